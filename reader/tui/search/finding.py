"""Finds text within one article, and walks what was found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.article import Span
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import FoundInArticle

if TYPE_CHECKING:
    from reader.library.search.regex_matching import RegexMatcher

_MOST_MATCHES = 100_000
_PIECE = 1_000_000
"""Characters that are searched at once."""


def find(text: str, wanted: str) -> list[Span]:
    """Give where `wanted` stands in `text`, in order; at most 100,000 places.

    Capital letters count only where `wanted` has some (vim's "smart case").
    """
    if not wanted:
        return []
    flags = re.IGNORECASE if wanted == wanted.lower() else 0
    found = _in_pieces(re.compile(re.escape(wanted), flags), text, len(wanted))
    return list(islice(found, _MOST_MATCHES))


def _in_pieces(pattern: re.Pattern[str], text: str, length: int) -> Iterator[Span]:
    """Search for matches of a certain length piece by piece: each stops every other thread."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE + length)
        for match in pattern.finditer(text, start, end):
            yield Span(match.start(), match.end())
            start = match.end()
        if end == len(text):
            return
        start = max(start, end - length + 1)


def pattern_of(wanted: str) -> str | None:
    """Give the regular expression that is looked for, which may not be closed yet, or None.

    It is written between slashes; `//` stands for itself.
    """
    if not wanted.startswith("/") or wanted in ("/", "//"):
        return None
    is_closed = wanted.endswith("/") and not _ESCAPED_AT_END.search(wanted)
    return wanted[1:-1] if is_closed else wanted[1:]


_ESCAPED_AT_END = re.compile(r"(?<!\\)(?:\\\\)*\\/\Z")


class ArticleFinder:
    """Finds in the background while the text is typed; only the newest answer counts."""

    def __init__(self, app: MessagePump) -> None:
        self.start = 0
        """Where the page was when the search began, as an offset into the article's text."""
        self._app = app
        self._request = LatestRequest(app, "Finding")
        self._matcher: RegexMatcher | None = None

    def find(self, text: str, wanted: str) -> None:
        """Find `wanted` in `text`."""
        self._request.submit(partial(self._find, text, wanted))

    def drop(self) -> None:
        """Want no answer any more."""
        self._request.drop()

    @property
    def is_waiting(self) -> bool:
        """Whether what was typed last has not been found yet."""
        return self._request.is_waiting

    def settle(self, request: int) -> bool:
        """Take an answer; False where it is not wanted any more."""
        return self._request.settle(request)

    def close(self) -> None:
        """End the process that matches regular expressions."""
        if self._matcher is not None:
            self._matcher.close()

    def _find(self, text: str, wanted: str, request: int) -> None:
        pattern = pattern_of(wanted)
        if pattern is not None:
            self._app.post_message(self._match(text, pattern, request))
        else:
            self._app.post_message(FoundInArticle(request, find(text, wanted)))

    def _match(self, text: str, pattern: str, request: int) -> FoundInArticle:
        from reader.library.search.regex_matching import MOST_MATCHES, RegexMatcher
        from reader.query.conditions import compiled
        from reader.query.nodes import Regex

        regex = compiled(pattern)
        if not isinstance(regex, Regex):
            return FoundInArticle(request, (), problem=str(regex))
        if self._matcher is None:
            self._matcher = RegexMatcher()
        found = self._matcher.spans_in_time(regex, text)
        if found is None:
            return FoundInArticle(request, (), problem="This regular expression takes too long.")
        return FoundInArticle(request, found, len(found) == MOST_MATCHES)


@dataclass(slots=True)
class MatchWalk:
    """The matches of a search in one article, and which of them is the current one."""

    matches: Sequence[Span] = ()
    current: int = -1
    """The number of the current match, from 0; -1 before the first step."""
    is_capped: bool = False
    """Whether there may be more matches."""

    def at(self, offset: int) -> Span | None:
        """Make the first match at or after `offset` current, or the first of all."""
        if not self.matches:
            return None
        found = bisect_left(self.matches, offset, key=lambda match: match.start)
        self.current = found if found < len(self.matches) else 0
        return self.matches[self.current]

    def step(self, steps: int) -> Span | None:
        """Go on by `steps`; None, and no step, where that leads out of the article."""
        wanted = self.current + steps
        if not 0 <= wanted < len(self.matches):
            return None
        self.current = wanted
        return self.matches[wanted]

    def beyond(self, steps: int) -> int:
        """How far `steps` lead beyond the first match of the article before or behind this one."""
        if steps > 0:
            return max(0, steps - 1 - (len(self.matches) - 1 - max(self.current, -1)))
        return min(0, steps + 1 + max(self.current, 0))

    def near(self, offset: int, current: Span | None) -> None:
        """Be at the match `current` again if it is one, or before the first step."""
        found = bisect_left(self.matches, offset, key=lambda match: match.start)
        is_there = found < len(self.matches) and self.matches[found] == current
        self.current = found if is_there else -1

    def follow(self, current: Span | None) -> bool:
        """Be at the match that was gone to without a step; False where we are, or it is none."""
        found = MatchWalk(self.matches)
        if current is not None:
            found.near(current.start, current)
        if found.current in (-1, self.current):
            return False
        self.current = found.current
        return True

    def wrap(self, steps: int) -> Span | None:
        """Go on by `steps` round the end, or the beginning."""
        if not self.matches:
            return None
        self.current = (self.current + steps) % len(self.matches)
        return self.matches[self.current]

    @property
    def place(self) -> str:
        """The current match's number of how many: `3/17`."""
        if not self.matches:
            return ""
        more = "+" if self.is_capped or len(self.matches) == _MOST_MATCHES else ""
        return f"{self.current + 1:,}/{len(self.matches):,}{more}"
