"""Persons and places as the learned weights choose them: texts of our own, and the choice alone."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.coding.scoring.crossing import CrossedWeights, crossed
from dragoman.coding.scoring.details import Details, best, shipped_details, tagged
from dragoman.coding.scoring.named import Named
from dragoman.records import Article, Event

PERSONS = [
    ("fr", "Le ministre finlandais Antti Laine a remercié l'Estonie pour son aide.", "SUPPORT", {"Antti Laine"}),
    ("fr", "Le président chilien Rodrigo Vial a accusé le Pérou d'espionnage.", "ACCUSE", {"Rodrigo Vial"}),
    ("fr", "La ministre kényane Amina Otieno a reçu lundi son homologue péruvien, Pablo Rojas.", "CONSULT",
     {"Amina Otieno", "Pablo Rojas"}),
    ("fr", "Le premier ministre letton Juris Ozols a promis des vaccins à la Moldavie.", "AGREE", {"Juris Ozols"}),
    ("fr", "La Zambie a fermé sa frontière avec le Malawi, a annoncé le ministre Chanda Mwila.", "SANCTION", set()),
    ("en", "Finnish minister Antti Laine thanked Estonia for its help.", "SUPPORT", {"Antti Laine"}),
    ("en", "Chilean President Rodrigo Vial accused Peru of spying.", "ACCUSE", {"Rodrigo Vial"}),
    ("en", "Kenyan minister Amina Otieno met her Peruvian counterpart, Pablo Rojas, on Monday.", "CONSULT",
     {"Amina Otieno", "Pablo Rojas"}),
    ("en", "Latvian Prime Minister Juris Ozols promised vaccines to Moldova.", "AGREE", {"Juris Ozols"}),
    ("en", "Zambian troops shelled a village in Malawi on Monday, minister Chanda Mwila said.", "ASSAULT", set()),
]  # fmt: skip
PLACES = [
    ("fr", "Le ministre finlandais Antti Laine a rencontré lundi à Riga son homologue estonien.", "CONSULT", "Riga"),
    ("fr", "L'armée rwandaise a bombardé mardi un village congolais près de Goma.", "ASSAULT", "Goma"),
    ("fr", "Le président chilien est arrivé dimanche à Lima. Le Chili et le Pérou y ont signé un traité.", "SUPPORT", "Lima"),
    ("fr", "Le Kenya a rappelé son ambassadeur en Tanzanie.", "SANCTION", None),
    ("fr", "Le premier ministre letton a félicité l'Estonie pour ses élections.", "SUPPORT", None),
    ("en", "Finnish minister Antti Laine met his Estonian counterpart in Riga on Monday.", "CONSULT", "Riga"),
    ("en", "Rwandan troops shelled a Congolese village near Goma on Tuesday.", "ASSAULT", "Goma"),
    ("en", "The Chilean president arrived in Lima on Sunday. Chile and Peru signed a treaty there.", "SUPPORT", "Lima"),
    ("en", "Kenya recalled its ambassador to Tanzania.", "SANCTION", None),
    ("en", "The Latvian prime minister congratulated Estonia on its elections.", "SUPPORT", None),
]


def _event(lang: str, text: str, type_: str) -> Event:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return next(e for e in record.events if e.type == type_)


@pytest.mark.parametrize(("lang", "text", "type_", "persons"), PERSONS)
def test_persons(lang: str, text: str, type_: str, persons: set[str]) -> None:
    event = _event(lang, text, type_)
    assert {p.person for p in (*event.actors, *event.recipients) if p.person} == persons


@pytest.mark.parametrize(("lang", "text", "type_", "place"), PLACES)
def test_places(lang: str, text: str, type_: str, place: str | None) -> None:
    found = _event(lang, text, type_).place
    assert (found.name if found else None) == place


def test_what_tells_something_counts_more() -> None:
    weights = CrossedWeights.of({"nobody": 1.0, "subject|AGREE": 0.8})
    options = [Named(None, ["nobody"], ("AGREE",)), Named(None, ["subject"], ("AGREE",))]
    assert best(weights, options, [False, True], 0.0) == 0
    assert best(weights, options, [False, True], 0.3) == 1


def test_crossed_weights_count_each_feature_once() -> None:
    weights = CrossedWeights.of({"a": 1.0, "a|x": 0.5, "b|y": 4.0})
    assert weights.score(["a", "a", "b"], ("x",)) == 1.5
    assert crossed(["a", "a", "b"], ("x",)) == ["a", "b", "a|x", "b|x"]


def test_a_measure_is_chosen_by_its_features() -> None:
    nothing = CrossedWeights({})
    details = Details(nothing, nothing, nothing, {"verb=lend": [("loan", 2.0)], "": [(None, 1.0)]})
    assert details.measure(["verb=lend", "verb=lend"]) == "loan"
    assert details.measure(["verb=sing"]) is None


def test_features_are_tagged_with_their_measure() -> None:
    assert tagged(["verb=lend"], "loan") == ["loan>", "loan>verb=lend"]


def test_the_version_is_that_of_the_weights() -> None:
    assert len(shipped_details().version) == 12
    assert shipped_details() is shipped_details()
