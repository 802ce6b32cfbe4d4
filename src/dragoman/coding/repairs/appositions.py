"""French noun phrases in front of a subject: one of the two only explains the other."""

from __future__ import annotations

from dragoman.coding.classes import cues, noun_class
from dragoman.coding.repairs.words import group_start, subject_label
from dragoman.language.tokens import Sentence, Token


def mend_appositions(sentence: Sentence) -> None:
    """Join a bare noun phrase at the head of a clause to the subject that follows it."""
    for verb in sentence.tokens:
        subjects = [c for c in verb.all("nsubj", "nsubj:pass") if c.i < verb.i and c.pos in ("NOUN", "PROPN")]
        if verb.pos != "VERB" or not subjects:
            continue
        if _titled_pair(verb):
            continue
        subject = subjects[-1]
        lead = next((c for c in verb.children if c.i < subject.i and _is_bare(c)), None)
        if lead is not None:
            _join(lead, subject, verb)


def _titled_pair(verb: Token) -> bool:
    """ "Le ministre turc, X, et son homologue grec, Y, ont signé": two titles, each with a name, are the subject."""
    run = [c for c in verb.children if c.i < group_start(verb) and (_is_bare(c) or c.dep == "appos")]
    joined = next((t for c in run for t in c.subtree() if t.dep == "conj" and t.child("cc") is not None), None)
    if len(run) < 3 or joined is None or run[0].lemma not in noun_class(run[0].sentence.lang, "person"):
        return False
    own = {id(t) for c in run for t in c.subtree()}
    if any(t.text != "," for t in verb.sentence.tokens[run[0].i : group_start(verb)] if id(t) not in own):
        return False
    first = run[0]
    first.attach(verb, subject_label(verb))
    joined.attach(first, "conj")
    for c in run[1:]:
        c.attach(joined if c.i > joined.i else first, "appos")
    return True


def _is_bare(token: Token) -> bool:
    plain = token.dep in ("obl", "advmod", "dep", "nsubj", "nsubj:pass") and token.pos in ("NOUN", "PROPN")
    return plain and token.child("case", "mark") is None and token.lemma not in cues(token.sentence.lang, "times")


def _join(lead: Token, subject: Token, verb: Token) -> None:
    tokens = verb.sentence.tokens
    own = {id(t) for t in (*lead.subtree(), *subject.subtree())}
    start = group_start(verb)
    between = [t for t in tokens[lead.i : start] if id(t) not in own]
    if any(t.text != "," for t in between) or not any(t.text == "," for t in tokens[lead.i : subject.i]):
        return
    if tokens[start - 1].text == "," and lead.child("det") is not None:  # "L'archevêque, le cardinal X, estime"
        lead.attach(verb, subject.dep)
        subject.attach(lead, "appos")
    elif tokens[start - 1].text != "," and lead.lemma in noun_class(lead.sentence.lang, "person"):  # "Ministre de X, Y estime"
        lead.attach(subject, "appos")
