"""Propositions: who does what to whom, also where a clause leaves it to the one before."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.coding.analyse import Analyser
from dragoman.coding.frames import Frame, frame_of
from dragoman.records import Article
from dragoman.settings import Settings


@cache
def _analyser() -> Analyser:
    return Analyser(Settings())


def _frame(text: str, verb: str, lang: str) -> Frame:
    analysis = _analyser().analyse(Article(text=text, lang=lang, published="2024-03-12"))
    return next(frame_of(t, lang) for s in analysis.sentences for t in s.tokens if t.text == verb)


CASES = [
    ("en", "The rebels crossed the border and were disarmed by Kenyan troops.", "disarmed", ["troops"], ["rebels"]),
    ("en", "The envoy was expelled and denounced a trap.", "denounced", ["envoy"], ["trap"]),
    ("fr", "Les rebelles ont franchi la frontière et ont été désarmés par l'armée.", "désarmés", ["armée"], ["rebelles"]),
    ("fr", "Le président a reçu un émissaire arrivé de Xi'an.", "arrivé", ["émissaire"], []),
    ("fr", "Débarqué à Kiev, le ministre a promis des chars.", "Débarqué", ["ministre"], []),
    ("fr", "Reçu par le roi, le ministre a promis des chars.", "Reçu", ["roi"], ["ministre"]),
]


@pytest.mark.parametrize(("lang", "text", "verb", "subject", "obj"), CASES)
def test_sides(lang: str, text: str, verb: str, subject: list[str], obj: list[str]) -> None:
    frame = _frame(text, verb, lang)
    assert ([t.text for t in frame.subj], [t.text for t in frame.obj]) == (subject, obj)
