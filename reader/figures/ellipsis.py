"""What a number counts that stands without a noun: `three of them`, `four were hurt`.

It counts what the number before it counted, where that is near; after `with`, what the sentence
named last: `balloons ..., with more than 5,000 launched`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.article import Span
from reader.figures.context import is_plural, previous_word
from reader.figures.figure import Figure, FigureKind, Value
from reader.figures.lexicon import Lexicon

_REACH = 160
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]?\s")
_FOLLOWING = re.compile(
    r"[ \u00a0,]{1,2}(?P<first>[^\W\d_]+['’]?)(?:[ \u00a0]?(?P<second>[^\W\d_]+))?"
)
_BEHIND_PART = re.compile(r"[ \u00a0](?:[^\W\d_]+[ \u00a0]){1,2}?(?P<verb>[^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NOUN_REACH = 90
_REACH_BACK = 40
_LONGEST_PHRASE = 3
_LONGEST_JOINT = 40
_PARALLEL_REACH = 64
_LONG_TIMES = frozenset({"day", "week", "month", "year", "night"})


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What the numbers read so far counted, for one that stands without a noun."""

    counted: Span | None = None
    number: Value = None
    """How many of them there were."""
    aside: Span | None = None
    """Which some of them were, counted since: `including two children`."""
    measured: Span | None = None
    """The unit of time that was measured since: `57 weeks`."""

    def after(self, text: str, figure: Figure, lexicon: Lexicon) -> Antecedent:
        """Give what a number behind `figure` may count."""
        entity = figure.entity
        if entity is None:
            is_time = figure.kind == FigureKind.MEASURE and figure.unit in _LONG_TIMES
            unit = Span(figure.core.end + 1, figure.span.end) if is_time else None
            is_noun = unit is not None and text[unit.start - 1 : unit.start] in {" ", "\u00a0"}
            return replace(self, measured=unit) if is_noun else self
        if text[figure.span.end : figure.span.end + 1] == "-" or entity == self.counted:
            # "a 212-page contract" is about no pages
            return self
        if _is_aside(text, figure.span.start, lexicon) or self._goes_on(text, figure, lexicon):
            return replace(self, aside=entity)
        return Antecedent(entity, figure.value)

    def _goes_on(self, text: str, figure: Figure, lexicon: Lexicon) -> bool:
        """Whether `figure` is the second in `including two children and three women`."""
        if self.aside is None or not 0 <= figure.span.start - self.aside.end <= _LONGEST_JOINT:
            return False
        joint = text[self.aside.end : figure.span.start].strip().lower()
        return joint == "," or joint in lexicon.list_words

    def part_of(self, text: str, figure: Span, lexicon: Lexicon) -> Span | None:
        """Give what a number counts that is a part of something: the nearest of them."""
        if self.measured is not None and _adjoins(text, self.measured, figure, lexicon):
            behind = _BEHIND_PART.match(text, figure.end, figure.end + _REACH_BACK)
            if behind is None or behind["verb"].lower() not in lexicon.past_or_open:
                return self.measured
        if self.aside is not None and _adjoins(text, self.aside, figure, lexicon):
            return self.aside
        return self.counted


