"""What the OpenAPI document says beside what follows from the code: bodies, forms of answers, examples, problems."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from profilecheck.sandbox import Sandbox, Task
from profilecheck.service.body import DAY, DOCUMENTS, FORM
from profilecheck.service.problems import MEDIA_TYPE
from profilecheck.service.rule_list import rule_list

DOCUMENT = """# Ada Example

ada@example.com

## Experience

Data Scientist, Example Labs
Mar 2021 - Present

- Trained models with PyTorch, which cut errors by 20 %
"""
POSTING = "Data Scientist\n\nMust have:\n- PyTorch\n- 3 years of experience\n\nNice to have:\n- Apache Spark\n"
"""What the examples are made of."""
_RESUME = {"basics": {"name": "Ada Example", "email": "ada@example.com"}, "skills": [{"name": "Python"}]}
_DAY = "2026-03-15"
_SCHEMA: Mapping[str, Any] = {"title": "profilecheck report", "type": "object"}
_BINARY: Mapping[str, Any] = {"type": "string", "format": "binary"}
# What a document is, its contents decide: something else is taken for text.
_ANY: Mapping[str, Any] = {"description": "A JSON Resume."}
_EXAMPLES: Mapping[str, Any] = {"text/markdown": DOCUMENT, "text/plain": DOCUMENT, "application/json": _RESUME}
_SAID = {
    400: "The request was broken off.",
    401: "The token is missing or wrong, where the service asks for one.",
    406: "None of the accepted media types can be had.",
    408: "The request took too long to arrive.",
    413: "The document is too large, has too many pages, or takes too much memory.",
    415: "The document is of no format that can be read.",
    422: "The document cannot be read, or a parameter makes no sense.",
    429: "Too many requests at once from this client.",
    503: "Too many requests are waiting.",
    504: "The document takes longer than is allowed.",
}
_PROBLEM: Mapping[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What is wrong, and what to do."},
    },
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that an endpoint may answer with."""
    page = {"schema": {"type": "string"}}
    return {
        status: {
            "description": _SAID[status],
            "content": {MEDIA_TYPE: {"schema": _PROBLEM, "example": _example(status)}, "text/html": page},
        }
        for status in statuses
    }


def document_problems() -> dict[int | str, dict[str, Any]]:
    """The problems of endpoints that take a document."""
    return problems(*_SAID)


def answer(description: str, *others: str) -> dict[int | str, dict[str, Any]]:
    """A good answer as JSON and in other forms."""
    text, binary = {"type": "string"}, {"type": "string", "format": "binary"}
    content: dict[str, Any] = {"application/json": {}}
    content |= {other: {"schema": text if other.startswith("text/") else binary} for other in others}
    return {200: {"description": description, "content": content}}


def plain_answer(description: str) -> dict[int | str, dict[str, Any]]:
    """A good answer as text."""
    return {200: {"description": description, "content": {"text/plain": {"schema": {"type": "string"}}}}}


def document_body(*, matching: bool = False) -> dict[str, Any]:
    """The body of a request: a document, or a form with it and other fields; only a form if it needs a posting."""
    properties: dict[str, Any] = {
        "file": {**_BINARY, "description": "The document."},
        "role": {"type": "string", "description": "As the parameter."},
        "as_of": {"type": "string", "pattern": f"^{DAY}$", "description": "As the parameter; empty for today."},
        "password": {"type": "string", "description": "What opens an encrypted document."},
    }
    posting = {"type": "string", "description": "A job posting to match the document with: its text, or a file."}
    properties["posting"] = posting
    required = ["file", "posting"] if matching else ["file"]
    content: dict[str, Any] = {FORM: {"schema": {"type": "object", "required": required, "properties": properties}}}
    if not matching:
        for kind in DOCUMENTS:
            schema = _ANY if kind == "application/json" else _BINARY
            content[kind] = {"schema": schema, **({"example": _EXAMPLES[kind]} if kind in _EXAMPLES else {})}
    return {"requestBody": {"required": True, "content": content}}


def with_examples(app: FastAPI, sandbox: Sandbox) -> Callable[[], dict[str, Any]]:
    """The OpenAPI document of an application, with examples of what it really answers."""
    tasks = {"/v1/analyze": "report", "/v1/parse": "parse", "/v1/skills": "skills", "/v1/match": "match"}
    examples: dict[str, Any] = {"/v1/rules": json.loads(rule_list(app.state.lexicon))[:1], "/v1/schema": _SCHEMA}
    for path, kind in tasks.items():
        task = Task(kind=kind, document=DOCUMENT.encode(), posting=POSTING.encode(), as_of=_DAY)
        examples[path] = json.loads(sandbox.run(task).body)

    @cache
    def described() -> dict[str, Any]:
        document = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            license_info=app.license_info,
            routes=app.routes,
        )
        for path, example in examples.items():
            [operation] = document["paths"][path].values()
            operation["responses"]["200"]["content"]["application/json"]["example"] = example
        return document

    return described


def _example(status: int) -> Mapping[str, Any]:
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": _SAID[status]}
