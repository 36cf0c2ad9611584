"""What a web page tells about its article, and which of its many tellers is believed.

JSON-LD, meta elements, marks in the text, the lines around the title and the address are asked
for each field. How sure each is stands in the tables here: it is about the share of pages on which
that teller is right. No teller is asked to guess: a page without a date has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import islice

from lxml import etree, html

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.cues import AGENCIES
from reader.formats.html import meta_elements
from reader.formats.html.author_names import name_key, names_in, without
from reader.formats.html.linked_data import LinkedArticle, linked_article
from reader.formats.html.meta_elements import MetaElements
from reader.formats.html.microdata import Marked, marked_up
from reader.formats.html.page_address import addresses, date_in, host_of
from reader.formats.html.page_lines import PageLine, page_lines
from reader.formats.html.page_title import CLASS_PART, KICKER_CLASSES, Title, page_title
from reader.formats.html.printed_lines import (
    BARE_NAME,
    PrintedLines,
    labelled_dates,
    moment_in,
    printed_lines,
)
from reader.formats.html.selection import marked_elements, shown_text
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import byline_prefix
from reader.language import detect

LEAD_CLASSES = frozenset(
    "lead lede standfirst dek deck intro teaser chapo chapeau bajada entradilla vorspann sommario "
    "subtitle subheadline description".split()
)
"""Words in the class names of the paragraph that opens an article."""

_LONGEST_NAME = 100
_MOST_NODES = 10_000
_MOST_SITE_WORDS = 8
"""What is longer is a title that a template has put in the site's place."""
_FOOT = 80
"""So many last lines of a page may be its foot."""
_MOST_LINES = 20_000
_LONGEST_TITLE = 500
_MOST_TAGS = 25
"""A longer list of keywords is that of the site."""
_LONGEST_TAG = 60
_NO_TAG = re.compile(r"://|_|:\s|^\W+$|^\d+$")
"""What sorts pages for a program's own use, as in `type_news`."""
_LANGUAGE_SAMPLE = 2_000
_SAMPLE_PARAGRAPH = 120
_DAY_FIRST = re.compile(r"en[-_](?!us|ca|ph)", re.IGNORECASE)
_DAY_FIRST_HOSTS = (".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng", ".ke", ".sg", ".hk", ".eu")
_MOST_HOURS = 14
"""How far apart two time zones can be."""
_SURE_MOMENT = 0.85
_Told = tuple[str, str, float]
"""A value, its origin, and how sure it is."""
_PLATFORM_HOSTS = frozenset(
    "blogspot wordpress github substack medium tumblr ghost wixsite webflow typepad".split()
)


def tell_metadata(builder: ArticleBuilder, tree: html.HtmlElement) -> PrintedLines:
    """Tell the builder the metadata of a page, each value with where it stands and how sure it is.

    `tree` is to hold the comments, scripts and links of the page. What is given back tells which
    of its lines are byline and date line.
    """
    lines = list(islice(page_lines(tree), _MOST_LINES))
    meta = MetaElements(tree)
    element = single_line(tree.findtext(".//title") or "")[:1_000]
    linked = linked_article(tree, [t for t in (meta.first(("og.title",)), element) if t])
    for url, origin, sure in addresses(tree, meta, linked):
        builder.tell("url", url, origin, sure)
    _tell_language(builder, tree, meta, linked)
    host = host_of(builder.told("url"))
    names = [n for n in _site_names(meta, linked, host) if len(n[0].split()) <= _MOST_SITE_WORDS]
    elements = marked_elements(tree)
    title = _tell_title(
        builder, element, elements, meta, linked, lines, [name for name, _, _ in names]
    )
    marked = marked_up(elements, title.element if title else None)
    _tell_publisher(builder, names, title, marked, host)
    owner = _owner(element, lines, builder.told("title") or "")
    builder.tell("publisher", owner, "copyright line", 0.45)
    language = _date_language(tree, host, lines)
    told = builder.told("title") or ""
    printed = printed_lines(lines, told, language)
    _tell_dates(builder, meta, linked, marked, printed, lines, language)
    _tell_authors(builder, meta, linked, marked, printed, [name for name, _, _ in names])
    _tell_tags(builder, meta, linked, marked)
    _tell_kicker(builder, elements, title)
    return printed


