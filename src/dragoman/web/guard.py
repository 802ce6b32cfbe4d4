"""What every request and every answer goes through: only this machine is served, and nothing of a page can run or leave.

While there are no users, only requests to a loopback name from a loopback address are answered, and none on behalf of
another site: a page of a stranger that is open in the same browser must not be able to read an archive (DNS rebinding).
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


def is_loopback(host: str) -> bool:
    """Whether a name or address, without its port, means this machine."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class Guard:
    """ASGI middleware: refuses who may not ask (403), and gives every answer the headers above."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = _refusal(scope)
        answer = PlainTextResponse(refusal, status_code=403) if refusal else self._app
        await answer(scope, receive, with_headers)


def _refusal(scope: Scope) -> str | None:
    """Why a request is not answered; None where it is."""
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    if not is_loopback(_name(f"//{host}")):
        return "Only requests to this machine by a loopback name (localhost, 127.0.0.1) are answered.\n"
    client = scope.get("client")
    if client and not is_loopback(client[0]):
        return "Only requests from this machine are answered.\n"
    if any(name in headers for name in _FORWARDED):
        return "Requests that a proxy forwards are not answered.\n"
    origin = headers.get("origin")
    if origin is not None and origin != f"{scope['scheme']}://{host}":
        return "Requests on behalf of another site are not answered.\n"
    return None


def _name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
