"""Batches from the generator: read from its pipe in a thread, or from a file."""

import queue
import struct
import subprocess
import threading
from typing import NamedTuple

import numpy as np
import torch

MAGIC = 0x464F524D


class Batch(NamedTuple):
    pictures: torch.Tensor  # (n, height, width), bytes, 255 is white
    tokens: torch.Tensor  # (n, longest), ends with END, then padding
    signs: torch.Tensor  # (n, most), then zeros
    kinds: torch.Tensor  # (n,), 0 print, 1 photo, 2 hand

    def to(self, device):
        """On the device: pictures as ink, 0 to 1."""
        moved = [field.to(device, non_blocking=True) for field in self]
        pictures = 1.0 - moved[0].float().div_(255.0)
        return Batch(pictures[:, None], moved[1].long(), moved[2].long(), moved[3])


def read(stream, pin=False):
    """The next batch, or None at the end."""
    head = stream.read(28)
    if len(head) < 28:
        return None
    magic, height, width, count, longest, most, _ = struct.unpack("<7I", head)
    if magic != MAGIC:
        raise ValueError("not a stream of the generator")
    sizes = [count * height * width, 2 * count * longest, count * most, count]
    data = bytearray(sum(sizes))
    view, filled = memoryview(data), 0
    while filled < len(data):
        more = stream.readinto(view[filled:])
        if not more:
            return None
        filled += more
    parts = np.split(np.frombuffer(data, np.uint8), np.cumsum(sizes)[:-1])
    fields = [
        torch.from_numpy(parts[0].reshape(count, height, width)),
        torch.from_numpy(parts[1].view("<u2").astype(np.int16).reshape(count, longest)),
        torch.from_numpy(parts[2].reshape(count, most)),
        torch.from_numpy(parts[3]),
    ]
    return Batch(*(field.pin_memory() if pin else field for field in fields))


def from_file(path):
    with open(path, "rb") as file:
        while (batch := read(file)) is not None:
            yield batch


def from_generator(command, pin=False, ahead=24):
    """Batches of a running generator; it draws while the batches before are used."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=1 << 22)
    waiting = queue.Queue(ahead)

    def fill():
        while (batch := read(process.stdout, pin)) is not None:
            waiting.put(batch)
        waiting.put(None)

    threading.Thread(target=fill, daemon=True).start()
    try:
        while (batch := waiting.get()) is not None:
            yield batch
    finally:
        process.kill()
        process.wait()
