"""Titles and authors that documents tell of themselves, without what programs fill in.

Word processors write the name of a template, of the file or of the account that the computer has
where nobody told anything, and the PDF that is printed from it has them too.
"""

from __future__ import annotations

import re

from reader.formats.builder import single_line
from reader.formats.plain.names import is_name

_SHORTEST_TITLE, _LONGEST_TITLE = 3, 300
_LONGEST_NAMES = 2_000
_LEAST_LETTERS = 1 / 3
_PRINTED_FROM = re.compile(
    r"Microsoft (?:Office )?(?:Word|PowerPoint|Excel|Publisher) ?[-–:] ?", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"(?:new )?(?:microsoft )?(?:word )?(?:document|dokument|documento|doc|untitled|unbenannt|"
    r"ohne titel|sans titre|sin título|senza titolo|title|titel|titre|name|template|vorlage|"
    r"modèle|normal|no title|kein titel|none|letter|brief|memo|press release|pressemitteilung|"
    r"untitled document|unbenanntes dokument|new document|powerpoint presentation|"
    r"powerpoint-präsentation|presentation|präsentation|slide|folie|layout|print|printout|"
    r"full page|pdf|book|sheet|tabelle)(?: title)?(?:[ -]?\(?\d{1,6}\)?)?",
    re.IGNORECASE,
)
_NO_TITLE_BEGINNING = re.compile(
    r"scan|img[_ ]?\d|about:blank|file:|https?:|untitled|\W*\Z", re.IGNORECASE
)
_FILE_NAME = re.compile(
    r".{0,300}\.(?:docx?|docm|dotx?|rtf|odt|ott|pdf|indd|qxd|qxp|pptx?|xlsx?|tex|dvi|ps|eps|html?|"
    r"pages|txt|fm|pmd|cdr|ai|wpd|md)",
    re.IGNORECASE,
)
_CODE_NAME = re.compile(r"[\w.-]*[_\d][\w.-]*")
"""One word with digits or underscores: what a file or a job was called."""
_NO_AUTHORS = frozenset(
    "microsoft office user|office user|microsoft office-benutzer|windows user|windows-benutzer|"
    "utilisateur windows|usuario de windows|utente windows|user|users|benutzer|utilisateur|"
    "usuario|utente|admin|administrator|author|autor|auteur|unknown|unbekannt|un-named|unnamed|"
    "anonymous|owner|default|default user|guest|pc|python-docx|apache poi|docx4j|openxml sdk|"
    "phpword|phpoffice|google docs|pages|libreoffice|openoffice|dell|hp|lenovo|acer|asus|toshiba|"
    "standard|customer|valued customer|preferred customer|home|laptop|it|test|none".split("|")
)
_NO_AUTHOR = re.compile(r"(?:microsoft|windows)\b.*|\S*[@\d\\_]\S*", re.IGNORECASE)
"""A program, an address, a login."""
_SEPARATED_NAMES = re.compile(r"\s*[;|\n]\s*|\s+(?:and|und|et|y|e)\s+|\s*&\s*")


def sensible_title(title: str) -> str:
    """Give a title, on one line, if somebody wrote it for people to read; else nothing."""
    title = single_line(title)
    title = title[len(found[0]) :] if (found := _PRINTED_FROM.match(title)) else title
    if not _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE:
        return ""
    if any(pattern.fullmatch(title) for pattern in (_NO_TITLE, _FILE_NAME, _CODE_NAME)):
        return ""
    if _NO_TITLE_BEGINNING.match(title):
        return ""
    return title if sum(map(str.isalpha, title)) > _LEAST_LETTERS * len(title) else ""


def sensible_authors(names: str) -> list[str]:
    """Give the names of people and offices, given name first, and not those of programs and logins.

    Names are parted as people do it: `Berg, Anna; Vale, Tom`, `Anna Berg, Tom Vale and Ines Holt`.
    """
    found: list[str] = []
    for part in map(single_line, _SEPARATED_NAMES.split(names[:_LONGEST_NAMES])):
        several = part.split(", ")
        if len(several) > 1 and all(map(is_name, several)):
            found += several
        elif len(several) == 2 and is_name(turned := f"{several[1]} {several[0]}"):
            found.append(turned)
        elif part:
            found.append(part)
    return [name for name in found if not _is_no_author(name)]


def _is_no_author(name: str) -> bool:
    if name.casefold() in _NO_AUTHORS or _NO_AUTHOR.fullmatch(name):
        return True
    return " " not in name and not name[:1].isupper()
