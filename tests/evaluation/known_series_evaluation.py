#!/usr/bin/env python3
"""How well links learned on one half of solved crimes tell those of the other half, through the program.

    known_series_evaluation.py PROGRAM DATA [SPLITS]

DATA holds israel_burglary and crimelinkage (place, time and manner only; their README says whence). For each
of SPLITS seeds (20) half of the crimes, taken at random, get the number of their series in the register, the
others none; `series --learn --pairs` scores every pair. Printed is the mean, over the seeds, of the area under
the ROC curve and of the precision among as many pairs as are truly of one series: for pairs of unlabelled
crimes, and for an unlabelled crime with a labelled one (a new case against known series). Beside it the same
for distance alone.
"""

import csv
import math
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path


BOTH, ONE = "neither known", "one of a known series"


def read(folder, file):
    with open(Path(folder) / file, encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def offenders(folder, offender, crime):
    found = defaultdict(set)
    for row in read(folder, "offenders.csv"):
        found[row[crime]].add(row[offender])
    return found


def burglaries(data):
    folder = Path(data) / "israel_burglary"
    known = offenders(folder, "offender_id", "crime_id")
    crimes = []
    for row in read(folder, "crimes.csv"):
        crimes.append({"number": row["crime_id"], "time": row["date"], "longitude": float(row["x"]),
                       "latitude": float(row["y"]), "offenders": known[row["crime_id"]], "traits": {}})
    return crimes


def middle(row):
    """The middle of the window in which a crime happened."""
    from datetime import datetime
    ends = []
    for end in ("FROM", "TO"):
        clock = row["TIME_" + end].zfill(4)
        ends.append(datetime.fromisoformat(f"{row['DATE_' + end]} {clock[:2]}:{clock[2:]}:00"))
    return (ends[0] + (ends[1] - ends[0]) / 2).replace(microsecond=0)


def simulated(data):
    folder = Path(data) / "crimelinkage"
    known = offenders(folder, "offenderID", "crimeID")
    crimes = []
    feet = 364_000.0  # of a degree on the equator
    for row in read(folder, "crimes.csv"):
        try:
            time = str(middle(row))
        except ValueError:
            time = ""
        if not known[row["crimeID"]]:
            continue  # unsolved: nobody knows what they belong to
        crimes.append({"number": row["crimeID"], "time": time, "longitude": float(row["X"]) / feet,
                       "latitude": float(row["Y"]) / feet, "offenders": known[row["crimeID"]],
                       "traits": {key: row[key] for key in ("MO1", "MO2", "MO3") if row[key] != "NA"}})
    return crimes


def series_of(crimes):
    """Numbers of series for the labelled: crimes that share an offender, directly or through others."""
    first = {}
    parent = list(range(len(crimes)))

    def root(one):
        while parent[one] != one:
            one = parent[one]
        return one

    for index, crime in enumerate(crimes):
        for offender in crime["offenders"]:
            if offender in first:
                parent[root(index)] = root(first[offender])
            else:
                first[offender] = index
    return [crimes[root(index)]["number"] for index in range(len(crimes))]


def write_register(path, crimes, labelled):
    columns = sorted({name for crime in crimes for name in crime["traits"]})
    labels = dict(zip(labelled, series_of([crimes[index] for index in labelled])))
    with open(path, "w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(["警情编号", "案发时间", "经度", "纬度", "并案主案件编号"] + columns)
        for index, crime in enumerate(crimes):
            out.writerow([crime["number"], crime["time"], repr(crime["longitude"]), repr(crime["latitude"]),
                          labels.get(index, "")] + [crime["traits"].get(name, "") for name in columns])


def area(scores, truth):
    """Under the ROC curve; equal scores count half."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    same = sum(truth)
    ranks = 0.0
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        rank = (at + end + 1) / 2
        ranks += rank * sum(truth[order[k]] for k in range(at, end))
        at = end
    return (ranks - same * (same + 1) / 2) / (same * (len(scores) - same))


def precision(scores, truth):
    same = sum(truth)
    best = sorted(range(len(scores)), key=lambda k: -scores[k])[:same]
    return sum(truth[k] for k in best) / same


def scored(program, folder, crimes, labelled):
    register = Path(folder) / "register.csv"
    case = Path(folder) / "case.jwcase"
    pairs = Path(folder) / "pairs.csv"
    write_register(register, crimes, labelled)
    for command in (["import", case, register], ["series", case, "--learn", "--threshold", "-1000", "--pairs", pairs]):
        done = subprocess.run([program, *map(str, command)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{command}: {done.stdout}{done.stderr}")
    scores = {}
    for row in read(folder, "pairs.csv"):
        scores[row["a"], row["b"]] = scores[row["b"], row["a"]] = float(row["score"])
    return scores


def evaluate(program, name, crimes, splits):
    sums = defaultdict(float)
    for seed in range(splits):
        order = list(range(len(crimes)))
        random.Random(seed).shuffle(order)
        half = len(order) // 2
        labelled, others = sorted(order[:half]), sorted(order[half:])
        with tempfile.TemporaryDirectory() as folder:
            scores = scored(program, folder, crimes, labelled)
        both = [(a, b) for place, a in enumerate(others) for b in others[place + 1:]]
        one = [(a, b) for a in others for b in labelled]
        for pairs, group in ((both, BOTH), (one, ONE)):
            values = [scores[crimes[a]["number"], crimes[b]["number"]] for a, b in pairs]
            near = [-math.hypot(crimes[a]["longitude"] - crimes[b]["longitude"],
                                crimes[a]["latitude"] - crimes[b]["latitude"]) for a, b in pairs]
            truth = [1 if crimes[a]["offenders"] & crimes[b]["offenders"] else 0 for a, b in pairs]
            for how, what in (("learned", values), ("distance alone", near)):
                sums[group, how, "area"] += area(what, truth)
                sums[group, how, "precision"] += precision(what, truth)
    for group in (BOTH, ONE):
        for how in ("learned", "distance alone"):
            print(f"{name:16} {group:24} {how:15} AUC {sums[group, how, 'area'] / splits:.4f}  "
                  f"precision {sums[group, how, 'precision'] / splits:.4f}  ({splits} splits)")


def main():
    assert area([1, 2, 3, 4], [0, 0, 1, 1]) == 1.0 and area([1, 1], [0, 1]) == 0.5
    assert precision([4, 3, 2, 1], [1, 0, 1, 0]) == 0.5
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, data = sys.argv[1], sys.argv[2]
    splits = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    evaluate(program, "israel_burglary", burglaries(data), splits)
    evaluate(program, "crimelinkage", simulated(data), splits)


if __name__ == "__main__":
    main()
