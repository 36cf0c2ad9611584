"""What a command says besides its data: on stderr, cleaned, with the program's name before it."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from reader.library.wording import hits_of, unchecked
from reader.text import clean_name

if TYPE_CHECKING:
    from reader.library.search.results import SearchResult
    from reader.library.state.state import State

_INDENT = "  "


def tell(sentence: str) -> None:
    """Say `sentence` to whoever watches, on one line; it may hold outside strings."""
    print(f"reader: {clean_name(sentence)}", file=sys.stderr)


def tell_of_state(state: State) -> None:
    """Say what happened to the user's state on opening, and why it cannot be written."""
    for sentence in filter(None, (state.notice, state.refusal)):
        tell(sentence)


def point_at(query: str, position: int) -> None:
    """Show a query, and under the character at `position` a caret."""
    from rich.cells import cell_len

    from reader.query.pointing import excerpt_at

    before, behind = clean_name(query[:position]), clean_name(query[position:])
    width = shutil.get_terminal_size().columns - 2 * len(_INDENT)
    shown, column = excerpt_at(before + behind, len(before), width, cell_len)
    print(f"{_INDENT}{shown}\n{_INDENT}{' ' * column}^", file=sys.stderr)


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
    for sentence in (unchecked(result.unchecked), result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
