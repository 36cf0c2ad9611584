"""Articles to search in: made-up words with Zipf's distribution among the commonest English ones.

The commonest hundred-odd words are those of English, so that lists of stop words find their own;
all others are invented from English syllables and endings, so that stemmers have something to do.
Of 320,000 words nearly all occur in 20,000 articles. The articles of a number are
the same ones every time, and the first of any greater number.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import log
from pathlib import Path

VOCABULARY = 320_000
"""How many different words there are."""

_CORPUS_VERSION = 1
"""Raised whenever the articles would be others."""

_FUNCTION_WORDS = (
    "the of and to in a is that for it as was with be by on not he his but at are this have from "
    "or had an they which one were all we her she there would their him been has when who will no "
    "more if out so up what some about into them can only other time new could these two may first "
    "then do any my now such like our over me even most made after also did many off before must "
    "well back through years much where your way down should because long each just those people "
    "too how good little very year still own see men work here get both between life being under "
    "three never know same last another while us might great go come since against right take"
).split()
_ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr r s sh sl sp st t th tr v w"
_NUCLEI = "a e i o u a e i o u ai ea ee oa ou"
_CODAS = "n r l s t d m ck nd nt rt st ll ng x"
_ENDINGS = ("", "", "s", "ed", "ing", "er", "ly", "ness", "ation")
_FIRST_NAMES = "Anna Boris Carla David Elena Farid Greta Hugo Irina Jonas Karla Lukas".split()
_LAST_NAMES = "Bergqvist Castellani Dornhof Ekholm Falkner Grewe Hjelm Ilicic Jansson".split()
_FOLDER_SIZE = 1_000
_BLOCK_SIZE = 100
"""Articles whose words are drawn at once."""
_MEDIAN_LENGTH, _SPREAD = 430, 0.5
"""Of the lengths in words, which are distributed log-normally; their mean is near 490."""


@dataclass(frozen=True, slots=True)
class SearchArticle:
    """An article to be indexed and searched."""

    id: int
    title: str
    authors: tuple[str, ...]
    text: str
    """Paragraphs, a line each, without title and authors."""


def written_articles(folder: Path, count: int) -> Path:
    """Give the folder below `folder` with `count` articles as files, written if it is not there."""
    home, mark = folder / "articles", folder / "articles-complete"
    of_now = f"{_CORPUS_VERSION} {count}"
    if not mark.exists() or mark.read_text() != of_now:
        mark.unlink(missing_ok=True)
        shutil.rmtree(home, ignore_errors=True)
        for article in generated_articles(count):
            path = _file(home, article.id)
            if article.id % _FOLDER_SIZE == 0:
                path.parent.mkdir(parents=True)
            lines = (article.title, ", ".join(article.authors), article.text)
            path.write_text("\n".join(lines) + "\n", encoding="ascii")
        mark.write_text(of_now)
    return home


def read_articles(home: Path, count: int) -> Iterator[SearchArticle]:
    """Give the articles that `written_articles` has written, one after the other."""
    for number in range(count):
        written = _file(home, number).read_text(encoding="ascii")
        title, authors, text = written.rstrip("\n").split("\n", 2)
        yield SearchArticle(number, title, tuple(authors.split(", ")), text)


def generated_articles(count: int) -> Iterator[SearchArticle]:
    """Give `count` articles."""
    for first in range(0, count, _BLOCK_SIZE):
        yield from _block(first, min(_BLOCK_SIZE, count - first))


def is_function_word(word: str) -> bool:
    """Whether a word is one of those that stand in nearly every text."""
    return word in _FUNCTION_WORD_SET


_FUNCTION_WORD_SET = frozenset(_FUNCTION_WORDS)


def _file(home: Path, number: int) -> Path:
    return home / f"{number // _FOLDER_SIZE:03}" / f"{number:06}.txt"


def _block(first: int, count: int) -> Iterator[SearchArticle]:
    """The articles from number `first` on, whose words are drawn all at once."""
    words, weights = _vocabulary()
    chance = random.Random(f"articles {first}")
    lengths = [
        max(60, min(2_500, int(chance.lognormvariate(log(_MEDIAN_LENGTH), _SPREAD))))
        for _ in range(_BLOCK_SIZE)
    ]
    titles = [chance.randint(4, 9) for _ in lengths]
    drawn = chance.choices(words, cum_weights=weights, k=sum(lengths) + sum(titles))
    start = 0
    for number in range(count):
        of_title, of_text = start + titles[number], start + titles[number] + lengths[number]
        title = " ".join(drawn[start:of_title]).capitalize()
        text = _text(drawn[of_title:of_text], chance)
        authors = tuple(_name(chance) for _ in range(chance.choice((1, 1, 1, 2))))
        yield SearchArticle(first + number, title, authors, text)
        start = of_text


def _text(words: list[str], chance: random.Random) -> str:
    """Sentences of some 15 words, in paragraphs of some four sentences."""
    paragraphs, sentences, start = [], [], 0
    while start < len(words):
        length = int(chance.random() * 18) + 6
        middle, end = start + length // 2, start + length
        if length > 15:
            written = f"{' '.join(words[start:middle])}, {' '.join(words[middle:end])}."
        else:
            written = " ".join(words[start:end]) + "."
        sentences.append(written[0].upper() + written[1:])
        if chance.random() < 0.25:
            paragraphs.append(" ".join(sentences))
            sentences = []
        start = end
    return "\n".join((*paragraphs, " ".join(sentences)) if sentences else paragraphs)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST_NAMES)} {chance.choice(_LAST_NAMES)}"


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """All words, the commonest first, and the sums of their weights (Zipf's law)."""
    chance = random.Random("vocabulary")
    onsets, nuclei, codas = _ONSETS.split(), _NUCLEI.split(), _CODAS.split()
    invented: dict[str, float] = {}
    taken = frozenset((*_FUNCTION_WORDS, "s", "t"))
    while len(invented) < VOCABULARY - len(_FUNCTION_WORDS):
        root = ""
        for _ in range(chance.choice((1, 2, 2, 3, 3))):
            root += chance.choice(onsets) + chance.choice(nuclei)
            if chance.random() < 0.6:
                root += chance.choice(codas)
        for ending in chance.sample(_ENDINGS, 3):
            word = root + ending
            if word not in taken:
                invented.setdefault(word, len(word) + chance.random() * 8)
    # Common words are short (Zipf's law of abbreviation).
    ranked = sorted(invented, key=invented.__getitem__)[: VOCABULARY - len(_FUNCTION_WORDS)]
    weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    return [*_FUNCTION_WORDS, *ranked], weights
