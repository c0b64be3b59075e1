"""Deeds with a result, in the words of the profile: what a headline, a summary or a message can quote."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from profilecheck.model.document import Span
from profilecheck.rules.context import RuleContext
from profilecheck.rules.statements import Statement

_CUT = re.compile(r"\s*(?:[;,:]\s|\.\s|\.$|\s[–—]\s)\s*")
_KINDS = ("money", "percent", "change", "metric", "factor", "rank", "time", "scale")
"""Kinds of results, the most telling first."""
_LEAST = 4
"""Words of a clause that can stand alone."""
_TOLD = ("past", "gerund", "third")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A clause of a statement that holds a result."""

    text: str
    """On one line, told as a deed of its own: "…, cutting costs by 3%" is "cut costs by 3%"."""
    span: Span
    statement: Statement


def deeds(ctx: RuleContext, longest: int, counts: Callable[[Statement], float] | None = None) -> tuple[Deed, ...]:
    """Deeds in work of the role that are no longer than some characters, the most telling first.

    `counts` says how much a statement counts where another role is wanted, 0 for not at all.
    """
    counts = counts or ctx.relevance_of
    found = [
        (
            -counts(one),
            _rank(ctx, span),
            one.index,
            span,
            Deed(text=_told(ctx, span), span=span, statement=one),
        )
        for one in ctx.statements
        if one.bullet and counts(one)
        for span in _clauses(ctx, one, longest)
        if ctx.results_in(span)
    ]
    return tuple(row[-1] for row in sorted(found, key=lambda row: row[:-1]))


def told_with(ctx: RuleContext, skill: str, longest: int) -> Deed | None:
    """The deed that names a skill: the one most of the role, and of these the first that is short enough."""
    named = [
        one
        for one in ctx.statements
        if one.bullet and any(mention.id == skill for mention in ctx.mentions_in(one.span))
    ]
    for one in sorted(named, key=lambda one: (-ctx.relevance_of(one), one.index, one.span)):
        for span in _clauses(ctx, one, longest):
            if any(mention.id == skill for mention in ctx.mentions_in(span)):
                return Deed(text=_told(ctx, span), span=span, statement=one)
    return None


def _rank(ctx: RuleContext, span: Span) -> int:
    return min(_KINDS.index(one.kind) if one.kind in _KINDS else len(_KINDS) for one in ctx.results_in(span))


def _clauses(ctx: RuleContext, one: Statement, longest: int) -> Iterator[Span]:
    """The whole statement if it is short enough, else those of its clauses that can stand alone."""
    text, end = ctx.document.text, one.span.end
    whole = Span(one.span.start, end - 1 if text[end - 1] in ".;" else end)
    if whole.length <= longest:
        if _stands_alone(ctx, one, whole):
            yield whole
        return
    start = one.span.start
    cuts = [(match.start(), match.end()) for match in _CUT.finditer(text, start, end)]
    for stop, following in (*cuts, (end, end)):
        clause = Span(start, stop)
        if clause.length > longest:
            clause = _shortened(ctx, clause)
        if clause.length <= longest and _stands_alone(ctx, one, clause):
            yield clause
        if text.count("(", start, stop) == text.count(")", start, stop):
            start = following


def _shortened(ctx: RuleContext, clause: Span) -> Span:
    """A clause up to its first result, where what follows that can be left out."""
    for number in ctx.results_in(clause)[:1]:
        if ctx.phrases("cut_before", ctx.words_in(Span(number.span.end, clause.end))[:1]):
            return Span(clause.start, number.span.end)
    return clause


def _stands_alone(ctx: RuleContext, one: Statement, clause: Span) -> bool:
    """Whether a clause begins with a deed, or has a subject and a verb."""
    tokens = ctx.words_in(clause)
    words = [token.word for token in tokens]
    quote = ctx.document.quote(clause)
    if len(words) < _LEAST or quote.count("(") != quote.count(")") or ctx.phrases("function_words", tokens[:1]):
        return False
    opening = ctx.verbs.opening(words[:2])
    if opening:
        goes_on = clause.start == one.span.start and not one.ended
        return opening.strong and (opening.form in _TOLD or goes_on)
    return any(word in ctx.verbs.changes for word in words[1:-1])


def _told(ctx: RuleContext, span: Span) -> str:
    """The words of a clause; a gerund in front of it becomes the past tense."""
    line = " ".join(ctx.document.quote(span).split())
    head, _, rest = line.partition(" ")
    verb = ctx.verbs.get(head.lower())
    past = ctx.verbs.past(head.lower()) if verb and verb.form == "gerund" else None
    told = f"{past or head} {rest}"
    return told[0].upper() + told[1:] if head.islower() and head.isalpha() else told
