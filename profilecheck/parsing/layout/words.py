"""Runs of glyphs → words, by geometry: runs of one row are sorted, joined and split anew."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median

from profilecheck.parsing.engines import MISSING, Run
from profilecheck.parsing.layout.settings import LayoutSettings

# Spacing accents that old TeX fonts draw over a letter, and the combining marks that they stand for.
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
# Of which ratings are made up ("●●●○○").
_MARKS = "●○★☆■□"
# Runs that follow each other in a text are drawn within so many steps.
_NEXT = 8


def rows_of_words(runs: Iterable[Run], settings: LayoutSettings) -> list[list[Run]]:
    """Words of a page in visual rows, top to bottom and left to right within a row."""
    rows = _rows([run for run in runs if run.angle == 0], settings)
    return [_words_of_row(_without_copies(_compose(row)), settings) for row in rows]


def _words_of_row(row: list[Run], settings: LayoutSettings) -> list[Run]:
    """The words of a row; where texts lie over each other, each text is taken by itself, in the order of drawing."""
    if not any(left.x1 - right.x0 > settings.overlap * right.style.size for left, right in pairwise(row)):
        return _words(row, settings)
    texts: list[list[Run]] = []
    for run in sorted(row, key=lambda run: run.order):
        last = texts[-1][-1] if texts else None
        if last is not None and -settings.overlap * run.style.size < run.x0 - last.x1 < run.style.size:
            texts[-1].append(run)
        else:
            texts.append([run])
    words = [word for text in texts for word in _words(text, settings)]
    return sorted(words, key=lambda word: (word.x0, word.order))


def _rows(runs: list[Run], settings: LayoutSettings) -> list[list[Run]]:
    runs.sort(key=lambda run: (run.baseline, run.edges[0]))
    rows: list[list[Run]] = []
    heads: list[tuple[float, float]] = []  # baseline and size of the largest run of each row
    for run in runs:
        if rows:
            baseline, size = heads[-1]
            if run.baseline - baseline <= settings.row_tolerance * min(size, run.style.size):
                rows[-1].append(run)
                if run.style.size > size:
                    heads[-1] = (run.baseline, run.style.size)
                continue
        rows.append([run])
        heads.append((run.baseline, run.style.size))
    _lower_superscripts(rows, settings)
    for row in rows:
        row.sort(key=lambda run: (run.edges[0], run.order))
    return [row for row in rows if row]


def _lower_superscripts(rows: list[list[Run]], settings: LayoutSettings) -> None:
    """Move small raised runs ("2ⁿᵈ", footnote marks) and accent marks to the row of the letters they touch."""
    for upper, lower in pairwise(rows):
        largest = max([run.style.size for run in lower])
        for run in list(upper):
            if len(run.text) > 3 or not (run.text in _ACCENTS or run.style.size < settings.superscript * largest):
                continue
            host = next((host for host in lower if _touches(run, host, settings)), None)
            if host is not None:
                upper.remove(run)
                run.baseline = host.baseline
                lower.append(run)


def _touches(run: Run, host: Run, settings: LayoutSettings) -> bool:
    """Whether a small run is a superscript or an accent of a run below it."""
    near = host.x0 - run.style.size * 0.6 <= run.x0 <= host.x1 + run.style.size * 0.3
    raised = host.top - 0.4 * host.style.size <= (run.top + run.bottom) / 2 <= host.baseline
    return near and raised and (run.style.size < settings.superscript * host.style.size or run.text in _ACCENTS)


def _compose(row: list[Run]) -> list[Run]:
    """Put accents that are drawn as letters of their own onto the letter under them."""
    if _ACCENTS.keys().isdisjoint("".join([run.text for run in row])):
        return row
    letters = sorted(
        ((run.edges[i], run.edges[i + 1], letter, run) for run in row for i, letter in enumerate(run.text)),
        key=lambda item: (item[0] + item[1]) / 2,
    )
    out: list[Run] = []
    used: set[int] = set()
    for index, (x0, x1, letter, run) in enumerate(letters):
        if index in used:
            continue
        for other in (index + 1, index - 1):
            if letter.isalpha() and 0 <= other < len(letters) and other not in used:
                a0, a1, accent, _ = letters[other]
                if accent in _ACCENTS and min(a1, x1) - max(a0, x0) > 0.4 * min(a1 - a0, x1 - x0):
                    composed = unicodedata.normalize("NFC", _dotless(letter) + _ACCENTS[accent])
                    if len(composed) == 1:
                        letter = composed
                        used.add(other)
                        if other < index and out and out[-1].text == accent:
                            out.pop()
        out.append(_piece(run, letter, [x0, x1]))
    return out


def _dotless(letter: str) -> str:
    return {"ı": "i", "ȷ": "j"}.get(letter, letter)


def _piece(run: Run, text: str, edges: list[float]) -> Run:
    return Run(
        text=text, edges=edges, baseline=run.baseline, top=run.top, bottom=run.bottom, style=run.style, page=run.page,
        order=run.order, spaced=run.spaced and edges[0] == run.x0,
    )  # fmt: skip


def _without_copies(row: list[Run]) -> list[Run]:
    """Drop text drawn twice at nearly the same place, as a shadow or to look bold."""
    out: list[Run] = []
    for run in row:
        if out and out[-1].text == run.text and abs(out[-1].x0 - run.x0) < 0.15 * run.style.size:
            continue
        out.append(run)
    return out


def _words(row: list[Run], settings: LayoutSettings) -> list[Run]:
    out: list[list[Run]] = []
    tracking = _tracking(row)
    if any(run.spaced for run in row):
        tracking = max(tracking, settings.unspaced)
    for run in row:
        if out and _one_word(out[-1][-1], run, tracking, settings):
            out[-1].append(run)
        else:
            out.append([run])
    return _join_letterspaced([runs[0] if len(runs) == 1 else _joined(runs) for runs in out], settings)


def _tracking(row: list[Run]) -> float:
    """Extra space between the letters of a row whose letters are drawn one by one, in em."""
    gaps = [(b.x0 - a.x1) / b.style.size for a, b in pairwise(row) if len(a.text) == len(b.text) == 1 and not b.spaced]
    return min(1.35 * max(0.0, median(gaps)), 0.8) if len(gaps) > 2 else 0.0


def _one_word(left: Run, right: Run, tracking: float, settings: LayoutSettings) -> bool:
    size = min(left.style.size, right.style.size)
    limit = settings.spaced_join if right.spaced else settings.join + tracking
    near = -size < right.x0 - left.x1 < limit * size
    if not near or is_elsewhere(left, right, settings):
        return False
    if left.text[-1] in _MARKS and right.text[0] in _MARKS:
        return True
    return not _is_icon(left, settings) and not _is_icon(right, settings)


def is_elsewhere(left: Run, right: Run, settings: LayoutSettings) -> bool:
    """Whether two runs that touch belong to different texts: they are set differently and not drawn in a row.

    Superscripts are drawn when they like.
    """
    one, other = left.style, right.style
    alike = min(one.size, other.size) > settings.superscript * max(one.size, other.size)
    return alike and (one.size, one.bold) != (other.size, other.bold) and abs(right.order - left.order) > _NEXT


def _is_icon(run: Run, settings: LayoutSettings) -> bool:
    return is_picture(run.text, run.style.font, settings) or run.text in settings.strong_bullets


def is_picture(text: str, font: str, settings: LayoutSettings) -> bool:
    """Whether the text is drawn as pictures: private-use characters, or a font of icons."""
    if text[0] >= "\u2300" and all(map(settings.icons.issuperset, text)):
        return True
    if text[0] >= "\ue000" and all("\ue000" <= letter <= "\uf8ff" or letter == MISSING for letter in text):
        return True
    return len(text) == 1 and _is_icon_font(font, settings.icon_fonts)


@lru_cache(maxsize=256)
def _is_icon_font(font: str, parts: tuple[str, ...]) -> bool:
    return any(part in font.lower() for part in parts)


def _joined(runs: Sequence[Run]) -> Run:
    """One word of several runs; its style is that of the longest."""
    longest = max(runs, key=lambda run: len(run.text))
    edges: list[float] = []
    for run in runs:
        edges.extend(run.edges[:-1])
    edges.append(runs[-1].x1)
    return Run(
        text="".join(run.text for run in runs),
        edges=edges,
        baseline=longest.baseline,
        top=min(run.top for run in runs),
        bottom=max(run.bottom for run in runs),
        style=longest.style,
        page=longest.page,
        order=runs[0].order,
        spaced=runs[0].spaced,
        tracking=max(0.0, median([right.x0 - left.x1 for left, right in pairwise(runs)] or [0.0])),
    )


def _join_letterspaced(row: list[Run], settings: LayoutSettings) -> list[Run]:
    """Join "E X P E R I E N C E" to one word; wider gaps stay gaps between words."""
    out: list[Run] = []
    index = 0
    while index < len(row):
        end = index
        while end < len(row) and len(row[end].text) == 1 and row[end].text.isalnum() and _evenly(row, index, end):
            end += 1
        if end - index < settings.letterspaced_run:
            out.append(row[index])
            index += 1
            continue
        out.extend(_spread(row[index:end], settings))
        index = end
    return out


def _evenly(row: list[Run], first: int, index: int) -> bool:
    if index == first:
        return True
    previous, run = row[index - 1], row[index]
    return run.style.size <= previous.style.size and run.x0 - previous.x1 < 1.5 * run.style.size


def _spread(letters: list[Run], settings: LayoutSettings) -> list[Run]:
    gaps = [b.x0 - a.x1 for a, b in pairwise(letters)]
    typical = max(median(gaps), 0.01)
    some_spaced = not all(run.spaced for run in letters[1:])
    words: list[list[Run]] = [[letters[0]]]
    for gap, run in zip(gaps, letters[1:], strict=True):
        if (some_spaced and run.spaced) or gap > settings.letterspaced_break * typical + 0.05 * run.style.size:
            words.append([run])
        else:
            words[-1].append(run)
    if len(words) == len(letters):
        return letters
    joined = [_joined(word) for word in words]
    for word in joined:
        word.spaced = True
    return joined
