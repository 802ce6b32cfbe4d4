"""What a found name means beside the others of its text: which Congo, adjective or people, which Tripoli."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from dragoman.knowledge.borders import neighbours
from dragoman.knowledge.name_forms import Form
from dragoman.knowledge.name_match import Hit
from dragoman.knowledge.name_tokens import APART, APOSTROPHE, SPACE, Words
from dragoman.packs import PACKS

_ORDER = (
    "nothing", "state", "organisation", "group", "body", "seat", "adjective", "demonym", "capital", "company", "region", "city",
)  # fmt: skip
PRIORITY = {kind: rank for rank, kind in enumerate(_ORDER)}
_PEOPLE = frozenset(("adjective", "demonym"))
_OWNERS = frozenset(("state", "adjective", "demonym", "capital"))
_OF = frozenset(("de", "d", "du", "la", "l", "des", "of", "the", "s"))
_CLEAR = 3
"""A town so many times larger than its namesakes is meant where nothing else speaks for them."""


def best_forms(forms: Sequence[Form], named: Collection[str], counted: bool = False) -> list[Form]:
    """The forms of the kind that comes first; an adjective and its noun stay together.

    A town whose country the text names comes before the capital of a state that it does not.
    `counted`: the word before counts people ("un Suisse" is no state).
    """
    if counted:
        forms = [form for form in forms if form.kind in _PEOPLE] or forms
    rank = min(PRIORITY[form.kind] for form in forms)
    if rank in (PRIORITY["adjective"], PRIORITY["demonym"]):
        return [form for form in forms if form.kind in _PEOPLE]
    best = [form for form in forms if PRIORITY[form.kind] == rank]
    if best[0].kind == "capital" and not any(form.country in named for form in best):
        towns = [form for form in forms if form.kind == "city" and form.country in named]
        return towns or best
    if best[0].kind in ("region", "city"):
        return _largest([form for form in forms if form.kind in ("region", "city")], named)
    return best


def _largest(forms: Sequence[Form], named: Collection[str]) -> list[Form]:
    """The town that the text's states point to, else the much larger one, else all namesakes."""
    here = [form for form in forms if form.country in named]
    if len({form.country for form in here}) == 1:
        return here[:1]
    ordered = sorted(here or forms, key=lambda form: -form.weight)
    if len({form.country for form in ordered}) == 1 or ordered[0].weight > _CLEAR * ordered[1].weight:
        return ordered[:1]
    return ordered


def codes_of(forms: Sequence[Form]) -> tuple[str, ...]:
    """All codes the forms may mean, each once, in the order of the tables."""
    return tuple(dict.fromkeys(code for form in forms for code in form.codes))


def resolve(candidates: Sequence[str], named: Collection[str], default: str | None) -> tuple[str, ...]:
    """The one candidate that the text names otherwise; the default where it names none; else none.

    The default "all" means each of them ("inter-Korean"), "near" the one that alone borders a state that the text names.
    """
    if default == "all":
        return tuple(candidates)
    present = [code for code in candidates if code in named]
    if default == "near" and not present:
        present = [code for code in candidates if not neighbours(code).isdisjoint(named)]
        default = None
    if len(present) == 1:
        return (present[0],)
    return (default,) if default and not present else ()


def people_kind(text: str, words: Words, hit: Hit, lang: str, forms: Sequence[Form], cues: Mapping[str, frozenset[str]]) -> str:
    """ "adjective" or "demonym" for a word that may be either ("les Turcs", "a Georgian")."""
    kinds, rule, before = {form.kind for form in forms}, PACKS[lang].demonyms, cues[f"{lang}_before"]
    if rule == "capital":
        return _kind_by_capital(text, words, hit.first, before)
    if rule == "article":
        led = hit.first > 0 and words.joins[hit.first] == SPACE and words.folded[hit.first - 1] in before
        return "demonym" if led else "adjective"
    return _kind_by_phrase(words, hit, lang, cues) if kinds == {"adjective", "demonym"} else kinds.pop()


def _kind_by_capital(text: str, words: Words, first: int, before: frozenset[str]) -> str:
    if not text[words.starts[first]].isupper():
        return "adjective"
    return "demonym" if first == 0 or words.joins[first] == APART or words.folded[first - 1] in before else "adjective"


def _kind_by_phrase(words: Words, hit: Hit, lang: str, cues: Mapping[str, frozenset[str]]) -> str:
    first, last = hit.first, hit.last
    before = words.folded[first - 1] if first and words.joins[first] == SPACE else ""
    if before not in cues[f"{lang}_before"]:
        return "adjective"
    if last >= len(words) or words.joins[last] in (APART, APOSTROPHE):
        return "demonym"
    after = words.folded[last]
    joined = after in cues[f"{lang}_joins"] and before != "the"  # "the Armenian and Azerbaijani envoys" are adjectives
    return "demonym" if words.joins[last] == SPACE and (joined or _begins_a_clause(after, lang, cues)) else "adjective"


def _begins_a_clause(word: str, lang: str, cues: Mapping[str, frozenset[str]]) -> bool:
    return word in cues[f"{lang}_after"] or (word.endswith("ed") and word not in cues[f"{lang}_not_after"])


def is_anothers(hit: Hit, hits: Sequence[Hit], at: int, words: Words) -> bool:
    """Whether a body of one state stands beside another's name: "the German Foreign Office"."""
    form = hit.forms[0] if hit.forms else None
    if form is None or not form.generic or _is_acronym(form.text):
        return False
    return any(not set(form.codes) & set(codes) for codes in _owners(hit, hits, at, words))


def _owners(hit: Hit, hits: Sequence[Hit], at: int, words: Words) -> Iterator[tuple[str, ...]]:
    if at and words.joins[hit.first] in (SPACE, APOSTROPHE):
        before = hits[at - 1]
        between = range(before.last, hit.first)
        if all(words.folded[k] == "s" and words.joins[k] == APOSTROPHE for k in between):
            yield from _owner(before)
    if at + 1 < len(hits) and hit.last < len(words):
        after = hits[at + 1]
        between = range(hit.last, after.first)
        held = all(words.joins[k] != APART for k in range(hit.last, after.first + 1))
        if held and all(words.folded[k] in _OF for k in between) and len(between) < 3:
            yield from _owner(after)


def _owner(hit: Hit) -> Iterator[tuple[str, ...]]:
    if hit.forms and hit.forms[0].kind in _OWNERS:
        yield codes_of(hit.forms)


def _is_acronym(text: str) -> bool:
    return text.isupper() and " " not in text
