"""What is followed, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive.queries.following import all_standing
from dragoman.dossier.naming import Language
from dragoman.dossier.wording import moment


@dataclass(frozen=True)
class FollowedView:
    """A followed address; times in words, `failures` since it last answered, `reason` why it did not."""

    id: int
    url: str
    collection: str
    since: str
    last: str | None
    failures: int
    reason: str | None


def followed_views(connection: Connection, lang: Language) -> list[FollowedView]:
    """All that is followed now, in the order in which it was added."""
    return [
        FollowedView(
            follow.id, follow.url, follow.collection, moment(follow.since, lang),
            moment(standing.last, lang) if standing.last else None, standing.failures, standing.reason,
        )
        for follow, standing in all_standing(connection)
        if follow.active
    ]  # fmt: skip
