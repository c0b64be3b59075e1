"""Who may use the service: everybody, or who knows the token."""

import base64
import binascii
import hmac

from starlette.requests import Request

from profilecheck.service.problems import ProblemError

# People's browsers ask for a password; programs send a bearer token.
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="profilecheck", Basic realm="profilecheck", charset="UTF-8"'}


async def check_access(request: Request) -> None:
    """Let a request through that has the token of the application, if there is one; else raise ProblemError with 401.

    It is sent as bearer token (RFC 6750), or as password (RFC 7617).
    """
    token: str | None = request.app.state.token
    # Compared in constant time, so that no one can find it out letter by letter.
    if token and not hmac.compare_digest(_given(request.headers.get("authorization", "")), token.encode()):
        raise ProblemError(401, "the token is missing or wrong; send it as Authorization: Bearer", _CHALLENGE)


def _given(authorization: str) -> bytes:
    scheme, _, rest = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return rest.strip().encode("latin-1", "replace")
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(rest, validate=True).partition(b":")[2]
        except (binascii.Error, ValueError):
            pass
    return b""
