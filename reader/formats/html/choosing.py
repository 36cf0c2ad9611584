"""Which blocks of a page are the article, when it is known what the article says.

The search for the article changes what it finds: it loses the kinds of blocks, what is written
twice, headings, captions. So its words only say where on the page the article is, and the blocks
are taken from the page itself, with what belongs between them.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from reader.article import BlockKind
from reader.formats.html.walk import CELL_BORDER
from reader.formats.html.wording import Places, Wording, inside, teasers, words_of
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import is_furniture

_GRAM = 4
_FOUND_SHARE = 0.6
"""Of a block's runs of words, so many must be the article's."""
_LONG = 8
"""Words; a block of so many is not by chance the same as one of the article."""
_ROOT_SHARE = 0.9
_MOST_LINKED = 0.5
_LONGEST_HEADING = 200
_TEASER_WORDS = 40
"""No more does a page say of another article."""
_MOST_BETWEEN = 12
"""So many blocks in a row that were left out may belong to the article all the same."""
_TEXT = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.TABLE, BlockKind.CODE}
)
_LINES = _TEXT | {BlockKind.HEADING}
_MEMBERS = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_LEAST_MEMBERS = 0.3
"""Of a list's items, more than these must be of the article for the others to be."""
_BESIDE_TEXT = frozenset({BlockKind.CAPTION, BlockKind.EMBED})


def choose(wordings: Sequence[Wording], texts: Sequence[str]) -> list[bool]:
    """Tell of each block of a page whether it is of the article that says `texts`."""
    chosen = _said(wordings, texts)
    _drop_copies(wordings, chosen)
    _complete_lists(wordings, chosen)
    _fill(wordings, chosen)
    _drop_furniture(wordings, chosen)
    _drop_boxes(wordings, chosen)
    _drop_teasers(wordings, chosen)
    return chosen


def _said(wordings: Sequence[Wording], texts: Sequence[str]) -> list[bool]:
    """Which blocks the article says, short ones only between long ones."""
    said = [words_of(text) for text in texts]
    keys = {" ".join(words) or text for words, text in zip(said, texts, strict=True)}
    grams = set(_grams([word for words in said for word in words]))
    chosen = [_is_said(wording, keys, grams) for wording in wordings]
    long = [i for i, w in enumerate(wordings) if chosen[i] and len(w.words) >= _LONG]
    if long:
        for i, wording in enumerate(wordings):
            if not long[0] <= i <= long[-1] and len(wording.words) < _LONG:
                chosen[i] = chosen[i] and _is_near(wordings, i, long)
    return chosen


def _is_near(wordings: Sequence[Wording], i: int, long: Sequence[int]) -> bool:
    """Whether a short block stands in the same element as the first or last long one."""
    edge = wordings[long[0] if i < long[0] else long[-1]]
    return edge.container is not None and inside(edge.container).hold(wordings[i])


