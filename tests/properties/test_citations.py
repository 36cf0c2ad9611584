"""What must be true of citations and copied passages, whatever an article holds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Span
from reader.config import CitationFormat
from reader.export.citations import bibtex, citation_keys, citations, csl_items
from reader.export.extracts import Extract, with_source
from reader.library.refresh.file_digest import FileHash
from reader.passage_template import DEFAULT_TEMPLATE, FIELDS, PassageTemplate
from reader.text import clean

LINES = st.text("aé夜\x1b\u202e\ud800\n-’ ", max_size=30).map(lambda t: clean(t).replace("\n", " "))
HOSTILE = st.text(alphabet='{}\\%"#$&_~^,@ aé[/]', max_size=30) | LINES
DATES = st.sampled_from([None, "2024", "2024-10", "2024-10-25T04:30", "2024-99", "x"])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = clean(draw(st.text("aé夜\x1b\u202e\ud800\n{}[] ”.", min_size=1, max_size=60))) or "-"
    return Article(
        path=Path(draw(st.sampled_from(["/a.txt", "/b.md"]))),
        part="",
        format="text",
        text=text,
        blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),),
        title=draw(HOSTILE),
        authors=tuple(draw(st.lists(HOSTILE, max_size=3))),
        published=draw(DATES),
        publisher=draw(st.none() | HOSTILE),
        url=draw(st.none() | HOSTILE),
        language=draw(st.none() | st.just("en")),
    )


@given(st.lists(articles(), max_size=4))
def test_the_braces_of_bibtex_balance_and_only_entries_stand_outside(found: list[Article]) -> None:
    depth, outside = 0, ""
    for sign in bibtex(found):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
        if depth == 0 and sign != "}":
            outside += sign
    assert depth == 0
    assert re.fullmatch(r"(?:@(?:article|misc)\s*)*", outside)
    assert outside.count("@") == len(found)


@given(articles())
def test_a_bibtex_title_can_be_read_back(article: Article) -> None:
    if article.title:
        entry = bibtex([article])
        title = re.search(r"^  title = \{\{(.*)\}\},$", entry, re.MULTILINE)
        assert title is not None
        assert _unescaped(title[1]) == article.title


_NAMES = {
    "backslash": "\\",
    "braceleft": "{",
    "braceright": "}",
    "asciitilde": "~",
    "asciicircum": "^",
    "less": "<",
    "greater": ">",
    "bar": "|",
}


def _unescaped(latex: str) -> str:
    return re.sub(r"\\text([a-z]+)\{\}|\\([#$%&_])", lambda m: _NAMES.get(m[1], m[2]), latex)


@given(st.lists(articles(), max_size=4))
def test_csl_json_can_be_read_back(found: list[Article]) -> None:
    read = json.loads(citations(found, CitationFormat.CSL))
    assert read == csl_items(found)
    for item in read:
        assert item["type"] in ("article-newspaper", "webpage", "document")
        names = (set(name) for name in item.get("author", ()))
        assert all(name in ({"literal"}, {"family", "given"}) for name in names)


@given(st.lists(articles(), max_size=5), st.randoms())
def test_keys_are_unique_plain_and_independent_of_order(
    found: list[Article], random: Random
) -> None:
    keys = citation_keys(found)
    assert len(set(keys)) == len(found)
    assert all(re.fullmatch("[a-z0-9-]+", key) for key in keys)
    shuffled = list(found)
    random.shuffle(shuffled)
    assert sorted(citation_keys(shuffled)) == sorted(keys)


@given(articles(), st.data())
def test_a_passage_is_copied_verbatim_and_nothing_in_it_acts_on_a_terminal(
    article: Article, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(article.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(article.text))))
    template = PassageTemplate.parse(DEFAULT_TEMPLATE)
    copied = with_source(template, article, Extract(span, "she?"), FileHash("ab"))
    assert span.of(article.text).strip("\n") in copied
    assert clean(copied) == copied


@given(st.text(max_size=40) | st.text(alphabet="{}[]words\n .", max_size=40))
def test_a_template_is_understood_or_refused_in_words(text: str) -> None:
    try:
        template = PassageTemplate.parse(text)
    except ValueError as error:
        refusal = str(error)
    else:
        refusal = "a template "
        assert template.fill({}) == "\n".join(
            _without_doubles(line) for line in text.split("\n") if not _has_field(line)
        ).strip("\n")
    assert refusal.startswith("a template ")


def _has_field(line: str) -> bool:
    return any(f"{{{name}}}" in line.replace("{{", "") for name in FIELDS)


def _without_doubles(line: str) -> str:
    return re.sub(r"\{\{|\}\}|\[\[|\]\]", lambda match: match[0][0], line)
