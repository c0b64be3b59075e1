"""The graphics state that pdfminer.six leaves out and that decides what can be seen: transparency and clipping."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1, stream_value
from pdfminer.psparser import literal_name
from pdfminer.utils import apply_matrix_pt

from profilecheck.errors import ProfilecheckError
from profilecheck.parsing.engines.pdfminer_content import operations
from profilecheck.parsing.engines.pdfminer_font import hex_color

Extent = tuple[float, float, float, float]
"""Left, bottom, right and top in the page's own units."""

_PLAIN = ("Normal", "Compatible")
_NO_COLOR = ("Pattern", "Indexed", "Lab", "DeviceN")
_DEEPEST_FORM = 24
_DEEPEST_STATE = 500
_FORM_COST = 500
"""What a form costs to begin, in bytes of content."""


class State(PDFGraphicState):
    """A graphics state that knows how much of what is drawn shows."""

    def __init__(self, clip: "Extent | None" = None) -> None:
        super().__init__()
        self.alpha = 1.0
        self.blended = False
        """Whether what lies beneath shines through, however opaque the paint."""
        self.clip = clip
        self.clip_exact = True
        """Whether the clipping path is a rectangle."""

    def copy(self) -> "State":
        """The state as it is now."""
        new = State()
        new.__dict__.update(self.__dict__)
        return new

    @property
    def solid(self) -> bool:
        """Whether a filled rectangle would hide what lies beneath."""
        return self.alpha >= 1 and not self.blended and self.clip_exact

    @property
    def fill_color(self) -> str:
        """The colour of fills as #rrggbb; empty where it takes more than the numbers to tell."""
        return _color(self.ncs.name, self.ncolor)

    def text_color(self, mode: int) -> str:
        """The colour of text in a rendering mode; empty where fill and outline differ."""
        if mode in (1, 5):
            return _color(self.scs.name, self.scolor)
        if mode in (2, 6) and self.scolor != self.ncolor:
            return ""
        return self.fill_color

    def clipped(self, extent: Extent) -> Extent | None:
        """The part of an extent that the clipping path leaves, if any."""
        if self.clip is None:
            return extent
        left, bottom, right, top = self.clip
        x0, y0, x1, y1 = extent
        part = max(left, x0), max(bottom, y0), min(right, x1), min(top, y1)
        return part if part[0] <= part[2] and part[1] <= part[3] else None


def _color(space: str, color: Any) -> str:
    if space == "Separation" and isinstance(color, int | float):
        return hex_color(1 - color)
    return "" if space in _NO_COLOR else hex_color(color)


class Interpreter(PDFPageInterpreter):
    """Runs the content of a page and keeps `State`."""

    inherited: State | None = None
    graphicstate: State
    device: Any

    def subinterp(self) -> PDFPageInterpreter:
        """An interpreter for a form, which begins in the state in which the form is drawn."""
        child = super().subinterp()
        assert isinstance(child, Interpreter)  # noqa: S101 - `dup` makes one of its own class
        child.inherited = self.graphicstate.copy()
        return child

    def init_state(self, ctm: Any) -> None:
        """Begin a page or a form."""
        super().init_state(ctm)
        self.graphicstate = self.inherited or State(self.device.page_extent)

    def execute(self, streams: Sequence[object]) -> None:
        """Carry out the operators of some streams, which count as one; one that makes no sense is left out."""
        meter = self.device.meter
        meter.interpret(_FORM_COST)
        if len(self.parent_stream_ids) > _DEEPEST_FORM:
            return
        parts = []
        for stream in map(stream_value, streams):
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                parts.append(stream.get_data())
                meter.interpret(len(parts[-1]))
        known = _operators()
        for name, operands in operations(b"\n".join(parts)):
            method, count = known.get(name, ("", 0))
            if not method or len(operands) < count:
                continue
            # Some operators take as many as there are, from here.
            self.argstack = operands
            try:
                getattr(self, method)(*operands[len(operands) - count :])
            except ProfilecheckError:
                raise
            except Exception:  # noqa: S112 - as above, and pdfminer raises errors of every kind
                continue

    def do_q(self) -> None:
        """Keep the graphics state; one that nobody comes back to costs nothing."""
        self.gstack.append(self.get_current_state() if len(self.gstack) < _DEEPEST_STATE else self.gstack[-1])

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - the operator
        """Draw a picture or a form."""
        self.device.state = self.graphicstate
        super().do_Do(xobjid_arg)

    def do_EI(self, obj: Any) -> None:  # noqa: N802 - the operator
        """Draw a picture that stands in the content itself."""
        self.device.state = self.graphicstate
        super().do_EI(obj)

    def do_gs(self, name: Any) -> None:
        """Take transparency over from a dictionary of the resources."""
        states = resolve1(self.resources.get("ExtGState")) or {}
        values = resolve1(states.get(literal_name(name))) or {}
        alpha, mode = resolve1(values.get("ca")), resolve1(values.get("BM"))
        if isinstance(alpha, int | float):
            self.graphicstate.alpha = float(alpha)
        if mode is not None or "SMask" in values:
            normal = mode is None or literal_name(mode[0] if isinstance(mode, list) else mode) in _PLAIN
            self.graphicstate.blended = not normal or isinstance(resolve1(values.get("SMask")), dict)

    def do_W(self) -> None:  # noqa: N802 - the operator
        """Cut all that follows to the current path."""
        points, exact = outline(self.curpath, self.ctm)
        state = self.graphicstate
        if points:
            state.clip = state.clipped(extent_of(points)) or (0, 0, 0, 0)
            state.clip_exact = state.clip_exact and exact

    do_W_a = do_W  # noqa: N815 - as above

    def do_sh(self, name: object) -> None:
        """Paint the clipped area with a gradient."""
        self.device.paint_shading(self.graphicstate)


@cache
def _operators() -> dict[bytes, tuple[str, int]]:
    """The methods behind the operators, with the number of their operands."""
    out = {}
    for method in filter(lambda name: name.startswith("do_"), dir(Interpreter)):
        sign = {"do__q": "'", "do__w": '"'}.get(method, method[3:].replace("_a", "*"))
        out[sign.encode()] = (method, getattr(Interpreter, method).__code__.co_argcount - 1)
    return out


def page_extent(page: PDFPage, matrix: Any) -> Extent:
    """The part of a page that is shown."""
    x0, y0, x1, y1 = page.cropbox
    return extent_of([apply_matrix_pt(matrix, (x0, y0)), apply_matrix_pt(matrix, (x1, y1))])


def outline(path: Sequence[Any], matrix: Any) -> tuple[list[tuple[float, float]], bool]:
    """The points of a path on the page, and whether it is one upright rectangle."""
    points = [
        apply_matrix_pt(matrix, (values[i], values[i + 1])) for _, *values in path for i in range(0, len(values) - 1, 2)
    ]
    straight = [segment[0] for segment in path if segment[0] != "h"] in (["m", *"lll"], ["m", *"llll"])
    exact = straight and len({round(x, 1) for x, _ in points}) == 2 == len({round(y, 1) for _, y in points})
    return points, exact


def extent_of(points: Sequence[tuple[float, float]]) -> Extent:
    """The rectangle around some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
