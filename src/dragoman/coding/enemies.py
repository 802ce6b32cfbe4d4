"""Against whom somebody fights in this article, where the clause of an attack does not say it.

Fronts have more than two sides: the other main party of an article is often an ally, or the owner of the ground.  Whom somebody
fights is known by the attacks told before; somebody new to the fight is against the armed group that others fight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import entities

_FIGHT = "ASSAULT"
_REACH = 6  # sentences in which a group that is fought was spoken of


def is_fight(c: Candidate) -> bool:
    """True for an attack of one side on another."""
    return c.type == _FIGHT and not c.pattern.meaning.mutual


def enemies(discourse: Discourse, told: Iterable[Candidate], c: Candidate, allied: frozenset[str]) -> list[str]:
    """Codes of whom the doer of an attack, or one `allied` with it, fights, the one told of last; empty where none is told."""
    fights = [t for t in told if is_fight(t) and t is not c]
    found = dealt_with(fights, c.codes) or dealt_with(fights, allied) or _common_foe(discourse, fights, c)
    return [code for code in found if code not in allied | c.codes]


def dealt_with(acts: Iterable[Candidate], codes: frozenset[str] | set[str]) -> list[str]:
    """Codes of who last acted on the parties, or on whom they last acted, or with whom; `acts` in the order told."""
    for told in reversed(list(acts)):
        actors, recipients = entities(told.actors), entities(told.recipients)
        if codes & recipients and not codes & actors:
            return sorted(actors)
        others = (recipients or actors) - codes
        if codes & actors and others:
            return sorted(others)
    return []


def _common_foe(discourse: Discourse, fights: list[Candidate], c: Candidate) -> list[str]:
    """Against a state new to the fight, the armed group that others fight; against a group, the state it is at home in."""
    names = discourse.analysis.knowledge.names
    fighting = (code for t in fights for code in sorted(t.codes))
    groups = Counter(code for code in fighting if (e := names.entity(code)) is not None and e.kind == "group")
    near = {w.entity for m in discourse.focus.before(c.token.start, _REACH, c.token.sentence.index) for w in m.parties}
    state = all((e := names.entity(code)) is None or e.kind == "state" for code in c.codes)
    if state:
        return [code for code, _ in groups.most_common() if code in near][:1]
    homes = [home for code in sorted(c.codes) if (e := names.entity(code)) is not None for home in e.homes]
    return [code for code in discourse.focus.main if code in homes][:1]
