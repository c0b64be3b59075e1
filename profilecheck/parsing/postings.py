"""Bytes of a job posting → Document; of a web page, the data for machines counts before what it shows."""

import codecs
import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from profilecheck.errors import InputError
from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import Document, Style
from profilecheck.parsing.bounds import Limits
from profilecheck.parsing.draft import Draft
from profilecheck.parsing.engines import ENGINES
from profilecheck.parsing.readers import Reading, ReadOptions, choose
from profilecheck.parsing.web_page import is_page, page_document, parse_page

if TYPE_CHECKING:
    from profilecheck.parsing.markup import Element

_TITLE, _HEADING = Style(size=20, bold=True), Style(size=14, bold=True)
_TAG = re.compile(r"<\s*[a-zA-Z/][^>]*>")
_DEPTH = 12
_TYPE = "JobPosting"


def read_posting(
    data: bytes, source: str, *, password: str | None = None, lexicon: Lexicon, engine: str = ENGINES[0]
) -> Document:
    """The text of a posting in any known format.

    Raises:
        InputError: it cannot be read; the message names the file, the place and the cure.
        UsageError: the engine is unknown or not installed.

    """
    options = ReadOptions(lexicon=lexicon, limits=Limits.of(lexicon), password=password, engine=engine)
    if is_page(data):
        return _checked(_of_page(parse_page(data, source), source, options), options)
    if data.removeprefix(codecs.BOM_UTF8).lstrip()[:1] in (b"[", b"{"):
        record = next(_records(_parsed(data.decode("utf-8-sig", errors="replace"))), None)
        if record is None:
            raise InputError(
                f"{source}: JSON without a schema.org JobPosting; give the posting as text or a saved page"
            )
        return _checked(_of_record(record, source, options), options)
    raw = choose(data, source, lexicon).read(data, source, options)
    return raw.document if isinstance(raw, Reading) else raw


def _checked(document: Document, options: ReadOptions) -> Document:
    limit = options.limits.max_characters
    if len(document.text) > limit:
        raise InputError(
            f"{document.source}: {len(document.text)} characters are more than the limit of {limit}; "
            "give the posting alone"
        )
    if not document.text.strip():
        raise InputError(f"{document.source}: nothing is written in it; copy the posting into a text file")
    return document


def _of_page(root: "Element", source: str, options: ReadOptions) -> Document:
    scripts = root.xpath("//script[contains(@type, 'ld+json')]")
    records = (record for script in scripts for record in _records(_parsed(script.text or "")))
    told = next((record for record in records if str(record.get("description", "")).strip()), None)
    if told is not None:
        return _of_record(told, source, options)
    words = options.lexicon.table("parsing/postings.toml")["page"]
    for element in [one for one in root.iter() if isinstance(one.tag, str) and _is_beside(one, words)]:
        if element.getparent() is not None and element.tag not in ("html", "body"):
            element.drop_tree()
    return page_document(root, source, options)


def _is_beside(element: "Element", words: Mapping[str, Any]) -> bool:
    """Whether an element is part of the site and not of the posting."""
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return (
        element.tag in words["elements"]
        or element.get("role", "") in words["roles"]
        or any(name in words["names"] for name in names)
    )


def _parsed(text: str) -> Any:
    """The data of a script; None for what is no JSON."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _records(value: Any, depth: int = _DEPTH) -> Iterator[Mapping[str, Any]]:
    """The job postings in nested data."""
    if depth == 0:
        return
    if isinstance(value, dict):
        kinds = value.get("@type")
        if _TYPE in (kinds if isinstance(kinds, list) else [str(kinds).rpartition("/")[2]]):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _records(part, depth - 1)


def _of_record(record: Mapping[str, Any], source: str, options: ReadOptions) -> Document:
    """The document that the data of a posting make."""
    table = options.lexicon.table("parsing/postings.toml")
    texts = table["texts"]
    draft = Draft(options.lexicon.table("parsing/layout.toml")["glyphs"])
    title, place = _flat(record.get("title")), _place(record.get("jobLocation"))
    remote = texts["remote"] if record.get("jobLocationType") else ""
    _line(draft, title, _TITLE)
    if place or remote:
        _line(draft, f"{texts['location']}: {', '.join(filter(None, (place, remote)))}")
    description = record.get("description")
    _write(draft, description)
    for key, heading in table["headings"].items():
        value = _requirement(record.get(key), texts)
        if value and _flat(value) not in _flat(description):
            _line(draft, heading, _HEADING)
            _write(draft, value)
    metadata = {"job_title": title, "company": _flat(record.get("hiringOrganization")), "location": place}
    return draft.document(
        format="job_posting", source=source, metadata={key: value for key, value in metadata.items() if value}
    )


def _line(draft: Draft, text: str, style: Style | None = None) -> None:
    if text:
        draft.add(text, style=style) if style else draft.add(text)
        draft.end_line()


def _write(draft: Draft, value: Any) -> None:
    """Write the text of a property, which may be a list, plain, HTML, or HTML that was escaped."""
    from lxml import html as tree

    from profilecheck.parsing.markup import write_markup

    for part in value if isinstance(value, list) else [value]:
        text = part if isinstance(part, str) else _flat(part)
        if "&lt;" in text and not _TAG.search(text):
            text = html.unescape(text)
        if _TAG.search(text):
            parser = tree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
            write_markup(tree.fromstring(f"<body>{text}</body>", parser=parser), draft)
        else:
            for row in html.unescape(text).splitlines():
                _line(draft, row.strip())


def _requirement(value: Any, texts: Mapping[str, str]) -> Any:
    """What a property asks for; months of experience become words."""
    if isinstance(value, dict) and (months := value.get("monthsOfExperience")):
        return f"{months} {texts['months']}"
    return value


def _place(value: Any) -> str:
    places = value if isinstance(value, list) else [value]
    found = []
    for place in places:
        address = place.get("address", {}) if isinstance(place, dict) else place
        if isinstance(address, dict):
            parts = (_flat(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry"))
            found.append(", ".join(filter(None, parts)))
        else:
            found.append(_flat(address))
    return "; ".join(filter(None, found))


def _flat(value: Any) -> str:
    """A property as one line of text."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "credentialCategory", "description") if value.get(key)), "")
    if isinstance(value, list):
        return ", ".join(filter(None, map(_flat, value)))
    if isinstance(value, int | float):
        return str(value)
    return " ".join(html.unescape(_TAG.sub(" ", value)).split()) if isinstance(value, str) else ""
