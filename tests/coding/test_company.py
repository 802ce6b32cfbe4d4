"""Who acts in company acts too: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

TOGETHER = [
    ("en", "Japan, together with Australia and India, condemned Myanmar.", "ACCUSE", "JPN AUS IND", "MMR"),
    ("en", "Together with Chile and Peru, Brazil condemned Bolivia.", "ACCUSE", "BRA CHL PER", "BOL"),
    ("en", "Alongside Norway, Denmark urged Russia to free the crew.", "REQUEST", "DNK NOR", "RUS"),
    ("en", "Japan, joined by Australia and Canada, condemned Myanmar.", "ACCUSE", "JPN AUS CAN", "MMR"),
    ("en", "Japan, as well as Australia and India, condemned Myanmar.", "ACCUSE", "JPN AUS IND", "MMR"),
    ("en", "The Peruvian minister, together with her Chilean counterpart, urged Bolivia to reopen the road.",
     "REQUEST", "PER CHL", "BOL"),
    ("en", "Ireland recognised Palestine jointly with Norway and Spain.", "SUPPORT", "IRL NOR ESP", "PSE"),
    ("en", "Estonia thanked Poland, as well as Germany, for the jets.", "SUPPORT", "EST", "POL DEU"),
    ("fr", "Le Japon, aux côtés de l'Australie et de l'Inde, a condamné la Birmanie.", "ACCUSE", "JPN AUS IND", "MMR"),
    ("fr", "Aux côtés de la Norvège, le Danemark a exhorté la Russie à libérer l'équipage.", "REQUEST", "DNK NOR", "RUS"),
    ("fr", "L'Irlande a reconnu la Palestine conjointement avec la Norvège et l'Espagne.", "SUPPORT", "IRL NOR ESP", "PSE"),
    ("fr", "Le Pérou, de concert avec le Chili, a exhorté la Bolivie à rouvrir la route.", "REQUEST", "PER CHL", "BOL"),
    ("fr", "La Gambie, en compagnie du Sénégal, a condamné le coup d'État au Niger.", "ACCUSE", "GMB SEN", "NER"),
    ("fr", "Flanqué de son homologue polonais, le président lituanien Gitanas Nauseda a accusé Minsk de chantage.",
     "ACCUSE", "LTU POL", "BLR"),
    ("fr", "De même que Washington, Madrid a salué le geste de Bogota.", "SUPPORT", "USA ESP", "COL"),
    ("fr", "Le ministre letton, accompagné de son collègue estonien, a remercié la Suède.", "SUPPORT", "LVA EST", "SWE"),
    ("en", "Mali, like Niger, recalled its ambassador to Algeria.", "SANCTION", "MLI NER", "DZA"),
    ("en", "Like Niger, Mali recalled its ambassador to Algeria.", "SANCTION", "MLI NER", "DZA"),
    ("en", "Sweden expelled three Russian diplomats, much like Finland.", "SANCTION", "SWE FIN", "RUS"),
    ("fr", "Le Mali a rappelé son ambassadeur à Alger, comme le Niger.", "SANCTION", "MLI NER", "DZA"),
    ("fr", "Le Mali, comme le Niger, a rappelé son ambassadeur à Alger.", "SANCTION", "MLI NER", "DZA"),
    ("fr", "Comme le Niger, le Mali a rappelé son ambassadeur à Alger.", "SANCTION", "MLI NER", "DZA"),
    ("fr", "Oslo a expulsé trois diplomates russes, à l'instar de la Finlande et du Danemark.", "SANCTION", "NOR FIN DNK", "RUS"),
    ("fr", "À l’instar du Ghana, le Togo a condamné le Mali.", "ACCUSE", "TGO GHA", "MLI"),
    ("en", "Accompanied by her Estonian counterpart, the Latvian minister thanked Sweden.", "SUPPORT", "LVA EST", "SWE"),
]  # fmt: skip

ALONE = [
    ("en", "Japan, backed by Australia, condemned Myanmar.", "ACCUSE", "JPN"),
    ("en", "Mali accused its neighbour, Algeria, of meddling, like in May.", "ACCUSE", "MLI"),
    ("fr", "Comme la Finlande l'avait demandé, la Suède a expulsé trois diplomates russes.", "SANCTION", "SWE"),
    ("en", "Britain sanctioned Iran along with two ships.", "SANCTION", "GBR"),
    ("en", "In addition to sanctions on Belarus, Japan expelled two Russian diplomats.", "SANCTION", "JPN"),
    ("fr", "Accompagné de six ministres, le président ivoirien Alassane Ouattara a condamné le Mali.", "ACCUSE", "CIV"),
    ("fr", "Le Japon, soutenu par l'Australie, a condamné la Birmanie.", "ACCUSE", "JPN"),
]


def _sides(lang: str, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    return [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text) if e.type == kind]


@pytest.mark.parametrize(("lang", "text", "kind", "actors", "recipients"), TOGETHER)
def test_all_who_act_together_are_told(lang: str, text: str, kind: str, actors: str, recipients: str) -> None:
    assert _sides(lang, text, kind) == [(set(actors.split()), set(recipients.split()))]


@pytest.mark.parametrize(("lang", "text", "kind", "actor"), ALONE)
def test_who_only_stands_near_does_not_act(lang: str, text: str, kind: str, actor: str) -> None:
    found = _sides(lang, text, kind)
    assert found
    assert all(actors == {actor} for actors, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud on Monday. The pair condemned Ethiopia.",
        "Kenya and Somalia held talks on Monday. The duo condemned Ethiopia.",
    ],
)
def test_the_pair_are_the_two_named_before(text: str) -> None:
    assert ({"KEN", "SOM"}, {"ETH"}) in _sides("en", text, "ACCUSE")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia held talks on Monday over a Chinese tanker seized by pirates.",
        "Kenya and Somalia held talks on Monday. The French pilot, held by gunmen since May, is 40 years old.",
        "Kenya and Somalia held talks on Monday. A pair of Chinese jets was on show.",
    ],
)
def test_doers_that_nobody_knows_are_not_those_spoken_of(text: str) -> None:
    assert [e.type for e in events("en", text)] == ["CONSULT"]


def test_all_that_one_word_means_are_told() -> None:
    three = "Japan, Chile and Norway met in Oslo. The three urged Russia to stop the war."
    assert ({"JPN", "CHL", "NOR"}, {"RUS"}) in _weighed(three, "REQUEST")


def test_steps_to_hold_somebody_accountable_are_no_ceasefire() -> None:
    assert not _weighed("Peru condemned Chile and said it would take further action to hold Chile accountable.", "CONCEDE")


def _weighed(text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    found = [e for e in events("en", text, weigh=True) if e.type == kind]
    return [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in found]
