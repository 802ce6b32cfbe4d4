"""A model's rules for parts of speech and forms, looked up by word instead of matched.

spaCy's `AttributeRuler` matches some two hundred patterns against each sentence, a third of the time that English takes
to parse.  Nearly all ask of one token what it is; what they set for such a token is found once and kept.
"""

from __future__ import annotations

from typing import Any

from dragoman.language.spacy_parts import TAG, AttributeRuler, Doc, Language, Token, Vocab, set_token_attrs

NAME = "attribute_rules"
_ASKED = frozenset({"LOWER", "TAG", "POS", "DEP", "IS_SPACE"})
_SETS = frozenset({"IN", "NOT_IN"})

Rule = tuple[int, Any]
"""Place among the rules, by which a later one overrides, and what it sets."""
Key = tuple[int, int, int, int, bool]
"""All that is asked of a token: its word where a rule names that, its tag, part of speech, label, and whether it is space."""


class AttributeRules:
    """A component that sets what `AttributeRuler` would set, but for tags, which reading does not use."""

    def __init__(self, vocab: Vocab) -> None:
        """Without a rule; `take` gives it those of a model."""
        self._vocab = vocab
        self._single: list[tuple[dict[str, Any], Rule]] = []
        self._words: set[int] = set()
        self._known: dict[Key, list[Rule]] = {}
        self._longer = AttributeRuler(vocab)
        self._places: list[int] = []

    def take(self, ruler: AttributeRuler) -> None:
        """Take over the rules of a model's component."""
        rules: list[dict[str, Any]] = [dict(rule) for rule in ruler.patterns]
        for place, (rule, attrs) in enumerate(zip(rules, ruler.attrs, strict=True)):
            if set(attrs) == {TAG}:
                continue
            single = [p[0] for p in rule["patterns"] if _is_plain(p)]
            longer = [p for p in rule["patterns"] if not _is_plain(p)]
            self._single += [(asked, (place, attrs)) for asked in single]
            if longer:
                self._longer.add(longer, rule["attrs"], rule["index"])
                self._places.append(place)
        words = {w for asked, _ in self._single for w in _values(asked.get("LOWER", ()))}
        self._words = {self._vocab.strings.add(word) for word in words}

    def __call__(self, doc: Doc) -> Doc:
        """The document, with what the rules say of its tokens."""
        longer = self._of_several(doc)
        for t in doc:
            lower = t.lower
            key = (lower if lower in self._words else 0, t.tag, t.pos, t.dep, t.is_space)
            rules = self._known.get(key)
            if rules is None:
                rules = self._known[key] = [rule for asked, rule in self._single if _fits(t, asked)]
            if t.i in longer:
                rules = sorted([*rules, *longer[t.i]], key=lambda rule: rule[0])
            for _, attrs in rules:
                set_token_attrs(t, attrs)
        return doc

    def _of_several(self, doc: Doc) -> dict[int, list[Rule]]:
        """What rules that ask of several tokens set, by token; found before anything is set."""
        found: dict[int, list[Rule]] = {}
        for n, _, start, _ in self._longer.match(doc) if self._places else ():
            found.setdefault(start + self._longer.indices[n], []).append((self._places[n], self._longer.attrs[n]))
        return found


@Language.factory(NAME)
def _made(nlp: Language, name: str) -> AttributeRules:
    return AttributeRules(nlp.vocab)


def look_up(nlp: Language) -> Language:
    """The pipeline with its attribute ruler, where it has one, replaced by the one that looks up."""
    for name in [n for n, pipe in nlp.pipeline if isinstance(pipe, AttributeRuler)]:
        ruler = nlp.get_pipe(name)
        rules = nlp.add_pipe(NAME, before=name)
        assert isinstance(ruler, AttributeRuler)
        assert isinstance(rules, AttributeRules)
        rules.take(ruler)
        nlp.remove_pipe(name)
    return nlp


def _is_plain(pattern: list[dict[str, Any]]) -> bool:
    return len(pattern) == 1 and pattern[0].keys() <= _ASKED and all(_is_known(v) for v in pattern[0].values())


def _is_known(value: Any) -> bool:
    return not isinstance(value, dict) or value.keys() <= _SETS


def _values(value: Any) -> list[Any]:
    return [v for some in value.values() for v in some] if isinstance(value, dict) else [value] if value else []


def _fits(t: Token, asked: dict[str, Any]) -> bool:
    has = {"LOWER": t.lower_, "TAG": t.tag_, "POS": t.pos_, "DEP": t.dep_, "IS_SPACE": t.is_space}
    return all(_is(has[attr], value) for attr, value in asked.items())


def _is(has: Any, value: Any) -> bool:
    if isinstance(value, dict):
        return has in value.get("IN", (has,)) and has not in value.get("NOT_IN", ())
    return bool(has == value)
