"""The model as two ONNX graphs, and the proof that they say what PyTorch says.

`encoder.onnx`: `picture` (1, 1, height, width; ink 1) → for each decoder layer `memory_keys_N` and
`memory_values_N` (1, heads, tokens, width of a head), computed once a picture.

`step.onnx`: `token` (1, 1), `place` (1, width: the position's row of `places.f32`), the memory, and
`past_keys_N`, `past_values_N` (1, heads, length, width of a head; length 0 at first) →
`log_probabilities` (1, tokens) and `keys_N`, `values_N`, which are the next step's past.
"""

import argparse
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import nn

from model import END, START, Config, Reader
from train import load

HERE = Path(__file__).parent


class Encoder(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, picture):
        memory, _ = self.model.encode(picture)
        pairs = [layer.across.keys_and_values(memory) for layer in self.model.decoder]
        return tuple(part for pair in pairs for part in pair)


class Step(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, token, place, *parts):
        layers = self.model.decoder
        x = self.model.embedding(token) * self.model.config.width**0.5 + place[:, None]
        out = []
        for index, layer in enumerate(layers):
            memory = parts[2 * index], parts[2 * index + 1]
            past = parts[2 * (len(layers) + index)], parts[2 * (len(layers) + index) + 1]
            x, now = layer.step(x, past, memory)
            out += now
        return self.model.logits(x)[:, 0].log_softmax(-1), *out


def names(kind, layers):
    return [f"{kind}{part}_{layer}" for layer in range(layers) for part in ("keys", "values")]


def export(model, folder):
    layers, heads = len(model.decoder), model.config.heads
    picture = torch.rand(1, 1, 64, 256)
    memory, past = names("memory_", layers), names("past_", layers)
    torch.onnx.export(
        Encoder(model).eval(),
        (picture,),
        folder / "encoder.onnx",
        input_names=["picture"],
        output_names=memory,
        dynamic_axes={"picture": {2: "height", 3: "width"}} | {name: {2: "cells"} for name in memory},
        opset_version=17,
        dynamo=False,
    )
    parts = Encoder(model)(picture)
    empty = [torch.zeros(1, heads, 3, model.config.width // heads)] * (2 * layers)
    torch.onnx.export(
        Step(model).eval(),
        (torch.tensor([[START]]), model.places[:1], *parts, *empty),
        folder / "step.onnx",
        input_names=["token", "place", *memory, *past],
        output_names=["log_probabilities", *names("", layers)],
        dynamic_axes={name: {2: "cells"} for name in memory}
        | {name: {2: "length"} for name in past}
        | {name: {2: "longer"} for name in names("", layers)},
        opset_version=17,
        dynamo=False,
    )
    model.places.numpy().astype("<f4").tofile(folder / "places.f32")


def read(folder, model, picture, longest=40):
    """The greedy reading through the two graphs, and the logarithms of its probabilities."""
    encoder = onnxruntime.InferenceSession(folder / "encoder.onnx")
    step = onnxruntime.InferenceSession(folder / "step.onnx")
    layers, heads = len(model.decoder), model.config.heads
    memory = dict(zip(names("memory_", layers), encoder.run(None, {"picture": picture.numpy()})))
    empty = np.zeros((1, heads, 0, model.config.width // heads), np.float32)
    past = {name: empty for name in names("past_", layers)}
    token, tokens, sure = START, [], []
    while token != END and len(tokens) < longest:
        place = model.places[len(tokens)][None].numpy()
        given = {"token": np.array([[token]]), "place": place}
        logs, *kept = step.run(None, given | memory | past)
        past = dict(zip(past, kept))
        token = int(logs[0].argmax())
        tokens.append(token)
        sure.append(float(logs[0].max()))
    return tokens, sure


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=HERE / "checkpoints/weights.pt")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    model = Reader(Config(len((HERE / "vocabulary.txt").read_text().splitlines()), 225))
    load(args.weights, model)
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        export(model, args.out)
        torch.manual_seed(0)
        # Any picture will do, also of another size than the one exported with.
        for size in [(64, 256), (128, 768)]:
            picture = (torch.rand(1, 1, *size) > 0.9).float()
            tokens, sure = read(args.out, model, picture)
            ours, mean = model.greedy(picture, longest=40)
            assert tokens == ours[0].tolist()[: len(tokens)], (tokens, ours[0].tolist())
            assert abs(sum(sure) / len(sure) - float(mean)) < 1e-3, (sure, mean)
            print(f"{size[0]}×{size[1]}: the same {len(tokens)} tokens as PyTorch")


if __name__ == "__main__":
    main()
