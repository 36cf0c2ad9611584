"""What a figure counts: the noun phrase behind it.

A noun phrase is told by closed classes: it ends before a function word or a verb that is known, its
head is the first plural (English), the first word with a capital (German), or the first word and
the adjectives that agree with it (Romance languages).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.article import Span
from reader.figures.context import is_plural, next_word, previous_word
from reader.figures.figure import Number
from reader.figures.lexicon import Lexicon

_MAX_WORDS = 6
_MOST_OWNED = 3
_WORD = re.compile(
    r"(?P<comma>,)?[ \u00a0-]("
    # "T-72 tanks", "AH-64 helicopters", "F-16s"
    r"[A-Z]{1,4}-?[0-9]{1,4}[A-Za-z]{0,2}(?![\w-])"
    # "A321neos", "152-mm howitzers", "10-year-olds", "155mm shells"
    r"|[A-Z]{1,4}[0-9]{1,4}[a-z]{3,5}(?![\w-])"
    r"|[0-9]{1,4}(?:\.[0-9])?(?:-[^\W\d_]+)+"
    r"|[0-9]{1,4}(?:\.[0-9])?[a-z]{1,3}(?![\w-])"
    r"|(?:Mrs?|Ms|Dr|St|Sen|Rep|Gov|Gen|Prof)\.(?= [A-Z])"
    r"|(?:[^\W\d_]['’]?)[^\W\d_]*(?:[-’'][^\W\d_]+)*['’]?)"
)
_HANGING = re.compile(r"- (?P<or>[^\W\d_]{1,4}\.?)(?= )")
_ELIDED = re.compile(r"([^\W\d_])['’](?=[^\W\d_])")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_VOWEL_PLURAL = re.compile(r"[aeiouy]['’]s\Z")
_OF = re.compile(r" ([^\W\d_]{1,7})(?= )")
_IN_WHOLE = re.compile(
    r" (?:(?P<digits>[0-9](?:[0-9.,]{0,12}[0-9])?)|(?P<word>[^\W\d_]{1,20}(?:['’]s?)?))(?= )"
)
_MOST_IN_WHOLE = 4
"""So many words may stand before the number of the whole: `two of the town's last five mills`."""
_ANY_WORD = re.compile(r"[^\W\d_]+|[^\W_ ]")
_ANY_WORD_OR_DIGITS = re.compile(r"[^\W\d_]+|[0-9]+")
_REACH = 96
_REACH_BACK = 48
_TOTAL_REACH = 80
_CLAUSE_END = re.compile(r"[.,;:!?](?!\d)|[()\n“”\"«»–—]")


@dataclass(frozen=True, slots=True)
class Whole:
    """The number of the whole that another number is a part of."""

    end: int
    is_definite: bool
    """Whether an article, a possessive or an owner stands before it."""
    name: int | None = None
    """Where the name begins that it belongs to: `40 of the Fortune 500`."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    follows_comma: bool
    is_hanging: bool = False
    """Whether what it is the first part of stands behind the next: `Haupt- und Nebengebäude`."""

    @property
    def lowered(self) -> str:
        return self.text.lower()


def entity_after(
    text: str, end: int, lexicon: Lexicon, *, value: Number | None, needs_of: bool = False
) -> Span | None:
    """Give the span of what is counted by the number that ends at `end`, or None.

    With `needs_of`, only behind a word such as `of`: `60 % of homes`.
    """
    if not lexicon.not_nouns:
        return None
    whole = whole_behind(text, end, lexicon)
    if whole is not None and whole.name is not None:
        return _named_by_number(text, whole, lexicon)
    if whole is not None:
        end, needs_of = whole.end, False
    words = _words_after(text, end, lexicon)
    if whole is not None and not whole.is_definite and _is_unit(words, lexicon):
        # "il doppio di cinque anni fa"
        return None
    if words and words[0].lowered in lexicon.of_those_starters and _are_those(words, lexicon):
        return None
    is_behind_of = bool(words) and words[0].lowered in lexicon.of_words
    if is_behind_of:
        words = words[1:]
        while words and words[0].lowered in lexicon.whole_determiners:
            words = words[1:]
    elif needs_of:
        return None
    elif words and _is_passed(words[0].lowered, lexicon):
        # "30 more delegates"
        words = words[1:]
    if not words or words[0].follows_comma or words[0].lowered in lexicon.months:
        # nothing is counted in "the 4.9 % of August"
        return None
    if text[end : end + 1] == "-" and not is_behind_of and lexicon.heads_are_plural:
        # "a three-bedroom house" has so many bedrooms
        head = words[0].text.partition("-")[0]
        lowered = head.lower()
        is_word = lowered not in lexicon.not_nouns and lowered not in lexicon.number_starters
        return Span(words[0].start, words[0].start + len(head)) if is_word else None
    if lexicon.nouns_are_capitalised:
        return _up_to_capital(words, lexicon)
    if not lexicon.heads_are_plural:
        return _with_adjectives_behind(words, lexicon, is_plural=value != 1)
    if value in {0, 1}:
        return _up_to_stop(words, lexicon, most=4)
    found = _up_to_plural(words, lexicon)
    if found is None and is_behind_of:
        # what a share is of needs no plural: "40 % of the vote", "five of the dead"
        return _up_to_stop(words, lexicon, most=3 if needs_of else 1)
    return found


