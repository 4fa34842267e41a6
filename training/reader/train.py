"""Trains the reader's model on pictures that the generator draws while it runs.

A run lasts a number of minutes (or steps), warms up, holds its rate and lets it fall at the end.
Weights are kept as fp16, without the optimiser: a run that resumes warms up again.
"""

import argparse
import csv
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import batches
from model import PADDING, START, Config, Reader

KINDS = ["print", "photo", "hand"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generator", required=True, help="the program formula-pictures")
    parser.add_argument("--options", default="", help="more options for its stream")
    parser.add_argument("--held", nargs="*", default=[], help="name=file: batches to measure on")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and logs")
    parser.add_argument("--resume", type=Path, help="weights to go on from")
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--steps", type=int, default=10**9, help="stop after so many steps")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--warm-up", type=int, default=500)
    parser.add_argument("--fall", type=float, default=0.3, help="part of the run with falling rate")
    parser.add_argument("--together", type=int, default=2, help="batches in a step")
    parser.add_argument("--repeat", type=int, default=1, help="how often a batch is used")
    parser.add_argument("--measure-every", type=float, default=2.0, help="minutes")
    parser.add_argument("--measure-batches", type=int, default=6, help="of each set while training")
    parser.add_argument("--sign-weight", type=float, default=0.3)
    parser.add_argument("--log-every", type=int, default=50, help="steps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--compile", action="store_true")
    return parser.parse_args()


def rate_at(progress, step, args):
    """Warm-up by steps, then flat, then to nothing along a cosine by the run's progress."""
    warm = min(1.0, (step + 1) / args.warm_up)
    start = 1.0 - args.fall
    fall = 1.0
    if progress > start:
        fall = 0.5 + 0.5 * math.cos(math.pi * min(1.0, (progress - start) / args.fall))
    return args.rate * warm * max(fall, 0.01)


def losses(model, batch, smoothing=0.03):
    """Sums over the batch: loss of the tokens, of the signs, right tokens, tokens."""
    memory, grid = model.encode(batch.pictures.contiguous(memory_format=torch.channels_last))
    start = torch.full_like(batch.tokens[:, :1], START)
    logits = model.decode(memory, torch.cat([start, batch.tokens[:, :-1]], 1))
    target = batch.tokens
    token_loss = F.cross_entropy(
        logits.flatten(0, 1).float(),
        target.flatten(),
        ignore_index=PADDING,
        reduction="sum",
        label_smoothing=smoothing,
    )
    known = target != PADDING
    right = ((logits.argmax(-1) == target) & known).sum()
    signs = model.sign_logits(memory, grid).float().log_softmax(-1)
    lengths = (batch.signs > 0).sum(1)
    frames = torch.full_like(lengths, signs.shape[1])
    # What has more signs than frames (tables, stacked fractions) gives an infinite loss: left out.
    sign_loss = F.ctc_loss(
        signs.transpose(0, 1), batch.signs, frames, lengths, reduction="none", zero_infinity=True
    )
    return token_loss, sign_loss.sum(), right, known.sum()


def measure(model, sets, device, most):
    """For each set: loss and right tokens with the true past, and whole formulas read right."""
    model.eval()
    rows = []
    for name, held in sets.items():
        total = torch.zeros(3, device=device)
        whole, count = 0, 0
        for batch in held[:most]:
            batch = batch.to(device)
            with torch.no_grad(), torch.autocast(device.type, torch.bfloat16):
                token_loss, _, right, known = losses(model, batch, 0.0)
                read, _ = model.greedy(batch.pictures)
            total += torch.stack([token_loss, right, known]).float()
            whole += int(exact(read, batch.tokens).sum())
            count += len(read)
        loss, right, known = total.tolist()
        rows.append((name, count, loss / known, right / known, whole / count))
    model.train()
    return rows


def exact(read, target):
    """Which rows are the same; both are padded after END."""
    length = max(read.shape[1], target.shape[1])
    read = F.pad(read, (0, length - read.shape[1]), value=PADDING)
    target = F.pad(target, (0, length - target.shape[1]), value=PADDING)
    return (read == target).all(1)


def save(model, folder, step, seen):
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.half() for name, value in model.state_dict().items()}
    torch.save({"weights": weights, "step": step, "seen": seen}, folder / "weights.tmp")
    (folder / "weights.tmp").replace(folder / "weights.pt")


def load(path, model):
    kept = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict({name: value.float() for name, value in kept["weights"].items()})
    return kept["step"], kept["seen"]


