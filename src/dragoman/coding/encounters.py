"""Who meets whom: an office without a state beside a foreigner who is received there is not of the foreigner's state."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, grammar
from dragoman.coding.frames import Frame, frame_of
from dragoman.knowledge.names import PLACES
from dragoman.language.tokens import Sentence, Token

_BACK = 3
# From the words of an office to the word that stands for its holder in the clause.
_WITHIN = ("conj", "appos", "compound", "flat")


def partner_of(token: Token, lang: str) -> Token | None:
    """The subject of an encounter or a bargain whose other party a word is ("signed a pact with the minister"), or None."""
    return _facing(token, lang, cues(lang, "encounter")) or _facing(token, lang, cues(lang, "dealing"), grammar(lang, "with"))


def met_by(token: Token, lang: str) -> Token | None:
    """The subject of an encounter in which a word is the other party ("X a été reçu par le président"), or None."""
    return _facing(token, lang, cues(lang, "encounter"))


def _facing(token: Token, lang: str, acts: frozenset[str], beside: tuple[str, ...] | None = None) -> Token | None:
    """The subject of one of the acts in which a word takes part, behind one of the prepositions where these are given."""
    top = token
    while top.dep in _WITHIN and not top.is_root:
        top = top.head
    if beside is not None and top.case() not in beside:
        return None
    for a in top.ancestors():
        if a.pos in ("VERB", "NOUN") and a.lemma in acts:
            return _other(frame_of(a, lang), top, lang)
        carried = [t for t in a.all("obj") if t.lemma in acts]  # "a eu un entretien avec X"
        if carried and a.lemma in cues(lang, "light"):
            return _other(frame_of(carried[0], lang), top, lang)
        if a.pos == "VERB" and a.lemma not in cues(lang, "light"):
            return None
    return None


def _other(frame: Frame, top: Token, lang: str) -> Token | None:
    near = [*frame.iobj, *(t for prep in grammar(lang, "meeting") for t in frame.obl.get(prep, []))]
    if frame.passive:
        return frame.obj[0] if frame.obj and any(t is top for t in [*frame.subj, *near]) else None
    if frame.nominal:
        carrier = frame.support or next((a for a in frame.token.ancestors() if a.pos == "VERB"), None)
        subject = frame_of(carrier, lang).subj if carrier is not None else []
        return subject[0] if subject and subject[0] is not top and any(t is top for t in near) else None
    return frame.subj[0] if frame.subj and any(t is top for t in [*frame.obj, *near]) else None


def host(analysis: Analysis, sentence: Sentence, guests: frozenset[str], main: Sequence[str]) -> str | None:
    """The state in whose place somebody is met by guests: that of this sentence, else the article's first other party.

    `main` are the parties of the article, the most named first.
    """
    others = (code for code in main if code not in guests)
    return met_at(analysis, sentence, guests, 0) or next(others, None)


def met_at(analysis: Analysis, sentence: Sentence, codes: frozenset[str], reach: int = _BACK) -> str | None:
    """The state, other than some, of the last place where something is told to happen: of this sentence, else of those before."""
    for back in range(reach + 1):
        k = sentence.index - back
        if k < 0:
            break
        here = analysis.sentences[k]
        names = analysis.names_between(here.start, here.end)
        for n in reversed(names):
            code = n.entities[0] if len(n.entities) == 1 else n.country
            tokens = analysis.tokens(n.start, n.end)
            if n.kind in PLACES and code and code not in codes and tokens and _is_scene(tokens[0], analysis.lang):
                return code
    return None


def _is_scene(place: Token, lang: str) -> bool:
    """ "À Lomé", "à l'aéroport de Lomé"."""
    at, of = cues(lang, "at"), cues(lang, "of")
    return place.case() in at or (place.case() in of and place.head.case() in at)
