#!/usr/bin/env python3
"""How often the first wrong line of a written solution is found.

    scripts/first_errors.py target/release/aimaths DATA/mrgsm8k_first_error_human.jsonl

Each row has `steps` and `first_error_step` (from 1, marked by people). A first wrong line is *a
calculation* if a calculation of plain numbers stands in it that Python finds false; most of the
others are wrong thinking, which no calculation shows.
"""

import json
import re
import subprocess
import sys
import tempfile
import warnings

warnings.simplefilter("ignore", SyntaxWarning)
CALCULATION = re.compile(r"(?<![\w.])((?:[\d.,$\s()+\-*/×÷]| x )+?)=\s*\$?\s*(-?[\d,]*\.?\d+)(?![\d.]*\s*[-+*/×÷x(]\s*\d)")
NOTE = re.compile(r"<<[^>]*>>")


def value(text):
    """The value of a calculation of numbers, or None."""
    text = text.replace("×", "*").replace("÷", "/").replace(" x ", "*")
    text = re.sub(r"[$,]", "", text).strip()
    if not re.search(r"\d\s*[-+*/]\s*[\d(]", text) or "**" in text or "//" in text:
        return None
    try:
        return eval(text, {"__builtins__": {}})  # digits and operators only
    except (SyntaxError, ArithmeticError, TypeError):
        return None


def is_false_calculation(step):
    """Whether a calculation in the step is false, rounding aside."""
    step = re.sub(r"^Step \d+:", "", NOTE.sub("", step))
    for match in CALCULATION.finditer(step):
        left = value(match.group(1))
        written = match.group(2).replace(",", "")
        if left is None or not isinstance(left, (int, float)):
            continue
        places = len(written.split(".")[1]) if "." in written else 0
        close = 0.5 * 10**-places + 1e-9
        scales = (1, 100, 0.01)  # a percentage may stand without its sign
        if all(abs(left * scale - float(written)) > close for scale in scales):
            return True
    return False


def main():
    binary, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as batch:
        for row in rows:
            batch.write(json.dumps({"lines": row["steps"]}) + "\n")
        batch.flush()
        command = [binary, "working", "--batch", batch.name]
        out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = [json.loads(line)["marks"]["first_wrong"] for line in out.splitlines()]
    assert len(found) == len(rows), "one answer for each row"

    def tally(pairs):
        pairs = list(pairs)
        return {
            "workings": len(pairs),
            "found": sum(k == first for k, first in pairs),
            "an earlier line called wrong": sum(k is not None and k < first for k, first in pairs),
            "only a later line": sum(k is not None and k > first for k, first in pairs),
            "no line called wrong": sum(k is None for k, _ in pairs),
        }

    marked = [(k, row["first_error_step"]) for k, row in zip(found, rows)]
    false = [
        1 <= row["first_error_step"] <= len(row["steps"])
        and is_false_calculation(row["steps"][row["first_error_step"] - 1])
        for row in rows
    ]
    print("all:", tally(marked))
    print("a false calculation in it:", tally(p for p, f in zip(marked, false) if f))


if __name__ == "__main__":
    main()
