"""Who signs a page: settled between all that tell of its authors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.cues import AGENCIES
from reader.formats.html import meta_elements
from reader.formats.html.author_names import Names, name_key, names_in, without
from reader.formats.html.line_reader import BARE_NAME, PrintedLines
from reader.formats.html.linked_data import LinkedArticle
from reader.formats.html.meta_elements import MetaElements
from reader.formats.html.microdata import Marked
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix


def tell_authors(
    builder: ArticleBuilder,
    meta: MetaElements,
    linked: LinkedArticle,
    marked: Marked,
    printed: PrintedLines,
    sites: Sequence[str],
) -> None:
    """Tell the authors: of those named the surest, persons before those who sign in their place.

    `sites` are the names of the site, which is no author where a person is named.
    """
    told = [(linked.authors, "JSON-LD", min(linked.confidence, 0.9))]
    told += [
        (names_in(values), "meta element", 0.78 if name in _PLAIN_AUTHORS else 0.85)
        for name, values in meta.values(meta_elements.AUTHORS)
    ]
    told += [
        (names_in([value]), "meta element", 0.7)
        for label, value in meta.card()
        if byline_prefix(Line(f"{single_line(label)} "))
    ]
    creators = names_in(meta.every(("twitter.creator",)))  # most give how they are called there
    told.append((Names(creators.persons), "meta element", 0.6))
    told.append((names_in(marked.values.get("authors", [])), "microdata", 0.82))
    told.append((names_in(marked.classed.get("authors", [])[:3]), "class", 0.6))
    if printed.authors_confidence > BARE_NAME or not any(names.best for names, _, _ in told):
        told.append((printed.authors, "line at the title", printed.authors_confidence))
    known = [(without(names, sites), origin, sure) for names, origin, sure in told]
    if not any(names.best for names, _, _ in known):
        known = told
    persons = [(n.persons, origin, sure) for n, origin, sure in known if n.persons]
    for names, origin, sure in persons:
        builder.tell_list("authors", _completed(names, persons), origin, sure)
    for named, origin, sure in known:
        signed = [name for name in named.others if not _is_login(name)]
        if signed and not persons:
            builder.tell_list("authors", signed, origin, sure / 2)


_PLAIN_AUTHORS = frozenset({"author", "article.author", "dc.creator"})


def _is_login(name: str) -> bool:
    """Whether a name is written as people log in, `jdoe`, and as nobody signs."""
    return name.islower() and " " not in name and name not in AGENCIES


def _completed(
    names: Sequence[str], told: Iterable[tuple[Sequence[str], str, float]]
) -> Sequence[str]:
    """The names with those that a surer teller of all of them adds, in the better spelling."""
    keys = {name_key(name) for name in names}
    best = list(names)
    for others, _, sure in told:
        spelt = {name_key(other): other for other in others}
        if sure >= 0.8 and len(best) < len(others) <= 8 and keys <= spelt.keys():
            best = list(others)
        best = [
            spelt[key] if name.isupper() and (key := name_key(name)) in spelt else name
            for name in best
        ]
    return best
