"""From whom to whom money goes: sentences of our own, in the words of news and of a giver's own releases."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

ENGLISH = [
    ("We are announcing $120 million in new aid to Moldova, the U.S. Secretary of State said.", "USA", "MDA"),
    ("The Department of State is providing $30 million in humanitarian assistance to Sudan.", "USA", "SDN"),
    ("The United States announced $5 million in aid to help Thailand fight COVID-19.", "USA", "THA"),
    (
        "I am authorizing $400 million in military assistance for Ukraine, Secretary Antony Blinken of the U.S. said.",
        "USA",
        "UKR",
    ),
    ("Moldova received $120 million in American aid.", "USA", "MDA"),
    ("Kenya thanked Japan for $40 million in assistance.", "JPN", "KEN"),
    ("Moldova welcomed Romania's announcement of 30 million euros in aid to Moldova.", "ROU", "MDA"),
    ("The assistance to Yemen includes $561 million from the United States.", "USA", "YEM"),
    ("The German minister, on a visit to Chad, announced 20 million euros for refugees in Chad.", "DEU", "TCD"),
    ("Norway sent a cheque for 40 million euros to support Lebanon.", "NOR", "LBN"),
]
FRENCH = [
    ("Nous accordons 120 millions de dollars d'aide à la Moldavie, a dit le secrétaire d'État américain.", "USA", "MDA"),
    ("La France a annoncé 5 millions d'euros d'aide pour aider le Liban à accueillir les réfugiés.", "FRA", "LBN"),
    ("La Moldavie a reçu 120 millions de dollars d'aide américaine.", "USA", "MDA"),
    ("Le Kenya a remercié le Japon pour 40 millions de dollars d'aide.", "JPN", "KEN"),
    ("La Moldavie a salué l'annonce par la Roumanie de 30 millions d'euros d'aide à la Moldavie.", "ROU", "MDA"),
    ("L'aide au Yémen comprend 561 millions de dollars des États-Unis.", "USA", "YEM"),
    ("La ministre allemande, en visite au Tchad, a annoncé 20 millions d'euros pour les réfugiés au Tchad.", "DEU", "TCD"),
    ("La Norvège a débloqué 40 millions d'euros pour soutenir le Liban.", "NOR", "LBN"),
    ("Le Japon versera 40 millions de dollars au Kenya.", "JPN", "KEN"),
    ("Le Tchad a reçu de l'Allemagne une aide de 20 millions d'euros.", "DEU", "TCD"),
]
PARTS = [
    ("en", "The United States has provided $7 billion in aid to Ukraine, including $2 billion this month."),
    ("en", "U.S. assistance to Ukraine now totals $7 billion, including $2 billion this month."),
    ("fr", "Les États-Unis ont fourni 7 milliards de dollars d'aide à l'Ukraine, dont 2 milliards ce mois-ci."),
    ("fr", "L'aide américaine à l'Ukraine atteint 7 milliards de dollars, dont 2 milliards ce mois-ci."),
]


def _sides(lang: str, text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [(f.measure, f.actors, f.recipients) for f in record.figures]


@pytest.mark.parametrize(("text", "giver", "taker"), ENGLISH)
def test_who_gives_comes_first_in_english(text: str, giver: str, taker: str) -> None:
    assert _sides("en", text) == [("aid", (giver,), (taker,))]


@pytest.mark.parametrize(("text", "giver", "taker"), FRENCH)
def test_who_gives_comes_first_in_french(text: str, giver: str, taker: str) -> None:
    assert _sides("fr", text) == [("aid", (giver,), (taker,))]


@pytest.mark.parametrize(("lang", "text"), PARTS)
def test_part_of_a_sum_is_given_by_the_same(lang: str, text: str) -> None:
    assert _sides(lang, text) == [("aid", ("USA",), ("UKR",))] * 2
