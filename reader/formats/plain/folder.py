"""The lines of its site that a text shares with others of its folder: menus, notes, page ends.

Whoever copies pages saves their furniture with them. A line that stands at the beginning or the end
of several different articles of one folder is not of any of them. What is looked at is bounded: a
sample of the folder's plain texts, spread evenly over their names in order, and of each its
beginning and its end; so a folder of any size costs about the same, and once a process.

Copies of one article count once, so that what papers print from one agency, or a text saved twice,
teaches nothing. What a line says by itself counts more than that it is repeated: names, dates,
places and quotations stay what they are.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from reader.formats.encoding import binary_reason, decode
from reader.formats.plain.lines import Line, split_lines
from reader.text import clean

_SUFFIXES = (".txt", ".text")
_MOST_NAMES = 200_000
"""Files of a folder whose names are read."""
_SAMPLED = 96
_SAMPLE_BYTES = 3_000
"""Of the beginning and of the end of each text."""
_FEWEST = 3
"""Different articles that a line stands in, at least."""
_LONGEST = 400
_SAME_ARTICLE = 0.3
"""Texts that share so much of their long lines are copies of one article."""
_SENTENCE_SHARE = 0.5
"""A sentence is furniture where so many of the texts, five at least, have it."""
_FEWEST_WITH_SENTENCE = 5


@dataclass(frozen=True, slots=True)
class Repeated:
    """The lines that different articles of a folder share, folded."""

    lines: frozenset[str] = frozenset()
    sentences: frozenset[str] = frozenset()
    """Whole sentences that so many have that no article can be meant."""


_NOTHING = Repeated()


def repeated_lines(path: Path) -> Repeated:
    """Give what the text at `path` may share with its folder; nothing where it is no file there.

    The same folder gives the same, whichever of its texts is asked about.
    """
    if path.suffix.lower() not in _SUFFIXES:
        return _NOTHING
    folder = path.parent
    try:
        if not S_ISREG(os.lstat(path).st_mode):
            return _NOTHING
        changed = folder.stat().st_mtime_ns
    except (OSError, ValueError):
        return _NOTHING
    return _learnt(str(folder), changed)


def mark_repeated(lines: Sequence[Line], repeated: Repeated) -> frozenset[int]:
    """Give the indices of the lines that are of the page, by where they stand.

    Over the first and under the last paragraph that only this text has, every line counts that
    others share, sentences aside; in between only one that stands there several times, or beside
    another.
    """
    if not repeated.lines and not repeated.sentences:
        return frozenset()
    shared = [_key(line) in repeated.lines for line in lines]
    surely = [_key(line) in repeated.sentences for line in lines]
    own = [i for i, line in enumerate(lines) if line.is_prose and not (shared[i] or surely[i])]
    first, last = (own[0], own[-1]) if own else (len(lines), -1)
    times = Counter(_key(line) for i, line in enumerate(lines) if shared[i])
    return frozenset(
        i
        for i, line in enumerate(lines)
        if surely[i]
        or (
            shared[i]
            and (
                not first < i < last
                or times[_key(line)] > 1
                or any(shared[j] for j in (i - 1, i + 1) if 0 <= j < len(lines))
            )
        )
    )


@lru_cache(maxsize=8)
def _learnt(folder: str, changed: int) -> Repeated:
    """What the texts of a folder share, as it was when it was last `changed`."""
    del changed  # it only makes another folder of one whose files are others
    texts = [_lines_of(path) for path in _sample(folder)]
    return learn([lines for lines in texts if lines])


def learn(texts: Sequence[Sequence[Line]]) -> Repeated:
    """Give what different ones of these texts share."""
    if len(texts) < _FEWEST:
        return _NOTHING
    articles = _articles(texts)
    count = len(set(articles))
    if count < _FEWEST:
        return _NOTHING
    holders: dict[str, set[int]] = {}
    kinds: dict[str, Line] = {}
    for article, lines in zip(articles, texts, strict=True):
        for line in lines:
            if _may_be_shared(line):
                holders.setdefault(_key(line), set()).add(article)
                kinds.setdefault(_key(line), line)
    common = {key for key, held in holders.items() if len(held) >= _FEWEST}
    sentences = {key for key in common if _is_sentence(kinds[key])}
    enough = max(_FEWEST_WITH_SENTENCE, _SENTENCE_SHARE * count)
    return Repeated(
        frozenset(common - sentences),
        frozenset(key for key in sentences if len(holders[key]) >= enough),
    )


def _sample(folder: str) -> list[str]:
    """The paths of texts spread evenly over the folder, in the order of their names."""
    names: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.lower().endswith(_SUFFIXES):
                    names.append(entry.name)
                if len(names) >= _MOST_NAMES:
                    break
    except OSError:
        return []
    names.sort()
    step = max(1.0, len(names) / _SAMPLED)
    chosen = (names[int(i * step)] for i in range(min(_SAMPLED, len(names))))
    return [str(Path(folder) / name) for name in chosen]


def _lines_of(path: str) -> list[Line]:
    """The lines at the beginning and at the end of a text; none where it cannot be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _NOT_WAITING)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not S_ISREG(status.st_mode):
                return []
            data = file.read(2 * _SAMPLE_BYTES)
            if status.st_size > len(data):
                data = data[:_SAMPLE_BYTES].rpartition(b"\n")[0]
                file.seek(status.st_size - _SAMPLE_BYTES)
                data += b"\n\n" + file.read(_SAMPLE_BYTES).partition(b"\n")[2]
    except OSError:
        return []
    return [] if b"\0" in data or binary_reason(data) else split_lines(clean(decode(data)))


_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe among the files must not stop the program."""


def _articles(texts: Sequence[Sequence[Line]]) -> list[int]:
    """For each text the index of the first one that is a copy of it, or its own."""
    weights = [{_key(line): len(line.text) for line in lines if line.is_prose} for lines in texts]
    found: list[int] = []
    for i, own in enumerate(weights):
        copies = (j for j in range(i) if found[j] == j and _is_copy(own, weights[j]))
        found.append(next(copies, i))
    return found


def _is_copy(one: dict[str, int], other: dict[str, int]) -> bool:
    if not one or not other:
        return one == other
    shared = sum(one[key] for key in one.keys() & other.keys())
    return shared >= _SAME_ARTICLE * min(sum(one.values()), sum(other.values()))


def _may_be_shared(line: Line) -> bool:
    return 1 < len(line.text) <= _LONGEST and not any(mark in line.text for mark in _QUOTATION)


_QUOTATION = '"“”„«»'


def _is_sentence(line: Line) -> bool:
    return line.ends_sentence and len(line.words) > 3


def _key(line: Line) -> str:
    return line.folded[:_LONGEST]
