"""What must hold before a machine is paid for: `python test_training.py PATH/formula-pictures`.

Needs fonts/build (see fonts/fetch.sh) and PyTorch; takes about two minutes on two CPU cores.
"""

import sys
import tempfile
from pathlib import Path

import torch

import batches
import train
from model import END, PADDING, START, Config, Reader

TOKENS = len(Path(__file__).with_name("vocabulary.txt").read_text().splitlines())


def small_reader():
    torch.manual_seed(0)
    return Reader(Config(TOKENS, 225, width=96, heads=4, encoder=3, decoder=2))


def drawn(generator, pixels=16 * 64 * 256):
    command = [generator, "stream", "--ramp", "100000", "--count", "200", "--pixels", str(pixels)]
    stream = batches.from_generator(command + ["--threads", "1"])
    batch = next(stream)
    stream.close()
    return batch.to(torch.device("cpu"))


def labels_and_pictures_fit_together(batch):
    assert batch.pictures.shape[1:] == (1, 64, 256), batch.pictures.shape
    assert 0.0 <= float(batch.pictures.min()) and float(batch.pictures.max()) <= 1.0
    assert all((row == END).sum() == 1 for row in batch.tokens)
    assert int(batch.tokens.max()) < TOKENS and int(batch.signs.max()) < 225


def cached_steps_equal_one_pass(batch):
    model = small_reader().eval()
    with torch.no_grad():
        read, _ = model.greedy(batch.pictures, longest=12)
        memory, _ = model.encode(batch.pictures)
        start = torch.full_like(read[:, :1], START)
        logits = model.decode(memory, torch.cat([start, read[:, :-1]], 1))
    again = logits.argmax(-1)
    ended = (read == END).cumsum(1) - (read == END).long() > 0
    assert torch.equal(read.masked_fill(ended, PADDING), again.masked_fill(ended, PADDING))


def learns_a_batch_by_heart_and_comes_back_from_disk(batch):
    model = small_reader().train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3)
    first = last = None
    for step in range(160):
        token_loss, sign_loss, _, known = train.losses(model, batch, 0.0)
        loss = token_loss / known + 0.3 * sign_loss / len(batch.kinds) / 20
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        last = (token_loss / known).item()
        first = first or last
        if step % 40 == 0:
            print(f"  step {step}: loss {last:.3f}, signs {sign_loss.item() / len(batch.kinds):.2f}")
    model.eval()
    with torch.no_grad():
        read, _ = model.greedy(batch.pictures)
    right = int(train.exact(read, batch.tokens).sum())
    print(f"  loss {first:.2f} -> {last:.3f}, {right} of {len(read)} read by heart")
    assert last < 0.2 * first and right > len(read) // 2
    with tempfile.TemporaryDirectory() as folder:
        train.save(model, Path(folder), 160, 10)
        other = small_reader().eval()
        assert train.load(Path(folder) / "weights.pt", other) == (160, 10)
    with torch.no_grad():
        ours, theirs = model.encode(batch.pictures)[0], other.encode(batch.pictures)[0]
    assert torch.allclose(ours, theirs, atol=0.05), float((ours - theirs).abs().max())


if __name__ == "__main__":
    batch = drawn(sys.argv[1])
    for check in [
        labels_and_pictures_fit_together,
        cached_steps_equal_one_pass,
        learns_a_batch_by_heart_and_comes_back_from_disk,
    ]:
        print(check.__name__.replace("_", " "))
        check(batch)
    print("all good")
