"""Layouts of news sites on which extraction may be tuned: each makes a page of an article."""

from __future__ import annotations

from pieces import comments, cookies, head, json_ld, links, menu, paragraphs
from story import Story


def regional_daily(s: Story) -> str:
    """A regional daily: cookie notice, links between paragraphs, the most read, comments."""
    body = s.paragraphs
    by, updated = ("Par", "Publié le") if s.lang == "fr" else ("By", "Published on")
    inline = (
        f'<p class="inline-link"><strong>{s.around["read_also"]}</strong> <a href="/x">{s.said(s.around["related"][5])}</a></p>'
    )
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Le Courrier de l'Ouest", f'<meta property="og:title" content="{s.headline}">')}
<body class="article has-sidebar no-comments-yet">{cookies(s)}<header class="site-header"><nav><ul>{menu(s)}</ul></nav></header>
<main><article class="article"><h1 class="article__title">{s.headline}</h1>
<p class="article__chapo">{s.standfirst}</p>
<div class="article__meta"><span class="author">{by} {s.author}</span> <span class="date-publication">{updated} {s.long_day}, {s.hour}:15</span></div>
<figure><img src="a.jpg"><figcaption>{s.said(s.around["caption"])}</figcaption></figure>
<div class="article__body"><p>{body[0]}</p><p>{body[1]}</p>{inline}{"".join(f"<p>{p}</p>" for p in body[2:])}</div>
<div class="share-bar"><a>{s.around["share"][0]}</a><a>{s.around["share"][1]}</a></div></article>
<section class="comments"><h3>Commentaires (4)</h3>{comments(s)}</section></main>
<aside class="sidebar"><h3>Les plus lus</h3><ul>{links(s, 0, 5)}</ul></aside>
<div class="newsletter-box"><p>{s.said(s.around["newsletter"])}</p></div>
<footer><p>{s.said(s.around["rights"])}</p></footer></body></html>"""


def ministry(s: Story) -> str:
    """A ministry: bread crumbs, a print link, a date in a line, no data for machines."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Ministère des Affaires étrangères")}<body>
<div id="header"><ul id="menu-principal">{menu(s)}</ul></div>
<div id="ariane"><a href="/">Accueil</a> &gt; <a href="/d">Dossiers</a> &gt; <span>{s.headline}</span></div>
<div id="contenu"><h1>{s.headline}</h1><p class="publie-le">{s.long_day}</p><div class="chapeau"><p>{s.standfirst}</p></div>
<div class="texte">{paragraphs(s)}</div><p class="imprimer"><a href="#">{s.around["share"][1]}</a></p>
<div class="bloc-voir-aussi voir-aussi"><h2>Voir aussi</h2><ul>{links(s, 1)}</ul></div></div>
<div id="pied"><p>{s.said(s.around["rights"])}</p></div></body></html>"""


def agency(s: Story) -> str:
    """An agency: a dateline within the first paragraph, meta elements, tags, links between paragraphs."""
    month = s.long_day.split(",")[0] if s.lang == "en" else s.long_day.rsplit(" ", 1)[0]
    s.paragraphs[0] = f"{s.city.upper()}, {month} (Agence) - {s.paragraphs[0]}"
    metas = f'<meta name="date" content="{s.moment}"><meta name="author" content="{s.author}">'
    return f"""<html lang="{s.lang}">{head(s, "World Wire", metas)}<body><nav>{menu(s)}</nav>
<div class="StoryPage"><h1 class="headline_abc">{s.headline}</h1><h2 class="sub-headline">{s.standfirst}</h2>
<div class="story-byline byline">{s.author} — 4 min read</div>
<div class="RichText">{paragraphs(s, '<p data-testid="paragraph">{}</p>')}</div>
<div class="tags"><a>Diplomacy</a><a>Trade</a></div></div>
<div class="related-stories"><h3>Related</h3>{links(s, 0, 4, "div")}</div>
<div class="footer">{s.said(s.around["rights"])}</div></body></html>"""


def blog(s: Story) -> str:
    """A blog as the seed article has it: a section, a bullet that points elsewhere, a print link, then the article."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Carnet diplomatique")}<body class="post-template">
