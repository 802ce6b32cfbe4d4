"""Names of states, organisations and groups that are known, for who asks for one that is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from dragoman.archive.search.stems import plain
from dragoman.dossier.naming import Language, entities, name

_LIKE = 6
_LEAST = 0.55
_LONGEST = 60
"""Characters of what was asked that are compared."""


@dataclass(frozen=True)
class Known:
    """A code with its name."""

    code: str
    name: str


def known(lang: Language) -> Callable[[str], Known]:
    """Names codes in a language."""
    return lambda code: Known(code, name(code, lang))


def all_known(lang: Language) -> list[Known]:
    """All that a dossier can be of, by name."""
    return sorted(map(known(lang), entities()), key=lambda known: plain(known.name))


def like(asked: str, lang: Language) -> list[Known]:
    """Those whose name or code is most like what was asked, the likest first."""
    by_form: dict[str, Known] = {}
    for known in all_known(lang):
        by_form |= {plain(known.name): known, plain(known.code): known}
    found = get_close_matches(plain(asked[:_LONGEST]), by_form, _LIKE, _LEAST)
    return list(dict.fromkeys(by_form[form] for form in found))
