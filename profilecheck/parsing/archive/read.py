"""A LinkedIn archive → a reading: a JSON Resume, and the network in its `meta.linkedin`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, BinaryIO

from profilecheck.errors import InputError
from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import Diagnostic
from profilecheck.parsing.archive.activity import Activity, Facts
from profilecheck.parsing.archive.catalogue import Catalogue
from profilecheck.parsing.archive.members import Member, check_members, zip_members
from profilecheck.parsing.archive.record import Mapper
from profilecheck.parsing.archive.rows import Row, read_table
from profilecheck.parsing.diagnostics import Notes
from profilecheck.parsing.json_resume import reading_of
from profilecheck.parsing.readers import Reading
from profilecheck.text import squeeze

FORMAT = "linkedin_archive"
_TOP = 1_000
"""Characters of an article among which its dates stand."""
_ARTICLE = 200_000
"""Bytes of an article that are looked at, of which its beginning is judged."""
_PRIVATE = ("posts", "published", "profile_url")
"""Facts that are judged, and not written as JSON: words, and an address."""


def read_archive(file: BinaryIO, source: str, lexicon: Lexicon) -> Reading:
    """Read the allowed files of an archive in a ZIP file."""
    known = Catalogue(lexicon)
    limits = known.table["limits"]
    members = zip_members(file, source, limits)
    if not known.is_archive(member.path for member in members):
        raise InputError(f"{source}: a ZIP file, but no LinkedIn archive; unpack it and give the résumé itself")
    check_members(members, source, limits["max_read_bytes"], lambda path: known.kind(path) is not None)
    return _Archive(known, members, source, lexicon).reading()


class _Archive:
    def __init__(self, known: Catalogue, members: Sequence[Member], source: str, lexicon: Lexicon) -> None:
        self._known = known
        self._members = members
        self._source = source
        self._lexicon = lexicon
        self._files, self._articles, self._left = known.chosen(members)
        self._unread: list[str] = []
        self.rows = cache(self._rows)

    def reading(self) -> Reading:
        record = (mapper := Mapper(self._lexicon, self.rows)).record()
        basics = record.get("basics", {})
        facts = {
            "headline_length": len(basics.get("label", "")),
            "about_length": len(mapper.about()),
            "n_skills": len(record.get("skills", ())),
            **Activity(self._lexicon, self.rows, tuple(self._texts_of_articles())).facts(basics.get("name", "")),
        }
        facts |= self._about(facts)
        record["meta"] = {"linkedin": {key: value for key, value in facts.items() if key not in _PRIVATE}}
        words = self._lexicon.table("parsing/records.toml")
        made = reading_of(record, words, format=FORMAT, source=self._source, network=facts)
        return replace(made, document=replace(made.document, diagnostics=tuple(self._diagnostics())))

    def _rows(self, kind: str) -> Sequence[Row]:
        member = self._files.get(kind)
        if member is None:
            return ()
        name = _name(member.path)
        table = read_table(member.open(), self._known.layout(kind), f"{self._source}: {name}")
        if table.unread:
            self._unread.append(name)
        return table.rows

    def _texts_of_articles(self) -> Iterator[Mapping[str, str]]:
        published, created = (re.compile(self._known.table["files"]["articles"][key]) for key in ("published", "dates"))
        for member in self._articles:
            text = _plain_text(member.open()[:_ARTICLE])
            found = published.search(text[:_TOP])
            yield {"text": created.sub("", text[:_TOP]) + text[_TOP:], "date": found[1] if found else ""}

    def _about(self, facts: Facts) -> Facts:
        """What is known of the archive itself: its day, its industry, and what it does not hold."""
        newest = facts["newest_activity"] or ""
        day = max((member.day for member in self._members if member.day), default=None)
        industry = next((row["industry"] for row in self.rows("profile") if row.get("industry")), "")
        out: dict[str, Any] = {"export_date": day.isoformat()} if day and day.isoformat() >= newest else {}
        return out | ({"industry": industry} if industry else {}) | {"not_in_archive": self._unknown(newest)}

    def _unknown(self, newest: str) -> list[str]:
        """Kinds of activity of which the archive tells nothing, not even that there was none."""
        complete = self._known.is_complete(member.path for member in self._members)
        since = self._known.table["since"]
        here = {*self._files, *(["articles"] if self._articles else [])}
        kinds = self._known.table["signs"]["counted"]
        old = {kind for kind, year in since.items() if newest[:4] < str(year)}
        return [kind for kind in kinds if kind not in here and (not complete or kind in old)]

    def _diagnostics(self) -> Iterator[Diagnostic]:
        notes = Notes.of(self._lexicon)
        if "profile" not in self._files:
            yield notes.note("archive-without-profile")
        if self._left:
            yield notes.note("archive-twice", files=", ".join(sorted({_name(path) for path in self._left})))
        if self._unread:
            yield notes.note("archive-file-unread", files=", ".join(sorted(self._unread)))


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _plain_text(data: bytes) -> str:
    """The text of an HTML file on one line, the title first."""
    from lxml import etree, html

    from profilecheck.parsing.source import decode

    if not data.strip():
        return ""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(decode(data).encode(), parser)
    except (ValueError, etree.ParserError):
        return ""
    etree.strip_elements(root, "head", "style", "script", with_tail=False)
    return squeeze(" ".join(map(str, root.itertext())))
