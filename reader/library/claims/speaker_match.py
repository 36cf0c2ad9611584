"""Whether what two articles quote is from one speaker."""

from __future__ import annotations

from enum import StrEnum

from reader.library.claims.people import Named, person_key
from reader.library.names import Aliases, words_of


class SpeakerMatch(StrEnum):
    """Whether two statements have one speaker."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"
    """One of them has none, or none with a name."""


def speaker_match(one: Named | None, other: Named | None, aliases: Aliases) -> SpeakerMatch:
    """Tell whether two speakers are one: a name may be a part of the other, or an alias of it."""
    if one is None or other is None:
        return SpeakerMatch.UNKNOWN
    person, other_person = person_key(one.name), person_key(other.name)
    if not person or not other_person:
        is_same = words_of(one.mention) == words_of(other.mention)
        return SpeakerMatch.SAME if is_same else SpeakerMatch.UNKNOWN
    name, other_name = (
        frozenset(aliases.identity(tuple(key.split()))) for key in (person, other_person)
    )
    is_same = name <= other_name or other_name <= name
    return SpeakerMatch.SAME if is_same else SpeakerMatch.OTHER
