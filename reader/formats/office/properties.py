"""What a word processor's document tells of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from reader.formats.builder import ArticleBuilder
from reader.formats.dates import normalise_moment
from reader.formats.properties import sensible_authors
from reader.formats.xml import local_name, text_of

_ORIGIN = "document properties"
_LONGEST_VALUE = 10_000
_SEPARATED_WORDS = re.compile(r"\s*[;,|\n]\s*")
_UNSET_DATES = (
    "1601-",
    "1899-",
    "1900-",
    "1904-01-01",
    "1970-01-01",
    "1980-01-01",
    "2013-12-23T23:15",
)
"""What dates begin with that programs write for none, python-docx's template among them."""


@dataclass(slots=True)
class Properties:
    """What a document's file tells of it, as it stands there."""

    title: str = ""
    authors: str = ""
    last_editor: str = ""
    """Who changed it last; the author where nothing tells one."""
    keywords: list[str] = field(default_factory=list)
    created: str = ""
    modified: str = ""
    language: str = ""


def read_properties(root: etree._Element | None, fields: Mapping[str, str]) -> Properties:
    """Give what the elements right below `root` tell; `fields` has the field for each name."""
    told = Properties()
    for element in root if root is not None else ():
        field_name = fields.get(local_name(element))
        value = text_of(element, _LONGEST_VALUE).strip()
        if field_name == "keywords":
            told.keywords.append(value)
        elif field_name is not None:
            setattr(told, field_name, value)
    told.authors = told.authors or told.last_editor
    return told


def tell_properties(builder: ArticleBuilder, properties: Properties) -> None:
    """Tell all of it but the title; what the text says is surer where people do not fill it in."""
    builder.tell_list("authors", sensible_authors(properties.authors), _ORIGIN, 0.6)
    tags = [word for told in properties.keywords for word in _SEPARATED_WORDS.split(told[:2_000])]
    builder.tell_list("tags", tags, _ORIGIN, 0.8)
    created, modified = _date(properties.created), _date(properties.modified)
    builder.tell("published", created, "document created", 0.4)
    if modified and created and modified[:10] > created[:10]:
        builder.tell("updated", modified, "document modified", 0.3)
    builder.tell("language", properties.language, _ORIGIN, 0.7)


def _date(value: str) -> str | None:
    return None if value.startswith(_UNSET_DATES) else normalise_moment(value)
