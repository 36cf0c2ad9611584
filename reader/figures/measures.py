"""What stands beside a number and says what it measures: currency, unit, denominator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.figures.currencies import (
    CODES,
    DOLLAR_PREFIXES,
    LETTER_SYMBOLS,
    MINOR_UNITS,
    MULTIPLES,
    NAMED_CODES,
    SMALL_PREFIXES,
    SYMBOLS,
    WORDLIKE_CODES,
)
from reader.figures.figure import FigureKind
from reader.figures.lexicon import Lexicon
from reader.figures.units import PERCENT_UNITS, PREFIXED_UNITS, UNITS
from reader.figures.units import SYMBOLS as UNIT_SYMBOLS

_REACH = 14
_SYMBOL_CLASS = "".join(SYMBOLS)
_DOLLARS = "|".join(re.escape(p) for p in sorted(DOLLAR_PREFIXES, key=len, reverse=True))
_TRAILING = "USD|CAD|AUD|NZD|HKD|SGD|MXN|TWD|BRL|usd|cad|aud|nzd"
"""Codes behind `$` that say whose dollar it is."""
_SMALL = "|".join(f"{p}(?=\\$)" if p == "us" else p for p in sorted(SMALL_PREFIXES, reverse=True))
_LETTERS = "|".join(re.escape(p) for p in sorted(LETTER_SYMBOLS, key=len, reverse=True))
_LAST_LETTERS = frozenset(word[-1] for word in LETTER_SYMBOLS) | frozenset("rbdp")
"""How letters before a number end that may be a currency: a symbol, or a code such as `usd`."""
_BEFORE = re.compile(
    rf"(?:(?<![\w])(?P<lead>{_DOLLARS}|{_SMALL}|[A-Za-z]{{3}}) ?)?(?P<symbol>[{_SYMBOL_CLASS}])"
    rf"(?: ?(?P<trail>{_DOLLARS}|{_TRAILING}))?[ \u00a0]?\Z"
    rf"|(?<![\w])(?P<letters>{_LETTERS})[ \u00a0]?\Z"
    r"|(?<![\w-])(?P<rand>R)[ \u00a0]?\Z"
    r"|(?<![\w])(?P<code>[A-Z]{3}|usd|eur|gbp|rmb)[ \u00a0]?\Z"
)
_SYMBOL_AFTER = re.compile(
    rf"[ \u00a0\u202f]?(?P<lead>{_DOLLARS})?(?P<symbol>[{_SYMBOL_CLASS}])(?![\d])"
    rf"(?:[ \u00a0]?(?P<trail>US|CA|AU|NZ|HK|{_TRAILING})(?!\w))?"
)
_CODE_AFTER = re.compile(
    r"[ \u00a0\u202f]?(?:(?P<mega>M)?(?P<code>[A-Z]{3}|rmb|usd|eur)"
    rf"|(?P<letters>{_LETTERS}))(?![\w])"
)
_UNIT_SYMBOL = re.compile(
    r"[%‰](?!\d)|[°º℃℉][ \u00a0]?(?:Celsius|Fahrenheit|[CFcf])(?!\w)|[°º℃℉′″](?!\w)|\[kg\]"
    # a place on the globe: `45°N`
    r"|[°º](?=[NSEWO](?!\w)|[0-9]{1,2}(?:[.,][0-9]{1,4})?[ \u00a0]?[′'’])"
    r"|(?P<power>sq|cu)\.?[ \u00a0-]?(?P<length>ft|in|yd|mi|km|cm|mm|m)(?!\w)"
    r"|lb-ft(?!\w)|(?:m|ft)/s/s(?!\w)|kWh/\(?m[²2][ ·*]?a\)?(?!\w)"
    r"|(?P<top>[A-Za-zµμΩ]{1,5}(?:[²³]|\^?[23](?!\d))?)"
    r"(?:/(?P<bottom>[A-Za-zµμ]{1,4}(?:[²³]|\^?[23](?!\d))?))?(?!\w|\.\w|['’]\w)"
)
_PHRASE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+\.)?(?:[ \u00a0-][^\W\d_]+(?:\.[^\W\d_]+\.)?){0,4}")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+\.)?|°")
_LARGE = re.compile(
    r"[0-9]{1,3}(?:[, \u00a0][0-9]{3}){1,6}(?![0-9])|[0-9]{1,4}(?:\.[0-9]{1,2})?[ \u00a0-]?"
    r"(?:m|bn|mn|million|billion|trillion)(?!\w)"
)
_RAND = re.compile(r"South Africa|Johannesburg|Cape Town|\b[Rr]ands?\b|\bR[0-9]{1,3}[, ][0-9]{3}\b")
_RAND_REACH = 300
_FEW = re.compile(
    r"[0-9]{1,2}(?:\.[0-9])?(?![0-9.,\u00a0]?[0-9])"
    r"(?![ \u00a0]?(?:m|bn|k|[mbt]r?illion)\b)"
)
_FEW_BEFORE = re.compile(r"(?<![0-9.,])[0-9]{1,2}\Z")
_NO_CENTS = re.compile(r"[.,][-–—]{1,2}(?!\w)")
_SPACE = " \u00a0\u202f"
_SIZES = "thick|wide|long(?! ago)|tall|high|deep|in diameter|of rain|of snow"
_INCH = re.compile(
    rf"(?:in(?!\w)|[ \u00a0-]in(?=[.,;)]|$| (?:{_SIZES})\b)"
    rf"|[ \u00a0]?[\"″”](?=-?(?: |x)(?:{_SIZES})\b))",
    re.MULTILINE,
)
_PHRASE_REACH = 48
_DECIMAL_OR_MINUS = re.compile(r"(?:(?<![\w)])[-−][0-9]{1,3}|[0-9]\.[0-9]{1,2})\Z")
_PLAIN_WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+) \(?[0-9]{1,3}\Z")
_CLIMATE_REACH = 48
_DECIMALS = re.compile(r"[0-9][.,][0-9]{1,2}\Z")
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class UnitFound:
    """A unit, its kind, and where it ends."""

    end: int
    symbol: str
    kind: FigureKind
    multiplies: int = 1
    """What the unit's own prefix multiplies the number by: a million in `30 MUSD`."""


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Give the currency written before the number at `start`, and where that begins, or None."""
    before = text[max(0, start - 2) : start]
    if not before:
        return None
    near = before[-1] if before[-1] not in _SPACE else before[:1]
    if not (near in SYMBOLS or near.isupper() or near in _LAST_LETTERS):
        return None
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    if match is None:
        return None
    if match["letters"]:
        return LETTER_SYMBOLS[match["letters"]], match.start()
    if match["symbol"] and _belongs_before(text, match, start):
        return None
    if match["rand"]:
        return ("ZAR", match.start()) if _is_rand(text, match.end()) else None
    if match["code"]:
        code = {"RMB": "CNY"}.get(match["code"].upper(), match["code"].upper())
        is_money = code in CODES and not (code in WORDLIKE_CODES and _FEW.match(text, start))
        return (code, match.start()) if is_money else None
    return _symbol_before(match)


def _is_rand(text: str, start: int) -> bool:
    """Whether the `R` before the number at `start` is the South African rand: `R1,200`.

    A number with groups or a magnitude tells it, others only near such a one or the country.
    """
    if _LARGE.match(text, start):
        return True
    near = text[max(0, start - _RAND_REACH) : start + _RAND_REACH]
    return _RAND.search(near) is not None


def _belongs_before(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the symbol stands behind another number, not before this: `20 $ 35 $`."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip(" \u00a0")
    return before[-1:].isdigit() and text[start - 1] in _SPACE


def _symbol_before(match: re.Match[str]) -> tuple[str, int] | None:
    lead, symbol = match["lead"] or "", match["symbol"]
    begin = match.start() if lead else match.start("symbol")
    if symbol == "$" and (whose := _dollar(match["trail"] or lead)):
        return whose, begin
    if lead.upper() in CODES:
        return lead.upper(), begin
    return SYMBOLS[symbol], match.start("symbol")


def _dollar(letters: str) -> str | None:
    """Tell whose dollar the letters beside `$` mean, or None."""
    if letters.upper() in CODES:
        return letters.upper()
    if letters in SMALL_PREFIXES:
        return DOLLAR_PREFIXES[letters.upper()]
    return DOLLAR_PREFIXES.get(letters)


def dashes_end(text: str, end: int) -> int:
    """Where the dashes for cents behind a sum that ends at `end` end: `Fr. 2’390.–`."""
    match = _NO_CENTS.match(text, end)
    return match.end() if match else end


def currency_after(text: str, end: int) -> UnitFound | None:
    """Read a currency's symbol or code directly behind a number, or None."""
    match = _SYMBOL_AFTER.match(text, end)
    if match is not None:
        whose = _dollar(match["lead"] or match["trail"] or "") if match["symbol"] == "$" else None
        end = match.end() if whose else match.end("symbol")
        return UnitFound(end, whose or SYMBOLS[match["symbol"]], FigureKind.MONEY)
    match = _CODE_AFTER.match(text, end)
    if match is None:
        return None
    if match["letters"]:
        code = LETTER_SYMBOLS[match["letters"]]
        return UnitFound(match.end(), code, FigureKind.MONEY)
    code = {"RMB": "CNY"}.get(match["code"].upper(), match["code"].upper())
    if code not in CODES:
        return None
    if code in WORDLIKE_CODES and _FEW_BEFORE.search(text, max(0, end - 6), end):
        return None
    return UnitFound(match.end(), code, FigureKind.MONEY, 10**6 if match["mega"] else 1)


