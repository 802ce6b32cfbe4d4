"""Copies, excerpts, translations and the same agency are one source, and each tie says why."""

from __future__ import annotations

import random

import pytest

from dragoman.archive.merging.copies.dependence import Witness, dependence, witness
from dragoman.archive.merging.copies.independence import copy_groups, independent
from dragoman.records import Part, ReaderVersion, Record, Statement

READER = ReaderVersion(version="t", extraction="", lexicon="", knowledge="", models={})
FRENCH = (
    "Le ministre turc Hulusi Akar a rencontré mardi 27 octobre à Tachkent son homologue Bakhodir Kourbanov. "
    "Les deux ministres ont signé un accord militaire. Hulusi Akar avait visité le Pakistan et le Kazakhstan. "
    "Les échanges entre Ankara et Astana ont atteint 3,7 milliards de dollars en 2019, selon le ministère."
)
ENGLISH = (
    "Turkish minister Hulusi Akar met his counterpart Bakhodir Kurbanov in Tashkent on Tuesday, October 27. "
    "The two ministers signed a military accord. Hulusi Akar had visited Pakistan and Kazakhstan. "
    "Trade between Ankara and Astana reached 3.7 billion dollars in 2019, according to the ministry."
)
OTHER = (
    "Kenyan minister Monica Juma received the Ghanaian envoy Shirley Botchwey in Nairobi on Friday, May 4. "
    "They opened a port in Mombasa. Monica Juma had been to Uganda and Rwanda before. "
    "Exports from Nairobi to Accra rose by 12 percent to 90 million shillings in 2018, officials said."
)


def _text(seed: int, size: int = 200) -> str:
    rng = random.Random(seed)
    words = [f"mot{rng.randrange(3000)}" for _ in range(size)]
    return ". ".join(" ".join(words[i : i + 20]).capitalize() for i in range(0, size, 20)) + "."


def _witness(id: str, text: str, *, outlet: str = "", lang: str = "fr", day: int = 700_000, quoted: str = "") -> Witness:
    start = text.find(quoted)
    said = Statement(
        id="s", speaker=None, kind="direct", text=quoted, parts=(Part(start=start, end=start + len(quoted)),), confidence=1.0
    )
    record = Record(id=id, lang=lang, text_hash=id, text=text, statements=(said,) if quoted else (), reader=READER)
    return witness(record, outlet=outlet or id, day=day)


def _kind(a: Witness, b: Witness) -> str | None:
    found, back = dependence(a, b), dependence(b, a)
    assert (found is None) == (back is None)
    assert found is None or back is None or found.kind == back.kind
    return found.kind if found else None


def test_a_cut_copy_is_one_source() -> None:
    whole = _text(1)
    words = whole.split(" ")
    head, tail = _witness("a", " ".join(words[:140])), _witness("b", " ".join(words[60:]))
    assert _kind(head, tail) == "copy"


def test_a_digest_that_holds_a_copy_is_none_itself() -> None:
    short = _text(1, 80)
    assert _kind(_witness("a", short), _witness("b", _text(2, 400) + " " + short)) == "excerpt"


def test_a_shared_communique_ties_and_a_shared_quotation_does_not() -> None:
    shared = _text(3, 60)
    a, b = _text(4, 300) + " " + shared, _text(5, 300) + " " + shared
    assert _kind(_witness("a", a), _witness("b", b)) == "communique"
    assert _kind(_witness("a", a, quoted=shared), _witness("b", b, quoted=shared)) is None


def test_a_translation_is_found_and_another_article_is_none() -> None:
    assert _kind(_witness("a", FRENCH), _witness("b", ENGLISH, lang="en")) == "translation"
    assert _kind(_witness("a", FRENCH), _witness("b", OTHER, lang="en")) is None
    assert _kind(_witness("a", FRENCH), _witness("b", ENGLISH, lang="en", day=700_030)) is None


@pytest.mark.parametrize("outlet", ["Le Quotidien", "AFP"])
def test_who_cites_an_agency_depends_on_it(outlet: str) -> None:
    a = _witness("a", _text(6) + " Selon l'AFP, rien.", outlet="La Gazette")
    b = _witness("b", _text(7) + (" (AFP)" if outlet != "AFP" else ""), outlet=outlet)
    assert _kind(a, b) == "agency"


def test_one_outlet_is_one_source() -> None:
    assert _kind(_witness("a", _text(8), outlet="x"), _witness("b", _text(9), outlet="x")) == "outlet"


def test_two_of_a_series_are_no_copies() -> None:
    parts = [_text(n, 20) for n in range(20, 26)]
    days = [" ".join(f"{p} étape {n * 7 + i} après {n * 31 + i} kilomètres" for i, p in enumerate(parts)) for n in (1, 2)]
    assert _kind(_witness("a", days[0]), _witness("b", days[1])) != "copy"


def test_headings_and_menus_are_not_compared() -> None:
    menu = "\n\n".join(f"Accueil {i} | Monde {i} | Afrique {i} | Europe {i}" for i in range(30))
    a, b = (_witness(id, f"{menu}\n\n{_text(seed)}") for id, seed in (("a", 30), ("b", 31)))
    assert _kind(a, b) is None
    assert "accueil" not in a.words


def test_a_text_as_long_as_allowed_is_read_in_one_pass() -> None:
    found = _witness("a", "\n\n".join(_text(n, 100) for n in range(600)))
    assert len(found.words) == 60_000
    assert len(found.fingerprint) == 128


def test_independent_sources_are_counted_and_ties_say_why() -> None:
    text = _text(10)
    articles = [_witness("a", text), _witness("b", text), _witness("c", _text(11)), _witness("d", _text(12), outlet="c")]
    found = independent(articles)
    assert [source.articles for source in found] == [("a", "b"), ("c", "d")]
    assert [[tie.kind for tie in source.ties] for source in found] == [["copy"], ["outlet"]]
    assert independent(list(reversed(articles))) == found


def test_copies_of_copies_are_one_group_and_excerpts_none() -> None:
    whole = _text(13, 300).split(" ")
    texts = {"a": whole[:160], "b": whole, "c": whole[150:], "d": whole[:30]}
    witnesses = {id: _witness(id, " ".join(words)) for id, words in texts.items()}
    ties = [d for x in "abcd" for y in "abcd" if x < y and (d := dependence(witnesses[x], witnesses[y]))]
    assert copy_groups(list(witnesses), ties) == [["a", "b", "c"], ["d"]]
