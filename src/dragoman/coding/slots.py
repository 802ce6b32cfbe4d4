"""Slots of a frame: the words that fill what an entry calls subj, obj, of, clause, or a preposition."""

from __future__ import annotations

from dragoman.coding.classes import cues, every, grammar
from dragoman.coding.frames import Frame, frame_of, is_passive, obliques
from dragoman.coding.prepositions import said_by
from dragoman.coding.tellers import tellers
from dragoman.language.tokens import Token

# What a name may well have behind it itself ("Paris, in France", "les Émirats du Golfe").
_OF_NAMES = every("of_names")
_REFLEXIVE = every("reflexive")
_OPPOSING = (*every("with"), *every("between"), *every("against"))
# Reflexive only beside their own subject: "nous nous réunissons", but "la France nous a promis".
_OWN_SUBJECT = {"nous": {"nous"}, "me": {"je", "j'", "j’"}, "m'": {"je", "j'", "j’"}, "m’": {"je", "j'", "j’"}}


def slot_tokens(frame: Frame, slot: str) -> list[Token]:
    """Tokens that fill a slot: subj, obj, iobj, of, obl (any preposition), clause (whose act it names), teller or a preposition.

    "clause obj", "clause with": the object of the clause that follows, or what that preposition introduces there; "aim obj"
    the object of what is done for, "to denounce X".
    """
    if slot == "subj":
        return frame.subj
    if slot == "obj":
        return genitives(frame) if frame.nominal else frame.obj
    if slot == "iobj":
        return frame.iobj
    if slot == "of":
        return genitives(frame)
    if slot == "obl":
        return [t for tokens in frame.obl.values() for t in tokens]
    if slot == "teller":
        return tellers(frame)
    if slot == "clause":
        return [s for c in frame.clauses for s in c.all("nsubj", "nsubj:pass")]
    if slot.startswith("clause "):
        return [t for c in frame.clauses for t in slot_tokens(frame_of(c, frame.lang), slot.removeprefix("clause "))]
    if slot.startswith("aim "):
        return [t for c in aims(frame) for t in slot_tokens(frame_of(c, frame.lang), slot.removeprefix("aim "))]
    found = introduced(frame.obl, slot, frame.lang)
    for o in [*genitives(frame), *_means(frame)] if frame.nominal else frame.obj:
        found += _below(o, slot, frame.lang, 3)
    return found or _misplaced(frame, slot)


def aims(frame: Frame) -> list[Token]:
    """Infinitives that tell for what somebody acts: "gathered to denounce X"."""
    return [t for t in frame.token.all("advcl", "xcomp") if t.morph.get("VerbForm") == "Inf"]


def introduced(obl: dict[str, list[Token]], slot: str, lang: str) -> list[Token]:
    """What a preposition, or one of several words that says the same, introduces."""
    return [t for name in said_by(slot, lang) for t in obl.get(name, [])]


def _below(noun: Token, slot: str, lang: str, depth: int) -> list[Token]:
    """What a preposition introduces inside a noun phrase, at most so many nouns down."""
    here = introduced(obliques(noun, lang), slot, lang)
    if here or not depth:
        return here
    return [t for c in noun.children if c.dep in ("nmod", "conj") for t in _below(c, slot, lang, depth - 1)]


def _misplaced(frame: Frame, slot: str) -> list[Token]:
    """Complements that the parser hung on an adverb, a time, a name or an image instead of on the verb, or above a noun."""
    found: list[Token] = _behind(frame, slot) if frame.nominal else []
    images, named = grammar(frame.lang, "image"), slot not in _OF_NAMES
    stray = (t for tokens in frame.obl.values() for t in tokens if (named and t.pos == "PROPN") or t.lemma in images)
    found += [k for t in stray for k in introduced(obliques(t, frame.lang), slot, frame.lang)]
    for t in frame.token.children:
        if t.dep in ("advmod", "obl:tmod", "obl", "nmod") and t.i > frame.token.i and not t.case():
            found += introduced(obliques(t, frame.lang), slot, frame.lang)
    return found


def _means(frame: Frame) -> list[Token]:
    """Arms by which an act is done: "une attaque au missile contre X", where X hangs on the missile."""
    armed = cues(frame.lang, "setting_out")
    return [t for prep in grammar(frame.lang, "by_means") for t in frame.obl.get(prep, []) if t.lemma in armed]


def _behind(frame: Frame, slot: str) -> list[Token]:
    """ "Tués dans un accrochage avec des troupes": with or against whom, right behind the noun, goes with it."""
    if slot not in _OPPOSING:
        return []
    noun = frame.token
    above = introduced(obliques(noun.head, frame.lang), slot, frame.lang) if is_passive(noun.head, frame.lang) else []
    return [t for t in above if (case := t.child("case")) is not None and case.i == noun.i + 1]


def genitives(frame: Frame) -> list[Token]:
    """What stands behind "of" or "de"; in English also the noun in front ("prisoner swap")."""
    found = [t for prep in grammar(frame.lang, "genitive") for t in frame.obl.get(prep, [])]
    return found + [t for t in frame.token.all("compound") if t.pos == "NOUN"]


def reflexive(token: Token) -> Token | None:
    """The reflexive pronoun of a verb."""
    before = [c for c in token.children if c.pos == "PRON" and c.i < token.i and c.dep != "nsubj"]
    return next((c for c in before if c.lower in _REFLEXIVE or _of_subject(c, token)), None)


def _of_subject(pronoun: Token, verb: Token) -> bool:
    """True for "nous" or "me" beside the subject that it stands for, or where no subject is seen."""
    own = _OWN_SUBJECT.get(pronoun.lower)
    if own is None:
        return False
    subjects = verb.all("nsubj", "nsubj:pass")
    return not subjects or any(t.lower in own for t in subjects)
