"""What rules look at: the facts of a profile, its skills, and how much all of it counts for the role."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from profilecheck.lexicon.activities import activities
from profilecheck.lexicon.role import ROLE, Responsibility
from profilecheck.model.comparison import Comparison
from profilecheck.model.document import Span
from profilecheck.model.network import Post
from profilecheck.model.skill import SkillEvidence, SkillLevel, SkillMention
from profilecheck.model.spans import Spans
from profilecheck.rules.profile_facts import ProfileFacts
from profilecheck.rules.statements import ACHIEVEMENT, PROJECT, WORK, Statement

_LEVELS = tuple(SkillLevel)


@dataclass(frozen=True, kw_only=True, eq=False)
class RuleContext(ProfileFacts):
    """The facts of a profile and the skills that it shows."""

    skills: tuple[SkillEvidence, ...]
    topics: tuple[SkillMention, ...] = ()
    """Skills that the activity in a network names; they prove nothing for the profile."""
    comparison: Comparison | None = None
    """What another document of the person says differently; None where there is none."""

    @cached_property
    def activities(self) -> Mapping[str, Statement]:
        """Responsibilities of the role by id, each with the first of the most relevant statements that show it."""
        found: dict[str, Statement] = {}
        for one in sorted(self.statements, key=self.relevance_of, reverse=True):
            for shown in self.shown_in(one):
                found.setdefault(shown.id, one)
        return found

    def shown_in(self, statement: Statement) -> tuple[Responsibility, ...]:
        """The responsibilities of the role that a statement shows."""
        return self._shown.get(statement.span, ())

    @cached_property
    def _shown(self) -> Mapping[Span, tuple[Responsibility, ...]]:
        finder = activities(self.guide)
        return {
            one.span: finder.shown(one.words, {mention.category for mention in self.mentions_in(one.span)})
            for one in self.statements
        }

    # Skills

    @cached_property
    def skill(self) -> Mapping[str, SkillEvidence]:
        """The skills by id."""
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def core_categories(self) -> frozenset[str]:
        """Ids of the categories of skills that are the grounds of the role."""
        return frozenset(self.guide.core)

    @cached_property
    def best_skills(self) -> tuple[SkillEvidence, ...]:
        """The skills of the role that are named and tell people apart: the best proved and most wanted first."""
        named = [skill for skill in self.skills if skill.mentions and self.of_role(skill) and self.tells_apart(skill)]
        return tuple(
            sorted(named, key=lambda one: (-self._worth(one), -len(one.positions), -len(one.mentions), one.id))
        )

    def _worth(self, skill: SkillEvidence) -> float:
        """How much the role wants a skill, by how well and how recently it is proved."""
        wanted = self._wanted.get(skill.id, 0.0) + (1.0 if self.is_essential(skill) else 0.0)
        proved = 1.0 - (len(_LEVELS) - 1 - _LEVELS.index(skill.level)) * self.threshold("unproved_skill")
        last = skill.last_used
        old = last is not None and self.as_of.year - last.year > self.threshold("recent_years")
        return wanted * proved * (self.threshold("old_skill") if old else 1.0)

    @cached_property
    def _wanted(self) -> Mapping[str, float]:
        """How much the guide wants each skill at this stage; of a choice, what is proved best."""
        wanted: dict[str, float] = {}
        for requirement, must in self.guide.asked(self.stage_id):
            weight = requirement.weight * (1.0 if must else self.threshold("welcome_weight"))
            levels = {one: _LEVELS.index(self.skill[one].level) for one in requirement.any if one in self.skill}
            best = max(levels.values(), default=0)
            for one, level in levels.items():
                share = 1.0 if level == best else self.threshold("welcome_weight")
                wanted[one] = max(weight * share, wanted.get(one, 0.0))
        return wanted

    def tells_apart(self, skill: SkillEvidence | SkillMention) -> bool:
        """Whether the name of a skill says more than that somebody belongs to the trade."""
        return skill.category != "soft" and skill.id not in self.guide.general

    @cached_property
    def list_trust(self) -> float:
        """How far skills that are only listed are believed, between 0 and 1: an endless list proves nothing."""
        listed = sum(len(group.skills) for group in self.profile.skills)
        most, absurd = self.threshold("listed_most"), self.threshold("listed_absurd")
        return min(1.0, max(0.0, (absurd - listed) / (absurd - most)))

    def of_role(self, skill: SkillEvidence | SkillMention) -> bool:
        """Whether a skill is one that the role asks for, or of a core category."""
        return skill.id in self._asked_skills or skill.category in self.core_categories

    def is_essential(self, skill: SkillEvidence | SkillMention) -> bool:
        """Whether a skill makes work one of the role."""
        skills, categories = self.guide.essential_skills
        return skill.id in skills or self._counts_by_category(skill, categories)

    @cached_property
    def relevance(self) -> tuple[float, ...]:
        """How much each position counts for the role: by its title, or by what is essential to the role in it.

        A title that could not be read, or that names no trade, says nothing against a position: it counts like the best
        of the others, or for the skills of the role in it.
        """
        found = [
            self._relevance(title.relation if title else "", self._essential_share(number))
            for number, title in enumerate(self.position_titles)
        ]
        silent = [one.title is None or self.names_no_trade(number) for number, one in enumerate(self.profile.positions)]
        titled = [share for share, nothing in zip(found, silent, strict=True) if not nothing]
        technical = {
            one.index
            for one in self.statements
            if one.kind == WORK and any(map(self.of_role, self.mentions_in(one.span)))
        }
        skilled = self.threshold("stray_share")
        return tuple(
            max([share, *titled, skilled if number in technical else 0.0]) if silent[number] else share
            for number, share in enumerate(found)
        )

    def names_no_trade(self, position: int) -> bool:
        """Whether the title of a position is one like “Freelancer” or “Working student”."""
        title = self.profile.positions[position].title
        words = self.words_in(title.span) if title else ()
        hits = self.phrases("neutral_titles", words)
        return bool(hits) and hits[0].start == words[0].start and hits[0].end == words[-1].end

    def relevance_of(self, statement: Statement) -> float:
        """How much a statement counts for the role: in a project of the role, all of them do.

        An achievement that is told apart from the jobs counts like the best of them.
        """
        if self.names_essential(statement.span):
            return 1.0
        if statement.kind == WORK:
            return self.relevance[statement.index]
        if statement.kind == ACHIEVEMENT:
            return max(self.relevance, default=0.0)
        return 1.0 if statement.kind == PROJECT and statement.index in self._projects_of_role else 0.0

    @cached_property
    def _projects_of_role(self) -> frozenset[int]:
        """Indices of the projects that name anything essential to the role."""
        projects = self.profile.projects
        return frozenset(index for index, one in enumerate(projects) if self.names_essential(one.span))

    def names_essential(self, span: Span) -> bool:
        """Whether a part of the document names a skill that makes work one of the role."""
        return any(map(self.is_essential, self.mentions_in(span)))

    def _essential_share(self, position: int) -> float:
        """The share of a position's statements that name anything essential to the role."""
        told = [self.names_essential(one.span) for one in self.statements if one.kind == WORK and one.index == position]
        return sum(told) / len(told) if told else 0.0

    def _relevance(self, relation: str, essential: float) -> float:
        if relation == ROLE or (relation and essential):
            return 1.0
        if essential:
            return self.threshold("stray_share") * essential
        return self.threshold("unproved_share") * self.nearness.get(relation, 0.0)

    def _counts_by_category(self, skill: SkillEvidence | SkillMention, categories: Collection[str]) -> bool:
        known = self.lexicon.taxonomy.skills
        return skill.category in categories and known[skill.id].subcategory not in self.guide.shared

    def shows(self, skill_ids: Iterable[str], categories: Collection[str] = ()) -> SkillEvidence | None:
        """The best-proved skill among some, or of some categories; None when the profile shows none."""
        known = [self.skill[one] for one in skill_ids if one in self.skill]
        known += [one for one in self.skills if self._counts_by_category(one, categories) and one not in known]
        return max(known, key=lambda one: (_LEVELS.index(one.level), bool(one.mentions)), default=None)

    def in_use(self, skill: SkillEvidence) -> bool:
        """Whether a skill is shown in use, by itself or by one that cannot be used without it: Python by PyTorch."""
        return skill.level is not SkillLevel.LISTED or skill.id in self._used_with_others

    @cached_property
    def _used_with_others(self) -> frozenset[str]:
        used = (skill.id for skill in self.skills if skill.mentions and skill.level is not SkillLevel.LISTED)
        return frozenset(one for skill in used for one in self.lexicon.taxonomy.implied_by(skill))

    def asked_of(self, category: str) -> float:
        """How much the guide asks of a category of skills at this stage."""
        known = self.lexicon.taxonomy.skills
        return sum(
            requirement.weight
            for requirement, must in self.guide.asked(self.stage_id)
            if must and any(known[one].category == category for one in requirement.any if one in known)
        )

    def names(self, skill_ids: Iterable[str]) -> str:
        """The names of some skills, for a message."""
        known = self.lexicon.taxonomy.skills
        return ", ".join(known[one].name for one in skill_ids if one in known)

    def places_of(self, skill: SkillEvidence) -> tuple[Span, ...]:
        """Where a skill is named; for one that is only implied, where those are that imply it."""
        by = [skill] if skill.mentions else [self.skill[one] for one in skill.implied_by if one in self.skill]
        return tuple(mention.span for one in by for mention in one.mentions)

    def mentions_in(self, span: Span) -> tuple[SkillMention, ...]:
        """Mentions of skills in a part of the document, in its order; soft skills are not among them."""
        starts, mentions = self._mentions
        return tuple(mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)])

    def acts_in(self, span: Span) -> bool:
        """Whether a strong verb stands in a sentence, outside of the names of skills."""
        words = tuple(word for word in self.words_in(span) if not self.in_keyword_row(word.start))
        named = Spans(one.span for one in self.mentions_in(span))
        return any(
            self.verbs.acts(before.word if before else "", word.word, goes_on=bool(after and after.joined))
            for before, word, after in zip((None, *words), words, (*words[1:], None), strict=False)
            if not named.hold(word.start)
        )

    def topics_in(self, span: Span) -> tuple[SkillMention, ...]:
        """Skills that a part of the activity names; soft skills are not among them."""
        return tuple(one for one in self.topics if span.covers(one.span) and one.category != "soft")

    def about_field(self, posts: Iterable[Post]) -> tuple[Post, ...]:
        """The posts that name a skill or tool of the role, or a word by which people speak about the field."""
        technical = self.core_categories | set(self.guide.tools)
        return tuple(
            post
            for post in posts
            if any(self.of_role(one) or one.category in technical for one in self.topics_in(post.text.span))
            or self.guide.topic_phrases.find(self.words_in(post.text.span))
        )

    def told_in(self, span: Span) -> tuple[SkillMention, ...]:
        """Mentions of skills in sentences of the summary, not among keywords in a row."""
        return tuple(one for one in self.mentions_in(span) if not self.in_keyword_row(one.span.start))

    @cached_property
    def _mentions(self) -> tuple[list[int], list[SkillMention]]:
        named = (mention for skill in self.skills if skill.category != "soft" for mention in skill.mentions)
        found = sorted(named, key=lambda mention: (mention.span.start, mention.span.end, mention.id))
        return [mention.span.start for mention in found], found

    @cached_property
    def _asked_skills(self) -> frozenset[str]:
        return frozenset(one for requirement in self.guide.requirements for one in requirement.any)
