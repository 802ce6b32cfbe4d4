"""Instruments that a text lists behind others: "signed a treaty, an accord and two protocols", "documents, dont un accord"."""

from __future__ import annotations

from dragoman.coding.agreements.order import opening
from dragoman.coding.agreements.parties import InstrumentParties
from dragoman.coding.agreements.threads import Telling
from dragoman.coding.agreements.words import begins, has, is_many, is_noun, is_part, kind_of, title_of
from dragoman.coding.discourse import Discourse
from dragoman.coding.evidence import span
from dragoman.language.tokens import Sentence, Token

_COMMAS = (",", ";", ":")


def listed(discourse: Discourse, told: list[Telling]) -> list[Telling]:
    """The instruments that share the state of one told before them in their list, or in the sentence before."""
    found = list(told)
    lang = discourse.analysis.lang
    for sentence in discourse.analysis.sentences:
        for noun in sentence.tokens if not sentence.heading else ():
            more = _is_one_more(noun, lang)
            if any(t.noun is noun for t in found) or not (more or _begins(noun, lang)):
                continue
            model = _model(noun, found, discourse.analysis.sentences, lang)
            if model is not None and not (more and is_many(model.noun)):
                model.opened = True
                found.append(_like(model, noun, discourse))
    return found[len(told) :]


def _begins(noun: Token, lang: str) -> bool:
    """True for an instrument under an article or a number of its own."""
    return is_noun(noun) and kind_of(noun, lang) != "other" and begins(noun, lang) and not is_part(noun)


def _is_one_more(word: Token, lang: str) -> bool:
    """True for the pronoun of a further instrument: "a memorandum on ports and another on rice"."""
    behind = word.sentence.tokens[word.i + 1 : word.i + 2]
    return has(lang, "one_more", word) and any(has(lang, "about", t) for t in behind)


def _model(noun: Token, told: list[Telling], sentences: list[Sentence], lang: str) -> Telling | None:
    """What was told before in the list: of the sentence, or of the one before where this one says what the documents are."""
    tokens, start = noun.sentence.tokens, opening(noun)
    opener = tokens[start - 1] if start else None
    if opener is None or not (opener.text in _COMMAS or opener.pos == "CCONJ" or _introduces(opener, lang)):
        return None
    here = [t for t in told if t.noun.sentence is noun.sentence and t.noun.i < start and t.status is not None]
    if here:
        last = max(here, key=lambda t: t.noun.i)
        between = tokens[last.noun.i + 1 : start]
        return None if any(t.pos in ("VERB", "AUX") and t.morph.get("VerbForm") == "Fin" for t in between) else last
    index = noun.sentence.index
    takes_up = _introduces(opener, lang) and any(has(lang, "carriers", t) or t.pos == "PRON" for t in tokens[:start])
    before = [t for t in told if takes_up and t.noun.sentence.index == index - 1 and t.status is not None]
    return before[-1] if before else None


def _introduces(word: Token, lang: str) -> bool:
    return has(lang, "including", word) or has(lang, "listing", word)


def _like(model: Telling, noun: Token, discourse: Discourse) -> Telling:
    """An instrument of the same state, parties, day and place."""
    kind = kind_of(noun, discourse.analysis.lang)
    return Telling(
        noun, model.kind if kind == "other" else kind, title_of(noun), model.status, _parties(model, noun, discourse), model.sure,
        evidence=span(noun, noun, discourse.analysis.text), why=f"'{noun.text}' is listed with '{model.noun.text}'",
        date=model.date, place=model.place, subject=model.subject, confidence=model.confidence,
    )  # fmt: skip


def _parties(model: Telling, noun: Token, discourse: Discourse) -> tuple[str, ...]:
    """Those of the model, but for a partner of its own: "signed a pact with Oslo and a contract with Riga"."""
    reader = InstrumentParties(discourse, [])
    own, others = reader.own(noun), reader.own(model.noun)
    shared = [c for c in model.parties if c not in others]
    return tuple(sorted({*shared, own[0]})) if len(own) == 1 and len(others) == 1 and shared else model.parties
