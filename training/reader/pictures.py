"""A picture file as the model wants it: white paper, ink cropped, signs of the usual size.

The generator draws its pictures in this form; the reader in Rust has to do the same.
"""

import numpy as np
import torch
from PIL import Image, ImageOps
from scipy import ndimage

EM = 26.0
SIZES = [(64, 256), (64, 768), (128, 384), (128, 768), (256, 512)]


def paper_white(grey: np.ndarray) -> np.ndarray:
    """Ink dark on paper of brightness 1, whatever the light was."""
    if np.median(grey) < 0.5:
        grey = 1.0 - grey
    height, width = grey.shape
    block = max(8, max(height, width) // 24)
    rows, columns = -(-height // block), -(-width // block)
    padded = np.pad(grey, ((0, rows * block - height), (0, columns * block - width)), "edge")
    blocks = padded.reshape(rows, block, columns, block).transpose(0, 2, 1, 3).reshape(rows, columns, -1)
    level = ndimage.uniform_filter(np.percentile(blocks, 85, axis=2), 3, mode="nearest")
    image = Image.fromarray((level * 255).astype(np.uint8))
    light = np.asarray(image.resize((width, height), Image.Resampling.BICUBIC), np.float32) / 255
    return np.clip(grey / np.maximum(light, 0.1), 0.0, 1.0)


def otsu(values: np.ndarray) -> float:
    """The threshold that parts the values best in two."""
    counts, edges = np.histogram(values, 128, (0.0, 1.0))
    weight = np.cumsum(counts)
    mass = np.cumsum(counts * edges[:-1])
    other = weight[-1] - weight
    with np.errstate(divide="ignore", invalid="ignore"):
        between = weight * other * (mass / weight - (mass[-1] - mass) / other) ** 2
    # What is in the bin itself is ink, also where ink has one value.
    return float(edges[np.nanargmax(between) + 1])


def load(path) -> tuple[np.ndarray, float]:
    """The cropped picture, and the height of an em in its pixels, estimated from its signs."""
    image = ImageOps.exif_transpose(Image.open(path))
    if image.mode in ("RGBA", "LA", "P"):
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    image = image.convert("L")
    image.thumbnail((1600, 1600))
    grey = paper_white(np.asarray(image, np.float32) / 255)
    ink = grey < otsu(grey)
    labels, _ = ndimage.label(ink, np.ones((3, 3)))
    boxes = ndimage.find_objects(labels)
    areas = np.bincount(labels.ravel())[1:]
    whole = ink.shape
    heights, kept = [], []
    for box, area in zip(boxes, areas):
        high, wide = box[0].stop - box[0].start, box[1].stop - box[1].start
        if area < 6 or wide > 0.98 * whole[1] and high < 0.1 * whole[0]:
            continue
        kept.append(box)
        # Letters and digits: neither bars and dots nor brackets round the whole.
        if high > 5 and wide < 2.5 * high < 12 * wide:
            heights.append(high)
    if not kept:
        return grey, EM
    em = float(np.median(heights)) / 0.55 if heights else whole[0] / 1.6
    rows = [min(b[0].start for b in kept), max(b[0].stop for b in kept)]
    columns = [min(b[1].start for b in kept), max(b[1].stop for b in kept)]
    margin = int(0.3 * em)
    top, left = max(0, rows[0] - margin), max(0, columns[0] - margin)
    return grey[top : rows[1] + margin, left : columns[1] + margin], em


def fit(grey: np.ndarray, em: float, wanted: float = EM) -> torch.Tensor:
    """As a batch of one: scaled, on the smallest canvas that holds it, ink 1."""
    height, width = grey.shape
    scale = wanted / em
    holds = [size for size in SIZES if height * scale <= size[0] and width * scale <= size[1]]
    if holds:
        size = holds[0]
    else:
        size = max(SIZES, key=lambda size: min(size[0] / height, size[1] / width))
        scale = min(size[0] / height, size[1] / width)
    new = (max(1, min(size[1], int(width * scale))), max(1, min(size[0], int(height * scale))))
    image = Image.fromarray((grey * 255).astype(np.uint8)).resize(new, Image.Resampling.BOX if scale < 0.7 else Image.Resampling.BICUBIC)
    canvas = np.full(size, 255, np.uint8)
    top, left = (size[0] - new[1]) // 2, (size[1] - new[0]) // 2
    canvas[top : top + new[1], left : left + new[0]] = np.asarray(image)
    return 1.0 - torch.from_numpy(canvas)[None, None].float() / 255
