"""Names of authors as pages give them, made names: without roles, dates, addresses and "By"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape

from reader.formats.builder import single_line
from reader.formats.cues import (
    AGENCIES,
    NAME_DEGREES,
    NAME_JOINERS,
    NAME_PARTICLES,
    NAME_ROLES,
    NO_AUTHORS,
    PUBLISHED_LABELS,
    UPDATED_LABELS,
)
from reader.formats.dates import find_moments
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix, is_name
from reader.text import fold

_LONGEST = 400
"""Characters of a value that may hold names; what is longer is a text about them."""
_LONGEST_NAME = 60
_MOST_NAMES = 20

_NICKNAME = re.compile(r"(?<=\w) [\"“][^\"“”]{1,30}[\"”] (?=\w)")
"""What stands in the middle of a name: `Jo "Skip" Ferris`."""
_TAG = re.compile(r"<[^<>]{1,200}>")
_ADDRESS = re.compile(r"<?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}>?")
_HANDLE = re.compile(r"(?<!\w)@\w{1,30}")
_REMARK = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
_IS_ADDRESS = re.compile(r"https?://|www\.|^[\w.-]+\.(?:com|org|net|html?)\b|^/", re.IGNORECASE)
_JOINER = "|".join(sorted(NAME_JOINERS - {"&"}))
_SEPARATOR = re.compile(
    rf"\s*([;|/&·•,、，]|\s[–—-](?=\s)|(?<=\s)(?:{_JOINER})(?=\s))\s*", re.IGNORECASE
)
_LABELS = "|".join(
    re.escape(label)
    for label in sorted(UPDATED_LABELS | PUBLISHED_LABELS, key=len, reverse=True)
    if len(label) > 4 and label != "datum"
)
_ENDING = re.compile(rf"[\s,.|·–—-]*\b(?:{_LABELS}|on|am|le|el|il|op|em)\b\s*:?\s*$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\s+(?:for|für|pour|para|per|voor|at|from|of|special to)\s+(?=\S)")
_RELATIVE = re.compile(
    r"(?:\b(?:vor|il y a|hace|há)\s)?\b\d{1,3}\s?[a-zäöüéáí]{1,9}\s(?:ago|fa|geleden|atrás)\b"
    r"|\b(?:vor|il y a|hace|há)\s\d{1,3}\s[a-zäöüéáí]{3,9}\b"
    r"|(?-i:\b(?:yesterday|today|gestern|heute)\b)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"[^\w\s.'’‘`´&+*!~\u200c\u200d-]|^\W*$|\d{3}|_")
_ARTICLES = frozenset({"the", "der", "die", "das", "les", "los", "your", "our"})
_INITIAL = re.compile(r"(?:[A-Z]\.?-?){1,3}$")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_EAST_ASIAN_ROLES = ("기자", "記者", "记者", "논설위원", "특파원", "編集委員")
_OTHER_LETTERS = re.compile("[\u0370-\u1cff]")
"""Letters of Greek, Cyrillic and the other alphabets that names outside the Latin one have."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who a value names as authors, parted by how sure it is that they are persons."""

    persons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Agencies, desks, nicknames, single names: authors where no person is named."""

    @property
    def best(self) -> tuple[str, ...]:
        """The persons, or those who sign in their place."""
        return self.persons or self.others

    def joined(self, following: Names) -> Names:
        """The names with those of a line that follows."""
        persons = dict.fromkeys((*self.persons, *following.persons))
        return Names(tuple(persons), (*self.others, *following.others))


def names_in(values: Iterable[str], *, are_organisations: bool = False) -> Names:
    """Give the names in values that are there for naming authors, each name once."""
    persons: dict[str, str] = {}
    others: dict[str, str] = {}
    for value in list(values)[:_MOST_NAMES]:
        found = _names(value)
        named = sum(len(name) for name, _ in found)
        for name, is_person in found:
            if not is_person and name.lower() not in AGENCIES and 2 * named < len(value.strip()):
                continue  # the beginning of a sentence
            kept = persons if is_person and not are_organisations else others
            kept.setdefault(name_key(name), name)
    return Names(tuple(persons.values())[:_MOST_NAMES], tuple(others.values())[:_MOST_NAMES])


def without(names: Names, organisations: Sequence[str]) -> Names:
    """Give `names` without those of the publisher, its site or its host, behind a name too."""
    known = {name_key(organisation) for organisation in organisations}
    persons, others = (
        tuple(left for name in some if (left := _without_ending(name, known)))
        for some in (names.persons, names.others)
    )
    return Names(persons, others)


def _without_ending(name: str, known: set[str]) -> str:
    """A name without the organisation that a page writes right behind it."""
    words = name.split()
    for start in range(len(words)):
        before = " ".join(words[:start])
        if name_key(" ".join(words[start:])) in known and (not before or is_name(before)):
            return before
    return name


def name_key(name: str) -> str:
    """What two spellings of one name share: their letters and digits without case and accents."""
    return "".join(filter(str.isalnum, fold(name)))


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters, whose capitals show that it is one."""
    return not _EAST_ASIAN.search(name) and not _OTHER_LETTERS.search(name)


def is_nobody(name: str) -> bool:
    """Whether a name is what programs fill in where nobody signs: `admin`."""
    lowered = name.lower().strip(" .:-_")
    return lowered in NO_AUTHORS or lowered.startswith(("contributors to ", "wikipedia "))


