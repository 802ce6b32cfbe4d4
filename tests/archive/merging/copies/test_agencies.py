from __future__ import annotations

import pytest

from dragoman.archive.merging.copies.agencies import agencies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Selon l'AFP, deux soldats ont été tués.", {"AFP"}),
        ("PARIS (AFP) - Le ministre est arrivé.", {"AFP"}),
        ("a déclaré à l’agence Interfax un porte-parole", {"Interfax"}),
        ("ALMATY, Oct 28 (Reuters) - The minister left.", {"Reuters"}),
        ("the ministry told the Associated Press, and TASS news agency reported", {"AP", "TASS"}),
        ("Deux morts à la frontière.\n\nAvec AFP et Reuters", {"AFP", "Reuters"}),
        ("The state news agency Xinhua reported the visit.", {"Xinhua"}),
        ("La carte MAP du ministère", set()),
        ("Les correspondants de Reuters sont partis en vacances.", set()),
    ],
)
def test_citations(text: str, found: set[str]) -> None:
    assert agencies(text) == found
