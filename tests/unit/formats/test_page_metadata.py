from __future__ import annotations

import json

import pytest

from reader.article import Article
from tests.linear_time import is_linear
from tests.unit.formats.reading import MORE_PROSE, PROSE, read

_TITLE = "The ferry stays in port"
_CHINESE = "渡船每二十分钟一班。" * 9


def _page(
    head: str = "", over: str = "", under: str = "", *, lang: str = "en", end: str = ""
) -> str:
    return (
        f'<html lang="{lang}"><head><title>{_TITLE}</title>{head}</head><body>{over}'
        f"<h1>{_TITLE}</h1>{under}<p>{PROSE}</p><p>{MORE_PROSE}</p>{end}</body></html>"
    )


def _article(
    head: str = "", over: str = "", under: str = "", *, lang: str = "en", end: str = ""
) -> Article:
    return read(_page(head, over, under, lang=lang, end=end), "a.html")


def _linked(value: object, *, raw: bool = False) -> str:
    text = value if raw else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def _news(**fields: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": _TITLE, **fields}


@pytest.mark.parametrize(
    "value",
    [
        _news(author="Anna Berg"),
        _news(author="By Anna Berg"),
        _news(author={"@type": "Person", "name": "Anna Berg"}),
        _news(author=[{"name": ["Anna Berg"]}]),
        _news(author={"@list": [{"name": "Anna Berg"}]}),
        _news(author={"givenName": "Anna", "familyName": "Berg"}),
        _news(creator=["Anna Berg"]),
        {"@graph": [_news(author={"@id": "#a"}), {"@id": "#a", "name": "Anna Berg"}]},
        [{"@type": "BreadcrumbList"}, _news(author="Anna Berg")],
        {"@type": "WebPage", "mainEntity": _news(author="Anna Berg")},
        {"@type": ["WebPage", "https://schema.org/Article"], "author": "Anna Berg"},
        _news(author=[{"@type": "Organization", "name": "The Quay"}, {"name": "Anna Berg"}]),
    ],
)
def test_author_in_every_shape_of_json_ld(value: object) -> None:
    assert _article(_linked(value)).authors == ("Anna Berg",)


@pytest.mark.parametrize(
    "text",
    [
        '<!-- {"@type":"NewsArticle","datePublished":"2020-03-04","headline":"x"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2020-03-04"}\n//]]>',
        '{"@type":"NewsArticle","datePublished":"2020-03-04",}',
        '{"@type":"NewsArticle",/* by hand */"datePublished":"2020-03-04", // local\n"a":[1,],};',
        '{"@type":"NewsArticle","datePublished":"2020-03-04"}'.replace('"', "&quot;"),
        '{"@type":"WebSite","name":"x"}\n{"@type":"NewsArticle","datePublished":"2020-03-04"}',
        '{"@type":"NewsArticle","headline":"He said "no" twice","datePublished":"2020-03-04"}',
        '{"@type":"NewsArticle","datePublished":"2020-03-04","body":"broken off',
        '{"@type":"NewsArticle","body":"two\nlines","datePublished":"2020-03-04"}',
    ],
)
def test_date_in_damaged_json_ld(text: str) -> None:
    assert _article(_linked(text, raw=True)).published == "2020-03-04"


def test_of_several_articles_in_json_ld_that_of_the_page_counts() -> None:
    teasers = [
        {"@type": "NewsArticle", "headline": f"Other {n}", "datePublished": "2001-01-01"}
        for n in "ab"
    ]
    assert (
        _article(_linked([*teasers, _news(datePublished="2020-03-04")])).published == "2020-03-04"
    )


@pytest.mark.parametrize(
    ("name", "value", "published"),
    [
        ("article:published_time", "2024-10-25T04:30:00+02:00", "2024-10-25T04:30"),
        ("DC.date.issued", "2024-10-25", "2024-10-25"),
        ("dcterms:created", "2024-10-25T04:30Z", "2024-10-25T04:30"),
        ("citation_publication_date", "2024/10/25", "2024-10-25"),
        ("parsely-pub-date", "2024-10-25T04:30:00Z", "2024-10-25T04:30"),
        ("sailthru.date", "Fri, 25 Oct 2024 04:30:00 -0800", "2024-10-25T04:30"),
        ("pdate", "20241025", "2024-10-25"),
        ("ptime", "20241025043000", "2024-10-25T04:30"),
        ("savepage-pubdate", "2024-10-25T00:00:00Z", "2024-10-25"),
        ("date", "Fri Oct 25 2024 04:30:00 GMT+0000 (UTC)", "2024-10-25T04:30"),
    ],
)
def test_date_in_the_meta_elements_of_each_vocabulary(
    name: str, value: str, published: str
) -> None:
    assert _article(f'<meta name="{name}" content="{value}">').published == published


@pytest.mark.parametrize(
    "value",
    ["99999999999999", "0001-01-01T00:00:00Z", "9999-12-31", "1970-01-01", "2024-02-31",
     "9" * 5_000, "1729823400", "\x1b[2J", "today"],
)  # fmt: skip
def test_what_is_no_date_of_publication(value: str) -> None:
    assert _article(f'<meta property="article:published_time" content="{value}">').published is None


@pytest.mark.parametrize(
    ("lang", "under", "published"),
    [
        ("en", "<p>Published 3 May 2021</p>", "2021-05-03"),
        ("en-US", "<p>04/03/2019 10:20 AM</p>", "2019-04-03T10:20"),
        ("en-GB", "<p>Posted 3/04/2019 10:20am</p>", "2019-04-03T10:20"),
        ("de", "<p>Stand: 05.06.2023, 18:42 Uhr</p>", "2023-06-05T18:42"),
        ("fr", "<p>Publié le 6 février 2025 à 11 h 30</p>", "2025-02-06T11:30"),
        ("es", '<div class="fecha">3 de mayo de 2021</div>', "2021-05-03"),
        ("it", "<p>di Chiara Lodovisi - 12 Maggio 2021 alle 07:35</p>", "2021-05-12T07:35"),
        ("nl", "<span>4 juni 2020, 16:20</span>", "2020-06-04T16:20"),
        ("en", '<p>Updated</p><p>11:21 pm CST, Tuesday, November 19, 2019</p>', "2019-11-19T23:21"),
        ("en", '<time datetime="2019-11-20T04:00">3 hours ago</time>', "2019-11-20T04:00"),
        ("en", f'<p class="lead">{PROSE}</p><p>May 3, 2021</p>', "2021-05-03"),
    ],
)  # fmt: skip
def test_date_line_at_the_title(lang: str, under: str, published: str) -> None:
    prose = {"en": PROSE, "en-US": PROSE, "en-GB": PROSE}.get(lang, "")
    assert _article(under=f"{under}<p>{prose}</p>", lang=lang).published == published


@pytest.mark.parametrize(
    ("under", "end"),
    [
        ("", "<footer>© 1 January 2020 The Quay</footer>"),
        ("", "<p>Copyright 2015-2021. All rights reserved.</p>"),
        ("<table><tr><th>Class</th><th>1 Jan 2022/2024</th></tr></table>", ""),
        ("", '<aside><a>Another story</a> <time datetime="2021-05-01">1 May 2021</time></aside>'),
        ("", "<ul><li>May 1, 2021 A story</li><li>May 2, 2021 A story</li></ul>"),
        ("", '<div class="comment"><b>Nan</b>, March 3, 2016 at 9:12 am <p>Yes!</p></div>'),
        (f"<p>{PROSE}</p><ul><li>12 March 2011: the first boat</li></ul>", ""),
        ("<p>Born: 3 May 1950, Port Amsel</p>", ""),
        ("<p>Deadline 3 May 2022</p>", ""),
        ("<dl><dt>Date of founding, or</dt><dt>Founded</dt><dd>3 May 1950</dd></dl>", ""),
        ('<p>Starts <time datetime="2022-05-03">on Tuesday</time></p>', ""),
        ("<p>Gültig bis 31.12.2024</p>", ""),
        ("<p>12 June 2022 – 14 June 2022</p>", ""),
        (f"<p>{PROSE} It burned on 3 May 1998.</p>", ""),
    ],
)  # fmt: skip
def test_date_is_not_invented(under: str, end: str) -> None:
    assert _article(under=under, end=end).published is None


def test_saved_on_line_is_no_date_of_the_article() -> None:
    note = (
        "<!--\n Page saved with SingleFile \n url: https://quay.example/a?utm_source=x&id=7 \n"
        " saved date: Fri Nov 26 2021 10:21:12 GMT+0100 (CET)\n-->"
    )
    article = read(_page().replace('<html lang="en">', f'<html lang="en">{note}'), "a.html")
    assert (article.published, article.url) == (None, "https://quay.example/a?id=7")


def test_date_is_told_in_the_time_zone_that_the_page_prints() -> None:
    value = _news(datePublished="2019-11-20T04:31:13Z", dateModified="2019-11-20T04:55:44Z")
    article = _article(_linked(value), under="<p>Nov 19, 2019, 10:31 pm CST</p>")
    assert (article.published, article.updated) == ("2019-11-19T22:31", "2019-11-19T22:55")
    assert article.sources["published"].origin == "JSON-LD, as printed"


def test_printed_date_far_from_the_told_one_changes_nothing() -> None:
    value = _news(datePublished="2019-11-20T04:31:00Z")
    article = _article(_linked(value), under="<p>Nov 1, 2012, 10:31 pm</p>")
    assert article.published == "2019-11-20T04:31"


def test_change_within_the_same_minute_is_none() -> None:
    value = _news(datePublished="2019-11-18T18:30:00", dateModified="2019-11-18T18:30:02")
    assert _article(_linked(value)).updated is None


def test_date_in_the_address() -> None:
    link = '<link rel="canonical" href="https://quay.example/2021/{}/ferry">'
    assert _article(link.format("05/03")).published == "2021-05-03"
    month = _article(link.format("05"))
    assert (month.published, month.sources["published"].confidence) == ("2021-05", 0.4)


@pytest.mark.parametrize(
    ("under", "authors"),
    [
        ("<p>By Anna Berg</p>", ("Anna Berg",)),
        ("<p>By <a>Anna Berg</a> and <a>Jo Roe</a></p>", ("Anna Berg", "Jo Roe")),
        ("<div>By</div><div>Anna Berg</div><div>Jo Roe</div>", ("Anna Berg", "Jo Roe")),
        ("<p>By Anna Berg, Health Correspondent</p>", ("Anna Berg",)),
        ("<p>By Anna Berg for The Quay</p>", ("Anna Berg",)),
        ("<p>By Anna Berg | anna@quay.example</p>", ("Anna Berg",)),
        ("<p>By Anna Berg 2 days ago</p>", ("Anna Berg",)),
        ("<p>By Anna Berg on 3 May 2021</p>", ("Anna Berg",)),
        ("<p>Von Jana Okele, dpa</p>", ("Jana Okele",)),
        ("<p>par Maud Kerellec, le 7 janvier 2018</p>", ("Maud Kerellec",)),
        ("<p>Publicado por Inês Valadar</p>", ("Inês Valadar",)),
        ('<p class="byline">Anna Berg</p>', ("Anna Berg",)),
        ('<a href="/author/anna-berg/">Anna Berg</a>', ("Anna Berg",)),
        ('<a rel="author" href="/x">Anna Berg</a>', ("Anna Berg",)),
        ("<p>Anna Berg</p><p>May 3, 2021</p>", ("Anna Berg",)),
        ("<p>Port Amsel</p><p>Old Harbour</p><p>May 3, 2021</p>", ()),
        ("<p>By the way</p>", ()),
        ("<p>By admin</p>", ()),
        ("<p>Reuters</p>", ()),
        ("<p>By Reuters</p>", ("Reuters",)),
        ("<p>Reuters, Washington, Nov 20 2019, 11:06am</p>", ("Reuters",)),
        ("<p>By Tom Davies Associated Press</p>", ("Tom Davies",)),
        ("<p>05/10/2018 - Publicado por: Clara Borba - Categoria: A - Tags: b, c, d, e, f</p>",
         ("Clara Borba",)),
        ('<p class="author">The Russian and Syrian ministries</p>', ()),
    ],
)  # fmt: skip
def test_byline_at_the_title(under: str, authors: tuple[str, ...]) -> None:
    assert _article(under=under).authors == authors


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        ("Berg, Anna", ("Anna Berg",)),
        ("van der Velde, Joost", ("Joost van der Velde",)),
        ("Anna Berg, Jo Roe", ("Anna Berg", "Jo Roe")),
        ("By STEVE POPPLE, AP National Political Writer", ("STEVE POPPLE",)),
        ("anna@quay.example (Anna Berg)", ("Anna Berg",)),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Anna Berg, PhD", ("Anna Berg",)),
        ("https://www.facebook.com/thequay", ()),
        ("admin", ()),
        ("\x1b]52;c;evil\x07", ()),
        ("Anna Berg " * 100, ()),
    ],
)
def test_author_in_a_meta_element(value: str, authors: tuple[str, ...]) -> None:
    assert _article(f'<meta name="author" content="{value}">').authors == authors


