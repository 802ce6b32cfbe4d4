"""What a number measures, or that it measures no relation: the features that are weighed beside what the rules say."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.scoring.crossing import crossed
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token
from dragoman.records import Measure

NONE = "none"
_REACH = 6
_WORDS = ("NOUN", "VERB", "PROPN", "ADJ", "ADP", "AUX")


def measure_features(
    amount: Amount, head: Token, noun: Token, own: Candidate | None, ruled: Measure | None, before: Measure | None
) -> list[str]:
    """Features of an amount: its unit and noun, the words around, the act that holds it, the rules' measure, the one before.

    `noun` is what is counted, `own` the act that holds the amount, `before` the measure of the figure told before it
    in the sentence or the one before.
    """
    unit = _unit(amount.unit)
    verb, tokens = clause_verb(head), head.sentence.tokens
    last = max((t.i for t in tokens if t.start < amount.end), default=head.i)
    first = min((t.i for t in tokens if t.start >= amount.start), default=head.i)
    seen = [
        f"rule={ruled or NONE}", f"verb={verb.lemma}", f"noun={noun.lemma}", f"above={head.head.lemma}", f"dep={head.dep}",
        f"act={own.type if own else NONE}", f"meaning={own.pattern.meaning.name if own else NONE}", f"before={before or NONE}",
        f"size={_size(amount.value)}", f"definite={amount.definite}", f"over={verb.head.lemma}", f"qualifier={amount.qualifier}",
    ]  # fmt: skip
    seen += [f"left={t.lemma}" for t in tokens[max(0, first - _REACH) : first] if t.pos in _WORDS]
    seen += [f"right={t.lemma}" for t in tokens[last + 1 : last + 1 + _REACH] if t.pos in _WORDS]
    seen += [f"near={t.lemma}" for t in tokens if t.pos in ("NOUN", "VERB")]
    seen += [f"below={t.lemma}" for t in head.children if t.pos in _WORDS]
    seen += [f"next={tokens[last + 1].lower}"] if last + 1 < len(tokens) else []
    seen += [f"prior={tokens[first - 1].lower}"] if first else []
    return [f"unit={unit}", *crossed(list(dict.fromkeys(seen)), (unit,))]


def _unit(unit: str | None) -> str:
    return "money" if is_money(unit) else unit or NONE


def _size(value: float) -> str:
    return "1" if value < 2 else "few" if value < 10 else "tens" if value < 100 else "many" if value < 10000 else "mass"
