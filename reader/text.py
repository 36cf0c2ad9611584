"""The one door through which outside text enters, and where its paragraphs and sentences lie."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reader.article import Span
from reader.language import FUNCTION_WORDS, MONTHS

_LINE_END = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")

_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters without a shape of their own: soft hyphens, fillers, isolates, tags, noncharacters."""

_EMBEDDING = "\u202a-\u202e"
_FORBIDDEN = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff{_EMBEDDING}{_INVISIBLE}]")
_JOINERS = "\u200c\u200d"
_DIRECTION_MARKS = "\u061c\u200e\u200f"
_VARIATION_SELECTORS = "\ufe00-\ufe0f"
_FORMAT_RUN = re.compile(f"[{_JOINERS}{_DIRECTION_MARKS}{_VARIATION_SELECTORS}]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u060b\u060d-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_JOINING_LETTER = re.compile("[\u0600-\u061b\u061d-\u08ff\u0900-\u0dff\u0e80-\u17b3\u1800-\u180a]")
"""Letters and signs of scripts whose spelling uses joiners: Arabic to Mongolian."""
_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]")
_TAB = " " * 4
_OWN_BULLET = re.compile(r"(?:[-*•·–◦▪]|\(?(?:-?\d{1,3}|[a-z]|[ivxl]{2,7})[.)])\s")
_LONGEST_BULLET = 10


def clean(text: str) -> str:
    """Give `text` without anything that could act on a terminal or hide from a reader.

    Line ends become `\\n` and tabs four spaces; other control characters become their Unicode
    control picture (`␛`), C1 codes and lone surrogates U+FFFD; bidi embeddings, overrides and
    isolates, tags, soft hyphens and other invisible characters go. Zero-width (non-)joiners stay
    between letters that need them and in emoji, direction marks stay near right-to-left letters,
    and of a run of variation selectors the first. Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _FORBIDDEN.sub(_replacement, _LINE_END.sub("\n", text))
    return _FORMAT_RUN.sub(_needed_of_run, text)


def clean_name(name: object) -> str:
    """Give a path or another name as it can be shown on one line: cleaned, line ends as `␊`."""
    return clean(str(name)).replace("\n", "␊")


def own_bullet(text: str, start: int = 0) -> str:
    """Give the bullet or number, with its space, that an item at `start` brings along, if any."""
    found = _OWN_BULLET.match(text, start, start + _LONGEST_BULLET)
    return found[0] if found else ""


def _replacement(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return _TAB
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if code < 0xA0 or 0xD800 <= code < 0xE000 else ""


def _needed_of_run(match: re.Match[str]) -> str:
    """Of a run of format characters the first of each sort that its surroundings call for."""
    run, text = match[0], match.string
    sorts = {
        _JOINERS: _is_joined(text, match.start(), match.end()),
        _DIRECTION_MARKS: _is_near_right_to_left(text, match.start(), match.end()),
    }
    kept = []
    for character in dict.fromkeys(run):
        sort = next((sort for sort in sorts if character in sort), _VARIATION_SELECTORS)
        if sorts.get(sort, True):
            kept.append(character)
            sorts[sort] = False
    return "".join(kept)


def _is_joined(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if _JOINING_LETTER.match(before):
        return bool(after) and not after.isspace()
    return bool(_EMOJI.match(before) and _EMOJI.match(after))


_DIRECTION_REACH = 64
"""How far from a direction mark a right-to-left letter counts: bounded, so that time is linear."""


def _is_near_right_to_left(text: str, start: int, end: int) -> bool:
    reach = text[max(0, start - _DIRECTION_REACH) : start].rpartition("\n")[2]
    reach += text[end : end + _DIRECTION_REACH].partition("\n")[0]
    return bool(_RIGHT_TO_LEFT.search(reach))


def fold(text: str) -> str:
    """Give `text` in lower case without accents, for comparing; its length may differ."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def paragraphs(text: str) -> Iterator[Span]:
    """Give the spans of the lines of `text` that hold more than white space, trimmed of it."""
    for match in _PARAGRAPH.finditer(text):
        yield Span(match.start(), match.end())


_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")

_SENTENCE_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»›«‹)\]“‘]*+(?:[ \u00a0\u202f]»)?(?=\s|\Z)"
    r"|(?<![。！？])[。！？]++(?![」』”’）])"
    r"|(?<![。！？])[。！？]++[」』”’）]++(?=[\s「『“‘（]|\Z)"
)
"""A terminator with the marks that close after it: French ones stand behind a space, CJK ones need
no space behind them."""

