"""Whom somebody faces in what he does: "received his Iranian counterpart", "demanded that Kabul reopen it".

An office without a state is not of the state that its holder's own act is turned to.
"""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.language.tokens import Token, span_head

_SUBJECTS = ("nsubj", "nsubj:pass")
_VERBAL = ("VERB", "AUX")
_WITHIN = ("obj", "iobj", "obl", "nmod", "nmod:poss", "amod", "compound", "flat", "appos", "case", "obl:arg")
_CONTENT = ("ccomp", "xcomp")
_SCENES = ("capital", "city")
_PARTIES = ("state", "capital", "adjective", "demonym", "seat")


def faced(analysis: Analysis, span: tuple[int, int]) -> frozenset[str]:
    """Codes of the states that the act of an office's holder is turned to; `span` is the office in the text."""
    tokens = analysis.tokens(*span)
    subject = _subject(span_head(tokens)) if tokens else None
    if subject is None:
        return frozenset()
    verb, sentence = subject.head, subject.sentence
    inside = {id(t) for t in subject.subtree()}
    found: set[str] = set()
    for n in analysis.names_between(sentence.start, sentence.end):
        words = analysis.tokens(n.start, n.end)
        codes = (n.country,) if n.kind == "region" and n.country else n.entities
        if n.kind not in (*_PARTIES, "region") or len(codes) != 1 or not words or any(id(t) in inside for t in words):
            continue
        head = span_head(words)
        scene = n.kind in _SCENES and head.case() in cues(analysis.lang, "at")
        own = head.case() in cues(analysis.lang, "acting_for")
        if not scene and not own and analysis.quote_at(n.start) is None and _is_object(head, verb, analysis.lang):
            found.update(codes)
    return frozenset(found)


def _subject(token: Token) -> Token | None:
    """The subject of a verb that holds the token, or None."""
    for t in (token, *token.ancestors()):
        if t.dep in _SUBJECTS and t.head.pos in _VERBAL:
            return t
        if t.pos in _VERBAL:
            return None
    return None


def _is_object(token: Token, verb: Token, lang: str) -> bool:
    """True where a token stands in an object of the verb, or in what the verb asks for; what is only said counts nothing."""
    for t in (token, *token.ancestors()):
        if t is verb:
            return True
        asked = t.head is verb and t.dep in _CONTENT and verb.lemma not in cues(lang, "communication")
        acts = t.dep in _SUBJECTS and t.head.head is verb and t.head.dep in _CONTENT
        visits = t.head.lemma in cues(lang, "encounter") and t.head.pos == "NOUN" and t.case() in cues(lang, "of")
        if visits or not (t.dep in _WITHIN or asked or acts):  # "première visite d'un responsable indien" is his own
            return False
    return False
