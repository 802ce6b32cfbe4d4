"""The article of a page and only it, with its parts, its dates and the places of its paragraphs."""

from __future__ import annotations

import json

import pytest
from helpers.makers import BODY, SECOND, page
from lxml import html

from dragoman.errors import EmptyInput, InputError, Withheld
from dragoman.sources.document import Document
from dragoman.sources.html.article import articles_of
from dragoman.sources.html.page import Page, page_of

BOTH = f"{BODY['en']}\n\n{SECOND['en']}"


def take(data: bytes | str, **known: str) -> Page:
    return page_of(Document("a.html", data.encode() if isinstance(data, str) else data, **known))  # type: ignore[arg-type]


def in_body(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head><title>A title | Daily</title>{head}</head><body>{body}</body></html>'


ARTICLE = f"<p>{BODY['en']}</p><p>{SECOND['en']}</p>"
NOISE = "Ships are large and the sea is wide, as every reader of this page will know by now."


@pytest.mark.parametrize(
    "around",
    [
        f'<div class="comments"><p>{NOISE}</p></div>',
        f'<section id="relatedArticles"><p>{NOISE}</p></section>',
        f"<aside><p>{NOISE}</p></aside>",
        f'<div role="complementary"><p>{NOISE}</p></div>',
        f'<div style="display: none"><p>{NOISE}</p></div>',
        f'<ul class="a-lire"><li><a href="/x">{NOISE}</a></li></ul>',
        f'<p><a href="/x">{NOISE}</a></p>',
        f"<footer><p>{NOISE}</p></footer>",
        f'<figure><img src="a.jpg"><figcaption>{NOISE}</figcaption></figure>',
        f"<p>Read more: {NOISE}</p>",
        f"<amp-consent><p>{NOISE}</p></amp-consent>",
    ],
)
def test_what_is_no_article_is_left_out(around: str) -> None:
    found = take(in_body(f"<article><h1>A title</h1>{ARTICLE}{around}</article>"))
    assert found.text == BOTH


def test_what_holds_the_article_is_kept_whatever_it_is_called() -> None:
    assert take(in_body(f'<div class="print widget"><h1>A title</h1>{ARTICLE}</div>')).text == BOTH


@pytest.mark.parametrize("name", ["no-print", "article-text hidden-print", "video-text", "has-sidebar", "no-comments"])
def test_long_paragraphs_are_kept_whatever_they_are_called(name: str) -> None:
    paragraphs = "".join(f'<p class="{name}">{text} {text}</p>' for text in (BODY["en"], SECOND["en"]))
    assert take(in_body(f"<article><h1>A title</h1>{paragraphs}</article>")).text.count("agreement") == 2


def test_what_json_ld_says_at_length_goes_before_a_part_of_it() -> None:
    whole = "\n\n".join(f"{BODY['en']} ({n})" for n in range(5))
    thing = {"@type": "NewsArticle", "headline": "T", "articleBody": whole, "isAccessibleForFree": False}
    found = take(
        in_body(f"<article><h1>T</h1>{ARTICLE}</article>", f'<script type="application/ld+json">{json.dumps(thing)}</script>')
    )
    assert (found.text, found.withheld) == (whole, None)


def test_the_parts_are_kept_apart() -> None:
    found = take(
        in_body(
            f'<h1>Turkey and Malta sign</h1><p class="standfirst">A pact for ten years was signed in Valletta.</p>'
            f'<p class="byline">By Ada Press, Valletta correspondent</p><p class="dateline">VALLETTA</p>'
            f'<time datetime="2024-03-12">12 March</time>{ARTICLE}'
        )
    )
    assert found.text == BOTH
    assert found.title == "Turkey and Malta sign"
    assert found.standfirst == "A pact for ten years was signed in Valletta."
    assert found.author
    assert found.author.startswith("Ada Press")
    assert (found.dateline, found.published) == ("VALLETTA", "2024-03-12")


def test_a_dateline_within_the_text_stays_and_is_told() -> None:
    found = take(in_body(f"<h1>T</h1><p>VALLETTA, March 12, 2024 (Wire) - {BODY['en']}</p><p>{SECOND['en']}</p>"))
    assert found.text.startswith("VALLETTA, March 12, 2024 (Wire) - The Turkish")
    assert found.dateline == "VALLETTA, March 12, 2024 (Wire)"
    assert (found.published, found.date_reason) == ("2024-03-12", "dateline: VALLETTA, March 12, 2024 (Wire)")


def test_every_paragraph_leads_back_to_its_element() -> None:
    data = in_body(f'<nav><p>Menu</p></nav><div class="ad"><p>{NOISE}</p></div><article><h1>A title</h1>{ARTICLE}</article>')
    found = take(data)
    tree = html.fromstring(data)
    assert [found.text[locus.start : locus.end] for locus in found.loci] == [BODY["en"], SECOND["en"]]
    for locus in found.loci:
        (element,) = tree.getroottree().xpath(locus.where)
        assert element.text_content() == found.text[locus.start : locus.end]


def test_lines_that_breaks_part_are_paragraphs_and_lead_back_too() -> None:
    found = take(in_body(f"<table><tr><td><b>A title</b><br><br>{BODY['en']}<br><br>{SECOND['en']}</td></tr></table>"))
    assert found.text == BOTH
    assert {locus.where for locus in found.loci} == {"/html/body/table/tr/td"}


def test_an_article_that_stands_in_json_ld_alone() -> None:
    thing = {"@graph": [{"@type": "WebPage"}, {
        "@type": ["NewsArticle"], "headline": "Turkey &amp; Malta", "datePublished": "2024-03-12T08:00:00+01:00",
        "author": {"name": "Ada"}, "articleBody": f"<p>{BODY['en']}</p><p>{SECOND['en']}</p>",
    }]}  # fmt: skip
    found = take(in_body('<div id="app"></div>', f'<script type="application/ld+json">{json.dumps(thing)}</script>'))
    assert (found.text, found.title, found.author, found.published) == (BOTH, "Turkey & Malta", "Ada", "2024-03-12")
    assert found.loci[0].where == "/html/head/script"


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "utf-8"])
def test_the_encoding_that_fits_is_found_whatever_is_declared(declared: str) -> None:
    for encoding in ("cp1252", "utf-8"):
        head = f'<meta charset="{declared}"><title>Été</title>'
        text = f"<html><head>{head}</head><body><p>{BODY['fr']} À l’été – « déjà ».</p></body></html>"
        assert take(text.encode(encoding)).text.endswith("À l’été – « déjà ».")


