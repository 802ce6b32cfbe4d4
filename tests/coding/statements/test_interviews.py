"""Interviews: each answer is one direct statement of the person asked."""

from __future__ import annotations

import pytest

from dragoman.coding.analyse import Analyser
from dragoman.coding.discourse import Discourse
from dragoman.coding.statements.reading import read_statements
from dragoman.records import Article
from dragoman.settings import Settings


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Settings())


def answers(analyser: Analyser, text: str, lang: str) -> list[tuple[str | None, str]]:
    discourse = Discourse(analyser.analyse(Article(text=text, lang=lang, id="i", published="2024-05-14")))
    return [(s.speaker, s.text) for s in read_statements(discourse, "i") if s.kind == "direct"]


BARE = """Le ministre letton de la Défense, Andris Krastins, nous a reçus à Riga.

Craignez-vous une attaque ?

Nous ne craignons rien, mais nous nous préparons. La Lettonie a doublé son budget.

Que demandez-vous à vos alliés ?

De la constance. Je l'ai dit à Paris comme à Berlin.

Nos voisins pensent de même.
"""
BARE_ANSWERS = [
    ("Andris Krastins", "Nous ne craignons rien, mais nous nous préparons. La Lettonie a doublé son budget."),
    ("Andris Krastins", "De la constance. Je l'ai dit à Paris comme à Berlin. Nos voisins pensent de même."),
]
LABELS = """Latvian Defence Minister Andris Krastins met The Gazette in Riga.

Q: Do you fear an attack?

A: We fear nothing, but we prepare.

Q: What do you ask of your allies?

A: Constancy. That is what I told Berlin.
"""
LABEL_ANSWERS = [
    ("Andris Krastins", "We fear nothing, but we prepare."),
    ("Andris Krastins", "Constancy. That is what I told Berlin."),
]
NAMES = """The Gazette spoke to Andris Krastins, the Latvian defence minister.

The Gazette: Do you fear an attack?

Krastins: We fear nothing, but we prepare.

The Gazette: What do you ask of your allies?

Krastins: Constancy.
"""
DASHES = """Andris Krastins, ministre letton de la Défense, répond à nos questions.

— Craignez-vous une attaque ?

— Nous ne craignons rien.

— Que demandez-vous à vos alliés ?

— De la constance.
"""
NO_INTERVIEW = """Who fired first? Nobody knows.

Will the truce hold?

Troops of both states have left the valley since Monday, the mayor said.

What comes next?

Winter will close the pass.
"""


def test_questions_that_are_paragraphs(analyser: Analyser) -> None:
    assert answers(analyser, BARE, "fr") == BARE_ANSWERS


def test_labels_of_question_and_answer(analyser: Analyser) -> None:
    assert answers(analyser, LABELS, "en") == LABEL_ANSWERS


def test_names_as_labels(analyser: Analyser) -> None:
    assert answers(analyser, NAMES, "en") == [
        ("Andris Krastins", "We fear nothing, but we prepare."),
        ("Andris Krastins", "Constancy."),
    ]


def test_dashes(analyser: Analyser) -> None:
    assert answers(analyser, DASHES, "fr") == [
        ("Andris Krastins", "Nous ne craignons rien."),
        ("Andris Krastins", "De la constance."),
    ]


def test_rhetorical_questions_make_no_interview(analyser: Analyser) -> None:
    assert answers(analyser, NO_INTERVIEW, "en") == []


STANZAS = [
    ("fr", "Anna Kovács, ministre hongroise du Commerce, était mardi à Lille, à l'invitation de Marc Lebrun. Entretien.\n\n"
     "Que venez-vous vendre ?\nDes wagons. Nous en livrons douze en juin.\n\n"
     "Vienne vous reproche vos prix.\nC'est de bonne guerre. Nous vendons au prix du marché.\n\n"
     "Et la suite ?\nJe rentre demain à Budapest.\n\n"
     "Mme Kovács devait encore visiter un dépôt.", "Anna Kovács"),
    ("en", "Foreign Minister Omar Diallo was abroad when Ruth Banda, the envoy recalled from Lima, spoke to us.\n\n"
     "Why did you leave?\nBecause I was asked to. We recalled two others.\n\n"
     "Peru calls it an insult.\nI do not think so. My staff stayed.\n\n"
     "What now?\nI will teach.\n\n"
     "Banda is moving to Lusaka. Her house is sold.", "Ruth Banda"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "speaker"), STANZAS)
def test_the_first_line_of_each_stanza_asks(analyser: Analyser, lang: str, text: str, speaker: str) -> None:
    found = answers(analyser, text, lang)
    assert [s for s, _ in found] == [speaker] * 3
    assert not any(w in t for w in ("reproche", "insult", "visiter", "moving") for _, t in found)
