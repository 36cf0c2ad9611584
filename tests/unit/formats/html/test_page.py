from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.figures import find_figures
from reader.formats.html import page as html_page
from reader.statements import find_statements
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>The harbour stays closed | The Courier</title>
<link rel="canonical" href="https://courier.example/harbour">
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2024-05-28T09:05:00+02:00">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
 "headline": "The harbour stays closed", "datePublished": "2024-05-28T09:05:00+02:00",
 "dateModified": "2024-05-28T16:20:00+02:00",
 "author": [{{"@type": "Person", "name": "Anna Berg"}}, {{"name": "Jo Roe"}}]}}]}}
</script></head><body>
<nav><ul><li><a href="/sport">Sport and games</a></li><li><a href="/">Front page</a></li></ul></nav>
<main><article><p class="kicker">Port Amsel</p><h1>The harbour stays closed</h1>
<p class="lead">The anchor is still missing. Nobody knows for how long the search will last.</p>
<p>{PROSE} See <a href="https://courier.example/anchor">the [old] anchor</a> for more.</p>
<h2>Where is it?</h2>
<p>{MORE_PROSE}</p>
<blockquote><p>“We will find it, and we will find it soon,” the captain said.</p></blockquote>
<ul><li>Divers look in the north of the harbour basin.</li><li>Ships look in the south.</li></ul>
<table><tr><th>Day</th><th>Divers</th></tr><tr><td>Monday</td><td>14</td></tr></table>
<p>{PROSE} {MORE_PROSE}</p>
</article></main>
<footer><p>© 2024 The Courier. All rights reserved, by the way.</p></footer></body></html>"""


def test_metadata_of_the_page_is_read() -> None:
    article = read(_PAGE, "a.html")
    assert article.title == "The harbour stays closed"
    assert article.kicker == "Port Amsel"
    assert article.authors == ("Anna Berg", "Jo Roe")
    assert (article.published, article.updated) == ("2024-05-28T09:05", "2024-05-28T16:20")
    assert (article.publisher, article.url) == ("The Courier", "https://courier.example/harbour")
    assert article.language == "en"
    assert article.sources["published"].origin == "JSON-LD"


def test_structure_of_the_page_is_kept() -> None:
    article = read(_PAGE, "a.html")
    kinds = [b.kind.value for b in article.blocks if b.kind is not BlockKind.FURNITURE]
    assert (
        kinds
        == (
            "kicker title summary paragraph heading paragraph quote item item table table paragraph"
        ).split()
    )
    assert blocks_of(article, BlockKind.TABLE) == ["Day | Divers", "Monday | 14"]
    assert next(b.level for b in article.blocks if b.kind is BlockKind.HEADING) == 2


def test_an_empty_first_cell_keeps_the_others_in_their_columns() -> None:
    rows = "<th></th><th>2025</th><th>2024</th>", "<td></td><td>alone</td>", "<td></td><td></td>"
    page = _PAGE.replace("<tr><th>Day", f"<tr>{'</tr><tr>'.join(rows)}</tr><tr><th>Day")
    rows_read = [row.rstrip("| ") for row in blocks_of(read(page, "a.html"), BlockKind.TABLE)]
    assert rows_read == ["| 2025 | 2024", "alone", "Day | Divers", "Monday | 14"]


def test_items_and_rows_keep_their_numbers_and_places() -> None:
    lists = """<ol start="3"><li>Wait for the divers.<li value="7"><p>Ask
      <a href="https://x.example">them</a>.</p><p>Ask again.</p>
      <ol type="i"><li>politely<li>loudly<ul><li>in the wind</ul></ol>
      <li>9. Leave.</ol><ol reversed><li>Two left.<li><h3>One left</h3><p>Really.</p></ol>
      <ol type="A" start="27"><li>Far on.</ol><ol style="list-style-type: none"><li>Bare one.</ol>
      <dl><dt>Ebb<dd>Water that leaves.</dl>
      <blockquote><p>One.</p><blockquote><p>Two.</p></blockquote></blockquote>
      <table><tr><td>Tuesday</td><td>15</td></tr><tr><td>Friday</td><td>9</td></tr></table><h2>End"""
    article = read(_PAGE.replace("<ul><li>Divers", f"{lists}</h2><ul><li>Divers"), "a.html")
    blocks = [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks]
    first = blocks.index(("item", 1, "3. Wait for the divers."))
    assert blocks[first:][: blocks[first:].index(("heading", 2, "End"))] == [
        ("item", 1, "3. Wait for the divers."),
        ("item", 1, "7. Ask them."),
        ("paragraph", 1, "Ask again."),
        ("item", 2, "i. politely"),
        ("item", 2, "ii. loudly"),
        ("item", 3, "in the wind"),
        ("item", 1, "9. Leave."),
        ("item", 1, "2. Two left."),
        ("heading", 3, "1. One left"),
        ("paragraph", 1, "Really."),
        ("item", 1, "AA. Far on."),
        ("item", 1, "Bare one."),
        ("item", 1, "Ebb"),
        ("paragraph", 1, "Water that leaves."),
        ("quote", 0, "One."),
        ("quote", 1, "Two."),
        ("table", 2, "Tuesday | 15"),
        ("table", 0, "Friday | 9"),
    ]
    assert ("table", 1, "Day | Divers") in blocks
    assert "them" in [link.span.of(article.text) for link in article.links]


def test_numbers_of_a_list_are_no_figures_and_menus_have_none() -> None:
    menu = "<nav><ol><li>Start<li>Sport</ol></nav>"
    page = f"{menu}<ol><li>“Go home,” said Ann Hill.<li>Two men left.</ol>"
    article = read(page, "a.html")
    assert [b.span.of(article.text) for b in article.blocks] == [
        "1. “Go home,” said Ann Hill.",
        "2. Two men left.",
        "Start",
        "Sport",
    ]
    figures = find_figures(article.text, "en")
    assert [figure.value for figure in figures] == [2]
    said = find_statements(article.text, "en")
    assert [statement.span.of(article.text) for statement in said] == ["“Go home,”"]


def test_links_have_the_span_of_their_text() -> None:
    article = read(_PAGE, "a.html")
    links = {link.span.of(article.text): link.url for link in article.links}
    assert links["the [old] anchor"] == "https://courier.example/anchor"


def test_rest_of_the_page_follows_as_furniture() -> None:
    article = read(_PAGE, "a.html")
    furniture = blocks_of(article, BlockKind.FURNITURE)
    assert furniture == [
        "Sport and games",
        "Front page",
        "© 2024 The Courier. All rights reserved, by the way.",
    ]
    assert article.blocks[-len(furniture)].kind is BlockKind.FURNITURE


def test_source_of_the_text_is_told() -> None:
    assert read(_PAGE, "a.html").sources["text"].origin == "trafilatura"


def test_page_without_an_article_gives_all_its_text() -> None:
    article = read("<select><option>One</option><option>Two</option></select>", "a.html")
    assert "One" in article.text
    assert article.sources["text"].confidence < 0.9


def test_declared_charset_is_used() -> None:
    page = "<html><head><meta charset='koi8-r'></head><body><p>Привет всем</p></body></html>"
    assert "Привет всем" in read(page.encode("koi8-r"), "a.html").text


def test_page_with_an_xml_declaration_is_read() -> None:
    page = '<?xml version="1.0" encoding="utf-8"?><html><body><p>Hello there</p></body></html>'
    assert "Hello there" in read(page, "a.xhtml").text


def test_entities_are_not_fetched_or_expanded() -> None:
    page = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>Text &a; here &lt;b&gt;</p>'
    article = read(page, "a.html")
    assert "root:" not in article.text
    assert "<b>" in article.text


def test_scripts_and_styles_are_no_text() -> None:
    page = f"<body><style>p {{}}</style><script>alert('x')</script><p>{PROSE}</p></body>"
    assert "alert" not in read(page, "a.html").text


def test_line_break_parts_words() -> None:
    assert "one two" in read("<body><div>one<br>two</div></body>", "a.html").text


def test_code_keeps_its_lines_and_indentation() -> None:
    code = "<pre>def f():\n    return 1</pre>"
    page = f"<body><article><p>{PROSE}</p>{code}<p>{MORE_PROSE}</p></article></body>"
    lines = [line for line in read(page, "a.html").text.split("\n") if "return" in line]
    assert lines == ["    return 1"]


def test_deep_pages_come_to_an_end() -> None:
    article = read("<html><body>" + "<div>" * 100_000 + "<p>The text</p>", "a.html")
    assert "The text" in article.text


def test_marked_section_is_no_error() -> None:
    assert "hello" in read("<![a b]>hello <p>there", "a.html").text


@pytest.mark.parametrize("page", [_PAGE, "<p>Short</p>"])
def test_reading_a_page_opens_no_socket_and_prints_nothing(
    page: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    read(page, "a.html")
    assert capfd.readouterr() == ("", "")


def test_kicker_is_not_taken_from_a_list_of_teasers() -> None:
    teasers = '<p class="kicker">Sport</p><p class="kicker">Weather</p>'
    page = _PAGE.replace("<footer>", f"<footer>{teasers}")
    assert read(page, "a.html").kicker == "Port Amsel"
    article = read(page.replace('<p class="kicker">Port Amsel</p>', ""), "a.html")
    assert article.kicker is None
    assert kind_of(article, "The harbour stays closed") is BlockKind.TITLE


def test_text_without_words_is_not_lost() -> None:
    assert read("<p>\u2026 ?!</p>", "a.html").text == "\u2026 ?!"


def test_name_of_the_site_is_no_part_of_the_title() -> None:
    page = _PAGE.replace("<h1>The harbour stays closed</h1>", "").replace('"headline"', '"x"')
    assert read(page, "a.html").title == "The harbour stays closed"


def test_date_of_a_page_too_large_for_the_search_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    time = '<p>Published on <time datetime="2019-05-03">3 May 2019</time></p>'
    prose = "".join(f"<p>{PROSE} {n}</p>" for n in range(200))
    monkeypatch.setattr(html_page, "_MOST_ELEMENTS", 100)
    told = {
        body: read(f"<html><title>The bridge</title><body>{body}</body></html>", "a.html")
        for body in (time + prose, prose + time, prose)
    }
    published = [article.published for article in told.values()]
    assert published == ["2019-05-03", "2019-05-03", None]


_READ_WITHIN = """
import sys
from pathlib import Path
from reader.formats import load
from reader.library.refresh.process_limits import limit_memory
limit_memory(int(sys.argv[2]))
[article] = load(Path(sys.argv[1]))
print(len(article.blocks), article.sources["text"].origin)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_a_page_too_large_for_the_search_takes_some_twelve_times_its_size(tmp_path: Path) -> None:
    text = "The ferry leaks in three places, and nobody in the harbour knows why that is so. " * 6
    page = f"<title>The ferry</title>{f'<p>“{text}”</p>' * 20_000}"
    file = tmp_path / "large.html"
    file.write_text(page, encoding="utf-8")
    memory = 70_000_000 + 12 * file.stat().st_size
    command = [sys.executable, "-c", _READ_WITHIN, str(file), str(memory)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "20001 all text of the page\n", done.stderr
