"""What the list of the same words or the same number shows: matches as rows, and what is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.article import Span
from reader.statements import UNATTRIBUTED
from reader.text import clean_name

if TYPE_CHECKING:
    from reader.library.claims.claims import Claim
    from reader.library.comparing.alignment import Stretch
    from reader.library.comparing.same_figure import SameFigure, SameFigureMatch
    from reader.library.comparing.same_words import SameWords, SameWordsMatch
    from reader.library.rows import ArticleRow

_LONGEST_STRETCH = 240
"""Characters of a stretch of words without a difference that are shown whole."""
_SHOWN_OF_STRETCH = 90
"""Characters of a longer one that are shown at either end."""
_WORDS = re.compile(r"\w(?:.*\w)?")
"""Words with what stands between them, but without the signs around."""
_OTHER_VALUE = "of another value"
_SAME_VALUE = "of the same value"
_UNRELATED = "in articles that may be on something else"
_STATEMENTS_CUT = "not every statement that shares words was compared"
_FIGURES_CUT = "not every figure that may be on the same was compared"
_UNDATED = "undated"
_NO_SOURCE = "–"


class Look(StrEnum):
    """How a piece of a match's words is shown."""

    PLAIN = "plain"
    MISSING = "missing"
    """Words of the statement asked for that the match does not have, in ‹ ›."""
    OTHER = "other"
    """Words that the match alone has, or the figure itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a match's words."""

    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class MatchRow:
    """A match as it is listed."""

    claim: Claim
    article: ArticleRow | None
    """None where it has left the library meanwhile."""
    date: str
    source: str
    speaker: str
    is_other_speaker: bool
    verdict: str
    """In a few words, how it compares with what was asked for."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The list for one statement or figure."""

    heading: str
    asked: str
    """The statement or the figure's sentence, on one line."""
    summary: str
    rows: tuple[MatchRow, ...]
    is_of_words: bool
    """Whether words are compared, and not values."""
    nothing: str = ""
    """Why there are no rows, as a sentence for the status line."""


def words_compared(found: SameWords, text: str, articles: Mapping[int, ArticleRow]) -> Comparison:
    """Give the list for a statement of an article's `text`."""
    from reader.library.claims.speaker_match import SpeakerMatch

    asked = _one_line(found.asked.span.of(text))
    rows = tuple(
        _row(
            match.claim,
            articles,
            _told_words(match),
            tuple(_pieces(match.stretches, text, match.text, match.claim.span.start)),
            is_other_speaker=match.speaker is SpeakerMatch.OTHER,
        )
        for match in found.matches
    )
    nothing = ""
    if found.is_too_short:
        nothing = "Too few words, and too common ones, to be told from chance elsewhere."
    elif not rows:
        count = len(asked.split())
        nothing = f"Not said elsewhere: looked for nearly the same {count:,} words."
        if found.is_cut:
            nothing = f"Nothing found, but {_STATEMENTS_CUT}."
    summary = _summary(_word_counts(found.matches), found.left_out)
    if found.is_cut:
        summary += f" · {_STATEMENTS_CUT}"
    told = f"{asked} — {attribution(found.asked)}"
    heading = "The same words elsewhere"
    return Comparison(heading, told, summary, rows, is_of_words=True, nothing=nothing)


def figures_compared(
    found: SameFigure, text: str, articles: Mapping[int, ArticleRow]
) -> Comparison:
    """Give the list for a figure of an article's `text`."""
    asked = found.asked
    rows = tuple(
        _row(
            match.claim,
            articles,
            _told_figure(match),
            tuple(_figure_pieces(match)),
            is_other_speaker=False,
        )
        for match in found.matches
    )
    nothing = "" if rows else _no_figure(found)
    summary = _summary(_figure_counts(found.matches), found.left_out)
    if found.is_common:
        summary += f" · {_told_common(found)}"
    if found.is_cut:
        summary += f" · {_FIGURES_CUT}"
    sentence = _one_line(asked.sentence.of(text))
    figure = _one_line(asked.span.of(text))
    heading = f"The same number elsewhere: {figure}"
    if asked.entity:
        heading += f" {_one_line(asked.entity)}"
    return Comparison(heading, sentence, summary, rows, is_of_words=False, nothing=nothing)


def attribution(claim: Claim) -> str:
    """Give who makes a claim, never more certain than we are: `she [Maria Zakharova?]`."""
    speaker = claim.speaker
    if speaker is None:
        return UNATTRIBUTED
    mark = "?" if claim.is_doubtful else ""
    is_inferred = bool(speaker.name) and speaker.name not in speaker.mention
    told = (
        f"{speaker.mention} [{speaker.name}{mark}]" if is_inferred else f"{speaker.mention}{mark}"
    )
    return _one_line(told)


def _row(
    claim: Claim,
    articles: Mapping[int, ArticleRow],
    verdict: str,
    pieces: tuple[Piece, ...],
    *,
    is_other_speaker: bool,
) -> MatchRow:
    article = articles.get(claim.article_id)
    name = clean_name(article.path.name) if article is not None else _NO_SOURCE
    return MatchRow(
        claim,
        article,
        (claim.published or _UNDATED)[:10],
        _one_line(claim.publisher or name),
        attribution(claim),
        is_other_speaker,
        verdict,
        pieces,
    )


