"""`dragoman desk` and `dragoman digest`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.adding import ANALYST, READER, enrol
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode

from dragoman.archive.archive import Archive
from dragoman.cli import digests
from dragoman.users.file import UserFile

from .conftest import Run


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """The archive of the settings, with a visit."""
    place = tmp_path / "archive.db"
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", str(place))
    monkeypatch.delenv("DRAGOMAN_USERS", raising=False)
    with Archive(place, make=True) as made:
        made.add(with_mode(on_day(incoming(MET, published="2024-03-12"), "2024-03-11"), "visit"))
        yield made


def listed(run: Run) -> list[str]:
    told = run("desk", "list", "--format", "jsonl").stdout
    return [row["name"] for row in map(json.loads, told.splitlines()) if "name" in row]


def test_what_is_watched_is_listed_renamed_and_stopped(run: Run) -> None:
    assert run("desk", "watch", "Kenya", "Tunisie").stdout == "Watched as number 1: Kenya – Tunisia\n"
    assert run("desk", "watch", "Uganda", "--name", "The west").exit_code == 0
    assert run("desk", "watch", "--person", "Wanjiru Odhiambo", "--within", "entity=KEN").exit_code == 0
    assert run("desk", "watch", "--search", "fishing", "--within", "language=fr", "--within", "year=2024").exit_code == 0
    assert listed(run) == ["Kenya – Tunisia", "The west", "Wanjiru Odhiambo", "fishing (fr, 2024)"]
    assert run("desk", "rename", "KEN:TUN", "Coast").stdout == "Coast\n"
    assert run("desk", "unwatch", "The west").exit_code == 0
    assert run("desk", "unwatch", "4").exit_code == 0
    assert listed(run) == ["Coast", "Wanjiru Odhiambo"]
    told = run("desk", "list", "--format", "csv", "--about", "--lang", "fr").stdout
    assert "# Liste : Ce qui est suivi" in told
    assert "number,kind,name,target,since" in told


@pytest.mark.parametrize(
    "wrong",
    [("watch",), ("watch", "Nowhere"), ("watch", "KEN", "TUN", "UGA"), ("unwatch", "9"), ("rename", "9", "x"), ("revoke", "9"),
     ("watch", "KEN", "--user", "nobody")],
)  # fmt: skip
def test_what_cannot_be_done_is_told(run: Run, wrong: tuple[str, ...]) -> None:
    answer = run("desk", *wrong)
    assert answer.exit_code == 2
    assert answer.stderr.strip()


def test_secret_addresses_are_shown_once_and_revoked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_URL", "https://desk.example.org/")
    run("desk", "watch", "KEN", "TUN")
    atom, ics = run("desk", "feed", "1").stdout.split()
    assert atom.startswith("https://desk.example.org/feeds/")
    assert ics == atom.removesuffix(".atom") + ".ics"
    run("desk", "feed", "--lang", "fr")
    told = run("desk", "feeds").stdout
    assert "Kenya – Tunisia" in told
    assert atom.split("/")[-1].removesuffix(".atom") not in told
    assert run("desk", "revoke", "1").exit_code == 0
    assert "Kenya – Tunisia" not in run("desk", "feeds").stdout


def test_a_digest_of_what_is_watched_until_it_is_seen(run: Run, archive: Archive) -> None:
    assert "Nothing is watched yet" in run("digest").stdout
    run("desk", "watch", "KEN", "TUN")
    assert "Visit took place: Kenya → Tunisia" in run("digest").stdout
    assert "Visite effectuée" in run("digest", "--lang", "fr", "--format", "markdown", "--mark-seen").stdout
    assert "Nothing new." in run("digest").stdout
    archive.add(with_agreement(incoming(SIGNED, published="2024-03-12")))
    told = run("digest", "--format", "html").stdout
    assert "Agreement signed" in told
    assert "Visit" not in told
    assert "Visit took place" in run("digest", "--since", "2000-01-01").stdout
    run("desk", "seen")
    assert "Nothing new." in run("digest").stdout
    run("desk", "seen", "--undo")
    assert "Agreement signed" in run("digest").stdout


def test_a_digest_of_what_is_named(run: Run) -> None:
    told = run("digest", "KEN:TUN", "Uganda", "--since", "2000-01-01").stdout
    assert "KENYA – TUNISIA" in told
    assert "UGANDA" in told
    assert run("digest", "KEN:Nowhere").exit_code == 2
    assert run("digest", "--since", "yesterday").exit_code == 2


def test_mail_is_sent_where_something_is_new(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = []
    monkeypatch.setattr(digests, "send", lambda letter, to, settings: sent.append((letter, to)))
    assert "Nothing new" in run("digest", "--mail", "ada@example.org").stderr
    run("desk", "watch", "KEN", "TUN")
    dry = run("digest", "--mail", "ada@example.org", "--dry-run").stdout
    assert "To: ada@example.org" in dry
    assert "Subject: Dragoman: 1 change of state since" in dry
    assert sent == []
    assert "Sent to ada@example.org" in run("digest", "--mail", "ada@example.org", "--mark-seen").stderr
    ((letter, to),) = sent
    assert to == "ada@example.org"
    assert "Visit took place" in letter.text
    assert "<blockquote" in letter.html
    run("digest", "--mail", "ada@example.org")
    assert len(sent) == 1


def test_what_could_not_be_sent_is_not_seen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOST", "FROM"):
        monkeypatch.delenv(f"DRAGOMAN_SMTP_{name}", raising=False)
    run("desk", "watch", "KEN", "TUN")
    failed = run("digest", "--mail", "ada@example.org", "--mark-seen")
    assert failed.exit_code == 2
    assert "DRAGOMAN_SMTP_HOST" in failed.stderr
    assert "Visit took place" in run("digest").stdout


def test_who_is_no_analyst_is_told_so_many_characters_of_a_quotation(run: Run, archive: Archive) -> None:
    users = UserFile.of(archive.place)
    for visitor in (READER, ANALYST):
        enrol(users, visitor)
    ask = ("digest", "KEN:TUN", "--since", "2000-01-01", "--quote", "12")
    told = {name: run(*ask, "--user", name).stdout for name in (READER.name, ANALYST.name)}
    assert " …”" in told[READER.name]
    assert " …”" not in told[ANALYST.name]
    assert len(told[READER.name]) < len(told[ANALYST.name])
