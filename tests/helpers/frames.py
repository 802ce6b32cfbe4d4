"""Frames of the words of a sentence, read without the learned weights."""

from __future__ import annotations

from helpers.readers import coder

from dragoman.coding.analysis import Analysis
from dragoman.coding.frames import Frame, frame_of
from dragoman.language.tokens import Token
from dragoman.records import Article

CODER = coder(weigh=False)


def analysis(lang: str, sentence: str) -> Analysis:
    return CODER.discourse(Article(text=sentence, id="x", published="2024-05-15", lang=lang)).analysis


def word(lang: str, sentence: str, text: str) -> Token:
    return next(t for s in analysis(lang, sentence).sentences for t in s.tokens if t.text == text)


def frame(lang: str, sentence: str, text: str) -> Frame:
    return frame_of(word(lang, sentence, text), lang)
