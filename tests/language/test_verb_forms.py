"""Finite forms that the tagger does not know are shown to the parser as ones that it knows."""

from __future__ import annotations

from dragoman.language.verb_forms import verb_forms


def test_a_form_is_shown_as_a_known_one_of_its_number() -> None:
    forms = verb_forms("fr")
    assert forms is not None
    assert forms.cuts("Téhéran le dément ; ils financent Kiev.") == [(11, 17, "refuse"), (24, 33, "refusent")]
    assert forms.lemmas["dément"] == "démentir"


def test_parts_of_words_are_left_alone() -> None:
    forms = verb_forms("fr")
    assert forms is not None
    assert forms.cuts("Un démenti, un contre-stoppe et l'évacuement.") == []


def test_a_language_without_a_list_has_none() -> None:
    assert verb_forms("es") is None


def test_irregular_forms_are_shown_as_others() -> None:
    forms = verb_forms("en")
    assert forms is not None
    assert forms.cuts("The army retook Hays.") == [(9, 15, "took")]
    assert forms.lemmas["retook"] == "retake"


def test_a_form_that_may_be_a_noun_is_a_verb_right_behind_a_name() -> None:
    forms = verb_forms("fr")
    assert forms is not None
    assert forms.cuts("La presse dit que Rome presse Oslo.", {22}) == [(23, 29, "accuse")]
    assert forms.cuts("La presse dit que Rome presse Oslo.") == []
