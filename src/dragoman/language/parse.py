"""Sentences in, dependency trees out, in the one vocabulary of `tokens`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from dragoman.language.cuts import Cut, Place, inside
from dragoman.language.dependencies import normalise
from dragoman.language.insertions import insertions
from dragoman.language.lemmas import TableLemmas
from dragoman.language.models import load_pipeline, one_thread, package_folder
from dragoman.language.shown import demonstrative, hyphenated, shown
from dragoman.language.spacy_parts import Doc, Morphology
from dragoman.language.spacy_parts import Token as SpacyToken
from dragoman.language.tokens import Sentence, Token
from dragoman.language.verb_forms import verb_forms
from dragoman.packs import has_trait

# Same length on both sides, so that offsets stay true; the models know only the plain forms.
_PLAIN = str.maketrans("’‘“”„\u00a0\u202f\u2009\u2011–", '\'\'"""   --')


class Parser:
    """Parses the sentences of one language; loading takes about a second."""

    parsed = True
    """Whether what it says of a sentence is a parse."""

    def __init__(self, lang: str, package: str) -> None:
        self.lang = lang
        self._nlp = load_pipeline(package, lang)
        self._tables = TableLemmas(lang, package_folder(package) / "lemmatizer") if has_trait(lang, "model_tables") else None
        self._insertions = insertions(lang)
        self._forms = verb_forms(lang)
        self.version = f"{package} {self._nlp.meta.get('version', '')}".strip()

    def parse(
        self,
        sentences: Iterable[Sentence],
        cuts: Iterable[tuple[int, int]] = (),
        masks: Iterable[tuple[int, int, str]] = (),
        *,
        insertions: bool = False,
    ) -> None:
        """Fill in the tokens of each sentence, as `SentenceParser` has it."""
        todo = list(sentences)
        gone = [(start, end, "") for start, end in cuts]
        spans = sorted([*gone, *masks])
        seen = [self._shown(s.text.translate(_PLAIN), inside(spans, s), insertions) for s in todo]
        with one_thread():
            parsed = list(self._nlp.pipe((doc for doc, _ in seen), batch_size=64))
        for sentence, (_, places), doc in zip(todo, seen, parsed, strict=True):
            self._fill(sentence, doc, places)

    def _shown(self, text: str, spans: list[Cut], insertions: bool) -> tuple[Doc, list[Place]]:
        """The words that the parser sees, with the offsets that each stands for."""
        hidden = [*spans] if insertions else [*((*m.span(), "") for m in self._insertions.finditer(text)), *spans]
        names = {end for _, end, word in spans if word}
        hidden += self._forms.cuts(text, names) if self._forms is not None else []
        return shown(self._nlp.make_doc(text), hidden, hyphenated(text, self.lang))

    def _fill(self, sentence: Sentence, doc: Doc, places: list[Place]) -> None:
        sentence.lang = self.lang
        kept = [t for t in doc if not t.is_space]
        made = {t.i: self._token(k, t, places[t.i], sentence) for k, t in enumerate(kept)}
        for t in kept:
            head = t.head
            while head.is_space and head.head is not head:
                head = head.head
            token = made[t.i]
            token.head = made.get(head.i, token)
        sentence.tokens = list(made.values())
        for token in sentence.tokens:
            if token.head is not token:
                token.head.children.append(token)
        normalise(sentence, self.lang)
        if self._tables is not None:
            self._mistaken_verbs(sentence, self._tables)

    def _mistaken_verbs(self, sentence: Sentence, lemmas: TableLemmas) -> None:
        """What carries an auxiliary is a verb, whatever the tagger took it for ("a consenti")."""
        for token in sentence.tokens:
            if token.pos in ("NOUN", "ADJ") and token.child("aux") is not None and token.child("det") is None:
                token.pos, token.lemma = "VERB", lemmas.lemma(token.lower, "VERB")
                token.morph = {"VerbForm": "Part", "Tense": "Past"}

    def _token(self, i: int, t: SpacyToken, place: Place, sentence: Sentence) -> Token:
        start = sentence.start + place[0]
        text = sentence.text[place[0] : place[1]]
        lower = text.translate(_PLAIN).lower()
        masked = lower != t.text.lower()
        lemma = lower if masked else self._tables.lemma(lower, t.pos_) if self._tables else t.lemma_.lower()
        if masked and self._forms is not None:
            lemma = self._forms.lemmas.get(lower, lemma)
        pos = "PRON" if demonstrative(lower) else t.pos_
        return Token(i, start, start + len(text), text, lower, lemma, pos, t.dep_, dict(_features(str(t.morph))), sentence)


@lru_cache(maxsize=4096)
def _features(morph: str) -> dict[str, str]:
    """Features of a form ("Number=Sing|Tense=Past") by name."""
    features: dict[str, str] = Morphology.feats_to_dict(morph)
    return features
