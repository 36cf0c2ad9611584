"""Find the figures of a text: one scan for where they may begin, a bounded grammar at each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from functools import cache

from reader.article import Span
from reader.figures import exclusions
from reader.figures.amounts import amount_at
from reader.figures.building import dated
from reader.figures.collectives import collective_at
from reader.figures.context import Context, amount_article_before, next_word, previous_word
from reader.figures.currencies import SYMBOLS
from reader.figures.dates import date_at_digits, date_at_word, today_of
from reader.figures.durations import duration_at, part_of_unit_at
from reader.figures.elapsed import elapsed_at
from reader.figures.figure import Figure, FigureKind
from reader.figures.halves import half_at
from reader.figures.interpretation import Interpreter
from reader.figures.lexicon import lexicon_of
from reader.figures.measures import currency_before
from reader.figures.notes import note_at
from reader.figures.numerals import style_of
from reader.figures.ordinals import ordinal_at, share_of_every
from reader.figures.scores import partial_score_at
from reader.figures.shares import (
    definite_fraction_at,
    fraction_at,
    multiple_at,
    part_at,
    share_word_at,
    single_fraction_at,
)
from reader.figures.spoken import short_year_at, spoken_time_at
from reader.figures.tables import LONGEST_PHRASE, cell_at
from reader.language import detect

_LINK = r"(?:https?://|www\.|pic\.twitter\.com/)\S++|[@#]\w++"
_ADDRESS = r"\w[\w.+-]{0,40}@\w[\w.-]{0,60}+"
_DIGITS_OR_WORD = r"[0-9]++|[^\W\d_]++"
_CANDIDATE = re.compile(rf"{_LINK}|{_DIGITS_OR_WORD}")
"""Links and handles, which hold no figures; runs of digits; words."""
_CANDIDATE_OR_ADDRESS = re.compile(rf"{_LINK}|{_ADDRESS}|{_DIGITS_OR_WORD}")
"""The same and addresses, looked for at every word: only where the text has their sign."""

_WORDS_BEHIND = re.compile(r"(?:[ \u00a0-][^\W\d_]++(?:['’][^\W\d_]++)?){1,4}")
_MOST_KNOWN = 30_000
"""So many words are remembered: more than all articles of a week hold."""
_SPACES = "\u2007\u2009\u200a\u202f"
_TO_SPACE = dict.fromkeys(map(ord, _SPACES), "\u00a0")
"""Narrow spaces and those that do not break, one for one: every offset stays what it was."""


def figures_of(
    text: str, language: str | None = None, published: str | None = None
) -> list[Figure]:
    """Give what `reader.figures.find_figures` promises."""
    lexicon = lexicon_of(language or detect(text) or "en")
    if any(space in text for space in _SPACES):
        text = text.translate(_TO_SPACE)
    style = style_of(text, lexicon.decimal)
    context = Context(text, lexicon, style, frozenset(SYMBOLS.keys() & set(text)))
    return list(_Finder(context, today_of(published)).figures())


class _Start(Enum):
    """What may begin with a candidate of the scan."""

    NOTHING = auto()
    LINK = auto()
    DIGITS = auto()
    DATE = auto()
    NUMBER = auto()
    DATE_OR_NUMBER = auto()


@cache
def _starts_of(language: str) -> dict[str, _Start]:
    """What may begin with the words read so far, in whatever text of this language."""
    return {}


class _Finder:
    """One pass over one text."""

    def __init__(self, context: Context, today: date | None) -> None:
        self.context = context
        self.text = context.text
        self.lexicon = context.lexicon
        self.today = today
        self.interpreter = Interpreter(context)
        self.row = 0
        """How many numbers stand in a row, with one space between each, up to the last figure."""
        self.starts = _starts_of(context.lexicon.language)
        if len(self.starts) > _MOST_KNOWN:
            self.starts.clear()

    def figures(self) -> Iterator[Figure]:
        """Give the figures in order."""
        interpreter, starts, nothing = self.interpreter, self.starts, _Start.NOTHING
        candidate = _CANDIDATE_OR_ADDRESS if "@" in self.text else _CANDIDATE
        for match in candidate.finditer(self.text):
            word = match[0]
            found = starts.get(word)
            if found is None:
                found = starts[word] = self._started_by(word)
            if found is nothing:
                # most words by far: nothing else is asked of them
                continue
            start = match.start()
            if start < interpreter.position:
                continue
            if found is _Start.LINK:
                interpreter.position = match.end()
            elif found is _Start.DIGITS:
                yield from self._taken(self._at_digits(start))
            else:
                figure = self._date_at_word(start) if found is not _Start.NUMBER else None
                if figure is None and found is not _Start.DATE:
                    figure = self._at_word(start, match.end())
                yield from self._taken(figure)

    def _started_by(self, candidate: str) -> _Start:
        """What may begin with a candidate of the scan."""
        first = candidate[0]
        if "0" <= first <= "9":
            return _Start.DIGITS if candidate.isdigit() else _Start.LINK
        if not candidate.isalnum():
            return _Start.LINK
        word, lexicon = candidate.lower(), self.lexicon
        is_date = word in lexicon.date_starters
        is_number = word in lexicon.number_starters or first.isnumeric()
        if not is_number and lexicon.has_number_forms:
            is_number = lexicon.is_number_by_form(word)
        if is_date:
            return _Start.DATE_OR_NUMBER if is_number else _Start.DATE
        return _Start.NUMBER if is_number else _Start.NOTHING

    def _date_at_word(self, start: int) -> Figure | None:
        found = date_at_word(self.text, start, self.lexicon, self.today)
        return dated(self.context, start, found) if found else None

    def _taken(self, figure: Figure | None) -> Iterator[Figure]:
        if figure is None or figure.span.start < self.interpreter.position:
            return
        is_next = figure.span.start == self.interpreter.position + 1 and self.row >= 0
        self.row = self.row + 1 if is_next and self.text[self.interpreter.position].isspace() else 0
        self.interpreter.position, self.interpreter.last = figure.span.end, figure
        self.interpreter.antecedent = self.interpreter.antecedent.after(
            self.text, figure, self.lexicon
        )
        yield figure

    def _at_digits(self, start: int) -> Figure | None:
        if (
            self.row > LONGEST_PHRASE
            and self.text[start - 1] in " \u00a0\n"
            and start == self.interpreter.position + 1
        ):
            cell = cell_at(self.context, start, self.interpreter.last)
            if cell is not None:
                return cell
        text, lexicon = self.text, self.lexicon
        # asked first: the end of what is glued is looked for far away
        code = None if self._is_unit_glued(start) else exclusions.glued_code_end(text, start)
        code = code or exclusions.reference_end(text, start)
        code = code or exclusions.verse_end(text, start, lexicon)
        code = code or exclusions.numbered_book_end(text, start, lexicon)
        if code is None:
            partial = partial_score_at(text, start, self.interpreter.last)
            if partial is not None:
                return partial
            elapsed = elapsed_at(self.context, start)
            if elapsed is not None:
                return self.interpreter.figure(elapsed, elapsed.number)
            found = date_at_digits(text, start, lexicon)
            if found is not None:
                return dated(self.context, start, found)
            code = exclusions.code_end(text, start, lexicon)
        if code is not None:
            self.interpreter.position = max(self.interpreter.position, code)
            return None
        return self._number_at(start)

    def _is_unit_glued(self, start: int) -> bool:
        """Whether what is glued to the digits is their unit: `CHF120`, `magnitude-6.4`."""
        before = self.text[start - 1 : start]
        if before == "-" and previous_word(self.text, start) in self.lexicon.measures.units_before:
            return True
        return (before.isalpha() or before == "=") and bool(currency_before(self.text, start))

    def _number_at(self, start: int) -> Figure | None:
        context = self.context
        ordinal = share_of_every(context, start) or ordinal_at(context, start)
        if ordinal is not None:
            return self.interpreter.figure(ordinal, ordinal.number)
        share = fraction_at(context, start)
        if share is not None:
            return self.interpreter.figure(share, share.number)
        amount = amount_at(context, start)
        if amount is None:
            return None
        return self.interpreter.decided(amount)

    def _at_word(self, start: int, end: int) -> Figure | None:
        text, lexicon = self.text, self.lexicon
        if start and (text[start - 1].isdigit() or text[start - 1] in "_@#"):
            return None
        word = text[start:end].lower()
        if (
            self.row > LONGEST_PHRASE
            and start == self.interpreter.position + 1
            and word in lexicon.numbers.cardinals
        ):
            span = Span(start, end)
            return Figure(span, span, FigureKind.COUNT, lexicon.numbers.cardinals[word])
        if word in lexicon.counting_articles and not self._may_count(end):
            return None
        if text[start].isupper() and self._is_name_word(start, end):
            return None
        if text[start - 1 : start] == "-" and self._ends_name(start):
            return None
        if exclusions.is_in_compound(self.context, start):
            return None
        if lexicon.names.idioms and self._is_idiom(word, start, end):
            return None
        spoken = spoken_time_at(self.context, start) or short_year_at(self.context, start)
        if spoken is not None:
            return dated(self.context, start, spoken)
        for read in _WORD_READERS:
            amount = read(self.context, start)
            if amount is not None:
                return self.interpreter.figure(amount, amount.number)
        return self._word_number(start, word)

    def _is_idiom(self, word: str, start: int, end: int) -> bool:
        following = next_word(self.text, end)
        phrase = f"{word} {following}"
        third = next_word(self.text, end + 1 + len(following)) if following else ""
        opened = f"{previous_word(self.text, start)} {phrase}"
        if opened in self.lexicon.names.idioms and third not in self.lexicon.numbers.cardinals:
            # "at one point", but "at one point five"
            return True
        return (
            phrase in self.lexicon.names.idioms or f"{phrase} {third}" in self.lexicon.names.idioms
        )

    def _may_count(self, end: int) -> bool:
        """Whether the article that ends at `end` may be the number one: `un million`, `une heure`.

        Of most articles the word behind them tells that they are none, and nothing else is asked.
        """
        match = _WORDS_BEHIND.match(self.text, end)
        if match is None:
            return True
        lexicon, words = self.lexicon, match[0].lower().replace("-", " ").split()
        if words[0] in lexicon.behind_one or lexicon.unit_phrases.begins(words[0]):
            return True
        # "une boîte sur quatre"
        return not lexicon.out_of_starters.isdisjoint(words[1:])

    def _word_number(self, start: int, word: str) -> Figure | None:
        lexicon = self.lexicon
        if word in lexicon.ages.words:
            span, age = Span(start, start + len(word)), lexicon.ages.words[word]
            return Figure(span, span, FigureKind.AGE, age, "year")
        collective = collective_at(self.context, start, word)
        if collective is not None:
            return self.interpreter.figure(*collective)
        if word in lexicon.numbers.indefinite:
            return None
        is_sign = word[0].isnumeric()
        tables = (
            lexicon.numbers.cardinals,
            lexicon.numbers.with_half,
            lexicon.numbers.bare_magnitudes,
        )
        if is_sign or lexicon.cardinal_of(word) or any(word in table for table in tables):
            amount = amount_at(self.context, start)
            return self.interpreter.decided(amount) if amount else None
        if (
            word in lexicon.numbers.magnitudes
            or word in lexicon.numbers.hundreds
            or word in lexicon.numbers.dozens
        ):
            return self._after_article(start)
        return None

    def _is_name_word(self, start: int, end: int) -> bool:
        """Whether a capitalised number word within a sentence is part of a name: `Big Ten`.

        Where all nouns have one, only ordinals are told by it: `an Dritte`.
        """
        word = self.text[start:end].lower()
        if self.lexicon.nouns_are_capitalised and self.lexicon.ordinal_of(word) is None:
            return False
        if previous_word(self.text, start) in self.lexicon.fractions.every_words:
            return False
        before = self.text[max(0, start - 3) : start].rstrip(" \u00a0\"“„«‘'(")
        return bool(before) and (before[-1].isalnum() or before[-1] == ",")

    def _ends_name(self, start: int) -> bool:
        """Whether the word goes on a number word that is part of a name: `The Thirty-Nine Nuns`.

        It would have been read with that word otherwise.
        """
        if self.lexicon.nouns_are_capitalised:
            return False
        before = previous_word(self.text, start)
        first = start - 1 - len(before)
        if before not in self.lexicon.numbers.cardinals or not self.text[first].isupper():
            return False
        return self._is_name_word(first, start - 1)

    def _after_article(self, start: int) -> Figure | None:
        """`a million`, `a dozen`: a magnitude with an article before it."""
        begin = amount_article_before(self.context, start)
        if begin is None or begin < self.interpreter.position:
            return None
        amount = amount_at(self.context, start, after_article=True)
        if amount is None:
            return None
        return self.interpreter.decided(replace(amount, start=begin, core_start=begin))


_WORD_READERS = (
    note_at, part_of_unit_at, half_at, multiple_at, share_word_at, part_at, fraction_at,
    single_fraction_at, definite_fraction_at, share_of_every, ordinal_at, duration_at,
)  # fmt: skip
