"""How to reach the person: e-mail, telephone, addresses, place."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Contact, Place, Sourced, WebLink
from profilecheck.model.spans import Spans
from profilecheck.parsing.fields.pieces import SIGNS, Row, label_of, rows_of, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]++@[\w-]+(?:\.[\w-]+)+")
_SIGN = re.compile(r"^\s*[^\w\s(+\"'’]+\s*")
_TOWN = re.compile(r"^[A-ZÀ-Þ][\w.'’-]+(?: [\w.'’-]+){0,2}(?:, [A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,2}){0,2}$")
_CALLED, _SURE = 1.5, 0.85
"""How far a place is one: when a label says so, and at least when its words do."""
_PLACE_LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2}?)(?::\s*|\s+)(?=[^\W\d_])")
_PHONE = re.compile(r"(?<![\w/.])(?:\+|\(?\d)[\d\s().\-–/]{5,22}\d(?![\w@])")


def contact_of(document: Document, lines: Sequence[Line], words: FieldWords, taken: Sequence[Span] = ()) -> Contact:
    """Contact details in the header and contact sections; e-mail and telephone are looked for everywhere.

    What is `taken` (name, headline) is no place.
    """
    rows = rows_of(document, lines, words)
    everywhere = [Span(line.span.start, line.span.end) for line in lines] or [document.visible]
    whole = [document.visible]
    emails = tuple(_emails(document, everywhere)) or tuple(_emails(document, whole)) or tuple(_mail_links(document))
    phones = tuple(_phones(document, everywhere, words)) or tuple(_phones(document, whole, words))
    links = tuple(_links(document, rows, words))
    return Contact(emails=emails, phones=phones, links=links, location=_location(document, rows, words, taken))


def _emails(document: Document, spans: Iterable[Span]) -> Iterator[Sourced[str]]:
    seen: set[str] = set()
    endings = _mail_endings(document)
    for area in spans:
        for match in _EMAIL.finditer(document.text, area.start, area.end):
            whole = _linked_email(endings, match[0])
            if whole.lower() in seen:
                continue
            seen.add(whole.lower())
            why = "form of an e-mail address" if whole == match[0] else "target of a link whose end is printed here"
            yield Sourced(value=whole, span=Span(*match.span()), confidence=0.99, why=why)


def _mail_links(document: Document) -> Iterator[Sourced[str]]:
    """Targets of mailto links, where no address is printed whole."""
    for link in document.links:
        scheme, _, address = link.uri.partition("?")[0].partition(":")
        shown = link.span is not None and document.visible.covers(link.span)
        if scheme.lower() == "mailto" and link.span and shown and _EMAIL.fullmatch(address):
            yield Sourced(value=address, span=link.span, confidence=0.95, why="target of a link")


def _mail_endings(document: Document) -> list[tuple[str, str]]:
    """The addresses of mailto links, sorted by their letters from the last one on."""
    parts = (link.uri.partition("?")[0].partition(":") for link in document.links)
    found = {address for scheme, _, address in parts if scheme.lower() == "mailto" and _EMAIL.fullmatch(address)}
    return sorted((address.lower()[::-1], address) for address in found)


def _linked_email(endings: Sequence[tuple[str, str]], printed: str) -> str:
    """The address of a mailto link that ends as printed, for one cut by a row break; else what is printed."""
    wanted = printed.lower()[::-1]
    at = bisect_left(endings, (wanted, ""))
    return endings[at][1] if at < len(endings) and endings[at][0].startswith(wanted) else printed


def _phones(document: Document, spans: Iterable[Span], words: FieldWords) -> Iterator[Sourced[str]]:
    import phonenumbers

    seen: set[str] = set()
    for area in spans:
        text = document.quote(area)
        dates = (span for span, _ in words.dates.find_periods(text))
        urls = (Span(*match.span()) for match in words.patterns["web_address"].finditer(text))
        others = Spans((*dates, *urls))
        for match in _PHONE.finditer(text):
            place = Span(*match.span())
            digits = re.sub(r"\D", "", match[0])
            if not 7 <= len(digits) <= 15 or digits in seen or "\n" in match[0] or "\t" in match[0]:
                continue
            if others.overlap(place):
                continue
            if match[0].startswith("+") and not _possible(phonenumbers, match[0]):
                continue
            seen.add(digits)
            span = Span(area.start + place.start, area.start + place.end)
            yield Sourced(value=match[0].strip(), span=span, confidence=0.97, why="form of a telephone number")


def _possible(phonenumbers: object, text: str) -> bool:
    try:
        number = phonenumbers.parse(text, None)  # type: ignore[attr-defined]
    except phonenumbers.NumberParseException:  # type: ignore[attr-defined]
        return False
    return bool(phonenumbers.is_possible_number(number) or len(str(number.national_number)) >= 6)  # type: ignore[attr-defined]


def _links(document: Document, rows: Sequence[Row], words: FieldWords) -> Iterator[Sourced[WebLink]]:
    """Printed addresses, then the targets of links in the same rows."""
    seen: set[str] = set()
    for row in rows:
        for match in words.patterns["web_address"].finditer(row.text):
            url = match[0].rstrip(".,;:/")
            start = row.span.start + match.start()
            if "@" in row.text[max(0, match.start() - 1) : match.end() + 1] or _key(url) in seen:
                continue
            seen.add(_key(url))
            yield Sourced(
                value=_web_link(url, words),
                span=Span(start, start + len(url)),
                confidence=0.97,
                why="form of an address",
            )
    areas = Spans(row.span for row in rows)
    for link in document.links:
        if link.span is None or not link.uri.lower().startswith(("http://", "https://")) or _key(link.uri) in seen:
            continue
        if not _key(link.uri).startswith(words.foreign) and areas.cover(link.span):
            seen.add(_key(link.uri))
            yield Sourced(value=_web_link(link.uri, words), span=link.span, confidence=0.95, why="target of a link")


def _key(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")


def _web_link(url: str, words: FieldWords) -> WebLink:
    host, _, path = _key(url).partition("/")
    network = next((name for known, name in words.networks.items() if host == known or host.endswith("." + known)), "")
    username = path.rstrip("/").rpartition("/")[2] if network else ""
    full = url if url.lower().startswith("http") else f"https://{url}"
    return WebLink(url=full, network=network, username=username.partition("?")[0])


def _location(
    document: Document, rows: Sequence[Row], words: FieldWords, taken: Sequence[Span]
) -> Sourced[Place] | None:
    """The first row, labelled value or piece that reads like a place, else a piece beside other contact details."""
    in_parts = _place_in_parts(document, rows, words)
    if in_parts is not None:
        return in_parts
    found = list(_places(document, rows, words))
    best = max(found, key=lambda place: place[0], default=None)  # of equals, the first
    return best[1] if best else _unknown_place(document, rows, words, taken)


def _places(document: Document, rows: Sequence[Row], words: FieldWords) -> Iterator[tuple[float, Sourced[Place]]]:
    """What reads like a place, or is called one, and how much it does."""
    for index, row in enumerate(rows):
        label = label_of(row, words) or _label_above(rows, index, words)
        if label and label[0] in {"address", "location"}:
            value = _labelled_place(document, rows, row, label[1], words)
            if value is not None:
                yield _CALLED, value
            continue
        for span in _candidates(document, row):
            named = _named_place(document, span, words)
            score = words.places.score(document.quote(span)) if label is None else 0.0
            if named is not None:
                yield _CALLED, named
            elif score >= _SURE:
                place = words.places.place(document.quote(span))
                yield score, Sourced(value=place, span=span, confidence=0.95, why="names of places")


def _named_place(document: Document, span: Span, words: FieldWords) -> Sourced[Place] | None:
    """A place behind its label in one piece of a row ("E-mail: … | Home: Leeds")."""
    text = document.quote(span)
    match = _PLACE_LABEL.match(text)
    if match is None or words.label(match[1]) not in {"address", "location", "city"}:
        return None
    place = words.places.place(text[match.end() :])
    own = Span(span.start + match.end(), span.end)
    return Sourced(value=place, span=own, confidence=0.95, why="label in front of it") if place.city else None


def _label_above(rows: Sequence[Row], index: int, words: FieldWords) -> tuple[str, Span] | None:
    """The label that stands alone on the row above, with the row as its value."""
    kind = words.label(rows[index - 1].text.rstrip(": ")) if index else None
    return (kind, rows[index].span) if kind and words.label(rows[index].text) is None else None


def _unknown_place(
    document: Document, rows: Sequence[Row], words: FieldWords, taken: Sequence[Span]
) -> Sourced[Place] | None:
    """A short name that stands with the e-mail address or telephone number, for towns that no list knows."""
    near = [bool(_EMAIL.search(row.text) or _PHONE.search(row.text)) for row in rows]
    for index, row in enumerate(rows):
        beside = any(near[max(0, index - 1) : index + 2])
        for span in _candidates(document, row) if beside else ():
            text = document.quote(span)
            alone = span.length == row.span.length and not near[index]
            others = (words.titles, words.fluency, words.languages, words.credentials, words.link_words, words.degrees)
            if (
                _TOWN.match(text)
                and not any(span.overlaps(other) for other in taken)
                and not any(known.any(text) for known in others)
                and words.label(text) is None
                and words.headings.kind(text) is None
                and not (alone and not all(near[max(0, index - 1) : index] + near[index + 1 : index + 2]))
            ):
                place = words.places.place(text)
                return Sourced(value=place, span=span, confidence=0.8, why="short name beside contact details")
    return None


def _place_in_parts(document: Document, rows: Sequence[Row], words: FieldWords) -> Sourced[Place] | None:
    """A place whose city, region and country have labels of their own."""
    found: dict[str, Span] = {}
    for row in rows:
        label = label_of(row, words)
        if label and label[0] in {"city", "region", "country"}:
            found.setdefault(label[0], label[1])
    if "city" not in found and "region" not in found:
        return None
    text = {kind: document.quote(span).strip() for kind, span in found.items()}
    if "city" not in text:
        text |= {"city": city} if (city := _labelled_city(document, rows, words)) else {}
    place = Place(
        text=", ".join(text.values()),
        city=text.get("city", ""),
        region=text.get("region", ""),
        country=text.get("country", ""),
    )
    return Sourced(value=place, span=next(iter(found.values())), confidence=0.95, why="labels in front of its parts")


def _labelled_city(document: Document, rows: Sequence[Row], words: FieldWords) -> str:
    labels = [label for row in rows if (label := label_of(row, words)) and label[0] == "address"]
    cities = [words.places.place(document.quote(span)).city for _, span in labels]
    return next((city for city in cities if city), "")


def _labelled_place(
    document: Document, rows: Sequence[Row], row: Row, span: Span, words: FieldWords
) -> Sourced[Place] | None:
    place = words.places.place(document.quote(span))
    if place.city or place.region:
        return Sourced(value=place, span=span, confidence=0.95, why="label in front of it")
    for other in rows:
        label = label_of(other, words)
        if other is not row and label and label[0] in {"address", "location"}:
            found = words.places.place(document.quote(label[1]))
            if found.city:
                return Sourced(value=found, span=label[1], confidence=0.9, why="label in front of it")
    return None


def _candidates(document: Document, row: Row) -> Iterator[Span]:
    """The cells of a row, and their parts at bars and dots; never cut at commas."""
    between = "/~–—-" if _EMAIL.search(row.text) else "/~"
    for match in re.finditer(rf"(?:(?! [{between}] )[^\t{SIGNS}])+", row.text):
        sign = _SIGN.match(match[0])
        start = match.start() + (sign.end() if sign else 0)
        span = trimmed(document, Span(row.span.start + start, row.span.start + match.end()))
        if span is not None:
            yield span
