"""The lines of a column as pieces: what is one paragraph, item, heading or row to a reader."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.pdf.lines import Line, lines_of, segments_of
from reader.formats.pdf.tables import Column, Table

ITEM_MARK = re.compile(
    r"(?:[•◦‣▪■□○●·*➢➤➔✓✔►▶–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)]|\[\d{1,3}\])(?:\s+|$)"
)
"""What an item of a list begins with."""
BULLET = re.compile(r"[•◦‣▪■□○●·*➢➤➔✓✔►▶–—-](?:\s+|$)")
SENTENCE_END = re.compile(r"[.!?…:。！？][\"'”’»›)\]“⁰¹²³⁴⁵⁶⁷⁸⁹]*\Z")
_HYPHEN_END = re.compile(r"[\u00ad\u2010‑-]\Z")
LEADER = re.compile(r"\s*(?:(?:[.·]\s?){4,}|…{2,}|_{4,})\s*")
"""What leads from an entry of a table of contents to its page."""
_LABEL = re.compile(r"[^\W\d_][\w.’' -]{1,30}:")
"""Who speaks, or what is told."""
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_SAME_SIZE = 0.08
_LEADING = 1.3
_WIDE_LEADING, _FEW_STEPS = 1.65, 5
"""Lines so many sizes apart are one paragraph only where many are, or a sentence goes on: indices
make room around a line."""
_INDENT = 0.6
_LARGER = 1.15
_FREE = 0.8
_TOUCHING = 0.06
"""What stands not so many sizes apart is one word: `H₂O` is three to the file."""
_WIDE_GAP = 3.0
"""Words so many sizes of the type apart on one line are not of one sentence."""


@dataclass(slots=True)
class Piece:
    """A piece of text as it is printed, its kind told once all of the document is known."""

    page: int
    lines: list[tuple[Run, ...]]
    """What each line reads."""
    size: float
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    is_bold: bool = False
    is_italic: bool = False
    is_mono: bool = False
    is_indented: bool = False
    """Whether its first line begins further in than the next."""
    is_full: bool = False
    """Whether its last line reaches the end of the column."""
    room: float = 0.0
    """How much of its last line is free, in sizes of the type."""
    is_set_in: bool = False
    """Whether it is narrower than its column at both sides."""
    is_first: bool = False
    """Whether it begins a column."""
    left: float = 0.0
    column_left: float = 0.0
    """Where its column begins."""
    top: float = 0.0
    """Share of the page's height at which it begins."""
    tag: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it reads, its lines parted by spaces."""
        return " ".join("".join(run.text for run in line) for line in self.lines)

    def line(self, number: int) -> str:
        """What one of its lines reads."""
        return "".join(run.text for run in self.lines[number])

    @property
    def has_letters(self) -> bool:
        """Whether there is more in it than numbers and marks."""
        return any(any(map(str.isalpha, run.text)) for line in self.lines for run in line)

    @property
    def length(self) -> int:
        """How many characters it has, about."""
        return sum(len(run.text) for line in self.lines for run in line)


def pieces_of(
    region: Column | Table,
    page: int,
    height: float,
    body_size: float,
    leadings: dict[int, float],
    *,
    trusts_elements: bool,
) -> Iterator[Piece]:
    """Give the pieces of a part of a page.

    `leadings` are those of the document so far, by twice the size of the type; a part with many
    lines adds its own.
    """
    if isinstance(region, Table):
        yield from _rows_of(region, page, height)
        return
    lines = list(_parted(region.lines))
    splitting = _Splitting(lines, body_size, leadings, trusts_elements=trusts_elements)
    for i, group in enumerate(splitting.groups()):
        yield splitting.piece(group, page, height, is_first=i == 0)


def _parted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a column, parted where much is free, but for few words that are justified."""
    parts = [_parts_of(line) for line in lines]
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    flush = [line.left < left + 2 and line.right > right - 2 for line in lines]
    whole = sum(is_flush and len(p) == 1 for p, is_flush in zip(parts, flush, strict=True))
    is_justified = whole > 2 and whole > 0.35 * len(lines)
    for line, own, is_flush in zip(lines, parts, flush, strict=True):
        if is_justified and is_flush and len(line.words) <= _FEW_WORDS:
            yield line
        else:
            yield from own


_FEW_WORDS = 5


def _parts_of(line: Line) -> list[Line]:
    """The line, parted where much of it is free, save after the mark of an item."""
    parts = segments_of(line, _WIDE_GAP)
    if len(parts) > 1 and (ITEM_MARK.fullmatch(parts[0].text) or _LABEL.fullmatch(parts[0].text)):
        return [line] if len(parts) == 2 else [Line(parts[0].words + parts[1].words), *parts[2:]]
    return parts


