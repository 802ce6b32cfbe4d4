"""The parties of an instrument: in its own words, beside the verb that tells of it, or those that deal with each other."""

from __future__ import annotations

from functools import cached_property

from dragoman.coding.agreements.bonds import bound
from dragoman.coding.agreements.famous import FamousInstruments
from dragoman.coding.agreements.inner import is_inner, scene, sides
from dragoman.coding.agreements.mediators import mediators
from dragoman.coding.agreements.words import has, is_named, is_open, kind_of, modifiers
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import every, grammar, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.coding.numbers import small_number
from dragoman.language.tokens import Token

_REACH = 7
_NEAR = 5
# Roles of infinitives and gerunds under a verb.
_UNDER = ("xcomp", "ccomp", "advcl", "acl", "obl", "pcomp")
_DEALINGS = ("SUPPORT", "AGREE", "CONSULT")
# Among how many of an article's parties its own state is the likeliest other one.
_SPOKEN_OF = 3
# Lists of adjectives that count the parties, with their number.
_COUNTS = {"three": 3, "four": 4}
# How a side was found that no words of the clause name.
_GUESSED = "the article's other party"
_BETWEEN = every("between")
_WITH = every("with")
_BY = every("agent")


def _doers_over(verb: Token, lang: str) -> list[Token]:
    """Who does what an infinitive or gerund tells, by the verb over it: "refused to sign", "accused Oslo of breaking".

    Who accuses another of breaking an instrument is its other party.
    """
    over = verb.head
    if over.pos == "VERB" and verb.dep in _UNDER and has(lang, "accusing", over):
        return [*over.all("obj"), *over.all("nsubj")]
    return over.all("nsubj") if verb.dep == "xcomp" and over.pos == "VERB" else []


def _segment(noun: Token) -> list[Token]:
    """The words of the sentence around a noun, as far as semicolons part them."""
    tokens = noun.sentence.tokens
    stops = [t.i for t in tokens if t.text == ";"]
    first = max((i + 1 for i in stops if i < noun.i), default=0)
    return tokens[first : min((i for i in stops if i > noun.i), default=len(tokens))]


def _joined(noun: Token) -> list[Token]:
    """All that a noun is joined with, also by what is joined with it: "Riga, Vilnius and Tallinn"."""
    return [k for t in noun.all("conj") for k in (t, *_joined(t))]


