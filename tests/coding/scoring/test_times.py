"""The dates that an act may have, what is seen of each, and the choice among them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.readers import coder as _coder

from dragoman.coding.act_dates import ActDates
from dragoman.coding.candidates import Candidate
from dragoman.coding.scoring.crossing import CrossedWeights
from dragoman.coding.scoring.details import Details
from dragoman.coding.scoring.times import Moment, TimeReader
from dragoman.records import Article

PUBLISHED = "2023-05-10"  # a Wednesday
# A text, the word of the act, and dates that it may have.
OPTIONS = [
    ("fr", "Le Pérou a remercié le Chili.", "remercié", {"2023-05-10", "2023-05"}),
    ("fr", "Le Togo a signé lundi un accord avec le Bénin.\n\nLe Togo a remercié le Bénin.", "remercié", {"2023-05-08"}),
    ("fr", "En 2014, la Russie avait envahi l'Ukraine. Le Canada a condamné Moscou.", "condamné", {"2014"}),
    ("fr", "Le Togo a invité lundi le Bénin à négocier jeudi.", "invité", {"2023-05-08", "2023-05-11", "2023-05-04"}),
    ("fr", "Le 3 mai, la Zambie a expulsé un diplomate angolais. Luanda a protesté auprès de la Zambie.", "protesté",
     {"2023-05-03"}),
    ("en", "Peru thanked Chile.", "thanked", {"2023-05-10", "2023-05"}),
    ("en", "Togo signed an accord with Benin on Monday.\n\nTogo thanked Benin.", "thanked", {"2023-05-08"}),
    ("en", "Russia invaded Ukraine in 2014. Canada condemned Moscow.", "condemned", {"2014"}),
    ("en", "Togo on Monday invited Benin to negotiate on Thursday.", "invited", {"2023-05-08", "2023-05-11", "2023-05-04"}),
    ("en", "On May 3 Zambia expelled an Angolan diplomat. Angola condemned Zambia.", "condemned", {"2023-05-03"}),
]  # fmt: skip
TWO_DAYS = [
    ("fr", "Le 3 mai, le Togo a signé un accord avec le Bénin. Le Togo a remercié le Bénin.", "remercié"),
    ("en", "On May 3 Togo signed an accord with Benin. Togo thanked Benin.", "thanked"),
]


def _moments(lang: str, text: str, word: str) -> tuple[Candidate, list[Moment]]:
    """The options of the act of a word, once all acts before it are taken in."""
    discourse, _, acts = _coder().told(Article(id="1", text=text, lang=lang, published=PUBLISHED))
    rules = ActDates(discourse)
    reader = TimeReader(discourse, rules)
    for c in acts:
        rules.fill(c)
        if c.token.text == word:
            return c, reader.options(c)
        reader.note(c)
    raise AssertionError(f"{word} is no act of: {text}")


def _chooses(weights: dict[str, float]) -> Callable[[list[Moment]], Moment]:
    none = CrossedWeights.of({})
    return Details(none, none, CrossedWeights.of(weights), {}).time


@pytest.mark.parametrize(("lang", "text", "word", "dates"), OPTIONS)
def test_options(lang: str, text: str, word: str, dates: set[str]) -> None:
    assert dates <= {m.date.value for m in _moments(lang, text, word)[1] if m.date}


@pytest.mark.parametrize(("lang", "text", "word"), TWO_DAYS)
def test_each_date_is_one_option(lang: str, text: str, word: str) -> None:
    values = [m.date.value for m in _moments(lang, text, word)[1] if m.date]
    assert len(values) == len(set(values))


@pytest.mark.parametrize(("lang", "text", "word"), TWO_DAYS)
def test_without_weights_the_rule_holds(lang: str, text: str, word: str) -> None:
    act, moments = _moments(lang, text, word)
    assert _chooses({})(moments).date == act.date


@pytest.mark.parametrize(("lang", "text", "word"), TWO_DAYS)
def test_what_was_told_before_may_win(lang: str, text: str, word: str) -> None:
    chosen = _chooses({"told=1": 1.0})(_moments(lang, text, word)[1])
    assert chosen.date is not None
    assert (chosen.date.value, chosen.own) == ("2023-05-03", False)


def test_what_stands_around_counts() -> None:
    moments = _moments(*TWO_DAYS[1])[1]
    assert _chooses({"today|SUPPORT": 1.0})(moments).date != _chooses({"today|ACCUSE": 1.0})(moments).date


def test_own_date_has_its_words() -> None:
    moments = _moments("en", "Togo on Monday thanked Benin.", "thanked")[1]
    own = next(m for m in moments if m.own)
    assert own.date is not None
    assert own.date.text is not None
    assert "Monday" in own.date.text


def test_no_options_without_a_day_of_writing() -> None:
    discourse, _, acts = _coder().told(Article(id="1", text="In 2002 Togo thanked Benin.", lang="en"))
    rules = ActDates(discourse)
    rules.fill(acts[0])
    assert TimeReader(discourse, rules).options(acts[0]) == []
