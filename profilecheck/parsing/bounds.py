"""What a document may cost, and how much of that is used up."""

import re
import time
from dataclasses import dataclass, field

from profilecheck.errors import InputError
from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import Document
from profilecheck.model.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a document may cost, from lexicons/parsing/limits.toml."""

    max_bytes: int
    max_unpacked_bytes: int
    max_unpacked_ratio: int
    max_parts: int
    max_pages: int
    max_content_bytes: int
    max_shapes: int
    max_characters: int
    max_run: int
    max_entries: int
    max_text_bytes: int
    max_depth: int
    max_seconds: float
    max_process_seconds: float
    max_memory_bytes: int

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Limits":
        """The limits of a lexicon."""
        return cls(**lexicon.table("parsing/limits.toml"))


@dataclass(slots=True)
class Meter:
    """Counts what reading one document costs; each method raises InputError once it is too much."""

    source: str
    limits: Limits
    _started: float = field(default_factory=time.thread_time)
    _since: float = field(default_factory=time.monotonic)
    _unpacked: int = 0
    _content: int = 0
    _shapes: int = 0
    _characters: int = 0

    @property
    def unpackable(self) -> int:
        """How many more bytes may be unpacked."""
        return self.limits.max_unpacked_bytes - self._unpacked

    def tick(self) -> None:
        """Look at the clock, which stands while other work keeps the processor.

        That clock is slow to ask, and never ahead of the one on the wall.
        """
        if time.monotonic() - self._since <= self.limits.max_seconds:
            return
        if time.thread_time() - self._started > self.limits.max_seconds:
            raise InputError(
                f"{self.source}: takes longer than {self.limits.max_seconds:.0f} s to read; "
                "export the résumé again, without drawings"
            )

    def unpack(self, size: int) -> None:
        """Count bytes that were unpacked."""
        self._unpacked += size
        if self._unpacked > self.limits.max_unpacked_bytes:
            raise InputError(
                f"{self.source}: unpacks to more than {self.limits.max_unpacked_bytes / 1e6:.0f} MB; "
                "export the résumé again, without large pictures"
            )
        self.tick()

    def interpret(self, size: int) -> None:
        """Count bytes that are read sign by sign."""
        self._content += size
        if self._content > self.limits.max_content_bytes:
            raise InputError(
                f"{self.source}: draws more than {self.limits.max_content_bytes / 1e6:.0f} MB of content; "
                "export the résumé again, without drawings"
            )
        self.tick()

    def shape(self) -> None:
        """Count a shape, a picture or a link."""
        self._shapes += 1
        if self._shapes > self.limits.max_shapes:
            raise InputError(
                f"{self.source}: draws more than {self.limits.max_shapes} shapes; "
                "export the résumé again, without drawings"
            )

    def write(self, characters: int) -> None:
        """Count characters of text."""
        self._characters += characters
        if self._characters > self.limits.max_characters:
            raise InputError(
                f"{self.source}: more than {self.limits.max_characters} characters of text; give the résumé alone"
            )


def check_source(data: bytes, source: str, limits: Limits) -> None:
    """Refuse more bytes than a file may have that holds text alone.

    Raises:
        InputError: there are more.

    """
    if len(data) > limits.max_text_bytes:
        raise InputError(
            f"{source}: {len(data) / 1e6:.1f} MB of text are more than the limit of {limits.max_text_bytes / 1e6:.0f} "
            "MB; give the résumé alone"
        )


def check_text(document: Document, source: str, limits: Limits) -> None:
    """Refuse a text that is no résumé, and would take long to judge.

    Raises:
        InputError: it is too long, or a part of it that no space divides.

    """
    text = document.text
    if len(text) > limits.max_characters:
        raise InputError(
            f"{source}: {len(text)} characters are more than the limit of {limits.max_characters}; "
            "give the résumé alone"
        )
    run = re.search(rf"(?<!\S)\S{{{limits.max_run}}}|(?<![^\S\n])[^\S\n]{{{limits.max_run}}}", text)
    if run:
        raise InputError(
            f"{source}: {limits.max_run} characters without {'an end' if run[0].isspace() else 'a space'} "
            f"@ character {run.start()}; that is no text, leave it out"
        )


def check_entries(profile: Profile, source: str, limits: Limits) -> None:
    """Refuse more jobs, schools or other things of a kind than anybody has.

    Raises:
        InputError: there are more.

    """
    counts = {
        "jobs": len(profile.positions),
        "schools": len(profile.education),
        "projects": len(profile.projects),
        "certificates": len(profile.certificates),
        "voluntary activities": len(profile.volunteering),
        "awards": len(profile.awards),
        "languages": len(profile.languages),
    }
    for name, count in counts.items():
        if count > limits.max_entries:
            raise InputError(
                f"{source}: {count} {name} are more than the limit of {limits.max_entries}; "
                "give the résumé of one person"
            )