def unit_after(text: str, end: int, lexicon: Lexicon) -> UnitFound | None:
    """Read the unit or the currency behind a number that ends at `end`, or None."""
    following = text[end : end + 1]
    no_cents = dashes_end(text, end)
    if not following or (following in ".,;:!?)\n" and no_cents == end):
        return None
    money = currency_after(text, no_cents)
    if money is None and no_cents > end:
        # "5.000,- Euro"
        money = _named_unit(text, no_cents + 1, lexicon)
        return money if money is not None and money.kind == FigureKind.MONEY else None
    if money is not None:
        return money
    position = end + 1 if following in " \u00a0\u202f-‑–'’" else end
    named = _named_unit(text, position, lexicon)
    if named is not None or following in "'’":
        # "one's" holds no seconds
        return named
    return _unit_symbol(text, end, position, lexicon)


def _named_unit(text: str, position: int, lexicon: Lexicon) -> UnitFound | None:
    table = lexicon.unit_phrases
    first = _FIRST_WORD.match(text, position)
    if first is None or not table.begins(first[0].lower()):
        return None
    phrase = _PHRASE.match(text, position, position + _PHRASE_REACH)
    if phrase is None:
        return None
    found = table.find(re.split(r"[ \u00a0-]", phrase[0].lower()))
    if found is None:
        return None
    symbol, length = found
    factor, symbol = MULTIPLES.get(symbol, (1, symbol))
    end = _end_of_words(phrase, length)
    if end == phrase.end() and text[end : end + 1].isdigit():
        return None
    if text[end : end + 2] in {"'s", "’s"}:
        end += 2
    return UnitFound(end, symbol, kind_of_unit(symbol), factor)


