"""Users are added, changed and removed, and a token is made, in a real browser; whole articles are for analysts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.crew import Crew
from helpers.incoming import MET, SIGNED, incoming
from helpers.passwords import GOOD, OTHER
from playwright.sync_api import Page, expect
from web.browser.rules import hold

from dragoman.web.access.policy import Policy
from dragoman.web.server import make_server, serving

URL = "https://z.example/1"
FILLING = "Nothing of note was said, and nobody was asked again. " * 12


@pytest.fixture
def address(crew: Crew) -> Iterator[str]:
    """A server with the users of `crew`, whose readers see 200 characters of an article."""
    crew.archive.add(incoming(f"{FILLING}\n{SIGNED}\n{FILLING}\n{MET}", url=URL, published="2024-03-12", title="Two things"))
    with serving(make_server(crew.archive, "127.0.0.1", 0, Policy(quote=200))) as found:
        yield found.rstrip("/")


def _log_in(page: Page, address: str, name: str, password: str = GOOD) -> None:
    page.context.clear_cookies()
    page.goto(f"{address}/login")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    expect(page).to_have_url(f"{address}/")


@pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])
def test_a_user_comes_rises_and_goes(page: Page, address: str) -> None:
    _log_in(page, address, "Ada")
    page.get_by_role("link", name="Desk").click()
    page.get_by_role("link", name="Users", exact=True).click()
    page.get_by_role("link", name="Add a user").click()
    page.get_by_label("Name").fill("Rosalind")
    page.get_by_label("New password", exact=True).fill(OTHER)
    page.get_by_label("New password once more").fill(OTHER)
    page.get_by_label("Role in the whole archive").select_option("none")
    page.get_by_label("press").select_option("reader")
    page.get_by_role("button", name="Add a user").click()
    expect(page.get_by_role("status")).to_have_text("The user is added.")
    page.get_by_role("link", name="Rosalind").click()
    page.get_by_label("Role in the whole archive").select_option("analyst")
    page.get_by_role("button", name="Change the roles").click()
    expect(page.get_by_role("status")).to_have_text("The roles are changed.")
    page.get_by_role("link", name="Remove Rosalind").click()
    page.get_by_role("button", name="Remove Rosalind").click()
    expect(page.get_by_role("status")).to_have_text("The user is removed.")
    expect(page.get_by_role("link", name="Rosalind")).to_have_count(0)
    page.get_by_role("link", name="Audit log").click()
    expect(page.get_by_role("cell", name="removed a user")).to_be_visible()


def test_a_token_is_made_and_revoked(page: Page, address: str) -> None:
    _log_in(page, address, "Grace")
    page.goto(f"{address}/account")
    page.get_by_label("What is it for?").fill("a nightly export")
    page.get_by_role("button", name="Make a token").click()
    secret = page.get_by_label("Token").input_value()
    answer = page.request.get(f"{address}/api/v1/sources", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status == 200
    page.get_by_role("link", name="Back to your account").click()
    page.get_by_role("button", name="Revoke the token a nightly export").click()
    expect(page.get_by_text("There are no tokens.")).to_be_visible()


def test_a_reader_is_refused_and_sees_passages(page: Page, address: str) -> None:
    _log_in(page, address, "Grace")
    assert page.goto(f"{address}/admin").status == 403  # type: ignore[union-attr]
    expect(page.get_by_text("This needs the role: administrator.")).to_be_visible()
    page.goto(f"{address}/search?q=tunisian")
    page.get_by_role("link", name="Two things").click()
    expect(page.get_by_text("characters left out")).to_have_count(2)
    expect(page.get_by_text("Nothing of note")).to_have_count(0)
    hold(page)
    _log_in(page, address, "Alan")
    page.goto(f"{address}/search?q=tunisian")
    page.get_by_role("link", name="Two things").click()
    expect(page.get_by_text("Nothing of note")).to_have_count(2)


PHONE_DARK = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}


@pytest.mark.parametrize("context", [{}, PHONE_DARK], indirect=True, ids=["desk", "phone"])
def test_the_pages_hold_the_rules(page: Page, address: str, crew: Crew) -> None:
    crew.token("Alan")
    crew.client("Alan")
    alan = f"/admin/users/{crew['Alan'].id}"
    _log_in(page, address, "Ada")
    for path in ("/admin", "/admin/add", alan, f"{alan}/remove", "/admin/sessions", "/admin/tokens", "/admin/audit", "/account"):
        for lang in ("en", "fr"):
            page.goto(f"{address}{path}?lang={lang}")
            hold(page)
