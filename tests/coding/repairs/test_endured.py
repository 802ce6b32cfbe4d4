"""What somebody is made the object of is told as suffered; an infinitive behind "faire" and a noun before "à" are put right."""

from __future__ import annotations

import pytest
from helpers.frames import word

from dragoman.coding.classes import grammar
from dragoman.coding.lexicon import load_lexicon

ENDURED = [
    ("fr", "Le Bénin a fait l'objet de vives critiques de la part du Mali.", "fait", "critiques"),
    ("fr", "Le Bénin fait l'objet d'une enquête de l'Union africaine.", "fait", "enquête"),
    ("fr", "La Serbie est la cible de sanctions américaines.", "cible", "sanctions"),
    ("en", "Serbia is the target of American sanctions.", "is", "sanctions"),
    ("en", "Chad was the object of threats from Libya.", "was", "threats"),
]


@pytest.mark.parametrize(("lang", "text", "verb", "act"), ENDURED)
def test_what_somebody_is_the_object_of_is_suffered(lang: str, text: str, verb: str, act: str) -> None:
    carrier = word(lang, text, verb)
    assert carrier.lemma == grammar(lang, "suffering")[0]
    assert [t.text for t in carrier.all("obj")] == [act]


@pytest.mark.parametrize(
    ("lang", "text", "verb"),
    [
        ("fr", "Le Cameroun fait l'objet de pluies diluviennes.", "fait"),
        ("fr", "La Finlande est la cible d'une opération russe.", "cible"),
        ("en", "Chad was the subject of a film by an Italian.", "was"),
    ],
)
def test_what_is_no_act_is_not_suffered(lang: str, text: str, verb: str) -> None:
    assert word(lang, text, verb).lemma != grammar(lang, "suffering")[0]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_lexicon_knows_all_that_is_suffered(lang: str) -> None:
    told = {w for p in load_lexicon(lang).find("verb", grammar(lang, "suffering")[0]) for w in p.obj}
    assert not set(grammar(lang, "endured")) - told


def test_an_infinitive_behind_faire_is_the_verb() -> None:
    text = "L'Algérie a fait parvenir 60 tonnes de vivres à la Libye."
    assert [t.text for t in word("fr", text, "parvenir").all("nsubj", "obj")] == ["Algérie", "tonnes"]


@pytest.mark.parametrize(
    ("text", "verb", "noun", "other"),
    [
        ("Le Japon a donné suite à la requête de la Mongolie.", "donné", "suite", "requête"),
        ("Le Pérou a fait grâce à sept pêcheurs équatoriens.", "fait", "grâce", "pêcheurs"),
    ],
)
def test_a_noun_taken_for_a_preposition_is_the_object(text: str, verb: str, noun: str, other: str) -> None:
    head = word("fr", text, verb)
    assert [t.text for t in head.all("obj")] == [noun]
    assert other in [t.text for t in head.all("obl")]


def test_a_true_preposition_stays_one() -> None:
    verb = word("fr", "Le Pérou l'a fait grâce à un prêt équatorien.", "fait")
    assert "grâce" not in [t.text for t in verb.all("obj")]


def test_what_is_counted_behind_the_agent_is_the_object() -> None:
    verb = word("fr", "Le Laos s'est vu livrer par le Vietnam douze blindés.", "livrer")
    assert [t.text for t in verb.all("obj")] == ["blindés"]
