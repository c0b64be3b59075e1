"""Schemathesis: whatever is sent, the answers are those that the description names."""

from contextlib import nullcontext, suppress
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from starlette.types import Receive, Scope, Send

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")


def test_answers_keep_to_the_description(app: FastAPI) -> None:
    async def running(scope: Scope, receive: Receive, send: Send) -> None:
        """The application, which is not started and ended for each request."""
        if scope["type"] == "lifespan":
            for moment in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{moment}.complete"})
        else:
            await app(scope, receive, send)

    # That a document can be read is more than a schema can say, so not all that it allows is accepted.
    excluded = [schemathesis.checks.positive_data_acceptance]
    operations = [
        result.ok() for result in schemathesis.openapi.from_asgi("/openapi.json", running).get_all_operations()
    ]
    assert len(operations) >= 8
    for operation in operations:
        for mode in (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE):

            @given(case=operation.as_strategy(generation_mode=mode))
            @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
            def check(case: Any) -> None:
                case.call_and_validate(excluded_checks=excluded)

            with suppress(Unsatisfiable) if mode is schemathesis.GenerationMode.NEGATIVE else nullcontext():
                check()  # of a request without parameters, nothing can be wrong
