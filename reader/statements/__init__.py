"""Who said what: text -> statements, each with its kind, cue and speaker."""

import re

from reader.language import detect, language_code
from reader.statements.statement import UNATTRIBUTED, Speaker, Statement, StatementKind

__all__ = [
    "LANGUAGES",
    "RULES_VERSION",
    "UNATTRIBUTED",
    "Speaker",
    "Statement",
    "StatementKind",
    "find_statements",
]

RULES_VERSION = 7
"""Raised whenever the same text would give other statements."""

LANGUAGES = frozenset({"de", "en", "fr", "ja", "zh"})
"""The languages whose reporting words are known, as two-letter codes.

In Chinese and Japanese only statements in quotation marks are found.
"""


def find_statements(text: str, language: str | None = None) -> list[Statement]:
    """Find the statements in `text`, in order; offsets point into exactly that string.

    `language` is a two-letter code; without one it is told from the text. A language that is not
    in `LANGUAGES` gives no statements. Indirect statements and answers of an interview may contain
    others; no two overlap in part. Never raises; time is linear in the length of the text.
    """
    # The rules are loaded here: a screen that shows statements starts without them.
    from reader.statements.east_asian import BY_LANGUAGE
    from reader.statements.finding import statements_of
    from reader.statements.languages import LEXICONS

    code = language_code(language or detect(text) or _by_marks(text))
    if code in BY_LANGUAGE:
        return BY_LANGUAGE[code](text)
    lexicon = LEXICONS.get(code)
    return statements_of(text, lexicon) if lexicon else []


_FRENCH_OPENING = re.compile(r"(?:^|[\s(’'])«[ \u00a0\u202f]")


def _by_marks(text: str) -> str:
    """The likeliest of our languages for a text too short to tell it by its words."""
    if "„" in text or "»" in text:
        return "fr" if _FRENCH_OPENING.search(text) else "de"
    return "en"
