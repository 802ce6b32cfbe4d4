"""Figures of no relation by what they measure: sentences of our own beside an act that two states share."""

from __future__ import annotations

import pytest
from helpers.figures import BEFORE, figures_of

DISASTERS = [
    ("en", "A stampede killed 56 people in Chad while the French prime minister was there."),
    ("en", "The earthquake in Chad left 40 people dead, French radio reported."),
    ("en", "The virus has killed three people in Chad and infected 200, according to France."),
    ("en", "Floods in Chad, which France had warned of, killed 12 people."),
    ("fr", "Une bousculade a fait 56 morts au Tchad pendant la visite du premier ministre français."),
    ("fr", "Le séisme a fait 40 morts au Tchad, selon la radio française."),
    ("fr", "Le virus a tué trois personnes au Tchad, selon la France."),
    ("fr", "Les inondations au Tchad, annoncées par la France, ont tué 12 personnes."),
]
DIGNITARIES = [
    ("en", "Five leaders went to Paris at France's invitation with the president of Chad."),
    ("en", "Two former presidents of Chad travelled to France."),
    ("en", "France received 40 delegates from Chad."),
    ("fr", "Cinq dirigeants se sont rendus à Paris avec le président du Tchad, à l'invitation de la France."),
    ("fr", "Deux anciens présidents du Tchad se sont rendus en France."),
    ("fr", "Devant quelque 500 invités, le ministre tchadien a hissé le drapeau à Paris."),
]
ARRESTS = [
    ("en", "Police in Chad arrested eight men on Sunday."),
    ("fr", "La police tchadienne a interpellé dimanche huit hommes."),
]
HOME = [
    ("en", "The federal government will spend $50 billion on hospitals."),
    ("en", "Households will get 2 billion euros in relief from parliament."),
    ("fr", "Le plan de relance prévoit 2 milliards d'euros d'aide."),
    ("fr", "Les ménages recevront 2 milliards d'euros d'aide du gouvernement."),
]


@pytest.mark.parametrize(("lang", "text"), DISASTERS + DIGNITARIES + ARRESTS + HOME)
def test_only_the_soldiers_are_counted(lang: str, text: str) -> None:
    assert figures_of(lang, BEFORE[lang] + text) == [("troops", 300, "people")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The European Union imposed sanctions on eleven ministers of Nicaragua."),
        ("fr", "L'Union européenne a sanctionné onze ministres du Nicaragua."),
    ],
)
def test_dignitaries_under_sanctions_count(lang: str, text: str) -> None:
    assert figures_of(lang, text) == [("other", 11, "people")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Un quart des familles d'Allemagne et de Monaco écoutent cette radio."),
        ("en", "The radio is heard by a quarter of all families in Germany and Monaco."),
    ],
)
def test_without_acts_a_share_of_no_trade_measures_no_relation(lang: str, text: str) -> None:
    assert figures_of(lang, text) == []


def test_a_share_of_trade_does() -> None:
    text = "Singapore supplies fuel to Fiji, about 17 per cent of the imports of Fiji."
    assert figures_of("en", text) == [("share", 17, "percent")]
