"""`profilecheck serve`: the HTTP service."""

import logging
import os
import socket
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

        from profilecheck.cli._patience import PatientProtocol
        from profilecheck.service import create_app
    except ImportError as error:
        raise UsageError(
            f"the service needs {error.name}; install it with: pip install 'profilecheck[service]'"
        ) from None

    token = _token(token_file)
    if host not in _LOOPBACK and not token:
        complain(f"whoever reaches {host} can use the service; give it a token with --token-file")
    settings = _settings.of(config, role=role, lexicon=lexicon, engine=engine)
    with _listening(host, port) as listener:
        app = create_app(settings, token=token, workers=workers)
        if not app.state.sandbox.isolated:
            complain(
                "this system lets no process give up the network; what reads documents is held by an audit hook alone"
            )
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        logging.getLogger("python_multipart").setLevel(logging.CRITICAL)  # tells bytes of what it cannot read
        # Its own log of requests would tell addresses and whole paths.
        settled = uvicorn.Config(
            app,
            http=PatientProtocol,
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=app.state.limits.shutdown_seconds,
        )
        click.echo(f"profilecheck serves {_address(listener)}; Ctrl+C ends it", err=True)
        uvicorn.Server(settled).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    """A socket at the address; raises UsageError where that is taken, or is none of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise UsageError(f"{host}, port {port}: {error.strerror}; give another --host or --port") from None


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


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