def _tell_language(
    builder: ArticleBuilder, tree: html.HtmlElement, meta: MetaElements, linked: LinkedArticle
) -> None:
    builder.tell("language", tree.get("lang") or tree.get("xml:lang"), "html element", 0.8)
    builder.tell("language", linked.language, "JSON-LD", 0.7)
    builder.tell("language", meta.first(meta_elements.LANGUAGES), "meta element", 0.65)


def _date_language(tree: html.HtmlElement, host: str, lines: Sequence[PageLine]) -> str | None:
    """The language for the order of day and month: `en` where the month comes first."""
    declared = tree.get("lang") or ""
    if _DAY_FIRST.match(declared) or host.endswith(_DAY_FIRST_HOSTS):
        return None
    sample: list[str] = []
    length = 0
    for line in lines:
        if line.length > _SAMPLE_PARAGRAPH:
            sample += ["\n", *line.parts]
            length += line.length
        if length > _LANGUAGE_SAMPLE:
            break
    return detect("".join(sample)[: 2 * _LANGUAGE_SAMPLE]) or (declared[:2].lower() or None)


def _tell_title(
    builder: ArticleBuilder,
    element: str,
    elements: Sequence[etree._Element],
    meta: MetaElements,
    linked: LinkedArticle,
    lines: Sequence[PageLine],
    sites: Sequence[str],
) -> Title | None:
    named = [*meta.every(("og.title",)), *([linked.headline] if linked.headline else [])]
    named += meta.every(meta_elements.TITLES[1:])
    title = page_title(
        element,
        elements,
        named,
        sites,
        (line.text for line in lines if line.length < _LONGEST_TITLE),
    )
    if title:
        builder.tell("title", title.text, title.origin, title.confidence)
    return title


def _site_names(meta: MetaElements, linked: LinkedArticle, host: str) -> Iterator[_Told]:
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


def _tell_publisher(
    builder: ArticleBuilder,
    names: Sequence[_Told],
    title: Title | None,
    marked: Marked,
    host: str,
) -> None:
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


def _owner(element: str, lines: Sequence[PageLine], title: str) -> str | None:
    """The piece of the `title` element that a copyright line names."""
    pieces = [p for p in re.split(r"\s+[|–—·-]\s+", element) if name_key(p) != name_key(title)]
    if not pieces:
        return None
    for line in reversed(lines[-_FOOT:]):
        if line.length < _LONGEST_TITLE and re.search(
            r"©|\(c\)|copyright", line.text, re.IGNORECASE
        ):
            named = (p for p in pieces if len(p) > 2 and name_key(p) in name_key(line.text))
            if owner := next(named, None):
                return owner
    return None


def _is_better(name: str, other: str) -> bool:
    """Whether a spelling of a name has the spaces or capitals that the other lacks."""
    return name.count(" ") > other.count(" ") or (other.islower() and not name.islower())


