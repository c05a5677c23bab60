#!/usr/bin/python3
"""How well `series` tells which incidents of an invented city belong to one ring, and what it costs.

usage: series_evaluation.py JINGWEI FOLDER [--incidents N] [--seeds S...] [--mixes NAME...] [--full]
                            [--keep-known] [-- OPTION OF series...]
       series_evaluation.py --check

For each seed it makes a city with the mixes below FOLDER, moves truth.json out of it, imports it, runs
`jingwei series CASE --json`, and compares what that proposes with the truth; in the end it prints the mean over
the seeds. Incidents of no series stand alone, as do those of lone offenders. The register's known series numbers
(并案主案件编号) are taken out before the import unless --keep-known says otherwise: they would give rings away.
--check only checks the arithmetic below on small examples, as every run does first.

B-cubed (Bagga and Baldwin 1998): for each incident the share of its proposed series that is of its ring
(precision) and the share of its ring that is in its proposed series (recall), itself included, averaged over the
incidents; F is the harmonic mean of the two averages. Per kind of mix the average is over its incidents alone.
"""
import argparse
import csv
import json
import math
import os
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import combinations

MIXES = ("hub-noise", "sim-changes", "script-only", "level-2-only")
KINDS = ("shared", "sim-changes", "script-only", "level-2-only", "lone")
TOP = 500
SERIES_COLUMN = "并案主案件编号"


# ---- what counts ----

def labels_of_truth(truth):
    """For each incident the name of its ring; a lone one is its own."""
    return {i["number"]: f"ring {i['ring']}" if i["ring"] is not None else "lone " + i["number"]
            for i in truth["incidents"]}


def labels_of_answer(answer, numbers):
    """For each incident the name of its proposed series; one of no series is its own."""
    labels = {number: "alone " + number for number in numbers}
    for series in answer["series"]:
        for number in series["incidents"]:
            assert labels[number].startswith("alone"), f"{number} stands in two series"
            labels[number] = f"series {series['series']}"
    return labels


def share(part, whole):
    return part / whole if whole else math.nan


def harmonic(a, b):
    return share(2 * a * b, a + b)


def b_cubed(truth, answer, numbers):
    """Precision, recall, F, averaged over `numbers`; sizes count all incidents."""
    both = Counter((truth[n], answer[n]) for n in truth)
    rings, series = Counter(truth.values()), Counter(answer.values())
    numbers = list(numbers)
    precision = share(sum(both[truth[n], answer[n]] / series[answer[n]] for n in numbers), len(numbers))
    recall = share(sum(both[truth[n], answer[n]] / rings[truth[n]] for n in numbers), len(numbers))
    return precision, recall, harmonic(precision, recall)


