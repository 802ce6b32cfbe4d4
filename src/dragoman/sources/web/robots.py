"""What a host lets programs ask for, as its robots.txt says (RFC 9309)."""

from __future__ import annotations

from protego import Protego

from dragoman.errors import FetchError
from dragoman.sources.web.fetch import Answer

NAME = "dragoman"
_MOST_BYTES = 500 * 1024
_MOST_DELAY = 60.0


class Rules:
    """The rules of one host."""

    def __init__(self, text: str = "") -> None:
        self._rules = Protego.parse(text)

    def allow(self, url: str) -> bool:
        """Whether an address may be asked for."""
        return bool(self._rules.can_fetch(url, NAME))

    def delay(self) -> float:
        """Seconds between two requests that the host asks for, at most a minute."""
        return min(self._rules.crawl_delay(NAME) or 0.0, _MOST_DELAY)


def rules_of(answer: Answer) -> Rules:
    """The rules in an answer for robots.txt; where there is none all is open.  FetchError where the server failed."""
    if answer.status >= 500 or answer.status == 429:
        raise FetchError(f"Its robots.txt could not be had (status {answer.status}): nothing is asked of the host now.")
    if answer.status >= 400:
        return Rules()
    return Rules(answer.data[:_MOST_BYTES].decode("utf-8", errors="replace"))
