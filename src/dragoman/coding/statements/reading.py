"""Statements of the article: who said what, quoted or reported."""

from __future__ import annotations

from dragoman.coding.discourse import Discourse
from dragoman.coding.ids import content_id
from dragoman.coding.statements.about import about
from dragoman.coding.statements.interviews import read_interview
from dragoman.coding.statements.quoted import QuoteReader
from dragoman.coding.statements.reported import ReportReader
from dragoman.coding.statements.talk import Found, Talk
from dragoman.records import Part, Statement


def read_statements(discourse: Discourse, article: str, found: list[Found] | None = None) -> list[Statement]:
    """Direct and indirect statements in the order of the text; `article` is its identifier, `found` what was heard before."""
    return [_statement(discourse, f, article) for f in (spoken(discourse) if found is None else found)]


def spoken(discourse: Discourse) -> list[Found]:
    """What is said in an article, by whom and where."""
    talk = Talk.of(discourse)
    quotes, reports = QuoteReader(talk), ReportReader(talk)
    answers, (start, end) = read_interview(talk)
    quoted: dict[int, Found] = {f.outer[0]: f for f in answers}
    reported: list[Found] = []
    for sentence in discourse.analysis.sentences:
        if sentence.heading or start <= sentence.start < end:
            continue
        for f in quotes.read(sentence):
            quoted[f.outer[0]] = f
        reported += reports.read(sentence)
    found = [*quoted.values(), *(f for f in reported if not any(_touch(f, q) for q in quoted.values()))]
    return sorted(_distinct(found, discourse), key=lambda f: f.parts)


def _touch(reported: Found, quoted: Found) -> bool:
    """True where a reported clause holds words that a direct statement holds."""
    return any(a < d and c < b for a, b in reported.parts for c, d in quoted.parts)


def _distinct(found: list[Found], discourse: Discourse) -> list[Found]:
    """Statements without those that say the same words, or words inside another's, once more."""
    kept: list[Found] = []
    seen: set[str] = set()
    for f in found:
        words = _text(f, discourse).casefold()
        inside = any(k.parts[0][0] <= f.parts[0][0] and f.parts[-1][1] <= k.parts[-1][1] and k.kind == f.kind for k in kept)
        if words not in seen and not inside:
            seen.add(words)
            kept.append(f)
    return kept


def _text(found: Found, discourse: Discourse) -> str:
    return " ".join(discourse.analysis.text[a:b] for a, b in found.parts)


def _statement(discourse: Discourse, f: Found, article: str) -> Statement:
    s = f.speaker
    return Statement(
        id=content_id(article, "statement", f.kind, f.parts[0][0], f.parts[-1][1], s.entity),
        speaker=s.name, entity=s.entity, entities=s.entities if len(s.entities) > 1 else (), role=s.role, kind=f.kind,
        text=_text(f, discourse), parts=tuple(Part(start=a, end=b) for a, b in f.parts), about=about(discourse, f),
        why=f"{f.why}; speaker: {s.why}" if s.why else f.why, confidence=round(max(0.05, min(0.98, f.trust)), 2),
    )  # fmt: skip
