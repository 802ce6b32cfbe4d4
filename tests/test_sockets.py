"""One place opens sockets: modules that could are named nowhere else, nor are the functions of libraries that fetch."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "dragoman"
NETWORK = {
    "socket", "socketserver", "asyncio", "httpx", "httpcore", "requests", "urllib3", "aiohttp", "http", "ftplib", "smtplib",
    "imaplib", "poplib", "telnetlib", "xmlrpc", "pycurl", "websockets",
}  # fmt: skip
MAY = {
    "cli/serve.py": {"httpx"},  # asks itself for its first page
    "digest/mail.py": {"smtplib"},  # to the one server that the settings name
    "sources/web/access.py": {"httpx"},  # only to tell whether a proxy's address is one
    "sources/web/hosts.py": {"socket"},
    "sources/web/backend.py": {"httpcore"},
    "sources/web/fetch.py": {"httpcore", "httpx"},
}
FETCHING = {
    "urlopen", "urlretrieve", "fetch_url", "fetch_response", "download_page", "buffered_downloads", "load_download_buffer",
    "find_feed_urls", "sitemap_search", "focused_crawler", "probe_homepage", "is_live_page", "redirection_test", "check_url",
    "create_connection",
}  # fmt: skip


def _found(tree: ast.AST) -> set[str]:
    """Modules of the network that are imported, and names of functions that fetch."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names if a.name.split(".")[0] in NETWORK or a.name.startswith("urllib.request")}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            inside = {f"{module}.{a.name}" for a in node.names}
            if module.split(".")[0] in NETWORK or module == "urllib.request" or "urllib.request" in inside:
                found.add(module)
            found |= {a.name for a in node.names if a.name in FETCHING}
        elif isinstance(node, ast.Attribute) and node.attr in FETCHING:
            found.add(node.attr)
    return found


def test_sockets_are_opened_in_one_place() -> None:
    for path in SOURCE.rglob("*.py"):
        name = str(path.relative_to(SOURCE))
        assert _found(ast.parse(path.read_text(encoding="utf-8"))) <= MAY.get(name, set()), name


def test_the_test_itself_sees_what_it_bans() -> None:
    imports = "import urllib.request\nfrom trafilatura import fetch_url\nimport http.client as h\nfrom urllib import request\n"
    code = f"{imports}x.urlopen(1)"
    assert _found(ast.parse(code)) == {"urllib.request", "fetch_url", "http.client", "urlopen", "urllib"}


def test_feedparser_is_given_streams_only() -> None:
    """A string or bytes could be taken for the name of a file or an address."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "feedparser.parse":
                assert ast.unparse(node.args[0]).startswith("BytesIO("), path
