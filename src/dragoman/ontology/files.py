"""Reading of the data files of this folder."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import Any

from dragoman.yaml_text import load_yaml

Table = dict[str, Any]


def load_table(name: str) -> Table:
    """A YAML file of the ontology as a dictionary."""
    text = files("dragoman.ontology").joinpath(name).read_text(encoding="utf-8")
    table: Table = load_yaml(text)
    return table


def load_weights(name: str) -> dict[str, float]:
    """The weights of CAMEO codes, code -> weight from -10 to 10."""
    text = files("dragoman.ontology").joinpath(name).read_text(encoding="utf-8")
    return {row["cameo"]: float(row["goldstein"]) for row in csv.DictReader(text.splitlines(), delimiter="\t")}
