"""Events of an article: every proposition that the lexicon knows, with roles, status and reason."""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.almost import almost
from dragoman.coding.announced import is_disowned
from dragoman.coding.called_off import without_called_off
from dragoman.coding.candidates import Candidate
from dragoman.coding.claimed import ClaimReader
from dragoman.coding.classes import cues, grammar
from dragoman.coding.completing import Completer
from dragoman.coding.crimes import accused_by_nobody, private
from dragoman.coding.dangers import only_foreseen
from dragoman.coding.discourse import Discourse
from dragoman.coding.effects import Effects
from dragoman.coding.evidence import evidence_of
from dragoman.coding.foretold import foretold
from dragoman.coding.frames import Frame, frame_of
from dragoman.coding.gapping import Gapping
from dragoman.coding.habits import is_habit
from dragoman.coding.home_matters import at_home, in_one_state
from dragoman.coding.homeward import homeward
from dragoman.coding.intentions import imminent, meant
from dragoman.coding.lexicon import Lexicon, Pattern
from dragoman.coding.listed import Lists
from dragoman.coding.match import best_pattern, known_patterns, objects, other_patterns
from dragoman.coding.parties import entities
from dragoman.coding.passing import Passing
from dragoman.coding.questions import in_question, left_open, only_asked
from dragoman.coding.reality import Reality, held_dear, reality, unwilled
from dragoman.coding.recalled import ActRecall
from dragoman.coding.resuming import Resumer
from dragoman.coding.roles import RoleFinder
from dragoman.coding.scheduling import Schedule
from dragoman.coding.scoring.chooser import Chooser
from dragoman.coding.scoring.options import OptionReader, Sides, sides_of
from dragoman.coding.scoring.settled import settled, sure
from dragoman.coding.scoring.weighed import Weighed
from dragoman.coding.slots import aims, genitives, slot_tokens
from dragoman.coding.sport import is_played, is_sport_report
from dragoman.coding.taken_up import taken_up
from dragoman.coding.thanks import is_courtesy
from dragoman.coding.topics import doubt_topics, only_talked_over
from dragoman.coding.undone import not_done_after_all
from dragoman.coding.verbless import Verbless
from dragoman.language.tokens import Sentence, Token

_PREDICATES = ("VERB", "NOUN", "ADJ", "AUX", "PROPN")


