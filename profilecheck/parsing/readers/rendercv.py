"""RenderCV's YAML → a reading."""

import re
from dataclasses import replace

from profilecheck.errors import InputError
from profilecheck.parsing.bounds import check_source
from profilecheck.parsing.readers import Reading, ReadOptions, reader
from profilecheck.parsing.source import decode, is_text

_KEY = re.compile(r"^cv:[ \t]*(?:#.*)?$", re.MULTILINE)
_SEEN = 20_000


def _sniff(data: bytes) -> bool:
    return is_text(data) and _KEY.search(decode(data[:_SEEN]).replace("\r", "")) is not None


@reader(name="rendercv", suffixes=(".yaml", ".yml"), sniff=_sniff, priority=20)
def read_rendercv(data: bytes, source: str, options: ReadOptions) -> Reading:
    """Read the content of a RenderCV file; its design is left alone.

    Raises:
        InputError: it is no YAML, or a part of it is not what RenderCV wants.

    """
    from profilecheck.dates import DateGrammar
    from profilecheck.parsing.headings import Headings
    from profilecheck.parsing.json_resume import reading_of
    from profilecheck.parsing.rendercv import RenderCV
    from profilecheck.parsing.yaml_data import load_yaml

    check_source(data, source, options.limits)
    content = load_yaml(decode(data), source, options.limits.max_depth)
    cv = content.get("cv") if isinstance(content, dict) else None
    if not isinstance(cv, dict):
        raise InputError(f"{source}: $.cv: not a mapping; write name, sections … under cv:")
    lexicon = options.lexicon
    mapper = RenderCV(
        source,
        lexicon.table("parsing/rendercv.toml"),
        DateGrammar(lexicon.table("parsing/dates.toml")),
        Headings.of(lexicon).kind,
    )
    record, others = mapper.record(cv)
    words = lexicon.table("parsing/records.toml")
    reading = reading_of(record, words, format="rendercv", source=source, others=others)
    return replace(reading, record=None)