_TERMINATOR = re.compile("[.!?…。！？]")
"""What every sentence's end begins with: looked for alone, it is found faster."""

_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj st rev hon pres supt mme mlle "
    "hr fr msgr vs art abs nr bzw ca vgl inkl geb bzgl sog evtl ggf zit p pp vol fig cf "
    "approx est mt ft hl dipl ing sr sra dña av blvd".split()
)
"""Abbreviations that something always follows in the same sentence, folded."""

_BEFORE_NUMBERS = frozenset(("no", "nos"))
"""Abbreviations only where a number follows: `Ann said no. Then she left.`"""

_ABBREVIATIONS = frozenset(
    "jr sr inc co corp ltd llc plc bros etc usw al jan feb mar apr jun jul aug sep sept oct nov "
    "dec okt dez janv févr avr juil déc mio mrd tsd min max tel str u.s u.k u.n e.u d.c a.m p.m "
    "e.g i.e z.b d.h u.a o.ä s.o u.s.a ph.d b.a m.a n.y l.a u.s.s.r".split()
)
"""Abbreviations that may also end a sentence: the next word decides."""

_REACH_BEFORE = 40
_WORD_AFTER = re.compile(r"\s+[\"'“‘«‹„(\[]*(\w+)?")
_REACH_AFTER = 32
"""How far around a full stop is looked, in characters: bounded, so that time is linear."""


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """Give the spans of the sentences of `text`, or of the part of it that lies `within`.

    A sentence never runs over a line's end. Full stops of abbreviations, initials, ordinals and
    decimals do not end one, and closing marks belong to the sentence they close. Works for the
    languages of `reader.language` alike; time is linear in the length.
    """
    scope = within or Span(0, len(text))
    position = scope.start
    while position < scope.end:
        line_end = text.find("\n", position, scope.end)
        line_end = scope.end if line_end < 0 else line_end
        yield from _sentences_of_line(text, position, line_end)
        position = line_end + 1


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _sentence_ends(text, start, end):
        if _ends_sentence(text, match, start, end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, end)


def _sentence_ends(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for terminator in _TERMINATOR.finditer(text, start, end):
        if terminator.start() < start:
            continue
        match = _SENTENCE_END.match(text, terminator.start(), end)
        if match is not None:
            yield match
            start = match.end()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, end: re.Match[str], start: int, line_end: int) -> bool:
    after = _WORD_AFTER.match(text, end.end(), min(line_end, end.end() + _REACH_AFTER))
    following = (after[1] or "") if after else ""
    if following[:1].islower():
        return False
    if not end[0].startswith(".") or end[0].startswith(".."):
        return True
    before = text[max(start, end.start() - _REACH_BEFORE) : end.start()]
    return not _is_abbreviated(before, _last_word(before), following)


def _last_word(text: str) -> str:
    """The letters, digits and full stops that `text` ends with."""
    start = len(text)
    while start and (text[start - 1].isalnum() or text[start - 1] in "._"):
        start -= 1
    return text[start:]


def _is_abbreviated(before: str, word: str, following: str) -> bool:
    """Whether the full stop after `word`, which ends `before`, belongs to it and the text goes on
    with `following`."""
    folded = word.lower()
    if folded in _BEFORE_NUMBERS:
        return following[:1].isdigit()
    if folded in _TITLES:
        return True
    if not following:
        return False
    if word.isdigit():
        is_day = following.lower() in _MONTH_NAMES
        return len(word) <= 2 and (is_day or _word_before(before, word) in _BEFORE_ORDINALS)
    if len(word) == 1 and (word.isupper() or len(following) == 1):
        return following.lower() not in _OPENERS
    return folded in _ABBREVIATIONS and following.lower() not in _OPENERS


def _word_before(text: str, word: str) -> str:
    """The word that stands before the last one of `text`, in lower case."""
    earlier = text.removesuffix(word)
    return _last_word(earlier.rstrip()).rpartition(".")[2].lower() if earlier[-1:].isspace() else ""


_BEFORE_ORDINALS = frozenset(
    "der die das den dem des am im vom zum zur beim ein eine einen einem einer jeder jede jedes "
    "seit bis ab ihr ihre ihren sein seine seinen".split()
)
"""German words behind which a number with a full stop is an ordinal: `der 2. Platz`."""

_OPENERS = frozenset(word for words in FUNCTION_WORDS.values() for word in words if len(word) > 1)
_MONTH_NAMES = frozenset(name for names in MONTHS.values() for name in names)
