"""The endpoints of the programming interface."""

from datetime import date
from importlib.resources import files
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Header, Query, Request
from starlette.responses import Response

from profilecheck import reporting
from profilecheck.model.job import JobMatch
from profilecheck.model.report import SCHEMA_VERSION, Report
from profilecheck.model.skill import SkillEvidence
from profilecheck.sandbox import Task
from profilecheck.service import contract
from profilecheck.service.body import read_upload
from profilecheck.service.negotiation import choose
from profilecheck.service.problems import ProblemError
from profilecheck.service.rule_list import RuleEntry, rule_list

router = APIRouter(prefix="/v1")

Role: TypeAlias = Annotated[
    str | None, Query(description="Role to judge by; that of the service if not given.", examples=["data-scientist"])
]
Day: TypeAlias = Annotated[
    date | None, Query(description='Day that "present" means; today if not given.', examples=["2026-03-15"])
]
Password: TypeAlias = Annotated[
    str | None, Header(alias="X-Document-Password", description="What opens an encrypted document.")
]

_FORMS = ("json", "html", "markdown", "pdf")
_JSON = "application/json"
# The report's page has a policy of its own that lets nothing run but its own script; this one also keeps it apart from
# the other pages of the service.
_PAGE_POLICY = "frame-ancestors 'none'; sandbox allow-scripts allow-downloads allow-popups"


@router.post(
    "/analyze",
    response_model=Report,
    responses=contract.answer("The report.", "text/html", "text/markdown", "application/pdf")
    | contract.document_problems(),
    openapi_extra=contract.document_body(),
)
async def analyze(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """Judge a document: the report as JSON, as a web page, as Markdown, or as notes in the PDF, as Accept says."""
    return await _reported(request, "report", role, as_of, password)


@router.post(
    "/parse",
    responses=contract.answer("What was read, as JSON Resume 1.0.0.") | contract.document_problems(),
    openapi_extra=contract.document_body(),
)
async def parse(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """Say what a machine reads in a document."""
    _acceptable(request, _JSON)
    return await _answer(request, "parse", role, as_of, password)


@router.post(
    "/skills",
    response_model=list[SkillEvidence],
    responses=contract.answer("The skills, with all places that name them.") | contract.document_problems(),
    openapi_extra=contract.document_body(),
)
async def skills(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """List the skills that a document shows, how well it proves each, and for how long."""
    _acceptable(request, _JSON)
    return await _answer(request, "skills", role, as_of, password)


@router.post(
    "/match",
    response_model=JobMatch,
    responses=contract.answer("How it fits.", "text/html", "text/markdown", "application/pdf")
    | contract.document_problems(),
    openapi_extra=contract.document_body(matching=True),
)
async def match(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """Match a document with a job posting: what is met, with quotes of both; as JSON, or as a report of all."""
    return await _reported(request, "match", role, as_of, password)


@router.get(
    "/rules",
    response_model=list[RuleEntry],
    responses=contract.answer("The rules, by their codes.") | contract.problems(401, 406),
)
async def rules(request: Request) -> Response:
    """List the rules: what each looks at, why, and how well it is backed."""
    _acceptable(request, _JSON)
    return Response(rule_list(request.app.state.lexicon), media_type=_JSON)


@router.get(
    "/schema",
    responses=contract.answer("The JSON Schema of a report.") | contract.problems(401, 406),
)
async def schema(request: Request) -> Response:
    """Describe the JSON of a report, as JSON Schema."""
    _acceptable(request, _JSON)
    text = (files("profilecheck") / "schemas" / f"report-{SCHEMA_VERSION}.json").read_bytes()
    return Response(text, media_type=_JSON)


def _acceptable(request: Request, *offered: str) -> str:
    """The form of the answer; raises ProblemError where the client accepts none."""
    chosen = choose(", ".join(request.headers.getlist("accept")), offered)
    if chosen is None:
        raise ProblemError(406, f"the answer can be had as {', '.join(offered)}; accept one of them")
    return chosen


async def _reported(
    request: Request, kind: str, role: str | None, as_of: date | None, password: str | None
) -> Response:
    """An answer in the form that the client accepts."""
    forms = {reporting.find(name).media_type.partition(";")[0]: name for name in _FORMS}
    form = forms[_acceptable(request, *forms)]
    answer = await _answer(request, kind, role, as_of, password, form=form)
    if form == "html":
        answer.headers["Content-Security-Policy"] = _PAGE_POLICY
    if form == "pdf":
        answer.headers["Content-Disposition"] = 'inline; filename="report.pdf"'
    return answer


async def _answer(
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
        answer = await state.gate.run(task)
    # Not what the process says that read the document, but what was asked of it.
    media_type = reporting.find(form).media_type if kind in ("report", "match") else _JSON
    return Response(answer.body, media_type=media_type)


def _day(text: str | None) -> str | None:
    """The day that a field of a form names."""
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise ProblemError(422, "as_of: not a day; write it like 2026-03-15") from None
