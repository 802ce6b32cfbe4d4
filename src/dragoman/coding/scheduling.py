"""Acts told in the present for a day to come: "leaves for Oslo on Thursday", "s'envole jeudi pour Oslo"."""

from __future__ import annotations

import re

from dragoman.coding.act_dates import ActDates
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.coding.tenses import is_present, is_under_way
from dragoman.language.dates import DateMention

# The hour with which an item of a programme begins: "1:45 p.m.", "10h30 :".
_HOUR = re.compile(r"\W*\d{1,2}(?:(?:[:.]\d\d)?\s?[ap]\.?\s?m\b|:\d\d\b|\s?h(?:\s?\d\d)?\b)")


class Schedule:
    """Reads from the dates of an article what is told in the present but comes later."""

    def __init__(self, discourse: Discourse) -> None:
        self._a = discourse.analysis
        self._dates = ActDates(discourse)

    def put_off(self, c: Candidate) -> None:
        """Mark an act as planned whose own day lies ahead.

        A day that can only lie ahead fits any verb of going and meeting. One that may lie behind too, as a weekday does, fits
        verbs of setting off alone: papers tell in the present what a picture shows, and what happened on the day itself.
        """
        sets_off = c.token.lemma in cues(self._a.lang, "setting_off")
        goes = sets_off or c.token.lemma in cues(self._a.lang, "going_to_act")
        if c.status != "occurred" or not goes or not (is_present(c.token) or is_under_way(c.token)):
            return
        if _HOUR.match(self._a.text, c.token.sentence.start):
            c.status = "planned"
            c.reasons.append("told in the present for an hour of the day, as in a programme")
            return
        days = self._dates.in_sentence(c.token.sentence)
        day = next((d for d in days if self._ahead(d, sets_off) and self._dates.governed(c, d)), None)
        if day is not None:
            c.status = "planned"
            c.reasons.append(f"told in the present for '{day.text}'")

    def _ahead(self, d: DateMention, sets_off: bool) -> bool:
        """True for a day that lies after that of the article, or may."""
        published = self._a.published
        if published is None or d.value is None:
            return False
        if cues(self._a.lang, "span_ahead") & set(d.text.lower().split()):
            return True  # of "next week" the month is told, and may be that of the article
        latest = max(d.value, d.alternative or d.value) if sets_off else d.value
        return latest > published[: len(latest)] or (sets_off and d.kind == "weekday")
