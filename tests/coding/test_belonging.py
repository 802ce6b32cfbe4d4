"""From which state an article writes: its dateline's, else that of the body that issues it.  Texts of our own."""

from __future__ import annotations

from functools import cache

import pytest
from helpers.readers import coder

from dragoman.coding.coder import Coder
from dragoman.records import Article

# (language, text, state)
HOMES = [
    ("en", "State Department\n\nThe Secretary met the Peruvian foreign minister on Monday.", "USA"),
    ("en", "Office of the Spokesperson\n\nThe Under Secretary met the Peruvian foreign minister on Monday.", "USA"),
    ("en", "Kremlin\n\nThe president spoke with the prime minister of Peru.", "RUS"),
    ("en", "LIMA, May 3 (Agencies) - State Department officials met the Peruvian foreign minister on Monday.", "PER"),
    ("en", "State Department and Kremlin trade barbs\n\nThe minister met the ambassador.", None),
    ("en", "The State Department said on Monday that the minister of Peru had left.", None),
    ("fr", "Quai d'Orsay\n\nLa ministre a reçu lundi son homologue péruvien.", "FRA"),
    ("fr", "Département d'État\n\nLe secrétaire a reçu lundi le ministre péruvien.", "USA"),
    ("fr", "Kremlin\n\nLe président s'est entretenu avec le Premier ministre péruvien.", "RUS"),
    ("fr", "LIMA (Agences) - Le département d'État a reçu lundi le ministre péruvien.", "PER"),
    ("fr", "Le Kremlin et le Quai d'Orsay s'accusent\n\nLe ministre a reçu l'ambassadeur.", None),
    ("fr", "Le Quai d'Orsay a annoncé lundi que le ministre péruvien était parti.", None),
]
# (language, text) with an office that only the United States have
OWN_OFFICES = [
    ("en", "Under Secretary Marla Quint met President Dina Boluarte in Lima on Monday."),
    ("en", "Assistant Secretary of State Marla Quint met President Dina Boluarte in Lima on Monday."),
    ("en", "Deputy Secretary of State Marla Quint arrived in Peru on Monday."),
    ("fr", "La sous-secrétaire d'État Marla Quint est arrivée lundi au Pérou."),
]


@cache
def _coder() -> Coder:
    return coder(weigh=False)


@pytest.mark.parametrize(("lang", "text", "state"), HOMES)
def test_an_article_writes_from_its_dateline_or_from_who_issues_it(lang: str, text: str, state: str | None) -> None:
    assert _coder().discourse(Article(text=text, id="x", lang=lang, published="2024-05-06")).focus.home == state


@pytest.mark.parametrize(("lang", "text"), OWN_OFFICES)
def test_an_office_that_one_state_alone_has_is_of_that_state(lang: str, text: str) -> None:
    people = _coder().discourse(Article(text=text, id="x", lang=lang, published="2024-05-06")).people.all
    assert {p.entity for p in people if "Quint" in p.name} == {"USA"}


WRITTEN = [
    ("en", "LIMA, Oct 28. /ANDINA/. Peru and Chile quarrelled again.", "PER"),
    ("en", "NEW YORK, Sept. 20 (Yonhap) -- The foreign minister left for Seoul on Monday.", "KOR"),
    ("en", "NEW YORK, Sept. 20 (AFP) -- The foreign minister left for Seoul on Monday.", "USA"),
    ("en", "Zwimba, Dec. 3, 2024 (NAN) The Minister of Health, Mrs Bola Dada, opened a ward on Tuesday.", "NGA"),
    ("en", "Zwimba, Dec. 3, 2024 (AFP) The Minister of Health, Mrs Bola Dada, opened a ward on Tuesday.", None),
    ("en", "Kano, Dec. 3, 2024 (NAN) The Minister of Health, Mrs Bola Dada, opened a ward on Tuesday.", "NGA"),
    ("en", "AA / Baku / Jane Doe\n\nTurkey and Azerbaijan quarrelled again over a bridge.", "AZE"),
    ("en", "Nairobi | From our correspondent\n\nKenya and Somalia quarrelled again over a bridge.", "KEN"),
    ("en", "Kenya and Somalia quarrelled. President William Ruto called the dispute regrettable.", None),
    ("en", "Kenya and Somalia quarrelled. Kenyan President William Ruto called the dispute regrettable.", None),
    ("en", "Kenya and Somalia quarrelled.", None),
    ("fr", "LIMA, 28 octobre /ANDINA/. Le Pérou et le Chili se sont encore querellés.", "PER"),
    ("fr", "Nairobi (MAP) - Le ministre des Affaires étrangères a reçu jeudi son homologue. Le Maroc a pris acte.", "MAR"),
    ("fr", "Nairobi (AFP) - Le ministre des Affaires étrangères a reçu jeudi son homologue. Le Maroc a pris acte.", "KEN"),
    ("fr", "Thiès (APS) - Le ministre des Affaires étrangères a reçu jeudi son homologue algérien.", "SEN"),
    ("fr", "Genève (APS) - Le ministre des Affaires étrangères a reçu jeudi son homologue. L'Algérie a salué ce pas.", "DZA"),
    ("fr", "Genève (APS) - Le ministre des Affaires étrangères a reçu jeudi son homologue. Le Pérou a salué ce pas.", "CHE"),
    ("fr", "AA / Bakou / Jeanne Dupont\n\nLa Turquie et l'Azerbaïdjan se sont querellés pour un pont.", "AZE"),
    ("fr", "Nairobi | De notre correspondante\n\nLe Kenya et la Somalie se sont querellés pour un pont.", "KEN"),
    ("fr", "Le Kenya et la Somalie se querellent. Le président William Ruto déplore cette dispute.", None),
    ("fr", "Le Kenya et la Somalie se querellent. Le président kényan William Ruto déplore cette dispute.", None),
    ("fr", "Le Kenya et la Somalie se querellent.", None),
]


