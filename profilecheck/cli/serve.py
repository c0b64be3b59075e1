"""`profilecheck serve`: the HTTP service."""

import logging
import os
from pathlib import Path

import click

from profilecheck.cli import _config, _engine, _lexicon, _settings
from profilecheck.cli._output import complain
from profilecheck.errors import UsageError

_TOKEN = "PROFILECHECK_TOKEN"  # noqa: S105 the name of a variable
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command("serve", short_help="Serve analyses over HTTP, with a page to drop a file on.")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, metavar="N")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Documents at once.  [default: one a core]")
@click.option("--role", metavar="ID", help="Role to judge by where none is asked for.")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File with a token that clients must send; or set {_TOKEN}.",
)
@_config.option
@_lexicon.option
@_engine.option
def command(
    host: str,
    port: int,
    workers: int | None,
    role: str | None,
    token_file: Path | None,
    config: Path | None,
    lexicon: Path | None,
    engine: str,
) -> None:
    """Serve analyses over HTTP: a page at /, the programming interface under /v1, its description at /openapi.json.

    Documents are read in confined processes and kept nowhere; neither they nor what they say gets into the log.
    """
    try:
        import uvicorn

        from profilecheck.service import create_app
    except ImportError as error:
        raise UsageError(
            f"the service needs {error.name}; install it with: pip install 'profilecheck[service]'"
        ) from None

    token = _token(token_file)
    if host not in _LOOPBACK and not token:
        complain(f"whoever reaches {host} can use the service; give it a token with --token-file")
    settings = _settings.of(config, role=role, lexicon=lexicon, engine=engine)
    app = create_app(settings, token=token, workers=workers)
    if not app.state.sandbox.isolated:
        complain("this system lets no process give up the network; what reads documents is held by an audit hook alone")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,  # it would tell addresses and whole paths
        server_header=False,
        timeout_graceful_shutdown=app.state.limits.shutdown_seconds,
    )


def _token(path: Path | None) -> str | None:
    """The token, if one is wanted."""
    if path is None:
        return os.environ.get(_TOKEN) or None
    try:
        token = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"{path}: cannot be read; give a file that holds the token") from None
    if not token:
        raise UsageError(f"{path}: holds no token; write one into it")
    return token
