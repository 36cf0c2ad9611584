"""Factiva's exports, with tags (`HD`, `WC`, `TD`) and as they are displayed.

Laid out as Factiva's "Article Format with Indexing" and "Full Article/Report" are: an article ends
in `Document` and its accession number, which is the code of the source, the day and a serial
number. In the displayed form a count of words parts headline and byline from what the source is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from reader.article import BlockKind
from reader.formats.cues import BYLINE_PREFIXES
from reader.formats.dates import Moment, find_moments
from reader.formats.plain.dumps.document import (
    Document,
    as_line,
    language_of,
    one_line,
    with_failures,
)
from reader.formats.plain.dumps.labels import FACTIVA_TAGS
from reader.formats.plain.names import authors_in

NAME = "Factiva"

_NUMBER = r"[A-Z0-9]{3,12}(?:19|20)\d{6}[a-z0-9]{7,12}"
MARK = re.compile(
    rf"^[ \t]*(?:AN +)?(?:Document|Dokument|Documento) {_NUMBER}[ \t]*$", re.MULTILINE
)
"""What every export holds."""

_END = re.compile(rf"(?:AN\s{{1,10}})?(?:Document|Dokument|Documento) ({_NUMBER})$")
_TAG = re.compile(rf"({'|'.join(FACTIVA_TAGS)})(?:(\s+)(.*))?$")
_WORDS = re.compile(
    r"\d{1,3}(?:[.,\u202f\u00a0 ]?\d{3}){0,2} (?:words?|wörter|mots?|palabras|parole|woorden|"
    r"palavras)$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?: ?([AaPp])[Mm])?(?: GMT)?$")
_CODE = re.compile(r"[A-Z0-9]{2,10}$")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright\b|all rights reserved|alle rechte|tous droits)", re.IGNORECASE
)
_PAGE_FOOTER = re.compile(
    r"(?:Page \d{1,5} of \d{1,5}\s*)?(?:©|\(c\)|Copyright)? ?\d{4} (?:Factiva|Dow Jones)\b.{0,80}$|"
    r"Page \d{1,5} of \d{1,5}",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"(?:Search Summary|Suchzusammenfassung|Zusammenfassung der Suche|Résumé de la recherche|"
    r"Resumen de la búsqueda)$",
    re.IGNORECASE,
)
_PREFIXES = tuple(f"{prefix} " for prefix in BYLINE_PREFIXES)
_REACH = 25
"""Rows over and under the count of words that are looked at for the record."""


def documents(rows: list[str]) -> list[Document]:
    """Give the articles of an export, or none where it is not one of Factiva's."""
    ends = [i for i, row in enumerate(rows) if _END.match(row)]
    pieces = [rows[start + 1 : end] for start, end in pairwise([-1, *ends])]
    found = with_failures(pieces, _read)
    if not found:
        return []
    for document, end in zip(found, ends, strict=True):
        number = _END.match(rows[end])
        document.number = number and number[1]
        document.furniture_after([rows[end]])
    rest = rows[ends[-1] + 1 :]
    summary = next((i for i, row in enumerate(rest) if _SUMMARY.match(row)), len(rest))
    cut_off = _read(rest[:summary])
    if cut_off is None:
        found[-1].furniture_after(rest)
    else:
        cut_off.furniture_after(rest[summary:])
        found.append(cut_off)
    return found


def _read(rows: list[str]) -> Document | None:
    return _tagged(rows) or _displayed(rows)


def _tagged(rows: list[str]) -> Document | None:
    """An article with tags: a headline, and a date or a count of words, are among them."""
    fields: list[tuple[str, list[str]]] = []
    preface: list[str] = []
    for row in rows:
        tag = _TAG.match(row)
        if tag and _may_begin(tag, fields):
            fields.append((tag[1], [tag[3] or ""]))
        elif fields:
            fields[-1][1].append(row)
        else:
            preface.append(row)
    names = {FACTIVA_TAGS[tag] for tag, _ in fields}
    if "title" not in names or names.isdisjoint({"date", "length"}):
        return None
    document = Document(marks=_TEXT_TAGS)
    for tag_name, value in fields:
        _take(document, tag_name, value)
    document.furniture_before(preface)
    _add_time(
        document, next((one_line(value) for tag_name, value in fields if tag_name == "ET"), "")
    )
    return document


_ORDER = {tag: i for i, tag in enumerate(FACTIVA_TAGS)}


def _may_begin(tag: re.Match[str], fields: list[tuple[str, list[str]]]) -> bool:
    """Whether a tag may follow: in the text a line may begin with "IN" or "BY" by chance."""
    if not fields:
        return tag[1] in {"SE", "CLM", "HD", "BY"}
    if tag[1] in {seen for seen, _ in fields}:
        return False
    last = fields[-1][0]
    is_apart = tag[2] is None or len(tag[2]) > 1
    return last not in _TEXT_TAGS or (is_apart and _ORDER[tag[1]] > _ORDER[last])


