"""Results of games: `2-1`, `3:0`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.article import Span
from reader.figures.amounts import Amount, amount_at
from reader.figures.context import (
    WORD,
    Context,
    clause_before,
    is_behind_ratio_noun,
    is_plural,
    next_word,
    previous_word,
)
from reader.figures.exact import exact
from reader.figures.figure import Figure, FigureKind

_SCORE = re.compile(r"([0-9]{1,3})[-–:]([0-9]{1,3})(?![\w%–-]|[.,:][0-9])")
_NEXT_SET = re.compile(
    r"(?: \([0-9]{1,2}[-–:][0-9]{1,2}\))?[,;]? (?P<ours>[0-9]{1,2})[-–:](?P<theirs>[0-9]{1,2})"
    r"(?![\w%–-]|[.,:][0-9])"
)
"""The next set of a match, behind the tie-break of the last."""
_MOST_SETS = 4
_MOST_GOALS = 40
_MOST_VOTES = 700
_HYPHENED = re.compile(
    r"(?P<ours>[0-9]{1,3})-(?P<to>[^\W\d_]{1,2})-(?P<theirs>[0-9]{1,3})(?![\w%-]|[.,][0-9])"
)
"""`a 9-to-6 vote`"""
_PARTS = re.compile(r"([0-9]{1,6}):([0-9]{1,6})(?![\w:-]|[.,][0-9])")
_COLONED = re.compile(r"[0-9]{1,3}:[0-9](?=-[^\W\d_a-z]|(?![\w:.,-]))")
"""No time of day: a minute has two digits. `eine 3:2-Niederlage`."""
_TALLY = re.compile(
    r"(?P<first>[0-9]{1,3})(?P<gap>[ -])(?P<for>[^\W\d_]{3})(?P=gap)(?P<second>[0-9]{1,3})"
    r"(?![\w%$€£-]|[.,:][0-9]|/[0-9])"
)
_TALLY_REACH = 56
_WICKETS = 10
_WORDED = re.compile(r" (?P<to>[^\W\d_]{1,2}) (?=[^\W_])")


def score_at(context: Context, amount: Amount) -> Figure | None:
    """Read the score that begins with `amount`, or None.

    Its higher number stands first, or a word for winning and losing before it.
    """
    worded = _worded_score(context, amount) if context.lexicon.games.joiners else None
    if worded is not None:
        return worded
    if not amount.numeral.is_plain:
        return None
    tally = _tally(context, amount) if context.lexicon.games.tally_joiners else None
    if tally is not None:
        return tally
    ratio = _ratio(context, amount)
    if ratio is not None:
        return ratio
    hyphened = _HYPHENED.match(context.text, amount.core_start)
    if hyphened is not None and _is_vote(context, hyphened):
        return _score(amount.core_start, hyphened.end(), hyphened["ours"], hyphened["theirs"])
    match = _SCORE.match(context.text, amount.core_start)
    coloned = (
        _COLONED.match(context.text, amount.core_start)
        if context.lexicon.games.scores_have_colons
        else None
    )
    if coloned is not None:
        return _score(amount.core_start, coloned.end(), *coloned[0].split(":"))
    if match is None:
        return None
    ours, theirs = int(match[1]), int(match[2])
    if ours < theirs and not _opens_sets(context.text, match.end()):
        before = context.text[max(0, amount.start - 40) : amount.start].lower()
        if not context.lexicon.games.cues.intersection(WORD.findall(before)):
            return None
    return _score(amount.core_start, match.end(), match[1], match[2])


def _ratio(context: Context, amount: Amount) -> Figure | None:
    """Read `a ratio of 3:1` and `im Maßstab 1:500`, or None."""
    text, lexicon = context.text, context.lexicon
    match = _PARTS.match(text, amount.core_start)
    if match is None or not int(match[2]):
        return None
    if not is_behind_ratio_noun(text, amount.start, lexicon):
        return None
    span = Span(amount.core_start, match.end())
    value = exact(Fraction(int(match[1]), int(match[2])))
    return Figure(span, span, FigureKind.RATIO, value)


def _score(start: int, end: int, ours: str, theirs: str) -> Figure:
    span = Span(start, end)
    return Figure(span, span, FigureKind.SCORE, (int(ours), int(theirs)))


def vote_at(context: Context, amount: Amount) -> Figure | None:
    """Read the votes behind what was voted on, `passed the bill 52-47`, or None."""
    words = clause_before(context.text, amount.start)
    return score_at(context, amount) if words & context.lexicon.games.vote_words else None


def _tally(context: Context, amount: Amount) -> Figure | None:
    """Read `34 for 3`, `4 for 29` and `went 3-for-4`, or None; `10 for 5 dollars` is none."""
    text, games = context.text, context.lexicon.games
    match = _TALLY.match(text, amount.core_start)
    if match is None or match["for"].lower() not in games.tally_joiners:
        return None
    first, second = int(match["first"]), int(match["second"])
    following = next_word(text, match.end())
    is_closed = not following or following in context.lexicon.not_nouns
    before = previous_word(text, amount.start)
    if match["gap"] == "-":
        is_tally = first <= second and before in games.tally_verbs
    else:
        near = text[max(0, amount.start - _TALLY_REACH) : match.end() + _TALLY_REACH].lower()
        is_told = not games.tally_words.isdisjoint(WORD.findall(near))
        is_runs = first > _WICKETS >= second or (first <= _WICKETS < second)
        is_tally = is_runs and (is_told or (not following and before in games.tally_verbs))
    if not is_tally or not is_closed:
        return None
    return _score(amount.core_start, match.end(), match["first"], match["second"])


def _is_vote(context: Context, match: re.Match[str]) -> bool:
    """Whether `9-to-6` stands before what is won by so much, not before an age group."""
    if match["to"].lower() not in context.lexicon.games.joiners:
        return False
    return next_word(context.text, match.end()) in context.lexicon.games.scored_nouns


def _opens_sets(text: str, end: int) -> bool:
    """Whether sets follow that are no ranges: `4-6, 7-6 (9-7), 6-3`."""
    for _ in range(_MOST_SETS):
        match = _NEXT_SET.match(text, end)
        if match is None:
            return False
        if int(match["ours"]) > int(match["theirs"]):
            return True
        end = match.end()
    return False


def _worded_score(context: Context, amount: Amount) -> Figure | None:
    """Read `venceu por 3 a 2` and `levou 4 a 0`, or None; `de 3 a 5 anos` is a range."""
    text, lexicon, ours = context.text, context.lexicon, amount.number
    match = _WORDED.match(text, amount.end)
    if match is None or match["to"].lower() not in lexicon.games.joiners:
        return None
    if amount.unit is not None or not isinstance(ours, int) or not 0 <= ours <= _MOST_VOTES:
        return None
    second = amount_at(context, match.end())
    theirs = second.number if second else None
    if second is None or second.unit is not None or not isinstance(theirs, int):
        return None
    following = next_word(text, second.end)
    clause = clause_before(text, amount.start)
    most = _MOST_VOTES if clause & lexicon.games.vote_words else _MOST_GOALS
    if max(ours, theirs) > most or theirs < 0 or is_plural(following, lexicon):
        return None
    is_cued = bool(clause & (lexicon.games.cues | lexicon.games.vote_words))
    is_closed = not following or following in lexicon.not_nouns
    is_to_none = theirs == 0 < ours and is_closed and not amount.numeral.is_word
    is_scale = previous_word(text, amount.start) in lexicon.ranges.from_words
    if not is_cued and (is_scale or not is_to_none):
        return None
    return _score(amount.core_start, second.core_end, str(ours), str(theirs))


def partial_score_at(text: str, start: int, last: Figure | None) -> Figure | None:
    """Read a score beside the `last` figure: `31:29 (14:16)`, `6-4, 6-7 (5-7)`, or None."""
    if last is None or last.kind != FigureKind.SCORE or not 0 < start - last.span.end <= 3:
        return None
    if text[last.span.end : start] not in {" (", ", ", "; ", "), "}:
        return None
    match = _SCORE.match(text, start)
    if match is None:
        return None
    return _score(start, match.end(), match[1], match[2])
