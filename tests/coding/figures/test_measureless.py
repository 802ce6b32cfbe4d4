"""Numbers that measure no relation: sentences of our own beside an act that two states share."""

from __future__ import annotations

import pytest
from helpers.figures import BEFORE, figures_of

SPEAKERS = [
    ("en", "The base in Chad will be French, two diplomats said."),
    ("en", "Three officials told reporters that France had agreed with Chad."),
    ("en", "Chad had asked France for help, four security sources in both countries say."),
    ("fr", "La base sera française, ont annoncé deux diplomates tchadiens."),
    ("fr", "Trois responsables ont déclaré que le Tchad avait demandé l'aide de la France."),
]
VOTES = [
    ("en", "The parliament of Chad approved the pact with France by 110 votes to 12."),
    ("en", "France won its seat beside Chad with 41 votes."),
    ("fr", "Le parlement du Tchad a approuvé le pacte avec la France par 110 voix contre 12."),
    ("fr", "La France a obtenu son siège aux côtés du Tchad avec 41 suffrages."),
]
OWED = [
    ("en", "Chad owes almost two-thirds of its foreign debt to French banks."),
    ("en", "Nearly half of the debt of Chad is held by France."),
    ("en", "France holds 40 percent of Chad's external debt."),
    ("fr", "Le Tchad doit près de la moitié de sa dette à des banques françaises."),
    ("fr", "La France détient 40 % de la dette extérieure du Tchad."),
    ("fr", "Deux tiers des arriérés du Tchad sont dus à la France."),
]
INTEREST = [
    ("en", "France lent Chad the money at an interest rate of 2 percent."),
    ("en", "Chad pays France interest of 3.5 percent."),
    ("fr", "La France a prêté l'argent au Tchad à 2 % d'intérêt."),
    ("fr", "Le Tchad verse à la France un intérêt de 3,5 %."),
]
OWN = [
    ("en", "Lawmakers in Chad passed a $1.3 billion budget on the day of the French visit."),
    ("en", "The French magnate who met Chad's president has a fortune of 3 billion euros."),
    ("en", "The storm, which hit Chad before the French came, did 40 million dollars in damage."),
    ("en", "France is offering a reward of up to 5 million euros for the man's arrest in Chad."),
    ("fr", "Le parlement du Tchad a voté un budget de 1,3 milliard de dollars le jour de la visite française."),
    ("fr", "L'homme d'affaires français reçu au Tchad possède une fortune de 3 milliards d'euros."),
    ("fr", "La France offre une récompense de 5 millions d'euros pour l'arrestation de l'homme au Tchad."),
]
WORLD = [
    ("en", "Chad, where France sends its soldiers, has the world's third-largest herd of camels."),
    ("en", "France and Chad together account for 2 percent of global emissions."),
    ("fr", "La France et le Tchad représentent 2 % des émissions mondiales."),
]
RATES = [
    ("en", "Chad, which France supports, expects growth of 6 percent."),
    ("en", "Inflation in Chad, where French soldiers are stationed, slowed to 25 percent."),
    ("en", "The president of Chad, whom France backs, won the election with 61 percent."),
    ("fr", "Le Tchad, que la France soutient, attend une croissance de 6 %."),
    ("fr", "Le président du Tchad, soutenu par la France, a été réélu avec 61 % des suffrages."),
]
NAMED = [
    ("en", "France and Chad spoke of the region within the C5+1."),
    ("en", "France froze assets in Chad under Executive Order (E.O.) 13382."),
    ("fr", "La France et le Tchad ont parlé de la région au sein du C5+1."),
    ("fr", "La France a gelé des avoirs au Tchad en vertu du décret (D.N.) 13382."),
]
MULTIPLES = [
    ("en", "France pays Chad three times as much as before."),
    ("en", "Chad sells France four times more than it did."),
    ("fr", "La France paie au Tchad trois fois plus qu'avant."),
    ("fr", "Le Tchad vend à la France quatre fois moins qu'avant."),
]
PAPERS = [
    ("en", "France and Chad also signed two memorandums."),
    ("en", "A package of seven documents was signed by France and Chad after the talks."),
    ("en", "France halted its withdrawal from two bases in Chad."),
    ("fr", "La France et le Tchad ont aussi signé six documents de coopération."),
    ("fr", "Quatre accords ont été signés par la France avec la partie tchadienne."),
    ("fr", "La France a quitté deux bases au Tchad."),
]
TAKINGS = [
    ("en", "The French chain's branch in Chad had a turnover of 947 million euros."),
    ("en", "The airline, owned by France and Chad, made a loss of 24 million euros last year."),
    ("fr", "La filiale tchadienne de l'enseigne française a réalisé un chiffre d'affaires de 947 millions d'euros."),
    ("fr", "La compagnie, détenue par la France et le Tchad, a subi une perte de 24 millions d'euros."),
]


NOTHING = INTEREST + SPEAKERS + VOTES + OWED + OWN + WORLD + RATES + NAMED + MULTIPLES + PAPERS + TAKINGS


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_only_the_soldiers_are_counted(lang: str, text: str) -> None:
    assert figures_of(lang, BEFORE[lang] + text) == [("troops", 300, "people")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Japan granted Nepal a loan of 3 billion yen ($20 million)."),
        ("en", "Japan granted Nepal a loan of 3 billion yen (about $20 million)."),
        ("en", "Japan granted Nepal a loan of 3 billion yen, or about $20 million."),
        ("en", "Japan granted Nepal a loan of 3 billion yen, about $20 million."),
        ("en", "Japan granted Nepal a loan of 3 billion yen, the equivalent of $20 million."),
        ("fr", "Le Japon a accordé au Népal un prêt de 3 milliards de yens, environ 20 millions de dollars."),
        ("fr", "Le Japon a accordé au Népal un prêt de 3 milliards de yens, l'équivalent de 20 millions de dollars."),
        ("fr", "Le Japon a accordé au Népal un prêt de 3 milliards de yens (20 millions de dollars)."),
        ("fr", "Le Japon a accordé au Népal un prêt de 3 milliards de yens (environ 20 millions de dollars)."),
        ("fr", "Le Japon a accordé au Népal un prêt de 3 milliards de yens, soit environ 20 millions de dollars."),
    ],
)
def test_a_sum_in_two_currencies_is_one_figure(lang: str, text: str) -> None:
    assert figures_of(lang, text) == [("loan", 3e9, "JPY")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia sold gas to Serbia for 270 dollars per 1,000 cubic metres."),
        ("en", "Russia sells Serbia its gas at 270 dollars per 1,000 cubic metres."),
        ("fr", "La Russie a vendu du gaz à la Serbie à 270 dollars les 1 000 mètres cubes."),
        ("fr", "La Russie vend son gaz à la Serbie à 270 dollars par 1 000 mètres cubes."),
    ],
)
def test_what_a_price_buys_is_no_flow(lang: str, text: str) -> None:
    assert not [value for _, value, unit in figures_of(lang, text) if unit == "m3"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Trade between Tunisia and Italy reached $7 billion in 2022, growth of 6 percent."),
        ("fr", "Le commerce entre la Tunisie et l'Italie a atteint 7 milliards de dollars en 2022, soit une croissance de 6 %."),
    ],
)
def test_growth_of_trade_is_a_figure(lang: str, text: str) -> None:
    assert figures_of(lang, text) == [("trade-turnover", 7e9, "USD"), ("trade-turnover", 6, "percent")]
