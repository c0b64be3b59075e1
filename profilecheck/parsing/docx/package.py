"""The parts of an Office Open XML file, read within bounds."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from lxml import etree

from profilecheck.errors import InputError
from profilecheck.parsing.bounds import Limits, Meter

Element: TypeAlias = Any
"""An lxml element."""

_MEGABYTE = 1_000_000
_MOST_RELATIONS = 10_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """Parts of a ZIP file by name, parsed without entities, document types and the network."""

    def __init__(self, data: bytes, source: str, limits: Limits) -> None:
        self._source = source
        self._meter = Meter(source, limits)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise InputError(f"{source}: a damaged DOCX; save it again in the program it was written in") from None
        infos = self._zip.infolist()
        bomb = any(
            info.file_size > _MEGABYTE and info.file_size > limits.max_unpacked_ratio * max(info.compress_size, 1)
            for info in infos
        )
        unpacked = sum(info.file_size for info in infos)
        if bomb or unpacked > limits.max_unpacked_bytes or len(infos) > limits.max_parts:
            raise InputError(
                f"{source}: unpacks to {unpacked / _MEGABYTE:.0f} MB; save it again without large pictures"
            )
        self._names = {info.filename.lstrip("/").lower(): info for info in infos}

    def part(self, name: str) -> Element | None:
        """The root element of a part, or None when there is no such part."""
        info = self._names.get(name.lower())
        if info is None:
            return None
        if info.compress_type not in _METHODS:
            raise self._damaged(f"{name}: compressed in a way that no word processor uses")
        self._meter.unpack(info.file_size)
        try:
            content = self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise self._damaged(f"{name}: {error}") from None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise self._damaged(f"{name}: {error.msg}") from None
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
            raise InputError(
                f"{self._source}: {name} declares a document type, which no word processor writes; not read"
            )
        return root

    def _damaged(self, what: str) -> InputError:
        return InputError(f"{self._source}: a damaged DOCX: {what}; save it again in the program it was written in")

    def related(self, name: str) -> Mapping[str, tuple[str, str]]:
        """Relationships of a part ("" for the package): id → (last word of the type, target)."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        out = {}
        for relation in list(root)[:_MOST_RELATIONS] if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, target)) if target[:1] != "/" else target[1:]
            out[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
        return out


def local(element: Element) -> str:
    """The name of an element without its namespace; Word and strict Open XML differ in those."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Children of a name."""
    for child in element if element is not None else ():
        if local(child) == name:
            yield child


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of a name, and of that the first child of the next name, and so on."""
    for name in names:
        element = next(children(element, name), None)
    return element


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """An attribute by its name without the namespace."""
    for key, value in element.attrib.items() if element is not None else ():
        if key.rpartition("}")[2] == name:
            return str(value)
    return default


def is_on(element: Element | None) -> bool:
    """Whether a toggle such as bold is set."""
    return element is not None and attribute(element, "val", "true").lower() not in ("0", "false", "off", "none")
