"""Names, dates, numbers and lists in French and English, as a sentence wants them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from dragoman.knowledge.entities import Entity, load_entities
from dragoman.knowledge.name_forms import DATA, read_table, split_cell

_LOCALES = {"en": "en_GB", "fr": "fr"}
_LARGE = 1_000_000
_THE = "the "
_PLURAL = "pl"
_STATE, _ORGANISATION = "state", "organisation"
_LABELS = frozenset({"INTERPOL", "MSF", "AMNESTY", "HRW", "RSF_MEDIA"})
"""Organisations that both languages name without an article."""
_WORDS = 3
"""Words from which the name of a group is a description."""
_KEPT = 4096
"""Numbers in words that are kept: a page has hundreds, and to make one takes longer than all else of a line."""
_VOWELS = "aeiouyéèêîôœ"
_KEPT = 1 << 14
"""Dates and numbers whose words are kept: a page says hundreds, most of them again and again."""


@cache
def _entities() -> dict[str, Entity]:
    return load_entities()


@cache
def _french_towns() -> dict[str, str]:
    """Capitals by their English names."""
    rows = read_table(DATA / "states_words.tsv")
    pairs = ((split_cell(row["capitals_en"]), split_cell(row["capitals_fr"])) for row in rows)
    return {english[0]: french[0] for english, french in pairs if english and french}


def named(code: str, lang: str) -> str:
    """A party with the article that its name takes in running text; the code where it is unknown."""
    found = _entities().get(code)
    if found is None:
        return code
    if lang == "en":
        return _THE + found.name_en if _takes_the(found) else found.name_en
    article = found.article_fr or ""
    if found.kind != _STATE and _described(found, found.name_fr):
        article = _french_article(found)
    return f"{article}{found.name_fr}" if article.endswith("'") or not article else f"{article} {found.name_fr}"


def _takes_the(found: Entity) -> bool:
    if found.number == _PLURAL or found.name_en.startswith("United "):
        return True
    return found.kind != _STATE and " " in found.name_en and _described(found, found.name_en)


def _described(found: Entity, name: str) -> bool:
    """True where the name says what it is (the African Union, the Houthis), unlike a mere label (Daech, Viv Ansanm)."""
    if found.code in _LABELS:
        return False
    return found.kind == _ORGANISATION or found.number == _PLURAL or len(name.split()) >= _WORDS


def _french_article(found: Entity) -> str:
    if found.number == _PLURAL:
        return "les"
    if found.gender is None or found.name_fr[:1].lower() in _VOWELS:
        return "l'" if found.gender else ""
    return "la" if found.gender == "f" else "le"


def of(code: str) -> str:
    """A party in French after "de": du Kazakhstan, des États-Unis, de l'Ouzbékistan, d'Israël."""
    name = named(code, "fr")
    for article, joined in (("le ", "du "), ("les ", "des ")):
        if name.startswith(article):
            return joined + name[len(article) :]
    return f"d'{name}" if name[:1] in "AEIOUYÉÈ" and len(name) > 1 and not name.isupper() else f"de {name}"


def listed(words: Iterable[str], lang: str) -> str:
    """Words with commas and "and"."""
    return format_list(list(words), locale=_LOCALES[lang])


@lru_cache(_KEPT)
def day(value: str, lang: str) -> str:
    """A date at its own precision (YYYY, YYYY-MM or YYYY-MM-DD) in words."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return format_date(date(parts[0], parts[1], 1), "LLLL y", locale=_LOCALES[lang])
    text = format_date(date(parts[0], parts[1], parts[2]), "long", locale=_LOCALES[lang])
    return text.replace("1 ", "1er ", 1) if lang == "fr" and parts[2] == 1 else text


@lru_cache(_KEPT)
def number(value: float, lang: str) -> str:
    """A number, millions and more in words: 3.7 billion."""
    if abs(value) >= _LARGE:
        return format_compact_decimal(value, format_type="long", locale=_LOCALES[lang], fraction_digits=2)
    return format_decimal(value, locale=_LOCALES[lang])


@lru_cache(_KEPT)
def percent(share: float, lang: str) -> str:
    """A share of 1 in whole percent: 12%, in French 12 %."""
    return str(format_percent(share, locale=_LOCALES[lang]))


def town(name: str, lang: str) -> str:
    """A town, capitals in the language; records write them in English."""
    return _french_towns().get(name, name) if lang == "fr" else name


@lru_cache(_KEPT)
def plural(count: int, lang: str) -> str:
    """The plural form of a number, "one" or "other"."""
    return "one" if Locale.parse(_LOCALES[lang]).plural_form(count) == "one" else "other"


def moment(value: str, lang: str) -> str:
    """A time in UTC (ISO 8601) in words, to the minute."""
    return format_datetime(datetime.fromisoformat(value), "d MMM y, HH:mm 'UTC'", locale=_LOCALES[lang])
