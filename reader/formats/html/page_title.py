"""The title of a page: the heading that readers see, found by what names the page elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from lxml import etree

from reader.formats.builder import single_line
from reader.formats.html.author_names import name_key
from reader.formats.html.linked_data import is_same_title
from reader.formats.html.selection import shown_text
from reader.formats.html.wording import UNPARTED, words_of

_SEPARATOR = re.compile(
    r"\s+(?:[|·–—»«•›‹~/-]|::?|//)\s+|(?<=\w)\s?[|»]\s?"
    rf"|(?<=[{UNPARTED}？！。”」》）])\s?(?:_+|--?|——)\s?|(?:_+|--?|——)(?=[{UNPARTED}])"
)
"""Writing without spaces has none around its separators either."""
_COLON = re.compile(r":\s+")
_NO_TITLES = frozenset(
    "untitled home index document untitleddocument newpage newpage1 startseite accueil inicio "
    "article artikel page homepage notitle titel title news unbenanntesdokument".split()
)
_MOST_HEADINGS = 40
_LONGEST = 500
_SHORTEST_SHOWN = 8
_MOST_SITE_WORDS = 5
_LEAST_SITE = 4
_LONGEST_SECTION = 6
"""Characters of the name of a section in writing without spaces."""

KICKER_CLASSES = frozenset(
    "kicker overline eyebrow topline dachzeile spitzmarke supertitle surtitre surtitle antetitulo "
    "volanta occhiello chapeu".split()
)
"""Words in the class names of what stands over a title."""
CLASS_PART = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a page."""

    text: str
    origin: str
    confidence: float
    element: etree._Element | None = None
    """The heading that shows it."""
    kicker: str | None = None
    """What stands within the heading over the title."""
    site: str | None = None
    """What the `title` element has beside it: most often the name of the site."""


def page_title(
    element_text: str,
    elements: Sequence[etree._Element],
    named: Sequence[str],
    sites: Sequence[str],
    shown: Iterable[str],
) -> Title | None:
    """Give the title of a page.

    `element_text` is what its `title` element says, `elements` are those with marks, `named` the
    titles that meta elements and JSON-LD give, the surest first, `sites` the names of the site, and
    `shown` the texts of the page's lines.
    """
    homes = _home_names(elements)
    site_keys = {name_key(site) for site in (*sites, *homes)} - {""}
    element = element_text[:_LONGEST]
    segments = [s.strip() for s in _SEPARATOR.split(element) if s.strip()]
    told = [title for title in (_without_site(name, site_keys) for name in named) if title]
    headings = list(_headings(elements, site_keys))
    if site := _site_over(headings, segments) or _site_among(headings, segments):
        site_keys.add(site)
        headings = [heading for heading in headings if name_key(heading.text) != site]
    likely = sorted(segments, key=lambda segment: (_is_site(segment, site_keys), -len(segment)))
    heading = _named_heading(headings, [*told, *likely, element])
    if heading is not None:
        return heading.beside(element, segments, told)
    colon = _COLON.search(element)
    parts = [element[: colon.start()], element[colon.end() :]] if colon else []
    title = _shown_segment([*segments, *parts], site_keys, shown)
    if title:
        return Title(title, "title element, as shown", 0.9, site=_rest(title, segments))
    if told:
        return Title(told[0], "meta element", 0.85)
    stripped = _without_site(element, site_keys)
    first = next((h for h in headings if h.is_first_level), None)
    if first is not None and (not stripped or len(headings) == 1):
        return first.title("first heading", 0.7)
    if stripped:
        return Title(stripped, "title element", 0.6, site=_rest(stripped, segments))
    return headings[0].title("first heading", 0.5) if headings else None


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str
    element: etree._Element
    kicker: str | None

    @property
    def is_first_level(self) -> bool:
        return self.element.tag == "h1"

    def title(self, origin: str, confidence: float) -> Title:
        return Title(self.text, origin, confidence, self.element, self.kicker)

    def beside(self, element: str, segments: Sequence[str], told: Sequence[str]) -> Title:
        """The title with what the `title` element adds to it, where it is of it.

        A title told as `Kicker: Title` shows what of the heading is the kicker.
        """
        site = _rest(self.text, [*segments]) if is_same_title(self.text, element) else None
        text, kicker = self.text, self.kicker
        for title in (*told, element):
            colon = _COLON.search(title)
            before = title[: colon.start()] if colon else ""
            rest = text[len(before) :]
            is_kicker = before and text.startswith(before) and rest[:1] == " " and len(self.element)
            if is_kicker and kicker is None and len(rest.split()) > 1:
                text, kicker = rest.strip(), before
        return Title(text, "first heading", 0.95, self.element, kicker, site)


