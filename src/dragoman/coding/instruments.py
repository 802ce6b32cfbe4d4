"""Instruments that a text mentions, and the state that the words around them tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.coding.obligations import obliged
from dragoman.coding.reality import negated, reality
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Token
from dragoman.records import AgreementKind, AgreementStatus

_KINDS: tuple[AgreementKind, ...] = (
    "ceasefire", "treaty", "memorandum", "protocol", "declaration", "contract", "plan", "agreement",
)  # fmt: skip
_STATES: tuple[AgreementStatus, ...] = (
    "signed", "ratified", "negotiated", "announced", "suspended", "terminated", "in-force",
)  # fmt: skip
# Kinds that an initialling does not yet close.
SOLEMN = ("treaty", "agreement", "ceasefire", "partnership")
_LASTING = ("ceasefire", "treaty", "agreement", "partnership", "memorandum", "protocol")
_YEAR_BEHIND = re.compile(r"(?: [\w'’-]+){0,4} (?:de|of) (?P<year>(?:19|20)\d\d)\b")
_YEAR_BEFORE = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:[ -][a-z]+){0,2} $")
_BESIDE = re.compile(r"(?: [\w'’-]+){0,4}? ?(?:de|du|d['’]|of|from|in|en|on|le)? ?")
_NOUN_ROLES = ("obj", "nsubj", "nsubj:pass", "nmod", "obl", "conj", "appos")
_DEFINITE = ("the", "this", "that", "its", "their", "le", "la", "l'", "l’", "ce", "cet", "cette", "son", "sa", "leur")
_FURTHER = ("second", "deuxième", "autre", "another", "further", "third", "troisième", "separate", "other")
_REACH = 7
_DEALINGS = ("SUPPORT", "AGREE", "CONSULT")
_BETWEEN = ("between", "entre")
_WITH = ("with", "avec")
_MODIFIERS = ("amod", "compound", "flat", "nmod", "nmod:poss", "nummod", "obl", "appos", "acl")


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


# Words and hyphens that one word holds at most.
_LONGEST_JOINED = 8


def is_further(noun: Token) -> bool:
    """True for a second one beside one named before."""
    return any(c.lower in _FURTHER for c in noun.children)


def has(lang: str, name: str, token: Token) -> bool:
    """True where the token, or a verb with its particle, is a word of a list of agreements.yaml."""
    return not word_lists(lang, "agreements").get(name, frozenset()).isdisjoint(_forms(token))


def _forms(token: Token) -> set[str]:
    """All ways in which a list may name the token."""
    return {token.lemma, token.lower, _joined(token), *(f"{token.lemma}+{c.lower}" for c in token.children)}


def _joined(token: Token) -> str:
    """The word with what hyphens join before it, which the tokenizer may have cut ("cessez-le-feu")."""
    tokens, first = token.sentence.tokens, token.i
    while first > max(1, token.i - _LONGEST_JOINED) and tokens[first - 1].text == "-":
        if tokens[first - 2].end != tokens[first].start - 1:
            break
        first -= 2
    return "".join(t.lower for t in tokens[first : token.i + 1])


def kind_of(noun: Token, lang: str) -> AgreementKind:
    """The kind by the noun and, for a partnership, by its complements."""
    lists, forms = word_lists(lang, "agreements"), _forms(noun)
    for kind in _KINDS:
        if not lists.get(kind, frozenset()).isdisjoint(forms):
            partner = kind == "agreement" and any(has(lang, "partnership", t) for t in _modifiers(noun))
            return "partnership" if partner else kind
    return "partnership" if has(lang, "partnership", noun) else "other"


def year_of(noun: Token) -> str | None:
    """The year in the noun's own words ("the 2003 ceasefire", "l'accord de 1968")."""
    sentence = noun.sentence
    behind = _YEAR_BEHIND.match(sentence.text, noun.end - sentence.start)
    before = _YEAR_BEFORE.search(sentence.text[: noun.start - sentence.start])
    found = behind or before
    return found.group("year") if found else None


