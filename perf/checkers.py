#!/usr/bin/env python3
"""Runs the checker and Math-Verify 0.9.0 on the same labelled pairs, in one run, and prints the table.

Each on one core, from text to verdict. Math-Verify gets the settings that each row names (`opts`).
Usage: checkers.py PATH_TO_ENGINE_BINARY FILE.jsonl
"""

import json
import logging
import statistics
import subprocess
import sys
import threading
import time
from importlib.metadata import version

import aimaths
import math_verify
from math_verify import ExprExtractionConfig, LatexExtractionConfig

# What a checker meets in training: texts that take for ever if nobody bounds them.
HOSTILE = ["$9^{9^{9^{9}}}$", "$(10^{7})!$", "$(1+x+y+z)^{300}$", "$" + "(" * 2000 + "$"]
PATIENCE = 30


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
    """Median seconds of a round, the longest pair at its fastest, and what was right."""
    totals, fastest, right, wrong_equal = [], [float("inf")] * len(rows), 0, 0
    for turn in range(rounds):
        started = time.perf_counter()
        for k, row in enumerate(rows):
            one = time.perf_counter()
            said = bool(check(row))
            fastest[k] = min(fastest[k], time.perf_counter() - one)
            if turn == 0:
                right += said == (row["expected"] == "equal")
                wrong_equal += said and row["expected"] != "equal"
        totals.append(time.perf_counter() - started)
    return {
        "seconds": statistics.median(totals),
        "longest": max(fastest),
        "right": right,
        "wrong_equal": wrong_equal,
    }


def in_a_thread(verify):
    """What a call from a thread other than the first one gives."""
    result = []

    def work():
        try:
            result.append(str(verify()))
        except ValueError as error:
            result.append(f"ValueError: {str(error)[:40]}…")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return result[0]


def hostile(module, text):
    """Seconds until this text is checked in a process of its own, or None after our patience."""
    code = f"from {module} import parse, verify; verify(parse({text!r}), parse('$1$'))"
    started = time.perf_counter()
    try:
        # Memory is bounded, as it is for a worker.
        command = f"ulimit -v 8000000; exec {sys.executable} -c \"$CODE\""
        subprocess.run(
            ["sh", "-c", command], env={"CODE": code}, timeout=PATIENCE, capture_output=True
        )
    except subprocess.TimeoutExpired:
        return f"still running after {PATIENCE} s"
    return f"{time.perf_counter() - started:.2f} s"


def main():
    logging.disable(logging.CRITICAL)
    engine, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    run = subprocess.run([engine, "pairs", path], check=True, capture_output=True, text=True)
    rust = json.loads(run.stdout)
    python = timed(by_aimaths, rows, 50)
    theirs = timed(by_math_verify, rows, 3)
    texts = [(row["gold"], row["answer"]) for row in rows] * 100
    started = time.perf_counter()
    aimaths.check_batch(texts)
    batch = (time.perf_counter() - started) / 100

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
    print(f"\ncheck_batch on every core: {len(rows) / batch:,.0f} pairs a second\n")

    print(f"| | aimaths | {mathverify} |\n|---|---|---|")
    ours = in_a_thread(lambda: aimaths.verify("1/2", "0.5"))
    other = in_a_thread(lambda: math_verify.verify(math_verify.parse("$1/2$"), math_verify.parse("$0.5$")))
    print(f"| from a thread | {ours} | {other} |")
    for text in HOSTILE:
        name = text if len(text) < 30 else f"{text[:3]}… {len(text)} characters"
        print(f"| `{name}` | {hostile('aimaths', text)} | {hostile('math_verify', text)} |")


if __name__ == "__main__":
    main()
