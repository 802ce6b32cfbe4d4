"""Scripts and map data of others: they are those that were taken from the registry."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.error import URLError

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
import build_vendor
import registry


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the folder, and no network."""

    def unreachable(*_: object, **__: object) -> None:
        raise URLError("no network")

    for path in registry.PLACE.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    moved = {"PLACE": tmp_path, "LOCK": tmp_path / registry.LOCK.name, "SUMS": tmp_path / registry.SUMS.name}
    for name, where in moved.items():
        monkeypatch.setattr(registry, name, where)
    monkeypatch.setattr(registry.urllib.request, "urlopen", unreachable)
    monkeypatch.setattr(sys, "argv", ["build_vendor.py", "--check"])
    return tmp_path


def test_the_files_are_those_whose_hashes_are_kept() -> None:
    assert registry.unlike_sums() == []


def test_every_file_of_the_lock_lies_there() -> None:
    locked = {name for package in registry.locked() for name in package.get("files", ())}
    assert locked <= registry.sums().keys()


def test_without_a_network_the_hashes_decide(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build_vendor.main() == 0
    assert "cannot be reached (no network)" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["htmx.min.js", "world.json"])
def test_a_changed_a_missing_and_a_foreign_file_are_told(place: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (place / name).write_bytes(b"alert(1)")
    (place / "vega.min.js").unlink()
    (place / "foreign.js").write_bytes(b"")
    assert build_vendor.main() == 1
    assert ", ".join(sorted(("foreign.js", name, "vega.min.js"))) in capsys.readouterr().out
