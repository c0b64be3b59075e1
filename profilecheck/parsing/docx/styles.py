"""How paragraphs and runs are set: defaults, styles and their ancestors, lists, and direct formatting."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from profilecheck.model.document import Style
from profilecheck.parsing.docx.package import Element, attribute, child, children, is_on, local

# Names of built-in styles are English in every language of Word.
_HEADING = re.compile(r"(?:heading|title|subtitle)\b", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number)", re.IGNORECASE)
_DEEPEST = 50
_WHITE = ("ffffff", "background1", "bg1")


@dataclass(frozen=True, slots=True)
class Look:
    """Formatting of characters."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    color: str = "000000"
    font: str = ""
    hidden: bool = False
    shaded: bool = False

    @property
    def style(self) -> Style:
        """As the model has it."""
        color = f"#{self.color}" if re.fullmatch(r"[0-9a-f]{6}", self.color) else "#000000"
        return Style(font=self.font, size=self.size, bold=self.bold, italic=self.italic, color=color)

    @property
    def is_white(self) -> bool:
        """Whether it is the colour of an empty page."""
        return self.color in _WHITE and not self.shaded


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """Formatting of a paragraph."""

    look: Look
    heading: bool = False
    listed: bool = False


class Styles:
    """The styles and lists of a document."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._styles = {attribute(style, "styleId"): style for style in children(styles, "style")}
        self._default = next(
            (
                attribute(style, "styleId")
                for style in self._styles.values()
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true")
            ),
            "",
        )
        self._base = changed(Look(), child(styles, "docDefaults", "rPrDefault", "rPr"))
        self._lists = _lists(numbering)
        self._of_style = cache(self._resolve)

    def paragraph(self, properties: Element | None) -> ParagraphLook:
        """The look of a paragraph with these properties."""
        look = self._of_style(attribute(child(properties, "pStyle"), "val") or self._default)
        heading = look.heading or child(properties, "outlineLvl") is not None
        number = child(properties, "numPr")
        listed = self._is_listed(number) if number is not None else look.listed
        characters = replace(look.look, shaded=look.look.shaded or _is_shaded(child(properties, "shd")))
        return ParagraphLook(characters, heading, listed and not heading)

    def run(self, look: Look, properties: Element | None) -> Look:
        """The look of a run with these properties in a paragraph of this look."""
        style = self._styles.get(attribute(child(properties, "rStyle"), "val"))
        if style is not None:
            look = changed(look, child(style, "rPr"))
        return changed(look, properties)

    def _resolve(self, identifier: str, depth: int = 0) -> ParagraphLook:
        style = self._styles.get(identifier)
        if style is None or depth > _DEEPEST:
            return ParagraphLook(self._base)
        parent = self._resolve(attribute(child(style, "basedOn"), "val"), depth + 1)
        name = attribute(child(style, "name"), "val")
        number = child(style, "pPr", "numPr")
        listed = self._is_listed(number) if number is not None else parent.listed or bool(_LIST.match(name))
        outlined = child(style, "pPr", "outlineLvl") is not None
        look = changed(parent.look, child(style, "rPr"))
        return ParagraphLook(look, parent.heading or outlined or bool(_HEADING.match(name)), listed)

    def _is_listed(self, number: Element) -> bool:
        identifier = attribute(child(number, "numId"), "val")
        level = attribute(child(number, "ilvl"), "val", "0")
        return self._lists.get((identifier, level), self._lists.get((identifier, ""), False))


def changed(look: Look, properties: Element | None) -> Look:
    """The look with the properties laid over it."""
    new: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        match local(element):
            case "b":
                new["bold"] = is_on(element)
            case "i":
                new["italic"] = is_on(element)
            case "vanish" | "specVanish":
                new["hidden"] = is_on(element)
            case "sz":
                new["size"] = _half_points(attribute(element, "val"), look.size)
            case "color":
                color = attribute(element, "themeColor") or attribute(element, "val")
                new["color"] = "000000" if color == "auto" else color.lower()
            case "rFonts":
                new["font"] = attribute(element, "ascii") or look.font
            case "shd" | "highlight":
                new["shaded"] = look.shaded or _is_shaded(element)
    return replace(look, **new) if new else look


def _half_points(text: str, default: float) -> float:
    try:
        return float(text) / 2
    except ValueError:
        return default


def _is_shaded(element: Element | None) -> bool:
    fill = attribute(element, "fill") or attribute(element, "val")
    return element is not None and fill.lower() not in ("", "auto", "ffffff", "clear", "nil", "none", "white")


def _lists(numbering: Element | None) -> dict[tuple[str, str], bool]:
    """Whether a list shows a sign or a number: (list, level) → bool; the level "" stands for any other."""
    levels = {}
    for abstract in children(numbering, "abstractNum"):
        levels[attribute(abstract, "abstractNumId")] = {
            attribute(level, "ilvl"): attribute(child(level, "numFmt"), "val", "decimal") != "none"
            for level in children(abstract, "lvl")
        }
    out = {}
    for number in children(numbering, "num"):
        identifier = attribute(number, "numId")
        out[identifier, ""] = True
        for level, shown in levels.get(attribute(child(number, "abstractNumId"), "val"), {}).items():
            out[identifier, level] = shown
    return out
