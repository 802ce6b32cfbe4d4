"""Sides of figures whose sentence names no party: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article, Figure


def _last(lang: str, text: str) -> Figure:
    return _reader().read(Article(text=text, lang=lang, published="2023-05-10")).figures[-1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya and Uganda signed an accord on Tuesday. Exports of wheat amounted to 2 million tonnes in 2022."),
        ("fr", "Le Kenya et l'Ouganda ont signé un accord mardi. Les livraisons de gaz ont atteint 2 milliards de mètres cubes."),
    ],
)
def test_a_sentence_without_parties_has_those_of_the_article(lang: str, text: str) -> None:
    figure = _last(lang, text)
    assert {*figure.actors, *figure.recipients} == {"KEN", "UGA"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Syria and Israel met on Monday. In the crash of a bus 14 people died near Damascus."),
        ("fr", "La Syrie et Israël se sont rencontrés lundi. Dans l'accident d'un autocar, 14 personnes sont mortes."),
    ],
)
def test_the_dead_of_an_accident_do_not(lang: str, text: str) -> None:
    assert _reader().read(Article(text=text, lang=lang, published="2023-05-10")).figures == ()


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        (
            "en",
            "France and Italy condemned Sudan on Monday. France and Italy have removed 1,400 foreigners from Sudan.",
            (("FRA", "ITA"), ("SDN",)),
        ),
        ("fr", "Le Soudan est en guerre. L'Italie et la France y ont envoyé 1 400 tentes.", (("FRA", "ITA"), ("SDN",))),
        ("en", "Kenya and Uganda held talks on Monday. Sixteen documents were signed by Kenya and Uganda.", (("KEN", "UGA"), ())),
        ("fr", "Le Kenya et l'Ouganda ont signé lundi seize documents.", (("KEN", "UGA"), ())),
        ("en", "Kenya asked Somalia to release 14 of its citizens.", (("SOM",), ("KEN",))),
        ("fr", "Le Kenya a demandé à la Somalie de libérer 14 de ses citoyens.", (("SOM",), ("KEN",))),
        ("en", "Chad hailed the refuge it has given to 20,000 Sudanese.", (("SDN",), ("TCD",))),
        ("en", "Kenya explained that it had accepted fourteen West Africans deported by Rwanda to Kenya.", (("RWA",), ("KEN",))),
        ("fr", "Le Tchad s'est félicité d'avoir accueilli 20 000 Soudanais.", (("SDN",), ("TCD",))),
    ],
)
def test_who_stands_on_which_side(lang: str, text: str, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    figure = _last(lang, text)
    assert (figure.actors, figure.recipients) == sides
