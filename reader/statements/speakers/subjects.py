"""Whose verb it is: the subject of a clause, past appositions, relative clauses and dates."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import Lexicon, Person
from reader.statements.reports import verb_second
from reader.statements.sentence import COMMA_WITHIN, Token
from reader.statements.speakers.mentions import Mention, phrase_ending_at, phrase_starting_at

_REACH = 40
"""Tokens looked at on either side: keeps the time linear."""
_INSERTION_REACH = 45
"""Tokens within which the commas around an insertion lie."""
_VERBS_TRIED = 4
"""Verbs looked at for the one that a sentence's subject belongs to."""
_DETOURS = 3
"""Insertions and phrases with a preposition that are stepped over at most before a verb."""


def subject_before(tokens: Sequence[Token], verb: int, lexicon: Lexicon) -> Mention | None:
    """Give the subject that stands before the verb at `verb`, whatever is between them."""
    end = _before_verb_group(tokens, verb, lexicon)
    enclosing = _around_relative(tokens, end, lexicon)
    if enclosing is not None:
        return enclosing
    by_whom: int | None = None
    for _ in range(_DETOURS):
        if end <= 0:
            return None
        if _is_relative(tokens, end - 1, verb, lexicon):
            return _relative(tokens, end - 1, lexicon)
        if tokens[end - 1].text == "," or tokens[end - 1].lower == COMMA_WITHIN:
            return _around_insertion(tokens, end - 1, lexicon)
        phrase = phrase_ending_at(tokens, end, lexicon)
        if phrase is None or not _hangs_on_preposition(tokens, phrase, lexicon):
            return phrase and (phrase if by_whom is None else phrase._replace(last=by_whom))
        if tokens[phrase.first - 1].lower in lexicon.agentive:
            by_whom = phrase.last
        end = _before_verb_group(tokens, phrase.first - 1, lexicon)
    return None


_RELATIVE_REACH = 16


