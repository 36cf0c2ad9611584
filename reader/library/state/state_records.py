"""The user's state as records, one JSON object each, to be carried to another place.

Times are ISO 8601, UTC, to the millisecond. `changed` says when the user said something last, so
that of two different things the later one is told. Arrivals are numbered from 1 in their order.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.library.state.bookmarks import Bookmark
from reader.library.state.correction_table import change_from_json, change_to_json
from reader.library.state.corrections import Correction, MarkKind, OtherSpeaker
from reader.library.state.moments import Moment, to_text
from reader.library.state.notes import Note
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.saved_searches import SavedSearch, one_line
from reader.text import clean

RECORDS_VERSION = 1

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """What the user said of something, and when."""

    value: int | None
    """1 and 0 for yes and no; None where nothing was said."""
    changed: Moment


@dataclass(frozen=True, slots=True)
class FolderRecord:
    """A folder of the library, or one of which the first import was completed."""

    path: Path
    is_added: bool
    """Whether it was added to the library."""
    imported: Moment | None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What is noted of an article."""

    path: Path
    part: str
    digest: str
    read: Said
    starred: Said
    position: Said
    tags: Mapping[str, Said]
    arrived: Moment | None
    """None where no refresh has seen it."""
    seen: bool
    """Whether it came with the first import of its folder."""
    number: int | None
    """Its place in the order of arrivals."""
    taken: tuple[str, ...] = ()
    """The highlights of its file that became notes (`taking_over`)."""
    read_to: int | None = None
    """The offset up to which it was read, told with `position`; None where that is not known."""


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """A correction of an article."""

    path: Path
    part: str
    title: str
    correction: Correction
    created: Moment


@dataclass(frozen=True, slots=True)
class QueryRecord:
    """A query of the history."""

    query: str
    asked: Moment


Record = (
    FolderRecord | ArticleRecord | Note | Bookmark | CorrectionRecord | SavedSearch | QueryRecord
)

KINDS: Mapping[type[Record], str] = {
    FolderRecord: "folder",
    ArticleRecord: "article",
    Note: "note",
    Bookmark: "bookmark",
    CorrectionRecord: "correction",
    SavedSearch: "saved search",
    QueryRecord: "query",
}
"""What records are called."""


class DamagedLineError(ValueError):
    """Not a record; the message says why, as a clause."""


def record_to_json(record: Record) -> Json:
    """Give a record as a JSON object."""
    return {"version": RECORDS_VERSION, "kind": KINDS[type(record)], **_fields(record)}


def record_from_json(value: object) -> Record:
    """Give what `record_to_json` wrote; raises DamagedLineError on anything else."""
    if not isinstance(value, dict):
        raise DamagedLineError("it is no JSON object")
    if value.get("version") != RECORDS_VERSION:
        raise DamagedLineError("it is of another version of this program, or no state at all")
    read = _READERS.get(value.get("kind", ""))
    if read is None:
        raise DamagedLineError("it is of a kind that is not known")
    try:
        return read(value)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise DamagedLineError("it lacks something, or has something in the wrong form") from error


def _fields(record: Record) -> Json:
    match record:
        case FolderRecord():
            imported = None if record.imported is None else to_text(record.imported)
            return {"path": str(record.path), "added": record.is_added, "imported": imported}
        case ArticleRecord():
            return _article_fields(record)
        case Note():
            return {
                "id": record.id,
                **_place(record),
                "digest": record.digest,
                "title": record.title,
                **_passage_fields(record.passage),
                "text": record.text,
                "created": to_text(record.created),
                "changed": to_text(record.changed),
            }
        case Bookmark():
            return {
                "letter": record.letter,
                **_place(record),
                "digest": record.digest,
                "title": record.title,
                **_passage_fields(record.passage),
                "top": record.top,
                "is_mark": record.is_mark,
                "changed": to_text(record.changed),
            }
        case CorrectionRecord():
            correction = record.correction
            return {
                **_place(record),
                "digest": correction.digest,
                "title": record.title,
                "mark": correction.mark,
                **_passage_fields(correction.passage),
                "change": change_to_json(correction.change),
                "created": to_text(record.created),
            }
        case SavedSearch():
            return {
                "name": record.name,
                "query": record.query,
                "changed": to_text(record.changed),
                "looked": to_text(record.looked),
                "seen_total": record.seen_total,
                "seen_number": record.seen_number,
            }
        case QueryRecord():
            return {"query": record.query, "asked": to_text(record.asked)}


def _place(record: Note | Bookmark | CorrectionRecord | ArticleRecord) -> Json:
    return {"path": str(record.path), "part": record.part}


def _passage_fields(passage: PassageAnchor) -> Json:
    return {
        "exact": passage.exact,
        "before": passage.before,
        "after": passage.after,
        "start": passage.start,
    }


