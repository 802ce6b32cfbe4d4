"""Sides and kinds of acts where a description, a forum or an opening participle stands for a party: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import Sided, sided

TOLD: list[tuple[str, str, list[Sided]]] = [
    # an opening participle of moving: the clause behind the comma is the main one
    ("fr", "Arrivé dimanche soir à Amman, le ministre koweïtien des Affaires étrangères a salué la Jordanie.",
     [("CONSULT", "KWT", "JOR"), ("SUPPORT", "KWT", "JOR")]),
    # the host country
    ("fr", "Des pêcheurs ghanéens ont été arrêtés à Lomé par la police du pays hôte.", [("COERCE", "TGO", "GHA")]),
    ("fr", "Le président polonais s'est rendu à Vilnius. Il a promis des chars au pays hôte.",
     [("CONSULT", "POL", "LTU"), ("AGREE", "POL", "LTU")]),
    ("en", "Ghanaian fishermen were arrested in Lomé by the police of the host country.", [("COERCE", "TGO", "GHA")]),
    ("en", "The Polish president travelled to Vilnius. He promised tanks to the host country.",
     [("CONSULT", "POL", "LTU"), ("AGREE", "POL", "LTU")]),
    # of two kingdoms the one that acted
    ("fr", "Le Maroc a protesté auprès de l'Espagne. Le royaume a aussi rappelé son ambassadeur à Madrid.",
     [("ACCUSE", "MAR", "ESP"), ("SANCTION", "MAR", "ESP")]),
    ("en", "Jordan protested to Spain. The kingdom also recalled its ambassador to Madrid.",
     [("ACCUSE", "JOR", "ESP"), ("SANCTION", "JOR", "ESP")]),
    # who hears it is not who is blamed
    ("fr", "Le Honduras a dénoncé devant l'ONU les menaces du Nicaragua.", [("ACCUSE", "HND", "NIC")]),
    ("en", "Honduras denounced before the UN the threats of Nicaragua.", [("ACCUSE", "HND", "NIC")]),
    # what is asked for is not done
    ("fr", "L'Algérie a exigé que la France présente ses excuses pour les essais nucléaires.", [("REQUEST", "DZA", "FRA")]),
    ("fr", "La Serbie demande que la Croatie lui livre deux suspects et ferme un camp.", [("REQUEST", "SRB", "HRV")]),
    ("en", "Serbia demanded that Croatia hand over two suspects and apologise.", [("REQUEST", "SRB", "HRV")]),
    # less let in than before
    ("fr", "La Norvège a cessé d'examiner les demandes d'asile des Syriens.", [("SANCTION", "NOR", "SYR")]),
    ("fr", "L'Autriche suspend l'examen des demandes d'asile des Afghans.", [("SANCTION", "AUT", "AFG")]),
    ("fr", "La Finlande n'examine plus les demandes d'asile des Irakiens.", [("SANCTION", "FIN", "IRQ")]),
    ("fr", "Paris réduit de moitié le nombre de visas accordés aux Marocains.", [("SANCTION", "FRA", "MAR")]),
    ("fr", "La Lettonie limite les visas accordés aux Russes.", [("SANCTION", "LVA", "RUS")]),
    ("en", "Austria has suspended asylum decisions for Afghans.", [("SANCTION", "AUT", "AFG")]),
    ("en", "France halved the number of visas granted to Moroccans.", [("SANCTION", "FRA", "MAR")]),
    ("fr", "La Norvège a mis un terme à son accord de pêche avec les îles Féroé.", [("SANCTION", "NOR", "FRO")]),
    ("fr", "Six responsables géorgiens ont été frappés d'une interdiction d'entrée en Lituanie.", [("SANCTION", "LTU", "GEO")]),
    # put out of a body, or out of the country
    ("fr", "La Russie a été exclue du Conseil de l'Europe.", [("SANCTION", "COE", "RUS")]),
    ("fr", "Le Venezuela a été expulsé du Mercosur.", [("SANCTION", "MERCOSUR", "VEN")]),
    ("en", "Russia was expelled from the Council of Europe.", [("SANCTION", "COE", "RUS")]),
    ("fr", "Le Nicaragua a déclaré l'ambassadrice de l'UE indésirable.", [("SANCTION", "NIC", "EU")]),
    ("fr", "La Russie a coupé l'alimentation en gaz de la Moldavie.", [("COERCE", "RUS", "MDA")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), TOLD)
def test_what_is_told(lang: str, text: str, told: list[Sided]) -> None:
    assert sorted(sided(lang, text, weigh=True)) == sorted(told)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les demandes d'asile de Syriens ont doublé en Norvège."),
        ("fr", "Le nombre des demandes de visa a baissé en Lituanie et en Géorgie."),
        ("en", "Asylum applications by Syrians doubled in Norway."),
    ],
)
def test_no_act_of_a_state(lang: str, text: str) -> None:
    assert not sided(lang, text, weigh=True)
