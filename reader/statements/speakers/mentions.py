"""The noun phrases that may name a speaker, in a bounded window around a reporting word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.statements.lexicon import Lexicon
from reader.statements.sentence import Token

_REACH = 40
"""Tokens looked at on either side: keeps the time linear."""
_APPOSITION_REACH = 24
_PARENTHESIS_REACH = 8


class Mention(NamedTuple):
    """A noun phrase, as half-open ranges of token numbers in its sentence."""

    first: int
    last: int
    core_last: int
    """Where the phrase ends without its apposition: `Ann Hill|, a teacher`."""
    stands_for: tuple[int, int] | None = None
    """The phrase that a relative pronoun takes up, as a range of tokens: `Ann Hill|, who`."""


def phrase_ending_at(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> Mention | None:
    """Give the noun phrase whose last token is the one before `end`."""
    if end <= 0:
        return None
    last = tokens[end - 1]
    is_part = end >= 3 and tokens[end - 2].lower in _PARTITIVES
    if last.lower in lexicon.pronouns and not is_part:
        return Mention(end - 1, end, end)
    index, limit = end, max(0, end - _REACH)
    while index > limit:
        step = _phrase_step(tokens, index - 1, end, lexicon)
        if step is None:
            break
        index, is_whole = step
        if is_whole:
            break
    first = _trim_front(tokens, index, end, lexicon)
    return Mention(first, end, end) if _is_nominal(tokens, first, end, lexicon) else None


_PARTITIVES = frozenset(("of", "von"))
"""Prepositions that make a pronoun part of a phrase: `one of them`."""


_NAME_LENGTH = 40
"""Characters that a name in marks has at most."""


def is_name_in_marks(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation may be what somebody is called: `die Zeitung |„Der Bote“| meldet`."""
    token = tokens[index]
    return token.quotation >= 0 and token.end - token.start <= _NAME_LENGTH


