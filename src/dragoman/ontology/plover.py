"""PLOVER's types, modes and contexts with their labels, and the CAMEO code and weight of an event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.ontology.files import Table, load_table, load_weights

Labels = dict[str, str]
"""Language code -> words."""


@dataclass(frozen=True, slots=True)
class Mode:
    """A finer kind within a type."""

    name: str
    label: Labels
    definition: Labels


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in each language and the parties that reading it should give (codes of entities)."""

    text: Labels
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen types; `needs_recipient` where it makes no sense without one."""

    name: str
    quad: str
    needs_recipient: bool
    label: Labels
    definition: Labels
    modes: dict[str, Mode]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class CameoCode:
    """What a CAMEO code becomes in PLOVER."""

    code: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    """The whole vocabulary; load it once with `Ontology.load()`."""

    types: dict[str, EventType]
    contexts: dict[str, Labels]
    quads: dict[str, Labels]
    roots: dict[str, Labels]
    codes: dict[str, CameoCode]
    _fits: dict[str, tuple[str, ...]]
    _defaults: dict[str, dict[str, str]]
    _weights: dict[str, float]

    @staticmethod
    def load() -> Ontology:
        """The ontology that the package ships; read once in a process."""
        return _load()

    def quad(self, type: str) -> str:
        """Quad class of a type, as `verbal-cooperation`; KeyError for no type."""
        return self.types[type].quad

    def modes(self, type: str) -> tuple[str, ...]:
        """Names of the modes of a type, in the order of the codebook."""
        return tuple(self.types[type].modes)

    def cameo(self, type: str, mode: str | None, hint: str | None = None) -> str:
        """CAMEO code of an event: the hint where it fits the type, else the default of the mode or type."""
        if hint is not None and hint in self._weights and hint.startswith(self._fits[type]):
            return hint
        defaults = self._defaults[type]
        return defaults.get(mode or "none", defaults["none"])

    def goldstein(self, code: str) -> float | None:
        """Weight of a CAMEO code, from -10 (conflict) to 10 (cooperation); None for an unknown code."""
        return self._weights.get(code)

    def label(self, name: str, lang: str, *, type: str | None = None) -> str:
        """Words for a type, mode, context, quad class or CAMEO root; `type` says whose mode is meant.

        English where the language has no words, the name itself where nothing is known of it.
        """
        labels = self._labels(name, type)
        return labels.get(lang) or labels.get("en") or name

    def _labels(self, name: str, type: str | None) -> Labels:
        if type is not None and name in self.types[type].modes:
            return self.types[type].modes[name].label
        if name in self.types:
            return self.types[name].label
        for found in (self.contexts, self.quads, self.roots):
            if name in found:
                return found[name]
        return next((t.modes[name].label for t in self.types.values() if name in t.modes), {})


def _mode(name: str, spec: Table) -> Mode:
    definition = spec["definition"]
    return Mode(name, {k: v for k, v in spec.items() if k != "definition"}, definition)


def _example(spec: Table) -> Example:
    rest = {"mode", "actors", "recipients"}
    text = {lang: words for lang, words in spec.items() if lang not in rest}
    return Example(text, spec.get("mode"), tuple(spec["actors"]), tuple(spec["recipients"]))


def _type(name: str, spec: Table) -> EventType:
    modes = {mode: _mode(mode, m) for mode, m in (spec.get("modes") or {}).items()}
    examples = tuple(_example(e) for e in spec["examples"])
    return EventType(name, spec["quad"], spec["recipient"], spec["label"], spec["definition"], modes, examples)


@cache
def _load() -> Ontology:
    plover, cameo = load_table("plover.yaml"), load_table("cameo.yaml")
    return Ontology(
        types={name: _type(name, spec) for name, spec in plover["types"].items()},
        contexts=load_table("contexts.yaml"),
        quads=plover["quads"],
        roots=cameo["roots"],
        codes={
            code: CameoCode(code, spec["type"], spec.get("mode"), tuple(spec.get("contexts", ())))
            for code, spec in cameo["codes"].items()
        },
        _fits={name: tuple(starts) for name, starts in cameo["fits"].items()},
        _defaults=cameo["defaults"],
        _weights=load_weights("cameo_goldstein.tsv"),
    )
