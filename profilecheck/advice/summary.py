"""Drafts the outline of a summary from the profile's own facts."""

from collections.abc import Collection

from profilecheck.advice.facts import fields, gap, part, results, role_title, skill_part, tools, use_of
from profilecheck.dates import merged_months
from profilecheck.lexicon.role import ROLE
from profilecheck.model.proposal import Part, Proposal
from profilecheck.rules import RuleContext

_YEAR = 12
_RESULT = 140
_TOOLS = 3
_LOOKED_AT = 6


def summary_proposal(ctx: RuleContext) -> tuple[Proposal, ...]:
    """One outline, a line for each thing that a summary should say; questions mark what is not known."""
    if not ctx.profile.positions and not ctx.profile.education:
        return ()
    used = _with(ctx)
    lines = [_who(ctx), used, _results(ctx, {piece.text for piece in used}), _way(ctx), _gave(ctx), _learns(ctx)]
    text = "\n".join("".join(piece.text for piece in line) for line in lines if line)
    parts = tuple(piece for line in lines for piece in line if piece.source)
    return (Proposal(kind="summary", text=text, parts=parts, reason="an outline; write it in your own words"),)


def _who(ctx: RuleContext) -> list[Part]:
    title = role_title(ctx) or gap("your role")
    line = [_word("Who: "), title]
    years = _months_in_role(ctx) // _YEAR
    if years:
        text = f"{years} year{'' if years == 1 else 's'} of experience"
        line += [_word(", "), part(ctx, text, "dates of the positions in the role, merged")]
    known = fields(ctx)[:1]
    return line + [piece for skill in known for piece in (_word(", "), skill_part(ctx, skill))]


def _months_in_role(ctx: RuleContext) -> int:
    pairs = zip(ctx.profile.positions, ctx.position_titles, strict=True)
    of_role = [position for position, title in pairs if title and title.relation == ROLE]
    return merged_months([one.period.value for one in of_role if one.period], ctx.now)


def _with(ctx: RuleContext) -> list[Part]:
    """The strongest tools, each with what was done with it; no statement is told twice."""
    told: dict[str, tuple[Part, Part]] = {}
    known = tools(ctx)[:_LOOKED_AT]
    for skill in known:
        use = use_of(ctx, skill, _RESULT)
        if use and use.text not in told and len(told) < _TOOLS:
            told[use.text] = (skill_part(ctx, skill), use)
    asked = [(skill_part(ctx, skill), gap("for what?")) for skill in known]
    pairs = [*told.values(), *(pair for pair in asked if pair[0] not in [one for one, _ in told.values()])][:_TOOLS]
    if not pairs:
        return [_word("With what: "), gap("which methods and tools, and what for?")]
    return [_word("With what:"), *(piece for one, use in pairs for piece in (_word("\n  "), one, _word(" – "), use))]


def _results(ctx: RuleContext, told: Collection[str]) -> list[Part]:
    known = results(ctx, _RESULT)
    best = [one for one in known if one.text not in told][:2]
    if known and not best:
        return []
    return [_word("Results: "), *(piece for one in best or [_RESULT_GAP] for piece in (one, _word("; ")))][:-1]


_RESULT_GAP = gap("which result, in numbers?")


def _way(ctx: RuleContext) -> list[Part]:
    titled = [
        one for one, relevance in zip(ctx.profile.positions, ctx.relevance, strict=True) if one.title and relevance
    ]
    if len(titled) > 1 and titled[0].title and titled[-1].title:
        first, last = titled[-1].title, titled[0].title
        return [
            _word("The way: from "),
            part(ctx, first.value, "the earliest position", first.span),
            _word(" to "),
            part(ctx, last.value, "the latest position", last.span),
            _word(" "),
            gap("what was the turning point?"),
        ]
    return [_word("The way: "), gap("what brought you to the field?")]


def _gave(ctx: RuleContext) -> list[Part]:
    profile = ctx.profile
    named = [*(one.name for one in profile.publications), *(one.name for one in profile.patents)]
    named += [one.title for one in profile.awards] + [one.name for one in profile.projects if one.name]
    if named:
        return [_word("Contribution: "), part(ctx, named[0].value, "accomplishments and projects", named[0].span)]
    return [_word("Contribution: "), gap("what did you give to the field or to colleagues?")]


def _learns(ctx: RuleContext) -> list[Part]:
    latest = max(ctx.profile.certificates, key=lambda one: str(one.date.value) if one.date else "", default=None)
    if latest:
        return [_word("Learning: "), part(ctx, latest.name.value, "the latest certificate", latest.name.span)]
    return [_word("Learning: "), gap("what did you learn last, and what did you make with it?")]


def _word(text: str) -> Part:
    """Text between the parts; it has no source and is not listed among them."""
    return Part(text=text, source="")
