"""The model as two ONNX graphs and one file of weights, and the proof that they say what PyTorch
says.

`encoder.onnx`: `picture` (1, 1, height, width; ink 1) → for each decoder layer `memory_keys_N` and
`memory_values_N` (1, heads, tokens, width of a head), computed once a picture.

`step.onnx`: `token` (1, 1), `place` (1, width: the position's row of `Reader.places`), the memory,
and `past_keys_N`, `past_values_N` (1, heads, length, width of a head; length 0 at first) →
`log_probabilities` (1, tokens) and `keys_N`, `values_N`, which are the next step's past.

`weights.data` holds every parameter once, as fp16, under its name in PyTorch: the graphs point into
it, and `load` gives a model to train on from it, so that nothing else need be kept.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
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


def export(model, folder, seen):
    layers, heads = len(model.decoder), model.config.heads
    picture = torch.rand(1, 1, 64, 256)
    memory, past = names("memory_", layers), names("past_", layers)
    # Neither folded nor fused: each parameter stays what it is, under its name.
    plain = {"opset_version": 17, "dynamo": False, "do_constant_folding": False}
    plain["training"] = torch.onnx.TrainingMode.PRESERVE
    torch.onnx.export(
        Encoder(model).eval(),
        (picture,),
        folder / "encoder.onnx",
        input_names=["picture"],
        output_names=memory,
        dynamic_axes={"picture": {2: "height", 3: "width"}} | {name: {2: "cells"} for name in memory},
        **plain,
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
        **plain,
    )
    share_weights(model, folder, seen)


def share_weights(model, folder, seen):
    """Moves the graphs' parameters into one file of fp16, with those that only training needs."""
    graphs = [onnx.load(folder / f"{name}.onnx") for name in ("encoder", "step")]
    places, data = {}, bytearray()

    def keep(name, values):
        if name not in places:
            data.extend(bytes(-len(data) % 16))
            raw = values.astype("<f2").tobytes()
            places[name] = len(data), len(raw)
            data.extend(raw)
        return places[name]

    def point(tensor, name):
        offset, length = keep(name, numpy_helper.to_array(tensor))
        half = TensorProto(name=name, data_type=TensorProto.FLOAT16, dims=tensor.dims)
        entries = {"location": "weights.data", "offset": offset, "length": length}
        for key, value in entries.items():
            half.external_data.add(key=key, value=str(value))
        half.data_location = TensorProto.EXTERNAL
        return half

    for number, onnx_model in enumerate(graphs):
        graph, casts, kept = onnx_model.graph, [], []
        for tensor in list(graph.initializer):
            if tensor.data_type != TensorProto.FLOAT:
                kept.append(tensor)
                continue
            name = tensor.name.removeprefix("model.")
            kept.append(point(tensor, name))
            casts.append(helper.make_node("Cast", [name], [tensor.name], to=TensorProto.FLOAT))
        if number == 0:
            for key, value in zip(("step", "seen"), seen):
                onnx_model.metadata_props.add(key=key, value=str(value))
            for name, values in model.state_dict().items():
                if name.startswith("signs"):
                    tensor = numpy_helper.from_array(values.numpy(), name)
                    kept.append(point(tensor, name))
        nodes = casts + list(graph.node)
        for node in nodes:
            node.ClearField("doc_string")
        del graph.node[:], graph.initializer[:]
        graph.node.extend(nodes)
        graph.initializer.extend(kept)
    (folder / "weights.data").write_bytes(data)
    for name, onnx_model in zip(("encoder", "step"), graphs):
        (folder / f"{name}.onnx").write_bytes(onnx_model.SerializeToString())


def load_exported(folder, model):
    """The other way: the exported parameters into a model of PyTorch; returns steps and pictures seen."""
    kept = model.state_dict()
    graphs = [onnx.load(folder / f"{name}.onnx", load_external_data=False) for name in ("encoder", "step")]
    for part in graphs:
        for tensor in part.graph.initializer:
            if tensor.name in kept:
                values = torch.from_numpy(numpy_helper.to_array(tensor, str(folder)).astype(np.float32))
                kept[tensor.name] = values
    model.load_state_dict(kept)
    about = {item.key: int(item.value) for item in graphs[0].metadata_props}
    return about["step"], about["seen"]


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
    parser.add_argument("--weights", type=Path, help="of train.py; without, what is exported is proven")
    parser.add_argument("--out", type=Path, default=HERE / "../../crates/reader/model")
    parser.add_argument("--back", type=Path, help="write the exported weights as train.py resumes from")
    args = parser.parse_args()
    model = Reader(Config(len((HERE / "vocabulary.txt").read_text().splitlines()), 225))
    args.out.mkdir(parents=True, exist_ok=True)
    if args.weights:
        seen = load(args.weights, model)
        model.eval()
        with torch.no_grad():
            export(model, args.out, seen)
    other = Reader(model.config)
    step, seen = load_exported(args.out, other)
    other.eval()
    if args.weights:
        for name, values in model.state_dict().items():
            # Counts of batches are not exported, and not needed.
            same = torch.equal(values.half().float(), other.state_dict()[name].float())
            assert same or not values.is_floating_point(), name
    if args.back:
        half = {name: value.half() for name, value in other.state_dict().items()}
        torch.save({"weights": half, "step": step, "seen": seen}, args.back)
    torch.manual_seed(0)
    # Any picture will do, also of another size than the one exported with.
    for size in [(64, 256), (128, 768)]:
        picture = (torch.rand(1, 1, *size) > 0.9).float()
        tokens, sure = read(args.out, other, picture)
        ours, mean = other.greedy(picture, longest=40)
        assert tokens == ours[0].tolist()[: len(tokens)], (tokens, ours[0].tolist())
        assert abs(sum(sure) / len(sure) - float(mean)) < 1e-3, (sure, mean)
        print(f"{size[0]}×{size[1]}: the same {len(tokens)} tokens as PyTorch")


if __name__ == "__main__":
    main()
