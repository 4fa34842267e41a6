#!/usr/bin/env python3
"""Times the engine, symplex 0.57 and SymPy 1.14 on the same question, in one run: are these two
expressions equal?

All read the text anew in each call: SymPy's cache is cleared before it, symplex has a new context.
Usage: equality.py PATH_TO_ENGINE_BINARY PATH_TO_SYMPLEX_BINARY
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path

import sympy
from compare import OPERATIONS, median_time


def lines(command, text=None):
    run = subprocess.run(command, check=True, capture_output=True, text=True, input=text)
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    inputs = json.loads((Path(__file__).parent / "inputs.json").read_text())
    pairs = [(kind, a, b) for kind in ("equal", "different") for a, b in inputs[kind]]
    engine = {
        row["input"]: row
        for row in lines([sys.argv[1], "operations"])
        if row["operation"] in ("equal", "different")
    }
    symplex = lines([sys.argv[2]], json.dumps([[a, b] for _, a, b in pairs]))
    print(f"medians in µs; SymPy {sympy.__version__}; `?` is not decided, `!` is wrong\n")
    print("| pair | engine | symplex | SymPy |\n|---|---|---|---|")
    ratios = {"symplex": [], "SymPy": []}
    for (kind, a, b), peer in zip(pairs, symplex):
        row = engine[f"{a} = {b}"]
        theirs = median_time(OPERATIONS["equal"], [a, b])
        # A difference that simplifies to 0 is a proof; another result says nothing.
        zero = OPERATIONS["equal"](a, b) == 0
        decided = "equal" if zero else "different" if kind == "different" else "unknown"
        ratios["symplex"].append(peer["seconds"] / row["seconds"])
        ratios["SymPy"].append(theirs / row["seconds"])
        cells = [
            f"`{a}` {'=' if kind == 'equal' else '≠'} `{b}`",
            f"{row['seconds'] * 1e6:.1f}{'' if row['right'] else ' ?'}",
            f"{peer['seconds'] * 1e6:,.1f}{mark(peer['verdict'], kind)}",
            f"{theirs * 1e6:,.0f}{mark(decided, kind)}",
        ]
        print(f"| {' | '.join(cells)} |")
    print()
    for peer, values in ratios.items():
        slower = sum(v < 1 for v in values)
        print(
            f"{peer}: median {statistics.median(values):,.1f} times our time, "
            f"faster than we are on {slower} of {len(values)}"
        )


def mark(verdict, kind):
    """`?` where a peer does not decide, `!` where it is wrong."""
    return " ?" if verdict == "unknown" else "" if verdict == kind else " !"


if __name__ == "__main__":
    main()
