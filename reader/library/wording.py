"""How many of what were found, in the same words wherever it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.claims.claims import ClaimsResult
    from reader.library.search.results import SearchResult

LOOKING = "Still looking for statements and figures"
"""Said where these are asked for before all of them are known."""
_REST_NOT_READ = "Only the beginning of this file could be read"
_NOT_ALL_FOUND = "Not all statements and figures of this file could be found"
_SURELY_FOUND = 0.5
"""How sure it must be that a text is that of an article for nothing to be said."""
ONLY_BEGINNING = "Only the beginning of this file has been read so far."
"""Said where all of its text is asked for."""


def why_not_all(annotated: AnnotatedArticle) -> str:
    """Say why text or marks of an article are not there: they are awaited, or it ended early.

    A sentence; empty where nothing is missing.
    """
    reason = annotated.ended_early
    if annotated.rest:
        return f"{_REST_NOT_READ}, because {reason}." if reason else ONLY_BEGINNING
    if reason:
        return f"{_NOT_ALL_FOUND}, because {reason}."
    return f"{LOOKING} …" if annotated.is_provisional else ""


def what_is_missing(annotated: AnnotatedArticle) -> str:
    """Say what will never be known of an article, without why; empty where that is nothing."""
    if not annotated.ended_early:
        return ""
    return _REST_NOT_READ if annotated.rest else _NOT_ALL_FOUND


def doubt_about_text(article: Article) -> str:
    """Say what an article's text is where no article was found for certain; else nothing.

    A sentence without its first letter's capital and its full stop.
    """
    source = article.sources.get("text")
    if source is None or source.confidence >= _SURELY_FOUND:
        return ""
    return f"no article was found for certain; this is {source.origin}"


def number_of(count: int, noun: str) -> str:
    """Give `1 claim`, `1,200 claims`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def articles_of(count: int, texts: int, *, of: int | None = None) -> str:
    """Say how many articles there are and, where some are copies, how many texts they print.

    Where they are some `of` so many, these are told, too.
    """
    articles = number_of(count, "article")
    if of is not None:
        articles = f"{count:,} of {number_of(of, 'article')}"
    return articles if texts == count else f"{articles}, {number_of(texts, 'text')}"


def hits_of(result: SearchResult, shown: int) -> str:
    """Say how many articles a search found, and how many are shown.

    How many texts they print is said where just the hits that are at hand are shown.
    """
    texts = result.texts if shown == len(result.hits) else shown
    if shown >= result.total:
        return articles_of(result.total, texts)
    told = f"{shown:,} of {number_of(result.total, 'article')}"
    return told if texts == shown else f"{told}, {number_of(texts, 'text')} shown"


def unchecked(count: int) -> str | None:
    """Say how many articles a regular expression was not matched against; None for none."""
    if not count:
        return None
    return f"The regular expression took too long: {number_of(count, 'article')} not checked."


def doubts_of(result: ClaimsResult) -> list[str]:
    """Say of claims how many are not certain or not there: `3 undated`; nothing of what is 0."""
    counted = {
        "undated": result.undated,
        "unattributed": result.unattributed,
        "doubtful": result.doubtful,
        "undated left out": result.undated_left_out,
    }
    return [f"{count:,} {what}" for what, count in counted.items() if count]
