"""An embassy is opened by one state in another; several that open theirs do it together; whom a state sends away or summons is of
the state that sent him, told by his office or by his name alone: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

OPENED = [
    ("fr", "La Norvège a rouvert son ambassade à Kaboul.", ("SUPPORT", "NOR", "AFG")),
    ("fr", "La Suède a inauguré une ambassade à Tirana.", ("SUPPORT", "SWE", "ALB")),
    ("fr", "L'ambassade du Ghana a rouvert lundi à Tripoli.", ("SUPPORT", "GHA", "LBY")),
    ("fr", "Oslo va ouvrir une ambassade à Bichkek.", ("AGREE", "NOR", "KGZ")),
    ("fr", "L'Italie et la Libye ont rouvert leurs ambassades.", ("SUPPORT", "ITA LBY", "")),
    ("en", "Norway reopened its embassy in Kabul on Monday.", ("SUPPORT", "NOR", "AFG")),
    ("en", "Sweden will open an embassy in Tirana next year.", ("AGREE", "SWE", "ALB")),
    ("en", "Italy and Libya reopened their embassies.", ("SUPPORT", "ITA LBY", "")),
    ("es", "Noruega reabrió su embajada en Kabul.", ("SUPPORT", "NOR", "AFG")),
]


@pytest.mark.parametrize(("lang", "text", "told"), OPENED)
def test_who_opens_an_embassy_and_where(lang: str, text: str, told: tuple[str, str, str]) -> None:
    assert told in sided(lang, text, weigh=True)


SENT_AWAY = [
    ("fr", "L'ambassadeur du Pérou au Tchad a été expulsé.", ("SANCTION", "TCD", "PER")),
    ("fr", "Le chargé d'affaires chilien à Nairobi a été expulsé.", ("SANCTION", "KEN", "CHL")),
    ("fr", "L'ambassadeur chilien à Nairobi a été convoqué au ministère des Affaires étrangères.", ("ACCUSE", "KEN", "CHL")),
    ("fr", "Pablo Rojas, ambassadeur du Pérou à Nairobi, a été convoqué mardi.", ("ACCUSE", "KEN", "PER")),
    ("fr", "Le Kenya a convoqué l'ambassadeur du Pérou, Pablo Rojas. Pablo Rojas a été expulsé vendredi par le Kenya.",
     ("SANCTION", "KEN", "PER")),
    ("fr", "Deux diplomates péruviens ont été expulsés du Kenya.", ("SANCTION", "KEN", "PER")),
    ("en", "The Peruvian ambassador to Chad was expelled.", ("SANCTION", "TCD", "PER")),
    ("en", "Kenya summoned Peru's ambassador, Pablo Rojas. Pablo Rojas was expelled by Kenya on Friday.",
     ("SANCTION", "KEN", "PER")),
    ("en", "Pablo Rojas, the Peruvian high commissioner to Kenya, was expelled by Kenya.", ("SANCTION", "KEN", "PER")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), SENT_AWAY)
def test_who_is_sent_away_or_summoned(lang: str, text: str, told: tuple[str, str, str]) -> None:
    assert told in sided(lang, text, weigh=True)
