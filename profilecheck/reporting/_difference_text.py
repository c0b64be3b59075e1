"""A difference between two reports in words, and for machines."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.text import Text

from profilecheck.model.finding import Finding
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import clip, escape_json, visible
from profilecheck.reporting._difference import Change, Difference
from profilecheck.reporting._markdown.pieces import escape
from profilecheck.reporting._markdown.pieces import part as markdown_part
from profilecheck.reporting._outline import Remark, by_rule, counted
from profilecheck.reporting._rows import Row, rendered
from profilecheck.reporting._terminal.pieces import Block, fitting, key, more, part

_REMARKS = 3
_QUOTE = 120
_NOT_COMPARABLE = "The two were scored for different roles or by different rules: the points do not compare."


def to_terminal(difference: Difference, options: RenderOptions) -> bytes:
    """Render a difference for people at a terminal."""
    width = fitting(options.width)
    return rendered(_blocks(difference), width, color=options.color).encode()


def to_markdown(difference: Difference, _: RenderOptions) -> bytes:
    """Render a difference as Markdown, for instance for a pull request."""
    return "".join(f"{line}\n" for line in _lines(difference)).encode()


def to_json(difference: Difference, _: RenderOptions) -> bytes:
    """Render a difference as JSON, as profilecheck/schemas/difference-1.0.json describes it."""
    from pydantic_core import to_json as dump

    return escape_json(dump(difference, indent=2).decode()).encode() + b"\n"


FORMS: dict[str, Callable[[Difference, RenderOptions], bytes]] = {
    "terminal": to_terminal,
    "markdown": to_markdown,
    "json": to_json,
}


def _blocks(difference: Difference) -> Iterator[Block]:
    yield [Row(body=Text(f"{visible(difference.old)} → {visible(difference.new)}", "bold"))]
    if not difference.comparable:
        yield [Row(body=Text(_NOT_COMPARABLE, "yellow"))]
    yield [Row(body=Text()), *map(_change, (difference.total, *difference.dimensions))]
    for title, findings, sign in (("Solved", difference.solved, "✓"), ("New", difference.added, "!")):
        yield from part(title, _findings(findings, sign), counted(len(findings), "finding"))
    for title, names in (("Skills won", difference.skills_won), ("Skills lost", difference.skills_lost)):
        yield from part(title, [Row(body=Text(visible(", ".join(names))))] if names else [])
    yield [Row(body=Text()), Row(body=Text(f"{counted(difference.remaining, 'finding')} as before.", "dim"))]


def _change(change: Change) -> Row:
    style = "" if not change.won else "green" if change.won > 0 else "red"
    cells = (f"{_number(change.old):>10}", f"  →  {_number(change.new):>10}" if change.old != change.new else " " * 15)
    won = f"{change.won:+.1f}" if change.won else ""
    return Row(body=Text(visible(change.name)), right=Text.assemble(*cells, (f"{won:>8}", style)))


def _findings(findings: Iterable[Finding], sign: str) -> Iterator[Row]:
    for group in by_rule(findings):
        for number, remark in enumerate(group.remarks[:_REMARKS]):
            code = Text.assemble((f"{sign} ", "green" if sign == "✓" else "yellow"), key(group.first.code))
            points = Text(f"{group.points:.1f}", "dim") if group.points >= 0.05 and not number else Text()
            yield Row(left=Text() if number else code, body=Text(visible(remark.message)), right=points)
            yield from (Row(mark=Text("  "), body=Text(quote, "italic")) for quote in _quotes(remark))
        yield from more(len(group.remarks), _REMARKS)


def _lines(difference: Difference) -> Iterator[str]:
    yield f"## {escape(difference.old)} → {escape(difference.new)}"
    if not difference.comparable:
        yield from ("", _NOT_COMPARABLE)
    yield from ("", "| | Before | After | Won |", "|---|--:|--:|--:|")
    for change in (difference.total, *difference.dimensions):
        won = f"**{change.won:+.1f}**" if change.won else ""
        yield f"| {escape(change.name)} | {_number(change.old)} | {_number(change.new)} | {won} |"
    for title, findings in (("Solved", difference.solved), ("New", difference.added)):
        yield from markdown_part(title, _items(findings))
    for title, names in (("Skills won", difference.skills_won), ("Skills lost", difference.skills_lost)):
        yield from markdown_part(title, [escape(", ".join(names))] if names else [])
    yield from ("", f"{counted(difference.remaining, 'finding')} as before.")


def _items(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each message of a rule, with its quotes."""
    for group in by_rule(findings):
        for remark in group.remarks:
            said = (escape(remark.message), *map(escape, _quotes(remark)))
            yield f"- **{escape(group.first.code)}** {' '.join(said)}"


def _quotes(remark: Remark) -> Sequence[str]:
    return [f"“{clip(part.quote, _QUOTE)}”" for part in remark.quoted]


def _number(value: float | None) -> str:
    return "not graded" if value is None else f"{value:.1f}"
