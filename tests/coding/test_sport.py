"""Games are no acts between states: reports of sport, and single sentences that tell of a stage of a contest."""

from __future__ import annotations

from functools import cache

import pytest
from helpers import readers

from dragoman.records import Article

REPORTS = [
    (
        "fr",
        "Biathlon : la Norvège domine",
        "Les athlètes norvégiens ont battu la Suède lundi. "
        "La championne suédoise a félicité la Norvège. La Finlande a quitté la Suède.",
    ),
    (
        "en",
        "Biathlon: Norway dominates",
        "Norwegian athletes beat Sweden on Monday. "
        "The Swedish champion congratulated Norway. Medals went to Finland, which left Sweden.",
    ),
]
OFFICIAL = [
    (
        "fr",
        "La Norvège au premier plan",
        "Les diplomates norvégiens ont quitté la Suède lundi. La ministre suédoise a félicité la Norvège.",
    ),
    (
        "en",
        "Norway to the fore",
        "Norwegian diplomats left Sweden on Monday. The Swedish minister congratulated Norway.",
    ),
]
PLAYED = [
    ("fr", "La France et l'Italie se rencontrent samedi en finale du tournoi."),
    ("fr", "Le Danemark a attaqué la Suède dès le début du match."),
    ("en", "France meet Italy on Saturday in the final of the tournament."),
    ("en", "Denmark attacked Sweden from the start of the match."),
]
MET = [
    ("fr", "Le président français a rencontré le Premier ministre italien avant la finale du tournoi."),
    ("en", "The French president met the Italian prime minister before the final of the tournament."),
]


@cache
def events(lang: str, text: str, title: str | None = None) -> int:
    reader = readers.reader(weigh=False)
    return len(reader.read(Article(text=text, title=title, lang=lang, published="2024-05-15")).events)


@pytest.mark.parametrize(("lang", "title", "text"), REPORTS)
def test_a_report_of_sport_tells_no_event(lang: str, title: str, text: str) -> None:
    assert events(lang, text, title) == 0


@pytest.mark.parametrize(("lang", "title", "text"), OFFICIAL)
def test_the_same_words_tell_events_of_officials(lang: str, title: str, text: str) -> None:
    assert events(lang, text, title) > 0


@pytest.mark.parametrize(("lang", "text"), PLAYED)
def test_teams_meet_at_a_stage_of_a_contest(lang: str, text: str) -> None:
    assert events(lang, text) == 0


@pytest.mark.parametrize(("lang", "text"), MET)
def test_officials_meet_there_too(lang: str, text: str) -> None:
    assert events(lang, text) == 1
