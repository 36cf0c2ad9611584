"""How well copies are told from other articles, and what that costs.

The articles are made up, in a vocabulary with Zipf's distribution; those on one topic share rarer
words. Every copy is compared with its original: whether the signatures say what the shingles of
the whole texts say, and whether it was found in a catalogue that holds all of them.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from reader.article import Article, Block, BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle, annotate
from reader.library.catalogue.catalogue import Catalogue
from reader.library.comparing.copies import CopyGroups, group_of
from reader.library.comparing.similarity import (
    LEAST_CONTAINMENT,
    LEAST_SHARED,
    MOST_RATIO,
    copied_share,
    signature_of,
)
from reader.library.refresh.scan import FoundFile
from tests.benchmarks.corpus import Generator
from tests.benchmarks.measure import Row

Sentences = list[list[str]]

_ORIGINALS = 300
_LENGTHS = (120, 300, 600, 1200)
"""Words of an article."""


class Stories:
    """Writes originals and copies of them, the same ones every time."""

    def __init__(self, seed: int = 5) -> None:
        self._random = random.Random(seed)
        self._words = [f"w{number}" for number in range(20_000)]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(20_000)))

    def topic(self) -> list[str]:
        """Give the rarer words that articles on one topic share."""
        return self._random.sample(self._words[50:5000], 60)

    def story(self, topic: list[str], words: int | None = None) -> Sentences:
        """Give an article of so many words, a quarter of them the topic's."""
        words = words or self._random.choice(_LENGTHS)
        sentences: Sentences = []
        while sum(map(len, sentences)) < words:
            sentences.append(self._sentence(topic))
        return sentences

    def _sentence(self, topic: list[str]) -> list[str]:
        length = self._random.randint(8, 28)
        common = self._random.choices(self._words, cum_weights=self._weights, k=length)
        return [w if self._random.random() > 0.25 else self._random.choice(topic) for w in common]

    def with_words_changed(self, story: Sentences, share: float) -> Sentences:
        """Replace, leave out or add this share of the words."""
        return [
            [new for word in sentence for new in self._changed(word, share)] for sentence in story
        ]

    def _changed(self, word: str, share: float) -> list[str]:
        if self._random.random() >= share:
            return [word]
        other = self._random.choice(self._words)
        return self._random.choice(([other], [other], [], [word, other]))

    def with_sentences_changed(self, story: Sentences, share: float, topic: list[str]) -> Sentences:
        """Replace, leave out or add this share of the sentences."""
        changed: Sentences = []
        for sentence in story:
            other = self._sentence(topic)
            choices: Sequence[Sentences] = ([other], [other], [], [sentence, other])
            is_changed = self._random.random() < share
            changed += self._random.choice(choices) if is_changed else [sentence]
        return changed


def _text(story: Sentences) -> str:
    return ". ".join(" ".join(sentence) for sentence in story)


def _words(story: Sentences) -> list[str]:
    return [word for sentence in story for word in sentence]


