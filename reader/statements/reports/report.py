"""The value of a report: a reporting word or phrase of a sentence, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.statements.lexicon import CueKind
from reader.statements.speakers.mentions import Mention


class Order(StrEnum):
    """Where the speaker stands."""

    SUBJECT_FIRST = "subject first"
    """`Ann said`."""
    INVERTED = "inverted"
    """`said Ann`."""
    ACCORDING = "according"
    """`according to Ann`."""
    HANGING = "hanging"
    """`…, adding`, `… and said`: the subject is that of a verb before."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word or phrase in a sentence; all positions are token numbers."""

    first: int
    """Where the words of the report begin: the speaker or the cue."""
    last: int
    """Where they end."""
    cue: tuple[int, int]
    """The reporting word or phrase."""
    kind: CueKind
    """What that word can do."""
    order: Order
    """Where the speaker stands."""
    speaker: Mention | None
    """Whose it is; None where nobody is named."""
