"""The endpoints of the programming interface."""

from datetime import date
from importlib.resources import files
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Header, Query, Request
from starlette.responses import Response

from profilecheck.model.job import JobMatch
from profilecheck.model.report import SCHEMA_VERSION, Report
from profilecheck.model.skill import SkillEvidence
from profilecheck.service import contract
from profilecheck.service.answering import JSON, acceptable, answer, reported
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


@router.post(
    "/analyze",
    response_model=Report,
    responses=contract.answer("The report.", "text/html", "text/markdown", "application/pdf")
    | contract.document_problems(),
    openapi_extra=contract.document_body(),
)
async def analyze(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """Judge a document: the report as JSON, as a web page, as Markdown, or as notes in the PDF, as Accept says."""
    return await reported(request, "report", role, as_of, password)


@router.post(
    "/parse",
    responses=contract.answer("What was read, as JSON Resume 1.0.0.") | contract.document_problems(),
    openapi_extra=contract.document_body(),
)
async def parse(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """Say what a machine reads in a document."""
    acceptable(request, JSON)
    return await answer(request, "parse", role, as_of, password)


@router.post(
    "/skills",
    response_model=list[SkillEvidence],
    responses=contract.answer("The skills, with all places that name them.") | contract.document_problems(),
    openapi_extra=contract.document_body(),
)
async def skills(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """List the skills that a document shows, how well it proves each, and for how long."""
    acceptable(request, JSON)
    return await answer(request, "skills", role, as_of, password)


@router.post(
    "/match",
    response_model=JobMatch,
    responses=contract.answer("How it fits.", "text/html", "text/markdown", "application/pdf")
    | contract.document_problems(),
    openapi_extra=contract.document_body(matching=True),
)
async def match(request: Request, role: Role = None, as_of: Day = None, password: Password = None) -> Response:
    """Match a document with a job posting: what is met, with quotes of both; as JSON, or as a report of all."""
    return await reported(request, "match", role, as_of, password)


@router.get(
    "/rules",
    response_model=list[RuleEntry],
    responses=contract.answer("The rules, by their codes.") | contract.problems(401, 406),
)
async def rules(request: Request) -> Response:
    """List the rules: what each looks at, why, and how well it is backed."""
    acceptable(request, JSON)
    return Response(rule_list(request.app.state.lexicon), media_type=JSON)


@router.get(
    "/schema",
    responses=contract.answer("The JSON Schema of a report.") | contract.problems(401, 406),
)
async def schema(request: Request) -> Response:
    """Describe the JSON of a report, as JSON Schema."""
    acceptable(request, JSON)
    text = (files("profilecheck") / "schemas" / f"report-{SCHEMA_VERSION}.json").read_bytes()
    return Response(text, media_type=JSON)
