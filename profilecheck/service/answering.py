"""From a request to its answer: the document is read, worked on in a confined process, and forgotten."""

import re
from datetime import date

from fastapi import Request
from starlette.responses import Response

from profilecheck import reporting
from profilecheck.sandbox import Task
from profilecheck.service.body import DAY, read_upload
from profilecheck.service.negotiation import choose
from profilecheck.service.problems import ProblemError

JSON = "application/json"
_FORMS = ("json", "html", "markdown", "pdf")
# The report's page has a policy of its own that lets nothing run but its own script; this one also keeps it apart from
# the other pages of the service.
_PAGE_POLICY = "frame-ancestors 'none'; sandbox allow-scripts allow-downloads allow-popups"


def acceptable(request: Request, *offered: str) -> str:
    """The form of the answer; raises ProblemError where the client accepts none."""
    chosen = choose(", ".join(request.headers.getlist("accept")), offered)
    if chosen is None:
        raise ProblemError(406, f"the answer can be had as {', '.join(offered)}; accept one of them")
    return chosen


async def reported(request: Request, kind: str, role: str | None, as_of: date | None, password: str | None) -> Response:
    """An answer in the form that the client accepts."""
    forms = {reporting.find(name).media_type.partition(";")[0]: name for name in _FORMS}
    form = forms[acceptable(request, *forms)]
    response = await answer(request, kind, role, as_of, password, form=form)
    if form == "html":
        response.headers["Content-Security-Policy"] = _PAGE_POLICY
    if form == "pdf":
        response.headers["Content-Disposition"] = 'inline; filename="report.pdf"'
    return response


async def answer(
    request: Request, kind: str, role: str | None, as_of: date | None, password: str | None, *, form: str = "json"
) -> Response:
    """Read the document, and let it be worked on."""
    state = request.app.state
    async with state.gate.entered(request.client.host if request.client else ""):
        upload = await read_upload(request, state.limits)
        if kind == "match" and not upload.posting:
            raise ProblemError(
                422, "there is no job posting in the form; send its text, or a file, in the field posting"
            )
        state.metrics.document_bytes.observe(len(upload.document))
        task = Task(
            kind=kind,
            document=upload.document,
            posting=upload.posting,
            role=upload.fields.get("role") or role,
            as_of=_day(upload.fields.get("as_of")) or (as_of.isoformat() if as_of else None),
            password=upload.fields.get("password") or password,
            form=form,
            max_pages=state.limits.pages,
        )
        done = await state.gate.run(task)
    # Not what the process says that read the document, but what was asked of it.
    media_type = reporting.find(form).media_type if kind in ("report", "match") else JSON
    return Response(done.body, media_type=media_type)


def _day(text: str | None) -> str | None:
    """The day that a field of a form names."""
    try:
        if re.fullmatch(DAY, text or "") is None:
            raise ValueError
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise ProblemError(422, "as_of: not a day; write it like 2026-03-15") from None