def _is_said(wording: Wording, keys: set[str], grams: set[tuple[str, ...]]) -> bool:
    if wording.key in keys:
        return True
    if wording.piece.kind is BlockKind.TABLE:
        cells = [" ".join(words_of(cell)) for cell in wording.text.split(CELL_BORDER)]
        return sum(cell in keys for cell in cells) > _FOUND_SHARE * len(cells)
    own = list(_grams(wording.words))
    return bool(own) and sum(gram in grams for gram in own) > _FOUND_SHARE * len(own)


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _drop_copies(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Outside the element that holds nearly all of the article, what it says too is a copy."""
    root = article_root(wordings, chosen)
    if root is None:
        return
    place = inside(root)
    said_inside = {
        wording.key for i, wording in enumerate(wordings) if chosen[i] and place.hold(wording)
    }
    for i, wording in enumerate(wordings):
        if chosen[i] and not place.hold(wording):
            chosen[i] = wording.key not in said_inside and len(wording.words) >= _LONG


def article_root(wordings: Sequence[Wording], chosen: Sequence[bool]) -> etree._Element | None:
    """Give the innermost element that holds nearly all words of what was chosen."""
    weights = defaultdict[etree._Element, int](int)
    total = 0
    for i, wording in enumerate(wordings):
        if chosen[i] and wording.block is not None:
            total += len(wording.words)
            for element in (wording.block, *wording.block.iterancestors()):
                weights[element] += len(wording.words)
    root, least = None, total
    for element, weight in weights.items():
        if weight >= _ROOT_SHARE * total and (
            root is None or weight < least or (weight == least and root in element.iterancestors())
        ):
            root, least = element, weight
    return root


def _complete_lists(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Take in the rest of a list or a table of which a good part is of the article."""
    members = defaultdict[etree._Element, list[int]](list)
    for i, wording in enumerate(wordings):
        if wording.piece.kind in _MEMBERS and wording.container is not None:
            members[wording.container].append(i)
    for numbers in members.values():
        if sum(chosen[i] for i in numbers) > _LEAST_MEMBERS * len(numbers):
            for i in numbers:
                chosen[i] = chosen[i] or wordings[i].linked <= _MOST_LINKED


def _fill(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Take in what stands between two blocks of the article and is of it by all signs."""
    keys = Counter(wording.key for i, wording in enumerate(wordings) if chosen[i])
    words = Counter[etree._Element | None]()
    for i, wording in enumerate(wordings):
        if chosen[i] and wording.piece.kind is BlockKind.PARAGRAPH:
            words[wording.container] += len(wording.words)
    numbers = [i for i in range(len(wordings)) if chosen[i]]
    for before, after in itertools.pairwise(numbers):
        if not 1 < after - before <= _MOST_BETWEEN + 1:
            continue
        containers = [wordings[before].surroundings, wordings[after].surroundings]
        for i in range(before + 1, after):
            chosen[i] = _belongs(wordings[i], containers, keys)
        if _heads(wordings[after - 1], wordings[after], words):
            chosen[after - 1] = True


def _heads(heading: Wording, text: Wording, words: Counter[etree._Element | None]) -> bool:
    """Whether a heading that is a link stands over a text that is too long for a teaser."""
    return (
        heading.piece.kind is BlockKind.HEADING
        and heading.container is text.container
        and words[text.container] > _TEASER_WORDS
        and not is_furniture(Line(heading.text))
    )


def _belongs(
    wording: Wording, containers: Sequence[etree._Element | None], keys: Counter[str]
) -> bool:
    kind = wording.piece.kind
    if kind in _BESIDE_TEXT:
        return not is_furniture(Line(wording.text))
    if wording.key in keys:
        return True
    is_sibling = any(wording.surroundings is container for container in containers)
    if not is_sibling or wording.linked > _MOST_LINKED or is_furniture(Line(wording.text)):
        return False
    if kind is BlockKind.HEADING:
        return len(wording.text) <= _LONGEST_HEADING
    return kind in _TEXT


def _drop_furniture(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out lines that are the page's, and headings that nothing of the article follows."""
    pulled = Places(_is_pulled)
    prose: str | None = None
    follows = False
    for i in range(len(wordings) - 1, -1, -1):
        if not chosen[i]:
            continue
        wording = wordings[i]
        kind = wording.piece.kind
        is_last = kind is BlockKind.HEADING and not follows
        if is_last or (kind in _LINES and is_furniture(Line(wording.text))):
            chosen[i] = False
        elif kind is BlockKind.QUOTE and pulled.hold(wording):
            if prose is None:
                prose = _prose(wordings, chosen)
            chosen[i] = f" {wording.key} " not in prose
        follows = follows or (chosen[i] and kind not in _BESIDE_TEXT)


def _prose(wordings: Sequence[Wording], chosen: Sequence[bool]) -> str:
    """The words of all paragraphs that were chosen."""
    keys = (
        wording.key
        for wording, is_chosen in zip(wordings, chosen, strict=True)
        if is_chosen and wording.piece.kind is BlockKind.PARAGRAPH
    )
    return f" {' '.join(keys)} "


_PULLED = re.compile(r"\bpull[-_]?(?:ed[-_]?)?quote")


def _is_pulled(element: etree._Element) -> bool:
    """Whether an element repeats words of the text in large letters."""
    return element.tag == "aside" or bool(_PULLED.search((element.get("class") or "").lower()))


_BOXES = re.compile(
    r"\b(?:pay|reg|meter|gate)[-_]?wall|"
    r"\b(?:subscri(?:be|ption)|newsletter|donat(?:e|ion)|abo)[-_]?(?:box|offer|sign-?up|form|prompt|teaser|banner)|"
    r"(?:\b|_)recirc|comment[-_]?(?:form|policy|rules)|"
    r"\brelated[-_]?(?:articles?|posts?|stories|content|links?|news|items?|topics|reading|box)\b|"
    r"\bmost[-_]?(?:read|popular|viewed|shared)\b|\b(?:also|further)[-_]?read(?:ing)?\b|\btrending\b"
)
_MOST_OF_BOXES = 0.2
"""Of the article's words; classes of this name may also hold all of what has been paid for."""
_PROMPT_WORDS = 40
"""A box of so few words is one beside a short article too."""


def _drop_boxes(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out the boxes that ask for money or comments, and those that lead to other articles."""
    boxes = Places(_is_box)
    numbers = [i for i, wording in enumerate(wordings) if chosen[i] and boxes.hold(wording)]
    total = sum(len(w.words) for w, is_chosen in zip(wordings, chosen, strict=True) if is_chosen)
    words = sum(len(wordings[i].words) for i in numbers)
    if words <= max(_MOST_OF_BOXES * total, _PROMPT_WORDS) and words < total - _LONG:
        for i in numbers:
            chosen[i] = False


def _is_box(element: etree._Element) -> bool:
    name = f"{element.get('id') or ''} {element.get('class') or ''}"
    return len(name) > 1 and element.tag != "body" and _BOXES.search(name.lower()) is not None


_LEAST_TEASERS = 3


def _drop_teasers(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out lists of other articles: short texts under linked headings and nothing besides."""
    lists = defaultdict[etree._Element, list[list[int]]](list)
    for element, numbers in teasers(wordings, _LINKED_HEADING).items():
        parent = element.getparent()
        if parent is not None:
            lists[parent].append(numbers)
    listed = [(e, groups) for e, groups in lists.items() if len(groups) >= _LEAST_TEASERS]
    for element, groups in listed[:_MOST_LISTS]:
        members = {i for numbers in groups for i in numbers}
        words = sum(len(wordings[i].words) for i in members)
        place = inside(element)
        others = [i for i, is_chosen in enumerate(chosen) if is_chosen and i not in members]
        is_list = words <= _TEASER_WORDS * len(groups)
        if others and is_list and not any(place.hold(wordings[i]) for i in others):
            for i in members:
                chosen[i] = False


_MOST_LISTS = 50
_LINKED_HEADING = 0.8
