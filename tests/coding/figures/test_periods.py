"""For which time a figure holds: sentences of our own, written on 10 May 2023."""

from __future__ import annotations

import pytest
from helpers.figures import sided

COMPARED = [
    (
        "en",
        "Kenya's exports to Uganda rose to 12 million tonnes in 2022, up from 9 million tonnes a year earlier.",
        ["2022", "2021"],
    ),
    (
        "fr",
        "Les ventes du Kenya à l'Ouganda ont atteint 12 millions d'euros en 2021, contre 9 millions un an plus tôt.",
        ["2021", "2020"],
    ),
]
AFTER = [
    (
        "en",
        "Kenya's exports to Uganda reached 12 million euros last year, up from 9 million in 2019, while imports were 7 million.",
        ["2022", "2019", "2022"],
    ),
    (
        "fr",
        "Les exportations du Kenya vers l'Ouganda ont atteint 12 millions d'euros l'an dernier, contre 9 millions en 2019. "
        "Les importations se sont élevées à 7 millions d'euros.",
        ["2022", "2019", "2022"],
    ),
]
SAID = [
    ("en", "Trade between Kenya and Uganda rose to 12 million euros last year, the ministry said on Tuesday.", ["2022"]),
    (
        "fr",
        "Le commerce entre le Kenya et l'Ouganda a atteint 12 millions d'euros l'an dernier, a dit mardi le ministère.",
        ["2022"],
    ),
]
MONTHS = [
    ("en", "Trade between Kenya and Uganda rose to 12 million euros in the first nine months.", ["2022-01/2022-09"]),
    ("fr", "Le commerce du Kenya avec l'Ouganda a atteint 12 millions d'euros sur les neuf premiers mois.", ["2022-01/2022-09"]),
]
SAME = [
    (
        "en",
        "Kenya's exports to Togo rose to 12 million euros in the first half of 2022, from 9 million in the same months of 2021.",
        ["2022-01/2022-06", "2021-01/2021-06"],
    ),
    (
        "fr",
        "Les ventes du Kenya à l'Ouganda ont atteint 12 millions d'euros au premier semestre 2022, "
        "contre 9 millions à la même période de 2021.",
        ["2022-01/2022-06", "2021-01/2021-06"],
    ),
    ("en", "Kenya's exports to Uganda rose to 12 million euros last year, from 9 million in 2021.", ["2022", "2021"]),
]


@pytest.mark.parametrize(("lang", "text", "periods"), COMPARED + AFTER + SAID + MONTHS + SAME)
def test_each_figure_has_its_own_time(lang: str, text: str, periods: list[str]) -> None:
    assert [figure[4] for figure in sided(lang, text)] == periods


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Japan gave Kenya 12 tonnes of medicine."),
        ("fr", "Le Japon a donné 12 tonnes de médicaments au Kenya."),
    ],
)
def test_a_gift_without_a_date_is_news(lang: str, text: str) -> None:
    assert [(figure[4] or "")[:7] for figure in sided(lang, text)] == ["2023-05"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mali freed 46 Ivorian soldiers. It had released three women in September."),
        ("fr", "Le Mali a libéré 46 soldats ivoiriens. Il avait relâché trois femmes en septembre."),
    ],
)
def test_a_coming_month_of_what_is_past_is_the_last(lang: str, text: str) -> None:
    assert sided(lang, text)[-1][4] == "2022-09"
