"""What the service answers, and what it never tells."""

import base64
import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

import profilecheck
from profilecheck.lexicon.load import default_lexicon
from profilecheck.reporting import RenderOptions
from profilecheck.service import ServiceLimits
from tests.hostile import FULL, kinds

ROOT = Path(__file__).parents[2]
RESUME = (ROOT / "examples" / "graduate.pdf").read_bytes()
PDF = {"Content-Type": "application/pdf"}
TEXT = {"Content-Type": "text/plain"}
SLOW = b"Experience\n" + b"Trained models with PyTorch, Go and R on AWS in 2021.\n" * 5000


@contextmanager
def _changed(target: object, **values: object) -> Iterator[None]:
    """Other attributes for a while; pytest's monkeypatch would delete those of a Starlette state."""
    before = {name: getattr(target, name) for name in values}
    for name, value in values.items():
        setattr(target, name, value)
    yield
    for name, value in before.items():
        setattr(target, name, value)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "json"),
        ("application/json", "json"),
        ("text/html", "html"),
        ("text/markdown", "markdown"),
        ("application/pdf", "pdf"),
    ],
)
def test_a_report_is_that_of_the_library_in_the_form_that_is_accepted(
    client: TestClient, accept: str, form: str
) -> None:
    answer = client.post("/v1/analyze?as_of=2026-03-15", content=RESUME, headers={**PDF, "Accept": accept})
    assert answer.status_code == 200
    report = profilecheck.analyze(RESUME, name="document", as_of=date(2026, 3, 15))
    assert answer.content == profilecheck.render(report, form, RenderOptions(document=RESUME))
    assert answer.headers["content-type"].startswith(accept or "application/json")


def test_a_form_brings_document_role_day_and_password(client: TestClient) -> None:
    locked = (ROOT / "tests" / "data" / "encrypted.pdf").read_bytes()
    fields = {"role": "data-scientist", "as_of": "2026-03-15", "password": "opensesame"}
    answer = client.post("/v1/analyze", files={"file": ("Ada Example.pdf", locked)}, data=fields)
    assert answer.status_code == 200
    assert (answer.json()["role"], answer.json()["as_of"]) == ("data-scientist", "2026-03-15")
    assert client.post("/v1/parse", content=locked, headers={**PDF, "X-Document-Password": "opensesame"}).is_success


def test_what_is_read_and_found(client: TestClient) -> None:
    resume = client.post("/v1/parse", content=RESUME, headers=PDF).json()
    assert resume["basics"]["email"].endswith("@example.com")
    skills = client.post("/v1/skills", content=b"We look for someone who knows PyTorch and AWS.", headers=TEXT).json()
    assert {"pytorch", "aws"} <= {skill["id"] for skill in skills}


