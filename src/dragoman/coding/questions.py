"""Acts that somebody asks about, and nobody tells: the main verb of a question that yes or no would answer."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar
from dragoman.language.tokens import Token

_END = "?"
_TAIL = 2  # signs behind the question mark: a quotation mark, a bracket
_CLAUSES = ("conj", "xcomp", "ccomp")


def is_asked(c: Candidate, lang: str) -> bool:
    """ "Is Poland closing its border?", "Hanoï se rapproche-t-il de Washington ?".

    Who asks why, when or how takes the act for granted; who is asked to his face ("did you agree to it?") answers for it;
    what could be is told as possible.
    """
    tokens = c.token.sentence.tokens
    if c.status == "hypothetical" or _END not in [t.text for t in tokens[-1 - _TAIL :]]:
        return False
    words = {t.lower for t in tokens}
    if words & (cues(lang, "question_word") | cues(lang, "face_to_face")) or words & frozenset(grammar(lang, "weak_negation")):
        return False
    return _is_main(c.frame.support or c.token)


def _is_main(t: Token) -> bool:
    """True for the main verb of a sentence, and for what it joins or governs."""
    while not t.is_root and t.dep in _CLAUSES:
        t = t.head
    return t.is_root
