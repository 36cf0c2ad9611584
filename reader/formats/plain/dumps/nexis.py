"""Exports of LexisNexis, Nexis and Nexis Uni.

The older ones begin an article with `1 of 50 DOCUMENTS` or `Document 1 of 50` and write labels in
capitals; the newer ones end an article in `End of Document`, part record and text by `Body`, and
text and record by `Classification`. In both the labels are in the language of whoever exported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from reader.article import BlockKind
from reader.formats.dates import find_moments
from reader.formats.plain.dumps.document import Document, one_line, with_failures
from reader.formats.plain.dumps.labels import NEXIS_OVER, NEXIS_TAIL_LINES, NEXIS_UNDER

NAME = "Nexis"

_BEGINS = re.compile(
    r"\d{1,6} (?:of|von|de|sur|di|van) \d{1,6} (?:documents?|dokumente?n?|documentos?|documenti|"
    r"documenten)$|"
    r"(?:document|dokument|documento) \d{1,6} (?:of|von|de|sur|di|van) \d{1,6}$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:end of document|ende des dokuments|dokumentende|fin du document|fin del documento|"
    r"fine del documento|einde van document)$",
    re.IGNORECASE,
)
_LENGTH_FIELD = (
    r"(?:length|länge|longueur|longitud|lunghezza|lengte|extensión)\s?: {0,4}\d[\d.,\u202f ]{0,8} ?"
    r"(?:words?|wörter|worte|mots?|palabras|parole|woorden|palavras)"
)
_LENGTH = re.compile(_LENGTH_FIELD + "$", re.IGNORECASE)
MARK = re.compile(rf"^[ \t]*{_LENGTH_FIELD}[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""What every article of an export holds: the count of its words."""

_LABEL = re.compile(r"([^\W\d_][\w /-]{1,24}?)\s?:(?:\s+|$)(.*)$")
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\)|all rights reserved|alle rechte|tous droits)", re.IGNORECASE
)
_EDITION = re.compile(
    r"\b(?:edition|ausgabe|édition|edición|edizione|editie|final|online)\b", re.IGNORECASE
)
_COVER = re.compile(
    r"page \d{1,5} of \d{1,5}$|(?:user name|date and time|job number|client/matter|search terms|"
    r"search type|narrowed by|content type|timeline|news)\s?:|documents? \(\d|\d{1,4}\. ",
    re.IGNORECASE,
)
"""What the list of the articles at the beginning of an export holds, and the heads of its pages."""

_SECTION_PAGE = re.compile(
    r"[;,] *(?:pg?\.|s\.|seite|page|pág\.|blz\.)\s*[\w-]{1,8}.*$", re.IGNORECASE
)
_MOST_OVER = 60
"""Paragraphs that a record over a text has at most."""
_REST_OF_DATE = 24
_LOADED_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Rows without an empty one between them, or a field of the record."""

    label: str | None
    rows: list[str]
    """As they are, of a field without the label."""
    begin: int
    """The index of its first row in the article."""
    mark: str = ""
    """The label with its colon, as it is written."""

    @property
    def text(self) -> str:
        return one_line(self.rows)

    @property
    def whole(self) -> str:
        """The text with its label."""
        return f"{self.mark} {self.text}".strip()


def documents(rows: list[str]) -> list[Document]:
    """Give the articles of an export, or none where it is not one of Nexis's."""
    begins = [i for i, row in enumerate(rows) if len(row) < 60 and _BEGINS.match(row)]
    ends = [i + 1 for i, row in enumerate(rows) if len(row) < 60 and _ENDS.match(row)]
    if begins:
        bounds, preface = [*begins, len(rows)], rows[: begins[0]]
    elif ends:
        is_cut_off = any(len(row) < 60 and _LENGTH.match(row) for row in rows[ends[-1] :])
        bounds, preface = [0, *ends, *([len(rows)] if is_cut_off else [])], []
    elif any(map(_begins_body, rows)):  # the beginning of a file, whose first article goes on
        bounds, preface = [0, len(rows)], []
    else:
        return []
    found = with_failures([rows[start:end] for start, end in pairwise(bounds)], _document)
    if found:
        found[0].furniture_before(preface)
        found[-1].furniture_after(rows[bounds[-1] :])
    return found


