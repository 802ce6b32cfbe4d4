"""How a mention hangs on a predicate in the parse: the path between two words, and the slot that it fills."""

from __future__ import annotations

from dragoman.coding.frames import Frame, frame_of, preposition
from dragoman.language.tokens import Token

_LONGEST = 5
_SAME = ("conj", "flat", "appos", "fixed")


def path(start: Token, goal: Token) -> str:
    """Labels up from one word and down to the other ("^obj>nmod:de"); "far" where they are many."""
    up: dict[int, str] = {}
    labels: list[str] = []
    for t in [start, *start.ancestors()]:
        up[id(t)] = "".join(labels)
        labels.append(f"^{t.dep}")
    down: list[str] = []
    for t in [goal, *goal.ancestors()]:
        if id(t) in up:
            found = up[id(t)] + "".join(reversed(down))
            return found if found.count("^") + found.count(">") <= _LONGEST else "far"
        if t.dep not in _SAME:
            down.append(f">{t.dep}:{preposition(t)}" if t.dep in ("nmod", "obl") else f">{t.dep}")
    return "none"


class Slots:
    """Which slot of a frame, or of the clauses around it, each word of the sentence fills."""

    def __init__(self, frame: Frame) -> None:
        self._slot: dict[int, str] = {}
        self._below(frame, "")
        if frame.support is not None:
            self._below(frame_of(frame.support, frame.lang), "carrier-")
        level = 0
        for a in frame.token.ancestors():
            if a.pos in ("VERB", "AUX") and a is not frame.support and level < 2:
                level += 1
                self._below(frame_of(a, frame.lang), f"outer{level}-")

    def of(self, token: Token) -> str:
        """Name of the slot, "in-" before it for a word inside the phrase that fills it."""
        direct = self._slot.get(id(token))
        if direct is not None:
            return direct
        for t in token.ancestors():
            outer = self._slot.get(id(t))
            if outer is not None:
                return f"in-{outer}"
        return "none"

    def _below(self, frame: Frame, prefix: str) -> None:
        named = [("subj", frame.subj), ("obj", frame.obj), ("iobj", frame.iobj), ("clause", frame.clauses)]
        named += [(f"obl:{prep}", tokens) for prep, tokens in frame.obl.items()]
        for name, tokens in named:
            for t in tokens:
                self._put(t, prefix + name)
        if not prefix and frame.nominal:
            self._slot.setdefault(id(frame.token), "self")

    def _put(self, token: Token, slot: str) -> None:
        self._slot.setdefault(id(token), slot)
        for c in token.all("conj"):
            self._slot.setdefault(id(c), slot)
