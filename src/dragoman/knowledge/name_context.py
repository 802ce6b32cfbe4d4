"""What a found name means beside the others of its text: which Congo, adjective or people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.knowledge.name_forms import Form
from dragoman.knowledge.name_tokens import APART, SPACE, Words

PRIORITY = {
    kind: rank
    for rank, kind in enumerate(
        ("open", "state", "organisation", "group", "body", "seat", "adjective", "demonym", "capital", "company", "region", "city")
    )
}
_PEOPLE = frozenset(("adjective", "demonym"))
_FR_BEFORE_PEOPLE = frozenset(
    ["le", "la", "les", "l", "un", "une", "des", "de", "d", "du", "aux", "au", "ces", "ce", "cet", "cette", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "cent", "mille", "plusieurs", "quelques", "certains", "nombreux", "et", "ou", "que", "qu", "ni", "a", "entre", "par", "pour", "contre", "chez", "avec", "selon", "jeunes", "autres", "nous", "quand", "si", "mais", "or", "car", "comme", "sans", "sur", "vers", "dont"]
)
_EN_BEFORE_ONE = frozenset(["a", "an", "one", "the", "another", "each", "every", "this", "that", "young", "two", "three"])
_EN_AFTER_ONE = frozenset(
    ["and", "or", "who", "whom", "whose", "was", "is", "were", "are", "has", "had", "have", "in", "of", "to", "from", "by", "with", "at", "on", "for", "said", "says", "told", "as", "killed", "born", "held", "living", "named", "called", "accused", "suspected", "arrested", "among", "but", "that", "could", "may", "will", "would", "also"]
)


def best_forms(forms: Sequence[Form]) -> list[Form]:
    """The forms of the kind that comes first; an adjective and its noun stay together."""
    rank = min(PRIORITY[form.kind] for form in forms)
    if rank in (PRIORITY["adjective"], PRIORITY["demonym"]):
        return [form for form in forms if form.kind in _PEOPLE]
    return [form for form in forms if PRIORITY[form.kind] == rank]


def people_kind(text: str, words: Words, first: int, last: int, lang: str, forms: Sequence[Form]) -> str:
    """"adjective" or "demonym" for a word that may be either ("les Turcs", "a Georgian")."""
    kinds = {form.kind for form in forms}
    if lang == "fr":
        return _french_kind(text, words, first)
    if kinds == {"adjective", "demonym"}:
        return _english_kind(words, first, last)
    return kinds.pop()


def _french_kind(text: str, words: Words, first: int) -> str:
    if not text[words.starts[first]].isupper():
        return "adjective"
    if first == 0 or words.joins[first] == APART or words.folded[first - 1] in _FR_BEFORE_PEOPLE:
        return "demonym"
    return "adjective" if text[words.starts[first - 1]].isupper() else "demonym"


def _english_kind(words: Words, first: int, last: int) -> str:
    alone = last >= len(words) or words.joins[last] != SPACE or words.folded[last] in _EN_AFTER_ONE
    if alone and first > 0 and words.joins[first] == SPACE and words.folded[first - 1] in _EN_BEFORE_ONE:
        return "demonym"
    return "adjective"


def codes_of(forms: Sequence[Form]) -> tuple[str, ...]:
    """All codes the forms may mean, each once, in the order of the tables."""
    return tuple(dict.fromkeys(code for form in forms for code in form.codes))


def resolve(candidates: Sequence[str], named: Iterable[str], default: str | None) -> tuple[str, ...]:
    """The one candidate that the text names otherwise; the default where it names none; else none."""
    seen = set(named)
    present = [code for code in candidates if code in seen]
    if len(present) == 1:
        return (present[0],)
    return (default,) if default and not present else ()
