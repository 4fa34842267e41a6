"""The reader's model: a small convolutional stem, a transformer over patches, a text decoder.

Pictures come as (batch, 1, height, width) with 0 for paper and 1 for ink; height and width are
multiples of 16. One encoder token covers 16×16 pixels.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

PADDING, START, END = 0, 1, 2
LONGEST = 256


class Config:
    """Sizes. The defaults give 11.5 million parameters."""

    def __init__(self, tokens: int, signs: int, width=256, heads=8, encoder=8, decoder=4):
        self.tokens = tokens
        self.signs = signs
        self.width = width
        self.heads = heads
        self.encoder = encoder
        self.decoder = decoder


def convolution(inside: int, outside: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inside, outside, 3, stride, 1, bias=False),
        nn.BatchNorm2d(outside),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    """Two convolutions and the way past them."""

    def __init__(self, width: int):
        super().__init__()
        self.first = convolution(width, width)
        self.second = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.norm = nn.BatchNorm2d(width)

    def forward(self, x):
        return F.relu(x + self.norm(self.second(self.first(x))))


class Attention(nn.Module):
    """Several heads; queries from `x`, keys and values from `memory`."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.memory = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)

    def split(self, x):
        batch, length, width = x.shape
        return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

    def keys_and_values(self, memory):
        keys, values = self.memory(memory).chunk(2, dim=-1)
        return self.split(keys), self.split(values)

    def forward(self, x, keys, values, causal=False):
        mixed = F.scaled_dot_product_attention(
            self.split(self.query(x)), keys, values, is_causal=causal
        )
        return self.out(mixed.transpose(1, 2).flatten(2))


def feed_forward(width: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, 4 * width), nn.ReLU(), nn.Linear(4 * width, width))


class EncoderLayer(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(config.width), nn.LayerNorm(config.width)
        self.attention = Attention(config.width, config.heads)
        self.feed = feed_forward(config.width)

    def forward(self, x):
        y = self.norm1(x)
        x = x + self.attention(y, *self.attention.keys_and_values(y))
        return x + self.feed(self.norm2(x))


class DecoderLayer(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(config.width) for _ in range(3))
        self.itself = Attention(config.width, config.heads)
        self.across = Attention(config.width, config.heads)
        self.feed = feed_forward(config.width)

    def forward(self, x, memory):
        """All positions at once, each seeing those before it."""
        y = self.norm1(x)
        x = x + self.itself(y, *self.itself.keys_and_values(y), causal=True)
        x = x + self.across(self.norm2(x), *self.across.keys_and_values(memory))
        return x + self.feed(self.norm3(x))

    def step(self, x, past, memory):
        """One position more; `past` and `memory` are pairs of keys and values."""
        y = self.norm1(x)
        keys, values = self.itself.keys_and_values(y)
        if past is not None:
            keys, values = torch.cat([past[0], keys], 2), torch.cat([past[1], values], 2)
        x = x + self.itself(y, keys, values)
        x = x + self.across(self.norm2(x), *memory)
        return x + self.feed(self.norm3(x)), (keys, values)


def waves(positions: int, width: int) -> torch.Tensor:
    """Sines and cosines of the position."""
    place = torch.arange(positions)[:, None]
    rate = torch.exp(torch.arange(0, width, 2) * (-math.log(1000.0) / width))
    table = torch.zeros(positions, width)
    table[:, 0::2], table[:, 1::2] = torch.sin(place * rate), torch.cos(place * rate)
    return table


class Reader(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        width = config.width
        self.stem = nn.Sequential(
            convolution(1, 32, 2),
            convolution(32, 64, 2),
            Residual(64),
            convolution(64, 128, 2),
            Residual(128),
            nn.Conv2d(128, width, 3, 2, 1),
        )
        self.encoder = nn.ModuleList(EncoderLayer(config) for _ in range(config.encoder))
        self.encoder_norm = nn.LayerNorm(width)
        self.embedding = nn.Embedding(config.tokens, width)
        self.decoder = nn.ModuleList(DecoderLayer(config) for _ in range(config.decoder))
        self.decoder_norm = nn.LayerNorm(width)
        self.bias = nn.Parameter(torch.zeros(config.tokens))
        # Only for the auxiliary loss; left out of the exported model. One frame is 4 pixels wide.
        self.signs = nn.Linear(width, 4 * 128)
        self.signs_out = nn.Linear(128, config.signs)
        self.register_buffer("rows", waves(64, width // 2), persistent=False)
        self.register_buffer("columns", waves(128, width // 2), persistent=False)
        self.register_buffer("places", waves(LONGEST + 1, width), persistent=False)
        self.apply(self.start)
        nn.init.normal_(self.embedding.weight, std=width**-0.5)

    @staticmethod
    def start(module):
        if isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)
            nn.init.zeros_(module.bias)

    def encode(self, pictures):
        """Memory for the decoder (batch, tokens, width), and the grid's height and width."""
        grid = self.stem(pictures)
        batch, width, rows, columns = grid.shape
        place = torch.cat(
            [
                self.rows[:rows, None, :].expand(rows, columns, -1),
                self.columns[None, :columns, :].expand(rows, columns, -1),
            ],
            dim=-1,
        )
        x = grid.flatten(2).transpose(1, 2) + place.reshape(rows * columns, width).to(grid.dtype)
        for layer in self.encoder:
            x = layer(x)
        return self.encoder_norm(x), (rows, columns)

    def embed(self, tokens, first=0):
        scale = self.config.width**0.5
        return self.embedding(tokens) * scale + self.places[first : first + tokens.shape[1]]

    def logits(self, x):
        return F.linear(self.decoder_norm(x), self.embedding.weight, self.bias)

    def decode(self, memory, tokens):
        """Logits of the token after each of `tokens`."""
        x = self.embed(tokens)
        for layer in self.decoder:
            x = layer(x, memory)
        return self.logits(x)

    def sign_logits(self, memory, grid):
        """Logits of signs, four frames a column of the grid: (batch, frames, signs)."""
        rows, columns = grid
        column = memory.unflatten(1, (rows, columns)).amax(1)
        frames = self.signs(column).unflatten(-1, (4, 128)).flatten(1, 2)
        return self.signs_out(F.relu(frames))

    @torch.no_grad()
    def greedy(self, pictures, longest=LONGEST - 1):
        """The likeliest token at each step, (batch, length), after END only padding; and the mean
        logarithm of their probabilities, which says how sure the reading is."""
        memory, _ = self.encode(pictures)
        memories = [layer.across.keys_and_values(memory) for layer in self.decoder]
        past = [None] * len(self.decoder)
        tokens = torch.full((len(pictures), 1), START, device=pictures.device)
        ended = torch.zeros(len(pictures), dtype=torch.bool, device=pictures.device)
        out, sure = [], torch.zeros(len(pictures), device=pictures.device)
        for place in range(longest):
            x = self.embed(tokens, place)
            for index, layer in enumerate(self.decoder):
                x, past[index] = layer.step(x, past[index], memories[index])
            likeliest, tokens = self.logits(x).float().log_softmax(-1).max(-1)
            sure += likeliest[:, 0].masked_fill(ended, 0.0)
            tokens = tokens.masked_fill(ended[:, None], PADDING)
            out.append(tokens)
            ended |= tokens[:, 0] == END
            if place % 8 == 7 and bool(ended.all()):
                break
        read = torch.cat(out, 1)
        return read, sure / (read != PADDING).sum(1)
