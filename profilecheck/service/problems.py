"""What went wrong, as RFC 9457 lays down for machines, or as a page for people."""

from collections.abc import Mapping
from html import escape
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from profilecheck.errors import (
    CrashError,
    InputError,
    LimitError,
    ProfilecheckError,
    TimeLimitError,
    UnknownFormatError,
)
from profilecheck.reporting._clean import escape_json, visible
from profilecheck.service.negotiation import prefers_html

MEDIA_TYPE = "application/problem+json"
_STATUSES: tuple[tuple[type[ProfilecheckError], int], ...] = (
    (TimeLimitError, 504),
    (LimitError, 413),
    (UnknownFormatError, 415),
    (CrashError, 422),
    (InputError, 422),
    (ProfilecheckError, 422),
)


class ProblemError(Exception):
    """A request that is answered with a problem."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = headers


def problem_of(error: ProfilecheckError) -> ProblemError:
    """The problem of a document that cannot be analysed."""
    status = next(status for kind, status in _STATUSES if isinstance(error, kind))
    return ProblemError(status, str(error))


def response(request: Request, problem: ProblemError) -> Response:
    """The answer that tells a problem."""
    title = HTTPStatus(problem.status).phrase
    detail = visible(problem.detail)
    if prefers_html(request.headers.get("accept", "")):
        page = (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
            f'<h1>{title}</h1><p>{escape(detail)}</p><p><a href="/">Back</a></p></html>\n'
        )
        return Response(page, problem.status, problem.headers, media_type="text/html")
    import json

    said = {"type": "about:blank", "title": title, "status": problem.status, "detail": detail}
    body = escape_json(json.dumps(said, ensure_ascii=False))
    return Response(body, problem.status, problem.headers, media_type=MEDIA_TYPE)
