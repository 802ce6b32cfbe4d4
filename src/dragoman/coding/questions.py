"""What is only asked: no demand where a journalist asks (« Pourquoi ? » a-t-il demandé, "asked whether X would leave"), and
no deed where it is open whether it was done ("Has Chad left the bloc?").
"""

from __future__ import annotations

import re

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.frames import Frame
from dragoman.language.tokens import Sentence, Token

_NEAR = 12
_CLOSED = re.compile(r"\?\s*[»”\"'’]\s*,?\s*$")
_ASKS = re.compile(r"\?\s*[»”\"'’]?\s*$")
_MAIN = ("xcomp", "conj", "root")  # of a main clause, or of what its verb governs
_PARTS = (":", ";", "—", "–")


def only_asked(c: Candidate, analysis: Analysis) -> bool:
    """True where a question is asked: a quotation that ends in a question mark, or a clause that a question word opens."""
    if c.type != "REQUEST" or c.token.lemma not in cues(analysis.lang, "questioning"):
        return False
    return _after_question(c, analysis) or _asks_whether(c, analysis)


def _after_question(c: Candidate, analysis: Analysis) -> bool:
    """ "« Qui paiera ? » a demandé le ministre": nothing but the verb's own words stands behind the question mark."""
    words = (w for t in c.token.all("aux", "expl", "nsubj", "advmod") for w in t.subtree())
    start = min((c.token.start, *(w.start for w in words if w.start < c.token.start)))
    return _CLOSED.search(analysis.text, max(0, start - _NEAR), start) is not None and not c.frame.clauses


def _asks_whether(c: Candidate, analysis: Analysis) -> bool:
    words = cues(analysis.lang, "question_words")
    return any(t.lower in words for clause in c.frame.clauses for t in clause.subtree() if t.i < clause.i and t.i > c.token.i)


def in_question(c: Candidate, analysis: Analysis) -> bool:
    """Whether it is only asked if it was done; the answer may take up what the question names, so it is dropped last."""
    return c.status == "occurred" and left_open(c.frame, analysis)


def left_open(frame: Frame, analysis: Analysis) -> bool:
    """True for an act of the main clause of a question that wants a yes or a no, and is not affirmed.

    Who asks why, when or by whom it was done takes it for done.
    """
    verb = frame.support or frame.token
    sentence = verb.sentence
    if _ASKS.search(sentence.text) is None or not _governs(verb) or _asks_more(sentence, analysis.lang):
        return False
    if not (frame.nominal or _inverted(verb)):
        return False
    return not any(t.text in _PARTS for t in sentence.tokens[verb.i :]) and not _affirmed(sentence, analysis)


def _governs(verb: Token) -> bool:
    """Whether it is the predicate of the main clause.

    Parsers take a pronoun behind its verb, or the "est" of "est-ce que", for the root.
    """
    path = [verb, *verb.ancestors()][:-1]
    return all(t.dep in _MAIN or (_is_particle(t.head) and t.child("mark") is None) for t in path)


def _is_particle(root: Token) -> bool:
    return root.is_root and (root.pos == "PRON" or root.child("fixed") is not None)


def _inverted(verb: Token) -> bool:
    """A subject behind its helping verb ("has it", "a-t-il", "est-ce que"): in the order of a statement it may be one."""
    words = verb.sentence.tokens
    subjects = verb.all("nsubj", "nsubj:pass")
    behind = any(a.i < n.i for a in verb.all("aux", "aux:pass") for n in subjects)
    return behind or words[0].pos == "AUX" or any(t.text[0] == "-" for t in words)


def _asks_more(sentence: Sentence, lang: str) -> bool:
    words = cues(lang, "question_words") | cues(lang, "what_is_asked")
    return any(t.lower in words for t in sentence.tokens[:2])


def _affirmed(sentence: Sentence, analysis: Analysis) -> bool:
    """ "Were they jailed? Nineteen of them.": an answer without a verb takes it from the question, unless it denies it."""
    if sentence.index + 1 >= len(analysis.sentences):
        return False
    answer = analysis.sentences[sentence.index + 1].tokens
    denied = any(t.lower in cues(analysis.lang, "negation") | cues(analysis.lang, "answers_no") for t in answer)
    return bool(answer) and not denied and all(t.pos not in ("VERB", "AUX") for t in answer)
