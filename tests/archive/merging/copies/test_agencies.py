from __future__ import annotations

import pytest

from dragoman.archive.merging.copies.agencies import agencies, agency_of


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
        ("Le ministre est rentré, selon l'agence Belta.", {"Belta"}),
        ("Il a démissionné, a déclaré à l’agence de presse Montsame un proche.", {"Montsame"}),
        ("Deux morts. (Agence Océane)", {"Océane"}),
        ("The vote was put off, the Fiji Sun news agency reported.", {"Fiji Sun"}),
        ("They met, according to the Armenpress news agency.", {"Armenpress"}),
        ("L'accord est prêt, selon l'Agence internationale de l'énergie.", set()),
        ("According to the European Space Agency, the launch failed.", set()),
        ("Selon l'agence de notation, la dette monte.", set()),
        ("La carte MAP du ministère", set()),
        ("Les correspondants de Reuters sont partis en vacances.", set()),
    ],
)
def test_citations(text: str, found: set[str]) -> None:
    assert agencies(text) == found


@pytest.mark.parametrize(
    ("outlet", "name"),
    [("Meridian News Agency", "Meridian"), ("Agence Océane", "Océane"), ("Agence France-Presse", "AFP"), ("Le Jour", "Le Jour")],
)
def test_an_outlet_that_is_an_agency_is_cited_by_its_name(outlet: str, name: str) -> None:
    assert agency_of(outlet) == name
