"""Notes for tests."""

from __future__ import annotations

from pathlib import Path

from reader.article import Span
from reader.library.state.notes import Note
from reader.library.state.passage_anchor import anchor_of


def note_on(
    text: str,
    words: str,
    said: str = "check",
    *,
    path: str = "/a.txt",
    digest: str = "d",
    moment: int = 1,
) -> Note:
    """Give a note on the first occurrence of words in a text."""
    start = text.index(words)
    passage = anchor_of(text, Span(start, start + len(words)))
    identifier = f"{path} {words} {moment}"
    return Note(identifier, Path(path), "", digest, "As it was", passage, said, moment, moment)
