"""Behind nginx with TLS, as docs/nginx.conf sets it up."""

from __future__ import annotations

import shutil
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from helpers.crew import Crew, form_token
from helpers.passwords import GOOD
from helpers.proxy import NAME, Proxy, proxied

from dragoman.users import audit, sessions
from dragoman.web.access.policy import Policy
from dragoman.web.server import make_server, serving

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed (apt-get install nginx)")
CLAIMED = {"X-Forwarded-For": "198.51.100.9", "X-Real-IP": "198.51.100.9", "Forwarded": "for=198.51.100.9"}


@pytest.fixture
def proxy(crew: Crew, tmp_path: Path) -> Iterator[Proxy]:
    """nginx before the pages of `crew`."""
    folder = tmp_path / "nginx"
    folder.mkdir()
    server = make_server(crew.archive, "127.0.0.1", 0, Policy(names=(NAME,), behind_proxy=True))
    assert NGINX is not None
    with serving(server) as address, proxied(NGINX, folder, address.rstrip("/")) as found:
        yield found


@pytest.fixture
def browser(proxy: Proxy) -> Iterator[httpx.Client]:
    """A client that trusts the certificate, and claims to come from elsewhere."""
    trust = ssl.create_default_context(cafile=str(proxy.certificate))
    with httpx.Client(base_url=f"https://127.0.0.1:{proxy.secure}", verify=trust, headers=CLAIMED, trust_env=False) as client:
        yield client


def _ask(client: httpx.Client, method: str, path: str, proxy: Proxy, **more: object) -> httpx.Response:
    """By the name of the server, which only its certificate knows here."""
    host = f"{NAME}:{proxy.secure}"
    headers = {"Host": host, "Origin": f"https://{host}"} if method == "POST" else {"Host": host}
    given = more.pop("headers", {})
    assert isinstance(given, dict)
    return client.request(method, path, headers=headers | given, extensions={"sni_hostname": NAME}, **more)  # type: ignore[arg-type]


def _log_in(client: httpx.Client, proxy: Proxy) -> httpx.Response:
    form = _ask(client, "GET", "/login", proxy)
    mark = form.headers["set-cookie"].partition(";")[0]
    data = {"csrf": form_token(form.text), "name": "Grace", "password": GOOD, "back": "/"}
    return _ask(client, "POST", "/login", proxy, data=data, headers={"Cookie": mark})


def test_one_logs_in_and_looks(browser: httpx.Client, proxy: Proxy) -> None:
    answer = _log_in(browser, proxy)
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-session=")
    assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    page = _ask(browser, "GET", "/KEN/TUN", proxy, headers={"Cookie": cookie.partition(";")[0]})
    assert page.status_code == 200
    assert "Kenya" in page.text
    assert page.headers["strict-transport-security"] == "max-age=15768000"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.headers["server"] == "nginx"


def test_strangers_are_sent_to_the_login(browser: httpx.Client, proxy: Proxy) -> None:
    answer = _ask(browser, "GET", "/KEN/TUN", proxy)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?back=%2FKEN%2FTUN")


def test_what_a_client_claims_of_itself_is_not_believed(browser: httpx.Client, proxy: Proxy, crew: Crew) -> None:
    _log_in(browser, proxy)
    with crew.file.reading() as connection:
        (entry,), _ = audit.entries(connection, audit.Wanted(action="login"), 9)
        (session,) = sessions.open_sessions(connection)
    assert entry.address == session.address == "127.0.0.1"


def test_a_form_of_another_site_is_refused(browser: httpx.Client, proxy: Proxy) -> None:
    answer = _ask(browser, "POST", "/login", proxy, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert "on behalf of another site" in answer.text


def test_without_tls_one_is_led_to_it(proxy: Proxy) -> None:
    answer = httpx.get(f"http://127.0.0.1:{proxy.plain}/KEN/TUN?page=2", headers={"Host": NAME}, trust_env=False)
    assert (answer.status_code, answer.headers["location"]) == (301, f"https://{NAME}/KEN/TUN?page=2")


def test_other_names_get_no_answer(browser: httpx.Client) -> None:
    with pytest.raises(httpx.ConnectError):
        browser.get("/", extensions={"sni_hostname": "other.example.org"})


def test_nor_do_they_by_the_right_certificate(browser: httpx.Client) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        browser.get("/", headers={"Host": "evil.example"}, extensions={"sni_hostname": NAME})
