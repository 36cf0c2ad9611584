"""The values of a statement: what was said, how, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.article import Span


class StatementKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    """Quotation marks hold the whole utterance, or an interview gives it as an answer."""
    PARTIAL = "partial"
    """A fragment in quotation marks inside a reported sentence."""
    INDIRECT = "indirect"
    """Reported without marks; may contain partial ones."""

    @property
    def told(self) -> str:
        """How it is told to people: `quoted`, `partly quoted` or `reported`."""
        return _TOLD[self]


_TOLD = {
    StatementKind.DIRECT: "quoted",
    StatementKind.PARTIAL: "partly quoted",
    StatementKind.INDIRECT: "reported",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is reported to have said something."""

    span: Span
    """The mention in the text."""
    text: str
    """The mention as written, for example `she`."""
    name: str | None = None
    """The person or organisation the mention stands for, for example `Maria Zakharova`."""
    role: str | None = None
    """The role as given, for example `spokeswoman for the Foreign Ministry`."""


UNATTRIBUTED = "unattributed"
"""Told where a speaker would be."""

DOUBTFUL = 0.7
"""A confidence below this is told to the reader by a question mark."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that somebody is reported to have said."""

    span: Span
    """The words, quotation marks included; never runs over a paragraph's end."""
    kind: StatementKind
    speaker: Speaker | None = None
    cue: Span | None = None
    """The reporting verb or phrase."""
    confidence: float = 1.0
    """From 0 to 1: how often the rule that found the speaker is right."""

    @property
    def is_doubtful(self) -> bool:
        """Whether it is too little certain who said it to be told without a question mark."""
        return self.speaker is not None and self.confidence < DOUBTFUL

    @property
    def role(self) -> str | None:
        """The speaker's role, unless the mention tells it already."""
        speaker = self.speaker
        if speaker is None or not speaker.role or speaker.role in speaker.text:
            return None
        return speaker.role

    @property
    def attribution(self) -> str:
        """Who said it, never more certain than we are: `she [Maria Zakharova?]`, or `unattributed`.

        The mention stands as written; a name that was inferred follows in brackets; a question mark
        tells of a doubtful speaker.
        """
        if self.speaker is None:
            return UNATTRIBUTED
        mark = "?" if self.is_doubtful else ""
        mention, name = self.speaker.text, self.speaker.name
        is_inferred = name is not None and name not in mention
        return f"{mention} [{name}{mark}]" if is_inferred else f"{mention}{mark}"