def is_noun(t: Token) -> bool:
    """True for a noun, also one that the tagger took for a verb ("un traité", "minerals deal")."""
    if t.pos in ("NOUN", "PROPN"):
        return True
    before = t.sentence.tokens[t.i - 1] if t.i else None
    return before is not None and before.pos in ("DET", "ADJ", "NOUN") and t.dep in _NOUN_ROLES


def is_bare(noun: Token) -> bool:
    """True for "the agreement": definite and without words of its own."""
    return is_definite(noun) and not _modifiers(noun)


def is_definite(noun: Token) -> bool:
    """True under a definite article, a demonstrative or a possessive."""
    return any(c.lower in _DEFINITE for c in noun.children)


def _modifiers(noun: Token) -> list[Token]:
    """Words of the noun phrase, relative clauses left out."""
    found: list[Token] = []
    for c in noun.children:
        if c.dep in _MODIFIERS:
            found += [c, *_modifiers(c)]
    return found


class InstrumentReader:
    """Finds the instruments of one article that no event names."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate]) -> None:
        self._d = discourse
        self._candidates = candidates
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
        parties = self.parties(noun, teller)
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
            return not (self._is_joint(noun) or self._is_named(noun))
        return kind == "partnership" and has(self._lang, "partnership", noun)

    def _is_joint(self, noun: Token) -> bool:
        return any(has(self._lang, "joint", t) for t in noun.children)

    def _is_named(self, noun: Token) -> bool:
        """A name of its own: "the Ankara Declaration", "la Déclaration de Shusha"."""
        return noun.text[:1].isupper() and noun.i > 0 and len(_modifiers(noun)) > 0

    def _told(self, noun: Token) -> tuple[AgreementStatus, Token] | None:
        """The state that a verb or verb noun over or beside the instrument tells."""
        for teller in self._tellers(noun):
            state = next((s for s in _STATES if has(self._lang, s, teller)), None)
            if has(self._lang, "put", teller) and any(has(self._lang, "hand", t) for t in teller.all("obj")):
                state = "signed"
            if has(self._lang, "initialled", teller):
                state = "negotiated" if kind_of(noun, self._lang) in SOLEMN else "signed"
            if state is not None:
                real = self._real(state, teller, noun)
                return (real, teller) if real else None
        return None

    def _tellers(self, noun: Token) -> list[Token]:
        """Participles and relative clauses on the noun, then what governs it."""
        beside = [t for t in noun.children if t.dep in ("acl", "acl:relcl", "amod") and t.pos in ("VERB", "ADJ", "AUX")]
        top = noun
        while not top.is_root and top.dep in ("nmod", "conj", "appos", "compound") and (
            has(self._lang, "carriers", top.head) or kind_of(top.head, self._lang) != "other"
        ):  # fmt: skip
            top = top.head
        over = [] if top.is_root or top.dep in ("obl:tmod", "acl", "advcl") else [top.head]
        below = [t for verb in over for t in verb.all("xcomp", "ccomp")]
        owed = [t for t in below if has(self._lang, "ratified", t) and obliged(t, self._lang)]
        return [*beside, *over, *owed]

    def _real(self, state: AgreementStatus, teller: Token, noun: Token) -> AgreementStatus | None:
        """The state as it holds: denied, coming, considered, delayed."""
        head = teller.head
        if teller.pos in ("NOUN", "PROPN"):
            if has(self._lang, "delayed", head):
                return "signed" if state == "ratified" else "announced" if state == "signed" else None
            if has(self._lang, "possible", head) or negated(head, self._lang):
                return "in-force" if state in ("terminated", "suspended") else None
            return state if reality(head, None, self._lang).status in ("occurred", "negated") else None
        status = reality(teller, None, self._lang).status
        if status == "negated":
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
        case = next((c for c in noun.children if c.dep == "case"), None)
        if kind == "declaration":
            return ("announced", noun)
        if kind not in _LASTING or (has(self._lang, "weak", noun) and not self._has_owner(noun)):
            return None
        if year_of(noun) or (case is not None and has(self._lang, "under", case)) or has(self._lang, "under", noun.head):
            return ("in-force", noun)
        paired = len(self._own(noun)) > 1
        if (paired and (is_definite(noun) or kind == "partnership")) or self._has_owner(noun):
            return ("in-force", noun)
        return None

    def _has_owner(self, noun: Token) -> bool:
        """ "Its minerals deal with Kigali"."""
        before = noun.sentence.tokens[max(0, noun.i - 3) : noun.i]
        owned = any(c.dep == "nmod:poss" or c.morph.get("Poss") == "Yes" for c in [*noun.children, *before])
        return owned and bool(self._behind(noun, _WITH))

    def _behind(self, noun: Token, prepositions: tuple[str, ...]) -> list[str]:
        """Codes of what a preposition introduces a few words behind the noun, wherever the parser hung it."""
        for t in noun.sentence.tokens[noun.i + 1 : noun.i + _REACH]:
            if t.pos in ("VERB", "SCONJ") or t.text in ",;:":
                break
            if t.lower in prepositions and t.dep == "case":
                return [w.entity for w in self._d.resolve(t.head) if w.entity]
        return []

    def _own(self, noun: Token) -> list[str]:
        """Parties in the noun's own words: adjectives, "between X and Y", "with X"."""
        codes = self._behind(noun, _BETWEEN)
        if len(codes) > 1:
            return codes
        codes += self._behind(noun, _WITH)
        for c in _modifiers(noun):
            if c.dep in ("amod", "compound", "flat", "nmod:poss"):
                codes += [w.entity for w in self._d.named(c) if w.entity and not self._is_seat(c)]
                codes += [w.entity for w in self._d.owners(noun) if w.entity] if c.dep == "nmod:poss" else []
        return list(dict.fromkeys(codes))

    def _is_seat(self, token: Token) -> bool:
        """The town after which an instrument is called is none of its parties."""
        name = self._a.name_at(token)
        return name is not None and name.kind in ("capital", "city", "region")

    def parties(self, noun: Token, teller: Token) -> tuple[str, ...]:
        """Codes of the parties: the noun's own, then the subject and companions of the verb, then those in focus."""
        codes = self._own(noun)
        if len(codes) < 2 and not self._is_named(noun):
            codes = list(dict.fromkeys([*codes, *self._of_verb(noun, teller)]))
        if len(codes) < 2:
            codes = self._completed(codes, noun)
        return tuple(sorted(codes))

    def _of_verb(self, noun: Token, teller: Token) -> list[str]:
        verb = teller if teller.pos in ("VERB", "AUX") else next((a for a in teller.ancestors() if a.pos == "VERB"), None)
        if verb is None:
            return []
        told = [t for t in verb.all("nsubj", "obl:agent", "nsubj:pass") if t is not noun]
        told += [t for t in verb.all("obl", "nmod") if preposition(t) in (*_BETWEEN, *_WITH, "by", "par")]
        codes = [w.entity for t in told for w in self._d.resolve(t) if w.entity]
        # Who alone reads a text out or announces it need not be one of its parties.
        return [] if len(codes) == 1 and has(self._lang, "announced", verb) else codes

    def _completed(self, codes: list[str], noun: Token) -> list[str]:
        """One party paired with another of the sentence or the text; none: those of the last dealings told."""
        focus, index = self._d.focus, noun.sentence.index
        if codes:
            here = [w.entity for t in noun.sentence.tokens for w in self._d.named(t) if w.entity]
            other = next((c for c in here if c not in codes), None) or focus.other(frozenset(codes), noun.start, index)
            return [codes[0], other] if other else codes
        dealt = [c for c in self._candidates if c.token.start < noun.start and c.type in _DEALINGS and len(c.codes) > 1]
        pair = self._states(dealt[-1].codes) if dealt else focus.pair(noun.start, set())[:2]
        return pair if len(pair) > 1 else []

    def _states(self, codes: frozenset[str]) -> list[str]:
        """Those of the parties of a dealing that are states, where two are: a body beside them brought them together."""
        entities = [(c, self._a.knowledge.names.entity(c)) for c in sorted(codes)]
        states = [c for c, entity in entities if entity is not None and entity.kind == "state"]
        return states if len(states) > 1 else sorted(codes)