def left_out(
    text: str, figure: Span, value: Value, antecedent: Antecedent, lexicon: Lexicon
) -> Span | None:
    """Give the span of what the bare number at `figure` counts, standing before it, or None."""
    match = _FOLLOWING.match(text, figure.end, figure.end + 32)
    first = match["first"].lower().rstrip("'’") if match else ""
    second = (match["second"] or "").lower() if match else ""
    all_before = _words_before(text, figure.start)
    before = _without_bounds(all_before, lexicon)
    is_part = first in lexicon.of_those or f"{first} {second}" in lexicon.of_those
    is_aside = first in lexicon.not_nouns and _ends_with(before, lexicon.ellipsis.asides)
    if is_part or is_aside or _ends_with(before, lexicon.ellipsis.parts):
        part = antecedent.part_of(text, figure, lexicon)
        return part if part is not None and _is_near(text, part, figure) else None
    counted, previous = antecedent.counted, before[-1] if before else ""
    is_directly = text[figure.end : figure.end + 1] != ","
    is_subject = first in lexicon.past_words and is_directly
    if counted is not None and _is_near(text, counted, figure):
        if is_subject and _is_of_others(text, figure, value, antecedent, {first, second}, lexicon):
            return None
        is_compared = any(
            _is_compared(all_before[:end], first, lexicon)
            for end in range(len(before), len(all_before) + 1)
        )
        is_another = previous in lexicon.another_words and (not first or is_subject)
        is_side = is_directly and _is_side(
            text, counted, figure, before, {first, f"{first} {second}"}, lexicon
        )
        is_second = is_directly and _is_second_subject(
            text, counted, figure, before, first, lexicon
        )
        is_same = is_another or is_subject or is_compared or is_side or is_second
        return counted if is_same else None
    if is_subject and previous in lexicon.with_words:
        return _plural_before(text, figure.start, lexicon)
    return None


def parallel(text: str, figure: Span, antecedent: Antecedent, lexicon: Lexicon) -> Span | None:
    """Give what the second counts in `17 counts of fraud and three of forgery`, or None."""
    counted = antecedent.counted
    if counted is None or not 0 < figure.start - counted.end <= _PARALLEL_REACH:
        return None
    if text[figure.end : figure.end + 1] not in {" ", "\u00a0"}:
        return None
    match = _FOLLOWING.match(text, figure.end, figure.end + 32)
    if match is None or not match["second"]:
        return None
    of, noun = match["first"].lower(), match["second"].lower()
    is_bare = of in lexicon.of_words and of not in lexicon.contractions
    if not is_bare or of in lexicon.definite_articles or noun in lexicon.whole_determiners:
        return None
    if noun in lexicon.not_nouns or f"{of} {noun}" in lexicon.of_those:
        return None
    before = _without_bounds(_words_before(text, figure.start), lexicon)
    if match["second"][0].isupper() and _ends_with(before, lexicon.ellipsis.parts):
        # "300 élèves, dont 12 de Lyon"
        return antecedent.part_of(text, figure, lexicon)
    between = text[counted.end : figure.start].lower()
    if _SENTENCE_END.search(between) or not between.startswith((f" {of} ", f" {of}'", f" {of}’")):
        return None
    return counted if _is_listed(text, figure, before, lexicon) else None


def _words_before(text: str, start: int) -> list[str]:
    """The last words before `start`, in lower case."""
    words: list[str] = _WORD.findall(text[max(0, start - _REACH_BACK) : start].lower())
    return words


def _without_bounds(words: list[str], lexicon: Lexicon) -> list[str]:
    """Give `words` without those at their end that bound a number."""
    end = len(words)
    while end and words[end - 1] in lexicon.hedges:
        end -= 1
    return words[:end]


