"""Finds text within one article, and walks what was found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from textual.message_pump import MessagePump

from reader.article import Span
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import FoundInArticle

_MOST_MATCHES = 100_000


def find(text: str, wanted: str) -> list[Span]:
    """Give where `wanted` stands in `text`, in order; at most 100,000 places.

    Capital letters count only where `wanted` has some (vim's "smart case").
    """
    if not wanted:
        return []
    flags = re.IGNORECASE if wanted == wanted.lower() else 0
    found = re.compile(re.escape(wanted), flags).finditer(text)
    return [Span(m.start(), m.end()) for _, m in zip(range(_MOST_MATCHES), found, strict=False)]


class ArticleFinder:
    """Finds in the background while the text is typed; only the newest answer counts."""

    def __init__(self, app: MessagePump) -> None:
        self.start = 0
        """Where the page was when the search began, as an offset into the article's text."""
        self._app = app
        self._request = LatestRequest(app, "Finding")

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

    def _find(self, text: str, wanted: str, request: int) -> None:
        self._app.post_message(FoundInArticle(request, find(text, wanted)))


@dataclass(slots=True)
class MatchWalk:
    """The matches of a search in one article, and which of them is the current one."""

    matches: Sequence[Span] = ()
    current: int = -1
    """The number of the current match, from 0; -1 before the first step."""

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
        more = "+" if len(self.matches) == _MOST_MATCHES else ""
        return f"{self.current + 1}/{len(self.matches)}{more}"
