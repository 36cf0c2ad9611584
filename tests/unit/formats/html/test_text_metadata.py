"""What a page's text and tables tell of the article, and what they do not."""

from __future__ import annotations

import pytest

from reader.article import Article
from tests.unit.formats.reading import MORE_PROSE, PROSE, read

_TITLE = "The ferry stays in port"
_THIRD = (
    "In the evening the harbour master came down to the quay and told everybody to go home. "
    "Some of them did, and others waited for the tide."
)


def _article(first: str = "", last: str = "", *, under: str = "", lang: str = "en") -> Article:
    text = f"<p>{first}{PROSE} {MORE_PROSE}</p><p>{_THIRD} {MORE_PROSE}</p>{last}"
    head = f"<html lang={lang}><head><title>{_TITLE}</title></head>"
    return read(f"{head}<body><article><h1>{_TITLE}</h1>{under}{text}</article></body>", "a.html")


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("April 17, 2015 -- ", "2015-04-17"),
        ("PORT AMSEL, March 3, 2025 (Newswire) – ", "2025-03-03"),
        ("Port Amsel, 3 March 2025 — ", "2025-03-03"),
        ("On 3 March 2025 it rained. ", None),
        ("March 2025 was wet. ", None),
    ],
)
def test_the_date_that_a_text_begins_with(opening: str, published: str | None) -> None:
    article = _article(opening)
    assert article.published == published
    if published:
        assert article.sources["published"].origin == "dateline"


def test_a_date_that_the_page_tells_goes_before_that_of_the_text() -> None:
    article = _article("April 17, 2015 -- ", under="<p>Published 18 April 2015</p>")
    assert article.published == "2015-04-18"


def test_the_date_and_the_name_that_the_last_lines_tell() -> None:
    article = _article(last="<p>By Anna Berg</p><p>Published on 3 March 2025</p>")
    assert article.published == "2025-03-03"
    assert article.authors == ("Anna Berg",)
    assert article.sources["authors"].origin == "last lines"


@pytest.mark.parametrize(
    "line",
    ["Text Without Notes", "<a href=/x>By Anna Berg</a>", "By the way", "Anna Berg", "Words Apart"],
)
def test_last_lines_that_sign_nothing(line: str) -> None:
    assert _article(last=f"<p>{line}</p>").authors == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("최윤호 기자 quay@example.com", ("최윤호",)),
        ("서울=최윤호 특파원", ("최윤호",)),
        ("이 소식은 기자 회견에서 나왔다.", ()),
    ],
)
def test_korean_reporters_sign_below(line: str, names: tuple[str, ...]) -> None:
    assert _article(last=f"<p>{line}</p>", lang="ko").authors == names


def test_names_in_capitals_end_where_the_capitals_do() -> None:
    under = "<p>Par LILIANE ALMANA, LAURA BERTON Envoyées spéciales à Toulouse</p>"
    assert _article(under=under, lang="fr").authors == ("LILIANE ALMANA", "LAURA BERTON")


def test_the_box_of_an_encyclopedia_tells_nothing_of_the_page() -> None:
    rows = (
        "<tr><th>Written by</th><td><a href=/w>Anna Berg</a></td></tr>"
        "<tr><th>Published</th><td>Original run</td></tr>"
        "<tr><th>Original run</th><td>October 14, 1999</td></tr>"
        "<tr><th>Episodes</th><td>13</td></tr>"
    )
    article = _article(under=f"<table>{rows}</table>")
    assert (article.authors, article.published) == ((), None)


def test_a_row_called_author_or_date_does() -> None:
    rows = "<tr><th>Author</th><td>Anna Berg</td></tr><tr><th>Date</th><td>3 March 2025</td></tr>"
    article = _article(under=f"<table>{rows}</table>")
    assert (article.authors, article.published) == (("Anna Berg",), "2025-03-03")


_NOTE = (
    '<span itemprop="author">Anna Berg</span> — '
    '<time itemprop="datePublished" datetime="2013-09-29">2013-09-29</time>'
)


def test_a_nameless_aside_of_the_article_may_tell_who_wrote_it() -> None:
    article = _article(last=f"<aside><p>{_NOTE}</p></aside>")
    assert (article.authors, article.published) == (("Anna Berg",), "2013-09-29")
    article = _article(last=f"<aside class=next-post><p>{_NOTE}</p></aside>")
    assert article.published is None
    article = _article(last=f"<aside><div class=related>{_NOTE}</div></aside>")
    assert article.published is None


def test_the_day_that_readers_see_goes_before_a_bare_day_in_another_time_zone() -> None:
    head = f'<head><title>{_TITLE}</title><meta name="sailthru.date" content="2014-06-30"></head>'
    line = "<p>By Anna Berg on June 29, 2014 08:08 pm</p>"
    text = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    page = f"<html lang=en>{head}<article><h1>{_TITLE}</h1>{line}{text}</article>"
    assert read(page, "a.html").published == "2014-06-29T20:08"
    time = '<time pubdate datetime="2014-06-29 20:08:00-0400">June 29, 2014 08:08 pm</time>'
    marked = page.replace("June 29, 2014 08:08 pm", time)
    assert read(marked, "a.html").published == "2014-06-29T20:08"


def test_a_number_in_an_authors_element_is_no_byline() -> None:
    article = _article(under="<div class=js_author>36</div><p class=author>Anna Berg</p>")
    assert article.authors == ("Anna Berg",)
    assert [b.kind.value for b in article.blocks].count("byline") == 1


def test_names_in_a_share_bar_are_of_nobody() -> None:
    bar = "<div class='share-bar'><div>Anna Berg</div></div><p>3 March 2025</p>"
    assert _article(under=bar).authors == ()


def test_the_name_of_a_blog_in_a_folder_is_not_the_title() -> None:
    text = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    page = (
        "<html lang=en><head><title>The Quay Blog » Archive » Low Water</title></head><body>"
        "<h1><a href='https://example.com/blog/'>The Quay Blog</a></h1>"
        "<h2><a href='https://example.com/blog/2025/low-water/'>Low Water</a></h2>"
        f"{text}</body></html>"
    )
    assert read(page, "a.html").title == "Low Water"
    other = page.replace("https://example.com/blog/2025/low-water/", "https://other.example/low/")
    assert read(other, "a.html").title == "The Quay Blog"


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published 3 March 2025, Port Amsel", "2025-03-03", None),
        ("Last updated by Jo on 3 March 2025", None, "2025-03-03"),
        ("How-to notes updated: 3 March 2025", None, "2025-03-03"),
        ("Published 3 March 2025, updated 4 March 2025", "2025-03-03", "2025-03-04"),
        ("Adding an update of the notes on the tide of 3 March 2025", None, None),
    ],
)
def test_dates_that_a_label_names_anywhere(
    line: str, published: str | None, updated: str | None
) -> None:
    rest = f"<p>{_THIRD} {_THIRD}</p>" * 3
    article = _article(last=f"{rest}</article><div><p>{line}</p></div>")
    assert (article.published, article.updated) == (published, updated)


@pytest.mark.parametrize(
    ("creator", "authors"), [("Anna Berg", ("Anna Berg",)), ("@annaberg", ()), ("thequay", ())]
)
def test_the_creator_of_a_card_is_the_author_where_it_is_a_name(
    creator: str, authors: tuple[str, ...]
) -> None:
    head = f'<title>{_TITLE}</title><meta name="twitter:creator" content="{creator}">'
    page = f"<html><head>{head}</head><h1>{_TITLE}</h1><p>{PROSE}</p><p>{MORE_PROSE}</p></html>"
    assert read(page, "a.html").authors == authors
