"""Who acts in company: "Japan, together with India, condemned ...", "aux côtés de l'Inde, le Japon ..."."""

from __future__ import annotations

from functools import cache

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.repairs.words import own_subject
from dragoman.language.tokens import Sentence, Token

_LONGEST = 5  # words in a listed phrase


def mend_company(analysis: Analysis, sentence: Sentence) -> None:
    """Join to the subject those in whose company it acts.

    Words that may also tell of an object ("sanctioned Iran along with Syria") count only where commas set
    them off in front of the verb; those that always tell of doers count anywhere.
    """
    for first, last in _phrases(sentence, analysis.lang):
        name = _named(analysis, sentence, first, last)
        subject = _subject(name) if name is not None else None
        if name is None or subject is None or (subject.pos == "PRON" and subject.lower in cues(analysis.lang, "first_person")):
            continue
        verb = subject.head
        free = _joined(sentence, first, last) in cues(analysis.lang, "jointly")
        if not (free or _set_off(sentence, first, name, verb)) or _in_subject(name, subject, first):
            continue
        for word in [t for t in sentence.tokens[first : last + 1] if t is not name.head or t.pos == "VERB"]:
            if word is not verb and word not in subject.subtree():
                word.attach(name, "cc")
        for one in (name, *name.all("conj")):
            one.attach(subject, "conj")


def _phrases(sentence: Sentence, lang: str) -> list[tuple[int, int]]:
    """Where listed words of company begin and end."""
    found = []
    for i, t in enumerate(sentence.tokens):
        if t.lower not in _first_words(lang):
            continue
        for size in range(_LONGEST, 0, -1):
            if i + size <= len(sentence.tokens) and _joined(sentence, i, i + size - 1) in _listed(lang):
                found.append((i, i + size - 1))
                break
    return found


def _joined(sentence: Sentence, first: int, last: int) -> str:
    return "_".join(t.lower.replace("’", "'") for t in sentence.tokens[first : last + 1])


@cache
def _listed(lang: str) -> frozenset[str]:
    return cues(lang, "company") | cues(lang, "jointly")


@cache
def _first_words(lang: str) -> frozenset[str]:
    return frozenset(words.partition("_")[0] for words in _listed(lang))


def _named(analysis: Analysis, sentence: Sentence, first: int, last: int) -> Token | None:
    """Head of the phrase behind the words: a name of a party or person, a noun with one, or one for somebody's counterpart."""
    inside = range(first, last + 1)
    alike = sentence.tokens[first].lower in cues(analysis.lang, "alike")  # taken for a conjunction of the whole clause
    for t in sentence.tokens[last + 1 :]:
        if t.pos not in ("NOUN", "PROPN"):
            continue
        near = all(w.pos == "DET" for w in sentence.tokens[last + 1 : t.i])
        if (alike and near) or t.head.i in inside or any(c.i in inside for c in t.children):
            words = (t, *t.all("amod", "compound", "nmod"))
            party = t.pos == "PROPN" or any(analysis.name_at(word) is not None for word in words)
            peer = any(t.lemma in noun_class(analysis.lang, name) for name in ("host", "counterpart"))
            return t if party or peer else None
    return None


def _subject(name: Token) -> Token | None:
    """Subject of the nearest verb around the name, unless the name is in it already."""
    for a in (name, *name.ancestors()):
        if a.dep in ("nsubj", "nsubj:pass"):
            return a if a is not name else None
        if a is not name and a.pos in ("VERB", "AUX") and (subject := own_subject(a)) is not None:
            return subject if subject.dep in ("nsubj", "nsubj:pass") else None
    return None


def _in_subject(name: Token, subject: Token, first: int) -> bool:
    """True where the name stands beside the subject already, or the words belong to another name in front of them."""
    tokens = subject.sentence.tokens
    return (name.head is subject and name.dep == "conj") or (subject.i > first > 0 and tokens[first - 1].text != ",")


def _set_off(sentence: Sentence, first: int, name: Token, verb: Token) -> bool:
    """Whether commas, or the sentence's beginning, part the phrase from a verb that comes behind it."""
    tokens = sentence.tokens
    if first and tokens[first - 1].text != ",":
        return False
    phrase = [t.i for t in name.subtree() if t.i > first]
    end = max(phrase, default=name.i)
    return end < verb.i and any(t.text == "," for t in tokens[end : min(end + 2, len(tokens))])