def _end_of_words(phrase: re.Match[str], length: int) -> int:
    position = phrase.start()
    for _ in range(length):
        word = _FIRST_WORD.match(phrase.string, position)
        position = (word.end() if word else position) + 1
    return position - 1


def _unit_symbol(text: str, end: int, position: int, lexicon: Lexicon) -> UnitFound | None:
    if lexicon.measures.inches_are_written_in and (inch := _INCH.match(text, end)):
        return UnitFound(inch.end(), "in", FigureKind.MEASURE)
    match = _UNIT_SYMBOL.match(text, position)
    if match is None or (position > end and match[0] in lexicon.not_nouns):
        # "Windows 11 um drei Monate": a word of the language, not micrometres
        return None
    written = match[0].replace(" ", "").replace("\u00a0", "").replace("º", "°")
    written = written[:2].upper() if written[:1] == "°" else written
    prefixed = PREFIXED_UNITS.get(written)
    if prefixed is not None:
        return UnitFound(match.end(), prefixed[1], FigureKind.MEASURE, prefixed[0])
    if match["power"]:
        written = match["length"] + {"sq": "²", "cu": "³"}[match["power"]]
    symbol = UNIT_SYMBOLS.get(written)
    if symbol is None and match["bottom"]:
        symbol = _quotient(match["top"], match["bottom"], lexicon)
    if symbol is None and match["top"]:
        is_apart = position > end or _is_seconds(text, end, match["top"])
        is_apart = is_apart or (match["top"] != "s" and _is_temperature(text, end, lexicon))
        if len(match["top"]) == 1 and text[match.end() : match.end() + 1] in {"-", "–"}:
            # "20 F-35 jets"
            return None
        symbol = UNIT_SYMBOLS.get(match["top"]) or _lone_letter(match["top"], is_apart)
        if symbol is None or match["bottom"]:
            return None
    if symbol is None:
        return None
    return UnitFound(match.end(), symbol, kind_of_unit(symbol))


