"""Sentences without a verb that say who did what the one before tells: "Niger too.", "Le Tchad non plus.", "Not so Ethiopia.\""""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who, entities
from dragoman.records import Span

_ROUTE = "who did the same, in a sentence without a verb"
_TRUST = 0.8
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"\s*[;.!]\s*$")


class Verbless:
    """Finds who else did, or did not do, an act that the sentence before tells."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def joined(self, told: list[Candidate]) -> list[Candidate]:
        """The acts, in the order of the text, with those of others that need no verb of their own."""
        joined = list(told)
        before: list[Candidate] = []
        for start, end in self._clauses():
            here = [c for c in told if start <= c.token.start < end]
            main = min(before, key=lambda c: c.depth, default=None)
            if main is not None and not here and (more := self._again(main, start, end)) is not None:
                joined.append(more)
            else:
                before = here
        return sorted(joined, key=lambda c: c.evidence[0].start) if len(joined) > len(told) else told

    def _clauses(self) -> Iterator[tuple[int, int]]:
        """Sentences of the running text, also cut at semicolons."""
        for s in self._d.analysis.sentences:
            cuts = [s.start, *(t.end for t in s.tokens if t.text == ";"), s.end]
            yield from (pair for pair in zip(cuts, cuts[1:], strict=False) if not s.heading)

    def _again(self, act: Candidate, start: int, end: int) -> Candidate | None:
        text = self._d.analysis.text
        doers, rest = self._named(start, end)
        apart = [w for w in act.recipients if w.entity not in entities(doers)]
        fits = act.actors and not act.pattern.meaning.mutual and (apart or act.pattern.meaning.solo)
        same, other = rest & cues(self._lang, "verbless_same"), rest & cues(self._lang, "verbless_other")
        strange = rest - same - other - cues(self._lang, "verbless_beside")
        if not fits or not doers or strange or not (same or other) or entities(doers) & entities(act.actors):
            return None
        found = _END.sub("", text[start:end])
        first = start + len(found) - len(found.lstrip())
        turned = bool(other) and not same
        status = ("occurred" if act.status == "negated" else "negated") if turned else act.status
        return replace(
            act, actors=doers, recipients=apart, status=status, trust=_TRUST * act.trust, date=None, own_date=False,
            evidence=[Span(start=first, end=start + len(found), text=found.lstrip())], reasons=[*act.reasons, _ROUTE],
        )  # fmt: skip

    def _named(self, start: int, end: int) -> tuple[list[Who], frozenset[str]]:
        """Who is named in a clause, and its other words."""
        names = [n for n in self._d.analysis.names_between(start, end) if n.kind != "adjective"]
        left, at = "", start
        for n in names:
            left, at = f"{left}{self._d.analysis.text[at : n.start]} ", n.end
        left += self._d.analysis.text[at:end]
        doers = [Who(e, n.start, n.end, _ROUTE, _TRUST, n.sector) for n in names for e in n.entities]
        return doers, frozenset(w.lower() for w in _WORD.findall(left))
