"""One row for each speaker of the library, and for each article that only names one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.export.rows import Cells, Row
from reader.library.claims.people import unnamed
from reader.library.claims.speakers import SpeakerSummary
from reader.library.rows import ArticleRow
from reader.text import clean_name

_ROLES_TOLD = 2
"""Roles that people are shown; data have all."""

SPEAKER_COLUMNS = (
    "speaker", "roles", "statements", "figures", "articles", "first", "last", "doubtful",
)  # fmt: skip
"""The columns of the cells of a speaker."""
SPEAKER_DATA_COLUMNS = (
    "speaker", "named", "several", "roles", "statements", "figures", "articles", "first", "last",
    "doubtful",
)  # fmt: skip
"""The columns of the data of a speaker: `named` is 1 or 0, `several` is 1 where it is not known
that all articles mean one."""

MENTION_COLUMNS = ("date", "source", "title", "path")
"""The columns of the cells of an article that names a speaker."""
MENTION_DATA_COLUMNS = ("path", "part", "date", "source", "title")
"""The columns of its data."""


def speaker_row(summary: SpeakerSummary) -> Row:
    """Give the row of a speaker."""
    first, last = (date and date[:10] for date in (summary.first, summary.last))
    roles = [role for role, _ in summary.roles]
    counts: Cells = {
        "statements": summary.statements,
        "figures": summary.figures,
        "articles": summary.articles,
        "first": first,
        "last": last,
        "doubtful": summary.doubtful,
    }
    cells: Cells = {
        "speaker": _told(summary),
        "roles": _listed(roles[:_ROLES_TOLD], len(roles) - _ROLES_TOLD),
        **counts,
    }
    data: Cells = {
        "speaker": summary.label,
        "named": int(summary.is_named),
        "several": int(summary.may_be_several),
        "roles": "; ".join(roles),
        **counts,
    }
    json = {
        "version": 1,
        "speaker": summary.label,
        "named": summary.is_named,
        "may_be_several": summary.may_be_several,
        "names": [{"name": name, "claims": count} for name, count in summary.names],
        "roles": [{"role": role, "claims": count} for role, count in summary.roles],
        "statements": summary.statements,
        "figures": summary.figures,
        "articles": summary.articles,
        "first": summary.first,
        "last": summary.last,
        "doubtful": summary.doubtful,
    }
    return Row(json, cells, data)


def _told(summary: SpeakerSummary) -> str:
    if not summary.is_named:
        return unnamed(summary.label)
    if summary.may_be_several:
        return f"{summary.label} ({summary.articles} articles, may be several)"
    return summary.label


def _listed(roles: Sequence[str], more: int) -> str:
    return "; ".join([*roles, f"+{more}"] if more > 0 else roles)


def mention_rows(articles: Iterable[ArticleRow]) -> Iterable[Row]:
    """Give the rows of articles."""
    for article in articles:
        cells: Cells = {
            "path": clean_name(article.path),
            "part": article.part,
            "date": article.published and article.published[:10],
            "source": article.publisher,
            "title": article.title,
        }
        json = {
            "version": 1,
            "path": str(article.path),
            "part": article.part,
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published,
            "group": "mentioned",
        }
        yield Row(json, cells, cells)
