"""Figures: sentences of our own, each with what its numbers measure and between whom."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article, Figure

FRENCH = [
    ("Le commerce entre la Tunisie et l'Italie valait 7 milliards d'euros en 2022.", "trade-turnover 7000000000 EUR", "ITA TUN"),
    ("Les exportations du Brésil vers la Chine ont dépassé 100 milliards de dollars.", "exports 100000000000 USD", "BRA CHN"),
    ("Les importations polonaises de Corée du Sud ont atteint 12 milliards de dollars.", "imports 12000000000 USD", "KOR POL"),
    ("L'Arabie saoudite a investi 3 milliards de dollars en Égypte.", "investment 3000000000 USD", "EGY SAU"),
    ("Le Japon a accordé au Népal un prêt de 200 millions de dollars.", "loan 200000000 USD", "JPN NPL"),
    ("La Norvège a versé 40 millions d'euros d'aide à la Moldavie.", "aid 40000000 EUR", "MDA NOR"),
    ("La Zambie doit rembourser à la Chine une dette de 4 milliards de dollars.", "debt 4000000000 USD", "CHN ZMB"),
    ("La Pologne a acheté à la Corée du Sud des armes pour 6 milliards de dollars.", "arms-sale 6000000000 USD", "KOR POL"),
    ("Washington a imposé des droits de douane de 35 % au Canada.", "tariff 35 percent", "CAN USA"),
    ("Le Canada a répliqué par des surtaxes de 20 % sur l'acier américain.", "tariff 20 percent", "CAN USA"),
    ("L'Azerbaïdjan a livré 5 milliards de mètres cubes de gaz à la Bulgarie.", "energy-flow 5000000000 m3", "AZE BGR"),
    ("L'Italie a déployé 300 soldats en Lettonie.", "troops 300 people", "ITA LVA"),
    ("Les 600 militaires allemands stationnés au Niger quitteront le pays.", "troops 600 people", "DEU NER"),
    ("Une frappe israélienne a tué 11 civils au Liban.", "casualties 11 people", "ISR LBN"),
    ("L'artillerie thaïlandaise a blessé sept soldats cambodgiens.", "casualties 7 people", "KHM THA"),
    ("L'Ukraine a libéré 90 prisonniers russes.", "prisoners 90 people", "RUS UKR"),
    ("Le Maroc a arrêté quinze pêcheurs espagnols.", "prisoners 15 people", "ESP MAR"),
    ("La Tanzanie a expulsé 400 réfugiés burundais.", "migrants 400 people", "BDI TZA"),
    ("L'Allemagne a expulsé 30 diplomates russes.", "other 30 people", "DEU RUS"),
    ("La Turquie est le deuxième partenaire commercial de la Géorgie.", "rank 2 rank", "GEO TUR"),
    ("L'Iran a abattu trois drones américains.", "other 3 count", "IRN USA"),
    ("La Russie a tiré 70 missiles sur l'Ukraine.", "other 70 count", "RUS UKR"),
    ("Le FMI a accordé au Ghana un crédit de 3 milliards de dollars.", "loan 3000000000 USD", "GHA IMF"),
    ("Les échanges entre le Kenya et l'Ouganda ont augmenté de 14 % en 2021.", "trade-turnover 14 percent", "KEN UGA"),
    ("La Hongrie a importé de Russie 8 millions de tonnes de pétrole.", "imports 8000000 tonnes", "HUN RUS"),
    ("L'Espagne a envoyé 45 sauveteurs en Turquie.", "other 45 people", "ESP TUR"),
    ("Le Qatar a avancé 300 millions de dollars au Tchad.", "loan 300000000 USD", "QAT TCD"),
    ("La BERD versera 90 millions d'euros à la Moldavie.", "loan 90000000 EUR", "EBRD MDA"),
    ("L'Inde a prêté au Népal 90 millions de dollars américains.", "loan 90000000 USD", "IND NPL"),
    ("Eni a mis 90 millions d'euros dans un gisement d'Angola, se félicite l'Italie.", "investment 90000000 EUR", "AGO ITA"),
    ("Le Kenya a instauré une taxe de 40 dollars par camion ougandais.", "tariff 40 USD", "KEN UGA"),
    ("Les combats entre le Pérou et l'Équateur ont coûté la vie à 14 Péruviens.", "casualties 14 people", "ECU PER"),
    ("La Norvège a donné quarante tentes à la Turquie.", "aid 40 count", "NOR TUR"),
    ("Le commerce entre la Tunisie et la Libye valait 3 milliards de dinars.", "trade-turnover 3000000000 TND", "LBY TUN"),
    ("OTTAWA - Le Canada a versé 5 millions de dollars au Togo.", "aid 5000000 CAD", "CAN TGO"),
    ("La Chine a débloqué 20 millions de dollars pour le Pakistan.", "aid 20000000 USD", "CHN PAK"),
]
ENGLISH = [
    ("Trade between Kenya and Chad reached 171.9 billion U.S. dollars in 2023.", "trade-turnover 171900000000 USD", "KEN TCD"),
    ("India granted Nepal a loan of US$100 million.", "loan 100000000 USD", "IND NPL"),
    ("Bahrain's exports to Iraq rose to BD41 million in 2025.", "exports 41000000 BHD", "BHR IRQ"),
    ("Venezuela sent ten battalions to Colombia.", "troops 10 count", "COL VEN"),
    ("The World Bank will release $90 million to Zambia.", "loan 90000000 USD", "WORLD_BANK ZMB"),
    ("Trade between Tunisia and Italy reached 7 billion euros in 2022.", "trade-turnover 7000000000 EUR", "ITA TUN"),
    ("Brazil's exports to China exceeded $100 billion.", "exports 100000000000 USD", "BRA CHN"),
    ("Poland's imports from South Korea reached $12 billion.", "imports 12000000000 USD", "KOR POL"),
    ("Saudi Arabia has invested $3 billion in Egypt.", "investment 3000000000 USD", "EGY SAU"),
    ("Japan granted Nepal a loan of $200 million.", "loan 200000000 USD", "JPN NPL"),
    ("Qatar advanced Chad $300 million in April.", "loan 300000000 USD", "QAT TCD"),
    ("Italian companies have sunk $90 million into Angola's ports.", "investment 90000000 USD", "AGO ITA"),
    ("Kenya put a surcharge of 40 dollars on each Ugandan truck.", "tariff 40 USD", "KEN UGA"),
    ("Norway donated forty tents to Turkey.", "aid 40 count", "NOR TUR"),
    ("WELLINGTON - New Zealand gave Tonga $2 million in aid.", "aid 2000000 NZD", "NZL TON"),
    ("China is Kenya's largest trading partner.", "rank 1 rank", "CHN KEN"),
    ("India came third among Nepal's investors, after China.", "rank 3 rank", "IND NPL"),
    ("Spain took in 70 Syrian refugees.", "migrants 70 people", "ESP SYR"),
    ("Norway gave Moldova 40 million euros in aid.", "aid 40000000 EUR", "MDA NOR"),
    ("Zambia owes China $4 billion.", "debt 4000000000 USD", "CHN ZMB"),
    ("Poland bought arms worth $6 billion from South Korea.", "arms-sale 6000000000 USD", "KOR POL"),
    ("Washington imposed tariffs of 35 percent on Canada.", "tariff 35 percent", "CAN USA"),
    ("Canada answered with a 20 percent duty on American steel.", "tariff 20 percent", "CAN USA"),
    ("Azerbaijan delivered 5 billion cubic metres of gas to Bulgaria.", "energy-flow 5000000000 m3", "AZE BGR"),
    ("Italy has deployed 300 soldiers in Latvia.", "troops 300 people", "ITA LVA"),
    ("The 600 German troops stationed in Niger will leave the country.", "troops 600 people", "DEU NER"),
    ("An Israeli strike killed 11 civilians in Lebanon.", "casualties 11 people", "ISR LBN"),
    ("Thai artillery wounded seven Cambodian soldiers.", "casualties 7 people", "KHM THA"),
    ("Ukraine freed 90 Russian prisoners.", "prisoners 90 people", "RUS UKR"),
    ("Morocco arrested fifteen Spanish fishermen.", "prisoners 15 people", "ESP MAR"),
    ("Tanzania deported 400 Burundian refugees.", "migrants 400 people", "BDI TZA"),
    ("Germany expelled 30 Russian diplomats.", "other 30 people", "DEU RUS"),
    ("Turkey is Georgia's second-largest trading partner.", "rank 2 rank", "GEO TUR"),
    ("Iran shot down three American drones.", "other 3 count", "IRN USA"),
    ("Russia fired 70 missiles at Ukraine.", "other 70 count", "RUS UKR"),
    ("The IMF granted Ghana a credit of $3 billion.", "loan 3000000000 USD", "GHA IMF"),
    ("Trade between Kenya and Uganda grew by 14 percent in 2021.", "trade-turnover 14 percent", "KEN UGA"),
    ("Hungary imported 8 million tonnes of oil from Russia.", "imports 8000000 tonnes", "HUN RUS"),
    ("Spain sent 45 rescuers to Turkey.", "other 45 people", "ESP TUR"),
    ("China set aside $20 million for Pakistan.", "aid 20000000 USD", "CHN PAK"),
]
NOTHING = [
    ("fr", "Les deux hommes ont signé un accord entre le Mali et le Niger."),
    ("fr", "Un séisme a tué 40 personnes au Japon, où la Chine a envoyé une équipe."),
    ("fr", "Les deux pays entretiennent trois consulats, selon la France et l'Espagne."),
    ("fr", "L'action de la banque a gagné 3 % à la Bourse de Milan."),
    ("en", "An earthquake killed 40 people in Japan, where China sent a team."),
    ("en", "The two sides met in three towns, France and Spain said."),
    ("en", "Shares in the bank gained 3 percent in Milan."),
]


def _figures(text: str, lang: str) -> list[Figure]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return list(record.figures)


PARTS = [
    ("fr", "Un tiers du gaz de la Hongrie vient de Russie.", "33.3", "HUN RUS"),
    ("fr", "Les deux tiers du commerce extérieur du Népal se font avec l'Inde.", "66.7", "IND NPL"),
    ("fr", "Près de la moitié des exportations de l'Arménie vont à la Russie.", "50", "ARM RUS"),
    ("fr", "Un quart des importations du Togo viennent de Chine.", "25", "CHN TGO"),
    ("fr", "Plus de 60 % des exportations de la Moldavie vont à la Roumanie.", "60", "MDA ROU"),
    ("en", "A third of Hungary's gas comes from Russia.", "33.3", "HUN RUS"),
    ("en", "Two-thirds of Nepal's foreign trade is with India.", "66.7", "IND NPL"),
    ("en", "Nearly half of Armenia's exports go to Russia.", "50", "ARM RUS"),
    ("en", "More than half of Somalia's imports came from Turkey.", "50", "SOM TUR"),
    ("en", "Nearly 45 percent of Togo's exports go to Benin.", "45", "BEN TGO"),
]
ARMS = [
    ("fr", "La Pologne a commandé 32 chasseurs F-35 aux Etats-Unis.", ["32 count"]),
    ("fr", "La France vendra 18 Rafale à l'Irak.", ["18 count"]),
    ("fr", "Washington a approuvé la vente de 40 F-16 à la Turquie.", ["40 count"]),
    ("fr", "Le Maroc a commandé 24 hélicoptères Apache aux Etats-Unis.", ["24 count"]),
    ("fr", "Belgrade a signé avec la France un contrat de 2,7 milliards d'euros pour 12 Rafale.", ["2700000000 EUR", "12 count"]),
    ("fr", "Le département d'Etat a approuvé la vente à la Turquie de F-16 pour 1,2 milliard de dollars.", ["1200000000 USD"]),
    ("en", "Poland ordered 32 F-35 fighters from the United States in January.", ["32 count"]),
    ("en", "Washington has approved the sale of 40 F-16s to Turkey.", ["40 count"]),
    ("en", "Egypt bought 24 Rafales from France for 5.2 billion euros.", ["24 count", "5200000000 EUR"]),
    ("en", "The United States approved a $1.2 billion sale of F-16 jets to Turkey.", ["1200000000 USD"]),
    ("en", "Serbia signed a €2.7bn contract with France for 12 Rafale jets on Thursday.", ["2700000000 EUR", "12 count"]),
    ("en", "Morocco has ordered 24 Apache helicopters from the United States for $1.5 billion.", ["24 count", "1500000000 USD"]),
]
CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


@pytest.mark.parametrize(("lang", "text", "told", "parties"), CASES)
def test_measure_and_parties(lang: str, text: str, told: str, parties: str) -> None:
    measure, value, unit = told.split()
    found = _figures(text, lang)
    assert [(f.measure, f.value, f.unit) for f in found] == [(measure, float(value), unit)]
    assert sorted({*found[0].actors, *found[0].recipients}) == parties.split()
    assert all(s.text == text[s.start : s.end] for s in found[0].evidence)


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_numbers_that_measure_no_relation(lang: str, text: str) -> None:
    assert _figures(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Ankara a envoyé entre 200 et 300 soldats en Libye."), ("en", "Ankara sent 200 to 300 soldiers to Libya.")],
)
def test_a_range_is_two_figures(lang: str, text: str) -> None:
    assert [(f.value, f.qualifier) for f in _figures(text, lang)] == [(200, "more-than"), (300, "up-to")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les exportations du Chili vers le Pérou valaient 2 milliards de dollars en 2022, contre 1,5 milliard en 2021."),
        ("en", "Chile's exports to Peru reached $2 billion in 2022, up from $1.5 billion in 2021."),
    ],
)
def test_what_is_compared_measures_the_same(lang: str, text: str) -> None:
    found = _figures(text, lang)
    assert [(f.measure, f.value, f.period) for f in found] == [("exports", 2e9, "2022"), ("exports", 1.5e9, "2021")]
    assert found[0].actors == found[1].actors == ("CHL",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Une frappe israélienne a tué 11 civils libanais."),
        ("en", "An Israeli strike killed 11 Lebanese civilians."),
    ],
)
def test_who_killed_stands_before_the_state_of_the_dead(lang: str, text: str) -> None:
    (figure,) = _figures(text, lang)
    assert (figure.actors, figure.recipients) == (("ISR",), ("LBN",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "La Zambie doit 4 milliards de dollars à la Chine."), ("en", "Zambia owes $4 billion to China.")],
)
def test_debtor_before_creditor(lang: str, text: str) -> None:
    (figure,) = _figures(text, lang)
    assert (figure.measure, figure.actors, figure.recipients) == ("debt", ("ZMB",), ("CHN",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La Chine a accusé le Japon d'espionnage. Une inondation a tué 60 personnes au Pérou."),
        ("en", "China accused Japan of spying. A flood killed 60 people in Peru."),
    ],
)
def test_the_dead_of_a_disaster_measure_no_relation(lang: str, text: str) -> None:
    assert not [f for f in _figures(text, lang) if f.measure == "casualties"]


GIVEN = [
    ("en", "The United States announced a donation of 3.5 million vaccine doses to Indonesia.", 3.5e6),
    ("en", "Nepal thanked India for the gift of 40 ambulances.", 40),
    ("en", "Spain announced the donation of nine field hospitals to Turkey.", 9),
    ("fr", "Le Kenya a remercié la Chine pour le don de dix millions de doses de vaccin.", 1e7),
    ("fr", "L'Inde a annoncé le don de 40 ambulances au Népal.", 40),
]


@pytest.mark.parametrize(("lang", "text", "value"), GIVEN)
def test_things_that_a_noun_gives_are_aid(lang: str, text: str, value: float) -> None:
    assert [(f.measure, f.value, f.unit) for f in _figures(text, lang)] == [("aid", value, "count")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Turkey trained 16,000 Somali soldiers."),
        ("en", "Ukraine handed over to Russia the bodies of 39 soldiers."),
        ("fr", "La Turquie a formé 16 000 soldats somaliens."),
        ("fr", "L'Ukraine a remis à la Russie les corps de 39 soldats."),
    ],
)
def test_those_trained_and_the_remains_of_the_dead_are_no_troops(lang: str, text: str) -> None:
    assert [(f.measure, f.unit) for f in _figures(text, lang)] == [("other", "people")]


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        ("en", "Germany deployed 800 soldiers in Lithuania, up from 400 a year earlier.", "people"),
        (
            "fr",
            "La Pologne a déployé 15 000 soldats à la frontière avec le Bélarus, contre 10 000 la semaine dernière.",
            "people",
        ),
        ("fr", "Le Mexique a livré à Cuba 20 000 barils de pétrole par jour, contre 27 000 un an plus tôt.", "barrels"),
    ],
)
def test_a_bare_number_has_the_unit_of_the_figure_before(lang: str, text: str, unit: str) -> None:
    found = _figures(text, lang)
    assert [f.unit for f in found] == [unit, unit]
    assert found[0].measure == found[1].measure


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya seeks from South Sudan the release of four of its citizens."),
        ("fr", "Le Kenya a obtenu du Soudan du Sud la libération de quatre de ses ressortissants."),
    ],
)
def test_people_counted_out_of_a_group_are_measured_by_the_noun_over_the_number(lang: str, text: str) -> None:
    assert [(f.measure, f.value, f.unit) for f in _figures(text, lang)] == [("prisoners", 4, "people")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "This includes $1 billion in new American security assistance for Ukraine."),
        ("en", "The package for Ukraine holds 1 billion dollars of American aid."),
        ("en", "For Ukraine there will be $1 billion from the United States in military aid."),
        ("fr", "Cela comprend 1 milliard de dollars d'aide américaine pour l'Ukraine."),
        ("fr", "Pour l'Ukraine, l'aide américaine atteint 1 milliard de dollars."),
    ],
)
def test_who_gives_stands_before_who_gets(lang: str, text: str) -> None:
    (figure,) = _figures(text, lang)
    assert (figure.measure, figure.actors, figure.recipients) == ("aid", ("USA",), ("UKR",))


@pytest.mark.parametrize(("lang", "text", "value", "parties"), PARTS)
def test_parts_of_trade_are_shares(lang: str, text: str, value: str, parties: str) -> None:
    [figure] = _figures(text, lang)
    assert (figure.measure, f"{figure.value:g}", figure.unit) == ("share", value, "percent")
    assert sorted([*figure.actors, *figure.recipients]) == parties.split()


@pytest.mark.parametrize(("lang", "text", "told"), ARMS)
def test_arms_sold_are_told_by_their_names(lang: str, text: str, told: list[str]) -> None:
    assert [f"{f.value:.0f} {f.unit}" for f in _figures(text, lang) if f.measure == "arms-sale"] == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "L'Allemagne a livré 14 chars Leopard à l'Ukraine."), ("en", "Germany delivered 14 Leopard tanks to Ukraine.")],
)
def test_arms_given_are_no_sale(lang: str, text: str) -> None:
    assert [f.measure for f in _figures(text, lang)] == ["aid"]
