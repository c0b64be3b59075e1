"""The application: what it is made of, and what goes in and out."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException
from starlette.responses import Response

from profilecheck import __version__
from profilecheck.sandbox import Sandbox, Settings
from profilecheck.service import contract, endpoints, pages, problems
from profilecheck.service.access import check_access
from profilecheck.service.envelope import Envelope
from profilecheck.service.gate import Gate
from profilecheck.service.limits import ServiceLimits
from profilecheck.service.metrics import Metrics
from profilecheck.service.problems import ProblemError


def create_app(
    settings: Settings | None = None,
    *,
    token: str | None = None,
    limits: ServiceLimits | None = None,
    workers: int | None = None,
) -> FastAPI:
    """Make the application, with everything loaded; `workers` documents are analysed at once, one a core if not given.

    With a token, only clients that send it are served. Raises UsageError for an unknown role.
    """
    used = settings or Settings()
    lexicon = used.lexicon()
    limits = limits or ServiceLimits.of(lexicon)
    jobs = workers or os.cpu_count() or 1
    sandbox = Sandbox(used, jobs=jobs, bounds=limits.bounds(lexicon))
    gate = Gate(sandbox, limits, jobs)
    metrics = Metrics()
    metrics.watch(gate, sandbox)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        gate.close()

    app = FastAPI(
        title="profilecheck",
        version=__version__,
        summary="What a machine and a recruiter will read in a résumé, and where to mend it.",
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=lifespan,
        docs_url=None,  # those pages would load scripts from elsewhere
        redoc_url=None,
    )
    app.state.sandbox, app.state.gate, app.state.metrics = sandbox, gate, metrics
    app.state.limits, app.state.lexicon, app.state.token = limits, lexicon, token
    app.include_router(pages.router)
    guards = [Depends(check_access)]
    if token:
        guards.append(Depends(HTTPBearer(auto_error=False)))  # says in the description that there is one
    app.include_router(endpoints.router, dependencies=guards)
    app.openapi = contract.with_examples(app, sandbox)  # type: ignore[method-assign]
    app.add_middleware(Envelope, metrics=metrics)
    _handle_problems(app)
    return app


def _handle_problems(app: FastAPI) -> None:
    @app.exception_handler(ProblemError)
    async def problem(request: Request, error: ProblemError) -> Response:
        return problems.response(request, error)

    @app.exception_handler(HTTPException)
    async def refusal(request: Request, error: HTTPException) -> Response:
        return problems.response(request, ProblemError(error.status_code, str(error.detail), error.headers))

    @app.exception_handler(RequestValidationError)
    async def nonsense(request: Request, error: RequestValidationError) -> Response:
        # What was sent is not repeated: it may be personal.
        said = "; ".join(f"{_place(one)}: {one['msg']}" for one in error.errors())
        return problems.response(request, ProblemError(422, said))


def _place(error: dict[str, Any]) -> str:
    return ".".join(map(str, error["loc"]))
