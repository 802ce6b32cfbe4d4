"""Events and articles as notes, BibTeX entries and RIS records."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from helpers.lines import article as article_line
from helpers.lines import case_line, event_line, party

from dragoman.dossier.citing.bibtex import bibtex
from dragoman.dossier.citing.chicago import note
from dragoman.dossier.citing.ris import ris
from dragoman.dossier.citing.works import Work, article, event_title, works

NEWS = Work(
    "0a1b", "article", "Kenya and Tunisia sign", "Ada Press", "The Daily", "2024-03-12", "2024-04-01",
    "https://a.example/1?x=1&y=2#z", "en",
)  # fmt: skip
HOSTILE = 'A {b}} "c" \\input{/etc/passwd} 100% $x$ #1 a_b ~ ^ &'


def test_a_note_follows_chicago() -> None:
    assert str(note(NEWS)) == ("Ada Press, “Kenya and Tunisia sign,” The Daily, March 12, 2024, https://a.example/1?x=1&y=2#z.")
    assert note(NEWS).italic == "The Daily"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"title": "Is it war?"}, "“Is it war?” The Daily, March 2024."),
        ({"title": 'The "deal" is off.'}, "“The ‘deal’ is off,” The Daily, March 2024."),
        ({"title": "« Oui », dit-il"}, "“‘ Oui ’, dit-il,” The Daily, March 2024."),
        ({"title": ""}, "Untitled article, The Daily, March 2024."),
        ({"day": "2024"}, "“Signed,” The Daily, 2024."),
        ({"day": "", "accessed": "2024-04-01"}, "“Signed,” The Daily, accessed April 1, 2024."),
        ({"outlet": ""}, "“Signed,” March 2024."),
        ({"outlet": "", "day": ""}, "“Signed.”"),
        ({"day": ""}, "“Signed,” The Daily."),
    ],
)
def test_what_is_not_known_is_left_out(changed: dict[str, str], expected: str) -> None:
    known = {"title": "Signed", "outlet": "The Daily", "day": "2024-03", **changed}
    assert str(note(Work("0a", "article", **known))) == expected


def _entries(text: str) -> list[tuple[str, str, dict[str, str]]]:
    """Kind, key and fields of entries, by BibTeX's own rule: braces balance, escaped or not."""
    found = []
    while text := text.strip():
        head = re.match(r"@(\w+)\{([\w-]+)", text)
        assert head, text
        at, depth, fields, start = head.end(), 1, {}, head.end()
        while depth:
            sign = text[at]
            depth += {"{": 1, "}": -1}.get(sign, 0)
            if (sign == "," and depth == 1) or not depth:
                name, _, value = text[start:at].partition("=")
                if name.strip():
                    fields[name.strip()] = value.strip()
                start = at + 1
            at += 1
        found.append((head[1], head[2], fields))
        text = text[at:]
    return found


def test_bibtex_entries_can_be_read_again() -> None:
    kind, key, fields = _entries(bibtex([NEWS]))[0]
    assert (kind, key) == ("article", "dragoman-0a1b")
    assert fields == {
        "author": "{{Ada Press}}", "title": "{{Kenya and Tunisia sign}}", "journal": "{The Daily}", "year": "{2024}",
        "month": "mar",
        "day": "{12}", "url": "{https://a.example/1?x=1&y=2#z}", "urldate": "{2024-04-01}", "language": "{english}",
    }  # fmt: skip


def test_nothing_in_a_title_is_a_command_of_tex() -> None:
    hostile = replace(NEWS, title=HOSTILE, outlet=HOSTILE, author=HOSTILE, url="https://a.example/}\\input{x}")
    (_, _, fields), (_, other, _) = _entries(bibtex([hostile, NEWS]))
    assert other == "dragoman-0a1b"
    told = fields["title"].removeprefix("{{").removesuffix("}}")
    commands = set(re.findall(r"\\([a-z]+)", told))
    assert commands == {"textbraceleft", "textbraceright", "textbackslash", "textasciitilde", "textasciicircum"}
    assert not re.search(r"(?<!\\)[$&#%_]", told)
    assert fields["url"] == "{https://a.example/%7D%5Cinput%7Bx%7D}"


def test_an_article_of_no_newspaper_is_of_another_type() -> None:
    assert [kind for kind, _, _ in _entries(bibtex([replace(NEWS, outlet="")]))] == ["misc"]
    assert "TY  - ELEC" in ris([replace(NEWS, outlet="")])


def test_ris_records_keep_the_form() -> None:
    text = ris([NEWS, replace(NEWS, id="2", day="2024-03", author="")])
    for line in text.split("\r\n"):
        assert not line or re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line)
    assert text.count("TY  - NEWS") == text.count("ER  - \r\n") == 2
    assert ("DA  - 2024/03/12/" in text, "DA  - 2024/03//" in text, text.count("AU  - ")) == (True, True, 1)


def test_an_event_is_cited_with_its_articles_each_once() -> None:
    told = event_line("They met.", "met", actors=(party("TUR"), party(None, text="the\nrebels")), recipients=(party("UZB"),))
    other = replace(told, article=replace(article_line(2), title="A\r\nTY  - JOUR", author="Jane\nDoe"))
    line = case_line(told, told, other, mode="visit", place="Tashkent", country="UZB", status="planned")
    event, *articles = works(line, "fr", "Dragoman 1.0")
    assert event.title == "Turquie, “the rebels” et Ouzbékistan : consultation (visite), prévu, 12 mars 2024, Tachkent"
    assert event_title(line, "en").startswith("Turkey, “the rebels” and Uzbekistan: consultation (visit), planned, 12 March 2024")
    assert [work.title for work in articles] == ["A title", "A TY - JOUR"]
    assert str(note(event)).endswith(",” Dragoman 1.0, event c1, 3 independent reports, 3 articles.")
    assert "\nTY  - JOUR" not in ris(works(line, "en", "Dragoman 1.0"))
    assert article(other.article).author == "Jane Doe"
