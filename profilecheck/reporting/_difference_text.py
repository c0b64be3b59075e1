"""A difference between two reports in words, and for machines."""

from collections.abc import Callable, Iterable, Iterator

from profilecheck.model.finding import Finding
from profilecheck.reporting._clean import escape_json, visible
from profilecheck.reporting._difference import Change, Difference
from profilecheck.reporting._markdown.pieces import escape
from profilecheck.reporting._outline import by_rule, counted


def to_terminal(difference: Difference) -> bytes:
    """Render a difference for people at a terminal."""
    return "".join(f"{line}\n" for line in _lines(difference, "", "  ", visible)).encode()


def to_markdown(difference: Difference) -> bytes:
    """Render a difference as Markdown, for instance for a pull request."""
    return "".join(f"{line}\n" for line in _lines(difference, "## ", "- ", escape)).encode()


def to_json(difference: Difference) -> bytes:
    """Render a difference as JSON."""
    from pydantic_core import to_json as dump

    return escape_json(dump(difference, indent=2).decode()).encode() + b"\n"


FORMS: dict[str, Callable[[Difference], bytes]] = {"terminal": to_terminal, "markdown": to_markdown, "json": to_json}


def _lines(difference: Difference, heading: str, item: str, clean: Callable[[str], str]) -> Iterator[str]:
    yield f"{heading}{clean(difference.old)} → {clean(difference.new)}"
    yield ""
    if not difference.comparable:
        yield "The two were scored for different roles or by different rules: the points do not compare."
        yield ""
    yield from (f"{item}{_change(change, clean)}" for change in (difference.total, *difference.dimensions))
    for title, findings in (("Solved", difference.solved), ("New", difference.added)):
        if findings:
            yield from ("", f"{heading}{title}", "", *(f"{item}{line}" for line in _findings(findings, clean)))
    for title, names in (("Skills won", difference.skills_won), ("Skills lost", difference.skills_lost)):
        if names:
            yield from ("", f"{heading}{title}", "", f"{item}{clean(', '.join(names))}")
    yield from ("", f"{counted(difference.remaining, 'finding')} as before.")


def _change(change: Change, clean: Callable[[str], str]) -> str:
    old, new = ("not graded" if value is None else f"{value:.1f}" for value in (change.old, change.new))
    won = f" ({change.won:+.1f})" if change.won else ""
    return f"{clean(change.name)}: {old}" if old == new else f"{clean(change.name)}: {old} → {new}{won}"


def _findings(findings: Iterable[Finding], clean: Callable[[str], str]) -> Iterator[str]:
    """A line for each message of a rule, with its quotes."""
    for group in by_rule(findings):
        for remark in group.remarks:
            quotes = "; ".join(f"“{clean(part.quote)}”" for part in remark.quoted)
            yield f"{clean(group.first.code)} {clean(remark.message)}{f' {quotes}' if quotes else ''}"
