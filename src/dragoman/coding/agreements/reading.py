"""Agreements that the article names, each with its state."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.agreements.coming import left_to_do
from dragoman.coding.agreements.days import beside, day_of, is_ahead, is_coming_year, is_past_year
from dragoman.coding.agreements.instruments import Instrument, InstrumentReader
from dragoman.coding.agreements.lists import listed
from dragoman.coding.agreements.order import talks_before
from dragoman.coding.agreements.parties import InstrumentParties
from dragoman.coding.agreements.states import LATER, InstrumentStates
from dragoman.coding.agreements.threads import Telling, Thread, threads
from dragoman.coding.agreements.words import SOLEMN, begins, has, is_noun, is_tentative, kind_of, title_of, year_of
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.evidence import span
from dragoman.coding.ids import content_id
from dragoman.coding.obligations import obliged
from dragoman.coding.reality import negated
from dragoman.coding.slots import genitives
from dragoman.coding.tenses import future_by_form, is_future
from dragoman.language.tokens import Token
from dragoman.records import Agreement, AgreementStatus

_SUBJECT = ("nsubj", "nsubj:pass")
_OPENING = 4  # words in which a sentence takes up the documents that it lists


@dataclass(slots=True, eq=False)
class AgreementFound:
    """An agreement with the events that tell of it."""

    record: Agreement
    events: list[Candidate] = field(default_factory=list)


def read_agreements(discourse: Discourse, candidates: list[Candidate], article: str) -> list[AgreementFound]:
    """One entry for each instrument: those of events, and those that are only mentioned."""
    told = _of_events(discourse, candidates)
    taken = {t.noun.start for t in told}
    reader = InstrumentReader(discourse, candidates)
    mentions = [*reader.read(), *reader.pronouns()]
    told += [_of_mention(discourse, m, candidates) for m in mentions if m.noun.start not in taken]
    told += listed(discourse, told)
    known = [t for t in threads(told) if t.is_known and t.is_named]
    found = [AgreementFound(record, t.events) for t in known if (record := _record(t, article)) is not None]
    for c in candidates:
        _advance(found, c)
    return found


def _of_events(discourse: Discourse, candidates: list[Candidate]) -> list[Telling]:
    """What the events that sign, ratify or negotiate say of the instruments in their words."""
    states, parties = InstrumentStates(discourse.analysis.lang), InstrumentParties(discourse, candidates)
    return [
        _of_event(discourse, c, noun, _passed(_status(c, noun), c, noun, states, discourse.analysis.published), parties)
        for c in candidates
        if c.pattern.meaning.agreement is not None
        for noun in _instruments(c, discourse)
    ]


def _passed(
    status: AgreementStatus | None, c: Candidate, noun: Token, states: InstrumentStates, published: str | None
) -> AgreementStatus | None:
    """The later state of what a relative clause tells as signed: "suspended the treaty that they had concluded in 2002"."""
    if status != "signed":
        return status
    if is_past_year(c.date, published) and states.stands(noun):
        return "in-force"
    if (told := states.passed(noun, c.token)) is not None:
        return told
    if any(has(c.frame.lang, "entering", t) for t in c.token.all("conj")):
        return "in-force"
    described = c.token.head is noun and c.token.dep.startswith("acl")
    fronted = c.token.i < noun.i and noun.dep in ("nsubj", "nsubj:pass") and noun.head is not c.token
    if not (described or fronted):
        return status
    later = states.later(noun)
    return later[0] if later is not None and later[1] is not noun else status


def _advance(found: list[AgreementFound], c: Candidate) -> None:
    """ "Parliament ratified it": the instrument named last between these parties has gone on."""
    state = c.pattern.meaning.agreement
    if state not in LATER or c.status != "occurred" or any(c in f.events for f in found):
        return
    for f in reversed(found):
        if f.record.parties == tuple(sorted(c.codes)) and f.record.status == "signed":
            evidence = (*f.record.evidence, c.evidence[0])
            f.record = f.record.model_copy(update={"status": state, "evidence": evidence})
            f.events.append(c)
            return


def _status(c: Candidate, noun: Token) -> AgreementStatus | None:
    state, lang = c.pattern.meaning.agreement, c.frame.lang
    if state == "signed" and _is_owed(c.token):
        return "not-signed"
    if state is not None and (left := left_to_do(state, c.token, lang)) is not None:
        return left
    if state is None or c.status == "hypothetical":
        return None
    if has(lang, "initialled", c.token):
        state = "negotiated" if kind_of(noun, lang) in SOLEMN else "signed"
    if has(lang, "ready", c.token.head) and c.token.dep in ("xcomp", "ccomp", "advcl", "acl", "obl"):  # "prêt à être signé"
        return "not-signed" if negated(c.token.head, lang) else "negotiated"
    talked = c.frame.nominal and (has(lang, "talking", c.token.head) or talks_before(c.token, lang) is not None)
    if talked and has(lang, "renewed", c.token):
        return "in-force"  # "talks on the renewal of the accord"
    planned = c.token.dep in _SUBJECT and has(lang, "awaited", c.token.head)  # "the signing is expected in May"
    if c.frame.nominal and state == "signed" and c.status != "negated" and (planned or has(lang, "delayed", c.token.head)):
        return "announced"
    if c.status == "negated" and has(lang, "renewed", c.token):
        return "terminated"
    if c.status == "negated":
        return "not-signed" if state == "signed" or has(lang, "reached", c.token) else None
    if state == "signed" and c.status == "occurred" and (has(lang, "reached", c.token) or is_tentative(noun, c.token)):
        return "negotiated"
    if state == "signed" and kind_of(noun, lang) == "declaration" and has(lang, "announced", c.token):
        return "announced"
    if state == "signed" and (_awaited(c, noun) or _is_near(c.token)):
        return "negotiated"
    if state == "ratified" and (c.status == "planned" or has(lang, "yet", c.token.head) or has(lang, "awaited", c.token.head)):
        return None
    if c.status == "planned" or (c.type == "AGREE" and state == "signed") or future_by_form(c.token):
        return "announced" if state == "signed" else "negotiated"
    return state  # type: ignore[return-value]


def _is_ahead(verb: Token) -> bool:
    """True for what will not be signed, which has no day yet."""
    lang = verb.sentence.lang
    ahead = cues(lang, "planned_modal") | cues(lang, "unwilling_modal")
    return is_future(verb) or future_by_form(verb) or any(a.lower in ahead for a in verb.all("aux"))


def _start(c: Candidate, noun: Token) -> Token | None:
    """The verb by which what was signed takes effect: "the pact, signed in May, entered into force on Tuesday"."""
    return next((t for t in (c.token, noun.head) if has(c.frame.lang, "entering", t)), None)


def _is_owed(verb: Token) -> bool:
    """ "Has still to be signed"."""
    lang = verb.sentence.lang
    still = any(t.lower in cues(lang, "still_owed") for t in (*verb.children, *verb.head.children))
    return still and obliged(verb, lang) is not None and not has(lang, "ratified", verb)


def _is_near(verb: Token) -> bool:
    """ "Close to signing", "on the verge of signing", "help them to sign": a signing that has not come about."""
    lang, over = verb.sentence.lang, verb.head
    helped = verb.dep in ("xcomp", "ccomp", "advcl") and has(lang, "helping", over)
    return over is not verb and (has(lang, "nearing", over) or helped)


def _awaited(c: Candidate, noun: Token) -> bool:
    """ "Once the treaty is signed", "contribuer à la conclusion d'un traité": a signing that is worked or waited for."""
    if c.frame.nominal:
        return has(c.frame.lang, "toward", c.token.head)
    first = min(t.i for t in [*c.token.subtree(), *noun.subtree()])
    opening = " ".join(t.lower for t in noun.sentence.tokens[max(0, first - 2) : first + 2])
    return any(f" {words.replace('_', ' ')} " in f" {opening} " for words in cues(c.frame.lang, "once"))


def _instruments(c: Candidate, discourse: Discourse) -> list[Token]:
    lang = discourse.analysis.lang
    words = noun_class(lang, "agreement") | noun_class(lang, "signable")
    tokens = genitives(c.frame) if c.frame.nominal else c.frame.obj
    beside = [c.token] if c.frame.nominal else []  # "the signing of an accord, a protocol and a plan", wrongly joined
    tokens = [*tokens, *[k for t in [*tokens, *beside] for k in t.all("conj")], *_further([*tokens, *beside], lang)]
    tokens = list({id(t): t for t in tokens if words & {t.lemma, t.lemma.partition("-")[0]}}.values())  # "accord-cadre"
    return [k for t in tokens for k in _inner(t, discourse) if not _is_talk(k, discourse)]


def _further(tokens: list[Token], lang: str) -> list[Token]:
    """Instruments named behind the first with an article of their own, wherever the parser joined them."""
    inside = [t for k in tokens for t in k.subtree() if t is not k and t.dep in ("conj", "appos")]
    return [t for t in inside if kind_of(t, lang) != "other" and begins(t, lang)]


def _inner(noun: Token, discourse: Discourse) -> list[Token]:
    """The instruments behind "the text of a treaty" or "16 documents, including an accord on ..."."""
    lang = discourse.analysis.lang
    if not has(lang, "carriers", noun):
        return [noun]
    inner = [t for t in noun.subtree() if t is not noun and kind_of(t, lang) != "other" and t.pos == "NOUN"]
    inside = [t for t in inner if t.dep in ("nmod", "appos", "conj", "dep", "obl")]
    return inside or _listed(noun, lang) or _told_next(noun, discourse) or [noun]


def _listed(noun: Token, lang: str) -> list[Token]:
    """The instruments that the sentence lists behind "documents were signed, including ..."."""
    behind = noun.sentence.tokens[noun.i + 1 :]
    cue = next((t for t in behind if has(lang, "including", t)), None)
    if cue is None:
        return []
    return [t for t in behind if t.i > cue.i and is_noun(t) and t.dep != "compound" and kind_of(t, lang) != "other"]


def _told_next(noun: Token, discourse: Discourse) -> list[Token]:
    """The instruments of the sentence behind, where it says what the documents are: "They include a protocol on ..."."""
    analysis, index = discourse.analysis, noun.sentence.index + 1
    if noun.morph.get("Number") != "Plur" or index >= len(analysis.sentences):
        return []
    tokens = analysis.sentences[index].tokens
    lists = any(has(analysis.lang, "listing", t) for t in tokens) and any(
        has(analysis.lang, "carriers", t) or has(analysis.lang, "including", t) or t.pos == "PRON" for t in tokens[:_OPENING]
    )
    instruments = [t for t in tokens if is_noun(t) and t.dep != "compound" and kind_of(t, analysis.lang) != "other"]
    return [t for t in instruments if t.dep != "nmod" or t.head not in instruments] if lists else []


def _is_talk(noun: Token, discourse: Discourse) -> bool:
    """ "We would love to conclude an agreement": some agreement, in a quotation."""
    indefinite = any(t.dep == "det" and t.lower in ("un", "une", "a", "an", "any") for t in noun.children)
    return indefinite and discourse.analysis.quote_at(noun.start) is not None


def _of_event(
    discourse: Discourse, c: Candidate, noun: Token, status: AgreementStatus | None, parties: InstrumentParties
) -> Telling:
    """What an event says of an instrument in its words."""
    lang = discourse.analysis.lang
    codes, sure = parties.of_event(noun, c)
    kind = kind_of(noun, lang)
    kind = "contract" if kind == "other" and noun.lemma in noun_class(lang, "signable") else kind
    signing = c.pattern.meaning.agreement == "signed"
    undated = status in LATER or (status == "negotiated" and not has(lang, "initialled", c.token))
    undated = undated or (status == "not-signed" and _is_ahead(c.token))
    started = _start(c, noun) if status == "in-force" and signing else None
    date = beside(started, discourse.analysis) if started is not None else c.date
    if status == "signed" and is_coming_year(date, discourse.analysis.published):
        date = None  # until when it holds: "extended the contract to 2040"
    subject = tuple(x for x in c.contexts if x != "diplomatic") or c.contexts[:1]
    return Telling(
        noun, kind, title_of(noun), status, codes, sure,
        evidence=c.evidence[0], why=f"'{noun.text}' is what the event tells of", year=year_of(noun),
        date=None if undated and signing else date,  # that of the signing
        place=c.place, subject=subject[:2], confidence=round(min(0.95, c.trust), 2), event=c,
    )  # fmt: skip


def _of_mention(discourse: Discourse, m: Instrument, candidates: list[Candidate]) -> Telling:
    """What a mention outside all events says of an instrument."""
    date = day_of(m, discourse.analysis, candidates)
    began = has(discourse.analysis.lang, "entering", m.teller)
    status: AgreementStatus = m.status
    if began and status == "in-force" and is_ahead(date, discourse.analysis.published):
        status, date = "signed", None  # "the pact, which enters into force in May"
    lasting = m.teller is m.noun or (status == "in-force" and not began)  # "implements the accord" tells no new state of it
    first, last = min(m.noun, m.teller, key=lambda t: t.i), max(m.noun, m.teller, key=lambda t: t.i)
    return Telling(
        m.noun, m.kind, title_of(m.noun), status, m.parties, m.sure, evidence=span(first, last, discourse.analysis.text),
        why=f"'{m.noun.text}' with '{m.teller.text}'", year=m.year, date=date, lasting=lasting,
    )  # fmt: skip


def _record(thread: Thread, article: str) -> Agreement | None:
    """The entry of an instrument: named where its words say most, in its last state, between those surest to be its parties.

    None for one of which no state is told.
    """
    named, stated = thread.named, thread.stated
    if stated is None or stated.status is None:
        return None
    events = [t for t in thread.tellings if t.event is not None]
    subject = next((t.subject for t in events), ())
    kind = "other" if has(named.noun.sentence.lang, "plain", named.noun) else named.kind
    return Agreement(
        id=content_id(article, "agreement", named.title, stated.status, named.noun.start), title=named.title, kind=kind,
        parties=thread.parties, subject=subject, status=stated.status, date=stated.date or thread.made, place=stated.place,
        evidence=(stated.evidence,), why=stated.why, confidence=stated.confidence,
    )  # fmt: skip
