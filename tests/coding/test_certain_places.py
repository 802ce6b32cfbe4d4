"""Places that the grammar of a sentence gives beyond doubt, and names that are no places of the act: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

# (language, text, type, place)
CERTAIN = [
    ("en", "Albania's minister returned from Pristina, where he met Kosovo's president.", "CONSULT", "Pristina"),
    ("en", "Kenya's minister flew from Accra to Abuja, where she accused Niger of lying.", "ACCUSE", "Abuja"),
    ("en", "The African Union, meeting in Addis Ababa, urged Sudan to show restraint.", "REQUEST", "Addis Ababa"),
    ("en", "Gathered in Accra, the ministers of Ghana and Togo signed a treaty.", "SUPPORT", "Accra"),
    ("en", "From Luanda, the Angolan president urged Rwanda to withdraw its troops.", "REQUEST", "Luanda"),
    ("en", "Hungary's minister visited Belgrade and met Serbia's Aleksandar Vucic there.", "CONSULT", "Belgrade"),
    ("fr", "Le ministre albanais est rentré de Pristina, où il a rencontré la présidente kosovare.", "CONSULT", "Pristina"),
    ("fr", "La ministre kényane a gagné Abuja, où elle a accusé le Niger de mentir.", "ACCUSE", "Abuja"),
    ("fr", "L'Union africaine, réunie à Addis-Abeba, a appelé le Soudan à la retenue.", "REQUEST", "Addis Ababa"),
    ("fr", "Réunis à Accra, les ministres du Ghana et du Togo ont signé un traité.", "SUPPORT", "Accra"),
    ("fr", "Depuis Luanda, le président angolais a exhorté le Rwanda à retirer ses troupes.", "REQUEST", "Luanda"),
    ("fr", "Le ministre hongrois a gagné Belgrade. Il y a rencontré le président serbe.", "CONSULT", "Belgrade"),
]
# a war or attack told of elsewhere is in the state that it is against
WAGED = [
    ("en", "Meeting in Madrid, the ministers of France and Spain condemned Russia's war against Ukraine.", "ASSAULT", "Ukraine"),
    ("en", "In Tokyo the American minister condemned Russia's unprovoked attack on Ukraine.", "ASSAULT", "Ukraine"),
    ("fr", "Réunis à Madrid, les ministres français et espagnol ont condamné la guerre de la Russie contre l'Ukraine.",
     "ASSAULT", "Ukraine"),
]
# each visit of a tour is in its own state
TOURED = [
    ("en", "The Chinese minister flew on to the Maldives and Sri Lanka.", "CONSULT", {"MDV": "Maldives", "LKA": "Sri Lanka"}),
    ("fr", "Le ministre chinois s'est ensuite envolé pour les Maldives et le Sri Lanka.", "CONSULT",
     {"MDV": "Maldives", "LKA": "Sri Lanka"}),
]  # fmt: skip
# what is undertaken is not undertaken where it will be kept
COMING = [
    ("en", "Portugal's prime minister left for Rabat, where he will sign a fishing deal with Morocco.", "AGREE", "Rabat"),
    ("fr", "Le premier ministre portugais part pour Rabat, où il signera un accord de pêche avec le Maroc.", "AGREE", "Rabat"),
]
# places that no list knows
UNLISTED = [
    ("en", "Kenyan jets bombed the Somali town of El Adde on Monday.", "ASSAULT", "El Adde"),
    ("en", "Turkey bombed Syrian positions near the Tishrin dam on Monday.", "ASSAULT", "Tishrin"),
    ("fr", "L'aviation kényane a bombardé lundi la localité somalienne d'El Adde.", "ASSAULT", "El Adde"),
    ("fr", "La Thaïlande a bombardé des positions cambodgiennes près du temple de Ta Muen Thom.", "ASSAULT", "Ta Muen Thom"),
]


def _places(lang: str, text: str, kind: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in events(lang, text, weigh=True) if e.type == kind]


@pytest.mark.parametrize(("lang", "text", "kind", "place"), CERTAIN + UNLISTED + WAGED)
def test_where_it_happened(lang: str, text: str, kind: str, place: str) -> None:
    assert place in _places(lang, text, kind)


@pytest.mark.parametrize(("lang", "text", "kind", "place"), COMING)
def test_where_an_undertaking_will_be_kept(lang: str, text: str, kind: str, place: str) -> None:
    assert place not in _places(lang, text, kind)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan jets bombed the Somali town of El Adde on Monday."),
        ("fr", "L'aviation kényane a bombardé lundi la localité somalienne d'El Adde."),
    ],
)
def test_a_name_behind_a_noun_of_place_is_nobody(lang: str, text: str) -> None:
    assert all(w.person is None for e in events(lang, text, weigh=True) for w in (*e.actors, *e.recipients))


@pytest.mark.parametrize(("lang", "text", "kind", "places"), TOURED)
def test_each_visit_is_in_its_own_state(lang: str, text: str, kind: str, places: dict[str, str]) -> None:
    told = [e for e in events(lang, text, weigh=True) if e.type == kind and e.mode == "visit" and len(e.recipients) == 1]
    assert {str(e.recipients[0].entity): e.place.name if e.place else None for e in told} == places