def test_publisher_is_no_author_where_a_person_is_named() -> None:
    site = '<meta property="og:site_name" content="The Quay">'
    value = _linked(_news(author={"@type": "Person", "name": "The Quay"}))
    assert _article(site + value, under="<p>By Anna Berg</p>").authors == ("Anna Berg",)
    assert _article(site + value).authors == ("The Quay",)


def test_author_and_date_of_comments_and_teasers_in_microdata_are_passed_over() -> None:
    item = (
        '<div itemscope itemtype="https://schema.org/{}"><span itemprop="author">{}</span>'
        '<meta itemprop="datePublished" content="{}">{}</div>'
    )
    page = read(
        "<html><head><title>The ferry stays in port</title></head><body>"
        + item.format("NewsArticle", "Anna Berg", "2020-03-04", f"<h1>{_TITLE}</h1><p>{PROSE}</p>")
        + item.format("Comment", "Nan Other", "2020-03-05", "Yes")
        + item.format("NewsArticle", "Jo Roe", "2020-03-06", "Another")
        + "</body></html>",
        "a.html",
    )
    assert (page.authors, page.published) == (("Anna Berg",), "2020-03-04")


@pytest.mark.parametrize(
    ("head", "before", "url"),
    [
        ('<link rel="canonical" href="https://quay.example/a#top">', "", "https://quay.example/a"),
        ('<link rel="canonical" href="/a">', "", None),
        ('<link rel="canonical" href="/a"><meta property="og:url" content="https://quay.example/a">',
         "", "https://quay.example/a"),
        ('<link rel="canonical" href="file:///C:/a.html">', "", None),
        ('<link rel="canonical" href="http://localhost:8000/a">', "", None),
        ('<link rel="canonical" href="http://192.168.1.4/a">', "", None),
        ('<link rel="canonical" href="https://[::1/a">', "", None),
        ('<link rel="canonical" href="https://quay.example/"><meta property="og:url" '
         'content="https://quay.example/a">', "", "https://quay.example/a"),
        ("", "<!-- saved from url=(0022)https://quay.example/a -->", "https://quay.example/a"),
        ("", "<!-- Mirrored from quay.example/a.html by HTTrack Website Copier/3.x -->",
         "http://quay.example/a.html"),
        ('<link rel="canonical" href="https://web.archive.org/web/2020/https://quay.example/a">',
         "", "https://quay.example/a"),
    ],
)  # fmt: skip
def test_address(head: str, before: str, url: str | None) -> None:
    article = read("<!DOCTYPE html>" + before + _page(head), "a.html")
    assert article.url == url


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Ferry stays in port | Quay</title><h1>Quay</h1><h2>Ferry stays in port</h2>",
         "Ferry stays in port"),
        ('<title>Ferry stays in port</title><meta name="title" content="Life"><h2>Life</h2>'
         "<h1>Ferry stays in port</h1>", "Ferry stays in port"),
        ("<title>The Quay: Ferry stays in port</title><p><b>Ferry stays in port</b></p>",
         "Ferry stays in port"),
        ('<title>Harbour News</title><h1><a href="/">Harbour News</a></h1>'
         '<h2 class="title">Ferry stays</h2>', "Ferry stays"),
        ('<title>The Quay</title><meta property="og:title" content="Ferry stays in port - Quay">'
         '<meta property="og:site_name" content="Quay">', "Ferry stays in port"),
        ("<title>Untitled</title><h1>Ferry stays in port</h1>", "Ferry stays in port"),
        ('<title>Amsel: Ferry stays in port</title><h1><span class="kicker">Amsel</span>'
         "<span>Ferry stays in port</span></h1>", "Ferry stays in port"),
    ],
)  # fmt: skip
def test_title(page: str, title: str) -> None:
    assert read(f"<html>{page}<p>{PROSE}</p></html>", "a.html").title == title


