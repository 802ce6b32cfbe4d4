"""Sentences in, dependency trees out, in the one vocabulary of `tokens`."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from dragoman.language.dependencies import normalise
from dragoman.language.lemmas import FrenchLemmas
from dragoman.language.models import load_pipeline, package_folder
from dragoman.language.tokens import Sentence, Token

# Same length on both sides, so that offsets stay true; the models know only the plain forms.
_PLAIN = str.maketrans("’‘“”„\u00a0\u202f\u2009\u2011–", "''\"\"\"   --")


class Parser:
    """Parses the sentences of one language; loading takes about a second."""

    def __init__(self, lang: str, package: str) -> None:
        self.lang = lang
        self._nlp = load_pipeline(package, lang)
        self._french = FrenchLemmas(package_folder(package) / "lemmatizer") if lang == "fr" else None
        self.version = f"{package} {self._nlp.meta.get('version', '')}".strip()

    def parse(self, sentences: Iterable[Sentence]) -> None:
        """Fill in the tokens of each sentence."""
        todo = list(sentences)
        texts = (s.text.translate(_PLAIN) for s in todo)
        for sentence, doc in zip(todo, self._nlp.pipe(texts, batch_size=64), strict=True):
            self._fill(sentence, doc)

    def _fill(self, sentence: Sentence, doc: Doc) -> None:
        kept = [t for t in doc if not t.is_space]
        made = {t.i: self._token(k, t, sentence) for k, t in enumerate(kept)}
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

    def _token(self, i: int, t: SpacyToken, sentence: Sentence) -> Token:
        start = sentence.start + t.idx
        text = sentence.text[t.idx : t.idx + len(t.text)]
        lower = t.text.lower()
        lemma = self._french.lemma(lower, t.pos_) if self._french else t.lemma_.lower()
        return Token(i, start, start + len(text), text, lower, lemma, t.pos_, t.dep_, t.morph.to_dict(), sentence)
