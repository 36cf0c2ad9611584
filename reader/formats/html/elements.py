"""What the elements of HTML are to a reader, by name, role and class."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml import etree

from reader.article import BlockKind

SKIPPED = frozenset(
    "script style noscript template head svg iframe object canvas rt rp math".split()
)
"""Elements whose text is not shown, or not as a part of the line they stand in."""

_BLOCK_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "tr": BlockKind.TABLE,
    "figure": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "pre": BlockKind.CODE,
    "listing": BlockKind.CODE,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
"""Elements that are blocks of a kind of their own."""

PLAIN_BLOCKS = frozenset(
    "body div section article main header footer nav aside form fieldset legend ul ol dl menu dir "
    "table thead tbody tfoot td th address details summary center hr option button label select "
    "textarea video audio hgroup search dialog".split()
)
"""Elements that begin and end a block without saying what it is; cells only of laid out pages."""

CELLS = frozenset({"td", "th"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
ITEMS = frozenset({"li", "dt", "dd"})

_CAPTION_CLASSES = frozenset(
    "caption figcaption wp-caption-text wp-caption-dd image-caption img-caption photo-caption "
    "picture-caption media-caption caption-text bildunterschrift legende legend imagecaption "
    "photocaption article-caption captiontext image__caption media__caption figure-caption "
    "figure__caption".split()
)
_CAPTION_ELEMENTS = frozenset({"p", "div", "span", "dd", "small"})
_EMBED_CLASSES = frozenset(
    "instagram-media tiktok-embed fb-post fb-video reddit-card reddit-embed-bq imgur-embed-pub "
    "text-post-media threads-embed vk-embed".split()
)
"""The classes of the blocks that social networks give to be set into pages, where what stands in
them is mostly a picture's or a link's. Short posts that are quoted in full (`twitter-tweet`) stay
quotes."""


_HEADING_CLASSES = re.compile(
    r"cross-?head|zwischen-?(?:titel|ueberschrift|überschrift)|inter-?titre|intertitle|intertitol|"
    r"entretitulo|\bladillos?\b|tussenkop|mellanrubrik|mellemrubrik|mellomtittel|v[äa]liotsik"
)
"""What editors call the headings within a text, in class names of elements that are none."""
_HEADING_ELEMENTS = frozenset({"p", "div", "span"})
_LONGEST_CLASSES = 300


def kind_of(tag: str, element: etree._Element) -> BlockKind | None:
    """Give the kind of block that an element is, None where it says nothing of it."""
    classes = element.get("class")
    called = _called(classes) if classes and len(classes) <= _LONGEST_CLASSES else None
    if called is BlockKind.EMBED:
        return called
    if called is BlockKind.CAPTION and tag in _CAPTION_ELEMENTS:
        return called
    if called is BlockKind.HEADING and tag in _HEADING_ELEMENTS:
        return called
    kind = _BLOCK_KINDS.get(tag)
    if kind is None and element.get("role") == "heading":
        return BlockKind.HEADING
    if tag == "code" and "\n" in (element.text or "").strip():
        return BlockKind.CODE
    return kind


@lru_cache(maxsize=4_000)
def _called(classes: str) -> BlockKind | None:
    """The kind of block that the classes of an element name."""
    names = frozenset(classes.lower().split())
    if not names.isdisjoint(_EMBED_CLASSES):
        return BlockKind.EMBED
    if not names.isdisjoint(_CAPTION_CLASSES):
        return BlockKind.CAPTION
    return BlockKind.HEADING if _HEADING_CLASSES.search(classes.lower()) else None


def is_block(element: etree._Element) -> bool:
    """Whether an element begins and ends a block."""
    return element.tag in _BLOCK_KINDS or element.tag in PLAIN_BLOCKS


def heading_level(tag: str, element: etree._Element) -> int:
    """Give the level of a heading from 1 to 6, also of one that only its role calls so."""
    digit = tag[-1:] if len(tag) == 2 else (element.get("aria-level") or "2")
    return int(digit) if digit in "123456" and len(digit) == 1 else 2


_REFERENCE = re.compile(r"[\[(]?(\d{1,3}|[*†‡§])[\])]?$")
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_MOST_RAISED = 20
_MOST_INNER = 6


def raised_text(element: etree._Element) -> str | None:
    """Give what stands for a `sup` element in running text, None where its text does.

    A note's number is put in brackets, or it would be one with the word or number before it; a
    power's digits are written as such.
    """
    inner = list(islice(element.iter(), _MOST_INNER + 1))
    if len(inner) > _MOST_INNER:
        return None
    text = "".join(map(str, element.itertext())).strip()
    if not 0 < len(text) <= _MOST_RAISED:
        return None
    parent = element.getparent()
    around = [*inner, parent] if parent is not None else inner
    link = next((e for e in around if e.tag == "a"), None)
    note = _REFERENCE.match(text)
    if note and link is not None and "#" in (link.get("href") or "#"):
        return f"[{note[1]}]"
    digits = text.lstrip("+-−")
    is_power = digits.isdecimal() and digits.isascii()
    return text.translate(_SUPERSCRIPTS) if is_power else None


_QUOTATION_MARKS = {"de": "„“", "fr": "«»", "ru": "«»", "es": "«»", "it": "«»", "pl": "„”"}
_MARKS = '"“”„«»‹›‚‘’「『'


def quotation_marks(element: etree._Element, language: str) -> str:
    """Give the two marks a browser writes around a `q` element; none where its text has them."""
    if (element.text or "").lstrip()[:1] in tuple(_MARKS):
        return ""
    return _QUOTATION_MARKS.get(language, "“”")
