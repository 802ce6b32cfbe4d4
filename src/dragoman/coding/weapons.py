"""The mode of an assault by the weapon that its own words name."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.language.amount_grammar import amount_grammar
from dragoman.language.amount_units import is_person
from dragoman.language.tokens import Token

# The rarer weapon tells more: "drones and missiles", "tirs d'artillerie".
_WEAPONS = (
    "drone", "suicide-attack", "crowd-control", "aerial", "unconventional", "heavy-weapons", "explosives", "firearms",
    "primitive",
)  # fmt: skip
# Modes of verbs that say little of the weapon ("bombarder", "frapper"), and what is told more finely by it.
_VAGUE: dict[str | None, tuple[str, ...]] = {
    None: _WEAPONS, "beat": ("drone", "aerial", "heavy-weapons"), "heavy-weapons": ("drone", "aerial"),
    "firearms": ("crowd-control", "heavy-weapons"), "explosives": ("suicide-attack",),
}  # fmt: skip

# A word for shooting people and for bringing aircraft down, by what it hits: whether people.
_FELLED = {True: "firearms", False: "destroy"}
_TOLD_OF = ("acl", "amod")


def armed_mode(c: Candidate, lang: str) -> str | None:
    """The mode of an assault, by its weapon where its verb leaves the mode open; what is hit is no weapon."""
    if c.token.lemma in cues(lang, "felling") and c.mode in _FELLED.values():
        return _FELLED[any(is_person(t.lemma, amount_grammar(lang)) for t in c.frame.obj)]
    finer = _VAGUE.get(c.mode, ())
    if not finer:
        return c.mode
    words = {word for t in _own_words(c) for word in (t.lemma, t.lower)}
    return next((weapon for weapon in finer if words & cues(lang, f"weapon_{weapon}")), c.mode)


def mobilised_mode(c: Candidate, lang: str) -> str:
    """The mode of a move of forces by what is moved or shot with: police and militias are no troops, live rounds are weapons."""
    if any(t.pos != "VERB" and t.lemma in cues(lang, "live_fire") for t in c.token.subtree()):
        return "weapons"
    moved = {t.lemma for t in c.frame.obj} - noun_class(lang, "military")
    return next((mode for mode in ("police", "militia") if moved & cues(lang, f"mobilised_{mode}")), "troops")


def _own_words(c: Candidate) -> list[Token]:
    """The words of the act, and what it is told of ("shells fired"), but for what it hits and what is told by the way."""
    hit = {id(t) for t in c.frame.obj} if not c.frame.nominal else set()
    found, below = [c.token.head] if c.token.dep in _TOLD_OF else [], [c.token]
    while below:
        t = below.pop()
        found.append(t)
        below += [k for k in t.children if id(k) not in hit and k.dep != "acl:relcl"]
    return found