def feed(args, seen, device):
    """Steps of batches, each batch used `repeat` times, far apart."""
    command = [args.generator, "stream", "--seed", str(args.seed), "--first", str(seen)]
    stream = batches.from_generator(command + args.options.split(), pin=device.type == "cuda")
    if args.repeat == 1:
        yield from ((batch, True) for batch in stream)
        return
    pool, shuffle = [], random.Random(args.seed)
    for batch in stream:
        yield batch, True
        pool.append([batch, args.repeat - 1])
        for _ in range(args.repeat - 1):
            if len(pool) < 200:
                continue
            index = shuffle.randrange(len(pool))
            yield pool[index][0], False
            pool[index][1] -= 1
            if pool[index][1] == 0:
                pool[index] = pool[-1]
                pool.pop()


def main():
    args = arguments()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(args.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    torch.backends.cudnn.benchmark = True
    vocabulary = Path(__file__).with_name("vocabulary.txt").read_text().splitlines()
    model = Reader(Config(len(vocabulary), 225))
    step, seen = load(args.resume, model) if args.resume else (0, 0)
    model.to(device, memory_format=torch.channels_last).train()
    print(f"{sum(p.numel() for p in model.parameters()):,} parameters on {device}", flush=True)
    decay = [p for p in model.parameters() if p.ndim > 1]
    plain = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{"params": decay, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.95), fused=device.type == "cuda")
    sets = {}
    for held in args.held:
        name, path = held.split("=")
        sets[name] = list(batches.from_file(path))
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "run.json").write_text(json.dumps(vars(args), default=str, indent=1) + "\n")
    training = open(args.out / "training.csv", "a", newline="")
    measuring = open(args.out / "held-out.csv", "a", newline="")
    log, held_log = csv.writer(training), csv.writer(measuring)
    if training.tell() == 0:
        log.writerow("step seen minutes pictures_per_s rate loss sign_loss right".split())
        held_log.writerow("step seen minutes set pictures loss right exact".split())

    compute = torch.compile(losses, dynamic=True) if args.compile else losses
    begun = last_log = last_measure = time.time()
    totals, since, drawn = torch.zeros(4, device=device), 0, 0
    stream = feed(args, seen, device)
    first_step = step

    def report(most):
        for name, count, loss, right, whole in measure(model, sets, device, most):
            minutes = (time.time() - begun) / 60
            row = [step, seen, f"{minutes:.2f}", name, count, f"{loss:.4f}", f"{right:.4f}", f"{whole:.4f}"]
            held_log.writerow(row)
            print("held-out", *row, flush=True)
        measuring.flush()

    while True:
        progress = max((time.time() - begun) / 60 / args.minutes, (step - first_step) / args.steps)
        if progress >= 1.0:
            break
        taken = []
        for batch, new in stream:
            seen += len(batch.kinds) if new else 0
            taken.append(batch)
            if len(taken) == args.together:
                break
        if not taken:
            break
        rate = rate_at(progress, step - first_step, args)
        for group in optimiser.param_groups:
            group["lr"] = rate
        # One mean over all tokens of the step: sizes of pictures then pull alike.
        known = sum(int((batch.tokens != PADDING).sum()) for batch in taken)
        count = sum(len(batch.kinds) for batch in taken)
        for batch in taken:
            batch = batch.to(device)
            with torch.autocast(device.type, torch.bfloat16):
                token_loss, sign_loss, right, tokens = compute(model, batch)
            weight = args.sign_weight * (1.0 if step < 4000 else 0.3)
            (token_loss / known + weight * sign_loss / count / 20).backward()
            totals += torch.stack([token_loss, sign_loss, right, tokens]).detach().float()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        since += count
        if step % args.log_every == 0:
            now = time.time()
            loss, sign_loss, right, tokens = totals.tolist()
            row = [
                step, seen, f"{(now - begun) / 60:.2f}", f"{since / (now - last_log):.0f}", f"{rate:.2e}",
                f"{loss / tokens:.4f}", f"{sign_loss / since:.3f}", f"{right / tokens:.4f}",
            ]
            log.writerow(row)
            training.flush()
            print(*row, flush=True)
            totals.zero_()
            since, last_log = 0, now
        if (time.time() - last_measure) / 60 > args.measure_every:
            report(args.measure_batches)
            save(model, args.out, step, seen)
            last_measure = last_log = time.time()
    stream.close()
    save(model, args.out, step, seen)
    report(10**9)


if __name__ == "__main__":
    main()
