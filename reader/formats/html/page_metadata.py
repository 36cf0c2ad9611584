"""What a web page tells about its article, and which of its many tellers is believed.

JSON-LD, meta elements, marks in the text, the lines around the title and the address are asked
for each field. How sure each is stands in the tables here: it is about the share of pages on which
that teller is right. No teller is asked to guess: a page without a date has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from lxml import etree, html

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.html import meta_elements
from reader.formats.html.line_reader import PrintedLines
from reader.formats.html.linked_data import LinkedArticle, linked_article
from reader.formats.html.meta_elements import MetaElements
from reader.formats.html.microdata import Marked, marked_up
from reader.formats.html.page_address import addresses, host_of
from reader.formats.html.page_authors import tell_authors
from reader.formats.html.page_dates import date_language, tell_dates
from reader.formats.html.page_lines import PageLine, page_lines
from reader.formats.html.page_publisher import MOST_SITE_WORDS, owner_of, site_names, tell_publisher
from reader.formats.html.page_title import CLASS_PART, KICKER_CLASSES, Title, page_title
from reader.formats.html.printed_lines import printed_lines
from reader.formats.html.selection import classed_elements, marked_elements, shown_text

LEAD_CLASSES = frozenset(
    "lead lede standfirst dek deck intro teaser chapo chapeau bajada entradilla vorspann sommario "
    "subtitle subheadline description".split()
)
"""Words in the class names of the paragraph that opens an article."""

_LONGEST_NAME = 100
_MOST_NODES = 10_000
_MOST_LINES = 20_000
_LONGEST_TITLE = 500
_MOST_TAGS = 25
"""A longer list of keywords is that of the site."""
_LONGEST_TAG = 60
_NO_TAG = re.compile(r"://|_|:\s|^\W+$|^\d+$")
"""What sorts pages for a program's own use, as in `type_news`."""


def tell_metadata(builder: ArticleBuilder, tree: html.HtmlElement) -> PrintedLines:
    """Tell the builder the metadata of a page, each value with where it stands and how sure it is.

    `tree` is to hold the comments, scripts and links of the page. What is given back tells which
    of its lines are byline and date line.
    """
    lines = list(islice(page_lines(tree), _MOST_LINES))
    meta = MetaElements(tree)
    element = single_line(tree.findtext(".//title") or "")[:1_000]
    linked = linked_article(tree, [t for t in (meta.first(("og.title",)), element) if t])
    for url, origin, sure in addresses(tree, meta, linked):
        builder.tell("url", url, origin, sure)
    _tell_language(builder, tree, meta, linked)
    host = host_of(builder.told("url"))
    names = [n for n in site_names(meta, linked, host) if len(n[0].split()) <= MOST_SITE_WORDS]
    elements = marked_elements(tree, _is_telling)
    title = _tell_title(
        builder, element, elements, meta, linked, lines, [name for name, _, _ in names]
    )
    marked = marked_up(elements, title.element if title else None)
    tell_publisher(builder, names, title, marked, host)
    if not any(origin != "host" for _, origin, _ in names):
        owner = owner_of(element, lines, builder.told("title") or "")
        builder.tell("publisher", owner, "copyright line", 0.45)
    language = date_language(tree, host, lines)
    told = builder.told("title") or ""
    printed = printed_lines(lines, told, language)
    tell_dates(builder, meta, linked, marked, printed, lines, language)
    tell_authors(builder, meta, linked, marked, printed, [name for name, _, _ in names])
    _tell_tags(builder, meta, linked, marked)
    _tell_kicker(builder, elements, title)
    return printed


def _tell_language(
    builder: ArticleBuilder, tree: html.HtmlElement, meta: MetaElements, linked: LinkedArticle
) -> None:
    builder.tell("language", tree.get("lang") or tree.get("xml:lang"), "html element", 0.8)
    builder.tell("language", linked.language, "JSON-LD", 0.7)
    builder.tell("language", meta.first(meta_elements.LANGUAGES), "meta element", 0.65)


def _tell_title(
    builder: ArticleBuilder,
    element: str,
    elements: Sequence[etree._Element],
    meta: MetaElements,
    linked: LinkedArticle,
    lines: Sequence[PageLine],
    sites: Sequence[str],
) -> Title | None:
    named = [*meta.every(("og.title",)), *([linked.headline] if linked.headline else [])]
    named += meta.every(meta_elements.TITLES[1:])
    title = page_title(
        element,
        elements,
        named,
        sites,
        (line.text for line in lines if line.length < _LONGEST_TITLE),
    )
    if title:
        builder.tell("title", title.text, title.origin, title.confidence)
    return title


def _tell_tags(
    builder: ArticleBuilder, meta: MetaElements, linked: LinkedArticle, marked: Marked
) -> None:
    told = [
        (list(meta.every(meta_elements.TAGS)), "meta element", 0.9),
        (list(linked.tags), "JSON-LD", 0.8),
        (marked.values.get("tags", []), "microdata", 0.75),
    ]
    told += [(values, "meta element", 0.7) for _, values in meta.values(meta_elements.KEYWORDS)]
    for values, origin, sure in told:
        tags = [
            tag
            for value in values
            for tag in map(str.strip, re.split(r"[,;]", value))
            if tag and len(tag) <= _LONGEST_TAG and not _NO_TAG.search(tag)
        ]
        if len(tags) <= _MOST_TAGS:
            builder.tell_list("tags", tags, origin, sure)


def classed_texts(tree: html.HtmlElement, classes: frozenset[str]) -> Iterator[str]:
    """Give the texts of the elements whose class has one of `classes` in its name."""
    return _texts_of(classed_elements(tree), classes)


def _texts_of(elements: Sequence[etree._Element], classes: frozenset[str]) -> Iterator[str]:
    for element in elements:
        name = element.get("class")
        if name and element.tag in _CLASSED and not classes.isdisjoint(_class_parts(name)):
            text = shown_text(element)
            if text:
                yield text


_TELLING = re.compile(
    "title|headline|author|byline|published|updated|entry-date|" + "|".join(sorted(KICKER_CLASSES))
)


@lru_cache(maxsize=4_000)
def _is_telling(classes: str) -> bool:
    return _TELLING.search(classes[:_LONGEST_TITLE].lower()) is not None


def _class_parts(name: str) -> list[str]:
    return CLASS_PART.split(name[:_LONGEST_TITLE].lower())


_CLASSED = frozenset({"p", "span", "div", "a", "h2", "h3", "h4", "strong"})


def _tell_kicker(
    builder: ArticleBuilder, elements: Sequence[etree._Element], title: Title | None
) -> None:
    """Tell what stands over the title, or the one text of the page that is called a kicker."""
    kicker = title.kicker if title else None
    if title and title.element is not None and not kicker:
        kicker = _kicker_over(title.element)
    if kicker:
        builder.tell("kicker", kicker if len(kicker) <= _LONGEST_NAME else "", "class", 0.85)
        return
    kickers = set(islice(_texts_of(elements, KICKER_CLASSES), _MOST_NODES))
    if len(kickers) == 1:
        kicker = kickers.pop()
        builder.tell("kicker", kicker if len(kicker) <= _LONGEST_NAME else "", "class", 0.8)


def _kicker_over(title: etree._Element) -> str | None:
    """The text of the element called a kicker that stands right over the title."""
    around = (title, *islice(title.iterancestors(), 2))
    for element in around:
        for before in islice(element.itersiblings(preceding=True), 3):
            if not isinstance(before.tag, str):
                continue
            if not KICKER_CLASSES.isdisjoint(_class_parts(before.get("class") or "")):
                return shown_text(before) or None
    return None
