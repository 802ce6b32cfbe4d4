"""What somebody will go for, is committed to or looks forward to is an undertaking: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

# (language, text, what is read)
CASES = [
    ("en", "Norway remains committed to supporting Kenya in its fight against drought.", ["AGREE NOR > KEN"]),
    ("en", "Norway is committed to supporting Kenya.", ["AGREE NOR > KEN"]),
    ("en", "Norway looks forward to working with Kenya on fisheries.", ["AGREE NOR > KEN"]),
    ("en", "Norway's government said that it will continue to work closely with Kenya.", ["AGREE NOR > KEN"]),
    ("en", "Norway works with Kenya on fisheries.", []),
    ("en", "Norway's foreign minister Ane Berg will travel to Kenya next week to meet President William Ruto and to thank Kenya "
     "for its help.", ["AGREE NOR > KEN", "AGREE KEN NOR > ", "AGREE NOR > KEN", "AID KEN > NOR"]),
    ("en", "Norway vowed to hold Russia accountable for its crimes.", ["THREATEN NOR > RUS"]),
    ("en", "Norway's minister Ane Berg will travel to Nairobi, joined by trade minister Ole Holm, to meet Kenyan officials.",
     ["AGREE NOR > KEN", "AGREE KEN NOR > "]),
    ("en", "Norway's minister Ane Berg will begin her trip in Nairobi to meet Kenya's foreign minister.",
     ["AGREE NOR > KEN", "AGREE KEN NOR > "]),
    ("en", "Norway seeks to strengthen its ties with Kenya.", ["AGREE NOR > KEN"]),
    ("fr", "La Norvège reste déterminée à soutenir le Kenya.", ["AGREE NOR > KEN"]),
    ("fr", "La Norvège continuera à travailler avec le Kenya.", ["AGREE NOR > KEN"]),
    ("fr", "La Norvège se réjouit de travailler avec le Kenya.", ["AGREE NOR > KEN"]),
    ("fr", "La ministre norvégienne Ane Berg se rendra au Kenya pour rencontrer ses homologues et remercier le Kenya de "
     "son aide.", ["AGREE NOR > KEN", "AGREE NOR > KEN"]),
]  # fmt: skip
TOGETHER = [
    ("en", "Norway's foreign minister Ane Berg met her Danish counterpart Ole Holm in Oslo. They reaffirmed their commitment to "
     "the fight against piracy and reiterated their support for Ukraine.", "SUPPORT DNK NOR > UKR"),
    ("en", "Norway's minister Ane Berg met Kenya's minister Amina Juma in Oslo. They reiterated that further Russian aggression "
     "would be met with massive consequences.", "THREATEN KEN NOR > RUS"),
    ("en", "The Norwegian minister spoke with his Canadian counterpart. Both expressed Norway's and Canada's resolute support "
     "for Ukraine.", "SUPPORT CAN NOR > UKR"),
    ("fr", "Le ministre norvégien Ole Berg a rencontré son homologue danois Jan Holm à Oslo. Ils ont réaffirmé leur soutien à "
     "l'Ukraine.", "SUPPORT DNK NOR > UKR"),
]  # fmt: skip
OWNERS = [
    ("en", "Norway's Prime Minister Ane Berg visited Kenya. She thanked Kenya for its support to Somalia.", "SUPPORT KEN > SOM"),
    ("en", "Norway condemned the atrocities committed by Russia in Bucha, in Ukraine.", "ACCUSE NOR > RUS"),
    ("fr", "La Norvège a condamné les crimes commis par la Russie à Boutcha, en Ukraine.", "ACCUSE NOR > RUS"),
]  # fmt: skip


def _read(lang: str, text: str) -> list[str]:
    events = _reader().read(Article(text=text, lang=lang, published="2022-05-10")).events
    sides = [[" ".join(sorted({p.entity or "" for p in side})) for side in (e.actors, e.recipients)] for e in events]
    return [f"{e.type} {a} > {r}" for e, (a, r) in zip(events, sides, strict=True)]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_coming_acts_are_undertakings(lang: str, text: str, expected: list[str]) -> None:
    assert _read(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [*TOGETHER, *OWNERS])
def test_who_acts_and_owns(lang: str, text: str, expected: str) -> None:
    assert expected in _read(lang, text)
