"""Offices: texts of our own, each with a person, the office that he or she is given, and whose it is."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article, Office

FRENCH = [
    ("L'ambassadeur de Norvège au Pérou, Arne Tveit, a quitté Lima.", "Arne Tveit", "ambassador", "NOR"),
    (
        "Vice-ministre slovène de la Santé depuis avril, Nina Kovac était jeudi à Rome.",
        "Nina Kovac",
        "deputy health minister",
        "SVN",
    ),
    ("Le ministre de la Défense sud-coréen, Park Jung-hwa, a protesté.", "Park Jung-hwa", "defence minister", "KOR"),
    (
        "MM. Ivo Stanek et Lajos Benko, ministres des affaires étrangères de Prague et de Budapest, ont signé.",
        "Lajos Benko",
        "foreign minister",
        "HUN",
    ),
    (
        "MM. Ivo Stanek et Lajos Benko, ministres des affaires étrangères de Prague et de Budapest, ont signé.",
        "Ivo Stanek",
        "foreign minister",
        "CZE",
    ),
    (
        "Le ministre chilien de l'Énergie, Pablo Rojas, a reçu son collègue péruvien, Tomas Quispe.",
        "Tomas Quispe",
        "energy minister",
        "PER",
    ),
    (
        "RABAT - Le Portugal a rappelé son attaché. Le Ghana proteste. Le ministre de l'Intérieur, Kojo Boateng, a parlé.",
        "Kojo Boateng",
        "interior minister",
        "GHA",
    ),
    ("À Oslo, l'envoyé kényan a vu la ministre de la Santé, Ingrid Dahl.", "Ingrid Dahl", "health minister", "NOR"),
    ("La Zambie a refusé. Son ministre des Mines, Chola Banda, a parlé de chantage.", "Chola Banda", "mines minister", "ZMB"),
    (
        "Le Malawi se tient prêt.\n\nFait à Lilongwe, le 3 mai 2023\n\nLe Porte-parole du Ministère,\n\nJoseph Mbewe",
        "Joseph Mbewe",
        "spokesperson",
        "MWI",
    ),
    ("La présidente du Parlement européen, Maria Lund, a critiqué la Hongrie.", "Maria Lund",
     "president of the European Parliament", "EU"),
    ("Maria Lund, présidente du Parlement européen, a remercié le Pérou.", "Maria Lund",
     "president of the European Parliament", "EU"),
    ("Le président du Parlement polonais, Jan Nowak, a remercié le Pérou.", "Jan Nowak", "speaker of parliament", "POL"),
    ("La cheffe de la mission de l'ONU au Mali, Ana Quispe, a critiqué le Niger.", "Ana Quispe", "head of mission", "UN"),
    ("Le chef de la mission de l'Union européenne en Géorgie, Jan Nowak, a remercié le Pérou.", "Jan Nowak",
     "head of mission", "EU"),
]  # fmt: skip
ENGLISH = [
    ("Norway's ambassador to Peru, Arne Tveit, left Lima.", "Arne Tveit", "ambassador", "NOR"),
    ("The South Korean defence minister, Park Jung-hwa, protested.", "Park Jung-hwa", "defence minister", "KOR"),
    ("The Yemeni interior minister, Salim al-Harazi, resigned.", "Salim al-Harazi", "interior minister", "YEM"),
    ("Chilean Energy Minister Pablo Rojas met his counterpart in Peru, Tomas Quispe.", "Tomas Quispe", "energy minister", "PER"),
    (
        "Chilean Energy Minister Pablo Rojas hosted his Peruvian colleague, Tomas Quispe.",
        "Tomas Quispe",
        "energy minister",
        "PER",
    ),
    (
        "RABAT - Portugal recalled its attaché. Ghana protested. Interior Minister Kojo Boateng spoke of an insult.",
        "Kojo Boateng",
        "interior minister",
        "GHA",
    ),
    ("In Oslo, the Kenyan envoy saw Health Minister Ingrid Dahl.", "Ingrid Dahl", "health minister", "NOR"),
    ("Zambia refused. Its mines minister, Chola Banda, spoke of blackmail.", "Chola Banda", "mines minister", "ZMB"),
    (
        "Jane Whitfield, Department Spokesperson\n\nThe United States welcomes the accord that Togo signed.",
        "Jane Whitfield",
        "spokesperson",
        "USA",
    ),
    (
        "Office of the Spokesperson\n\nThe below is attributable to Spokesperson Jane Whitfield:\n\nWashington thanks Togo.",
        "Jane Whitfield",
        "spokesperson",
        "USA",
    ),
    ("The president of the European Parliament, Maria Lund, criticised Hungary.", "Maria Lund",
     "president of the European Parliament", "EU"),
    ("Maria Lund, the president of the European Parliament, thanked Peru.", "Maria Lund",
     "president of the European Parliament", "EU"),
    ("The president of the Polish parliament, Jan Nowak, thanked Peru.", "Jan Nowak", "speaker of parliament", "POL"),
    ("The head of the UN mission in Mali, Ana Quispe, criticised Niger.", "Ana Quispe", "head of mission", "UN"),
    ("The head of the United Nations peacekeeping mission, Ana Quispe, thanked Peru.", "Ana Quispe", "head of mission", "UN"),
    ("The head of the EU mission in Georgia, Ana Quispe, thanked Peru.", "Ana Quispe", "head of mission", "EU"),
    ("The head of the UN, Ana Quispe, criticised Niger.", "Ana Quispe", "secretary-general", "UN"),
]  # fmt: skip
CASES = [("fr", *c) for c in FRENCH] + [("en", *c) for c in ENGLISH]


def _offices(lang: str, text: str) -> tuple[Office, ...]:
    return _reader().read(Article(text=text, lang=lang, published="2023-05-04")).offices


@pytest.mark.parametrize(("lang", "text", "person", "office", "entity"), CASES)
def test_office(lang: str, text: str, person: str, office: str, entity: str) -> None:
    assert (person, office, entity) in [(o.person, o.office, o.entity) for o in _offices(lang, text)]


def test_known_person_takes_the_office_that_stands_alone() -> None:
    text = "Barack Obama et Raul Castro se sont parlé. Le président américain lèvera l'embargo."
    offices = _reader().read(Article(text=text, lang="fr", published="2014-12-18")).offices
    assert ("Barack Obama", "president") in [(o.person, o.office) for o in offices]


def test_an_office_without_a_state_is_of_the_state_whose_officials_bear_no_adjective() -> None:
    text = (
        "Armed men in Angolan uniforms seized a boat in Zambia.\n\nDefence Minister Grace Mulenga protested to Angola.\n\n"
        "The Angolan ambassador, Ivo Neto, denied it. Zambia will file a complaint, Lusaka said."
    )
    offices = _offices("en", text)
    assert ("Grace Mulenga", "ZMB") in [(o.person, o.entity) for o in offices]


FIELDS = [
    ("en", "Assistant Secretary for Near Eastern Affairs Jane Doe flew to Amman.", "Jane Doe", "assistant secretary of state",
     "USA"),
    ("en", "Norway's minister met Israeli Alternate Prime Minister and Minister of Defense Ben Gold.", "Ben Gold",
     "defence minister", "ISR"),
    ("en", "Office of the Spokesperson\n\nSpecial Representative for Yemen Jane Doe met reporters.", "Jane Doe", "envoy", "USA"),
    ("fr", "La Norvège a reçu le vice-premier ministre israélien et ministre de la Défense Ben Gold.", "Ben Gold",
     "defence minister", "ISR"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "person", "office", "entity"), FIELDS)
def test_office_with_a_field_or_beside_another(lang: str, text: str, person: str, office: str, entity: str) -> None:
    test_office(lang, text, person, office, entity)


ACCREDITED = [
    ("en", "The Swiss ambassador to the UN condemned Russia.", "CHE"),
    ("en", "Kenya's permanent representative to the UN condemned Russia.", "KEN"),
    ("en", "The UN secretary-general condemned Russia.", "UN"),
    ("fr", "L'ambassadeur suisse auprès de l'ONU a condamné la Russie.", "CHE"),
    ("fr", "Le représentant permanent du Kenya auprès de l'ONU a condamné la Russie.", "KEN"),
    ("fr", "Le secrétaire général de l'ONU a condamné la Russie.", "UN"),
]


@pytest.mark.parametrize(("lang", "text", "entity"), ACCREDITED)
def test_where_an_envoy_serves_does_not_act_with_him(lang: str, text: str, entity: str) -> None:
    events = _reader().read(Article(text=text, lang=lang, published="2024-03-12")).events
    assert [[w.entity for w in e.actors] for e in events] == [[entity]]
