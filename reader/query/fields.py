"""The fields of the query language, and its one page of help.

One table serves the parser, the completion while typing, the messages of errors and the help.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum

from reader.figures.figure import FigureKind


class FieldGroup(StrEnum):
    """What a field's condition must hold of; the fields of one group are one condition."""

    TEXT = "Words in a part of the article"
    ARTICLE = "What is recorded about the article"
    STATEMENT = "One statement: all of these hold of the same one"
    FIGURE = "One figure: all of these hold of the same one"


@dataclass(frozen=True, slots=True)
class QueryField:
    """A field of the query language."""

    name: str
    group: FieldGroup
    example: str
    help: str
    """One sentence, for help and completion."""
    values: tuple[str, ...] = ()
    """All values it takes, where they are few."""


FIELD_HELP: tuple[QueryField, ...] = (
    QueryField("title", FieldGroup.TEXT, "title:summit", "Words of the title."),
    QueryField("author", FieldGroup.TEXT, "author:moreno", "Words of an author's name."),
    QueryField(
        "publisher", FieldGroup.ARTICLE, "publisher:herald", "Part of the publisher's name."
    ),
    QueryField("format", FieldGroup.ARTICLE, "format:html", "The format of the file."),
    QueryField("lang", FieldGroup.ARTICLE, "lang:de", "The language, as a two-letter code."),
    QueryField("tag", FieldGroup.ARTICLE, 'tag:"to check"', "A tag, the article's own or yours."),
    QueryField("path", FieldGroup.ARTICLE, "path:2024/harbour", "Part of the file's path."),
    QueryField(
        "is",
        FieldGroup.ARTICLE,
        "is:unread",
        "What you have marked the article as; noted is one with notes of yours.",
        ("unread", "read", "starred", "noted"),
    ),
    QueryField(
        "published",
        FieldGroup.ARTICLE,
        "published:2024-10..2024-12",
        "The date of publication: a year, month or day, `..` between two of them or open at one "
        "end, or one after <, <=, > or >=.",
    ),
    QueryField(
        "added",
        FieldGroup.ARTICLE,
        "added:today",
        "The day it came into your library: today, yesterday, 7d for the last seven days, or dates "
        "as published: takes them.",
    ),
    QueryField(
        "said", FieldGroup.STATEMENT, 'said:"red line"', "A word or a phrase of the statement."
    ),
    QueryField(
        "speaker", FieldGroup.STATEMENT, "speaker:zakharova", "The speaker's name or part of it."
    ),
    QueryField(
        "figure",
        FieldGroup.FIGURE,
        "figure:>1000000",
        "The value: exact (3,000 or 1/3), about (~3000: ten per cent either way, or a range that "
        "holds it), >, >=, <, <=, a range (1m..5m or 5-10); with k, m, bn, tn or million, with %. "
        "Years and dates are asked for as words.",
    ),
    QueryField(
        "unit",
        FieldGroup.FIGURE,
        "unit:USD",
        "The unit: USD, $, dollar, km, tonnes, %, USD/month; those of one kind are converted.",
    ),
    QueryField(
        "kind",
        FieldGroup.FIGURE,
        "kind:percent",
        "The kind of figure.",
        tuple(kind.value for kind in FigureKind),
    ),
    QueryField("of", FieldGroup.FIGURE, "of:soldiers", "Words of what is counted."),
    QueryField(
        "by",
        FieldGroup.FIGURE,
        'by:"harbour authority"',
        "Who made the statement that holds the figure.",
    ),
)
"""Every field, in the order of the help."""

FIELDS = {field.name: field for field in FIELD_HELP}
"""The same by name."""


_TIED = 8
"""How many names are looked at that may be as close as the closest."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the one of `known` that `word` is most likely meant to be, or None.

    Of several that are as close, the first.
    """
    names, word = list(known), word.lower()
    matches = get_close_matches(word, names, n=_TIED, cutoff=0.6)
    closeness = {name: SequenceMatcher(None, name, word).ratio() for name in matches}
    closest = [name for name in matches if closeness[name] == closeness[matches[0]]]
    return min(closest, key=names.index, default=None)


_WORDS_HELP = (
    ("harbour strike", "Articles that hold both words, in any of their forms; accents and case"),
    ("", "do not matter."),
    ('"harbour strike"', "Exactly these words, in this order."),
    ('"harbour strike"~5', "These words in this order, up to five others between them."),
    ("nort*", "Words that begin with nort."),
    ("zakarova~", "Words at most one letter away; zakarova~2 at most two."),
    (r"/strik(e|ing)\b/", "What this regular expression matches, in Python's syntax; ^ and $ are"),
    ("", "the ends of a line. Capitals count where it has some, accents always."),
    ("strike OR walkout", "At least one of the two. AND may be written, or left out."),
    ("strike -rail", "Without the word rail; NOT rail means the same."),
    ("(strike OR walkout) port", "Parentheses group; AND binds more strongly than OR."),
    ("title:(strike port)", "A field may stand before a group, too."),
    ("*", "Every article."),
)

_NOTES_HELP = """\
Conditions on a statement that stand side by side hold of one and the same statement:
said:"red line" speaker:zakharova finds her saying it, not the two somewhere in the article, and
said:(red OR peace) speaker:zakharova finds her saying either.
In the same way figure:>1000 of:soldiers by:ministry asks for one figure. Parentheses part them:
(figure:3000) (of:soldiers) may be two figures. A minus always speaks of the whole article:
said:peace -speaker:berg finds peace said where Berg says nothing, not said by others than Berg.
Values with spaces stand in quotation marks. Operators are written in capitals. unit:km finds all
lengths, unit:km figure:>1 also miles.
All words must be found: --any, or Enter where nothing is, asks for any of them.
A regular expression is matched against whole texts, of those articles alone that fulfil the rest
of the query, the newest first, in at most ten seconds: how many were not checked is said.
What speaker: and by: find is quoted, or else reported (or the speaker is doubtful). Articles that
only mention the speaker are counted, not found: berg -speaker:berg finds them."""


def help_text() -> str:
    """Give the whole query language on one page, as plain text at most 100 columns wide."""
    lines = ["Words"]
    lines += [_help_line(example, text) for example, text in _WORDS_HELP]
    for group in FieldGroup:
        lines += ["", group.value]
        for field in FIELD_HELP:
            if field.group is group:
                lines += _field_lines(field)
    return "\n".join([*lines, "", _NOTES_HELP])


_EXAMPLE_WIDTH = 29
_LINE_WIDTH = 100


def _field_lines(field: QueryField) -> list[str]:
    values = f" One of {', '.join(field.values)}." if field.values else ""
    lines = [""]
    for word in (field.help + values).split():
        if len(lines[-1]) + len(word) + 1 > _LINE_WIDTH - _EXAMPLE_WIDTH:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return [_help_line(field.example if n == 0 else "", line) for n, line in enumerate(lines)]


def _help_line(example: str, text: str) -> str:
    return f"  {example:<{_EXAMPLE_WIDTH - 3}} {text}".rstrip()
