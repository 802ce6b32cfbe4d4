"""Sentences that name parties and words of acts, and tell of none: doubts, lasting threats, affairs of one state."""

from __future__ import annotations

import pytest
from helpers.told import events

NOTHING = [
    ("en", "Norway is unlikely to expel Turkish diplomats."),
    ("en", "Norway is unlikely to recall its ambassador from Turkey."),
    ("fr", "Il est peu probable que la Norvège expulse des diplomates turcs."),
    ("fr", "Face à la menace russe, la Pologne veille."),
    ("fr", "La Norvège a signé un chèque en blanc à la Turquie."),
    ("fr", "Paris a promis 80 millions d'euros à la Guyane."),
    ("en", "Canada is offering a reward of up to five million dollars for information on a Russian forger."),
    ("fr", "Le Canada offre une récompense de cinq millions de dollars pour tout renseignement sur un faussaire russe."),
    ("en", "The United States promised Puerto Rico 300 million dollars."),
    ("fr", "Une rixe entre supporters polonais et croates a fait six blessés."),
    ("fr", "Un homme d'origine tchadienne a été arrêté à Vienne par la police autrichienne."),
    ("fr", "Un touriste péruvien s'est noyé en Finlande. Le maire d'Helsinki a remercié les secouristes."),
    ("en", "A Peruvian tourist drowned in Finland. The Finnish minister praised the rescuers."),
    ("fr", "L'ancien ministre portugais et sa femme sont en vacances en Finlande."),
    ("fr", "Le parquet de Lima n'a pas été saisi par la Bolivie."),
    ("fr", "L'Équateur déplore 21 morts après le séisme au Pérou."),
    ("fr", "Un attentat a fait douze morts dimanche à Kaboul, où se trouvait un journaliste indien."),
    ("en", "The Greek minister spoke to Turkish reporters in Athens."),
    ("en", "The Greek president spoke to a Turkish think tank."),
    ("fr", "Une cour d'Ankara a entendu un Russe accusé d'espionnage."),
    ("fr", "Le Pakistan conteste la version de l'Iran."),
    ("fr", "L'armateur norvégien conteste la collision avec le navire omanais."),
    ("fr", "Le Chili s'est dit préoccupé par le déploiement péruvien le long de la frontière."),
    ("en", "Two Finnish pensioners, whose Peruvian neighbours were stationed there, praised the view."),
]

TOLD = [
    ("fr", "La menace de Moscou de couper le gaz à la Moldavie inquiète Chisinau.", "THREATEN"),
    ("en", "Peru rejected Bolivia's threat to close the border.", "THREATEN"),
    ("en", "Norway is likely to expel Turkish diplomats.", "SANCTION"),
    ("fr", "La France et le Suriname ont signé un accord sur la frontière de la Guyane.", "SUPPORT"),
    ("en", "A Peruvian ship sank off Finland. The Peruvian minister thanked the Finnish rescuers.", "SUPPORT"),
    ("fr", "L'Inde a taxé le pétrole d'origine russe.", "SANCTION"),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_no_act_is_told(lang: str, text: str) -> None:
    assert [(e.type, e.why) for e in events(lang, text, weigh=True)] == []


@pytest.mark.parametrize(("lang", "text", "kind"), TOLD)
def test_the_act_beside_it_is(lang: str, text: str, kind: str) -> None:
    assert kind in [e.type for e in events(lang, text, weigh=True)]


def test_a_call_for_something_is_not_made_by_phone() -> None:
    told = events("en", "The Norwegian minister welcomed the Yemenis' calls for justice.", weigh=True)
    assert "CONSULT" not in [e.type for e in told]