<div class="menu"><ul>{menu(s)}</ul></div><div id="content"><div class="post"><div class="entry">
<ul class="related-links"><li><a href="/r9">{s.said(s.around["related"][2])}</a></li></ul>
<a class="print-link" href="#">{s.around["share"][1]}</a><h2 class="entry-title">{s.headline}</h2>
<p class="post-date">{s.long_day}</p>{paragraphs(s)}
<p class="post-tags">Tags : diplomatie, accords</p></div></div>
<div id="comments"><h3>4 commentaires</h3><ol class="commentlist">{comments(s, "<li><p>{}</p></li>")}</ol>
<div id="respond"><h3>Laisser un commentaire</h3><form><textarea></textarea></form></div></div></div>
<div id="sidebar"><h4>Archives</h4><ul>{links(s, 2)}</ul></div></body></html>"""


def live_blog(s: Story) -> str:
    """A live blog: posts, each with its time, all of them the article."""
    posts = "".join(
        f'<article class="live-post" id="p{n}"><time datetime="{s.day.isoformat()}T{22 - n:02d}:0{n}:00Z">{22 - n}:0{n}</time><p>{p}</p></article>'
        for n, p in enumerate(s.paragraphs)
    )
    data = json_ld(s, **{"@type": "LiveBlogPosting", "description": s.standfirst})
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "The Morning Call", data)}<body><header><nav><ul>{menu(s)}</ul></nav></header>
<main><header class="live-header"><h1>{s.headline}</h1><p class="standfirst">{s.standfirst}</p></header>
<div class="live-feed">{posts}</div></main>
<section class="more-on-this"><h2>More on this story</h2><ul>{links(s, 0, 3)}</ul></section><footer>{s.said(s.around["rights"])}</footer></body></html>"""


def amp(s: Story) -> str:
    """A page in AMP: elements of its own, a notice for consent, a list of links."""
    return f"""<!doctype html><html amp lang="{s.lang}">{head(s, "Mobile Post", json_ld(s))}<body>
<amp-sidebar id="s"><ul>{menu(s)}</ul></amp-sidebar><amp-consent id="c"><div><p>{s.said(s.around["cookie"])}</p></div></amp-consent>
<article><h1>{s.headline}</h1><p class="dek">{s.standfirst}</p><div class="amp-wp-byline"><span class="amp-wp-author">{s.author}</span></div>
<amp-img src="i.jpg"></amp-img><div class="amp-wp-article-content">{paragraphs(s)}<amp-ad type="x"></amp-ad></div></article>
<div class="amp-related-content"><h3>Related</h3><ul>{links(s, 1, 4)}</ul></div><amp-social-share></amp-social-share></body></html>"""


def paywall(s: Story) -> str:
    """A teaser above a wall."""
    s.outside += s.paragraphs
    data = json_ld(s, isAccessibleForFree=False)
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Le Grand Quotidien", data)}<body><nav><ul>{menu(s)}</ul></nav>
<article><h1>{s.headline}</h1><p class="article__desc">{s.standfirst}</p><p class="author">{s.author}</p>
<section class="article__content"><p>{s.paragraphs[0]}</p><p>{s.paragraphs[1][:90]}…</p></section>
<section class="paywall"><h3>{s.around["wall"]}</h3><p>{s.around["wall_more"]}</p><a class="btn">OK</a></section></article>
<aside><ul>{links(s)}</ul></aside><footer>{s.around["rights"]}</footer></body></html>"""


def unnamed_paywall(s: Story) -> str:
    """A teaser above a wall that nothing names but its words."""
    s.outside += s.paragraphs
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Business Daily")}<body><div class="top"><ul>{menu(s)}</ul></div>
<div class="c1"><h1>{s.headline}</h1><p>{s.standfirst}</p><p>{s.paragraphs[0]}</p><div class="c9"><p>{s.around["wall_more"]}</p></div></div>
<div class="c2">{links(s, 0, 5, "p")}</div></body></html>"""


def consent(s: Story) -> str:
    """A question for consent and nothing else."""
    s.outside += s.paragraphs
    buttons = "".join(f"<button>{b}</button>" for b in s.around["cookie_buttons"])
    return f"""<!doctype html><html lang="{s.lang}"><head><title>Consent</title></head><body><div class="wrap"><h1>Avant de continuer</h1>
<p>{s.around["cookie"]}</p><p>{s.around["cookie"].split(".")[1]}.</p>{buttons}</div></body></html>"""


