"""Lists of names and adjectives: one hangs on the other as the commas between them say."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.repairs.words import is_finite, own_subject, subject_label
from dragoman.language.tokens import Sentence, Token, span_head

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos")


def mend_lists(analysis: Analysis, sentence: Sentence) -> None:
    """Coordinate the names and the adjectives of a sentence."""
    heads = _name_heads(analysis, sentence)
    for token in heads:
        _stray_argument(token)
    for run in _lists(analysis, heads):
        _coordinate(_behind_lead(run))
    for token in sentence.tokens:
        name = analysis.name_at(token)
        if name is not None and name.kind == "adjective" and token.i >= 2:
            _join_adjectives(analysis, token)


def _name_heads(analysis: Analysis, sentence: Sentence) -> list[Token]:
    """Heads of the names of parties and places in a sentence, in order."""
    found: list[Token] = []
    for n in analysis.names_between(sentence.start, sentence.end):
        if n.kind != "adjective":
            tokens = sentence.at(n.start, n.end)
            if tokens:
                found.append(span_head(tokens))
    return found


def _stray_argument(token: Token) -> None:
    """A name is no complement clause: it is the object where the verb has none."""
    if token.dep in ("xcomp", "ccomp", "advcl") and token.head.pos in ("VERB", "AUX"):
        preposition = token.child("case", "mark")
        token.dep = "obl" if preposition is not None else "obj"
        if preposition is not None:
            preposition.dep = "case"


def _lists(analysis: Analysis, heads: list[Token]) -> list[list[Token]]:
    """Runs of names that only commas and a last "and" part ("l'Égypte, le Bahreïn et la Libye")."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    for first, second in zip(heads, heads[1:], strict=False):
        link = _link(analysis, first, second)
        current = current or [first]
        if link:
            current.append(second)
        if link in ("and", "") and current:
            if link == "and":
                runs.append(current)
            current = []
    return runs


def _behind_lead(run: list[Token]) -> list[Token]:
    """ "Sous l'égide de X, Y et Z ont signé": a first name that only closes what leads the sentence is none of those who act."""
    first, last = run[0], run[-1]
    tokens = first.sentence.tokens
    verb = next((t for t in tokens[last.i + 1 : last.i + 2] if t.pos in ("VERB", "AUX")), None)
    verb = verb.head if verb is not None and verb.dep.startswith("aux") else verb
    if len(run) < 3 or verb is None or not is_finite(verb) or own_subject(verb) not in (None, *run) or tokens[0].pos != "ADP":
        return run
    leads = first.case() and not any(t.pos in ("VERB", "AUX", "PUNCT") for t in tokens[: first.i])
    if not leads:
        return run
    lead = next((t for t in tokens[: first.i] if t.pos == "NOUN"), None)
    if first.head is verb and lead is not None:
        first.attach(lead, "nmod")
    run[1].attach(verb, subject_label(verb))
    return run[1:]


def _link(analysis: Analysis, first: Token, second: Token) -> str:
    """ "," or "and" where nothing else stands between two names, else ""."""
    one, two = analysis.name_at(first), analysis.name_at(second)
    if (
        one is None
        or two is None
        or first.sentence is not second.sentence
        or ("city" in (one.kind, two.kind) and one.kind != two.kind)
    ):
        return ""
    between = [t for t in first.sentence.tokens if one.end <= t.start and t.end <= two.start]
    words = [t.lower for t in between if t.pos not in ("DET", "ADP") and t.lower not in ("l'", "l’", "la", "le", "les")]
    if words in (["et"], ["and"], [",", "and"], ["&"], ["ainsi", "que"]):
        return "and"
    return "," if words == [","] else ""


def _coordinate(run: list[Token]) -> None:
    """The names of a list hang on its first, which takes the place that any of them has in the clause."""
    first, last = run[0], run[-1]
    inside = set(map(id, run))
    places = [t for t in run if t.dep in _ARGUMENTS and id(t.head) not in inside and not t.is_root]
    if not places:
        return
    place = next((t for t in places if t.dep.startswith("nsubj")), places[0])
    if place is last and place.dep == "nsubj" and _ends_clause(first, place.head):
        return  # "a rencontré Y, et Z a ..."
    verb, label = place.head, place.dep
    if any(a is first for a in verb.ancestors()) or verb is first:
        verb.attach(verb, "root")
    first.attach(verb, label)
    for t in run[1:]:
        t.attach(first, "conj")


def _ends_clause(first: Token, verb: Token) -> bool:
    """True for a name that is a complement of an earlier clause than that of a verb behind it."""
    if first.dep in ("obj", "obl", "iobj"):
        return first.head is not verb
    return first.dep == "nmod" and bool(first.case()) and verb.dep == "conj" and verb.head in first.ancestors()


def _join_adjectives(analysis: Analysis, token: Token) -> None:
    """ "les ministres turc et kazakh": the second adjective is joined to the first."""
    tokens = token.sentence.tokens
    link = tokens[token.i - 1]
    if link.lower not in ("et", "and", ","):
        return
    first = tokens[token.i - 2]
    other = analysis.name_at(first)
    if other is None or other.kind != "adjective" or (token.dep in ("amod", "conj") and token.head in (first, first.head)):
        return
    if first.dep not in ("amod", "compound", "conj", "nmod", "appos"):
        return
    for child in [c for c in token.children if c.i > token.i]:
        child.attach(first.head, child.dep)
    token.attach(first, "conj")
