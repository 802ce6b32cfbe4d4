"""The state from which an article writes, and the one that speaks in it: texts of our own."""

from __future__ import annotations

import pytest

from dragoman.coding.coder import Coder
from dragoman.records import Article
from dragoman.settings import Settings


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(Settings(weigh=False))


HOMES = [
    ("en", "LIMA, Oct 28. /ANDINA/. Peru and Chile quarrelled again.", "PER"),
    ("en", "AA / Baku / Jane Doe\n\nTurkey and Azerbaijan quarrelled again over a bridge.", "AZE"),
    ("en", "Nairobi | From our correspondent\n\nKenya and Somalia quarrelled again over a bridge.", "KEN"),
    ("en", "Kenya and Somalia quarrelled. President William Ruto called the dispute regrettable.", "KEN"),
    ("en", "Kenya and Somalia quarrelled. Kenyan President William Ruto called the dispute regrettable.", None),
    ("en", "Kenya and Somalia quarrelled.", None),
    ("fr", "LIMA, 28 octobre /ANDINA/. Le Pérou et le Chili se sont encore querellés.", "PER"),
    ("fr", "AA / Bakou / Jeanne Dupont\n\nLa Turquie et l'Azerbaïdjan se sont querellés pour un pont.", "AZE"),
    ("fr", "Nairobi | De notre correspondante\n\nLe Kenya et la Somalie se sont querellés pour un pont.", "KEN"),
    ("fr", "Le Kenya et la Somalie se querellent. Le président William Ruto déplore cette dispute.", "KEN"),
    ("fr", "Le Kenya et la Somalie se querellent. Le président kényan William Ruto déplore cette dispute.", None),
    ("fr", "Le Kenya et la Somalie se querellent.", None),
]


@pytest.mark.parametrize(("lang", "text", "home"), HOMES)
def test_home(coder: Coder, lang: str, text: str, home: str | None) -> None:
    discourse = coder.discourse(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    assert discourse.focus.home == home


# (language, title, text, the word for a body, whose it is)
BODIES = [
    ("fr", "Ministère des Affaires étrangères de la République de Zambie\n\nLusaka, le 3 mai 2024\n\n"
     "Trois soldats kényans ont péri. Le Gouvernement condamne cette attaque.", "Gouvernement", "ZMB"),
    ("fr", "LUSAKA, 3 mai (AFP) - La Zambie attend. Le Kenya a écrit au Malawi. Le gouvernement répondra.", "gouvernement", "ZMB"),
    ("en", "LUSAKA, May 3 (AFP) - Zambia waits. Kenya has written to Malawi. The government will answer.", "government", "ZMB"),
    ("en", "NAIROBI, May 3 (AFP) - Malawi waits. Zambia has written to Malawi. The government will answer.", "government", "ZMB"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "code"), BODIES)
def test_the_government_is_that_of_the_text(coder: Coder, lang: str, text: str, word: str, code: str) -> None:
    discourse = coder.discourse(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    token = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == word][-1]
    assert [w.entity for w in discourse.resolve(token)] == [code]


INTERVIEWS = [
    ("fr", "Kadri Tamm, ministre des Affaires étrangères de l'Estonie, est à Paris.\n\n"
     "Que demandez-vous à la Russie ?\nNous demandons des excuses.\n\nEt le Qatar ?\nNous avons un bon dialogue.\n", "EST"),
    ("en", "The Courier asked Lithuania's deputy foreign minister, Ruta Vaitkute.\n\n"
     "Q: Have you closed your border with Russia?\nA: We have.\n\nQ: What of Berlin?\nA: We want the brigade.\n", "LTU"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "code"), INTERVIEWS)
def test_who_answers_speaks_for_his_state(coder: Coder, lang: str, text: str, code: str) -> None:
    discourse = coder.discourse(Article(text=text, lang=lang, id="b", published="2024-05-14"))
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
def test_an_office_without_a_state_is_of_the_home(coder: Coder, lang: str, text: str, code: str) -> None:
    record = coder.record(Article(text=text, lang=lang, id="b", published="2024-05-14"))
    assert [o.entity for o in record.offices if o.person == "Jose Marasigan"] == [code]
