"""French "se voir" and "se faire" with an infinitive: the subject is who it happens to.

"X s'est vu refuser un visa par Y" is told as "Y refuse un visa à X", "X s'est fait arrêter par Y" as
"Y arrête X".
"""

from __future__ import annotations

from dragoman.language.tokens import Sentence, Token

_BECOMES = {"voir": "iobj", "faire": "obj"}
_REFLEXIVE = ("se", "s'", "s’")
_CARRIED = ("dep", "aux", "aux:pass")


def mend_undergone(sentence: Sentence) -> None:
    """Turn the sides of what somebody undergoes round."""
    for verb in sentence.tokens:
        if verb.pos == "VERB" and verb.morph.get("VerbForm") == "Inf":
            carrier = _carrier(verb)
            if carrier is not None:
                _turn(verb, carrier)


def _carrier(verb: Token) -> Token | None:
    """The form of "se voir" or "se faire" that an infinitive hangs on, or that hangs on it."""
    above = verb.head
    below = [c for c in verb.children if c.i < verb.i and c.dep in _CARRIED and c.lemma in _BECOMES]
    found = above if verb.dep in ("xcomp", "ccomp", "obj") and above.lemma in _BECOMES else below[-1] if below else None
    if found is None or not 0 < verb.i - found.i <= 3:
        return None
    own = [*found.children, *verb.children]
    return found if any(c.lower in _REFLEXIVE and c.i < found.i for c in own) else None


def _turn(verb: Token, carrier: Token) -> None:
    label = _BECOMES[carrier.lemma]
    if verb.head is carrier:
        verb.attach(verb if carrier.is_root else carrier.head, carrier.dep)
        for c in list(carrier.children):
            c.attach(verb, c.dep)
        carrier.attach(verb, "aux")
    verb.morph, carrier.dep, carrier.lemma, carrier.pos = dict(carrier.morph), "aux", "être", "AUX"
    for c in verb.children:
        if c.dep in ("nsubj", "nsubj:pass"):
            c.dep = label if label == "iobj" or verb.child("obj") is None else "iobj"
        elif c.lower in _REFLEXIVE:
            c.dep = "expl:pass"
    agent = _agent(verb)
    if agent is not None:
        agent.attach(verb, "nsubj")
        _part(verb, agent)


def _part(verb: Token, agent: Token) -> None:
    """ "s'est vu livrer par Hanoï douze blindés": what is counted right behind the agent is the object."""
    for c in agent.all("nmod", "appos"):
        if c.i > agent.i and c.child("nummod", "det") is not None and not c.case() and verb.child("obj") is None:
            c.attach(verb, "obj")


def _agent(verb: Token) -> Token | None:
    """Who does it: what "par" introduces."""
    near = [*verb.children, *(k for c in verb.children if c.dep in ("obj", "obl") for k in c.children)]
    return next((t for t in near if t.i > verb.i and t.case() == "par"), None)
