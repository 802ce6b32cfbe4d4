"""Interviews: one direct statement for each answer.

Turns are told by labels ("Q:", "Question :", a name), by dashes, or by questions that stand as
paragraphs of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from dragoman.coding.persons import Person
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.talk import Found, Talk, count_words
from dragoman.language.blocks import Block
from dragoman.language.lines import Span, trim

_LABEL = re.compile(r"(?P<label>[A-ZÀ-Ý][\w.'’-]*(?: [\w.'’-]+){0,4}?) ?(?::|(?<=\bQ)\.|(?<=\bR)\.|(?<=\bA)\.)\s+")
_DASH = re.compile(r"[—–-]\s+")
_UNREAD = frozenset({"noise", "dateline", "byline", "caption"})
_NOWHERE: Span = (0, 0)
_LONGEST_QUESTION = 60
_FEWEST_QUESTIONS = 2


@dataclass(frozen=True, slots=True)
class _Turn:
    start: int
    end: int
    label: str
    asks: bool
    dash: bool


def read_interview(talk: Talk) -> tuple[list[Found], Span]:
    """The answers of an interview with the stretch of its turns; nothing where the article is none."""
    turns = [_turn(talk, b) for b in talk.discourse.analysis.blocks if b.kind not in _UNREAD]
    asking = _asking_label(talk, turns)
    questions = [t for t in turns if t.asks and (asking is None or t.label == asking)]
    if asking is None and questions:
        questions = _before_quoted(talk, turns, questions)
    if len(questions) < _FEWEST_QUESTIONS:
        return [], _NOWHERE
    if asking is None:
        questions = _first_of_stanzas(talk, turns, questions)
    answers = _without_epilogue(talk, _answers(turns, questions, asking))
    if not answers or not (asking is not None or all(t.dash for t in questions) or _speaks_of_self(talk, answers)):
        return [], _NOWHERE
    if all(_quoted(talk, run[0]) for run in answers):  # what follows the last answer outside of the marks is not its
        answers = [[t for t in run if _quoted(talk, t)] for run in answers]
    asked = _interviewee(talk, questions[0].start, answers[-1][-1].end)
    found = [_found(talk, answer, asked) for answer in answers]
    return [f for f in found if f is not None], (questions[0].start, answers[-1][-1].end)


def _before_quoted(talk: Talk, turns: list[_Turn], questions: list[_Turn]) -> list[_Turn]:
    """Where every question is answered by a paragraph wholly quoted, all that stands before such a one asks."""
    pairs = [(a, b) for a, b in zip(turns, turns[1:], strict=False) if _quoted(talk, b) and not _quoted(talk, a)]
    asking = [a for a, _ in pairs]
    return asking if all(q in asking for q in questions) else questions


def _first_of_stanzas(talk: Talk, turns: list[_Turn], questions: list[_Turn]) -> list[_Turn]:
    """Where every question opens a stanza that its answer closes, the first line of each such stanza asks."""
    starts = {b.start for a, b in zip(turns, turns[1:], strict=False) if _parted(talk, a, b)}
    asking = [a for a, b in zip(turns, turns[1:], strict=False) if a.start in starts and b.start not in starts]
    return [a for a in asking if a.start >= questions[0].start] if all(q in asking for q in questions) else questions


def _parted(talk: Talk, one: _Turn, other: _Turn) -> bool:
    """True where an empty line stands between two paragraphs."""
    return talk.text[one.end : other.start].count("\n") > 1


def _without_epilogue(talk: Talk, answers: list[list[_Turn]]) -> list[list[_Turn]]:
    """Answers without what stands apart behind the last one and does not speak of itself: the paper's own words."""
    if not answers:
        return answers
    last = answers[-1]
    while len(last) > 1 and _parted(talk, last[-2], last[-1]) and not _of_self(talk, last[-1]):
        last = last[:-1]
    return [*answers[:-1], last]


def _quoted(talk: Talk, turn: _Turn) -> bool:
    """True for a turn that quotation marks enclose."""
    words = talk.text[turn.start : turn.end]
    return words[0] in '«“"' and words.rstrip(" .\u00a0")[-1] in '»”"'


