"""The names in a line: who wrote it, by a byline, beside a date, or alone on the line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from reader.formats.cues import (
    AGENCIES,
    BYLINE_PREFIXES,
    CREDITED_WORK,
    NAME_JOINERS,
    NAME_PARTICLES,
    NAME_ROLES,
    NETWORKS,
    NO_AUTHORS,
    NO_NAME_BEGINNINGS,
    PUBLISHED_LABELS,
    SUMMARY_CUES,
    TIME_WORDS,
    UPDATED_LABELS,
    WEEKDAYS,
    ZONES,
)
from reader.formats.dates import Moment
from reader.formats.plain.lines import Line
from reader.formats.plain.phrases import PAGE_LINES

_LONGEST = 160
"""Characters; a longer line is text, whatever it holds."""
_LONGEST_NAME = 60
_DATE_WORDS = (
    UPDATED_LABELS | PUBLISHED_LABELS | WEEKDAYS | TIME_WORDS | ZONES | {"on", "uhr", "the", "last"}
)
PLAIN_DATE_WORDS = frozenset(word for phrase in _DATE_WORDS for word in phrase.split())
"""The words that may stand beside a date in a line that is there for it."""


def byline_prefix(line: Line) -> int:
    """The length of the words "By", "Eine Analyse von" and the like before a name, or 0."""
    if not line.folded.startswith(_PREFIXES):
        return 0
    for prefix in _PREFIXES:
        if line.folded.startswith(prefix):
            rest = line.unmarked[len(prefix) :]
            if not rest or rest[0] in _AFTER_PREFIX or prefix[-1] == "'":
                if prefix in _NOUNS and not _is_signed(rest):
                    return 0
                return len(prefix) + len(rest) - len(rest.lstrip(_AFTER_PREFIX))
    return 0


_AFTER_PREFIX = " :："
_NOUNS = frozenset(
    "text texte textes texto tekst words interview entretien entrevista protokoll autor autora "
    "autorin author authors auteur autrice signé firma escribe story report bericht reportage "
    "récit reportaje crónica reporter reporters reporterin reportero reportera manuskript guion "
    "guión".split()
)
"""Prefixes that begin sentences and names of things too."""


def _is_signed(rest: str) -> bool:
    """Whether what follows such a prefix is nothing, behind a colon, or nothing but names."""
    rest = rest[: 2 * _LONGEST]
    is_parted = not rest.strip() or rest.lstrip()[0] in ":：" or rest.startswith("  ")
    return is_parted or is_line_of_names(Line(rest.strip()))


_ELIDED_PREFIXES = {prefix[:-1] + "'" for prefix in BYLINE_PREFIXES if prefix.endswith(" de")}
_PREFIXES = tuple(sorted(BYLINE_PREFIXES | _ELIDED_PREFIXES, key=len, reverse=True))
_NAME_WORD = re.compile(r"(?:[DOd]['’])?[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?$")
_JOINING_WORDS = (NAME_JOINERS - {"&"}) | {word.upper() for word in NAME_JOINERS - {"&", "e"}}
_AUTHOR_SEPARATOR = re.compile(
    r"\s*(?:([;/|&]|,(?=\s)|(?<=\s)(?:" + "|".join(sorted(_JOINING_WORDS)) + r")(?=\s)))\s*"
)
_ELIDED = re.compile(r"[a-z]['’][A-ZÀ-Þ]")
"""`d'Arc`, but not `l'ennui`."""
_MOST_NAME_WORDS = 5
_INITIAL = re.compile(r"[A-Z]\.$")
_ADDRESSES = frozenset(
    "mme mlle mr mrs ms herr frau herrn sr sra señor señora monsieur madame".split()
)
"""What is said before a name by others than whoever bears it."""
_NO_NAMES = (
    (PLAIN_DATE_WORDS | NETWORKS | _ADDRESSES) - NAME_PARTICLES - {"so", "sun", "sat", "di", "do"}
)


_COMMON_WORDS = frozenset(
    "the of and was for with this are but from which you were their been if when would who we into "
    "about what after these your our else also here next "
    "der die und nicht auch aus nach wird einer sind noch über nur oder durch wir ich "
    "weitere weiteres außerdem sonst neues "
    "est pour qui dans avec mais nous comme cette aux ces après dont vous aussi ailleurs "
    "que para como pero sobre esta más también entre cuando desde muy porque además otros "
    "otras".split()
)
"""Words that no name has, but for particles in lower case."""


def lower_words(lines: Iterable[Line]) -> frozenset[str]:
    """Give the words that a text has in lower case."""
    return frozenset(
        word for line in lines for word in line.words if len(word) > 2 and word.islower()
    )


def has_common_words(name: str, lower: Collection[str]) -> bool:
    """Whether a word of the name, if it is no particle, is one that is written in lower case."""
    words = (word.lower().strip(".,") for word in name.split())
    return any(word in lower and word not in NAME_PARTICLES for word in words)


_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*)){1,3}"
_GREETING = re.compile(
    rf"(?:^|[.!?,:] )(?:(?P<before>{_NAME}) (?:here|hier|à l'appareil|al habla)\b"
    rf"|(?:(?:[Tt]his is|I'm|I am|[Ii]ch bin|[Hh]ier ist|[Hh]ier schreibt|[Ii]ci|[Cc]'est|"
    rf"[Jj]e suis|[Jj]e m'appelle|[Ss]oy|[Tt]e escribe|[Oo]s escribe|[Ll]es escribe|"
    rf"[Aa]quí) (?P<behind>{_NAME}))(?=[.,!:]|$| (?:and|und|et|y) ))"
)
_LONGEST_GREETING = 400


def greets(line: Line) -> str | None:
    """Give who greets the readers of a newsletter, as in `Good morning. Anna Berg here.`"""
    text = line.unmarked[:_LONGEST_GREETING].replace("’", "'")
    if len(line.text) > _LONGEST_GREETING or text[:1] in _QUOTATION_MARKS:
        return None
    match = _GREETING.search(text)
    name = match and (match["before"] or match["behind"])
    return name if name and is_name(name) else None


_QUOTATION_MARKS = "\"'“„«‘"


def authors_in(text: str) -> list[str]:
    """Give the names that a byline begins with, roles and places left out.

    After "A, B and C" a comma leads to a place.
    """
    names: list[str] = []
    text = _HANDLES.sub("", _REMARKS.sub("", text[: 2 * _LONGEST]))
    text = _without_share_line(_OTHER_WORK.sub("", text))
    pieces = _AUTHOR_SEPARATOR.split(text.strip(" .:|")[:_LONGEST])
    is_last = False
    for piece, separator in zip(pieces[::2], ["", *pieces[1::2]], strict=False):
        if is_last and separator == ",":
            break
        is_last = is_last or separator.isalpha()
        name = _without_role(piece)
        if names and name != piece and not is_name(name):
            break  # what the one before is: "Anna Berg; Staff Writer"
        if not is_name(name) and name.lower() not in AGENCIES:
            break
        names.append(name)
    people = [name for name in names if name.lower() not in AGENCIES]
    return people or names


def _without_share_line(text: str) -> str:
    """The text without what of the page stands behind it: `Anna Berg Leave a comment`."""
    words = text.split()
    for i in range(2, len(words)):
        if " ".join(words[i:]).lower().strip(" .:") in PAGE_LINES:
            return " ".join(words[:i])
    return text


_OTHER_WORK = re.compile(
    r"[\s,;|/·•–—-]+(?:(?:"
    + "|".join(NAME_JOINERS)
    + r")\s)?(?:"
    + "|".join(sorted(CREDITED_WORK, key=len, reverse=True))
    + r")\b.*$",
    re.IGNORECASE,
)
"""`Anna Berg, Fotos: Piet Harms`: the second wrote nothing."""


def authors_beside_dates(line: Line, moments: list[Moment]) -> list[str]:
    """Give the names that stand before, or else after, the dates of a line."""
    before = _HANDLES.sub(" ", line.unmarked[: moments[0].span.start]).rstrip(" ,|·–—-•(")
    before = _ENDING_LABEL.sub("", _ENDING_WEEKDAY.sub("", before))
    names = signed_by(before[byline_prefix(line) :].strip())
    if names:
        return names
    after = line.unmarked[moments[-1].span.end :].lstrip(" ,|·–—-•")
    prefix = byline_prefix(Line(after))
    name = _LONE_NAME.match(after[prefix:]) if prefix else None
    if name and name[1].lower() not in NO_AUTHORS:
        return [name[1]]
    return authors_in(after[prefix:])


_LONE_NAME = re.compile(r"([A-ZÀ-Þ][^\W\d_]{2,20})(?: ?[|·•–-])?(?: \d{1,6} \w{1,20})?$")
"""The one name that many a blog is signed with: `3 May 2025 by Anna 7 comments`."""


_HANDLES = re.compile(r"@\w{2,30}")
_ENDING_LABEL = re.compile(
    r"[\s,|·•–—-]+(?:on|am|le|el|il|op|em|"
    + "|".join(sorted(PUBLISHED_LABELS | UPDATED_LABELS, key=len, reverse=True))
    + ")(?: (?:"
    + "|".join(sorted(WEEKDAYS))
    + "))?[:.]?$",
    re.IGNORECASE,
)
_ENDING_WEEKDAY = re.compile(
    r"\s*[,|·•–—-]\s*(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\.?$",
    re.IGNORECASE,
)


def signed_by(text: str) -> list[str]:
    """Give the names after a "By", which may have a remark in brackets behind them."""
    remark = _REMARK.search(text[:_LONGEST])
    if remark is None:
        return authors_in(text)
    names = authors_in(text[: remark.start()])
    if remark[1] == "[" and names:
        names[-1] += text[remark.start() : remark.end()]
    return names


_REMARKS = re.compile(r" \([^()]{1,40}\)")
_REMARK = re.compile(r" ([\[(])[^\])]{1,40}[\])]$")


def signing_names(line: Line) -> list[str]:
    """Give the names of a line that is nothing but a byline: `Interview: Anna Berg`."""
    prefix = byline_prefix(line) if len(line.text) <= _LONGEST else 0
    rest = line.unmarked[prefix:].strip() if prefix else ""
    return signed_by(rest) if rest and is_line_of_names(Line(rest)) else []


def is_role(line: Line) -> bool:
    """Whether the line says what somebody is, as under a byline: `Health correspondent`."""
    if len(line.words) > _MOST_ROLE_WORDS or line.ends_sentence or "?" in line.text:
        return False
    if line.folded.startswith(_REPORTING):
        return True
    return not NAME_ROLES.isdisjoint(line.folded.replace(",", " ").split())


_MOST_ROLE_WORDS = 8
_REPORTING = ("reporting from ", "reporting in ", "envoyé spécial", "envoyée spéciale", "enviado ")


def _without_role(piece: str) -> str:
    words = piece.split()
    lowered = [word.lower().strip(",.") for word in words]
    role = next(
        (
            i
            for i, word in enumerate(lowered)
            if word in NAME_ROLES or word == "in" or (i > 1 and word in _BEFORE_PLACES)
        ),
        None,
    )
    if role is None:
        return " ".join(words)
    if lowered[role] in NAME_ROLES and role > 2:
        role = 2
    return " ".join(words[:role])


_BEFORE_PLACES = frozenset("at from aus à en desde depuis da dall'inviato uit".split())


_ARTICLES = (
    frozenset("the der die das ein eine les une un los las el il gli het een os uma mort".split())
    | CREDITED_WORK
    | frozenset("about über sobre over".split())
)
"""Words that no name begins with."""


ANONYMOUS = tuple(f"{words} " for words in NO_NAME_BEGINNINGS)


def is_line_of_names(line: Line) -> bool:
    """Whether the line is nothing but names, with roles and places behind commas.

    `Anna Berg, who drew maps` is something else: behind its comma a clause begins.
    """
    text = _HANDLES.sub("", _REMARKS.sub("", line.unmarked)).strip()
    names = authors_in(text)
    if not names:
        return False
    rest = text.partition(names[-1])[2]
    if ": " in rest:
        return False  # what somebody says
    pieces = [piece.strip() for piece in re.split(r"[,;|/–—]", rest) if piece.strip()]
    return all(
        piece[0].isupper()
        or not NAME_ROLES.isdisjoint(piece.lower().split())
        or len(piece) < 4
        or _without_role(f"{names[-1]} {piece}") == names[-1]
        for piece in pieces
    )


def is_name(text: str) -> bool:
    """Whether `text` looks like the full name of a person: two to five capitalised words."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_NAME_WORDS or len(text) > _LONGEST_NAME:
        return False
    if any(word.lower().strip(".") in _NO_NAMES for word in words if not _INITIAL.match(word)):
        return False
    if not _COMMON_WORDS.isdisjoint(w.lower() for w in words if w not in NAME_PARTICLES):
        return False
    if (
        text.lower() in SUMMARY_CUES
        or words[0].lower() in _ARTICLES
        or text.lower().startswith(ANONYMOUS)
    ):
        return False
    capitalised = 0
    for word in words:
        if word.lower() in NAME_PARTICLES and word.islower():
            continue
        if not _NAME_WORD.match(word) or not (word[0].isupper() or _ELIDED.match(word)):
            return False
        capitalised += 1
    in_capitals = text.isupper() and len(words) > 3
    return capitalised >= 2 and words[0][0].isupper() and not in_capitals
