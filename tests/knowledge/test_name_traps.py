"""The trap rules: each stands for words that a sentence of its own shows (names_sentences.tsv shows more)."""

from __future__ import annotations

import pytest
import yaml

from dragoman.knowledge.name_forms import DATA
from dragoman.knowledge.names import NameIndex

INDEX = NameIndex.load()
DATA_OF_TRAPS = yaml.safe_load((DATA / "traps.yaml").read_text(encoding="utf-8"))


def kinds(text: str, lang: str) -> list[str]:
    return [name.kind for name in INDEX.find(text, lang)]


@pytest.mark.parametrize("rule", DATA_OF_TRAPS["rules"], ids=lambda rule: f"{rule['lang']}: {rule['why']}")
def test_rules_are_well_formed(rule: dict[str, object]) -> None:
    assert rule["then"] in ("drop", "city")
    assert rule["lang"] in ("fr", "en", "any")
    assert set(rule) & {"before", "after", "only_before"}
    assert set(rule) <= {"why", "lang", "kinds", "surfaces", "before", "after", "only_before", "unless", "then"}


def test_lists_hold_words_only() -> None:
    for name in ("first_names", "also_first_names", "titles", "need_their_state", "behind_comma", "accents_matter"):
        assert all(isinstance(word, str) for word in DATA_OF_TRAPS[name]), name


@pytest.mark.parametrize(("text", "lang", "wanted"), [
    ("La convention de Genève tient.", "fr", []), ("Genève parle.", "fr", ["city"]),
    ("Le format Normandie est mort.", "fr", []), ("La Normandie attend.", "fr", ["region"]),
    ("Rien sans l'accord de Rome.", "fr", ["capital"]), ("L'accord de Rome date.", "fr", []),
    ("Le sommet de Rome a eu lieu.", "fr", ["city"]), ("Rome a promis.", "fr", ["capital"]),
    ("The Rome Statute binds.", "en", ["organisation"]), ("Rome agreed.", "en", ["capital"]),
    ("The Berlin-based firm left.", "en", ["city"]), ("Berlin left.", "en", ["capital"]),
    ("Des groupes pro-turcs.", "fr", []), ("Des groupes turcs.", "fr", ["adjective"]),
    ("Pro-Turkish groups.", "en", []), ("The Times of Malta.", "en", ["state"]),
    ("Malta Times.", "en", []), ("Il parle turc.", "fr", []), ("She spoke Turkish.", "en", []),
    ("The Turkish language.", "en", []), ("The Turkish army.", "en", ["adjective"]),
    ("Le FC Barcelone.", "fr", []), ("Barcelone attend.", "fr", ["city"]), ("Real Madrid.", "en", []),
    ("Paris Hilton sang.", "en", []), ("Paris Prosecutor spoke.", "en", ["capital"]), ("Paris said so.", "en", ["capital"]),
    ("Salvador Dali painted.", "en", []), ("WE ARE THE WHO OF CONCERT", "en", []), ("The WHO met.", "en", ["organisation"]),
    ("UNE GRANDE EAU VIVE", "fr", []), ("Les EAU votent.", "fr", ["state"]), ("Moscow, Idaho.", "en", ["city"]),
    ("Moscow, Russia.", "en", ["capital", "state"]),
    ("La coalition anti-Houthis frappe.", "fr", []), ("Les Houthis frappent.", "fr", ["group"]),
    ("The anti-Houthi coalition struck.", "en", []), ("The anti-ISIS coalition struck.", "en", []),
    ("Un homme d'origine turque.", "fr", []), ("Du gaz d'origine turque.", "fr", ["adjective"]),
])  # fmt: skip
def test_a_trap_and_its_neighbour_that_is_none(text: str, lang: str, wanted: list[str]) -> None:
    assert kinds(text, lang) == wanted
