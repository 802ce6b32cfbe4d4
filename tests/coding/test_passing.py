"""Parties that an article of home affairs names in passing take part in nothing told elsewhere in it."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.parties import Who, entities
from dragoman.coding.passing import Passing
from dragoman.coding.scoring.options import Sides
from dragoman.coding.scoring.weighed import Weighed
from dragoman.reader import Reader
from dragoman.records import Article

HOME = [
    (
        "fr",
        "Portugal : un pont fermé après une crue",
        "Au Portugal, un pont a été fermé lundi après une crue. Un camion parti de Norvège y était resté bloqué la veille. "
        "Le ministre portugais des Transports s'est rendu sur place. Le gouvernement a promis des travaux. "
        "Il a demandé aux habitants d'éviter la zone.",
    ),
    (
        "en",
        "Portugal closes bridge after flood",
        "Portugal closed a bridge on Monday after a flood. "
        "A lorry that had come from Norway had been stuck there the day before. "
        "The Portuguese transport minister visited the site. The government promised works. "
        "It asked residents to avoid the area.",
    ),
]

SELDOM = [
    (
        "fr",
        "Finlande : une patinoire s'effondre à Oulu",
        "La Finlande était en deuil lundi après l'effondrement d'une patinoire à Oulu. Les pompiers finlandais ont demandé du "
        "renfort. Deux joueurs, dont un Péruvien, ont été blessés. Le toit datait de 1974. Le gouvernement finlandais a promis "
        "une aide. La maire d'Oulu a remercié les équipes. La police finlandaise a ouvert une enquête. "
        "Le Péruvien a quitté l'hôpital.",
        "PER",
    ),
    (
        "en",
        "Finland ice rink collapses in Oulu",
        "Finland was in mourning on Monday after an ice rink collapsed in Oulu. Finnish firefighters asked for help. "
        "Two players, one of them a Peruvian, were hurt. The roof dated from 1974. The Finnish government promised aid. "
        "The mayor of Oulu thanked the teams. Finnish police opened an inquiry. The Peruvian has left hospital.",
        "PER",
    ),
]

ANNOUNCED = [
    (
        "en",
        "Kenya thanks Peru for vaccines",
        "Kenya received a first batch of vaccines on Monday. Peru had promised them in March. "
        "The Kenyan minister thanked Peru. Kenya will pay for the transport. Kenya's doctors hailed the delivery.",
        "PER",
    ),
]

FOREIGN = [
    (
        "fr",
        "Le Portugal et la Norvège s'accordent sur la pêche",
        "Le Portugal a reçu lundi une délégation à Lisbonne. Le ministre portugais de la Pêche a remercié la Norvège.",
    ),
    (
        "en",
        "Portugal and Norway agree on fishing",
        "Portugal received a delegation in Lisbon on Monday. The Portuguese fisheries minister thanked Norway.",
    ),
]


# Home affairs told at work: a team and who leads it, a report handed over.
AT_WORK = [
    ("fr", "Une équipe belge dirigée par la chercheuse française Anne Morel a découvert des os en Italie."),
    ("fr", "Un chantier danois dirigé par l'architecte suisse Paul Meyer a été achevé en mai."),
    ("fr", "Le rapport sur le Burundi va être remis à la Cour pénale internationale."),
    ("fr", "Une étude sur la Norvège a été remise à l'OCDE."),
    ("en", "A Belgian team led by the French scientist Anne Morel found bones in Italy."),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return readers.reader()


@pytest.mark.parametrize(("lang", "title", "text"), HOME)
def test_a_party_named_in_passing_takes_part_in_nothing_else(reader: Reader, lang: str, title: str, text: str) -> None:
    read = reader.read(Article(text=text, title=title, lang=lang, published="2024-05-15"))
    assert [e for e in read.events if "NOR" in {p.entity for p in (*e.actors, *e.recipients)}] == []


@pytest.mark.parametrize(("lang", "title", "text"), HOME)
def test_what_was_passed_over_says_why(reader: Reader, lang: str, title: str, text: str) -> None:
    read = reader.explain(Article(text=text, title=title, lang=lang, published="2024-05-15"))
    assert any("NOR is named only in passing" in x.reason for x in read.explanations)


@pytest.mark.parametrize(("lang", "title", "text"), FOREIGN)
def test_what_the_sentence_or_the_title_names_counts(reader: Reader, lang: str, title: str, text: str) -> None:
    read = reader.read(Article(text=text, title=title, lang=lang, published="2024-05-15"))
    assert any({p.entity for p in (*e.actors, *e.recipients)} == {"PRT", "NOR"} for e in read.events)


@pytest.mark.parametrize(("lang", "title", "text", "stranger"), SELDOM)
def test_who_is_seldom_named_in_a_report_of_one_state_takes_part_in_nothing_told_elsewhere(
    reader: Reader, lang: str, title: str, text: str, stranger: str
) -> None:
    read = reader.read(Article(text=text, title=title, lang=lang, published="2024-05-15"))
    assert [e for e in read.events if stranger in {p.entity for p in (*e.actors, *e.recipients)}] == []


@pytest.mark.parametrize(("lang", "title", "text", "other"), ANNOUNCED)
def test_who_stands_in_the_title_counts_however_seldom(reader: Reader, lang: str, title: str, text: str, other: str) -> None:
    read = reader.read(Article(text=text, title=title, lang=lang, published="2024-05-15"))
    assert any(other in {p.entity for p in (*e.actors, *e.recipients)} for e in read.events)


@pytest.mark.parametrize(("lang", "text"), AT_WORK)
def test_who_leads_a_team_or_is_handed_a_report_is_told_of_no_act(reader: Reader, lang: str, text: str) -> None:
    assert not reader.read(Article(text=text, lang=lang, published="2024-05-15")).events


FEW_ACTS = [
    ("fr", "Le Chili a remercié le Pérou. La ville de Valdivia fête sa foire. Les marchands vendent des fruits. Le maire a coupé "
     "un ruban. Les écoles sont fermées. Il a plu toute la nuit. Le bus passe à midi. La foire dure trois jours."),
    ("en", "Chile thanked Peru. The town of Valdivia holds its fair. Traders sell fruit. The mayor cut a ribbon. The schools are "
     "closed. It rained all night. The bus leaves at noon. The fair lasts three days."),
]  # fmt: skip


@pytest.mark.parametrize("trust", [0.3, 0.6])
@pytest.mark.parametrize("near", [True, False])
@pytest.mark.parametrize(("lang", "text"), FEW_ACTS)
def test_an_unsure_act_needs_its_parties_near_where_acts_are_few(lang: str, text: str, near: bool, trust: float) -> None:
    discourse, _, told = readers.coder(weigh=False).told(Article(text=text, lang=lang, published="2024-05-15"))
    act = told[0]
    act.trust = trust
    if not near:  # as if a party had been filled in of which nothing near the act tells
        act.recipients = [Who("NOR", 0, 1, "the article's other party", 0.5)]
    none = Sides(frozenset(), frozenset())
    weighed = Weighed(act, none, Sides(entities(act.actors), entities(act.recipients)), True, "", [])
    assert bool(Passing(discourse).far([weighed])) == (not near and trust < 0.4)
