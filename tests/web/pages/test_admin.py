"""`/admin`: users, sessions, tokens and the audit log."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from helpers.crew import HERE, Crew, form_token
from helpers.markup import Markup, check
from helpers.passwords import GOOD, OTHER, hash_quickly
from httpx import Response
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users import accounts, audit
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role, Visitor

HOSTILE = '"><img src=x onerror=alert(1)>\u202e<script>'


def _send(client: TestClient, page: str, path: str, lang: str = "en", **data: str | Sequence[str]) -> Response:
    """Send the form of a page."""
    token = form_token(client.get(page).text)
    return client.post(path, data={"csrf": token, **data}, headers={"accept-language": lang})


def _page(client: TestClient, path: str, lang: str = "en") -> Markup:
    answer = client.get(path, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return check(answer.text)


def _words(page: Markup) -> str:
    return " ".join(page.text.split())


def _user(crew: Crew, name: str) -> Visitor:
    with crew.file.reading() as connection:
        return accounts.named(connection, name)


def _log(crew: Crew, action: str) -> list[tuple[str, str]]:
    with crew.file.reading() as connection:
        return [(one.who, one.about) for one in audit.entries(connection, audit.Wanted(action=action), 50)[0]]


def test_all_users_are_listed_with_their_roles(crew: Crew) -> None:
    text = _words(_page(crew.client("Ada"), "/admin"))
    assert "4 users" in text
    assert "Linreader in press" in text
    assert "Alananalyst" in text
    french = _words(_page(crew.client("Ada"), "/admin", "fr"))
    assert "Linlecture dans press" in french


def test_a_user_is_added_and_can_log_in(crew: Crew) -> None:
    client = crew.client("Ada")
    answer = _send(
        client, "/admin/add", "/admin/add", name="Rosalind", password=OTHER, again=OTHER, role="none",
        collection=["cables", "press"], grant=["", "analyst"],
    )  # fmt: skip
    assert (answer.status_code, answer.headers["location"]) == (303, "/admin?done=added")
    made = _user(crew, "Rosalind")
    assert (made.role, made.collections) == (Role.NONE, {"press": Role.ANALYST})
    assert _log(crew, "user.add") == [("Ada", "Rosalind: press=analyst")]
    browser = crew.client()
    form = {"csrf": form_token(browser.get("/login").text), "name": "rosalind", "password": OTHER}
    assert browser.post("/login", data=form).status_code == 303


@pytest.mark.parametrize(
    ("fields", "en", "fr"),
    [
        ({"name": "Grace"}, "There is a user Grace already.", "Il y a déjà un utilisateur Grace."),
        ({"name": ""}, "A name has 1 to 80 characters", "Un nom a de 1 à 80 caractères"),
        ({"password": "short", "again": "short"}, "too short", "trop court"),
        ({"again": GOOD}, "The two new passwords are not the same.", "ne sont pas les mêmes"),
        ({"role": "none"}, "A user needs a role", "a besoin d'un rôle"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_cannot_be_added_is_told_with_its_reason(crew: Crew, fields: dict[str, str], en: str, fr: str, lang: str) -> None:
    wanted = {"name": "Rosalind", "password": OTHER, "again": OTHER, "role": "reader"} | fields
    answer = _send(crew.client("Ada"), "/admin/add", "/admin/add", lang, **wanted)
    assert answer.status_code == 400
    assert (en if lang == "en" else fr) in _words(check(answer.text))
    assert OTHER not in answer.text
    with crew.file.reading() as connection:
        assert len(accounts.all_accounts(connection)) == 4


def test_the_first_user_is_administrator_and_all_must_log_in_from_then_on(
    client: TestClient, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    hash_quickly(monkeypatch)
    assert "There are no users" in _page(client, "/admin").text
    assert "The first user is administrator." in _page(client, "/admin/add").text
    client.follow_redirects = False
    answer = _send(client, "/admin/add", "/admin/add", name="Ada", password=GOOD, again=GOOD, role="reader")
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?back=/admin")
    with UserFile.of(archive.place).reading() as connection:
        assert accounts.named(connection, "Ada").role is Role.ADMIN
    assert client.get("/").status_code == 303


def test_roles_are_changed_at_once(crew: Crew) -> None:
    ada = crew.client("Ada")
    grace = TestClient(ada.app, base_url=HERE, client=("127.0.0.1", 50000), cookies=crew.client("Grace").cookies)
    page = f"/admin/users/{crew['Grace'].id}"
    assert grace.get("/admin").status_code == 403
    answer = _send(ada, page, f"{page}/roles", role="admin", collection=["press"], grant=["analyst"])
    assert answer.headers["location"] == f"{page}?done=roles"
    assert _user(crew, "Grace").collections == {"press": Role.ANALYST}
    assert grace.get("/admin").status_code == 200
    assert _log(crew, "user.role") == [("Ada", "Grace: reader → admin, press=analyst")]


def test_the_last_administrator_stays(crew: Crew) -> None:
    client, page = crew.client("Ada"), f"/admin/users/{crew['Ada'].id}"
    for answer in (
        _send(client, page, f"{page}/roles", role="reader"),
        _send(client, f"{page}/remove", f"{page}/remove", lang="fr"),
    ):
        assert answer.status_code == 400
        assert "Ada" in answer.text
        assert "only administrator" in answer.text or "seul administrateur" in answer.text
    assert _user(crew, "Ada").role is Role.ADMIN


def test_another_password_ends_all_sessions(crew: Crew) -> None:
    client, page = crew.client("Ada"), f"/admin/users/{crew['Grace'].id}"
    crew.client("Grace")
    assert "/admin/sessions/" in client.get(page).text
    assert _send(client, page, f"{page}/password", password="short", again="short").status_code == 400
    assert _send(client, page, f"{page}/password", password=OTHER, again=GOOD).status_code == 400
    answer = _send(client, page, f"{page}/password", password=OTHER, again=OTHER)
    assert answer.status_code == 303
    assert "Nobody is logged in." in _page(client, page).text
    assert _log(crew, "user.password") == [("Ada", "Grace")]


def test_a_user_is_removed_once_that_is_confirmed(crew: Crew) -> None:
    client, page = crew.client("Ada"), f"/admin/users/{crew['Grace'].id}"
    crew.client("Grace")
    crew.token("Grace")
    asked = _words(_page(client, f"{page}/remove"))
    assert "1 open session, which ends at once" in asked
    assert "1 token of the API" in asked
    assert _user(crew, "Grace")
    answer = _send(client, f"{page}/remove", f"{page}/remove")
    assert answer.headers["location"] == "/admin?done=removed"
    assert client.get(page).status_code == 404
    assert _log(crew, "user.remove") == [("Ada", "Grace")]


def test_sessions_and_tokens_are_ended(crew: Crew) -> None:
    client = crew.client("Ada")
    crew.client("Grace")
    crew.token("Alan", writes=True)
    sessions, tokens = (_page(client, f"/admin/{name}") for name in ("sessions", "tokens"))
    assert "Gracea browser127.0.0.1" in _words(sessions)
    assert "Alana testreads and writes" in _words(tokens)
    (end,) = [action for action in sessions.all("form", "action") if action.endswith("/end")]
    (revoke,) = [action for action in tokens.all("form", "action") if action.endswith("/revoke")]
    assert _send(client, "/admin/sessions", end).headers["location"] == "/admin/sessions?done=session"
    assert _send(client, "/admin/tokens", revoke).headers["location"] == "/admin/tokens?done=token"
    again = _send(client, "/admin/add", end, lang="fr")
    assert again.status_code == 400
    assert "déjà pris fin" in check(again.text).text
    assert "There are no tokens." in _page(client, "/admin/tokens").text


def test_the_audit_log_is_filtered_and_paged(crew: Crew) -> None:
    with crew.file.writing() as connection:
        for n in range(60):
            audit.note(connection, "Alan", "thing.removed", f"thing {n}", "192.0.2.7")
        audit.note(connection, "Grace", "login.failed")
    client = crew.client("Ada")
    first = _words(_page(client, "/admin/audit"))
    assert "61 entries" in first
    assert "log-in failed" in first
    assert "Page 1 of 2" in first
    assert "thing 0192.0.2.7" in _words(_page(client, "/admin/audit?page=2"))
    assert "1 entry" in _words(_page(client, "/admin/audit?who=Grace"))
    assert "60 entries" in _words(_page(client, "/admin/audit?action=thing"))
    assert "61 entries" in _words(_page(client, "/admin/audit?from=2020-01-01&to=2999-01-01"))
    assert "Nothing was written down that fits." in _words(_page(client, "/admin/audit?from=2999-01-01"))
    assert "Nothing was written down that fits." in _words(_page(client, "/admin/audit?to=2020-01-01"))
    assert "échec de connexion" in _words(_page(client, "/admin/audit", "fr"))
    assert client.get("/admin/audit?from=soon").status_code == 400


def test_names_of_others_are_shown_as_text(crew: Crew) -> None:
    with crew.file.writing() as connection:
        accounts.add(connection, '"><img src=x>', GOOD, Role.ADMIN, {"<script>": Role.READER})
        audit.note(connection, HOSTILE, HOSTILE, HOSTILE * 9, HOSTILE)
    client = crew.client("Ada")
    for path in (
        "/admin",
        "/admin/users/5",
        "/admin/users/5/remove",
        "/admin/audit",
        f"/admin/audit?who={HOSTILE}",
        f"/admin?done={HOSTILE}",
    ):
        text = client.get(path).text
        assert "<img src=x" not in text
        assert "<script>" not in text
        check(text)