def _tell_dates(
    builder: ArticleBuilder,
    meta: MetaElements,
    linked: LinkedArticle,
    marked: Marked,
    printed: PrintedLines,
    lines: Sequence[PageLine],
    language: str | None,
) -> None:
    published = list(_published(meta, linked, marked, builder.told("url"), language))
    updated = list(_updated(meta, linked, marked, language))
    published, updated = _as_printed(published, updated, printed)
    for moment, origin, sure in published:
        builder.tell("published", moment, origin, sure)
    if printed.published_confidence:
        exact = [m for m, _, _ in published if m.startswith(f"{printed.published}T")]
        printed.published = exact[0] if exact else printed.published
    origin = "line at the title"
    builder.tell("published", printed.published, origin, printed.published_confidence)
    if builder.told("published") is None:
        labelled, changed = labelled_dates(lines, language)
        builder.tell("published", labelled, "labelled line", 0.55)
        builder.tell("updated", changed, "labelled line", 0.55)
        days = {m[:10] for value in marked.times if (m := moment_in(value, language))}
        if len(days) == 1 and title_is_dated(marked, language):
            builder.tell("published", days.pop(), "time element", 0.5)
    for moment, origin, sure in updated:
        builder.tell("updated", moment, origin, sure)
    builder.tell("updated", printed.updated, "line at the title", 0.8)
    if printed.updated:
        builder.tell("published", printed.updated, "date of the last change", 0.4)
    first, last = builder.told("published"), builder.told("updated")
    if first and last and (last <= first or first.startswith(last)):
        builder.forget("updated")


def title_is_dated(marked: Marked, language: str | None) -> bool:
    """Whether all moments of a page's `time` elements are whole days, and few."""
    return 0 < len(marked.times) <= 3


def _published(
    meta: MetaElements, linked: LinkedArticle, marked: Marked, url: str | None, language: str | None
) -> Iterator[_Told]:
    """The dates of publication that a page tells to programs, the surest first."""
    told = [(linked.published, "JSON-LD", linked.confidence)]
    told += [(value, "meta element", 0.92) for value in meta.every(meta_elements.PUBLISHED)]
    told += [(value, "microdata", 0.88) for value in marked.values.get("published", [])[:1]]
    told += [(value, "meta element", 0.75) for value in meta.every(meta_elements.DATED)]
    told += [(value, "class", 0.74) for value in marked.classed.get("published", [])[:1]]
    told += [(value, "microdata", 0.7) for value in marked.values.get("created", [])[:1]]
    day = date_in(url)
    told.append((day, "address", 0.73 if day and len(day) == 10 else 0.4))
    moments = [(moment_in(v, language), origin, sure) for v, origin, sure in told if v]
    yield from sorted(
        ((moment, origin, sure) for moment, origin, sure in moments if moment),
        key=lambda told: -told[2],
    )


def _updated(
    meta: MetaElements, linked: LinkedArticle, marked: Marked, language: str | None
) -> Iterator[_Told]:
    told = [(linked.updated, "JSON-LD", linked.confidence)]
    told += [(value, "meta element", 0.9) for value in meta.every(meta_elements.UPDATED)]
    told += [(value, "microdata", 0.85) for value in marked.values.get("updated", [])[:1]]
    for value, origin, sure in told:
        moment = moment_in(value, language) if value else None
        if moment:
            yield moment, origin, sure


def _as_printed(
    published: list[_Told], updated: list[_Told], printed: PrintedLines
) -> tuple[list[_Told], list[_Told]]:
    """The moments in the time zone that readers see, where the page prints one of them.

    Programs write Greenwich time, or their own, and call it what they like.
    """
    moved: dict[str, timedelta] = {}
    for shown, told in ((printed.published, published), (printed.updated, updated)):
        for moment, origin, sure in told:
            shift = _shift(moment, shown) if sure >= _SURE_MOMENT else None
            if shift is not None:
                moved.setdefault(origin, shift)
    if moved:
        return _moved(published, moved), _moved(updated, moved)
    shown = printed.published
    if shown and len(shown) == 10 and published and len(published[0][0]) > 10:
        moment, origin, sure = published[0]
        apart = abs(date.fromisoformat(moment[:10]) - date.fromisoformat(shown)).days
        is_change = shown > moment and any(m[:10] == shown for m, _, _ in updated)
        if apart == 1 and not is_change and sure >= _SURE_MOMENT:
            return [(shown, f"{origin}, as printed", sure), *published], updated
    return published, updated


