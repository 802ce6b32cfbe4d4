"""When and where the acts of an article happened: what the rules say, and the likeliest by learned weights."""

from __future__ import annotations

from dragoman.coding.act_dates import ActDates
from dragoman.coding.candidates import Candidate
from dragoman.coding.certain_places import CertainPlaces
from dragoman.coding.discourse import Discourse
from dragoman.coding.scoring.details import Details
from dragoman.coding.scoring.scenes import SceneReader
from dragoman.coding.scoring.times import TimeReader
from dragoman.coding.spots import SpotReader
from dragoman.coding.where import Places
from dragoman.records import Place


class TimeAndPlace:
    """Dates and places the events of one article."""

    def __init__(self, discourse: Discourse, details: Details | None = None) -> None:
        self._a = discourse.analysis
        self._details = details
        spots = SpotReader(discourse)
        self._dates = ActDates(discourse)
        self._times = TimeReader(discourse, self._dates)
        self._scenes = SceneReader(discourse, spots)
        self._places = Places(discourse, spots)
        self._certain = CertainPlaces(discourse, spots)

    def fill(self, candidates: list[Candidate]) -> None:
        """Set date and place of each candidate, in the order of the text."""
        for c in candidates:
            self._dates.fill(c)
            if self._details is not None and "dates" not in self._a.without:
                self._date(c, self._details)
            ruled = c.place = self._places.of(c)
            if self._details is not None and "places" not in self._a.without:
                c.place = self._place(c, self._details, ruled)
                self._scenes.note(c, c.place)

    def _date(self, c: Candidate, details: Details) -> None:
        options = self._times.options(c)
        self._times.note(c)
        if options:
            moment = details.time(options)
            # Acts that the rules tell apart by their dates are not joined because of the choice.
            c.date, c.own_date = moment.date, c.own_date or moment.own

    def _place(self, c: Candidate, details: Details, ruled: Place | None) -> Place | None:
        """Where its words settle it, else the likeliest place; a call from afar has none."""
        if c.mode == "phone":
            return None
        chosen = self._finer(details.place(self._scenes.options(c)), ruled)
        if ruled is not None and _is_outside(c, chosen, ruled):
            chosen = ruled
        certain = self._certain.of(c)
        return chosen if certain is None else self._finer(certain, chosen)

    def _finer(self, chosen: Place | None, ruled: Place | None) -> Place | None:
        """The town that words name rather than the state around it, "near Goma in Congo"."""
        if chosen is None or ruled is None or ruled.start is None or ruled.country not in (None, chosen.country):
            return chosen
        entity = self._a.knowledge.names.entity(chosen.country) if chosen.country else None
        return ruled if entity is not None and entity.name_en == chosen.name else chosen


def _is_outside(c: Candidate, chosen: Place | None, ruled: Place) -> bool:
    """True for a visit placed in another state than the visited one, in which the rules place it."""
    hosts = {w.entity for w in c.recipients}
    visited = c.mode == "visit" and len(hosts) == 1 and ruled.country in hosts
    return visited and chosen is not None and chosen.country is not None and chosen.country not in hosts
