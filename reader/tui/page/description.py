"""What is known of a mark, told in one line."""

from __future__ import annotations

from dataclasses import replace

from reader.figures import Figure, converted, normalised
from reader.statements import Statement, StatementKind

_KINDS = {
    StatementKind.DIRECT: "quoted",
    StatementKind.PARTIAL: "partly quoted",
    StatementKind.INDIRECT: "reported",
}


def describe(mark: Statement | Figure, text: str) -> str:
    """Tell what a statement or a figure of `text` is."""
    if isinstance(mark, Figure):
        return describe_figure(mark, text)
    return describe_statement(mark)


def describe_statement(statement: Statement) -> str:
    """Tell how it is given and who said it: `quoted · she [Maria Zakharova?], spokeswoman`."""
    told = f"{_KINDS[statement.kind]} · {statement.attribution}"
    speaker = statement.speaker
    if speaker is not None and speaker.role and speaker.role not in speaker.text:
        told += f", {speaker.role}"
    return told


def describe_figure(figure: Figure, text: str) -> str:
    """Tell a figure's value, unit and what is counted: `money · ≈ 2,000 USD/month · soldiers`.

    A measure is told in the other system's unit too: `measure · 5 mi (≈ 8 km)`.
    """
    told = f"{figure.kind} · {normalised(figure) or 'value not computed'}"
    if (conversion := converted(figure)) is not None:
        told += f" ({conversion})"
    if figure.entity is not None:
        told += f" · {figure.entity.of(text)}"
    readings = (normalised(replace(figure, value=value)) for value in figure.alternatives)
    if others := ", ".join(filter(None, readings)):
        told += f" · or {others}"
    return told
