"""What a LinkedIn archive tells beyond the profile: how others stand to it, and what its owner does in the network.

Where the archive holds no such file the field is None, and nothing is to be said about it. Of other people there are
titles and companies, never names.
"""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date

from profilecheck.model.document import Span
from profilecheck.model.sourced import Sourced, YearMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement:
    """How many people endorsed a skill, and accepted endorsements only."""

    skill: Sourced[str]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A recommendation that the profile shows."""

    span: Span
    title: Sourced[str] | None = None
    """Of the person who gave it."""
    company: Sourced[str] | None = None
    date: Sourced[YearMonth] | None = None
    relation: str = ""
    """How that person stood to this one: manager, report, client, colleague; empty where it is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The beginning of a post or article."""

    text: Sourced[str]
    date: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Endorsements, recommendations, connections, invitations and activity."""

    endorsements_received: Sourced[int] | None = None
    endorsements: tuple[Endorsement, ...] = ()
    """Most first."""
    recommendations_received: Sourced[int] | None = None
    recommendations: tuple[Recommendation, ...] = ()
    recommendations_given: Sourced[int] | None = None
    connections: Sourced[int] | None = None
    new_connections: Sourced[int] | None = None
    """In the year before the newest one."""
    invitations_sent: Sourced[int] | None = None
    invitations_with_message: Sourced[int] | None = None
    recent_posts: Sourced[int] | None = None
    """With words, in the 180 days before the newest date of the archive."""
    posts: tuple[Post, ...] = ()
    """The recent ones with words, newest first."""
    articles_published: Sourced[int] | None = None
    articles: tuple[Post, ...] = ()
    comments: Sourced[int] | None = None
    recent_comments: Sourced[int] | None = None
    reactions: Sourced[int] | None = None
    courses: tuple[Sourced[str], ...] = ()
    profile_url: Sourced[str] | None = None
    newest_activity: Sourced[Date] | None = None
    newest_own_activity: Sourced[Date] | None = None
    exported: Sourced[Date] | None = None
    """The day on which the archive was made."""