class EventCoder:
    """Reads the events of one article; without a chooser the rules alone decide."""

    def __init__(self, discourse: Discourse, lexicon: Lexicon, chooser: Chooser | None = None) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._lexicon = lexicon
        self._chooser = chooser
        self._lang = discourse.analysis.lang
        self._roles = RoleFinder(discourse, self._lang)
        self._schedule = Schedule(discourse)
        self._told: list[Candidate] = []
        self._recall = ActRecall(discourse, lexicon, self._told)
        self._resumer = Resumer(self._recall)
        self._effects = Effects(self._lang, self._told, self._recall, ClaimReader(discourse, self._recall))
        self._completer = Completer(discourse, self._told)
        self._gapping = Gapping(discourse)
        self._verbless = Verbless(discourse)
        self._lists = Lists(discourse)
        self._story: list[tuple[Candidate, Sides]] = []
        self._options = OptionReader(discourse, self._story)
        self.passed_over: list[tuple[str, str]] = []  # promising words that gave no event, with the reason

    def read(self) -> list[Candidate]:
        """Candidates in the order of the text, unmerged."""
        weighed = self.weigh()
        kept = self._chooser.choose(weighed) if self._chooser is not None else [w for w in weighed if w.kept]
        kept = [w for w in kept if w.kept] if "belief" in self._a.without else kept
        kept = [w for w in kept if not is_disowned(w, self._a.issuer) and not in_question(w.candidate, self._a)]
        kept = without_called_off(kept)
        strays = {} if "passing" in self._a.without else self._strays(kept)
        kept = [w for w in kept if id(w.candidate) not in strays]
        self._note(weighed, kept, strays)
        self._resumer.settle(w.candidate for w in kept)
        told = self._resumer.join([w.candidate for w in kept])
        each = [one for c in told for whole in self._each(c) for one in self._one_each(whole)]
        each = each if "gaps" in self._a.without else self._verbless.joined(each)
        return [c for c in each if not in_one_state(c)]

    def _strays(self, kept: list[Weighed]) -> dict[int, str]:
        """Acts whose party has no part in them, by the id of the act."""
        passing = Passing(self._d)
        return passing.far(kept) | passing.strays(w.candidate for w in kept)

    @property
    def absorbed(self) -> list[Candidate]:
        """Acts that became part of one told before."""
        return self._resumer.absorbed

    def _each(self, c: Candidate) -> list[Candidate]:
        """The act with its whole lists, and those of others whose verb is left out."""
        return [c] if "gaps" in self._a.without else self._gapping.each(self._lists.whole(c))

    def weigh(self) -> list[Weighed]:
        """All acts that the lexicon finds, completed by rule, with the options for their sides."""
        if is_sport_report(self._a):
            return []
        return [w for s in self._a.sentences if not s.heading for w in self._sentence(s)]

    def _note(self, weighed: list[Weighed], kept: list[Weighed], strays: dict[int, str]) -> None:
        """Keep the reason why a promising act gave no event."""
        told = {id(w) for w in kept}
        for w in weighed:
            if id(w) not in told:
                c = w.candidate
                stranger = strays.get(id(c))
                weak = f"{stranger} is named only in passing, elsewhere" if stranger else "what speaks for it is too weak"
                reason = w.reason or f"{c.pattern.describe()}, but {weak}"
                self.passed_over.append((c.evidence[0].text, reason))

    def _sentence(self, sentence: Sentence) -> list[Weighed]:
        candidates = [c for t in sentence.tokens if (c := self._candidate(t)) is not None]
        by_token = {id(c.token): c for c in candidates if not c.doubt}
        gone: set[int] = set()
        self._recall.open(candidates)
        for c in candidates:
            self._resumer.repeat(c, candidates)
        for c in candidates:
            if c.doubt or id(c) in gone:
                continue
            if c.pattern.meaning.op and not self._resumer.repeats(c):
                self._effects.apply(c, by_token, gone)
            self._effects.undo(c, by_token, gone)
        for c in candidates:
            if id(c) in gone:
                c.doubt = c.doubt or "another act speaks of it"
        for c in candidates:
            self._resumer.answer(c)
            self._resumer.carry_on(c)
        candidates = [c for c in candidates if id(c) not in gone or not self._effects.is_void(c)]
        told = [c for c in candidates if c.type and not self._is_no_relation(c)]
        self._doubt_echoes(told)
        doubt_topics(told)
        others = [o for c in candidates for o in self._other_meanings(c) if not self._is_no_relation(o)]
        return [self._weigh(c) for c in sorted([*told, *others], key=lambda c: c.token.i)]

    def _is_no_relation(self, c: Candidate) -> bool:
        unreal = only_asked(c, self._a) or accused_by_nobody(c.frame) or is_courtesy(c.frame, self._lang)
        unreal = unreal or (not c.frame.nominal and held_dear(c.token, self._lang)) or only_foreseen(c, self._d)
        unreal = unreal or only_talked_over(c)
        domestic = at_home(c, self._d) or homeward(c, self._roles, self._lang)
        return unreal or domestic or is_played(c, self._a) or is_habit(c, self._a)

    def _other_meanings(self, c: Candidate) -> list[Candidate]:
        """The same words as other acts that the lexicon knows them for; the rules alone never believe these."""
        found: list[Candidate] = []
        if "meanings" in self._a.without:
            return found
        for pattern, missed in other_patterns(c.frame, self._lexicon, c.pattern):
            doubt = f"it lacks what the entry asks for ({missed})" if missed else "another meaning of the word comes first"
            found.append(self._as(c.frame, pattern, doubt))
        return found

    def _weigh(self, c: Candidate) -> Weighed:
        """Complete a candidate by rule, and gather what speaks for other sides."""
        self._resumer.share(c)
        grammar = sides_of(c)
        reason = self._completer.complete(c)
        kept, ruled = not reason, sides_of(c)
        fixed = settled(c, grammar, ruled, self._a.issuer, self._lang)
        beyond = sure(c, grammar, self._lang)
        worth = self._chooser is None or beyond or fixed is not None or self._chooser.worth(c, reason)
        options = self._options.options(c, grammar, ruled, kept) if worth else []
        if kept:
            self._told.append(c)
            self._story.append((c, ruled))
        return Weighed(c, grammar, ruled, kept, reason, options, fixed, beyond)

    def _candidate(self, token: Token) -> Candidate | None:
        if token.pos not in _PREDICATES or self._a.name_at(token) is not None or self._d.people.at(token) is not None:
            return None
        if token.pos == "PROPN" and token.sentence.tokens and token.i > 0 and self._d.title_at(token):
            return None
        if not known_patterns(token, self._lexicon):
            return None
        frame = frame_of(token, self._lang)
        if frame.nominal and "nouns" in self._a.without:
            return None
        pattern, missed = best_pattern(frame, self._lexicon, taken_up(frame, self._a))
        if pattern is None:
            return None
        doubt = f"it lacks what the entry asks for ({missed})" if missed else self._doubt(frame, pattern)
        return self._as(frame, pattern, doubt)

    def _as(self, frame: Frame, pattern: Pattern, doubt: str) -> Candidate:
        """The proposition read as an entry means it."""
        real = self._reality(frame, pattern)
        roles = self._roles.find(frame, pattern)
        meaning = pattern.meaning
        read = Candidate(
            pattern, frame, pattern.type or meaning.type or "", pattern.mode or meaning.mode, roles.actors, roles.recipients,
            real.status, pattern.contexts or meaning.contexts, evidence_of(frame, self._a.text),
            [pattern.describe(), *([real.reason] if real.reason else []), *roles.reasons],
            roles.trust * (0.85 if frame.nominal and frame.support is None else 1.0), real.hearsay, lead=roles.lead, doubt=doubt,
            victims=roles.victims,
        )  # fmt: skip
        self._schedule.put_off(read)
        return read

    def _reality(self, frame: Frame, pattern: Pattern) -> Reality:
        """Whether it is told as done; who says that he would refuse has refused, who asks what will be done leaves it open."""
        real = reality(frame.token, frame.support, self._lang, denied=not pattern.negation)
        if real.status == "planned" and left_open(frame, self._a):
            return replace(real, status="hypothetical")
        if real.status == "planned" and (word := not_done_after_all(frame.token, self._lang)) is not None:
            return replace(real, status="negated", reason=f"{real.reason}, denied by '{word}'")
        kind = pattern.type or pattern.meaning.type
        if real.reported and kind == "REJECT":
            return replace(real, status="occurred")
        return (foretold(frame) if real.status == "occurred" and kind == "CONSULT" else None) or real

    def _doubt(self, frame: Frame, pattern: Pattern) -> str:
        """Why the rules alone would not believe that the words tell an act, or ""."""
        if not frame.nominal and not pattern.meaning.op and self._only_wished(frame):
            return "it is only wished or purposed"
        if private(frame, pattern.type or pattern.meaning.type, pattern.meaning.name):
            return "it is a matter between private people"
        return "it stands in a quotation" if self._quoted(frame.token) else ""

    def _only_wished(self, frame: Frame) -> bool:
        """Infinitives of purpose ("travelled to discuss ...") and commands to the reader tell no act."""
        verb = frame.token
        if any(said(verb, self._lang) for said in (unwilled, almost, imminent, meant)):
            return False
        infinitive = verb.morph.get("VerbForm") == "Inf" and verb.child("aux", "aux:pass") is None
        if infinitive and verb.dep in ("advcl", "acl") and verb.head.lemma not in cues(self._lang, "done_by"):
            return True
        if infinitive and verb.dep == "xcomp" and not self._carries(verb.head):
            return True
        return verb.is_root and not frame.subj and not frame.passive and verb.i == 0 and infinitive

    def _carries(self, head: Token) -> bool:
        """A verb that says something of the act its infinitive names, or only lends it a tense."""
        if head.lemma in cues(self._lang, "transparent") or head.lemma in grammar(self._lang, "lends_tense"):
            return True
        kinds = ("verb", "adj", "noun")
        return any(p.meaning.op for kind in kinds for p in self._lexicon.find(kind, head.lemma))

    def _quoted(self, token: Token) -> bool:
        """What is quoted is a statement; only short fragments are part of the telling."""
        quote = self._a.quote_at(token.start)
        return quote is not None and quote.end - quote.start > 60

    def _one_each(self, c: Candidate) -> list[Candidate]:
        """A tour of three countries is three visits; each visitor received is one too, unless one phrase names them all."""
        if c.mode != "visit" and not (c.type == "AGREE" and c.pattern.meaning.name in ("visit", "plan-visit")):
            return [c]
        if len(entities(c.recipients)) > 1:
            return [replace(c, recipients=[w]) for w in c.recipients]
        if c.pattern.source and len(entities(c.actors)) > 1 and (self._apart(c.token) or len({w.start for w in c.actors}) > 1):
            return [replace(c, actors=[w]) for w in c.actors]
        return [c]

    def _apart(self, verb: Token) -> bool:
        """ "A reçu séparément", "in turn": each at a time of its own."""
        return any(t.lower in cues(self._lang, "apart") for t in verb.subtree())

    def _doubt_echoes(self, candidates: list[Candidate]) -> None:
        """Nouns that are part of another act's wording seldom tell an act of their own.

        A verb and the noun that it carries are one act, told by the noun; a noun that a pattern
        asks for as object ("reporter son voyage") belongs to the verb, and so does the verb of a clause
        that is part of the wording ("told to leave the country").
        """
        sure = [c for c in candidates if not c.doubt]
        carried = {id(c.frame.support) for c in sure if c.frame.nominal and c.frame.support is not None}
        own = [c for c in sure if id(c.token) not in carried or self._resumer.repeats(c)]
        taken = {id(t) for c in own for t in self._worded_objects(c)}
        taken |= {id(t) for c in own if c.frame.nominal and c.pattern.of for t in genitives(c.frame)}
        worded = {
            id(t) for c in sure if c.pattern.part is not None
            for t in [*c.frame.clauses, *aims(c.frame), *slot_tokens(c.frame, "obl")]
            if t.pos in ("VERB", "NOUN") and t.lemma in c.pattern.part.split()
        }  # fmt: skip
        armed = {id(t) for c in sure if c.type == "ASSAULT" for t in c.frame.subj}
        for c in candidates:
            part = id(c.token) in worded or (c.frame.nominal and id(c.token) in taken and not self._effects.answered(c))
            own_words = c.frame.nominal or c.pattern.obj or c.pattern.negation or self._resumer.repeats(c)
            carrier = id(c.token) in carried and not own_words
            fired = c.pattern.meaning.name == "test-weapon" and c.token.dep == "acl" and id(c.token.head) in armed
            if part or carrier or fired:
                c.doubt = c.doubt or "it is part of another act's wording"

    def _worded_objects(self, c: Candidate) -> list[Token]:
        """Objects that the wording of an act asks for, or of an act that says that another's was done too."""
        named = objects(c.frame, c.pattern) if c.pattern.obj else []
        return [*c.frame.obj, *named] if c.pattern.obj or self._resumer.repeats(c) else []