def test_kicker_within_the_heading() -> None:
    heading = "<h1><span class='topline'>Amsel</span><span>Ferry stays in port</span></h1>"
    article = read(f"<html><title>x</title>{heading}<p>{PROSE}</p></html>", "a.html")
    assert (article.kicker, article.title) == ("Amsel", "Ferry stays in port")


def test_tags_are_parted_and_those_of_the_site_left_out() -> None:
    assert _article('<meta name="news_keywords" content="Ferries, Ports;Amsel">').tags == (
        "Ferries", "Ports", "Amsel",
    )  # fmt: skip
    many = ", ".join(f"word {chr(97 + n)}" for n in range(26))
    assert _article(f'<meta name="keywords" content="{many}">').tags == ()


def test_title_in_the_place_of_the_site_is_no_publisher() -> None:
    title = "The ferry stays in port for as long as the storm lasts"
    linked = _linked({"@type": "WebSite", "name": title})
    page = f"<html><title>{title}</title>{linked}<h2>Life</h2><h1>{title}</h1><p>{PROSE}</p></html>"
    article = read(page, "a.html")
    assert (article.title, article.publisher) == (title, None)


def test_publisher_has_the_better_spelling_and_no_motto() -> None:
    linked = _linked(_news(publisher={"name": "Florin Today"}))
    site = '<meta property="og:site_name" content="{}">'
    assert _article(site.format("florintoday") + linked).publisher == "Florin Today"
    assert _article(site.format("The Quay | News by the water")).publisher == "The Quay"


