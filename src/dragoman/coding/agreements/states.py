"""The state of an instrument as the words over and beside its noun tell it."""

from __future__ import annotations

from itertools import takewhile

from dragoman.coding.agreements.coming import coming, left_to_do
from dragoman.coding.agreements.endings import ended
from dragoman.coding.agreements.mediators import is_mediated
from dragoman.coding.agreements.order import tellers_by_order
from dragoman.coding.agreements.words import SOLEMN, begins, composed, has, is_many, is_named, is_tentative, kind_of, year_of
from dragoman.coding.classes import cues, every
from dragoman.coding.frames import preposition
from dragoman.coding.obligations import obliged
from dragoman.coding.reality import negated, reality
from dragoman.coding.tenses import future_by_form, is_present
from dragoman.language.tokens import Token
from dragoman.records import AgreementStatus

# A state with the word that tells it.
Told = tuple[AgreementStatus, Token]

_STATES: tuple[AgreementStatus, ...] = (
    "signed", "ratified", "negotiated", "announced", "suspended", "terminated", "in-force",
)  # fmt: skip
# States into which what is signed may pass.
LATER = ("ratified", "suspended", "terminated")
# States of what is still to be signed.
_UNMADE = ("announced", "negotiated")
# Lists of words by which an instrument is made.
_MADE = ("signed", "initialled", "ratified")
# Lists of words by which what was signed is told to stand: it takes effect, or nobody ends it.
_STANDING = ("entering", "terminated", "suspended")
# Parts of speech of the words that a denial without a verb of its own may have.
_SMALL = ("ADV", "AUX", "PART", "PRON")
_SUBJECT = ("nsubj", "nsubj:pass")
_INFINITIVES = ("xcomp", "ccomp", "obl", "advcl")
_BESIDE = ("acl", "acl:relcl", "amod")
_TO = every("going")
_AGENT = every("agent")


def _is_if(clause: Token) -> bool:
    """True for a condition that the parser hung on the noun: "scrap the pact if Oslo refuses"."""
    return any(t.lower in cues(t.sentence.lang, "condition") for t in clause.all("mark"))


