"""What has become of something that the user noted about a passage."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """What has become of a correction or a note."""

    HOLDS = "holds"
    ORPHANED = "orphaned"
    """The article has no such passage any more, it is not certain which, or it is unmarked."""
    ELSEWHERE = "not in the library"
    """No article of the library is the one it is about; it holds where that is opened."""