@pytest.mark.parametrize(("lang", "text", "home"), WRITTEN)
def test_the_head_or_bare_offices_tell_the_home(lang: str, text: str, home: str | None) -> None:
    discourse = _coder().discourse(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    assert discourse.focus.home == home


# (language, text, the word for a body, whose it is)
BODIES = [
    ("fr", "Ministère des Affaires étrangères de la République de Zambie\n\nLusaka, le 3 mai 2024\n\n"
     "Trois soldats kényans ont péri. Le Gouvernement condamne cette attaque.", "Gouvernement", "ZMB"),
    ("fr", "LUSAKA, 3 mai (AFP) - La Zambie attend. Le Kenya a écrit au Malawi. Le gouvernement répondra.",
     "gouvernement", "ZMB"),
    ("en", "LUSAKA, May 3 (AFP) - Zambia waits. Kenya has written to Malawi. The government will answer.", "government", "ZMB"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "code"), BODIES)
def test_the_government_is_that_of_the_text(lang: str, text: str, word: str, code: str) -> None:
    discourse = _coder().discourse(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    token = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == word][-1]
    assert [w.entity for w in discourse.resolve(token)] == [code]


INTERVIEWS = [
    ("fr", "Kadri Tamm, ministre des Affaires étrangères de l'Estonie, est à Paris.\n\n"
     "Que demandez-vous à la Russie ?\nNous demandons des excuses.\n\nEt le Qatar ?\nNous avons un bon dialogue.\n", "EST"),
    ("en", "The Courier asked Lithuania's deputy foreign minister, Ruta Vaitkute.\n\n"
     "Q: Have you closed your border with Russia?\nA: We have.\n\nQ: What of Berlin?\nA: We want the brigade.\n", "LTU"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "code"), INTERVIEWS)
def test_who_answers_speaks_for_his_state(lang: str, text: str, code: str) -> None:
    discourse = _coder().discourse(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    assert discourse.focus.speaks == code
    end = len(text)
    assert discourse.focus.other(frozenset({"QAT"}), end, len(discourse.analysis.sentences)) == code


OFFICES = [
    ("fr", "MANILLE, 3 mai (AFP) - Les Philippines protestent. La Chine a bloqué deux navires. "
     "Le secrétaire à la Défense, Jose Marasigan, a dénoncé la manœuvre.", "PHL"),
    ("en", "MANILA, May 3 (AFP) - The Philippines protested. China blocked two ships. "
     "Defence Secretary Jose Marasigan denounced the move.", "PHL"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "code"), OFFICES)
def test_an_office_without_a_state_is_of_the_home(lang: str, text: str, code: str) -> None:
    record = _coder().record(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    assert [o.entity for o in record.offices if o.person == "Jose Marasigan"] == [code]


LEADERS = [
    ("fr", "Le général Pablo Rojas, à la tête d'une délégation péruvienne, a rencontré des responsables chiliens.", "PER"),
    ("fr", "Pablo Rojas, qui conduisait la délégation péruvienne, a signé un accord avec le Chili.", "PER"),
    ("fr", "Pablo Rojas a conduit une délégation péruvienne à Santiago.", "PER"),
    ("fr", "Pablo Rojas, qui conduisait le tracteur péruvien, a salué le Chili.", None),
    ("en", "General Pablo Rojas, leading a Peruvian delegation, met Chilean officials.", "PER"),
    ("en", "Pablo Rojas, who led the Peruvian delegation, signed an accord with Chile.", "PER"),
    ("en", "Pablo Rojas led a Peruvian delegation to Santiago.", "PER"),
    ("en", "Pablo Rojas, who led the Peruvian news, greeted Chile.", None),
]


@pytest.mark.parametrize(("lang", "text", "code"), LEADERS)
def test_who_leads_a_delegation_is_of_its_state(lang: str, text: str, code: str | None) -> None:
    discourse = _coder().discourse(Article(text=text, lang=lang, id="l", published="2024-05-14"))
    assert [p.entity for p in discourse.people.all if p.name == "Pablo Rojas"] == [code]
