"""Verbs of saying in parsed sentences: which verb, who says, before or behind it."""

from __future__ import annotations

import pytest

from dragoman.coding.statements.sayings import Saying, Sayings
from dragoman.language.parse import Parser
from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence
from dragoman.settings import DEFAULT_MODELS

_PARSERS: dict[str, Parser] = {}


def sayings(text: str, lang: str) -> list[Saying]:
    if lang not in _PARSERS:
        _PARSERS[lang] = Parser(lang, DEFAULT_MODELS[lang])
    sentence = Sentence(0, 0, 0, len(text), text)
    _PARSERS[lang].parse([sentence])
    reader = Sayings(lang, speech(lang))
    return [s for t in sentence.tokens if (s := reader.of(t)) is not None and s.frames and not reader.negated(t)]


CASES = [
    ("fr", "Le ministre a dit que la route était fermée.", "dire", "ministre", None, True),
    ("fr", "La route est fermée, a dit le ministre.", "dire", None, "ministre", True),
    ("fr", "La route est fermée, dit-il.", "dire", None, "-il", True),
    ("fr", "Le maire, élu dimanche, affirme que la route est fermée.", "affirmer", "maire", None, True),
    ("fr", "La route est fermée, a fait savoir la mairie.", "faire", None, "mairie", True),
    ("en", "The minister said that the road was closed.", "say", "minister", None, True),
    ("en", "The road is closed, said the minister.", "say", None, "minister", True),
    ("en", "The road is closed, the minister said.", "say", "minister", None, True),
    ("en", "The minister might say that the road is closed.", "say", "minister", None, False),
]


@pytest.mark.parametrize(("lang", "text", "lemma", "before", "behind", "plain"), CASES)
def test_who_says(lang: str, text: str, lemma: str, before: str | None, behind: str | None, plain: bool) -> None:
    (said,) = sayings(text, lang)
    assert said.verb.lemma == lemma
    assert said.plain is plain
    if before is not None:
        assert said.before is not None
        assert said.before.lower == before
    assert (said.behind.lower if said.behind else None) == behind


def test_the_gerund_that_adds_has_the_subject_of_the_verb_before() -> None:
    first, second = sayings("The envoy said it was late, adding that nobody had come.", "en")
    assert first.before is not None
    assert second.before is first.before


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Le ministre n'a pas dit où il allait."), ("en", "The minister did not say where he was going."),
     ("fr", "Le ministre marche vers la mairie."), ("en", "The minister walks to the town hall."),
     ("en", "The minister denied that he was going.")],
)  # fmt: skip
def test_what_says_nothing(lang: str, text: str) -> None:
    assert sayings(text, lang) == []


def test_the_agent_of_a_passive_says() -> None:
    (said,) = sayings("Condemned by Ottawa as a breach, the leak led to arrests.", "en")
    assert said.before is not None
    assert said.before.text == "Ottawa"
    assert not said.plain
