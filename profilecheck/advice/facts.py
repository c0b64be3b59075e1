"""The facts of a profile that proposals are made of, each with where it was taken from."""

from collections.abc import Callable, Iterable

from profilecheck.lexicon.role import ROLE
from profilecheck.model.document import Span
from profilecheck.model.finding import Evidence
from profilecheck.model.proposal import Part
from profilecheck.model.skill import SkillEvidence
from profilecheck.rules import RuleContext
from profilecheck.rules.deeds import deeds, told_with
from profilecheck.rules.statements import ACHIEVEMENT, PROJECT, WORK, Statement


def part(ctx: RuleContext, text: str, source: str, span: Span | None = None) -> Part:
    """A piece of a proposal with its place."""
    return Part(text=text, source=source, evidence=Evidence.at(ctx.document, span) if span else None)


def gap(question: str) -> Part:
    """A piece that only the person can fill in."""
    return Part(text=f"[{question}]", source="to fill in")


def role_title(ctx: RuleContext) -> Part | None:
    """The title to be found for: of the latest position of the role, or of the headline if that claims no more.

    The title of another trade is nobody's who aims at the role; who has none but such a title has to choose one.
    """
    own = _headline_title(ctx)
    held = next((index for index, _ in ctx.recent_positions if _relation(ctx, index) == ROLE), None)
    if own and ctx.titles.relation(ctx.words_in(own)) == ROLE and _is_due(ctx, own, held):
        return part(ctx, ctx.document.quote(own), "the headline", own)
    if held is not None and (title := ctx.profile.positions[held].title):
        return part(ctx, title.value, "title of the latest position in the role", title.span)
    if own:
        return part(ctx, ctx.document.quote(own), "the headline", own)
    for index, position in ctx.recent_positions:
        if position.title and ctx.relevance[index]:
            return part(ctx, position.title.value, "title of the latest position near the role", position.title.span)
    return None


def _relation(ctx: RuleContext, position: int) -> str:
    title = ctx.position_titles[position]
    return title.relation if title else ""


def _headline_title(ctx: RuleContext) -> Span | None:
    """The title in the first part of the headline, without the clichés in front of it."""
    first = ctx.headline_parts[0]
    words = ctx.words_in(first)
    cliches = {hit.start for hit in ctx.phrases("headline_cliches", words)}
    kept = [word for word in words if word.start not in cliches]
    known = 0 < len(kept) <= _TITLE_WORDS and ctx.titles.relation(words) and ctx.titles.read(ctx.document.quote(first))
    return Span(kept[0].start, first.end) if known else None


_TITLE_WORDS = 6
"""Words of a title; a longer part is a sentence."""


def _is_due(ctx: RuleContext, headline: Span, held: int | None) -> bool:
    """Whether the title of the headline is of no lower level than the one held, and of no higher one than any.

    The second level may be claimed by anyone.
    """
    order = [stage.id for stage in ctx.guide.stages]
    title, known = ctx.titles.read(ctx.document.quote(headline)), ctx.position_titles
    levels = [order.index(one.level) for one in known if one and one.relation]
    latest = known[held] if held is not None else None
    if title is None:
        return False
    return (order.index(latest.level) if latest else 0) <= order.index(title.level) <= max([1, *levels])


def fields(ctx: RuleContext) -> tuple[SkillEvidence, ...]:
    """Fields of work within the role that the profile shows, the best proved first, none that another one implies."""
    wanted = {skill for one in ctx.guide.requirements if one.field for skill in one.any}
    return _apart(ctx, (one for one in ctx.best_skills if one.id in wanted))


def _apart(ctx: RuleContext, skills: Iterable[SkillEvidence]) -> tuple[SkillEvidence, ...]:
    """Skills without those that say the same as an earlier one: which implies them, or has their words."""
    found: list[SkillEvidence] = []
    for skill in skills:
        if not any(_is_said(ctx, skill, other) for other in found):
            found.append(skill)
    return tuple(found)


def _is_said(ctx: RuleContext, one: SkillEvidence, other: SkillEvidence) -> bool:
    words, others = ({*skill.name.lower().replace("-", " ").split()} for skill in (one, other))
    return one.id in ctx.lexicon.taxonomy.implied_by(other.id) or words <= others or others <= words


def tools(ctx: RuleContext) -> tuple[SkillEvidence, ...]:
    """Languages, frameworks and platforms that the role asks for, the best proved first.

    A tool in the list of skills is told although another one implies it: PyTorch beside Hugging Face.
    """
    asked = {skill for one in ctx.guide.requirements for skill in one.any}
    known = [one for one in ctx.best_skills if one.id in asked and one.category in ctx.guide.tools]
    apart = _apart(ctx, known)
    return tuple(one for one in known if one in apart or _is_listed(ctx, one))


def _is_listed(ctx: RuleContext, skill: SkillEvidence) -> bool:
    return any(group.span.covers(mention.span) for group in ctx.profile.skills for mention in skill.mentions)


def skill_part(ctx: RuleContext, skill: SkillEvidence) -> Part:
    """The name of a skill, with where it is shown best."""
    titles = [ctx.title_of(index) for index in skill.positions[:1]]
    source = f"used as “{titles[0]}”" if titles else "named in the profile"
    return part(ctx, skill.name, source, ctx.places_of(skill)[0])


def industry(ctx: RuleContext) -> Part | None:
    """The industry that the positions show most."""
    shown = [one for one in ctx.skills if one.id in ctx.guide.industries and one.positions]
    best = max(shown, key=lambda one: (len(one.positions), len(one.mentions), one.id), default=None)
    return skill_part(ctx, best) if best else None


def use_of(ctx: RuleContext, skill: SkillEvidence, longest: int) -> Part | None:
    """What was done with a skill, in the words of a statement."""
    deed = told_with(ctx, skill.id, longest)
    return part(ctx, deed.text, f"statement of {_entry(ctx, deed.statement)}", deed.span) if deed else None


def results(ctx: RuleContext, longest: int, counts: Callable[[Statement], float] | None = None) -> tuple[Part, ...]:
    """Deeds of the role that hold a result, in the words of the statements, the most telling first (see `deeds`)."""
    found = deeds(ctx, longest, counts)
    return tuple(part(ctx, one.text, f"statement of {_entry(ctx, one.statement)}", one.span) for one in found)


def _entry(ctx: RuleContext, statement: Statement) -> str:
    """What to call the entry to which a statement belongs."""
    if statement.kind == WORK:
        return f"“{ctx.title_of(statement.index)}”"
    name = ctx.profile.projects[statement.index].name if statement.kind == PROJECT else None
    if statement.kind == ACHIEVEMENT:
        return "the achievements"
    return f"the project “{ctx.short(name.value)}”" if name else "voluntary work"
