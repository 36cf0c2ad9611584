"""Where the text of an article stands in its file, by line and column.

The file is decoded and its markup passed over (tags and entities of web pages, quoted-printable
of e-mail, escapes of JSON); then the words of the article are aligned with those of the file, of a
mailbox with those of the article's own message. Texts and Markdown keep the order of their file; of
web pages and e-mail, what is not the article may come later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article, BlockKind, Span
from reader.formats import opened, read_bytes, unpacked
from reader.formats.places.alignment import align, split_words
from reader.formats.places.file_words import FileWords

if TYPE_CHECKING:
    from reader.formats.mbox import MessagePlace, StoredMessage

__all__ = ["Place", "PlaceFinder", "Places", "places_in"]

_MAILBOX = "mbox"

_IN_ORDER = frozenset({"text", "markdown"})
"""Formats whose articles have their text in the order of the file."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file as editors count: lines and columns from 1, columns in bytes of UTF-8."""

    line: int
    column: int


class Places:
    """Tells where pieces of one article's text stand in the file it was read from."""

    def __init__(self, article: Article, data: bytes | FileWords, *, first_line: int = 1) -> None:
        """Align an article with `data`, which its file holds now from `first_line` on."""
        self._article = article
        self.start = Place(first_line, 1)
        """Where what the article was read from begins in the file."""
        self._words = split_words(article.text)
        self._block_starts = [block.span.start for block in article.blocks]
        self._found: dict[int, bool] = {}
        """Of the blocks that were asked about, by their number, whether the file holds them."""
        file = data if isinstance(data, FileWords) else FileWords(data, article.format)
        self._source, self._source_words = file.source, file.words
        self._line_starts = file.line_starts
        self._aligned = self._align(file.likely(article))

    def place(self, span: Span) -> Place | None:
        """Give where a piece of the text begins; None where the file does not show its paragraph.

        Where the file has other words in its place, that of the nearest word of the paragraph.
        """
        number = bisect_right(self._block_starts, span.start) - 1
        if number < 0 or not self._holds(number):
            return None
        within = self._words_of(number)
        word = self._word_at(span.start)
        if word in within and (counterpart := self._aligned[word]) is not None:
            return self._place(self._exact(span.start, word, counterpart))
        before = range(min(word, within.stop) - 1, within.start - 1, -1)
        for near in (*before, *within):
            counterpart = self._aligned[near]
            if counterpart is not None:
                return self._place(self._source_words.starts[counterpart])
        return None

    def _align(self, likely: range) -> list[int | None]:
        """For each word of the article its counterpart's number among those of the file, which is
        one of the `likely`."""
        texts = self._words.texts
        source = self._source_words.texts[likely.start : likely.stop]
        if self._article.format in _IN_ORDER:
            return _moved(align(texts, source), likely.start)
        aligned: list[int | None] = [None] * len(texts)
        groups: dict[bool, list[int]] = {False: [], True: []}
        for number, block in enumerate(self._article.blocks):
            groups[block.kind is BlockKind.FURNITURE].extend(self._words_of(number))
        for group in groups.values():
            counterparts = align([texts[word] for word in group], source) if group else []
            for word, counterpart in zip(group, counterparts, strict=True):
                aligned[word] = counterpart
        return _moved(aligned, likely.start)

    def _holds(self, block: int) -> bool:
        """Whether at least half of a block's words have been found: fewer may be so by chance."""
        if block not in self._found:
            words = self._words_of(block)
            count = sum(self._aligned[word] is not None for word in words)
            self._found[block] = count > 0 and len(words) <= 2 * count
        return self._found[block]

    def _words_of(self, block: int) -> range:
        span, starts = self._article.blocks[block].span, self._words.starts
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def _word_at(self, offset: int) -> int:
        """The number of the word that holds `offset`, else of the next one."""
        word = bisect_right(self._words.starts, offset) - 1
        return word if word >= 0 and offset < self._words.end(word) else word + 1

    def _exact(self, offset: int, word: int, counterpart: int) -> int:
        """The offset in the source of the `offset` that lies in a word or a little before it."""
        text, source = self._article.text, self._source.text
        here, there = self._words.starts[word], self._source_words.starts[counterpart]
        if here <= offset:
            return there + offset - here
        while here > offset and there > 0 and text[here - 1] == source[there - 1]:
            here, there = here - 1, there - 1
        return there

    def _place(self, offset: int) -> Place:
        raw, origin = self._source.raw, self._source.origin(offset)
        line = bisect_right(self._line_starts, origin)
        start = self._line_starts[line - 1]
        return Place(
            line + self.start.line - 1, 1 + len(raw[start:origin].encode("utf-8", "replace"))
        )


def places_in(article: Article, path: Path) -> Places:
    """Give the places of an article in the file it was read from, as the file is now.

    Of a compressed file they are those of what is in it, as editors show it.

    Raises:
        FormatError: The file cannot be read.
    """
    if article.format != _MAILBOX:
        return Places(article, unpacked(read_bytes(path), path))
    from reader.formats.mbox import stored_message

    with opened(path) as file:
        return _places_in_message(article, stored_message(file, article.part))


class PlaceFinder:
    """Gives the places of many articles; a file that holds several is gone through but once."""

    def __init__(self) -> None:
        self._last: tuple[tuple[Path, str, int, int], FileWords] | None = None
        """Path, format, size and time of the file that was looked at last, and its words."""
        self._mailboxes: dict[Path, tuple[tuple[int, int], Mapping[str, MessagePlace]]] = {}
        """Size and time of a mailbox when it was read, and where its messages stand."""

    def places_in(self, article: Article, path: Path) -> Places:
        """Give what the function of this name gives, and raise what it raises."""
        if not article.part:
            return places_in(article, path)
        if article.format != _MAILBOX:
            return Places(article, self._words_of(path, article.format))
        from reader.formats.mbox import message_at, message_places

        with opened(path) as file:
            status = path.stat()
            stamp = status.st_size, status.st_mtime_ns
            known = self._mailboxes.get(path)
            if known is None or known[0] != stamp:
                known = self._mailboxes[path] = stamp, message_places(file)
            place = known[1].get(article.part)
            stored = message_at(file, place) if place is not None else None
            return _places_in_message(article, stored)

    def _words_of(self, path: Path, format_name: str) -> FileWords:
        with opened(path):  # or it is told why not
            status = path.stat()
        stamp = path, format_name, status.st_size, status.st_mtime_ns
        if self._last is None or self._last[0] != stamp:
            self._last = stamp, FileWords(unpacked(read_bytes(path), path), format_name)
        return self._last[1]


def _moved(aligned: list[int | None], distance: int) -> list[int | None]:
    return [None if number is None else number + distance for number in aligned]


def _places_in_message(article: Article, stored: StoredMessage | None) -> Places:
    if stored is None:
        return Places(article, b"")
    return Places(article, stored.envelope + stored.data, first_line=stored.line)
