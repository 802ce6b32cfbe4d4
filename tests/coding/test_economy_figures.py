"""Figures of arms that arrive or are ceded, told by words of the economic press."""

import pytest
from helpers.told import record

TOLD = [
    ("en", "Twelve Leopard tanks from Germany were unloaded in Norway on Monday.", 12.0, ("DEU",), ("NOR",)),
    ("fr", "Le Danemark a approuvé lundi la cession de 14 chasseurs F-16 à l'Argentine.", 14.0, ("DNK",), ("ARG",)),
]


@pytest.mark.parametrize(("lang", "text", "value", "seller", "buyer"), TOLD)
def test_arms_that_change_hands(lang: str, text: str, value: float, seller: tuple[str, ...], buyer: tuple[str, ...]) -> None:
    (figure,) = record(lang, text).figures
    assert (figure.measure, figure.value, figure.actors, figure.recipients) == ("arms-sale", value, seller, buyer)
