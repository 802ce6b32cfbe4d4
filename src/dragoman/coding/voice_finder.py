"""Whose voice is heard where: the speakers of quotations and answers, the one who is asked, the issuer of a communiqué."""

from __future__ import annotations

from dragoman.coding.discourse import Discourse
from dragoman.coding.issuers import issuers
from dragoman.coding.statements.talk import Found
from dragoman.coding.voices import Voice, Voices


def voices_of(discourse: Discourse, found: list[Found]) -> Voices:
    """The voices of an article from what is said in it."""
    answers = [f for f in found if f.why.startswith("answer")]
    said = [_voice(discourse, f) for f in found if f.kind == "direct"]
    return Voices([*said, *_questions(answers)], _issuer(discourse))


def _voice(discourse: Discourse, f: Found) -> Voice:
    """Inside a quotation or an answer; whom an interviewer speaks for is his paper's home."""
    s = f.speaker
    own = s.entities or ((s.entity,) if s.entity else ())
    home = discourse.focus.home if f.why.startswith("answer") else None
    return Voice(*f.outer, own, (home,) if home else ())


def _questions(answers: list[Found]) -> list[Voice]:
    """Before an answer and between two: "you" is the one who answers."""
    found, end = [], 0
    for f in sorted(answers, key=lambda a: a.outer):
        s = f.speaker
        found.append(Voice(end, f.outer[0], (), s.entities or ((s.entity,) if s.entity else ())))
        end = f.outer[1]
    return found


def _issuer(discourse: Discourse) -> Voice | None:
    """A communiqué speaks for those who issue it."""
    codes = issuers(discourse)
    return Voice(0, len(discourse.analysis.text), codes) if codes else None
