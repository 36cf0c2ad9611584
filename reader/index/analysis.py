"""Text -> tokens: what counts as a word, and in which forms it can be found.

Words are split the same way in every language, so that a query need not know whose text it will
meet: at everything that is neither letter, digit nor combining mark, apostrophes and hyphens
included. Three things are more than a run of letters: abbreviations of single letters (`U.S.` is
`us`), numbers (`3,000` and `3 000` are `3000`, `1,5` is `1.5`), and scripts written without
spaces, whose runs become overlapping pairs of characters (bigrams).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

from reader.text import fold

ANALYSIS_VERSION = 2
"""Raised whenever the same text would give other tokens or forms."""


class Token(NamedTuple):
    """A word of a text."""

    start: int
    end: int
    """Half-open offsets into the text."""
    word: str
    """As written, in lower case and composed (NFC)."""


_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
"""Thai, Lao, Myanmar and Khmer, kana, Han, and Hangul (whose particles stick to the words)."""

_MARK = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963"
    "\u0966-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Marks inside words that regular expressions do not take for letters, and joiners."""


def is_mark(character: str) -> bool:
    """Whether a character stands inside words without being a letter."""
    return not character.isascii() and _MARK.match(character) is not None


_STAND_IN = "\u02e3"
"""A letter that stands for a mark while words are looked for, so that all offsets stay."""

_NUMBER_TOKEN = (
    r"(?<!\d[.,])(?:\d{1,3}(?:[,.'’\u00a0\u202f]\d{3}){1,8}(?!\d)|\d{1,40}[.,]\d{1,40}(?![.,]?\d))"
    r"|\d+"
)
_PLAIN_TOKEN = re.compile(
    rf"(?=\d)(?:{_NUMBER_TOKEN})|[^\W\d_](?:(?:\.[^\W\d_]){{1,9}}(?![^\W_])|[^\W_]*)"
)
"""The tokens of a text without those scripts and without marks, which is looked at faster."""


# These take longer to compile than most of what is imported together, so it is done when a text is
# met that needs them.


@cache
def _any_token() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<unspaced>[{_UNSPACED}]+)|{_NUMBER_TOKEN}"
        rf"|[^\W\d_{_UNSPACED}](?:\.[^\W\d_{_UNSPACED}]){{1,9}}(?![^\W_])"
        rf"|[^\W\d_{_UNSPACED}][^\W_{_UNSPACED}]*"
    )


@cache
def _not_plain() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]|{_MARK.pattern}")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")


_LONGEST_WORD = 64
"""Characters of a word that count; what is longer is no word of any language."""


def tokens(text: str) -> Iterator[Token]:
    """Give the tokens of `text` in order; a bigram overlaps with the next one."""
    if text.isascii():
        matches = _PLAIN_TOKEN.finditer(text)
    else:
        matches = _any_token().finditer(_MARK.sub(_STAND_IN, text))
    for match in matches:
        start, end = match.span()
        if match.lastgroup is None:
            yield Token(start, end, _word(text[start : min(end, start + _LONGEST_WORD)]))
            continue
        for position in range(start, end):
            pair = min(position + 2, end)
            yield Token(position, pair, unicodedata.normalize("NFKC", text[position:pair]).lower())


def words(text: str) -> list[str]:
    """Give the words of the tokens of `text`, in order: many times as fast as these."""
    ascii_text = text if text.isascii() else _without_typography(text)
    if not ascii_text.isascii():
        return _words_of_any(text)
    found: list[str] = []
    for line, ascii_line in zip(text.split("\n"), ascii_text.split("\n"), strict=True):
        if _HAS_DIGIT.search(ascii_line) or _HAS_INITIALS.search(ascii_line):
            found += _words_of_any(line)
        else:
            found += ascii_line.encode("ascii").translate(_LETTERS).decode("ascii").split()
    if max(map(len, found), default=0) > _LONGEST_WORD:
        return [word[:_LONGEST_WORD] for word in found]
    return found


def _without_typography(text: str) -> str:
    for mark in _TYPOGRAPHY:
        text = text.replace(mark, " ")
    return text


