"""Where a page was published: what it says of itself, and what the program that saved it noted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml import etree, html

from reader.formats.html.linked_data import LinkedArticle
from reader.formats.html.meta_elements import ADDRESSES, MetaElements

_LONGEST = 2_000
_COMMENT = etree.Comment
_MOST_LINKS = 500
_MOST_COMMENTS = 50

_SAVED = (
    re.compile(r"Page saved with SingleFile\s{1,20}url:\s{1,20}(https?://\S{1,2000})"),
    re.compile(r"saved from url=\(\d{1,6}\)(https?://\S{1,2000})"),
    re.compile(r"Saved from (https?://\S{1,2000}) at .{1,60} using monolith"),
    re.compile(r"Mirrored from (\S{1,2000}) by HTTrack"),
)
"""What SingleFile, Internet Explorer and Chrome, monolith and HTTrack write into what they save."""
_ARCHIVED = re.compile(
    r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2})(.{1,2000})"
)
_LOCAL = re.compile(
    r"(?:localhost|.{0,200}\.(?:local|localhost|internal|lan)|127\..{1,12}|10\..{1,12}|"
    r"192\.168\..{1,8}|172\.(?:1[6-9]|2\d|3[01])\..{1,8}|169\.254\..{1,8}|0\.0\.0\.0|\[?::1\]?)$"
)
_TRACKING = re.compile(r"(?:utm_|fbclid|gclid|mc_cid|mc_eid|igshid|ns_campaign|xtor|wt_mc)")
_DATED_PATH = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>\d\d?)"
    r"(?:(?P=mark)(?P<day>\d\d?))?(?=[/-])"
)


def addresses(
    tree: html.HtmlElement, meta: MetaElements, linked: LinkedArticle
) -> list[tuple[str, str, float]]:
    """Give the addresses that a page names as its own: each with its origin and how sure it is.

    They are absolute and public. One of a home page is less sure: templates put it everywhere.
    """
    saved = list(_saved(tree))
    base = saved[0] if saved else meta.first(("og.url",)) or linked.url or ""
    told = [(_joined(base, link), "canonical link", 0.9) for link in _links(tree)]
    told += [(value, "meta element", 0.85) for value in meta.every(ADDRESSES)]
    told += [(linked.url, "JSON-LD", 0.8)] if linked.url else []
    told += [(value, "note of the saving program", 0.82) for value in saved]
    public = [(public_address(url), origin, sure) for url, origin, sure in told]
    return [
        (url, origin, sure if urlsplit(url).path.strip("/") else sure / 2)
        for url, origin, sure in public
        if url
    ]


def public_address(value: str) -> str:
    """Give an absolute address without tracking, or nothing where it is local, relative, no URL."""
    value = value.strip()
    if len(value) > _LONGEST or " " in value:
        return ""
    archived = _ARCHIVED.match(value)
    if archived:
        value = archived[1].rstrip("/") + "//" + archived[2]
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        if parts.scheme not in {"http", "https"} or "." not in host or _LOCAL.match(host):
            return ""
        if _TRACKING.search(parts.query):
            kept = [p for p in parse_qsl(parts.query, True) if not _TRACKING.match(p[0])]
            parts = parts._replace(query=urlencode(kept))
        return urlunsplit(parts._replace(fragment=""))
    except ValueError:
        return ""


def host_of(url: str | None) -> str:
    """Give the host of an address without `www.`, empty where there is none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""


def date_in(url: str | None) -> str | None:
    """Give the date in the path of an address, as blogs and newspapers have it: `/2024/10/25/`.

    It is the day of publication, of some sites only the month: `2024-10`.
    """
    try:
        match = _DATED_PATH.search(urlsplit(url or "").path)
    except ValueError:
        return None
    if match is None or not 1 <= int(match["month"]) <= 12:
        return None
    month = f"{match['year']}-{int(match['month']):02}"
    day = int(match["day"] or 0)
    return f"{month}-{day:02}" if 1 <= day <= 31 else month


def _links(tree: html.HtmlElement) -> Iterator[str]:
    for link in islice(tree.iter("link"), _MOST_LINKS):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            yield (link.get("href") or "")[:_LONGEST]


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:
        return ""


def _saved(tree: html.HtmlElement) -> Iterator[str]:
    """What saving programs noted, in comments at the beginning or at the root element."""
    source = tree.get("data-scrapbook-source")
    if source:
        yield source
    root = tree.getroottree().getroot()
    before = islice(root.itersiblings(preceding=True), _MOST_COMMENTS)
    for comment in (*before, *islice(tree.iter(tag=_COMMENT), _MOST_COMMENTS)):
        text = (comment.text or "")[: 2 * _LONGEST] if comment.tag is _COMMENT else ""
        for pattern in _SAVED:
            match = pattern.search(text)
            if match:
                url = match[1]
                yield url if "://" in url else f"http://{url}"
