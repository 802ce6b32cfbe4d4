"""Whose office it is where nothing beside it says so: texts of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.records import Article

HOMES = [
    ("fr", "Le FMI a achevé la revue du programme ivoirien. Le FMI salue ces efforts.\n\n"
     "Le ministre des Finances, Paul Konan, a reçu la mission.", "Paul Konan", "CIV"),
    ("en", "The IMF completed its review of the Ivorian programme. The IMF hailed the effort.\n\n"
     "Finance Minister Paul Konan received the mission.", "Paul Konan", "CIV"),
    ("fr", "Le Liban a protesté. Le Premier ministre sortant Samir Haddad a écrit à l'ONU.", "Samir Haddad", "LBN"),
    ("en", "Lebanon protested. Prime Minister-designate Samir Haddad wrote to the UN.", "Samir Haddad", "LBN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "code"), HOMES)
def test_home_of_an_office(lang: str, text: str, name: str, code: str) -> None:
    people = _coder().discourse(Article(text=text, lang=lang, id="h", published="2024-05-14")).people.all
    assert [p.entity for p in people if p.name == name] == [code]


# Who receives, sees or signs with a foreigner holds an office of another state.
DEALT_WITH = [
    ("en", "The Zambian president arrived in Mozambique on Monday and was met at the airport by Energy Minister Rui Banze.",
     "Rui Banze", "MOZ"),
    ("en", "The Zambian president flew to Mozambique. He was received by Foreign Minister Rui Banze.", "Rui Banze", "MOZ"),
    ("en", "Senegal's president flew to Accra and held talks with Foreign Minister Ama Owusu.", "Ama Owusu", "GHA"),
    ("en", "Senegal's trade minister signed the accord with Energy Minister Ama Owusu in Accra.", "Ama Owusu", "GHA"),
    ("en", "A Chilean delegation initialled a memorandum with Labour Minister Ines Rojas in Lima.", "Ines Rojas", "PER"),
    ("en", "The Norwegian envoy concluded a deal with Finance Minister Musa Bah in Banjul on Friday.", "Musa Bah", "GMB"),
    ("fr", "Le président zambien est arrivé au Mozambique. Il a été accueilli par le ministre de l'Énergie, Rui Banze.",
     "Rui Banze", "MOZ"),
    ("fr", "Le ministre sénégalais du Commerce a signé à Accra un accord avec la ministre de l'Énergie, Ama Owusu.",
     "Ama Owusu", "GHA"),
    ("fr", "Le Premier ministre tchadien a achevé sa visite au Qatar par la signature d'un accord minier avec le ministre de "
     "l'Énergie, Saad Marri.", "Saad Marri", "QAT"),
    ("fr", "Le vice-ministre turc s'est entretenu avec le Premier ministre irakien, Ali Jabr, puis avec Omar Zaki, conseiller "
     "à la sécurité nationale.", "Omar Zaki", "IRQ"),
    ("fr", "Une délégation chilienne a paraphé un mémorandum avec la ministre du Travail, Ines Rojas, à Lima.",
     "Ines Rojas", "PER"),
]  # fmt: skip
# Where an envoy serves is not whose he is.
POSTED = [
    ("en", "Colombia recalled its ambassador to the United States, Daniel Rojas, for consultations.", "Daniel Rojas", "COL"),
    ("en", "Israel's ambassador to Germany, Dan Levi, was summoned to the foreign ministry in Berlin.", "Dan Levi", "ISR"),
    ("en", "Ghana has withdrawn its ambassador to Togo, Esi Boateng.", "Esi Boateng", "GHA"),
    ("fr", "Le Mali a rappelé son ambassadeur en Algérie, Amadou Keita, mardi.", "Amadou Keita", "MLI"),
    ("fr", "L'ambassadeur de France au Niger, Paul Durand, a quitté Niamey.", "Paul Durand", "FRA"),
    ("fr", "La Grèce a rappelé son ambassadrice en Turquie, Eleni Vassou.", "Eleni Vassou", "GRC"),
]  # fmt: skip
# A capital where somebody speaks does not own the office behind it.
SPOKEN_IN = [
    ("en", "In Astana President Vladimir Putin saw his Turkish counterpart.", "Vladimir Putin", "RUS"),
    ("en", "In Nairobi President Emmanuel Macron praised Kenya.", "Emmanuel Macron", "FRA"),
]
# Several holders of one office, each with his state behind his name, and counterparts behind a name.
EACH_OF = [
    ("en", "Presidents Ivo Ali of Guyana and Jan Sant of Suriname agreed to build a bridge.", "Ivo Ali", "president", "GUY"),
    ("en", "The foreign ministers Hugh Todd of Guyana and Bert Ram of Suriname met.", "Bert Ram", "foreign minister", "SUR"),
    ("en", "Presidents Ivo Ali of Guyana, Jan Sant of Suriname and Luis Paz of Bolivia met.", "Luis Paz", "president", "BOL"),
    ("en", "Foreign Minister Alvaro Paz of Colombia met Carlos Ruiz, his Venezuelan counterpart.",
     "Carlos Ruiz", "foreign minister", "VEN"),
    ("fr", "Les présidents Ivo Ali du Guyana et Jan Sant du Suriname se sont rencontrés.", "Jan Sant", "president", "SUR"),
    ("fr", "Les ministres de la Défense Ivo Ali du Guyana et Jan Sant du Suriname ont signé.",
     "Ivo Ali", "defence minister", "GUY"),
    ("fr", "Alvaro Paz, le chef de la diplomatie colombienne, a retrouvé Carlos Ruiz, son homologue vénézuélien.", "Carlos Ruiz",
     "foreign minister", "VEN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "code"), [*DEALT_WITH, *POSTED, *SPOKEN_IN])
def test_whose_an_office_is_beside_a_foreigner(lang: str, text: str, name: str, code: str) -> None:
    people = _coder().discourse(Article(text=text, lang=lang, id="d", published="2024-05-14")).people.all
    assert [p.entity for p in people if p.name == name] == [code]


@pytest.mark.parametrize(("lang", "text", "name", "office", "code"), EACH_OF)
def test_offices_shared_by_those_named_one_by_one(lang: str, text: str, name: str, office: str, code: str) -> None:
    people = _coder().discourse(Article(text=text, lang=lang, id="e", published="2024-05-14")).people.all
    assert [(p.office, p.entity) for p in people if p.name == name] == [(office, code)]
