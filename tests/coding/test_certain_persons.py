"""Who stands for a party beyond doubt, whatever the weights say: texts of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.coding.certain_persons import CertainPersons
from dragoman.coding.naming import Namer
from dragoman.records import Article

# A text, the word of its last act, and the persons who are certain by party.
CERTAIN = [
    ("fr", "La ministre kényane Amina Otieno a rencontré le ministre péruvien Pablo Rojas à Lima. Les deux ministres ont signé "
     "un accord.", "signé", {"KEN": "Amina Otieno", "PER": "Pablo Rojas"}),
    ("fr", "Le président kényan Josphat Mwangi a rencontré le ministre péruvien Pablo Rojas à Lima. Les deux ministres ont signé "
     "un accord.", "signé", {}),
    ("fr", "Le Kenya a remercié le ministre péruvien Pablo Rojas.", "remercié", {}),
    ("fr", "La ministre kényane Amina Otieno a rencontré son homologue péruvien Pablo Rojas.", "rencontré",
     {"PER": "Pablo Rojas"}),
    ("en", "Kenyan minister Amina Otieno met Peruvian minister Pablo Rojas in Lima. The two agreed to open an embassy.", "agreed",
     {"KEN": "Amina Otieno", "PER": "Pablo Rojas"}),
    ("en", "Kenyan president Josphat Mwangi met Peruvian minister Pablo Rojas in Lima. The two ministers signed an accord.",
     "signed", {}),
    ("en", "Kenyan minister Amina Otieno met her Peruvian counterpart Pablo Rojas.", "met", {"PER": "Pablo Rojas"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "persons"), CERTAIN)
def test_certain(lang: str, text: str, word: str, persons: dict[str, str]) -> None:
    discourse, said, acts = _coder().told(Article(id="1", text=text, lang=lang, published="2023-05-10"))
    Namer(discourse).name(acts)
    certain = CertainPersons(discourse, said)
    for c in acts:
        if c.token.text == word:
            assert {code: p.name for code, p in certain.of(c).items()} == persons
            return
        certain.note(c)
    raise AssertionError(f"no act at {word}: {text}")
