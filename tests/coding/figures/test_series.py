"""Numbers that go on from the figure before: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

Told = tuple[str, float, str]

PARTS = [
    ("en", "Kenya has taken in 84,000 Ethiopians, of whom almost 30,000 are children.", ("migrants", 30000, "people")),
    ("en", "Peru deported 183 Chileans on Monday. Eighteen of them were ill.", ("migrants", 18, "people")),
    ("en", "Poland will host 4,000 British troops, 1,000 of them pilots.", ("troops", 1000, "people")),
    ("en", "Togo arrested 22 fishermen from Benin on Monday, including seven minors.", ("prisoners", 7, "people")),
    ("fr", "Le Kenya a accueilli 84 000 Éthiopiens, dont 30 000 enfants.", ("migrants", 30000, "people")),
    ("fr", "Le Pérou a expulsé lundi 183 Chiliens, dont dix-huit femmes.", ("migrants", 18, "people")),
    ("fr", "La France a déployé 400 soldats au Tchad, parmi lesquels 90 médecins.", ("troops", 90, "people")),
    ("fr", "Le Togo a arrêté lundi 22 pêcheurs béninois, dont sept à Lomé.", ("prisoners", 7, "people")),
]
LIKE = [
    ("en", "France sent 300 soldiers to Chad. Spain has 95.", ("troops", 95, "people"), "ESP", "TCD"),
    ("en", "Kenya is sheltering 84,000 Somalis. Uganda is hosting 110,000.", ("migrants", 110000, "people"), "SOM", "UGA"),
    ("en", "Poland expelled three Russian diplomats, Latvia five.", ("other", 5, "people"), "LVA", "RUS"),
    ("fr", "La France a envoyé 300 soldats au Tchad. L'Espagne en a envoyé 95.", ("troops", 95, "people"), "ESP", "TCD"),
    ("fr", "La Pologne a expulsé trois diplomates russes, la Lettonie cinq.", ("other", 5, "people"), "LVA", "RUS"),
]
TAKEN = [
    ("en", "Kenya exported 600,000 tonnes of tea to Egypt, of which 90,000 tonnes came from one farm.", "EGY"),
    ("en", "Kenya exported 600,000 tonnes of tea to Egypt in 2022. Pakistan took 210,000.", "PAK"),
    ("fr", "Le Kenya a exporté 600 000 tonnes de thé vers l'Égypte. Le Pakistan en a pris 210 000.", "PAK"),
    ("fr", "Le Kenya a exporté 600 000 tonnes de thé vers l'Égypte, dont 90 000 tonnes en mai.", "EGY"),
]
GIVERS = [
    ("en", "Chad received 15 million euros in aid from France. Norway sent 500 tonnes of rice.", ("aid", 500, "tonnes"), "NOR"),
    ("fr", "Le Tchad a reçu 9 millions d'euros d'aide de Paris. Oslo a envoyé 500 tonnes de riz.", ("aid", 500, "tonnes"), "NOR"),
]
TOTALS = [
    ("en", "Chad took in 1,200 Cameroonians in a week, bringing the total to 43,000.", ("migrants", 43000, "people")),
    ("fr", "L'Italie a expulsé 120 Tunisiens lundi, ce qui porte le total à 900.", ("migrants", 900, "people")),
]
CONTAINED = [
    (
        "en",
        "Norway gave Ukraine 90 million euros in aid on Monday. The package includes ten howitzers and 2,000 shells.",
        [("aid", 10, "count"), ("aid", 2000, "count")],
    ),
    (
        "fr",
        "La Norvège a versé lundi à l'Ukraine 90 millions d'euros d'aide. L'enveloppe comprend dix obusiers.",
        [("aid", 10, "count")],
    ),
]
PLACES = [
    ("en", "Kenya is Uganda's largest supplier and China the second.", ("rank", 2, "rank"), "CHN", "UGA"),
    (
        "fr",
        "Le Kenya est le premier fournisseur de l'Ouganda. La Chine vient au deuxième rang.",
        ("rank", 2, "rank"),
        "CHN",
        "UGA",
    ),
]


def _figures(lang: str, text: str) -> list[tuple[Told, tuple[str, ...], tuple[str, ...]]]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [((f.measure, f.value, f.unit), f.actors, f.recipients) for f in record.figures]


@pytest.mark.parametrize(("lang", "text", "told"), PARTS + TOTALS)
def test_a_part_or_a_total_measures_what_was_measured_before(lang: str, text: str, told: Told) -> None:
    assert _figures(lang, text)[-1][0] == told


@pytest.mark.parametrize(("lang", "text", "told"), PARTS)
def test_a_part_is_between_the_parties_of_the_whole(lang: str, text: str, told: Told) -> None:
    (_, *whole), (_, *part) = _figures(lang, text)
    assert part == whole


@pytest.mark.parametrize(("lang", "text", "told", "actor", "recipient"), LIKE + PLACES)
def test_the_like_of_another_doer(lang: str, text: str, told: Told, actor: str, recipient: str) -> None:
    assert _figures(lang, text)[-1] == (told, (actor,), (recipient,))


@pytest.mark.parametrize(("lang", "text", "told"), CONTAINED)
def test_what_a_gift_holds_is_given(lang: str, text: str, told: list[Told]) -> None:
    assert [figure for figure, *_ in _figures(lang, text)][1:] == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A Kenyan raid killed 24 people in Somalia on Monday, including four Ethiopians."),
        ("fr", "Un raid kényan a tué lundi 24 personnes en Somalie, dont quatre Éthiopiens."),
    ],
)
def test_dead_of_a_state_that_is_named_are_its_own(lang: str, text: str) -> None:
    assert _figures(lang, text)[-1] == (("casualties", 4, "people"), ("KEN",), ("ETH",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "France sent 300 soldiers to Chad. Libyan soldiers killed forty on Monday."),
        ("fr", "La France a envoyé 300 soldats au Tchad. Des soldats libyens en ont tué 40 lundi."),
    ],
)
def test_people_to_whom_something_else_happened_are_counted_anew(lang: str, text: str) -> None:
    assert _figures(lang, text)[-1][0] == ("casualties", 40, "people")


@pytest.mark.parametrize(("lang", "text", "buyer"), TAKEN)
def test_a_part_of_what_is_sold_is_sold_by_the_same(lang: str, text: str, buyer: str) -> None:
    (measure, *_), seller, bought = _figures(lang, text)[-1]
    assert (measure, seller, bought) == ("exports", ("KEN",), (buyer,))


@pytest.mark.parametrize(("lang", "text", "told", "giver"), GIVERS)
def test_who_gives_next_gives_to_the_same(lang: str, text: str, told: Told, giver: str) -> None:
    assert _figures(lang, text)[-1] == (told, (giver,), ("TCD",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Algeria supplied Italy with 22 billion cubic metres of gas. Deliveries to Spain fell to 9 billion cubic metres."),
        ("fr", "L'Algérie a livré 22 milliards de mètres cubes de gaz à l'Italie. Celles vers l'Espagne sont de 9 milliards."),
    ],
)
def test_who_sold_before_sells_to_the_next_buyer(lang: str, text: str) -> None:
    assert _figures(lang, text)[-1][1:] == (("DZA",), ("ESP",))
