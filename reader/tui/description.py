"""What is known of a mark, told in one line."""

from __future__ import annotations

from fractions import Fraction

from reader.article import Span
from reader.figures import Figure, Modifier, Number, Value
from reader.library.annotated import AnnotatedArticle
from reader.statements import Statement, StatementKind
from reader.tui.marks import is_uncertain

_KINDS = {
    StatementKind.DIRECT: "quoted",
    StatementKind.PARTIAL: "partly quoted",
    StatementKind.INDIRECT: "reported",
}
_MODIFIERS = {
    Modifier.ABOUT: "about ",
    Modifier.MORE_THAN: "more than ",
    Modifier.AT_LEAST: "at least ",
    Modifier.LESS_THAN: "less than ",
    Modifier.AT_MOST: "at most ",
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
    if speaker.name and speaker.name != speaker.text:
        who += f" [{speaker.name}]"
    if is_uncertain(statement):
        who += " ?"
    if speaker.role:
        who += f", {speaker.role}"
    return f"{_KINDS[statement.kind]} · {who}"


def describe_figure(figure: Figure, text: str) -> str:
    """Tell a figure's value, unit and what is counted: `money · about 2,000 USD/month`."""
    value = _value_text(figure.value)
    if not value:
        told = f"{figure.kind} · value not computed"
    else:
        modifier = _MODIFIERS[figure.modifier] if figure.modifier else ""
        told = f"{figure.kind} · {modifier}{value}"
        told += f" {figure.unit}" if figure.unit else ""
    if figure.entity is not None:
        told += f" · {figure.entity.of(text)}"
    if figure.alternatives:
        told += f" · or {', '.join(map(_value_text, figure.alternatives))}"
    return told


def _value_text(value: Value) -> str:
    if isinstance(value, tuple):
        return " to ".join(_number_text(end) for end in value)
    if value is None or isinstance(value, str):
        return value or ""
    return _number_text(value)


def _number_text(number: Number) -> str:
    """A number with its thousands parted."""
    if isinstance(number, Fraction) and number.denominator != 1:
        return f"{number.numerator}/{number.denominator}"
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:,f}"
