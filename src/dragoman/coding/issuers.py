"""Who issues a communiqué: whom its text gives as such, else whom its title names; never whom it is only about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.knowledge.names import Name
from dragoman.language.tokens import Sentence

_HEAD = 8
"""Sentences at the head of a text in which it is said who issues it."""
_MOST = 90
"""Characters between the word for a communiqué and "by"."""
_GAP, _FEW = 12, 3
"""Characters between two parties of a list, and how many of them are one."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    issued: re.Pattern[str]
    by: re.Pattern[str]
    issuing: re.Pattern[str]
    topic: re.Pattern[str]
    joint: re.Pattern[str]


def issuers(discourse: Discourse) -> tuple[str, ...]:
    """Codes of those for whom "we" speaks in a communiqué; empty where nothing tells of one, or nobody is known."""
    analysis = discourse.analysis
    title, patterns = analysis.title or "", _patterns(analysis.lang)
    titled = patterns.issued.search(title) is not None
    if not (titled or analysis.issuer):
        return ()
    for sentence in analysis.sentences[:_HEAD]:
        found = _told(discourse, sentence, patterns)
        if found:
            return found
    if patterns.joint.search(title) and (found := _listed(discourse)):
        return found
    if discourse.focus.home:
        return (discourse.focus.home,)
    topic = patterns.topic.search(title)
    names = analysis.knowledge.names.find(title[: topic.start()] if topic else title, analysis.lang)
    return tuple(e for n in names[:1] for e in n.entities)


def _told(discourse: Discourse, sentence: Sentence, patterns: _Patterns) -> tuple[str, ...]:
    """ "The following statement was released by the Governments of X and Y", "X and Y issue the following statement"."""
    text = discourse.analysis.text
    by = patterns.by.search(text, sentence.start, sentence.end)
    if by is not None:
        topic = patterns.topic.search(text, by.end(), sentence.end)
        return tuple(dict.fromkeys(_named(discourse, by.end(), topic.start() if topic else sentence.end)))
    issuing = patterns.issuing.search(text, sentence.start, sentence.end)
    return tuple(dict.fromkeys(_named(discourse, sentence.start, issuing.start()))) if issuing is not None else ()


def _listed(discourse: Discourse) -> tuple[str, ...]:
    """The first list of three or more parties at the head of a joint statement, the issuer among them: "X, Y and Z met"."""
    for sentence in discourse.analysis.sentences[:_HEAD]:
        for run in _lists(discourse, sentence):
            codes = tuple(dict.fromkeys(e for n in run for e in n.entities))
            if len(codes) >= _FEW:
                return codes if discourse.analysis.issuer in (None, *codes) else ()
    return ()


def _lists(discourse: Discourse, sentence: Sentence) -> Iterator[list[Name]]:
    """Names that stand together in a sentence, with no verb and not much else between two of them."""
    run: list[Name] = []
    for n in discourse.analysis.names_between(sentence.start, sentence.end):
        between = discourse.analysis.tokens(run[-1].end, n.start) if run else []
        if run and (n.start - run[-1].end > _GAP or any(t.pos in ("VERB", "AUX") for t in between)):
            yield run
            run = []
        run.append(n)
    yield run


def _named(discourse: Discourse, start: int, end: int) -> Iterator[str]:
    """Codes of the states and organisations named in a stretch, and of the people."""
    for n in discourse.analysis.names_between(start, end):
        yield from n.entities
    for m in discourse.people.mentions:
        if start <= m.start < end and m.person.entity:
            yield m.person.entity


@cache
def _patterns(lang: str) -> _Patterns:
    issued, by, verbs, topic, joint = (
        _any(cues(lang, name)) for name in ("issued", "issued_by", "issuing", "issued_on", "issued_jointly")
    )
    return _Patterns(
        re.compile(rf"\b(?:{issued})\b", re.I),
        re.compile(rf"\b(?:{issued})\b[^.\n]{{0,{_MOST}}}?\b(?:{by})\b", re.I),
        re.compile(rf"\b(?:{verbs})\b[^.\n]{{0,{_MOST}}}?\b(?:{issued})\b", re.I),
        re.compile(rf"(?<!\w)(?:{topic})(?!\w)", re.I),
        re.compile(rf"\b(?:{joint})\b", re.I),
    )


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
