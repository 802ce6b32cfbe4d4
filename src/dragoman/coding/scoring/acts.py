"""What speaks for an act being told as it was read: the features that decide whether it enters the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.candidates import Candidate
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.scoring.chooser import Choice

# Features whose joint presence says more than either alone, by their places in the list.
_PAIRS = ((0, 1), (0, 2), (0, 3), (0, 7), (2, 5), (4, 5), (7, 11), (1, 5), (3, 5), (12, 1))


def act_features(choice: Choice, choices: list[Choice]) -> list[str]:
    """Features of one act among all acts of its article."""
    w, c = choice.weighed, choice.weighed.candidate
    codes = {o.entity for o in [*choice.actors, *choice.recipients]}
    form = "noun" if c.frame.nominal else "passive" if c.frame.passive else "verb"
    sides = f"{min(len(choice.actors), 3)}{min(len(choice.recipients), 2)}"
    rule = "kept" if w.kept else _why_not(w.reason)
    grammar = f"{min(len(w.grammar.actors), 2)}{min(len(w.grammar.recipients), 2)}"
    agree = (w.ruled.actors, w.ruled.recipients) == (
        frozenset(o.entity for o in choice.actors),
        frozenset(o.entity for o in choice.recipients),
    )
    own = [
        f"rule={rule}", f"form={form}", f"sides={sides}", f"grammar={grammar}", f"status={c.status}", f"type={c.type}",
        f"mode={c.type}-{c.mode}", f"agree={agree}", f"weak={c.pattern.weak}", f"hearsay={c.hearsay}",
        f"carrier={c.frame.support is not None}", f"sure={_tenths(choice.sureness)}", f"dep={_dep(c.token)}",
        f"strict={min(c.pattern.strictness, 5)}", f"domestic={len(codes) < 2}",
    ]  # fmt: skip
    own += [f"verb={_finiteness(c)}", f"place={min(c.token.sentence.index, 3)}", f"options={min(len(w.options), 6)}"]
    own += _neighbours(choice, choices)
    crossed = [f"{own[k]}|{own[j]}" for k, j in _PAIRS]
    meaning = c.pattern.meaning.name
    named = [f"meaning={meaning}", f"meaning={meaning}|{rule}", f"meaning={meaning}|{sides}", f"meaning={meaning}|{form}"]
    word = f"word={c.pattern.kind}-{c.pattern.lemma}"
    return [*own, *crossed, *named, word, f"{word}|{c.type}"]


def _why_not(reason: str) -> str:
    return "-".join(reason.rsplit("but ", 1)[-1].split()[:4])


def _tenths(p: float) -> str:
    return str(min(int(p * 10), 9))


def _dep(token: Token) -> str:
    return token.dep if not token.is_root else "root"


def _finiteness(c: Candidate) -> str:
    """Form of the verb, with its auxiliary's tense and mood."""
    verb = c.frame.support or c.token
    aux = next((a for a in verb.all("aux", "aux:pass", "cop") if a.morph.get("VerbForm") == "Fin"), None)
    morph = (aux or verb).morph
    return f"{verb.morph.get('VerbForm', '-')}-{morph.get('Tense', '-')}-{morph.get('Mood', '-')}-{aux is not None}"


def _neighbours(choice: Choice, choices: list[Choice]) -> list[str]:
    """Other acts of the sentence, and of the article, that are like it or hold it."""
    c = choice.weighed.candidate
    found = []
    here = [o.weighed.candidate for o in choices if o is not choice and o.weighed.candidate.token.sentence is c.token.sentence]
    if any(o.type == c.type for o in here):
        found.append("same-type-here")
    above = {id(a) for a in c.token.ancestors()}
    holders = [o for o in here if id(o.token) in above]
    found += [f"under={o.type}" for o in holders[:1]] + ([f"under-op={holders[0].pattern.meaning.op}"] if holders else ["free"])
    found.append(f"acts-here={min(len(here), 4)}")
    before = [o for o in choices if o.weighed.candidate.token.start < c.token.start and o.weighed.candidate.type == c.type]
    mine = ({o.entity for o in choice.actors}, {o.entity for o in choice.recipients})
    if any(({x.entity for x in o.actors}, {x.entity for x in o.recipients}) == mine for o in before):
        found.append("told-before")
    return found
