"""Quotations in text: which words they hold, how deep they stand, which marks are none."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.blocks import Block
from dragoman.language.quotes import Quote, find_quotes
from dragoman.language.shelf import shelf

NB, NNB, THIN = "\u00a0", "\u202f", "\u2009"


def blocks_of(text: str) -> list[Block]:
    """One paragraph a line, as the splitter of blocks gives them."""
    return [Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"\S[^\n]*", text)]


def read(text: str, lang: str | None = None) -> list[Quote]:
    return find_quotes(text, blocks_of(text), lang)


def words(text: str, lang: str | None = None) -> list[str]:
    """Quotations as strings; the parts of one joined by ' | '."""
    return [" | ".join(text[a:b] for a, b in q.parts) for q in read(text, lang)]


FRENCH = [
    ("Le ministre a dit : « Le port restera ouvert. »", ["Le port restera ouvert."]),
    (f"Le ministre a dit :{NB}«{NB}Le port restera ouvert{NB}».", ["Le port restera ouvert"]),
    (f"«{NNB}Le port restera ouvert{NNB}», dit-il.", ["Le port restera ouvert"]),
    (f"«{THIN}Le port restera ouvert{THIN}», dit-il.", ["Le port restera ouvert"]),
    ("«Le port restera ouvert», dit-il.", ["Le port restera ouvert"]),
    ('"Le port restera ouvert", dit-il.', ["Le port restera ouvert"]),
    ('" Le port restera ouvert ", dit-il.', ["Le port restera ouvert"]),
    ("“Le port restera ouvert”, dit-il.", ["Le port restera ouvert"]),
    ("„Le port restera ouvert“, dit-il.", ["Le port restera ouvert"]),
    ("‘Le port restera ouvert’, dit-il.", ["Le port restera ouvert"]),
    ("'Le port restera ouvert', dit-il.", ["Le port restera ouvert"]),
    ("<< Le port restera ouvert >>, dit-il.", ["Le port restera ouvert"]),
    ("‹ Le port restera ouvert ›, dit-il.", ["Le port restera ouvert"]),
    ("L'armée n'a pas quitté l'île d'Orsay, qu'elle tient.", []),
    ("L’armée n’a pas quitté l’île d’Orsay, qu’elle tient.", []),
    ("Il parle d'«abandon» et d'\"oubli\".", ["abandon", "oubli"]),
    ("C'est l'\"heure du choix\", dit-elle.", ["heure du choix"]),
    (
        "« Nous partirons demain », a-t-il dit, « si la mer le permet. »",
        ["Nous partirons demain", "si la mer le permet."],
    ),
    ("« Nous partirons, a dit le ministre, demain. »", ["Nous partirons, a dit le ministre, demain."]),
    ("« Il m'a répondu “jamais” hier », dit-il.", ["Il m'a répondu “jamais” hier", "jamais"]),
    ("« Il m'a répondu « jamais » hier », dit-il.", ["Il m'a répondu « jamais » hier", "jamais"]),
    ('« Il m\'a répondu "jamais" hier », dit-il.', ['Il m\'a répondu "jamais" hier', "jamais"]),
    ("Le tube mesure 12\" et la vis 3\". « Rien ne presse », dit-il.", ["Rien ne presse"]),
    ('Il a couru en 9"81. "Je suis content", dit-il.', ["Je suis content"]),
    ("Un guillemet seul » traîne ici. « Rien ne presse », dit-il.", ["Rien ne presse"]),
    ("Un guillemet « seul traîne ici. « Rien ne presse », dit-il.", ["Rien ne presse"]),
    ('Un signe " seul" traîne. "Rien ne presse", dit-il.', ["seul", "Rien ne presse"]),
    ("« » et « … » ne disent rien.", []),
    ("« Première ligne.\n« Deuxième ligne.\n« Troisième ligne. » Voilà.",
     ["Première ligne. | Deuxième ligne. | Troisième ligne."]),
    ("« Première ligne.\n» Deuxième ligne.\n» Troisième ligne. » Voilà.",
     ["Première ligne. | Deuxième ligne. | Troisième ligne."]),
    ("« Première ligne.\nDeuxième ligne », dit-il.", ["Première ligne. | Deuxième ligne"]),
    ("Il prévient : « La route sera longue.\nLe lendemain, il part.", ["La route sera longue."]),
    ("« La route sera longue, dit-il.\nLe lendemain, il part.", ["La route sera longue, dit-il."]),
    ("Un mot « perdu au milieu.\nLe lendemain, il part.", []),
    ("Un mot « perdu au milieu.\n« Je pars », dit-il.", ["Je pars"]),
    ("— Partirez-vous demain ?\n— Oui, répondit-elle.", ["Partirez-vous demain ?", "Oui, répondit-elle."]),
    ("– Je reste, dit-il.\n– Moi aussi.", ["Je reste, dit-il.", "Moi aussi."]),
    ("— le cacao ;\n— le café.", []),
    ("— Le cacao sera taxé.\n— Le café sera libre.", []),
    ("(« Un pas de plus », selon elle)", ["Un pas de plus"]),
    ("« Oui » et « non » se valent", ["Oui", "non"]),
    ("«Oui»/«non»", ["Oui", "non"]),
    ("Elle lit « Le Monde d'hier » et « L'Été ».", ["Le Monde d'hier", "L'Été"]),
]  # fmt: skip

ENGLISH = [
    ("“The port will stay open,” she said.", ["The port will stay open,"]),
    ('"The port will stay open," she said.', ["The port will stay open,"]),
    ("'The port will stay open,' she said.", ["The port will stay open,"]),
    ("‘The port will stay open,’ she said.", ["The port will stay open,"]),
    ("``The port will stay open,'' she said.", ["The port will stay open,"]),
    ("She said: “The port will stay open.”", ["The port will stay open."]),
    ("”The port will stay open,” she said.", ["The port will stay open,"]),
    ("“The port,” she said, “will stay open.”", ["The port,", "will stay open."]),
    ("The ministers' plan isn't theirs; it's the crews' plan.", []),
    ("The ministers’ plan isn’t theirs; it’s the crews’ plan.", []),
    ("Rock 'n' roll of the '90s won't sell 'em.", []),
    ("‘The ministers’ plan is dead,’ she said.", ["The ministers’ plan is dead,"]),
    ("'The ministers' plan is dead,' she said.", ["The ministers' plan is dead,"]),
    ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,", "never"]),
    ("‘He told me “never” and left,’ she said.", ["He told me “never” and left,", "never"]),
    ("\"He told me 'never' and left,\" she said.", ["He told me 'never' and left,", "never"]),
    ('A 12" pipe burst. "Nobody was hurt," she said.', ["Nobody was hurt,"]),
    ('An odd mark "here. "Nobody was hurt," she said.', ["Nobody was hurt,"]),
    ("An odd mark” here. “Nobody was hurt,” she said.", ["Nobody was hurt,"]),
    ("“First paragraph.\n“Second paragraph.\n“Third paragraph,” she said.",
     ["First paragraph. | Second paragraph. | Third paragraph,"]),
    ('"First paragraph.\n"Second paragraph," she said.', ["First paragraph. | Second paragraph,"]),
    ("“First paragraph.\nSecond paragraph,” she said.", ["First paragraph. | Second paragraph,"]),
    ("“First paragraph,” she said.\n“Second paragraph,” he said.", ["First paragraph,", "Second paragraph,"]),
    ("“Never closed, she said.\nThe ship left.", ["Never closed, she said."]),
    ("A mark “in the middle.\nThe ship left.", []),
    ('A mark "in the middle.\n"The ship left," he said.', ["The ship left,"]),
    ("They want “clear rules”-based trade.", ["clear rules"]),
    ("(“No comment,” the embassy said.)", ["No comment,"]),
    ("“We won't go,” he said—“not now.”", ["We won't go,", "not now."]),
    ('He called it "a step back", then "a trap".', ["a step back", "a trap"]),
    ("— Will you go?\n— No.", []),
    ("‘Abd al-Karim lives in Sana‘a.", []),
    ("She said “yes” — and “no”.", ["yes", "no"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_quotations(text: str, expected: list[str]) -> None:
    assert words(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_quotations(text: str, expected: list[str]) -> None:
    assert words(text, "en") == expected


def test_levels_and_marks() -> None:
    text = "« Il a dit “oui” hier »"
    outer, inner = read(text, "fr")
    assert (outer.level, inner.level) == (0, 1)
    assert text[outer.opening or 0] == "«"
    assert text[outer.closing or 0] == "»"
    assert text[slice(*outer.outer)] == text
    assert (outer.kind, inner.kind) == ("angle", "double")


def test_a_quotation_without_end_has_no_closing_mark() -> None:
    (quote,) = read("Il prévient : « La route sera longue.", "fr")
    assert quote.closing is None
    assert quote.outer[1] == quote.end


def test_without_language_the_rules_of_all_hold() -> None:
    assert words("— Partirez-vous ?\n— Oui.") == ["Partirez-vous ?", "Oui."]
    assert words("They sold 'em in the '90s.") == []


def test_page_furniture_between_paragraphs_is_left_out() -> None:
    text = "« Première ligne.\nLire aussi\n« Deuxième ligne. »"
    blocks = [b if k != 1 else Block(b.start, b.end, "noise") for k, b in enumerate(blocks_of(text))]
    (quote,) = find_quotes(text, blocks, "fr")
    assert [text[a:b] for a, b in quote.parts] == ["Première ligne.", "Deuxième ligne."]


def test_text_without_blocks_is_one_paragraph() -> None:
    assert [q.start for q in find_quotes("« Oui »", [], "fr")] == [2]


@pytest.mark.parametrize("unit", ['"a " « b ', "« a ", '"a ', "'a ", "« a » ", "« a\n", '« a " b '])
def test_many_marks_take_linear_time(unit: str) -> None:
    started = time.perf_counter()
    read(unit * 10_000)
    assert time.perf_counter() - started < 5


@given(st.text(alphabet="« »\"“”‘’'aB.,:\n—", max_size=60))
def test_offsets_hold_for_any_marks(text: str) -> None:
    quotes = read(text)
    assert quotes == sorted(quotes, key=lambda q: (q.start, q.level))
    for q in quotes:
        assert q.start == q.parts[0][0]
        assert q.end == q.parts[-1][1]
        for a, b in q.parts:
            assert text[a:b] == text[a:b].strip() != ""
        around = [o for o in quotes if o.start <= q.start and q.end <= o.end and o.level < q.level]
        assert len(around) >= min(q.level, 1)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_words_that_make_names_are_lower_case(lang: str) -> None:
    naming = shelf(lang, "quotes")["naming"]
    assert naming
    assert all(isinstance(w, str) and w == w.lower() for w in naming)
