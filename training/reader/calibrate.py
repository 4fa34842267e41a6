"""How often readings are right that the model is so sure of, as the table that the reader carries.

`python calibrate.py HELD.bin … > ../../crates/reader/src/confidence_table.rs`, with held-out batches
as `run.sh` draws them. Rising steps are fitted (pool adjacent violators) and a few points kept.
"""

import argparse
from pathlib import Path

import torch

import batches
from export import load_exported
from model import PADDING, START, Config, Reader

HERE = Path(__file__).parent


def rising(pairs, least):
    """(how sure, right) pairs to points of a rising line; each stands for `least` pairs or more."""
    blocks = []
    for x, y in sorted(pairs):
        blocks.append([x, float(y), 1])
        while len(blocks) > 1 and (
            blocks[-2][2] < least or blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]
        ):
            last = blocks.pop()
            # The block's place is the mean of its pairs.
            before = blocks[-1]
            total = before[2] + last[2]
            before[0] = (before[0] * before[2] + last[0] * last[2]) / total
            before[1], before[2] = before[1] + last[1], total
    return [(x, y / count) for x, y, count in blocks if count >= least]


def table(name, doc, points):
    print(f"/// {doc}")
    print(f"const {name}: [(f32, f32); {len(points)}] = [")
    for x, y in points:
        print(f"    ({x:.4f}, {y:.3f}),")
    print("];")


@torch.no_grad()
def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("held", nargs="+")
    parser.add_argument("--most", type=int, default=10**9, help="pictures of each file, about")
    parser.add_argument("--model", type=Path, default=HERE / "../../crates/reader/model")
    args = parser.parse_args()
    model = Reader(Config(len((HERE / "vocabulary.txt").read_text().splitlines()), 225))
    load_exported(args.model, model)
    model.eval()
    lines, symbols = [], []
    for path in args.held:
        count = 0
        for batch in batches.from_file(path):
            batch = batch.to(torch.device("cpu"))
            read, sure = model.greedy(batch.pictures)
            memory, _ = model.encode(batch.pictures)
            # Symbols are judged after the true past: one slip does not make all that follows wrong.
            start = torch.full_like(batch.tokens[:, :1], START)
            logits = model.decode(memory, torch.cat([start, batch.tokens[:, :-1]], 1))
            best, number = logits.softmax(-1).max(-1)
            known = batch.tokens != PADDING
            symbols += zip(best[known].tolist(), (number == batch.tokens)[known].tolist())
            for row, label, how in zip(read.tolist(), batch.tokens.tolist(), sure.tolist()):
                trim = lambda tokens: [token for token in tokens if token != PADDING]
                lines.append((how, trim(row) == trim(label)))
            count += len(read)
            if count >= args.most:
                break
    print("// Made by training/reader/calibrate.py.\n")
    table("LINES", "Mean logarithm of a line's probabilities, and how often such a line is right.",
          rising(lines, max(20, len(lines) // 25)))
    print()
    table("SYMBOLS", "Probability of a symbol, and how often such a symbol is right.",
          rising(symbols, max(20, len(symbols) // 400)))


if __name__ == "__main__":
    main()