def _rows_of(table: Table, page: int, height: float) -> Iterator[Piece]:
    for i, row in enumerate(table.rows):
        words = [word for cell in row for word in cell]
        runs: list[Run] = []
        for number, cell in enumerate(row):
            if number:
                runs.append(Run(" | "))
            for line in lines_of(cell):
                if runs and runs[-1].text != " | ":
                    runs.append(Run(" "))
                runs.extend(line.runs)
        line = Line(tuple(words))
        yield Piece(
            page, [tuple(runs)], line.size, BlockKind.TABLE, 2 if i else _level_of_first(table),
            line.is_bold, is_first=i == 0, left=line.left,
            top=line.top / height if height else 0.0, tag=line.tag,
        )  # fmt: skip


def _level_of_first(table: Table) -> int:
    """1 where the first row holds headings: it is bold, or has words over columns of numbers."""
    first, others = table.rows[0], table.rows[1:]
    words = [word for cell in first for word in cell]
    if any(word.tag == "TH" for word in words):
        return 1
    if not others or any(not cell for cell in first[1:]):
        return 2
    is_bold = all(word.is_bold for word in words)
    rest_bold = all(word.is_bold for row in others for cell in row for word in cell)
    if is_bold and not rest_bold:
        return 1
    with_digits = sum(any(c.isdigit() for word in cell for c in word.text) for cell in first[1:])
    below = [
        any(any(c.isdigit() for w in row[i] for c in w.text) for row in others)
        for i in range(1, len(first))
    ]
    return 1 if sum(below) and with_digits < sum(below) else 2


