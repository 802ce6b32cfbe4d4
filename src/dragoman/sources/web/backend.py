"""The network as httpx sees it here: a name is resolved once, and the connection goes to the address that was checked.

Certificates and SNI keep the name, since httpcore takes them from the address of the request and not from here.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from time import monotonic
from types import TracebackType
from typing import Any

import httpcore

from dragoman.sources.web.hosts import Private, resolved

_TRIED = 3
"""So many addresses of a host are tried."""


class Deadline:
    """Time for an errand, however slowly the other side drips; it runs only inside `with`, not while we wait our turn."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = 0.0

    def __enter__(self) -> None:
        self._end = monotonic() + self._seconds

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._seconds = self._end - monotonic()

    def left(self, timeout: float | None) -> float:
        """The shorter of a timeout and the time that is left, in seconds; ReadTimeout where none is left."""
        left = self._end - monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is up")
        return left if timeout is None else min(timeout, left)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to public hosts, and to private ones that were named; to nothing once its deadline has passed."""

    def __init__(self, named: Private, deadline: Deadline) -> None:
        self._named = named
        self._deadline = deadline
        self._real = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the addresses of a host.  Refused, FetchError as `resolved` has them."""
        addresses = resolved(host, port, self._named)[:_TRIED]
        for number, address in enumerate(addresses, 1):
            try:
                left = self._deadline.left(timeout)
                return _Stream(self._real.connect_tcp(address, port, left, local_address, socket_options), self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses):
                    raise
        raise httpcore.ConnectError("the host has no address")

    def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Any = None) -> httpcore.NetworkStream:
        """Never: nothing on this machine is asked by a path."""
        raise httpcore.ConnectError("sockets of this machine are not asked")


class _Stream(httpcore.NetworkStream):
    """A connection whose every wait ends with the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
