"""Sentences in, dependency trees out, in the one vocabulary of `tokens`."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from dragoman.language.dependencies import normalise
from dragoman.language.insertions import insertions
from dragoman.language.lemmas import FrenchLemmas
from dragoman.language.models import load_pipeline, package_folder
from dragoman.language.tokens import Sentence, Token

# Same length on both sides, so that offsets stay true; the models know only the plain forms.
_PLAIN = str.maketrans("’‘“”„\u00a0\u202f\u2009\u2011–", '\'\'"""   --')


class Parser:
    """Parses the sentences of one language; loading takes about a second."""

    def __init__(self, lang: str, package: str) -> None:
        self.lang = lang
        self._nlp = load_pipeline(package, lang)
        self._french = FrenchLemmas(package_folder(package) / "lemmatizer") if lang == "fr" else None
        self._insertions = insertions(lang)
        self.version = f"{package} {self._nlp.meta.get('version', '')}".strip()

    def parse(self, sentences: Iterable[Sentence], cuts: Iterable[tuple[int, int]] = ()) -> None:
        """Fill in the tokens of each sentence.

        `cuts` are stretches of the article that the parser does not see, such as dates, which
        mislead it; their words become no tokens.
        """
        todo = list(sentences)
        spans = sorted(cuts)
        cut = [self._without_insertions(s.text.translate(_PLAIN), _inside(spans, s)) for s in todo]
        parsed = self._nlp.pipe((doc for doc, _ in cut), batch_size=64)
        for sentence, (_, starts), doc in zip(todo, cut, parsed, strict=True):
            self._fill(sentence, doc, starts)

    def _without_insertions(self, text: str, cuts: list[tuple[int, int]]) -> tuple[Doc, list[int]]:
        """The words without discourse adverbials and parentheses, which mislead the parser, with their offsets."""
        whole = self._nlp.make_doc(text)
        gone = [m.span() for m in self._insertions.finditer(text)] + cuts
        kept = [t for t in whole if not any(start <= t.idx < end for start, end in gone)]
        if not gone or not kept:
            return whole, [t.idx for t in whole]
        doc = Doc(whole.vocab, words=[t.text for t in kept], spaces=[bool(t.whitespace_) for t in kept])
        return doc, [t.idx for t in kept]

    def _fill(self, sentence: Sentence, doc: Doc, starts: list[int]) -> None:
        kept = [t for t in doc if not t.is_space]
        made = {t.i: self._token(k, t, starts[t.i], sentence) for k, t in enumerate(kept)}
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

    def _token(self, i: int, t: SpacyToken, at: int, sentence: Sentence) -> Token:
        start = sentence.start + at
        text = sentence.text[at : at + len(t.text)]
        lower = t.text.lower()
        lemma = self._french.lemma(lower, t.pos_) if self._french else t.lemma_.lower()
        return Token(i, start, start + len(text), text, lower, lemma, t.pos_, t.dep_, t.morph.to_dict(), sentence)


def _inside(spans: list[tuple[int, int]], sentence: Sentence) -> list[tuple[int, int]]:
    """The spans that lie in a sentence, counted from its start."""
    here = [(a, b) for a, b in spans if sentence.start <= a and b <= sentence.end]
    return [(a - sentence.start, b - sentence.start) for a, b in here]
