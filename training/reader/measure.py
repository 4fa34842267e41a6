"""Whole formulas read right: on held-out batches, and on labelled pictures.

Pictures: a folder with labels.jsonl (`file`, `latex`, `kind`). Each is read at three scales, and
the surest reading counts.
"""

import argparse
import json
import subprocess
from collections import defaultdict
from pathlib import Path

import torch

import batches
import pictures
from model import END, PADDING, Config, Reader
from train import exact, load

HERE = Path(__file__).parent
VOCABULARY = (HERE / "vocabulary.txt").read_text().splitlines()


def latex(tokens) -> str:
    """Tokens as LaTeX, spelt as the generator's `normalise` spells it."""
    out, in_text = "", False
    for number in tokens:
        if number in (END, PADDING):
            break
        token = VOCABULARY[number]
        if in_text and token != "}":
            out += " " if token == "␣" else token
            continue
        in_text = token == "\\text{"
        out += token if in_text else token + " "
    return out.strip()


def normalise(generator, lines):
    source = "".join(line.replace("\n", " ") + "\n" for line in lines)
    run = subprocess.run([generator, "normalise"], input=source, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def held(model, sets, most):
    for item in sets:
        name, path = item.split("=")
        right = count = 0
        for batch in batches.from_file(path):
            batch = batch.to(torch.device("cpu"))
            read, _ = model.greedy(batch.pictures)
            right += int(exact(read, batch.tokens).sum())
            count += len(read)
            if count >= most:
                break
        print(f"{name}: {right} of {count} = {right / count:.1%}", flush=True)


def shipped(program, path):
    """What the shipped reader says: LaTeX and confidence."""
    run = subprocess.run([program, "read", "--json", path], capture_output=True, text=True)
    read = json.loads(run.stdout)
    lines = read.get("lines", [])
    latex = "".join((line.get("label") or "") + line["latex"] for line in lines)
    return latex, read.get("confidence", 0.0)


def surest(model, path):
    grey, em = pictures.load(path)
    readings = []
    for scale in (0.75, 1.0, 1.35):
        read, sure = model.greedy(pictures.fit(grey, em, pictures.EM * scale))
        readings.append((float(sure), latex(read[0].tolist())))
    sure, text = max(readings)
    return text, sure


def real(model, folder, generator, program):
    labels = [json.loads(line) for line in (folder / "labels.jsonl").read_text().splitlines()]
    labels = [label for label in labels if label["latex"]]
    wanted = normalise(generator, [label["latex"] for label in labels])
    totals = defaultdict(lambda: [0, 0, 0])
    read = [
        shipped(program, folder / label["file"]) if program else surest(model, folder / label["file"])
        for label in labels
    ]
    pairs = "".join(f"{text}\t{label['latex']}\n" for (text, _), label in zip(read, labels))
    ink = subprocess.run([generator, "same"], input=pairs, capture_output=True, text=True, check=True)
    spelt = normalise(generator, [text for text, _ in read])
    for label, target, text, (_, sure), same in zip(labels, wanted, spelt, read, ink.stdout.split()):
        right = bool(target) and text == target
        count = totals[label["kind"]]
        count[0] += right
        count[1] += right or same == "same"
        count[2] += 1
        print("right" if right else "WRONG", f"{label['file']} ({label['kind']}, {sure:.3f})")
        if not right:
            print(f"   label {target or label['latex']}\n   read  {text}")
    for kind, (right, same, count) in sorted(totals.items()):
        print(f"{kind}: {right} of {count} as normalised, {same} of {count} with the same ink")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, help="of train.py; without, those that the reader carries")
    parser.add_argument("--held", nargs="*", default=[], help="name=file of batches")
    parser.add_argument("--most", type=int, default=10**9, help="pictures of each set, about")
    parser.add_argument("--pictures", type=Path, help="folder with labels.jsonl")
    parser.add_argument("--generator", help="the program formula-pictures, for --pictures")
    parser.add_argument("--reader", help="the program aimaths, to measure instead of PyTorch on --pictures")
    args = parser.parse_args()
    model = Reader(Config(len(VOCABULARY), 225))
    if args.weights:
        load(args.weights, model)
    else:
        from export import load_exported

        load_exported(HERE / "../../crates/reader/model", model)
    model.eval()
    held(model, args.held, args.most)
    if args.pictures:
        real(model, args.pictures, args.generator, args.reader)


if __name__ == "__main__":
    main()
