"""Bytes → Document → Profile."""

from dataclasses import replace

from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.bounds import Limits, check_entries
from profilecheck.parsing.diagnostics import Notes, author_diagnostics, file_diagnostics, text_diagnostics
from profilecheck.parsing.engines import ENGINES
from profilecheck.parsing.headings import Headings
from profilecheck.parsing.language import language_diagnostics
from profilecheck.parsing.readers import Reading, ReadOptions, choose

__all__ = ["Reading", "read"]


def read(
    data: bytes, source: str, *, password: str | None = None, lexicon: Lexicon, engine: str = ENGINES[0]
) -> Reading:
    """Read a document of any known format; `engine` is the library that reads PDF files.

    Raises:
        InputError: it cannot be read; the message names the file, the place and the cure.
        UsageError: the engine is unknown or not installed.

    """
    entry = choose(data, source, lexicon)
    options = ReadOptions(lexicon=lexicon, limits=Limits.of(lexicon), password=password, engine=engine)
    raw = entry.read(data, source, options)
    words = lexicon.table("parsing/language.toml")
    if isinstance(raw, Reading):
        check_entries(raw.profile, source, options.limits)
        found = tuple(language_diagnostics(raw.profile, Headings.of(lexicon), words))
        document = replace(raw.document, diagnostics=(*raw.document.diagnostics, *found))
        return replace(raw, document=document) if found else raw
    from profilecheck.parsing.fields import profile_of

    profile = profile_of(raw, lexicon)
    check_entries(profile, source, options.limits)
    notes = Notes.of(lexicon)
    diagnostics = (
        *file_diagnostics(len(data), notes),
        *raw.diagnostics,
        *text_diagnostics(raw, notes),
        *author_diagnostics(raw.metadata, profile.name.value if profile.name else "", notes),
        *language_diagnostics(profile, Headings.of(lexicon), words),
    )
    return Reading(document=replace(raw, diagnostics=diagnostics), profile=profile)
