"""Verb groups: pronouns that are no subjects, "il" that is one."""

from __future__ import annotations

import pytest
from helpers.parses import under

CLITICS = [
    ("« La Roumanie nous a prêté 60 millions d'euros », dit-il.", "prêté", "nous"),
    ("« L'Union nous a promis une aide », a dit le ministre.", "promis", "nous"),
    ("« La Chine nous a refusé ce crédit », a dit la ministre.", "refusé", "nous"),
    ("« Le Qatar vous a écrit hier », a dit l'envoyé.", "écrit", "vous"),
]


@pytest.mark.parametrize(("text", "verb", "pronoun"), CLITICS)
def test_a_clitic_beside_a_subject_is_an_object(text: str, verb: str, pronoun: str) -> None:
    assert pronoun in under(text, verb, "obj", "iobj")
    assert pronoun not in under(text, verb, "nsubj")


PERSONAL = [
    ("Il doit rencontrer Vladimir Poutine à Moscou.", "doit", "Il"),
    ("Il n'a pas joint Ilham Aliyev.", "joint", "Il"),
    ("Il a dénoncé les frappes israéliennes.", "dénoncé", "Il"),
    ("Il devait recevoir le roi de Jordanie.", "devait", "Il"),
]


@pytest.mark.parametrize(("text", "verb", "pronoun"), PERSONAL)
def test_il_that_means_somebody(text: str, verb: str, pronoun: str) -> None:
    assert pronoun in under(text, verb, "nsubj")


@pytest.mark.parametrize(("text", "verb"), [("Il faut agir vite.", "faut"), ("Il s'agit d'un prêt.", "agit")])
def test_il_that_means_nobody(text: str, verb: str) -> None:
    assert "Il" not in under(text, verb, "nsubj")


def test_what_par_introduces_behind_avoir_is_no_agent() -> None:
    text = "Lima a répondu par la réciproque."
    assert under(text, "répondu", "nsubj") == ["Lima"]
    assert under(text, "répondu", "obl:agent") == []
