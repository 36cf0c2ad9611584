"""Who publishes a page: the names of its site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.html import meta_elements
from reader.formats.html.author_names import name_key
from reader.formats.html.linked_data import LinkedArticle
from reader.formats.html.meta_elements import MetaElements
from reader.formats.html.microdata import Marked
from reader.formats.html.page_lines import PageLine
from reader.formats.html.page_title import Title

MOST_SITE_WORDS = 8
"""What is longer is a title that a template has put in the site's place."""
_FOOT = 80
"""So many last lines of a page may be its foot."""
_LONGEST_LINE = 500
_PLATFORM_HOSTS = frozenset(
    "blogspot wordpress github substack medium tumblr ghost wixsite webflow typepad".split()
)
_Told = tuple[str, str, float]
"""A value, its origin, and how sure it is."""


def site_names(meta: MetaElements, linked: LinkedArticle, host: str) -> Iterator[_Told]:
    """The names that the site goes by, each with its origin and how sure it is, the host last."""
    for name in meta.every(meta_elements.PUBLISHERS):
        yield _site_name(name, host), "meta element", 0.9
    if linked.publisher:
        yield linked.publisher, "JSON-LD", 0.85
    for name in meta.every(meta_elements.APPLICATIONS):
        yield name, "meta element", 0.6
    label = _host_label(host)
    if label:
        yield label, "host", 0.1


def _site_name(name: str, host: str) -> str:
    """The name of a site without the motto beside it."""
    pieces = re.split(r"\s+[|–—·-]\s+", single_line(name))
    key = name_key(_host_label(host))
    return next((p for p in pieces if key and name_key(p) in {key, f"the{key}"}), pieces[0])


def _host_label(host: str) -> str:
    """The part of a host that names its owner: `example` of `blog.example.co.uk`."""
    labels = host.split(".")
    while len(labels) > 1 and (len(labels[-1]) <= 3 or labels[-1] in {"info", "news", "blog"}):
        labels.pop()
    if labels[-1] in _PLATFORM_HOSTS and len(labels) > 1:
        labels.pop()
    return labels[-1]


def tell_publisher(
    builder: ArticleBuilder,
    names: Sequence[_Told],
    title: Title | None,
    marked: Marked,
    host: str,
) -> None:
    """Tell the publisher: the surest of `names` and of what else names it, in its best spelling."""
    told = [(name, origin, sure) for name, origin, sure in names if origin != "host"]
    told += [(name, "microdata", 0.7) for name in marked.values.get("publisher", [])[:1]]
    if title and title.site:
        is_host = name_key(title.site) in name_key(host) or name_key(_host_label(host)) in name_key(
            title.site
        )
        told.append((title.site, "title's ending", 0.65 if is_host and host else 0.4))
    told = [(name, origin, sure) for name, origin, sure in told if "://" not in name]
    for name, origin, sure in told:
        written = next(
            (n for n, _, _ in told if name_key(n) == name_key(name) and _is_better(n, name)), name
        )
        builder.tell("publisher", written, origin, sure)
    builder.tell("publisher", host, "host name", 0.2)


def owner_of(element: str, lines: Sequence[PageLine], title: str) -> str | None:
    """The piece of the `title` element that a copyright line names."""
    pieces = [p for p in re.split(r"\s+[|–—·-]\s+", element) if name_key(p) != name_key(title)]
    if not pieces:
        return None
    for line in reversed(lines[-_FOOT:]):
        if line.length < _LONGEST_LINE and re.search(
            r"©|\(c\)|copyright", line.text, re.IGNORECASE
        ):
            named = (p for p in pieces if len(p) > 2 and name_key(p) in name_key(line.text))
            if owner := next(named, None):
                return owner
    return None


def _is_better(name: str, other: str) -> bool:
    """Whether a spelling of a name has the spaces or capitals that the other lacks."""
    return name.count(" ") > other.count(" ") or (other.islower() and not name.islower())
