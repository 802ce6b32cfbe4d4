"""Each sentence of a summary is made from facts and stands on its sources."""

from __future__ import annotations

from dataclasses import replace

from dragoman.dossier.summary import Act, FollowedAgreement, Grounds, Known, KnownFigure, Trend, _words, summary

MEETING = Act("CONSULT", "visit", "2020-10-27", ("TUR",), ("UZB",), "Tashkent", ("a1", "a2"), "minister")
EARLIER = Act("CONSULT", None, "2020-09", ("TUR", "UZB"), (), "", ("a3",))
STRIKE = Act("ASSAULT", None, "2021-02-03", ("TUR",), ("UZB",), "", ("a4",))
PACT = FollowedAgreement("military pact", "signed", "2020-10-27", ("a1",))
TRADE = KnownFigure("trade-turnover", ("TUR", "UZB"), (), 3.7e9, "USD", "more-than", "2019", False, ("a5",), "2020-10")
FULL = Known(
    ("TUR", "UZB"), 12, 3, 9, (MEETING, EARLIER), (PACT, replace(PACT, status="in-force", day="", sources=("a6",))), (TRADE,),
    Trend((5, 3), (0, 1), "2020-10-27"), (("2021-03", "2021-05"),), (("La Gazette", "2021-06-01"),),
)  # fmt: skip


def texts(known: Known, lang: str) -> list[str]:
    return [s.text.replace("\u00a0", " ").replace("\u202f", " ") for s in summary(known, lang)]


def test_in_english() -> None:
    assert texts(FULL, "en") == [
        "12 happenings between Turkey and Uzbekistan are known, from 9 articles of 3 sources.",
        "The newest change: “military pact”, signed (27 October 2020).",
        "2 agreements are followed (1 signed and 1 in force), the last told of being “military pact” and “military pact”.",
        "2 visits and meetings are known, the last one visit of Turkey to Uzbekistan, Tashkent (27 October 2020, "
        "level: minister).",
        "No act of conflict is known.",
        "Trade turnover, Turkey and Uzbekistan: more than 3.7 billion USD (2019).",
        "In the year to 27 October 2020: acts of cooperation 5 (the year before: 3), acts of conflict 0 (the year before: 1), "
        "as far as the archive holds articles of both.",
        "No article that tells of it appeared from March 2021 to May 2021; that does not mean that nothing happened.",
        "La Gazette could not be read since 1 June 2021.",
    ]


def test_in_french() -> None:
    assert texts(FULL, "fr") == [
        "12 faits entre la Turquie et l'Ouzbékistan sont connus, d'après 9 articles de 3 sources.",
        "Dernier changement : « military pact », signé (27 octobre 2020).",
        "2 accords sont suivis (1 signé et 1 en vigueur), les derniers rapportés étant « military pact » et « military pact ».",
        "2 visites et rencontres sont connues, la dernière : visite de la Turquie (hôte : l'Ouzbékistan), Tachkent "
        "(27 octobre 2020, niveau : ministre).",
        "Aucun acte de conflit n'est connu.",
        "Échanges commerciaux, Turquie et Ouzbékistan : plus de 3,7 milliards USD (2019).",
        "Dans l'année au 27 octobre 2020 : actes de coopération 5 (l'année précédente : 3), actes de conflit 0 "
        "(l'année précédente : 1), pour autant que l'archive contient des articles des deux.",
        "Aucun article qui en parle n'a paru entre mars 2021 et mai 2021 ; cela ne veut pas dire qu'il ne s'est rien passé.",
        "La Gazette n'a pas pu être lu depuis le 1er juin 2021.",
    ]


def test_each_sentence_stands_on_its_sources() -> None:
    by_text = {s.text: s.sources for s in summary(FULL, "en")}
    assert [sources for text, sources in by_text.items() if text.startswith("2 agreements")] == [("a1", "a6")]
    assert [sources for text, sources in by_text.items() if text.startswith("2 visits")] == [("a1", "a2")]


def test_force_is_the_newest_change_and_a_conflict() -> None:
    found = texts(replace(FULL, acts=(*FULL.acts, STRIKE)), "en")
    assert "The newest change: use of force by Turkey towards Uzbekistan (3 February 2021)." in found
    assert "1 act of conflict is known: use of force by Turkey towards Uzbekistan (3 February 2021)." in found


def test_a_mode_that_names_no_act_alone_stands_behind_its_type() -> None:
    troops = replace(STRIKE, type="MOBILIZE", mode="troops")
    (found,) = [t for t in texts(replace(FULL, acts=(troops,)), "fr") if "conflit" in t and "connu :" in t]
    act = "mobilisation (troupes) par la Turquie à l'égard de l'Ouzbékistan"
    assert found == f"1 acte de conflit est connu : {act} (3 février 2021)."


def test_a_disputed_figure_says_so() -> None:
    (figure,) = [t for t in texts(replace(FULL, figures=(replace(TRADE, disputed=True),)), "fr") if "Échanges" in t]
    assert figure.endswith("; d'autres donnent d'autres chiffres.")


def test_a_figure_has_its_direction_and_time() -> None:
    aid = replace(TRADE, measure="aid", actors=("TUR",), recipients=("UZB",), period=None)
    assert "Trade" not in " ".join(texts(replace(FULL, figures=(aid,)), "en"))
    assert "Aid, Turkey → Uzbekistan: more than 3.7 billion USD (told in October 2020)." in texts(
        replace(FULL, figures=(aid,)), "en"
    )
    span = replace(TRADE, period="2020-01/2020-09")
    assert any(t.endswith("(January 2020 – September 2020).") for t in texts(replace(FULL, figures=(span,)), "en"))
    words = replace(TRADE, period="2019 season", told="")
    assert any(t.endswith("(2019 season).") for t in texts(replace(FULL, figures=(words,)), "en"))


def test_where_tellers_are_not_counted_nothing_is_said_of_them() -> None:
    assert texts(replace(FULL, outlets=None, articles=None), "en")[0] == "12 happenings between Turkey and Uzbekistan are known."


def test_nothing_known_is_said() -> None:
    assert texts(Known(("KAZ", "USA"), 0, 0, 0), "fr") == ["Aucun fait n'est connu entre le Kazakhstan et les États-Unis."]
    assert texts(Known(("KAZ", "USA"), 0, 0, 0), "en") == ["No happening between Kazakhstan and the United States is known."]


def test_both_languages_have_the_same_sentences() -> None:
    assert _words("fr").keys() == _words("en").keys()


def test_each_sentence_says_what_it_tells_of_and_leads_to() -> None:
    met = replace(MEETING, grounds=Grounds(cases=("c1",), articles=("a1",)))
    first, second = (Grounds(agreements=(f"g{n}",), articles=("a1",)) for n in range(2))
    pacts = tuple(replace(pact, grounds=own) for pact, own in zip(FULL.agreements, (first, second), strict=True))
    known = replace(FULL, acts=(met, EARLIER), agreements=pacts)
    told = {sentence.topic: sentence.grounds for sentence in summary(known, "en")}
    assert list(told) == ["all", "newest", "agreements", "meetings", "conflict", "figure", "trend", "gap", "silent"]
    assert told["meetings"] == Grounds(cases=("c1",), articles=("a1",))
    assert told["newest"] == Grounds(agreements=("g0",), articles=("a1",))
    assert told["agreements"] == Grounds(agreements=("g0", "g1"), articles=("a1",))
    assert told["all"] == Grounds()