def _headings(elements: Sequence[etree._Element], sites: set[str]) -> Iterator[_Heading]:
    """The headings that may be the title, their kickers taken off."""
    first_level = (element for element in elements if element.tag == "h1")
    lesser = (element for element in elements if _may_be_heading(element))
    for element in chain(islice(first_level, _MOST_HEADINGS), islice(lesser, _MOST_HEADINGS)):
        kicker = None
        parts: list[str] = [element.text or ""]
        for child in element:
            if not isinstance(child.tag, str):
                parts.append(child.tail or "")
                continue
            text = shown_text(child)
            if kicker is None and not "".join(parts).strip() and _is_kicker(child):
                kicker = text[:_LONGEST]
            else:
                parts += [" " if child.tag in {"br", "div", "p", "span"} else "", text]
            parts.append(child.tail or "")
        text = _without_link(single_line("".join(parts)), element)
        if not text and kicker:
            text, kicker = kicker, None
        key = name_key(text)
        if text and len(text) <= _LONGEST and key not in sites and key not in _NO_TITLES:
            yield _Heading(text, element, kicker)


def _without_link(heading: str, element: etree._Element) -> str:
    """The text of a heading without a link at its end that leads back to a section of the site."""
    last = element[-1] if len(element) else None
    if last is None or last.tag != "a" or (last.tail or "").strip():
        return heading
    link = shown_text(last)
    before = heading.removesuffix(link).strip()
    return before if len(link.split()) <= _MOST_SITE_WORDS and _is_long(before) else heading


def _site_among(headings: Sequence[_Heading], segments: Sequence[str]) -> str:
    """The key of a site's name that ends the `title` element and is a lesser heading; or none."""
    key = name_key(segments[-1]) if len(segments) > 1 else ""
    if not key or _is_long(segments[-1]) or not _is_long(segments[0]):
        return ""
    levels = [heading.is_first_level for heading in headings if name_key(heading.text) == key]
    return key if levels and not any(levels) else ""


def _site_over(headings: Sequence[_Heading], segments: Sequence[str]) -> str:
    """The key of a heading that leads to where another one, of the title, leads farther; or none.

    The first names the blog: `/blog/` and `/blog/2024/the-anchor/`.
    """
    if len(segments) < 2:
        return ""
    keys = {name_key(segment) for segment in segments}
    links = [(name_key(h.text), _link_of(h.element)) for h in headings]
    links = [(key, link) for key, link in links if link and key in keys]
    for key, link in links:
        if any(other.startswith(link) and len(other) > len(link) for _, other in links):
            return key
    return ""


def _link_of(heading: etree._Element) -> str:
    """Where a heading leads to, if it is a link."""
    link = next(heading.iter("a"), None)
    return (link.get("href") or "").strip() if link is not None else ""


def _home_names(elements: Sequence[etree._Element]) -> list[str]:
    """The headings that lead to the home page: what they say is the name of the site."""
    names: list[str] = []
    for element in elements:
        if element.tag != "h1":
            continue
        link = next(element.iter("a"), None)
        if link is None and (outer := element.getparent()) is not None and outer.tag == "a":
            link = outer
        if link is not None and _HOME.fullmatch((link.get("href") or "").strip()):
            names.append(shown_text(element)[:_LONGEST])
    return names


