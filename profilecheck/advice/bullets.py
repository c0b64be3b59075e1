"""Patterns for rewriting the weakest statements: they keep the facts and mark what to fill in."""

from collections.abc import Iterator
from itertools import pairwise

from profilecheck.lexicon.phrases import Token
from profilecheck.model.finding import Evidence
from profilecheck.model.proposal import Part, Proposal
from profilecheck.rules import RuleContext
from profilecheck.rules.others import with_others
from profilecheck.rules.statements import Statement

_MOST = 3
_REACH = 10
_BOTH = 2


def bullet_proposals(ctx: RuleContext) -> tuple[Proposal, ...]:
    """Rewriting patterns for the statements that lack most and have something to keep, the newest positions first."""
    recent = {index: rank for rank, (index, _) in enumerate(ctx.recent_positions)}
    near = [one for one in ctx.bullets if one.index in recent and (ctx.relevance_of(one) or ctx.mentions_in(one.span))]
    weak = [(one, _lacks(ctx, one)) for one in near]
    worst = sorted(
        (pair for pair in weak if pair[1]),
        key=lambda pair: (not ctx.mentions_in(pair[0].span), -len(pair[1]), recent[pair[0].index], pair[0].span),
    )
    return tuple(_proposal(ctx, one, lacks) for one, lacks in worst[:_MOST])


def _lacks(ctx: RuleContext, one: Statement) -> list[str]:
    """What a weak statement lacks; one with a strong verb is weak only without method and result."""
    opening = ctx.opening(one)
    duty = bool(ctx.phrases("duties", one.words[: int(ctx.threshold("opening_words"))]))
    own = not duty and (opening is None or opening.strong)
    lacks = [
        *([] if own else [_VERB]),
        *([] if ctx.mentions_in(one.span) else [_METHOD]),
        *([] if ctx.results_in(one.span) else [_RESULT]),
    ]
    leads = any(shown.senior for shown in ctx.shown_in(one))
    full = len(lacks) < _BOTH or leads or with_others(ctx, one) or ctx.phrases("contribution", one.words)
    return [] if own and full else lacks


def _proposal(ctx: RuleContext, one: Statement, lacks: list[str]) -> Proposal:
    text = ", ".join(_pieces(ctx, one, lacks))
    facts = Part(text=text, source="the statement itself", evidence=Evidence.at(ctx.document, one.span))
    *others, last = lacks
    reason = f"it lacks {', '.join(others)} and {last}" if others else f"it lacks {last}"
    return Proposal(kind="bullet", text=text, parts=(facts,), reason=reason)


def _pieces(ctx: RuleContext, one: Statement, lacks: list[str]) -> Iterator[str]:
    """The statement without its duty, with questions where something is missing."""
    rest = _without_duty(ctx, one)
    body = _asked(ctx, rest, one).rstrip(" .;")
    if _VERB in lacks:
        body = _begun(ctx, one, rest, body)
    yield f"{body} [with which method or tool?]" if _METHOD in lacks else body
    if _RESULT in lacks:
        yield "[which changed what, and by how much?]"


def _begun(ctx: RuleContext, one: Statement, rest: tuple[Token, ...], body: str) -> str:
    """The statement with a verb of its own in front, as far as it holds one: “Worked with sales to build …”."""
    verb = ctx.verbs.get(rest[0].word)
    past = ctx.verbs.past(rest[0].word) if verb and verb.form == "gerund" else None
    if past:
        return past.capitalize() + body[rest[0].end - rest[0].start :]
    for number, (before, word) in enumerate(pairwise(one.words[:_REACH])):
        aim = ctx.verbs.get(word.word)
        others = _others(ctx, one.words[:number])
        if aim and aim.strong and aim.form == "base" and ctx.phrases("aims", (before,)) and others is not None:
            past = ctx.verbs.past(word.word) or word.word
            rest = tuple(each for each in one.words if each.start > word.start)
            said = _asked(ctx, rest, one).rstrip(" .;") if rest else ""
            return f"{past.capitalize()}{others} {said}" if said else f"{past.capitalize()}{others}"
    return f"[Which deed: built, tested, decided …?] {body}"


def _others(ctx: RuleContext, words: tuple[Token, ...]) -> str | None:
    """With whom or with what it was done, between commas; None where other words stand in front of the aim."""
    hits = ctx.phrases("accompanied", words)
    if not hits:
        return None if words[1:] else ""
    start = hits[0].start if hits[0].phrase.id == "with" else hits[0].end
    told = " ".join(ctx.document.text[start : words[-1].end].split())
    return f", {told}," if hits[0].phrase.id == "with" else f", with {told}," if told else ""


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
    return words or one.words


def _asked(ctx: RuleContext, words: tuple[Token, ...], one: Statement) -> str:
    """The text of some words, with a question in the place of each vague quantity."""
    text, start = ctx.document.text, words[0].start
    pieces = []
    for hit in ctx.phrases("vague", words):
        pieces.append(text[start : hit.start] + ("[how many?]" if hit.phrase.id != "significantly" else ""))
        start = hit.end
    return " ".join("".join([*pieces, text[start : one.span.end]]).split())


_VERB, _METHOD, _RESULT = "a verb of its own", "a method or tool", "a result"
