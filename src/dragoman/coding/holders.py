"""Who holds an office: the name behind it or before it, over what may stand between the two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.coding.office_predicates import predicated
from dragoman.coding.persons import People, Person, PersonMention
from dragoman.coding.title_words import BODY, CLOSED, FIELD, FROM_NAME, MADE, PORTFOLIO, PORTFOLIO_END, POST, SINCE, TO_NAME
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.language.tokens import span_head

if TYPE_CHECKING:
    from dragoman.coding.titles import Title

_POSTED, _NEAR, _FARTHEST, _BEFORE = 16, 60, 160, 24
# High offices that agencies and firms have too.
_OF_ANY = ("director-general", "managing director")
_JOINED = ("appos", "flat", "nmod")
_IN_BODY = ("ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ")


def join_person(analysis: Analysis, people: People, title: Title) -> None:
    """Give a title the person whom the words beside it name as its holder, and the words of the body that it is of."""
    title.person = _behind(analysis, people, title) or _before(analysis, people, title)
    held = predicated(analysis, people, title) if title.person is None else None
    if held is not None:
        title.person = held.person
        title.phrase = replace(title.phrase, former=title.phrase.former or held.former)


def _behind(analysis: Analysis, people: People, title: Title) -> Person | None:
    text, end = analysis.text, _behind_posting(analysis, title)
    m = next((m for m in people.mentions if m.start >= end), None)
    if m is None or m.start - end >= _FARTHEST:
        return None
    gap = text[end : m.start]
    rest = _behind_portfolio(title, gap)
    if (len(rest) < _NEAR and TO_NAME.match(rest)) or _is_field(analysis, gap, m.start):
        return m.person
    body = _body(analysis, title, m) or _joined_body(analysis, title, m)
    if body is None:
        return None
    title.end = body
    return m.person


def _before(analysis: Analysis, people: People, title: Title) -> Person | None:
    before = [m for m in people.mentions if m.end <= title.start and title.start - m.end < _BEFORE]
    if not before:
        return None
    gap = analysis.text[before[-1].end : title.start]
    if MADE.match(gap) and not title.phrase.plural:
        return before[-1].person
    joined = ("," in gap or "(" in gap or title.phrase.former) and not _acts_apart(analysis, before[-1], title)
    joined = joined or _hangs_on(analysis, title, before[-1])
    return before[-1].person if joined and FROM_NAME.match(gap) else None


def _hangs_on(analysis: Analysis, title: Title, m: PersonMention) -> bool:
    """ "A déclaré X le ministre des Transports": an office behind a name without a comma, which the parser joins to it."""
    office, name = analysis.tokens(title.phrase.start, title.phrase.end), analysis.tokens(m.start, m.end)
    if not office or not name or title.phrase.plural or not title.phrase.definite:
        return False
    head = span_head(office)
    return head.dep in _JOINED and head.head in name and not head.case()


def _acts_apart(analysis: Analysis, m: PersonMention, title: Title) -> bool:
    """ "Reçu par X, le ministre italien a signé": an office that is subject of its own verb, behind a name with a preposition."""
    office, name = analysis.tokens(title.phrase.start, title.phrase.end), analysis.tokens(m.start, m.end)
    subject = span_head(office) if office else None
    if subject is None or not name or subject.dep not in ("nsubj", "nsubj:pass") or subject.head.i < subject.i:
        return False
    person = span_head(name)
    between = subject.sentence.tokens[subject.i : subject.head.i]
    introduced = person.case() or (person.dep == "nmod" and person.head.case())  # "par le président X"
    return bool(introduced) and person.head is not subject and not any(t.text == "," for t in between)


def _body(analysis: Analysis, title: Title, m: PersonMention) -> int | None:
    """ "Le porte-parole du ministère kényan, X, ...": where the words of the body end that the office is of.

    None where the name behind them is not set apart by commas, or a clause or an office of its own stands between.  Who leads
    a body without a name of its own ("le président de l'agglomération") does not hold the state's highest office.
    """
    text, sentence = analysis.text, analysis.sentence_at(title.start)
    body = BODY.match(text, title.phrase.end, m.start) or BODY.match(text, title.end, m.start)  # "ministre kényan de la Défense"
    if title.phrase.plural or sentence is None or body is None or not CLOSED.match(text, m.end):
        return None
    if title.phrase.office in OfficeFamilies.load().high and title.phrase.office not in _OF_ANY and body.group().islower():
        return None
    between = sentence.at(body.start(), body.end())
    finite = any(t.pos in ("VERB", "AUX") and t.morph.get("VerbForm") == "Fin" for t in between)
    office = any(body.start() <= o.start < body.end() for o in analysis.offices)
    named = any(t.pos in ("NOUN", "PROPN") for t in between)
    return None if finite or office or not named or not TO_NAME.match(text[body.end() : m.start]) else body.end()


def _joined_body(analysis: Analysis, title: Title, m: PersonMention) -> int | None:
    """ "La présidente de la Réserve fédérale américaine Janet Moss": where the body's words end, without a comma behind them.

    The body must have a name, the holder's name hang on the office, and nothing but the body's words stand between.
    """
    office, name = analysis.tokens(title.phrase.start, title.phrase.end), analysis.tokens(m.start, m.end)
    if not office or not name or title.phrase.plural or m.start - title.end > _NEAR:
        return None
    head, holder = span_head(office), span_head(name)
    if holder.dep not in _JOINED or holder.case() or head not in holder.ancestors():
        return None
    between = head.sentence.tokens[office[-1].i + 1 : name[0].i]
    named = any(t.text[0].isupper() for t in (*office[1:], *between))
    other = any(title.end <= o.start < m.start for o in analysis.offices)
    plain = all(t.pos in _IN_BODY and head in t.ancestors() for t in between)
    return between[-1].end if between and named and plain and not other else None


def _is_field(analysis: Analysis, gap: str, end: int) -> bool:
    """True for the field of an office, or the state it is for, that stands up to where the name of who holds it begins."""
    field = FIELD.match(gap)
    if field is None:
        return False
    states = (n for n in analysis.names_between(end - len(gap), end) if n.kind == "state")
    return field["last"].lower() in cues(analysis.lang, "office_field") or any(end - n.end == 1 for n in states)


def _behind_portfolio(title: Title, gap: str) -> str:
    """What stands between an office and a name, without the rest of a portfolio of several."""
    rest = PORTFOLIO.sub("", gap)
    return PORTFOLIO_END.sub("", rest) if "," in title.phrase.text else rest


def _behind_posting(analysis: Analysis, title: Title) -> int:
    """End of a title with the place of its posting or the time since which it is held ("... en Algérie", "depuis mars")."""
    text, end = analysis.text, title.end
    for n in analysis.names_between(end, end + _POSTED):
        if POST.match(text[end : n.start]):
            end = n.end
            break
    since = SINCE.match(text, end)
    return since.end() if since else end
