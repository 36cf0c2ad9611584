"""What a command says besides its data: on stderr, cleaned, with the program's name before it."""

from __future__ import annotations

import sys

from reader.text import clean


def tell(sentence: str) -> None:
    """Say `sentence` to whoever watches; it may hold paths and other outside strings."""
    print(f"reader: {clean(sentence)}", file=sys.stderr)
