"""The profile files of a LinkedIn archive → JSON Resume."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.archive.days import Days
from profilecheck.parsing.archive.rows import Row
from profilecheck.parsing.archive.texts import Texts, degree

Record = dict[str, Any]
Rows = Callable[[str], Sequence[Row]]
"""The rows of a kind of file; none where there is no such file."""


class Mapper:
    """Maps the rows of each file to entries of JSON Resume."""

    def __init__(self, lexicon: Lexicon, rows: Rows) -> None:
        table = lexicon.table("parsing/linkedin_archive.toml")
        fields = lexicon.table("parsing/fields.toml")
        self._rows = rows
        self._texts = Texts(table["texts"], table["country_codes"], lexicon.table("parsing/places.toml"))
        self._days = Days(table["dates"], lexicon.table("parsing/dates.toml"))
        self._score = re.compile(fields["patterns"]["score"], re.IGNORECASE)
        self._networks: Mapping[str, str] = fields["networks"]
        self._yes = frozenset(table["states"]["yes"])

    def record(self) -> Record:
        """The JSON Resume, without what is empty."""
        made = {
            "basics": self._basics(),
            "work": list(self._work()),
            "volunteer": list(self._volunteer()),
            "education": list(self._education()),
            "awards": [
                _filled(title=row.get("title"), date=date, awarder=row.get("issuer"), summary=row.get("description"))
                for row, date in self._dated("awards", "date")
            ],
            "certificates": [
                _filled(name=row.get("name"), date=date, issuer=row.get("issuer"), url=row.get("url"))
                for row, date in self._dated("certificates", "start")
            ],
            "publications": [
                _filled(
                    name=row.get("name"),
                    publisher=row.get("publisher"),
                    releaseDate=date,
                    url=row.get("url"),
                    summary=row.get("description"),
                )
                for row, date in self._dated("publications", "date")
            ],
            "skills": [{"name": name} for name in self._names("skills")],
            "languages": [
                _filled(language=row.get("name"), fluency=row.get("level")) for row in self._rows("languages")
            ],
            "projects": list(self._projects()),
            "patents": list(self._patents()),
        }
        return {
            key: [one for one in part if one] if isinstance(part, list) else part for key, part in made.items() if part
        }

    def _basics(self) -> Record:
        profile = next(iter(self._rows("profile")), {})
        urls = [(url, self._network(url)) for url in self._texts.websites(profile.get("websites", ""))]
        home = next((url for url, network in urls if not network), "")
        profiles = [{"network": network, "url": url} for url, network in urls if url != home]
        profiles += [
            {"network": "Twitter", "username": name} for name in self._texts.handles(profile.get("twitter", ""))
        ]
        return _filled(
            name=" ".join(filter(None, (profile.get("first_name"), profile.get("last_name")))),
            label=profile.get("headline"),
            email=self._email(),
            phone=next((_phone(row) for row in self._rows("phones") if row.get("number")), ""),
            url=home,
            summary=self.about(),
            location=self._texts.place(profile.get("place", "")),
            profiles=[_filled(**profile) for profile in profiles],
        )

    def about(self) -> str:
        """The About text, of whichever file keeps its lines."""
        found = [row.get("summary", "") for kind in ("profile", "summary") for row in self._rows(kind)]
        return max(found, key=lambda text: (bool(text), text.count("\n"), len(text)), default="")

    def _email(self) -> str:
        """The first primary address, else the first that is confirmed, else the first."""
        found = [row for row in self._rows("emails") if row.get("address")]
        marked = sorted(found, key=lambda row: (not self._is(row, "primary"), not self._is(row, "confirmed")))
        return marked[0]["address"] if marked else ""

    def _is(self, row: Row, field: str) -> bool:
        return row.get(field, "").lower() in self._yes

    def _network(self, url: str) -> str:
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).partition("/")[0]
        return next((name for known, name in self._networks.items() if host == known or host.endswith(f".{known}")), "")

    def _work(self) -> Iterator[Record]:
        for row, start, end in self._periods("positions"):
            summary, highlights = self._texts.items(row.get("description", ""))
            yield _filled(
                name=row.get("company"),
                position=row.get("title"),
                location=row.get("place"),
                startDate=start,
                endDate=end,
                summary=summary,
                highlights=list(highlights),
            )

    def _volunteer(self) -> Iterator[Record]:
        for row, start, end in self._periods("volunteering"):
            summary, highlights = self._texts.items(row.get("description", ""))
            yield _filled(
                organization=row.get("organization"),
                position=row.get("role"),
                startDate=start,
                endDate=end,
                summary=summary,
                highlights=list(highlights),
            )

    def _projects(self) -> Iterator[Record]:
        for row, start, end in self._periods("projects"):
            summary, highlights = self._texts.items(row.get("description", ""))
            yield _filled(
                name=row.get("name"),
                description=summary,
                highlights=list(highlights),
                url=row.get("url"),
                startDate=start,
                endDate=end,
            )

    def _education(self) -> Iterator[Record]:
        for row, start, end in self._periods("education"):
            kind, area = degree(row.get("degree", ""))
            notes = row.get("notes", "")
            score = row.get("grade", "") or ("" if (match := self._score.search(notes)) is None else match[0])
            rest = "" if score and len(notes) - len(score) < _LABEL else notes
            yield _filled(
                institution=row.get("school"),
                studyType=kind,
                area=row.get("field") or area,
                startDate=start,
                endDate=end,
                score=score,
                highlights=[text for text in (rest, row.get("activities", "")) if text],
            )

    def _patents(self) -> Iterator[Record]:
        found = list(self._rows("patents"))
        filed = self._column(found, "filed")
        for (row, issued), filing in zip(self._dated("patents", "issued"), filed, strict=True):
            yield _filled(
                title=row.get("name"),
                number=row.get("number") or row.get("application"),
                issued=issued,
                filed=filing,
                office=row.get("office"),
                url=row.get("url"),
                summary=row.get("description"),
            )

    def _names(self, kind: str) -> Iterator[str]:
        return (row["name"] for row in self._rows(kind) if row.get("name"))

    def _dated(self, kind: str, field: str) -> Iterator[tuple[Row, str]]:
        found = self._rows(kind)
        return zip(found, self._column(found, field), strict=True)

    def _periods(self, kind: str) -> Iterator[tuple[Row, str, str]]:
        found = self._rows(kind)
        return zip(found, self._column(found, "start"), self._column(found, "end"), strict=True)

    def _column(self, found: Sequence[Row], field: str) -> list[str]:
        return [
            str(day.month_of_year) if day else "" for day in self._days.column([row.get(field, "") for row in found])
        ]


def _phone(row: Row) -> str:
    """A number with the code of its country, which may stand in a column of its own."""
    code = row.get("extension", "")
    return f"{code} {row['number']}" if code.startswith("+") and not row["number"].startswith("+") else row["number"]


_LABEL = 12
"""A note that is hardly longer than the grade in it says nothing but the grade."""


def _filled(**parts: Any) -> Record:
    return {key: part for key, part in parts.items() if part}