_TYPOGRAPHY = "“”‘’„‚«»‹›–—…•\u00a0\u202f"
"""Marks of texts that are else written in ASCII, which part words as a space does; only between
digits do they not."""

_LETTERS = bytes(
    ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(128)
).ljust(256)
"""ASCII letters in lower case, and a space for everything else."""

_HAS_DIGIT = re.compile("[0-9]")
_HAS_INITIALS = re.compile(r"\.[A-Za-z]")
"""What may be more than runs of letters."""


def _words_of_any(text: str) -> list[str]:
    if not text.isascii() and _not_plain().search(text):
        return [token.word for token in tokens(text)]
    written = _PLAIN_TOKEN.findall(text)
    if max(map(len, written), default=0) > _LONGEST_WORD:
        written = [word[:_LONGEST_WORD] for word in written]
    return _word(" ".join(written)).split(" ") if written else []


def _word(written: str) -> str:
    lower = written.lower()
    return lower if lower.isascii() else unicodedata.normalize("NFC", lower)


def is_unspaced(word: str) -> bool:
    """Whether `word` is a piece of a script written without spaces, and so has no other forms."""
    return not word.isascii() and _unspaced().match(word) is not None


_GROUPED = re.compile(r"\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+\Z")
_JOINER = re.compile("[.\u200c\u200d]")


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """Give the form of a token's word that verbatim search compares: no case, accents, marks."""
    if word[0].isdecimal():
        return _number(word)
    if is_unspaced(word):
        return word
    return _JOINER.sub("", fold(word)) or word


def _number(written: str) -> str:
    digits = "".join(str(unicodedata.decimal(c, c)) for c in written)
    if _GROUPED.match(digits):
        return re.sub(r"\D", "", digits)
    return digits.replace(",", ".")


_STEMMED = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
}
"""Languages with a Snowball stemmer (Porter, 2001), and what it is called."""


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    name = _STEMMED.get(language)
    if name is None:
        return None
    stem: Callable[[str], str] = Stemmer.Stemmer(name, maxCacheSize=0).stemWord
    return stem


def stem_language(language: str | None) -> str:
    """Give the language whose stems a text in `language` is found by; empty where it has none."""
    return language if language in _STEMMED else ""


@lru_cache(maxsize=200_000)
def stems(word: str, language: str) -> tuple[str, ...]:
    """Give the forms by which a token's word is found in any of its inflections.

    Two where an accent makes a difference: the stem of the word as written and that of the word
    without accents, so that it is found however carefully somebody types.
    """
    plain = folded(word)
    stem = _stemmer(language)
    if stem is None or plain[0].isdigit() or is_unspaced(word):
        return (plain,)
    bare = plain_stem(plain, language)
    if plain == word:
        return (bare,)
    return tuple(dict.fromkeys((fold(stem(word)) or plain, bare)))


def plain_stem(word: str, language: str) -> str:
    """Give the one stem of a word of unaccented letters."""
    stem = _stemmer(language)
    return word if stem is None else stem(word) or word


_POSSESSIVE = frozenset(("s",))
_ELIDED = frozenset(
    "l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu dell all nell sull dall un quest".split()
)
"""Articles, pronouns and prepositions that French and Italian join to a word by an apostrophe."""

_APOSTROPHES = "'’ʼ"


def content_tokens(text: str) -> list[Token]:
    """Give the tokens of a word of a query without an English `'s` and without elided articles."""
    found = list(tokens(text))
    kept = [
        token
        for number, token in enumerate(found)
        if not _is_possessive(text, found, number) and not _is_elided(text, found, number)
    ]
    return kept or found


def _is_possessive(text: str, found: list[Token], number: int) -> bool:
    token = found[number]
    is_last = number == len(found) - 1 and number > 0
    return is_last and token.word in _POSSESSIVE and text[token.start - 1] in _APOSTROPHES


def _is_elided(text: str, found: list[Token], number: int) -> bool:
    token = found[number]
    is_first = number == 0 and len(found) > 1
    return is_first and token.word in _ELIDED and text[token.end : token.end + 1] in _APOSTROPHES
