#!/usr/bin/env python3
"""Works out refund plans by exact fractions, apart from the program, and writes cases.txt beside itself.

Each line: name | frozen sum | losses by incident number | what each victim gets; all in fen.
The rule (cli.md part 2, Refund): pay = min(L, F * L / sum L); floors first, the fen that are left go to the
largest remainders, of equal ones to the smaller incident number.
"""
from fractions import Fraction
from pathlib import Path

FEN_MOST = 2**63 - 1

CASES = [
    ("the example of domain.md 3.4", 10_000_000, [6_000_000, 9_000_000, 5_000_000]),
    ("one victim, less frozen than lost", 30_000, [80_000]),
    ("one victim, more frozen than lost", 90_000, [80_000]),
    ("exactly what was lost", 150_000, [80_000, 70_000]),
    ("one fen more than was lost", 150_001, [80_000, 70_000]),
    ("one fen less than was lost", 149_999, [80_000, 70_000]),
    ("nothing frozen", 0, [80_000, 70_000]),
    ("nothing lost", 5_000, [0, 0, 0]),
    ("one lost nothing", 100, [50, 0, 100]),
    ("nobody", 5_000, []),
    ("three equal victims, one fen", 1, [700, 700, 700]),
    ("three equal victims, two fen", 2, [700, 700, 700]),
    ("more victims than fen", 3, [10, 20, 30, 40, 50, 60, 70]),
    ("ten thousand fen among seven equal victims", 10_000, [3_333] * 7),
    ("equal remainders of unequal losses", 10, [5, 15, 5, 15]),
    ("a large loss beside small ones", 1_000_000, [99_999_999, 1, 1, 1]),
    ("primes", 1_000_003, [999_983, 1_000_033, 1_000_037, 7]),
    ("the greatest sum, one victim", FEN_MOST, [FEN_MOST]),
    ("half the greatest sum, two victims", FEN_MOST // 2, [FEN_MOST // 2, FEN_MOST - FEN_MOST // 2]),
    ("one fen less than the greatest losses", FEN_MOST - 1, [FEN_MOST - 2, 1, 1]),
    ("huge sums, equal remainders", FEN_MOST - 1, [FEN_MOST // 3] * 3),
    ("huge frozen, tiny losses", FEN_MOST, [1, 2, 3]),
    ("tiny frozen, huge losses", 1, [FEN_MOST // 4, FEN_MOST // 4 + 1, FEN_MOST // 4]),
]


def plan(frozen, losses):
    total = sum(losses)
    if total == 0:
        return [0] * len(losses)
    exact = [min(Fraction(loss), Fraction(frozen * loss, total)) for loss in losses]
    pays = [share.numerator // share.denominator for share in exact]
    spare = min(frozen, total) - sum(pays)
    by_remainder = sorted(range(len(losses)), key=lambda i: (pays[i] - exact[i], i))
    for i in by_remainder[:spare]:
        pays[i] += 1
    assert sum(pays) == min(frozen, total)
    assert all(0 <= pay <= loss for pay, loss in zip(pays, losses))
    return pays


lines = ["# made by cases.py; do not edit"]
for name, frozen, losses in CASES:
    pays = plan(frozen, losses)
    lines.append(f"{name} | {frozen} | {' '.join(map(str, losses))} | {' '.join(map(str, pays))}")
Path(__file__).with_name("cases.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
