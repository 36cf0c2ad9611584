"""From the paragraphs of a word processor's document to an article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder, Run
from reader.formats.dates import normalise_moment
from reader.formats.heads import tell_head
from reader.formats.mail.cues import HEADER_NAMES
from reader.formats.office.paragraph import Paragraph, lines_of
from reader.formats.office.properties import Properties, tell_properties
from reader.formats.plain.body import classify_body
from reader.formats.plain.lines import Line
from reader.formats.plain.names import authors_in, byline_prefix
from reader.formats.plain.signs import dates_of, is_release_mark
from reader.formats.properties import sensible_authors, sensible_title

_REACH = 12
"""So many first paragraphs may hold the title."""
_LONGEST_TITLE = 220
_LARGER = 1.2
"""How much larger than the body the type of a title or heading is at least."""
_LONGEST_HEADING = 120
_LARGER_LEAD = 1.1
"""How much larger than the text below it the type of a lead is, where it is not bold."""
_SHORTEST_DECK = 40
"""Characters of a lead in larger type; what is shorter may be a heading."""
_MOST_EMPHASISED = 0.5
"""Where a larger share of paragraphs is bold, bold ones are no headings."""
_KICKER_WORDS = 8
_MOST_KICKERS = 3
"""Short lines over the title; more are the head of a letter."""
_SUBJECT = re.compile(rf"(?:re|betr\.?|{HEADER_NAMES['title']})\s?:\s*\S", re.IGNORECASE)
"""What the line of a letter begins with that says what it is about."""
_SENTENCE_ENDS = tuple(".!…")
_HEADING_ENDS = tuple(".,;…")
_BODY_KINDS = frozenset(
    {BlockKind.HEADING, BlockKind.ITEM, BlockKind.CAPTION, BlockKind.EMBED, BlockKind.SUMMARY}
)
"""What is told of paragraphs by their words alone, where no style tells anything."""
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Note:
    """A footnote, an endnote or what somebody noted at the margin."""

    mark: str
    """What stands for it in the text, or who wrote it."""
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """What a document holds."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    """Empty ones among them."""
    notes: list[Note] = field(default_factory=list)
    comments: list[Note] = field(default_factory=list)
    margins: list[Paragraph] = field(default_factory=list)
    """What is printed at the top and the bottom of each page."""
    properties: Properties = field(default_factory=Properties)


def add_document(builder: ArticleBuilder, document: Document) -> None:
    """Add a document's text, and tell what it says of itself.

    Notes come after the text, then as furniture what stands at the margins.
    """
    blocks, gaps = _filled(document.paragraphs)
    title = _settle_title(builder, blocks, document.properties)
    _read_head(builder, blocks, title, sensible_authors(document.properties.authors))
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and is_release_mark(Line(block.text)):
            block.kind = BlockKind.FURNITURE
    if not any(block.kind is BlockKind.HEADING for block in blocks):
        _find_headings(blocks, gaps)
    for block in blocks:
        _add(builder, block, block.kind)
    for note in document.notes:
        _add_note(builder, note, f"[{note.mark}] ", BlockKind.PARAGRAPH)
    for note in document.comments:
        _add_note(builder, note, f"{note.mark}: " if note.mark else "", BlockKind.FURNITURE)
    seen: set[str] = set()
    for paragraph in document.margins:
        if any(map(str.isalpha, paragraph.text)) and paragraph.text not in seen:
            seen.add(paragraph.text)
            _add(builder, paragraph, BlockKind.FURNITURE)
    tell_properties(builder, document.properties)


def _filled(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[bool]]:
    """The paragraphs that hold text, and before which of them there is an empty one."""
    blocks: list[Paragraph] = []
    gaps: list[bool] = []
    gap = False
    for paragraph in paragraphs:
        if paragraph.is_empty:
            gap = True
            continue
        lines = lines_of(paragraph)
        blocks += lines
        gaps += [gap, *(False for _ in lines[1:])]
        gap = False
    return blocks, gaps


def _add(builder: ArticleBuilder, block: Paragraph, kind: BlockKind) -> None:
    if kind is BlockKind.CODE:
        builder.add_lines(kind, "".join(run.text for run in block.runs))
        return
    runs = [Run(f"{block.number} ", is_label=True), *block.runs] if block.number else block.runs
    builder.add(kind, runs, level=block.level if kind is block.kind else 0)


def _add_note(builder: ArticleBuilder, note: Note, lead: str, kind: BlockKind) -> None:
    filled = [paragraph for paragraph in note.paragraphs if not paragraph.is_empty]
    for index, paragraph in enumerate(filled):
        runs = [Run(lead), *paragraph.runs] if index == 0 else paragraph.runs
        builder.add(kind, runs)


def _settle_title(
    builder: ArticleBuilder, blocks: list[Paragraph], properties: Properties
) -> list[Paragraph]:
    """Tell the title and give the paragraphs that it stands in, none where it is not in the text.

    What is styled as the title comes first, then what the properties call so and stands at the
    beginning, then the first heading, the largest type, the properties alone.
    """
    told = sensible_title(properties.title)
    beginning = blocks[:_REACH]
    styled = _together([b for b in beginning if b.kind is BlockKind.TITLE], blocks)
    if styled:
        builder.tell("title", " ".join(b.text for b in styled), "title style", 0.9)
        return styled
    for block in beginning:
        if told and _words(block.text) == _words(told):
            return _make_title(builder, block, "document properties", 0.95)
    first = next((b for b in beginning if b.kind is BlockKind.HEADING), None)
    if first is not None and _is_top(first, blocks, is_told=bool(told)):
        return _make_title(builder, first, "first heading", 0.75)
    builder.tell("title", told, "document properties", 0.65)
    subject = next((b for b in beginning if _SUBJECT.match(b.text)), None)
    if subject is not None and len(subject.text) <= _LONGEST_TITLE:
        return _make_title(builder, subject, "subject line", 0.7)
    largest = _largest(beginning, blocks)
    if largest is not None:
        return _make_title(builder, largest, "largest type", 0.7)
    return []


def _make_title(
    builder: ArticleBuilder, block: Paragraph, origin: str, confidence: float
) -> list[Paragraph]:
    block.kind, block.level = BlockKind.TITLE, 0
    builder.tell("title", block.text, origin, confidence)
    return [block]


def _together(titles: list[Paragraph], blocks: list[Paragraph]) -> list[Paragraph]:
    """The first of these and those right behind it; the others are headings."""
    if not titles:
        return []
    start = next(i for i, block in enumerate(blocks) if block is titles[0])
    kept = []
    for block in blocks[start:]:
        if block.kind is not BlockKind.TITLE:
            break
        kept.append(block)
    for block in blocks[start + len(kept) :]:
        if block.kind is BlockKind.TITLE:
            block.kind, block.level = BlockKind.HEADING, 1
    return kept


def _is_top(heading: Paragraph, blocks: list[Paragraph], *, is_told: bool) -> bool:
    """Whether a heading stands over the whole text: no other has its level, or none comes first.

    One that is numbered among others, or that others are beside where a title is told, is not.
    """
    before = next(i for i, block in enumerate(blocks) if block is heading)
    is_only = sum(b.kind is BlockKind.HEADING and b.level <= heading.level for b in blocks) == 1
    if is_only or is_told or heading.number:
        return is_only
    return before == 0 or len(heading.text) > len(_longest(blocks[:before]))


def _longest(blocks: list[Paragraph]) -> str:
    return max((block.text for block in blocks), key=len, default="")


def _largest(beginning: list[Paragraph], blocks: list[Paragraph]) -> Paragraph | None:
    """The first paragraph in the largest type, where that is larger than that of the body."""
    candidates = [
        block
        for block in beginning
        if block.kind is BlockKind.PARAGRAPH and 3 < len(block.text) <= _LONGEST_TITLE
    ]
    body = _body_size(blocks)
    if not candidates or not body:
        return None
    largest = max(candidates, key=lambda block: block.size)
    return largest if largest.size >= _LARGER * body else None


def _body_size(blocks: list[Paragraph]) -> float:
    """The size of most of the text."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            sizes[block.size] += sum(len(run.text) for run in block.runs)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text[:_LONGEST_TITLE])]


