"""Who holds an office, over the words of the body that it is of: texts of our own."""

from __future__ import annotations

import pytest
from helpers.told import record

HELD = [
    ("fr", "Le porte-parole du ministère kényan des Transports, Josphat Mwangi, a parlé.", "Josphat Mwangi", "spokesperson",
     "KEN"),
    ("fr", "Le Kenya proteste, a dit la porte-parole de son ministère, Alice Otieno.", "Alice Otieno", "spokesperson", "KEN"),
    ("fr", "Le chef du Pentagone, Joe Marsh, a refusé.", "Joe Marsh", "defence secretary", "USA"),
    ("fr", "Le conseiller fédéral Reto Aschen, chargé de la Suisse, a parlé.", "Reto Aschen", "federal councillor", "CHE"),
    ("en", "The spokesman for Kenya's transport ministry, Josphat Mwangi, spoke.", "Josphat Mwangi", "spokesperson", "KEN"),
    ("en", "The speaker of the Lithuanian parliament, Vytas Kazlauskas, thanked Berlin.", "Vytas Kazlauskas",
     "speaker of parliament", "LTU"),
    ("en", "Estonian Foreign Ministry Secretary General Jaan Tamm came to Oslo.", "Jaan Tamm", "secretary-general", "EST"),
    ("en", "Lithuanian Premier Jonas Petraitis came to Oslo.", "Jonas Petraitis", "prime minister", "LTU"),
    ("en", "On Tuesday the emir received King of Jordan Omar IV.", "Omar IV", "king", "JOR"),
]  # fmt: skip
# A name that a clause of its own takes up holds no office told before it.
UNHELD = [
    ("fr", "Selon le porte-parole du ministère, Jonas Petraitis viendra au Kenya lundi.", "Jonas Petraitis"),
    ("fr", "Le président de l'agglomération, Jonas Petraitis, a vu le maire kényan.", "Jonas Petraitis"),
    ("en", "The president of the county, Jonas Petraitis, saw the Kenyan mayor.", "Jonas Petraitis"),
    ("en", "According to the spokesman for the ministry, Jonas Petraitis will come to Kenya on Monday.", "Jonas Petraitis"),
]


def _offices(lang: str, text: str) -> list[tuple[str, str, str | None]]:
    offices = record(lang, text, published="2023-05-04").offices
    return [(o.person, o.office, o.entity) for o in offices]


@pytest.mark.parametrize(("lang", "text", "person", "office", "entity"), HELD)
def test_held(lang: str, text: str, person: str, office: str, entity: str) -> None:
    assert (person, office, entity) in _offices(lang, text)


@pytest.mark.parametrize(("lang", "text", "person"), UNHELD)
def test_not_held(lang: str, text: str, person: str) -> None:
    assert person not in [name for name, _, _ in _offices(lang, text)]
