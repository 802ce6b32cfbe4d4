"""French names of offices."""

from __future__ import annotations

import pytest

from dragoman.dossier.office_names import office_name


@pytest.mark.parametrize(
    ("office", "french"),
    [
        ("president", "président"),
        ("foreign minister", "ministre des Affaires étrangères"),
        ("deputy defence minister", "vice-ministre de la Défense"),
        ("treasury secretary", "secrétaire au Trésor"),
        ("ambassador", "ambassadeur"),
        ("keeper of the seal", "keeper of the seal"),
        ("puppetry minister", "puppetry minister"),
    ],
)
def test_in_french_where_it_has_a_name_here(office: str, french: str) -> None:
    assert office_name(office, "fr") == french
    assert office_name(office, "en") == office