def _read_head(
    builder: ArticleBuilder, blocks: list[Paragraph], title: list[Paragraph], authors: list[str]
) -> None:
    """Tell byline and date that styles name or that stand over and under the title."""
    signed = [block.text for block in blocks[: 2 * _REACH] if block.kind is BlockKind.BYLINE]
    names = [name for text in signed for name in _signed(text)]
    builder.tell_list("authors", names, "author style", 0.9)
    for block in blocks[: 2 * _REACH]:
        if block.kind is BlockKind.DATELINE:
            builder.tell("published", normalise_moment(block.text), "date style", 0.9)
    start = next((i for i, block in enumerate(blocks) if title and block is title[0]), 0)
    below = blocks[start + len(title) :]
    told = " ".join(block.text for block in title) or None
    head = takewhile(lambda block: block.kind is not BlockKind.HEADING, below)
    for index, kind in tell_head(builder, told, [block.text for block in head]).items():
        if below[index].kind is BlockKind.PARAGRAPH:
            below[index].kind = kind
    _read_above(builder, blocks[:start], authors)
    if title:
        _find_lead(below)


def _find_lead(below: list[Paragraph]) -> None:
    """Make the first paragraph of text the lead, where it alone is bold, or larger."""
    passed = {BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.FURNITURE}
    text = [block for block in below[:_REACH] if block.kind not in passed][:2]
    if len(text) < 2 or any(block.kind is not BlockKind.PARAGRAPH for block in text):
        return
    lead, following = text
    is_text = lead.text.endswith(_SENTENCE_ENDS) or len(lead.text) > _LONGEST_HEADING
    is_deck = len(lead.text) > _SHORTEST_DECK and len(following.text) > len(lead.text)
    is_larger = lead.size >= _LARGER_LEAD * following.size > 0
    if (lead.is_bold and not following.is_bold and is_text) or (is_larger and is_deck):
        lead.kind = BlockKind.SUMMARY


