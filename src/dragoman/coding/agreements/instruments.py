"""Instruments that a text mentions, and the state that the words around them tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.coding.agreements.order import opening
from dragoman.coding.agreements.parties import InstrumentParties
from dragoman.coding.agreements.states import LATER, InstrumentStates, Told
from dragoman.coding.agreements.words import has, is_definite, is_many, is_named, is_noun, is_open, is_part, kind_of, year_of
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import every
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.language.dates import DateMention
from dragoman.language.quotes import Quote
from dragoman.language.tokens import Token
from dragoman.records import AgreementKind, AgreementStatus

# States that say that an instrument was made, or was to be.
_MADE = ("signed", "not-signed", "negotiated", "announced")
# How sure the parties of a weak noun must be that comes to an end (`Instrument.sure`).
_CLEAR = 2
_LASTING = ("ceasefire", "treaty", "agreement", "partnership", "memorandum", "protocol", "contract")
# Words of a title in quotation marks at most.
_TITLE = 14
# Lists of words by which nobody makes a plan.
_OF_PLANS = ("announced", "talked", "reviewing")
_WITH = every("with")
_BESIDE = re.compile(r"(?: [\w'’-]+){0,4}? ?(?:de|du|d['’]|of|from|in|en|on|le)? ?")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A mention of an instrument: its noun, kind, state, parties (codes) and how sure they are (`Telling.sure`).

    `year` stands in its own words, `teller` is the word that tells the state, `date` stands beside them.
    """

    noun: Token
    kind: AgreementKind
    status: AgreementStatus
    parties: tuple[str, ...]
    sure: int
    year: str | None
    teller: Token
    date: DateMention | None = None


