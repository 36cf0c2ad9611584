"""How much of one text stands in another, told from small samples of both.

A text is taken as the set of its shingles, runs of four words. Its signature is the number of them
and a sample: those with the smallest hashes. Where two texts share shingles, their samples share
them too, so that two signatures tell how much of the shorter text stands in the longer one
(A. Broder, "On the resemblance and containment of documents", 1997; sampling by the smallest
hashes as in E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007). The hash is
CRC-32, a fingerprint of the kind that Broder took, and the same in every process.

Containment, and not resemblance, is what is asked for: a newspaper that prints the first half of a
wire story has copied it, though half of the union of both texts is not shared.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias
from zlib import crc32

from reader.article import Article, BlockKind, Span

SAMPLE = 256
"""The most hashes in a signature: of longer texts containment is told within about 0.06."""

KEYS = 40
"""How many hashes of a signature copies are looked up by."""

LEAST_KEYS = 3
"""How many of these keys two copies share at least."""

LEAST_KEYS_OF_EQUALS = 9
"""The same of texts of one length; a text half as long as another has half of its keys there.

A note at the end of everything that a publisher prints is too little to be looked at closer."""

LEAST_CONTAINMENT = 0.35
"""The share of the shorter text from which two texts are copies.

Texts apart share hardly any runs of four words, also on one topic. One in ten words changed leaves
0.66 of them, one in five 0.41, three of ten sentences about 0.75. Two reports that share a
paragraph of background stay below; so does a text in which one in three words was changed.
"""

LEAST_SHARED = 24
"""How many shingles copies share at least, about 27 words: shorter texts are notes such as
"subscribe to read on", which say nothing of what they stand for."""

MOST_RATIO = 4
"""How many times as long as the other a copy may be: a digest is no copy of what it quotes."""

_APART = frozenset(
    {
        BlockKind.KICKER,
        BlockKind.TITLE,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.FURNITURE,
    }
)

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: each of their characters counts as a word."""


@cache
def _word() -> re.Pattern[str]:
    """A word; compiled with the first text, for that takes as long as a module to load."""
    return re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Signature:
    """What is kept of a text to tell its copies."""

    size: int
    """How many different shingles the text has."""
    hashes: array[int]
    """The smallest of their hashes, in order; all of them where they are no more than `SAMPLE`."""

    @property
    def keys(self) -> array[int]:
        """The hashes that the text is looked up by."""
        return self.hashes[:KEYS]

    @property
    def complete_to(self) -> int:
        """Up to which hash every shingle of the text is in the sample."""
        return self.hashes[-1] if len(self.hashes) < self.size else 1 << 32

    def to_bytes(self) -> bytes:
        """Give the hashes as `from_bytes` reads them."""
        return self.hashes.tobytes()

    @classmethod
    def from_bytes(cls, size: int, hashes: bytes) -> Signature:
        """Give the signature that was written down by this machine."""
        return cls(size, array("I", hashes))


def own_text(article: Article) -> Iterator[Span]:
    """Give the parts of an article that its copies share, in order.

    Each copy has a head of its own, and what belongs to the page.
    """
    return (block.span for block in article.blocks if block.kind not in _APART)


def signature_of_article(article: Article) -> Signature:
    """Give the signature of an article's own text."""
    return signature_of("\n".join(span.of(article.text) for span in own_text(article)))


def signature_of(text: str) -> Signature:
    """Give the signature of `text`; case, punctuation and line ends do not matter.

    Time is linear in the length.
    """
    words = [word.encode("utf-8", "surrogatepass") for word in _word().findall(text.casefold())]
    runs = zip(words, words[1:], words[2:], words[3:], strict=False)
    hashes = set(map(crc32, map(b" ".join, runs)))
    return Signature(len(hashes), array("I", sorted(hashes)[:SAMPLE]))


CopiedShare: TypeAlias = Callable[[Signature], float]
"""Gives the containment of a text and another one if they are copies, else 0."""


def copied_share_with(one: Signature) -> CopiedShare:
    """Give `copied_share` with one of its texts fixed, quicker where it meets many others."""
    own_keys, own_hashes = frozenset(one.keys), frozenset(one.hashes)

    def share_with(other: Signature) -> float:
        shorter, longer = one.size, other.size
        if shorter > longer:
            shorter, longer = longer, shorter
        keys = len(own_keys.intersection(other.keys))
        if longer > MOST_RATIO * shorter or keys < LEAST_KEYS:
            return 0.0
        if keys * longer < LEAST_KEYS_OF_EQUALS * shorter:
            return 0.0
        share = _containment(one, own_hashes, other)
        is_copy = share >= LEAST_CONTAINMENT and share * shorter >= LEAST_SHARED
        return share if is_copy else 0.0

    return share_with


def copied_share(one: Signature, other: Signature) -> float:
    """Give the containment of two texts that are copies, and 0 of two that are not."""
    return copied_share_with(one)(other)


def containment(one: Signature, other: Signature) -> float:
    """Estimate the share, 0 to 1, of the shorter text's shingles that the longer one has too."""
    return _containment(one, frozenset(one.hashes), other)


def _containment(one: Signature, hashes: frozenset[int], other: Signature) -> float:
    """`containment`, knowing the hashes of `one` as a set."""
    if not one.hashes or not other.hashes:
        return 0.0
    complete_to = min(one.complete_to, other.complete_to)
    fewer = min(
        bisect_right(one.hashes, complete_to),
        bisect_right(other.hashes, complete_to),
    )
    return len(hashes.intersection(other.hashes)) / fewer if fewer else 0.0
