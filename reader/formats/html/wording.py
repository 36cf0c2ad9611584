"""What a block of a page says, for comparing it with others, and where on the page it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from lxml import etree

from reader.article import BlockKind
from reader.formats.builder import single_line
from reader.formats.html.elements import is_block
from reader.formats.html.walk import Piece

UNPARTED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts without spaces between words: there each character is a word."""
_WORD = re.compile(rf"[{UNPARTED}]|[^\W{UNPARTED}]+")
_LONGEST = 200_000
"""Characters of a block whose words are looked at; of a longer one the length tells the rest."""
_INLINE_REACH = 20
_OWN_REACH = 30
_NO_PARTS: frozenset[str] = frozenset()
_PARTS = {
    BlockKind.ITEM: frozenset("p div li dt dd ul ol dl menu".split()),
    BlockKind.TABLE: frozenset("p div td th tr tbody thead tfoot table".split()),
    BlockKind.QUOTE: frozenset({"p", "blockquote"}),
}
"""By the kind of a block the elements that are the block or what it is a part of."""


class Wording:
    """A block of a page with its words."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.text = single_line("".join(run.text for run in piece.runs))
        self.words = words_of(self.text[:_LONGEST])
        self.key = " ".join(self.words) or self.text
        if len(self.text) > _LONGEST:
            self.key = f"{self.key} {len(self.text)}"
        self.block = _block_of(piece.element)
        """The element that the block is."""
        self.container = None if self.block is None else self.block.getparent()
        """The element that holds it and its neighbours; of an item or a row the list or table."""

    @property
    def linked(self) -> float:
        """The share of its characters that are links."""
        return self.piece.linked / max(len(self.text), 1)

    @cached_property
    def surroundings(self) -> etree._Element | None:
        """The element that holds it, or the list, table or quotation that it is a part of."""
        own = _PARTS.get(self.piece.kind, _NO_PARTS)
        if self.piece.level and self.piece.kind is BlockKind.PARAGRAPH:
            own = _PARTS[BlockKind.ITEM]
        element = self.block
        for _ in range(_OWN_REACH):
            if element is None or element.tag not in own:
                break
            element = element.getparent()
        return self.container if element is self.block else element

    def is_prose(self, least_words: int, most_linked: float) -> bool:
        """Whether it is a text of so many words, of which links are no more than a part."""
        return len(self.words) >= least_words and self.linked <= most_linked


def _block_of(element: etree._Element | None) -> etree._Element | None:
    """The block that a text stands in."""
    for _ in range(_INLINE_REACH):
        if element is None or is_block(element):
            break
        element = element.getparent()
    return element


_PARAGRAPH_WORDS = 12
_MOST_LINKED = 0.34


def is_paragraph(wording: Wording) -> bool:
    """Whether a block is a paragraph of prose, and no line of links."""
    is_text = wording.piece.kind is BlockKind.PARAGRAPH
    return is_text and wording.is_prose(_PARAGRAPH_WORDS, _MOST_LINKED)


def words_of(text: str) -> list[str]:
    """Give the words of a text in lower case, of writing without spaces its characters."""
    return _WORD.findall(text.lower())


class Places:
    """Tells which blocks stand in an element of a certain kind; each element is asked once."""

    def __init__(self, is_sought: Callable[[etree._Element], bool]) -> None:
        self._is_sought = is_sought
        self._known: dict[etree._Element, bool] = {}

    def hold(self, wording: Wording) -> bool:
        """Whether a block is, or stands in, one of the elements that are sought."""
        element, passed = wording.block, []
        while element is not None and element not in self._known:
            passed.append(element)
            if self._is_sought(element):
                self._known[element] = True
                break
            element = element.getparent()
        is_inside = element is not None and self._known[element]
        for each in passed:
            self._known[each] = is_inside
        return is_inside


def inside(root: etree._Element) -> Places:
    """Give what tells which blocks stand in `root`."""
    return Places(lambda element: element is root)


def teasers(wordings: Sequence[Wording], most_linked: float) -> dict[etree._Element, list[int]]:
    """Give the elements whose heading is a link, with the numbers of the other blocks in them.

    Such an element mostly tells of another article.
    """
    headed = {
        wording.container
        for wording in wordings
        if wording.piece.kind is BlockKind.HEADING and wording.linked > most_linked
    }
    found: dict[etree._Element, list[int]] = {}
    for i, wording in enumerate(wordings):
        if wording.container is not None and wording.container in headed:
            found.setdefault(wording.container, []).append(i)
    return found


def among_comments() -> Places:
    """Give what tells which blocks stand among what readers wrote."""
    return Places(_is_for_comments)


_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:list|area|section|body|text|content)?|commentlist|disqus|"
    r"respond|replies|reply|kommentare?|commentaires?|comentarios?|coment[aá]rios?|commenti|"
    r"reacties)(?:$|[\s_-])",
    re.IGNORECASE,
)


def _is_for_comments(element: etree._Element) -> bool:
    name = f"{element.get('id') or ''} {element.get('class') or ''}"
    return len(name) > 1 and element.tag != "body" and _COMMENTS.search(name) is not None
