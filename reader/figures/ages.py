"""Ages: `34-year-old`, `aged 5 to 11`, `Rossi, 34,`, `in their 30s`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount
from reader.figures.context import Context, is_plural
from reader.figures.figure import Modifier

_FOLLOWING = re.compile(r"[ \u00a0-]?((?:[^\W\d_]+(?:/o)?)(?:[ \u00a0'’-][^\W\d_]+){0,2})")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]+\Z")
_IN_APPOSITION = re.compile(r"[^\W\d_a-z][\w'’.-]*, \Z")
_BETWEEN_COMMAS = re.compile(
    r"(?P<word>[^\W_]+), (?:(?P<of>[^\W\d_]{2,3}) (?:(?P<only>[^\W\d_]{3,8}) )?)?\Z"
)
_IN_BRACKETS = re.compile(r"[^\W\d_a-z][\w'’.-]* \(\Z")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FOLLOWING_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_LIFE_DECADE = re.compile(r"([1-9]0)s\b")
_AGE_GROUP = re.compile(r"(?P<bound>[^\W\d_]{4,5})[- ](?P<number>[1-9][0-9])(?:['’]?s)\b")
_AGE_UNITS = frozenset({None, "year", "month", "week", "day"})
_LETTERS = re.compile(r"[^\W\d_]+")
_NOUN_AND_COMMA = re.compile(
    r"(?<!\w)(?P<owner>[^\W\d_]{1,5}) (?:[^\W\d_][\w-]*+ ){0,3}(?P<noun>[^\W\d_]+), \Z"
)
_CLAUSE_BREAK = re.compile(r"[.,;:!?()\n]")
_MOST_BETWEEN = 5
OLDEST = 115


def age_after(context: Context, amount: Amount) -> tuple[int, str] | None:
    """Give the end and the unit of an age whose number is `amount`'s, or None."""
    if amount.has_currency_before:
        return None
    end = amount.end if amount.unit is None else amount.core_end
    if amount.magnitude != 1 and amount.unit is not None:
        end = _end_without_unit(context, amount)
    match = _FOLLOWING.match(context.text, end, end + 40)
    if match is None:
        return None
    words = re.split(r"[ \u00a0'’-]", match[1].lower())
    for length in range(len(words), 0, -1):
        unit = context.lexicon.age_suffixes.get(" ".join(words[:length]))
        if unit is not None:
            return match.start(1) + len(" ".join(words[:length])), unit
    return None


def _end_without_unit(context: Context, amount: Amount) -> int:
    """Where the magnitude ends: the unit is the last of the words behind it."""
    tail = context.text[amount.core_end : amount.end]
    last = re.search(r"[ \u00a0-][^ \u00a0-]+\Z", tail)
    return amount.core_end + last.start() if last else amount.core_end


def is_age_by_place(context: Context, amount: Amount) -> bool:
    """Whether a bare number stands where an age does: `Rossi, 34,`, `aged 34`."""
    if amount.unit not in _AGE_UNITS or amount.magnitude != 1:
        return False
    number, text = amount.number, context.text
    if not isinstance(number, int) or not 0 < number <= OLDEST:
        return False
    if _is_behind_prefix(context, amount):
        return amount.unit is not None or not _counts_next(context, amount)
    if amount.unit == "year" and _is_compared(context, amount):
        return True
    if amount.unit is not None:
        return amount.unit == "year" and _is_stated_in_years(context, amount)
    if number < 5 or not amount.numeral.is_plain:
        return False
    if _is_stated_bare(context, amount) or _is_bound_of_group(context, amount):
        return True
    if _is_compared(context, amount) or _is_beside_noun(context, amount):
        return True
    following = text[amount.end : amount.end + 1]
    reach = max(0, amount.start - 30)
    if following == ")":
        return bool(_IN_BRACKETS.search(text, reach, amount.start)) and number > 15
    is_closed = (
        following in {",", ".", ";", ":"} and not text[amount.end + 1 : amount.end + 2].isdigit()
    )
    stop = amount.start
    adverb = _WORD_BEFORE.search(text, reach, stop)
    if adverb is not None and adverb[1].lower() in context.lexicon.age_adverbs:
        # "Tim Brakel, zelf 33,"
        stop = adverb.start()
    return is_closed and bool(_IN_APPOSITION.search(text, reach, stop))


