"""Ages: `34-year-old`, `aged 5 to 11`, `Rossi, 34,`, `in their 30s`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount
from reader.figures.context import Context, is_plural, next_word
from reader.figures.figure import Figure, FigureKind, Modifier
from reader.figures.modifiers import modifier_after
from reader.figures.people import begins_ages, is_of_person, is_time

_FOLLOWING = re.compile(r"[ \u00a0-]?((?:[^\W\d_]+(?:/o)?)(?:[ \u00a0'’-][^\W\d_]+){0,2})")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]+\Z")
_IN_APPOSITION = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: \([^()\d\n]{1,12}\))?, \Z")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]* [^\W\d_a-z][\w'’.-]*, \Z")
_BETWEEN_COMMAS = re.compile(
    r"(?P<word>[^\W_]+), (?:(?P<of>[^\W\d_]{2,3}) (?:(?P<only>[^\W\d_]{3,8}) )?)?\Z"
)
_IN_BRACKETS = re.compile(r"(?P<name>[^\W\d_a-z][\w'’.-]*) \(\Z")
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
_SENTENCE_BREAK = re.compile(r"[.;!?\n](?![0-9])")
_OPENED = re.compile(r",? ([^\W\d_]+)")
_MOST_BETWEEN = 5
_BESIDE = 48
_LONGEST_ACRONYM = 4
_EVENT_REACH = 7
_YOUNGEST = 10
"""The least age at which something is done that a life is told by."""
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
        unit = context.lexicon.ages.suffixes.get(" ".join(words[:length]))
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
    if number is None or not 0 < number <= OLDEST:
        return False
    if amount.unit == "year" and is_time(context, amount.end):
        return False
    if _is_behind_prefix(context, amount):
        return amount.unit is not None or not _counts_next(context, amount)
    if not isinstance(number, int):
        # "the mean age was 61.4 years", but people are whole years old
        return False
    if amount.unit == "year" and is_of_person(context, amount.start, amount.end):
        return True
    if amount.unit == "year" and _is_compared(context, amount):
        return True
    if amount.unit is not None:
        return amount.unit == "year" and (
            _is_stated_in_years(context, amount) or _is_at_event(context, amount)
        )
    if amount.numeral.is_word and number > 1 and _is_bound_of_group(context, amount):
        # "children under five"
        return True
    if begins_ages(context, amount.start, amount.end):
        return True
    if number < 5 or not amount.numeral.is_plain:
        return False
    if _is_stated_bare(context, amount) or _is_bound_of_group(context, amount):
        return True
    if _is_at_event(context, amount) or _is_with_elders(context, amount):
        return True
    if _is_compared(context, amount) or _is_beside_noun(context, amount):
        return True
    following = text[amount.end : amount.end + 1]
    reach = max(0, amount.start - 30)
    if following == ")":
        return number > 15 and _is_in_brackets_of_person(context, amount)
    if following in {"", "\n"}:
        return bool(_FULL_NAME.search(text, reach, amount.start))
    is_closed = (
        following in {",", ".", ";", ":"} and not text[amount.end + 1 : amount.end + 2].isdigit()
    )
    stop, follows = amount.start, is_closed
    adverb = _WORD_BEFORE.search(text, reach, stop)
    if adverb is not None and adverb[1].lower() in context.lexicon.ages.adverbs:
        # "Tim Brakel, zelf 33,", "Lindt, now 81 and retired"
        stop, follows = adverb.start(), is_closed or not _counts_next(context, amount)
    return follows and bool(_IN_APPOSITION.search(text, reach, stop))


def _is_in_brackets_of_person(context: Context, amount: Amount) -> bool:
    """`Rosa Lindt (40) spoke`, not the runs of `Mehta (67) was out` or a grade `C (72)`."""
    text = context.text
    match = _IN_BRACKETS.search(text, max(0, amount.start - 30), amount.start)
    if match is None:
        return False
    name = match["name"]
    if len(name) == 1 or (name.isupper() and len(name) <= _LONGEST_ACRONYM):
        return False
    before = _SENTENCE_BREAK.split(text[max(0, amount.start - _BESIDE) : amount.start])[-1]
    behind = _SENTENCE_BREAK.split(text[amount.end : amount.end + _BESIDE])[0]
    around = f"{before} {behind}"
    return context.lexicon.ages.score_words.isdisjoint(_WORDS.findall(around.lower()))


def _is_behind_prefix(context: Context, amount: Amount) -> bool:
    """`aged 34`, `un patron de 70 ans`, `aux personnes de plus de 18 ans`."""
    lexicon = context.lexicon
    text = context.text[max(0, amount.start - 40) : amount.start]
    if text.endswith((", ", ": ")):
        # "edad media, 58,3 años", "Median age: 34"
        words = _LETTERS.findall(_CLAUSE_BREAK.split(text[:-2])[-1].lower())
        while words and words[-1] in lexicon.ages.averages:
            words.pop()
        return bool(words) and words[-1] in lexicon.ages.age_nouns
    words = _LETTERS.findall(_CLAUSE_BREAK.split(text)[-1].lower())
    for length in (4, 3):
        if " ".join(words[-length:]) in lexicon.bounds.before:
            # "een man of tien"
            words = words[:-length]
    for _ in range(_MOST_BETWEEN):
        if words and words[-1] in lexicon.ages.prefixes:
            return True
        passed = words and (
            words[-1] in lexicon.of_words
            or words[-1] in lexicon.ranges.between
            or words[-1] in lexicon.hedges
            or words[-1] in lexicon.list_words
            or words[-1] in lexicon.ages.copulas
            or words[-1] in lexicon.ages.averages
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
    if written in lexicon.ages.units and _is_closed(text, amount.end):
        reach = max(0, amount.start - 30)
        if _IN_APPOSITION.search(text, reach, amount.start):
            return True
    if written in lexicon.ages.units and _is_between_commas(context, amount):
        return True
    if written in lexicon.ages.units and text[amount.end : amount.end + 1] == ")":
        reach = max(0, amount.start - 30)
        return _IN_BRACKETS.search(text, reach, amount.start) is not None
    following = _FOLLOWING_WORD.match(text, amount.end, amount.end + 24)
    if following and following[1].lower() in lexicon.ages.not_after:
        # "faço oitenta anos em maio"
        month = _FOLLOWING_WORD.match(text, following.end(), following.end() + 24)
        if month is None or month[1].lower() not in lexicon.months:
            return False
    if written in lexicon.ages.units and _is_bound_of_group(context, amount):
        return True
    words = _words_before(context, amount.start)
    if words and lexicon.ages.limits.get(words[-1]) == written:
        is_spanned = len(words) > 1 and words[-2] in lexicon.ages.not_before_limits
        return not is_spanned and not _counts_next(context, amount)
    for length in (3, 2, 1):
        if " ".join(words[-length:]) in lexicon.bounds.before:
            words = words[:-length]
            if words and words[-1] in lexicon.ages.group_articles:
                # "les moins de 30 ans"
                return True
            break
    if words and words[-1] in lexicon.ages.adverbs:
        words.pop()
    if not words or words[-1] not in lexicon.ages.having:
        return False
    return not lexicon.ages.not_before_having.intersection(words[-2:-1])


def _is_between_commas(context: Context, amount: Amount) -> bool:
    """`il capitano, 58 anni, ha`, `la partera, de 66 años,`, not the second of two durations."""
    text, lexicon = context.text, context.lexicon
    before = _BETWEEN_COMMAS.search(text, max(0, amount.start - 30), amount.start)
    if before is None or text[amount.end : amount.end + 1] not in {",", "."}:
        return False
    if before["of"] and before["of"].lower() not in lexicon.of_words:
        return False
    only = (before["only"] or "").lower()
    if only and only not in lexicon.ages.adverbs and only not in lexicon.hedges:
        return False
    if before["word"].isdigit() and not before["of"]:
        return False
    return before["word"].lower() not in lexicon.measures.units


def _is_stated_bare(context: Context, amount: Amount) -> bool:
    """`I am 63.`, `Ich bin 63.`, `She was 34 when the war began.`"""
    is_followed = next_word(context.text, amount.end) in context.lexicon.ages.followers
    if not (is_followed or _is_closed(context.text, amount.end)):
        return False
    words = _words_before(context, amount.start)
    if words and words[-1] in context.lexicon.ages.adverbs:
        words.pop()
    openers = context.lexicon.ages.openers
    return any(" ".join(words[-length:]) in openers for length in (1, 2) if words)


def _is_compared(context: Context, amount: Amount) -> bool:
    """`war älter als 65`, `younger than 40`, `gli over 65`."""
    words = _words_before(context, amount.start)
    comparisons = context.lexicon.ages.comparisons
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
    is_owned = match["owner"].lower() in lexicon.determining
    return is_owned and match["noun"].endswith(lexicon.ages.agent_endings)


def _is_at_event(context: Context, amount: Amount) -> bool:
    """`She married at 19 and died at 88.`, `At 17, he left home`, `Murió a los 91 años.`"""
    lexicon, number = context.lexicon, amount.number
    if not isinstance(number, int) or number < _YOUNGEST or _counts_next(context, amount):
        return False
    words = _CLAUSE_BREAK.split(context.text[max(0, amount.start - 48) : amount.start])[-1].split()
    if words and words[-1].lower() in lexicon.definite_articles and lexicon.ages.units:
        # "a los 91 años", "tra i"
        words.pop()
    if not words or words[-1].lower() not in lexicon.ages.event_prepositions:
        return False
    if amount.unit is not None and next_word(context.text, amount.end) in lexicon.of_words:
        # "el plan murió a los 12 años de su estreno"
        return False
    if len(words) == 1 and words[0][0].isupper():
        return _opens_life(context, amount)
    if not lexicon.ranges.change_words.isdisjoint(word.lower() for word in words):
        # "il numero dei morti è salito a 40"
        return False
    return not lexicon.ages.life_events.isdisjoint(word.lower() for word in words[-_EVENT_REACH:-1])


def _opens_life(context: Context, amount: Amount) -> bool:
    """Whether what is told behind an age is of a life: `At 17, he`, `Mit 19 debütierte sie`."""
    ages = context.lexicon.ages
    following = _OPENED.match(context.text, amount.end, amount.end + 24)
    if following is None:
        return False
    if following[1] in ages.personal_pronouns:
        return True
    if amount.unit is not None and following[1] in ages.life_events:
        # "A los 19 años dejó la escuela"
        return True
    subject = _FOLLOWING_WORD.match(context.text, following.end(), following.end() + 16)
    is_event = following[1] in ages.life_events or following[1] in ages.opening_events
    if not is_event or subject is None:
        return False
    # "Mit 19 debütierte er", "Mit 17 heiratete Ida Kern"
    return subject[1] in ages.personal_pronouns or subject[1][0].isupper()


def _is_with_elders(context: Context, amount: Amount) -> bool:
    """`people 65 and older`, `18 oder jünger`."""
    found = modifier_after(context.text, amount.end, context.lexicon)
    if found is None:
        return False
    return (
        context.text[amount.end : found[1]].split()[-1].lower() in context.lexicon.ages.older_words
    )


def continues_ages(context: Context, amount: Amount, last: Figure | None) -> bool:
    """Whether a number goes on a list of ages whose `last` was read: `aged 20, 22 and 31`."""
    text, number = context.text, amount.number
    if last is None or last.kind != FigureKind.AGE or last.span != last.core:
        return False
    if amount.unit not in _AGE_UNITS or amount.magnitude != 1:
        return False
    if not isinstance(number, int) or not 0 < number <= OLDEST:
        return False
    between = text[last.span.end : last.span.end + 8][: amount.start - last.span.end]
    if amount.start - last.span.end > len(between):
        return False
    joints = set(_LETTERS.findall(between.lower()))
    if not joints <= context.lexicon.list_words or between.strip() == "":
        return False
    if _is_closed(text, amount.end):
        return True
    # "deux maçons de 34 et 38 ans ont fui"
    written = text[amount.core_end : amount.end].strip(" \u00a0").lower()
    is_listed = bool(joints) and written in context.lexicon.ages.units
    return is_listed or next_word(text, amount.end) in context.lexicon.list_words


def is_group_between(context: Context, first: Amount, second: Amount) -> bool:
    """`adults 18–34 prefer it`, `les 18-24 ans`, not `adults 18 to 24 months later`."""
    low, high = first.number, second.number
    if not (isinstance(low, int) and isinstance(high, int) and 0 <= low < high <= OLDEST):
        return False
    words = _words_before(context, first.start)
    if second.unit == "year" and is_of_person(context, first.start, second.end):
        return True
    if second.unit == "year":
        following = next_word(context.text, second.end)
        is_group = bool(words) and words[-1] in context.lexicon.ages.group_articles
        return is_group and following not in context.lexicon.ages.not_after
    if first.unit is not None or second.unit is not None or second.magnitude != 1:
        return False
    is_group = bool(words) and words[-1] in context.lexicon.ages.groups
    return is_group and not _counts_next(context, second)


def _is_bound_of_group(context: Context, amount: Amount) -> bool:
    """`children under 12`, where nothing is counted: `people over 12 villages`."""
    lexicon, words = context.lexicon, _words_before(context, amount.start)
    if words and words[-1] in lexicon.definite_articles:
        # "jongeren onder de 18"
        words.pop()
    if len(words) < 2 or words[-1] not in lexicon.ages.bounds:
        return False
    if words[-2] in lexicon.ages.copulas and lexicon.ages.groups.intersection(words[-6:-2]):
        # "the volunteers were all under 50"
        return _is_closed(context.text, amount.end)
    if words[-2] not in lexicon.ages.groups:
        return False
    following = _FOLLOWING_WORD.match(context.text, amount.end, amount.end + 24)
    if following is None:
        return True
    if lexicon.nouns_are_capitalised:
        return not following[1][0].isupper()
    # behind "anyone" a verb ends like a plural: "anyone over 75 travels free"
    return words[-2] in lexicon.ages.pronouns or not is_plural(following[1], lexicon)


def age_group_at(context: Context, amount: Amount) -> tuple[int, Modifier] | None:
    """Read `under-18s` and `over-65s`: the end, and the bound; or None."""
    match = _AGE_GROUP.search(context.text, max(0, amount.start - 8), amount.end + 2)
    if match is None or match.start("number") != amount.start:
        return None
    bound = context.lexicon.bounds.before.get(match["bound"].lower())
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
