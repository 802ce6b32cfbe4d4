"""Where acts happen: for each act the places that may be its scene, and what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.coding.parties import entities
from dragoman.coding.scoring.crossing import crossed
from dragoman.coding.scoring.paths import path
from dragoman.coding.spots import Spot, SpotReader
from dragoman.coding.tenses import is_earlier
from dragoman.language.tokens import Sentence
from dragoman.records import Place

_FAR = 3  # sentences back
_ACTS = 6


@dataclass(slots=True)
class Scene:
    """A place that may be the scene of an act, None for none, with what is seen of it and stands around it."""

    place: Place | None
    seen: list[str] = field(default_factory=list)
    around: tuple[str, ...] = ()

    @property
    def features(self) -> list[str]:
        """All features: what is seen, alone and together with what stands around."""
        return crossed(self.seen, self.around)


class SceneReader:
    """Reads for the acts of one article, in the order of the text, where they may have happened."""

    def __init__(self, discourse: Discourse, spots: SpotReader) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._spots = spots
        self._home = self._dateline()
        self._told: list[tuple[Candidate, Place | None]] = []

    def options(self, c: Candidate) -> list[Scene]:
        """No place, and all places of its sentence, of what is told around it and of its parties; `c.place` is the rule's."""
        found: dict[str, Scene] = {}
        self._here(c, found)
        self._near(c, found)
        self._before(c, found)
        self._first(c, found)
        away = self._met_away(c, found)
        self._of_parties(c, found)
        if c.place is not None:
            self._put(found, c.place, "rule")
        if not away:
            self._put(found, self._home, "home")
        nowhere = Scene(None, ["nowhere", f"nowhere&rule={c.place is not None}", f"nowhere&home={self._home is not None}"])
        nowhere.seen += [f"nowhere&{f}" for s in found.values() for f in s.seen if f.startswith(("spot", "told="))]
        scenes, around = [nowhere, *found.values()], (c.type, f"{c.type}&{c.mode}", c.pattern.meaning.name, self._time(c))
        for scene in scenes:
            scene.seen += self._kind(scene, c)
            scene.around = around
        return scenes

    def note(self, c: Candidate, place: Place | None) -> None:
        """Take in where the rules let an act happen."""
        self._told.append((c, place))

    def _put(self, found: dict[str, Scene], place: Place | None, *features: str) -> None:
        if place is not None:
            found.setdefault(place.name, Scene(place)).seen += features

    def _met_away(self, c: Candidate, found: dict[str, Scene]) -> bool:
        """True for a meeting told from a third state, where the sentence before tells of a place in the state of a party."""
        if c.type != "CONSULT" or self._home is None or self._home.country in c.codes:
            return False
        theirs = (s for s in found.values() if s.place is not None and s.place.country in c.codes)
        return any("back=1" in s.seen for s in theirs)

    def _time(self, c: Candidate) -> str:
        """Whether the act is of the story's time, and real."""
        published = self._a.published
        own = c.own_date and c.date is not None and published is not None
        away = own and c.date is not None and published is not None and c.date.value[:7] != published[:7]
        return f"{c.status}-{'past' if away or is_earlier(c.token) else 'now'}"

    def _here(self, c: Candidate, found: dict[str, Scene]) -> None:
        """Places that the sentence names, as scenes or as parties."""
        sentence, slots = c.token.sentence, c.slots
        located = {id(s.token): s for s in self._spots.of(sentence)}
        for n in self._a.names_between(sentence.start, sentence.end):
            tokens = self._a.tokens(n.start, n.end)
            place = self._spots.place_of(n) if tokens and id(tokens[0]) not in located else None
            if place is not None and n.kind in ("city", "capital", "region", "state", "seat"):
                slot = slots.of(tokens[0])
                self._put(found, place, "name", f"name={n.kind}", f"name={n.kind}&{slot}", f"name&{path(c.token, tokens[0])}")
        for s in located.values():
            if _elsewhere(s, c):
                continue
            slot, where = slots.of(s.token), path(c.token, s.token)
            kind = f"{'state' if s.state else 'town'}-{s.located}-{s.listed}"
            near = min(abs(s.token.i - c.token.i) // 4, 4)
            side = "after" if s.token.i > c.token.i else "before"
            self._put(
                found, s.place, f"spot={kind}", f"spot={kind}&{slot}", f"spot&{where}",
                f"spot={kind}&{preposition(s.token)}", f"spot={near}&{side}", f"spots={min(len(located), 3)}",
            )  # fmt: skip

    def _near(self, c: Candidate, found: dict[str, Scene]) -> None:
        """Places that the sentences around name as scenes."""
        sentences = self._a.sentences
        index = c.token.sentence.index
        for back in range(1, _FAR + 1):
            if index - back >= 0:
                self._around(found, sentences[index - back], f"back={back}", c)
        if index + 1 < len(sentences):
            self._around(found, sentences[index + 1], "next", c)
        for k in range(min(2, index)):
            self._around(found, sentences[k], "lead", c)

    def _around(self, found: dict[str, Scene], sentence: Sentence, name: str, c: Candidate) -> None:
        paragraph = "same" if sentence.block == c.token.sentence.block else "other"
        for s in self._spots.listed(sentence):
            if s.located and not _elsewhere(s, c):
                self._put(found, s.place, name, f"{name}&{paragraph}&{'state' if s.state else 'town'}")

    def _before(self, c: Candidate, found: dict[str, Scene]) -> None:
        """Places of the acts told before."""
        seen: set[str] = set()
        for other, place in reversed(self._told[-_ACTS:]):
            if place is None or place.name in seen:
                continue
            seen.add(place.name)
            same = "same" if other.codes == c.codes else "shared" if other.codes & c.codes else "others"
            apart = min(c.token.sentence.block - other.token.sentence.block, 2)
            people, day = _shared(_people_of(c), _people_of(other)), _same_day(c, other)
            self._put(found, place, f"told={min(len(seen), 3)}&{same}", f"told={other.type}", f"told={apart}&{same}",
                      f"told={other.type}&{other.mode}&{apart}", f"told&people={people}&{same}", f"told&day={day}&{same}",
                      f"told={other.type}&{other.mode}&people={people}&day={day}",
                      f"told={'here' if other.token.sentence is c.token.sentence else 'earlier'}&{same}")  # fmt: skip

    def _first(self, c: Candidate, found: dict[str, Scene]) -> None:
        """The place of the first act of the article that has one, which its headline or lead tells."""
        first = next(((other, place) for other, place in self._told if place is not None), None)
        if first is not None:
            other, place = first
            same = "same" if other.codes == c.codes else "shared" if other.codes & c.codes else "others"
            self._put(found, place, f"first&{same}", f"first={other.type}&{other.mode}&{same}",
                      f"first&day={_same_day(c, other)}&{same}")  # fmt: skip

    def _of_parties(self, c: Candidate, found: dict[str, Scene]) -> None:
        """The state and the capital of who acts and of whom it is done to, where it is one."""
        names = self._a.knowledge.names
        for side, parties in (("actor", c.actors), ("recipient", c.recipients)):
            codes = list(dict.fromkeys(w.entity for w in parties if w.entity))
            entity = names.entity(codes[0]) if len(codes) == 1 else None
            if entity is None or entity.kind != "state":
                continue
            self._put(found, Place(name=entity.name_en, country=entity.code), f"state-of={side}")
            capital = names.capital_of(entity.code, self._a.published)
            if capital is not None:
                self._put(found, Place(name=capital.name, country=capital.country, lat=capital.lat, lon=capital.lon),
                          f"capital-of={side}")  # fmt: skip

    def _kind(self, scene: Scene, c: Candidate) -> list[str]:
        """Whose the place is, whether it is a whole state, and by what it came to be an option."""
        place = scene.place
        if place is None:
            return []
        owner = [side for side, ws in (("actor", c.actors), ("recipient", c.recipients)) if place.country in entities(ws)]
        entity = self._a.knowledge.names.entity(place.country) if place.country else None
        state = entity is not None and entity.name_en == place.name
        found, sources = f"in={'-'.join(owner) or 'neither'}", dict.fromkeys(_source(f) for f in scene.seen)
        return [found, f"{found}&state={state}", f"state={state}", f"sources={'+'.join(sources)}",
                *(f"{source}&{found}" for source in sources)]  # fmt: skip

    def _dateline(self) -> Place | None:
        line = self._a.dateline
        if line is None:
            return None
        towns = [n for n in self._a.names if line.start <= n.start < line.end and n.kind in ("capital", "city")]
        return self._spots.place_of(towns[0]) if len(towns) == 1 else None


def _source(feature: str) -> str:
    """What a feature of a place begins with: by what the place came to be an option."""
    return feature.partition("=")[0].partition("&")[0]


def _elsewhere(spot: Spot, c: Candidate) -> bool:
    """True for where something goes on that those who meet may speak of: they meet wherever they are."""
    return spot.happening is not None and c.type == "CONSULT"


def _people_of(c: Candidate) -> set[int]:
    """Who takes part in an act by name."""
    return {id(w.person) for w in (*c.actors, *c.recipients) if w.person is not None}


def _shared(here: set[int], there: set[int]) -> str:
    if not here or not there:
        return "unknown"
    return "same" if here == there else "shared" if here & there else "others"


def _same_day(c: Candidate, other: Candidate) -> str:
    """Whether two acts have one date, as far as both are known."""
    if c.date is None or other.date is None:
        return "unknown"
    a, b = c.date.value, other.date.value
    return "same" if a == b else "near" if a.startswith(b) or b.startswith(a) else "other"
