from __future__ import annotations

import io

import pytest
from helpers.fakes import VERSION, FakeReader

from dragoman.cli.terminal import Terminal
from dragoman.intake.outcome import Outcome
from dragoman.records import Agreement, Article, Date, Figure, Office, Part, Party, Record, Span, Statement

NASTY = "\x1b[31mred\x1b[0m [bold]x[/bold] \u202eback\x07"


def shown(record: Record, width: int = 80) -> str:
    out = io.StringIO()
    Terminal(out, width).write(Outcome("a.txt", record), record)
    return out.getvalue()


def full_record() -> Record:
    evidence = (Span(start=0, end=3, text="the words"),)
    date = Date(value="2024-03-12", precision="day")
    agreement = Agreement(
        id="a1",
        title="accord maritime",
        kind="agreement",
        parties=("KEN", "TUN"),
        status="not-signed",
        date=date,
        evidence=evidence,
        confidence=1,
    )
    said = Statement(
        id="s1",
        speaker="Wanjiru Odhiambo",
        entity="KEN",
        role="ministre",
        kind="direct",
        text="Nos ports",
        parts=(Part(start=0, end=3),),
        about=("TUN",),
        confidence=1,
    )
    figure = Figure(
        id="f1",
        measure="trade-turnover",
        value=85e6,
        unit="USD",
        qualifier="more-than",
        actors=("KEN", "TUN"),
        period="2023",
        evidence=evidence,
        confidence=1,
    )
    office = Office(person="Andris Ozolkalns", office="ambassador", entity="LVA", former=True, evidence=evidence)
    reported = said.model_copy(update={"id": "s2", "kind": "indirect", "speaker": None, "about": ()})
    return Record(
        id="1",
        lang="fr",
        text_hash="0",
        text="x",
        agreements=(agreement,),
        statements=(said, reported),
        figures=(figure,),
        offices=(office,),
        reader=VERSION,
    )


def test_sections_with_their_words() -> None:
    view = shown(full_record())
    assert "▪ not-signed  accord maritime · Kenya, Tunisia · agreement · 2024-03-12" in view
    assert "▪ Wanjiru Odhiambo · ministre · Kenya · about Tunisia\n      “Nos ports”" in view
    assert "▪ unnamed · ministre · Kenya · reported\n      Nos ports\n" in view
    assert "▪ more than 85,000,000 USD · trade turnover · Kenya, Tunisia · 2023" in view
    assert "▪ Andris Ozolkalns · former ambassador · Latvia\n      “the words”" in view
    assert "1 agreement · 2 statements · 1 figure · 1 office" in view
    assert "EVENTS" not in view


def test_events_stand_under_those_they_join() -> None:
    text = "KEN > TUN SUPPORT | one\nTUN > KEN ACCUSE | two\nKEN > MOBILIZE | three\n"
    lines = shown(FakeReader().read(Article(text=text))).splitlines()
    heads = [line for line in lines if line.startswith(" ") and line[1] != " "]
    assert [h.strip() for h in heads] == ["Kenya – Tunisia", "Kenya"]
    assert "  ▪ ACCUSE  Tunisia → Kenya · 2024-03 · Nairobi · CAMEO 057 · very likely 0.90" in map(str.rstrip, lines)
    assert "! No date of publication." in map(str.rstrip, lines)


def test_unknown_sides_and_reality_are_told() -> None:
    record = FakeReader().read(Article(text="KEN > TUN SUPPORT | one\n"))
    stranger = Party(entity=None, start=0, end=3, text="some\nrebels")
    named = Party(entity=None, person="Ana Mora", start=0, end=3, text="Mora")
    changed = {
        "status": "negated",
        "actors": (stranger, named),
        "recipients": (),
        "attributed_to": "Ana",
        "mode": "x",
    }
    event = record.events[0].model_copy(update=changed)
    view = shown(record.model_copy(update={"events": (event,)}), 120)
    assert "Nobody known" in view
    assert "▪ SUPPORT x  “some rebels”, Ana Mora (unknown side) · did not happen · 2024-03" in view
    assert "so says Ana" in view


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    record = FakeReader().read(Article(text=f"KEN > TUN SUPPORT | {'many words ' * 60}\n", title="long " * 50))
    lines = shown(record, width).splitlines()
    assert max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)
    assert sum(line.startswith("        many") for line in lines) > 1


def test_words_of_strangers_are_shown_and_never_obeyed() -> None:
    record = FakeReader().read(Article(text=f"KEN > TUN SUPPORT | {NASTY}\n", title=NASTY))
    view = shown(record)
    assert "\x1b" not in view
    assert "\u202e" not in view
    assert "\x07" not in view
    assert "[bold]x[/bold]" in view
    assert "␛[31mred" in view
