"""The title of a posting, and its level."""

from collections.abc import Iterator

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.match import MatchWeights
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import PostingWords
from profilecheck.lexicon.terms import load_terms
from profilecheck.lexicon.titles import title_words
from profilecheck.matching.job.trades import trade_book
from profilecheck.model.document import Document, Span
from profilecheck.text import fold

_SHORT, _EARLY = 4, 3
_LINES, _SOUGHT_LINES, _MOST_WORDS, _LONG_LINE = 8, 30, 14, 200
TITLE, COMPANY, LOCATION = "job_title", "company", "location"
"""Keys of `Document.metadata` in which the reader of postings leaves what a page says in its data."""


def find_title(document: Document, words: PostingWords, lexicon: Lexicon) -> tuple[str, Span | None]:
    """The title of a posting and the line that it stands in, if it stands in one alone."""
    if title := document.metadata.get(TITLE, ""):
        line = next((line.span for line in document.lines if document.quote(line.span) == title), None)
        return _cleaned(title, words, lexicon), line
    for text, span in _candidates(document, words, lexicon):
        if _is_title(text, lexicon):
            return _cleaned(text, words, lexicon), span
    for row in document.lines[:_SOUGHT_LINES]:
        for match in words.title_sought.finditer(document.quote(row.span)):
            if _is_title(match["title"], lexicon):
                return _cleaned(match["title"], words, lexicon), None
    text = document.metadata.get("title", "") or _first_line(document)
    return _cleaned(text, words, lexicon), None


def _first_line(document: Document) -> str:
    return document.quote(document.lines[0].span) if document.lines else ""


def _candidates(document: Document, words: PostingWords, lexicon: Lexicon) -> Iterator[tuple[str, Span | None]]:
    """Labelled titles first, then the short lines at the head."""
    head = [(document.quote(line.span), line.span) for line in document.lines[:_LINES] if not line.bullet]
    for text, _ in head:
        label, sign, rest = text.partition(":")
        hits = words.headings.find(tokens(label)) if sign and rest.strip() else ()
        if any(hit.phrase.id == "title" for hit in hits):
            yield rest.strip(), None
    for text, span in head:
        if len(text) > _LONG_LINE:
            said = tokens(text[:_LONG_LINE])[:_MOST_WORDS]
            hits = trade_book(lexicon).find(said)
            early = bool(hits) and hits[0].start <= said[min(_EARLY, len(said) - 1)].start
            yield text[: hits[0].end] if early else "", None
        elif len(tokens(text)) <= _MOST_WORDS and not text.rstrip().endswith((".", ":", "?", "!")):
            yield text, span


def _is_title(text: str, lexicon: Lexicon) -> bool:
    said = tokens(text)
    return bool(title_words(lexicon).heads.find(said) or trade_book(lexicon).find(said))


def _cleaned(text: str, words: PostingWords, lexicon: Lexicon) -> str:
    """A title without "(m/f/d)", place and mode of work; in ordinary letters."""
    text = " ".join(words.title_asides.sub(" ", text.replace("\t", " – ")).split())
    kept, end = "", 0
    for match in [*words.title_ends.finditer(text), None]:
        part = text[end : match.start()] if match else text[end:]
        if kept and _is_place(part, words, lexicon):
            break
        kept, end = text[: match.start()] if match else text, match.end() if match else end
        if match and match[0].strip() == "@":
            break
    kept = kept.strip(" -–—|,:")
    return _in_small(kept, lexicon) if kept.isupper() and len(kept) > _LINES else kept


def _in_small(title: str, lexicon: Lexicon) -> str:
    """A title in capitals with small letters, but for its abbreviations."""
    small = load_terms(lexicon).stop
    words = (word if len(word) < _SHORT and word.lower() not in small else word.title() for word in title.split())
    return " ".join(words)


def _is_place(part: str, words: PostingWords, lexicon: Lexicon) -> bool:
    """Whether a part of a title says where or how the work is done, or is too long for a title."""
    said = tokens(part)
    if any(book.find(said) for book in words.modes.values()) or len(said) > _LINES:
        return True
    places = lexicon.table("parsing/places.toml")
    return fold(part) in {*places["cities"], *places["countries"], *places["regions"]}


def level_of(title: str, least_years: float, lexicon: Lexicon, weights: MatchWeights) -> str:
    """The level that a title speaks of; else what the years speak for; empty where neither tells."""
    hits = title_words(lexicon).levels.find(tokens(title))
    order = [phrase.id for phrase in title_words(lexicon).levels.phrases]
    if hits:
        return min((hit.phrase.id for hit in hits), key=order.index)
    usual = [name for name, years in weights.usual_years.items() if least_years >= years]
    return max(usual, key=lambda name: weights.levels[name], default="")
