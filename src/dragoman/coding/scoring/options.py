"""Which parties may take part in an act, and what speaks for and against each: the features that are weighed."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.focus import Mention
from dragoman.coding.frames import preposition
from dragoman.coding.parties import Who, entities
from dragoman.coding.scoring.bystanders import Bystanders
from dragoman.coding.scoring.items import Items
from dragoman.coding.scoring.mentions import Link, Mentions
from dragoman.coding.scoring.paths import Slots, path
from dragoman.coding.scoring.remote import Remote
from dragoman.knowledge.names import PLACES
from dragoman.language.tokens import Token

_BY_MEANING = ("slot=", "clause=", "rule=", "rank=", "last=", "partner", "is=")
_MAIN = 5
_PAST = 4
_STORY = 6


@dataclass(slots=True)
class Option:
    """A party that may take part, what is seen of it, the act it is seen with, and the mention that would stand for it.

    `remote` is true where the sentence does not mention it and the article hardly does.
    """

    entity: str
    seen: list[str] = field(default_factory=list)
    around: tuple[str, ...] = ("", "", "", "")
    who: Who | None = None
    remote: bool = False
    state: bool = False

    @property
    def features(self) -> list[str]:
        """All features by name: what is seen, alone and together with the shape, the known sides and the meaning of the act."""
        _, shape, state, meaning = self.around
        crossed = [f"{f}|{c}" for f in self.seen for c in (shape, state)]
        return [*self.seen, *crossed, *(f"{f}|{meaning}" for f in self.seen if f.startswith(_BY_MEANING))]


@dataclass(frozen=True, slots=True)
class Sides:
    """Codes on either side of an act."""

    actors: frozenset[str]
    recipients: frozenset[str]

    @property
    def both(self) -> frozenset[str]:
        """All codes."""
        return self.actors | self.recipients


Told = tuple[Candidate, Sides, frozenset[str], frozenset[str]]


def sides_of(c: Candidate) -> Sides:
    """The sides that a candidate has now."""
    return Sides(entities(c.actors), entities(c.recipients))


class OptionReader:
    """Reads the options of the acts of one article; `told` are the acts completed by rule so far, in order."""

    def __init__(self, discourse: Discourse, told: list[tuple[Candidate, Sides]]) -> None:
        self._d = discourse
        self._told = told
        self._mentions = Mentions(discourse)
        self._items = Items(discourse)
        self._remote = Remote(discourse)
        self._bystanders = Bystanders(discourse)
        names = discourse.analysis.knowledge.names
        title = names.find(discourse.analysis.title or "", discourse.analysis.lang)
        self._title = {e for n in title for e in n.entities}

    def options(self, c: Candidate, grammar: Sides, ruled: Sides, kept: bool) -> list[Option]:
        """Options of a candidate: `grammar` holds the sides of its clause, `ruled` those after completion by rule."""
        links = self._mentions.of(c.token.sentence)
        found: dict[str, Option] = {}
        beside = c.victims | (self._bystanders.of(c, links) - grammar.both)
        for code in (code for code in self._codes(c, links, grammar, ruled) if code not in beside):
            found[code] = Option(code, who=self._stands_for(code, c, links), state=self._is_state(code))
        self._describe(c, found, links, grammar, ruled, kept)
        return list(found.values())

    def _is_state(self, code: str) -> bool:
        entity = self._d.analysis.knowledge.names.entity(code)
        return entity is not None and entity.kind not in ("organisation", "group")

    def _codes(self, c: Candidate, links: list[Link], grammar: Sides, ruled: Sides) -> list[str]:
        focus, sentence = self._d.focus, c.token.sentence
        past = [w.entity for m in focus.before(c.token.start, 3, sentence.index) for w in m.parties if w.entity]
        told = [code for _, sides in self._told[-_PAST:] for code in sorted(sides.both)]
        codes = [link.who.entity for link in links if link.who.entity]
        codes += [*sorted(grammar.both | ruled.both), *past, *told, *focus.main[:_MAIN]]
        scene = focus.scene(c.token.start)
        return list(dict.fromkeys([*codes, *([scene] if scene else [])]))

    def _stands_for(self, code: str, c: Candidate, links: list[Link]) -> Who | None:
        own = [w for w in [*c.actors, *c.recipients] if w.entity == code]
        if own:
            return own[0]
        near = [link for link in links if link.who.entity == code]
        if near:
            return min(near, key=lambda k: (k.who.person is None, abs(k.token.i - c.token.i))).who
        return Who(code, c.token.start, c.token.end, "the article's other party", 0.5)

    def _describe(
        self, c: Candidate, found: dict[str, Option], links: list[Link], grammar: Sides, ruled: Sides, kept: bool
    ) -> None:
        meaning = c.pattern.meaning
        form = "noun" if c.frame.nominal else "passive" if c.frame.passive else "verb"
        way = "mutual" if meaning.mutual else "inverted" if c.pattern.source else "directed"
        shape = f"{way}-{form}"
        state = f"{min(len(grammar.actors), 2)}{min(len(grammar.recipients), 2)}"
        kind = f"{c.type}{'&' + c.mode if c.mode else ''}"
        slots = c.slots
        by_code: dict[str, list[Link]] = {}
        for link in links:
            by_code.setdefault(str(link.who.entity), []).append(link)
        near = {code: min(abs(k.token.i - c.token.i) for k in ks) for code, ks in by_code.items()}
        closest = {side: self._closest(c.token, links, side) for side in ("before", "after")}
        spoken, story = self._spoken_before(c), self._story(grammar)
        for option in found.values():
            code = option.entity
            own: list[str] = []
            own += self._by_rule(code, grammar, ruled, kept)
            for link in by_code.get(code, []):
                own += self._by_parse(c, link, slots)
            if code in by_code:
                own.append(f"near={_bucket(near[code])}")
                own += [f"closest-{side}" for side, best in closest.items() if best == code]
            else:
                own += self._by_distance(c, spoken.get(code))
                option.remote = code not in grammar.both and self._remote.is_remote(code, c.token.sentence)
            own += self._by_article(c, code, len(found))
            own += self._items.features(code, c.token.start)
            own += self._by_story(c, code, story)
            option.seen, option.around = [shape, kind, *own], ("", shape, state, meaning.name)

    def _closest(self, token: Token, links: list[Link], side: str) -> str | None:
        on = [k for k in links if (k.token.i < token.i) == (side == "before")]
        return min(on, key=lambda k: abs(k.token.i - token.i)).who.entity if on else None

    def _by_rule(self, code: str, grammar: Sides, ruled: Sides, kept: bool) -> list[str]:
        found = []
        for name, sides in (("clause", grammar), ("rule", ruled)):
            at = "actor" if code in sides.actors else "recipient" if code in sides.recipients else "out"
            found.append(f"{name}={at}")
        found.append(f"{found[0]}&{found[1]}&{'kept' if kept else 'dropped'}")
        return found

    def _by_parse(self, c: Candidate, link: Link, slots: Slots) -> list[str]:
        token, after = link.token, "after" if link.token.i > c.token.i else "before"
        slot = slots.of(token)
        found = [f"slot={slot}", f"slot={slot}&{link.kind}", f"path={path(c.token, token)}", f"{after}&{link.kind}"]
        if link.kind in PLACES:
            found.append(f"place={preposition(token)}&{link.kind}")
        if token.dep in ("amod", "compound", "nmod:poss"):
            found.append(f"modifies={slots.of(token.head)}")
        return found

    def _spoken_before(self, c: Candidate) -> dict[str | None, Mention]:
        """The nearest mention of each party before an act, at most six sentences back."""
        found: dict[str | None, Mention] = {}
        for m in self._d.focus.before(c.token.start, 6, c.token.sentence.index):
            for w in m.parties:
                found.setdefault(w.entity, m)
        return found

    def _by_distance(self, c: Candidate, last: Mention | None) -> list[str]:
        if last is None:
            return ["away=far"]
        away = min(c.token.sentence.index - last.sentence, 4)
        return [f"away={away}", f"away={away}&{'subject' if last.subject else 'other'}"]

    def _by_article(self, c: Candidate, code: str, count: int) -> list[str]:
        focus = self._d.focus
        rank = min(focus.main.index(code), 4) if code in focus.main else 5
        found = [f"rank={rank}", f"rank={rank}&options={min(count, 5)}"]
        if code in self._title:
            found.append(f"title&rank={min(rank, 2)}")
        if focus.scene(c.token.start) is not None:
            found.append("scene" if focus.scene(c.token.start) == code else "other-scene")
        if focus.home == code:
            found.append("home")
        entity = self._d.analysis.knowledge.names.entity(code)
        found.append(f"is={entity.kind if entity is not None else 'unknown'}")
        return found

    def _story(self, grammar: Sides) -> list[Told]:
        """The acts told last, the last first, with those of an act's known parties that took part, and that acted."""
        known = grammar.both
        return [(told, sides, known & sides.both, known & sides.actors) for told, sides in reversed(self._told[-_STORY:])]

    def _by_story(self, c: Candidate, code: str, story: list[Told]) -> list[str]:
        found = []
        for back, (told, sides, partners, acting) in enumerate(story):
            at = "actor" if code in sides.actors else "recipient" if code in sides.recipients else "out"
            if back == 0:
                here = "same" if told.token.sentence is c.token.sentence else "earlier"
                found.append(f"last={at}&{here}")
                found.append(f"last={at}&{told.type}&{c.type}")
            if at != "out" and partners - {code}:
                place = "actor" if acting - {code} else "recipient"
                found.append(f"partner={place}-{at}&{min(back, 3)}")
                found.append(f"partner&{min(back, 3)}")
                break
        return found


def _bucket(distance: int) -> str:
    return str(distance) if distance < 4 else "4-7" if distance < 8 else "8-15" if distance < 16 else "16+"
