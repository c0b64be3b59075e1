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
@click.option("--role", metavar="ID", help="Role whose score to explain.  [default: machine-learning-engineer]")
def command(code: str, role: str | None) -> None:
    """Explain a rule: what it looks at, why, and examples that break and keep it.

    `profilecheck explain score` tells how the score is made: its dimensions, and what each rule weighs in them.
    """
    from profilecheck.lexicon.load import default_lexicon
    from profilecheck.rules import rules

    if code.lower() == "score":
        write("".join(f"{line}\n" for line in _score(role)).encode())
        return
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


def _score(role: str | None) -> Iterator[str]:
    from profilecheck.lexicon.guide import DEFAULT_ROLE, load_guide
    from profilecheck.lexicon.load import default_lexicon
    from profilecheck.rules import rules

    lexicon = default_lexicon()
    guide = load_guide(lexicon, role or DEFAULT_ROLE)
    yield f"The score of a {guide.name}, 0 to 100, is the mean of its dimensions by weight."
    yield "A rule earns the share of what it looked at that is as it should be; a dimension is the mean of its rules by"
    yield "weight. A rule that found nothing to look at, and a dimension without graded rules, count for nothing."
    known = [rule.info for rule in rules(lexicon)]
    for dimension in guide.dimensions:
        yield ""
        yield f"{dimension.name}: {dimension.weight:g}"
        for info in known:
            if info.dimension == dimension.id and guide.rule_weight(info.code):
                yield f"  {info.code}  {guide.rule_weight(info.code):g}  {info.name}"


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
