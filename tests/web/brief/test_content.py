"""What stands in a brief."""

from __future__ import annotations

import pytest
from web.brief.conftest import Compose

from dragoman.archive.archive import Archive
from dragoman.dossier.naming import Language
from dragoman.web.brief import content
from dragoman.web.brief.document import Block, Call, Document, Entry, Grid, Heading, Paragraph, Picture, Section
from dragoman.web.views.filters import Filters


def _section(document: Document, name: str) -> Section:
    return next(section for section in document.sections if section.name == name)


def _names(document: Document) -> list[str]:
    return [section.name for section in document.sections]


def _inlines(block: Block) -> list[object]:
    match block:
        case Paragraph():
            return list(block.words)
        case Entry():
            return [*block.words, *(one for line in block.below for one in line)]
        case Grid():
            return [one for row in block.rows for cell in row for one in cell]
        case Heading() | Picture():
            return []


def _text(block: Block) -> str:
    return "".join(one.text for one in _inlines(block) if hasattr(one, "text"))


def _calls(document: Document) -> list[Call]:
    blocks = (block for section in document.sections for block in section.blocks)
    return [one for block in blocks for one in _inlines(block) if isinstance(one, Call)]


def test_sections_that_hold_something_in_their_order(document: Document) -> None:
    assert _names(document) == [
        "summary", "timeline", "agreements", "meetings", "statements", "figures", "offices", "coverage",
    ]  # fmt: skip
    assert document.title == "Kenya – Tunisia"
    assert dict(document.facts) == {
        "Period": "all that is known, told of from June 2023 to March 2024", "Made on": "1 June 2024",
        "Sources quoted": "4 articles of 3 outlets",
    }  # fmt: skip


def test_notes_are_numbered_in_the_order_of_their_first_calls(document: Document) -> None:
    calls = _calls(document)
    first = [call.number for call in calls if not call.again]
    assert first == [note.number for note in document.notes] == list(range(1, len(first) + 1))
    assert len(first) == 4
    seen: set[int] = set()
    for call in calls:
        assert call.again == (call.number in seen)
        seen.add(call.number)


def test_an_entry_says_what_and_how_many_tell_of_it(document: Document) -> None:
    entries = [block for block in _section(document, "timeline").blocks if isinstance(block, Entry)]
    assert [(entry.margin, _text(entry), entry.tone) for entry in entries] == [
        (
            "March 2024",
            "Diplomatic support — Wanjiru Odhiambo (Kenya) → Tunisia · Nairobi, Kenya3 independent reports, 3 articles",
            "cooperation",
        ),
        ("1 June 2023", "Consultation — Kenya → Tunisia · Nairobi, Kenya", "cooperation"),
    ]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Wanjiru Odhiambo, foreign minister (Kenya), on Tunisia"),
        ("fr", "Wanjiru Odhiambo, foreign minister (Kenya), sur la Tunisie"),
    ],
)
def test_a_statement_is_quoted_and_its_speaker_named(kept: Archive, compose_of: Compose, lang: Language, told: str) -> None:
    quotation, speaker = _section(compose_of(kept, lang), "statements").blocks
    assert "Our ports gain more together" in _text(quotation)
    assert told in _text(speaker)


def test_only_what_lies_in_the_period(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, filters=Filters(until="2023"))
    assert _names(found) == ["summary", "timeline", "meetings", "coverage"]
    assert dict(found.facts)["Period"] == "until 31 December 2023"
    told = [_text(block) for block in _section(found, "coverage").blocks]
    assert any(text.startswith("Of the period are shown") for text in told)
    lacking = "Agreements, Statements, Figures, People and offices, Contradictions and Denied, planned and possible"
    assert f"Nothing is known under: {lacking}." in told


def test_what_is_cut_and_what_was_not_asked_for_is_said(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, sections=["timeline"], most=1)
    timeline = _section(found, "timeline")
    total = timeline.told.split()[2]
    assert (timeline.cut, timeline.told) == (True, f"1 of {total} shown, the newest")
    told = [_text(block) for block in _section(found, "coverage").blocks]
    assert f"Time line: 1 of {total} shown, the newest." in told
    assert any(text.startswith("Sections not asked for: Summary, Agreements") for text in told)


def test_the_chronology_can_be_narrowed_and_the_head_says_so(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, filters=Filters(type="CONSULT", source="Le Port"))
    entries = [block for block in _section(found, "timeline").blocks if isinstance(block, Entry)]
    assert len(entries) == 1
    assert "Consultation" in _text(entries[0])
    assert dict(found.facts)["Chronology narrowed to"] == "type: consultation; source: Le Port"
    assert "narrowed" not in str(compose_of(kept, filters=Filters(status="occurred")).facts)
    assert "Agreements" in [section.heading for section in found.sections]


def test_a_collection_alone(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, filters=Filters(collection="wire"))
    assert dict(found.facts)["Collection"] == "wire"
    assert dict(found.facts)["Sources quoted"] == "1 article of 1 outlet"


def test_of_one_party_the_partners(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, "fr", "KEN")
    assert (found.title, found.subtitle) == ("Kenya", "Note sur les relations extérieures, d'après la presse")
    (grid,) = _section(found, "partners").blocks
    assert isinstance(grid, Grid)
    assert _text(grid).startswith("Tunisie")


def test_a_title_of_ones_own(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, title="  For the   minister ")
    assert (found.title, found.subtitle) == ("For the minister", "Kenya – Tunisia. Brief on relations, from the press")


def test_where_nothing_is_known_the_end_alone_says_so(kept: Archive, compose_of: Compose) -> None:
    found = compose_of(kept, "en", "FRA", "UGA")
    assert _names(found) == ["summary", "coverage"]
    assert dict(found.facts)["Sources quoted"] == "none"


def test_long_briefs_list_their_sections_in_front(
    document: Document, kept: Archive, compose_of: Compose, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not document.contents
    monkeypatch.setattr(content, "_LONG", 4)
    assert compose_of(kept).contents
