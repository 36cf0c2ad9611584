"""Parts of a page beside and below its article that the search takes for a part of it.

They are boxes that ask for money, what readers wrote, and lists of other articles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from lxml import etree

from reader.article import BlockKind
from reader.formats.html.wording import (
    Places,
    Wording,
    among_comments,
    inside,
    is_paragraph,
    teasers,
)

_BOXES = re.compile(
    r"\b(?:pay|reg|meter|gate)[-_]?wall|"
    r"\b(?:subscri(?:be|ption)|newsletter|donat(?:e|ion)|abo)[-_]?(?:box|offer|sign-?up|form|prompt|teaser|banner)|"
    r"(?:\b|_)recirc|(?:^|\s)widget(?:\s|$)|comment[-_]?(?:form|policy|rules)|"
    r"\brelated[-_]?(?:articles?|posts?|stories|content|links?|news|items?|topics|reading|box)\b|"
    r"\bmost[-_]?(?:read|popular|viewed|shared)\b|\b(?:also|further)[-_]?read(?:ing)?\b|\btrending\b"
)
_MOST_OF_BOXES = 0.2
"""Of the article's words; classes of this name may also hold all of what has been paid for."""
_PROMPT_WORDS = 40
"""A box of so few words is one beside a short article too."""
_LEAST_LEFT = 8
"""So many words must be left of the article without its boxes."""
_TEASER_WORDS = 40
"""No more does a page say of another article."""


def drop_boxes(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out the boxes that ask for money or comments, and those that lead to other articles."""
    boxes = Places(_is_box)
    numbers = [i for i, wording in enumerate(wordings) if chosen[i] and boxes.hold(wording)]
    total = sum(len(w.words) for w, is_chosen in zip(wordings, chosen, strict=True) if is_chosen)
    words = sum(len(wordings[i].words) for i in numbers)
    if words <= max(_MOST_OF_BOXES * total, _PROMPT_WORDS) and words < total - _LEAST_LEFT:
        for i in numbers:
            chosen[i] = False


def _is_box(element: etree._Element) -> bool:
    name = f"{element.get('id') or ''} {element.get('class') or ''}"
    return len(name) > 1 and element.tag != "body" and _BOXES.search(name.lower()) is not None


_MOST_OF_COMMENTS = 0.6
_LEAST_OVER_COMMENTS = 100
"""Parts of this name may also hold the article itself, as a comment on events: then there are
fewer words outside of them."""


def drop_comments(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out what readers wrote below the text."""
    comments = among_comments()
    numbers = [i for i, wording in enumerate(wordings) if chosen[i] and comments.hold(wording)]
    total = sum(len(w.words) for w, is_chosen in zip(wordings, chosen, strict=True) if is_chosen)
    words = sum(len(wordings[i].words) for i in numbers)
    is_below = bool(numbers) and any(chosen[: numbers[0]])
    is_small = words <= _MOST_OF_COMMENTS * total or total - words >= _LEAST_OVER_COMMENTS
    if is_below and is_small:
        for i in numbers:
            chosen[i] = False


_LEAST_TEASERS = 3


def drop_teasers(wordings: Sequence[Wording], chosen: list[bool]) -> None:
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


_LEAST_LINKED_HEADINGS = 2


def drop_other_articles(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out what follows the text in a part of the page that leads to other articles.

    Such a part has headings most of which are links.
    """
    words = Counter[etree._Element]()
    for i, wording in enumerate(wordings):
        if chosen[i] and wording.container is not None and is_paragraph(wording):
            words[wording.container] += len(wording.words)
    if not words:
        return
    text, _ = words.most_common(1)[0]
    place = inside(text)
    last = max(i for i, wording in enumerate(wordings) if chosen[i] and place.hold(wording))
    around = {text, *text.iterancestors()}
    parts = defaultdict[etree._Element, list[int]](list)
    for i in range(last + 1, len(wordings)):
        part = _part_of(wordings[i], around)
        if part is not None:
            parts[part].append(i)
    for numbers in parts.values():
        headings = [i for i in numbers if wordings[i].piece.kind is BlockKind.HEADING]
        linked = sum(wordings[i].linked > _LINKED_HEADING for i in headings)
        if linked >= max(_LEAST_LINKED_HEADINGS, len(headings) / 2):
            for i in numbers:
                chosen[i] = False


def _part_of(wording: Wording, around: Set[etree._Element]) -> etree._Element | None:
    """The outermost element around a block that is not around the text too."""
    part = None
    element = wording.block
    while element is not None and element not in around:
        part, element = element, element.getparent()
    return part


_MOST_LISTS = 50
_LINKED_HEADING = 0.8