def _is_behind_prefix(context: Context, amount: Amount) -> bool:
    """`aged 34`, `un patron de 70 ans`, `aux personnes de plus de 18 ans`."""
    lexicon = context.lexicon
    text = context.text[max(0, amount.start - 40) : amount.start]
    words = _LETTERS.findall(_CLAUSE_BREAK.split(text)[-1].lower())
    for length in (4, 3):
        if " ".join(words[-length:]) in lexicon.modifiers_before:
            # "een man of tien"
            words = words[:-length]
    for _ in range(_MOST_BETWEEN):
        if words and words[-1] in lexicon.age_prefixes:
            return True
        passed = words and (
            words[-1] in lexicon.of_words
            or words[-1] in lexicon.between
            or words[-1] in lexicon.hedges
            or words[-1] in lexicon.list_words
        )
        if not passed:
            return False
        words.pop()
    return False


def _counts_next(context: Context, amount: Amount) -> bool:
    """Whether what the number counts stands behind it: `personas de 12 países`."""
    following = _FOLLOWING_WORD.match(context.text, amount.end, amount.end + 24)
    if following is None:
        return False
    if context.lexicon.nouns_are_capitalised:
        return following[1][0].isupper()
    return is_plural(following[1], context.lexicon)


def _is_closed(text: str, end: int) -> bool:
    """Whether a clause ends at `end`."""
    following = text[end : end + 2]
    return following[:1] in {"", ",", ".", ";", "!", "?", "\n"} and not following[1:].isdigit()


def _words_before(context: Context, start: int) -> list[str]:
    return [word.lower() for word in _WORDS.findall(context.text[max(0, start - 36) : start])]


def _is_stated_in_years(context: Context, amount: Amount) -> bool:
    """`Odette Farnel, 54 ans,` and `il a treize ans`, where no noun follows: `ans de métier`."""
    text, lexicon = context.text, context.lexicon
    written = text[amount.core_end : amount.end].strip(" \u00a0\u202f").lower()
    if written in lexicon.age_units and _is_closed(text, amount.end):
        reach = max(0, amount.start - 30)
        if _IN_APPOSITION.search(text, reach, amount.start):
            return True
    if written in lexicon.age_units and _is_between_commas(context, amount):
        return True
    following = _FOLLOWING_WORD.match(text, amount.end, amount.end + 24)
    if following and following[1].lower() in lexicon.not_after_age:
        # "faço oitenta anos em maio"
        month = _FOLLOWING_WORD.match(text, following.end(), following.end() + 24)
        if month is None or month[1].lower() not in lexicon.months:
            return False
    if written in lexicon.age_units and _is_bound_of_group(context, amount):
        return True
    words = _words_before(context, amount.start)
    for length in (3, 2, 1):
        if " ".join(words[-length:]) in lexicon.modifiers_before:
            words = words[:-length]
            break
    if words and words[-1] in lexicon.age_adverbs:
        words.pop()
    if not words or words[-1] not in lexicon.having:
        return False
    return not lexicon.not_before_having.intersection(words[-2:-1])


def _is_between_commas(context: Context, amount: Amount) -> bool:
    """`il capitano, 58 anni, ha`, `la partera, de 66 años,`, not the second of two durations."""
    text, lexicon = context.text, context.lexicon
    before = _BETWEEN_COMMAS.search(text, max(0, amount.start - 30), amount.start)
    if before is None or text[amount.end : amount.end + 1] not in {",", "."}:
        return False
    if before["of"] and before["of"].lower() not in lexicon.of_words:
        return False
    if before["only"] and before["only"].lower() not in lexicon.age_adverbs | lexicon.hedges:
        return False
    if before["word"].isdigit() and not before["of"]:
        return False
    return before["word"].lower() not in lexicon.units


