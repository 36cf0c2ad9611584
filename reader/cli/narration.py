"""What a command says besides its data: on stderr, cleaned, with the program's name before it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.text import clean_name

if TYPE_CHECKING:
    from reader.library.search import SearchResult


def tell(sentence: str) -> None:
    """Say `sentence` to whoever watches, on one line; it may hold outside strings."""
    print(f"reader: {clean_name(sentence)}", file=sys.stderr)


def tell_outcome(result: SearchResult, shown: int) -> None:
    """Say of a search what the list of its articles does not show."""
    articles = "1 article" if result.total == 1 else f"{result.total} articles"
    notes = [f"{shown} of {articles}" if shown < result.total else articles]
    if shown == len(result.hits) and result.texts < shown:  # else they are not known of all
        texts = "1 text" if result.texts == 1 else f"{result.texts} texts"
        notes[0] += f", {texts}" + (" shown" if shown < result.total else "")
    if result.mentioned:
        notes.append(
            f"{result.mentioned} more only mention the speaker (`reader claims --mentions`)"
        )
    if result.undated_left_out:
        notes.append(f"{result.undated_left_out} undated left out")
    if result.capped:
        notes.append("only the commonest words tried for " + ", ".join(result.capped))
    tell("; ".join(notes))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