def _is_seconds(text: str, end: int, letter: str) -> bool:
    """Whether the `s` glued to a number is of seconds: `43.18s`, not `two 45s`."""
    return letter == "s" and _DECIMALS.search(text, max(0, end - 4), end) is not None


def _is_temperature(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the `C` or `F` glued to a number is of degrees: `1.5C of warming`, `-40F`."""
    if _DECIMAL_OR_MINUS.search(text, max(0, end - 8), end):
        return True
    before = _PLAIN_WORD_BEFORE.search(text, max(0, end - 24), end)
    if before is not None and before[1] in lexicon.measures.reading_words:
        return True
    beside = text[max(0, end - _CLIMATE_REACH) : end + _CLIMATE_REACH].lower()
    return not lexicon.measures.temperature_words.isdisjoint(_LETTERS_ONLY.findall(beside))


def _lone_letter(letter: str, is_apart: bool) -> str | None:
    """The letters that are units only with a space before them: `12 C`, `300 K`."""
    return {"C": "°C", "F": "°F", "K": "K", "s": "s"}.get(letter) if is_apart else None


def _quotient(top: str, bottom: str, lexicon: Lexicon) -> str | None:
    over = UNIT_SYMBOLS.get(top)
    under = UNIT_SYMBOLS.get(bottom) or _BELOW.get(bottom) or lexicon.measures.units.get(bottom)
    return f"{over}/{under}" if over and under else None


def kind_of_unit(symbol: str) -> FigureKind:
    """Tell what a figure with this unit measures."""
    if symbol in PERCENT_UNITS:
        return FigureKind.PERCENT
    if symbol == "times":
        return FigureKind.RATIO
    if symbol in CODES or symbol in NAMED_CODES or symbol in MINOR_UNITS:
        return FigureKind.MONEY
    return FigureKind.MEASURE


_BELOW: Mapping[str, str] = {"s": "s", "d": "day", "a": "year", "K": "K"}
"""Symbols that are units only below a slash: `b/d`."""
_MANY = re.compile(r"(?P<number>10{1,4}|[2-9]00?|1[., \u00a0]?000)[ \u00a0-]?(?=[^\W\d_])")
_ARTICLE = re.compile(r"([^\W\d_]{2,4}) (?=[0-9])")
_YEAR = re.compile(r" [12][0-9]{3}(?![0-9])")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_FOLLOWING_WORD = re.compile(r" ([^\W\d_]+)")
_DENOMINATOR = re.compile(
    r"(?:[ \u00a0-]?(?P<slash>/)|[ \u00a0-](?:de (?=l['’]))?(?P<word>[^\W\d_]+))"
    r"[ \u00a0'’-]?(?:l['’])?"
)


def rate_after(text: str, end: int, unit: str, lexicon: Lexicon) -> tuple[str, int] | None:
    """Read `per month`, `a day`, `/kg`, `per 100 km` behind `unit`, and where it ends, or None.

    A denominator that is neither a unit nor known (`per soldier`) is passed over when another
    follows that is.
    """
    if lexicon.measures.frequencies or lexicon.measures.pay_words:
        following = _NEXT_WORD.match(text, end, end + 16)
        word = following[1].lower() if following else ""
        if following and word in lexicon.measures.frequencies:
            return lexicon.measures.frequencies[word], following.end()
        if following and word in lexicon.measures.pay_words and unit in CODES:
            # "1.800 Euro brutto im Monat"
            end = following.end()
    for _ in range(2):
        match = _DENOMINATOR.match(text, end, end + _PHRASE_REACH)
        if match is None:
            return None
        word = (match["word"] or "").lower()
        is_per = bool(match["slash"]) or word in lexicon.measures.per
        many = _many(text, match.end(), unit, lexicon, "" if is_per else word)
        if many is not None:
            return many
        if not is_per and word not in lexicon.measures.each:
            return None
        noun = _FIRST_WORD.match(text, match.end(), match.end() + 24)
        if noun is None:
            return None
        symbol = _denominator(noun[0], text, match.end(), lexicon)
        if symbol is not None:
            return None if _tells_time(text, symbol[1], lexicon) else symbol
        if not is_per or match["slash"]:
            return None
        end = noun.end()
    return None


def _many(
    text: str, position: int, unit: str, lexicon: Lexicon, word: str
) -> tuple[str, int] | None:
    """Read `100 km` at `position`, below a quantity of another kind, or None.

    `word` stands before it, with or without an article between them; none for a slash or `per`.
    """
    article = _ARTICLE.match(text, position)
    if article is not None and article[1] in lexicon.measures.per:
        word = ""
    if word and (f"{word} {article[1]}" if article else word) not in lexicon.measures.per_many:
        return None
    match = _MANY.match(text, article.end() if article else position)
    noun = _FIRST_WORD.match(text, match.end(), match.end() + 24) if match else None
    below = _denominator(noun[0], text, match.end(), lexicon) if match and noun else None
    if match is None or below is None or _base(below[0]) in {_base(unit), "s", "month", None}:
        return None
    number = "".join(c for c in match["number"] if c.isdigit())
    return f"{number} {below[0]}", below[1]


def _base(unit: str) -> str | None:
    """What is measured, by its base unit; the unit itself for money, None where unknown."""
    if unit in UNITS:
        return UNITS[unit].base
    return unit if unit in CODES or unit in MINOR_UNITS or unit in NAMED_CODES else None


def _tells_time(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the words were no denominator: `a year earlier`, `im Jahr 2024`."""
    following = _FOLLOWING_WORD.match(text, end, end + 24)
    if following is None:
        return _YEAR.match(text, end) is not None
    return following[1].lower() in lexicon.measures.not_after_rate


def _denominator(noun: str, text: str, position: int, lexicon: Lexicon) -> tuple[str, int] | None:
    known = lexicon.measures.denominators.get(noun.lower())
    if known is not None:
        return known, position + len(noun)
    unit = _named_unit(text, position, lexicon)
    if unit is not None and unit.kind == FigureKind.MEASURE:
        return unit.symbol, unit.end
    symbol = UNIT_SYMBOLS.get(noun)
    return (symbol, position + len(noun)) if symbol else None
