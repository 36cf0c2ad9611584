"""Text as it stands in Markdown."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&!]")


def escaped(text: str) -> str:
    """Give text so that Markdown shows it as it is.

    Source: CommonMark; every sign that could mean something has a backslash before it.
    """
    return _SIGNS.sub(r"\\\g<0>", text)
