"""How the network is asked: what may be reached, and the bounds of an answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.errors import FetchError
from dragoman.sources.limits import MIB
from dragoman.sources.web.hosts import PUBLIC_ONLY, Private, private


@dataclass(frozen=True)
class Access:
    """How the network is asked: private hosts that may be, a proxy, and bounds."""

    named: Private = field(default_factory=Private)
    proxy: str | None = None
    """Address of an HTTP proxy, which then resolves the names; only addresses written as numbers are checked before it."""
    bytes: int = 20 * MIB
    """Largest answer after its decompression."""
    seconds: float = 60.0
    """Time for an answer, redirects included, in seconds."""
    wait: float = 20.0
    """Longest silence of the other side, in seconds."""
    redirects: int = 10


def access(allowed: list[str] | None = None, proxy: str | None = None) -> Access:
    """Access by the options of a command line; InputError where they name no host, or no proxy."""
    if proxy is not None and not _is_web(proxy):
        raise FetchError("The proxy that is given is none that can be used. Write http://HOST:PORT.")  # it may hold a password
    return Access(private(allowed or ()), proxy)


def public_access(proxy: str | None = None) -> Access:
    """Access to public addresses alone, for those who must not reach what is private, whatever is allowed elsewhere.

    Where a proxy resolves names, each is resolved here besides, and asked only where it is public.
    """
    return Access(PUBLIC_ONLY, access(proxy=proxy).proxy)


def _is_web(url: str) -> bool:
    import httpx  # heavy, and of no use where nothing comes through a proxy

    try:
        return httpx.URL(url).scheme in ("http", "https")
    except (httpx.InvalidURL, UnicodeError, ValueError):
        return False
