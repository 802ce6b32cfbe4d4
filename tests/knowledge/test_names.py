from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import KnowledgeError
from dragoman.knowledge.entities import Entity
from dragoman.knowledge.names import Name, NameIndex

HERE = Path(__file__).parent
ROWS = [line.split("\t") for line in (HERE / "names_sentences.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.load()


def known(index: NameIndex, code: str) -> Entity:
    entity = index.entity(code)
    assert entity is not None, code
    return entity


def shown(name: Name) -> str:
    return f"{name.text} {name.kind} {','.join(name.entities) or '-'}"


@pytest.mark.parametrize(("lang", "text", "wanted"), ROWS, ids=[f"{r[0]}: {r[1]}" for r in ROWS])
def test_sentence(index: NameIndex, lang: str, text: str, wanted: str) -> None:
    found = [shown(name) for name in index.find(text, lang)]
    assert found == ([] if wanted == "-" else wanted.split("; "))


def test_there_are_as_many_sentences_in_french_and_english() -> None:
    french, english = (sum(row[0] == lang for row in ROWS) for lang in ("fr", "en"))
    assert french + english >= 120
    assert abs(english - french) < 30


@pytest.mark.parametrize(("text", "gender", "number"), [
    ("un élu turc", "m", "sg"),
    ("une élue turque", "f", "sg"),
    ("des élus turcs", "m", "pl"),
    ("des élues turques", "f", "pl"),
    ("l'élu belge", None, "sg"),
    ("les élus français", "m", None),
    ("des armes franco-allemandes", "f", "pl"),
    ("La Turquie", "f", "sg"),
    ("Les États-Unis", "m", "pl"),
])  # fmt: skip
def test_gender_and_number_of_french_words(index: NameIndex, text: str, gender: str | None, number: str | None) -> None:
    name = index.find(text, "fr")[-1]
    assert (name.gender, name.number) == (gender, number)


@pytest.mark.parametrize(("text", "lang", "sector"), [
    ("Le FSB nie.", "fr", "SPY"),
    ("The Pentagon denies it.", "en", "MIL"),
    ("Le Bundestag vote.", "fr", "LEG"),
    ("The PKK struck.", "en", "REB"),
    ("Gazprom pays.", "en", "BUS"),
    ("Ankara pays.", "en", None),
])  # fmt: skip
def test_sector(index: NameIndex, text: str, lang: str, sector: str | None) -> None:
    assert index.find(text, lang)[0].sector == sector


@pytest.mark.parametrize(("text", "lang", "key", "country"), [
    ("Tachkent attend.", "fr", "Tashkent", "UZB"),
    ("Alep attend.", "fr", "Aleppo", "SYR"),
    ("Le Donbass attend.", "fr", "Donbas", "UKR"),
    ("La mer Noire.", "fr", "Black Sea", None),
    ("Ivory Coast.", "en", "Ivory Coast", None),
    ("L'ouzbek parle.", "fr", "Uzbekistan", None),
])  # fmt: skip
def test_key_and_country(index: NameIndex, text: str, lang: str, key: str, country: str | None) -> None:
    name = index.find(text, lang)[0]
    assert (name.key, name.country) == (key, country)


def test_candidates_stay_where_the_text_leaves_it_open(index: NameIndex) -> None:
    name = index.find("Un diplomate congolais a parlé.", "fr")[0]
    assert name.entities == ()
    assert set(name.candidates) == {"COD", "COG"}


@pytest.mark.parametrize(("text", "lang", "on", "wanted"), [
    ("à Tachkent", "fr", None, ("Tashkent", "UZB", 41, 69)),
    ("à Nour-Soultan", "fr", "2020-10-28", ("Nur-Sultan", "KAZ", 51, 71)),
    ("in Nur-Sultan", "en", "2023-01-02", ("Astana", "KAZ", 51, 71)),
    ("in Astana", "en", None, ("Astana", "KAZ", 51, 71)),
    ("à Kiev", "fr", "2022-03", ("Kyiv", "UKR", 50, 30)),
    ("en Turquie", "fr", "2025", ("Turkey", "TUR", 39, 32)),
    ("en Côte d'Ivoire", "fr", None, ("Ivory Coast", "CIV", 6, -5)),
    ("à Bruxelles", "fr", None, ("Brussels", "BEL", 50, 4)),
    ("à Lougansk", "fr", None, ("Luhansk", "UKR", 48, 39)),
    ("in the Black Sea", "en", None, ("Black Sea", None, 43, 34)),
    ("au Luxembourg", "fr", None, ("Luxembourg", "LUX", 49, 6)),
    ("in Swaziland", "en", "2010-05-01", ("Swaziland", "SWZ", -26, 31)),
    ("à Saint-Pétersbourg", "fr", "2024-01-01", ("Saint Petersburg", "RUS", 59, 30)),
    ("au Kremlin", "fr", None, ("Moscow", "RUS", 55, 37)),
])  # fmt: skip
def test_places(index: NameIndex, text: str, lang: str, on: str | None, wanted: tuple[str, str | None, int, int]) -> None:
    place = index.place_of(index.find(text, lang)[0], on)
    assert place is not None
    assert (place.name, place.country) == wanted[:2]
    assert (place.lat, place.lon) == pytest.approx(wanted[2:], abs=1.2)


def test_an_organisation_is_no_place(index: NameIndex) -> None:
    assert index.place_of(index.find("The UN met.", "en")[0]) is None


@pytest.mark.parametrize(("name", "lang", "wanted"), [
    ("Pékin", "fr", "Beijing"),
    ("Lougansk", "fr", "Luhansk"),
    ("Kenya", "en", "Kenya"),
    ("mer Rouge", "fr", "Red Sea"),
    ("Xyz", "en", None),
])  # fmt: skip
def test_place_by_name(index: NameIndex, name: str, lang: str, wanted: str | None) -> None:
    place = index.place(name, lang)
    assert (place.name if place else None) == wanted


def test_entities(index: NameIndex) -> None:
    turkey, sahel, group = (known(index, code) for code in ("TUR", "G5_SAHEL", "HOUTHIS"))
    assert (turkey.kind, turkey.name_en, turkey.name_fr) == ("state", "Turkey", "Turquie")
    assert (turkey.capital, turkey.gender) == ("Ankara", "f")
    assert set(sahel.members) == {"BFA", "MLI", "MRT", "NER", "TCD"}
    assert group.kind == "group"
    assert index.entity("XXX") is None


ORGANISATIONS = [
    "UN", "EU", "NATO", "OSCE", "SCO", "OTS", "OIC", "AU", "ASEAN", "ECOWAS", "CSTO", "EAEU", "CIS", "GCC", "ARAB_LEAGUE",
    "BRICS", "G7", "G20", "IMF", "WORLD_BANK", "IAEA", "WHO", "WTO", "ICC", "ICJ", "ICRC", "OPEC", "AES", "PKK", "HAMAS",
    "HEZBOLLAH", "TALIBAN", "M23", "HOUTHIS",
]  # fmt: skip


@pytest.mark.parametrize("code", ORGANISATIONS)
def test_the_listed_parties_are_known_under_names_that_are_found(index: NameIndex, code: str) -> None:
    entity = known(index, code)
    assert [n.entities for n in index.find(entity.name_en, "en")] == [(code,)]
    assert [n.entities for n in index.find(entity.name_fr, "fr")] == [(code,)]


def test_members_are_known_states(index: NameIndex) -> None:
    for code in ORGANISATIONS:
        assert all(known(index, member).kind == "state" for member in known(index, code).members)


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("code\tkind\tnames_en\tnames_fr\nXYZ\tgroup\tFree Wombats\tWombats libres\n", encoding="utf-8")
    index = NameIndex.load(table)
    assert [shown(n) for n in index.find("Les Wombats libres ont attaqué.", "fr")] == ["Wombats libres group XYZ"]
    assert index.entity("XYZ") is not None


def test_a_broken_table_is_named(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("code\tkind\tnames_en\tnames_fr\nXYZ\tgroup\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"mine\.tsv.*row 2"):
        NameIndex.load(table)
    with pytest.raises(KnowledgeError, match="absent"):
        NameIndex.load(tmp_path / "absent.tsv")


INDEX = NameIndex.load()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([
    "Turquie", "l'", "l’", "OTAN", "franco-", "allemand", " ", "\u00a0", "-", "–", ".", "\n", "U.S.", "Côte d'Ivoire", "e\u0301",
    "É", "İ", "ß", "🙂",
    "congolais", "Russian", "Turkish", "pro-", "accords de ", "Minsk", ", ", "Paris", "Texas", "'s",
    "Security Council", "the ", "of ", "Georgia",
])).map("".join), st.sampled_from(["fr", "en"]))  # fmt: skip
def test_offsets_hold_and_names_do_not_overlap(text: str, lang: str) -> None:
    names = INDEX.find(text, lang)
    assert all(text[n.start : n.end] == n.text and n.start < n.end for n in names)
    assert all(one.end <= other.start for one, other in zip(names, names[1:], strict=False))


def test_decomposed_accents_are_found_at_their_offsets(index: NameIndex) -> None:
    text = "La Re\u0301publique tche\u0300que et l'E\u0301gypte"
    assert [n.entities for n in index.find(text, "fr")] == [("CZE",), ("EGY",)]


@pytest.mark.parametrize("piece", ["pro-", "franco-", "Conseil de sécurité de ", "U.S."])
def test_long_runs_of_one_piece_hold_no_made_up_state(index: NameIndex, piece: str) -> None:
    found = {e for n in index.find(piece * 2000, "fr") for e in n.entities}
    assert found <= {"UN", "USA", "FRA"}


def test_a_name_said_again_and_again_is_found_each_time(index: NameIndex) -> None:
    assert len(index.find("Turquie " * 3000, "fr")) == 3000