def _article_fields(record: ArticleRecord) -> Json:
    fields: Json = {**_place(record), "digest": record.digest}
    for name, said in (("read", record.read), ("starred", record.starred)):
        if said.value is not None:
            fields |= {name: bool(said.value), f"{name}_changed": to_text(said.changed)}
    if record.position.value is not None:
        changed = to_text(record.position.changed)
        fields |= {"position": record.position.value, "position_changed": changed}
        if record.read_to is not None:
            fields["read_to"] = record.read_to
    if record.tags:
        fields["tags"] = [
            {"tag": tag, "present": bool(said.value), "changed": to_text(said.changed)}
            for tag, said in sorted(record.tags.items())
        ]
    if record.arrived is not None:
        fields |= {
            "arrived": to_text(record.arrived),
            "seen": record.seen,
            "number": record.number,
        }
    if record.taken:
        fields["taken"] = list(record.taken)
    return fields


# Reading


def _folder(value: Json) -> FolderRecord:
    imported = None if value["imported"] is None else _moment(value["imported"])
    return FolderRecord(_path(value), _flag(value["added"]), imported)


def _article(value: Json) -> ArticleRecord:
    has_arrived = value.get("arrived") is not None
    return ArticleRecord(
        _path(value),
        _text(value["part"]),
        _text(value["digest"]),
        _said(value, "read", _flag),
        _said(value, "starred", _flag),
        _said(value, "position", _number),
        {
            one_line(_text(tag["tag"])): Said(int(_flag(tag["present"])), _moment(tag["changed"]))
            for tag in value.get("tags", ())
        },
        _moment(value["arrived"]) if has_arrived else None,
        _flag(value["seen"]) if has_arrived else True,
        _number(value["number"]) if has_arrived else None,
        tuple(map(_text, value.get("taken", ()))),
        _number(value["read_to"]) if value.get("read_to") is not None else None,
    )


def _said(value: Json, name: str, read: Callable[[object], int]) -> Said:
    if value.get(name) is None:
        return Said(None, 0)
    return Said(int(read(value[name])), _moment(value[f"{name}_changed"]))


def _note(value: Json) -> Note:
    return Note(
        _text(value["id"]),
        _path(value),
        _text(value["part"]),
        _text(value["digest"]),
        _text(value["title"]),
        _passage(value),
        _text(value["text"]),
        _moment(value["created"]),
        _moment(value["changed"]),
    )


def _bookmark(value: Json) -> Bookmark:
    letter = _text(value["letter"])
    if len(letter) != 1 or not letter.isalpha():
        raise ValueError
    return Bookmark(
        letter,
        _path(value),
        _text(value["part"]),
        _text(value["digest"]),
        _text(value["title"]),
        _passage(value),
        _number(value["top"]),
        _flag(value["is_mark"]),
        _moment(value["changed"]),
    )


def _correction(value: Json) -> CorrectionRecord:
    change = change_from_json(value["change"])
    if isinstance(change, OtherSpeaker):
        change = OtherSpeaker(None if change.name is None else one_line(_text(change.name)))
    correction = Correction(
        MarkKind(value["mark"]), _passage(value), change, _text(value["digest"])
    )
    return CorrectionRecord(
        _path(value),
        _text(value["part"]),
        _text(value["title"]),
        correction,
        _moment(value["created"]),
    )


def _saved_search(value: Json) -> SavedSearch:
    total = value["seen_total"]
    return SavedSearch(
        one_line(_text(value["name"])),
        one_line(_text(value["query"])),
        None if total is None else _number(total),
        _number(value["seen_number"]),
        _moment(value["changed"]),
        _moment(value["looked"]),
    )


def _query(value: Json) -> QueryRecord:
    return QueryRecord(one_line(_text(value["query"])), _moment(value["asked"]))


_READERS: Mapping[str, Callable[[Json], Record]] = {
    "folder": _folder,
    "article": _article,
    "note": _note,
    "bookmark": _bookmark,
    "correction": _correction,
    "saved search": _saved_search,
    "query": _query,
}

_LARGEST = (1 << 53) - 1


def _passage(value: Json) -> PassageAnchor:
    exact, before, after = (_text(value[name]) for name in ("exact", "before", "after"))
    return PassageAnchor(exact, before, after, _number(value["start"]))


def _path(value: Json) -> Path:
    path = value["path"]
    if not isinstance(path, str) or "\0" in path or not os.path.isabs(path):  # noqa: PTH117
        raise ValueError
    os.fsencode(path)  # raises where it is no path
    return Path(path)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return clean(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
        raise ValueError
    return value


def _moment(value: object) -> Moment:
    if not isinstance(value, str) or len(value) > 40:
        raise TypeError
    if value.removeprefix("-").isdecimal() and len(value) < 17:
        return int(value)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError
    return round(moment.timestamp() * 1000)
