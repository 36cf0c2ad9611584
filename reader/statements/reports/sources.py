"""Reports without a verb of saying: `according to Ann`, `nach Angaben der Polizei`, `heißt es`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.french_sources import source
from reader.statements.reports.report import Order, Report
from reader.statements.reports.verb_second import clause_subject
from reader.statements.sentence import Token
from reader.statements.speakers.mentions import (
    Mention,
    is_name_in_marks,
    phrase_ending_at,
    phrase_starting_at,
)


def source_report(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """Give the report of the source that the word at `index` begins or ends, if it does."""
    word = tokens[index].lower
    own = _own_phrase(tokens, index, lexicon)
    if own is not None:
        return _own_account(tokens, own, lexicon)
    if word in lexicon.account_prepositions:
        return _by_account(tokens, index, lexicon)
    if word in lexicon.according_behind:
        speaker = phrase_ending_at(tokens, index, lexicon)
        if speaker is None:
            return None
        cue = (index, index + 1)
        return Report(speaker.first, index + 1, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
    for phrase in lexicon.according:
        end = index + len(phrase)
        if word != phrase[0] or tuple(token.lower for token in tokens[index:end]) != phrase:
            continue
        if word in lexicon.according_after_break and not follows_break(tokens, index):
            continue
        speaker = phrase_starting_at(tokens, end, lexicon)
        if speaker is None and end < len(tokens) and is_name_in_marks(tokens, end):
            speaker = Mention(end, end + 1, end + 1)
        if speaker is not None and lexicon.source_nouns:
            speaker = source(tokens, speaker, lexicon)
        if speaker is None:
            continue
        if not index and (speaker.last == len(tokens) or tokens[speaker.last].text != ","):
            speaker = speaker._replace(last=speaker.core_last)
        if not index and lexicon.is_verb_second:
            speaker = _before_finite(tokens, speaker, lexicon)
        if not lexicon.is_verb_second:
            speaker = _with_agent(tokens, speaker, lexicon)
        cue = (index, end)
        return Report(index, speaker.last, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
    return None


def _own_phrase(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where `nach eigenen Angaben`, `laut eigener Aussage` or `eigenen Angaben zufolge` stands."""
    word = tokens[index].lower
    if word in lexicon.according_behind and _is_own(tokens, index - 2, lexicon):
        return index - 2, index + 1
    if word in lexicon.prepositions and _is_own(tokens, index + 1, lexicon):
        return index, index + 3
    return None


def _own_account(
    tokens: Sequence[Token], phrase: tuple[int, int], lexicon: Lexicon
) -> Report | None:
    """The report of a clause whose subject is the source; none of the claim within a noun phrase.

    `Der Verein zählt |nach eigenen Angaben`, but `die |nach eigenen Angaben größte Firma`.
    """
    first, last = phrase
    if _is_attributive(tokens, first, last, lexicon):
        return None
    speaker = clause_subject(tokens, first, last, lexicon)
    return Report(first, last, phrase, CueKind.SPEECH, Order.ACCORDING, speaker)


