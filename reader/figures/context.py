"""What is known of a text while its numbers are read, and the words beside a position in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.figures.lexicon import Lexicon
from reader.figures.number_words import WordNumber, words_at
from reader.figures.numerals import Style

WORD = re.compile(r"[^\W\d_]+")
NEXT_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)")
"""A word one space or hyphen behind a position."""
_PREVIOUS = re.compile(r"([^\W\d_]+)[ \u00a0'’-]\Z")
_BEFORE_WORD = frozenset(" \u00a0'’-")
_ARTICLE = re.compile(r"(?<![\w-])([^\W\d_]{1,5})[ \u00a0-]\Z")
CLAUSE_BREAK = re.compile(r"[.:–—](?!\d)|[;!?()\[\]\"“”„«»\n]")
_MODELS = re.compile(r"[A-Z][\w-]{0,8}[0-9]s\Z")
_CLAUSE_REACH = 64
_LONGEST = 20
_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Context:
    """The text, its language's words, how it writes numbers, and its signs for money."""

    text: str
    lexicon: Lexicon
    style: Style
    money_signs: frozenset[str] = frozenset()
    """Those that stand anywhere in the text."""
    _read: dict[int, WordNumber | None] = field(default_factory=dict, compare=False, repr=False)

    def words_at(self, start: int, *, after_article: bool = False) -> WordNumber | None:
        """Give the number in words that begins at `start`, or None, as `words_at` reads it.

        What was read last is kept: shares, ordinals and amounts all ask for the same words.
        """
        key = ~start if after_article else start
        if key not in self._read:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            self._read[key] = words_at(self.text, start, self.lexicon, after_article=after_article)
        return self._read[key]


def word_at(text: str, start: int) -> str:
    """Give the word that begins at `start`, in lower case; empty where there is none."""
    match = WORD.match(text, start)
    return match[0].lower() if match else ""


def next_word(text: str, end: int) -> str:
    """Give the word one space or hyphen behind `end`, in lower case; empty where there is none."""
    match = NEXT_WORD.match(text, end)
    return match[1].lower() if match else ""


def previous_word(text: str, start: int) -> str:
    """Give the word directly before `start`, in lower case; empty where there is none."""
    if text[start - 1 : start] not in _BEFORE_WORD:
        return ""
    # no further than the last word reaches
    reach = max(0, start - _LONGEST)
    match = _PREVIOUS.search(text, max(reach, text.rfind(" ", reach, start - 1)), start)
    return match[1].lower() if match else ""


def is_behind_ratio_noun(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a word tells that two numbers with a colon are a ratio: `échelle de 1:50`."""
    before = previous_word(text, start)
    if before in lexicon.of_words:
        before = previous_word(text, start - len(before) - 1)
    return before in lexicon.fractions.ratio_nouns


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` looks like the plural of a noun."""
    lowered = word.lower()
    if lowered in lexicon.plurals:
        return True
    if word[:-1].isupper() and word[-1:] == "s":
        # "three MPs", "two SUVs"
        return True
    if _MODELS.match(word):
        # "three F-16s"
        return True
    if len(lowered) < 4 or lowered in lexicon.not_nouns or lowered.endswith(("ss", "us", "is")):
        return False
    return lowered.endswith(lexicon.plural_endings)


def article_before(context: Context, start: int) -> int | None:
    """Give where the indefinite article before `start` begins, or None."""
    match = _ARTICLE.search(context.text, max(0, start - 7), start)
    return match.start() if match and match[1].lower() in context.lexicon.articles else None


def amount_article_before(context: Context, start: int) -> int | None:
    """Give where an amount with an indefinite article begins whose word is at `start`, or None.

    That is the article, or where an adjective stands behind it the word: `ein knappes Drittel`.
    """
    begin = article_before(context, start)
    adjective = previous_word(context.text, start) if begin is None else ""
    if adjective not in context.lexicon.numbers.amount_adjectives:
        return begin
    stop = start - 1 - len(adjective)
    return None if article_before(context, stop) is None else start


def clause_before(text: str, start: int) -> set[str]:
    """Give the words of the clause before `start`, in lower case."""
    segment = text[max(0, start - _CLAUSE_REACH) : start].lower()
    return set(WORD.findall(CLAUSE_BREAK.split(segment)[-1]))
