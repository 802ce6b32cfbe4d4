"""The languages that can be read: each is a folder `language/<code>/` that holds a `language.yaml`.

What of a language is neither a word nor a pattern stands in that file; docs/languages.md explains its keys.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from dragoman.errors import LanguageError
from dragoman.yaml_text import load_yaml

_FOLDER = Path(__file__).parent / "language"


@dataclass(frozen=True)
class Pack:
    """What the program must know of a language besides its words; `traits` are those that its grammar has."""

    code: str
    """ISO 639-1."""
    name: str
    """In English: "French"."""
    rank: int
    """Place among the languages: where nothing else decides, the first is taken."""
    marks: tuple[str, str]
    """What is shown before and behind words that an article quotes, spaces included."""
    model: str | None = None
    """spaCy package that parses it; None where it is read by word order."""
    labels: str = "ud"
    """Vocabulary of the model's dependency labels: ud or clear."""
    stemmer: str | None = None
    """Algorithm of snowball that finds stems for the search."""
    loose_end: str = ""
    """An ending that a longer stem loses too, since the search knows no accents."""
    ocr: str | None = None
    """What tesseract calls the language; None where scans are not read in it."""
    lost_endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Endings that lemmas of the model may lack, with the parts of speech that do."""
    demonyms: str = "article"
    """How a people is told from its adjective: by a capital, by the article before it, or by the phrase around it."""
    frequent: frozenset[str] = frozenset()
    """Some of its most frequent words, in lower case."""
    traits: frozenset[str] = frozenset()


TRAITS = frozenset({
    "adjectives_agree", "bare_clauses", "bare_participles", "governing_modals", "hyphened_words", "inversion",
    "model_tables", "names_offices", "repairs", "spoken_nouns",
})  # fmt: skip
"""What a grammar or a model may have; docs/languages.md says what each does."""


def _pack(folder: Path) -> Pack:
    given: dict[str, Any] = load_yaml((folder / "language.yaml").read_text(encoding="utf-8"))
    unknown = [*sorted(set(given) - {f.name for f in fields(Pack)}), *sorted(set(given.get("traits", ())) - TRAITS)]
    if unknown:
        where = f"language/{folder.name}/language.yaml"
        raise LanguageError(f"{where}: unknown {', '.join(unknown)}. docs/languages.md lists what is known.")
    given["marks"] = tuple(given["marks"])
    given |= {key: frozenset(given.get(key, ())) for key in ("frequent", "traits")}
    given["lost_endings"] = tuple((ending, tuple(kinds)) for ending, kinds in given.get("lost_endings", {}).items())
    return Pack(code=folder.name, **given)


def read_packs(folder: Path) -> dict[str, Pack]:
    """The packs of all folders below one that hold a language.yaml, by code, in the order of their rank.

    Raises LanguageError for a key or a trait that is not known.
    """
    found = [_pack(path.parent) for path in folder.glob("*/language.yaml")]
    return {pack.code: pack for pack in sorted(found, key=lambda pack: (pack.rank, pack.code))}


PACKS = read_packs(_FOLDER)
LANGUAGES = tuple(PACKS)
"""Codes of all languages that can be read, the first in rank first."""


def has_trait(lang: str, trait: str) -> bool:
    """Whether the grammar of a language has a trait; False for a language without a pack."""
    return lang in PACKS and trait in PACKS[lang].traits
