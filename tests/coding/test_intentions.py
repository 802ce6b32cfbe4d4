"""Acts meant or about to be done, and bodies left by whatever name: sentences of our own, as the rules read them."""

from __future__ import annotations

from functools import cache

import pytest
from helpers.readers import reader

from dragoman.reader import Reader
from dragoman.records import Article

# (language, text, actor, recipient) of a harm that is still to be done
MEANT = [
    ("fr", "Le Malawi souhaite se retirer de la Cour pénale internationale.", "MWI", "ICC"),
    ("fr", "Le Malawi est sur le point de quitter l'Union africaine.", "MWI", "AU"),
    ("fr", "Le Malawi s'apprête à quitter le Commonwealth.", "MWI", "COMMONWEALTH"),
    ("fr", "Lusaka a annoncé son intention de quitter la SADC.", "ZMB", "SADC"),
    ("fr", "Le ministère zambien de la Justice a annoncé sa volonté de poursuivre le Malawi en justice.", "ZMB", "MWI"),
    ("fr", "La Zambie veut fermer sa frontière avec le Malawi.", "ZMB", "MWI"),
    ("fr", "La Zambie cherche à rompre ses relations diplomatiques avec le Malawi.", "ZMB", "MWI"),
    ("fr", "Lusaka est à deux doigts de rompre ses relations diplomatiques avec le Malawi.", "ZMB", "MWI"),
    ("en", "Malawi wishes to withdraw from the International Criminal Court.", "MWI", "ICC"),
    ("en", "Malawi is about to leave the African Union.", "MWI", "AU"),
    ("en", "Malawi is preparing to quit the Commonwealth.", "MWI", "COMMONWEALTH"),
    ("en", "Lusaka announced its intention to leave the SADC.", "ZMB", "SADC"),
    ("en", "Zambia's justice ministry announced its intention to sue Malawi.", "ZMB", "MWI"),
    ("en", "Zambia wants to close its border with Malawi.", "ZMB", "MWI"),
    ("en", "Zambia is poised to sever diplomatic relations with Malawi.", "ZMB", "MWI"),
    ("en", "Zambia is on the verge of breaking diplomatic relations with Malawi.", "ZMB", "MWI"),
]
# what has been done
DONE = [
    ("fr", "Le Malawi s'est retiré de la Cour pénale internationale en mars.", "MWI", "ICC"),
    ("fr", "Le Malawi a quitté le Commonwealth en mars.", "MWI", "COMMONWEALTH"),
    ("fr", "Le retrait du Malawi de la SADC date de mars.", "MWI", "SADC"),
    ("en", "Malawi withdrew from the International Criminal Court in March.", "MWI", "ICC"),
    ("en", "Malawi left the Commonwealth in March.", "MWI", "COMMONWEALTH"),
    ("en", "Malawi's withdrawal from the SADC dates from March.", "MWI", "SADC"),
]


@cache
def _reader() -> Reader:
    return reader(weigh=False)


def _harms(lang: str, text: str) -> list[tuple[str | None, str | None, str]]:
    events = _reader().read(Article(text=text, lang=lang, published="2023-05-10")).events
    told = [e for e in events if e.type in ("SANCTION", "ACCUSE") and e.actors and e.recipients]
    return [(e.actors[0].entity, e.recipients[0].entity, e.status) for e in told]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), MEANT)
def test_a_harm_that_somebody_means_or_is_about_to_do_is_planned(lang: str, text: str, actor: str, recipient: str) -> None:
    assert _harms(lang, text) == [(actor, recipient, "planned")]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), DONE)
def test_what_was_left_was_left(lang: str, text: str, actor: str, recipient: str) -> None:
    assert _harms(lang, text) == [(actor, recipient, "occurred")]
