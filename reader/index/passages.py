"""The pieces of a text that show best why it was found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.article import Span
from reader.text import fold, sentences

_SHORTEST = 160
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article's text with the matches in it; offsets into `Article.text`."""

    span: Span
    matches: tuple[Span, ...]


def best_passage(
    text: str, matches: Sequence[Span], within: Sequence[Span] | None = None
) -> Passage | None:
    """Give the passage that holds the most different matched words, the first of several.

    It begins with a sentence or at a word, is at most about 240 characters long, does not cross a
    line's end, and lies in one of the spans `within`, where they are given (which are ordered and
    do not overlap, as `matches`). None where there is no match to show.
    """
    return next(iter(best_passages(text, matches, 1, within)), None)


def best_passages(
    text: str, matches: Sequence[Span], most: int, within: Sequence[Span] | None = None
) -> tuple[Passage, ...]:
    """Give `best_passage` and further ones that do not overlap, those first that add the most.

    Each further one adds the matched words that none before it holds, of which the rarer ones of
    the text count more; where none is left, it is the one with the most different words.
    """
    eligible = [match for match in matches if within is None or _holds(within, match)]
    counts = Counter(fold(match.of(text)) for match in eligible)
    covered: set[str] = set()
    found: list[Passage] = []

    def worth(word: str) -> float:
        if not found:
            return 1
        return _COVERED if word in covered else 1 + 1 / counts[word]

    while eligible and len(found) < most:
        first, last = _densest(text, eligible, worth)
        scope = _free(_line(text, eligible[first]), eligible[first], found)
        if within is not None:
            scope = _intersection(scope, _around(within, eligible[first]))
        core = Span(eligible[first].start, min(eligible[last].end, scope.end))
        passage = _passage(_widened(text, core, scope), matches)
        found.append(passage)
        covered.update(fold(match.of(text)) for match in passage.matches)
        eligible = [match for match in eligible if not match.overlaps(passage.span)]
    return tuple(found)


_COVERED = 1 / 1024
"""What a word is worth that is shown already: less than any other."""


def _passage(span: Span, matches: Sequence[Span]) -> Passage:
    inside = [match for match in matches[_from(matches, span.start) :] if match.start < span.end]
    return Passage(span, tuple(match for match in inside if span.contains(match)))


def _free(scope: Span, match: Span, found: Sequence[Passage]) -> Span:
    """What of `scope` around a match no passage has taken."""
    start = max((p.span.end for p in found if p.span.end <= match.start), default=scope.start)
    end = min((p.span.start for p in found if p.span.start >= match.end), default=scope.end)
    return _intersection(scope, Span(start, end))


def _from(matches: Sequence[Span], offset: int) -> int:
    return bisect_left(matches, offset, key=lambda match: match.start)


def _around(within: Sequence[Span], match: Span) -> Span:
    return within[bisect_right(within, match.start, key=lambda span: span.start) - 1]


def _holds(within: Sequence[Span], match: Span) -> bool:
    return bool(within) and _around(within, match).contains(match)


def _intersection(first: Span, second: Span) -> Span:
    return Span(max(first.start, second.start), min(first.end, second.end))


def _line(text: str, match: Span) -> Span:
    end = text.find("\n", match.end)
    return Span(text.rfind("\n", 0, match.start) + 1, len(text) if end < 0 else end)


def _densest(text: str, matches: Sequence[Span], worth: Callable[[str], float]) -> tuple[int, int]:
    """The first and last of the closest matches whose different words are worth most."""
    words = [fold(match.of(text)) for match in matches]
    if len(set(words)) == 1:
        return 0, 0
    best, best_score = (0, 0), (0.0, 0)
    for first in range(len(matches)):
        seen = {words[first]}
        value = worth(words[first])
        last = number = first
        while number + 1 < len(matches) and _is_near(text, matches[first], matches, number):
            number += 1
            if words[number] not in seen:
                seen.add(words[number])
                value += worth(words[number])
                last = number
        score = (value, matches[first].start - matches[last].start)
        if score > best_score:
            best, best_score = (first, last), score
    return best


def _is_near(text: str, first: Span, matches: Sequence[Span], last: int) -> bool:
    """Whether the match after the `last` one fits into a passage that begins with `first`."""
    following = matches[last + 1]
    is_short = following.end - first.start <= _LONGEST
    return is_short and text.find("\n", matches[last].end, following.start) < 0


def _widened(text: str, core: Span, scope: Span) -> Span:
    """`core` with the sentence around it, as far as there is room, inside `scope`."""
    reach = Span(max(scope.start, core.start - _LONGEST), min(scope.end, core.end + _LONGEST))
    following = sentences(text, reach)
    bounds = []
    for sentence in following:
        bounds.append(sentence)
        if sentence.end > core.start:
            break
    start = next((s.start for s in reversed(bounds) if s.start <= core.start), core.start)
    if core.end - start > _LONGEST or (start == reach.start and start > scope.start):
        start = _word_start(text, max(reach.start, core.start - _SHORTEST // 4), core.start)
    end = core.end
    for sentence in chain(bounds, following):
        if end > core.end and end - start >= _SHORTEST:
            break
        if sentence.end > end:
            if sentence.end - start > _LONGEST:
                return Span(start, max(core.end, _word_end(text, end, start + _LONGEST)))
            end = sentence.end
    return Span(start, max(core.end, min(end, scope.end)))


def _word_start(text: str, start: int, latest: int) -> int:
    """The beginning of the first whole word at or after `start`."""
    if start == 0 or text[start - 1].isspace():
        return start
    while start < latest and not text[start].isspace():
        start += 1
    return min(start + 1, latest)


def _word_end(text: str, earliest: int, end: int) -> int:
    """The end of the last whole word before `end`; `end` itself where there is none."""
    end = min(end, len(text))
    if end == len(text) or text[end].isspace():
        return end
    stop = text.rfind(" ", earliest, end)
    return stop if stop > earliest else end
