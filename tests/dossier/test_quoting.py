"""Words of articles on a page."""

from __future__ import annotations

import pytest
from helpers.lines import event_line, statement_line

from dragoman.dossier.quoting import Piece, different, excerpt, quoted

LONG = f"{'word ' * 60}to hold it {'word ' * 60}"


def test_a_fragment_stands_in_brackets_inside_its_sentence() -> None:
    line = event_line("The envoys of the two sides agreed to hold a vote. It rained.", "to hold")
    assert quoted(line, "en") == "“The envoys of the two sides agreed [to hold] a vote.”"
    assert quoted(line, "fr") == "« The envoys of the two sides agreed [to hold] a vote. »"


def test_a_fragment_that_is_all_of_its_sentence_has_no_brackets() -> None:
    assert quoted(event_line("It rained. They met. It rained.", "They met"), "en") == "“They met”"


def test_an_initial_ends_no_sentence() -> None:
    line = event_line("It rained. The two sides spoke of E.U. aid and U.S. Aid to J. Smith. It rained.", "Aid to")
    assert quoted(line, "en") == "“The two sides spoke of E.U. aid and U.S. [Aid to] J. Smith.”"


def test_words_that_say_enough_stand_alone() -> None:
    words = "The envoys of the two sides agreed to hold a vote"
    assert quoted(event_line(f"It rained. {words}. It rained.", words), "en") == f"“{words}”"


def test_a_long_sentence_is_cut_at_words() -> None:
    found = quoted(event_line(LONG, "to hold it"), "en")
    assert found.startswith("“… word ")
    assert found.endswith(" word …”")
    assert "[to hold it]" in found
    assert len(found) < 320


def test_two_far_stretches_show_the_first_in_its_sentence() -> None:
    far = f"They met.\n{'word ' * 60}\nThey left."
    assert quoted(event_line(far, "met", "left"), "en") == "“They [met].”"


@pytest.mark.parametrize(("said", "shown"), [(", we will stay", "“we will stay”"), ("we\n will  stay", "“we will stay”")])
def test_a_statement_begins_with_a_word(said: str, shown: str) -> None:
    assert quoted(statement_line(said), "en") == shown


def _plain(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


def test_an_excerpt_marks_all_stretches_in_their_sentences() -> None:
    line = event_line("It rained. The envoys, said one, agreed to hold a vote. It rained.", "The envoys", "agreed")
    assert _plain(excerpt(line)) == "[The envoys], said one, [agreed] to hold a vote."


def test_far_stretches_are_excerpts_with_a_sign_of_omission_between() -> None:
    line = event_line(f"They met.\n{'word ' * 60}\nThey left.", "met", "left")
    assert _plain(excerpt(line)) == "They [met]. … They [left]."


def test_stretches_that_overlap_are_marked_once() -> None:
    line = event_line("They agreed to hold a vote.", "agreed to hold", "to hold a vote")
    assert "".join(piece.text for piece in excerpt(line)) == "They agreed to hold a vote."


def test_words_of_an_excerpt_are_those_of_the_text() -> None:
    pieces = excerpt(event_line("The  two\tsides\u202fspoke. It rained.", "two\tsides"))
    assert _plain(pieces) == "The [two sides] spoke."


def test_a_statement_is_its_own_words() -> None:
    assert excerpt(statement_line(", we will  stay")) == (Piece("we will stay", marked=False),)


def test_a_wording_that_comes_again_is_left_out() -> None:
    first, same, other = event_line("They met.", "They met"), event_line("THEY  MET.", "THEY  MET"), event_line("A b.", "A b")
    assert different([first, same, other]) == [first, other]