_TEXT_TAGS = frozenset(("LP", "TD"))
_KINDS = {
    "title": BlockKind.TITLE,
    "byline": BlockKind.BYLINE,
    "date": BlockKind.DATELINE,
    "section": BlockKind.KICKER,
    "caption": BlockKind.CAPTION,
}


def _take(document: Document, tag: str, value: list[str]) -> None:
    name, text = FACTIVA_TAGS[tag], one_line(value)
    if tag in _TEXT_TAGS:
        document.body += [tag, "", *value, ""]
        return
    pieces = document.after if document.body else document.before
    kind = _KINDS.get(name)
    if kind is None:
        pieces.append((BlockKind.FURNITURE, f"{tag} {text}"))
    else:
        pieces += [(BlockKind.FURNITURE, tag), (kind, text)]
    if name == "title":
        document.title = text
    elif name == "byline":
        document.byline = text
    elif name == "section":
        document.section = text
    elif name == "publisher":
        document.publisher = text
    elif name == "language":
        document.language = text
    elif name == "date":
        document.published = _moment(text)


def _displayed(rows: list[str]) -> Document | None:
    """An article as it is displayed: headline, count of words, date, source, text."""
    words = next((i for i, row in enumerate(rows) if _WORDS.match(row)), None)
    if words is None:
        return None
    dates = [i for i in range(words + 1, min(words + 4, len(rows))) if _moment(rows[i])]
    if not dates:
        return None
    document = Document()
    _read_source(document, rows, words, dates[0])
    _read_headline(document, rows[:words])
    return document


def _read_source(document: Document, rows: list[str], words: int, date: int) -> None:
    """Read what stands between the count of words and the text."""
    document.published = _moment(rows[date])
    over = [(BlockKind.FURNITURE, row) for row in rows[words:date] if row]
    over.append((BlockKind.DATELINE, rows[date]))
    at = end = date + 1
    limit = min(date + _REACH, len(rows))
    while at < limit and not rows[at]:
        at += 1
    if at < limit and _CLOCK.match(rows[at]):
        _add_time(document, rows[at])
        over.append((BlockKind.DATELINE, rows[at]))
        at = end = at + 1
    for i in range(at, limit):
        row = rows[i]
        if not row:
            continue
        if document.publisher is None:
            document.publisher = row
        elif _COPYRIGHT.match(row):
            end = i + 1
            break
        elif language_of(row) and len(row.split()) <= 2:
            document.language = row
            end = i + 1
        elif document.language or len(row) > 80:
            break  # no copyright line: the text begins
        end = max(end, i + 1) if _CODE.match(row) or document.publisher == row else end
    end = max(end, at + 1)
    over += [(BlockKind.FURNITURE, row) for row in rows[at:end] if row]
    document.before = over
    document.body = rows[end:]
    _take_house(document)


def _take_house(document: Document) -> None:
    """A short last line that is no sentence, after one that is, names the publishing house."""
    shown = [i for i, row in enumerate(document.body) if row]
    if len(shown) < 2:
        return
    last, before = as_line(document.body[shown[-1]]), as_line(document.body[shown[-2]])
    if len(last.text) <= 80 and not last.ends_sentence and before.ends_sentence:
        document.furniture_after([last.text])
        del document.body[shown[-1] :]


def _read_headline(document: Document, rows: list[str]) -> None:
    """Read section, headline and byline, which stand over the count of words."""
    rows = [row for row in rows if row]
    furniture = [row for row in rows if _PAGE_FOOTER.match(row)]
    lines = [row for row in rows if not _PAGE_FOOTER.match(row)]
    byline = lines.pop() if len(lines) > 1 and _is_byline(lines[-1]) else None
    head: list[tuple[BlockKind, str]] = []
    if lines:
        document.title = lines.pop()
        if lines and len(lines[-1]) <= 60:
            document.section = lines.pop()
            head.append((BlockKind.KICKER, document.section))
        head.append((BlockKind.TITLE, document.title))
    if byline:
        document.byline = byline
        head.append((BlockKind.BYLINE, byline))
    document.before = head + document.before
    document.furniture_before(furniture + lines)


def _is_byline(row: str) -> bool:
    if len(row) > 160:
        return False
    return row.lower().startswith(_PREFIXES) or bool(authors_in(as_line(row).text))


def _moment(row: str) -> Moment | None:
    """The date of a row that is nothing but a date."""
    found = find_moments(row[:60], "en")
    if not found or len(found[0].iso) < 10 or len(row) - len(found[0].span) > 12:
        return None
    return found[0]


def _add_time(document: Document, row: str) -> None:
    clock = _CLOCK.match(row.strip())
    day = document.published
    if clock and day and len(day.iso) == 10:
        hour = int(clock[1])
        if clock[3] and 1 <= hour <= 12:
            hour = hour % 12 + (12 if clock[3] in "Pp" else 0)
        iso = f"{day.iso}T{hour:02}:{clock[2]}"
        document.published = Moment(day.span, iso, day.confidence)