def _document(rows: list[str]) -> Document | None:
    if not any(len(row) < 60 and _LENGTH.match(row) for row in rows):
        return None
    tail = _tail(rows)
    over, body = _over(rows[:tail])
    document = Document(body=rows[body:tail])
    if over and over[-1].label == "body":
        document.body[:0] = over[-1].rows
    _read_heading(document, [p for p in over if p.label is None])
    for paragraph in over:
        _take(document, paragraph)
    document.before += _pieces(document, over)
    for paragraph in _paragraphs(rows[tail:], NEXIS_UNDER):
        _take_under(document, paragraph)
    return document


def _tail(rows: list[str]) -> int:
    """The index of the first row of the record under the text."""
    first = len(rows)
    lengths = [i for i, row in enumerate(rows) if len(row) < 60 and _LENGTH.match(row)]
    start = lengths[0]
    bodies = [i for i in range(start, min(start + _REACH, len(rows))) if _begins_body(rows[i])]
    for i in range(max([start, *bodies[:1]]) + 1, len(rows)):
        row = rows[i]
        is_tail = (
            _label(row, NEXIS_UNDER) is not None
            or row.lower() in NEXIS_TAIL_LINES
            or (len(row) < 60 and _ENDS.match(row))
        )
        if is_tail and _is_record(rows[i : i + _REACH]):
            return i
    for i in range(len(rows) - 1, -1, -1):  # nothing but a copyright line
        if rows[i] and not _COPYRIGHT.match(rows[i]):
            break
        first = i
    return first


def _begins_body(row: str) -> bool:
    return row.lower().rstrip(" :") in _BODY_LINES


_REACH = 200
"""Rows of a record that are looked at."""
_SURE_UNDER = ("load-date", "publication-type", "update", "sprache", "language", "langue", "idioma")


def _is_record(rows: list[str]) -> bool:
    """Whether a label that some text could hold too is followed by one that no text holds."""
    for row in rows:
        label = _LABEL.match(row[:100])
        if (label and label[1].lower() in _SURE_UNDER) or (len(row) < 60 and _ENDS.match(row)):
            return True
    return False


def _over(rows: list[str]) -> tuple[list[_Paragraph], int]:
    """The paragraphs of the record over the text, and the index of the text's first row."""
    paragraphs: list[_Paragraph] = []
    seen_length = False
    for paragraph in _paragraphs(rows, NEXIS_OVER):
        label = paragraph.label
        if NEXIS_OVER.get(label or "") == "body" or _is_body_line(paragraph):
            mark = paragraph.mark or paragraph.rows[0]
            first = paragraph.rows[:1] if paragraph.mark else []
            return [*paragraphs, _Paragraph("body", first, paragraph.begin, mark)], (
                paragraph.begin + 1
            )
        if label is None and seen_length and not _follows_label(rows, paragraph):
            return paragraphs, paragraph.begin
        if len(paragraphs) >= _MOST_OVER:
            return paragraphs, paragraph.begin
        seen_length = seen_length or NEXIS_OVER.get(label or "") == "length"
        paragraphs.append(paragraph)
    return paragraphs, len(rows)


def _is_body_line(paragraph: _Paragraph) -> bool:
    return paragraph.label is None and paragraph.rows[0].lower() in _BODY_LINES


_BODY_LINES = frozenset(
    label for label, name in NEXIS_OVER.items() if name == "body" and label != "text"
)


def _follows_label(rows: list[str], paragraph: _Paragraph) -> bool:
    """Whether a line of `Body` comes soon: what stands before it is still the record's."""
    return any(row.lower() in _BODY_LINES for row in rows[paragraph.begin : paragraph.begin + 30])


def _paragraphs(rows: list[str], labels: dict[str, str]) -> list[_Paragraph]:
    """Rows parted at empty ones, at each known label, and after a line of `Body`."""
    found: list[_Paragraph] = []
    is_open = False
    for i, row in enumerate(rows):
        if not row:
            is_open = False
            continue
        label = _label(row, labels)
        is_body = row.lower() in _BODY_LINES
        if label is not None:
            mark, _, value = row.partition(":")
            found.append(_Paragraph(label, [value.strip()], i, f"{mark}:"))
            is_open = True
        elif is_open and not is_body:
            found[-1].rows.append(row)
        else:
            found.append(_Paragraph(None, [row], i))
            is_open = not is_body
    return found


