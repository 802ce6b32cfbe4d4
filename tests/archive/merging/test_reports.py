"""What is taken from a record for comparison."""

from __future__ import annotations

from dragoman.archive.merging.items import cluster_id
from dragoman.archive.merging.kinds import is_instrument, start
from dragoman.archive.merging.reports import Side, coarse, reports_of
from dragoman.records import Date, Event, Figure, Office, Party, Place, ReaderVersion, Record, Span

READER = ReaderVersion(version="t", extraction="", lexicon="", knowledge="", models={})
TEXT = "Hulusi Akar met Kazakh envoys in Astana at dawn and signed a rail pact worth 5 million euros."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def party(words: str, entity: str | None, person: str | None = None) -> Party:
    return Party(**span(words).model_dump(), entity=entity, person=person)


def record(place: str = "Astana") -> Record:
    event = Event(
        id="e", type="SUPPORT", mode=None, actors=(party("Hulusi Akar", "TUR", "Hulusi Akar"), party("Kazakh envoys", "KAZ")),
        recipients=(party("envoys", None),), date=Date(value="2024-03-12", precision="day"),
        place=Place(name=place, country="KAZ", **span("Astana").model_dump()), contexts=("economic",), evidence=(span(TEXT),),
        why="", confidence=1.0,
    )  # fmt: skip
    shown = (span("5 million euros"),)
    figure = Figure(id="f", measure="aid", value=5e6, unit="EUR", actors=("TUR",), evidence=shown, confidence=1)
    other = Figure(id="g", measure="aid", value=9e6, unit="EUR", actors=("FRA",), evidence=shown, confidence=1)
    office = Office(person="Hulusi Akar", office="defence minister", entity="TUR", evidence=(span("Hulusi Akar"),))
    return Record(
        id="r", lang="en", published="2024-03-13", text_hash="h", text=TEXT, events=(event,), figures=(figure, other),
        offices=(office,), reader=READER,
    )  # fmt: skip


def test_a_record_gives_its_reports() -> None:
    (found,) = reports_of(record(), "article-7")
    facts = found.facts
    assert (found.key, found.published, found.position) == (("article-7", "e"), "2024-03-13", 0)
    assert facts.actors == (Side("KAZ"), Side("TUR", "hulusi akar", "defence minister"))
    assert facts.recipients == (Side(""),)
    assert facts.entities == {"KAZ", "TUR"}
    assert (facts.place, facts.country, facts.hours) == ("Astana", "KAZ", {"morning"})
    assert facts.numbers == {("aid", "EUR", 5e6)}
    assert {"sign", "accord", "rail-line", "railway"} & facts.words
    assert not {"hulus", "astan", "kazak"} & facts.words


def test_people_whom_the_words_name_but_who_are_nobodys_stand_beside() -> None:
    whole = record()
    nobody = whole.events[0].model_copy(update={"actors": (party("Kazakh envoys", "KAZ"),)})
    (told,) = reports_of(whole)
    (missed,) = reports_of(whole.model_copy(update={"events": (nobody,)}))
    assert told.facts.beside == frozenset()
    assert missed.facts.beside == {"hulusi akar"}


def test_the_part_of_the_day_may_stand_in_the_date() -> None:
    told = record()
    date = Date(value="2024-03-12", precision="day", text="mardi soir", start=0, end=10)
    (found,) = reports_of(told.model_copy(update={"events": (told.events[0].model_copy(update={"date": date}),)}))
    assert found.facts.hours == {"morning", "evening"}


def test_a_country_is_no_town() -> None:
    (found,) = reports_of(record(place="Kazakhstan"))
    assert (found.facts.place, found.facts.country) == ("", "KAZ")


def test_coarse_facts_keep_who_what_when_and_where() -> None:
    (found,) = reports_of(record())
    kept = coarse(found.facts)
    assert (kept.actors, kept.when, kept.place, kept.type) == (
        found.facts.actors, found.facts.when, found.facts.place, found.facts.type,
    )  # fmt: skip
    assert (kept.words, kept.numbers, kept.contexts, kept.told) == (frozenset(), frozenset(), frozenset(), None)


def test_a_signing_is_an_instrument_and_praise_is_none() -> None:
    (found,) = reports_of(record())
    praise = coarse(found.facts)
    assert is_instrument(found.facts)
    assert not is_instrument(praise)
    assert start(found.facts) > start(praise)


def test_ids_are_stable_and_differ() -> None:
    (a,), (b,) = reports_of(record(), "a"), reports_of(record(), "b")
    assert cluster_id(a, "c") == cluster_id(a, "c") != cluster_id(b, "c")
    assert cluster_id(a, "c").startswith("c")
    assert len(cluster_id(a, "c")) == 16
    assert a.order < b.order


def test_names_of_the_parties_are_no_words_of_the_act() -> None:
    whole = record()
    told = {"evidence": (span("Kazakh envoys in Astana"),), "actors": (party("envoys", "KAZ"),)}
    signed = whole.events[0].model_copy(update=told)
    beside = signed.model_copy(update={"actors": (party("envoys", "UZB"),)})
    (own,) = reports_of(whole.model_copy(update={"events": (signed,)}))
    (other,) = reports_of(whole.model_copy(update={"events": (beside,)}))
    assert "kazak" not in own.facts.words
    assert "kazak" in other.facts.words


def test_a_day_that_another_act_of_the_article_names_is_not_assumed() -> None:
    whole = record()
    today = whole.events[0].model_copy(update={"date": Date(value="2024-03-13", precision="day")})
    named = today.model_copy(update={"id": "n", "date": Date(value="2024-03-13", precision="day", text="today")})
    (alone,) = reports_of(whole.model_copy(update={"events": (today,)}))
    beside = reports_of(whole.model_copy(update={"events": (today, named)}))
    assert alone.facts.when.assumed
    assert not any(report.facts.when.assumed for report in beside)
