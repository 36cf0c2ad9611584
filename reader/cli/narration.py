"""What a command says besides its data: on stderr, cleaned, with the program's name before it."""

from __future__ import annotations

import sys

from reader.text import clean_name


def tell(sentence: str) -> None:
    """Say `sentence` to whoever watches, on one line; it may hold outside strings."""
    print(f"reader: {clean_name(sentence)}", file=sys.stderr)
