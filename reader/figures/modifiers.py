"""The words that hedge or bound a number: `more than`, `about`, `or so`."""

from __future__ import annotations

import re

from reader.figures.context import next_word
from reader.figures.figure import Modifier
from reader.figures.lexicon import Lexicon

_REACH = 48
_MAX_WORDS = 5
_WORDS = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)?")
_ABBREVIATED = frozenset({"c", "ca", "approx", "aprox", "env", "min", "max"})
"""A full stop behind another word ends the sentence."""
_ABBREVIATION_END = re.compile(r"((?<!\w)(?:c|ca|approx))\. ?\Z")
_SIGNS = {"~": Modifier.ABOUT, "≈": Modifier.ABOUT, "≥": Modifier.AT_LEAST, "≤": Modifier.AT_MOST,
          ">": Modifier.MORE_THAN, "<": Modifier.LESS_THAN, "±": None}  # fmt: skip
_BREAK = re.compile(r"[.;:!?()\[\]\"“”„»«\n,0-9%][^.;:!?()\[\]\"“”„»«\n,0-9%]*\Z")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORD_OR_DIGITS = re.compile(r"[ \u00a0]([^\W_]+)")
_CLAUSE_END = re.compile(r"[.;:!?()\n0-9]")
_CLOSERS = frozenset(".;:!?)\n")
_MOST_BETWEEN = 5
_UNDER_PAR = re.compile(
    r"(?<![\w-])(?:[0-9]{1,2}|[^\W\d_]{3,5})-(?:under|over)(?:-par|[ \u00a0]par)?\Z"
)
_PAR_ENDINGS = "r"
"""How `under`, `over` and `par` end."""
_SUFFIX = re.compile(r"\+|-(?:plus|odd|something|ish)\b")
_AFTER = re.compile(r",?[ \u00a0]((?:[^\W\d_]+ ?){1,3})")


_OPPOSITES = {
    Modifier.MORE_THAN: Modifier.AT_MOST,
    Modifier.LESS_THAN: Modifier.AT_LEAST,
    Modifier.AT_LEAST: Modifier.LESS_THAN,
    Modifier.AT_MOST: Modifier.MORE_THAN,
}
"""What is claimed when a bound is denied: not over 40 is at most 40."""


def modifier_before(
    text: str, start: int, lexicon: Lexicon, *, past_article: bool = False
) -> Modifier | None:
    """Give what the words or the sign directly before `start` say, or None.

    With `past_article`, a definite article may stand between: `plus de la moitié`.
    """
    before = text[max(0, start - _REACH) : start].rstrip(" \u00a0")
    if not before:
        return None
    if before[-1] in _SIGNS:
        return _SIGNS[before[-1]]
    if not (before[-1].isalpha() or before[-1] in ".'’"):
        return None
    if before[-1] in _PAR_ENDINGS and _UNDER_PAR.search(before):
        # "a 5-under 66", "a five-under 66"
        return None
    words = _words_before(lexicon.unelided(before.removesuffix(".").lower()))
    if words[-1:] == ["c"] and before[-1] != ".":
        # the letter of "C$135", no "circa"
        return None
    if before[-1] == "." and words[-1:] and words[-1] not in _ABBREVIATED:
        return None
    may_pass_article = past_article or lexicon.articles_precede_amounts
    if may_pass_article and (found := _longest(words, lexicon)) is not None:
        # "superior a 40": what looks like an article belongs to the phrase
        return found
    if may_pass_article and words[-1:] and words[-1] in lexicon.definite_articles:
        words.pop()
    elif words[-1:]:
        words[-1] = lexicon.contractions.get(words[-1], words[-1])
    threshold = _bound_of_threshold(words, lexicon)
    if threshold is not None:
        return threshold
    for _ in range(_MAX_WORDS):
        found = _longest(words, lexicon)
        if found is not None:
            return found
        if not words or words[-1] not in lexicon.passed_by_bound:
            return None
        words.pop()
    return None


