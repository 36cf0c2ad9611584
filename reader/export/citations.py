"""Where an article is from, written down so that others can cite it: text, BibTeX, CSL-JSON.

Nothing is invented: a date is as exact as the article gives it, and when it was looked at is not
told, since nobody noted it. All of it is Unicode; BibTeX wants a processor that reads UTF-8.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from hashlib import blake2b

from reader.article import Article
from reader.config import CitationFormat
from reader.export.author_names import person_name
from reader.export.extracts import source_of
from reader.passage_template import PassageTemplate
from reader.text import fold

CslItem = dict[str, object]
"""An item of CSL-JSON."""

_TEXT = PassageTemplate.parse("[{authors}: ][“{title}”], {publisher}, {date}, {url}")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")
_ISO_LENGTHS = (0, 4, 7, 10)
"""Characters of an ISO 8601 date, by how many parts it has."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def citations(articles: Sequence[Article], citation_format: CitationFormat) -> str:
    """Give the citations of some articles in one of the formats, without a line end behind."""
    if citation_format is CitationFormat.BIBTEX:
        return bibtex(articles)
    if citation_format is CitationFormat.CSL:
        return csl_json(articles)
    return "\n".join(map(text_citation, articles))


def text_citation(article: Article) -> str:
    """Give one line: `Anna Berg: “Title”, Publisher, 2024-10-25, https://…`."""
    source = source_of(article)
    return _TEXT.fill({name: value for name, value in source.items() if value})


# BibTeX


def bibtex(articles: Sequence[Article]) -> str:
    """Give an entry for each article, a blank line between two.

    Source: the format as `btxdoc` has it; `date` and `url` are biblatex's, which other styles pass
    over as BibTeX passes over every field it does not know.
    """
    entries = zip(articles, citation_keys(articles), strict=True)
    return "\n\n".join(_entry(article, key) for article, key in entries)


def _entry(article: Article, key: str) -> str:
    kind = "article" if article.publisher else "misc"
    day = date_parts(article.published)
    iso = (article.published or "")[: _ISO_LENGTHS[len(day)]]
    fields = {
        "author": _braced(" and ".join(map(_bibtex_name, article.authors))),
        # In braces of its own, or styles would change its capitals.
        "title": _braced(_braced(_escaped(article.title))),
        "journal": _braced(_escaped(article.publisher or "")),
        "year": _braced(iso[:4]),
        "month": _MONTHS[day[1] - 1] if len(day) > 1 else "",
        "date": _braced(iso),
        "url": _braced(_escaped_url(article.url or "")),
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _bibtex_name(author: str) -> str:
    """A name as `Family, Given`; one that cannot be parted in braces, which keep it whole."""
    name = person_name(author)
    return f"{name.family}, {name.given}" if name else f"{{{_escaped(author)}}}"


_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts braces, a backslash before them or not
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
"""Signs that mean something else to LaTeX, or are others in its oldest fonts."""


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


_URL_ESCAPES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '\\{} "<>^`|'})


def _escaped_url(url: str) -> str:
    """An address as it is, which biblatex takes verbatim; what no address may hold in per cent."""
    return url.translate(_URL_ESCAPES)


# CSL-JSON


def csl_json(articles: Sequence[Article]) -> str:
    """Give an array with an item for each article (CSL 1.0.2)."""
    return json.dumps(csl_items(articles), ensure_ascii=False, indent=2)


def csl_items(articles: Sequence[Article]) -> list[CslItem]:
    """Give the items of CSL-JSON."""
    keys = citation_keys(articles)
    return [_csl_item(article, key) for article, key in zip(articles, keys, strict=True)]


def _csl_item(article: Article, key: str) -> CslItem:
    day = date_parts(article.published)
    fields: CslItem = {
        "title": article.title,
        "author": [_csl_name(author) for author in article.authors],
        "container-title": article.publisher,
        "issued": {"date-parts": [list(day)]} if day else None,
        "URL": article.url,
        "language": article.language,
    }
    kept = {name: value for name, value in fields.items() if value}
    return {"id": key, "type": _csl_type(article), **kept}


def _csl_type(article: Article) -> str:
    if article.publisher:
        return "article-newspaper"
    return "webpage" if article.url else "document"


def _csl_name(author: str) -> dict[str, str]:
    name = person_name(author)
    return {"family": name.family, "given": name.given} if name else {"literal": author}


# What both need


def date_parts(published: str | None) -> tuple[int, ...]:
    """Give year, month and day of an ISO 8601 date, as far as it has them; nothing of another."""
    match = _DATE.match(published or "")
    if match is None:
        return ()
    parts = tuple(int(part) for part in match.groups() if part is not None)
    with suppress(ValueError):
        date(*(*parts, 1, 1)[:3])
        return parts
    return ()


def citation_keys(articles: Sequence[Article]) -> list[str]:
    """Give each article a key, in ASCII: `berg2024bridge-to-osk`.

    It is made of the article alone, whatever else is exported; where that gives several the same
    one, all of them are told apart by where they lie, in whatever order.
    """
    keys = [_key(article) for article in articles]
    often = Counter(keys)
    return _unique(
        key if often[key] == 1 else f"{key}-{_identity(article)}"
        for article, key in zip(articles, keys, strict=True)
    )


_KEY_WORDS = 3
_SHORTEST_KEY_WORD = 2


def _key(article: Article) -> str:
    person = person_name(article.authors[0]) if article.authors else None
    author = person.family if person else next(iter(article.authors), article.publisher or "")
    day = date_parts(article.published)
    year = f"{day[0]:04}" if day else ""
    words = [w for w in _ascii_words(article.title) if len(w) >= _SHORTEST_KEY_WORD][:_KEY_WORDS]
    key = "".join(_ascii_words(author)[:_KEY_WORDS]) + year + "-".join(words)
    return key if re.search("[a-z]", key) else f"article{key}-{_identity(article)}"


def _ascii_words(text: str) -> list[str]:
    return re.findall("[a-z0-9]+", fold(text).translate(_IN_ASCII))


_IN_ASCII = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | dict.fromkeys("'’")
)
"""Letters that are no accented ones, and apostrophes, which part no words."""


def _identity(article: Article) -> str:
    content = (str(article.path), article.part, article.title)
    data = "\0".join(content).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=4).hexdigest()


def _unique(keys: Iterable[str]) -> list[str]:
    """Number what is the same all the same: the same article twice."""
    seen: Counter[str] = Counter()
    unique = []
    for key in keys:
        seen[key] += 1
        unique.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return unique
