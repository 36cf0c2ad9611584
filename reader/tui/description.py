"""What is known of a mark, told in one line."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Span
from reader.figures import Figure, normalised
from reader.library.annotated import AnnotatedArticle
from reader.statements import Statement, StatementKind
from reader.tui.marks import is_uncertain

_KINDS = {
    StatementKind.DIRECT: "quoted",
    StatementKind.PARTIAL: "partly quoted",
    StatementKind.INDIRECT: "reported",
}


def describe(annotated: AnnotatedArticle, span: Span) -> str:
    """Tell what the statement or figure at exactly `span` is; empty where there is none."""
    text = annotated.article.text
    for figure in annotated.figures:
        if figure.span == span:
            return describe_figure(figure, text)
    for statement in annotated.statements:
        if statement.span == span:
            return describe_statement(statement)
    return ""


def describe_statement(statement: Statement) -> str:
    """Tell who said it and how it is given: `quoted · she [Maria Zakharova], spokeswoman`.

    A name that was inferred stands in brackets, an uncertain speaker carries a question mark.
    """
    speaker = statement.speaker
    if speaker is None:
        return f"{_KINDS[statement.kind]} · speaker not told"
    who = speaker.text
    if speaker.name and speaker.name not in speaker.text:
        who += f" [{speaker.name}]"
    if is_uncertain(statement):
        who += " ?"
    if speaker.role and speaker.role not in speaker.text:
        who += f", {speaker.role}"
    return f"{_KINDS[statement.kind]} · {who}"


def describe_figure(figure: Figure, text: str) -> str:
    """Tell a figure's value, unit and what is counted: `money · ≈ 2,000 USD/month · soldiers`."""
    told = f"{figure.kind} · {normalised(figure) or 'value not computed'}"
    if figure.entity is not None:
        told += f" · {figure.entity.of(text)}"
    readings = (normalised(replace(figure, value=value)) for value in figure.alternatives)
    if others := ", ".join(filter(None, readings)):
        told += f" · or {others}"
    return told
