"""What is known of a mark, told in one line."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.figures import Figure, converted, normalised
from reader.statements import Statement
from reader.tui.page.stops import block_at

CORRECTED = "corrected by you"
"""What is added of a mark that the user corrected."""


def describe(mark: Statement | Figure, text: str) -> str:
    """Tell what a statement or a figure of `text` is."""
    if isinstance(mark, Figure):
        return describe_figure(mark, text)
    return describe_statement(mark)


def describe_in(article: Article, mark: Statement | Figure, claim: Statement | None = None) -> str:
    """Tell the same of a mark of `article`, and the page where its format has pages.

    `claim` is the statement that makes a figure, which is told behind it.
    """
    told = describe(mark, article.text)
    if claim is not None:
        told += f" · {describe_statement(claim)}"
    block = block_at(article.blocks, mark.span.start)
    return f"{told} · page {block.page:,}" if block is not None and block.page else told


def describe_statement(statement: Statement) -> str:
    """Tell how it is given and who said it: `quoted · she [Maria Zakharova?], spokeswoman`."""
    told = f"{statement.kind.told} · {statement.attribution}"
    return f"{told}, {statement.role}" if statement.role else told


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
