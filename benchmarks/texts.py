"""Articles to measure on, put together from the package's samples."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

WORDS = 300


def samples(lang: str) -> list[str]:
    """The sample articles of a language."""
    found = sorted(f.name for f in files("dragoman").joinpath("samples").iterdir() if f.name.startswith(f"{lang}_"))
    return [files("dragoman").joinpath("samples", name).read_text(encoding="utf-8") for name in found]


def articles(lang: str, count: int, words: int = WORDS) -> Iterator[str]:
    """`count` articles of at least `words` words, each with the paragraphs in another order."""
    paragraphs = [p for text in samples(lang) for p in text.strip().split("\n\n")]
    for n in range(count):
        turned = paragraphs[n % len(paragraphs) :] + paragraphs[: n % len(paragraphs)]
        yield "\n\n".join(_enough(turned, words)) + f"\n\n({n})"


def _enough(paragraphs: list[str], words: int) -> Iterator[str]:
    held, n = 0, 0
    while held < words:
        paragraph = paragraphs[n % len(paragraphs)]
        held, n = held + len(paragraph.split()), n + 1
        yield paragraph
