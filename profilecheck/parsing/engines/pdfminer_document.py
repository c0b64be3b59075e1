"""The objects of a PDF through pdfminer.six, within bounds and without going in circles."""

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef, PDFStream, dict_value, list_value, resolve1
from pdfminer.psparser import literal_name

from profilecheck.errors import ProfilecheckError
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines.pdfminer_streams import BoundedStream

_MOST_NODES = 20_000
_MOST_OBJECTS = 200_000


class Parser(PDFParser):
    """Reads objects; each block that it takes from the file is a look at the clock."""

    def __init__(self, data: bytes, meter: Meter) -> None:
        self.meter = meter
        super().__init__(io.BytesIO(data))

    def fillbuf(self) -> bool:
        """Take the next block."""
        self.meter.tick()
        return bool(super().fillbuf())

    def do_keyword(self, pos: int, token: Any) -> None:
        """Put bounded streams in place of others."""
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            place, stream = self.curstack[-1]
            if isinstance(stream, PDFStream):
                self.curstack[-1] = (place, BoundedStream(stream, self.meter))


class Document(PDFDocument):
    """A document whose objects cannot refer to themselves for ever."""

    def __init__(self, data: bytes, meter: Meter, password: str) -> None:
        self.meter = meter
        self._tables: set[int] = set()
        super().__init__(Parser(data, meter), password=password)

    def read_xref_from(self, parser: Any, start: int, xrefs: list[Any]) -> None:
        """Read a table of references, once."""
        if start not in self._tables:
            self._tables.add(start)
            super().read_xref_from(parser, start, xrefs)

    def getobj(self, objid: int) -> object:
        """The object behind a reference, and behind the reference that this one may be."""
        self.meter.tick()
        seen = set()
        found = super().getobj(objid)
        while isinstance(found, PDFObjRef):
            seen.add(objid)
            objid = found.objid
            if objid in seen:
                raise PDFObjectNotFound(objid)
            found = super().getobj(objid)
        return found

    def _get_objects(self, stream: Any) -> tuple[list[object], int]:
        self.meter.interpret(len(stream.get_data()))
        found: tuple[list[object], int] = super()._get_objects(stream)
        return found

    def pages(self) -> Iterator[PDFPage]:
        """The pages in their order: those of the tree, or any that can be found if it has none."""
        empty = True
        for page in self._tree():
            empty = False
            yield page
        if empty:
            for objid in islice((objid for xref in self.xrefs for objid in xref.get_objids()), _MOST_OBJECTS):
                found = self._any(objid)
                if isinstance(found, dict) and _kind(found) == "Page":
                    yield PDFPage(self, objid, found, None)

    def _tree(self) -> Iterator[PDFPage]:
        stack = [(self.catalog.get("Pages"), {name: self.catalog.get(name) for name in PDFPage.INHERITABLE_ATTRS})]
        seen: set[int] = set()
        while stack:
            reference, inherited = stack.pop()
            objid = reference.objid if isinstance(reference, PDFObjRef) else None
            if objid in seen or len(seen) > _MOST_NODES:
                continue
            if objid is not None:
                seen.add(objid)
            node = dict_value(self._any(objid)) if objid is not None else dict_value(reference)
            inherited = {name: node.get(name, value) for name, value in inherited.items()}
            kids = list_value(node.get("Kids"))
            if kids and _kind(node) != "Page":
                stack += [(kid, inherited) for kid in reversed(kids[:_MOST_NODES])]
            elif _kind(node) == "Page":
                known = {name: value for name, value in inherited.items() if value is not None}
                yield PDFPage(self, objid, {**node, **known}, None)

    def _any(self, objid: int) -> object:
        """An object, or None where the file is broken."""
        try:
            return self.getobj(objid)
        except ProfilecheckError:
            raise
        except Exception:  # pdfminer raises errors of every kind on broken files
            return None


def _kind(node: dict[str, Any]) -> str:
    return str(literal_name(resolve1(node.get("Type", node.get("type", "")))))
