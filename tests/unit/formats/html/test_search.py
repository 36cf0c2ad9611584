"""Pages in which the article is hard to find, and what is said of it."""

from __future__ import annotations

import pytest

from reader.article import BlockKind
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_TEASERS = "".join(
    f"<div class=teaser><h3><a href=/{i}>Headline number {i} of the teasers</a></h3>"
    f"<p>A short text that tells what teaser number {i} is about, and little else.</p></div>"
    for i in range(8)
)


def test_teasers_are_not_taken_for_a_short_article() -> None:
    stub = "<p>It was a wet morning when Jo Ferris lowered himself from the bridge on a rope…</p>"
    article = read(
        f"<title>The pier</title><article><h1>The pier</h1>{stub}</article><div>{_TEASERS}</div>",
        "a.html",
    )
    assert kind_of(article, "It was a wet morning") is BlockKind.PARAGRAPH
    assert kind_of(article, "A short text that tells what teaser number 3") is BlockKind.FURNITURE


def test_the_densest_part_is_taken_where_the_search_finds_too_little() -> None:
    sentence = (
        "議会は五月に決定したい考えだ。それまでは渡し船が二十分ごとに運航し、料金は二クローネ。"
    )
    body = f"<aside><h1>橋</h1><p>{sentence}</p><p>渡しは続く。{sentence}</p></aside>"
    article = read(f"<title>橋</title>{body}", "a.html")
    assert len(blocks_of(article, BlockKind.PARAGRAPH)) == 2
    assert article.sources["text"].confidence < 0.9


def test_words_of_writing_without_spaces_are_counted() -> None:
    sentence = (
        "議会は五月に決定したい考えだ。それまでは渡し船が二十分ごとに運航し、料金は二クローネ。"
    )
    article = read(f"<title>橋</title><div><h1>橋</h1>{f'<p>{sentence}</p>' * 3}</div>", "a.html")
    assert article.sources["text"].confidence == 0.9


def test_a_page_without_paragraphs_says_that_all_of_it_is_given() -> None:
    options = "".join(f"<option>Choice {i}</option>" for i in range(20))
    article = read(f"<title>Form</title><select>{options}</select>", "a.html")
    assert article.sources["text"].origin == "all text of the page"
    assert "Choice 19" in article.text


@pytest.mark.parametrize(
    ("charset", "declared", "text"),
    [
        ("cp1251", "windows-1251", "Старый мост через реку закрыли во вторник."),
        ("shift_jis", "Shift_JIS", "橋は火曜日に閉鎖された。渡し船が二十分ごとに運航する。"),
        ("gb18030", "gb2312", "老桥被关闭。渡船每二十分钟一班，票价两克朗。"),
        ("utf-8", "iso-8859-1", "Die Brücke wurde am Dienstag geschlossen, sagte Jörg."),
    ],
)
def test_pages_of_any_charset_are_read(charset: str, declared: str, text: str) -> None:
    page = f"<html><head><meta charset={declared}></head><body><p>{text}</p></body></html>"
    assert text in read(page.encode(charset), "a.html").text


def test_pictures_written_into_a_page_do_not_hide_its_article() -> None:
    picture = f"<img src='data:image/png;base64,{'QUJD' * 100_000}'>"
    style = f"<style>a{{background:url(data:image/png;base64,{'QUJD' * 100_000})}}</style>"
    more = "The ferry went on all night, and the lamps of the boats were seen from the hill."
    page = f"{style}<article><p>{PROSE}</p>{picture}<p>{MORE_PROSE}</p><p>{more}</p></article>"
    article = read(page, "a.html")
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE, more]


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{i}=1" for i in range(20_000)) + ">The text",
        "<div>" * 3_000 + "<p>The text",
        "<table><tr><td>" * 300 + "The text",
        "<!-- " * 1_000 + "--><p>The text",
        "<" * 1_100_000 + "<p>The text",
        "<a>" * 500_000 + "The text",
        "<p>The text" + " " * 1_100_000,
        "<![CDATA[" * 100 + "]]><p>The text",
        "<p>The text\0 \ud800 goes on",
    ],
    ids=lambda page: page[:12],
)
def test_hostile_pages_give_their_text(page: str) -> None:
    assert "The text" in read(page.encode("utf-8", "surrogatepass"), "a.html").text


def test_a_page_with_too_many_tags_still_tells_what_it_is() -> None:
    head = "<head><title>Tides</title><meta property='og:site_name' content='The Courier'></head>"
    article = read(f"<html>{head}<body>{'<p>High tide' * 450_000}", "a.html")
    assert (article.title, article.publisher) == ("Tides", "The Courier")
    assert article.text.count("High tide") == 450_000
    assert article.sources["text"].origin == "the page without its tags"


def test_of_an_endless_paragraph_all_is_kept() -> None:
    text = "word " * 100_000
    article = read(f"<p>{PROSE}</p><p>{text}a</p><p>{text}b</p>", "a.html")
    assert article.text.count("word") == 200_000
