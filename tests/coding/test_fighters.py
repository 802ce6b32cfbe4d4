"""Whom words for fighters mean, and whom an attack is on where its clause does not say it: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, sided

TAKEN = [
    ("fr", "Les shebabs ont attaqué lundi l'armée somalienne. Mardi, les djihadistes ont pris la bourgade de Wardhiigo.",
     "AL_SHABAAB", "SOM"),
    ("fr", "Le JNIM a attaqué lundi l'armée malienne. L'armée a repris mardi le camp de Boulkessi.", "MLI", "JNIM"),
    ("fr", "Le Hezbollah a attaqué l'armée israélienne. Les combattants se sont rendus maîtres mardi du village de Markaba.",
     "HEZBOLLAH", "ISR"),
    ("en", "Al-Shabaab attacked the Somali army on Monday. On Tuesday the militants captured the town of Wardhiigo.",
     "AL_SHABAAB", "SOM"),
    ("en", "The M23 attacked Kinshasa's army on Monday. Government forces recaptured the town of Kibati on Tuesday.",
     "COD", "M23"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le constructeur français a lancé lundi une offensive commerciale en Italie."),
        ("fr", "Le patron suédois s'est rendu maître d'un jeu difficile devant le public danois."),
        ("fr", "Les Casques bleus népalais ont repris leur poste au Liban."),
        ("en", "The French carmaker launched a sales offensive in Italy on Monday."),
        ("en", "Kenyan groups plan to march on the Ugandan embassy on Friday."),
    ],
)
def test_offensives_of_trade_are_no_attacks(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text) if e.type == "ASSAULT"]


WORDINGS = [
    ("fr", "Les insurgés houthis ont tiré deux missiles balistiques vers Riyad.", "HOUTHIS", "SAU"),
    ("fr", "La Russie a revendiqué la prise de Tchassiv Iar, en Ukraine.", "RUS", "UKR"),
    ("en", "Houthi insurgents fired two ballistic missiles at Riyadh.", "HOUTHIS", "SAU"),
    ("en", "Russia claimed the capture of Chasiv Yar in Ukraine.", "RUS", "UKR"),
    ("en", "Sudan's army, backed by Turkish drones, retook the town of Bara from the Rapid Support Forces.", "SDN", "RSF"),
    ("en", "Ukraine's army lost control of Pokrovsk to Russian forces.", "RUS", "UKR"),
    ("fr", "Douze personnes ont été tuées dans des frappes attribuées à Israël près de Damas.", "ISR", "SYR"),
    ("fr", "Huit soldats béninois sont morts dans une attaque attribuée au JNIM.", "JNIM", "BEN"),
    ("fr", "Une attaque imputée aux shebab a fait douze morts au Kenya.", "AL_SHABAAB", "KEN"),
    ("en", "Twelve people were killed in strikes attributed to Israel near Damascus.", "ISR", "SYR"),
    ("en", "Eight Beninese soldiers died in an attack attributed to JNIM.", "JNIM", "BEN"),
    (
        "fr",
        "Boko Haram a attaqué l'armée tchadienne lundi. L'armée nigériane a abattu 40 djihadistes.",
        "NGA",
        "BOKO_HARAM",
    ),
]


@pytest.mark.parametrize(("lang", "text", "doer", "enemy"), TAKEN + WORDINGS)
def test_an_attack_is_read(lang: str, text: str, doer: str, enemy: str) -> None:
    assert ("ASSAULT", doer, enemy) in sided(lang, text)


HELPED = [
    ("fr", "L'armée malienne, appuyée par des mercenaires russes, a bombardé mardi le village de Tarkint.", "MLI", "RUS"),
    ("en", "Yemeni troops, backed by Saudi jets, shelled the village of Hays on Tuesday.", "YEM", "SAU"),
]


@pytest.mark.parametrize(("lang", "text", "doer", "ally"), HELPED)
def test_no_attack_is_on_who_helps_the_doer(lang: str, text: str, doer: str, ally: str) -> None:
    assert ("ASSAULT", doer, ally) not in sided(lang, text)


def test_who_is_helped_is_still_against_whom_it_fights() -> None:
    attack = "Les Houthis ont attaqué Marib lundi."
    answer = "Les forces yéménites, épaulées par l'aviation saoudienne, ont repris mardi la ville de Hays."
    assert ("ASSAULT", "YEM", "HOUTHIS") in sided("fr", f"{attack} {answer}")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Boko Haram a attaqué l'armée tchadienne lundi. Le Cameroun a remis 40 djihadistes au Nigeria."),
        ("en", "Boko Haram attacked Chad's army on Monday. Cameroon handed 40 militants over to Nigeria."),
    ],
)
def test_fighters_that_are_counted_but_not_hit_are_nobodys(lang: str, text: str) -> None:
    assert not [e for e in sided(lang, text) if e[0] != "ASSAULT" and "BOKO_HARAM" in e[1:]]
