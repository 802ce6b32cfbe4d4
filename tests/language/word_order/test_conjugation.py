from __future__ import annotations

import pytest

from dragoman.language.word_order.conjugation import guessed, verb_table


def told(form: str) -> set[tuple[str, str]]:
    """Infinitive and tense or kind of each reading of a form."""
    return {(v.lemma, m.get("Tense") or m.get("Mood") or m["VerbForm"]) for v in verb_table("es")[form] for m in [dict(v.morph)]}


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("firmó", "firmar", "Past"), ("vendieron", "vender", "Past"), ("reunía", "reunir", "Imp"),  # regular
        ("acuerdan", "acordar", "Pres"), ("pidieron", "pedir", "Past"), ("advirtió", "advertir", "Past"),  # stems that change
        ("entreguen", "entregar", "Pres"), ("lance", "lanzar", "Pres"), ("exija", "exigir", "Pres"),  # spelling
        ("impondrá", "imponer", "Fut"), ("podría", "poder", "Cnd"), ("impuesta", "imponer", "Past"),  # stems of their own
    ],
)  # fmt: skip
def test_a_form_leads_to_its_infinitive(form: str, lemma: str, tense: str) -> None:
    assert (lemma, tense) in told(form)


def test_a_form_of_two_verbs_has_both() -> None:
    assert {lemma for lemma, _ in told("fue")} == {"ser", "ir"}


def test_participles_tell_gender_and_number() -> None:
    (form,) = verb_table("es")["firmadas"]
    assert dict(form.morph) == {"VerbForm": "Part", "Tense": "Past", "Gender": "Fem", "Number": "Plur"}


def test_an_unknown_verb_is_told_by_an_ending_that_only_verbs_have() -> None:
    found = guessed("gorjeó", "es")
    assert found is not None
    assert (found.lemma, dict(found.morph)["Tense"]) == ("gorjear", "Past")
    assert guessed("gorjeo", "es") is None
