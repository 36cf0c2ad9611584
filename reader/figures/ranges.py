"""Two numbers that are one figure: `5-10 percent`, `between 6 and 18 cents`, `two or three`.

A change is none: `rose from 3 to 5 percent` holds two figures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from reader.figures.amounts import Amount, amount_at, with_rate
from reader.figures.context import (
    CLAUSE_BREAK,
    NEXT_WORD,
    WORD,
    Context,
    clause_before,
    is_plural,
    next_word,
    previous_word,
    word_at,
)
from reader.figures.exact import multiply
from reader.figures.figure import FigureKind, Modifier, Number, Value
from reader.figures.measures import unit_after
from reader.figures.modifiers import modifier_before

_DASH = re.compile(r"[ \u00a0]?[-–—−][ \u00a0]?(?=[A-Z]{0,3}[$€£¥₹]|\.?[0-9]|[−-])")
_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)[ \u00a0-](?:-(?=\d))?")
_TO_PREFIX = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹](?:US|A|C)?|[A-Z]{3} |[-−])?")
_PREVIOUS_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]+(?:[A-Za-z]{0,3}[$€£¥₹]?)?\Z")
_ARTICLE = re.compile(r"([^\W\d_]{1,3}) (?=[0-9$€£])")
_OPENER_REACH = 48
_MOST_BETWEEN = 5
_HANGING = re.compile(r"- (?:to|or|bis|oder|à|ou) ")
_ONE_OR = re.compile(
    r"(?<!\w)(?P<article>[^\W\d_]{1,5}) (?P<unit>[^\W\d_]+) (?P<or>[^\W\d_]{1,5}) \Z"
)
_ONE_REACH = 32
_MOST_SPREAD, _MOST_COUNTED_SPREAD, _MOST_OPEN_SPREAD = 20, 3, 2
"""How many times the lower end of a range behind a verb of change the higher may be: of one with a
unit, of one that counts something, and of a bare one that is only expected."""
_CAPITAL = re.compile(r" [^\W\d_a-zäöüß]")
_COMMA = re.compile(r",[ \u00a0](?=[^\W_])")
_LISTED_BEFORE = re.compile(r"[^\s],[ \u00a0]\Z|[,&][ \u00a0]\Z")
_ONWARD = re.compile(r"(?:, |,? (?P<word>[^\W\d_]{1,4}) )(?=[^\W_])")
"""What may go on a list of numbers: `five, six and ten years`."""
_FIVE, _HIGHEST_NEIGHBOUR = 5, 12
_FAR_APART = 1000
"""An end more than so many times the other is no end of the same range."""


def range_from(context: Context, first: Amount) -> tuple[Amount, Amount] | None:
    """Give both ends of the range that begins with `first`, or None where there is none."""
    if first.number is None or first.rate:
        return None
    joined = _connector(context, first)
    if joined is None:
        return _neighbours(context, first)
    position, opener = joined
    article = _ARTICLE.match(context.text, position)
    articles = context.lexicon.determining
    if article is not None and article[1].lower() in articles:
        # "entre un 5 y un 10 por ciento"
        position = article.end()
    prefix = _TO_PREFIX.match(context.text, position)
    start = prefix.end() if prefix else position
    if not _may_begin_number(context, start):
        return None
    second = amount_at(context, start, is_money=first.has_currency_before)
    if second is None or second.number is None or second.numeral.is_fraction:
        return None
    if second.unit is None and first.has_currency_before:
        # "$1.5-2 million a month"
        priced = with_rate(context, replace(second, unit=first.unit, kind=first.kind))
        second = replace(second, end=priced.end, rate=priced.rate)
    if _is_change(context, first, second, opener):
        return None
    return _fitted(_with_letter_of(first, second), second)


def _neighbours(context: Context, first: Amount) -> tuple[Amount, Amount] | None:
    """Read `eighty, ninety hours` and `maybe 30, 35 percent`, parted by nothing but a comma.

    What is listed is no range, nor what is parted by chance: `at seven, eight people came`.
    """
    text, lexicon, is_word = context.text, context.lexicon, first.numeral.is_word
    joint = _COMMA.match(text, first.end)
    if joint is None or first.unit is not None or first.numeral.is_fraction:
        return None
    if _LISTED_BEFORE.search(text, max(0, first.start - 2), first.start):
        return None
    if not is_word and modifier_before(text, first.start, lexicon) is not Modifier.ABOUT:
        # "of those over 30, 35 percent"
        return None
    second = amount_at(context, joint.end())
    if second is None or second.start != joint.end() or second.numeral.is_fraction:
        return None
    if second.numeral.is_word != is_word or _goes_on_list(context, second.end):
        return None
    fitted = _fitted(first, second)
    if fitted is None or not _are_neighbours(fitted[0].number, fitted[1].number, is_word=is_word):
        return None
    is_one = _may_be_neighbours(context, first, second) if is_word else second.unit is not None
    return fitted if is_one else None


def _goes_on_list(context: Context, end: int) -> bool:
    """Whether another number follows: `five, six and ten years`."""
    onward, lexicon = _ONWARD.match(context.text, end), context.lexicon
    if onward is None or (onward["word"] and onward["word"].lower() not in lexicon.list_words):
        return False
    following = context.text[onward.end() : onward.end() + 1]
    return following.isdigit() or word_at(context.text, onward.end()) in lexicon.number_starters


def _may_be_neighbours(context: Context, first: Amount, second: Amount) -> bool:
    """Whether the words beside two numbers in words let them be one: a unit or a noun behind."""
    text, lexicon = context.text, context.lexicon
    before = previous_word(text, first.start)
    if before in lexicon.not_before_neighbours:
        return False
    if second.unit is not None:
        return True
    if lexicon.nouns_are_capitalised:
        return _CAPITAL.match(text, second.end) is not None
    noun = NEXT_WORD.match(text, second.end)
    if noun is None or not is_plural(noun[1], lexicon):
        return False
    is_opened = before in lexicon.not_nouns | lexicon.function_words | lexicon.hedges
    return not before or is_opened or before.endswith(lexicon.past_endings or ("\0",))


def _are_neighbours(low: Number | None, high: Number | None, *, is_word: bool) -> bool:
    """Whether two rising numbers are as near as spoken ones: 2 and 3, 30 and 35, 80 and 90."""
    if not isinstance(low, int) or not isinstance(high, int) or not 0 < low < high:
        return False
    has_tens = low % 5 == 0 and high % 5 == 0
    while low % 10 == 0 and high % 10 == 0:
        low, high = low // 10, high // 10
    if low % 5 == 0 and high % 5 == 0 and high - low == _FIVE:
        return True
    return high - low == 1 and high <= _HIGHEST_NEIGHBOUR and (is_word or has_tens)


def _with_letter_of(first: Amount, second: Amount) -> Amount:
    """Let the `m` of the first mean what it means behind the second: `15m and 20m tonnes`."""
    if first.unit != "m" or second.magnitude != 10**6 or first.end != first.core_end + 1:
        return first
    if second.unit == "m" or first.number is None:
        return first
    number = multiply(first.number, second.magnitude)
    return replace(
        first, number=number, magnitude=second.magnitude, unit=None, kind=FigureKind.COUNT
    )


def one_or_more(context: Context, amount: Amount) -> tuple[Amount, Value] | None:
    """Read `a year or two`, whose second number is `amount`, or None."""
    text, lexicon, last = context.text, context.lexicon, amount.number
    if not amount.numeral.is_word or last not in {2, 3}:
        return None
    match = _ONE_OR.search(text, max(0, amount.start - _ONE_REACH), amount.start)
    if match is None or match["article"].lower() not in lexicon.articles:
        return None
    if match["or"].lower() not in lexicon.ranges.alternative_words:
        return None
    unit = unit_after(text, match.end("article"), lexicon)
    if unit is None or unit.end != match.end("unit"):
        return None
    joined = replace(
        amount, start=match.start(), core_start=match.start(), unit=unit.symbol, kind=unit.kind
    )
    return joined, (1, last)


def _is_change(context: Context, first: Amount, second: Amount, opener: str) -> bool:
    """Whether `from first to second` tells how something changed: by its verb, else by its form."""
    text, lexicon = context.text, context.lexicon
    has_two_units = first.unit is not None and second.unit is not None
    is_by = opener in lexicon.fractions.share_cues - lexicon.ranges.from_words
    if first.number == 0 and not has_two_units:
        # "goes 0 to 80 km/h in eight seconds"
        return False
    if is_by or opener in lexicon.ranges.change_words:
        # "rose by $90 to $9,655", "sank 9 cents to 41 cents", "fell by 200 to 1,400"
        is_told = has_two_units and second.kind != FigureKind.PERCENT
        return is_told or _is_change_to(context, first, second, is_by=is_by)
    if opener not in lexicon.ranges.from_words:
        return False
    clause = clause_before(context.text, first.start)
    if clause & lexicon.ranges.spread_words:
        return False
    if clause & lexicon.ranges.shift_words and first.unit is None and second.unit is None:
        # "a augmenté de 37 à 812"
        return _is_change_to(context, first, second, is_by=True)
    if has_two_units:
        return bool(clause & lexicon.ranges.change_words) or not clause & lexicon.ranges.cost_words
    if not clause & lexicon.ranges.change_words:
        return False
    # "cut from 5 to 7 percent to 3 to 5 percent": what changed was a range
    onward = _WORD.match(text, second.end)
    is_start = onward is not None and onward[1].lower() in lexicon.ranges.words
    return not (is_start and amount_at(context, onward.end() if onward else 0) is not None)


def _is_change_to(context: Context, first: Amount, second: Amount, *, is_by: bool) -> bool:
    """Whether something changed by `first` and came to `second`: `fell by 200 to 1,400`.

    What shares a unit or counts a noun is a range, `rose by 5 to 10 percent`, `added 20 to 30
    jobs`, unless its ends lie too far apart.
    """
    text, lexicon = context.text, context.lexicon
    clause = clause_before(text, first.start)
    if clause & lexicon.ranges.spread_words or first.number is None or second.number is None:
        return False
    is_moved = bool(clause & (lexicon.ranges.change_words | lexicon.ranges.shift_words))
    if is_by and not is_moved:
        return False
    if first.unit is not None and second.unit is not None:
        return True
    low, high = sorted((abs(Fraction(first.number)), abs(Fraction(second.number))))
    if high > low * _MOST_SPREAD:
        return True
    if second.unit is not None or first.unit is not None:
        return False
    following = next_word(text, second.end)
    if following in lexicon.measures.each | lexicon.measures.per:
        # "grows by two to three a year"
        return False
    is_open = bool(clause & (lexicon.open_words | lexicon.future_words))
    if is_plural(following, lexicon):
        return is_by and not is_open and high > low * _MOST_COUNTED_SPREAD
    return not is_open or high > low * _MOST_OPEN_SPREAD


def _may_begin_number(context: Context, start: int) -> bool:
    character = context.text[start : start + 1]
    return character.isnumeric() or character.isalpha()


def _connector(context: Context, first: Amount) -> tuple[int, str] | None:
    """Where the second number begins, and what opens the range where it is joined by a word."""
    text, lexicon, end = context.text, context.lexicon, first.end
    dash = _DASH.match(text, end)
    if dash is not None:
        return dash.end(), ""
    hanging = _HANGING.match(text, end)
    if hanging is not None:
        return hanging.end(), ""
    match = _WORD.match(text, end)
    if match is None:
        return None
    word = match[1].lower()
    is_joiner, is_range = word in lexicon.ranges.joiners, word in lexicon.ranges.words
    if is_joiner or is_range:
        before = _opener(context, first.start)
        if is_range or before in lexicon.ranges.between:
            return match.end(), before
    return (match.end(), "") if word in lexicon.ranges.alternative_words else None


def _opener(context: Context, start: int) -> str:
    """The word that may open a range or a change whose first number begins at `start`.

    Articles, hedges and `the ages of` may stand between: `from just under 3 to 5`.
    """
    lexicon = context.lexicon
    before = _PREVIOUS_WORD.search(context.text, max(0, start - 24), start)
    if before is None:
        return ""
    segment = context.text[max(0, start - _OPENER_REACH) : before.end(1)]
    words: list[str] = WORD.findall(CLAUSE_BREAK.split(segment)[-1].lower())
    for word in reversed(words[-_MOST_BETWEEN:]):
        if word in lexicon.range_openers or word in lexicon.ranges.change_words:
            return word
        if word not in lexicon.passed_by_range:
            return word
    return ""


def _fitted(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Let the first end share the unit and the magnitude of the second, where they fit."""
    is_shared = second.unit is None and first.has_currency_before
    if first.unit not in {None, second.unit} and not is_shared:
        return None
    low, high = first.number, second.number
    if low is None or high is None:
        return None
    if second.magnitude != 1 and first.magnitude == 1 and _shares_magnitude(first, second):
        low = multiply(low, Fraction(second.magnitude))
    elif first.unit is None and second.numeral.is_word and first.magnitude == 1:
        low = _shared_word_magnitude(low, high)
    if not _is_range(low, high):
        return None
    return replace(first, number=low), second


def _shares_magnitude(first: Amount, second: Amount) -> bool:
    small, large = first.numeral.value, second.numeral.value
    if small is None or large is None:
        return False
    return small < 1000 and abs(Fraction(small)) <= abs(Fraction(large)) * 10


def _shared_word_magnitude(low: Number, high: Number) -> Number:
    """`four to five thousand`: the first is thousands too."""
    if not isinstance(high, int) or not 0 <= low < 100:
        return low
    for magnitude in (1_000_000_000, 1_000_000, 1000, 100):
        if high >= magnitude and high % magnitude == 0:
            shared = multiply(low, magnitude)
            return shared if shared <= high else low
    return low


def _is_range(low: Number, high: Number) -> bool:
    below, above = Fraction(low), Fraction(high)
    if below < 0 and above < 0:
        return below != above
    return below < above and (below <= 0 or above < below * _FAR_APART)
