"""The facts of a profile that proposals are made of, each with where it was taken from."""

import re
from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Evidence
from profilecheck.model.report import Part
from profilecheck.model.skill import SkillEvidence, SkillLevel
from profilecheck.rules import RuleContext
from profilecheck.rules.statements import WORK, Statement

_CLAUSE = re.compile(r"\s*(?:[;,:]\s|\.\s|\.$|\s[–—]\s)\s*")
_KINDS = ("money", "percent", "change", "metric", "factor", "rank", "time", "scale")
"""Kinds of results, the most telling first."""


def part(ctx: RuleContext, text: str, source: str, span: Span | None = None) -> Part:
    """A piece of a proposal with its place."""
    return Part(text=text, source=source, evidence=Evidence.at(ctx.document, span) if span else None)


def gap(question: str) -> Part:
    """A piece that only the person can fill in."""
    return Part(text=f"[{question}]", source="to fill in")


def role_title(ctx: RuleContext) -> Part | None:
    """The title to be found for: that of the latest position of the role, else the one in the headline."""
    for index, position in ctx.recent_positions:
        title = ctx.position_titles[index]
        if position.title and title and title.relation == "role":
            return part(ctx, position.title.value, "title of the latest position in the role", position.title.span)
    first = ctx.headline_parts[0]
    words = ctx.words_in(first)
    cliches = {hit.start for hit in ctx.phrases("headline_cliches", words)}
    kept = [word for word in words if word.start not in cliches]
    if kept and ctx.titles.relation(words) and ctx.titles.read(ctx.document.quote(first)):
        own = Span(kept[0].start, first.end)
        return part(ctx, ctx.document.quote(own), "the headline", own)
    if ctx.recent_positions and (title_of := ctx.recent_positions[0][1].title):
        return part(ctx, title_of.value, "title of the latest position", title_of.span)
    return None


def fields(ctx: RuleContext) -> tuple[SkillEvidence, ...]:
    """Fields of work within the role that the profile shows, the best proved first."""
    wanted = {skill for one in ctx.guide.requirements if one.field for skill in one.any}
    return tuple(skill for skill in ctx.best_skills if skill.id in wanted)


def tools(ctx: RuleContext) -> tuple[SkillEvidence, ...]:
    """Languages, frameworks and platforms that the role asks for, the best proved first."""
    weights = {skill: one.weight for one in reversed(ctx.guide.requirements) for skill in one.any}
    known = [one for one in ctx.best_skills if one.id in weights and one.category in ctx.guide.tools]
    order = list(SkillLevel)
    return tuple(sorted(known, key=lambda one: (-order.index(one.level), -weights[one.id])))


def skill_part(ctx: RuleContext, skill: SkillEvidence) -> Part:
    """The name of a skill, with where it is shown best."""
    titles = [ctx.title_of(index) for index in skill.positions[:1]]
    source = f"used as {titles[0]}" if titles else "named in the profile"
    return part(ctx, skill.name, source, ctx.places_of(skill)[0])


def industry(ctx: RuleContext) -> Part | None:
    """The industry that the positions show most."""
    known = ctx.lexicon.taxonomy.skills
    shown = [one for one in ctx.skills if known[one.id].subcategory in ctx.guide.industries and one.positions]
    best = max(shown, key=lambda one: (len(one.positions), len(one.mentions), one.id), default=None)
    return skill_part(ctx, best) if best else None


def results(ctx: RuleContext, longest: int) -> tuple[Part, ...]:
    """The clauses of the role that hold a result, in the words of the statements, the most telling first."""
    found = []
    for statement in ctx.statements:
        for span in _clauses(ctx, statement.span) if statement.bullet and _of_role(ctx, statement) else ():
            numbers = ctx.results_in(span)
            if numbers and span.length <= longest:
                rank = min(_KINDS.index(one.kind) if one.kind in _KINDS else len(_KINDS) for one in numbers)
                title = ctx.title_of(statement.index) if statement.kind == WORK else statement.kind
                told = _told(ctx, span, later=span.start > statement.span.start)
                found.append((rank, statement.index, span, part(ctx, told, f"statement of {title}", span)))
    return tuple(one[-1] for one in sorted(found, key=lambda one: one[:-1]))


def _of_role(ctx: RuleContext, statement: Statement) -> bool:
    """Whether a statement belongs to a position of the role or next to it, or names a skill of the role."""
    title = ctx.position_titles[statement.index] if statement.kind == WORK else None
    return bool(title and title.relation) or any(map(ctx.of_role, ctx.mentions_in(statement.span)))


def _clauses(ctx: RuleContext, span: Span) -> Iterator[Span]:
    """The clauses of a statement that can stand alone: they begin with a verb and cut no bracket in two."""
    start = span.start
    cuts = [(match.start(), match.end()) for match in _CLAUSE.finditer(ctx.document.text, span.start, span.end)]
    for end, following in (*cuts, (span.end, span.end)):
        clause = Span(start, end)
        quote = ctx.document.quote(clause)
        if quote.count("(") != quote.count(")"):
            continue
        if ctx.verbs.opening([token.word for token in ctx.words_in(clause)[:2]]):
            yield clause
        start = following


def _told(ctx: RuleContext, span: Span, *, later: bool) -> str:
    """A clause as a deed of its own: "…, cutting costs by 3%" is told as "cut costs by 3%"."""
    first, _, rest = " ".join(ctx.document.quote(span).split()).partition(" ")
    verb = ctx.verbs.get(first.lower())
    past = ctx.verbs.past(first.lower()) if later and verb and verb.form == "gerund" else None
    return f"{past or first} {rest}"
