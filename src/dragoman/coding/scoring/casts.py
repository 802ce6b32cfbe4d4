"""Who acts by name, of all parties of an act at once: two who meet are both named or neither, and hold like offices."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from math import prod

from dragoman.coding.candidates import Candidate
from dragoman.coding.scoring.crossing import CrossedWeights
from dragoman.coding.scoring.named import Named

_MOST = 64  # choices for one act


def casts(options: Sequence[Sequence[Named]]) -> list[tuple[int, ...]]:
    """All choices of one option for each party, as indexes into its options; none where several parties have too many."""
    sizes = [len(named) for named in options]
    return list(product(*map(range, sizes))) if len(sizes) == 1 or prod(sizes) <= _MOST else []


def around_both(c: Candidate) -> tuple[str, ...]:
    """What stands around the persons of an act."""
    return (c.type, c.pattern.meaning.name)


def seen_of_both(first: Named, second: Named) -> list[str]:
    """What is seen of the persons of two parties together."""
    a, b = first.person, second.person
    kind = "same" if first.side == second.side else "opposite"
    both = f"both={'p' if a else 'n'}{'p' if b else 'n'}&{kind}"
    found = [both, f"{both}&{first.route}&{second.route}"]
    if a is not None and b is not None:
        known = a.office is not None and b.office is not None
        alike = "twice" if a is b else a.office == b.office if known else "unknown"
        return [*found, f"here={first.here}{second.here}", f"alike={alike}&{kind}"]
    if a is not None:
        return [*found, f"one-here={first.here}&{kind}&first", f"one-office={a.office}&{kind}"]
    if b is not None:
        return [*found, f"one-here={second.here}&{kind}&second", f"one-office={b.office}&{kind}"]
    return found


def best_cast(weights: CrossedWeights, c: Candidate, options: Sequence[Sequence[Named]], told: float) -> tuple[int, ...]:
    """The best choice of an option for each party, by what is seen of each and of every two together.

    A choice that names anybody counts `told` more.  Where there are too many choices, each party's own best.
    """
    choices = casts(options)
    if not choices:
        return tuple(best_cast(weights, c, [named], told)[0] for named in options)
    around = around_both(c)
    alone = [[weights.score(o.seen, o.around) for o in named] for named in options]
    both = {
        (i, j): [[weights.score(seen_of_both(a, b), around) for b in options[j]] for a in options[i]]
        for i, j in combinations(range(len(options)), 2)
    }

    def score(choice: tuple[int, ...]) -> float:
        apart = sum(scores[k] for scores, k in zip(alone, choice, strict=True))
        together = sum(table[choice[i]][choice[j]] for (i, j), table in both.items())
        return apart + together + told * any(named[k].person is not None for named, k in zip(options, choice, strict=True))

    return max(choices, key=score)