def collection_before(text: str, start: int, lexicon: Lexicon) -> Span | None:
    """Give the span of the noun whose members the number at `start` counts, or None.

    Bounds may stand between: `a crowd of more than 2,600`.
    """
    words = list(_ANY_WORD.finditer(text, max(0, start - _REACH_BACK), start))
    following = None
    while words:
        word = words.pop()
        if word[0].lower() in lexicon.collections:
            is_of = following is not None and following in lexicon.of_words
            return Span(word.start(), word.end()) if is_of else None
        following = word[0].lower()
        if following not in lexicon.hedges and following not in lexicon.of_words:
            return None
    return None


def total_before(text: str, start: int, lexicon: Lexicon) -> Span | None:
    """Give what the number at `start` counts by its clause: `the number of divorces sank to 129`.

    An indefinite number of something is none that could be told: `a number of men`.
    """
    totals = lexicon.ellipsis.totals
    begin = max(0, start - _TOTAL_REACH)
    segment = text[begin:start].lower()
    if not any(word in segment for word in totals):
        return None
    clause = begin
    for found in _CLAUSE_END.finditer(text, begin, start):
        clause = found.end()
    for word in reversed(list(_ANY_WORD.finditer(text, clause, start))):
        if word[0].lower() in totals:
            adjective = previous_word(text, word.start())
            before = previous_word(text, word.start() - 1 - len(adjective)) if adjective else ""
            if adjective in lexicon.articles or before in lexicon.articles:
                # "a large number of"
                return None
            entity = entity_after(text, word.end(), lexicon, value=None)
            if (
                entity is None
                or entity.end > start
                or _is_listed_again(text, entity, start, lexicon)
            ):
                return None
            return entity
    return None


def _is_listed_again(text: str, entity: Span, start: int, lexicon: Lexicon) -> bool:
    """Whether its number stands before `start`: `the number of dead rose to 40 and of others`."""
    has_number = False
    for word in _ANY_WORD_OR_DIGITS.finditer(text, entity.end, start):
        if has_number and word[0].lower() in lexicon.list_words:
            return True
        has_number = has_number or word[0].isdigit() or word[0].lower() in lexicon.numbers.cardinals
    return False


def subject_behind(text: str, number: Span, lexicon: Lexicon) -> Span | None:
    """Give the subject behind its article and a verb's number: `sono 3.500 gli sfollati`.

    Or what a number of is told: `sale a 12 il numero delle vittime`.
    """
    if not lexicon.ellipsis.copulas:
        return None
    words = _words_after(text, number.end, lexicon)
    if len(words) < 2 or words[0].follows_comma or words[1].follows_comma:
        return None
    if words[0].lowered not in lexicon.definite_articles:
        return None
    if words[1].lowered in lexicon.ellipsis.totals:
        return entity_after(text, words[1].end, lexicon, value=None)
    before = [
        match[0].lower()
        for match in _ANY_WORD.finditer(text, max(0, number.start - _REACH_BACK), number.start)
    ]
    while before and before[-1] in lexicon.hedges | lexicon.ranges.change_to:
        before.pop()
    is_listed = previous_word(text, number.start) in lexicon.list_words
    if not is_listed and (not before or before[-1] not in lexicon.ellipsis.copulas):
        return None
    return _with_adjectives_behind(words[1:], lexicon, is_plural=True)


def _is_passed(word: str, lexicon: Lexicon) -> bool:
    """Whether a word between a number and what it counts is left out: `30 more delegates`."""
    if word in lexicon.another_words:
        return True
    is_function_word = word in lexicon.not_nouns and not lexicon.heads_are_plural
    return word in lexicon.comparatives and not is_function_word


def _are_those(words: list[_Word], lexicon: Lexicon) -> bool:
    """Whether `of them` stands behind the number: what it counts stands before it."""
    first = words[0].lowered
    second = words[1].lowered if len(words) > 1 else ""
    return first in lexicon.of_those or f"{first} {second}" in lexicon.of_those


