from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.config import CitationFormat
from reader.export.citations import (
    bibtex,
    citation_keys,
    citations,
    csl_items,
    date_parts,
    text_citation,
)
from tests.unit.export.articles import ARTICLE, article

HOSTILE = r'50% of {a} \b "c" $d #e & f_g ~h ^i <j> |k| [Reuters] [/'


def test_a_citation_in_text() -> None:
    assert text_citation(ARTICLE) == (
        "Anna Berg, Reuters: “Harbour closes”, Osk Courier, 2024-10-25, "
        "https://courier.example/harbour?a=1&b=%7E"
    )


def test_what_is_not_known_leaves_no_trace_in_the_text() -> None:
    assert text_citation(article(authors=(), publisher=None, url=None)) == (
        "“Harbour closes”, 2024-10-25"
    )


def test_a_bibtex_entry() -> None:
    assert bibtex([ARTICLE]).splitlines() == [
        "@article{berg2024harbour-closes,",
        "  author = {Berg, Anna and {Reuters}},",
        "  title = {{Harbour closes}},",
        "  journal = {Osk Courier},",
        "  year = {2024},",
        "  month = oct,",
        "  date = {2024-10-25},",
        "  url = {https://courier.example/harbour?a=1&b=%7E},",
        "}",
    ]


def test_an_article_that_nobody_published_is_no_bibtex_article() -> None:
    assert bibtex([article(publisher=None)]).startswith("@misc{")


@pytest.mark.parametrize(
    ("published", "fields"),
    [
        ("2024", ["  year = {2024},", "  date = {2024},"]),
        ("2024-10", ["  year = {2024},", "  month = oct,", "  date = {2024-10},"]),
        ("0998-01-02", ["  year = {0998},", "  month = jan,", "  date = {0998-01-02},"]),
        (None, []),
        ("2024-13", []),
        ("soon", []),
    ],
)
def test_a_bibtex_date_is_as_exact_as_the_articles(
    published: str | None, fields: list[str]
) -> None:
    bare = article(published=published, authors=(), publisher=None, url=None)
    assert bibtex([bare]).splitlines()[2:-1] == fields


def test_signs_of_latex_are_escaped_and_others_stay() -> None:
    assert r"\%" in bibtex([article(title="50%")])
    title = bibtex([article(title=HOSTILE)]).splitlines()[2]
    assert title == (
        r"  title = {{50\% of \textbraceleft{}a\textbraceright{} \textbackslash{}b "
        r'"c" \$d \#e \& f\_g \textasciitilde{}h \textasciicircum{}i \textless{}j\textgreater{} '
        r"\textbar{}k\textbar{} [Reuters] [/}},"
    )
    assert "{{Größe — “Ночь” 夜}}" in bibtex([article(title="Größe — “Ночь” 夜")])


def test_an_address_cannot_end_its_field() -> None:
    entry = bibtex([article(url="https://a.example/}{\\x y#_%")])
    assert "  url = {https://a.example/%7D%7B%5Cx%20y#_%}," in entry


def test_an_author_with_and_in_the_name_stays_one() -> None:
    entry = bibtex([article(authors=("Trade and Industry", "Holt, Inc."))])
    assert "author = {{Trade and Industry} and {Holt, Inc.}}" in entry


def test_a_csl_item() -> None:
    assert csl_items([ARTICLE]) == [
        {
            "id": "berg2024harbour-closes",
            "type": "article-newspaper",
            "title": "Harbour closes",
            "author": [{"family": "Berg", "given": "Anna"}, {"literal": "Reuters"}],
            "container-title": "Osk Courier",
            "issued": {"date-parts": [[2024, 10, 25]]},
            "URL": "https://courier.example/harbour?a=1&b=%7E",
            "language": "en",
        }
    ]


def test_a_csl_item_tells_nothing_that_is_not_known() -> None:
    bare = article(authors=(), published=None, publisher=None, url=None, language=None)
    assert csl_items([bare]) == [
        {"id": "harbour-closes", "type": "document", "title": "Harbour closes"}
    ]


def test_an_article_with_an_address_and_no_publisher_is_a_web_page() -> None:
    assert csl_items([article(publisher=None)])[0]["type"] == "webpage"


@pytest.mark.parametrize(
    ("published", "parts"),
    [
        ("2024", (2024,)),
        ("2024-10", (2024, 10)),
        ("2024-10-25", (2024, 10, 25)),
        ("2024-10-25T04:30", (2024, 10, 25)),
        ("2024-10-25T04:30+02:00", (2024, 10, 25)),
        ("2024-02-30", ()),
        ("2024-00", ()),
        ("0000", ()),
        ("20241025", ()),
        ("2024-1", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_the_parts_of_a_date(published: str | None, parts: tuple[int, ...]) -> None:
    assert date_parts(published) == parts


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({}, "berg2024harbour-closes"),
        ({"authors": ("dpa",)}, "dpa2024harbour-closes"),
        ({"authors": ()}, "oskcourier2024harbour-closes"),
        ({"authors": ("Søren Ærø",)}, "sorenaero2024harbour-closes"),
        ({"title": "A O’Hara’s 3 größte Züge von Osk"}, "berg2024oharas-grosste-zuge"),
        ({"published": None}, "bergharbour-closes"),
    ],
)
def test_a_key_is_made_of_author_year_and_title(changes: dict[str, object], key: str) -> None:
    assert citation_keys([article(**changes)]) == [key]


def test_a_key_can_be_made_where_nothing_is_in_latin_letters() -> None:
    (key,) = citation_keys([article(title="夜", authors=("王小明",))])
    assert key.startswith("article2024-")
    assert key.isascii()


def test_keys_do_not_depend_on_what_else_is_exported_or_in_which_order() -> None:
    first, second = article(path=Path("/a")), article(path=Path("/b"))
    other = article(title="Other things")
    keys = citation_keys([first, second, other])
    assert len(set(keys)) == 3
    assert keys[2] == "berg2024other-things"
    assert citation_keys([second, other, first]) == [keys[1], keys[2], keys[0]]


def test_the_same_article_twice_has_two_keys() -> None:
    assert len(set(citation_keys([ARTICLE, ARTICLE, ARTICLE]))) == 3


def test_every_format_gives_every_article() -> None:
    articles = [ARTICLE, article(title="Other things")]
    assert len(citations(articles, CitationFormat.TEXT).splitlines()) == 2
    assert citations(articles, CitationFormat.BIBTEX).count("@article") == 2
    assert len(json.loads(citations(articles, CitationFormat.CSL))) == 2