class InstrumentReader:
    """Finds the instruments of one article that no event names."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate]) -> None:
        self._parties = InstrumentParties(discourse, candidates)
        self._d = discourse
        self._a = discourse.analysis
        self._lang = discourse.analysis.lang
        self._states = InstrumentStates(self._lang)

    def read(self) -> list[Instrument]:
        """Mentions with a state and two parties, in the order of the text."""
        nouns = (t for s in self._a.sentences if not s.heading for t in s.tokens if is_noun(t))
        found = (self._known(t) if self._parties.famous.of(t) is not None else self._mention(t) for t in nouns)
        return [i for i in found if i is not None]

    def _known(self, noun: Token) -> Instrument | None:
        """A mention of a known instrument: as its clause tells it, else as one that stands, once in an article."""
        known = self._parties.famous.of(noun)
        found = self._mention(noun)
        if known is None or (found is not None and self._is_act(found)):
            return found
        if self._parties.famous.is_again(noun) or self._a.quote_at(noun.start) is not None or self._is_dealt_with(noun):
            return None
        return Instrument(noun, known.kind, "in-force", known.parties, 3, year_of(noun), noun)

    def _is_act(self, told: Instrument) -> bool:
        """True for a state that parties brought about: who is only to join an instrument has not signed it."""
        coming = told.status == "signed" and has(self._lang, "joining", told.teller)
        return told.status in (*LATER, "signed", "not-signed") and told.sure >= _CLEAR and not coming

    def _is_dealt_with(self, noun: Token) -> bool:
        """True where the verb over an instrument tells how somebody comes to it or leaves it, or breaks it."""
        over = next((t for t in noun.ancestors() if t.pos == "VERB"), None)
        if any(has(self._lang, "breach", t) for t in (noun.head, noun.head.head)):
            return True
        return over is not None and any(has(self._lang, name, over) for name in (*LATER, "joining", "signed"))

    def pronouns(self) -> list[Instrument]:
        """Pronouns to which something is done that is done to instruments: "It has been suspended since 2011"."""
        found: list[Instrument] = []
        for t in (t for s in self._a.sentences if not s.heading for t in s.tokens if has(self._lang, "taken_up", t)):
            undergone = t.pos == "PRON" and (t.dep in ("obj", "nsubj:pass") or (t.dep == "nsubj" and not t.head.all("obj")))
            told = (self._states.told(t) if undergone else None) or self._states.undone(t)
            if told is not None and told[0] == "signed" and has(self._lang, "ratified", told[1]):
                continue  # "it must still be ratified"
            if told is not None and any(preposition(k) in _WITH for k in told[1].all("obl", "xcomp", "advcl", "nmod")):
                continue  # "leaving it with a deficit"
            begun = told is not None and has(self._lang, "entering", told[1])
            if told is not None and (begun or told[0] == "not-signed" or (t.dep != "nsubj" and told[0] != "in-force")):
                parties, sure = self._parties.of(t, told[1])
                found.append(Instrument(t, "other", told[0], parties, sure, None, told[1], self._date(t, told[1])))
        return found

    def _mention(self, noun: Token) -> Instrument | None:
        kind = kind_of(noun, self._lang)
        papers = kind == "other" and is_many(noun) and has(self._lang, "carriers", noun)  # what they are may stand behind
        if (kind == "other" and not papers) or is_part(noun):
            return None
        told = self._states.told(noun)
        if self._is_loose(noun, kind, told):
            return None
        told = told or self._standing(noun, kind)
        if told is None:
            return None
        status, teller = told
        parties, sure = self._parties.of(noun, teller)
        if status == "in-force" and is_open(noun) and len(parties) == 1:
            return None  # an instrument of many, whoever keeps or breaks it
        if status == "negotiated" and sure < _CLEAR and self._is_any(noun, parties):
            return None  # "efforts to reach an agreement", whoever is to make it
        if status in ("terminated", "suspended") and sure < _CLEAR and self._is_some(noun):
            return None  # some arrangement or other, whoever made it
        return Instrument(noun, kind, status, parties, sure, year_of(noun), teller, self._date(noun, teller))

    def _is_any(self, noun: Token, parties: tuple[str, ...]) -> bool:
        """True for an agreement in general, of which its sentence says neither more nor whose it is to be."""
        if noun.dep in ("nsubj", "nsubj:pass") or is_definite(noun):
            return False
        here = {w.entity for t in noun.sentence.tokens for w in self._d.named(t)}
        return not set(parties) <= here

    def _is_some(self, noun: Token) -> bool:
        """True for a weak word for an instrument that nothing tells from others."""
        return has(self._lang, "weak", noun) and not year_of(noun) and not self._states.is_invoked(noun)

    def _date(self, noun: Token, teller: Token) -> DateMention | None:
        """The date in the noun's own words or beside the participle on it: "la trêve de novembre", "concluded last May"."""
        last = teller if teller.head is noun and teller.i > noun.i else noun
        for d in self._a.dates:
            gap = self._a.text[last.end : d.start] if d.start >= last.end else None
            verbal = any(t.pos in ("VERB", "AUX") for t in self._a.tokens(last.end + 1, d.start))
            if gap is not None and d.value and d.kind != "duration" and not d.bound and not verbal and _BESIDE.fullmatch(gap):
                return d
        return None

    def _is_loose(self, noun: Token, kind: AgreementKind, told: Told | None) -> bool:
        """Talk of some agreement or other, and words that name an instrument only in company."""
        quote = self._a.quote_at(noun.start)
        if quote is not None and not year_of(noun) and not self._is_title(noun, quote):
            return True
        made = told is not None and told[0] in _MADE
        if kind == "contract" and self._is_topic(noun):
            return True  # "an agreement on the lease of a port"
        if kind == "plan" and told is not None and any(has(self._lang, name, told[1]) for name in _OF_PLANS):
            return True
        if is_many(noun) and self._parties.famous.of(noun) is None:
            paired = bool(self._parties.own(noun))  # "its gas contracts with Spain"
            return not (self._is_several(noun) and told is not None and (made or paired or told[0] in LATER))
        if kind == "plan" and (any(t.dep in ("acl", "xcomp", "ccomp") for t in noun.children) or self._is_of_another(noun)):
            return True  # "a plan to sign"
        if kind == "plan":
            return not made
        if kind == "declaration":
            several = told is not None and len(self._parties.agents(told[1])) > 1  # "a statement was issued by Oslo and Riga"
            return not (several or self._is_joint(noun) or is_named(noun) or (told is not None and told[0] == "signed"))
        if kind == "partnership" and has(self._lang, "partnership", noun):
            standing = is_named(noun) or (is_definite(noun) and any(has(self._lang, "strategic", t) for t in noun.children))
            return told is None and not (standing and len(self._parties.own(noun)) > 1)
        return False

    def _is_told_apart(self, noun: Token) -> bool:
        """True for a weak word with owner and partner, or invoked with year and partner: "under a 2016 deal with Riga"."""
        dated = year_of(noun) and self._states.is_invoked(noun) and self._parties.own(noun)
        return self._parties.has_owner(noun) or bool(dated)

    def _is_of_another(self, noun: Token) -> bool:
        """True for a plan that another instrument is about, or that is about another: "an agreement on a loan programme"."""
        if any(is_noun(t) and kind_of(t, self._lang) not in ("other", "plan") for t in noun.all("nmod", "obl")):
            return True
        return self._is_topic(noun) and opening(noun.head) < noun.head.i

    def _is_topic(self, noun: Token) -> bool:
        """True for what hangs on another instrument and tells what it is about."""
        over = noun.head
        return noun.dep in ("nmod", "obl") and is_noun(over) and kind_of(over, self._lang) not in ("other", "plan")

    def _is_title(self, noun: Token, quote: Quote) -> bool:
        """True for the name of an instrument in quotation marks, of which the words around them tell."""
        words = self._a.tokens(quote.start, quote.end)
        named = noun.text[:1].isupper() and len(words) <= _TITLE
        return named and not any(t.pos in ("VERB", "AUX") and t.morph.get("VerbForm") == "Fin" for t in words)

    def _is_several(self, noun: Token) -> bool:
        """Instruments counted or told by what they are about, not agreements in general."""
        return any(t.dep in ("nummod", "amod", "nmod", "compound") for t in noun.children)

    def _is_joint(self, noun: Token) -> bool:
        return any(has(self._lang, "joint", t) for t in noun.children)

    def _standing(self, noun: Token, kind: AgreementKind) -> Told | None:
        """An instrument mentioned as one that stands: dated, named, invoked, or told with both its parties."""
        if kind == "declaration":
            return ("announced", noun)
        if kind not in _LASTING or (has(self._lang, "weak", noun) and not self._is_told_apart(noun)):
            return None
        if kind == "contract" and not self._parties.has_owner(noun):
            return ("signed", noun) if year_of(noun) else None  # a sale that was made then
        if year_of(noun) or self._states.is_invoked(noun):
            return ("in-force", noun)
        paired = len(self._parties.own(noun)) > 1
        if (paired and (is_definite(noun) or kind == "partnership")) or self._parties.has_owner(noun):
            return ("in-force", noun)
        return None
