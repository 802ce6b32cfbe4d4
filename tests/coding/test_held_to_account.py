"""Whom states will hold to account, whose sovereignty they stand by, and what is said without any act: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader
from helpers.told import events, sided

from dragoman.records import Article

# (language, text, type, who does it, to whom)
TOLD = [
    ("en", "Norway and Canada committed to holding the Kremlin accountable for its attack on Georgia.",
     "THREATEN", "CAN NOR", "RUS"),
    ("en", "Canada vowed that Russia would be held to account for the attack on Ukraine.", "THREATEN", "CAN", "RUS"),
    ("en", "Canada and Norway are resolved to hold Belarus accountable for the arrests.", "THREATEN", "CAN NOR", "BLR"),
    ("en", "Norway will hold Iran accountable for its attack on Israel.", "THREATEN", "NOR", "IRN"),
    ("en", "Canada and Norway underscored their commitment to imposing severe costs on Iran.", "THREATEN", "CAN NOR", "IRN"),
    ("fr", "La Norvège et le Canada se sont engagés à demander des comptes à la Russie.", "THREATEN", "CAN NOR", "RUS"),
    ("fr", "Le Canada est résolu à demander des comptes à l'Iran.", "THREATEN", "CAN", "IRN"),
    ("fr", "Le Canada demandera des comptes à la Biélorussie.", "THREATEN", "CAN", "BLR"),
    ("en", "Canada's foreign minister reaffirmed her country's commitment to Ukraine's sovereignty and territorial integrity.",
     "SUPPORT", "CAN", "UKR"),
    ("en", "The Canadian minister underlined Canada's commitment to the independence of Moldova.", "SUPPORT", "CAN", "MDA"),
    ("en", "The Canadian minister reiterated Canada's commitment to Japan's security.", "AGREE", "CAN", "JPN"),
    ("en", "On behalf of the Government of Canada, I offer my congratulations to the people of Mali.", "SUPPORT", "CAN", "MLI"),
    ("en", "Norway expressed concern about Russia's troop build-up near Ukraine.", "ACCUSE", "NOR", "RUS"),
    ("en", "Norway expressed concern over the human rights situation in Peru.", "ACCUSE", "NOR", "PER"),
    ("en", "Ukraine is bravely resisting the Russian offensive.", "ASSAULT", "RUS", "UKR"),
    ("en", "The ministers of Norway and Peru agreed on a timetable for the talks.", "AGREE", "NOR PER", ""),
]  # fmt: skip
SILENT = [
    ("en", "The Canadian minister expressed concern about the humanitarian situation in Yemen."),
    ("en", "The Norwegian envoy emphasized his grave concern about the deteriorating situation in Tigray."),
    ("en", "Norway and Peru agreed on the importance of free trade."),
    ("en", "Norway and Peru agreed on the need for a stable Libya with no foreign interference."),
]


@pytest.mark.parametrize(("lang", "text", "kind", "doers", "others"), TOLD)
def test_what_is_announced(lang: str, text: str, kind: str, doers: str, others: str) -> None:
    assert (kind, doers, others) in sided(lang, text, weigh=True)


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_cares_and_common_views_tell_no_act(lang: str, text: str) -> None:
    assert not events(lang, text, weigh=True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The text of the following statement was released by the Governments of Peru and Chile."),
        ("fr", "La déclaration suivante a été publiée par les gouvernements du Pérou et du Chili."),
    ],
)
def test_a_text_that_follows_is_an_instrument_and_no_act(lang: str, text: str) -> None:
    record = _reader().read(Article(text=text, lang=lang, published="2024-03-12"))
    assert not record.events
    assert [(a.kind, a.parties, a.status) for a in record.agreements] == [("declaration", ("CHL", "PER"), "announced")]