def _names(value: str) -> list[tuple[str, bool]]:
    """The names in one value, each with whether it is a person's."""
    if len(value) > _LONGEST:
        return []
    text = _NICKNAME.sub(" ", single_line(_TAG.sub(" ", unescape(value))))
    if not text or _IS_ADDRESS.search(text):
        return []
    text = _RELATIVE.sub("|", _without_remarks(text)).strip("| ")
    for moment in reversed(find_moments(text)):
        text = text[: moment.span.start] + "|" + text[moment.span.end :]
        text = _ENDING.sub("", text.split("|")[0]) or text
    text = _ENDING.sub("", _HANDLE.sub("", text)).strip(" ,;:|·–—-")
    text = text[byline_prefix(Line(text)) :]
    pieces = _pieces(text)
    swapped = _swapped(pieces)
    if swapped:
        return [(swapped, True)]
    return _judged(pieces)


def _without_remarks(text: str) -> str:
    """The text without addresses and what stands in brackets.

    `anna@example.org (Anna Berg)`, as RSS has it, names her in the brackets.
    """
    if "@" in text:
        text = _ADDRESS.sub(" ", text).strip()
        alone = _REMARK.fullmatch(text)
        if alone:
            return alone[1]
    return _REMARK.sub(" ", text).strip()


def _pieces(text: str) -> list[tuple[str, str]]:
    """What stands between commas, "and" and the like, each with the separator before it."""
    parts = _SEPARATOR.split(text)
    pieces: list[tuple[str, str]] = []
    for separator, piece in zip(["", *parts[1::2]], parts[::2], strict=False):
        joiner = separator.strip().lower()
        if pieces and joiner in {"y", "e", "i"} and " " not in piece.strip():
            pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]} {separator.strip()} {piece}")  # y Gasset
        elif piece.strip(" .:"):
            pieces.append((joiner, piece.strip(" :")))
    return pieces[: 2 * _MOST_NAMES]


def _swapped(pieces: list[tuple[str, str]]) -> str | None:
    """The name of `Berg, Anna` in the order it is spoken."""
    if len(pieces) != 2 or pieces[1][0] != ",":
        return None
    family, given = pieces[0][1], pieces[1][1]
    is_given = len(given.split()) <= 2 and given[0].isupper() and not _has_role(given)
    particles = family.split()[:-1]
    if (
        not NAME_PARTICLES.issuperset(particles)
        or not is_given
        or {family.lower(), given.lower()} & (AGENCIES | NAME_DEGREES)
    ):
        return None
    name = f"{given} {family}"
    return name if is_name(name) or _INITIAL.match(given) else None


def _judged(pieces: list[tuple[str, str]]) -> list[tuple[str, bool]]:
    judged: list[tuple[str, bool]] = []
    for separator, raw in pieces:
        piece = _OF_WHOM.split(raw)[0].strip(" .") if separator != "" or " " in raw else raw
        lowered = piece.lower().strip(".")
        has_letters = any(map(str.isalpha, piece))
        if not has_letters or is_nobody(piece) or lowered in NAME_DEGREES:
            continue
        if lowered in {"jr", "sr", "ii", "iii", "iv"} and judged:
            judged[-1] = (f"{judged[-1][0]} {piece}", judged[-1][1])
            continue
        if lowered in AGENCIES:
            judged.append((piece, False))
            continue
        if _NO_NAME.search(piece):
            break
        if judged and judged[-1][0].isupper() and not piece.isupper():
            piece = _capitals(piece)
        name = _without_role(piece, is_first=not judged)
        is_place = judged and separator == "," and not _is_person(name)
        if len(name) > 1 and not is_place and len(name) <= _LONGEST_NAME:
            judged.append((name, _is_person(name)))
    return judged


def _capitals(piece: str) -> str:
    """The name that a piece begins with, as one before it in capitals: `LAURE BRETTON à Berlin`."""
    words = piece.split()
    end = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    return " ".join(words[:end]) if end > 1 else piece


def _has_role(text: str) -> bool:
    return any(word.lower().strip(",.") in NAME_ROLES for word in text.split())


def _without_role(piece: str, *, is_first: bool) -> str:
    """A piece without the role behind its name; empty where it is nothing but a role."""
    words = _without_agency(piece.split())
    roles = [i for i, word in enumerate(words) if word.lower().strip(",.") in NAME_ROLES]
    places = [i for i, word in enumerate(words) if i > 1 and word in {"in", "à", "en", "aus"}]
    if places:
        words = words[: places[0]]
    if roles:
        kept = words[: min(roles[0], 2 if is_first else 0)]
        return " ".join(kept) if is_name(" ".join(kept)) else ""
    name = " ".join(words)
    for role in _EAST_ASIAN_ROLES:
        name = name.removesuffix(role).strip()
    if not is_first and name and not _is_person(name) and (" " in name or name.islower()):
        return ""  # a place, a desk, a remark
    return name


def _without_agency(words: list[str]) -> list[str]:
    """The words of a name without the agency that a page writes right behind it."""
    for length in (1, 2, 3):
        if len(words) >= length + 2 and " ".join(words[-length:]).lower() in AGENCIES:
            return words[:-length]
    return words


def _is_person(name: str) -> bool:
    if name.split()[:1] and name.split()[0].lower() in _ARTICLES:
        return False
    if is_name(name):
        return True
    words = name.split()
    if len(words) in {2, 3} and words[-1][0].isupper() and _INITIAL.match(words[0]):
        return True
    if _EAST_ASIAN.search(name):
        return 2 <= len(name) <= 12
    return bool(_OTHER_LETTERS.search(name)) and 2 <= len(words) <= 4
