"""What stands on every page and is no text: running heads, page numbers, what a browser prints.

It is learnt from what comes again at the same height of several pages, numbers aside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.formats.pdf.lines import Line, lines_of, segments_of
from reader.formats.pdf.words import Page, Word

_ZONE = 0.14
"""The share of a page's height, above and below, in which it stands."""
_MARGIN = 0.075
"""That in which browsers print title, address, date and page number."""
_MOST_LINES = 4
_STEP = 6.0
"""Points; what is not further apart stands at the same height."""
_LONGEST = 250
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\s|·•([{–—-]*(?P<word>page|p\.|pp\.|seite|s\.|página|pág\.|pagina|pag\.|стр\.)?\s*"
    r"(?P<number>\d{1,4}|[ivxlc]{1,7})"
    r"(?P<of>\s*(?:of|von|de|di|sur|van|/|\|)\s*\d{1,4})?[\s|·•)\]}–—.-]*",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|file:///?|www\.)\S+", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d),?\s+(?:a las |um |at )?\d{1,2}[:.]\d\d"
    r"(?:[:.]\d\d)?(?:\s*[ap]\.?\s?m\.?)?",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:page |seite )?\d{1,4}\s*(?:of|von|de|sur|di|/)\s*\d{1,4}", re.IGNORECASE)


_FEWEST_NUMBERS = 10


def line_numbers(page: Page) -> list[Word]:
    """Give the numbers of its lines that stand left of all else on a page, from 1 on.

    Transcripts of courts have them, and bills of parliaments.
    """
    upright = [word for word in page.words if not word.turned]
    numbers = [word for word in upright if word.text.isdecimal() and len(word.text) < 4]
    others = [word.left for word in upright if not word.text.isdecimal()]
    if len(numbers) < _FEWEST_NUMBERS or not others:
        return []
    edge = sorted(others)[len(others) // 50]
    beside = sorted((w for w in numbers if w.right < edge), key=lambda word: word.baseline)
    values = [int(word.text) for word in beside]
    is_counted = values[:1] == [1] and all(b - a == 1 for a, b in pairwise(values))
    return beside if is_counted and len(beside) >= _FEWEST_NUMBERS else []


@dataclass(frozen=True, slots=True)
class Printed:
    """What a browser printed around a web page."""

    url: str | None
    title: str | None


class RunningHeads:
    """Learns from the pages of a document, some at a time."""

    def __init__(self, page_count: int) -> None:
        self._page_count = page_count
        self._wordings: Counter[tuple[bool, int, str]] = Counter()
        self._offsets: Counter[int] = Counter()
        self._places: Counter[tuple[bool, int, int]] = Counter()
        self._pages = 0
        self.printed: Printed | None = None
        """What a browser printed on the first page that has it."""

    def learn(self, pages: Sequence[Page]) -> None:
        """Take in what stands at the edges of further pages."""
        self._pages += len(pages)
        for page in pages:
            found = list(_at_edges(page))
            keys = {key for is_top, line in found for key in _keys(is_top, line)}
            self._wordings.update(keys)
            self._offsets.update(
                {n - page.number for _, line in found if (n := _bare_number(line)) is not None}
            )
        for page in pages:
            self._places.update(
                {
                    (is_top, _step(line), round(line.size))
                    for is_top, line in _at_edges(page)
                    if self._comes_again(is_top, line, page)
                }
            )

    def on(self, page: Page) -> list[Line]:
        """Give what of a page is no text, from top to bottom."""
        found = list(_at_edges(page))
        printed = _printed(page, found)
        if printed is not None:
            self.printed = self.printed or printed[0]
        taken = list(printed[1]) if printed is not None else []
        for is_top, line in found:
            if line in taken:
                continue
            if self._comes_again(is_top, line, page) or self._is_at_place(is_top, line):
                taken.append(line)
        return taken

    def _comes_again(self, is_top: bool, line: Line, page: Page) -> bool:
        text = line.text
        if len(text) > _LONGEST:
            return False
        match = _PAGE_NUMBER.fullmatch(text)
        if match:
            if match["word"] or (match["of"] and not match["of"].isspace()):
                return True
            number = _bare_number(line)
            if number is not None and self._offsets[number - page.number] > 1:
                return True
            if number == page.number or _is_roman(match["number"]):
                return _is_alone(line, page)
        enough = 2 if self._pages < 5 else 3
        return any(self._wordings[key] >= enough for key in _keys(is_top, line))

    def _is_at_place(self, is_top: bool, line: Line) -> bool:
        """Whether most pages have a running head of this size at this height."""
        if self._pages < 4 or len(line.text) > 120:
            return False
        place = (is_top, _step(line), round(line.size))
        return self._places[place] >= max(3, 0.5 * self._pages)


def _at_edges(page: Page) -> Iterator[tuple[bool, Line]]:
    """The lines near the upper (True) and the lower edge of a page, parted where much is free."""
    if not page.height:
        return
    edge = _ZONE * page.height
    near = [w for w in page.words if not w.turned and not edge < w.baseline < page.height - edge]
    rows = lines_of(near)
    upper = [row for row in rows if row.baseline <= edge][:_MOST_LINES]
    lower = [row for row in rows if row.baseline > edge][-_MOST_LINES:]
    for is_top, chosen in ((True, upper), (False, lower)):
        for row in chosen:
            for part in segments_of(row, 1.8):
                yield is_top, part


def _keys(is_top: bool, line: Line) -> Iterator[tuple[bool, int, str]]:
    """What a line is known by: its wording without numbers, at its height and the next ones."""
    wording = _DIGITS.sub("#", line.text[:_LONGEST].casefold())
    if not any(c.isalnum() for c in wording):
        return
    if wording.strip("# .") == "":
        return
    step = _step(line)
    yield is_top, step, wording
    yield is_top, step + 1, wording


def _step(line: Line) -> int:
    return int(line.baseline // _STEP)


def _bare_number(line: Line) -> int | None:
    match = _PAGE_NUMBER.fullmatch(line.text) if len(line.text) < 30 else None
    return int(match["number"]) if match and match["number"].isdecimal() else None


def _is_roman(text: str) -> bool:
    return bool(re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", text)) and bool(text)


def _is_alone(line: Line, page: Page) -> bool:
    """Whether nothing stands near a line but empty paper."""
    reach = 1.2 * line.size
    return not any(
        word.bottom > line.top - reach
        and word.top < line.bottom + reach
        and word not in line.words
        and abs(word.baseline - line.baseline) > 1
        for word in page.words
    )


def _printed(page: Page, found: list[tuple[bool, Line]]) -> tuple[Printed, list[Line]] | None:
    """What a browser printed around a page, and the lines of it; None where it did not.

    Chrome has date and title above, address and page number below; Firefox title and address above,
    page number and date below; Safari address and page number below, with the date.
    """
    height = page.height
    margin = [
        line
        for _, line in found
        if line.baseline < _MARGIN * height or line.baseline > (1 - _MARGIN) * height
    ]
    urls = [line for line in margin if _URL.fullmatch(line.text)]
    whens = [line for line in margin if _WHEN.fullmatch(line.text)]
    counts = [line for line in margin if _OF.fullmatch(line.text)]
    if bool(urls) + bool(whens) + bool(counts) < 2 or not (urls or whens):
        return None
    known = [*urls, *whens, *counts]
    rows = {round(line.baseline) for line in known}
    beside = [
        line
        for line in margin
        if line not in known
        and any(abs(line.baseline - row) <= 2 for row in rows)
        and line.size <= max(other.size for other in known) + 0.5
    ]
    url = urls[0].text if urls else ""
    is_whole = url.lower().startswith("http") and not url.endswith(("…", "..."))
    title = next((line.text for line in beside if line.baseline < height / 2), None)
    return Printed(url if is_whole else None, title), [*known, *beside]
