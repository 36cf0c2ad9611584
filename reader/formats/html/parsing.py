"""From the characters of a page to its tree, whatever they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml import etree, html

from reader.formats.formulas import formula_text
from reader.formats.xml import valid_text

_LARGE = 1_000_000
"""Characters; of smaller pages nothing is taken away before they are parsed."""
_MOST_TAGS = 400_000
"""Ends of elements included; a book has less than a tenth of that."""
_LONG_SPACE = re.compile("([ \t\n\r\f]{64})[ \t\n\r\f]+")
_LONG_RUN = re.compile("<{64,}")
_DATA = re.compile(r"""data:[\w/+.-]{0,100}(?:;[\w=-]{0,100}){0,5},[^"'\s)<>]{100,}""")
"""A picture or a font that is written into the page itself (RFC 2397)."""

_LONG_TAG = 5_000
"""Characters before a tag's end; where there are fewer it has not too many attributes."""
_ATTRIBUTES = re.compile(
    r"""(<[a-zA-Z][\w:-]*+)"""
    r"""(?:[\s/]++[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+){500,}+"""
)
"""A tag with more attributes than any page has: the parser compares each with all others."""

_ONE_CLASS = etree.ElementDefaultClassLookup(element=html.HtmlElement, comment=html.HtmlComment)
"""One class for all elements: lxml's own choice, by tag, is a call of Python for each of them."""


def parse(page: str) -> html.HtmlElement | None:
    """Give the tree of a page or a piece of one, which is best `lightened` before.

    None where no parser makes sense of it, or where it has more tags than any text needs.
    """
    if page.count("<") > _MOST_TAGS:
        return None
    tree = _whole_tree(page)
    if tree is None:
        tree = _whole_tree(_INLINE_TAG.sub("", page))
    if tree is not None:
        _move_out_of_head(tree)
        _write_formulas(tree)
    return tree


_WRAPPERS = 3
"""So many elements around a formula are looked at for another form of it."""


def _write_formulas(tree: html.HtmlElement) -> None:
    """Write MathML as a line of text, and drop what shows the same again by styles alone.

    KaTeX and MathJax draw a formula with elements that mean nothing, beside MathML that stands
    there for those who hear the page.
    """
    for formula in list(tree.iter("math", "m:math")):
        text, tail = valid_text(formula_text(formula)), formula.tail
        if formula.getparent() is None:
            continue  # it stood in another one, which is written
        if text:
            for drawn in _drawn_beside(formula):
                _empty(drawn)
        formula.clear()
        formula.tag, formula.text, formula.tail = "span", text, tail


_INLINE_WRAPPERS = frozenset("math m:math span mjx-assistive-mml mjx-container".split())


def _drawn_beside(formula: etree._Element) -> Iterator[etree._Element]:
    """What is drawn beside a formula and those that hear the page are not to hear."""
    for wrapper in islice(chain((formula,), formula.iterancestors()), _WRAPPERS):
        if wrapper.tag not in _INLINE_WRAPPERS:
            return
        for beside in (wrapper.getnext(), wrapper.getprevious()):
            if beside is not None and beside.get("aria-hidden") == "true":
                yield beside


def _empty(element: etree._Element) -> None:
    """Take out what an element holds, and leave what follows it."""
    for child in list(element):
        element.remove(child)
    element.text = None


_INLINE_TAG = re.compile(
    r"</?(?:font|b|i|u|em|strong|span|tt|big|small)(?:\s[^<>]{0,1000})?>", re.I
)
"""What old pages leave open by the thousand, so that it is nested deeper than can be parsed."""


def _whole_tree(page: str) -> html.HtmlElement | None:
    """The tree of a page; None where there is none, or where it lacks what is nested too deep."""
    parser = html.HTMLParser(huge_tree=True, no_network=True, remove_pis=True, encoding="utf-8")
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    error = parser.error_log.last_error
    return None if error is not None and error.type_name == "ERR_RESOURCE_LIMIT" else tree


_OF_HEADS = frozenset("title meta link script style base noscript template bgsound".split())


def _move_out_of_head(tree: html.HtmlElement) -> None:
    """Begin the body where HTML does (HTML Living Standard, 13.2.6.4.4).

    Where its tag is left out, as SingleFile does, libxml2 leaves `article` or `main` in the head.
    """
    head = tree.find("head")
    if head is None:
        return
    children = list(head)
    stray = (i for i, e in enumerate(children) if isinstance(e.tag, str) and e.tag not in _OF_HEADS)
    first = next(stray, None)
    if first is None:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    moved = children[first:]
    moved[-1].tail = (moved[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = moved


def lightened(page: str) -> str:
    """Give a page without what makes large ones slow and shows no text.

    Those are pictures and fonts in addresses, of which SingleFile's pages are full, endless white
    space, and endless runs of what could begin tags.
    """
    if len(page) > _LARGE:
        page = _DATA.sub("data:,", page) if "data:" in page else page
        page = _LONG_RUN.sub("", _LONG_SPACE.sub(r"\1", page))
    if _has_long_tag(page):
        page = _ATTRIBUTES.sub(r"\1", page)
    return page


def _has_long_tag(page: str) -> bool:
    start = 0
    while (end := page.find(">", start)) >= 0:
        if end - start > _LONG_TAG:
            return True
        start = end + 1
    return len(page) - start > _LONG_TAG
