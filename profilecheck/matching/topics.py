"""Skills that the activity in a network speaks of, which are no part of what the profile itself claims."""

from dataclasses import replace

from profilecheck.matching.skills import SkillMatcher
from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Profile, Section
from profilecheck.model.skill import SkillMention

NETWORK = "network"


def network_spans(profile: Profile) -> tuple[Span, ...]:
    """The parts of a document that tell of the network."""
    return tuple(section.span for section in profile.sections if section.kind == NETWORK)


def topics(document: Document, profile: Profile, matcher: SkillMatcher) -> tuple[SkillMention, ...]:
    """The skills named in posts and articles, and those that were endorsed, in the order of the document."""
    found: list[SkillMention] = []
    for span in network_spans(profile):
        endorsed = profile.network.endorsements if profile.network else ()
        listed = [
            Section(kind="skills", span=Span(one.skill.span.start - span.start, one.skill.span.end - span.start))
            for one in endorsed
        ]
        for mention in matcher.find(document.quote(span), sections=listed):
            start, end = mention.span.start + span.start, mention.span.end + span.start
            found.append(replace(mention, span=Span(start, end)))
    return tuple(found)
