"""What the meta elements of a page tell, in the vocabularies that sites and programs write.

Open Graph and its article names (ogp.me), Dublin Core, Highwire Press (`citation_…`), PRISM, and
those of Parse.ly, Sailthru, cXense, Twitter cards and of the browser extension Save Page WE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

_MOST_ELEMENTS = 5_000
_MOST_OF_A_NAME = 50
_LONGEST = 5_000
_MARKS = re.compile(r"[\s:._-]+")


def _names(*rows: str) -> tuple[str, ...]:
    return tuple(_MARKS.sub(".", name.lower()) for row in rows for name in row.split())


PUBLISHED = _names(
    "article:published_time og:article:published_time article:published og:published_time "
    "datePublished article:datePublished rnews:datePublished parsely-pub-date sailthru.date "
    "cXenseParse:recs:publishtime cXenseParse:publishtime cxenseparse:recs:articlepublished "
    "citation_publication_date citation_online_date dcterms.issued DC.date.issued "
    "prism.publicationDate publish-date publishdate published published-date publication_date "
    "publicationdate article.date.published article_date_original originalpublicationdate "
    "pubdate pub_date pdate ptime bt:pubdate iso-8601-publish-date "
    "shareaholic:article_published_time "
    "vf:published_time cre:published_time savepage-pubdate displaydate DISPLAYDATE date_published"
)
"""Names of the date of publication, the surest first."""

DATED = _names(
    "DC.date DC.date.created dcterms.date dcterms.created citation_date date.created date "
    "datecreated created release_date releasedate eprints.date bepress_citation_date "
    "article.created video:release_date"
)
"""Names of a date that most often is that of publication."""

UPDATED = _names(
    "article:modified_time og:article:modified_time og:updated_time og:modified_time "
    "article:modified article:updated article:updated_time dateModified "
    "article:dateModified dcterms.modified DC.date.modified lastmod last-updated lastupdated "
    "date.updated modified updated "
    "updated_time modificationdate prism.modificationDate iso-8601-modified-date utime "
    "shareaholic:article_modified_time cXenseParse:recs:lastmodified revised"
)

AUTHORS = _names(
    "parsely-author citation_author citation_authors sailthru.author cXenseParse:author "
    "article:author:name article:author_name author DC.creator dcterms.creator "
    "DC.creator.personalName byl byline article.author article:author og:article:author "
    "shareaholic:article_author_name "
    "rbauthors dc.contributor.author prism.author eprints.creators_name authors"
)
TITLES = _names(
    "og:title citation_title twitter:title parsely-title sailthru.title cXenseParse:title "
    "DC.title dcterms.title hdl headline title eprints.title savepage-title"
)
PUBLISHERS = _names(
    "og:site_name citation_journal_title prism.publicationName DC.publisher dcterms.publisher "
    "article:publisher_name cXenseParse:sitename"
)
APPLICATIONS = _names("application-name apple-mobile-web-app-title al:ios:app_name")
TAGS = _names("article:tag og:article:tag parsely-tags sailthru.tags")
KEYWORDS = _names("news_keywords citation_keywords DC.subject dcterms.subject keywords")
ADDRESSES = _names(
    "og:url twitter:url parsely-link citation_public_url savepage-url DC.identifier.URI"
)
LANGUAGES = _names(
    "content-language DC.language dcterms.language citation_language language og:locale"
)


class MetaElements:
    """The meta elements of a page by their names, in which case and marks make no difference."""

    def __init__(self, tree: html.HtmlElement) -> None:
        """Read them; what stands within an item of microdata is told by it, not by the page."""
        self._values: dict[str, list[str]] = {}
        for element in islice(tree.iter("meta"), _MOST_ELEMENTS):
            content = element.get("content")
            if not content or not content.strip():
                continue
            for attribute in ("property", "name", "http-equiv"):
                name = element.get(attribute)
                if name and len(name) < 100:
                    known = self._values.setdefault(_MARKS.sub(".", name.strip().lower()), [])
                    if len(known) < _MOST_OF_A_NAME:
                        known.append(content.strip()[:_LONGEST])

    def values(self, names: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
        """Give for each of `names` that is there its name and its values, in their order."""
        for name in names:
            if name in self._values:
                yield name, self._values[name]

    def every(self, names: tuple[str, ...]) -> Iterator[str]:
        """Give all values of `names`, in their order."""
        for _, values in self.values(names):
            yield from values

    def first(self, names: tuple[str, ...]) -> str | None:
        """Give the first value of the first of `names` that is there."""
        return next(self.every(names), None)

    def card(self) -> Iterator[tuple[str, str]]:
        """Give the labels and values of a Twitter card, such as "Written by" and a name."""
        for number in ("1", "2"):
            label = self.first((f"twitter.label{number}",))
            value = self.first((f"twitter.data{number}",))
            if label and value:
                yield label, value