def _bears_name(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word before a quotation calls for a name: an article, or `newspaper`."""
    if not index or not is_name_in_marks(tokens, index):
        return False
    before = tokens[index - 1]
    if before.lower in lexicon.works:
        return True
    has_article = before.lower in lexicon.determiners and lexicon.nouns_are_capitalised
    is_noun = lexicon.nouns_are_capitalised and before.is_capitalised
    return has_article or (is_noun and before.lower.endswith(tuple(lexicon.works)))


def _phrase_step(
    tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon
) -> tuple[int, bool] | None:
    """Where a phrase begins if it takes in the token at `index`, and whether it is then whole."""
    token = tokens[index]
    word = token.lower
    if token.quotation >= 0:
        return (index, False) if _bears_name(tokens, index, lexicon) else None
    if token.text == ")":
        opening = _opening(tokens, index)
        return None if opening is None else (opening, False)
    if not token.is_word:
        return (index, False) if token.text in "&-–/" and index else None
    if word in lexicon.determiners:
        if index == end - 1 and word in _NUMBERS:
            return (index, False)
        before = tokens[index - 1].lower if index else ""
        joined = before in lexicon.nominal_prepositions and index >= 2
        is_genitive = word in lexicon.nominal_prepositions and word.endswith("es")
        joined = joined or (is_genitive and tokens[index - 1].is_capitalised)
        compound = before in lexicon.determiners and before not in lexicon.pronouns
        return (index, not (joined or compound))
    if word in lexicon.coordinators:
        joins = 0 < index < end - 1 and tokens[index - 1].is_capitalised
        return (index, False) if joins and tokens[index + 1].is_capitalised else None
    if word in lexicon.nominal_prepositions:
        is_part = word in _PARTITIVES and index and tokens[index - 1].lower in lexicon.determiners
        return (index, False) if is_part or _is_noun(tokens, index - 1, lexicon) else None
    if word in lexicon.prepositions or word in lexicon.conjunctions:
        return None
    if word in lexicon.pronouns and index == end - 1:
        return (index, False)
    if (
        word in lexicon.other_verbs
        and index == end - 1
        and _follows_determiner(tokens, index, lexicon)
    ):
        return (index, False)
    is_month = token.is_capitalised and word in lexicon.times
    if word in lexicon.pronouns or word in lexicon.other_verbs:
        return None
    if word in lexicon.auxiliaries and not is_month:
        return None
    if word in lexicon.plain and (index == end - 1 or _modifies(tokens, index, lexicon)):
        return (index, False)
    if word in lexicon.cues and not token.is_capitalised and word not in lexicon.roles:
        is_noun = index == end - 1 and _follows_determiner(tokens, index, lexicon)
        return (index, False) if is_noun else None
    if word in lexicon.complementisers and not index and token.is_capitalised and end > 1:
        return (index, True)
    if word in lexicon.participles or word in lexicon.complementisers:
        return None
    return (index, False)


def _follows_determiner(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be a verb is a noun: `the |plan`."""
    return index > 0 and tokens[index - 1].lower in lexicon.determiners


def _modifies(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be a verb is part of a phrase: `the minister's |press secretary`."""
    before = tokens[index - 1] if index else None
    return before is not None and (
        before.lower in lexicon.determiners or before.text.endswith(("'s", "’s"))
    )


def _opening(tokens: Sequence[Token], closing: int) -> int | None:
    for index in range(closing - 1, max(-1, closing - _PARENTHESIS_REACH), -1):
        if tokens[index].text == "(":
            return index
    return None


def _is_noun(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a preposition behind the token at `index` may continue a noun phrase."""
    if index < 0 or not tokens[index].is_word:
        return False
    word = tokens[index].lower
    closed = (
        lexicon.times, lexicon.adverbs, lexicon.auxiliaries, lexicon.pronouns, lexicon.other_verbs,
        lexicon.prepositions, lexicon.conjunctions, lexicon.determiners, lexicon.participles,
    )  # fmt: skip
    is_verb = word in lexicon.cues and word not in lexicon.plain
    return not is_verb and not any(word in words for words in closed)


def _trim_front(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> int:
    """Leave out adverbs, dates and stray joints at the phrase's front."""
    while first < end - 1:
        token = tokens[first]
        word = token.lower
        is_stray = not token.is_word or word in lexicon.coordinators or word in lexicon.times
        if (
            not is_stray
            and word not in lexicon.adverbs
            and word not in lexicon.nominal_prepositions
        ):
            break
        if word in lexicon.determiners:
            break
        first += 1
    return first


_NUMBERS = frozenset("two three four five six other others".split())
"""Words that stand for somebody behind an article: `the two`."""


def _is_nominal(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a phrase has a word that can stand for somebody."""
    is_single = end - first == 1 and tokens[first].text.islower()
    if is_single and lexicon.gerunds and tokens[first].lower.endswith(lexicon.gerunds):
        return False
    if end - first > 2 and tokens[first + 1].lower in _PARTITIVES:
        return True
    if end - first == 2 and tokens[first].lower == "the" and tokens[end - 1].lower in _NUMBERS:
        return True
    for token in tokens[first:end]:
        if token.quotation >= 0:
            return True
        if not token.is_word or (token.text[0].isdigit() and "-" not in token.text):
            continue
        word = token.lower
        if word in lexicon.determiners or word in lexicon.times or word in lexicon.adverbs:
            continue
        if word in lexicon.prepositions:
            continue
        is_small = not (token.is_capitalised or "-" in token.text)
        is_pronoun = end - first == 1 and word in lexicon.pronouns
        if lexicon.nouns_are_capitalised and is_small and not is_pronoun:
            continue
        return True
    return False


def phrase_starting_at(
    tokens: Sequence[Token], start: int, lexicon: Lexicon, *, inverted: bool = True
) -> Mention | None:
    """Give the noun phrase that begins at `start`; `inverted`: its verb stands before it."""
    if start >= len(tokens) or not tokens[start].is_word:
        return None
    if tokens[start].lower in lexicon.pronouns and not _begins_noun(tokens, start, lexicon):
        return Mention(start, start + 1, start + 1)
    index, limit = start, min(len(tokens), start + _REACH)
    while index < limit:
        following = _next_of_phrase(tokens, start, index, lexicon, inverted)
        if following is None:
            break
        index = following
    while index > start and (
        (not tokens[index - 1].is_word and tokens[index - 1].text != ")")
        or tokens[index - 1].lower in lexicon.prepositions
        or tokens[index - 1].lower in lexicon.coordinators
    ):
        index -= 1
    if not _is_nominal(tokens, start, index, lexicon):
        return None
    return Mention(start, _apposition_end(tokens, index, lexicon) if inverted else index, index)


def _begins_noun(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be a pronoun is a determiner here: `another man`."""
    if tokens[start].lower not in lexicon.determiners or start + 1 >= len(tokens):
        return False
    return _is_noun(tokens, start + 1, lexicon)


def _next_of_phrase(
    tokens: Sequence[Token], start: int, index: int, lexicon: Lexicon, inverted: bool
) -> int | None:
    """The token number behind the one at `index` if that belongs to the phrase, else None."""
    token = tokens[index]
    word = token.lower
    if token.quotation >= 0:
        return index + 1 if index > start and _bears_name(tokens, index, lexicon) else None
    if token.text == "(":
        closing = _closing(tokens, index)
        return closing if index > start else None
    if not token.is_word:
        return index + 1 if token.text in "&-–/" and index > start else None
    is_genitive = word in lexicon.nominal_prepositions and index > start
    if is_genitive and lexicon.nouns_are_capitalised and index == start + 1:
        is_genitive = not _is_bare_name(tokens[start], lexicon)
        if not is_genitive and word in lexicon.determiners:
            return None
    if word in lexicon.determiners and not (is_genitive and tokens[index - 1].is_capitalised):
        opens = index == start or tokens[index - 1].lower in lexicon.nominal_prepositions
        article = tokens[index - 1].lower in lexicon.determiners
        return index + 1 if opens or article else None
    if word in lexicon.coordinators:
        ahead = index + 1 < len(tokens) and tokens[index + 1].is_capitalised
        return index + 1 if ahead and tokens[index - 1].is_capitalised and index > start else None
    if word in lexicon.nominal_prepositions:
        return index + 1 if _continues(tokens, start, index, lexicon) else None
    if word in lexicon.times and index > start:
        return None
    if word in lexicon.prepositions or word in lexicon.conjunctions:
        return None
    if word in lexicon.auxiliaries and not token.is_capitalised:
        return None
    if word in lexicon.pronouns or word in lexicon.participles or word in lexicon.adverbs:
        return None
    if not token.is_capitalised:
        is_determined = tokens[index - 1].lower in lexicon.determiners and index > start
        is_after_plural = not inverted and is_plural(tokens[index - 1].lower)
        is_plain_noun = word in lexicon.plain and not is_after_plural
        if (word in lexicon.cues or word in lexicon.other_verbs) and not (
            is_determined or (is_plain_noun and index > start)
        ):
            return None
        near = tokens[max(start, index - 6) : index]
        named = any(t.is_capitalised and t.lower not in lexicon.determiners for t in near)
        behind_noun = tokens[index - 1].is_capitalised or tokens[index - 1].text == ")"
        counted = index > start + 1 and tokens[index - 2].text[0].isdigit()
        has_noun = index - start > 1 or tokens[start].lower not in lexicon.determiners
        ends = index > start and behind_noun and has_noun and not counted
        if lexicon.nouns_are_capitalised and ends:
            return None
        is_phrase = inverted or not word.endswith("ed")
        if named and not _name_ahead(tokens, index, lexicon) and not lexicon.nouns_are_capitalised:
            genitive = tokens[index - 1].text[-2:] in ("'s", "’s", "s'", "s’")
            final = inverted and _ends_phrase(tokens, index + 1, lexicon) and word[-2:] != "ly"
            return index + 1 if genitive or final or word in lexicon.roles else None
        return index + 1 if is_phrase else None
    return index + 1


def _is_bare_name(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word without an article is likely a surname: `sagte Wimmer |der Agentur`."""
    return (
        token.is_capitalised
        and token.lower not in lexicon.determiners
        and not (lexicon.is_role(token.text) or token.lower.endswith(("en", "er", "te")))
    )


def is_plural(word: str) -> bool:
    """Whether a word has the form of an English plural: `officials`, but not `CBS`."""
    if word.lower().endswith(("men", "people")):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s"))


def _ends_phrase(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    if index >= len(tokens) or not tokens[index].is_word:
        return True
    return tokens[index].lower in lexicon.times or tokens[index].lower in lexicon.prepositions


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    for index in range(opening + 1, min(len(tokens), opening + _PARENTHESIS_REACH)):
        if tokens[index].text == ")":
            return index + 1
    return None


def _continues(tokens: Sequence[Token], start: int, index: int, lexicon: Lexicon) -> bool:
    """Whether a preposition joins what follows to a phrase: `head of the`, not `said Ann in`."""
    if index == start or index + 1 >= len(tokens):
        return False
    if tokens[index + 1].lower in lexicon.times or tokens[index + 1].text[0].isdigit():
        return False
    before = tokens[index - 1]
    if tokens[index].lower in ("of", "von", "der", "des", "de", "du"):
        return True
    return not before.is_capitalised or before.lower in lexicon.roles


def _name_ahead(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    for token in tokens[index : index + 4]:
        if token.is_capitalised:
            return token.lower not in lexicon.times
        if not token.is_word or not _is_noun([token], 0, lexicon):
            return False
    return False


def _apposition_end(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Where an apposition behind the phrase ends: `, spokeswoman for the ministry`."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return end
    named = tokens[end + 1].is_capitalised and not tokens[end - 1].is_capitalised
    if not named and not _is_role(tokens, end + 1, lexicon):
        return end
    index = end + 1
    limit = min(len(tokens), end + _APPOSITION_REACH)
    while index < limit:
        token = tokens[index]
        if token.quotation >= 0 or (not token.is_word and token.text not in "()&-–/’'"):
            break
        if token.lower in lexicon.participles:
            return end
        index += 1
    if lexicon.reports_by_mood and _is_clause(tokens, end + 1, index, lexicon):
        return end
    return index


def _is_clause(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind a comma is what somebody said: `sagte Ann, |der Koch sei weg`.

    A relative clause has its verb at the end: `sagte Ann, die dabei gewesen |sei`.
    """
    has_subject = start + 1 < end and tokens[start + 1].is_capitalised
    last = end if has_subject else end - 1
    strong = lexicon.modals - lexicon.weak_moods
    return any(token.lower in strong for token in tokens[start + 1 : last])


def _is_role(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether what follows a name and a comma says who that is."""
    word = tokens[index].lower
    if word in lexicon.relatives:
        return True
    if word in lexicon.determiners:
        return word not in lexicon.pronouns or word in ("the", "a", "an")
    reach = tokens[index : index + 5]
    for token in reach:
        if not token.is_word or token.lower in lexicon.prepositions:
            return False
        if token.lower in lexicon.roles:
            return True
    return False
