"""French words of saying in the middle of a sentence: "Le Mali, a indiqué le porte-parole, rappellera son ambassadeur"."""

from __future__ import annotations

from dragoman.coding.repairs.words import group_start, is_finite, number_fits, subject_label
from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence, Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUNS = ("NOUN", "PROPN", "PRON")
_REACH = 14


def mend_incises(sentence: Sentence) -> None:
    """Give the noun in front back to the verb behind, and the verb of saying the speaker that follows it."""
    for says in sentence.tokens:
        if says.pos != "VERB" or "front" not in speech(says.sentence.lang).frames(says.lemma) or not is_finite(says):
            continue
        start = group_start(says)
        noun = next((c for c in says.all(*_SUBJECTS) if c.i < start), None)
        if noun is None or start < 2 or sentence.tokens[start - 1].text != "," or noun.pos not in _NOUNS:
            continue
        speaker = _speaker(says)
        verb = _verb_behind(says, noun, speaker) if speaker is not None else None
        if speaker is not None and verb is not None:
            _part(noun, says, speaker, verb)


def _speaker(says: Token) -> Token | None:
    """The noun phrase right behind the verb of saying."""
    for t in says.sentence.tokens[says.i + 1 :]:
        if t.pos in ("NOUN", "PROPN") and not t.case() and t.dep not in ("amod", "flat", "compound"):
            return t
        if t.pos not in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
            return None
    return None


def _verb_behind(says: Token, noun: Token, speaker: Token) -> Token | None:
    """The verb in a personal form behind the comma that ends what is said by the way."""
    tokens = says.sentence.tokens
    closed = False
    for t in tokens[says.i + 1 : says.i + 1 + _REACH]:
        closed = closed or t.text == ","
        if closed and t.pos in ("VERB", "ADJ", "NOUN") and is_finite(t) and t.dep not in ("acl:relcl", "acl", "appos"):
            start = group_start(t)
            bare = tokens[start - 1].text == "," and not any(c.i < t.i and c is not speaker for c in t.all(*_SUBJECTS))
            return t if bare and number_fits(noun, t) else None
    return None


def _part(noun: Token, says: Token, speaker: Token, verb: Token) -> None:
    if says in verb.ancestors():
        verb.attach(verb if says.is_root else says.head, "root" if says.is_root else says.dep)
    for c in verb.all(*_SUBJECTS):
        if c.i > verb.i:
            c.dep = "obj"
    noun.attach(verb, subject_label(verb))
    says.attach(verb, "parataxis")
    speaker.attach(says, "nsubj")
