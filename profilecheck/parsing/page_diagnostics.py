"""What is wrong with the pages of a PDF, seen before they are laid out."""

from collections.abc import Iterator, Sequence

from profilecheck.model.document import Diagnostic
from profilecheck.model.geometry import Box
from profilecheck.parsing.diagnostics import Notes
from profilecheck.parsing.engines import MISSING, Image, PageContent, Run
from profilecheck.parsing.hidden import HiddenSettings, is_scan


def page_diagnostics(pages: Sequence[PageContent], hidden: HiddenSettings, notes: Notes) -> Iterator[Diagnostic]:
    """Scans, glyphs that are no letters, spelled words and pictures of text."""
    for page in pages:
        if is_scan(page, hidden):
            yield notes.note("recognised-text" if page.runs else "scanned-page", page=page.number)
        else:
            yield from _pictures(page, notes)
        yield from _glyphs(page, notes)
    yield from _spelled(pages, notes)


def _pictures(page: PageContent, notes: Notes) -> Iterator[Diagnostic]:
    """The first picture that is shaped like a line of text and lies under none."""
    for image in page.images:
        box = image.box
        wide = box.width >= notes.thresholds["picture_share"] * page.width
        if not wide or box.height < notes.thresholds["picture_points"]:
            continue
        if box.width >= notes.thresholds["picture_ratio"] * box.height and not _is_background(image, page.runs):
            yield notes.note("picture-of-text", page=page.number, box=box)
            return


def _is_background(image: Image, runs: Sequence[Run]) -> bool:
    box = image.box
    return any(box.x0 <= run.x0 <= box.x1 and box.top <= run.baseline <= box.bottom for run in runs)


def _glyphs(page: PageContent, notes: Notes) -> Iterator[Diagnostic]:
    if page.undefined:
        yield from _undefined(page, notes)
    total = sum(len(run.text) for run in page.runs)
    if total and page.drawn_glyphs >= notes.thresholds["drawn_share"] * total:
        yield notes.note("drawn-font", page=page.number)


def _undefined(page: PageContent, notes: Notes) -> Iterator[Diagnostic]:
    """Words with few letters missing have lost ligatures; a glyph alone is an icon."""
    words = [run for run in page.runs if MISSING in run.text and len(run.text) > 1]
    torn = [run for run in words if sum(map(str.isalpha, run.text)) >= 2 * run.text.count(MISSING)]
    if torn:
        yield notes.note("ligatures", quote=torn[0].text, page=page.number, box=_box(torn[:1]))
    unread = [run for run in words if run not in torn]
    glyphs = sum(run.text.count(MISSING) for run in unread)
    if glyphs >= notes.thresholds["undefined_glyphs"]:
        yield notes.note("undefined-glyphs", glyphs=glyphs, page=page.number, box=_box(unread[:1]))


def _spelled(pages: Sequence[PageContent], notes: Notes) -> Iterator[Diagnostic]:
    """Words whose letters stand so far apart that each is read as a word."""
    found = [word for page in pages for word in _spelled_words(page.runs, notes)]
    if len(found) >= notes.thresholds["spaced_words"]:
        quote = " ".join(run.text for run in found[0])
        yield notes.note("spaced-letters", quote=quote, page=found[0][0].page, box=_box(found[0]))


def _spelled_words(runs: Sequence[Run], notes: Notes) -> Iterator[list[Run]]:
    word: list[Run] = []
    for run in runs:
        if len(run.text) != 1 or not run.text.isalpha() or (word and not _is_apart(word[-1], run, notes)):
            if len(word) >= notes.thresholds["spaced_letters"]:
                yield word
            word = []
        if len(run.text) == 1 and run.text.isalpha():
            word.append(run)
    if len(word) >= notes.thresholds["spaced_letters"]:
        yield word


def _is_apart(left: Run, right: Run, notes: Notes) -> bool:
    """Whether two letters stand on one row, with room for a space between them."""
    size = left.style.size
    if abs(left.baseline - right.baseline) > 0.1 * size or right.style.size != size:
        return False
    least = 0.05 if right.spaced else notes.thresholds["spaced_gap"]
    return least * size <= right.x0 - left.x1 <= 1.5 * size


def _box(runs: Sequence[Run]) -> Box:
    first, last = runs[0], runs[-1]
    return Box(page=first.page, x0=first.x0, x1=last.x1, top=first.top, bottom=first.bottom)
