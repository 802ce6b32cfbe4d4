"""Who does what a noun tells: its own adjective names the doer, whoever else acts around it.  Sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

# (language, text, doer, victim)
OWN_WORD = [
    ("en", "Gabon shelled Cameroonian posts in response to the Cameroonian airstrike on its garrison.", "CMR", "GAB"),
    ("en", "Peru sent its fleet to the gulf after the Ecuadorian raid on its port.", "ECU", "PER"),
    ("en", "Kenya fired rockets at Somali positions in revenge for the Somali attack on Lamu.", "SOM", "KEN"),
    ("en", "Armenia shelled Azerbaijani posts in answer to the Azerbaijani drone strike.", "AZE", "ARM"),
    ("en", "Ethiopia bombed Eritrean depots after the Eritrean bombardment of Adigrat.", "ERI", "ETH"),
    ("en", "Chad struck Libyan convoys, citing the Libyan attack of last week.", "LBY", "TCD"),
    ("en", "Thai soldiers fired on Cambodian posts after the Cambodian shelling of a village.", "KHM", "THA"),
    ("en", "Uganda attacked Rwandan camps in retaliation for the Rwandan raid.", "RWA", "UGA"),
    ("en", "Georgia returned fire after the Russian bombing of Gori.", "RUS", "GEO"),
    ("en", "Turkey hit back at Syrian batteries after the Syrian airstrike on its soldiers.", "SYR", "TUR"),
    ("fr", "Le Gabon a bombardé des postes camerounais en réponse à la frappe camerounaise contre son port.", "CMR", "GAB"),
    ("fr", "Le Pérou a envoyé sa flotte après la frappe équatorienne contre son port.", "ECU", "PER"),
    ("fr", "Le Kenya a tiré des roquettes sur les positions somaliennes après l'attaque somalienne contre Lamu.", "SOM", "KEN"),
    ("fr", "L'Arménie a pilonné des postes azerbaïdjanais en réponse à la frappe azerbaïdjanaise.", "AZE", "ARM"),
    ("fr", "L'Éthiopie a bombardé des dépôts érythréens après l'attaque érythréenne contre Adigrat.", "ERI", "ETH"),
    ("fr", "Le Tchad a frappé des convois libyens, invoquant l'attaque libyenne de la semaine dernière.", "LBY", "TCD"),
    ("fr", "Des soldats thaïlandais ont tiré sur des postes cambodgiens après l'attaque cambodgienne.", "KHM", "THA"),
    ("fr", "L'Ouganda a attaqué des camps rwandais en représailles au raid rwandais.", "RWA", "UGA"),
    ("fr", "La Géorgie a riposté après le bombardement russe de Gori.", "RUS", "GEO"),
    ("fr", "La Turquie a visé des batteries syriennes après la frappe syrienne contre ses soldats.", "SYR", "TUR"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "doer", "victim"), OWN_WORD)
def test_the_adjective_of_an_attack_names_its_doer(lang: str, text: str, doer: str, victim: str) -> None:
    record = _reader().read(Article(text=text, lang=lang, published="2024-03-12"))
    attacks = [([p.entity for p in e.actors], [p.entity for p in e.recipients]) for e in record.events if e.type == "ASSAULT"]
    assert ([doer], [victim]) in attacks
