"""The document in a request, read in bounded memory and time, and never written to a disk."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from profilecheck.service.limits import ServiceLimits
from profilecheck.service.problems import ProblemError

FORM = "multipart/form-data"
DAY = r"([0-9]{4}-[0-9]{2}-[0-9]{2})?"
"""The field `as_of` of a form: a day, or nothing."""
DOCUMENTS: Mapping[str, str] = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "application/json": ".json",
    "application/yaml": ".yaml",
    "application/zip": ".zip",
    "application/octet-stream": "",
}
"""Media types of a document that is the whole body. Its contents decide what it is, not this."""
_DIGITS = 20
"""Of a length; Python refuses to read very long numbers."""
_PIECE = 1 << 15
_FIELDS = 8
_FIELD_BYTES = 200_000
"""Room for a job posting."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What a request brought."""

    document: bytes
    posting: bytes = b""
    """The job posting of a form."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """The other fields of a form."""


async def read_upload(request: Request, limits: ServiceLimits) -> Upload:
    """The document of a request: its body, or the field `file` of its form.

    Raises ProblemError with 408, 413, 415 or 422.
    """
    kind = request.headers.get("content-type", "application/octet-stream").partition(";")[0].strip().lower()
    if kind != FORM and kind not in DOCUMENTS:
        raise ProblemError(415, f"{kind or 'nothing'}: no document; send one of {', '.join((*DOCUMENTS, FORM))}")
    body = await _read(request, limits)
    upload = await _form(request.headers, body) if kind == FORM else Upload(body)
    if not upload.document:
        raise ProblemError(422, "there is no document in the request; send one as its body, or in the field file")
    return upload


async def _read(request: Request, limits: ServiceLimits) -> bytes:
    too_large = ProblemError(413, f"more than {limits.body_bytes} bytes; export the résumé with smaller pictures")
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and (len(declared) > _DIGITS or int(declared) > limits.body_bytes):
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(limits.body_seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > limits.body_bytes:
                    raise too_large
    except TimeoutError:
        raise ProblemError(408, f"the request took longer than {limits.body_seconds:.0f} s to arrive") from None
    except ClientDisconnect:
        raise ProblemError(400, "the request was broken off") from None
    return bytes(body)


class _InMemory(MultiPartParser):
    spool_max_size = 1 << 40
    """Never: the whole body is in memory already, and bounded."""


async def _form(headers: Headers, body: bytes) -> Upload:
    async def stream() -> AsyncIterator[bytes]:
        # In pieces, between which other requests are served: there are bodies over which the parser broods for seconds.
        for start in range(0, len(body), _PIECE):
            yield body[start : start + _PIECE]
            await asyncio.sleep(0)

    parser = _InMemory(headers, stream(), max_files=2, max_fields=_FIELDS, max_part_size=_FIELD_BYTES)  # type: ignore[arg-type]
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError, ValueError) as error:
        raise ProblemError(422, f"no form that can be read ({type(error).__name__}); send {FORM}") from None
    files = {}
    fields = {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            files[name] = await value.read()
            await value.close()
        elif value:
            fields[name] = value
    posting = files.get("posting") or fields.get("posting", "").encode()
    return Upload(files.get("file", b""), posting, fields)
