"""What every request and every answer goes through: only who may ask is answered, and nothing of a page can run or leave.

While there are no users, only requests to a loopback name from a loopback address are answered.  A request on behalf of another
site never is: a page of a stranger that is open in the same browser must not be able to read an archive (DNS rebinding) or to
change it.  What a proxy says of a request is believed only of one on this machine, where the server was told of it.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.web.access.doors import Doors

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
    "Cache-Control": "no-store",
}
"""Of every answer that says nothing else of these."""
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


def is_loopback(host: str) -> bool:
    """Whether a name or address, without its port, means this machine."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class Guard:
    """ASGI middleware: refuses who may not ask (403), and gives every answer the headers above."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self._app, self._doors = app, doors

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

        refusal = self._from_where(scope) or self._by_which_name(scope)
        answer = PlainTextResponse(refusal, status_code=403) if refusal else self._app
        await answer(scope, receive, with_headers)

    def _from_where(self, scope: Scope) -> str | None:
        """Why a machine is not answered; None where it is.  Of a proxy that is believed, who asked it stands then in `scope`."""
        policy, users = self._doors.policy, self._doors.any_user()
        client = scope.get("client")
        if client and not is_loopback(client[0]) and (policy.behind_proxy or not users):
            return "Only requests from this machine are answered.\n"
        if policy.behind_proxy and not users:
            return "There are no users yet who could log in. Add one: dragoman user add NAME\n"
        headers = Headers(scope=scope)
        if policy.behind_proxy:
            _believe(scope, headers)
        elif any(name in headers for name in _FORWARDED):
            return "Requests that a proxy forwards are not answered. Behind one start with: dragoman serve --behind-proxy\n"
        return None

    def _by_which_name(self, scope: Scope) -> str | None:
        """Why a request to this name, or on behalf of that site, is not answered; None where it is."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        name = _name(f"//{host}")
        if not is_loopback(name) and not (self._doors.any_user() and name in self._doors.policy.names):
            return (
                "Only requests by a name of this server are answered (localhost, 127.0.0.1, and where there are users those of: "
                "dragoman serve --name).\n"
            )
        origin = headers.get("origin")
        if origin is not None and origin != f"{scope['scheme']}://{host}":
            return "Requests on behalf of another site are not answered.\n"
        return None


def _believe(scope: Scope, headers: Headers) -> None:
    """Put into `scope` from where and in which scheme the proxy was asked: what it added last."""
    sender = headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    scheme = headers.get("x-forwarded-proto", "").rpartition(",")[2].strip().lower()
    if sender:
        scope["client"] = (sender, 0)
    if scheme in ("http", "https"):
        scope["scheme"] = scheme


def _name(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
