"""Saved news as plain text, and how right its structure is found.

Each file of a folder of `NEWS` is a text as people save it, about invented events, with what a
person sees in it: `title`, `kicker`, `authors`, `published` and `updated` (days; null where none is
told), the `headings`, and the lines that are `furniture`. `wrap` is the width to which a text's
paragraphs are broken before they are read; `language` and `shape` say what it is. A list of
furniture need not be complete, so of it only the share that was found is measured; what is marked
as furniture too much shows in *kept*, the share of long paragraphs that are left to the article.

`news/` is there to be read and mended; `unseen_news/` was written after the rules, and only the
sums are looked at.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reader.article import Article, BlockKind
from reader.formats import loads
from tests.accuracy.gold import FOLDER, Record, load_yaml
from tests.accuracy.scoring import F1, Ratio

NEWS = ("news", "unseen_news")
"""The folders of such texts."""

NEWS_LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "other": "Italian, Dutch, Portuguese",
}
_LONG = 120
"""Characters from which on a line is a paragraph, unless it is named as furniture."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NewsText:
    """A saved text with what a person sees in it."""

    id: str
    language: str
    text: str
    truth: Record

    @property
    def group(self) -> str:
        """The group of `NEWS_LANGUAGES` that it belongs to."""
        return self.language if self.language in NEWS_LANGUAGES else "other"

    def article(self) -> Article:
        """What the program reads."""
        (article,) = loads(self.text.encode(), Path(f"{self.id}.txt"))
        return article


@dataclass(slots=True)
class NewsScore:
    """How right the structure is, over the texts that were added."""

    title: Ratio = field(default_factory=Ratio)
    byline: Ratio = field(default_factory=Ratio)
    """All authors and none else, of texts that name some."""
    date: Ratio = field(default_factory=Ratio)
    """The day of publication, of texts that tell it."""
    kicker: Ratio = field(default_factory=Ratio)
    not_invented: Ratio = field(default_factory=Ratio)
    """Of the authors and dates that texts do not tell, those that were left out."""
    headings: F1 = field(default_factory=F1)
    furniture: Ratio = field(default_factory=Ratio)
    kept: Ratio = field(default_factory=Ratio)
    errors: list[str] = field(default_factory=list)

    def add(self, news: NewsText) -> None:
        """Count one more text."""
        article, truth = news.article(), news.truth
        self._count_fields(news.id, article, truth)
        of_kind = _lines_by_kind(article)
        wanted = {folded(text) for text in truth["headings"]}
        found = {folded(text) for text in of_kind.get(BlockKind.HEADING, ())}
        self.headings.add(len(wanted & found), len(found), len(wanted))
        for text in sorted(wanted ^ found):
            self._note(news.id, "heading missed" if text in wanted else "no heading", text)
        furniture = [folded(text) for text in of_kind.get(BlockKind.FURNITURE, ())]
        named = {folded(text) for text in truth["furniture"]}
        for text in sorted(named):
            self._count(self.furniture, news.id, "no furniture", text, text in furniture)
        for line in article.text.split("\n"):
            if len(line) >= _LONG and folded(line) not in named:
                is_kept = folded(line) not in furniture
                self._count(self.kept, news.id, "taken for furniture", line, is_kept)

    def _count_fields(self, identity: str, article: Article, truth: Record) -> None:
        is_right = folded(article.title) == folded(truth["title"])
        self._count(self.title, identity, "title", article.title, is_right)
        wanted = sorted(map(folded, truth["authors"]))
        score = self.byline if wanted else self.not_invented
        is_right = sorted(map(folded, article.authors)) == wanted
        self._count(score, identity, "authors", "; ".join(article.authors), is_right)
        day = _day(truth["published"])
        score = self.date if day else self.not_invented
        is_right = (article.published or "")[:10] == day
        self._count(score, identity, "date", article.published or "", is_right)
        if "kicker" in truth:
            is_right = folded(article.kicker or "") == folded(truth["kicker"])
            self._count(self.kicker, identity, "kicker", article.kicker or "", is_right)

    def _count(self, score: Ratio, identity: str, what: str, found: str, is_right: bool) -> None:
        score.count(is_right)
        if not is_right:
            self._note(identity, what, found)

    def _note(self, identity: str, what: str, text: str) -> None:
        self.errors.append(f"{identity}: {what}: {text[:100]}")


def news_files(folder: str) -> list[Path]:
    """The files of a folder of `NEWS`."""
    return sorted((FOLDER / folder).glob("*.yaml"))


@cache
def news_texts(folder: str) -> tuple[NewsText, ...]:
    """The texts of a folder of `NEWS`."""
    return tuple(map(load_news, news_files(folder)))


def load_news(path: Path) -> NewsText:
    """Read one text."""
    record: Record = load_yaml(path)
    text = str(record["text"])
    if "wrap" in record:
        text = "\n".join(_wrapped(text.split("\n"), int(record["wrap"])))
    return NewsText(path.stem, str(record["language"]), text, record)


def _wrapped(lines: Iterable[str], width: int) -> Iterable[str]:
    for line in lines:
        yield from textwrap.wrap(line, width, break_on_hyphens=False) or [""]


def _lines_by_kind(article: Article) -> dict[BlockKind, list[str]]:
    lines: dict[BlockKind, list[str]] = {}
    for block in article.blocks:
        lines.setdefault(block.kind, []).append(block.span.of(article.text))
    return lines


def _day(value: str) -> str:
    """A scalar of the file; YAML's null stays the word it is written as."""
    return "" if value in {"null", "~", ""} else value


def folded(text: str) -> str:
    """The words of a text, without case and marks, by which two are compared."""
    return " ".join(_WORD.findall(text.casefold())) or text