def test_the_address_is_what_was_fetched_or_what_the_page_says() -> None:
    link = '<link rel="canonical" href="https://a.example.org/2024/03/12/x">'
    assert take(in_body(ARTICLE, link)).url == "https://a.example.org/2024/03/12/x"
    assert take(in_body(ARTICLE, link)).published == "2024-03-12"
    assert take(in_body(ARTICLE, link), url="https://b.example.org/").url == "https://b.example.org/"
    assert take(in_body(ARTICLE, '<link rel="canonical" href="javascript:x">')).url is None


def test_all_witnesses_are_kept_and_the_feed_and_the_server_among_them() -> None:
    found = take(
        page(day="2024-03-12"), feed_date="Mon, 11 Mar 2024 08:00:00 +0000", last_modified="Tue, 26 Mar 2024 08:00:00 GMT"
    )
    assert [w.kind for w in found.dates] == ["feed", "meta", "http"]
    assert found.published == "2024-03-11"
    assert found.date_reason == "feed: Mon, 11 Mar 2024 08:00:00 +0000; against meta, http"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_paywalls_are_told_and_hold_no_article(lang: str) -> None:
    wall = {
        "fr": "La suite de cet article est réservée aux abonnés.",
        "en": "To continue reading this article, please subscribe.",
    }
    data = in_body(f"<h1>T</h1><p>{BODY[lang]}</p><div><p>{wall[lang]}</p></div>").encode()
    found = take(data)
    assert (found.withheld, found.text, found.loci) == ("paywall", "", ())
    with pytest.raises(Withheld, match="flag: paywall"):
        articles_of(Document("a.html", data))


def test_a_question_for_consent_is_told() -> None:
    text = "We and our 80 partners use cookies to measure audiences. You can manage your choices at any time."
    found = take(in_body(f"<main><h2>Before you continue</h2><p>{text}</p><button>Accept all</button></main>"))
    assert (found.withheld, found.text) == ("consent", "")


def test_a_whole_article_with_offers_is_no_paywall() -> None:
    long = "".join(f"<p>{BODY['en']} {SECOND['en']} ({n})</p>" for n in range(6))
    offer = '<div class="paywall"><p>Subscribe now to unlock this story.</p></div>'
    assert take(in_body(f"<article><h1>T</h1>{long}</article>{offer}")).withheld is None
    badge = '<ul class="list"><li>Subscribe now to unlock this story</li></ul>'
    assert take(in_body(f"<article><h1>T</h1>{ARTICLE}</article>{badge}")).withheld is None


def test_a_page_without_an_article_says_so() -> None:
    with pytest.raises(EmptyInput, match="No article"):
        articles_of(Document("a.html", in_body("<nav><ul><li><a href='/'>Home</a></li></ul></nav>").encode()))
    for data in (b"", b"   "):
        with pytest.raises(InputError):
            take(data)


def test_passages_in_another_language_are_marked() -> None:
    french = f"<p>{BODY['fr']}</p><p>{SECOND['fr']} Elle aura son siège dans la capitale et rendra compte aux deux ministres.</p>"
    english = f"<p>{BODY['en']}</p><p>{SECOND['en']} It will sit in the capital.</p><p>{BODY['en']} Again.</p>"
    (article,) = articles_of(Document("a.html", in_body(f"<article>{english}{french}</article>").encode()))
    assert article.extraction
    (passage,) = article.extraction.passages
    assert passage.lang == "fr"
    assert article.text[passage.start : passage.end].startswith("Le ministre turc")
    assert article.text[: passage.start].rstrip().endswith("Again.")
