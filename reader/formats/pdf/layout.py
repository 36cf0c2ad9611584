"""From the words of all pages to the pieces of the document, in the order of reading."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.article import BlockKind
from reader.formats.pdf.capitals import level_indices, merge_drop_caps
from reader.formats.pdf.furniture import Printed, RunningHeads, line_numbers
from reader.formats.pdf.lines import Line, lines_of
from reader.formats.pdf.pieces import SENTENCE_END, Piece, pieces_of
from reader.formats.pdf.regions import regions_of
from reader.formats.pdf.words import Page, Word

_PAGES_AT_ONCE = 64
"""Pages whose words are held in memory at the same time."""
_TRUSTED_TAGS = 0.5
_MOST_ARTIFACTS = 0.25


class Layout:
    """Takes in the pages of a document and gives its pieces."""

    def __init__(self, page_count: int) -> None:
        self._heads = RunningHeads(page_count)
        self._seen: set[str] = set()
        self._leadings: dict[int, float] = {}
        self._has_body = False
        self._numbered = 0
        """How many pages have their lines numbered."""
        self._line_numbers: dict[int, Line] = {}
        self._is_mono = False
        self.body_size = 10.0
        """The size of the type that most of the text is printed in."""
        self.pieces: list[Piece] = []
        """Without their kinds but for furniture and tables."""

    @property
    def printed(self) -> Printed | None:
        """What a browser printed around the pages, where one did."""
        return self._heads.printed

    def take(self, pages: Iterable[Page]) -> None:
        """Add all pages of a document."""
        following = iter(pages)
        while chunk := [_upright(page) for page in islice(following, _PAGES_AT_ONCE)]:
            chunk = self._without_line_numbers(chunk)
            self._learn(chunk)
            for page in chunk:
                self.pieces.extend(self._pieces_on(page))

    def _without_line_numbers(self, pages: list[Page]) -> list[Page]:
        """The pages without the numbers of their lines, where several have them."""
        found = [line_numbers(page) for page in pages]
        self._numbered += sum(map(bool, found))
        if self._numbered < 2:
            return pages
        kept: list[Page] = []
        for page, numbers in zip(pages, found, strict=True):
            taken = set(map(id, numbers))
            if numbers:
                self._line_numbers[page.number] = Line(tuple(_side_by_side(numbers)))
            words = tuple(word for word in page.words if id(word) not in taken)
            kept.append(replace(page, words=words))
        return kept

    def _learn(self, pages: Sequence[Page]) -> None:
        self._heads.learn(pages)
        sizes: Counter[float] = Counter()
        mono = characters = 0
        for page in pages:
            for word in page.words:
                sizes[round(word.size * 2) / 2] += len(word.text)
                characters += len(word.text)
                mono += word.is_mono * len(word.text)
        if sizes and not self._has_body:
            self._has_body = True
            self.body_size = max(2.0, sizes.most_common(1)[0][0])
            self._is_mono = mono > 0.5 * characters

    def _pieces_on(self, page: Page) -> Iterator[Piece]:
        tags = _tag_shares(page.words)
        trusts_tags = tags["tagged"] >= _TRUSTED_TAGS
        heads = self._heads.on(page)
        taken = {id(word) for line in heads for word in line.words}
        beside: list[Line] = list(heads)
        if page.number in self._line_numbers:
            beside.append(self._line_numbers.pop(page.number))
        words: list[Word] = []
        turned: dict[int, list[Word]] = defaultdict(list)
        artifacts: list[Word] = []
        drops_artifacts = trusts_tags and tags["artifact"] <= _MOST_ARTIFACTS
        for word in page.words:
            if id(word) in taken:
                continue
            if not trusts_tags:
                word.tag, word.element = "", 0
            if self._is_mono:
                word.is_mono = False
            if word.turned:
                turned[word.turned].append(word)
            elif word.tag == "Artifact" and drops_artifacts:
                artifacts.append(word)
            else:
                words.append(word)
        level_indices(words, self.body_size)
        merge_drop_caps(words, self.body_size)
        beside += lines_of(artifacts)
        trusts_elements = trusts_tags and _are_paragraphs(words)
        for region in regions_of(words, self.body_size):
            yield from pieces_of(
                region,
                page.number,
                page.height,
                self.body_size,
                self._leadings,
                trusts_elements=trusts_elements,
            )
        yield from self._furniture(page, beside, turned)

    def _furniture(
        self, page: Page, lines: Sequence[Line], turned: dict[int, list[Word]]
    ) -> Iterator[Piece]:
        """What is no text, each wording once, numbers aside."""
        for line in sorted(lines, key=lambda line: (line.baseline, line.left)):
            wording = re.sub(r"\d+", "#", line.text.casefold())
            if wording not in self._seen:
                self._seen.add(wording)
                yield Piece(
                    page.number,
                    [line.runs],
                    line.size,
                    BlockKind.FURNITURE,
                    top=line.top / page.height if page.height else 0.0,
                )
        for words in turned.values():
            text = " ".join(word.text for word in words)
            if text.casefold() not in self._seen:
                self._seen.add(text.casefold())
                line = Line(tuple(words))
                runs = [
                    run if i == 0 else replace(run, text=" " + run.text)
                    for i, word in enumerate(words)
                    for run in Line((word,)).runs
                ]
                yield Piece(page.number, [tuple(runs)], line.size, BlockKind.FURNITURE)


def _side_by_side(words: Sequence[Word]) -> Iterator[Word]:
    """Words below one another as they would stand on one line."""
    for i, word in enumerate(words):
        left = 4 * i * word.size
        yield replace(word, left=left, right=left + word.size, baseline=words[0].baseline)


def _upright(page: Page) -> Page:
    """The page turned so that most of its text is upright."""
    counts: Counter[int] = Counter()
    for word in page.words:
        counts[word.turned] += len(word.text)
    if not counts:
        return page
    turn, most = counts.most_common(1)[0]
    if turn not in {90, 180, 270} or most < 0.6 * counts.total():
        return page
    width, height = (page.height, page.width) if turn != 180 else (page.width, page.height)
    for word in page.words:
        _turn(word, turn, page.width, page.height)
    return replace(page, width=width, height=height)


def _turn(word: Word, turn: int, width: float, height: float) -> None:
    """Place a word as it stands once its page is turned back by `turn` degrees anticlockwise."""
    left, right, top, bottom = word.left, word.right, word.top, word.bottom
    if turn == 90:  # it reads upwards
        word.left, word.right = height - bottom, height - top
        word.top, word.bottom = left, right
    elif turn == 270:
        word.left, word.right = top, bottom
        word.top, word.bottom = width - right, width - left
    else:
        word.left, word.right = width - right, width - left
        word.top, word.bottom = height - bottom, height - top
    word.baseline = word.bottom - 0.22 * word.size
    word.turned = (word.turned - turn) % 360


def _tag_shares(words: Sequence[Word]) -> dict[str, float]:
    total = sum(len(word.text) for word in words) or 1
    artifact = sum(len(word.text) for word in words if word.tag == "Artifact")
    tagged = sum(len(word.text) for word in words if word.tag and word.tag != "Artifact")
    return {"tagged": tagged / total, "artifact": artifact / total}


def _are_paragraphs(words: Sequence[Word]) -> bool:
    """Whether the elements of the file's structure are paragraphs, and not lines."""
    texts: dict[int, list[str]] = defaultdict(list)
    for word in words:
        if word.element and word.tag == "P":
            texts[word.element].append(word.text)
    prose = [words for words in texts.values() if len(words) > 8]
    ended = sum(bool(SENTENCE_END.search(words[-1])) for words in prose)
    return bool(prose) and ended >= 0.6 * len(prose)