def is_of_place(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a lone preposition before a small number tells where or whom it is about.

    `served under three presidents`, `lay near two lakes`; `just under three` is a bound.
    """
    words = _words_before(text[max(0, start - _REACH) : start])
    if not words or words[-1] not in lexicon.bounds.places:
        return False
    return len(words) == 1 or words[-2] not in lexicon.hedges


def spans_time(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the word before a length of time tells how long, not how much more.

    `it fell over six years`, but `for over six years`, `it took over six years`.
    """
    words = _words_before(text[max(0, start - _REACH) : start])
    if not words or words[-1] not in lexicon.bounds.span_words:
        return False
    return len(words) > 1 and words[-2] not in lexicon.bounds.before_spans


def _bound_of_threshold(words: list[str], lexicon: Lexicon) -> Modifier | None:
    """What `below the threshold of` says, `words` being what stands before the number."""
    if len(words) < 4 or not words[-2].endswith(lexicon.bounds.threshold_nouns):
        return None
    if words[-1] not in lexicon.of_words:
        return None
    article, preposition = words[-3], words[:-3]
    if article in lexicon.contractions:
        preposition.append(lexicon.contractions[article])
    elif article not in lexicon.articles and article not in lexicon.definite_articles:
        return None
    found = _longest(preposition, lexicon)
    return found if found in _OPPOSITES else None


def bound_at_clause_end(text: str, end: int, lexicon: Lexicon) -> Modifier | None:
    """Give what closes the clause behind a figure: `6.000 euros por cabeza, como máximo.`

    Phrases that begin with a conjunction belong to what stands directly before them.
    """
    if text[end : end + 1] not in {" ", "\u00a0"}:
        return None
    closed = _CLAUSE_END.search(text, end, min(len(text), end + _REACH))
    if closed is None or closed[0] not in _CLOSERS:
        return None
    segment = text[end : closed.start()]
    if segment.rsplit(" ", 1)[-1].lower() not in lexicon.bound_endings:
        return None
    pieces = segment.lower().replace("’", "'").split(",")
    last = pieces[-1].split()
    conjunctions = lexicon.list_words | lexicon.ranges.alternative_words
    for length in range(min(3, len(last)), 0, -1):
        modifier = lexicon.bounds.after.get(" ".join(last[-length:]))
        if modifier is None or last[-length] in conjunctions:
            continue
        between = " ".join(pieces[:-1]).split() + last[:-length]
        is_apart = len(pieces) > 2 or (len(pieces) == 2 and length < len(last))
        is_other = len(between) > _MOST_BETWEEN or set(between) & lexicon.number_starters
        return None if is_apart or is_other else modifier
    return None


def _longest(words: list[str], lexicon: Lexicon) -> Modifier | None:
    """What the longest phrase that `words` end with says."""
    for length in range(min(_MAX_WORDS, len(words)), 0, -1):
        phrase = words[-length:]
        if " ".join(phrase) in lexicon.bounds.not_bounds:
            return None
        modifier = lexicon.bound_phrases.get(" ".join(phrase))
        if modifier is not None:
            # "ne dépasse pas" is listed with its negation
            is_denied = lexicon.bounds.negations.isdisjoint(phrase) and _is_denied(
                words[:-length], lexicon
            )
            return _OPPOSITES.get(modifier, modifier) if is_denied else modifier
    return None


def _is_denied(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a negation governs what follows `words`: `must not`, `no longer`, `doesn't`."""
    for word in reversed(words):
        if word in lexicon.bounds.negations or word.replace("’", "'").endswith(
            lexicon.bounds.negation_endings
        ):
            return True
        if word not in lexicon.bounds.after_negation:
            return False
    return False


def denied(modifier: Modifier | None, text: str, end: int, lexicon: Lexicon) -> Modifier | None:
    """Turn a bound round where a negation stands behind the figure that ends at `end`."""
    if modifier is None or not lexicon.bounds.negations_after:
        return modifier
    match = _NEXT_WORD.match(text, end, end + _REACH)
    if match is None or match[1].lower() not in lexicon.bounds.negations_after:
        return modifier
    return _OPPOSITES.get(modifier, modifier)


def time_modifier(text: str, start: int, lexicon: Lexicon) -> Modifier | None:
    """Tell whether the time of day at `start` is called inexact: `around 06:40`, `vers 18 h`."""
    words = _words_before(_ABBREVIATION_END.sub(r"\1", text[max(0, start - _REACH) : start]))
    is_inexact = any(" ".join(words[-n:]) in lexicon.bounds.time_modifiers for n in (1, 2, 3, 4))
    return Modifier.ABOUT if is_inexact else None


def _words_before(tail: str) -> list[str]:
    broken = _BREAK.search(tail)
    segment = tail[broken.start() + 1 :] if broken else tail
    return [word.lower() for word in _WORDS.findall(segment)[-_MAX_WORDS:]]


def modifier_after(text: str, end: int, lexicon: Lexicon) -> tuple[Modifier, int] | None:
    """Give what `+` or the words directly after `end` say, and where they end, or None."""
    following = text[end : end + 1]
    sign = _SUFFIX.match(text, end)
    if sign is not None:
        return (
            Modifier.AT_LEAST if "+" in sign[0] or "plus" in sign[0] else Modifier.ABOUT
        ), sign.end()
    if following not in {" ", "\u00a0", ","} or not lexicon.bounds.after:
        return None
    match = _AFTER.match(text, end, min(len(text), end + _REACH))
    if match is None:
        return None
    words = match[1].lower().split()
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        stop = match.start(1) + len(phrase)
        if _belongs_to_next(words, length, lexicon):
            continue
        if phrase not in lexicon.bounds.after or _is_before_number(text, stop, lexicon):
            continue
        if phrase in lexicon.bounds.adjectives and _is_attribute(text, stop, lexicon):
            continue
        return lexicon.bounds.after[phrase], stop
    return None


def _belongs_to_next(words: list[str], length: int, lexicon: Lexicon) -> bool:
    """Whether `and` joins the phrase to what follows: `18 guns and upwards of 200,000 shells`."""
    if len(words) == length:
        return False
    if words[length] in lexicon.bounds.comparison_words:
        # "a week, no more than 5 men"
        return True
    if words[0] not in lexicon.list_words:
        return False
    return words[length] in lexicon.of_words | lexicon.ranges.words


def _is_attribute(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a noun follows the adjective that ends at `end`: `a $15 minimum wage`."""
    following = next_word(text, end)
    return following != "" and following not in lexicon.not_nouns


def _is_before_number(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the words bound the number behind them: `40 Euro, höchstens noch drei Tage`."""
    for _ in range(2):
        match = _WORD_OR_DIGITS.match(text, end)
        if match is None:
            return False
        word = match[1].lower()
        if word[0].isdigit() or word in lexicon.number_starters:
            return True
        if word not in lexicon.ages.adverbs:
            return False
        end = match.end()
    return False