@pytest.mark.parametrize(
    "piece",
    [
        '<meta name="author" content="Anna Berg">',
        "<h1>The ferry stays</h1>",
        '<time datetime="2020-01-01">May</time>',
        '<span class="author byline" itemprop="author">Anna Berg</span>',
        "<p>Published: 3 May 2020</p>",
        "<!-- saved from url=(0042)",
        '<link rel="canonical" href="/a">',
    ],
)
def test_metadata_of_a_page_that_says_it_often_is_read_in_linear_time(piece: str) -> None:
    def run(count: int) -> None:
        _tell(piece * count)

    assert is_linear(run, 2_000, 16_000, times=8)


@pytest.mark.parametrize(
    "piece", [",", "/*", "//\n", "{", "[", '{"mainEntity":', '"', "&quot;", "<!--", " "]
)
def test_hostile_json_ld_is_read_in_linear_time(piece: str) -> None:
    def run(count: int) -> None:
        _tell(_linked("{" + piece * count, raw=True))

    assert is_linear(run, 10_000, 80_000, times=8)


def _tell(content: str) -> None:
    from pathlib import Path

    from lxml import html

    from reader.formats.builder import ArticleBuilder
    from reader.formats.html.page_metadata import tell_metadata

    parser = html.HTMLParser(huge_tree=True)
    tree = html.document_fromstring(
        f"<html><title>The ferry stays</title><h1>The ferry stays</h1>{content}", parser=parser
    )
    tell_metadata(ArticleBuilder(Path("a.html"), "html"), tree)


