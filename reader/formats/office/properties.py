"""What a document tells of itself, without what programs write where nobody told anything."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.dates import normalise_moment

_ORIGIN = "document properties"
_NO_AUTHORS = frozenset(
    "microsoft office user|office user|microsoft office-benutzer|windows user|windows-benutzer|"
    "utilisateur windows|usuario de windows|utente windows|user|users|benutzer|utilisateur|"
    "usuario|utente|admin|administrator|author|autor|auteur|unknown|unbekannt|un-named|unnamed|"
    "anonymous|owner|default|default user|guest|pc|microsoft|python-docx|apache poi|docx4j|"
    "openxml sdk|phpword|phpoffice|google docs|pages|libreoffice|openoffice|dell|hp|lenovo|acer|"
    "asus|toshiba|standard|customer|valued customer|preferred customer|home|laptop|it|test".split(
        "|"
    )
)
_NO_TITLE = re.compile(
    r"(?:new )?(?:microsoft )?(?:word )?(?:document|dokument|documento|doc|untitled|unbenannt|"
    r"sans titre|sin título|senza titolo|title|titel|titre|name|template|vorlage|modèle|normal|"
    r"no title|kein titel|powerpoint presentation|letter|brief|memo|press release|"
    r"pressemitteilung|slide|untitled document|unbenanntes dokument)(?: title| ?\(?\d{1,6}\)?)?",
    re.IGNORECASE,
)
_PRINTED_FROM = re.compile(r"Microsoft (?:Office )?Word - ", re.IGNORECASE)
_FILE_NAME = re.compile(r".{0,300}\.(?:docx?|docm|dotx?|odt|ott|rtf|pdf|txt|pages)", re.IGNORECASE)
_SEPARATED_NAMES = re.compile(r"\s*[;|\n]\s*|\s+(?:and|und|et|y|e)\s+|\s+&\s+")
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
    subject: str = ""
    keywords: list[str] = field(default_factory=list)
    created: str = ""
    modified: str = ""
    language: str = ""


def sensible_title(title: str) -> str:
    """Give a title that somebody wrote, or an empty one."""
    title = single_line(title)
    title = title[len(found[0]) :] if (found := _PRINTED_FROM.match(title)) else title
    if _FILE_NAME.fullmatch(title) or _NO_TITLE.fullmatch(title):
        return ""
    return title if sum(character.isalpha() for character in title) > 2 else ""


def sensible_authors(names: str) -> list[str]:
    """Give the names of people and offices, not of programs, machines and logins."""
    parts = (single_line(name) for name in _SEPARATED_NAMES.split(names[:2_000]))
    return [name for name in parts if name and not _is_no_author(name)]


def _is_no_author(name: str) -> bool:
    return name.casefold() in _NO_AUTHORS or (" " not in name and not name[:1].isupper())


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