def _head(story: Sentences, parts: int) -> Sentences:
    return story[: -(-len(story) // parts)]


def _kinds(stories: Stories) -> Iterator[tuple[str, Callable[[Sentences, list[str]], Sentences]]]:
    """Ways to make another article, by what the table calls them."""
    boilerplate = [_words(stories.story(stories.topic(), 40))[:40]]
    yield "the same", lambda story, _: story
    for share in (0.05, 0.1, 0.2, 0.3):
        yield (
            f"{share:.0%} of the words changed",
            lambda story, _, share=share: stories.with_words_changed(story, share),  # type: ignore[misc]
        )
    for share in (0.1, 0.3):
        yield (
            f"{share:.0%} of the sentences changed",
            lambda story, topic, share=share: stories.with_sentences_changed(  # type: ignore[misc]
                story, share, topic
            ),
        )
    yield "the first half", lambda story, _: _head(story, 2)
    yield (
        "the first half, 10% of the words changed",
        lambda story, _: stories.with_words_changed(_head(story, 2), 0.1),
    )
    yield "the first third", lambda story, _: _head(story, 3)
    yield "with 40 words of boilerplate", lambda story, _: story + boilerplate
    yield "another story on the topic", lambda _, topic: stories.story(topic)
    yield (
        "another story of 300 words and 60 of background shared",
        lambda story, topic: [*stories.story(topic, 300), _words(story)[-60:]],
    )


def run(rounds: int | None = None) -> list[Row]:
    """Give how many of each kind were told to be copies, and the times."""
    stories = Stories()
    rows: list[Row] = []
    for kind, make in _kinds(stories):
        pairs = []
        for _ in range(rounds or _ORIGINALS):
            topic = stories.topic()
            story = stories.story(topic)
            pairs.append((_text(story), _text(make(story, topic))))
        rows.append(_told(kind, pairs))
    rows += [_told(kind, pairs) for kind, pairs in _short_pairs(stories, rounds or _ORIGINALS)]
    return [*rows, *_times(rounds or 200)]


def _short_pairs(stories: Stories, count: int) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Articles of 40 words, with the same and with others of their kind."""
    topics = [stories.topic() for _ in range(count)]
    flashes = [(stories.story(topic, 40), stories.story(topic, 40)) for topic in topics]
    yield (
        "40 words, 10% of them changed",
        [(_text(one), _text(stories.with_words_changed(one, 0.1))) for one, _ in flashes],
    )
    yield "another story of 40 words", [(_text(one), _text(other)) for one, other in flashes]


def _told(kind: str, pairs: list[tuple[str, str]]) -> Row:
    shingles = [tuple(map(_shingles, pair)) for pair in pairs]
    told = [copied_share(*map(signature_of, pair)) > 0 for pair in pairs]
    truly = [_are_copies(*pair) for pair in shingles]
    agree = sum(a == b for a, b in zip(told, truly, strict=True))
    return {
        "other article": kind,
        "median containment": median(_containment(*pair) for pair in shingles),
        "copies by all shingles": sum(truly) / len(pairs),
        "by the signatures": sum(told) / len(pairs),
        "found in a catalogue": sum(_found(pairs)) / len(pairs),
        "pairs alike by both": agree / len(pairs),
    }


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.replace(".", "").split()
    return {tuple(words[place : place + 4]) for place in range(len(words) - 3)}


def _containment(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _are_copies(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    """What the signatures stand for, told from everything that is in the texts."""
    shorter, longer = sorted((len(one), len(other)))
    is_alike = _containment(one, other) >= LEAST_CONTAINMENT and len(one & other) >= LEAST_SHARED
    return is_alike and longer <= MOST_RATIO * shorter


def _found(pairs: list[tuple[str, str]]) -> list[bool]:
    """Whether each pair is one group in a catalogue that holds them all."""
    with _catalogue() as catalogue:
        with catalogue.batch():
            for number, pair in enumerate(pairs):
                for side, text in enumerate(pair):
                    annotated = _annotated(text, f"/{number}-{side}.txt")
                    catalogue.store(FoundFile(annotated.article.path, 0, 0), "", [annotated])
        ids = range(1, 2 * len(pairs) + 1)
        groups = group_of(catalogue.connection, ids)
        return [groups[i] == groups[i + 1] for i in ids[::2]]


@contextmanager
def _catalogue() -> Iterator[Catalogue]:
    """A catalogue that is gone afterwards."""
    with TemporaryDirectory() as folder:
        catalogue = Catalogue(Path(folder) / "catalogue.sqlite")
        try:
            yield catalogue
        finally:
            catalogue.close()


def _annotated(text: str, path: str) -> AnnotatedArticle:
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    return AnnotatedArticle(Article(Path(path), "", "text", text, blocks, title=""), (), ())


def _store(groups: CopyGroups, articles: Sequence[Article]) -> None:
    """Store articles whose ids are 1 and so on."""
    with groups.changing():
        for number, article in enumerate(articles, 1):
            groups.store(number, article)


def _times(count: int) -> list[Row]:
    """Give the time for an article, beside that of finding its statements and figures."""
    writer = Generator()
    texts = [writer.article() for _ in range(count)]
    articles = [_annotated(text, f"/{n}.txt").article for n, text in enumerate(texts)]
    with _catalogue() as catalogue:
        with catalogue.batch():
            for article in articles:
                catalogue.store(
                    FoundFile(article.path, 0, 0), "", [AnnotatedArticle(article, (), ())]
                )
        groups = CopyGroups(catalogue.connection)
        with groups.changing():
            groups.remove(range(1, count + 1))
        annotating = sum(_seconds(lambda a=a: annotate(a)) for a in articles)  # type: ignore[misc]
        grouping = _seconds(lambda: _store(groups, articles))
    return [
        {
            "other article": "ms to annotate an article",
            "median containment": 1000 * annotating / count,
        },
        {"other article": "ms to find its copies", "median containment": 1000 * grouping / count},
    ]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
