"""Who is thanked or praised for an act has done it: "thanked Japan for its aid to Ukraine", "remercié Oman pour la médiation".

Such an act is taken for granted, and what is left unsaid of it is that it did good to who gives thanks.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.classes import cues, grammar
from dragoman.coding.frames import Frame, frame_of, preposition
from dragoman.language.tokens import Token

_PHRASES = ("nmod", "obl", "advcl", "acl", "xcomp", "ccomp")
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Thanks:
    """Those thanked for an act, and those who thank, as words."""

    given_to: tuple[Token, ...]
    given_by: tuple[Token, ...]


def thanks_for(act: Token, lang: str) -> Thanks | None:
    """The thanks given for the act that a word tells; None where it is no act that somebody is thanked for."""
    top = act.head if act.pos == "VERB" and act.dep in ("acl", "amod") and act.morph.get("Tense") == "Past" else act
    while top.dep == "conj" and not top.is_root:
        top = top.head
    if top.dep not in _PHRASES or _opening(top) not in cues(lang, "for_which"):
        return None
    inside = {id(t) for t in top.subtree()}
    for above, _ in zip(top.ancestors(), range(_STEPS), strict=False):
        if found := _given(above, lang, inside):
            return found
        if above.pos == "VERB":
            break
    return None


def is_courtesy(frame: Frame, lang: str) -> bool:
    """ "Thank you very much", "je vous remercie": thanks to "you" with nobody named and nothing that they are for."""
    verb, you = frame.token, cues(lang, "second_person")
    meant = [*frame.obj, *frame.iobj]
    if frame.nominal or verb.lemma not in cues(lang, "thanking") or not meant or not all(t.lower in you for t in meant):
        return False
    return not frame.clauses and not any(t.pos in ("NOUN", "PROPN", "VERB") and t is not verb for t in _said(verb))


def _said(verb: Token) -> list[Token]:
    """What hangs on a verb behind it: not who speaks, whom a transcript names in front of it."""
    return [t for t in verb.subtree() if t.i > verb.i]


def _opening(top: Token) -> str:
    """The word that opens a phrase or clause: "for his help", "for having helped", "d'avoir aidé"."""
    mark = top.child("mark")
    return preposition(top) or (mark.lemma if mark is not None else "")


def _given(above: Token, lang: str, inside: set[int]) -> Thanks | None:
    """Thanks told by a verb ("thank"), or by a noun that a verb carries or that has its own complement ("gratitude to")."""
    if above.pos == "VERB" and above.lemma in cues(lang, "thanking"):
        frame = frame_of(above, lang)
        return _outside([*frame.obj, *frame.iobj], frame.subj, inside)
    nouns = [above] if above.pos in ("NOUN", "ADJ") else above.all("obj")
    noun = next((t for t in nouns if t.lemma in cues(lang, "gratitude")), None)
    if noun is None:
        return None
    carrier = frame_of(noun.head, lang) if noun.dep == "obj" and noun.head.pos == "VERB" else None
    frames = [frame_of(noun, lang), *([carrier] if carrier is not None else [])]
    given_to = [t for frame in frames for t in _towards(frame, lang)] or _deeper(noun, lang)
    thankful = noun.pos == "ADJ"  # "is grateful": parsers take either word for the predicate
    given_by = carrier.subj if carrier is not None else [t for h in (noun, noun.head) for t in h.all("nsubj") if thankful]
    return _outside(given_to, given_by, inside)


def _towards(frame: Frame, lang: str) -> list[Token]:
    return [t for prep in grammar(lang, "towards") for t in frame.obl.get(prep, [])]


def _deeper(noun: Token, lang: str) -> list[Token]:
    """ "The thanks of his government to the Sultanate": hung on a noun between by the parser."""
    return [t for k in noun.all("nmod") for t in k.all("nmod") if preposition(t) in grammar(lang, "towards")]


def _outside(given_to: list[Token], given_by: list[Token], inside: set[int]) -> Thanks | None:
    """The thanks, where those thanked are not part of the act itself."""
    named = tuple(t for t in given_to if id(t) not in inside)
    return Thanks(named, tuple(given_by)) if named else None