def pairs_among(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


def pair_scores(truth, answer):
    """Precision and recall of pairs: both in one proposed series, both of one ring."""
    right = pairs_among(Counter((truth[n], answer[n]) for n in truth))
    return share(right, pairs_among(Counter(answer.values()))), share(right, pairs_among(Counter(truth.values())))


def wrongly_joined(truth, answer, hubs_of):
    """Pairs of rings that stand in one proposed series, those of them of which two incidents in it share a hub,
    and lone incidents that were put to others."""
    members = defaultdict(lambda: defaultdict(list))
    for number, series in answer.items():
        members[series][truth[number]].append(number)
    joined, through_hub, lone = set(), set(), 0
    for by_ring in members.values():
        if len(by_ring) == 1:
            continue
        lone += sum(ring.startswith("lone") for ring in by_ring)
        for pair in combinations(sorted(ring for ring in by_ring if ring.startswith("ring")), 2):
            joined.add(pair)
            used = [set().union(*(hubs_of[n] for n in by_ring[ring])) for ring in pair]
            if used[0] & used[1]:
                through_hub.add(pair)
    return len(joined), len(through_hub), lone


def among_best(pairs, wanted):
    """How many of `wanted` stand among the best pairs."""
    best = sorted(pairs, key=lambda p: (-p["score"], p["a"], p["b"]))[:TOP]
    return sum(tuple(sorted((p["a"], p["b"]))) in wanted for p in best)


def judge(truth, answer):
    rings = labels_of_truth(truth)
    proposed = labels_of_answer(answer, rings)
    result = {}
    kinds = defaultdict(list)
    for incident in truth["incidents"]:
        kinds[incident.get("mix") or ("lone" if incident["ring"] is None else "shared")].append(incident["number"])
    for kind, numbers in [("all", list(rings)), *((kind, kinds[kind]) for kind in KINDS)]:
        for name, value in zip(("P", "R", "F"), b_cubed(rings, proposed, numbers)):
            result[f"B-cubed {name}, {kind}"] = value
    result["pairs, precision"], result["pairs, recall"] = pair_scores(rings, proposed)
    hubs_of = {i["number"]: set(i.get("hubs", ())) for i in truth["incidents"]}
    (result["rings joined wrongly (pairs)"], result["  of these sharing a hub"],
     result["lone incidents joined wrongly"]) = wrongly_joined(rings, proposed, hubs_of)
    decoys = {tuple(sorted((d["a"], d["b"]))) for d in truth.get("decoys", ())}
    result[f"decoys among the best {TOP} pairs"] = among_best(answer["pairs"], decoys)
    same = {tuple(sorted(pair)) for ring in truth["rings"] for pair in combinations(ring["incidents"], 2)}
    result[f"true pairs among the best {TOP} pairs"] = among_best(answer["pairs"], same)
    result["rings in truth"], result["series proposed"] = len(truth["rings"]), len(answer["series"])
    return result


def mean_of(results):
    """Of each figure the mean over those runs that have one."""
    means = {}
    for name in results[0]:
        values = [result[name] for result in results if not math.isnan(result[name])]
        means[name] = share(sum(values), len(values))
    return means


# ---- the arithmetic, by hand ----

def check_arithmetic():
    def close(got, want):
        assert len(got) == len(want) and all(math.isclose(g, w) for g, w in zip(got, want)), (got, want)

    def incident(number, ring, mix, *hubs):
        return {"number": number, "ring": ring, "mix": mix, "hubs": list(hubs)}

    # two rings of three and two, two lone ones; proposed: {1 2 4 6}, {3}, {5}, {7}
    truth = {"incidents": [incident("1", 1, "shared"), incident("2", 1, "shared", "h"), incident("3", 1, "shared"),
                           incident("4", 2, "script-only", "h"), incident("5", 2, "script-only"),
                           incident("6", None, None), incident("7", None, None)],
             "rings": [{"incidents": ["1", "2", "3"]}, {"incidents": ["4", "5"]}],
             "decoys": [{"a": "2", "b": "4"}]}
    answer = {"threshold": 1.0, "series": [{"series": 1, "incidents": ["4", "1", "2", "6"]}],
              "pairs": [{"a": "4", "b": "2", "score": 9.0}, {"a": "1", "b": "2", "score": 7.0},
                        {"a": "6", "b": "7", "score": 1.0}]}
    rings = labels_of_truth(truth)
    proposed = labels_of_answer(answer, rings)
    # precision 2/4 2/4 1 1/4 1 1/4 1, recall 2/3 2/3 1/3 1/2 1/2 1 1
    p, r = 4.5 / 7, (2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2 + 1 + 1) / 7
    close(b_cubed(rings, proposed, rings), (p, r, 2 * p * r / (p + r)))
    close(b_cubed(rings, proposed, ["4", "5"]), (0.625, 0.5, 2 * 0.625 * 0.5 / 1.125))
    close(pair_scores(rings, proposed), (1 / 6, 1 / 4))  # of six proposed one is right, of four in truth
    assert wrongly_joined(rings, proposed, {i["number"]: set(i["hubs"]) for i in truth["incidents"]}) == (1, 1, 1)
    assert wrongly_joined(rings, proposed, defaultdict(set)) == (1, 0, 1)
    assert wrongly_joined(rings, rings, defaultdict(set)) == (0, 0, 0)
    close(b_cubed(rings, rings, rings), (1, 1, 1))
    close(pair_scores(rings, rings), (1, 1))
    assert math.isnan(pair_scores(rings, {n: n for n in rings})[0])
    result = judge(truth, answer)
    assert result[f"decoys among the best {TOP} pairs"] == 1
    assert result[f"true pairs among the best {TOP} pairs"] == 1
    close([result["B-cubed P, script-only"], result["B-cubed R, lone"]], [0.625, 1.0])
    assert math.isnan(result["B-cubed F, level-2-only"])
    many = [{"a": str(i), "b": str(i + 1), "score": -i} for i in range(TOP + 1)]
    assert among_best(many, {(str(TOP), str(TOP + 1))}) == 0
    # read as numbers, not as text: the last of the best ones
    assert among_best(many, {tuple(sorted((str(TOP - 1), str(TOP))))}) == 1
    close([mean_of([{"x": 1.0}, {"x": 2.0}, {"x": math.nan}])["x"]], [1.5])


# ---- cities ----

def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} … {' '.join(command[-4:])}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def forget_known_series(register):
    with open(register, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    column = rows[0].index(SERIES_COLUMN)
    for row in rows[1:]:
        row[column] = ""
    with open(register, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def make_case(options, seed):
    """A case of a new city, and the truth about it."""
    place = os.path.join(options.folder, f"city-{options.incidents}-{seed}")
    shutil.rmtree(place, ignore_errors=True)
    evidence, case = os.path.join(place, "evidence"), os.path.join(place, "city.jwcase")
    command = [options.jingwei, "simulate", evidence, "--incidents", str(options.incidents), "--seed", str(seed)]
    for mix in options.mixes:
        command += ["--mix", mix]
    run(command + ([] if options.full else ["--light"]))
    truth = os.path.join(place, "truth.json")
    shutil.move(os.path.join(evidence, "truth.json"), truth)
    if not options.keep_known:
        forget_known_series(os.path.join(evidence, "警情登记.csv"))
    run([options.jingwei, "import", case, evidence, "--json"])
    with open(truth, encoding="utf-8") as file:
        return case, json.load(file)


# In an interpreter of its own: the memory of whoever starts a program is counted as the program's.
MEASURE = """
import os, subprocess, sys, time
begin = time.monotonic()
process = subprocess.Popen(sys.argv[2:], stdout=open(sys.argv[1], "wb"))
_, status, used = os.wait4(process.pid, 0)
print(time.monotonic() - begin, used.ru_maxrss / 1024)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def propose(options, case):
    """The command's answer, its seconds, and the most memory it took in MB."""
    out = case + ".series.json"
    command = [options.jingwei, "series", case, "--json", *options.rest]
    seconds, megabytes = map(float, run([sys.executable, "-c", MEASURE, out, *command]).split())
    with open(out, encoding="utf-8") as file:
        return json.load(file), seconds, megabytes


def show(title, result):
    print(f"\n{title}")
    print(f"  {'B-cubed':<14}{'P':>8}{'R':>8}{'F':>8}")
    for kind in ("all", *KINDS):
        values = [result[f"B-cubed {name}, {kind}"] for name in "PRF"]
        print(f"  {kind:<14}" + "".join("       –" if math.isnan(v) else f"{v:8.3f}" for v in values))
    for name, value in result.items():
        if not name.startswith("B-cubed"):
            print(f"  {name:<38}{value:>10.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jingwei", nargs="?")
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--incidents", type=int, default=2000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--mixes", nargs="*", choices=MIXES, default=list(MIXES))
    parser.add_argument("--full", action="store_true", help="with all of ordinary life")
    parser.add_argument("--keep-known", action="store_true", help="leave known series numbers in the register")
    parser.add_argument("--check", action="store_true", help="check the arithmetic and end")
    own, rest = sys.argv[1:], []
    if "--" in own:
        own, rest = own[:own.index("--")], own[own.index("--") + 1:]
    options = parser.parse_args(own)
    options.rest = rest
    check_arithmetic()
    if options.check:
        return
    if not options.jingwei or not options.folder:
        parser.error("JINGWEI and FOLDER are needed")
    options.jingwei = os.path.abspath(options.jingwei)
    results = []
    for seed in options.seeds:
        case, truth = make_case(options, seed)
        answer, seconds, megabytes = propose(options, case)
        result = judge(truth, answer)
        result["pairs listed"] = len(answer["pairs"])
        result["seconds of series"], result["memory of series, MB"] = seconds, megabytes
        results.append(result)
        show(f"seed {seed}: {options.incidents} incidents, threshold {answer['threshold']}", result)
    if len(results) > 1:
        show(f"mean of {len(results)} seeds", mean_of(results))


if __name__ == "__main__":
    main()
