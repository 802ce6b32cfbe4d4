"""Judging in a browser: correct and undo, put together and apart, the queue by keyboard alone, and all without script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from typer.testing import CliRunner
from web.browser.rules import hold

from dragoman.archive.archive import Archive
from dragoman.cli.app import app
from dragoman.web.server import make_server, serving

NARROW, DARK, FRENCH = {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}, {"locale": "fr-FR"}
TIMELINE = "/TZA/ZMB/timeline"
BOTH = pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])


@pytest.fixture
def address(tmp_path: Path, demonstration: Path) -> Iterator[str]:
    """A server with the demonstration articles that the test may judge."""
    place = tmp_path / "archive.db"
    place.write_bytes(demonstration.read_bytes())
    with Archive(place) as archive, serving(make_server(archive, "127.0.0.1", 0)) as found:
        yield found.rstrip("/")


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the demonstration articles."""
    place = tmp_path_factory.mktemp("judged") / "archive.db"
    added = CliRunner().invoke(app, ["add", "--demonstration", "--archive", str(place)])
    assert added.exit_code == 0, added.output
    return place


def waiting(page: Page) -> int:
    """How many wait, as the page tells it."""
    found = re.search(r"\d+", page.locator("#counts .told").inner_text())
    assert found
    return int(found[0])


def in_queue(page: Page) -> Locator:
    """The things of the queue."""
    return page.locator("#queue > [data-item]")


@pytest.mark.parametrize("context", [{}, NARROW, DARK, FRENCH], indirect=True, ids=["wide", "narrow", "dark", "french"])
def test_pages_hold(page: Page, address: str) -> None:
    page.goto(f"{address}/review")
    hold(page)
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator(".correct select[name=act]")).to_be_focused()
    for summary in page.locator(".correct summary").all()[1:]:
        summary.click()
    hold(page)
    page.keyboard.press("Escape")
    event = in_queue(page).first.locator('a[href^="/events/"]').first.get_attribute("href")
    page.goto(f"{address}/correct/{str(event).rpartition('/')[2]}")
    hold(page)
    page.locator(".correct button[data-keys=c]").click()
    page.goto(f"{address}/history")
    hold(page)
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_be_visible()
    hold(page)


@BOTH
def test_an_item_is_corrected_and_that_is_undone(page: Page, address: str) -> None:
    page.goto(address + TIMELINE)
    page.locator('.entries a[href^="/events/"]').first.click()
    before = page.locator("h1").inner_text()
    page.locator('main a[href^="/correct/"]').first.click()
    page.locator("summary[data-keys=e]").click()
    page.locator("select[name=act]").select_option("AID|")
    page.locator("form.fields input[name=note]").fill("it was help")
    page.locator("form.fields button").click()
    expect(page).to_have_url(re.compile(r"#judgements$"))
    assert page.locator("h1").inner_text() != before
    expect(page.get_by_text("it was help").first).to_be_visible()
    page.locator('a[href$="/undo"]').first.click()  # with it goes all that the form said
    page.locator("form.correct button").click()
    expect(page.locator("h1")).to_have_text(before)
    expect(page.locator("#judgements")).to_have_count(0)


@BOTH
def test_two_events_are_put_together_and_apart(page: Page, address: str) -> None:
    page.goto(address + TIMELINE)
    event = page.locator('.entries a[href^="/events/"]').first.get_attribute("href")
    page.goto(f"{address}{event}")
    reports = page.locator(".report")
    before = reports.count()
    page.locator('main a[href^="/correct/"]').first.click()
    page.locator("summary[data-keys=m]").click()
    page.locator("input[name=other]").first.check()
    page.locator('form[action$="/merge"] button').click()
    expect(page).to_have_url(re.compile(r"#judgements$"))
    expect(page.get_by_text("put together by a person")).to_be_visible()
    assert reports.count() > before
    page.locator('main a[href^="/correct/"]').first.click()
    page.locator("summary[data-keys=s]").click()
    page.locator("input[name=article]").first.check()
    page.locator('form[action$="/split"] button').click()
    expect(page.get_by_text("told apart by a person")).to_be_visible()
    page.goto(f"{address}{event}")
    expect(reports).to_have_count(before)


def test_the_queue_is_worked_through_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/review?reason=contradiction")
    number = waiting(page)
    first, second = (in_queue(page).nth(n).locator(".line").inner_text() for n in (0, 1))
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.locator("#counts .told")).to_contain_text(str(number - 1))
    expect(page.locator("#done")).to_contain_text("Confirmed")
    assert page.locator("[data-item]:focus .line").inner_text() == second
    page.keyboard.press("u")
    expect(page.locator("#counts .told")).to_contain_text(str(number))
    assert page.locator("[data-item]:focus .line").inner_text() == first
    page.keyboard.press("x")
    expect(page.locator("[data-item]:has(.correct) button[data-keys=x]")).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator("#done")).to_contain_text("Rejected")
    for left in range(number - 2, -1, -1):
        page.keyboard.press("c")
        expect(page.locator("#counts .told")).to_contain_text(re.compile(rf"^{left} "))
        expect(in_queue(page)).to_have_count(left)


def test_a_field_is_corrected_in_the_list_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + TIMELINE)
    page.keyboard.press("j")
    page.keyboard.press("e")
    place = page.locator(".correct input[name=place]")
    expect(page.locator(".correct select[name=act]")).to_be_focused()
    place.fill("cemsxu")  # keys are letters in a field
    expect(place).to_have_value("cemsxu")
    page.keyboard.press("Enter")
    item = page.locator("[data-item]:focus")
    expect(item).to_contain_text("cemsxu")
    expect(item).to_contain_text("Corrected.")
    page.keyboard.press("u")
    expect(item).to_contain_text("Undone.")
    expect(item).not_to_contain_text("cemsxu")


def test_what_cannot_be_is_told_in_place(page: Page, address: str) -> None:
    page.goto(address + TIMELINE)
    page.keyboard.press("j")
    page.keyboard.press("m")
    page.locator(".correct input[name=address]").fill("/events/none")
    page.keyboard.press("Enter")
    expect(page.locator(".correct .failed")).to_contain_text("There is no case")


def test_keys_can_be_switched_off(page: Page, address: str) -> None:
    page.goto(f"{address}/shortcuts")
    page.get_by_role("checkbox").uncheck()
    page.goto(f"{address}/review")
    for key in ("j", "c", "e", "?", "/"):
        page.keyboard.press(key)
    expect(page.locator("[data-item]:focus")).to_have_count(0)
    expect(page.locator("dialog[open], .correct")).to_have_count(0)
    expect(page.locator("#go")).not_to_be_focused()
    page.goto(f"{address}/shortcuts")
    page.get_by_role("checkbox").check()
    page.goto(f"{address}/review")
    page.keyboard.press("j")
    expect(page.locator("[data-item]:focus")).to_have_count(1)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_the_queue_is_worked_through_without_script(page: Page, address: str) -> None:
    page.goto(f"{address}/review?reason=contradiction")
    number = waiting(page)
    in_queue(page).first.locator("button[data-keys=c]").click()
    expect(page.locator("#done")).to_contain_text("Confirmed")
    page.goto(f"{address}/review?reason=contradiction")
    assert waiting(page) == number - 1
    in_queue(page).first.locator('a[href^="/correct/"]').first.click()
    page.locator("button[data-keys=x]").click()
    expect(page.locator("#done")).to_contain_text("Rejected")
    page.locator("#done button").click()
    page.goto(f"{address}/review?reason=contradiction")
    assert waiting(page) == number - 1
