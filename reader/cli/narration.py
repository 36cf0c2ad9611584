"""What a command says besides its data: on stderr, cleaned, with the program's name before it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.library.wording import hits_of
from reader.text import clean_name

if TYPE_CHECKING:
    from reader.library.search import SearchResult


def tell(sentence: str) -> None:
    """Say `sentence` to whoever watches, on one line; it may hold outside strings."""
    print(f"reader: {clean_name(sentence)}", file=sys.stderr)


def tell_outcome(result: SearchResult, shown: int) -> None:
    """Say of a search what the list of its articles does not show."""
    notes = [hits_of(result, shown)]
    if result.mentioned:
        notes.append(
            f"{result.mentioned:,} more only mention the speaker (`reader claims --mentions`)"
        )
    if result.undated_left_out:
        notes.append(f"{result.undated_left_out:,} undated left out")
    if result.capped:
        notes.append("only the commonest words tried for " + ", ".join(result.capped))
    tell("; ".join(notes))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
