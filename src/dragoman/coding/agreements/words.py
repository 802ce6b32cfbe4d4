"""Words of instruments: the kind that a noun names, its year, whether it is one named before."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from dragoman.coding.classes import composed_words, every, grammar, word_lists
from dragoman.language.tokens import Token
from dragoman.records import AgreementKind

_KINDS: tuple[AgreementKind, ...] = (
    "ceasefire", "contract", "treaty", "memorandum", "protocol", "declaration", "plan", "agreement",
)  # fmt: skip
# Kinds that an initialling does not yet close.
SOLEMN = ("treaty", "agreement", "ceasefire", "partnership", "memorandum", "protocol", "other")
_YEAR_BEHIND = re.compile(r"(?: [\w'’-]+){0,4} (?:de|of) (?P<year>(?:19|20)\d\d)\b")
_YEAR_BEFORE = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:[ -][a-z]+){0,2} $")
_NOUN_ROLES = ("obj", "nsubj", "nsubj:pass", "nmod", "obl", "conj", "appos")
_FURTHER = ("second", "deuxième", "autre", "another", "further", "third", "troisième", "separate", "other")
_MODIFIERS = ("amod", "compound", "flat", "nmod", "nmod:poss", "nummod", "obl", "appos", "acl")
# Words and hyphens that one word holds at most.
_LONGEST_JOINED = 8
# Words behind a verb among which its particle or its complement stands ("putting the finishing touches to").
_BEHIND = 4


def is_further(noun: Token) -> bool:
    """True for a second one beside one named before, or for one that came before it."""
    return any(c.lower in _FURTHER or has(noun.sentence.lang, "earlier", c) for c in noun.children)


def has(lang: str, name: str, token: Token) -> bool:
    """True where the token, or a verb with its particle, is a word of a list of agreements.yaml."""
    return _lists(lang, name)(token)


class _Words:
    """A list of words, of which some stand with a particle or complement of their own ("work+on")."""

    def __init__(self, words: frozenset[str]) -> None:
        self._plain = frozenset(word for word in words if "+" not in word)
        self._composed = composed_words(words)

    def __call__(self, token: Token) -> bool:
        """True where the list names the token in any way."""
        if token.lemma in self._plain or token.lower in self._plain:
            return True
        first, hyphen, _ = token.lemma.partition("-")  # "accord-cadre"
        if hyphen and first in self._plain:
            return True
        return self.composed(token) or (_is_joined(token) and _joined(token) in self._plain)

    def composed(self, token: Token) -> bool:
        """True where the list names the token with a word that hangs on it or stands behind it."""
        beside = self._composed.get(token.lemma)
        return beside is not None and not beside.isdisjoint([*(c.lower for c in token.children), *_following(token)])


@cache
def _lists(lang: str, name: str) -> _Words:
    return _Words(word_lists(lang, "agreements").get(name, frozenset()))


@cache
def _any_kind(lang: str) -> _Words:
    lists = word_lists(lang, "agreements")
    return _Words(frozenset(word for name in (*_KINDS, "partnership") for word in lists.get(name, ())))


def _following(token: Token) -> list[str]:
    """The words just behind a verb, wherever the parser hung them ("walked out of the pact")."""
    behind = token.sentence.tokens[token.i + 1 : token.i + 1 + _BEHIND] if token.pos == "VERB" else []
    return [t.lower for t in takewhile(lambda t: t.pos not in ("PUNCT", "VERB", "CCONJ", "SCONJ"), behind)]


def composed(lang: str, name: str, token: Token) -> bool:
    """True for a verb that a list names with a particle or complement of its own ("work+on")."""
    return _lists(lang, name).composed(token)


def _is_joined(token: Token) -> bool:
    return token.i > 1 and token.sentence.tokens[token.i - 1].text == "-"


def _joined(token: Token) -> str:
    """The word with what hyphens join before it, which the tokenizer may have cut ("cessez-le-feu")."""
    tokens, first = token.sentence.tokens, token.i
    while first > max(1, token.i - _LONGEST_JOINED) and tokens[first - 1].text == "-":
        if tokens[first - 2].end != tokens[first].start - 1:
            break
        first -= 2
    return "".join(t.lower for t in tokens[first : token.i + 1])


def kind_of(noun: Token, lang: str) -> AgreementKind:
    """The kind by the noun and, for a partnership, by its complements."""
    carried = noun.all("compound") if has(lang, "carriers", noun) else []  # "the truce document"
    if not carried and not _any_kind(lang)(noun):
        return "other"
    for kind in _KINDS:
        if any(has(lang, kind, t) for t in (noun, *carried)):
            return "partnership" if kind == "agreement" and _is_of_partners(noun, lang) else kind
    return "partnership" if has(lang, "partnership", noun) else "other"


def _is_of_partners(noun: Token, lang: str) -> bool:
    """ "A strategic partnership agreement"; one on an economic partnership is an agreement like others."""
    words = modifiers(noun)
    return all(any(has(lang, name, t) for t in words) for name in ("partnership", "strategic"))


def year_of(noun: Token) -> str | None:
    """The year in the noun's own words ("the 2003 ceasefire", "l'accord de 1968")."""
    sentence = noun.sentence
    behind = _YEAR_BEHIND.match(sentence.text, noun.end - sentence.start)
    before = _YEAR_BEFORE.search(sentence.text[: noun.start - sentence.start])
    found = behind or before
    return found.group("year") if found else None


