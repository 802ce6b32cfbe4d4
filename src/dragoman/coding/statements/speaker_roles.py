"""What the article calls those who speak: the office that it gives them, else the words that describe a name."""

from __future__ import annotations

import re

from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who
from dragoman.coding.persons import Person
from dragoman.coding.phrases import noun_phrase, noun_stretch
from dragoman.coding.statements.sayings import is_gerund
from dragoman.coding.statements.speaking import speaks
from dragoman.language.speech import Speech
from dragoman.language.tokens import Token

_LONGEST_ROLE = 8


class SpeakerRoles:
    """The roles of one article's people, remembered from where they are told."""

    def __init__(self, discourse: Discourse, words: Speech) -> None:
        self._d, self._words = discourse, words
        self._roles: dict[str, str] = {}

    def of(self, token: Token, p: Who) -> str | None:
        """The office that the article gives, else the words that describe the name where it first speaks."""
        assert p.person is not None
        if p.person.role:
            return p.person.role
        if p.person.name not in self._roles:
            role = self._described(token, p.person.name, p.end) or self._titled(p.person.name)
            if role:
                self._roles[p.person.name] = role
        return self._roles.get(p.person.name)

    def so_far(self, person: Person) -> str | None:
        """The role by which the article has described a person so far."""
        return person.role or self._roles.get(person.name)

    def _titled(self, name: str) -> str | None:
        """The description in front of the first mention of a name: "la doyenne de la faculté, X, ..."."""
        analysis = self._d.analysis
        for m in self._d.people.mentions:
            tokens = analysis.tokens(m.start, m.end) if m.person.name == name else []
            before = [t for t in tokens[0].sentence.tokens if t.end <= m.start] if tokens else []
            if len(before) < 2 or before[-1].text != ",":
                continue
            stretch = noun_stretch(before[:-1])
            heads = [t for t in stretch if t.pos == "NOUN" and speaks(t, self._words)]
            if heads and heads[0].i - stretch[0].i <= 2:
                return analysis.text[heads[0].start : stretch[-1].end]
        return None

    def _described(self, token: Token, name: str, end: int) -> str | None:
        """The describing noun before or behind a name: "la géographe X", "X, libraire"."""
        text = self._d.analysis.text
        if token.pos == "NOUN" and token.text not in name and not token.text.endswith("."):
            a, b = noun_phrase(token, self._words)
            parts = [k for w in name.split() if (k := text[a:b].find(w)) > 0]
            words = text[a : a + min(parts)].rstrip(" ,") if parts else text[a:b]
            return self.bare(words)
        behind = re.compile(r",\s+((?:[\w'’-]+ ){0,8}?[\w'’-]+)\s*(?=[.,;:!?)»\"]|$)")
        found = behind.match(text, max(end, token.end))
        words = re.sub(r"^(?:une?|an?|l[ea]|the|l['’])\s+", "", found[1]) if found else ""
        small = words[:1].islower() and words.split()[0] not in self._words.lists["no_role"]
        return words if small and len(words.split()) <= _LONGEST_ROLE and not self._tells(found.start(1), found.end(1)) else None  # type: ignore[union-attr]

    def bare(self, words: str) -> str | None:
        """A description without its determiner."""
        lists = self._words.lists
        determiners = "|".join(sorted((lists["new"] | lists["pointing"] | lists["owned"]) - {"l'"}))
        return re.sub(rf"^(?:(?:{determiners})\s|l['’])", "", words, flags=re.I).strip() or None

    def _tells(self, start: int, end: int) -> bool:
        """True where a finite verb stands in a stretch, or a gerund opens it ("a dit X, ajoutant : ...")."""
        tokens = self._d.analysis.tokens(start, end)
        finite = any(t.pos == "AUX" or t.morph.get("VerbForm") == "Fin" for t in tokens)
        return finite or (bool(tokens) and tokens[0].pos == "VERB" and is_gerund(tokens[0]))
