"""Whether the text under the boxes of a report is what it quotes: `python benchmarks/boxes.py [FOLDER or FILE ...]`.

Both engines are tried on each PDF; another library, PDFium, says what stands under a box. Letters and digits must be
the same, in the same order; signs and spaces differ between libraries.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

import profilecheck
from profilecheck.model.finding import Evidence
from profilecheck.model.geometry import Box
from profilecheck.model.report import Report
from profilecheck.pdfium import media_box

EXAMPLES = Path(__file__).parents[1] / "examples"
ENGINES = ("pdfminer", "pdfium")

Character = tuple[float, float, str]
"""Middle from the left and from the top of the page, in points, and the character."""


def main(paths: list[Path]) -> int:
    """Print the quotes that stand elsewhere, and the shares of those that stand where they should."""
    analyzers = {engine: profilecheck.Analyzer(engine=engine) for engine in ENGINES}
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for path in paths:
        pages = Pages(path)
        for engine, analyzer in analyzers.items():
            parts = tuple(evidence(analyzer.analyze(path)))
            wrong = [part for part in parts if plain(pages.under(part.boxes)) != plain(part.quote)]
            tried[engine] += len(parts)
            failed[engine] += len(wrong)
            for part in wrong:
                print(f"{path.name} ({engine}): “{part.quote}” over “{pages.under(part.boxes)}”")
    for engine in ENGINES:
        share = 1 - failed[engine] / (tried[engine] or 1)
        print(f"{engine}: {len(paths)} files, {tried[engine]} quotes, {share:.2%} right")
    return 1 if failed.total() else 0


def evidence(report: Report) -> Iterator[Evidence]:
    """Every quote of a report that has words: of findings, strengths, proposals and the stage."""
    found = [part for finding in (*report.findings, *report.strengths) for part in finding.evidence]
    found += [part.evidence for proposal in report.proposals for part in proposal.parts if part.evidence]
    found += report.stage.evidence if report.stage else ()
    yield from (part for part in dict.fromkeys(found) if plain(part.quote))


def plain(text: str) -> str:
    """Letters and digits alone.

    >>> plain("Cut “cost” by 38 %") == plain("cut cost by 38%")
    True
    """
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


class Pages:
    """The characters of a document with their places, as PDFium finds them."""

    def __init__(self, path: Path) -> None:
        with pypdfium2.PdfDocument(path) as document:
            self._pages = [list(_characters(page)) for page in document]

    def under(self, boxes: tuple[Box, ...]) -> str:
        """The text of which the middle lies in the boxes, line by line."""
        return " ".join("".join(self._line(box)) for box in boxes)

    def _line(self, box: Box) -> Iterator[str]:
        inside = (
            (x, text) for x, y, text in self._pages[box.page - 1] if box.x0 < x < box.x1 and box.top < y < box.bottom
        )
        # The letters of a ligature share one place; they stay in their order.
        yield from (text for _, text in sorted(inside, key=itemgetter(0)))


def _characters(page: pypdfium2.PdfPage) -> Iterator[Character]:
    text = page.get_textpage()
    left, _, _, top = media_box(page)
    for index in range(text.count_chars()):
        box = text.get_charbox(index, loose=True)
        character = chr(raw.FPDFText_GetUnicode(text, index))
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        yield x - left, top - y, character


def _pdfs(names: list[str]) -> Iterator[Path]:
    for path in map(Path, names):
        yield from sorted(path.glob("*.pdf")) if path.is_dir() else [path]


if __name__ == "__main__":
    sys.exit(main([*_pdfs(sys.argv[1:] or [str(EXAMPLES)])]))
