#!/usr/bin/env python3
"""Runs the checker and Math-Verify 0.9.0 on the same labelled pairs, in one run, and prints the table.

Each on one core, from text to verdict; each pair counts with its fastest time of several, as the
machine is shared. Math-Verify gets the settings that each row names (`opts`).
Usage: checkers.py PATH_TO_ENGINE_BINARY FILE.jsonl
"""

import json
import logging
import subprocess
import sys
import time
from importlib.metadata import version

import aimaths
import math_verify
from math_verify import ExprExtractionConfig, LatexExtractionConfig

# What a checker meets in training: answers that take for ever if nobody bounds them.
HOSTILE = [("$(10^{6})!$", "$1$"), (r"$\frac{10^{10^8}}{10^{10^8}-1}$", "$1$")]
PATIENCE = 30
PROGRAM = """
import threading, time
from {module} import parse, verify
def work():
    started = time.perf_counter()
    verify(parse({gold!r}{parsing}), parse({answer!r}{parsing}){verifying})
    print(f"{{time.perf_counter() - started:.2g}} s")
{start}
"""
HERE, THREAD = "work()", "thread = threading.Thread(target=work); thread.start(); thread.join()"


def settings(row):
    """Math-Verify's arguments for a row."""
    options = row.get("opts", {})
    kinds = {"latex": LatexExtractionConfig(), "expr": ExprExtractionConfig()}
    config = [kinds[name] for name in options.get("match_types", kinds)]
    return config, options.get("precision", 6), options.get("strict", True)


def by_math_verify(row):
    config, precision, strict = settings(row)
    gold = math_verify.parse(row["gold"], extraction_config=config)
    answer = math_verify.parse(row["answer"], extraction_config=config)
    return math_verify.verify(gold, answer, float_rounding=precision, strict=strict)


def by_aimaths(row):
    return aimaths.check(row["gold"], row["answer"])


def timed(check, rows, rounds):
    """Seconds of all rows and of the longest, each at its fastest, and what was right."""
    fastest, right, wrong_equal = [float("inf")] * len(rows), 0, 0
    for turn in range(rounds):
        for k, row in enumerate(rows):
            one = time.perf_counter()
            said = bool(check(row))
            fastest[k] = min(fastest[k], time.perf_counter() - one)
            if turn == 0:
                right += said == (row["expected"] == "equal")
                wrong_equal += said and row["expected"] != "equal"
    return {
        "seconds": sum(fastest),
        "longest": max(fastest),
        "right": right,
        "wrong_equal": wrong_equal,
    }


def alone(module, gold, answer, start, unlimited=False):
    """How long one check takes in a process of its own, or how it fails."""
    code = PROGRAM.format(
        module=module,
        gold=gold,
        answer=answer,
        start=start,
        parsing=", parsing_timeout=None" if unlimited else "",
        verifying=", timeout_seconds=None" if unlimited else "",
    )
    try:
        run = subprocess.run(
            [sys.executable, "-c", code], timeout=PATIENCE, capture_output=True, text=True
        )
    except subprocess.TimeoutExpired:
        return f"still running after {PATIENCE} s"
    return run.stdout.strip() or run.stderr.strip().splitlines()[-1].split(":")[0]


def main():
    logging.disable(logging.CRITICAL)
    engine, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    run = subprocess.run([engine, "pairs", path], check=True, capture_output=True, text=True)
    rust = json.loads(run.stdout)
    python = timed(by_aimaths, rows, 50)
    theirs = timed(by_math_verify, rows, 5)

    mathverify = f"Math-Verify {version('math-verify')}"
    columns = [("Rust, one core", rust), ("Python, one core", python), (mathverify, theirs)]
    print(f"{len(rows)} pairs, SymPy {version('sympy')}\n")
    print("| | " + " | ".join(name for name, _ in columns) + " |")
    print("|---|" + "---|" * len(columns))
    for label, value in [
        ("pairs a second", lambda r: f"{len(rows) / r['seconds']:,.0f}"),
        ("times Math-Verify", lambda r: f"{theirs['seconds'] / r['seconds']:,.0f}"),
        ("longest pair", lambda r: f"{r['longest'] * 1000:,.1f} ms"),
        ("right", lambda r: f"{r.get('right', r.get('agree'))} of {len(rows)}"),
        ("wrong “equal”", lambda r: str(r["wrong_equal"])),
    ]:
        print(f"| {label} | " + " | ".join(value(r) for _, r in columns) + " |")
    print()

    names = ["aimaths, in a thread", mathverify, "in a thread", "in a thread, its timeouts off"]
    print("| | " + " | ".join(names) + " |\n|---|---|---|---|---|")
    for gold, answer in [("$1/2$", "$0.5$"), *HOSTILE]:
        cells = [
            alone("aimaths", gold, answer, THREAD),
            alone("math_verify", gold, answer, HERE),
            alone("math_verify", gold, answer, THREAD),
            alone("math_verify", gold, answer, THREAD, unlimited=True),
        ]
        print(f"| `{gold}` and `{answer}` | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
