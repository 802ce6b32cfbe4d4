"""What speaks for an act being told as it was read: the features that decide whether it enters the record."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.periphrases import timed
from dragoman.coding.scoring.options import Sides
from dragoman.coding.scoring.weighed import Choice
from dragoman.language.tokens import Token

# Features whose joint presence says more than either alone, by their places in the list.
_PAIRS = ((0, 1), (0, 2), (0, 3), (0, 7), (2, 5), (4, 5), (7, 11), (1, 5), (3, 5), (12, 1))


class ActReader:
    """Reads the features of the acts of one article."""

    def __init__(self, choices: list[Choice]) -> None:
        self._here: dict[int, list[Choice]] = {}
        self._first: dict[tuple[str, Sides], int] = {}
        for choice in choices:
            token = choice.weighed.candidate.token
            self._here.setdefault(token.sentence.index, []).append(choice)
            self._first.setdefault((choice.weighed.candidate.type, choice.sides), token.start)

    def features(self, choice: Choice) -> list[str]:
        """Features of one act among those of its article."""
        return _features(choice, self._neighbours(choice))

    def _neighbours(self, choice: Choice) -> list[str]:
        """Other acts of the sentence, and of the article, that are like it or hold it."""
        c = choice.weighed.candidate
        here = [o.weighed.candidate for o in self._here[c.token.sentence.index] if o.weighed.candidate.token is not c.token]
        above = {id(a) for a in c.token.ancestors()}
        holder = next((o for o in here if id(o.token) in above), None)
        found = [f"acts-here={min(len(here), 4)}"]
        found += [f"under={holder.type}", f"under-op={holder.pattern.meaning.op}"] if holder is not None else ["free"]
        if any(o.type == c.type for o in here):
            found.append("same-type-here")
        if self._first[c.type, choice.sides] < c.token.start:
            found.append("told-before")
        return found


def first_look(c: Candidate, reason: str) -> list[str]:
    """What is seen of an act before its sides; `reason` is why the rules pass it over, "" where they keep it."""
    rule, meaning, form = _rule(reason), c.pattern.meaning.name, _form(c)
    word = f"word={c.pattern.kind}-{c.pattern.lemma}"
    return [
        f"rule={rule}", f"form={form}|{rule}", f"status={c.status}|{rule}", f"type={c.type}|{rule}", f"meaning={meaning}",
        f"meaning={meaning}|{rule}", f"meaning={meaning}|{form}", word, f"{word}|{c.type}", f"{word}|{rule}",
        f"strict={min(c.pattern.strictness, 5)}|{rule}", f"dep={_place(c).dep}|{form}", f"verb={_finiteness(c)}", *_arguments(c),
    ]  # fmt: skip


def _form(c: Candidate) -> str:
    return "noun" if c.frame.nominal else "passive" if c.frame.passive else "verb"


def _rule(reason: str) -> str:
    """What the rules alone say: "kept", or why not."""
    return "-".join(reason.rsplit("but ", 1)[-1].split()[:9]) or "kept"


def _features(choice: Choice, neighbours: list[str]) -> list[str]:
    w, c = choice.weighed, choice.weighed.candidate
    form, rule, place = _form(c), _rule(w.reason), _place(c)
    sides = f"{min(len(choice.actors), 3)}{min(len(choice.recipients), 2)}"
    grammar = f"{min(len(w.grammar.actors), 2)}{min(len(w.grammar.recipients), 2)}"
    own = [
        f"rule={rule}", f"form={form}", f"sides={sides}", f"grammar={grammar}", f"status={c.status}", f"type={c.type}",
        f"mode={c.type}-{c.mode}", f"as-ruled={choice.as_ruled}", f"weak={c.pattern.weak}", f"hearsay={c.hearsay}",
        f"carrier={c.frame.support is not None}", f"sure={min(int(choice.sureness * 10), 9)}",
        f"dep={'root' if place.is_root else place.dep}", f"strict={min(c.pattern.strictness, 5)}",
        f"verb={_finiteness(c)}", f"sentence={min(c.token.sentence.index, 3)}", f"options={min(len(w.options), 6)}",
    ]  # fmt: skip
    own += neighbours
    crossed = [f"{own[k]}|{own[j]}" for k, j in _PAIRS]
    meaning = c.pattern.meaning.name
    named = [f"meaning={meaning}", f"meaning={meaning}|{rule}", f"meaning={meaning}|{sides}", f"meaning={meaning}|{form}"]
    word = f"word={c.pattern.kind}-{c.pattern.lemma}"
    return [*own, *crossed, *named, word, f"{word}|{c.type}", *_arguments(c)]


def _arguments(c: Candidate) -> list[str]:
    """What stands around the predicate: words of its objects, its prepositions, its carrier, each with the meaning."""
    frame, meaning = c.frame, c.pattern.meaning.name
    nouns = frame.obj or [t for prep in ("de", "of") for t in frame.obl.get(prep, [])]
    found = [f"object={t.lemma}" for t in nouns[:2]] + [f"with={prep}" for prep in list(frame.obl)[:4]]
    found += [f"carried={frame.support.lemma}"] if frame.support is not None else []
    return [f"{f}|{c.type}" for f in found] + [f"{f}|{meaning}" for f in found]


def _place(c: Candidate) -> Token:
    """The word whose place in the sentence is that of the act: of "va signer" it is "va"."""
    return found[0] if (found := timed(c.token)) is not None else c.token


def _finiteness(c: Candidate) -> str:
    """Form of the verb, with its auxiliary's tense and mood."""
    verb = c.frame.support or c.token
    if (told := timed(verb)) is not None:
        return told[1]
    aux = next((a for a in verb.all("aux", "aux:pass", "cop") if a.morph.get("VerbForm") == "Fin"), None)
    morph = (aux or verb).morph
    return f"{verb.morph.get('VerbForm', '-')}-{morph.get('Tense', '-')}-{morph.get('Mood', '-')}-{aux is not None}"
