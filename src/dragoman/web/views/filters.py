"""What a reader of the time line wants to see: by type, status, source and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dragoman.dossier.asked import OCCURRED, STATUSES, Asked
from dragoman.dossier.naming import Language
from dragoman.dossier.trends import types_of
from dragoman.dossier.wording import day, number
from dragoman.errors import InputError, KnowledgeError
from dragoman.knowledge.spells import earliest, latest
from dragoman.ontology.plover import Ontology
from dragoman.web.charts.timeline import MOST_YEARS

TONES = ("cooperation", "conflict")
EVERY_STATUS = "all"
_ADDRESSED = {"since": "from", "until": "to"}
_MONTH, _YEAR = 7, 4


@dataclass(frozen=True)
class Filters:
    """Filters as an address has them, empty where they are not set.

    `type` is a type or one of `TONES`, `status` one of `STATUSES` or "all" (empty: what occurred), `since` and `until` are
    days, months or years, both inclusive; `min_confidence` is in percent.
    """

    type: str = ""
    status: str = ""
    source: str = ""
    since: str = ""
    until: str = ""
    collection: str = ""
    min_confidence: str = ""

    def query(self, **changed: str) -> str:
        """The filters as the query of an address, some of them changed."""
        values = vars(replace(self, **changed)).items()
        return urlencode({_ADDRESSED.get(name, name): value for name, value in values if value})

    @property
    def days(self) -> tuple[str | None, str | None]:
        """First and last day that are asked for; InputError where they are no dates."""
        try:
            since = earliest(self.since).isoformat() if self.since else None
            return since, latest(self.until).isoformat() if self.until else None
        except KnowledgeError as error:
            raise InputError(str(error)) from error


def narrowed(asked: Asked, filters: Filters) -> Asked:
    """A question narrowed by filters; InputError where one of them is not known."""
    since, until = filters.days
    types = types_of(filters.type) if filters.type in TONES else (filters.type,) if filters.type else ()
    statuses = STATUSES if filters.status == EVERY_STATUS else (filters.status,) if filters.status else OCCURRED
    least = _share(filters.min_confidence)
    return replace(
        asked, types=types, statuses=statuses, since=since, until=until, source=filters.source or None, min_confidence=least
    )


def _share(percent: str) -> float:
    """Percent as a share, 0 where nothing is asked for; InputError where it is no number."""
    if percent and not percent.isdecimal():
        raise InputError(f"{percent!r} is no confidence. Give whole percent, from 0 to 100.")
    return int(percent or 0) / 100


@dataclass(frozen=True)
class Choice:
    """A value of a filter; `n` tells how many there are, empty where nobody counts."""

    value: str
    label: str
    chosen: bool
    n: str = ""


def types(chosen: str, lang: Language) -> dict[str, tuple[Choice, ...]]:
    """All types by tone."""
    label = Ontology.load().label
    return {
        tone: tuple(sorted((Choice(kind, label(kind, lang), kind == chosen) for kind in types_of(tone)), key=lambda c: c.label))
        for tone in TONES
    }


@dataclass(frozen=True)
class Zoom:
    """Stretches of time that can be chosen; `wider` is the query that leads back out, None where nothing is narrowed."""

    stretches: tuple[Choice, ...]
    wider: str | None


def zoom(counts: Mapping[tuple[str, str], int], filters: Filters, lang: Language) -> Zoom:
    """The months of the year that is shown, else the years; `counts` are by month and type, `value` is a query."""
    year = filters.since[:_YEAR] if filters.since and filters.since[:_YEAR] == filters.until[:_YEAR] else ""
    length = _MONTH if year else _YEAR
    parts: Counter[str] = Counter()
    for (month, _), n in counts.items():
        if month and month.startswith(year):
            parts[month[:length]] += n
    wider = filters.query(since="", until="") if filters.since or filters.until else None
    if year and filters.since != year:
        wider = filters.query(since=year, until=year)
    return Zoom(tuple(_stretches(parts, filters, lang)), wider)


def _stretches(parts: Mapping[str, int], filters: Filters, lang: Language) -> Iterator[Choice]:
    for part in sorted(parts)[-MOST_YEARS:]:
        chosen = filters.since == filters.until == part
        yield Choice(filters.query(since=part, until=part), day(part, lang), chosen, number(parts[part], lang))


def earlier(first: str, filters: Filters) -> str:
    """The query for all that was before the year of a month."""
    return filters.query(since="", until=f"{int(first[:_YEAR]) - 1:04}")