def _shift(moment: str, shown: str | None) -> timedelta | None:
    """How far a moment is from the one that is shown, where a time zone lies between them."""
    if not shown or len(shown) <= 10 or len(moment) <= 10:
        return None
    shift = datetime.fromisoformat(shown) - datetime.fromisoformat(moment)
    is_zone = not shift % timedelta(minutes=30) and abs(shift) <= timedelta(hours=_MOST_HOURS)
    is_zone = is_zone and not timedelta() < abs(shift) < timedelta(hours=1)
    return shift if is_zone else None


def _moved(told: list[_Told], moved: Mapping[str, timedelta]) -> list[_Told]:
    return [
        (_later_by(moment, moved[origin]), f"{origin}, as printed", sure)
        if moved.get(origin) and len(moment) > 10
        else (moment, origin, sure)
        for moment, origin, sure in told
    ]


def _later_by(moment: str, shift: timedelta) -> str:
    return (datetime.fromisoformat(moment) + shift).isoformat()[:16]


def _tell_authors(
    builder: ArticleBuilder,
    meta: MetaElements,
    linked: LinkedArticle,
    marked: Marked,
    printed: PrintedLines,
    sites: Sequence[str],
) -> None:
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


def _tell_tags(
    builder: ArticleBuilder, meta: MetaElements, linked: LinkedArticle, marked: Marked
) -> None:
    told = [
        (list(meta.every(meta_elements.TAGS)), "meta element", 0.9),
        (list(linked.tags), "JSON-LD", 0.8),
        (marked.values.get("tags", []), "microdata", 0.75),
    ]
    told += [(values, "meta element", 0.7) for _, values in meta.values(meta_elements.KEYWORDS)]
    for values, origin, sure in told:
        tags = [
            tag
            for value in values
            for tag in map(str.strip, re.split(r"[,;]", value))
            if tag and len(tag) <= _LONGEST_TAG and not _NO_TAG.search(tag)
        ]
        if len(tags) <= _MOST_TAGS:
            builder.tell_list("tags", tags, origin, sure)


def classed_texts(tree: html.HtmlElement, classes: frozenset[str]) -> Iterator[str]:
    """Give the texts of the elements whose class has one of `classes` in its name."""
    return _texts_of(marked_elements(tree), classes)


def _texts_of(elements: Sequence[etree._Element], classes: frozenset[str]) -> Iterator[str]:
    for element in elements:
        name = element.get("class")
        if name and element.tag in _CLASSED and not classes.isdisjoint(_class_parts(name)):
            text = shown_text(element)
            if text:
                yield text


def _class_parts(name: str) -> list[str]:
    return CLASS_PART.split(name[:_LONGEST_TITLE].lower())


_CLASSED = frozenset({"p", "span", "div", "a", "h2", "h3", "h4", "strong"})


def _tell_kicker(
    builder: ArticleBuilder, elements: Sequence[etree._Element], title: Title | None
) -> None:
    """Tell what stands over the title, or the one text of the page that is called a kicker."""
    kicker = title.kicker if title else None
    if title and title.element is not None and not kicker:
        kicker = _kicker_over(title.element)
    if kicker:
        builder.tell("kicker", kicker if len(kicker) <= _LONGEST_NAME else "", "class", 0.85)
        return
    kickers = set(islice(_texts_of(elements, KICKER_CLASSES), _MOST_NODES))
    if len(kickers) == 1:
        kicker = kickers.pop()
        builder.tell("kicker", kicker if len(kicker) <= _LONGEST_NAME else "", "class", 0.8)


def _kicker_over(title: etree._Element) -> str | None:
    """The text of the element called a kicker that stands right over the title."""
    around = (title, *islice(title.iterancestors(), 2))
    for element in around:
        for before in islice(element.itersiblings(preceding=True), 3):
            if not isinstance(before.tag, str):
                continue
            if not KICKER_CLASSES.isdisjoint(_class_parts(before.get("class") or "")):
                return shown_text(before) or None
    return None
