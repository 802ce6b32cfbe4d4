"""Layouts that are held back: extraction was not tuned on them, and their pages are scored as a whole."""

from __future__ import annotations

from pieces import comments, cookies, head, json_ld, links, menu, paragraphs
from story import Story


def radio(s: Story) -> str:
    """A radio's site: a player, paragraphs in divisions, themes below."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Radio Monde", f'<meta name="dcterms.created" content="{s.day.isoformat()}">')}<body>
<div class="m-header"><div class="m-nav">{"".join(f"<a href='/'>{n}</a>" for n in s.around["nav"])}</div></div>
<div class="t-content"><h1 class="t-content__title a-page-title">{s.headline}</h1><p class="t-content__chapo">{s.standfirst}</p>
<div class="m-from-author"><a class="m-from-author__name">{s.author}</a></div><div class="m-audio-player"><span>03:21</span></div>
<div class="t-content__body u-clearfix">{paragraphs(s)}</div></div>
<div class="m-interstitial"><p>{s.said(s.around["newsletter"])}</p></div>
<div class="o-more-articles o-layout-list"><p>{s.around["share"][0]}</p>{links(s, 0, 4, "article")}</div></body></html>"""


def think_tank(s: Story) -> str:
    """A think tank: a table of contents, an author's line, footnotes that belong to nobody."""
    return f"""<html lang="{s.lang}">{head(s, "Institute", json_ld(s, **{"@type": "Report"}))}<body><div class="site-nav"><ul>{menu(s)}</ul></div>
<div class="layout"><div class="commentary-header"><h1>{s.headline}</h1><div class="deck">{s.standfirst}</div>
<div class="contributors">{s.author}</div></div><div class="commentary-body">{paragraphs(s)}</div>
<ul class="share-links"><li>{s.around["share"][2]}</li><li>{s.around["share"][1]}</li></ul>
<div class="about-the-author"><p>{s.said(s.author + " " + s.around["bio"])}</p></div>
<div class="related-content-grid">{links(s, 2, 4, "h4")}</div></div></body></html>"""


def metered(s: Story) -> str:
    """A wall of another make."""
    s.outside += s.paragraphs
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Chronicle")}<body><nav>{menu(s)}</nav><article class="story">
<h1>{s.headline}</h1><div class="story-body"><p>{s.paragraphs[0]}</p></div><div id="regwall-container"><h2>{s.around["wall_more"]}</h2></div></article>
<div class="recirc">{links(s, 0, 3, "p")}</div></body></html>"""


def embassy(s: Story) -> str:
    """An embassy: a field for the day, a body in a field, a link back."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Embassy")}<body><div class="region region-header"><ul>{menu(s)}</ul></div>
<div class="region region-content"><h1 class="page-header">{s.headline}</h1>
<div class="field field-name-field-date"><span class="date-display-single">{s.long_day}</span></div>
<div class="field field-name-body"><div class="field-item even">{paragraphs(s)}</div></div>
<p class="back"><a href="/news">{"Retour à l'accueil" if s.lang == "fr" else "Back to home"}</a></p></div>
<div class="region region-sidebar-second">{links(s, 0, 4, "p")}</div><div class="region region-footer">{s.said(s.around["rights"])}</div></body></html>"""


def broadcaster(s: Story) -> str:
    """A broadcaster: generated class names, data for machines."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Channel 6", json_ld(s))}<body><header role="banner"><nav>{menu(s)}</nav></header>
