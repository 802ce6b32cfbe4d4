"""The notation of titles."""

from __future__ import annotations

import pytest

from dragoman.knowledge.office_patterns import Node, Plurals, grow, grow_fields, path_of
from dragoman.language.shelf import shelf


def _paths(node: Node, before: tuple[str, ...] = ()) -> dict[str, tuple[str | None, bool]]:
    found = {" ".join(before): (title.gender, title.plural) for title in node.titles}
    for word, after in node.next.items():
        found |= _paths(after, (*before, word))
    return found


def _grown(lang: str, form: str) -> dict[str, tuple[str | None, bool]]:
    plurals = Plurals.read(shelf(lang, "offices")["plurals"])
    return _paths(grow([{"office": "x", "forms": [form]}], plurals))


def test_genders_optional_words_and_plurals() -> None:
    assert _grown("fr", "chef|cheffe ~ de mission (générale)") == {
        "chef ~ de mission generale": ("m", False),
        "chefs ~ de mission generale": ("m", True),
        "cheffe ~ de mission generale": ("f", False),
        "cheffes ~ de mission generale": ("f", True),
        "chef ~ de mission": ("m", False),
        "chefs ~ de mission": ("m", True),
        "cheffe ~ de mission": ("f", False),
        "cheffes ~ de mission": ("f", True),
    }


@pytest.mark.parametrize(
    ("lang", "singular", "plural"),
    [
        ("fr", "secrétaire général", "secretaires generaux"),
        ("fr", "ministre ~ {P}", "ministres ~ {P}"),
        ("fr", "porte-parole", "porte parole"),
        ("fr", "vice-amiral", "vice amiraux"),
        ("en", "minister ~ {P}", "ministers ~ {P}"),
        ("en", "{p} minister", "{p} ministers"),
        ("en", "attorney general", "attorneys general"),
        ("en", "secretary-general", "secretaries general"),
        ("en", "spokeswoman", "spokeswomen"),
        ("en", "envoy", "envoys"),
        ("en", "chief of staff", "chiefs of staff"),
        ("en", "deputy", "deputies"),
    ],
)
def test_plural(lang: str, singular: str, plural: str) -> None:
    plurals = Plurals.read(shelf(lang, "offices")["plurals"])
    assert " ".join(path_of(plurals.of(singular))) == plural


def test_fields_end_where_a_form_ends() -> None:
    tree = grow_fields({"foreign": ["affaires étrangères"], "economy": ["affaires économiques", "économie"]})
    assert tree["affaires"]["etrangeres"][""] == "foreign"
    assert tree["economie"][""] == "economy"
    assert "" not in tree["affaires"]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_entry_has_an_office_and_forms_without_unknown_marks(lang: str) -> None:
    data = shelf(lang, "offices")
    for entry in data["titles"]:
        assert entry["office"]
        assert entry["forms"]
        assert set(entry) <= {
            "office", "many", "sector", "state", "kind", "gender", "former", "forms", "number",
            "needs_name", "needs_article", "apposed", "not_next",
        }  # fmt: skip
        assert not any(set("[]<>*") & set(str(form)) for form in entry["forms"])


def test_both_languages_name_the_same_fields() -> None:
    french, english = (set(shelf(lang, "offices")["fields"]) for lang in ("fr", "en"))
    assert {"foreign", "defence", "interior", "finance", "trade", "energy", "oil", "justice"} <= french & english
    assert french - english <= {"overseas", "information"}
