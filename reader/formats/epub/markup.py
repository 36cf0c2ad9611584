"""The markup of a book's documents made plainer, so that its blocks say what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree

from reader.formats.xml import text_of, valid_text

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
LEFT_OUT = frozenset("script style head template noscript iframe object svg canvas math".split())
"""Elements whose text is not shown."""
ADDRESSED = ("http://", "https://", "mailto:")
"""What links out of a book begin with."""

_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_NOTE_MARK = re.compile(r"[\[(]?(\d{1,4}|[*†‡§]{1,4}|[ivxl]{1,7}|[a-z])[\])]?\.?\Z")
_BACK_MARKS = frozenset("↩ ↩︎ ↩️ ↑ ^ ← ⏎ ⮌".split())
_FEWEST_ALT_WORDS = 3
_NOTE_CLASS = re.compile(r"note-?(?:ref|link|anchor|reference)|fnref", re.IGNORECASE)
_NOTE_TYPES = frozenset("footnote endnote rearnote".split())
_NOTE_REACH = 20
"""Elements at the beginning of a note that its text may begin in."""
_CAPTION_CLASS = re.compile(
    r"(?:^|\s)(?:fig(?:ure)?-?|img-?|image-?)?caption(?:\s|$)", re.IGNORECASE
)
_VERSE_CLASS = re.compile(
    r"(?:^|\s)(?:verse|poem|poetry|stanza|line-?(?:block|group))(?:\s|$)", re.IGNORECASE
)
_VERSE_TYPES = frozenset("z3998:poem z3998:verse z3998:song z3998:hymn".split())
_VERSE_DEPTH = 4


def types_of(element: etree._Element) -> frozenset[str]:
    """What `epub:type` and the roles of DPUB-ARIA call an element."""
    told = (element.get(name) or "" for name in (_EPUB_TYPE, "epub:type", "role"))
    return frozenset(name.lower().removeprefix("doc-") for name in " ".join(told).split())


def simplify(root: etree._Element) -> None:
    """Write marks of notes in brackets, drop the ways back, let pictures tell."""
    notes: dict[str, str] = {}
    captions: dict[etree._Element, bool] = {}
    for element in list(root.iter("a", "br", "div", "img", "p")):
        if element.tag == "img":
            _tell_picture(element, captions)
        elif element.tag == "a":
            _tell_note_mark(element, notes)
        elif element.tag == "br":
            if any(_is_verse(outer) for outer in islice(element.iterancestors(), _VERSE_DEPTH)):
                element.tag = "div"  # a line of verse is a block
        elif _CAPTION_CLASS.search(element.get("class") or ""):
            element.tag = "figcaption"
    _number_notes(root, notes)


def _is_verse(element: etree._Element) -> bool:
    return bool(_VERSE_CLASS.search(element.get("class") or "")) or not _VERSE_TYPES.isdisjoint(
        types_of(element)
    )


def _number_notes(root: etree._Element, notes: Mapping[str, str]) -> None:
    """Write the mark of a note before it, where it has none; an item of a list is counted."""
    for element in root.iter(etree.Element):
        mark = notes.get(element.get("id") or "")
        if mark is None or element.tag == "li" or _NOTE_TYPES.isdisjoint(types_of(element)):
            continue
        beginning = islice(element.iter(), _NOTE_REACH)
        first = next((inner for inner in beginning if (inner.text or "").strip()), None)
        if first is not None and not (first.text or "").strip("[( \n").startswith(mark):
            first.text = valid_text(f"[{mark}] {(first.text or '').lstrip()}")


def _tell_picture(element: etree._Element, captions: dict[etree._Element, bool]) -> None:
    """Make the words that stand for a picture a caption, where it has none of its own.

    `captions` keeps which figures have one.
    """
    words = (element.get("alt") or "").strip()
    if len(words.split()) < _FEWEST_ALT_WORDS:
        return
    outer = next(element.iterancestors("figure"), None)
    if outer is not None:
        if outer not in captions:
            captions[outer] = outer.find(".//figcaption") is not None
        if captions[outer]:
            return
    after = element.getnext()
    if after is not None and text_of(after, len(words) + 10).split() == words.split():
        return
    element.tag = "figcaption"
    element.text = valid_text(words)


def _tell_note_mark(element: etree._Element, notes: dict[str, str]) -> None:
    """Write the mark of a note in brackets, and keep whose it is."""
    reference = element.get("href") or ""
    if "#" not in reference or reference.startswith(ADDRESSED):
        return
    text = text_of(element, 40).strip()
    if text in _BACK_MARKS or "backlink" in types_of(element):
        _write(element, "")
        return
    mark = _NOTE_MARK.match(text)
    parent = element.getparent()
    inner = next(iter(element), None)
    is_raised = any(near is not None and near.tag == "sup" for near in (parent, inner))
    is_told = "noteref" in types_of(element) or _NOTE_CLASS.search(element.get("class") or "")
    if mark and (is_raised or is_told):
        notes.setdefault(reference.rpartition("#")[2], mark[1])
        _write(element, f"[{mark[1]}]")


def _write(element: etree._Element, text: str) -> None:
    """Put `text` in the place of all that an element holds."""
    for child in list(element):
        element.remove(child)
    element.text = valid_text(text)