<main id="main-content"><article class="ssrcss-1a2b"><header class="ssrcss-9f"><h1>{s.headline}</h1><div class="ssrcss-meta"><span>{s.long_day}</span></div></header>
{paragraphs(s, '<div data-component="text-block"><p class="ssrcss-par">{}</p></div>')}
<section data-component="links-block"><h2>{s.around["read_also"]}</h2><ul>{links(s, 0, 3)}</ul></section></article></main>
<section class="ssrcss-top"><h2>Top stories</h2>{links(s, 3, 3, "p")}</section></body></html>"""


def consent_page(s: Story) -> str:
    """Another question for consent."""
    s.outside += s.paragraphs
    ask = "Votre vie privée compte" if s.lang == "fr" else "Your privacy matters"
    buttons = "".join(f'<a class="b" href="#">{b}</a>' for b in s.around["cookie_buttons"])
    return f"""<html lang="{s.lang}"><head><title>{ask}</title></head><body><main><h2>{ask}</h2><p>{s.around["cookie"]}</p><div>{buttons}</div></main></body></html>"""


def weblog(s: Story) -> str:
    """A web log of the usual make: comments as a list, neighbours, a side column."""
    by, on = ("par", "le") if s.lang == "fr" else ("by", "on")
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Notes", f'<meta property="article:published_time" content="{s.moment}">')}<body class="single">
<div id="masthead"><div class="main-navigation"><ul>{menu(s)}</ul></div></div>{cookies(s, "cc-window cc-banner")}
<div id="primary"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{s.headline}</h1>
<div class="entry-meta">{on} {s.long_day} {by} <span class="author vcard">{s.author}</span></div></header>
<div class="entry-content">{paragraphs(s)}<div class="sharedaddy sd-sharing-enabled"><h3>{s.around["share"][0]}</h3></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Sur le même thème</h3>{links(s, 0, 3, "p")}</div></div></article>
<nav class="post-navigation">{links(s, 3, 2, "span")}</nav>
<div id="comments" class="comments-area"><h2>4 comments</h2><ol>{comments(s, "<li><div class='c'><p>{}</p></div></li>")}</ol></div></div></body></html>"""


def tabloid(s: Story) -> str:
    """A tabloid: pictures with captions and promotions after every other paragraph."""
    pieces = [f"<p>{p}</p>" for p in s.paragraphs]
    pieces.insert(
        2, f'<div class="imageCaption-x"><img src="1.jpg"><p class="imageCaption">{s.said(s.around["caption"])}</p></div>'
    )
    pieces.insert(5, f'<div class="art-ins related-carousel"><h5>MORE</h5>{links(s, 0, 3, "span")}</div>')
    return f"""<html lang="{s.lang}">{head(s, "Daily Shout", f'<meta property="article:published_time" content="{s.moment}">')}<body>
<div class="nav-primary"><ul>{menu(s)}</ul></div><div id="js-article-text"><h2 class="headline-x">{s.headline}</h2>
<p class="author-section byline-plain">{s.author}</p><div itemprop="articleBody">{"".join(pieces)}</div></div>
<div class="reader-comments">{comments(s)}</div><div class="most-read-module">{links(s, 1, 4)}</div></body></html>"""


def government(s: Story) -> str:
    """A government's site: a time element, a lead, a band of links."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Government")}<body><header class="gov-header"><nav>{menu(s)}</nav></header>
<main class="content"><div class="breadcrumbs">{s.around["nav"][0]} / {s.around["nav"][1]}</div><h1>{s.headline}</h1>
<p class="article-summary">{s.standfirst}</p><p>{"Publié le" if s.lang == "fr" else "Published"} <time datetime="{s.day.isoformat()}">{s.long_day}</time></p>
<div class="govspeak">{paragraphs(s)}</div><div class="app-c-related-navigation">{links(s, 0, 4, "p")}</div></main>
<footer>{s.said(s.around["rights"])}</footer></body></html>"""


def old_daily(s: Story) -> str:
    """A daily of twenty years ago in windows-1252: paragraphs that are never closed, a line with place and day."""
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><title>{s.headline} - La Gazette</title></head><body>
<div align=center><a href=/>{s.around["nav"][0]}</a> <a href=/s>{s.around["nav"][1]}</a> <a href=/t>{s.around["nav"][2]}</a></div>
<h2>{s.headline}</h2><p><small>{s.author} - {s.long_day}</small>{"".join("<p>" + p for p in s.paragraphs)}
<p><small>{s.said(s.around["rights"])}</small></body></html>"""


LAYOUTS = (radio, think_tank, metered, embassy, broadcaster, consent_page, weblog, tabloid, government, old_daily)
