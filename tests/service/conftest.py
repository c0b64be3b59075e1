"""One application for all tests of the service."""

from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi", reason="FastAPI is not installed")
pytest.importorskip("prometheus_client", reason="prometheus-client is not installed")
pytest.importorskip("resource", reason="this system has no resource limits")

from fastapi import FastAPI
from starlette.testclient import TestClient

from profilecheck.service import create_app


@pytest.fixture(scope="session")
def app() -> Iterator[FastAPI]:
    made = create_app(workers=2)
    yield made
    made.state.gate.close()


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    # Without the context manager, which would end the processes after the first test.
    return TestClient(app)
