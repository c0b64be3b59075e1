"""RenderCV's YAML → JSON Resume."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from profilecheck.dates import DateGrammar
from profilecheck.errors import InputError
from profilecheck.model.profile import Period

Entry = Mapping[str, Any]

_MARKUP = re.compile(r"\[([^\]]*)\]\([^)\s]*\)|(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\2(?![\w*])")
_COMMA = re.compile(r"[,;]\s+(?![^()]*\))")
_LEVEL = re.compile(r"(.+?)\s*(?:\(([^()]+)\)|[:–—]\s*(.+)|\s-\s(.+))")
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class RenderCV:
    """Maps the entries of RenderCV to those of JSON Resume."""

    def __init__(
        self, source: str, words: Mapping[str, Any], dates: DateGrammar, kind: Callable[[str], str | None]
    ) -> None:
        """Take the table of lexicons/parsing/rendercv.toml, and what tells the kind of a section by its title."""
        self._source = source
        self._words = words
        self._dates = dates
        self._kind = kind
        self._makers: Mapping[str, tuple[str, Callable[[Entry, str], Iterator[dict[str, Any]]]]] = {
            "work": ("work", self._work),
            "volunteering": ("volunteer", self._volunteer),
            "education": ("education", self._education),
            "skills": ("skills", self._skills),
            "projects": ("projects", self._project),
            "certificates": ("certificates", self._certificate),
            "awards": ("awards", self._award),
            "publications": ("publications", self._publication),
            "languages": ("languages", self._language),
            "interests": ("interests", self._interest),
        }

    def record(self, cv: Entry) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """The JSON Resume, and the lines of sections that have no place in it."""
        record: dict[str, Any] = {"basics": self._basics(cv)}
        rest: dict[str, list[str]] = {}
        sections = cv.get("sections") or {}
        if not isinstance(sections, dict):
            raise InputError(f"{self._source}: $.cv.sections: not a mapping; write a list of entries under each title")
        for title, entries in sections.items():
            path = f"$.cv.sections.{title}"
            if not isinstance(entries, list):
                raise InputError(f"{self._source}: {path}: not a list; write each entry behind a dash")
            name = str(title).replace("_", " ")
            kind = self._kind(name) or _kind_of(entries)
            if kind == "summary":
                record["basics"]["summary"] = "\n".join(_plain(_text(entry)) for entry in entries)
            elif kind and kind in self._makers:
                key, make = self._makers[kind]
                made = [item for at, entry in enumerate(entries) for item in make(_entry(entry), f"{path}[{at}]")]
                record.setdefault(key, []).extend(made)
            else:
                rest[name] = [line for entry in entries for line in _lines(_entry(entry))]
        return record, rest

    def _basics(self, cv: Entry) -> dict[str, Any]:
        profiles = []
        for entry in map(_entry, _list(cv.get("social_networks"))):
            network, user = _get(entry, "network"), _get(entry, "username")
            base = self._words["bases"].get(network)
            profiles.append({"network": network, "username": user, "url": f"{base}{user}" if base and user else ""})
        return {
            "name": _first(cv.get("name")),
            "label": _first(cv.get("headline") or cv.get("label")),
            "email": _first(cv.get("email")),
            "phone": _first(cv.get("phone")).removeprefix("tel:"),
            "url": _first(cv.get("website")),
            "location": {"city": _first(cv.get("location"))},
            "profiles": profiles,
        }

    def _period(self, entry: Entry, path: str) -> dict[str, str]:
        """Start and end; a free text for a date may hold both."""
        for key in ("start_date", "end_date"):
            text = str(entry.get(key) or "")
            if text and text != "present" and not _DAY.fullmatch(text):
                raise InputError(
                    f'{self._source}: {path}.{key}: "{text}" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD'
                )
        start, end = (str(entry.get(key) or "") for key in ("start_date", "end_date"))
        if start or end:
            return {"startDate": start, "endDate": "" if end == "present" else end}
        return _dated(self._found(str(entry.get("date") or "")))

    def _found(self, text: str) -> Period | None:
        return next((period for _, period in self._dates.find_periods(text)), None)

    def _date(self, entry: Entry) -> str:
        text = str(entry.get("date") or entry.get("end_date") or "")
        if _DAY.fullmatch(text):
            return text
        found = self._found(text)
        return str(found.end or found.start) if found else ""

    def _work(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        yield {
            "name": _get(entry, "company", "institution", "name"),
            "position": _get(entry, "position", "degree"),
            "location": _get(entry, "location"),
            **self._period(entry, path),
            "summary": _get(entry, "summary", "bullet"),
            "highlights": _texts(entry),
        }

    def _volunteer(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        for work in self._work(entry, path):
            yield {"organization": work.pop("name"), **work}

    def _education(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        labelled = {"score_labels": "", "course_labels": ""}
        highlights = []
        for highlight in _texts(entry):
            label, _, rest = highlight.partition(":")
            kind = next((name for name in labelled if label.strip().lower() in self._words[name]), None)
            if kind and rest.strip():
                labelled[kind] = rest.strip()
            else:
                highlights.append(highlight)
        yield {
            "institution": _get(entry, "institution", "company", "name", "bullet"),
            "area": _get(entry, "area", "position"),
            "studyType": _get(entry, "degree", "study_type"),
            "location": _get(entry, "location"),
            **self._period(entry, path),
            "score": _get(entry, "gpa") or labelled["score_labels"],
            "courses": _split(labelled["course_labels"]),
            "summary": _get(entry, "summary"),
            "highlights": highlights,
        }

    def _skills(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        if "label" in entry:
            yield {"name": _get(entry, "label"), "keywords": _split(_get(entry, "details"))}
            return
        name, _, details = _get(entry, "bullet", "name", "number").rpartition(": ")
        yield {"name": name, "keywords": _split(details) + _texts(entry)}

    def _project(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        yield {
            "name": _get(entry, "name", "title", "label", "bullet"),
            **self._period(entry, path),
            "url": _get(entry, "url"),
            "description": _get(entry, "summary", "details"),
            "highlights": _texts(entry),
        }

    def _certificate(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        name, giver, date = self._given(entry)
        yield {"name": name, "issuer": giver, "date": date, "url": _get(entry, "url")}

    def _award(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        title, giver, date = self._given(entry)
        summary = "\n".join(filter(None, (_get(entry, "summary"), *_texts(entry))))
        yield {"title": title, "awarder": giver, "date": date, "summary": summary}

    def _given(self, entry: Entry) -> tuple[str, str, str]:
        """A thing, who gave it, and when; a single text may hold all three."""
        if "bullet" not in entry and "label" not in entry:
            return _get(entry, "name", "title", "position"), _get(entry, "company", "institution"), self._date(entry)
        text = _get(entry, "bullet") or f"{_get(entry, 'label')}, {_get(entry, 'details')}"
        date = self._date(entry)
        for span, period in reversed(self._dates.find_periods(text)):
            date = str(period.end or period.start)
            text = (text[: span.start] + text[span.end :]).strip(" ,()–—-")
            break
        name, *giver = _COMMA.split(text, maxsplit=1)
        return name, giver[0] if giver else "", date

    def _publication(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        doi = _get(entry, "doi")
        yield {
            "name": _get(entry, "title", "name", "bullet"),
            "authors": ", ".join(_texts(entry, "authors")),
            "publisher": _get(entry, "journal"),
            "releaseDate": self._date(entry),
            "url": _get(entry, "url") or (f"https://doi.org/{doi}" if doi else ""),
            "summary": _get(entry, "summary"),
        }

    def _language(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        if "label" in entry and "," not in _get(entry, "details"):
            yield {"language": _get(entry, "label"), "fluency": _get(entry, "details")}
            return
        for part in _split(_get(entry, "bullet", "details", "name")):
            match = _LEVEL.fullmatch(part)
            yield (
                {"language": match[1], "fluency": next(filter(None, match.groups()[1:]))}
                if match
                else {"language": part}
            )

    def _interest(self, entry: Entry, path: str) -> Iterator[dict[str, Any]]:
        if "label" in entry:
            yield {"name": _get(entry, "label"), "keywords": _split(_get(entry, "details"))}
            return
        for part in _split(_get(entry, "bullet", "name")):
            yield {"name": part}


def _kind_of(entries: Iterable[Any]) -> str | None:
    """The kind of a section that its title does not tell, by the keys of its first entry."""
    first = next((entry for entry in entries if isinstance(entry, dict)), {})
    for key, kind in (("company", "work"), ("institution", "education"), ("authors", "publications")):
        if key in first:
            return kind
    return None


def _entry(entry: Any) -> Entry:
    """An entry as a mapping; a text and the numbered forms are bullets."""
    if not isinstance(entry, dict):
        return {"bullet": _text(entry)}
    number = entry.get("number") or entry.get("reversed_number")
    return {"bullet": number} if number else entry


def _lines(entry: Entry) -> Iterator[str]:
    for key in entry:
        yield from _texts(entry, key)


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _first(value: Any) -> str:
    return next(map(_text, _list(value)), "")


def _get(entry: Entry, *keys: str) -> str:
    return next((_plain(_text(entry[key])) for key in keys if entry.get(key)), "")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _texts(entry: Entry, key: str = "highlights") -> list[str]:
    return [_plain(_text(text)) for text in _list(entry.get(key)) if _text(text)]


def _split(text: str) -> list[str]:
    return [part.strip() for part in _COMMA.split(text) if part.strip()]


def _plain(text: str) -> str:
    """The text without Markdown's links and emphasis.

    >>> _plain("**Led** the [team](https://example.com) of snake_case")
    'Led the team of snake_case'
    """
    return _MARKUP.sub(lambda match: match[1] if match[1] is not None else match[3], text)


def _dated(period: Period | None) -> dict[str, str]:
    if period is None:
        return {}
    return {"startDate": str(period.start or ""), "endDate": "" if period.current else str(period.end or "")}
