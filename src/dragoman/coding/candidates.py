"""An event on its way from a proposition to the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.frames import Frame
from dragoman.coding.lexicon import Pattern
from dragoman.coding.parties import Who, entities
from dragoman.coding.scoring.paths import Slots
from dragoman.language.tokens import Token
from dragoman.records import Date, Place, Span, Status


@dataclass(slots=True, eq=False)
class Candidate:
    """One event as read from one proposition."""

    pattern: Pattern
    frame: Frame
    type: str
    mode: str | None
    actors: list[Who]
    recipients: list[Who]
    status: Status
    contexts: tuple[str, ...]
    evidence: list[Span]
    reasons: list[str] = field(default_factory=list)
    trust: float = 1.0
    hearsay: bool = False
    attributed_to: str | None = None
    lead: list[Who] = field(default_factory=list)
    date: Date | None = None
    place: Place | None = None
    own_date: bool = False
    doubt: str = ""
    within: bool = False
    """True for a meeting of the members of one organisation, which counts with that party alone."""
    victims: frozenset[str] = frozenset()  # whom a deed hit that the act speaks of: not those whom the act is turned to
    status_by: Token | None = None  # the predicate that gives it its status: "denies" in "denies having shelled"
    _slots: tuple[Frame, Slots] | None = None

    @property
    def token(self) -> Token:
        """The predicate."""
        return self.frame.token

    @property
    def depth(self) -> int:
        """How deep in its sentence it is told; nouns lie deeper than verbs."""
        return len(list(self.token.ancestors())) + 2 * self.frame.nominal

    @property
    def codes(self) -> frozenset[str]:
        """All entities on either side."""
        return entities(self.actors) | entities(self.recipients)

    @property
    def slots(self) -> Slots:
        """Which slot each word of the sentence fills, read once for a frame."""
        if self._slots is None or self._slots[0] is not self.frame:
            self._slots = (self.frame, Slots(self.frame))
        return self._slots[1]