def _read_above(builder: ArticleBuilder, above: list[Paragraph], authors: list[str]) -> None:
    """Find dates, who wrote it, `authors` or others, and the topic over the title."""
    short = [b for b in above if len(_words(b.text)) <= _KICKER_WORDS]
    has_topic = len(short) <= _MOST_KICKERS
    for block in reversed(above):
        line = Line(block.text)
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        if moments := dates_of(line, None):
            block.kind = BlockKind.DATELINE
            builder.tell("published", moments[0].iso, "date line", 0.7)
        elif block.text in authors:
            block.kind = BlockKind.BYLINE
        elif names := authors_in(block.text[byline_prefix(line) :]) if byline_prefix(line) else []:
            block.kind = BlockKind.BYLINE
            builder.tell_list("authors", names, "byline", 0.8)
        elif has_topic and len(_words(block.text)) <= _KICKER_WORDS:
            block.kind = BlockKind.KICKER
            builder.tell("kicker", block.text, "above the title", 0.6)


def _signed(text: str) -> list[str]:
    rest = text[byline_prefix(Line(text)) :]
    return authors_in(rest) or ([rest] if len(rest) < _LONGEST_HEADING else [])


def _find_headings(blocks: list[Paragraph], gaps: list[bool]) -> None:
    """Find the headings of a document without styles: bold or larger, else by their words."""
    body = _body_size(blocks)
    plain = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    marked = [block for block in plain if _is_emphasised(block, body)]
    questions = [block for block in marked if block.text.endswith("?")]
    if len(questions) > 1 and 2 * len(questions) >= len(marked):
        return  # an interview
    if marked and len(marked) <= _MOST_EMPHASISED * len(plain):
        for block in marked:
            block.kind, block.level = BlockKind.HEADING, 2
        return
    if marked:
        return
    has_gaps = any(gaps)
    lines = [Line(b.text, g or not has_gaps) for b, g in zip(blocks, gaps, strict=True)]
    for index, kind in classify_body(lines, 0).items():
        block = blocks[index]
        if block.kind is BlockKind.PARAGRAPH and kind in _BODY_KINDS:
            block.kind = kind
            block.level = 1 if kind in {BlockKind.HEADING, BlockKind.ITEM} else 0


def _is_emphasised(block: Paragraph, body: float) -> bool:
    text = block.text
    if len(text) > _LONGEST_HEADING or text.endswith(_HEADING_ENDS):
        return False
    if not any(map(str.isalpha, text)):
        return False
    return block.is_bold or (body > 0 and block.size >= _LARGER * body)
