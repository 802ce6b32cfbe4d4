"""Repair of the parser's typical errors where known names, dates and closed word lists tell better."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.language.tokens import Sentence, Token, span_head

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos")
_LINKS = ("et", "and", ",", "ou", "or", "&", "ainsi", "que", "comme")
_DATIVE = ("lui", "leur")
_PARTICIPLE_ENDS = ("é", "ée", "és", "ées", "i", "ie", "is", "u", "ue", "us", "it", "ite", "rt", "ert")
_ACCUSATIVE = ("le", "la", "l'", "l’", "les")


def repair(analysis: Analysis, sentence: Sentence) -> None:
    """Mend attachments of a parsed sentence in place."""
    if analysis.lang == "fr":
        _clitics(sentence)
        _auxiliaries(sentence)
        _active(sentence)
    _swallowed_verbs(sentence)
    _stray_subjects(sentence)
    heads = _name_heads(analysis, sentence)
    for token in heads:
        _stray_argument(token)
    for first, second in zip(heads, heads[1:], strict=False):
        _coordinate(analysis, first, second)
    for token in sentence.tokens:
        name = analysis.name_at(token)
        if name is not None and name.kind == "adjective" and token.i >= 2:
            _join_adjectives(analysis, token)


def _name_heads(analysis: Analysis, sentence: Sentence) -> list[Token]:
    """Heads of the names of parties and places in a sentence, in order."""
    found: list[Token] = []
    for n in analysis.names:
        if n.kind != "adjective" and sentence.start <= n.start < sentence.end:
            tokens = sentence.at(n.start, n.end)
            if tokens:
                found.append(span_head(tokens))
    return found


def _clitics(sentence: Sentence) -> None:
    """French object pronouns before the verb are never its subject."""
    for t in sentence.tokens:
        if t.pos == "PRON" and t.dep in ("nsubj", "det", "obl") and t.i < t.head.i:
            if t.lower in _DATIVE:
                t.dep = "iobj"
            elif t.lower in _ACCUSATIVE and t.dep == "nsubj":
                t.dep = "obj"


def _auxiliaries(sentence: Sentence) -> None:
    """ "n'avait pas protesté": the participle is the verb, "avoir" and "être" only carry its tense."""
    for verb in sentence.tokens:
        if verb.lemma not in ("avoir", "être") or verb.child("obj") is not None:
            continue
        participle = verb.child("xcomp", "ccomp")
        if participle is None or participle.pos != "VERB" or not participle.lower.endswith(_PARTICIPLE_ENDS):
            continue
        if participle.i - verb.i > 4:
            continue
        participle.attach(verb.head if not verb.is_root else participle, verb.dep)
        for c in list(verb.children):
            c.attach(participle, c.dep)
        verb.attach(participle, "aux")


def _active(sentence: Sentence) -> None:
    """A verb with "avoir" and an object is no passive, whatever its subject was taken for."""
    for verb in sentence.tokens:
        subject = verb.child("nsubj:pass")
        carried = verb.all("aux", "aux:pass")
        moves = verb.lemma in cues("fr", "with_etre") or any(c.lower in ("se", "s'", "s’") for c in verb.children)
        if carried and (moves or all(a.lemma == "avoir" for a in carried)):
            for a in carried:
                a.dep = "aux"
            if subject is not None:
                subject.dep = "nsubj"


def _stray_subjects(sentence: Sentence) -> None:
    """A noun left alone in front of a verb without subject is its subject ("Madrid a envoyé ...")."""
    for verb in sentence.tokens:
        if verb.pos not in ("VERB", "AUX") or verb.child("nsubj", "nsubj:pass") is not None or not verb.is_root:
            continue
        finite = [t for t in (verb, *verb.all("aux", "aux:pass", "cop")) if t.morph.get("VerbForm") == "Fin"]
        if not finite:
            continue
        first = min(t.i for t in finite)
        alone = [t for t in sentence.tokens[:first] if t.is_root and t is not verb and t.pos in ("NOUN", "PROPN", "PRON")]
        if not alone:
            continue
        own = set(map(id, alone[-1].subtree()))
        if not any(t.pos in ("VERB", "AUX") and id(t) not in own for t in sentence.tokens[alone[-1].i + 1 : first]):
            alone[-1].attach(verb, "nsubj:pass" if verb.child("aux:pass") is not None else "nsubj")


def _swallowed_verbs(sentence: Sentence) -> None:
    """A finite verb is no adjunct of the noun before it ("Le Collège condamne ..."): the noun is its subject."""
    for verb in sentence.tokens:
        noun = verb.head
        if verb.pos != "VERB" or verb.dep not in ("acl", "amod", "appos", "nmod", "flat") or noun.i > verb.i:
            continue
        finite = [t for t in (verb, *verb.all("aux")) if t.morph.get("VerbForm") == "Fin"]
        if not finite or verb.child("nsubj", "nsubj:pass") is not None or not noun.is_root or noun.pos not in ("NOUN", "PROPN"):
            continue
        verb.attach(verb, "root")
        noun.attach(verb, "nsubj")


def _stray_argument(token: Token) -> None:
    """A name is no complement clause: it is the object where the verb has none."""
    if token.dep in ("xcomp", "ccomp", "advcl") and token.head.pos in ("VERB", "AUX"):
        preposition = token.child("case", "mark")
        token.dep = "obl" if preposition is not None else "obj"
        if preposition is not None:
            preposition.dep = "case"


def _coordinate(analysis: Analysis, first: Token, second: Token) -> None:
    """ "Washington et Londres avaient ..." is one subject."""
    if second.head is first or first.head is second or second.sentence is not first.sentence:
        return
    between = _gap(analysis, first, second)
    if between is None:
        return
    if any(a is first for a in second.ancestors()) and first.dep in _ARGUMENTS:
        return
    if second.dep in ("nsubj", "nsubj:pass") and first.dep not in _ARGUMENTS and first.head is not second.head:
        verb, label = second.head, second.dep
        if any(a is first for a in verb.ancestors()):
            verb.attach(verb, "root")
        first.attach(verb, label)
        second.attach(first, "conj")
    elif first.dep in _ARGUMENTS and second.dep in ("conj", "root", "dep", "appos", "xcomp", "nsubj") and not second.is_root:
        if second.dep == "nsubj" and second.head.i > second.i:
            return
        second.attach(first, "conj")


def _gap(analysis: Analysis, first: Token, second: Token) -> list[Token] | None:
    """Words between two names if they only link them, else None."""
    tokens = first.sentence.tokens
    one, two = analysis.name_at(first), analysis.name_at(second)
    if one is None or two is None:
        return None
    between = [t for t in tokens if one.end <= t.start and t.end <= two.start]
    links = [t for t in between if t.lower in _LINKS]
    others = [
        t for t in between if t not in links and t.pos not in ("DET", "ADP") and t.lower not in ("l'", "l’", "la", "le", "les")
    ]
    return between if links and not others else None


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
