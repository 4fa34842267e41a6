"""Is this mathematical answer right? Exact, three-valued, thread-safe, without timeouts."""

from collections.abc import Sequence
from typing import Literal, Union, final

__version__: str

Preset = Literal["examiner", "benchmark", "strict"]
Verdict = Literal["equal", "different", "unknown"]

@final
class Policy:
    """What counts as the same answer: a named preset, and what differs from it."""

    def __init__(
        self,
        preset: Preset = "examiner",
        *,
        ordered_lists: bool | None = None,
        units: Literal["optional", "required"] | None = None,
        decimals: Literal["exact"] | int | tuple[int, int] | None = None,
        percent_by_value: bool | None = None,
        names_optional: bool | None = None,
        places: int | None = None,
        figures: int | None = None,
        pi: Sequence[str] = ...,
        assume: Sequence[str] = ...,
        form: Literal["any", "simplest", "factorised", "expanded", "same"] | None = None,
    ) -> None: ...
    def __eq__(self, other: object) -> bool: ...

@final
class Parsed:
    """The final answer found in a text, as a sequence of its parts; empty if there is none."""

    @property
    def text(self) -> str: ...
    @property
    def parts(self) -> list[str]: ...
    @property
    def kind(self) -> str: ...
    def __len__(self) -> int: ...
    def __getitem__(self, at: int, /) -> str: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Checked:
    """Whether two answers are the same, and why. True only where they are shown to be equal."""

    @property
    def verdict(self) -> Verdict: ...
    @property
    def value(self) -> Verdict: ...
    @property
    def form(self) -> Verdict | None: ...
    @property
    def why(self) -> str: ...
    @property
    def why_in_nepali(self) -> str: ...
    def __bool__(self) -> bool: ...
    def __eq__(self, other: object) -> bool: ...

Side = Union[str, Parsed, Sequence[Union[str, Parsed]]]

def parse(
    pred: str, *, parsing_timeout: float | None = None, raise_on_error: bool = False
) -> Parsed:
    """Finds the final answer in a text."""

def verify(
    gold: Side,
    target: Side,
    float_rounding: int | None = None,
    numeric_precision: int | None = None,
    strict: bool = True,
    allow_set_relation_comp: bool = True,
    timeout_seconds: float | None = None,
    raise_on_error: bool = False,
    *,
    policy: Preset | Policy = "benchmark",
    work: int | None = None,
) -> bool:
    """Whether `target` is shown to be the same as `gold`."""

def check(
    gold: str,
    answer: str,
    policy: Preset | Policy = "examiner",
    *,
    work: int | None = None,
) -> Checked:
    """Equal, different or unknown, with the reason."""

def check_batch(
    pairs: Sequence[tuple[str, str]],
    policy: Preset | Policy = "examiner",
    *,
    threads: int | None = None,
    work: int | None = None,
) -> list[Checked]:
    """`check` of many pairs, in their order, on `threads` threads (every core if not given)."""