@pytest.mark.parametrize(
    ("element", "heading", "site"),
    [
        ("市中心的老桥下周二关闭_灯塔新闻", "市中心的老桥下周二关闭", "灯塔新闻"),
        ("市中心的老桥下周二关闭-灯塔新闻网", "市中心的老桥下周二关闭", "灯塔新闻网"),
        ("市中心的老桥下周二关闭？_交通_灯塔网", "市中心的老桥下周二关闭？", "灯塔网"),
        ("古い橋は火曜日に閉鎖される｜灯台新聞", "古い橋は火曜日に閉鎖される", None),
    ],
)
def test_titles_of_writing_without_spaces(element: str, heading: str, site: str | None) -> None:
    headings = f"<h1>新闻中心</h1><h1>{heading}</h1>"
    article = read(f"<title>{element}</title>{headings}<p>{_CHINESE}</p>", "a.html")
    assert article.title == heading
    assert site is None or article.publisher == site


def test_a_title_that_a_quotation_mark_cuts_short_is_taken_from_the_heading() -> None:
    head = '<meta property="og:title" content="老桥关闭之后 渡船的"白色周二"从何而来">'
    heading = '<h1>老桥关闭之后 渡船的"白色周二"从何而来</h1>'
    article = read(f"<title>a</title>{head}{heading}<p>{_CHINESE}</p>", "a.html")
    assert article.title == '老桥关闭之后 渡船的"白色周二"从何而来'


