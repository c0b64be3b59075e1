"""The objects of a PDF through pdfminer.six, within bounds and without going in circles."""

import io
import logging
import re
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser, PDFStreamParser
from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef, PDFStream, dict_value, int_value, list_value, resolve1
from pdfminer.psparser import KWD, LIT, literal_name

from profilecheck.errors import ProfilecheckError
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines.pdfminer_streams import BoundedStream

# What pdfminer finds wrong with a file is ours to tell.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())

# Tokens without signs that have to be decoded, and the sign behind them that shows that they end inside the block.
_PLAIN = re.compile(
    rb"\s*(?:(?P<sign><<|>>|[\[\]])|(?:(?P<number>[+-]?\d{1,18})|/(?P<name>[\w.+-]+)|(?P<word>[A-Za-z]+))(?=[\s/\[\]<>(]))"
)
_WORDS = {b"true": True, b"false": False}
_PLAIN_VALUES: dict[str, Callable[[bytes], Any]] = {
    "sign": KWD,
    "number": int,
    "name": lambda name: LIT(name.decode()),
    "word": lambda word: _WORDS[word] if word in _WORDS else KWD(word),
}
_MOST_NODES = 20_000
_MOST_OBJECTS = 200_000
_SMALLEST_OBJECT = 4
"""Bytes of the file that an object takes at least, even a packed one."""
_LONG_STRING = 10_000


class Parser(PDFParser):
    """Reads objects; each block that it takes from the file is a look at the clock."""

    def __init__(self, data: bytes, meter: Meter) -> None:
        self.meter = meter
        super().__init__(io.BytesIO(data))

    def fillbuf(self) -> bool:
        """Take the next block, once the last one is used up."""
        if self.charpos < len(self.buf):
            return False
        self.meter.tick()
        return bool(super().fillbuf())

    def nexttoken(self) -> tuple[int, Any]:
        """The next token; the plain ones, which are nearly all, at one stroke."""
        plain = None if self._tokens else _PLAIN.match(self.buf, self.charpos)
        if plain is None:
            found: tuple[int, Any] = super().nexttoken()
            return found
        kind = plain.lastgroup or ""
        self.charpos = plain.end()
        return self.bufpos + plain.start(kind), _PLAIN_VALUES[kind](plain[kind])

    def nextline(self) -> tuple[int, bytes]:
        """The next line; one that ends inside the block at one stroke."""
        start = self.charpos
        end = self.buf.find(b"\n", start) + 1
        if not end or self.buf.find(b"\r", start, end - 2) >= 0:
            found: tuple[int, bytes] = super().nextline()
            return found
        self.charpos = end
        return self.bufpos + start, self.buf[start:end]

    def _parse_string(self, s: bytes, i: int) -> int:
        """Read on in a string; at each bracket pdfminer copies what it has read, which counts once it is long."""
        if len(self._curtoken) > _LONG_STRING:
            self.meter.interpret(len(self._curtoken))
        return int(super()._parse_string(s, i))

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
        self._size = len(data)
        self._tables: set[int] = set()
        self._places: dict[int, dict[int, tuple[int, int]]] = {}
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

    def _getobj_objstm(self, stream: PDFStream, index: int, objid: int) -> object:
        """An object of a stream of objects; pdfminer reads all of them to know one."""
        data = stream.get_data()
        places = self._places.get(id(stream))
        if places is None:
            places = self._places[id(stream)] = _places(data, stream)
        start, end = places.get(objid, (0, 0))
        self.meter.interpret(end - start or len(data))
        if start == end:
            return super()._getobj_objstm(stream, index, objid)
        parser = PDFStreamParser(data[start:end])
        parser.set_document(self)
        return parser.nextobject()[1]

    def pages(self) -> Iterator[PDFPage]:
        """The pages in their order: those of the tree, or any that can be found if it has none."""
        empty = True
        for page in self._tree():
            empty = False
            yield page
        if empty:
            most = min(_MOST_OBJECTS, self._size // _SMALLEST_OBJECT)
            for objid in islice((objid for xref in self.xrefs for objid in xref.get_objids()), most):
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


def _places(data: bytes, stream: PDFStream) -> dict[int, tuple[int, int]]:
    """Where the objects of a stream of objects begin and end, by their numbers; empty if its head is damaged."""
    try:
        first = int_value(stream.get("First"))
        head = list(map(int, data[:first].split()[: 2 * int_value(stream.get("N"))]))
    except ValueError:
        return {}
    starts = {first + offset for offset in head[1::2] if 0 <= offset < len(data) - first}
    ends = dict(pairwise((*sorted(starts), len(data))))
    places = ((number, first + offset) for number, offset in zip(head[0::2], head[1::2], strict=False))
    return {number: (start, ends[start]) for number, start in places if start in starts}