class _Splitting:
    """Parts the lines of one column."""

    def __init__(
        self,
        lines: list[Line],
        body_size: float,
        leadings: dict[int, float],
        *,
        trusts_elements: bool,
    ) -> None:
        self._lines = lines
        self._body_size = body_size
        self._trusts_elements = trusts_elements
        lefts = Counter(round(line.left) for line in lines)
        self._left = lefts.most_common(1)[0][0] if lefts else 0.0
        """Where most of its lines begin."""
        self._column_left = min((line.left for line in lines), default=0.0)
        self._right = max((line.right for line in lines), default=0.0)
        self._leadings = self._usual_leadings(leadings)
        self._rights = self._right_edges()
        """By the place of each line."""
        self._given = 0

    def groups(self) -> Iterator[list[Line]]:
        """Give the lines of each piece."""
        group: list[Line] = []
        for i, line in enumerate(self._lines):
            following = self._lines[i + 1] if i + 1 < len(self._lines) else None
            if group and self._parts(group, line, following, self._rights[i - 1]):
                yield group
                group = []
            group.append(line)
        if group:
            yield group

    def piece(self, group: list[Line], page: int, height: float, *, is_first: bool) -> Piece:
        """Give a group of lines as a piece."""
        first, last = group[0], group[-1]
        self._given += len(group)
        right = self._rights[self._given - 1]
        is_set_in = (
            len(group) > 2
            and min(line.left for line in group) > self._left + 1.2 * first.size
            and max(line.right for line in group) < self._right - 1.5 * first.size
        )
        return Piece(
            page,
            [line.runs for line in group],
            median(line.size for line in group),
            is_bold=all(line.is_bold for line in group),
            is_italic=all(line.is_italic for line in group),
            is_mono=all(line.is_mono for line in group),
            is_indented=len(group) > 1 and first.left > group[1].left + _INDENT * first.size,
            is_full=last.right > right - 2.5 * last.size or bool(_HYPHEN_END.search(last.text)),
            room=max(0.0, right - last.right) / last.size if last.size else 0.0,
            is_set_in=is_set_in,
            is_first=is_first,
            left=first.left,
            column_left=self._column_left,
            top=first.top / height if height else 0.0,
            tag=first.tag,
        )

    def _right_edges(self) -> list[float]:
        """Where the lines could end: as far right as those of their size around them.

        Lines between two gaps that end alike are a column of their own, as beside a picture.
        """
        widest: dict[int, float] = defaultdict(float)
        for line in self._lines:
            widest[_bucket(line.size)] = max(widest[_bucket(line.size)], line.right)
        edges: list[float] = []
        for run in self._even_runs():
            own = max(line.right for line in run)
            full = sum(line.right > own - 2 for line in run)
            is_own = len(run) > 2 and (full > 0.5 * len(run) or _is_narrower(run, widest))
            edges += [own if is_own else widest[_bucket(line.size)] for line in run]
        return edges

    def _even_runs(self) -> Iterator[list[Line]]:
        """The lines, parted where a gap is or their type changes."""
        run: list[Line] = []
        for line in self._lines:
            if run:
                leading = self._leadings.get(_bucket(line.size), 1.25 * line.size)
                is_apart = line.baseline - run[-1].baseline > _LEADING * leading + 0.5
                if is_apart or not _is_same_size(run[-1], line):
                    yield run
                    run = []
            run.append(line)
        if run:
            yield run

    def _usual_leadings(self, known: dict[int, float]) -> dict[int, float]:
        found: dict[int, list[float]] = defaultdict(list)
        for before, line in pairwise(self._lines):
            step = line.baseline - before.baseline
            if 0.8 * line.size < step < 2.2 * line.size and _is_same_size(before, line):
                found[_bucket(line.size)].append(step)
        usual = {
            bucket: (sorted(steps)[len(steps) // 3], len(steps))
            for bucket, steps in found.items()
            if len(steps) > 1
        }
        known |= {bucket: step for bucket, (step, count) in usual.items() if count > _FEW_STEPS}
        return known | {
            bucket: step
            for bucket, (step, _) in usual.items()
            if bucket not in known and step < _WIDE_LEADING * bucket / 2
        }

    def _parts(self, group: list[Line], line: Line, following: Line | None, right: float) -> bool:
        """Whether a new piece begins with a line."""
        before, size = group[-1], line.size
        step = line.baseline - before.baseline
        if not _is_same_size(before, line) or step <= 0.3 * size or before.is_mono != line.is_mono:
            return True
        if line.is_mono or (LEADER.search(before.text) and before.text[-1].isalnum()):
            return True
        leading = self._leadings.get(_bucket(size), 1.25 * size)
        widest = _WIDE_LEADING if _goes_on(before, line) else _LEADING
        if step > widest * leading + 0.5 or step > 2.3 * size:
            return True
        if self._trusts_elements and before.element and line.element:
            return before.element != line.element
        if before.is_bold != line.is_bold and not _goes_on_in_bold(before, line):
            return True
        is_item = bool(ITEM_MARK.match(group[0].text))
        is_fitting = _fits(before, line, right)
        if ITEM_MARK.match(line.text) and (
            is_fitting or is_item or bool(SENTENCE_END.search(before.text)) or step > 1.1 * leading
        ):
            return True
        if _begins_speech(before, line):
            return True
        is_large = size >= _LARGER * self._body_size or (before.is_bold and line.is_bold)
        if is_large and len(group) < 6:
            return False
        if is_fitting and not (_HYPHEN_END.search(before.text) or _goes_on(before, line)):
            return True
        return self._is_indented_anew(group, line, following)

    def _is_indented_anew(self, group: list[Line], line: Line, following: Line | None) -> bool:
        before, size = group[-1], line.size
        indent = line.left - before.left
        if indent > _INDENT * size:
            is_item = bool(ITEM_MARK.match(group[0].text))
            if is_item and len(group) == 1:
                return False
            if _LABEL.match(group[0].text) and any(
                abs(word.left - line.left) < 2 for word in group[0].words[1:6]
            ):
                return False  # it goes on beside a name
            if following is not None and following.left < line.left - 0.4 * size:
                return True
            return len(group) > 1 or bool(SENTENCE_END.search(before.text))
        return indent < -_INDENT * size and (len(group) > 1 or bool(ITEM_MARK.match(before.text)))


def _is_narrower(run: Sequence[Line], widest: Mapping[int, float]) -> bool:
    """Whether lines that go on in the midst of sentences all end before the others do."""
    pairs = list(pairwise(run))
    early = [
        before
        for before, line in pairs
        if _fits(before, line, widest[_bucket(before.size)])
        and not SENTENCE_END.search(before.text)
        and line.text[:1].islower()
    ]
    return len(early) >= max(2, 0.3 * len(pairs))


def _fits(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have found room in the line before."""
    if _RIGHT_TO_LEFT.search(line.text[:40]):
        return False
    first = segments_of(line, _TOUCHING)[0]
    width = line.size if _CJK.match(first.text) else first.right - first.left
    return right - before.right > width + _FREE * line.size


def _begins_speech(before: Line, line: Line) -> bool:
    """Whether a speaker's name in bold begins a line, what was said before having ended."""
    label = _LABEL.match(line.text)
    if label is None or not line.words[0].is_bold or before.words[-1].is_bold:
        return False
    return not line.is_bold and bool(SENTENCE_END.search(before.text))


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with a sentence in the line before it, which is narrow, not short."""
    return (
        len(before.text) >= _LONG_LINE
        and before.element == line.element
        and (line.text[:1].islower() or line.text[:1].isdigit())
        and not ITEM_MARK.match(line.text)
        and not SENTENCE_END.search(before.text)
        and abs(line.left - before.left) < 0.5 * line.size
    )


_LONG_LINE = 40
"""Characters."""


def _bucket(size: float) -> int:
    return round(size * 2)


def _is_same_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) <= _SAME_SIZE * max(before.size, line.size)


def _goes_on_in_bold(before: Line, line: Line) -> bool:
    """Whether bold type goes on over the end of a line of which only a part is bold."""
    return before.words[-1].is_bold and line.words[0].is_bold