def test_a_document_is_matched_with_a_posting(client: TestClient) -> None:
    posting = "Data Scientist\n\nMust have:\n- PyTorch\n- Kubernetes\n"
    document = {"file": ("cv.pdf", RESUME, "application/pdf")}
    match = client.post("/v1/match", files=document, data={"posting": posting}).json()
    expected = profilecheck.match_job(RESUME, posting.encode())
    assert match["score"] == expected.score
    assert len(match["requirements"]) == len(expected.requirements) == 2
    files = {**document, "posting": ("job.txt", posting.encode(), "text/plain")}
    page = client.post("/v1/match", files=files, headers={"Accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert "Kubernetes" in page.text
    missing = client.post("/v1/match", files=document)
    assert (missing.status_code, "no job posting" in missing.json()["detail"]) == (422, True)
    assert client.post("/v1/match", content=RESUME, headers=PDF).status_code == 422


def test_what_it_knows(client: TestClient) -> None:
    rules = client.get("/v1/rules").json()
    assert [rule["info"]["code"] for rule in rules if rule["info"]["code"] == "HDL001"] == ["HDL001"]
    assert all("Why:" in rule["manual"] for rule in rules)
    report = client.post("/v1/analyze", content=RESUME, headers=PDF).json()
    jsonschema.validate(report, client.get("/v1/schema").json())
    assert client.get("/healthz").json() == {"status": "ok"}


@pytest.mark.parametrize(
    ("path", "content", "headers", "status", "words"),
    [
        ("/v1/analyze", b"", PDF, 422, "no document"),
        ("/v1/analyze", b"%PDF-1.7 and nothing", PDF, 422, "damaged"),
        ("/v1/analyze", (ROOT / "tests/data/scan.pdf").read_bytes(), PDF, 422, "OCR"),
        ("/v1/analyze", (ROOT / "tests/data/encrypted.pdf").read_bytes(), PDF, 422, "password"),
        ("/v1/parse", b"\x89PNG\r\n\x1a\n" + bytes(99), PDF, 415, "PNG image"),
        ("/v1/skills", b"Ada", {"Content-Type": "image/png"}, 415, "image/png"),
        ("/v1/analyze", b"Ada", {**TEXT, "Accept": "image/png"}, 406, "accept one of them"),
        ("/v1/analyze?role=astronaut", b"Ada", TEXT, 422, "known are"),
        ("/v1/analyze?as_of=tomorrow", b"Ada", TEXT, 422, "as_of"),
        ("/v1/analyze", bytes(12_000_001), PDF, 413, "12000000 bytes"),
        ("/v1/analyze", b"Ada", {"Content-Type": "multipart/form-data"}, 422, "form"),
        ("/v1/nothing", b"", PDF, 404, "Not Found"),
        ("/v1/rules", b"", PDF, 405, "Method Not Allowed"),
    ],
)
def test_what_is_wrong_is_told_as_a_problem(
    client: TestClient, path: str, content: bytes, headers: Mapping[str, str], status: int, words: str
) -> None:
    answer = client.post(path, content=content, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert words in answer.json()["detail"]
    page = client.post(path, content=content, headers={**headers, "Accept": "text/html,*/*;q=0.1"})
    if status != 406:
        assert page.status_code == status
        assert page.headers["content-type"].startswith("text/html")


def test_hostile_documents_harm_no_other(client: TestClient) -> None:
    chosen = ("pdf_content/forms-multiply", "texts/one-line-of-letters")
    for kind in (kind for kind in kinds() if kind.name in chosen):
        headers = PDF if kind.suffix == "pdf" else TEXT
        answer = client.post("/v1/analyze", content=kind.make(FULL), headers=headers)
        assert answer.status_code in {413, 422}
        assert client.post("/v1/analyze", content=RESUME, headers=PDF).is_success


def test_a_body_is_bounded_while_it_arrives(client: TestClient, app: FastAPI) -> None:
    # Without a length that is told before.
    chunks = (bytes(1_000_000) for _ in range(13))
    assert client.post("/v1/analyze", content=chunks, headers=PDF).status_code == 413
    assert app.state.gate.inside == 0


@pytest.mark.parametrize(
    ("limit", "content", "status", "words"),
    [({"pages": 0}, RESUME, 413, "more than 0 pages"), ({"per_client": 0}, RESUME, 429, "too many requests at once")],
)
def test_limits_can_be_changed(
    client: TestClient,
    app: FastAPI,
    limit: dict[str, int],
    content: bytes,
    status: int,
    words: str,
) -> None:
    limits = replace(ServiceLimits.of(default_lexicon()), **limit)
    with _changed(app.state, limits=limits), _changed(app.state.gate, _limits=limits):
        answer = client.post("/v1/analyze", content=content, headers=PDF)
    assert (answer.status_code, words in answer.json()["detail"]) == (status, True)
    assert ("retry-after" in answer.headers) == (status == 429)


def test_a_document_that_takes_too_long_is_given_up(client: TestClient, app: FastAPI) -> None:
    before = app.state.sandbox.replaced
    with ExitStack() as stack:
        # Those that run already have bounds of their own.
        for target in filter(None, (app.state.sandbox, *app.state.sandbox._idle.queue)):
            stack.enter_context(_changed(target, _bounds=replace(target._bounds, wall_seconds=0.3)))
        answer = client.post("/v1/analyze", content=SLOW, headers=TEXT)
    assert answer.status_code == 504
    assert app.state.sandbox.replaced == before + 1


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        ("", 401),
        ("Bearer wrong", 401),
        ("Bearer", 401),
        ("Basic !", 401),
        ("Bearer s3cret", 200),
        ("Basic " + base64.b64encode(b"ada:s3cret").decode(), 200),
    ],
)
@pytest.mark.parametrize("path", ["/v1/rules", "/metrics"])
def test_a_token_is_asked_for(client: TestClient, app: FastAPI, authorization: str, status: int, path: str) -> None:
    with _changed(app.state, token="s3cret"):  # noqa: S106 made up
        answer = client.get(path, headers={"Authorization": authorization} if authorization else {})
        assert client.get("/healthz").status_code == 200
    assert answer.status_code == status
    assert ("www-authenticate" in answer.headers) == (status == 401)


def test_nothing_of_a_document_is_logged_counted_or_cached(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    secrets = ("Zebulon", "zebulon@example.com", "Quagga", "astronaut")
    with caplog.at_level(logging.DEBUG):
        for content in (b"Zebulon Quagga\nzebulon@example.com", b"%PDF-1.4 Zebulon"):
            files = {"file": ("Zebulon Quagga.txt", content)}
            answer = client.post("/v1/analyze?role=astronaut&name=Quagga", files=files)
            assert answer.headers["cache-control"] == "no-store"
            client.post("/v1/zebulon@example.com", content=content)
    log = "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("http"))
    told = log + client.get("/metrics").text
    assert "POST /v1/analyze 422" in log
    assert [secret for secret in secrets if secret in told] == []


def test_metrics_count(client: TestClient) -> None:
    client.get("/healthz")
    numbers = client.get("/metrics").text
    assert 'profilecheck_requests_total{endpoint="/healthz",status="200"}' in numbers
    assert "profilecheck_request_seconds_bucket" in numbers
    assert "profilecheck_requests_inside 0.0" in numbers


def test_every_answer_has_headers_that_keep_it_safe(client: TestClient) -> None:
    html = client.post("/v1/analyze", content=RESUME, headers={**PDF, "Accept": "text/html"})
    assert "sandbox" in html.headers["content-security-policy"]
    page = client.get("/")
    assert "'unsafe" not in page.headers["content-security-policy"]
    assert "sha256-" in page.headers["content-security-policy"]
    for answer in (html, page, client.get("/nowhere"), client.get("/openapi.json")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/healthz", 200), ("/v1/rules", 200), ("/v1/parse", 405)])
def test_a_head_is_that_of_the_answer_without_its_body(client: TestClient, path: str, status: int) -> None:
    head, whole = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (status, b"")
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_the_description_is_complete(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    for path, operations in described["paths"].items():
        for operation in operations.values():
            assert operation["summary"], path
            assert operation["description"], path
            for status, response in operation["responses"].items():
                assert response["description"], (path, status)
                if path.startswith("/v1/"):
                    for media_type, content in response["content"].items():
                        assert "schema" in content, (path, status, media_type)
                        assert "example" in content or not media_type.endswith("json"), (path, status, media_type)
    report = described["paths"]["/v1/analyze"]["post"]["responses"]["200"]["content"]["application/json"]["example"]
    assert profilecheck.report_from_json(json.dumps(report).encode()).words
