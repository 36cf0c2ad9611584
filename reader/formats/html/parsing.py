"""From the characters of a page to its tree, whatever they are."""

from __future__ import annotations

import re

from lxml import etree, html

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_LONG_SPACE = re.compile("([ \t\n\r\f]{64})[ \t\n\r\f]+")


def parse(page: str) -> html.HtmlElement | None:
    """Give the tree of a page or a piece of one; None where no parser makes sense of it."""
    parser = html.HTMLParser(huge_tree=True, no_network=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_prepared(page), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree


def _prepared(page: str) -> str:
    """The page without an XML declaration, which lxml refuses, and without endless white space."""
    declaration = _XML_DECLARATION.match(page)
    return _LONG_SPACE.sub(r"\1", page[declaration.end() if declaration else 0 :])
