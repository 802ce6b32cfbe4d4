"""Agreements that the article names, each with its state."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import noun_class, word_lists
from dragoman.coding.discourse import Discourse
from dragoman.coding.ids import content_id
from dragoman.coding.match import genitives
from dragoman.language.tokens import Token
from dragoman.records import Agreement, AgreementKind, AgreementStatus


@dataclass(slots=True, eq=False)
class AgreementFound:
    """An agreement with the events that tell of it."""

    record: Agreement
    events: list[Candidate] = field(default_factory=list)


def read_agreements(discourse: Discourse, candidates: list[Candidate], article: str) -> list[AgreementFound]:
    """One entry for each instrument that an event signs, ratifies, negotiates, suspends or leaves unsigned."""
    lang = discourse.analysis.lang
    found: list[AgreementFound] = []
    for c in candidates:
        status = _status(c)
        if status is None:
            continue
        for noun in _instruments(c, lang):
            record = _record(discourse, c, noun, status, article)
            same = next((f for f in found if _same(f.record, record)), None)
            if same is None:
                found.append(AgreementFound(record, [c]))
            else:
                same.events.append(c)
    return found


def _status(c: Candidate) -> AgreementStatus | None:
    state = c.pattern.meaning.agreement
    if state is None:
        return None
    if c.status == "negated":
        return "not-signed" if state == "signed" else None
    if c.status in ("planned", "hypothetical") or (c.type == "AGREE" and state == "signed"):
        return "announced" if state == "signed" else "negotiated"
    return state  # type: ignore[return-value]


def _instruments(c: Candidate, lang: str) -> list[Token]:
    words = noun_class(lang, "agreement")
    tokens = genitives(c.frame) if c.frame.nominal else c.frame.obj
    tokens = [*tokens, *[k for t in tokens for k in t.all("conj")]]
    return [t for t in tokens if t.lemma in words]


def _record(discourse: Discourse, c: Candidate, noun: Token, status: AgreementStatus, article: str) -> Agreement:
    title = _title(noun, discourse.analysis.text)
    first = c.evidence[0]
    subject = tuple(x for x in c.contexts if x != "diplomatic") or c.contexts[:1]
    return Agreement(
        id=content_id(article, "agreement", title, status, noun.start), title=title, kind=_kind(noun, discourse.analysis.lang),
        parties=tuple(sorted(c.codes)), subject=subject[:2], status=status, date=c.date, place=c.place,
        evidence=(first,), why=f"'{noun.text}' is what the event tells of", confidence=round(min(0.95, c.trust), 2),
    )  # fmt: skip


def _title(noun: Token, text: str) -> str:
    """The noun with its adjectives and complements, up to the parties."""
    kept = [noun]
    for t in noun.children:
        if t.dep in ("amod", "compound", "flat") or (
            t.dep == "nmod" and t.case() in ("de", "d'", "d’", "du", "des", "of", "on", "sur")
        ):
            kept += [x for x in t.subtree() if x.pos != "PUNCT"]
    kept.sort(key=lambda t: t.i)
    return text[kept[0].start : kept[-1].end]


def _kind(noun: Token, lang: str) -> AgreementKind:
    for kind, words in word_lists(lang, "agreements").items():
        if noun.lemma in words:
            return kind  # type: ignore[return-value]
    return "other"


def _same(a: Agreement, b: Agreement) -> bool:
    near = a.title.split()[-1] == b.title.split()[-1] or a.title in b.title or b.title in a.title
    return a.parties == b.parties and a.status == b.status and (near or a.kind == b.kind)
