"""The line under a title: who wrote it, where and when it appeared, how long it takes to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Article, BlockKind

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WORDS_A_MINUTE = 230
"""Silent reading of non-fiction; Brysbaert, "How many words do we read per minute?" (2019): 238."""
_CHARACTERS_A_MINUTE = 400
"""Of Chinese and Japanese, whose words no space parts."""
_UNSPACED_LANGUAGES = frozenset({"zh", "ja"})
_COUNTED_CHARACTERS = 120_000
"""So much of a long article is counted, and the rest is estimated from it."""
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d))?")


def publication_line(article: Article) -> str:
    """Give authors and publisher; empty where neither is known."""
    return " · ".join((*_authors(article), *((article.publisher,) if article.publisher else ())))


def length_line(article: Article) -> str:
    """Give the dates, the number of words and the minutes it takes to read them."""
    return " · ".join((*_dates(article), *_length(article)))


def full_date(iso: str) -> str:
    """Give an ISO 8601 date as read in a text, `25 Oct 2024, 04:30`; other strings unchanged."""
    match = _DATE.match(iso)
    if not match:
        return iso
    year, month, day, time = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year if month is None else iso
    date = " ".join(part for part in (day and str(int(day)), _MONTHS[int(month) - 1], year) if part)
    return f"{date}, {time}" if time else date


def _authors(article: Article) -> Iterator[str]:
    if article.authors:
        yield ", ".join(article.authors)


def _dates(article: Article) -> Iterator[str]:
    published, updated = article.published, article.updated
    if published:
        yield full_date(published)
    if not updated or updated == published:
        return
    same_day = published is not None and updated[:10] == published[:10] and "T" in updated
    yield f"updated {updated[11:16] if same_day else full_date(updated)}"


def _length(article: Article) -> Iterator[str]:
    count, exact = _words(article)
    if not count:
        return
    unspaced = article.language in _UNSPACED_LANGUAGES
    unit = "character" if unspaced else "word"
    pace = _CHARACTERS_A_MINUTE if unspaced else _WORDS_A_MINUTE
    yield f"{'' if exact else 'about '}{count:,} {unit}{'' if count == 1 else 's'}"
    yield f"{max(1, round(count / pace))} min"


def _words(article: Article) -> tuple[int, bool]:
    """The words of the article without furniture, and whether all of them were counted."""
    count = counted = 0
    for block in article.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        end = min(block.span.end, block.span.start + _COUNTED_CHARACTERS - counted)
        text = article.text[block.span.start : end]
        unspaced = article.language in _UNSPACED_LANGUAGES
        count += sum(map(str.isalnum, text)) if unspaced else len(text.split())
        counted += len(text)
        if counted >= _COUNTED_CHARACTERS:
            total = int(round(count * len(article.text) / max(1, end), -3))
            return (count, True) if end >= len(article.text) else (total, False)
    return count, True
