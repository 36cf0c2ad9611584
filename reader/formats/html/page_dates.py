"""When a page was published and changed: what it tells programs, and what it prints for readers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from lxml import html

from reader.formats.builder import ArticleBuilder
from reader.formats.cues import UPDATED_LABELS
from reader.formats.dates import find_moments, normalise_moment
from reader.formats.html import meta_elements
from reader.formats.html.line_reader import PrintedLines
from reader.formats.html.line_signs import COPYRIGHT, SURE_LABELS, is_of_a_table
from reader.formats.html.linked_data import LinkedArticle
from reader.formats.html.meta_elements import MetaElements
from reader.formats.html.microdata import Marked
from reader.formats.html.page_address import date_in
from reader.formats.html.page_lines import PageLine
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import dates_of, is_update
from reader.language import detect

_LANGUAGE_SAMPLE = 2_000
_SAMPLE_PARAGRAPH = 120
_DAY_FIRST = re.compile(r"en[-_](?!us|ca|ph)", re.IGNORECASE)
_DAY_FIRST_HOSTS = (".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng", ".ke", ".sg", ".hk", ".eu")
_MOST_HOURS = 14
"""How far apart two time zones can be."""
_SURE_MOMENT = 0.85
_MOST_LABELLED = 3
_LONGEST_LINE, _LONGEST_SIGN = 300, 160
_Told = tuple[str, str, float]
"""A value, its origin, and how sure it is."""


def date_language(tree: html.HtmlElement, host: str, lines: Sequence[PageLine]) -> str | None:
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


def tell_dates(
    builder: ArticleBuilder,
    meta: MetaElements,
    linked: LinkedArticle,
    marked: Marked,
    printed: PrintedLines,
    lines: Sequence[PageLine],
    language: str | None,
) -> None:
    """Tell when the page was published and, where that differs, last changed.

    `language` is that for the order of day and month, `lines` are those of the page: labels in them
    tell a date that nothing else does.
    """
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
        labelled, changed = _labelled_dates(lines, language)
        builder.tell("published", labelled, "labelled line", 0.55)
        builder.tell("updated", changed, "labelled line", 0.55)
    for moment, origin, sure in updated:
        builder.tell("updated", moment, origin, sure)
    builder.tell("updated", printed.updated, "line at the title", 0.8)
    if printed.updated:
        builder.tell("published", printed.updated, "date of the last change", 0.4)
    first, last = builder.told("published"), builder.told("updated")
    if first and last and (last <= first or first.startswith(last)):
        builder.forget("updated")


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
        published, updated = _moved(published, moved), _moved(updated, moved)
    shown = printed.published
    if shown and published and len(shown) != len(published[0][0]) in {10, 16}:
        moment, origin, sure = published[0]
        apart = abs(date.fromisoformat(moment[:10]) - date.fromisoformat(shown[:10])).days
        is_change = shown > moment and any(m[:10] == shown[:10] for m, _, _ in updated)
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


def _labelled_dates(
    lines: Iterable[PageLine], language: str | None
) -> tuple[str | None, str | None]:
    """Give the moments of publication and change that labels name anywhere on a page.

    Where several lines have such a label they are those of teasers or comments, and tell nothing.
    """
    published: set[str] = set()
    updated: set[str] = set()
    for page_line in lines:
        if page_line.length > _LONGEST_LINE:
            continue
        text = page_line.text
        if len(text) > _LONGEST_SIGN or not any(map(str.isdigit, text)):
            continue
        line = Line(text)
        is_published = any(line.folded.startswith(label) for label in SURE_LABELS)
        is_updated = any(label in line.folded for label in UPDATED_LABELS)
        is_other = COPYRIGHT.search(text) or is_of_a_table(page_line)
        if (is_published or is_updated) and not is_other:
            is_change = line.folded.startswith(tuple(UPDATED_LABELS))
            for moment in dates_of(line, language):
                if is_change or is_update(line, moment):
                    updated.add(moment.iso)
                elif is_published:
                    published.add(moment.iso)
        if len(published) + len(updated) > _MOST_LABELLED:
            return None, None
    return (
        published.pop() if len(published) == 1 else None,
        updated.pop() if len(updated) == 1 else None,
    )


def moment_in(value: str, language: str | None) -> str | None:
    """Give the moment in a value that is there for a moment, as ISO 8601; midnight is no time."""
    value = value.strip()
    if value.isdecimal() and len(value) == 14:  # `20190305143300`
        value = f"{value[:8]}T{value[8:12]}"
    elif value.isdecimal() and len(value) != 8 and len(value) > 4:
        return None
    moments = find_moments(value, language) if "/" in value else []
    moment = moments[0].iso if moments else normalise_moment(value)
    if moment is None or moment.startswith("1970-01-01"):
        return None
    return moment.removesuffix("T00:00")
