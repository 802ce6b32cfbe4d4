"""A real HTTP server on loopback for tests: answers by path, and what it was asked is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass(frozen=True)
class Reply:
    """What a path answers; `claims` is a Content-Length that lies."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    claims: int | None = None


Handler = Callable[["Asked"], Reply]


@dataclass(frozen=True)
class Asked:
    """A request as it came: path and headers in small letters."""

    path: str
    headers: dict[str, str]


class Server:
    """Serves `replies`; a path without one is not found."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Handler] = {}
        self.asked: list[Asked] = []
        self.raw: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.port = self._http.server_port
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [asked.path for asked in self.asked]

    def stop(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handling(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()})
            server.asked.append(asked)
            with suppress(OSError):
                if self.path in server.raw:
                    server.raw[self.path](self)
                    return
                reply = server.replies.get(self.path, Reply(b"not here", 404))
                self._send(reply(asked) if callable(reply) else reply)

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(reply.claims if reply.claims is not None else len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            return

    return Handling


@contextmanager
def serving() -> Iterator[Server]:
    """A server for the time of a `with`."""
    server = Server()
    try:
        yield server
    finally:
        server.stop()
