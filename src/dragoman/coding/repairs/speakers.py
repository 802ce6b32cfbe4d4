"""Subjects behind their verb of saying, which the parser took for objects: "...," warned an aide to the president."""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.coding.repairs.inverted import follows_speech, group_behind
from dragoman.coding.repairs.words import has_subject, is_finite, subject_label
from dragoman.language.tokens import Sentence, Token


def speaking_subjects(sentence: Sentence) -> None:
    """Label as subject the bare noun phrase behind a verb of saying that follows what is said."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or not is_finite(verb) or has_subject(verb) or not follows_speech(verb):
            continue
        found = group_behind(verb)
        if found:
            found[0].dep = subject_label(verb)
            _keep_together(verb, found[0])


def _keep_together(verb: Token, subject: Token) -> None:
    """What follows the subject directly belongs to it, not to the verb: "warned an adviser to the king"."""
    behind = max(t.i for t in subject.subtree()) + 1
    following = (c for c in verb.all("obl", "nmod") if min(t.i for t in c.subtree()) == behind)
    complement = next(following, None)
    if complement is not None and complement.case() in grammar(verb.sentence.lang, "of_offices"):
        complement.attach(subject, "nmod")
