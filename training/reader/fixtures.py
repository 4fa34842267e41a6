"""Small pictures of our own making for the reader's tests in Rust, and what PyTorch reads in them.

`python fixtures.py PATH/formula-pictures` draws held-out pictures, keeps as PNG the first few that are
read right, and notes beside them the label, the probabilities of the first two steps, the logarithms
of those that were chosen, and what `pictures.py` makes of the same file.
"""

import io
import json
import subprocess
import sys
from pathlib import Path

import torch
from PIL import Image

import batches
import pictures
from export import load_exported
from measure import VOCABULARY, latex
from model import END, PADDING, START, Config, Reader
from train import exact

HERE = Path(__file__).parent
OUT = HERE / "../../crates/reader/tests/pictures"


@torch.no_grad()
def main():
    model = Reader(Config(len(VOCABULARY), 225))
    load_exported(HERE / "../../crates/reader/model", model)
    model.eval()
    OUT.mkdir(parents=True, exist_ok=True)
    notes = []
    kinds = [("print", "1,0,0", 3, 7001), ("photo", "0,1,0", 2, 7002), ("hand", "0,0,1", 2, 7003)]
    for kind, weights, wanted, seed in kinds:
        command = [sys.argv[1], "stream", "--fonts", str(HERE / "fonts/build"), "--split", "held"]
        command += ["--weights", weights, "--seed", str(seed), "--count", "60", "--pixels", "1"]
        drawn = io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout)
        kept = 0
        while kept < wanted and (raw := batches.read(drawn)) is not None:
            batch = raw.to(torch.device("cpu"))
            read, mean = model.greedy(batch.pictures)
            if not exact(read, batch.tokens).all() or not 8 < (read != PADDING).sum() < 60:
                continue
            kept += 1
            name = f"{kind}{kept}.png"
            Image.fromarray(raw.pictures[0].numpy()).save(OUT / name, optimize=True)
            memory, _ = model.encode(batch.pictures)
            length = int((read[0] == END).nonzero()[0]) + 1
            past = torch.cat([torch.tensor([[START]]), read[:, : length - 1]], 1)
            logs = model.decode(memory, past).log_softmax(-1)[0]
            grey, em = pictures.load(OUT / name)
            fitted = pictures.fit(grey, em)
            again, sure = model.greedy(fitted)
            notes.append({
                "file": name,
                "latex": latex(read[0].tolist()),
                "first": [[round(v, 4) for v in row.tolist()] for row in logs[:2]],
                "chosen": [round(float(logs[at, token]), 4) for at, token in enumerate(read[0, :length])],
                "cropped": {
                    "em": round(em, 3),
                    "size": list(grey.shape),
                    "canvas": list(fitted.shape[2:]),
                    "ink": round(float(fitted.sum()), 1),
                    "latex": latex(again[0].tolist()),
                    "mean": round(float(sure), 4),
                },
            })
    lines = ",\n".join(json.dumps(note, ensure_ascii=False) for note in notes)
    (OUT / "read.json").write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
