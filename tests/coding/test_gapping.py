"""Acts whose verb is told once: sentences of our own, with everybody who did it."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

ENGLISH = [
    ("Poland expelled three Russian diplomats and Romania two.", "POL ROU", "RUS"),
    ("Poland expelled three Russian diplomats on Monday, Romania two and Estonia one.", "EST POL ROU", "RUS"),
    ("Germany recalled its ambassador to Iran and France did too.", "DEU FRA", "IRN"),
    ("Spain sent 86 rescuers to Morocco, Britain 60 and Qatar 87.", "ESP GBR QAT", "MAR"),
    ("Germany has pledged 50 tanks to Ukraine, Spain ten and Norway eight.", "DEU ESP NOR", "UKR"),
    ("Kenya sent 400 policemen to Haiti, Chad 100.", "KEN TCD", "HTI"),
    ("Japan donated 40 tents to Turkey and Norway 20.", "JPN NOR", "TUR"),
    ("Italy deployed 300 soldiers in Latvia, Spain 200.", "ESP ITA", "LVA"),
    ("Austria expelled four Russian diplomats and Bulgaria ten.", "AUT BGR", "RUS"),
    ("Denmark recalled its ambassador to Israel, Ireland too.", "DNK IRL", "ISR"),
]
FRENCH = [
    ("La Pologne a expulsé trois diplomates russes et la Roumanie deux.", "POL ROU", "RUS"),
    ("La Pologne a expulsé lundi trois diplomates russes, la Roumanie deux et l'Estonie un.", "EST POL ROU", "RUS"),
    ("L'Allemagne a rappelé son ambassadeur en Iran et la France aussi.", "DEU FRA", "IRN"),
    ("Madrid a envoyé 86 sauveteurs au Maroc, Londres 60 et Doha 87.", "ESP GBR QAT", "MAR"),
    ("L'Allemagne a promis 50 chars à l'Ukraine, l'Espagne dix et la Norvège huit.", "DEU ESP NOR", "UKR"),
    ("Le Kenya a envoyé 400 policiers en Haïti, le Tchad 100.", "KEN TCD", "HTI"),
    ("Le Japon a donné 40 tentes à la Turquie et la Norvège 20.", "JPN NOR", "TUR"),
    ("L'Italie a déployé 300 soldats en Lettonie, l'Espagne 200.", "ESP ITA", "LVA"),
    ("L'Autriche a expulsé quatre diplomates russes et la Bulgarie dix.", "AUT BGR", "RUS"),
    ("Le Danemark a rappelé son ambassadeur en Israël, l'Irlande aussi.", "DNK IRL", "ISR"),
]


def _sides(lang: str, text: str) -> list[tuple[str, ...]]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [tuple(" ".join(sorted(p.entity or "" for p in side)) for side in (e.actors, e.recipients)) for e in record.events]


@pytest.mark.parametrize(("text", "doers", "hit"), ENGLISH)
def test_each_doer_has_an_act_in_english(text: str, doers: str, hit: str) -> None:
    assert sorted(_sides("en", text)) == [(doer, hit) for doer in doers.split()]


@pytest.mark.parametrize(("text", "doers", "hit"), FRENCH)
def test_each_doer_has_an_act_in_french(text: str, doers: str, hit: str) -> None:
    assert sorted(_sides("fr", text)) == [(doer, hit) for doer in doers.split()]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Poland sent 30 rescuers to Turkey, Romania three planes to Greece."),
        ("fr", "La Pologne a envoyé 30 sauveteurs en Turquie, la Roumanie trois avions en Grèce."),
    ],
)
def test_a_number_with_its_noun_leaves_no_verb_out(lang: str, text: str) -> None:
    assert ("ROU", "TUR") not in _sides(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Peru imposed visas on Mexicans, and Ecuador on Colombians.", "ECU>COL PER>MEX"),
        ("en", "Kenya imposed sanctions on Sudan and Uganda on Rwanda.", "KEN>SDN UGA>RWA"),
        ("en", "France backed Greece, and Germany Turkey.", "DEU>TUR FRA>GRC"),
        ("en", "India sent vaccines to Nepal and China to Bangladesh.", "CHN>BGD IND>NPL"),
        ("en", "France backed Greece and Turkey.", "FRA>GRC TUR"),
        ("fr", "Le Pérou a imposé des sanctions au Mexique, et l'Équateur à la Colombie.", "ECU>COL PER>MEX"),
        ("fr", "Paris a soutenu Athènes et Berlin Ankara.", "DEU>TUR FRA>GRC"),
        ("fr", "L'Inde a envoyé des vaccins au Népal et la Chine au Bangladesh.", "CHN>BGD IND>NPL"),
        ("fr", "Paris a soutenu Athènes et Ankara.", "FRA>GRC TUR"),
        ("fr", "Le Chili a condamné le Pérou, la Bolivie et le Brésil.", "CHL>BOL BRA PER"),
    ],
)
def test_another_doer_hits_somebody_else(lang: str, text: str, told: str) -> None:
    assert " ".join(sorted(">".join(pair) for pair in _sides(lang, text))) == told


def test_two_that_did_likewise_did_it_together_and_once() -> None:
    text = "Brazil recalled its ambassador from Paraguay, and Peru and Chile did likewise."
    assert sorted(_sides("en", text)) == [("BRA", "PRY"), ("CHL PER", "PRY")]