_HOME = re.compile(r"(?:https?://[\w.:-]{1,100})?/?(?:\./|index\.\w{3,5})?")


def _may_be_heading(element: etree._Element) -> bool:
    if "headline" in (element.get("itemprop") or ""):
        return element.tag != "meta"
    classes = element.get("class") or ""
    if element.tag == "h2":
        return True
    if element.tag == "h3":
        return "title" in classes or "headline" in classes
    return element.tag in _TITLED and ("-title" in classes or "headline" in classes)


_TITLED = frozenset({"div", "p", "span", "a", "td", "b", "strong", "font"})


def _is_kicker(element: etree._Element) -> bool:
    parts = CLASS_PART.split((element.get("class") or "").lower())
    return not KICKER_CLASSES.isdisjoint(parts)


def _named_heading(headings: Sequence[_Heading], named: Sequence[str]) -> _Heading | None:
    """The heading that other names of the page agree with; of the first level rather."""
    long = [heading for heading in headings if _is_long(heading.text)]
    for some in (long, headings):  # a name of two words may be that of a section
        for title in named:
            for is_first_level in (True, False):
                for heading in some:
                    if heading.is_first_level is is_first_level and _agrees(heading.text, title):
                        return heading
    return None


def _agrees(heading: str, title: str) -> bool:
    if name_key(heading) == name_key(title):
        return True
    return _is_long(heading) and is_same_title(heading, title)


def _is_long(heading: str) -> bool:
    """Whether a heading has more words than the name of a section."""
    words = words_of(heading)
    is_unparted = len(words) > 2 * len(heading.split())
    return len(words) > (_LONGEST_SECTION if is_unparted else 2)


def _without_site(title: str, sites: set[str]) -> str:
    """A title without the name of the site behind or before it; empty where nothing is left."""
    title = single_line(title)[:_LONGEST]
    for _ in range(3):
        marks = list(_SEPARATOR.finditer(title))
        if not marks:
            break
        first, last = marks[0], marks[-1]
        if _is_site(title[last.end() :], sites):
            title = title[: last.start()].strip()
        elif _is_site(title[: first.start()], sites):
            title = title[first.end() :].strip()
        else:
            break
    colon = _COLON.search(title)
    if colon and name_key(title[: colon.start()]) in sites:
        title = title[colon.end() :]
    key = name_key(title)
    return "" if key in sites or key in _NO_TITLES else title


def _is_site(segment: str, sites: set[str]) -> bool:
    """Whether a piece of a title names the site: as it calls itself, or as its host is called."""
    key = name_key(segment)
    return (
        not key
        or key in sites
        or (
            len(key) >= _LEAST_SITE
            and len(segment.split()) <= _MOST_SITE_WORDS
            and any(key in site or (len(site) >= _LEAST_SITE and site in key) for site in sites)
        )
    )


def _shown_segment(segments: Sequence[str], sites: set[str], shown: Iterable[str]) -> str | None:
    """The piece of the `title` element that stands on the page by itself."""
    wanted = {
        name_key(segment): segment
        for segment in segments
        if len(segment) >= _SHORTEST_SHOWN and not _is_site(segment, sites)
    }
    if not wanted:
        return None
    longest = 2 * max(map(len, wanted.values()))
    keys = {name_key(text) for text in shown if len(text) <= longest}
    return max((wanted[key] for key in wanted.keys() & keys), key=len, default=None)


def _rest(title: str, segments: Sequence[str]) -> str | None:
    """What the last piece of the `title` element, or one before a colon, adds to the title."""
    site = segments[-1] if segments else ""
    before, colon, rest = site.partition(": ")
    if colon and name_key(rest) == name_key(title):
        site = before
    elif len(segments) < 2 or name_key(site) in name_key(title):
        return None
    return site if len(site.split()) <= _MOST_SITE_WORDS and len(site) > 2 else None