def test_a_link_to_the_section_behind_a_heading_is_no_part_of_the_title() -> None:
    heading = f'<h1><span>{_TITLE}</span><a href="/north.html">The Quay North</a></h1>'
    page = f"<title>{_TITLE} - The Quay</title>{heading}<p>{PROSE}</p><p>{MORE_PROSE}</p>"
    assert read(page, "a.html").title == _TITLE
    linked = f"<h1>Why <a href=/ferry>the ferry stays</a></h1><p>{PROSE}</p><p>{MORE_PROSE}</p>"
    assert read(linked, "a.html").title == "Why the ferry stays"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Dana A. Ford , James S.A. Corey, and Tom Watkins", 3),
        ("By Anna E. Berg and Jo I. Roe", 2),
        ("By Anna Berg, Quay Senior Harbour Analyst", 1),
    ],
)
def test_initials_make_names_and_roles_do_not(byline: str, authors: int) -> None:
    assert len(_article(under=f"<p class=byline>{byline}</p>").authors) == authors


def test_entries_of_menus_and_buttons_sign_nothing() -> None:
    menu = "<ul class=menu><li><a href=/guide>USEFUL GUIDE</a></ul><p>3 May 2021</p>"
    assert _article(under=menu).authors == ()
    button = "<button>Text Delete</button><button>SEARCH</button><p>3 May 2021</p>"
    assert _article(under=button).authors == ()


def test_a_link_to_log_in_names_no_author_and_one_to_a_profile_does() -> None:
    when = "<p>3 May 2021</p>"
    assert _article(under=f"<a href=/user/register>注册</a>{when}").authors == ()
    assert _article(under=f"<a href=/user/anna-berg>Anna Berg</a>{when}").authors == ("Anna Berg",)


def test_a_heading_that_is_the_name_of_the_site_is_no_title() -> None:
    head = "<h2>The Quay</h2><ul><li><a href=/1>One</a></ul>"
    page = f"<title>{_TITLE} - The Quay</title>{head}<h3>Ferries</h3><p>{PROSE}</p><p>{MORE_PROSE}"
    assert read(page, "a.html").title == _TITLE
    section = f"<title>The Quay of the North - Tides</title><h1>Tides</h1><p>{PROSE}</p>"
    assert read(section, "a.html").title == "Tides"


def test_lines_around_a_link_with_the_words_of_the_title_tell_nothing() -> None:
    teaser = f"<p><a href=/other>{_TITLE}</a></p><p>By Jo Roe, 4 May 2019</p>"
    page = f"<title>{_TITLE} - The Quay</title>{teaser}<p>{PROSE}</p><p>{MORE_PROSE}</p>"
    article = read(page, "a.html")
    assert (article.authors, article.published) == ((), None)


def test_a_nickname_is_left_out_of_a_name() -> None:
    byline = "<p class=byline>By Anna &quot;Skip&quot; Berg 3 May 2021 7:18 pm</p>"
    assert _article(under=byline).authors == ("Anna Berg",)


def test_a_chinese_line_of_labels_tells_date_and_author() -> None:
    line = "2020-11-23 10:22:14 出处：灯塔新闻 作者：陈安 编辑：李明 人气： 5380 次 评论(18)"
    page = f"<title>老桥下周二关闭</title><h1>老桥下周二关闭</h1><p>{line}</p><p>{_CHINESE}</p>"
    article = read(page, "a.html")
    assert (article.published, article.authors) == ("2020-11-23T10:22", ("陈安",))
