"""Bytes → Document → Profile."""

from dataclasses import replace

from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.headings import Headings
from profilecheck.parsing.language import language_diagnostics
from profilecheck.parsing.readers import Limits, Reading, ReadOptions, choose

__all__ = ["Reading", "read"]


def read(data: bytes, source: str, *, password: str | None = None, lexicon: Lexicon) -> Reading:
    """Read a document of any known format.

    Raises:
        InputError: it cannot be read; the message names the file, the place and the cure.

    """
    entry = choose(data, source, lexicon)
    raw = entry.read(data, source, ReadOptions(lexicon=lexicon, limits=Limits.of(lexicon), password=password))
    if isinstance(raw, Reading):
        return raw
    from profilecheck.parsing.fields import profile_of

    profile = profile_of(raw, lexicon)
    diagnostics = (*raw.diagnostics, *language_diagnostics(profile.sections, Headings.of(lexicon)))
    return Reading(document=replace(raw, diagnostics=diagnostics), profile=profile)
