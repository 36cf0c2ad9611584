"""The sentences around a span of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.article import Span
from reader.text import sentences


class SentenceFinder:
    """Gives the sentences that hold a span, most often one; the sentences are found once."""

    def __init__(self, text: str) -> None:
        self._sentences = list(sentences(text))
        self._starts = [sentence.start for sentence in self._sentences]

    def __call__(self, span: Span) -> Span:
        """Give the span from the first sentence's start to the last one's end.

        What lies in no sentence, as all white space does, is its own.
        """
        if not self._sentences:
            return span
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_left(self._starts, span.end) - 1)
        return Span(min(span.start, self._starts[first]), max(span.end, self._sentences[last].end))
