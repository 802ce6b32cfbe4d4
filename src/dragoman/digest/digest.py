"""What a digest tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.dossier.naming import Language
from dragoman.users.visitor import Visitor
from dragoman.users.watching.newness import Told, newness
from dragoman.users.watching.targets import Target, title


@dataclass(frozen=True)
class Subject:
    """Something that a digest tells of; `name` is empty where it has none of its own."""

    target: Target
    name: str = ""

    def called(self, lang: Language) -> str:
        """Its name, else what it is."""
        return self.name or title(self.target, lang)


@dataclass(frozen=True)
class Digest:
    """What is new of some subjects from a moment to another (UTC, ISO 8601, or a day)."""

    since: str
    until: str
    parts: tuple[tuple[Subject, Told], ...]

    @property
    def changes(self) -> int:
        """How many changes there are in all; one that concerns two subjects is counted with each."""
        return sum(told.news.total for _, told in self.parts)

    @property
    def articles(self) -> int:
        """How many articles are new, counted likewise."""
        return sum(told.news.articles for _, told in self.parts)

    @property
    def empty(self) -> bool:
        """Whether nothing is new."""
        return not any(told.failed for _, told in self.parts) and not self.changes and not self.articles


def digest(archive: Connection, visitor: Visitor, subjects: Sequence[Subject], since: str, until: str, shown: int) -> Digest:
    """What is new of subjects, with at most so many changes and articles of each."""
    told = newness(archive, visitor, [subject.target for subject in subjects], since, shown)
    return Digest(since, until, tuple(zip(subjects, told, strict=True)))