def is_noun(t: Token) -> bool:
    """True for a noun, also one that the tagger took for a verb ("un traité", "minerals deal")."""
    if t.pos in ("NOUN", "PROPN"):
        return True
    before = t.sentence.tokens[t.i - 1] if t.i else None
    if before is None or before.pos not in ("DET", "ADJ", "NOUN"):
        return False
    bare = t.dep in ("ccomp", "xcomp") and before.dep == "obj" and before.head is t.head  # "quit the fisheries deal"
    return t.dep in _NOUN_ROLES or (bare and t.child("nsubj", "obj", "aux", "mark", "cop") is None)


def takes_up(word: Token) -> bool:
    """True for a pronoun that means an instrument named before, not one more."""
    return word.pos == "PRON" and not has(word.sentence.lang, "one_more", word)


def is_bare(noun: Token) -> bool:
    """True for "the agreement": definite and without words of its own."""
    return is_definite(noun) and not modifiers(noun)


def is_part(noun: Token) -> bool:
    """True for a word of another instrument's name ("memorandum of understanding", "truce agreement") or of a verb's meaning.

    "Tomber d'accord" names no instrument.
    """
    lang, tokens = noun.sentence.lang, noun.sentence.tokens
    if noun.dep == "compound" and kind_of(noun.head, lang) != "other":
        return True
    behind = tokens[noun.i + 1] if noun.i + 1 < len(tokens) else noun
    if noun.pos == behind.pos == "PROPN" and behind is not noun and kind_of(behind, lang) != "other":
        return True  # "a Trade and Economic Partnership Agreement", wherever the parser hung it
    if noun.i < 2 or tokens[noun.i - 1].lower not in grammar(lang, "of_bare"):
        return False
    before = tokens[noun.i - 2]
    if before.pos in ("VERB", "AUX"):
        return before.pos == "AUX" or composed(lang, "reached", before)
    return is_noun(before) and kind_of(before, lang) != "other"


def is_many(noun: Token) -> bool:
    """True for several instruments told by one noun ("seven agreements")."""
    return noun.pos == "NOUN" and noun.morph.get("Number") == "Plur"


def is_open(noun: Token) -> bool:
    """True for an instrument of many: "the Rome Statute", "the Energy Charter Treaty"."""
    return any(has(noun.sentence.lang, "open", t) for t in (noun, *noun.all("compound")))


def is_tentative(noun: Token, teller: Token) -> bool:
    """ "Obtained a staff-level agreement": one still to be closed, unless that one is signed."""
    lang = noun.sentence.lang
    return any(has(lang, "tentative", t) for t in noun.children) and not has(lang, "penned", teller)


def is_definite(noun: Token) -> bool:
    """True under a definite article, a demonstrative or a possessive."""
    return any(c.lower in grammar(noun.sentence.lang, "known_instrument") for c in noun.children)


def modifiers(noun: Token) -> list[Token]:
    """Words of the noun phrase, relative clauses left out."""
    found: list[Token] = []
    for c in noun.children:
        if c.dep in _MODIFIERS:
            found += [c, *modifiers(c)]
    return found


def is_named(noun: Token) -> bool:
    """A name of its own: "the Ankara Declaration", "la Déclaration de Shusha"."""
    return noun.text[:1].isupper() and noun.i > 0 and len(modifiers(noun)) > 0


def begins(noun: Token, lang: str) -> bool:
    """True under an indefinite article or a number, which open a noun phrase of its own."""
    return any(c.dep == "nummod" or has(lang, "indefinite", c) for c in noun.children if c.i < noun.i)


def _is_told(token: Token, noun: Token) -> bool:
    """True for a word of a clause on a complement of the noun, which is no part of its name."""
    inner = takewhile(lambda t: t is not noun, [token, *token.ancestors()])
    return any(t.dep == "acl:relcl" for t in inner)


def title_of(noun: Token) -> str:
    """The noun with its adjectives and complements, up to the parties."""
    kept = [noun]
    for t in noun.children:
        if t.dep in ("amod", "compound", "flat") or (t.dep == "nmod" and t.case() in every("instrument_of")):
            kept += [x for x in t.subtree() if x.pos != "PUNCT" and not _is_told(x, noun)]
    kept.sort(key=lambda t: t.i)
    sentence = noun.sentence
    return sentence.text[kept[0].start - sentence.start : kept[-1].end - sentence.start]