def _turn(talk: Talk, block: Block) -> _Turn:
    """A paragraph with its label, if any; a question ends with its mark and is short."""
    text, start = talk.text, block.start
    line = text.rfind("\n", 0, start) + 1
    dash = bool(text[line:start].strip()) and text[line:start].strip() in "—–-"
    lead = _DASH.match(text, start, block.end)
    if lead:
        dash, start = True, lead.end()
    match = _LABEL.match(text, start, block.end)
    label = match["label"] if match else ""
    start = match.end() if match else start
    words = text[start : block.end].rstrip(' \u00a0»”"')
    asks = words.endswith("?") and count_words(words) <= _LONGEST_QUESTION
    return _Turn(start, block.end, label, asks, dash)


def _asking_label(talk: Talk, turns: list[_Turn]) -> str | None:
    """The label that most questions carry, where another label answers."""
    asking = Counter(t.label for t in turns if t.asks and t.label)
    if not asking:
        return None
    label, count = asking.most_common(1)[0]
    listed = label.lower().rstrip(".") in talk.words.lists["question_labels"]
    answers = [t for t in turns if t.label and t.label != label]
    return label if count >= _FEWEST_QUESTIONS and (listed or len(answers) >= _FEWEST_QUESTIONS) else None


def _answers(turns: list[_Turn], questions: list[_Turn], asking: str | None) -> list[list[_Turn]]:
    """Runs of turns between the questions; with labels each run begins with one."""
    found: list[list[_Turn]] = []
    open_run: list[_Turn] | None = None
    for t in turns:
        if t in questions or (asking is not None and t.label == asking):
            open_run = []
            found.append(open_run)
        elif open_run is not None:
            open_run.append(t)
    return [run for run in found if run]


def _speaks_of_self(talk: Talk, answers: list[list[_Turn]]) -> bool:
    """True where at least half of the answers say "I" or "we"."""
    told = [_of_self(talk, run[0]) for run in answers]
    return 2 * sum(told) >= len(told)


def _of_self(talk: Talk, turn: _Turn) -> bool:
    words = talk.words.lists["first_person"]
    return any(w in words for w in re.findall(r"\w+'?", talk.text[turn.start : turn.end].lower().replace("’", "'")))


def _interviewee(talk: Talk, start: int, end: int) -> Speaker | None:
    """The person whom the title and the introduction name most, and the end where the article gives an office."""
    mentions = talk.discourse.people.mentions
    people = {m.person.name: m.person for m in mentions}
    title = talk.discourse.analysis.title or ""
    named = Counter(m.person.name for m in mentions if m.start < start or (m.start >= end and m.person.role))
    named.update(name for name in people if name in title)
    return _speaker(people[named.most_common(1)[0][0]], start) if named else None


def _speaker(person: Person, at: int) -> Speaker:
    codes = (person.entity,) if person.entity else ()
    return Speaker(person.name, person.entity, codes, person.role, 0.85, "interview", at, human=True)


def _found(talk: Talk, answer: list[_Turn], asked: Speaker | None) -> Found | None:
    """One answer: its paragraphs are the parts of the statement."""
    speaker = _labelled(talk, answer[0].label) or asked
    parts: list[Span] = []
    for t in answer:
        a, b = trim(talk.text, t.start, t.end)
        while a < b and talk.text[a] in '«“"':
            a, b = trim(talk.text, a + 1, b)
        while a < b and talk.text[b - 1] in '»”"':
            a, b = trim(talk.text, a, b - 1)
        if a < b:
            parts.append((a, b))
    if speaker is None or not parts:
        return None
    outer = (answer[0].start, answer[-1].end)
    return Found(tuple(parts), replace(speaker, at=outer[0]), "direct", "answer in an interview", outer, 0.9 * speaker.trust)


def _labelled(talk: Talk, label: str) -> Speaker | None:
    """The person whose name or initials a label gives."""
    if not label or label.lower().rstrip(".") in talk.words.lists["answer_labels"]:
        return None
    person = talk.discourse.people.named(label)
    if person is None:
        initials = re.sub(r"[^A-ZÀ-Ý]", "", label)
        same = [p for p in talk.discourse.people.all if "".join(w[0] for w in p.name.split()) == initials]
        person = same[0] if len(same) == 1 else None
    return _speaker(person, 0) if person is not None else None
