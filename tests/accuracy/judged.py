"""The collection that ranking is judged on: articles, queries, and how well each answers which."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.formats import load
from reader.index import IndexDocument
from tests.accuracy.gold import ARTICLES, FOLDER, load_yaml

COLLECTION = FOLDER / "relevance"
HALVES = ("development", "held out")
_LANGUAGES = ("en", "de", "fr")
_OF_EACH_QUERY = 6
"""Generated articles that hold the words of a query without being about them."""


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """An article and the name by which it is judged."""

    name: str
    title: str
    author: str
    text: str
    language: str | None

    def document(self, number: int) -> IndexDocument:
        """Give it as the index takes it."""
        return IndexDocument(number, self.title, (self.author,), self.text, self.language)


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """A query, and the grades of the articles that answer it: from 1 to 3, all others 0."""

    query: str
    half: str
    grades: dict[str, int]


def judged_queries() -> list[JudgedQuery]:
    """Give all queries, those of both halves."""
    return [
        JudgedQuery(
            entry["query"],
            entry["half"],
            {name: int(grade.split(" ", 1)[0]) for name, grade in entry["grades"].items()},
        )
        for entry in _read("queries.yaml")
    ]


def judged_articles(*, with_generated: bool = True) -> list[JudgedArticle]:
    """Give the collection: the written articles, the sample articles, and generated ones."""
    written = [article for language in _LANGUAGES for article in _written(language)]
    samples = [
        JudgedArticle(
            path.name,
            article.title,
            ", ".join(article.authors),
            article.text,
            article.language,
        )
        for path in sorted(ARTICLES.iterdir())
        if path.suffix
        for article in load(path)
    ]
    generated = generated_articles(written) if with_generated else ()
    return [*written, *samples, *generated]


def generated_articles(written: list[JudgedArticle]) -> Iterator[JudgedArticle]:
    """Give articles in which the words of a query stand far apart among sentences of filler.

    Of several words one may also come up again and again, and in the title, where no other query
    asks for it alone.
    """
    language_of = {article.name: article.language for article in written}
    alone = {query.query for query in judged_queries()}
    for query in judged_queries():
        spoken = [language_of.get(name) or "en" for name in query.grades]
        filler = _read("filler.yaml")[max(set(spoken), key=spoken.count)]
        words = query.query.strip('"').split()
        chance = random.Random(query.query)
        topics = [word for word in words if len(words) > 1 and word not in alone]
        for number in range(_OF_EACH_QUERY):
            topic = chance.choice(topics) if topics and number % 2 else None
            name, language = f"{query.query} {number}", max(set(spoken), key=spoken.count)
            yield _generated(name, words, topic, language, filler, chance)


def _generated(
    name: str,
    words: list[str],
    topic: str | None,
    language: str,
    filler: dict[str, list[str]],
    chance: random.Random,
) -> JudgedArticle:
    sentences = chance.choices(filler["plain"], k=chance.randint(3, 40))
    again = [topic] * chance.randint(2, 5) if topic else []
    for word in [*words, *again]:
        passing = chance.choice(filler["passing"]).replace("{}", word)
        sentences.insert(chance.randrange(len(sentences) + 1), passing)
    lines = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    title = chance.choice(filler["titles"])
    if topic:
        title = f"{title}: {topic}"
    return JudgedArticle(name, title, "Staff", "\n".join((title, *lines)), language)


def _written(language: str) -> Iterator[JudgedArticle]:
    for entry in _read(f"articles-{language}.yaml"):
        text = f"{entry['title']}\n{entry['text'].rstrip()}"
        yield JudgedArticle(entry["id"], entry["title"], entry["author"], text, language)


@cache
def _read(name: str) -> Any:
    """Read a file of the collection; every scalar stays the text it is written as."""
    return load_yaml(COLLECTION / name)