def _label(row: str, labels: dict[str, str]) -> str | None:
    match = _LABEL.match(row[:100])
    name = match[1].lower() if match else ""
    return name if name in labels else None


def _read_heading(document: Document, paragraphs: list[_Paragraph]) -> None:
    """Read publication, date and headline from what has no label.

    The publication stands right before the date; the headline over it in the newer exports, else
    behind the date, the edition and the copyright line.
    """
    rows = [row for p in paragraphs for row in p.rows if not _BEGINS.match(row)]
    date = next((i for i, row in enumerate(rows) if _is_date(row) and not _COVER.match(row)), None)
    if date is None:
        return
    document.published = find_moments(rows[date][:80], "en")[0]
    cover = next((i + 1 for i in range(date - 1, -1, -1) if _COVER.match(rows[i])), 0)
    over = [row for row in rows[cover:date] if not _COPYRIGHT.match(row)]
    if over:
        document.publisher = over[-1]
    if len(over) > 1:
        document.title = one_line(dict.fromkeys(over[:-1]))
        return
    titles = [
        p
        for p in paragraphs[_index_of_date(paragraphs) + 1 :]
        if not _COPYRIGHT.match(p.rows[0]) and not _is_edition(p)
    ]
    if titles:
        document.title = titles[0].text


def _index_of_date(paragraphs: list[_Paragraph]) -> int:
    return next(i for i, p in enumerate(paragraphs) if any(_is_date(row) for row in p.rows))


def _is_edition(paragraph: _Paragraph) -> bool:
    return len(paragraph.text) < 60 and bool(_EDITION.search(paragraph.text))


def _is_date(row: str) -> bool:
    moments = find_moments(row[:80], "en")
    if not moments or len(row) > 80 or len(moments[0].iso) < 10:
        return False
    return len(row) - len(moments[0].span) <= _REST_OF_DATE


def _take(document: Document, paragraph: _Paragraph) -> None:
    name, text = NEXIS_OVER.get(paragraph.label or ""), paragraph.text
    if name == "title":
        document.title = text
    elif name == "byline":
        document.byline = text
    elif name == "section":
        document.section = _SECTION_PAGE.sub("", text)


_KINDS = {
    "title": BlockKind.TITLE,
    "byline": BlockKind.BYLINE,
    "dateline": BlockKind.DATELINE,
    "summary": BlockKind.SUMMARY,
}


def _pieces(document: Document, over: list[_Paragraph]) -> list[tuple[BlockKind, str]]:
    """The record over the text as blocks: labels are kept, the headline is the title's block."""
    pieces: list[tuple[BlockKind, str]] = []
    has_title = False
    for paragraph in over:
        if paragraph.label == "body":
            pieces.append((BlockKind.FURNITURE, paragraph.mark))
            continue
        if paragraph.label is not None:
            name = NEXIS_OVER.get(paragraph.label, "")
            kind = _KINDS.get(name, BlockKind.FURNITURE)
            if kind is BlockKind.TITLE and not has_title:
                pieces += [(BlockKind.FURNITURE, paragraph.mark), (kind, paragraph.text)]
                has_title = True
                continue
            pieces.append((kind, paragraph.whole))
            continue
        if paragraph.text == document.title and not has_title:
            pieces.append((BlockKind.TITLE, paragraph.text))
            has_title = True
            continue
        for row in paragraph.rows:
            kind = BlockKind.DATELINE if _is_date(row) else BlockKind.FURNITURE
            if row == document.title and not has_title:
                kind, has_title = BlockKind.TITLE, True
            pieces.append((kind, row))
    return pieces


def _take_under(document: Document, paragraph: _Paragraph) -> None:
    name = NEXIS_UNDER.get(paragraph.label or "")
    text = paragraph.text
    if name == "language":
        document.language = text
    if name == "loaded" and document.published is None:
        moments = find_moments(text[:80], "en")
        document.published = moments[0] if moments else None
    kind = BlockKind.CAPTION if name == "caption" else BlockKind.FURNITURE
    if paragraph.label is not None:
        document.after.append((kind, paragraph.whole))
    else:
        document.furniture_after(paragraph.rows)
