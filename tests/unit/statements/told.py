"""What `find_statements` gives for a short text, put so that a test can compare it."""

from __future__ import annotations

from reader.statements import Speaker, Statement, StatementKind, find_statements

Told = list[tuple[str, str | None]]


def told(text: str, language: str | None = "en") -> Told:
    """All statements: the words, marks included, and the mention of their speaker."""
    return [pair(text, one) for one in find_statements(text, language)]


def marked(text: str, language: str | None = "en") -> Told:
    """The statements in quotation marks."""
    return [pair(text, one) for one in find_statements(text, language) if _is_marked(one)]


def unmarked(text: str, language: str | None = "en") -> Told:
    """The statements without quotation marks."""
    return [pair(text, one) for one in find_statements(text, language) if not _is_marked(one)]


def reported(text: str, language: str | None = "en") -> list[str]:
    """The words of the statements without quotation marks."""
    return [words for words, _ in unmarked(text, language)]


def speakers(text: str, language: str | None = "en") -> list[str | None]:
    """The mention of the speaker of every statement in marks."""
    return [speaker for _, speaker in marked(text, language)]


def names(text: str, language: str | None = "en") -> list[str | None]:
    """The name that the speaker of every statement bears."""
    found = find_statements(text, language)
    return [one.speaker.name if one.speaker else None for one in found]


def last_speaker(text: str, language: str | None = "en") -> Speaker:
    """The speaker of the last statement, which must have one."""
    speaker = find_statements(text, language)[-1].speaker
    assert speaker is not None
    return speaker


def kinds(text: str, language: str | None = "en") -> list[tuple[str, StatementKind]]:
    """The words and the kind of every statement."""
    return [(one.span.of(text), one.kind) for one in find_statements(text, language)]


def _is_marked(statement: Statement) -> bool:
    return statement.kind is not StatementKind.INDIRECT


def pair(text: str, statement: Statement) -> tuple[str, str | None]:
    """The words of a statement and the mention of its speaker."""
    return statement.span.of(text), statement.speaker.text if statement.speaker else None