def whole_behind(text: str, end: int, lexicon: Lexicon) -> Whole | None:
    """Give the number of the whole that the number before `end` is a part of, or None.

    `1,204 of the 5,000 disks`, `two of the firm's last three vans`, `40 of the Fortune 500`.
    """
    match = _OF.match(text, end)
    if match is None or match[1].lower() not in lexicon.of_words:
        return None
    of = match[1].lower()
    is_definite = of in lexicon.contractions or of in lexicon.definite_articles
    name: int | None = None
    for _ in range(_MOST_IN_WHOLE):
        match = _IN_WHOLE.match(text, match.end())
        if match is None:
            return None
        word = (match["word"] or "").lower()
        if match["digits"] or word in lexicon.numbers.cardinals:
            end = _past_magnitudes(text, match.end(), lexicon)
            return Whole(end, is_definite, name if match["digits"] else None)
        is_determiner = word in lexicon.whole_determiners
        if word in lexicon.not_nouns and not is_determiner:
            return None
        is_owner = _POSSESSIVE.search(match["word"]) is not None
        if lexicon.heads_are_plural and not is_owner and _ends_phrase(match["word"], lexicon):
            # "the number of users passed 3 million"
            return None
        is_definite = is_definite or is_determiner or is_owner
        is_name = lexicon.heads_are_plural and match["word"][0].isupper() and not is_owner
        name = match.start("word") if is_name else None
    return None


def _past_magnitudes(text: str, end: int, lexicon: Lexicon) -> int:
    """Where the number ends whose digits, or first word, end at `end`: `5 million people`."""
    word = next_word(text, end)
    while word in lexicon.numbers.magnitudes or word in lexicon.numbers.hundreds:
        end += 1 + len(word)
        word = next_word(text, end)
    return end


def _ends_phrase(word: str, lexicon: Lexicon) -> bool:
    return word.lower() in lexicon.past_words or is_plural(word, lexicon)


def _named_by_number(text: str, whole: Whole, lexicon: Lexicon) -> Span | None:
    """Give the noun with its name in `40 of the Fortune 500 companies`, or None."""
    words = _words_after(text, whole.end, lexicon)
    if whole.name is None or not words or words[0].follows_comma:
        return None
    return Span(whole.name, words[0].end) if is_plural(words[0].text, lexicon) else None


def _is_unit(words: list[_Word], lexicon: Lexicon) -> bool:
    return bool(words) and words[0].lowered in lexicon.measures.units


def _words_after(text: str, end: int, lexicon: Lexicon) -> list[_Word]:
    words: list[_Word] = []
    limit = min(len(text), end + _REACH)
    for _ in range(_MAX_WORDS + 2):
        hanging = _HANGING.match(text, end, limit)
        if hanging is not None and words and _joins(hanging["or"], lexicon):
            # "vier mittel- und südamerikanische Länder"
            words[-1] = replace(words[-1], is_hanging=True)
            end = hanging.end()
        match = _WORD.match(text, end, limit)
        if match is None:
            break
        start, has_comma = match.start(2), bool(match["comma"])
        if has_comma and not (words and "-" in words[-1].text):
            # commas part adjectives, but clauses too: only compounds are sure to be adjectives
            break
        elided = _ELIDED.match(match[2])
        if elided is not None and elided[1].lower() in lexicon.of_words:
            middle = start + elided.end()
            words.append(_Word(elided[1], start, middle - 1, has_comma))
            words.append(_Word(text[middle : match.end()], middle, match.end(), False))
        else:
            words.append(_Word(match[2], start, match.end(), has_comma))
        end = match.end()
    return words


def _joins(word: str, lexicon: Lexicon) -> bool:
    word = word.lower().rstrip(".")
    return word in lexicon.list_words or word in lexicon.ranges.alternative_words


def _up_to_capital(words: list[_Word], lexicon: Lexicon) -> Span | None:
    """German: adjectives and the noun."""
    for word in words[:_MAX_WORDS]:
        if word.lowered in lexicon.not_nouns:
            return None
        if word.text[0].isupper() and not word.is_hanging:
            return Span(words[0].start, word.end)
    return None


