"""Who acts by name: for each party of an act the persons who may stand for it, and what speaks for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who
from dragoman.coding.persons import Person
from dragoman.coding.scoring.crossing import crossed
from dragoman.coding.scoring.mentions import Link, Mentions
from dragoman.coding.scoring.paths import Slots, path
from dragoman.coding.statements.talk import Found
from dragoman.knowledge.transliteration import fold_name
from dragoman.language.tokens import Token, span_head

_FAR = 6
_BREATH = 8  # characters between two names of one list
_STEM = 5  # letters by which one office is told in both languages ("minis", "presi")


@dataclass(frozen=True, slots=True)
class Named:
    """A person who may stand for a party, None for nobody, with what is seen of it and stands around it."""

    person: Person | None
    seen: list[str]
    around: tuple[str, ...]
    side: str = ""
    route: str = ""
    here: bool = False
    """Whether the sentence names the person."""

    @property
    def features(self) -> list[str]:
        """All features: what is seen, alone and together with what stands around."""
        return crossed(self.seen, self.around)


@dataclass(frozen=True, slots=True)
class _Act:
    """For one act: people named up to its sentence, those of no known state in it, its links and slots."""

    token: Token
    named: frozenset[int]
    here: frozenset[int]
    stateless: frozenset[int]
    links: list[Link]
    slots: Slots


class NamedReader:
    """Reads for the acts of one article, in the order of the text, who may stand for their parties."""

    def __init__(self, discourse: Discourse, said: Sequence[Found]) -> None:
        self._d = discourse
        self._said = [(f.outer, f.speaker.name) for f in said if f.speaker.name]
        self._mentions = Mentions(discourse)
        self._act: _Act | None = None
        self._last: dict[str, tuple[Person | None, int, str]] = {}  # for each state who stood for it last, where, in what
        # The same among those who acted together.
        self._together: dict[tuple[str, frozenset[str]], tuple[Person | None, int, str]] = {}

    def options(self, c: Candidate, w: Who, side: str) -> list[Named]:
        """Nobody, and all persons of the party named in the article so far or in the sentence."""
        act = self._read(c)
        people = [p for p in self._d.people.all if id(p) in (act.named if p.entity == w.entity else act.stateless)]
        if not people:
            return []
        around = (side, c.type, f"{c.type}&{side}", c.pattern.meaning.name)
        opposite = self._opposite(c, w)
        nobody, route = [*self._nobody(w, act.links, act.slots, people), f"nobody&{opposite}"], _route(w)
        found = [Named(None, nobody, around, side, route)]
        for p in people:
            seen = [*self._seen(c, w, p, people, act.links, act.slots), opposite]
            found.append(Named(p, seen, around, side, route, id(p) in act.here))
        return found

    def _read(self, c: Candidate) -> _Act:
        """What the parties of an act share, read once."""
        if self._act is None or self._act.token is not c.token:
            sentence, mentions = c.token.sentence, self._d.people.mentions
            named = frozenset(id(m.person) for m in mentions if m.start < sentence.end)
            here = [m.person for m in mentions if sentence.start <= m.start < sentence.end]
            stateless = frozenset(id(p) for p in here if p.entity is None)
            self._act = _Act(c.token, named, frozenset(map(id, here)), stateless, self._mentions.of(sentence), c.slots)
        return self._act

    def note(self, c: Candidate, w: Who) -> None:
        """Take in who stands for a party in an act."""
        if w.entity:
            told = (w.person, c.token.sentence.index, c.type)
            self._last[w.entity] = self._together[w.entity, c.codes] = told

    def _opposite(self, c: Candidate, w: Who) -> str:
        """Whether others who take part are people as far as the rules know, and how the party itself is called."""
        others = [x for x in (*c.actors, *c.recipients) if x.entity != w.entity]
        people = sum(x.person is not None for x in others)
        tokens = self._d.analysis.tokens(w.start, w.end)
        person = any(t.lemma in noun_class(self._d.analysis.lang, "person") for t in tokens)
        return f"opposite={min(people, 2)}&{_route(w)}&{'people' if person else 'no'}"

    def _nobody(self, w: Who, links: list[Link], slots: Slots, people: list[Person]) -> list[str]:
        """How the state is named without anybody in the sentence, and how many people it has."""
        plain = [k for k in links if k.who.entity == w.entity and k.who.person is None]
        found = ["nobody", f"nobody&people={min(len(people), 4)}", f"nobody&route={_route(w)}"]
        found.append(f"nobody&called={self._called(w)}")
        found += [f"plain={slots.of(k.token)}&{k.kind}" for k in plain]
        return found if plain else [*found, "plain=none"]

    def _seen(self, c: Candidate, w: Who, p: Person, people: list[Person], links: list[Link], slots: Slots) -> list[str]:
        if p.entity is None:
            listed = f"listed={self._listed(w, p)}"
            return ["stateless", f"stateless&office={p.office is not None}", listed, f"{listed}&{_route(w)}",
                    f"stateless&joined={self._joined(c, w, p)}", *self._in_sentence(c, p, links, slots)]  # fmt: skip
        found = ["somebody", f"route={_route(w)}", f"office={p.office}", f"count={min(len(people), 4)}", f"known={p.known}"]
        if w.person is not None:
            found.append(f"rule={'this' if w.person is p else 'other'}")
        found += self._in_sentence(c, p, links, slots)
        found += self._on_party(c, w, p, links)
        found += self._around(c, w, p)
        return found

    def _on_party(self, c: Candidate, w: Who, p: Person, links: list[Link]) -> list[str]:
        """How the name hangs on the words for the party, as in "Iraq's ambassador, Ali Safi" and "an envoy led by"."""
        tokens = self._d.analysis.tokens(w.start, w.end)
        head = span_head(tokens) if tokens else None
        if head is None or head.sentence is not c.token.sentence:
            return ["party=away"]
        return [f"party={path(head, k.token)}" for k in links if k.who.person is p] or ["party=here"]

    def _in_sentence(self, c: Candidate, p: Person, links: list[Link], slots: Slots) -> list[str]:
        own = [k for k in links if k.who.person is p]
        if p.entity is None:
            own = self._stateless(c, p)
        found = [f"says={any(s <= c.token.start < e and p.name == name for (s, e), name in self._said)}"]
        if not own:
            return [*found, "here=no"]
        found.append("here=yes")
        for k in own:
            slot = slots.of(k.token)
            found += [f"slot={slot}", f"slot={slot}&{k.kind}", f"path={path(c.token, k.token)}"]
        near = min(own, key=lambda k: abs(k.token.i - c.token.i))
        found.append(f"near={min(abs(near.token.i - c.token.i) // 4, 5)}&{'after' if near.token.i > c.token.i else 'before'}")
        return found

    def _stateless(self, c: Candidate, p: Person) -> list[Link]:
        """Links of somebody whose state is not known, whom no party stands for."""
        sentence = c.token.sentence
        here = [m for m in self._d.people.mentions if m.person is p and sentence.start <= m.start < sentence.end]
        heads = [span_head(self._d.analysis.tokens(m.start, m.end)) for m in here]
        return [Link(t, Who(None, t.start, t.end, "person", 1.0, None, p), "person") for t in heads]

    def _listed(self, w: Who, p: Person) -> bool:
        """True for who is named behind the words for the party: "les ministres du Pétrole, Hayan Ali et Javad Owji"."""
        tokens = self._d.analysis.tokens(w.start, w.end)
        below = span_head(tokens).subtree() if tokens else []
        return any(m is not None and m.person is p for m in map(self._d.people.at, below))

    def _joined(self, c: Candidate, w: Who, p: Person) -> str:
        """With whom somebody is named in one breath: one of another party, of none that is known, or nobody."""
        mentions = self._d.people.mentions
        for first, second in pairwise(mentions):
            if p not in (first.person, second.person) or second.start - first.end > _BREATH:
                continue
            other = second.person if first.person is p else first.person
            if other.entity in c.codes and other.entity != w.entity:
                return "party"
            if other.entity is None:
                return "stateless"
        return "nobody"

    def _around(self, c: Candidate, w: Who, p: Person) -> list[str]:
        index = c.token.sentence.index
        found = []
        away = next(
            ((index - m.sentence, m.subject) for m in self._d.focus.before(c.token.sentence.start, _FAR, index)
             if any(x.person is p for x in m.parties)), None,
        )  # fmt: skip
        found.append(f"away={min(away[0], 4) if away else 'far'}")
        if away:
            found.append(f"away={min(away[0], 4)}&{'subject' if away[1] else 'other'}")
        before = [m.person for m in self._d.people.mentions if m.start < c.token.start and m.person.entity == w.entity]
        if before:
            found.append(f"last-mentioned={before[-1] is p}")
            found.append(f"first-mentioned={before[0] is p}")
        called = self._called(w)
        for name, last in (("told", self._last.get(str(w.entity))), ("together", self._together.get((str(w.entity), c.codes)))):
            if last is not None:
                told = "this" if last[0] is p else "nobody" if last[0] is None else "other"
                found += [f"{name}={told}", f"{name}={told}&{min(index - last[1], 3)}", f"{name}={told}&{last[2]}"]
                found.append(f"{name}={told}&called={called}")
        fits = self._fits(called, p)
        found += [f"called={called}", f"fits={fits}", f"fits={fits}&{_route(w)}"]
        return found

    def _called(self, w: Who) -> str:
        """The noun by which the party is called, "" where it is a name or left out."""
        tokens = self._d.analysis.tokens(w.start, w.end)
        head = span_head(tokens) if tokens else None
        return head.lemma if head is not None and head.pos == "NOUN" else ""

    def _fits(self, called: str, p: Person) -> str:
        """Whether the office or role of a person is of the kind that the party is called by, as "the two ministers"."""
        words = fold_name(f"{p.role or ''} {p.office or ''}").split()
        if len(called) < _STEM or not words:
            return "unknown"
        return str(any(word.startswith(fold_name(called)[:_STEM]) for word in words))


def _route(w: Who) -> str:
    return w.route if len(w.route) < 20 else "filled"