def old_ministry(s: Story) -> str:
    """A ministry's page in windows-1252, laid out by tables."""
    rows = "<br><br>".join(s.paragraphs)
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>{s.headline}</title></head>
<body bgcolor="white"><table width="100%"><tr><td colspan="2"><a href="/">{s.around["nav"][0]}</a> | <a href="/p">{s.around["nav"][1]}</a></td></tr>
<tr><td width="160" valign="top"><font size="1">{links(s, 0, 5, "p")}</font></td>
<td><font size="4"><b>{s.headline}</b></font><br><i>{s.city}, {"le " if s.lang == "fr" else ""}{s.long_day}</i><br><br>{rows}</td></tr></table>
<hr><center><font size="1">{s.said(s.around["rights"])}</font></center></body></html>"""


def script_only(s: Story) -> str:
    """An application's shell: the article stands in the data for machines alone."""
    data = json_ld(s, articleBody="\n".join(s.paragraphs), description=s.standfirst)
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "App News", data)}<body><div id="root"></div>
<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"""


def national_daily(s: Story) -> str:
    """A national daily: a block of links and a newsletter within the body, a line on the author below it."""
    body = s.paragraphs
    box = f'<aside class="nested-related"><h4>Recommended</h4><ul>{links(s, 0, 3)}</ul></aside>'
    letter = (
        f'<div class="newsletter-signup"><p>{s.said(s.around["newsletter"])}</p><form><input><button>OK</button></form></div>'
    )
    metas = f'<meta property="article:published_time" content="{s.moment}"><meta property="og:title" content="{s.headline}">'
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "The National", metas)}<body><header><nav><ul>{menu(s)}</ul></nav></header>
<main><article itemscope itemtype="https://schema.org/NewsArticle"><header><h1 itemprop="headline">{s.headline}</h1>
<p itemprop="description" class="standfirst">{s.standfirst}</p><address class="byline"><a rel="author" href="/a">{s.author}</a></address>
<time itemprop="datePublished" datetime="{s.moment}">{s.long_day}</time></header>
<div itemprop="articleBody" class="content__article-body"><p>{body[0]}</p><p>{body[1]}</p>{box}<p>{body[2]}</p>{letter}
{"".join(f"<p>{p}</p>" for p in body[3:])}</div><div class="author-bio"><p>{s.said(s.author + " " + s.around["bio"])}</p></div></article>
<section class="most-popular"><h2>Most read</h2><ol>{links(s, 3, 3)}</ol></section></main>
<footer><p>{s.said(s.around["rights"])}</p></footer></body></html>"""


def subscriber_page(s: Story) -> str:
    """A whole article that offers subscriptions all around: no paywall."""
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Free Press", json_ld(s, isAccessibleForFree=True))}<body>
<div class="subscribe-top"><a>{s.around["wall_more"]}</a></div><nav>{menu(s)}</nav>
<article><h1>{s.headline}</h1><p class="chapo">{s.standfirst}</p>{paragraphs(s)}</article>
<ul class="related">{links(s)}<li><span class="badge">{s.around["wall"]}</span></li></ul>
<div class="promo-subscription"><p>{s.around["wall_more"]}</p></div></body></html>"""


def dated_by_address(s: Story) -> str:
    """A page whose address alone tells the day."""
    link = f'<link rel="canonical" href="https://www.example.org/{s.day:%Y/%m/%d}/article-4411.html">'
    return f"""<!doctype html><html lang="{s.lang}">{head(s, "Tribune", link)}<body><div class="navbar"><ul>{menu(s)}</ul></div>
<div class="post-content"><h1 class="post-title">{s.headline}</h1><p class="byline">{"Par" if s.lang == "fr" else "By"} {s.author}</p>{paragraphs(s)}
<div class="social-share"><span>{s.around["share"][0]}</span></div></div><div class="widget-area">{links(s, 0, 6, "p")}</div></body></html>"""


LAYOUTS = (
    regional_daily, ministry, agency, blog, live_blog, amp, paywall, unnamed_paywall, consent, old_ministry, script_only,
    national_daily, subscriber_page, dated_by_address,
)  # fmt: skip
