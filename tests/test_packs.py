from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from dragoman.errors import LanguageError
from dragoman.packs import LANGUAGES, PACKS, TRAITS, Pack, has_trait, read_packs


def _write(folder: Path, code: str, text: str) -> None:
    (folder / code).mkdir()
    (folder / code / "language.yaml").write_text(text, encoding="utf-8")


def test_a_folder_with_a_language_file_is_a_language(tmp_path: Path) -> None:
    _write(tmp_path, "xx", 'name: Second\nrank: 2\nmarks: ["<", ">"]\n')
    _write(tmp_path, "yy", 'name: First\nrank: 1\nmarks: ["(", ")"]\nmodel: yy_model\ntraits: [inversion]\n')
    (tmp_path / "zz").mkdir()
    found = read_packs(tmp_path)
    assert list(found) == ["yy", "xx"]
    assert (found["xx"].name, found["xx"].model, found["xx"].marks) == ("Second", None, ("<", ">"))
    assert (found["yy"].model, found["yy"].traits) == ("yy_model", {"inversion"})


@pytest.mark.parametrize("wrong", ["colour: red", "traits: [melodious]"])
def test_what_is_not_known_of_a_language_is_named(tmp_path: Path, wrong: str) -> None:
    _write(tmp_path, "xx", f'name: Wrong\nrank: 1\nmarks: ["<", ">"]\n{wrong}\n')
    with pytest.raises(LanguageError, match=r"xx/language.yaml: unknown (colour|melodious)"):
        read_packs(tmp_path)


def test_french_and_english_are_read_first() -> None:
    assert LANGUAGES == ("fr", "en", "es")
    assert (PACKS["fr"].labels, PACKS["en"].labels) == ("ud", "clear")


def test_traits_tell_grammars_apart() -> None:
    assert [has_trait(lang, "inversion") for lang in ("fr", "en", "es")] == [True, False, True]
    assert [has_trait(lang, "bare_clauses") for lang in ("fr", "en", "es")] == [False, True, False]
    assert not has_trait("tlh", "inversion")




def test_every_key_and_trait_is_explained() -> None:
    told = (Path(__file__).parents[1] / "docs" / "languages.md").read_text(encoding="utf-8")
    keys = {field.name for field in fields(Pack)} - {"code"}
    assert sorted(name for name in (*keys, *TRAITS) if f"`{name}`" not in told) == []


def test_every_trait_is_some_languages() -> None:
    assert {trait for pack in PACKS.values() for trait in pack.traits} == TRAITS
