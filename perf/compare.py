#!/usr/bin/env python3
"""Times the engine and SymPy on the same inputs, in one run, and prints the ratios.

The engine reads the text, works it with every step, and checks the answer; SymPy reads the text and
computes. Usage: compare.py PATH_TO_ENGINE_BINARY
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import sympy
from sympy import Eq, diff, factor, integrate, simplify, solve
from sympy.parsing.sympy_parser import parse_expr

X = sympy.Symbol("x")
OPERATIONS = {
    "equal": lambda a, b: simplify(parse_expr(a) - parse_expr(b)),
    "solve": lambda e: solve(Eq(*map(parse_expr, e.split("="))), X),
    "differentiate": lambda e: diff(parse_expr(e), X),
    "integrate": lambda e: integrate(parse_expr(e), X),
    "factor": lambda e: factor(parse_expr(e)),
}


def median_time(function, arguments, budget=0.3):
    """Median seconds of a call; SymPy's cache is cleared before each, as each question is new."""
    times, started = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - started < budget:
        sympy.core.cache.clear_cache()
        one = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - one)
    return statistics.median(times)


def main():
    inputs = json.loads((Path(__file__).parent / "inputs.json").read_text())
    engine = {}
    for line in subprocess.run([sys.argv[1], "operations"], check=True, capture_output=True, text=True).stdout.splitlines():
        row = json.loads(line)
        engine[row["operation"], row["input"]] = row
    print(f"SymPy {sympy.__version__}, cache cleared before each call; medians\n")
    print(f"{'operation':<14}{'input':<58}{'engine µs':>10}{'SymPy µs':>11}{'ratio':>9}")
    ratios = {}
    for operation, function in OPERATIONS.items():
        for entry in inputs[operation]:
            arguments = entry if isinstance(entry, list) else [entry]
            row = engine[operation, " = ".join(arguments)]
            theirs = median_time(function, arguments)
            ratio = theirs / row["seconds"]
            ratios.setdefault(operation, []).append(ratio)
            name = " = ".join(arguments)
            name = name if len(name) <= 56 else name[:53] + "..."
            mark = "" if row["right"] else "  (engine: not proved)"
            print(f"{operation:<14}{name:<58}{row['seconds'] * 1e6:>10.1f}{theirs * 1e6:>11.0f}{ratio:>8.0f}x{mark}")
    print()
    for operation, values in ratios.items():
        print(f"{operation:<14}median ratio {statistics.median(values):,.0f}x")
    everything = [r for values in ratios.values() for r in values]
    print(f"{'all':<14}median ratio {statistics.median(everything):,.0f}x over {len(everything)} inputs")


if __name__ == "__main__":
    main()
