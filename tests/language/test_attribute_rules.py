"""The rules of a model for single words, looked up: they say what spaCy's own component says."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language import models
from dragoman.language.attribute_rules import NAME, look_up
from dragoman.settings import DEFAULT_MODELS

RULES: list[tuple[list[dict[str, Any]], dict[str, Any], int]] = [
    ([{"TAG": "NN"}], {"POS": "NOUN"}, 0),
    ([{"TAG": "NN", "LOWER": "talks"}], {"MORPH": "Number=Plur"}, 0),
    ([{"LOWER": {"IN": ["it", "they"]}}], {"POS": "PRON", "LEMMA": "it"}, 0),
    ([{"DEP": {"NOT_IN": ["det", ""]}, "TAG": "DT"}], {"POS": "PRON"}, 0),
    ([{"LOWER": {"REGEX": "^re"}}], {"POS": "VERB"}, 0),
    ([{"DEP": "expl"}, {"LOWER": "is"}], {"POS": "VERB"}, 1),
    ([{"TAG": "NN", "LOWER": "rest"}], {"POS": "NOUN", "MORPH": "Number=Sing"}, 0),
    ([{"IS_SPACE": True}], {"POS": "SPACE"}, 0),
]
SENTENCES = ["There is talk of talks .", "They  resume the rest , it is said .", "The rest is rest"]
TAGS = {"talks": "NN", "talk": "NN", "rest": "NN", "the": "DT", "The": "DT"}
LABELS = {"There": "expl", "The": "nsubj", "the": "det"}


def blank(rules: list[tuple[list[dict[str, Any]], dict[str, Any], int]]) -> Language:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    for pattern, attrs, index in rules:
        ruler.add([pattern], attrs, index)  # type: ignore[attr-defined]
    return nlp


def tagged(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    for t in doc:
        t.tag_, t.dep_ = TAGS.get(t.text, "XX"), LABELS.get(t.text, "dep")
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def said(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(t.text, t.pos_, t.lemma_, str(t.morph), t.dep_) for t in doc]


@pytest.mark.parametrize("text", SENTENCES)
def test_rules_say_what_they_would_say_matched(text: str) -> None:
    matched, looked_up = blank(RULES), look_up(blank(RULES))
    for _ in range(2):  # what is known of a word from before is the same
        assert said(tagged(looked_up, text)) == said(tagged(matched, text))


def test_a_later_rule_overrides_whether_it_asks_of_one_token_or_of_two() -> None:
    one, two = ([{"LOWER": "is"}], {"POS": "AUX"}, 0), ([{"DEP": "expl"}, {"LOWER": "is"}], {"POS": "VERB"}, 1)
    for rules, expected in (([one, two], "VERB"), ([two, one], "AUX")):
        assert tagged(look_up(blank(rules)), "There is")[1].pos_ == expected


def test_tags_alone_are_not_set() -> None:
    nlp = look_up(blank([([{"LOWER": "x"}], {"TAG": "YY"}, 0)]))
    assert tagged(nlp, "x")[0].tag_ == "XX"


def test_a_pipeline_without_rules_stays_as_it_is() -> None:
    assert look_up(spacy.blank("en")).pipe_names == []


@pytest.mark.parametrize("lang", sorted(DEFAULT_MODELS))
def test_the_models_rules_read_the_same(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All words of the models' rules, after each label that a rule names."""
    looked_up = models.load_pipeline(DEFAULT_MODELS[lang], lang)
    monkeypatch.setattr(models, "look_up", lambda nlp: nlp)
    matched = models.load_pipeline(DEFAULT_MODELS[lang], lang)
    rules = matched.get_pipe("attribute_ruler").patterns  # type: ignore[attr-defined]
    asked = [token for rule in rules for pattern in rule["patterns"] for token in pattern]
    named = [(values(token.get("LOWER")) or ["pact"], values(token.get("TAG")) or ["NN"]) for token in asked]
    pairs = sorted({pair for words, tags in named for pair in product(words, tags)})
    for label in sorted({label for token in asked for label in values(token.get("DEP"))} | {"nsubj"}):
        docs = [Doc(nlp.vocab, words=[w for w, _ in pairs]) for nlp in (matched, looked_up)]
        for doc in docs:
            for t, (_, tag) in zip(doc, pairs, strict=True):
                t.tag_, t.dep_ = tag, label
        one, other = matched.get_pipe("attribute_ruler")(docs[0]), looked_up.get_pipe(NAME)(docs[1])
        assert said(one) == said(other)


def values(asked: Any) -> list[str]:
    """The words that a demand names."""
    if isinstance(asked, dict):
        return [value for some in asked.values() if isinstance(some, list) for value in some if value]
    return [asked] if asked else []
