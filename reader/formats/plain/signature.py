"""Who signs an article under its last paragraph, where its head names nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.article import BlockKind
from reader.formats.cues import AGENCIES, COMMENT_LINES
from reader.formats.plain.choice import NONE, Evidence, bucket, choose
from reader.formats.plain.lines import Line
from reader.formats.plain.names import (
    authors_in,
    byline_prefix,
    has_common_words,
    is_line_of_names,
    is_name,
    lower_words,
    signed_by,
    signing_names,
)
from reader.formats.plain.page_phrases import (
    ABOUT_AUTHORS,
    CONTACT_WORDS,
    LETTER_CLOSINGS,
    PLACE_BEGINNINGS,
)
from reader.formats.plain.page_remains import announces_related, is_organisation
from reader.formats.plain.phrases import END_LINES
from reader.formats.plain.signs import named_in_about
from reader.formats.plain.weights import SIGNATURE_WEIGHTS

_REACH = 12
"""Lines under the last paragraph that are looked at."""
_REACH_BEFORE = 3
"""Lines over the last paragraph that may sign the article, what follows being a note."""
_LONGEST = 120
_LONGEST_NOTE = 600
"""Characters of what is told of the author."""
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{5,60})[)\]]\W?$")
"""`... until spring. (Anna Berg)`"""
_DASHED = re.compile(r"(?:[–—*/-]{1,2}|\+\+) ?(?=[A-ZÀ-Þ])")
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:[a-zß-ÿ'’]{1,4} )?[A-ZÀ-Þ][\w.'’-]*){1,3}"
_NOTE = re.compile(rf"[\W_]{{0,3}}({_NAME}),? (?:{'|'.join(map(re.escape, ABOUT_AUTHORS))})\b")
"""`Anna Berg covers harbours for the Courier.`"""


@dataclass(frozen=True, slots=True)
class Signature:
    """A line behind an article, or the end of its last, that may name the authors."""

    at: int
    names: tuple[str, ...]
    form: str
    """How it names them: `prefix`, `closing`, `name`, `dash`, `bracket`, `note`, `about`."""


def signature(
    lines: Sequence[Line], kinds: Mapping[int, BlockKind], start: int
) -> tuple[int, tuple[str, ...], float]:
    """Give the line from `start` on that signs the article, its names, and how likely that is.

    The line is -1 where none signs it, or where its last paragraph does.
    """
    last, found = signatures(lines, kinds, start)
    best, chance = choose(signature_candidates(lines, kinds, last, found), SIGNATURE_WEIGHTS)
    if best == len(found):
        return -1, (), chance
    chosen = found[best]
    is_line = chosen.form not in {"bracket", "note"}
    return (chosen.at if is_line else -1), chosen.names, chance


def signatures(
    lines: Sequence[Line], kinds: Mapping[int, BlockKind], start: int
) -> tuple[int, list[Signature]]:
    """Give the index of the last paragraph, and the lines from there on that may sign it."""
    texts = (i for i in range(len(lines) - 1, start - 1, -1) if _is_text(lines[i], kinds.get(i)))
    last = next((i for i in texts if not _note(lines[i])), -1)
    if last < 0:
        return -1, []
    found: list[Signature] = []
    bracketed = _BRACKETED.search(lines[last].text[-_LONGEST:])
    if bracketed and is_name(bracketed[1]):
        found.append(Signature(last, (bracketed[1],), "bracket"))
    found += (
        Signature(i, tuple(dict.fromkeys(names)), "prefix")
        for i in range(max(start, last - _REACH_BEFORE), last)
        if not lines[i].is_prose and (names := signing_names(lines[i]))
    )
    for i in range(last + 1, min(last + 1 + _REACH, len(lines))):
        form, names = _names(lines[i])
        if names:
            found.append(Signature(i, tuple(dict.fromkeys(names)), form))
    return last, found


def _is_text(line: Line, kind: BlockKind | None) -> bool:
    return line.is_prose and kind is BlockKind.PARAGRAPH


def _names(line: Line) -> tuple[str, list[str]]:
    """How a line names somebody, and whom; nobody where it does not."""
    text = line.unmarked
    if note := _note(line):
        return "note", [note]
    if len(text) > _LONGEST:
        return "", []
    about = named_in_about(line)
    if about:
        return "about", [about]
    prefix = byline_prefix(line)
    if prefix:
        return "prefix", signed_by(text[prefix:])
    closing = next((c for c in LETTER_CLOSINGS if line.folded.startswith(c)), None)
    name = text[len(closing) :].strip(" ,") if closing else ""
    if is_name(name):
        return "closing", [name]
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed:
        return "bracketed line", [bracketed[1]] if is_name(bracketed[1]) else []
    dash = _DASHED.match(text)
    bare = Line(text[dash.end() :]) if dash else line
    if is_line_of_names(bare):
        return "dash" if dash else "name", authors_in(bare.unmarked)
    return "", []


def _note(line: Line) -> str | None:
    """The name in what is told of an author, as `Anna Berg covers harbours for the Courier.`"""
    match = _NOTE.match(line.unmarked[:_LONGEST]) if len(line.text) <= _LONGEST_NOTE else None
    return match[1] if match and is_name(match[1]) else None


def signature_candidates(
    lines: Sequence[Line], kinds: Mapping[int, BlockKind], last: int, found: Sequence[Signature]
) -> list[Evidence]:
    """Give the signs of each line of `found` behind the `last` paragraph, and then of none."""
    paragraphs = lines[max(0, last - _LOOKED_AT) : last + 1]
    above = " ".join(line.text[:_LONGEST_LOOKED_AT] for line in paragraphs)
    lower = lower_words(paragraphs)
    candidates: list[Evidence] = []
    for number, one in enumerate(found):
        line, between = lines[one.at], lines[last + 1 : one.at]
        rest = len(line.words) - sum(len(name.split()) for name in one.names)
        facts = {
            "after a break": line.follows_gap,
            "organisation": is_organisation(Line(one.names[0])),
            "capitals": line.text.isupper(),
            "place": one.names[0].split()[0].lower() in PLACE_BEGINNINGS,
            "over a paragraph": one.at < last,
            "common words": has_common_words(one.names[0], lower),
            "agency": all(name.lower() in AGENCIES for name in one.names),
            "named in the text": one.names[0].split()[-1] in above,
            "behind the page's end": any(map(_ends_article, between)),
            "own sentence": line.is_sentences,
            "under a contact": any(map(_is_contact, lines[max(0, one.at - 2) : one.at])),
        }
        candidates.append(
            {
                f"form {one.form}",
                f"before it {bucket(number, 0, 1, 2)}",
                f"lines between {bucket(one.at - last, 0, 1, 2, 3, 5)}",
                f"lines below {bucket(len(lines) - one.at - 1, 0, 1, 3, 8)}",
                f"other words {bucket(rest, 0, 1, 3, 6)}",
                f"before {kinds.get(one.at - 1, BlockKind.TITLE).name}",
                f"next {kinds[one.at + 1].name if one.at + 1 in kinds else 'END'}",
                *(name for name, holds in facts.items() if holds),
            }
        )
    return [*candidates, {NONE}]


_LOOKED_AT = 30
"""Paragraphs over the signature that are looked at for the name."""
_LONGEST_LOOKED_AT = 2_000
"""Characters of each."""


def _is_contact(line: Line) -> bool:
    """Whether a short line tells whom to ask about a press release."""
    words = (word.lower() for word in line.words)
    return len(line.text) <= _LONGEST and not CONTACT_WORDS.isdisjoint(words)


def _ends_article(line: Line) -> bool:
    """Whether links to other articles, or comments, follow."""
    phrase = line.phrase
    return phrase in END_LINES or phrase in COMMENT_LINES or announces_related(line)
