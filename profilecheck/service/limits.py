"""What the service takes on."""

from dataclasses import dataclass, replace

from profilecheck.lexicon.load import Lexicon
from profilecheck.sandbox import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLimits:
    """What the service takes on, from lexicons/limits/service.toml; `dataclasses.replace` changes some.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> ServiceLimits.of(default_lexicon()).pages
    40
    """

    body_bytes: int
    head_seconds: float
    body_seconds: float
    pages: int
    cpu_seconds: int
    wall_seconds: float
    waiting: int
    """Requests that wait for a free process."""
    waiting_seconds: float
    per_client: int
    """Requests of one client at the same time."""
    retry_seconds: int
    """After which a client that was refused may try again."""
    shutdown_seconds: int

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ServiceLimits":
        """The limits of a lexicon."""
        return cls(**lexicon.table("limits/service.toml"))

    def bounds(self, lexicon: Lexicon) -> Bounds:
        """The bounds of the processes that read the documents."""
        return replace(Bounds.of(lexicon), cpu_seconds=self.cpu_seconds, wall_seconds=self.wall_seconds)
