"""Patterns for rewriting the weakest statements: they keep the facts and mark what to fill in."""

from collections.abc import Iterator

from profilecheck.lexicon.phrases import Token
from profilecheck.model.finding import Evidence
from profilecheck.model.report import Part, Proposal
from profilecheck.rules import RuleContext
from profilecheck.rules.others import with_others
from profilecheck.rules.statements import Statement

_MOST = 3
_BOTH = 2


def bullet_proposals(ctx: RuleContext) -> tuple[Proposal, ...]:
    """Rewriting patterns for the statements that lack most, those of recent positions first."""
    recent = {index: rank for rank, (index, _) in enumerate(ctx.recent_positions)}
    weak = [(one, _lacks(ctx, one)) for one in ctx.bullets if one.index in recent]
    worst = sorted(
        (pair for pair in weak if pair[1]), key=lambda pair: (-len(pair[1]), recent[pair[0].index], pair[0].span)
    )
    return tuple(_proposal(ctx, one, lacks) for one, lacks in worst[:_MOST])


def _lacks(ctx: RuleContext, one: Statement) -> list[str]:
    """What a weak statement lacks; one with a strong verb is weak only without method and result."""
    opening = ctx.opening(one)
    duty = bool(ctx.phrases("duties", one.words[: int(ctx.threshold("opening_words"))]))
    own = not duty and (opening is None or opening.strong)
    lacks = [
        *([] if own else ["a verb of its own"]),
        *([] if ctx.mentions_in(one.span) else ["a method or tool"]),
        *([] if ctx.results_in(one.span) else ["a result"]),
    ]
    told = own and (len(lacks) < _BOTH or with_others(ctx, one) or ctx.phrases("contribution", one.words))
    return [] if told else lacks


def _proposal(ctx: RuleContext, one: Statement, lacks: list[str]) -> Proposal:
    text = "".join(_pieces(ctx, one, lacks))
    facts = Part(text=text, source="the statement itself", evidence=Evidence.at(ctx.document, one.span))
    return Proposal(kind="bullet", text=text, parts=(facts,), reason=f"it lacks {' and '.join(lacks)}")


def _pieces(ctx: RuleContext, one: Statement, lacks: list[str]) -> Iterator[str]:
    """The statement without its duty, with questions where something is missing."""
    rest = _without_duty(ctx, one)
    body = _asked(ctx, rest, one).rstrip(" .")
    past = ctx.verbs.past(rest[0].word) if rest else None
    if "a verb of its own" not in lacks:
        yield body
    elif past:
        yield past.capitalize() + body[rest[0].end - rest[0].start :]
    else:
        yield f"[what did you do?] {body}"
    questions = {"a method or tool": "with which method or tool?", "a result": "what changed, and by how much?"}
    for lack, question in questions.items():
        if lack in lacks:
            yield f" [{question}]"


def _without_duty(ctx: RuleContext, one: Statement) -> tuple[Token, ...]:
    """The words of a statement behind a duty or a weak verb, and behind the particle that follows it."""
    words = one.words
    hits = ctx.phrases("duties", words[: int(ctx.threshold("opening_words"))])
    opening = ctx.opening(one)
    if hits:
        words = tuple(word for word in words if word.start >= hits[0].end)
    elif opening and not opening.strong:
        words = words[1:]
    if words != one.words and words and ctx.phrases("particles", words[:1]):
        words = words[1:]
    return words


def _asked(ctx: RuleContext, words: tuple[Token, ...], one: Statement) -> str:
    """The text of some words, each vague quantity followed by a question."""
    if not words:
        return ""
    text, start = ctx.document.text, words[0].start
    pieces = []
    for hit in ctx.phrases("vague", words):
        pieces.append(f"{text[start : hit.end]} [how many or how much?]")
        start = hit.end
    return " ".join("".join([*pieces, text[start : one.span.end]]).split())
