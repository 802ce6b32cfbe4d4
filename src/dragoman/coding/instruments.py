"""Instruments that a text mentions, and the state that the words around them tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.instrument_parties import InstrumentParties
from dragoman.coding.instrument_words import SOLEMN, has, is_definite, is_named, is_noun, kind_of, year_of
from dragoman.coding.obligations import obliged
from dragoman.coding.reality import negated, reality
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Token
from dragoman.records import AgreementKind, AgreementStatus

_STATES: tuple[AgreementStatus, ...] = (
    "signed", "ratified", "negotiated", "announced", "suspended", "terminated", "in-force",
)  # fmt: skip
# States into which what is signed may pass.
LATER = ("ratified", "suspended", "terminated")
# Lists of words by which what was signed is told to stand: it takes effect, or nobody ends it.
_STANDING = ("entering", "terminated", "suspended")
_LASTING = ("ceasefire", "treaty", "agreement", "partnership", "memorandum", "protocol")
_BESIDE = re.compile(r"(?: [\w'’-]+){0,4}? ?(?:de|du|d['’]|of|from|in|en|on|le)? ?")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A mention of an instrument: its noun, kind, state, parties (codes), year and the words that tell the state."""

    noun: Token
    kind: AgreementKind
    status: AgreementStatus
    parties: tuple[str, ...]
    year: str | None
    teller: Token
    date: DateMention | None = None


