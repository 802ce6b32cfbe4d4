"""Agreements, sayings, figures and offices of a pair or a state, put together from what articles tell of them.

Each register is of the newest facts under a key, at most `MOST` of them; it says how many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, func, select

from dragoman.archive.merging.agreements import AGREEMENTS, Stage, instruments_of, life
from dragoman.archive.merging.clusters import Cluster, partition
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.people import PEOPLE, mentions_of, spellings
from dragoman.archive.merging.rules import Rules
from dragoman.archive.merging.series import Claim, Series, series
from dragoman.archive.merging.spells import OfficeSpell, Sighting, spells
from dragoman.archive.merging.statements import STATEMENTS, sayings_of, variants
from dragoman.archive.packing import FIELDS, Kind
from dragoman.archive.projections import fact_keys
from dragoman.archive.search.stems import stem, words
from dragoman.dossier.told import FactLine, fact_lines
from dragoman.records import Agreement, Figure, Office, Record, Statement

MOST = 200
T = TypeVar("T")


@dataclass(frozen=True)
class Register(Generic[T]):
    """Entries made of the newest `told` facts of the `total` that stand under a key."""

    entries: tuple[T, ...]
    told: int
    total: int


@dataclass(frozen=True)
class AgreementEntry:
    """An instrument with its life; `title` is that of its fullest naming."""

    id: str
    title: str
    kind: str
    parties: tuple[str, ...]
    status: str
    stages: tuple[Stage, ...]
    lines: tuple[FactLine, ...]


@dataclass(frozen=True)
class SayingEntry:
    """What somebody said; `wordings` are its variants, the fullest first, each by its first line."""

    id: str
    speaker: str | None
    role: str | None
    entity: str | None
    about: tuple[str, ...]
    direct: bool
    wordings: tuple[FactLine, ...]
    lines: tuple[FactLine, ...]


@dataclass(frozen=True)
class OfficeEntry:
    """A person in an office, from the first to the last sighting, with the articles that tell it."""

    spell: OfficeSpell
    name: str


def facts_under(connection: Connection, key: str, kind: Kind, limit: int = MOST) -> tuple[list[FactLine], int]:
    """The newest facts of a kind under a key, newest first, and how many stand there; what is withdrawn does not."""
    here = (fact_keys.c.key == key) & (fact_keys.c.kind == kind)
    total = connection.execute(select(func.count()).select_from(fact_keys).where(here)).scalar_one()
    newest = select(fact_keys.c.fact_id).where(here).order_by(fact_keys.c.day.desc(), fact_keys.c.fact_id.desc()).limit(limit)
    rows = connection.execute(newest).scalars().all()
    lines = fact_lines(connection, rows)
    return [lines[row] for row in rows], total


def agreements(connection: Connection, key: str) -> Register[AgreementEntry]:
    """The instruments under a key, those told of last first."""
    lines, total = facts_under(connection, key, "agreement")
    found = [_agreement(c, told) for c, told in _put_together(AGREEMENTS, instruments_of, lines)]
    return Register(tuple(sorted(found, key=lambda e: _newest(e.lines), reverse=True)), len(lines), total)


def _agreement(cluster: Cluster[Any], lines: Sequence[FactLine]) -> AgreementEntry:
    told = [line.item for line in lines if isinstance(line.item, Agreement)]
    stages = life(cluster.members)
    fullest = max(told, key=lambda a: (len(a.parties), len(a.title)))
    return AgreementEntry(
        cluster.id, fullest.title, fullest.kind, fullest.parties, stages[-1].status, tuple(stages), tuple(lines)
    )


def titled(entry: AgreementEntry, asked: str) -> bool:
    """Whether any title that an agreement is given holds all these words, whatever their accents and endings."""
    wanted = [w.plain for w in words(asked)]
    titles = [(line.item.title, line.article.lang or "") for line in entry.lines if isinstance(line.item, Agreement)]
    return any(
        {stem(w, lang) for w in wanted} <= {stem(w.plain, lang) for w in words(title)} for title, lang in titles
    )


def statements(connection: Connection, key: str) -> Register[SayingEntry]:
    """What was said under a key, the newest first."""
    lines, total = facts_under(connection, key, "statement")
    found = [_saying(c, told) for c, told in _put_together(STATEMENTS, sayings_of, lines)]
    return Register(tuple(sorted(found, key=lambda e: _newest(e.lines), reverse=True)), len(lines), total)


def _saying(cluster: Cluster[Any], lines: Sequence[FactLine]) -> SayingEntry:
    by_key = {_key(line): line for line in lines}
    wordings = tuple(by_key[same[0].key] for same in variants(cluster.members))
    said = wordings[0].item
    assert isinstance(said, Statement)
    about = tuple(dict.fromkeys(code for line in lines for code in _about(line)))
    return SayingEntry(
        cluster.id, said.speaker, said.role, said.entity, about, said.kind == "direct", wordings, tuple(lines)
    )


def _about(line: FactLine) -> tuple[str, ...]:
    return line.item.about if isinstance(line.item, Statement) else ()


def figures(connection: Connection, key: str) -> tuple[Register[Series], dict[Claim, FactLine]]:
    """Series of figures under a key, and the line of each claim."""
    lines, total = facts_under(connection, key, "figure")
    claims = {_claim(line, line.item): line for line in lines if isinstance(line.item, Figure)}
    return Register(tuple(series(claims)), len(lines), total), claims


def _claim(line: FactLine, figure: Figure) -> Claim:
    return Claim(
        figure.measure, figure.unit, figure.actors, figure.recipients, figure.period, figure.value, figure.qualifier,
        line.article.uid, line.article.published or "",
    )  # fmt: skip


def offices(connection: Connection, code: str) -> Register[OfficeEntry]:
    """Who was seen in which office of a state or organisation, the last seen first."""
    lines, total = facts_under(connection, code, "office")
    together = _put_together(PEOPLE, mentions_of, lines)
    names = {cluster.id: spellings(cluster.members)[0] for cluster, _ in together}
    seen = [
        Sighting(cluster.id, code, line.item.office, line.article.published or "", line.item.former, line.article.uid)
        for cluster, told in together
        for line in told
        if isinstance(line.item, Office)
    ]
    found = [OfficeEntry(spell, names[spell.person]) for spell in spells(seen)]
    return Register(tuple(sorted(found, key=lambda e: e.spell.last, reverse=True)), len(lines), total)


def _put_together(
    rules: Rules[Any], of: Callable[[Record, str], list[Item[Any]]], lines: Sequence[FactLine]
) -> list[tuple[Cluster[Any], list[FactLine]]]:
    """Clusters of the lines' items, each with its lines."""
    told: dict[tuple[str, str], list[FactLine]] = defaultdict(list)
    by_article: dict[str, list[FactLine]] = defaultdict(list)
    for line in lines:
        told[_key(line)].append(line)
        by_article[line.article.uid].append(line)
    found = [item for uid, some in by_article.items() for item in of(_record(some), uid)]
    made = (cluster for component in partition(rules, found) for cluster in component.clusters)
    return [(cluster, [line for item in cluster.members for line in told.get(item.key, ())]) for cluster in made]


def _key(line: FactLine) -> tuple[str, str]:
    """As `merging` names the item of a fact."""
    return line.article.uid, line.item.person if isinstance(line.item, Office) else line.item.id


def _record(lines: Sequence[FactLine]) -> Record:
    """A record of these facts of one article alone."""
    first = lines[0]
    lists: dict[str, list[Any]] = {name: [] for name in FIELDS.values()}
    for line in lines:
        lists[f"{type(line.item).__name__.lower()}s"].append(line.item)
    article = first.article
    known = {"id": article.uid, "lang": article.lang, "published": article.published, "title": article.title}
    return Record.model_construct(None, **known, text=first.text, **lists)


def _newest(lines: Sequence[FactLine]) -> str:
    return max(line.article.published or "" for line in lines)
