"""Verbs and phrases of saying of a language, from `language/<lang>/speech.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.errors import LexiconError
from dragoman.language.shelf import shelf

FRAMES = frozenset({"quote", "front", "clause", "inf", "np", "event"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Speech:
    """What a language says with: frames of its verbs (see the file), prepositions and word lists."""

    verbs: dict[str, frozenset[str]]
    compound: dict[str, tuple[frozenset[str], frozenset[str]]]
    sources: tuple[tuple[str, ...], ...]
    lists: dict[str, frozenset[str]]

    def frames(self, lemma: str) -> frozenset[str]:
        """Frames of a verb; empty for one that does not say."""
        return self.verbs.get(lemma, _NONE)

    def has(self, name: str, *words: str) -> bool:
        """True where one of the words stands in a list of the file."""
        return any(w in self.lists[name] for w in words)


@cache
def speech(lang: str) -> Speech:
    """The words of saying of `lang`; LexiconError where a verb is listed twice or a frame is unknown."""
    data = shelf(lang, "speech")
    verbs: dict[str, frozenset[str]] = {}
    for group in data["verbs"]:
        frames = frozenset(group["frames"])
        if not frames <= FRAMES:
            raise LexiconError(f"{lang}/speech.yaml: unknown frames {sorted(frames - FRAMES)}")
        for word in group["words"]:
            if word in verbs:
                raise LexiconError(f"{lang}/speech.yaml: {word!r} stands in two groups")
            verbs[word] = frames
    compound = {w: (frozenset(c["words"]), frozenset(c["frames"])) for w, c in data["compound"].items()}
    sources = sorted((tuple(s.split()) for s in data["sources"]), key=len, reverse=True)
    lists = {k: frozenset(v) for k, v in data.items() if k not in ("verbs", "compound", "sources")}
    return Speech(verbs, compound, tuple(sources), lists)
