"""Offices told by another's: "son homologue laotienne, Bounmala Phetsavong", "les ministres X et Y"."""

from __future__ import annotations

import re
from functools import cache

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import noun_class
from dragoman.coding.persons import People, Person, PersonMention
from dragoman.coding.title_words import FROM_NAME, OF, OWNER, TO_NAME
from dragoman.coding.titles import Title
from dragoman.knowledge.names import Name
from dragoman.language.tokens import Sentence

_IN = re.compile(r"\s(?:in|from|en|au|aux|à)\s(?:the )?$")
_OF = OF.pattern.strip("^$")
# "Presidents X of Kenya and Y of Uganda", without the names of the states.
_EACH_OF = re.compile(rf"^{_OF}\s*(?:,|et|and|, and|puis|then)\s*$", re.I)
_JOINED = re.compile(r"^\s*(?:,|et|and|puis|then|, and)\s*(?:MM?\.|Mme|Mr\.?|Mrs\.?|Ms\.?)?\s*$")
_OF_STATE = 24  # characters behind a name in which its state begins
_ROW = 60  # characters between a counterpart and the first of several names, or the first of several states
# What stands between the states of a list, and between the last of them and a name.
_ROW_WORDS = re.compile(r"^(?:[\s,]|(?:et|and|y|from|of|the|de|du|des|del|la|los)\b|[dl]['’])*$", re.I)
_NEAR = 40  # characters between a name and the counterpart that it is


def share_offices(analysis: Analysis, people: People, titles: list[Title]) -> None:
    """Give counterparts the office of the other person, and holders named together the office of their plural."""
    for title in titles:
        if title.phrase.plural and len(title.phrase.offices) < 2:
            _give_together(analysis, people, title)
    for m in _counterpart(analysis.lang).finditer(analysis.text):
        sentence = analysis.sentence_at(m.start())
        if sentence is None or sentence.heading:
            continue
        row = _in_a_row(analysis, people, m.start(), m.end())
        for member, state in row:
            _share(analysis, people, sentence, member, state, (m.start(), m.end()))
        people.rows[m.start()] = [member for member, _ in row]
        if row or m["several"]:
            continue
        origin, start = _origin(analysis, m.start(), m.end())
        person = _named_behind(analysis, people, start) or _named_before(analysis, people, m.start())
        if person is not None:
            _share(analysis, people, sentence, person, origin, (m.start(), start))


def _in_a_row(analysis: Analysis, people: People, start: int, end: int) -> list[tuple[Person, Name]]:
    """ "Ses homologues grec et danois, A et B", "her Greek and Danish counterparts, A and B": as many states as people."""
    first = next((p for p in people.mentions if p.start >= end), None)
    if first is None or first.start - end > _ROW or not _ROW_WORDS.match(_without_states(analysis, end, first.start)):
        return []
    run = [first]
    for m in people.mentions[people.mentions.index(first) + 1 :]:
        if not _JOINED.match(analysis.text[run[-1].end : m.start]):
            break
        run.append(m)
    around = analysis.names_between(start - _ROW, first.start)
    near = [n for n in around if n.kind in ("state", "adjective") and len(n.entities) == 1]
    states = [n for n in near if n.start >= end] or _row_before(analysis, [n for n in near if n.end <= start], start)
    return list(zip([m.person for m in run], states, strict=True)) if len(run) == len(states) > 1 else []


def _row_before(analysis: Analysis, names: list[Name], start: int) -> list[Name]:
    """The states of a list that ends right in front of a word."""
    row: list[Name] = []
    for n in reversed(names):
        if not _ROW_WORDS.match(analysis.text[n.end : start]):
            break
        row.insert(0, n)
        start = n.start
    return row


def _named_behind(analysis: Analysis, people: People, end: int) -> Person | None:
    named = next((p for p in people.mentions if p.start >= end), None)
    return named.person if named is not None and TO_NAME.match(analysis.text[end : named.start]) else None


def _named_before(analysis: Analysis, people: People, start: int) -> Person | None:
    """ "Jane Doe, her Danish counterpart": who is named in front of a counterpart that belongs to somebody."""
    near = [p for p in people.mentions if p.end < start and start - p.end < _NEAR]
    if not near:
        return None
    gap = _without_states(analysis, near[-1].end, start).rstrip() + " "
    return near[-1].person if gap.startswith(",") and OWNER.search(gap) and FROM_NAME.match(gap) else None