def _with_adjectives_behind(
    words: list[_Word], lexicon: Lexicon, *, is_plural: bool
) -> Span | None:
    """Romance languages: the noun, and adjectives behind it that agree: `soldats coréens`."""
    noun = words[0]
    if noun.lowered in lexicon.not_nouns or noun.text[0].isdigit():
        return None
    has_ending = noun.lowered.endswith(lexicon.plural_endings)
    is_told = lexicon.plurals_end_alike and noun.lowered not in lexicon.plurals
    is_told = is_told and not noun.text[0].isupper()
    if is_plural and is_told and not has_ending:
        # "trois grièvement": an adverb
        return None
    end = noun.end
    for word in words[1:3]:
        agrees = word.lowered.endswith(lexicon.plural_endings) and len(word.text) > 4
        if word.follows_comma or not agrees or word.lowered in lexicon.not_nouns:
            break
        end = word.end
    return Span(noun.start, end)


def _up_to_plural(words: list[_Word], lexicon: Lexicon) -> Span | None:
    """English: up to the first plural, `North Korean soldiers`, past owners: `Smith's voters`."""
    last: Span | None = None
    start = words[0].start
    for position, word in enumerate(words[:_MAX_WORDS]):
        if word.lowered in lexicon.numbers.cardinals and position and last is None:
            # "two of the firm's five directors"
            start = word.end + 1
            continue
        if word.lowered in lexicon.list_words and position:
            continue
        is_noun = not position and word.lowered in lexicon.plurals
        if (
            word.lowered in lexicon.not_nouns
            and not is_noun
            and not _is_participle(words, position, lexicon)
        ):
            return last
        if _is_finite(words, position, lexicon):
            return last
        is_plural_too = lexicon.plurals_have_apostrophes and _VOWEL_PLURAL.search(word.lowered)
        if _POSSESSIVE.search(word.text) and not is_plural_too:
            continue
        if is_plural(word.text, lexicon) and not _is_size(word):
            following = words[position + 1] if position + 1 < len(words) else None
            is_compound = "-" in word.text and not word.text[-2].isdigit()
            if following is not None and is_compound and not last:
                # "four plain-clothes officers", but also "two runners-up"
                last = Span(start, word.end)
                continue
            is_joined = following is not None and _are_compound(word, following, lexicon)
            return Span(start, following.end if following and is_joined else word.end)
    return last


def _are_compound(word: _Word, following: _Word, lexicon: Lexicon) -> bool:
    """Whether two plurals are one phrase: `police officers`, `Afghans people`."""
    if following.follows_comma or following.lowered in lexicon.not_nouns:
        return False
    if following.lowered in lexicon.plurals:
        return True
    if word.text[0].isupper() and not following.text[0].isupper():
        # "78 % of Sanders voters"
        return is_plural(following.text, lexicon)
    return word.lowered in lexicon.plurals and is_plural(following.text, lexicon)


def _is_participle(words: list[_Word], position: int, lexicon: Lexicon) -> bool:
    """Whether a verb's form stands as an adjective before a plural: `two injured men`."""
    following = words[position + 1 : position + 2]
    return (
        (words[position].lowered.endswith("ed") or words[position].lowered in lexicon.attributives)
        and bool(following)
        and following[0].lowered not in lexicon.not_nouns
        and is_plural(following[0].text, lexicon)
    )


def _is_size(word: _Word) -> bool:
    """Whether a number glued to its unit is no noun: `12 100ms pulses`."""
    return word.text[0].isdigit() and "-" not in word.text and not word.text[:-1].isdigit()


def _is_finite(words: list[_Word], position: int, lexicon: Lexicon) -> bool:
    """Whether a word is a verb by its ending, as what agrees with a plural has another.

    An adverb before a participle has it too: `vijf recent geopende winkels`.
    """
    word = words[position]
    if not word.lowered.endswith(lexicon.finite_endings) or len(word.text) < 4:
        return False
    following = words[position + 1].lowered if position + 1 < len(words) else ""
    is_adverb = following.startswith(("ge", "be", "ver", "ont")) and following.endswith(
        ("de", "te", "den", "ten")
    )
    return word.text.islower() and not is_adverb and not is_plural(word.text, lexicon)


def _up_to_stop(words: list[_Word], lexicon: Lexicon, *, most: int) -> Span | None:
    """The words before the first that cannot stand in a noun phrase."""
    taken: list[_Word] = []
    for word in words:
        owner = _POSSESSIVE.sub("", word.lowered)
        is_verb = word.lowered.endswith(lexicon.past_endings) and bool(taken)
        if is_verb and taken[-1].lowered.endswith("ly"):
            # "one badly injured man", but "one man jumped"
            taken.append(word)
            continue
        if is_verb or most == 0:
            break
        if word.lowered in lexicon.not_nouns or owner in lexicon.not_nouns:
            break
        taken.append(word)
        most = _MOST_OWNED if _POSSESSIVE.search(word.text) else most - 1
    if not taken or _POSSESSIVE.search(taken[-1].text):
        return None
    return Span(taken[0].start, taken[-1].end)
