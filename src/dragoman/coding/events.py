"""Events of an article: every proposition that the lexicon knows, with roles, status and reason."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.evidence import evidence_of
from dragoman.coding.frames import Frame, frame_of
from dragoman.coding.lexicon import Lexicon
from dragoman.coding.match import best_pattern, genitives, reflexive, slot_tokens
from dragoman.coding.nouns import sector_of
from dragoman.coding.operators import (
    COOPERATIVE,
    HOSTILE,
    complements,
    inner_act,
    requested_mode,
    threatened_mode,
)
from dragoman.coding.parties import Who, distinct, entities
from dragoman.coding.reality import reality
from dragoman.coding.roles import RoleFinder
from dragoman.language.tokens import Sentence, Token

_AGREED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_OWN_OBJECT = frozenset({"close-border", "refuse-meeting", "suspend", "recall-ambassador", "lift-sanctions"})
_SWALLOWING = frozenset({"request", "refuse", "threaten", "promise", "undertake"})
_PREDICATES = ("VERB", "NOUN", "ADJ", "AUX", "PROPN")


class EventCoder:
    """Reads the events of one article."""

    def __init__(self, discourse: Discourse, lexicon: Lexicon) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._lexicon = lexicon
        self._lang = discourse.analysis.lang
        self._roles = RoleFinder(discourse, self._lang)
        self._told: list[Candidate] = []
        self.passed_over: list[tuple[str, str]] = []

    def read(self) -> list[Candidate]:
        """Candidates in the order of the text, unmerged."""
        found: list[Candidate] = []
        if self._is_sport():
            return found
        for sentence in self._a.sentences:
            if not sentence.heading:
                found += self._sentence(sentence)
        return found

    def _is_sport(self) -> bool:
        """A report of sport: its "Swedes" and "Canadians" are teams."""
        words = cues(self._lang, "sport")
        text = f"{self._a.title or ''} {' '.join(s.text for s in self._a.sentences[:4])}".lower()
        found = re.findall(r"[\w-]+", text)
        return len({w for w in found if w in words}) >= 3

    def _sentence(self, sentence: Sentence) -> list[Candidate]:
        candidates = [c for t in sentence.tokens if (c := self._candidate(t)) is not None]
        by_token = {id(c.token): c for c in candidates}
        gone: set[int] = set()
        for c in candidates:
            if c.pattern.meaning.op and id(c) not in gone:
                self._operate(c, by_token, gone)
        kept = [c for c in candidates if id(c) not in gone and c.type]
        kept = self._without_echoes(kept)
        done: list[Candidate] = []
        for c in kept:
            if self._complete(c):
                done += self._one_each(c)
                self._told.append(c)
        return done

    def _candidate(self, token: Token) -> Candidate | None:
        if token.pos not in _PREDICATES or self._a.name_at(token) is not None or self._d.people.at(token) is not None:
            return None
        if token.pos == "PROPN" and token.sentence.tokens and token.i > 0 and self._d.title_at(token):
            return None
        frame = frame_of(token, self._lang)
        pattern = best_pattern(frame, self._lexicon)
        if pattern is not None and not frame.nominal and not pattern.meaning.op and self._only_wished(frame):
            return None
        if pattern is None or self._quoted(token, pattern.meaning.type):
            return None
        real = reality(token, frame.support, self._lang, denied=not pattern.negation)
        roles = self._roles.find(frame, pattern)
        meaning = pattern.meaning
        return Candidate(
            pattern, frame, pattern.type or meaning.type or "", pattern.mode or meaning.mode, roles.actors, roles.recipients,
            real.status, pattern.contexts or meaning.contexts, evidence_of(frame, self._a.text),
            [pattern.describe(), *([real.reason] if real.reason else []), *roles.reasons],
            roles.trust * (0.85 if frame.nominal and frame.support is None else 1.0), real.hearsay, lead=roles.lead,
        )  # fmt: skip

    def _only_wished(self, frame: Frame) -> bool:
        """Infinitives of purpose ("travelled to discuss ...") and commands to the reader tell no act."""
        verb = frame.token
        infinitive = verb.morph.get("VerbForm") == "Inf" and verb.child("aux", "aux:pass") is None
        if infinitive and verb.dep in ("advcl", "acl") and verb.head.lemma not in cues(self._lang, "done_by"):
            return True
        if infinitive and verb.dep == "xcomp" and not self._carries(verb.head):
            return True
        return verb.is_root and not frame.subj and not frame.passive and verb.i == 0 and infinitive

    def _carries(self, head: Token) -> bool:
        """A verb that says something of the act its infinitive names, or only lends it a tense."""
        if head.lemma in cues(self._lang, "transparent") or head.lemma in ("pouvoir", "devoir", "aller", "go"):
            return True
        kinds = ("verb", "adj", "noun")
        return any(p.meaning.op for kind in kinds for p in self._lexicon.find(kind, head.lemma))

    def _quoted(self, token: Token, kind: str | None) -> bool:
        """What is quoted is a statement; only short fragments are part of the telling."""
        quote = self._a.quote_at(token.start)
        return quote is not None and quote.end - quote.start > 60

    def _one_each(self, c: Candidate) -> list[Candidate]:
        """A tour of three countries is three visits; each visitor received is one too."""
        if c.mode != "visit":
            return [c]
        if len(entities(c.recipients)) > 1:
            return [replace(c, recipients=[w]) for w in c.recipients]
        if c.pattern.source and len(entities(c.actors)) > 1:
            return [replace(c, actors=[w]) for w in c.actors]
        return [c]

    # -- operators

    def _operate(self, c: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
        inner = inner_act(c, by_token)
        handler = getattr(self, f"_op_{c.pattern.meaning.op}", None)
        if handler is not None:
            handler(c, inner, gone)
        if c.pattern.meaning.op in _SWALLOWING:
            self._swallow(c, by_token, gone)

    def _swallow(self, c: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
        """Nouns of action inside what is asked, refused or threatened tell nothing of their own."""
        for top in complements(c):
            for t in top.subtree():
                inner = by_token.get(id(t))
                path = [t, *t.ancestors()]
                above = path[: path.index(c.token)] if c.token in path else []
                if inner is not None and inner is not c and inner.frame.nominal and not any(a.dep == "acl:relcl" for a in above):
                    gone.add(id(inner))

    def _op_request(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if c.pattern.meaning.mode is None:
            c.mode = requested_mode(inner, complements(c), self._lang)
        self._borrow(c, inner, actors_first=True)
        self._drop(inner, gone)

    def _op_undertake(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_promise(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is None and not c.recipients and not self._cooperative(c):
            c.trust *= 0.6
        reprisal = any(t.lemma in cues(self._lang, "reprisal") for top in complements(c) for t in top.subtree())
        if inner is None and reprisal:
            c.type, c.mode = "THREATEN", threatened_mode(None, complements(c), self._lang)
        if inner is not None and inner.type in HOSTILE and inner.status != "negated":
            c.type, c.mode = "THREATEN", threatened_mode(inner, complements(c), self._lang)
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_refuse(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        c.mode = c.mode or requested_mode(inner, complements(c), self._lang)
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_accuse(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._borrow(c, inner, actors_first=True)
        self._drop(inner, gone)

    def _op_comment(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        """What is condemned is evidence of the condemnation; the doer of it is who is condemned."""
        if inner is None:
            return
        doers = inner.actors or next((t.actors for t in reversed(self._told) if t.type == inner.type), [])
        others = [w for w in doers if w.entity and w.entity not in entities(c.actors)]
        if others:
            c.recipients = distinct(others)
        if inner.token in [t for o in c.frame.obj for t in o.subtree()] and inner.trust < 0.9:
            self._drop(inner, gone)

    def _op_threaten(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        c.mode = c.mode or threatened_mode(inner, complements(c), self._lang)
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_deny(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is None or not inner.codes - entities(c.actors):
            told = self._last_hostile(c)
            if told is not None and c.status == "occurred":
                self._drop(inner, gone)
                c.type, c.mode, c.status = told.type, told.mode, "negated"
                c.recipients = list(told.recipients)
                c.contexts = told.contexts
                c.reasons.append(f"what is denied is '{told.token.text}'")
                return
        self._pass_on(c, inner, "negated" if c.status != "negated" else "occurred")

    def _op_fail(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "negated")

    def _op_plan(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "planned" if c.status == "occurred" else c.status)

    def _op_consider(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "hypothetical" if c.status != "negated" else "negated")

    def _op_exclude(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "hypothetical" if c.status == "negated" else "negated")

    def _op_announce(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is None or id(inner) in gone:
            return
        if inner.frame.nominal and inner.type in _AGREED and inner.status == "occurred":
            inner.status = "planned"
        self._give_subject(c, inner)

    def _op_decide(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is not None:
            if c.status != "occurred" and inner.status == "occurred":
                inner.status = c.status
            self._give_subject(c, inner)

    def _last_hostile(self, c: Candidate) -> Candidate | None:
        """The last hostile act told of somebody, which his denial without words of its own means."""
        material = HOSTILE - {"ACCUSE", "REJECT", "THREATEN"}
        for told in reversed(self._told):
            if told.type in material and told.status != "negated" and entities(told.actors) & entities(c.actors):
                return told
        return None

    def _pass_on(self, c: Candidate, inner: Candidate | None, status: str) -> None:
        if inner is None:
            return
        inner.status = status  # type: ignore[assignment]
        inner.reasons.append(f"'{c.token.text}' makes it {status}")
        self._give_subject(c, inner)

    def _give_subject(self, c: Candidate, inner: Candidate) -> None:
        if not inner.actors and c.actors:
            inner.actors = [w for w in c.actors if w.entity not in entities(inner.recipients)]

    def _borrow(self, c: Candidate, inner: Candidate | None, *, actors_first: bool) -> None:
        """Recipients that the operator itself does not name, from the act it speaks of."""
        if c.recipients or inner is None or c.pattern.meaning.mutual:
            return
        sides = (inner.actors, inner.recipients) if actors_first else (inner.recipients, inner.actors)
        for side in sides:
            found = [w for w in side if w.entity and w.entity not in entities(c.actors)]
            if found:
                c.recipients = distinct(found)
                return

    def _drop(self, inner: Candidate | None, gone: set[int]) -> None:
        if inner is not None:
            gone.add(id(inner))

    def _cooperative(self, c: Candidate) -> bool:
        words = cues(self._lang, "cooperative")
        return any(t.lemma in words for top in complements(c) for t in top.subtree())

    # -- completing

    def _without_echoes(self, candidates: list[Candidate]) -> list[Candidate]:
        """Nouns that are part of another act's wording tell no act of their own.

        A verb and the noun that it carries are one act, told by the noun; a noun that a pattern
        asks for as object ("reporter son voyage") belongs to the verb.
        """
        carried = {id(c.frame.support) for c in candidates if c.frame.nominal and c.frame.support is not None}
        taken = {
            id(t) for c in candidates if id(c.token) not in carried
            for t in [*(c.frame.obj if c.pattern.obj else []), *(genitives(c.frame) if c.frame.nominal and c.pattern.of else [])]
        }  # fmt: skip
        kept: list[Candidate] = []
        for c in candidates:
            if c.frame.nominal and id(c.token) in taken:
                continue
            if id(c.token) in carried and not c.frame.nominal and not c.pattern.obj:
                continue
            kept.append(c)
        return kept

    def _complete(self, c: Candidate) -> bool:
        """Fill what is missing from the discourse; False where no relation across a border remains."""
        if not c.type:
            return False
        self._undertake(c)
        c.actors = [w for w in c.actors if w.entity]
        c.recipients = [w for w in c.recipients if w.entity]
        self._part_sides(c)
        if not c.actors:
            self._fill_actors(c)
        if not c.actors:
            return self._pass_over(c, "nobody is named who does it")
        if c.frame.nominal and not self._own_party(c):
            return self._pass_over(c, "the noun names nobody itself")
        if c.pattern.meaning.mutual and c.recipients:
            c.actors, c.recipients = distinct(c.actors + c.recipients), []
        if c.pattern.meaning.solo and not c.recipients:
            c.recipients = [Who(e, c.token.start, c.token.end, "whom it had to do with last", 0.5) for e in self._partners(c)]
        if self._lacks_side(c) and not c.pattern.meaning.solo and self._may_fill(c):
            self._opposite(c)
        if self._lacks_side(c) and not c.pattern.meaning.solo:
            return self._pass_over(c, "only one side is known")
        return True

    def _of_sentence(self, c: Candidate) -> list[Who]:
        """Parties of the last act told in the same sentence."""
        told = [t for t in self._told if t.token.sentence is c.token.sentence]
        return [*told[-1].actors, *told[-1].recipients] if told else []

    def _own_party(self, c: Candidate) -> bool:
        """A noun tells an event only with a party of its own, or with a verb that carries it."""
        if c.frame.support is not None or (c.status == "negated" and c.pattern.meaning.mutual):
            return True
        if c.type == "CONSULT" and any(t.lemma in cues(self._lang, "bilateral") for t in c.token.children):
            c.actors = distinct([*c.actors, *self._of_sentence(c)])
            return len(entities(c.actors)) > 1
        low, high = c.token.i - 6, max(t.i for t in c.token.subtree())
        tokens = c.token.sentence.tokens
        inside = range(max(0, low), high + 1)
        spans = [(tokens[k].start, tokens[k].end) for k in inside]
        return any(s <= w.start < e for w in [*c.actors, *c.recipients] for s, e in spans)

    def _part_sides(self, c: Candidate) -> None:
        """Nobody stands on both sides: a host is no visitor; elsewhere the doer keeps his side."""
        both = entities(c.actors) & entities(c.recipients)
        if both and c.mode == "visit" and len(entities(c.actors)) > 1:
            c.actors = [w for w in c.actors if w.entity not in both]
        else:
            c.recipients = [w for w in c.recipients if w.entity not in both]

    def _lacks_side(self, c: Candidate) -> bool:
        """True where a side is missing; several doers who act on each other need none opposite."""
        if c.pattern.meaning.mutual:
            return len(entities(c.actors)) < 2
        if c.recipients:
            return False
        if len(entities(c.actors)) > 1 and c.type in ("AGREE", "CONCEDE", "COOPERATE"):
            return False
        each = {t.lower for t in c.token.subtree()} & cues(self._lang, "each_other")
        return not (len(entities(c.actors)) > 1 and (each or reflexive(c.token) is not None))

    def _pass_over(self, c: Candidate, reason: str) -> bool:
        self.passed_over.append((c.evidence[0].text, f"{c.pattern.describe()}, but {reason}"))
        return False

    def _undertake(self, c: Candidate) -> None:
        """Cooperative things announced for later are an undertaking; the undertaking is the event."""
        if c.status == "planned" and c.type in _AGREED:
            others = [w for w in c.actors if w.entity not in entities(c.lead)]
            if c.pattern.meaning.mutual and c.lead and others and len(entities(c.lead)) == 1:
                c.actors, c.recipients = list(c.lead), others
            c.type, c.mode, c.status = "AGREE", None, "occurred"
            c.reasons.append("announced for later, so an undertaking")
        elif c.status == "planned" and c.type in COOPERATIVE:
            c.status = "occurred" if c.type == "AGREE" else c.status

    def _may_fill(self, c: Candidate) -> bool:
        """The other side may be filled from the article only where the clause leaves it out.

        Not where a noun has no party of its own, nor where the clause names somebody not known.
        """
        if c.pattern.weak or any("clause around" in r or "not named" in r for r in c.reasons):
            return False
        if c.pattern.meaning.mutual and "obj" in c.pattern.co and any(not self._may_act(t) for t in c.frame.obj if not self._d.single(t)):
            return False
        slots = c.pattern.co if c.pattern.meaning.mutual else c.pattern.to or ("obj", "iobj")
        named = [t for slot in slots for t in slot_tokens(c.frame, slot) if t is not c.token]
        return not any(self._is_somebody(t) for t in named)

    def _may_act(self, t: Token) -> bool:
        """A pronoun, people or a body that the text leaves without a state; neither a thing nor a stranger's name."""
        if t.pos in ("PRON", "DET") or t.morph.get("Poss") == "Yes":
            return True
        human = sector_of(t.lemma, self._lang) or any(
            t.lemma in noun_class(self._lang, name) for name in ("person", "crowd", "people_counted", "pair", "organisation_noun", "group_noun")
        )
        return t.pos != "PROPN" and bool(human)

    def _is_somebody(self, t: Token) -> bool:
        """A person, group or body that the text names but nothing resolves."""
        if t.pos == "PRON" or self._d.single(t):
            return False
        victims = ("CVL", "MIL", "COP", "BUS")
        if t.lemma in noun_class(self._lang, "country"):
            return True
        return (
            t.pos == "PROPN"
            or (sector_of(t.lemma, self._lang) or "CVL") not in victims
            or t.lemma in noun_class(self._lang, "person")
        )

    def _fill_actors(self, c: Candidate) -> None:
        """A doer whom the clause leaves out or describes without a known name."""
        denied_talks = c.pattern.meaning.mutual and c.status == "negated"
        if c.pattern.weak or (c.frame.nominal and not c.frame.support and not c.recipients and not denied_talks):
            return
        token = c.token
        if c.frame.passive and not c.frame.subj and c.pattern.meaning.name in _OWN_OBJECT and c.recipients:
            c.actors, c.recipients = c.recipients, []  # "son déplacement est annulé": whose it is, does it
            return
        if c.pattern.meaning.mutual:
            agreed = c.pattern.meaning.agreement is not None or c.status == "negated"
            codes = self._d.focus.pair(token.start, set())[:2] if agreed or c.frame.subj else []
            codes = codes if len(codes) == 2 else []
        elif c.recipients:
            codes = self._partners(c)
            if not codes and c.frame.subj:
                other = self._d.focus.other(entities(c.recipients), token.start, token.sentence.index)
                codes = [other] if other else []
        else:
            codes = []
        if any(not self._may_act(t) for t in c.frame.subj):
            return
        c.actors = [Who(code, token.start, token.end, "the article's other party", 0.5) for code in codes]
        if c.actors:
            c.trust *= 0.55
            c.reasons.append("who does it is taken from what was told before")

    def _both_main(self, c: Candidate) -> list[str]:
        """A third party that welcomes, asks or offers addresses both main parties, once these acted together."""
        pair = set(self._d.focus.main[:2])
        if c.type not in ("SUPPORT", "REQUEST", "AGREE") or len(pair) < 2 or pair & c.codes:
            return []
        together = any(told.pattern.meaning.mutual and pair <= entities(told.actors) for told in self._told)
        return sorted(pair) if together else []

    def _place_of_clause(self, c: Candidate) -> list[str]:
        """ "... du Tchad, où l'armée a rendu sa base": the place that a relative clause describes."""
        verb = c.frame.support or c.token
        for v in (verb, verb.head):
            if v.dep == "acl:relcl" and any(t.lower in ("où", "where") for t in v.children):
                return [w.entity for w in self._d.single(v.head) if w.entity and w.entity not in c.codes]
        return []

    def _partners(self, c: Candidate) -> list[str]:
        """With whom the party last had to do; for words of blame, who last did something hostile."""
        if self._d.focus.scene(c.token.start):
            return []
        for told in reversed(self._told[-6:]):
            actors, recipients = entities(told.actors), entities(told.recipients)
            if c.codes & recipients and not c.codes & actors:
                return sorted(actors)
            others = (recipients or actors) - c.codes
            if c.codes & actors and others:
                return sorted(others)
        if c.type in ("ACCUSE", "REQUEST", "PROTEST", "REJECT"):
            for told in self._told:
                if told.type in HOSTILE and told.recipients and not entities(told.actors) & c.codes:
                    return sorted(entities(told.actors))
        return []

    def _opposite(self, c: Candidate) -> None:
        """The other party of the article, where the clause names only one."""
        token = c.token
        codes = self._place_of_clause(c) or self._partners(c) or self._both_main(c)
        if not codes:
            code = self._d.focus.other(c.codes, token.start, token.sentence.index)
            codes = [code] if code else []
        found = [Who(code, token.start, token.end, "the article's other party", 0.5) for code in codes]
        if not found:
            return
        if c.pattern.meaning.mutual:
            c.actors = [*c.actors, *found]
        else:
            c.recipients = found
        c.trust *= 0.6
        c.reasons.append("the other side is the article's other party")