def _is_stated_bare(context: Context, amount: Amount) -> bool:
    """`I am 63.`, `Ich bin 63.`"""
    if not _is_closed(context.text, amount.end):
        return False
    words = _words_before(context, amount.start)
    if words and words[-1] in context.lexicon.age_adverbs:
        words.pop()
    openers = context.lexicon.age_openers
    return any(" ".join(words[-length:]) in openers for length in (1, 2) if words)


def _is_compared(context: Context, amount: Amount) -> bool:
    """`war älter als 65`, `younger than 40`, `gli over 65`."""
    words = _words_before(context, amount.start)
    comparisons = context.lexicon.age_comparisons
    is_older = any(" ".join(words[-n:]) in comparisons for n in (2, 3)) or (
        # "gli under 14", but not the team "Under 21"
        bool(words) and words[-1] in comparisons and _is_lower_before(context.text, amount.start)
    )
    return is_older and not _counts_next(context, amount)


def _is_lower_before(text: str, start: int) -> bool:
    """Whether the word before `start` has no capital."""
    match = _WORD_BEFORE.search(text, max(0, start - 16), start)
    return match is not None and match[1].islower()


def _is_beside_noun(context: Context, amount: Amount) -> bool:
    """`Its commander, 38, said`: an owner, a noun for a person, and a number between commas."""
    lexicon, number = context.lexicon, amount.number
    if not isinstance(number, int) or not 16 <= number < 100:
        return False
    match = _NOUN_AND_COMMA.search(context.text, max(0, amount.start - 48), amount.start)
    if match is None or context.text[amount.end : amount.end + 2] != ", ":
        return False
    owners = lexicon.determiners | lexicon.definite_articles | lexicon.articles
    is_owned = match["owner"].lower() in owners
    return is_owned and match["noun"].endswith(lexicon.agent_endings)


def _is_bound_of_group(context: Context, amount: Amount) -> bool:
    """`children under 12`, where nothing is counted: `people over 12 villages`."""
    lexicon, words = context.lexicon, _words_before(context, amount.start)
    if words and words[-1] in lexicon.definite_articles:
        # "jongeren onder de 18"
        words.pop()
    if len(words) < 2 or words[-1] not in lexicon.age_bounds:
        return False
    if words[-2] not in lexicon.age_groups:
        return False
    following = _FOLLOWING_WORD.match(context.text, amount.end, amount.end + 24)
    if following is None:
        return True
    if lexicon.nouns_are_capitalised:
        return not following[1][0].isupper()
    # behind "anyone" a verb ends like a plural: "anyone over 75 travels free"
    return words[-2] in lexicon.age_pronouns or not is_plural(following[1], lexicon)


def age_group_at(context: Context, amount: Amount) -> tuple[int, Modifier] | None:
    """Read `under-18s` and `over-65s`: the end, and the bound; or None."""
    match = _AGE_GROUP.search(context.text, max(0, amount.start - 8), amount.end + 2)
    if match is None or match.start("number") != amount.start:
        return None
    bound = context.lexicon.modifiers_before.get(match["bound"].lower())
    return (match.end(), bound) if bound else None


def life_decade_at(context: Context, start: int) -> tuple[int, int] | None:
    """Read `30s` behind `their`: the end, and the first year of that decade of a life."""
    match = _LIFE_DECADE.match(context.text, start)
    if match is None:
        return None
    before = _WORD_BEFORE.search(context.text, max(0, start - 16), start)
    if before is None or before[1].lower() not in context.lexicon.possessives:
        return None
    return match.end(), int(match[1])
