"""Digits and words that look like figures and claim nothing: names, codes, phone numbers."""

from __future__ import annotations

import re

from reader.figures.lexicon import Lexicon

_CHUNK = re.compile(r"[\w.:/@#&=?%+~'’-]++")
_CHAIN = re.compile(r"[0-9]++(?:[./:,-][0-9]++){3,}+|[0-9]++(?:[.:/-][0-9]++){2,}+")
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3}){0,9}(?:[.,][0-9]++)?(?![.,]?[0-9])"
)
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?:\.[0-9]++)?(?!,?[0-9])")
_PHONE = re.compile(
    r"(?:(?<=\+)[0-9]{1,3}[ \u00a0./-]?|0)(?:\(?[0-9]{1,4}\)?[ \u00a0./-]?){2,6}[0-9]{2,4}(?![0-9])"
    r"|(?<=\()[0-9]{3}\)[ \u00a0-]?[0-9]{3}[ \u00a0-][0-9]{4}(?![0-9])"
    r"|[0-9]{3}-[0-9]{4}(?![\w-])"
)
_LEADING_ZERO = re.compile(r"0[0-9]+(?![.,:]?[0-9])")
_IDIOMS = re.compile(r"(?:24/7|9/11|20/20|50/50|7/7)(?!\w|/)")
_LETTERS_GLUED = re.compile(r"[^\W\d_]+")
_NAME_BEFORE = re.compile(
    r"(?:(?P<first>[^\W\d_][\w'’]*+)[ \u00a0])?(?P<name>[^\W\d_][\w&'’-]*+)\.?[ \u00a0]\Z"
)
_CAPITALISED_AFTER = re.compile(r" (?:[^\W\d_][\w'’-]*\.? ){0,3}(?P<last>[^\W\d_]+)")
_STREET_OPENER = re.compile(r",? ([^\W\d_]+) ")
_LIST_MARK = re.compile(r"[0-9]{1,2}[.)](?=[ \u00a0]\D)")
_BRACKETED = re.compile(r"[0-9]{1,3}\]")
_CONTROL_MARKS = "␛�\N{SYMBOL FOR BELL}"
"""What is shown for control characters: digits behind them belong to an escape sequence."""
_HYPHENED_PREFIXES = frozenset(
    "mid pre post to non over under sub plus minus early late ab von bis der the a".split()
)
_WORD_BEFORE_HYPHEN = re.compile(r"([^\W_]+)[-–]\Z")


def glued_code_end(text: str, start: int) -> int | None:
    """Give the end of the name or code that the digits at `start` are glued to, or None.

    `F-16`, `MH17`, `user_1`, `a/4x9`: told by what stands directly before the digits.
    """
    before = text[start - 1 : start]
    if not before or before in " \n(":
        return None
    if before.isalpha() or before in "_@#&=%^\\":
        return chunk_end(text, start)
    if before in _CONTROL_MARKS or (before in "[]" and text[start - 2 : start - 1] == "␛"):
        return chunk_end(text, start)
    if before == "/" and not text[start - 2 : start - 1].isspace():
        return chunk_end(text, start)
    if before in "-–" and _is_hyphened_name(text, start):
        return chunk_end(text, start)
    if before in ".:" and text[start - 2 : start - 1].isalnum():
        return chunk_end(text, start)
    return None


def code_end(text: str, start: int) -> int | None:
    """Give the end of the code or phone number that begins with the digits at `start`, or None."""
    before = text[start - 1 : start]
    if before == "[" and (bracketed := _BRACKETED.match(text, start)):
        return bracketed.end()
    chain = _CHAIN.match(text, start)
    if chain and not _GROUPED.match(text, start) and not _INDIAN.match(text, start):
        return chain.end()
    for pattern in (_IDIOMS, _PHONE):
        match = pattern.match(text, start)
        if match is not None:
            return match.end()
    if before in {"", "\n"} and (mark := _LIST_MARK.match(text, start)):
        return mark.end()
    zeros = _LEADING_ZERO.match(text, start) if before != "." else None
    return zeros.end() if zeros else None


def _is_hyphened_name(text: str, start: int) -> bool:
    word = _WORD_BEFORE_HYPHEN.search(text, max(0, start - 24), start)
    if word is None:
        return False
    if len(word[1]) == 1 and word[1].isupper():
        return True
    return not word[1].isdigit() and word[1].lower() not in _HYPHENED_PREFIXES


def chunk_end(text: str, start: int) -> int:
    """Give the end of the code-like run of characters that holds `start`."""
    chunk = _CHUNK.match(text, start)
    end = chunk.end() if chunk else start + 1
    while end > start + 1 and text[end - 1] in ".:?'’-/":
        end -= 1
    return end


def is_name_number(text: str, start: int, lexicon: Lexicon, *, is_plain: bool) -> bool:
    """Whether the bare number at `start` belongs to the name before it: `Boeing 737`, `page 12`."""
    match = _NAME_BEFORE.search(text, max(0, start - 40), start)
    if match is None:
        return False
    name = match["name"]
    lowered = name.lower()
    # behind an elided article too: `l'article 12`
    cue = lowered.replace("’", "'").rpartition("'")[2]
    if cue in lexicon.identifier_cues or lowered.endswith(lexicon.street_endings):
        return True
    if not any(c.isupper() for c in name) or not is_plain:
        return False
    if lowered in lexicon.function_words or lowered in lexicon.months:
        return False
    if lexicon.nouns_are_capitalised:
        return not _opens_sentence(text, match.start("name"))
    return lowered not in lexicon.not_nouns


def is_behind_title(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a word with a capital that numbers things stands before `start`: `Section 4.2`."""
    match = _NAME_BEFORE.search(text, max(0, start - 40), start)
    if match is None or not match["name"][0].isupper():
        return False
    name = match["name"].lower()
    return name in lexicon.identifier_cues and name not in lexicon.not_before_one


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0\"“„«‘'(")
    return not before or before[-1] in ".!?…:\n"


def is_street_number(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a street's name follows the bare number that ends at `end`: `10 Downing Street`."""
    opener = _STREET_OPENER.match(text, end, end + 16) if lexicon.street_openers else None
    if opener is not None and opener[1].lower() in lexicon.street_openers:
        return True
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return False
    words = text[end + 1 : end + 48].split(" ")[:4]
    for position, word in enumerate(words):
        bare = word.rstrip(".,;:!?)")
        if not bare[:1].isupper():
            return False
        if position and bare.lower() in lexicon.street_words:
            return True
    return False


def letters_glued(text: str, end: int) -> str:
    """Give the letters that follow the digits ending at `end` without a gap."""
    match = _LETTERS_GLUED.match(text, end, end + 24)
    return match[0] if match else ""