class InstrumentStates:
    """Reads the states of the instruments of an article in one language."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def told(self, noun: Token) -> Told | None:
        """The state that a verb or verb noun over or beside the instrument tells."""
        if (revived := self._revived(noun)) is not None:
            return "in-force", revived
        beside = self._first(noun, self._beside(noun))
        over = self._first(noun, self._tellers(noun))
        told = beside or coming(noun, self._top(noun), self._lang) or over
        told = told or self._first(noun, tellers_by_order(noun, self._lang))
        if beside is None:
            return told
        if beside[0] == "signed" or (beside[0] == "in-force" and over is not None and over[0] in LATER):
            return self.later(noun) or beside
        made = over is not None and over[0] in ("signed", "not-signed")
        if self._is_of_content(beside) and begins(noun, self._lang) and not made:
            return None  # "a contract covering wheat" tells no state of it by itself
        return over if made and (beside[0] in _UNMADE or self._is_of_content(beside)) else beside

    def _revived(self, noun: Token) -> Token | None:
        """The verb by which an instrument that lay idle stands again: "reinstated the pact that it had suspended"."""
        over = next((t for t in self._over(noun) if has(self._lang, "reviving", t)), None)
        if over is None or not self._undergoes(self._top(noun), over):
            return None
        return over if reality(over, None, self._lang).status == "occurred" else None

    def _is_of_content(self, told: Told) -> bool:
        """True for a word that says what an instrument is about: "signed a contract covering wheat"."""
        begun = any(has(self._lang, name, told[1]) for name in ("entering", "ends_itself", "renewed"))
        return told[0] == "in-force" and not begun and told[1].pos == "VERB" and told[1].morph.get("VerbForm") != "Fin"

    def later(self, noun: Token) -> Told | None:
        """The state into which what was signed has passed, told by what governs it: "suspended the treaty signed in 2002"."""
        if self.is_invoked(noun):
            return "in-force", noun
        told = self._first(noun, self._tellers(noun)) or self._first(noun, self._joined(noun))
        told = told or self._first(noun, tellers_by_order(noun, self._lang))
        if told is None or told[0] in LATER:
            return told
        stands = any(has(self._lang, name, told[1]) for name in _STANDING)
        return told if told[0] == "in-force" and stands else None

    def passed(self, noun: Token, signing: Token) -> AgreementStatus | None:
        """The later state that another clause on the noun tells: "signed a declaration that he tore up"."""
        told = self._first(noun, [t for t in self._beside(noun) if t is not signing])
        return told[0] if told is not None and told[0] in LATER else None

    def undone(self, pronoun: Token) -> Told | None:
        """ "It was not", "il ne l'a pas été": what was to be signed was not; only small words stand behind the pronoun."""
        behind = pronoun.sentence.tokens[pronoun.i + 1 :]
        clause = list(takewhile(lambda t: t.pos != "PUNCT", behind))
        denied = any(t.lower in cues(self._lang, "negation") for t in clause)
        verb = next((t for t in reversed(clause) if has(self._lang, "stands_for", t)), None)
        small = all(t.pos in _SMALL for t in clause)
        return ("not-signed", verb) if verb is not None and denied and small else None

    def stands(self, noun: Token) -> bool:
        """True where the instrument is the subject of what it does at the time of writing: "the treaty obliges both"."""
        told = [t for t in self._over(noun) if has(self._lang, "in-force", t) and is_present(t)]
        return noun.dep in _SUBJECT and any(not negated(t, self._lang) for t in told)

    def is_invoked(self, noun: Token) -> bool:
        """ "Under the treaty", "en vertu du traité"."""
        cases = [c for c in noun.children if c.dep == "case"]
        return any(has(self._lang, "under", t) for t in (*cases, noun.head))

    def _beside(self, noun: Token) -> list[Token]:
        """Participles and relative clauses on the noun, and what is said to be in force.

        The clause that tells of its signing may hang on a complement: "an accord on visits, which Oslo concluded in May".
        """
        clauses = [t for t in noun.children if t.dep in _BESIDE and t.pos in ("VERB", "ADJ", "AUX") and not _is_if(t)]
        behind = [t for k in noun.all("nmod") for t in k.all("acl:relcl") if t.pos == "VERB"]
        clauses += [t for t in behind if any(has(self._lang, name, t) for name in _MADE)]
        return clauses + [t for t in noun.all("nmod", "obl") if has(self._lang, "phase", t)]

    def _joined(self, noun: Token) -> list[Token]:
        """What a second clause on the noun tells: "signed in 1996 and ratified two years later"."""
        return [k for t in self._beside(noun) for k in t.all("conj") if k.pos in ("VERB", "ADJ", "AUX")]

    def _tellers(self, noun: Token) -> list[Token]:
        """What governs the instrument; for a subject also what its verb says of it ("remains under negotiation")."""
        over = self._over(noun)
        top = self._top(noun)
        below = [t for verb in over for t in verb.all("xcomp", "ccomp")]
        phrases = [t for verb in [*over, *below] for t in verb.all("obl", "nmod") if has(self._lang, "phase", t)]
        if top.dep not in _SUBJECT:
            below = [t for t in below if has(self._lang, "ratified", t) and obliged(t, self._lang)]
        return [*over, *below, *phrases]

    def _top(self, noun: Token) -> Token:
        """The noun, or what it is joined to or hangs on without being a thing of its own."""
        top = noun
        while not top.is_root and (top.dep == "conj" or (top.dep in ("nmod", "appos", "compound") and self._carries(top.head))):
            if top.case() in _TO and kind_of(top.head, self._lang) != "other":
                break  # "an amendment to the treaty" is not the treaty
            top = top.head
        return top

    def _over(self, noun: Token) -> list[Token]:
        """What governs the instrument, past others that it is joined to or hangs on."""
        top = self._top(noun)
        if top.is_root or top.dep in ("obl:tmod", "acl", "advcl"):
            return []
        over = top.head
        put = top.dep == "obj" and over.dep == "obj" and any(composed(self._lang, name, over.head) for name in LATER)
        let = over.dep == "xcomp" and any(composed(self._lang, name, over.head) for name in LATER)  # "laissé tomber"
        return [over.head if put or let or over.dep.startswith("aux") else over]  # "put on hold an accord"

    def _carries(self, noun: Token) -> bool:
        carrier = any(has(self._lang, name, noun) for name in ("carriers", "ranks"))
        return carrier or kind_of(noun, self._lang) != "other"

    def _first(self, noun: Token, tellers: list[Token]) -> Told | None:
        """The state by the first of some words that tells one, where it holds."""
        for teller in tellers:
            state = self._state(teller, noun)
            if state is not None:
                real = self._real(state, teller, noun)
                return (real, teller) if real else None
        return None

    def _state(self, teller: Token, noun: Token) -> AgreementStatus | None:
        """The state that a word tells by its meaning alone."""
        kind, top = kind_of(noun, self._lang), self._top(noun)
        if teller.pos == "ADJ" and has(self._lang, "judging", teller.head):
            return None  # "called the deal void"
        if has(self._lang, "replacing", teller) and top.head is teller and preposition(top) in _AGENT:
            return "signed" if begins(noun, self._lang) else "in-force"  # "has been replaced by a contract", "by the 2003 one"
        if has(self._lang, "negotiated", teller) and is_mediated(teller):
            return None  # "the truce negotiated by Oslo between both"
        if has(self._lang, "nearing", teller) and teller.pos in ("ADJ", "ADV") and teller.dep != "amod":
            return "negotiated"  # "close to a pact"
        if has(self._lang, "put", teller) and any(has(self._lang, "hand", t) for t in teller.all("obj")):
            return "signed"
        if has(self._lang, "initialled", teller):
            return "negotiated" if kind in SOLEMN else "signed"
        if kind == "partnership" and has(self._lang, "raised", teller) and top.dep != "nsubj":
            return "announced"
        if has(self._lang, "talked", teller):
            return None if is_named(noun) or kind == "partnership" else "negotiated"
        if top.dep in ("obl", "nmod") and any(has(self._lang, "talking", t) for t in teller.all("obj", "nsubj:pass")):
            return "negotiated"  # "concluded negotiations on a trade agreement"
        if has(self._lang, "refused", teller) or (has(self._lang, "parting", teller) and self._is_lacking(top)):
            return "not-signed"
        if has(self._lang, "having", teller) and teller.pos == "VERB":
            return "in-force" if top.dep == "obj" and not (has(self._lang, "weak", noun) and is_many(noun)) else None
        if (end := ended(top, teller, self._lang)) is not None:
            return end
        if self._awaits_assent(top, teller):
            return "signed"
        if has(self._lang, "binding", teller) and top.head is teller and top.dep == "nsubj":
            return "in-force"
        if has(self._lang, "renewed", teller) and (self._is_done(teller) or negated(teller, self._lang)):
            return "signed"
        if has(self._lang, "talking", teller) and (begins(noun, self._lang) or has(self._lang, "negotiated", teller)):
            return "negotiated"
        state = next((s for s in _STATES if has(self._lang, s, teller)), None)
        said = top.dep in _SUBJECT and (teller is top.head or teller.head is top.head)
        if state is None and said and has(self._lang, "phase", teller):
            return "negotiated"  # "is in the works"
        if state == "signed" and is_tentative(noun, teller):
            return "negotiated"
        if has(self._lang, "reviewing", teller) and year_of(noun) is not None:
            return "in-force"  # "is reviewing the 2011 accord"
        return state if state in (None, "in-force") or self._undergoes(top, teller) else None

    def _awaits_assent(self, top: Token, teller: Token) -> bool:
        """ "Awaits ratification", "attend d'être ratifié"."""
        awaits = top.head is teller and top.dep in _SUBJECT and has(self._lang, "awaited", teller)
        return awaits and any(has(self._lang, "ratified", t) for t in teller.all("obj", "obl", "xcomp", "ccomp"))

    def _is_done(self, verb: Token) -> bool:
        """True for a finite verb, or one that somebody agreed on: "extended the contract", "agreed to extend it"."""
        finite = verb.morph.get("VerbForm") == "Fin" or verb.child("aux") is not None
        return verb.pos == "VERB" and (finite or has(self._lang, "reached", verb.head))

    def _is_lacking(self, top: Token) -> bool:
        """ "Parted without a deal"."""
        return any(has(self._lang, "lacking", c) for c in top.children if c.dep == "case")

    def _undergoes(self, top: Token, teller: Token) -> bool:
        """True where what a word tells is done to the instrument, not by it or with it: "ended the pact", not "ended a row"."""
        if top.head is not teller:
            doer = teller.child("nsubj")
            relative = teller.dep.startswith("acl") and doer is not None and doer.lower in every("relative")
            return not (relative and teller.all("obj"))  # "an accord that ends a row"
        if top.dep == "nsubj":
            return teller.pos not in ("VERB", "AUX") or not teller.all("obj")
        return top.dep not in ("obl", "nmod") or top.case() not in every("with")

    def _real(self, state: AgreementStatus, teller: Token, noun: Token) -> AgreementStatus | None:
        """The state as it holds: denied, coming, considered, delayed."""
        head = teller.head
        if teller.pos == "ADJ" and has(self._lang, "refused", teller):
            return state  # "remains unsigned"
        if teller.pos in ("NOUN", "PROPN"):
            return self._real_noun(state, teller)
        status = reality(teller, None, self._lang).status
        if has(self._lang, "run+out", teller) and has(self._lang, "let", head):
            return "terminated" if reality(head, None, self._lang).status == "occurred" else None
        if has(self._lang, "refused", head) and has(self._lang, "renewed", teller):
            return "terminated"
        if has(self._lang, "refused", head) and teller.dep in _INFINITIVES:
            return {"signed": "not-signed", "ratified": "signed"}.get(state)  # type: ignore[return-value]
        if status == "negated":
            if has(self._lang, "refused", teller):
                return None
            if has(self._lang, "renewed", teller):
                return "terminated"
            if self._enters(state, teller):
                return "signed"
            if state == "negotiated" and has(self._lang, "reached", teller):
                return "not-signed"  # "failed to agree on a truce"
            return {"signed": "not-signed", "suspended": "in-force", "terminated": "in-force", "in-force": "in-force",
                    "ratified": "signed"}.get(state)  # type: ignore[return-value]  # fmt: skip
        if state in ("signed", "negotiated") and (left := left_to_do(state, teller, self._lang)):
            return left
        if state == "ratified" and obliged(teller, self._lang):
            return "signed"
        if (
            has(self._lang, "awaited", head)
            and teller.dep in _INFINITIVES
            and (state == "ratified" or self._enters(state, teller))
        ):
            return "signed"  # "is expected to take effect in May"
        if has(self._lang, "hoping", head) and teller.dep in _INFINITIVES and state in ("signed", "ratified", "negotiated"):
            return "signed" if state == "ratified" else "negotiated"  # "hope to conclude it"
        if state == "signed" and has(self._lang, "helping", head) and teller.dep in _INFINITIVES:
            return "negotiated"  # "is pressing Oslo to sign it"
        if state == "negotiated" and has(self._lang, "failed", head) and teller.dep in _INFINITIVES:
            return "not-signed"  # "failed to agree on a truce"
        if state == "signed" and status == "hypothetical" and has(self._lang, "due", head) and teller.dep in _INFINITIVES:
            return "announced"  # "doit être signé lundi"
        if status == "hypothetical" or has(self._lang, "possible", head):
            return "in-force" if state in ("terminated", "suspended") else None
        if status == "planned" or future_by_form(teller) or any(has(self._lang, "yet", t) for t in (head, *teller.children)):
            if self._enters(state, teller):
                return "signed"
            return {
                "signed": "announced",
                "negotiated": "negotiated",
                "ratified": "signed",
                "suspended": "in-force",
                "in-force": "in-force",
            }.get(state)  # type: ignore[return-value]
        return state

    def _enters(self, state: AgreementStatus, teller: Token) -> bool:
        """True for words by which an instrument begins to stand."""
        return state == "in-force" and has(self._lang, "entering", teller) and not has(self._lang, "ends_itself", teller)

    def _real_noun(self, state: AgreementStatus, teller: Token) -> AgreementStatus | None:
        """The state that a verb noun tells, as its verb lets it hold: "the suspension of the treaty was ruled out"."""
        inside = teller.head.pos == "NOUN" and any(has(self._lang, name, teller) for name in ("entering", "carried_out"))
        head = teller.head.head if inside else teller.head
        if self._enters(state, teller) and (has(self._lang, "awaited", head) or has(self._lang, "delayed", head)):
            return "signed"  # "its entry into force is planned for May"
        if state == "in-force" and has(self._lang, "suspended", head) and reality(head, None, self._lang).status == "occurred":
            return "suspended"  # "froze the implementation of the accord"
        if has(self._lang, "delayed", head) or (state == "ratified" and has(self._lang, "awaited", head)):
            return "signed" if state == "ratified" else "announced" if state == "signed" else None
        if has(self._lang, "possible", head) or negated(head, self._lang):
            return "in-force" if state in ("terminated", "suspended") else None
        if state == "signed" and teller.dep in _SUBJECT and has(self._lang, "awaited", head):
            return "announced"  # "the signing is expected in May"
        if state == "signed" and has(self._lang, "toward", head):
            return "negotiated"
        if state == "negotiated" and has(self._lang, "opening_talks", head) and head.dep in _INFINITIVES:
            return "announced"  # "agreed to open talks on a pact"
        if state == "negotiated" and teller.dep in _SUBJECT and has(self._lang, "failed", head):
            return "not-signed"  # "talks on a pact broke down"
        return state if reality(head, None, self._lang).status in ("occurred", "negated") else None
