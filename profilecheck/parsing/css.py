"""What style sheets hide, as far as plain selectors tell: `p`, `.class`, `#id`, `p.class`."""

import re
from collections.abc import Iterator, Mapping

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACES = re.compile(r"[{};]")
_PLAIN = re.compile(r"[\w-]*(?:[.#][\w-]+)?")
_NOT_SHOWN = re.compile(
    r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$))", re.IGNORECASE
)
_AWAY = re.compile(
    r"(?<![\w-])(?:left|right|top|text-indent|margin-left)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|pt|r?em|vw|%)"
    r"|\bclip\s*:\s*rect\(\s*(?:0(?:px)?|1px)(?:[ ,]+(?:0(?:px)?|1px)){3}\s*\)|\bclip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\bbackground(?:-color|-image)?\s*:(?!\s*(?:none|transparent|inherit|#f{3}\b|#f{6}\b|white\b))", re.IGNORECASE
)
_SIZE = re.compile(r"\bfont-size\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)?", re.IGNORECASE)
_WHITE = re.compile(
    r"(?<![\w-])color\s*:\s*(?:#f{3}\b|#f{6}\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255)", re.IGNORECASE
)
_POINTS = {"px": 0.75, "pt": 1.0, "em": 10.0, "rem": 10.0, "%": 0.1}
_UNREADABLE, _TINY = 1.5, 5.0


def has_background(declarations: str) -> bool:
    """Whether anything may stand on another colour than white.

    >>> has_background("header { background: navy }"), has_background("body { background: #fff }")
    (True, False)
    """
    return _BACKGROUND.search(declarations) is not None


def hiding(declarations: str, *, on_white: bool = False) -> str:
    """Why nobody sees what is set so, or nothing; `on_white` tells that all of the page is white.

    >>> hiding("color: #fff; font-size: 4pt"), hiding("color: #fff"), hiding("color: #fff", on_white=True)
    ('white and tiny', '', 'white on white')
    >>> hiding("position: absolute; left: -9999px")
    'outside of the page'
    """
    if _AWAY.search(declarations):
        return "outside of the page"
    if _NOT_SHOWN.search(declarations):
        return "not displayed by the page"
    size = _SIZE.search(declarations)
    points = float(size[1].strip(".") or 0) * _POINTS[(size[2] or "px").lower()] if size else _TINY
    if points < _UNREADABLE:
        return "too small to be seen"
    if not _WHITE.search(declarations):
        return ""
    return "white and tiny" if points < _TINY else "white on white" if on_white else ""


def hidden_by(sheet: str, *, on_white: bool = False) -> Mapping[str, str]:
    """Plain selectors that a style sheet hides on every medium, with the reason.

    >>> hidden_by(".fine, p.x { font-size: 0 } @media print { nav { display: none } }")
    {'.fine': 'too small to be seen', 'p.x': 'too small to be seen'}
    """
    out = {}
    for selectors, declarations in _rules(_COMMENT.sub("", sheet)):
        reason = hiding(declarations, on_white=on_white)
        for selector in selectors.split(","):
            if reason and _PLAIN.fullmatch(selector.strip()):
                out[selector.strip()] = reason
    return out


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of a style sheet, without what stands in a rule with an @."""
    before, depth, start, conditional = "", 0, 0, False
    for sign in _BRACES.finditer(sheet):
        text = sheet[start : sign.start()]
        if sign[0] == "{":
            depth += 1
            if depth == 1:
                before, start, conditional = text.strip(), sign.end(), text.lstrip().startswith("@")
        elif sign[0] == "}":
            if depth == 1 and not conditional:
                yield before, text
            depth = max(depth - 1, 0)
            start = sign.end() if depth == 0 else start
        elif depth == 0:
            start = sign.end()


def selectors_of(tag: str, classes: str, identifier: str) -> list[str]:
    """The plain selectors that an element answers to.

    >>> selectors_of("p", "fine", "")
    ['p', '.fine', 'p.fine']
    """
    marks = [f".{name}" for name in classes.split()] + ([f"#{identifier}"] if identifier else [])
    return [tag, *marks, *(f"{tag}{mark}" for mark in marks)]
