"""ProQuest's text exports: a line of underscores before each article, labels, `Full text:`."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.article import BlockKind
from reader.formats.dates import find_moments
from reader.formats.plain.dumps.document import Document, one_line
from reader.formats.plain.dumps.labels import PROQUEST

NAME = "ProQuest"
MARK = re.compile(r"^[ \t]*ProQuest document ID: ?\d{1,20}[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""What the record under every article holds."""

_RULE = re.compile(r"_{20,}$")
_COUNT = re.compile(r"Document \d{1,6} of \d{1,6}$", re.IGNORECASE)
_LABEL = re.compile(r"([A-Z][\w /-]{1,30}):(?:\s+|$)(.*)$")


def documents(rows: list[str]) -> list[Document]:
    """Give the articles of an export, or none where it is not one of ProQuest's."""
    rules = [i for i, row in enumerate(rows) if len(row) < 200 and _RULE.match(row)]
    bounds = [0, *rules, len(rows)]
    found: list[Document] = []
    preface: list[str] = []
    for start, end in pairwise(bounds):
        piece = rows[start:end]
        document = _document(piece)
        if document is not None:
            document.furniture_before(preface)
            preface = []
            found.append(document)
        elif not found:
            preface += piece
        elif any(map(_COUNT.match, piece)):  # damaged: an article without a record
            found.append(Document(body=piece))
        else:
            found[-1].furniture_after(piece)
    return found


def _document(rows: list[str]) -> Document | None:
    fields = _fields(rows)
    names = [name for name, _, _ in fields]
    if "number" not in names or not ({"text", "summary"} & set(names)):
        return None
    document = Document(has_family_first=True)
    is_over = True
    for name, mark, value in fields:
        text = one_line(value)
        if name == "text" and not is_over:  # of an article whose line of underscores is missing
            document.body += ["", mark, *value]
            continue
        if name == "text":
            document.before.append((BlockKind.FURNITURE, mark))
            document.body = value
            is_over = False
            continue
        pieces = document.before if is_over else document.after
        pieces += _pieces(document, name, mark, value, is_over)
        _take(document, name, text)
    return document


def _pieces(
    document: Document, name: str, mark: str, value: list[str], is_over: bool
) -> list[tuple[BlockKind, str]]:
    if name == "head":
        rows = [row for row in value if row]
        title = next((r for r in rows if not _RULE.match(r) and not _COUNT.match(r)), None)
        document.title = title
        return [(BlockKind.TITLE if row == title else BlockKind.FURNITURE, row) for row in rows]
    kinds = {"byline": BlockKind.BYLINE, "summary": BlockKind.SUMMARY}
    kind = kinds.get(name, BlockKind.FURNITURE) if is_over else BlockKind.FURNITURE
    return [(kind, f"{mark} {one_line(value)}".strip())]


def _take(document: Document, name: str, text: str) -> None:
    if name == "byline":
        document.byline = document.byline or text
    elif name == "title":
        document.title = text or document.title
    elif name == "publisher":
        document.publisher = text.split(";")[0].strip()
    elif name == "language":
        document.language = text
    elif name == "section":
        document.section = text
    elif name == "number":
        document.number = text
    elif name == "date" or (name == "info" and document.published is None):
        moments = find_moments(text[:200], "en")
        if moments:
            document.published = moments[0]


def _fields(rows: list[str]) -> list[tuple[str, str, list[str]]]:
    """The labelled fields in order, each with its label as written and its rows.

    In the text itself only a label that is none of its own words ends it: one of the record's that
    another of them follows closely.
    """
    fields: list[tuple[str, str, list[str]]] = [("head", "", [])]
    for i, row in enumerate(rows):
        label = _LABEL.match(row[:200])
        name = PROQUEST.get(label[1].lower()) if label else None
        if name is None or (fields[-1][0] == "text" and not _is_record(rows[i + 1 : i + 6])):
            fields[-1][2].append(row)
        elif label is not None:
            mark, _, value = row.partition(":")
            fields.append((name, f"{mark}:", [value.strip()]))
    return fields


def _is_record(rows: list[str]) -> bool:
    labels = (_LABEL.match(row[:200]) for row in rows)
    return any(label is not None and label[1].lower() in PROQUEST for label in labels)
