"""The notes that a report writes into a PDF, whichever library writes them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from profilecheck.model.finding import Finding
from profilecheck.model.geometry import Box
from profilecheck.model.report import Report
from profilecheck.reporting._clean import visible

AUTHOR = "profilecheck"
COLOR = (255, 229, 138)
SIGN = 18
"""Width and height of the sign of a note without a place, and its distance from the corner, in points."""

Corners = tuple[float, float, float, float]
"""Left, bottom, right, top in the coordinates of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words beside a highlighted place."""

    page: int
    boxes: tuple[Box, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A page in the coordinates of the file, where it may be turned, moved or cropped."""

    media: Corners
    crop: Corners
    turn: int
    """Degrees clockwise, a multiple of 90."""

    def corners(self, box: Box) -> Corners:
        """A box that is measured on the whole page, as it is seen.

        >>> page = Frame(media=(0, 0, 600, 800), crop=(0, 0, 600, 800), turn=90)
        >>> page.corners(Box(page=1, x0=10, top=20, x1=30, bottom=40))
        (20, 10, 40, 30)
        """
        return _turned(box, self.media, self.turn)

    @property
    def sign(self) -> Corners:
        """A place in the upper left corner of what is shown of the page."""
        box = Box(page=1, x0=SIGN, top=SIGN, x1=2 * SIGN, bottom=2 * SIGN)
        return _turned(box, self.crop, self.turn)


def notes(report: Report) -> Iterator[Note]:
    """A note for each place; what is said of one place stands in one note.

    Large places come first: viewers put the later ones on top, where they can be clicked.
    """
    said: dict[tuple[int, tuple[Box, ...]], list[str]] = {}
    for finding in report.findings:
        for evidence in finding.evidence:
            for number in dict.fromkeys(box.page for box in evidence.boxes):
                here = tuple(box for box in evidence.boxes if box.page == number)
                said.setdefault((number, here), []).append(_words(finding))
    for number, boxes in sorted(said, key=_order):
        yield Note(page=number, boxes=boxes, text="\n\n".join(dict.fromkeys(said[number, boxes])))


def _order(place: tuple[int, tuple[Box, ...]]) -> tuple[int, float, list[tuple[float, float]]]:
    number, boxes = place
    return number, -sum(box.width * box.height for box in boxes), [(box.top, box.x0) for box in boxes]


def summary(report: Report) -> str:
    """The score, and what is said of no place."""
    total = "not graded" if report.score.total is None else f"{report.score.total:.0f} of 100"
    return "\n\n".join([f"Score: {total}", *dict.fromkeys(_nowhere(report.findings))])


def _nowhere(findings: Iterable[Finding]) -> Iterator[str]:
    return (_words(finding) for finding in findings if not finding.evidence)


def _words(finding: Finding) -> str:
    lines = [f"{finding.code}: {finding.message}", finding.suggestion]
    return "\n".join(map(visible, filter(None, lines)))


def _turned(box: Box, frame: Corners, turn: int) -> Corners:
    left, right = sorted((frame[0], frame[2]))
    bottom, top = sorted((frame[1], frame[3]))
    match turn % 360:
        case 90:
            return left + box.top, bottom + box.x0, left + box.bottom, bottom + box.x1
        case 180:
            return right - box.x1, bottom + box.top, right - box.x0, bottom + box.bottom
        case 270:
            return right - box.bottom, top - box.x1, right - box.top, top - box.x0
    return left + box.x0, top - box.bottom, left + box.x1, top - box.top
