"""One party and its relations, as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.dossier.entries import Entries
from dragoman.dossier.matrix import Matrix, Tally
from dragoman.dossier.naming import Language, name
from dragoman.dossier.wording import number
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.network import network
from dragoman.web.charts.partners import partners
from dragoman.web.views import addresses
from dragoman.web.views.addresses import Within
from dragoman.web.views.dossier import DossierView, dossier
from dragoman.web.views.shares import share, steps, told, tone
from dragoman.web.views.world import WorldMap, world_map
from dragoman.web.words import words

SHOWN = 12
"""Partners in the list of the page: those that the charts draw have a table of their own."""


@dataclass(frozen=True)
class PartnerItem:
    """Another party with the dossier of the pair, and what happened between the two."""

    href: str
    name: str
    happenings: str
    share: str
    tone: str


@dataclass(frozen=True)
class StateView:
    """The dossier of one party with its partners: the first of them, and of how many; `told` is what happened in all."""

    dossier: DossierView
    told: str
    partners: tuple[PartnerItem, ...]
    all_partners: str
    more: bool
    ranking: Chart | None
    network: Chart | None
    world: WorldMap
    steps: tuple[tuple[str, str], ...]


def state(
    connection: Connection, code: str, pairs: Matrix, known: Entries, lang: Language, collection: str | None
) -> StateView:
    """All that is known of a code, by its pairs and how many agreements and sayings there are."""
    items = all_partners(code, pairs, lang)
    return StateView(
        dossier=dossier(connection, (code,), f"/{code}", lang, collection, known), told=told(pairs.of(code), lang),
        partners=items[:SHOWN], all_partners=words(lang).n("state.partners", len(items)), more=len(items) > SHOWN,
        ranking=partners(pairs, code, lang), network=network(pairs, code, lang),
        world=_world(code, pairs, Within(collection=collection), lang), steps=steps(lang),
    )  # fmt: skip


def _world(code: str, pairs: Matrix, within: Within, lang: Language) -> WorldMap:
    """The map in which each other party leads to the pair."""

    def href(other: str) -> str:
        return addresses.party(code, within) if other == code else addresses.pair(code, other, within)

    return world_map(lambda other: pairs.between(code, other), href, lang)


def all_partners(code: str, pairs: Matrix, lang: Language) -> tuple[PartnerItem, ...]:
    """All with whom a party has to do, those with most first."""
    return tuple(_partner(code, other, tally, lang) for other, tally in pairs.partners(code))


def _partner(code: str, other: str, tally: Tally, lang: Language) -> PartnerItem:
    href = f"/{min(code, other)}/{max(code, other)}"
    return PartnerItem(href, name(other, lang), number(tally.total, lang), share(tally, lang), tone(tally))