def _without_states(analysis: Analysis, start: int, end: int) -> str:
    """The words between two places of the text, without the names of states in them."""
    text, kept, at = analysis.text, [], start
    for n in analysis.names_between(start, end):
        if n.kind in ("state", "adjective") and n.end <= end:
            kept.append(text[at : n.start])
            at = n.end
    return "".join([*kept, text[at:end]])


@cache
def _counterpart(lang: str) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(noun_class(lang, "counterpart")))
    return re.compile(rf"\b(?:{words})(?P<several>s)?\b", re.I)


def _origin(analysis: Analysis, start: int, end: int) -> tuple[Name | None, int]:
    """The state of a counterpart, an adjective beside the word or a name behind it, and where the words end."""
    for n in analysis.names_between(start - 30, end + 40):
        gap = analysis.text[end : n.start]
        if n.start >= end and (len(gap) <= 2 or OF.match(gap) or _IN.match(gap)):
            return n, n.end
        if n.end <= start and start - n.end <= 2:
            return n, end
    return None, end


def _share(
    analysis: Analysis, people: People, sentence: Sentence, person: Person, origin: Name | None, span: tuple[int, int]
) -> None:
    others = [m.person for m in people.mentions if m.end <= sentence.end and m.person is not person and m.person.office]
    near = [m.person for m in people.mentions if sentence.start <= m.start < sentence.end and m.person in others]
    holder = near[0] if near else others[-1] if others else None
    if origin is not None and len(origin.entities) == 1:
        person.entity = origin.entities[0]
    if holder is not None and person.role is None:
        person.office, person.sector = holder.office, person.sector or holder.sector
        person.role, person.office_span = analysis.text[span[0] : span[1]], span


def _give_together(analysis: Analysis, people: People, title: Title) -> None:
    """ "Les ministres turc et grec, X et Y": each the office, and his state where there are as many."""
    holders = _behind(analysis, people, title) or _before(analysis, people, title)
    told = title.entities if not title.owned else []
    states = told if len(told) in (1, len(holders)) else []
    for k, person in enumerate(holders):
        if person.office_span is not None:
            continue
        if not (person.office and title.phrase.office == "leader"):  # who is known to lead by another name keeps it
            person.office, person.former, person.sector = title.phrase.office, title.phrase.former, title.phrase.sector
        person.role, person.office_span = analysis.text[title.phrase.start : title.end], (title.start, title.end)
        if states:
            person.entity = states[0] if len(states) == 1 else states[k]


def _behind(analysis: Analysis, people: People, title: Title) -> list[Person]:
    run: list[PersonMention] = []
    for m in people.mentions:
        if m.start < title.end:
            continue
        gap = analysis.text[run[-1].end if run else title.end : m.start]
        joined = bool(run) and (_JOINED.match(gap) or _each_of(analysis, run[-1].end, m))
        if not (joined if run else TO_NAME.match(gap)):
            break
        run.append(m)
        if joined and "," not in gap:
            break  # behind "and" a list is at its end
    return [m.person for m in run] if len(run) > 1 else []


def _each_of(analysis: Analysis, start: int, m: PersonMention) -> bool:
    """ "X of Kenya and Y of Uganda": a state behind either name."""
    behind = next((n for n in analysis.names_between(m.end, m.end + _OF_STATE) if n.kind == "state"), None)
    after = behind is not None and OF.match(analysis.text[m.end : behind.start]) is not None
    return after and _EACH_OF.match(_without_states(analysis, start, m.start)) is not None


def _before(analysis: Analysis, people: People, title: Title) -> list[Person]:
    run: list[PersonMention] = []
    for m in reversed(people.mentions):
        if m.end > title.start:
            continue
        gap = analysis.text[m.end : run[-1].start if run else title.start]
        if not (_JOINED if run else FROM_NAME).match(gap) or (not run and "," not in gap):
            break
        run.append(m)
    return [m.person for m in reversed(run)] if len(run) > 1 else []
