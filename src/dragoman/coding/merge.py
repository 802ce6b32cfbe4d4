"""One article, one record: what headline, lead and body tell of one happening is one event (stage 6)."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.parties import Who, distinct, entities

# Told, given or decreed: where one report tells of no place, a later one gives it in its own words alone.
_ANYWHERE = ("SUPPORT", "CONCEDE", "AID", "SANCTION")


def merged(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates with repeated mentions of one happening joined, in the order of the text."""
    kept: list[Candidate] = []
    for c in candidates:
        same = next((k for k in kept if _same(k, c)), None)
        if same is None:
            kept.append(c)
        else:
            _join(same, c)
    return kept


def _same(a: Candidate, b: Candidate) -> bool:
    if a.type != b.type or a.status != b.status:
        return False
    if a.mode != b.mode and a.mode and b.mode and not _is_abroad_at_a_gathering(a, b):
        return False
    if not _parties_agree(a, b):
        return False
    if a.pattern.meaning.name == b.pattern.meaning.name and a.evidence == b.evidence:
        return True  # a verb and its noun ("présenter des excuses"), whatever day either was given
    if a.own_date and b.own_date and a.date and b.date and not _dates_agree(a.date.value, b.date.value):
        return False
    if a.type == "CONSULT" and not _people_agree(a, b):
        return False
    if _is_coming(a) and _is_coming(b):
        return a.pattern.meaning.name == b.pattern.meaning.name and _people_agree(a, b)
    return a.pattern.meaning.name == b.pattern.meaning.name or _near(a, b) or a.type in ("CONSULT",)


def _is_abroad_at_a_gathering(a: Candidate, b: Candidate) -> bool:
    """ "Met on the sidelines of the summit in Bali. They discussed ...": one meeting, within a gathering on third soil."""
    return {a.mode, b.mode} == {"multilateral", "third-party"} and _near(a, b)


def _is_coming(c: Candidate) -> bool:
    """True for an undertaking to do something told by its own word: a coming visit, and thanks to be given there."""
    return c.type == "AGREE" and c.pattern.meaning.type in ("CONSULT", "SUPPORT", "AID", "COOPERATE")


def _parties_agree(a: Candidate, b: Candidate) -> bool:
    return entities(a.actors) == entities(b.actors) and entities(a.recipients) == entities(b.recipients)


def _dates_agree(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)


def _people_agree(a: Candidate, b: Candidate) -> bool:
    """Meetings with different officials are different meetings."""
    codes = entities(a.actors) & entities(b.actors) if a.mode == "visit" else a.codes & b.codes
    for code in codes:
        x, y = _people(a, code), _people(b, code)
        if x and y and x != y:
            return False
        if bool(x) != bool(y) and not _near(a, b) and a.mode != "visit":
            return False
    return True


def _near(a: Candidate, b: Candidate) -> bool:
    """Told in the same sentence or in neighbouring ones."""
    return abs(a.token.sentence.index - b.token.sentence.index) <= 1


def _people(c: Candidate, code: str) -> set[int]:
    return {id(w.person) for w in [*c.actors, *c.recipients] if w.entity == code and w.person is not None}


def _join(a: Candidate, b: Candidate) -> None:
    a.actors = _fullest(a.actors, b.actors)
    a.recipients = _fullest(a.recipients, b.recipients)
    if b.own_date and (not a.own_date or (a.date and b.date and len(b.date.value) > len(a.date.value))):
        a.date, a.own_date = b.date, True
    finer = b.place is not None and b.place.name != b.place.country and _is_state(a)
    a.mode = "multilateral" if "multilateral" in (a.mode, b.mode) else a.mode or b.mode
    if finer or (a.place is None and (a.type not in _ANYWHERE or _names_place(b))):
        a.place = b.place or a.place
    if a.mode == "phone":
        a.place = None  # who calls is at two places
    if b.trust > a.trust or (b.own_date and a.date is b.date):
        a.evidence, a.trust, a.frame, a.pattern, a.reasons = b.evidence, b.trust, b.frame, b.pattern, b.reasons
    a.contexts = tuple(dict.fromkeys([*a.contexts, *b.contexts]))


def _names_place(c: Candidate) -> bool:
    """True where the sentence of an act names its place itself."""
    start, sentence = c.place.start if c.place is not None else None, c.token.sentence
    return start is not None and sentence.start <= start < sentence.end


def _is_state(c: Candidate) -> bool:
    """True where only the country of an event is known."""
    return c.place is not None and c.place.start is None


def _fullest(a: list[Who], b: list[Who]) -> list[Who]:
    return distinct([*a, *b])
