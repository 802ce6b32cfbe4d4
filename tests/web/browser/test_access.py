"""Logging in, failing to, being refused what role or collection forbid, and logging out, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import incoming
from helpers.passwords import GOOD, OTHER, hash_quickly
from playwright.sync_api import Page, expect
from web.browser.rules import hold

from dragoman.archive.archive import Archive
from dragoman.users import accounts
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role
from dragoman.web.server import make_server, serving

_DAY = {"published": "2024-03-12"}


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server with users: Grace reads everything, Lin what the collection "press" tells."""
    hash_quickly(monkeypatch)
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            incoming("KEN > TUN SUPPORT | Kenya and Tunisia openly signed an agreement", url="https://a.example/1", **_DAY),
            incoming(
                "KEN > TUN SUPPORT | Kenya and Tunisia secretly signed", url="https://b.example/1", collection="cables", **_DAY
            ),
        )
        with UserFile.of(archive.place).writing() as connection:
            accounts.add(connection, "Grace", GOOD, Role.READER)
            accounts.add(connection, "Lin", GOOD, Role.NONE, {"press": Role.READER})
        with serving(make_server(archive, "127.0.0.1", 0)) as found:
            yield found.rstrip("/")


def _log_in(page: Page, name: str, password: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("main").get_by_role("button", name="Log in").click()


@pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])
def test_one_logs_in_where_one_wanted_to_go_and_out_again(page: Page, address: str) -> None:
    page.goto(f"{address}/KEN/TUN")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in")
    expect(page.get_by_label("Name")).to_be_focused()
    _log_in(page, "Grace", GOOD)
    assert page.url == f"{address}/KEN/TUN"
    page.get_by_role("link", name="Desk").click()
    expect(page.get_by_text("For Grace (reader).")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in")
    page.goto(f"{address}/KEN/TUN")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in")


def test_a_wrong_password_is_told_and_mended_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    _log_in(page, "Grace", OTHER)
    expect(page.get_by_role("alert")).to_have_text("Name or password is wrong.")
    expect(page.get_by_label("Password")).to_be_focused()
    hold(page)
    page.keyboard.type(GOOD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/")


def test_the_role_forbids_nothing_but_what_it_must(page: Page, address: str) -> None:
    """A reader sees the ledger, and is told when a form does not come from a page of his session."""
    page.goto(f"{address}/ledger")
    _log_in(page, "Grace", GOOD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ledger")
    page.goto(f"{address}/desk")
    page.locator("input[name=csrf]").evaluate("field => (field.value = 'another')")
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not allowed")
    hold(page)


def test_who_may_see_one_collection_sees_no_other(page: Page, address: str) -> None:
    page.goto(f"{address}/KEN/TUN")
    _log_in(page, "Lin", GOOD)
    expect(page).to_have_url(f"{address}/KEN/TUN?collection=press")
    assert "openly" in page.content()
    assert "secretly" not in page.content()
    page.goto(f"{address}/KEN/TUN?collection=cables")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not allowed")
    hold(page)
    expect(page.get_by_role("link", name="Ledger")).to_have_count(0)
    page.goto(f"{address}/ledger")
    expect(page.get_by_text("cannot be shown of your collections alone (press)")).to_be_visible()


PHONE_DARK = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}


@pytest.mark.parametrize("context", [{}, PHONE_DARK], indirect=True, ids=["desk", "phone"])
def test_no_barrier_stands_on_ones_own_pages(page: Page, address: str) -> None:
    page.goto(f"{address}/login")
    hold(page)
    _log_in(page, "Lin", GOOD)
    for path in ("/desk", "/account/password", "/account/password?done=true&lang=fr", "/ledger", "/desk?lang=fr"):
        page.goto(f"{address}{path}")
        hold(page)


def test_ones_password_is_changed(page: Page, address: str) -> None:
    page.goto(f"{address}/account/password")
    _log_in(page, "Grace", GOOD)
    page.get_by_label("Password so far").fill(GOOD)
    page.get_by_label("New password", exact=True).fill(OTHER)
    page.get_by_label("New password once more").fill(OTHER)
    page.get_by_role("button", name="Change the password").click()
    expect(page.get_by_role("status")).to_contain_text("is changed")
    page.goto(f"{address}/desk")
    expect(page.get_by_text("For Grace (reader).")).to_be_visible()