def _told_words(match: SameWordsMatch) -> str:
    from reader.library.claims.speaker_match import SpeakerMatch
    from reader.library.comparing.same_words import Sameness

    told = {
        Sameness.CHANGED: "words changed",
        Sameness.CUT: "words missing",
        Sameness.LONGER: "words added",
        Sameness.IDENTICAL: "the same words",
    }[match.sameness]
    return f"{told} · other speaker" if match.speaker is SpeakerMatch.OTHER else told


def _told_figure(match: SameFigureMatch) -> str:
    from reader.figures import Modifier
    from reader.figures.normalised import MODIFIER_SIGNS

    claim = match.claim
    sign = MODIFIER_SIGNS[Modifier(claim.modifier)] if claim.modifier else ""
    value = f"{sign}{_one_line(match.text)}{'?' if claim.number else ''}"
    told = f"the same value: {value}" if match.agrees else f"another value: {value}"
    return told if match.is_related else f"{told} · perhaps on something else"


def _pieces(stretches: Iterable[Stretch], text: str, other: str, start: int) -> Iterator[Piece]:
    """The words of a match; `other` holds them, from the character `start` of its article on."""
    from reader.library.comparing.alignment import Change

    is_apart = True
    for stretch in stretches:
        here = _shortened(stretch.first.of(text))
        second = Span(stretch.second.start - start, stretch.second.end - start)
        there = _shortened(second.of(other))
        if stretch.change is not Change.EQUAL and (missing := _WORDS.search(here)):
            # The signs around words are the match's: of what is missing the words alone are told.
            yield Piece("" if is_apart else " ")
            yield Piece(missing[0], Look.MISSING)
            yield Piece(" ")
        added = _WORDS.search(there) if stretch.change is not Change.EQUAL else None
        if added is None:
            yield Piece(there)
        else:
            yield Piece(there[: added.start()])
            yield Piece(added[0], Look.OTHER)
            yield Piece(there[added.end() :])
        is_apart = not there or there[-1].isspace()


def _figure_pieces(match: SameFigureMatch) -> Iterator[Piece]:
    claim, sentence = match.claim, match.sentence
    start, end = claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start
    yield Piece(_shortened(sentence[:start]))
    yield Piece(_one_line(sentence[start:end]), Look.OTHER)
    yield Piece(_shortened(sentence[end:]))


def _shortened(text: str) -> str:
    told = _one_line(text)
    if len(told) <= _LONGEST_STRETCH:
        return told
    return f"{told[:_SHOWN_OF_STRETCH].rstrip()} … {told[-_SHOWN_OF_STRETCH:].lstrip()}"


def _word_counts(matches: Iterable[SameWordsMatch]) -> Mapping[str, int]:
    from reader.library.claims.speaker_match import SpeakerMatch
    from reader.library.comparing.same_words import Sameness, is_reprint

    counts = dict.fromkeys(("changed", "by another speaker", "cut or longer", "the same"), 0)
    for match in matches:
        counts["changed"] += match.sameness is Sameness.CHANGED
        counts["by another speaker"] += match.speaker is SpeakerMatch.OTHER
        counts["cut or longer"] += match.sameness in {Sameness.CUT, Sameness.LONGER}
        counts["the same"] += is_reprint(match)
    return counts


def _figure_counts(matches: Iterable[SameFigureMatch]) -> Mapping[str, int]:
    counts = dict.fromkeys((_OTHER_VALUE, _SAME_VALUE, _UNRELATED), 0)
    for match in matches:
        counts[_SAME_VALUE if match.agrees else _OTHER_VALUE] += 1
        counts[_UNRELATED] += not match.is_related
    return counts


def _summary(counts: Mapping[str, int], left_out: int) -> str:
    parts = [f"{count:,} {what}" for what, count in counts.items() if count]
    if left_out:
        parts.append(f"{left_out:,} more that are less alike")
    return " · ".join(parts)


def _no_figure(found: SameFigure) -> str:
    asked = found.asked
    if asked.kind in {"date", "time", "ordinal"}:
        return f"A figure of the kind {asked.kind} is not compared with other articles."
    if asked.reading is None or asked.reading.base_unit is None:
        return "This figure has no value that could be compared."
    if found.is_cut:
        return f"Nothing found, but {_FIGURES_CUT}."
    if found.is_common:
        return f"Not said elsewhere on the same; {_told_common(found)}."
    figures = "counts" if asked.kind == "count" else f"figures of the kind {asked.kind}"
    if asked.reading.unit:
        figures = f"figures in {asked.reading.unit}"
    where = f"of “{_one_line(asked.entity)}”" if asked.entity else "in articles on the same"
    return f"Not said elsewhere: looked for {figures} {where}."


def _told_common(found: SameFigure) -> str:
    from reader.library.comparing.same_figure import MOST_OF_A_WORD

    what = _one_line(found.asked.entity or "")
    return f"more than {MOST_OF_A_WORD} in articles that may be on something else count “{what}”"


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
