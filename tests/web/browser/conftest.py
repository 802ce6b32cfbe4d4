"""A real Chromium before the real server, with the demonstration articles read by the real reader.

Where there is no Chromium the tests say so and are skipped; in continuous integration (CI is set) they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from typer.testing import CliRunner

from dragoman.archive.archive import Archive
from dragoman.cli.app import app
from dragoman.web.server import make_server, serving

_CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => {
  window.violations.push(`${e.violatedDirective}: ${e.blockedURI} ${e.sample}`);
});
"""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The start of a server with the demonstration articles."""
    place = tmp_path_factory.mktemp("served") / "archive.db"
    added = CliRunner().invoke(app, ["add", "--demonstration", "--archive", str(place)])
    assert added.exit_code == 0, added.output
    with Archive(place) as archive, serving(make_server(archive, "127.0.0.1", 0)) as found:
        yield found.rstrip("/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    if not Path(_CHROMIUM).exists():
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium: apt-get install chromium")
        pytest.skip("There is no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A reader of English at a desk; `@pytest.mark.parametrize("context", [{…}], indirect=True)` changes that."""
    chosen = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, **getattr(request, "param", {})}
    made = browser.new_context(**chosen)
    made.add_init_script(_VIOLATIONS)
    yield made
    made.close()


_REFUSALS = ("the server responded with a status of 4", "Response Status Error Code 4")
"""What the browser and htmx say of a request that was refused, as some tests want it."""


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that may ask nobody but the server, break no rule of its policy and throw no error."""
    made = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    made.on("request", lambda request: asked.append(request.url))
    made.on("pageerror", lambda error: errors.append(str(error)))
    made.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield made
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert [error for error in errors if not any(refusal in error for refusal in _REFUSALS)] == []
