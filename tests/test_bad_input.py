"""What bad input gets: a clear message or an empty record, in bearable time, and the batch goes on."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
from dragoman.cli.app import app
from dragoman.errors import EmptyInput, LanguageError, TooLong
from dragoman.intake import workers
from dragoman.reader import Reader
from dragoman.records import Article, Record
from dragoman.settings import Settings

GOOD = {
    "fr": "Le ministre turc de la défense, Hulusi Akar, s'est rendu à Tachkent le 27 octobre.",
    "en": "Turkish Defence Minister Hulusi Akar visited Tashkent on 27 October.",
}
CLAUSE = {
    "fr": "le ministre turc et son homologue ouzbek ont signé un accord à Ankara, ",
    "en": "the Turkish minister and his Uzbek counterpart signed an agreement in Ankara, ",
}
LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
# Seconds on a slow and busy machine; what grows with the square of its length takes minutes.
BEARABLE = 60


@pytest.mark.parametrize("text", ["", " \n\t", "... !? « » — ;", "\u200f\u202e\u200b", "\x00\x07", '"' * 10_000])
def test_no_words_are_told(text: str) -> None:
    with pytest.raises(EmptyInput, match="no words"):
        dragoman.read(text, lang="fr")


def test_a_language_without_a_pack_is_told_given_or_detected() -> None:
    german = "Der Minister reiste gestern nach Wien und sprach dort mit seinem Kollegen über den Handel."
    with pytest.raises(LanguageError, match=r"no language pack for 'de'.*--lang"):
        dragoman.read(german)
    with pytest.raises(LanguageError, match="'xx'"):
        dragoman.read("Bonjour.", lang="xx")


def test_one_character_too_many() -> None:
    reader = Reader(Settings(max_chars=len(GOOD["en"])))
    assert reader.read(GOOD["en"], lang="en").events
    with pytest.raises(TooLong, match="--max-chars"):
        reader.read(GOOD["en"] + " ", lang="en")
    with pytest.raises(TooLong, match=r"1,000,001 characters.*1,000,000 allowed"):
        dragoman.read("a" * 1_000_001, lang="en")


@LANGS
@pytest.mark.parametrize("sign", ["\u200f", "\u202e", "\u2067", "\x00", "\x07", "\x1b[31m", "\ufeff", "\ufffd", "\U000e0001"])
def test_stray_signs_leave_offsets_true(lang: str, sign: str) -> None:
    record = dragoman.read(f"{sign}{GOOD[lang]}{sign}\n{sign} {GOOD[lang]}", lang=lang, published="2020-10-28")
    assert record.events
    for event in record.events:
        for span in (*event.actors, *event.recipients, *event.evidence):
            assert record.text[span.start : span.end] == span.text
    assert Record.model_validate_json(record.model_dump_json()) == record


@LANGS
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ankara " + '"' * 10_000, id="marks only"),
        pytest.param('Ankara "oui" ' * 700, id="pairs"),
        pytest.param("« Ankara " * 700, id="never closed"),
        pytest.param("' Ankara " * 700, id="apostrophes"),
        pytest.param("a" * 200_000, id="one word"),
        pytest.param("9" * 200_000, id="one number"),
        pytest.param("a" + " " * 200_000 + "b", id="spaces"),
        pytest.param("a-" * 2_000, id="hyphens"),
        pytest.param("(" * 5_000 + "a" + ")" * 5_000, id="brackets"),
        pytest.param("a\n" * 2_000, id="lines"),
        pytest.param("مرحبا \u202e" * 500, id="right to left"),
    ],
)
def test_odd_texts_are_read_in_bearable_time(lang: str, text: str) -> None:
    started = time.process_time()
    record = dragoman.read(text, lang=lang)
    assert record.text == text
    assert time.process_time() - started < BEARABLE


@LANGS
@pytest.mark.parametrize("length", [3_000, 24_000])
def test_a_sentence_without_end_is_cut_and_still_read(lang: str, length: int) -> None:
    text = (CLAUSE[lang] * (length // len(CLAUSE[lang]) + 1))[:length]
    assert dragoman.read(text, lang=lang).events


@pytest.fixture
def shared_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line with a real reader whose models are loaded once for all tests."""
    monkeypatch.setattr(workers, "_reader", lambda task: _Shared())


class _Shared:
    """The reader behind `dragoman.read`, which fails on one text as a mistake of ours would."""

    def read(self, article: Article) -> Record:
        if "unforeseen" in article.text:
            raise RecursionError("too deep")
        return dragoman.read(article.text, id=article.id, lang=article.lang)


@pytest.mark.usefixtures("shared_reader")
def test_bad_articles_in_a_batch_cost_only_themselves(tmp_path: Path) -> None:
    bad = {
        "b_binary.txt": b"GIF89a\x00\x01\x00\xff",
        "c_empty.txt": b"",
        "d_latin.txt": "été".encode("latin-1"),
        "e_marks.txt": b'?!... "" --',
        "f_long.txt": b"a" * 1_000_001,
        "g_rtl.txt": "\u200f\u202e\n".encode(),
        "h_fails.txt": b"Something unforeseen happens here.",
        "i_german.txt": b"Der Minister reiste gestern nach Wien und sprach dort mit seinem Kollegen.",
    }
    article = GOOD["en"] + " He met his Uzbek counterpart and they spoke about trade."
    good = {
        "a_first.txt": article.encode(),
        "h_quotes.txt": (article + ' "' * 10_000).encode(),
        "h_signs.txt": f"\u200f{article}\x07\x1b[31m".encode(),
        "z_last.txt": article.encode(),
    }
    for name, data in (bad | good).items():
        (tmp_path / name).write_bytes(data)
    result = CliRunner().invoke(app, ["read", str(tmp_path), "--format", "jsonl", "--jobs", "1"], catch_exceptions=False)
    read = [json.loads(line)["text"] for line in result.stdout.split("\n") if line]
    assert [text.encode() for text in read] == list(good.values())
    assert result.exit_code == len(bad)
    for name in bad:
        assert f"{name}: " in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.splitlines()[-1] == f"{len(bad)} of {len(bad | good)} inputs could not be read."


@pytest.mark.usefixtures("shared_reader")
def test_signs_that_command_a_terminal_are_not_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"\x1b[31m{GOOD['en']}\x07\u202e", encoding="utf-8")
    result = CliRunner().invoke(app, ["read", str(path), "--lang", "en"], catch_exceptions=False)
    assert result.exit_code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout)
