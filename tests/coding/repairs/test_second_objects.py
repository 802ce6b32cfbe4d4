"""A noun behind "and" that the parser joined to the verb stands beside the verb's object."""

from __future__ import annotations

from helpers.parses import under

CROWDS = "Crowds attacked a U.N. building and the embassies of Rwanda, France and Belgium in the Congolese capital, angered."


def test_the_second_noun_is_joined_to_the_first() -> None:
    assert "embassies" in under(CROWDS, "building", "conj", lang="en")


def test_a_second_verb_keeps_its_own_object() -> None:
    assert "consul" in under("The army seized a truck and Chad recalled its consul.", "recalled", "obj", lang="en")
