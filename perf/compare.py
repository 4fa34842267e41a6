#!/usr/bin/env python3
"""Times the engine, SymPy and, where its binary is given, symplex on the same inputs, in one run, and
prints a table.

The engine reads the text, works it with every step, and checks the answer; the others read the text
and compute. Usage: compare.py PATH_TO_ENGINE_BINARY [PATH_TO_SYMPLEX_BINARY]
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import sympy
from sympy import Eq, diff, factor, integrate, limit, simplify, solve
from sympy.parsing.sympy_parser import parse_expr

X, Y = sympy.symbols("x y")


def equation(text):
    return Eq(*map(parse_expr, text.split("=")))


OPERATIONS = {
    "equal": lambda a, b: simplify(parse_expr(a) - parse_expr(b)),
    "solve": lambda e: solve(equation(e), X),
    "quadratic": lambda e: solve(equation(e), X),
    "system": lambda *es: solve([equation(e) for e in es], [X, Y]),
    "differentiate": lambda e: diff(parse_expr(e), X),
    "integrate": lambda e: integrate(parse_expr(e), X),
    "limit": lambda e, at: limit(parse_expr(e), X, parse_expr(at)),
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


def run(command, text=None):
    done = subprocess.run(command, check=True, capture_output=True, text=True, input=text)
    return [json.loads(line) for line in done.stdout.splitlines()]


def with_symplex(binary, work):
    """Seconds of each piece of work, none where symplex does not do it."""
    names = {"quadratic": "solve"}
    operations = [{"operation": names.get(o, o), "arguments": a} for o, a in work]
    rows = run([binary], json.dumps(operations))
    return {
        (operation, tuple(arguments)): row["seconds"] if row["found"] else None
        for (operation, arguments), row in zip(work, rows)
    }


def main():
    inputs = json.loads((Path(__file__).parent / "inputs.json").read_text())
    work = [
        (operation, entry if isinstance(entry, list) else [entry])
        for operation in OPERATIONS
        if operation != "equal"
        for entry in inputs[operation]
    ]
    engine = {(row["operation"], row["input"]): row for row in run([sys.argv[1], "operations"])}
    symplex = with_symplex(sys.argv[2], work) if len(sys.argv) > 2 else {}
    print(f"medians in µs; SymPy {sympy.__version__}, its cache cleared before each call\n")
    print("| operation | input | ours, checked | ours, steps alone | symplex | SymPy | times |")
    print("|---|---|---|---|---|---|---|")
    ratios, peers = {}, {}
    for operation, arguments in work:
        row = engine[operation, " = ".join(arguments)]
        theirs = median_time(OPERATIONS[operation], arguments)
        peer = symplex.get((operation, tuple(arguments)))
        ratios.setdefault(operation, []).append((theirs / row["seconds"], theirs / row["unchecked"]))
        if peer:
            peers.setdefault(operation, []).append(
                (peer / row["seconds"], peer / row["unchecked"])
            )
        name = ", ".join(arguments)
        name = name if len(name) <= 44 else name[:41] + "…"
        mark = "" if row["right"] else " ?"
        print(
            f"| {operation} | `{name}` | {row['seconds'] * 1e6:.1f}{mark} | {row['unchecked'] * 1e6:.1f} | "
            f"{f'{peer * 1e6:.1f}' if peer else '–'} | {theirs * 1e6:,.0f} | {theirs / row['seconds']:,.0f} |"
        )
    print("\n| operation | SymPy, times ours | without our check | symplex, times ours | without our check |")
    print("|---|---|---|---|---|")
    for operation, values in ratios.items():
        cells = [median_of(values, 0), median_of(values, 1)]
        other = peers.get(operation)
        cells += [median_of(other, 0), median_of(other, 1)] if other else ["–", "–"]
        print(f"| {operation} | {' | '.join(cells)} |")


def median_of(pairs, k):
    return f"{statistics.median(pair[k] for pair in pairs):,.1f}"


if __name__ == "__main__":
    main()
