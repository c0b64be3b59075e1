"""What JSON Resume has no place for: `patents` beside its own lists, and the network in `meta.linkedin`.

No schema checks it, so that values of a wrong type are passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from profilecheck.model.document import Span
from profilecheck.model.network import Endorsement, Network, Post, Recommendation
from profilecheck.model.profile import Patent
from profilecheck.model.sourced import Sourced, YearMonth
from profilecheck.parsing.composer import ENTRY, Composer

Facts = Mapping[str, Any]
T = TypeVar("T")

_KINDS = {
    "endorsements": ("endorsements_received",),
    "recommendations": ("recommendations_visible",),
    "recommendations_given": ("recommendations_given",),
    "connections": ("connections", "connections_last_365_days"),
    "invitations": ("invitations_out", "invitations_out_with_message"),
    "posts": ("posts_with_text_last_180_days",),
    "articles": ("articles",),
    "comments": ("comments", "comments_last_180_days"),
    "reactions": ("reactions",),
}
"""Counts by the kind of file that they come from."""


def patent(c: Composer, entry: Any) -> Iterator[Patent]:
    """Write a patent: title or name, number, the date of issue or else of filing, url, summary."""
    if not isinstance(entry, dict):
        return
    start = c.position
    name = c.put_optional(_text(entry.get("title")) or _text(entry.get("name")))
    number = c.put_optional(_text(entry.get("number")), before=", ")
    date = c.put_date(_month(entry.get("issued")) or _month(entry.get("filed")), before="\t")
    c.end_line(style=ENTRY)
    url = c.put_link(_text(entry.get("url")))
    c.end_line()
    summary = c.put_optional(_text(entry.get("summary")))
    c.end_line()
    if name:
        span = Span(start, max(start, c.position - 1))
        yield Patent(name=name, number=number, date=date, url=url, summary=summary, span=span)


def network_of(c: Composer, facts: Facts, words: Mapping[str, str]) -> Network | None:
    """Write what is known of the network under a heading of its own; None where nothing is known.

    Kinds that `not_in_archive` names are not known, though they may be counted as 0.
    """
    missing = set(_texts(facts.get("not_in_archive")))
    unknown = {key for kind, keys in _KINDS.items() if kind in missing for key in keys}
    known = {key: value for key, value in facts.items() if key not in unknown}
    if not any(key in known for keys in _KINDS.values() for key in keys):
        return None
    c.heading("network")
    return _Writer(c, known, words).network()


class _Writer:
    def __init__(self, c: Composer, facts: Facts, words: Mapping[str, str]) -> None:
        self._c = c
        self._facts = facts
        self._words = words

    def network(self) -> Network:
        """Everything, in the order in which it shall stand; the fields of a call are evaluated one after the other."""
        return Network(
            endorsements_received=self._count("endorsements_received", "endorsements_received"),
            endorsements=tuple(self._endorsements()),
            recommendations_received=self._line("recommendations_received", "recommendations_visible"),
            recommendations=tuple(self._recommendations()),
            recommendations_given=self._line("recommendations_given", "recommendations_given"),
            connections=self._count("connections", "connections"),
            new_connections=self._line("new_connections", "connections_last_365_days"),
            invitations_sent=self._count("invitations_sent", "invitations_out"),
            invitations_with_message=self._line("invitations_with_message", "invitations_out_with_message"),
            recent_posts=self._line("recent_posts", "posts_with_text_last_180_days"),
            posts=tuple(self._posts("posts")),
            articles_published=self._line("articles_published", "articles"),
            articles=tuple(self._posts("published")),
            comments=self._count("comments", "comments"),
            recent_comments=self._line("recent_comments", "comments_last_180_days"),
            reactions=self._line("reactions", "reactions"),
            courses=tuple(self._courses()),
            profile_url=self._url(),
            newest_activity=self._day("newest_activity", "newest_activity"),
            newest_own_activity=self._day("newest_own_activity", "newest_own_activity"),
            exported=self._day("exported", "export_date"),
        )

    def _label(self, name: str) -> int:
        """Write what a value is; the result is where it begins."""
        return self._c.put(self._words[name], before=", ", after=":").span.start

    def _count(self, name: str, key: str) -> Sourced[int] | None:
        """A number on a line that goes on."""
        value = _number(self._facts.get(key))
        if value is None:
            self._c.end_line()
            return None
        start = self._label(name)
        return _with(value, start, self._c.put(str(value)))

    def _line(self, name: str, key: str) -> Sourced[int] | None:
        """A number at the end of a line."""
        found = self._count(name, key)
        self._c.end_line()
        return found

    def _endorsements(self) -> Iterator[Endorsement]:
        listed = self._facts.get("endorsements_by_skill") if "endorsements_received" in self._facts else None
        counts = {str(skill): _number(count) for skill, count in listed.items()} if isinstance(listed, dict) else {}
        ranked = sorted(((count, skill) for skill, count in counts.items() if count and skill.strip()), reverse=True)
        for at, (count, skill) in enumerate(sorted(ranked, key=lambda one: (-one[0], one[1]))):
            named = self._c.put(skill, before=", " if at else " – ")
            self._c.put(str(count))
            yield Endorsement(skill=named, count=count)
        self._c.end_line()

    def _recommendations(self) -> Iterator[Recommendation]:
        if "recommendations_visible" not in self._facts:
            return
        for entry in _entries(self._facts.get("recommendations")):
            start = self._c.position
            title = self._c.put_optional(_text(entry.get("title")))
            company = self._c.put_optional(_text(entry.get("company")), before=", ")
            when = self._c.put_date(_month(entry.get("date")), before="\t")
            self._c.end_line(bullet=True)
            span = Span(start, max(start, self._c.position - 1))
            if span.length:
                relation = _text(entry.get("relation"))
                yield Recommendation(span=span, title=title, company=company, date=when, relation=relation)

    def _posts(self, key: str) -> Iterator[Post]:
        counted = {"posts": "posts_with_text_last_180_days", "published": "articles"}[key]
        for entry in _entries(self._facts.get(key)) if counted in self._facts else ():
            day = _iso(entry.get("date"))
            if text := self._c.put_optional(_text(entry.get("text"))):
                yield Post(text=text, date=day)
            self._c.end_line(bullet=True)

    def _courses(self) -> Iterator[Sourced[str]]:
        for at, name in enumerate(_texts(self._facts.get("course_names"))):
            if not at:
                self._label("courses")
            yield self._c.put(name, before=", " if at else " ")
        self._c.end_line()

    def _url(self) -> Sourced[str] | None:
        url = _text(self._facts.get("profile_url"))
        if url:
            self._label("profile_url")
        found = self._c.put_link(url)
        self._c.end_line()
        return found

    def _day(self, name: str, key: str) -> Sourced[date] | None:
        day = _iso(self._facts.get(key))
        if day is None:
            return None
        start = self._label(name)
        printed = self._c.put(day.isoformat())
        self._c.end_line()
        return _with(day, start, printed)


def _with(value: T, start: int, printed: Sourced[str]) -> Sourced[T]:
    """A value with its label: a number alone is no quote that anybody understands."""
    return Sourced(value=value, span=Span(start, printed.span.end), why=printed.why)


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Any) -> Sequence[str]:
    return [text for text in map(_text, value) if text] if isinstance(value, list) else []


def _entries(value: Any) -> Sequence[Facts]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _iso(value: Any) -> date | None:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        return None


def _month(value: Any) -> YearMonth | None:
    """The month of YYYY-MM, with or without a day, or the year alone."""
    text = _text(value)
    day = _iso(f"{text[:7]}-01") or _iso(f"{text}-01-01")
    return YearMonth(day.year, day.month if len(text) > 4 else None) if day else None
