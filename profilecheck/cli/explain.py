"""`profilecheck explain CODE`: the manual of a rule."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from profilecheck.cli._output import write
from profilecheck.errors import UsageError

if TYPE_CHECKING:
    from profilecheck.rules import Rule


@click.command("explain", short_help="Explain a rule.")
@click.argument("code")
def command(code: str) -> None:
    """Explain a rule: what it looks at, why, and examples that break and keep it."""
    from profilecheck.lexicon.load import default_lexicon
    from profilecheck.rules import rules

    known = {rule.info.code: rule for rule in rules(default_lexicon())}
    rule = known.get(code.upper())
    if rule is None:
        raise UsageError(_unknown(code, known))
    write("".join(f"{line}\n" for line in _manual(rule)).encode())


def _unknown(code: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), known, n=3)
    meant = f"did you mean {', '.join(near)}? " if near else ""
    return f'unknown rule "{code}"; {meant}`profilecheck rules` lists all'


def _manual(rule: "Rule") -> Iterator[str]:
    info = rule.info
    yield f"{info.code} {info.name}"
    yield ""
    yield rule.doc
    yield ""
    yield f"Area: {info.area}. Dimension of the score: {info.dimension}."
    yield f"Backed by: {info.strength}. Rows of the guide: {', '.join(info.rows) or 'none'}."
    yield f"Not graded: {info.reason}."
    yield from _examples("Breaks it", rule.bad)
    yield from _examples("Keeps it", rule.good)


def _examples(title: str, examples: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Fragments of JSON Resume."""
    for example in examples:
        yield ""
        yield f"{title}:"
        yield from (f"  {line}" for line in json.dumps(example, indent=2, ensure_ascii=False).splitlines())
