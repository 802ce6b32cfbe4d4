"""The one function through which anything comes from the network.

Only http and https; each host, also of each redirect, is checked as `backend` has it; nothing of the environment plays a
part; cookies and credentials never go to another host; size, time and redirects are bounded, and the size counts what
was decompressed.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from types import TracebackType
from typing import NoReturn

import httpcore
import httpx

from dragoman.errors import FetchError, Refused
from dragoman.sources.limits import MIB
from dragoman.sources.web.access import Access
from dragoman.sources.web.addresses import without_credentials
from dragoman.sources.web.backend import Deadline, GuardedBackend
from dragoman.sources.web.hosts import Private, refuse_private, resolved

USER_AGENT = f"dragoman/{version('dragoman')} (reads press articles for research)"
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_HEADERS = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "gzip", "Connection": "close"}


@dataclass(frozen=True)
class Answer:
    """What a server answered in the end; header names are in small letters."""

    url: str
    """The address that answered, after all redirects."""
    status: int
    data: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    moved: bool = False
    """Whether all redirects on the way say that they hold for good."""


def fetch(url: str, how: Access, headers: Mapping[str, str] | None = None) -> Answer:
    """What an address answers, of whatever status.  FetchError where there is no answer, or one beyond the bounds."""
    with Errand(url, how, headers or {}) as errand:
        while (answer := errand.step()) is None:
            continue
        return answer


class Errand:
    """One address that is asked, and where it leads, a request at a time; closed at the end of `with`."""

    def __init__(self, url: str, how: Access, headers: Mapping[str, str]) -> None:
        self._url = url
        self._how = how
        self._headers = headers
        self._deadline = Deadline(how.seconds)
        self._here = _address(url)
        self._steps = 0
        self._moved = True
        self._client = _client(how, self._deadline)

    def __enter__(self) -> Errand:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

    @property
    def here(self) -> str:
        """The address that is asked next."""
        return str(self._here)

    def step(self) -> Answer | None:
        """Ask the address at hand: its answer, or None where it leads on and `here` is another.  FetchError as `fetch`."""
        if self._steps > self._how.redirects:
            times = self._how.redirects
            raise FetchError(f"It leads on more than {times} times. Open the address in a browser and give the last one.")
        self._steps += 1
        with self._deadline:
            answer, target = _asked(self._client, self._here, self._how, self._headers)
        if target is None:
            return replace(answer, moved=self._moved and answer.url != self._url)
        self._moved = self._moved and answer.status in _PERMANENT
        self._lead_on(_address(str(self._here.join(target))))
        return None

    def _lead_on(self, there: httpx.URL) -> None:
        if _host(there) != _host(self._here):
            self._client.close()
            self._client = _client(self._how, self._deadline)  # without the cookies of the last host
        self._here = there


def _address(url: str) -> httpx.URL:
    try:
        address = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError, ValueError) as e:
        shown = "The address with credentials" if "@" in url else f"{url[:200]!r}"  # what is malformed may hide a password
        raise Refused(f"{shown} is no address{'' if '@' in url else f' ({e})'}.") from e
    if address.scheme not in ("http", "https") or not address.host:
        raise Refused(f"{without_credentials(url)[:200]!r} is no address of the web: only http and https are asked.")
    return address


def _host(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


class _Transport(httpx.HTTPTransport):
    """httpx's own transport over our network backend, which its constructor has no room for."""

    def __init__(self, how: Access, deadline: Deadline) -> None:
        super().__init__(verify=_tls(), trust_env=False)
        if how.proxy is None:
            self._pool = httpcore.ConnectionPool(ssl_context=_tls(), network_backend=GuardedBackend(how.named, deadline))
            return
        proxy = httpx.URL(how.proxy)
        named = Private(how.named.named | {(proxy.host.lower(), None)})
        self._pool = httpcore.HTTPProxy(
            str(proxy.copy_with(username=None, password=None)),
            proxy_auth=(proxy.username, proxy.password) if proxy.username else None,
            ssl_context=_tls(),
            network_backend=GuardedBackend(named, deadline),
        )


@cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


def _client(how: Access, deadline: Deadline) -> httpx.Client:
    return httpx.Client(transport=_Transport(how, deadline), headers=_HEADERS, timeout=how.wait, trust_env=False)


def _asked(client: httpx.Client, url: httpx.URL, how: Access, headers: Mapping[str, str]) -> tuple[Answer, str | None]:
    """The answer of one server, and where it leads on, if it does."""
    if how.proxy is not None:
        _check_before_proxy(url, how)
    try:
        with client.stream("GET", url, headers=headers) as response:
            status, told = response.status_code, dict(response.headers)
            target = told.get("location") if status in _REDIRECTS else None
            data = b"" if target else b"".join(_bounded(response, how.bytes))
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.ReadTimeout, ssl.SSLError, OSError) as e:
        _explain(e, url)
    return Answer(without_credentials(str(url)), status, data, told), target


def _check_before_proxy(url: httpx.URL, how: Access) -> None:
    """Refuse what a proxy must not be asked for: it resolves the names, so that these are checked only where they must be."""
    port = url.port or 0
    if how.named.strict:
        resolved(url.host, port, how.named)
    elif not how.named.allows(url.host, port):
        refuse_private(url.host, url.host, how.named)


def _bounded(response: httpx.Response, most: int) -> Iterator[bytes]:
    """The decompressed body, no more than `most` bytes of it."""
    # Each piece that comes is decompressed as a whole, at most 1,032-fold; several layers would multiply.
    if response.headers.get("content-encoding", "identity").lower() not in ("identity", "", "gzip", "deflate"):
        raise FetchError("It is compressed in a way that was not asked for. Save it with a browser.")
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > most:
            raise FetchError(f"It is larger than the {most // MIB} MiB that are fetched. Save it and give the file.")
        yield piece


def _explain(error: Exception, url: httpx.URL) -> NoReturn:
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    if certificate := _certificate_error(error):
        raise FetchError(
            f"The certificate of {url.host} does not show that it is {url.host} ({certificate}): nothing was asked of it. "
            "Check the address; if a proxy or a firewall opens connections here, save the page with a browser."
        ) from error
    if isinstance(error, (httpx.TimeoutException, httpcore.ReadTimeout)):
        raise FetchError(f"{url.host} was too slow. Try again later.") from error
    if isinstance(error, httpx.DecodingError):
        raise FetchError(f"The answer of {url.host} is not compressed as it says ({what}).") from error
    raise FetchError(f"{url.host} could not be asked, or broke off ({what}). Try again later.") from error


def _certificate_error(error: BaseException | None) -> str | None:
    """What was wrong with a certificate, where that is at the bottom of an error."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message
        error = error.__cause__ or error.__context__
    return None
