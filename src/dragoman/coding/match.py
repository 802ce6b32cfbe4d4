"""From a proposition to a meaning: the strictest pattern of the lexicon that fits the frame."""

from __future__ import annotations

from dragoman.coding.classes import cues, noun_class
from dragoman.coding.frames import Frame, obliques
from dragoman.coding.lexicon import Lexicon, Pattern
from dragoman.coding.reality import negated
from dragoman.language.tokens import Token

_REFLEXIVE = {"se", "s'", "s’", "me", "m'", "m’", "nous"}


def slot_tokens(frame: Frame, slot: str) -> list[Token]:
    """Tokens that fill a slot: subj, obj, iobj, of, obl (any preposition) or a preposition."""
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
    found = list(frame.obl.get(slot, []))
    for o in genitives(frame) if frame.nominal else frame.obj:
        found += _below(o, slot, 3)
    return found or _misplaced(frame, slot)


def _below(noun: Token, slot: str, depth: int) -> list[Token]:
    """What a preposition introduces inside a noun phrase, at most so many nouns down."""
    here = obliques(noun)
    if here.get(slot) or not depth:
        return here.get(slot, [])
    return [t for c in noun.children if c.dep in ("nmod", "conj") for t in _below(c, slot, depth - 1)]


def _misplaced(frame: Frame, slot: str) -> list[Token]:
    """Complements that the parser hung on an adverb or a time instead of on the verb."""
    found: list[Token] = []
    for t in frame.token.children:
        if t.dep in ("advmod", "obl:tmod", "obl", "nmod") and t.i > frame.token.i and not t.case():
            found += obliques(t).get(slot, [])
    return found


def genitives(frame: Frame) -> list[Token]:
    """What stands behind "of" or "de"; in English also the noun in front ("prisoner swap")."""
    found = frame.obl.get("de", []) + frame.obl.get("of", [])
    return found + [t for t in frame.token.all("compound") if t.pos == "NOUN"]


def reflexive(token: Token) -> Token | None:
    """The reflexive pronoun of a French verb."""
    return next(
        (c for c in token.children if c.lower in _REFLEXIVE and c.pos == "PRON" and c.i < token.i and c.dep != "nsubj"), None
    )


def best_pattern(frame: Frame, lexicon: Lexicon) -> Pattern | None:
    """The strictest pattern that fits, or None."""
    token = frame.token
    kind = "noun" if frame.nominal else "adj" if token.pos == "ADJ" else "verb"
    found = lexicon.find(kind, token.lemma)
    if not found and kind == "adj" and token.morph.get("VerbForm") == "Part":
        found = lexicon.find("verb", token.lemma)
    return next((p for p in found if _fits(frame, p)), None)


def _fits(frame: Frame, p: Pattern) -> bool:
    if p.voice and (p.voice == "passive") != frame.passive:
        return False
    if not frame.nominal and not _reflexive_fits(frame, p):
        return False
    if p.no_obj and frame.obj:
        return False
    if p.obj and not objects(frame, p):
        return False
    if p.not_obj and any(_is(t, p.not_obj, frame.lang) for t in frame.obj + (frame.subj if p.refl else [])):
        return False
    if p.subj and not any(_is(t, p.subj, frame.lang) for t in frame.subj):
        return False
    if (
        p.of
        and not any(_is(t, p.of, frame.lang) for t in genitives(frame) + frame.token.all("amod", "compound"))
        and not _nearby(frame, p.of)
    ):
        return False
    if p.need and not any(slot_tokens(frame, s) for s in p.need):
        return False
    if p.negation and not negated(frame.token, frame.lang):
        return False
    if p.clause == "none" and frame.clauses:
        return False
    if p.clause and p.clause != "none" and not any(_clause_is(t, p.clause) for t in frame.clauses):
        return False
    return not p.part or _has_part(frame, p.part)


def _clause_is(t: Token, kind: str) -> bool:
    """`inf`: an infinitive or gerund; `that`: a finite clause."""
    finite = any(a.morph.get("VerbForm") == "Fin" for a in (t, *t.all("aux", "aux:pass", "cop")))
    return kind == "any" or finite == (kind == "that")


def _reflexive_fits(frame: Frame, p: Pattern) -> bool:
    pronoun = reflexive(frame.token)
    if pronoun is None:
        return not p.refl
    return p.refl or pronoun.dep == "expl:pass"


def objects(frame: Frame, p: Pattern) -> list[Token]:
    """The objects that are of the kind that the pattern asks for."""
    found = [k for t in frame.obj for k in _named(t, p.obj, frame.lang)]
    return found or _nearby(frame, p.obj)


def _named(token: Token, lemmas: frozenset[str], lang: str) -> list[Token]:
    """The token where it is of the kind, or what it counts ("une série de frappes")."""
    if _is(token, lemmas, lang):
        return [token]
    if token.lemma in cues(lang, "quantity"):
        return [k for c in token.all("nmod") for k in _named(c, lemmas, lang)]
    return []


def _nearby(frame: Frame, lemmas: frozenset[str]) -> list[Token]:
    """A noun of the kind a few words behind, which the parser hung elsewhere ("rappelle pour consultations ses ambassadeurs")."""
    if "minister" in lemmas or "ministre" in lemmas:
        return []
    start, tokens = frame.token.i, frame.token.sentence.tokens
    for t in tokens[start + 1 : start + 9]:
        if t.pos in ("VERB", "AUX", "SCONJ", "CCONJ") or t.text in ",;:()":
            break
        if t.lemma in lemmas and t.pos in ("NOUN", "PROPN") and any(a is frame.token for a in t.ancestors()):
            return [t]
    return []


def _is(token: Token, lemmas: frozenset[str], lang: str) -> bool:
    """True where the token, or one joined to it, is one of the lemmas; names of people count as persons."""
    if token.lemma in lemmas or token.lower in lemmas or token.lower in cues(lang, "nobody"):
        return True
    if token.pos == "PRON" and lemmas & noun_class(lang, "agreement") and token.lower in cues(lang, "object_pronoun"):
        return True
    if token.pos == "PROPN" and "minister" in lemmas | ({"minister"} if "ministre" in lemmas else set()):
        return True
    if token.pos == "PRON" and token.morph.get("PronType") != "Rel" and ("minister" in lemmas or "ministre" in lemmas):
        return token.lower not in ("it", "cela", "ce", "which", "that")
    return any(_is(c, lemmas, lang) for c in token.all("conj"))


def _has_part(frame: Frame, words: str) -> bool:
    wanted = {w for word in words.split() for w in (noun_class(frame.lang, word[1:]) if word[0] == "@" else (word,))}
    near = frame.token.subtree() + (frame.support.subtree() if frame.support is not None else [])
    close = [t for t in near if abs(t.i - frame.token.i) <= 9]
    return any(t.lemma in wanted or t.lower in wanted or t.text in wanted for t in close)
