"""What a document may cost the process that reads it."""

from dataclasses import dataclass

from profilecheck.lexicon.load import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a document may cost, from lexicons/limits/sandbox.toml; `dataclasses.replace` changes some.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> Bounds.of(default_lexicon()).cpu_seconds
    60
    """

    cpu_seconds: int
    """Time on a core for one document."""
    wall_seconds: float
    """Time on the clock for one document, with the way there and back."""
    start_seconds: float
    """Time on the clock to load the library and the lexicons."""
    memory_bytes: int
    """Address space beyond what a process takes that has loaded everything."""
    answer_bytes: int
    """Length of an answer."""
    open_files: int
    documents: int
    """How many documents a process reads before a fresh one takes its place."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Bounds":
        """The bounds of a lexicon."""
        return cls(**lexicon.table("limits/sandbox.toml"))
