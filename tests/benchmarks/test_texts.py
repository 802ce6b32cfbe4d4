from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


def _texts() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "texts.py"
    spec = importlib.util.spec_from_file_location("texts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_articles_are_long_enough_and_differ(lang: str) -> None:
    texts = _texts()
    made = list(texts.articles(lang, 20, words=300))
    assert len(set(made)) == 20
    assert all(300 <= len(text.split()) < 400 for text in made)
    assert len(texts.samples(lang)) == 2
