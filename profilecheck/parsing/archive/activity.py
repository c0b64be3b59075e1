"""The network files of a LinkedIn archive → counts and dates, without the names and words of others."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.archive.days import Days
from profilecheck.parsing.archive.record import Rows
from profilecheck.parsing.archive.rows import Row
from profilecheck.text import fold, squeeze

Facts = dict[str, Any]
_TEXTS = ("posts", "comments")
_NO_WORD = re.compile(r"[^\w']")


class Activity:
    """Counts what happened in the network; of people it only keeps what they are, never who."""

    def __init__(self, lexicon: Lexicon, rows: Rows, articles: Sequence[Mapping[str, str]]) -> None:
        self._table = lexicon.table("parsing/linkedin_archive.toml")
        self._days = Days(self._table["dates"], lexicon.table("parsing/dates.toml"))
        self._rows = rows
        self._articles = articles
        self._states: Mapping[str, frozenset[str]] = {
            name: frozenset(words) for name, words in self._table["states"].items()
        }
        self._seen: dict[str, list[date]] = {}

    def facts(self, own_name: str) -> Facts:
        """All counts by their names in `meta.linkedin`."""
        texts = self._table["texts"]
        found = {
            **self._endorsements(),
            **self._recommendations(),
            **self._connections(texts["year_days"]),
            **self._invitations(own_name),
        }
        posts = self._dated("posts")
        comments, reactions = self._dated("comments"), self._dated("reactions")
        articles = self._dated_articles()
        newest = max((day for days in self._seen.values() for day in days), default=None)
        own = [day for kind in ("posts", "comments", "reactions", "articles") for day in self._seen[kind]]
        since = newest - timedelta(days=texts["recent_days"]) if newest else date.max
        recent = [(row, day) for row, day in posts if day and day >= since]
        return found | {
            "posts_total": len(posts),
            "posts_last_180_days": len(recent),
            "posts_with_text_last_180_days": sum(bool(row.get("text")) for row, _ in recent),
            "comments": len(comments),
            "comments_last_180_days": _since(comments, since),
            "reactions": len(reactions),
            "articles": len(articles),
            "courses": sum(bool(row.get("name")) for row in self._rows("courses")),
            "newest_activity": newest.isoformat() if newest else None,
            "newest_own_activity": max(own).isoformat() if own else None,
            "posts": [
                {"date": day.isoformat(), "text": self._excerpt(row["text"])}
                for row, day in sorted(recent, key=lambda one: one[1], reverse=True)
                if row.get("text")
            ][: texts["posts"]],
            "published": [
                {"date": day.isoformat() if day else "", "text": self._excerpt(article["text"])}
                for article, day in articles
            ][: texts["posts"]],
            "course_names": [row["name"] for row in self._rows("courses") if row.get("name")],
        }

    def _endorsements(self) -> Facts:
        by_skill: Counter[str] = Counter()
        refused = 0
        for row, _ in self._dated("endorsements"):
            if self._is(row, "status", "refused", "pending", "hidden"):
                refused += 1
            elif row.get("skill"):
                by_skill[row["skill"]] += 1
        return {
            "endorsements_received": by_skill.total(),
            "endorsements_rejected": refused,
            "endorsements_by_skill": dict(by_skill.most_common()),
        }

    def _recommendations(self) -> Facts:
        shown, states = [], Counter[str]()
        for row, day in self._dated("recommendations"):
            state = next(
                (name for name in ("hidden", "pending", "refused") if self._is(row, "status", name)), "visible"
            )
            states[state] += 1
            if state == "visible":
                giver = {key: row[key] for key in ("title", "company") if row.get(key)}
                when = {"date": f"{day:%Y-%m}"} if day else {}
                shown.append(giver | when | self._relation(row.get("text", "")))
        return {
            "recommendations_visible": states["visible"],
            "recommendations_hidden": states["hidden"],
            "recommendations_pending": states["pending"],
            "recommendations_given": len(self._dated("recommendations_given")),
            "recommendations": shown,
        }

    def _relation(self, text: str) -> Facts:
        """How the giver stood to the person, by the words of the recommendation, which are not kept."""
        plain = f" {squeeze(_NO_WORD.sub(' ', fold(text)))} "
        known = (one["id"] for one in self._table["relation"] if any(f" {word} " in plain for word in one["words"]))
        relation = next(known, "")
        return {"relation": relation} if relation else {}

    def _connections(self, days: int) -> Facts:
        found = self._dated("connections")
        newest = max((day for _, day in found if day), default=None)
        since = newest - timedelta(days=days) if newest else date.max
        return {"connections": len(found), "connections_last_365_days": _since(found, since)}

    def _invitations(self, own_name: str) -> Facts:
        out = [row for row, _ in self._dated("invitations") if self._is_outgoing(row, own_name)]
        total = len(self._rows("invitations"))
        own = [row.get("inviter") for row in out]
        own += [row.get("invitee") for row in self._rows("invitations") if not self._is_outgoing(row, own_name)]
        usual = Counter(url for url in own if url).most_common(1)
        return {
            "invitations_out": len(out),
            "invitations_out_with_message": sum(bool(row.get("message")) for row in out),
            "invitations_in": total - len(out),
        } | ({"profile_url": usual[0][0]} if usual else {})

    def _is_outgoing(self, row: Row, own_name: str) -> bool:
        if self._is(row, "direction", "outgoing", "incoming"):
            return self._is(row, "direction", "outgoing")
        return bool(own_name) and fold(row.get("from", "")) == fold(own_name)

    def _is(self, row: Row, field: str, *states: str) -> bool:
        plain = fold(row.get(field, "")).replace("_", " ")
        return any(plain in self._states[state] for state in states)

    def _dated(self, kind: str) -> list[tuple[Row, date | None]]:
        """The rows of a file with their dates, which are noted as activity.

        Where other posts or comments are dated, a row without a date is the rest of a text with a line end in it.
        """
        found = self._rows(kind)
        days = [day.date if day else None for day in self._days.column([row.get("date", "") for row in found])]
        self._seen[kind] = [day for day in days if day]
        torn = kind in _TEXTS and bool(self._seen[kind])
        return [(row, day) for row, day in zip(found, days, strict=True) if day or not torn]

    def _dated_articles(self) -> list[tuple[Mapping[str, str], date | None]]:
        """All articles, the newest first."""
        dated = [(one, date.fromisoformat(one["date"]) if one["date"] else None) for one in self._articles]
        self._seen["articles"] = [day for _, day in dated if day]
        return sorted(dated, key=lambda one: one[1] or date.min, reverse=True)

    def _excerpt(self, text: str) -> str:
        """The beginning of a text, on one line, up to the end of a word."""
        limit = self._table["texts"]["post_characters"]
        line = squeeze(text.replace('"\n"', " "))
        return line if len(line) <= limit else line[:limit].rpartition(" ")[0] or line[:limit]


def _since(dated: Iterable[tuple[Row, date | None]], since: date) -> int:
    return sum(day is not None and day >= since for _, day in dated)
