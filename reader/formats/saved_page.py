"""The page of a file that keeps a web page with what it shows: its text, or that of its frames."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from reader.formats.builder import ArticleBuilder
from reader.formats.html import add_page

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/x-html"})
SURE_OF_ADDRESS = 0.92
"""How sure the address is that the program noted which saved the page."""
_FRAMESET = re.compile(r"<frameset[\s>]", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_MOST_FRAMES = 50


def is_web_address(address: str) -> bool:
    """Whether an address is that of a page in the web, and not of a file."""
    return address.startswith(("http://", "https://"))


def add_saved_page(builder: ArticleBuilder, page: str, frames: Iterable[str]) -> None:
    """Add a page as an article; of one that is nothing but frames the frame with the most text."""
    if _FRAMESET.search(page):
        page = max(islice(frames, _MOST_FRAMES), key=_text_length, default=page)
    add_page(builder, page)


def _text_length(page: str) -> int:
    """About how much text a page has."""
    return len("".join(_TAG.sub(" ", page).split()))
