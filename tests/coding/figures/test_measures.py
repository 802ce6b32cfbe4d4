"""What a number measures and who comes first, as the rules alone have it; sentences of our own."""

from __future__ import annotations

from functools import cache

import pytest
from helpers.readers import coder

from dragoman.coding.coder import Coder
from dragoman.records import Article, Figure

FRENCH = [
    ("Le Sénégal a vendu au Mali pour 300 millions de dollars de marchandises.", "exports 300000000 USD SEN MLI"),
    ("Les importations kényanes d'Inde ont atteint 4 milliards d'euros ; ses ventes ont crû.", "imports 4000000000 EUR KEN IND"),
    ("La cour a condamné l'Ouganda à verser 300 millions de dollars à la RDC.", "other 300000000 USD UGA COD"),
    ("La Zambie exportera 150 mégawatts vers le Zimbabwe.", "energy-flow 150 MW ZMB ZWE"),
    ("Le Ghana a fourni 1 100 gigawattheures au Burkina Faso.", "energy-flow 1100000000 kWh GHA BFA"),
    ("La Serbie a acheté à la Russie 2 milliards de mètres cubes de gaz.", "energy-flow 2000000000 m3 RUS SRB"),
    ("Le Maroc a extradé vers l'Espagne trois trafiquants.", "prisoners 3 people MAR ESP"),
    ("La Norvège a envoyé 40 tonnes de vivres au Tchad.", "aid 40 tonnes NOR TCD"),
    ("L'Algérie détient 49 % de la raffinerie que l'Italie construit.", "share 49 percent DZA ITA"),
    ("Environ un millier de soldats français sont stationnés au Tchad.", "troops 1000 people FRA TCD"),
    ("Les ventes de phosphates du Togo à l'Inde ont dépassé 540 000 tonnes.", "exports 540000 tonnes TGO IND"),
]
ENGLISH = [
    ("Senegal sold Mali goods worth $300 million.", "exports 300000000 USD SEN MLI"),
    ("Kenya's imports from India reached $4 billion in 2022, while its exports fell.", "imports 4000000000 USD KEN IND"),
    ("Zambia will export 150 megawatts to Zimbabwe.", "energy-flow 150 MW ZMB ZWE"),
    ("Ghana supplied 1,100 gigawatt-hours to Burkina Faso.", "energy-flow 1100000000 kWh GHA BFA"),
    ("Serbia imported 2.1 billion cubic metres of gas from Russia last year.", "energy-flow 2100000000 m3 RUS SRB"),
    ("Chad has sheltered 600,000 Sudanese.", "migrants 600000 people SDN TCD"),
    ("Morocco extradited three smugglers to Spain.", "prisoners 3 people MAR ESP"),
    ("Norway sent 40 tonnes of rice to Chad.", "aid 40 tonnes NOR TCD"),
    ("He thanked Vietnam for its aid of 200,000 dollars to the Philippines.", "aid 200000 USD VNM PHL"),
    ("Germany expelled 300 Tunisian nationals.", "migrants 300 people DEU TUN"),
    ("Two hundred Latvian and Estonian soldiers were deployed to Poland.", "troops 200 people EST POL"),
]
CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


@cache
def _coder() -> Coder:
    return coder(weigh=False)


def _figures(text: str, lang: str) -> list[Figure]:
    return list(_coder().record(Article(id="x", text=text, lang=lang, published="2024-03-12")).figures)


@pytest.mark.parametrize(("lang", "text", "told"), CASES)
def test_measure_and_direction(lang: str, text: str, told: str) -> None:
    found = _figures(text, lang)
    assert [f"{f.measure} {f.value:.12g} {f.unit} {f.actors[0]} {f.recipients[0]}" for f in found] == [told]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les échanges entre le Kenya et le Tchad ont atteint 200 millions d'euros. Ils étaient tombés à 98 millions."),
        ("en", "Trade between Kenya and Chad reached $200 million. It had fallen to $98 million."),
    ],
)
def test_a_pronoun_takes_up_the_figure_before(lang: str, text: str) -> None:
    assert [(f.measure, f.value, f.actors) for f in _figures(text, lang)] == [
        ("trade-turnover", 2e8, ("KEN", "TCD")),
        ("trade-turnover", 9.8e7, ("KEN", "TCD")),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les exportations du Chili vers le Pérou valaient 2 milliards de dollars en 2022, 9 % de mieux qu'en 2021."),
        ("en", "Chile's exports to Peru reached $2 billion in 2022, 9 percent more than in 2021."),
    ],
)
def test_a_year_compared_with_dates_nothing(lang: str, text: str) -> None:
    assert {f.period for f in _figures(text, lang)} == {"2022"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le brent cotait 82 dollars à Londres, selon la Norvège."),
        ("en", "Brent cost $82 in London, Norway said."),
        ("en", "China accused Kenya of spying. Shares in Kenya Airways rose 2 percent, a Chinese bank said."),
    ],
)
def test_a_price_measures_no_relation(lang: str, text: str) -> None:
    assert _figures(text, lang) == []
