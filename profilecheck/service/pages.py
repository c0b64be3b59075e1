"""What is served without a token: the page for people, the state for supervisors; and the numbers."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from fastapi import APIRouter, Depends, Request
from starlette.responses import HTMLResponse, Response

from profilecheck.lexicon.guide import DEFAULT_ROLE, load_guide, role_ids
from profilecheck.lexicon.load import Lexicon
from profilecheck.service import contract, metrics
from profilecheck.service.access import check_access

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
async def page(request: Request) -> Response:
    """Show a page on which a document can be dropped."""
    state = request.app.state
    text, policy = _page(state.lexicon, state.limits.body_bytes)
    return HTMLResponse(text, headers={"Content-Security-Policy": policy})


@router.get("/healthz", responses=contract.answer("The service works."))
async def health() -> dict[str, str]:
    """Tell that the service works."""
    return {"status": "ok"}


@router.get(
    "/metrics",
    dependencies=[Depends(check_access)],
    responses=contract.plain_answer("The numbers.") | contract.problems(401),
    response_class=Response,
)
async def numbers(request: Request) -> Response:
    """Tell the numbers for Prometheus."""
    return Response(request.app.state.metrics.exposition(), headers={"Content-Type": metrics.MEDIA_TYPE})


@cache
def _page(lexicon: Lexicon, max_bytes: int) -> tuple[str, str]:
    """The page, and a policy under which nothing runs but its own script, and it talks to nobody else."""
    folder = files("profilecheck.service") / "page"
    text, style, script = ((folder / f"page.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))
    roles = "".join(
        f'<option value="{escape(role)}"{" selected" if role == DEFAULT_ROLE else ""}>'
        f"{escape(load_guide(lexicon, role).name)}</option>"
        for role in role_ids(lexicon)
    )
    filled = (
        text.replace("{{ style }}", style)
        .replace("{{ script }}", script)
        .replace("{{ roles }}", roles)
        .replace("{{ bytes }}", str(max_bytes))
        .replace("{{ megabytes }}", f"{max_bytes / 1e6:.0f}")
    )
    style_hash, script_hash = (b64encode(sha256(part.encode()).digest()).decode() for part in (style, script))
    return filled, (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
