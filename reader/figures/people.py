"""Whether years behind a noun are the age of whom it names: `un notaire de 62 ans`.

Nouns for people are told by their endings and by tables; what ends so and lasts or is a thing is
in a table too: `un calendrier de 3 ans`.
"""

from __future__ import annotations

import re

from reader.figures.context import Context

_TOKENS = re.compile(r"[^\W\d_]+|[0-9]+(?:[.,][0-9]+)*|[.,;:!?()\[\]«»\"“”–—\n]")
_REACH = 88
_MOST_BETWEEN = 4
_LONGEST_PHRASE = 8
_MOST_LISTED = 24
_LISTED = re.compile(r"(?:, [0-9]{1,3}){0,3},? ([^\W\d_]{1,2}) [0-9]{1,3} ([^\W\d_]{2,5})\b")
_BEHIND = re.compile(r" (?:(?P<of>[^\W\d_]{1,3})[ '’])?(?P<noun>[^\W\d_]+)")


def is_of_person(context: Context, start: int, end: int) -> bool:
    """Whether the years between `start` and `end` are the age of the person named before them."""
    lexicon = context.lexicon
    if not lexicon.ages.person_endings or is_time(context, end):
        return False
    window = context.text[max(0, start - _REACH) : start].lower()
    tokens = _TOKENS.findall(window)[-_LONGEST_PHRASE - _MOST_BETWEEN :]
    has_of = False
    for _ in range(_MOST_BETWEEN):
        if not tokens or not _is_passed(tokens[-1], context):
            break
        # "a los 12 años" names no one's age
        is_article = tokens[-1] in lexicon.definite_articles and not lexicon.ages.nouns_close
        has_of = has_of or (tokens[-1] in lexicon.of_words and not is_article)
        tokens.pop()
    if not has_of or not tokens:
        return False
    if tokens[-1] == "," and context.text[end : end + 1] in {",", "."}:
        # "otros cuatro acusados, de entre 41 y 66 años, callaron"
        tokens.pop()
    return _names_person(tokens[-_LONGEST_PHRASE:], context)


def begins_ages(context: Context, start: int, end: int) -> bool:
    """Whether a bare number is the first of several such ages: `deux maçons de 34 et 38 ans`."""
    lexicon = context.lexicon
    if not lexicon.ages.person_endings:
        return False
    match = _LISTED.match(context.text, end, end + _MOST_LISTED)
    if match is None or match[1].lower() not in lexicon.list_words:
        return False
    return match[2].lower() in lexicon.ages.units and is_of_person(context, start, match.end())


def _is_passed(word: str, context: Context) -> bool:
    lexicon = context.lexicon
    return word in lexicon.of_words or word in lexicon.ranges.between or word in lexicon.hedges


def is_time(context: Context, end: int) -> bool:
    """Whether what follows makes it a time: `20 ans d'expérience`, `20 anni fa`."""
    lexicon = context.lexicon
    match = _BEHIND.match(context.text, end, end + 24)
    if match is None:
        return False
    noun = match["noun"].lower()
    if match["of"] is None:
        return noun in lexicon.ages.ago_words
    return match["of"].lower() in lexicon.of_words and noun in lexicon.ages.not_persons


def _names_person(tokens: list[str], context: Context) -> bool:
    """Whether the noun phrase that ends with `tokens` names a person, or several.

    The nearest article or number tells where it begins; `une conductrice du bus` holds two.
    """
    lexicon = context.lexicon
    if tokens and tokens[-2:-1] in ([], ["."], ["\n"]):
        # "Jongeren van 12 tot 18 jaar" at the beginning of a sentence
        return is_person(tokens[-1], context)
    for index in range(len(tokens) - 2, -1, -1):
        token = tokens[index]
        if not token[0].isalnum():
            return False
        if _opens_phrase(token, context):
            words = tokens[index + 1 :]
            head = _head(words, context)
            if is_person(words[head] if head < len(words) else "", context):
                return _belongs_to_noun(words[head + 1 :], context)
            if token not in lexicon.of_words and tokens[index - 1] not in lexicon.of_words:
                return False
    return False


def _belongs_to_noun(words: list[str], context: Context) -> bool:
    """Whether what stands between a noun and the age describes it: `ouvrier agricole`,
    `vecino de Lugo`, not a verb as in `le maire dispose de 3 ans`.
    """
    if not words:
        return True
    if len(words) == 1:
        return words[0].endswith(context.lexicon.ages.adjective_endings)
    if words[0] not in context.lexicon.of_words and words[0] not in context.lexicon.not_nouns:
        return False
    is_determined = _opens_phrase(words[1], context)
    return len(words) == 2 + is_determined


def _opens_phrase(token: str, context: Context) -> bool:
    """Whether it is an article, as `l` is before an apostrophe, or a number."""
    lexicon = context.lexicon
    if token in lexicon.determining or token in lexicon.contractions or token in lexicon.elisions:
        return True
    return token in lexicon.numbers.cardinals or token[0].isdigit()


def _head(words: list[str], context: Context) -> int:
    """Where the noun stands in a phrase without its article: `ancien maire`, `Gentse boer uit`."""
    lexicon = context.lexicon
    if lexicon.ages.nouns_close:
        behind = (index for index, word in enumerate(words) if word in lexicon.not_nouns)
        return max(0, next(behind, len(words)) - 1)
    before = (index for index, word in enumerate(words) if word not in lexicon.ages.preposed)
    return next(before, len(words))


def is_person(noun: str, context: Context) -> bool:
    """Whether `noun`, in lower case, is one for a person or people."""
    ages = context.lexicon.ages
    if noun in ages.person_nouns or noun in ages.prefixes or noun in ages.groups:
        return True
    if len(noun) < 5 or not noun.endswith(ages.person_endings):
        return False
    forms = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    return forms.isdisjoint(ages.not_persons)
