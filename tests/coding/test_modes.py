"""Modes of meetings by their place, and of requests and rejections by what is asked: sentences of our own."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.reader import Reader
from dragoman.records import Article

MET = [
    ("fr", "Le ministre grec a rencontré lundi son homologue turc à Nairobi.", "third-party"),
    ("fr", "Le ministre chilien a rencontré mardi son homologue péruvien à Genève.", "third-party"),
    ("fr", "Le ministre grec a rencontré lundi son homologue turc à Athènes.", None),
    ("fr", "Le président kényan s'est entretenu avec son homologue togolais en marge du sommet de l'Union africaine.",
     "multilateral"),
    ("fr", "En marge de l'Assemblée générale, le ministre péruvien a rencontré son homologue chilien.", "multilateral"),
    ("en", "The Greek minister met his Turkish counterpart in Nairobi on Monday.", "third-party"),
    ("en", "The Chilean minister met his Peruvian counterpart in Geneva on Tuesday.", "third-party"),
    ("en", "The Greek minister met his Turkish counterpart in Athens on Monday.", None),
    ("en", "The Kenyan president met his Togolese counterpart on the fringes of the African Union summit.", "multilateral"),
    ("en", "On the margins of the General Assembly, the Peruvian minister met his Chilean counterpart.", "multilateral"),
]  # fmt: skip
TURNED_DOWN = [
    ("fr", "Le Pérou a rejeté une offre du Chili.", "assist"),
    ("fr", "Le Togo a décliné la proposition du Bénin.", "assist"),
    ("fr", "La Zambie a rejeté la demande d'aide du Malawi.", "assist"),
    ("fr", "Le Kenya a rejeté l'ultimatum de la Somalie.", "yield"),
    ("fr", "Le Niger a refusé de payer le Bénin.", "yield"),
    ("en", "Peru rejected an offer from Chile.", "assist"),
    ("en", "Togo turned down a proposal by Benin.", "assist"),
    ("en", "Zambia rejected a request for help from Malawi.", "assist"),
    ("en", "Kenya rejected an ultimatum from Somalia.", "yield"),
    ("en", "Niger refused to pay Benin.", "yield"),
]
ASKED = [
    ("fr", "Le Malawi a sollicité la Zambie.", "assist"),
    ("fr", "Le Kenya a exigé de la Somalie des explications.", "yield"),
    ("fr", "Le Togo a exhorté le Bénin à réviser ses lois.", "change"),
    ("fr", "Le Togo a demandé au Bénin de libérer deux pêcheurs.", "yield"),
    ("fr", "Le Pérou a appelé le Chili au dialogue.", "meet"),
    ("en", "Malawi asked Zambia for more.", "assist"),
    ("en", "Kenya demanded an explanation from Somalia.", "yield"),
    ("en", "Togo urged Benin to revise its laws.", "change"),
    ("en", "Togo asked Benin to release two fishermen.", "yield"),
    ("en", "Peru called on Chile to hold talks.", "meet"),
]


@cache
def _reader() -> Reader:
    return Reader()


def _modes(lang: str, text: str, type_: str) -> list[str | None]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [e.mode for e in record.events if e.type == type_]


@pytest.mark.parametrize(("lang", "text", "mode"), MET)
def test_meetings(lang: str, text: str, mode: str | None) -> None:
    assert _modes(lang, text, "CONSULT") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), TURNED_DOWN)
def test_rejections(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "REJECT") == [mode]


@pytest.mark.parametrize(("lang", "text", "mode"), ASKED)
def test_requests(lang: str, text: str, mode: str) -> None:
    assert _modes(lang, text, "REQUEST") == [mode]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Le Kenya a fermé lundi son ambassade à Mogadiscio."), ("en", "Kenya closed its embassy in Somalia.")],
)
def test_a_closed_embassy_is_withdrawn(lang: str, text: str) -> None:
    assert _modes(lang, text, "SANCTION") == ["withdraw"]