def _around_relative(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> Mention | None:
    """The subject that a relative clause without commas belongs to: `people who saw it |say`."""
    for index in range(end - 2, max(0, end - _RELATIVE_REACH), -1):
        token = tokens[index]
        if token.quotation >= 0 or not token.is_word:
            return None
        if token.lower not in lexicon.relatives:
            continue
        has_verb = any(is_finite(tokens, within, lexicon) for within in range(index + 1, end))
        phrase = phrase_ending_at(tokens, index, lexicon) if has_verb else None
        return phrase._replace(last=end) if phrase is not None else None
    return None


def _is_relative(tokens: Sequence[Token], index: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether a word is a relative pronoun: `who`, and `that` between a noun and its own verb."""
    word = tokens[index].lower
    if word in lexicon.relatives:
        return True
    if word not in lexicon.late_relatives or not index or verb - index > 3:
        return False
    before = tokens[index - 1]
    closed = (lexicon.cues, lexicon.other_verbs, lexicon.participles, lexicon.conjunctions)
    return before.is_word and not any(before.lower in words for words in closed)


def _hangs_on_preposition(tokens: Sequence[Token], phrase: Mention, lexicon: Lexicon) -> bool:
    """Whether a phrase is only the manner or place of a verb: `and in a low voice said`."""
    if not phrase.first or lexicon.is_verb_second:
        return False
    before = tokens[phrase.first - 1].lower
    is_genitive = before in _GENITIVES
    return before in lexicon.prepositions and before not in lexicon.conjunctions and not is_genitive


_GENITIVES = frozenset(("of", "de", "du", "des", "d'"))
"""Prepositions whose phrase belongs to a noun, never to a verb."""


def _before_verb_group(tokens: Sequence[Token], verb: int, lexicon: Lexicon) -> int:
    """The end of what precedes the verb's auxiliaries, adverbs and dates."""
    end, limit = verb, max(0, verb - _REACH)
    while end > limit:
        word = tokens[end - 1].lower
        is_auxiliary = word in lexicon.auxiliaries and not (
            tokens[end - 1].is_capitalised and word in lexicon.times
        )
        is_verbal = is_auxiliary or word in lexicon.adverbs
        is_verbal = is_verbal or word in lexicon.negations or word in lexicon.reflexives
        last = tokens[end - 1]
        is_noun = end > 1 and tokens[end - 2].lower in lexicon.determiners
        if is_verbal or (is_manner(last, lexicon) and not is_noun):
            end -= 1
        elif word in lexicon.times and end - 2 >= limit and not _dates_noun(tokens, end):
            end -= 2 if tokens[end - 2].lower in lexicon.prepositions else 1
        else:
            break
    return end


def _dates_noun(tokens: Sequence[Token], end: int) -> bool:
    """Whether a date belongs to the noun before it: `your letter of 28 |May`."""
    return end >= 4 and tokens[end - 2].text.isdigit() and tokens[end - 3].lower in _GENITIVES


def _relative(tokens: Sequence[Token], relative: int, lexicon: Lexicon) -> Mention | None:
    """A relative pronoun as subject, with whom it stands for."""
    end = relative
    antecedent: Mention | None = None
    if end and tokens[end - 1].text == ",":
        end -= 1
        antecedent = _around_insertion(tokens, end, lexicon)
    nearest = phrase_ending_at(tokens, end, lexicon) if end else None
    if (
        antecedent is None
        or antecedent.core_last == antecedent.last
        or (
            nearest is not None
            and tokens[nearest.last - 1].is_capitalised
            and not tokens[antecedent.core_last - 1].is_capitalised
        )
    ):
        antecedent = nearest
    if antecedent is None:
        return None
    core = (antecedent.first, antecedent.core_last)
    return Mention(relative, relative + 1, relative + 1, core)


def _around_insertion(tokens: Sequence[Token], comma: int, lexicon: Lexicon) -> Mention | None:
    """The phrase before an insertion that closes at `comma`: `Ann Hill|, who runs it|, said`."""
    found: Mention | None = None
    behind = comma
    for index in range(comma - 1, max(0, comma - _INSERTION_REACH) - 1, -1):
        token = tokens[index]
        if token.text in ";:?!" and token.quotation < 0:
            break
        if token.text != "," or token.quotation >= 0:
            continue
        core = phrase_ending_at(tokens, index, lexicon)
        if core is not None and (
            _is_participial(tokens[core.first], lexicon)
            or (not core.first and _is_participle(tokens[0], lexicon))
        ):
            core = None
        if core is None or not _opens_insertion(tokens, index + 1, behind, lexicon):
            if found is not None:
                break
            behind = index
            continue
        if core.last - core.first == 1 and tokens[core.first].lower in lexicon.pronouns:
            is_relative = tokens[core.first].lower in lexicon.relatives
            return found or (_relative(tokens, core.first, lexicon) if is_relative else core)
        if core.first and tokens[core.first - 1].lower in lexicon.possessive_relatives:
            continue
        last = comma + 1 if tokens[comma].quotation >= 0 else comma
        if _is_aside(tokens, index + 1, lexicon):
            last = core.last
        found = Mention(core.first, last, core.last)
        if not _is_itself_apposed(tokens, core, lexicon):
            break
        behind = index
    return found


def _is_aside(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether an insertion says nothing of who speaks: `meanwhile`, `for his part`."""
    opener, following = tokens[start].lower, tokens[start + 1].lower
    is_phrase = opener in lexicon.prepositions and following in lexicon.possessives
    return opener in lexicon.adverbs or is_phrase


def _is_participial(token: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase that begins with this word says what was done: `retired in Ulm`."""
    return bool(lexicon.gerunds) and token.text.islower() and token.lower.endswith("ed")


def _is_itself_apposed(tokens: Sequence[Token], core: Mention, lexicon: Lexicon) -> bool:
    """Whether a phrase tells behind a comma what somebody is: `Ann Hill, |minister of health`."""
    if core.first < 2 or tokens[core.first - 1].text != ",":
        return False
    opener = tokens[core.first]
    is_name = opener.is_capitalised and opener.lower not in lexicon.roles
    return not is_name and tokens[core.first - 2].is_word


def _opens_insertion(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the tokens from `start` to `end` can stand between commas behind a subject."""
    if start >= end:
        return False
    opener = tokens[start].lower
    if opener in lexicon.relatives or opener in lexicon.possessive_relatives:
        return True
    if opener in lexicon.auxiliaries or opener in lexicon.coordinators:
        return False
    if opener in lexicon.conjunctions or opener in lexicon.prepositions:
        return True
    for index in range(start, end):
        if tokens[index].lower in lexicon.relatives:
            return True
        if is_finite(tokens, index, lexicon):
            return False
    return True


def is_finite(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word at `index` is, going by its form, a verb that has a subject."""
    token = tokens[index]
    word = token.lower
    if token.quotation >= 0 or not token.text[0].islower():
        return False
    if word in lexicon.nonfinite or word in lexicon.participles:
        return False
    if word in lexicon.auxiliaries or word in lexicon.other_verbs:
        return True
    if lexicon.gerunds and word.endswith("ed") and index:
        named = tokens[index - 1]
        return named.is_capitalised or named.lower in lexicon.pronouns or word in lexicon.cues
    if word not in lexicon.cues or word in lexicon.plain or word in lexicon.roles:
        return False
    before = tokens[index - 1].lower if index else ""
    return before not in lexicon.determiners and before not in lexicon.prepositions


def sentence_subject(
    tokens: Sequence[Token], lexicon: Lexicon, end: int | None = None
) -> Mention | None:
    """Give the subject of a sentence's main clause, as far as it begins before token `end`."""
    if lexicon.is_verb_second:
        return verb_second.main_subject(tokens, lexicon, end)
    limit = min(len(tokens), _REACH if end is None else min(end, _REACH))
    start = _main_clause(tokens, limit, lexicon)
    if start is None:
        return None
    tried = 0
    for index in range(start + 1, limit):
        if tokens[index].quotation >= 0 or tried == _VERBS_TRIED:
            break
        if is_finite(tokens, index, lexicon):
            tried += 1
            subject = subject_before(tokens, index, lexicon)
            if subject is not None and subject.stands_for is None:
                return subject if subject.first >= start else None
    return phrase_starting_at(tokens[:limit], start, lexicon, inverted=False)


def _main_clause(tokens: Sequence[Token], limit: int, lexicon: Lexicon) -> int | None:
    """Where the main clause of a sentence begins: past openers, dates and what a comma closes."""
    index = 0
    while index < limit:
        token = tokens[index]
        word = token.lower
        if token.quotation >= 0:
            return None
        if not index and word in lexicon.openers:
            index += 1
        elif (
            word in lexicon.prepositions
            or (word in lexicon.conjunctions and not index)
            or _is_participle(token, lexicon)
            or (not index and _opens_participially(tokens, lexicon))
        ):
            comma = _comma_behind(tokens, index, limit)
            if comma is None:
                return None
            index = comma
        elif (
            not token.is_word
            or word in lexicon.adverbs
            or word in lexicon.times
            or (not index and is_manner(token, lexicon))
        ):
            index += 1
        elif not index and (behind := _distance(tokens, limit, lexicon)):
            index = behind
        else:
            return index
    return None


_DISTANCE_LENGTH = 6


def _distance(tokens: Sequence[Token], limit: int, lexicon: Lexicon) -> int:
    """Where a sentence goes on behind an opening like `Eight years ago,`; 0 without one."""
    for index in range(1, min(limit - 1, _DISTANCE_LENGTH)):
        if tokens[index].lower in lexicon.distances and tokens[index + 1].text == ",":
            return index + 2
        if not tokens[index].is_word:
            break
    return 0


def _opens_participially(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence opens with what happened to its subject: `Asked about it, Ann said`."""
    if len(tokens) < 3 or not lexicon.gerunds or not tokens[0].is_capitalised:
        return False
    ahead = tokens[1].lower
    word = tokens[0].lower
    leads_on = ahead in lexicon.prepositions or ahead in lexicon.hypotheses
    return leads_on and (word.endswith("ed") or word in lexicon.cues)


def _is_participle(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word that opens a clause has its subject behind a comma: `Reprising a line, …`."""
    return bool(lexicon.gerunds) and len(token.text) > 5 and token.lower.endswith(lexicon.gerunds)


def is_manner(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is, going by its form, an adverb: `shortly`."""
    is_ending = token.lower.endswith(lexicon.manner_endings)
    return is_ending and len(token.text) > 4 and not token.is_capitalised


def _comma_behind(tokens: Sequence[Token], index: int, limit: int) -> int | None:
    for position in range(index + 1, limit):
        if tokens[position].text == ",":
            return position + 1
    return None


def accompanying_subject(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Mention | None:
    """Give the subject that a participle brings along: `with one of her friends |adding`."""
    own = phrase_ending_at(tokens, index, lexicon)
    if own is not None and own.first and tokens[own.first - 1].lower in lexicon.accompaniments:
        return own
    return None


def can_speak(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a subject that no reporting verb shows to be a speaker may be one.

    That is a person's pronoun, a name, a role or a body; neither `it` nor `the road`.
    """
    words = tokens[mention.first : mention.core_last]
    if len(words) == 1 and words[0].lower in lexicon.pronouns:
        return not is_bystander(mention, tokens, lexicon)
    if words[0].lower not in lexicon.determiners:
        return True
    return any(_is_somebody(token, lexicon) for token in words[1:])


def is_bystander(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a pronoun stands for none of those who are written about: `I`, `you`, `it`."""
    person = lexicon.pronouns.get(tokens[mention.first].lower)
    is_whole = mention.core_last - mention.first == 1
    return is_whole and person in (Person.SELF, Person.ANYONE, Person.THING)


def is_hearer(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a pronoun stands for whoever is spoken to: `Did |you say that?`"""
    is_whole = mention.core_last - mention.first == 1 and mention.stands_for is None
    return is_whole and lexicon.pronouns.get(tokens[mention.first].lower) is Person.ANYONE


def _is_somebody(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word behind a determiner says, or may be the name of, who somebody is."""
    word = token.lower
    known = word in lexicon.bodies or word in lexicon.women or word in lexicon.men
    is_name = token.is_capitalised and not lexicon.nouns_are_capitalised
    return known or is_name or lexicon.is_role(word)
