"""Add an endpoint to a FastAPI application of your own: `python examples/embed_fastapi.py`, then open port 8000.

It needs the extra `service`. The whole service can be mounted too: `app.mount("/resumes", create_app())`.
"""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.concurrency import run_in_threadpool

import profilecheck
from profilecheck.sandbox import Sandbox, Task


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Keep confined processes for the documents of strangers as long as the application runs."""
    with Sandbox(jobs=2) as sandbox:
        app.state.sandbox = sandbox
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/candidates")
async def add_candidate(document: UploadFile) -> dict[str, object]:
    """Score an upload, and say what would raise the score most."""
    task = Task(kind="report", document=await document.read(), name=document.filename or "document")
    try:
        answer = await run_in_threadpool(app.state.sandbox.run, task)
    except profilecheck.InputError as error:
        raise HTTPException(422, str(error)) from error
    report = json.loads(answer.body)
    return {"score": report["score"]["total"], "advice": [change["text"] for change in report["top_changes"]]}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=8000)