def _is_aside(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the number at `start` is of some that were counted: `including two children`.

    One of them may stand between: `including a priest and two boys`.
    """
    before = text[max(0, start - _REACH_BACK) : start].lower()
    if not any(word in before for word in lexicon.aside_words):
        # few are: spares to read the words
        return False
    words = _WORD.findall(before)
    if _ends_with(_without_bounds(words, lexicon), lexicon.ellipsis.asides):
        return True
    *words, last = words or [""]
    for length in (2, 3):
        single = words[-length:]
        is_one = last in lexicon.list_words and bool(single) and single[0] in lexicon.articles
        if is_one and _ends_with(words[:-length], lexicon.ellipsis.asides):
            return True
    return False


def _ends_with(words: list[str], phrases: frozenset[str]) -> bool:
    lengths = range(1, min(_LONGEST_PHRASE, len(words)) + 1)
    return any(" ".join(words[-length:]) in phrases for length in lengths)


def _adjoins(text: str, noun: Span, figure: Span, lexicon: Lexicon) -> bool:
    """Whether nothing but a comma, a bound and `of which` stands between."""
    if not 0 <= figure.start - noun.end <= _LONGEST_JOINT:
        return False
    between = text[noun.end : figure.start]
    if not between.startswith((",", " (", " –", " —")):
        return False
    words = _without_bounds(_WORD.findall(between.lower()), lexicon)
    return not words or " ".join(words) in lexicon.ellipsis.parts


def _is_of_others(
    text: str,
    figure: Span,
    value: Value,
    antecedent: Antecedent,
    verbs: set[str],
    lexicon: Lexicon,
) -> bool:
    """Whether a new sentence tells of more than there were, or of what happens to no such thing."""
    counted = antecedent.counted
    if counted is None or not _SENTENCE_END.search(text[counted.end : figure.start]):
        return False
    if isinstance(value, int) and isinstance(antecedent.number, int) and value > antecedent.number:
        return True
    if not verbs & lexicon.ellipsis.harms:
        return False
    noun = text[counted.start : counted.end].split()[-1].lower()
    return noun not in lexicon.living_beings and not noun.endswith(lexicon.ellipsis.being_endings)


def _is_second_subject(
    text: str, counted: Span, figure: Span, before: list[str], verb: str, lexicon: Lexicon
) -> bool:
    """`11 people died and 40 are missing`."""
    is_verb = verb in lexicon.past_or_open or (
        len(verb) > 4 and verb.endswith(lexicon.past_endings or "\0")
    )
    if not is_verb or _SENTENCE_END.search(text[counted.end : figure.start]):
        return False
    return _is_listed(text, figure, before, lexicon)


def _is_side(
    text: str,
    counted: Span,
    figure: Span,
    before: list[str],
    following: set[str],
    lexicon: Lexicon,
) -> bool:
    """`12 votes for, nine against`."""
    if not following & lexicon.ellipsis.sides:
        return False
    if _SENTENCE_END.search(text[counted.end : figure.start]):
        return False
    return _is_listed(text, figure, before, lexicon)


def _is_listed(text: str, figure: Span, before: list[str], lexicon: Lexicon) -> bool:
    """Whether a comma or `and` joins the number to those before it."""
    # "und" may be a part of a bound too: "gut und gern"
    last = {before[-1] if before else "", previous_word(text, figure.start)}
    return bool(last & lexicon.list_words) or text[figure.start - 2 : figure.start] == ", "


def _is_compared(before: list[str], following: str, lexicon: Lexicon) -> bool:
    """`3,000 dockers walked out, against 2,016 a week ago`."""
    if following and following not in lexicon.not_nouns:
        return False
    return any(" ".join(before[-length:]) in lexicon.comparing for length in (1, 2))


def _is_near(text: str, counted: Span, figure: Span) -> bool:
    """Whether it stands in the same sentence or the one before, and in the same paragraph."""
    if not 0 <= figure.start - counted.end <= _REACH:
        return False
    between = text[counted.end : figure.start]
    if "\n" in between:
        return False
    return len(_SENTENCE_END.findall(between)) <= 1


def _plural_before(text: str, start: int, lexicon: Lexicon) -> Span | None:
    """The last plural noun of the sentence before `start`."""
    begin = max(0, start - _NOUN_REACH)
    segment = text[begin:start]
    ends = [match.end() for match in _SENTENCE_END.finditer(segment)]
    line = segment.rfind("\n") + 1
    offset = max([line, *ends])
    for match in reversed(list(_WORD.finditer(segment, offset))):
        word = match[0]
        is_name = word[0].isupper() or segment[match.start() - 1 : match.start()] in {"#", "@"}
        if not is_name and word.lower() not in lexicon.not_nouns and is_plural(word, lexicon):
            return Span(begin + match.start(), begin + match.end())
    return None
