"""A passage taken out of an article, with all that a template can say about where it is from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from reader.article import Article, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.refresh.file_digest import FileHash
from reader.passage_template import PassageTemplate
from reader.statements import Statement, StatementKind
from reader.text import clean_name, sentences


@dataclass(frozen=True, slots=True)
class Extract:
    """A passage of an article, and who it is from as far as that is known of all of it."""

    span: Span
    speaker: str | None = None
    """Who said it, never more certain than we are; None where it is not of one statement."""
    role: str | None = None
    """The speaker's role as given."""
    kind: str | None = None
    """Whether the words are quoted, partly quoted or reported; None as the speaker is."""
    mark: str | None = None
    """The figure or the words that are meant, where the passage is not theirs alone."""
    by: str | None = None
    """Who the mark is from; None where there is none."""


def statement_extract(annotated: AnnotatedArticle, statement: Statement) -> Extract:
    """Give what somebody said: a whole quotation with its marks, else the sentence it stands in.

    Where that sentence tells what others said too, it is said which words are meant.
    """
    if statement.kind is StatementKind.DIRECT:
        return _said(statement, statement.span)
    text = annotated.article.text
    sentence = sentence_over(text, statement.span)
    told = {other.attribution for other in annotated.statements if other.span.overlaps(sentence)}
    if told <= {statement.attribution}:
        return _said(statement, sentence)
    return Extract(sentence, mark=statement.span.of(text), by=statement.attribution)


def figure_extract(annotated: AnnotatedArticle, figure: Figure) -> Extract:
    """Give the sentence that a figure stands in, and who claims the figure.

    That is not said of the sentence, which may hold figures of several. Of dates and times nobody
    claims it is not said either: most only tell when something was.
    """
    text = annotated.article.text
    sentence = sentence_over(text, figure.span)
    claims = _statements_over(annotated.statements, figure.span)
    claim = next((s for s in claims if s.speaker is not None), None)
    if claim is None and figure.kind in (FigureKind.DATE, FigureKind.TIME):
        return passage_extract(annotated, sentence)
    by = "unattributed" if claim is None else claim.attribution
    return Extract(sentence, mark=figure.span.of(text), by=by)


def passage_extract(annotated: AnnotatedArticle, span: Span) -> Extract:
    """Give any passage; who said it, where all of it lies within one statement."""
    over = _statements_over(annotated.statements, span)
    return _said(over[0], span) if over else Extract(span)


def _said(statement: Statement, span: Span) -> Extract:
    return Extract(span, statement.attribution, statement.role, statement.kind.told)


def sentence_over(text: str, span: Span) -> Span:
    """Give the sentence that holds a span, or the sentences it runs over."""
    start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", max(span.start, span.end - 1))
    line = Span(start, line_end if line_end >= 0 else len(text))
    begun = takewhile(lambda found: found.start < span.end, sentences(text, line))
    held = [found for found in begun if found.end > span.start]
    return Span(held[0].start, held[-1].end) if held else span


def _statements_over(statements: Sequence[Statement], span: Span) -> list[Statement]:
    """The statements that hold all of a span, the innermost first."""
    return sorted((s for s in statements if s.span.contains(span)), key=lambda s: len(s.span))


def with_source(
    template: PassageTemplate, article: Article, extract: Extract, file: FileHash
) -> str:
    """Give a passage verbatim with where it is from, as the template has it."""
    span = extract.span
    told = {
        **source_of(article),
        "words": span.of(article.text),
        "speaker": extract.speaker,
        "role": extract.role,
        "kind": extract.kind,
        "mark": extract.mark,
        "by": extract.by,
        "page": _pages(article, span),
        "start": str(span.start),
        "end": str(span.end),
        "hash": f"SHA-256 {file.sha256}" if file.sha256 else file.problem,
    }
    return template.fill({name: value for name, value in told.items() if value})


def source_of(article: Article) -> dict[str, str | None]:
    """Give a template's values for an article as a whole."""
    return {
        "title": article.title,
        "authors": ", ".join(article.authors),
        "publisher": article.publisher,
        "date": article.published and article.published[:10],
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "path": clean_name(article.path),
        "part": article.part,
    }


def _pages(article: Article, span: Span) -> str | None:
    pages = [
        block.page
        for block in article.blocks
        if block.page is not None and block.span.overlaps(span)
    ]
    if not pages:
        return None
    return str(pages[0]) if pages[0] == pages[-1] else f"{pages[0]}–{pages[-1]}"