class InstrumentReader:
    """Finds the instruments of one article that no event names."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate]) -> None:
        self._parties = InstrumentParties(discourse, candidates)
        self._a = discourse.analysis
        self._lang = discourse.analysis.lang

    def read(self) -> list[Instrument]:
        """Mentions with a state and two parties, in the order of the text."""
        nouns = (t for s in self._a.sentences if not s.heading for t in s.tokens if is_noun(t))
        found = (self._mention(t) for t in nouns)
        return [i for i in found if i is not None]

    def _mention(self, noun: Token) -> Instrument | None:
        kind = kind_of(noun, self._lang)
        if kind == "other" or self._is_loose(noun, kind):
            return None
        told = self._told(noun) or self._standing(noun, kind)
        if told is None:
            return None
        status, teller = told
        parties = self._parties.of(noun, teller)
        if len(parties) < 2:
            return None
        return Instrument(noun, kind, status, parties, year_of(noun), teller, self._date(noun, teller))

    def _date(self, noun: Token, teller: Token) -> DateMention | None:
        """The date in the noun's own words or beside the participle on it: "la trêve de novembre", "concluded last May"."""
        last = teller if teller.head is noun and teller.i > noun.i else noun
        for d in self._a.dates:
            gap = self._a.text[last.end : d.start] if d.start >= last.end else None
            verbal = any(t.pos in ("VERB", "AUX") for t in self._a.tokens(last.end + 1, d.start))
            if gap is not None and d.value and d.kind != "duration" and not d.bound and not verbal and _BESIDE.fullmatch(gap):
                return d
        return None

    def _is_loose(self, noun: Token, kind: AgreementKind) -> bool:
        """Talk of some agreement or other, and words that name an instrument only in company."""
        quote = self._a.quote_at(noun.start)
        if quote is not None and not year_of(noun):
            return True
        if (noun.morph.get("Number") == "Plur" and noun.pos == "NOUN") or kind == "plan":
            return True
        if kind == "declaration":
            return not (self._is_joint(noun) or is_named(noun))
        return kind == "partnership" and has(self._lang, "partnership", noun)

    def _is_joint(self, noun: Token) -> bool:
        return any(has(self._lang, "joint", t) for t in noun.children)

    def _told(self, noun: Token) -> tuple[AgreementStatus, Token] | None:
        """The state that a verb or verb noun over or beside the instrument tells."""
        beside = [t for t in noun.children if t.dep in ("acl", "acl:relcl", "amod") and t.pos in ("VERB", "ADJ", "AUX")]
        over = self._over(noun)
        below = [t for verb in over for t in verb.all("xcomp", "ccomp")]
        owed = [t for t in below if has(self._lang, "ratified", t) and obliged(t, self._lang)]
        told = self._first(noun, [*beside, *over, *owed])
        return (self.later(noun) or told) if told is not None and told[0] == "signed" and told[1] in beside else told

    def later(self, noun: Token) -> tuple[AgreementStatus, Token] | None:
        """The state into which what was signed has passed, told by what governs it: "suspended the treaty signed in 2002"."""
        if self._is_invoked(noun):
            return "in-force", noun
        told = self._first(noun, self._over(noun))
        if told is None or told[0] in LATER:
            return told
        stands = any(has(self._lang, name, told[1]) for name in _STANDING)
        return told if told[0] == "in-force" and stands else None

    def _first(self, noun: Token, tellers: list[Token]) -> tuple[AgreementStatus, Token] | None:
        """The state by the first of some words that tells one, where it holds."""
        for teller in tellers:
            state = next((s for s in _STATES if has(self._lang, s, teller)), None)
            if has(self._lang, "put", teller) and any(has(self._lang, "hand", t) for t in teller.all("obj")):
                state = "signed"
            if has(self._lang, "initialled", teller):
                state = "negotiated" if kind_of(noun, self._lang) in SOLEMN else "signed"
            if state is not None:
                real = self._real(state, teller, noun)
                return (real, teller) if real else None
        return None

    def _over(self, noun: Token) -> list[Token]:
        """What governs the instrument, past others that it is joined to or hangs on."""
        top = noun
        while not top.is_root and (top.dep == "conj" or (top.dep in ("nmod", "appos", "compound") and self._carries(top.head))):
            top = top.head
        return [] if top.is_root or top.dep in ("obl:tmod", "acl", "advcl") else [top.head]

    def _carries(self, noun: Token) -> bool:
        return has(self._lang, "carriers", noun) or kind_of(noun, self._lang) != "other"

    def _real(self, state: AgreementStatus, teller: Token, noun: Token) -> AgreementStatus | None:
        """The state as it holds: denied, coming, considered, delayed."""
        head = teller.head
        if teller.pos in ("NOUN", "PROPN"):
            if has(self._lang, "delayed", head):
                return "signed" if state == "ratified" else "announced" if state == "signed" else None
            if has(self._lang, "possible", head) or negated(head, self._lang):
                return "in-force" if state in ("terminated", "suspended") else None
            if state == "signed" and has(self._lang, "toward", head):
                return "negotiated"
            return state if reality(head, None, self._lang).status in ("occurred", "negated") else None
        status = reality(teller, None, self._lang).status
        if has(self._lang, "run+out", teller) and has(self._lang, "let", head):
            return "terminated" if reality(head, None, self._lang).status == "occurred" else None
        if status == "negated":
            if has(self._lang, "renewed", teller):
                return "terminated"
            return {"signed": "not-signed", "suspended": "in-force", "terminated": "in-force", "in-force": "in-force",
                    "ratified": "signed"}.get(state)  # type: ignore[return-value]  # fmt: skip
        if state == "ratified" and obliged(teller, self._lang):
            return "signed"
        if status == "hypothetical" or has(self._lang, "possible", head):
            return "in-force" if state in ("terminated", "suspended") else None
        if status == "planned" or any(has(self._lang, "yet", t) for t in (head, *teller.children)):
            return {"signed": "announced", "ratified": "signed", "suspended": "in-force"}.get(state)  # type: ignore[return-value]
        return state

    def _standing(self, noun: Token, kind: AgreementKind) -> tuple[AgreementStatus, Token] | None:
        """An instrument mentioned as one that stands: dated, named, invoked, or told with both its parties."""
        if kind == "declaration":
            return ("announced", noun)
        if kind not in _LASTING or (has(self._lang, "weak", noun) and not self._parties.has_owner(noun)):
            return None
        if year_of(noun) or self._is_invoked(noun):
            return ("in-force", noun)
        paired = len(self._parties.own(noun)) > 1
        if (paired and (is_definite(noun) or kind == "partnership")) or self._parties.has_owner(noun):
            return ("in-force", noun)
        return None

    def _is_invoked(self, noun: Token) -> bool:
        """ "Under the treaty", "en vertu du traité"."""
        cases = [c for c in noun.children if c.dep == "case"]
        return any(has(self._lang, "under", t) for t in (*cases, noun.head))