class InstrumentParties:
    """Finds the parties of the instruments of one article."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate]) -> None:
        self._d = discourse
        self._candidates = candidates
        self._a = discourse.analysis
        self._lang = discourse.analysis.lang

    @cached_property
    def famous(self) -> FamousInstruments:
        """The instruments of the article that are known by name."""
        return FamousInstruments(self._a)

    def has_owner(self, noun: Token) -> bool:
        """ "Its minerals deal with Kigali"."""
        before = noun.sentence.tokens[max(0, noun.i - 3) : noun.i]
        owned = any(c.dep == "nmod:poss" or c.morph.get("Poss") == "Yes" for c in [*noun.children, *before])
        return owned and bool(self._behind(noun, _WITH))

    def agents(self, verb: Token) -> set[str]:
        """Codes of those by whom a verb says that something was done."""
        told = [t for t in verb.all("obl:agent", "obl", "nmod") if preposition(t) in _BY]
        listed = [k for t in told for n in (t, *t.all("nmod")) if n.all("conj") for k in (n, *_joined(n))]
        return {w.entity for k in listed for w in self._d.named(k) if w.entity}

    def _behind(self, noun: Token, prepositions: tuple[str, ...]) -> list[str]:
        """Codes of what a preposition introduces a few words behind the noun, wherever the parser hung it."""
        for t in noun.sentence.tokens[noun.i + 1 : noun.i + _REACH]:
            if t.pos in ("VERB", "SCONJ") or t.text in ",;:":
                break
            if t.lower in prepositions and t.dep == "case":
                codes = [w.entity for w in self._d.resolve(t.head) if w.entity]
                return codes + self._second(t.head) if prepositions == _BETWEEN and len(codes) == 1 else codes
        return []

    def _second(self, first: Token) -> list[str]:
        """Code of the second of two behind "between" that the parser took for something else: "entre Riga et Oslo tient"."""
        behind = first.sentence.tokens[first.i + 1 : first.i + _NEAR]
        joint = next((t.i for t in behind if t.pos == "CCONJ"), None)
        named = (w.entity for t in behind if joint is not None and t.i > joint for w in self._d.named(t) if w.entity)
        return list(named)[:1]

    def _made(self, noun: Token, prepositions: tuple[str, ...]) -> list[str]:
        """Codes of those with or between whom a participle behind it says it was made: "the pact on fish signed with Oslo"."""
        tokens = noun.sentence.tokens[noun.i + 1 : noun.i + 2 * _REACH]
        made = next((t for t in tokens if t.pos in ("VERB", "AUX", "SCONJ") or t.text in ",;:"), None)
        if made is None or made.morph.get("VerbForm") != "Part" or made.dep not in ("acl", "amod"):
            return []
        told = any(has(self._lang, name, made) for name in ("signed", "negotiated", "ratified", "mediating"))
        return self._behind(made, prepositions) if told else []

    def own(self, noun: Token) -> list[str]:
        """Parties in the noun's own words: adjectives, "between X and Y", "with X"."""
        codes = self._behind(noun, _BETWEEN) or self._made(noun, _BETWEEN)
        if len(codes) > 1:
            return codes
        codes += self._behind(noun, _WITH) or self._made(noun, _WITH)
        for c in modifiers(noun):
            if c.dep in ("amod", "compound", "flat", "nmod:poss") or (c.dep == "nmod" and c.i < noun.i and not c.case()):
                codes += [w.entity for w in self._d.named(c) if w.entity and not self._is_seat(c)]
                codes += [w.entity for w in self._d.owners(noun) if w.entity] if c.dep == "nmod:poss" else []
        return list(dict.fromkeys(codes))

    def _partner(self, noun: Token, own: list[str], doers: list[str]) -> list[str]:
        """Who made an instrument with several that "with" alone tells: "Oslo signed a pact with Riga and Vilnius"."""
        partners = self._behind(noun, _WITH) or self._made(noun, _WITH)
        alone = len(own) > 1 and list(dict.fromkeys(partners)) == own
        return [c for c in doers if c not in own][:1] if alone else []

    def _is_seat(self, token: Token) -> bool:
        """The town after which an instrument is called is none of its parties."""
        name = self._a.name_at(token)
        return name is not None and name.kind in ("capital", "city", "region")

    def of(self, noun: Token, teller: Token) -> tuple[tuple[str, ...], int]:
        """Codes of the parties, and how sure they are: 3 the noun's own, 2 with those of the verb, 1 with others, 0 none."""
        if len(known := self._known(noun)) > 1:
            return known, 3
        between = mediators(noun, self._d)
        own = self.own(noun)
        own += self._of_talks(noun, teller) if len(own) < 2 else []
        own += self._partner(noun, own, self._of_verb(noun, teller) or self._of_clause(noun))
        codes, sure = [c for c in dict.fromkeys(own) if c not in between], 3
        if not codes and not teller.all("nsubj", "obl:agent") and (inner := self._inner(noun)) is not None:
            return inner, sure if inner else 0
        doers = self._doers(noun, teller) if not codes else []
        if doers and (alone := self._alone(noun, teller, doers)) is not None:
            return (alone,), sure
        if len(doers) > 1 and is_named(noun) and is_open(noun):
            return tuple(sorted(doers)), sure  # several that leave or join an instrument of many
        if len(codes) == 1 and is_named(noun) and self._is_body(codes[0]):
            return (codes[0],), sure  # "the UN Charter" is its own
        if not codes and (fronted := self._fronted(noun)) is not None:
            codes = [fronted]
        if len(codes) < 2 and not is_named(noun):
            told = [*codes, *self._of_verb(noun, teller)]
            codes, sure = [c for c in dict.fromkeys(told) if c not in between], 2
        if len(codes) < 2:
            codes = bound(noun, self._d) or codes
        if len(codes) < 2:
            codes = [c for c in dict.fromkeys([*codes, *self._of_use(noun)]) if c not in between][:2]
        if len(codes) < 2:
            codes, sure = self._completed(codes, noun, between, home=len(own) == 1), 1
        return (tuple(sorted(self._counted(codes, noun))), sure) if len(codes) > 1 else ((), 0)

    def of_event(self, noun: Token, event: Candidate) -> tuple[tuple[str, ...], int]:
        """Codes of the parties of an instrument that an event tells of, and how sure they are, as in `of`."""
        known, doers = self._known(noun), self._subjects(event)
        if known and (len(known) > 1 or doers):
            return known if len(known) > 1 else tuple(sorted(set(doers))), 3
        own = self.own(noun)
        if len(own) > 1:
            return tuple(sorted({*own, *self._partner(noun, own, doers)})), 3
        if not own and (inner := self._inner(noun)) is not None and not (set(doers) and event.codes <= set(doers) | set(inner)):
            return inner, 3 if inner else 0
        alone = self._alone(noun, event.token, doers)
        if alone is not None and not own:
            return (alone,), 3
        counted = max((self._number(t) for t in event.frame.subj), default=0)
        if len(own) == 1 and (mine := self._of_speaker(own[0], noun, event)):
            return tuple(sorted((own[0], mine))), 2
        if len(own) == 1 and self._behind(noun, _WITH) == own and doers:
            return tuple(sorted({*doers, *own})), 2  # "a pact with Oslo and a contract with Riga"
        between = mediators(noun, self._d)
        guessed = {w.entity for w in (*event.actors, *event.recipients) if w.route == _GUESSED}
        if len(own) == 1 and len(guessed) > 1 and event.codes <= guessed | set(own):
            return tuple(sorted(self._completed(own, noun, between, home=True))), 1
        fronted = self._fronted(noun)
        if not own and fronted and fronted not in event.codes and self._d.focus.main:
            return tuple(sorted(self._completed([fronted], noun, between, home=True))), 1
        others = [c for c in event.codes if c not in between]
        codes = others if len(others) > 1 else (between and bound(noun, self._d)) or list(event.codes)
        return tuple(sorted(self._counted(codes, noun, counted))), 2

    def _known(self, noun: Token) -> tuple[str, ...]:
        """Codes of the parties of an instrument that is known by its name, or of the body under which it stands."""
        known = self.famous.of(noun)
        return known.parties if known is not None else ()

    def _inner(self, noun: Token) -> tuple[str, ...] | None:
        """Codes of the parties of what holds within one state, none where they are no states; None for other instruments."""
        if is_inner(noun):
            return ()
        state = scene(noun, self._d) if kind_of(noun, self._lang) == "ceasefire" or has(self._lang, "weak", noun) else None
        if state is None:
            return None
        return sides(state, noun, self._candidates) if kind_of(noun, self._lang) == "ceasefire" else ()

    def _subjects(self, event: Candidate) -> list[str]:
        """Codes of the subject of an event's verb."""
        return [w.entity for t in event.frame.subj for w in self._d.resolve(t) if w.entity]

    def _fronted(self, noun: Token) -> str | None:
        """Code of the one with whom the sentence begins: "Avec Riga, l'accord a été complété"."""
        first = noun.sentence.tokens[0]
        if first.lower not in _WITH or first.dep != "case":
            return None
        return next((w.entity for w in self._d.resolve(first.head) if w.entity), None)

    def _of_speaker(self, own: str, noun: Token, event: Candidate) -> str | None:
        """Who tells of an instrument with one party, whose event only guessed at the other: "Oslo said that a pact with Riga"."""
        told = {w.entity for w in (*event.actors, *event.recipients) if w.route != _GUESSED}
        return None if told - {own, None} else next((c for c in self._of_clause(noun) if c != own), None)

    def _of_talks(self, noun: Token, teller: Token) -> list[str]:
        """Codes of those who talk about an instrument: "separate talks with Washington on a trade pact"."""
        return self.own(teller) if teller is not noun and teller.pos == "NOUN" else []

    def _of_use(self, noun: Token) -> list[str]:
        """Codes of who does what to whom under an instrument: "under the arrangement, Oslo lent Riga money"."""
        verb = noun.head
        if noun.dep != "obl" or verb.pos != "VERB" or not any(has(self._lang, "under", c) for c in noun.all("case")):
            return []
        told = [t for t in verb.all("nsubj", "nsubj:pass", "obl:agent", "iobj", "obj", "obl") if t is not noun]
        told = [k for t in told for k in (t, *t.all("nmod:poss"))]
        return [w.entity for t in told for w in self._d.resolve(t) if w.entity]

    def _alone(self, noun: Token, teller: Token, doers: list[str]) -> str | None:
        """Who alone joins, leaves or ratifies an instrument of many ("the Istanbul Convention"); None where two do."""
        many = has(self._lang, "joining", teller) or is_open(noun) or bool(self._known(noun))
        return doers[0] if many and len(set(doers)) == 1 and (is_named(noun) or self._has_seat(noun)) else None

    def _doers(self, noun: Token, teller: Token) -> list[str]:
        """Codes of those who do what is told of an instrument, and of those with whom."""
        return list(dict.fromkeys(self._of_verb(noun, teller)))

    def _has_seat(self, noun: Token) -> bool:
        """True for an instrument called after a town: "la convention d'Istanbul"."""
        return any(self._is_seat(t) or (t.pos == "PROPN" and not self._d.named(t)) for t in modifiers(noun))

    def _number(self, subject: Token) -> int:
        """How many "the three states" are, where the noun is one of parties; else 0."""
        numbers = (small_number(c.lower, self._lang) or 0 for c in subject.children)
        party = subject.lemma in noun_class(self._lang, "pair") or has(self._lang, "counted", subject)
        return max(numbers, default=0) if party else 0

    def _counted(self, codes: list[str], noun: Token, told: int = 0) -> list[str]:
        """As many parties as are told, or as an adjective counts ("a tripartite accord"): the given ones, then those near."""
        beside = [*noun.children, *noun.sentence.tokens[max(0, noun.i - 2) : noun.i + 3]]  # wherever the parser hung it
        wanted = next((n for name, n in _COUNTS.items() if any(has(self._lang, name, t) for t in beside)), told)
        here = [w.entity for t in noun.sentence.tokens for w in self._d.named(t) if w.entity]
        for code in here if len(codes) < wanted else []:
            codes = [*codes, code] if code not in codes and len(codes) < wanted else codes
        while len(codes) < wanted and (other := self._d.focus.other(frozenset(codes), noun.start, noun.sentence.index)):
            codes = [*codes, other]
        return codes

    def _is_body(self, code: str) -> bool:
        """True for an organisation of states."""
        entity = self._a.knowledge.names.entity(code)
        return entity is not None and entity.kind == "organisation"

    def _of_verb(self, noun: Token, teller: Token) -> list[str]:
        verb = teller if teller.pos in ("VERB", "AUX") else next((a for a in teller.ancestors() if a.pos == "VERB"), None)
        if verb is None:
            return []
        told = [t for t in verb.all("nsubj", "obl:agent", "nsubj:pass") if t is not noun]
        told = told or _doers_over(verb, self._lang)
        told += [t for v in noun.all("acl:relcl") if v is not verb for t in v.all("nsubj")]
        told += [t for t in verb.all("obl", "nmod") if preposition(t) in (*_BETWEEN, *_WITH, *_BY)]
        codes = [w.entity for t in told for k in (t, *_joined(t)) for w in self._d.resolve(k) if w.entity]
        codes = list(dict.fromkeys(codes))
        # Who alone reads a text out or announces it need not be one of its parties.
        return [] if len(codes) == 1 and has(self._lang, "announced", verb) else codes

    def _completed(self, codes: list[str], noun: Token, between: frozenset[str], *, home: bool) -> list[str]:
        """One party paired with another of the sentence or the text; none: those of the last dealings told.

        Those who only brought them together, `between`, are none; with `home`, the state from which the article
        writes is the likeliest.
        """
        focus, index = self._d.focus, noun.sentence.index
        if codes:
            over = self._of_clause(noun)
            places = grammar(self._lang, "place") if home else ()
            told = [t for t in _segment(noun) if not (self._is_seat(t) and t.case() in places)]
            here = [w.entity for t in told for w in self._d.named(t) if w.entity]
            other = next((c for c in (*over, *here) if c not in codes and c not in between), None)
            own = focus.home if home and focus.home in focus.main[:_SPOKEN_OF] and focus.home not in codes else None
            other = other or own or focus.other(frozenset(codes) | between, noun.start, index)
            return [codes[0], other] if other else codes
        dealt = [c for c in self._candidates if c.token.start < noun.start and c.type in _DEALINGS and len(c.codes) > 1]
        pair = self._states(dealt[-1].codes - between) if dealt else focus.pair(noun.start, set(between))[:2]
        return pair if len(pair) > 1 else []

    def _of_clause(self, noun: Token) -> list[str]:
        """Who does what the instrument is told with, by the nearest verb: "Dublin froze the pact made with Oslo"."""
        doers = next((v.all("nsubj") for v in noun.ancestors() if v.pos == "VERB" and v.all("nsubj")), [])
        return [w.entity for t in doers for w in self._d.resolve(t) if w.entity]

    def _states(self, codes: frozenset[str]) -> list[str]:
        """Those of the parties of a dealing that are states, where two are: a body beside them brought them together."""
        entities = [(c, self._a.knowledge.names.entity(c)) for c in sorted(codes)]
        states = [c for c, entity in entities if entity is not None and entity.kind == "state"]
        return states if len(states) > 1 else sorted(codes)