def _is_attributive(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a phrase stands between an article and the adjective of its noun."""
    if not first or last + 1 >= len(tokens) or tokens[first - 1].lower not in lexicon.determiners:
        return False
    adjective, noun = tokens[last], tokens[last + 1]
    if not adjective.text.islower() or not noun.is_capitalised:
        return False
    closed = (lexicon.prepositions, lexicon.determiners, lexicon.adverbs)
    return not any(adjective.lower in words for words in closed)


def _is_own(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether `eigenen Angaben` or its like stands at `index`."""
    if index < 0 or index + 1 >= len(tokens) or tokens[index].lower not in lexicon.own:
        return False
    return tokens[index + 1].lower.endswith(lexicon.account_endings)


def _with_agent(tokens: Sequence[Token], speaker: Mention, lexicon: Lexicon) -> Mention:
    """A source with who has it: `according to |a report seen by the Courier`."""
    by = speaker.last
    if by >= len(tokens) or tokens[by].lower not in lexicon.agentive:
        return speaker
    agent = phrase_starting_at(tokens, by + 1, lexicon, inverted=False)
    return speaker if agent is None else speaker._replace(last=agent.last)


def _by_account(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """The report of an account: `nach Angaben der Polizei`, `nach Polizeiangaben`.

    Also with whose it is before the noun (`nach ihren Angaben`) or ahead (`ihrer Meinung nach`).
    """
    cue = (index, index + 1)
    for noun in range(index + 1, min(len(tokens), index + _ACCOUNT_REACH)):
        word = tokens[noun].lower
        if tokens[noun].is_capitalised and word.endswith(lexicon.account_endings):
            cue = (index, noun + 1)
            is_own = word in lexicon.according_nouns and noun == index + 1
            behind = noun + 1
            if behind < len(tokens) and tokens[behind].lower in lexicon.account_holders:
                behind += 1
            speaker = phrase_starting_at(tokens, behind, lexicon) if is_own else None
            if speaker is None:
                speaker = Mention(index + 1, noun + 1, noun + 1)
            if not index:
                speaker = _before_finite(tokens, speaker, lexicon)
            last = max(speaker.last, noun + 1)
            return Report(index, last, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
        if tokens[noun].is_capitalised or not tokens[noun].is_word:
            break
    before = phrase_ending_at(tokens, index, lexicon)
    if before is None or tokens[index - 1].lower not in lexicon.according_nouns:
        return None
    return Report(before.first, index + 1, cue, CueKind.SPEECH, Order.ACCORDING, before)


_ACCOUNT_REACH = 5
"""Tokens from a `nach` to the noun of an account at most: `nach seinen ersten |Angaben`."""


def _before_finite(tokens: Sequence[Token], speaker: Mention, lexicon: Lexicon) -> Mention:
    """A source at a sentence's front ends before the verb: `Nach Angaben Ullas |brannte es`."""
    verb = max(finite_behind(tokens, speaker.first + 1, lexicon), speaker.first + 1)
    if speaker.first < verb < speaker.last:
        return Mention(speaker.first, verb, min(verb, speaker.core_last))
    return speaker


def finite_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Where the verb stands behind a source at a sentence's front: `Laut Ann aus Ulm |brannte es`.

    `start` where none is found; behind a comma where one comes first.
    """
    closed = (lexicon.prepositions, lexicon.determiners, lexicon.coordinators, lexicon.adverbs)
    for index in range(start, min(len(tokens), start + FRONT_REACH)):
        token = tokens[index]
        if token.text in ",:;":
            return index + 1
        before = tokens[index - 1]
        is_behind_noun = before.is_capitalised or before.text[-1] in ")0123456789“"
        if not token.text.islower() or any(token.lower in words for words in closed):
            continue
        if is_behind_noun or index == start:
            return index
    return start


def follows_break(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma or a quotation stands right before the token at `index`."""
    return index > 0 and (tokens[index - 1].text == "," or tokens[index - 1].quotation >= 0)


def impersonal_report(
    tokens: Sequence[Token], index: int, lexicon: Lexicon, kind: CueKind
) -> Report:
    """The report of a verb with an empty subject: `im Bericht heißt es`, `…, heißt es dort`."""
    last = index + 2
    place = phrase_ending_at(tokens, index, lexicon)
    if place is None:
        place = _place_behind(tokens, last, lexicon)
        last = place.last if place else last
    if place is None and tokens[0].lower in lexicon.prepositions:
        place = phrase_starting_at(tokens[:index], 1, lexicon, inverted=False)
    return Report(index, last, (index, index + 2), kind, Order.INVERTED, place)


def _place_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Mention | None:
    """Where words stand, past adverbs and dates: `hieß es am Freitag aus dem |Ministerium`."""
    index = start
    while index + 1 < min(len(tokens), start + _PLACE_REACH):
        word, ahead = tokens[index].lower, tokens[index + 1].lower
        if word in lexicon.prepositions and ahead in lexicon.times:
            index += 2
        elif word in lexicon.adverbs or word in lexicon.times:
            index += 1
        elif word in lexicon.prepositions:
            return phrase_starting_at(tokens, index + 1, lexicon)
        else:
            break
    return None


_PLACE_REACH = 6
"""Tokens behind a verb with an empty subject within which the place of the words is told."""

FRONT_REACH = 16
"""Tokens that may stand at most before the verb of a sentence that has its subject behind it."""
