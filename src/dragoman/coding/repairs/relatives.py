"""French relative clauses that the parser took for something else: they go to the noun before them."""

from __future__ import annotations

from dragoman.coding.repairs.words import NOMINAL, group_start, is_finite, number_fits, subject_label, tells_of_several
from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence, Token

_THAT = ("que", "qu'", "qu’")
_SUBJECTS = ("nsubj", "nsubj:pass")
_INSIDE = ("nmod", "flat", "amod", "fixed", "case", "det")


def mend_relatives(sentence: Sentence) -> None:
    """Hang clauses with "qui" on their antecedent."""
    for who in sentence.tokens:
        verb = who.head
        if who.lower in _THAT and ((who.dep == "mark" and verb.dep == "dep") or _is_loose(who, verb)):
            _object_clause(who, verb)
        if who.lower == "dont":
            _of_which(who)
        if who.pos == "PRON" and who.case() and verb.dep == "acl:relcl" and verb.i > who.i:
            _swallowed_subject(who, verb)
        if who.lower != "qui" or who.dep not in _SUBJECTS or verb.i < who.i or who.child("case") is not None:
            continue
        if verb.dep == "acl:relcl":
            _agree(who, verb)
            continue
        if verb.dep == "conj" and verb.head.dep == "acl:relcl":
            continue
        noun = _antecedent(who, verb)
        if noun is not None:
            verb.attach(noun, "acl:relcl")


def _is_loose(that: Token, verb: Token) -> bool:
    """True for a clause behind a noun and a comma that the parser hung on the verb behind: "l'accord, que Lima signa, a vécu"."""
    tokens = that.sentence.tokens
    behind = that.i > 1 and tokens[that.i - 1].text == "," and tokens[that.i - 2].pos in NOMINAL
    hung = that.dep in ("mark", "obj") and verb.dep == "advcl" and verb.head.i > verb.i
    return behind and hung and verb.child("nsubj") is not None and verb.child("xcomp") is None


def mend_shared_relatives(sentence: Sentence) -> None:
    """ "X, Y et Z, qui ont exigé ...": a plural clause behind the last name of a list tells of all of them."""
    for verb in sentence.tokens:
        last = verb.head
        if verb.dep != "acl:relcl" or last.dep != "conj" or last.pos != "PROPN" or last.child("conj") is not None:
            continue
        who = verb.child(*_SUBJECTS)
        if who is not None and who.lower == "qui" and tells_of_several(verb):
            verb.attach(last.head, "acl:relcl")


def _object_clause(that: Token, verb: Token) -> None:
    """ "un bateau que la préfecture renvoyait": a clause that nothing asks for describes the noun before it."""
    noun = _antecedent(that, verb, agrees=False)
    if noun is not None and verb.child("obj") in (None, that) and verb not in noun.ancestors():
        verb.attach(noun, "acl:relcl")
        that.pos, that.dep = "PRON", "obj"


def _swallowed_subject(who: Token, verb: Token) -> None:
    """ "le ministre, à qui Lima demandait ...": the name behind the pronoun is the subject of the clause."""
    name = next((c for c in who.children if c.i == who.i + 1 and c.pos in ("PROPN", "NOUN")), None)
    if name is not None and verb.child(*_SUBJECTS) is None:
        name.attach(verb, subject_label(verb))


def _of_which(word: Token) -> None:
    """ "L'Inde, dont 40 soldats ont péri, a relevé ...": what follows "dont" is the subject of its own clause."""
    subject = word.head
    verb = subject.child("acl:relcl")
    if subject.dep not in _SUBJECTS or subject.i < word.i:
        return
    noun = _before(word)
    if verb is not None and subject.i < verb.i < subject.head.i and noun is not None and noun is not subject:
        verb.attach(noun, "acl:relcl")
        subject.attach(verb, subject_label(verb))
        word.attach(verb, "iobj")
    elif noun is not None and noun.is_root and subject.head.i > subject.i:
        _swallowed_main(noun, subject.head)


def _before(word: Token) -> Token | None:
    """The noun phrase that ends in front of a relative pronoun and its comma."""
    tokens, k = word.sentence.tokens, word.i - 1
    while k > 0 and tokens[k].pos == "PUNCT":
        k -= 1
    noun = tokens[max(k, 0)]
    while noun.pos not in NOMINAL and not noun.is_root and noun.head.i < word.i:
        noun = noun.head
    return noun if noun.pos in NOMINAL else None


def _swallowed_main(noun: Token, clause: Token) -> None:
    """ "Oslo, dont l'envoyé avait protesté, a salué X": behind the comma stands the noun's verb, before it the clause's."""
    main = next((t for t in clause.sentence.tokens[clause.i + 1 :] if _goes_on(t, clause)), None)
    if main is None:
        return
    for mistaken in (c for c in main.all(*_SUBJECTS) if c.i > main.i):
        mistaken.dep = "obj"
    if main.head is clause:
        main.attach(main if clause.is_root else clause.head, "root" if clause.is_root else clause.dep)
    noun.attach(main, subject_label(main))
    clause.attach(noun, "acl:relcl")


def _goes_on(verb: Token, clause: Token) -> bool:
    """True for a personal form right behind a comma, with a subject neither in front nor, as of who says so, behind."""
    tokens, start = verb.sentence.tokens, group_start(verb)
    if "front" in speech(verb.sentence.lang).frames(verb.lemma) and verb.child(*_SUBJECTS) is not None:
        return False
    beside = verb.is_root or verb.head is clause or clause.head is verb
    free = verb.child("cc", "mark") is None and not any(clause.i < c.i < verb.i for c in verb.all(*_SUBJECTS))
    return verb.pos == "VERB" and is_finite(verb) and beside and free and tokens[start - 1].text == ","


def _agree(who: Token, verb: Token) -> None:
    """ "les gares de la ligne qui dessert ...": the number of the verb tells which noun is meant."""
    if number_fits(verb.head, verb):
        return
    between = [t for t in who.sentence.tokens[verb.head.i + 1 : who.i] if t.pos == "NOUN" and t.dep == "nmod"]
    fitting = [t for t in between if number_fits(t, verb) and t.morph.get("Number") is not None]
    if fitting:
        verb.attach(fitting[-1], "acl:relcl")


def _antecedent(who: Token, verb: Token, *, agrees: bool = True) -> Token | None:
    """The noun phrase that ends just before the pronoun, as a whole where a comma follows it.

    With `agrees` the number of the verb tells which noun is meant.
    """
    tokens = who.sentence.tokens
    k = who.i - 1
    comma = k > 0 and tokens[k].text == ","
    while k > 0 and tokens[k].pos == "PUNCT":
        k -= 1
    if k < 0:
        return None
    noun = tokens[k]
    while noun.pos not in NOMINAL and not noun.is_root and noun.head.i < who.i:
        noun = noun.head
    if noun.pos not in NOMINAL or noun is verb:
        return None
    while comma and noun.dep in _INSIDE and noun.head.i < noun.i and noun.head.pos in NOMINAL:
        if agrees and not number_fits(noun.head, verb):
            break
        noun = noun.head
    return noun
