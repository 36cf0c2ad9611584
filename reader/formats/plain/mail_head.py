"""The head of a letter that stands over its text because both were copied: `From:`, `Subject:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.cues import MAIL_LABELS
from reader.formats.plain.lines import Line
from reader.formats.plain.names import is_name
from reader.text import fold

_LABEL = re.compile(r"[>* ]{0,4}([^\W\d_][\w -]{0,20}?)\*? ?:\*?\s*(?=\S)")
_LONGEST = 400
_REACH = 20
"""First lines among which such a head begins."""
_LEAST = 3
"""Fields that it has at least; two are enough where one holds an address."""
_ADDRESS = re.compile(r"[<\[(]?(?:mailto:)?[\w.+-]{1,60}@([\w.-]{1,80})[>\])]?")


def mail_head(lines: Sequence[Line]) -> dict[int, str]:
    """Give the field of each line of a letter's head among the first lines, `""` for one of no use.

    The fields are those of `MAIL_LABELS`; nothing where the text begins with no letter's head.
    """
    found: dict[int, str] = {}
    for i, line in enumerate(lines[: 2 * _REACH]):
        field = _field(line)
        if field is None:
            if found or i >= _REACH:
                break
            continue
        found[i] = field
    has_address = any(_ADDRESS.search(lines[i].text[:_LONGEST]) for i in found)
    is_enough = len(found) >= (_LEAST - 1 if has_address else _LEAST)
    told = set(found.values())
    return found if is_enough and "title" in told and len(told) > 1 else {}


def mail_value(line: Line) -> str:
    """Give what stands behind the label of a line of such a head."""
    match = _LABEL.match(line.text[:_LONGEST])
    return line.text[match.end() :] if match else line.text


def sender(line: Line) -> str | None:
    """Give the person that a line like `From: Anna Berg <anna@berg.example>` names, else None.

    A name that the address's domain is made of is the newsletter's.
    """
    value = mail_value(line)[:_LONGEST]
    address = _ADDRESS.search(value)
    name = _ADDRESS.sub("", value).strip(" \"'<>,;")
    domain = _compact(address[1]) if address else ""
    return name if is_name(name) and _compact(name) not in domain else None


def _field(line: Line) -> str | None:
    match = _LABEL.match(line.text[:40]) if len(line.text) <= _LONGEST else None
    if match is None:
        return None
    label = match[1].lower()
    return next((field for field, labels in MAIL_LABELS.items() if label in labels), None)


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
