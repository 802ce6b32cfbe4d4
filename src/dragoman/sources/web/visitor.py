"""A visitor with manners: one request at a time for each host, with a pause between them, as its robots.txt allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Event, Lock
from time import monotonic
from urllib.parse import urlsplit

from dragoman.errors import FetchError, Refused
from dragoman.sources.web.access import Access
from dragoman.sources.web.fetch import Answer, Errand
from dragoman.sources.web.robots import Rules, rules_of

_BUSY = (429, 503)
_PAUSE = 300.0
_MOST_WAIT = 7 * 86_400.0


@dataclass
class _Host:
    lock: Lock = field(default_factory=Lock)
    next_at: float = 0.0
    """Moment of `monotonic` before which nothing is asked."""
    busy: bool = False
    """Whether it asked to be left alone until then, or could not say its rules."""
    rules: Rules | None = None


class Visitor:
    """Asks hosts in turn; threads may share it.  `stop`, once set, ends all waiting with a FetchError."""

    def __init__(self, how: Access, delay: float, stop: Event | None = None) -> None:
        self._how = how
        self._delay = delay
        self._stop = stop or Event()
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer of an address.  Refused where robots.txt closes it or where it leads, FetchError as `fetch` has it.

        Where it leads on, the host there is asked with the same manners; no host is held while another is waited for.
        """
        with Errand(url, self._how, headers or {}) as errand:
            while (answer := self._stepped(errand)) is None:
                continue
            return answer

    def _stepped(self, errand: Errand) -> Answer | None:
        parts = urlsplit(errand.here)
        with self._lock:
            host = self._hosts.setdefault(f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}", _Host())
        with host.lock:
            if host.rules is None:
                host.rules = self._rules(host, f"{parts.scheme}://{parts.netloc}/robots.txt")
            if not host.rules.allow(errand.here):
                raise Refused("Its robots.txt closes it to programs: it is not asked.")
            return self._paced(host, errand)

    def _rules(self, host: _Host, url: str) -> Rules:
        """The rules of a host, wherever its robots.txt leads; one that cannot say them is left alone for a while, so that
        its pages do not all wait."""
        try:
            with Errand(url, self._how, {}) as errand:
                while (answer := self._paced(host, errand)) is None:
                    continue
            return rules_of(answer)
        except FetchError:
            host.busy, host.next_at = True, max(host.next_at, monotonic() + _PAUSE)
            raise

    def _paced(self, host: _Host, errand: Errand) -> Answer | None:
        wait = host.next_at - monotonic()
        if host.busy and wait > 0:
            raise FetchError(f"The host is left alone for another {wait:.0f} s.")
        if self._stop.wait(max(wait, 0.0)):
            raise FetchError("The program was stopped.")
        host.busy = False
        try:
            answer = errand.step()
        finally:
            host.next_at = monotonic() + max(self._delay, host.rules.delay() if host.rules else 0.0)
        if answer is not None and answer.status in _BUSY:
            host.busy, host.next_at = True, max(host.next_at, monotonic() + wish(answer))
        return answer


def wish(answer: Answer) -> float:
    """Seconds for which an answer asks to be left alone (Retry-After), at most a week; 0 where it does not."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return min(float(told), _MOST_WAIT)
    try:
        then = parsedate_to_datetime(told)
    except ValueError:
        return 0.0
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return min(max((then - datetime.now(UTC)).total_seconds(), 0.0), _MOST_WAIT)
