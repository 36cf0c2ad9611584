"""The line under a title: who wrote it, where and when it appeared, how long it takes to read."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import Article, BlockKind
from reader.text import fold
from reader.tui.dates import full_date

_WORDS_A_MINUTE = 230
"""Silent reading of non-fiction; Brysbaert, "How many words do we read per minute?" (2019): 238."""
_CHARACTERS_A_MINUTE = 400
"""Of Chinese and Japanese, whose words no space parts."""
_UNSPACED_LANGUAGES = frozenset({"zh", "ja"})
_COUNTED_CHARACTERS = 120_000
"""So much of a long article is counted, and the rest is estimated from it."""


MOST_AUTHORS = 12
"""Of more authors so many are named, and the others counted."""


def publication_line(article: Article) -> str:
    """Give authors and publisher, a name that is both once; empty where neither is known."""
    authors = ", ".join(article.authors[:MOST_AUTHORS])
    if more := len(article.authors[MOST_AUTHORS:]):
        authors += f" and {more} more"
    publisher = article.publisher
    if publisher and fold(publisher) in map(fold, article.authors):
        publisher = None
    return " · ".join(filter(None, (authors, publisher)))


def length_line(article: Article, rest: int = 0) -> str:
    """Give the dates, the number of words and the minutes it takes to read them.

    About `rest` characters of the article are still being read.
    """
    return " · ".join((*_dates(article), *_length(article, rest)))


def _dates(article: Article) -> Iterator[str]:
    published, updated = article.published, article.updated
    if published:
        yield full_date(published)
    if not updated or updated == published:
        return
    same_day = published is not None and updated[:10] == published[:10] and "T" in updated
    yield f"updated {updated[11:16] if same_day else full_date(updated)}"


def _length(article: Article, rest: int) -> Iterator[str]:
    count, exact = _words(article)
    if rest:
        size = len(article.text)
        count, exact = int(round(count * (size + rest) / max(1, size), -3)), False
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
