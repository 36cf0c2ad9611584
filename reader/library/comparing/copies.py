"""Groups of articles that print the same text, as tables of the catalogue.

Every article is either the leader of a group or a copy of one leader: no chain of ever less
similar texts becomes one group. The longest text leads, for every cut of it is contained in it:
taking the articles from the longest to the shortest, each one joins the leader that it shares most
with, or leads a group of its own (the greedy clustering of W. Li, L. Jaroszewski and A. Godzik,
"Clustering of highly homologous sequences", 2001).

The groups depend on the articles alone, not on the order in which they came. An article that comes
or goes can change only what stands after it, so that only the texts similar to one that changed
are looked at again (K. Censor-Hillel, E. Haramaty and Z. Karnin, "Optimal dynamic distributed
MIS", 2016). Texts of one length are ordered by a hash of their path, as good as by chance: then a
new article seldom takes the lead from many others.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from typing import TypeAlias

from reader.article import Article
from reader.library.catalogue.conditions import Clause
from reader.library.catalogue.database import path_to_blob
from reader.library.comparing.similarity import (
    LEAST_KEYS,
    LEAST_KEYS_OF_EQUALS,
    LEAST_SHARED,
    MOST_RATIO,
    CopiedShare,
    Signature,
    copied_share_with,
    signature_of_article,
)

_MOST_LEADERS = 200
"""Leaders beyond which a key is common: part of a phrase, or of what a publisher prints below
everything. Texts that have nothing but such keys in common are not looked for; theirs are the only
groups that may depend on how many articles there were when they came."""

_MOST_UNSETTLED = 4_096
"""Texts that are decided at once; each takes a kilobyte or two until then."""

_VARIABLES = 500
"""Ids that go into one query."""

COPY_TABLES = (
    """
    CREATE TABLE signatures (
        article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        size INTEGER NOT NULL,
        chance INTEGER NOT NULL,
        hashes BLOB NOT NULL,
        leader INTEGER NOT NULL
    )
    """,
    "CREATE INDEX signatures_by_leader ON signatures (leader)",
    """
    CREATE TABLE signature_keys (
        hash INTEGER NOT NULL,
        is_copy INTEGER NOT NULL,
        article INTEGER NOT NULL,
        PRIMARY KEY (hash, is_copy, article)
    ) WITHOUT ROWID
    """,
)
"""`leader` is the article itself where it leads. Leaders are looked up apart from copies: however
many copies a text has, a new one is compared with one of them."""


_PLACE = "(-size, chance, signatures.article)"
"""The place of a text, in SQL."""

_Row: TypeAlias = tuple[int, int, int, bytes, int]
"""Article, size, chance, hashes and leader of a text, as they are kept."""

_Place: TypeAlias = tuple[int, int, int]
"""The place of a text in the order in which groups are made."""


@dataclass(frozen=True, slots=True)
class _Text:
    """An article as this module sees it."""

    article: int
    signature: Signature
    chance: int
    leader: int | None

    @property
    def place(self) -> _Place:
        """Its place in the order in which groups are made."""
        return -self.signature.size, self.chance, self.article


class CopyGroups:
    """Keeps the groups up to date, within a transaction of whoever writes the catalogue."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._unsettled: set[int] = set()
        """Texts that are new, or have lost the leader that they are still written down with."""

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Store and remove articles within; their groups are decided at the end.

        Where many texts of one group change, the first would otherwise lead all others until the
        next one comes, and the whole group would be decided again for each of them.
        """
        try:
            yield
            self._settle()
        finally:
            self._unsettled.clear()

    def store(self, article_id: int, article: Article) -> None:
        """Take an article into account that is new or has changed."""
        signature = signature_of_article(article)
        before = self._text(article_id)
        if before is not None and before.signature == signature:
            return
        if before is not None:
            self._remove(before)
        if signature.size >= LEAST_SHARED:
            self._insert(_Text(article_id, signature, _chance(article), None))
        if len(self._unsettled) >= _MOST_UNSETTLED:
            self._settle()

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""
        for article_id in ids:
            if (text := self._text(article_id)) is not None:
                self._remove(text)

    def _settle(self) -> None:
        """Decide what the unsettled texts are, and again every article that depends on them."""
        texts = {text.article: text for text in self._texts(self._unsettled)}
        self._unsettled.clear()
        waiting = [text.place for text in texts.values()]
        heapify(waiting)
        while waiting:
            text = texts.pop(heappop(waiting)[-1])
            common = self._common_keys(text)
            leader = self._leader_for(text, common)
            if leader == text.leader:
                continue
            affected: Iterable[_Text] = ()
            if text.leader == text.article:
                affected = self._members(text.article)
            self._lead(text, leader)
            if leader == text.article:
                affected = self._drawn_to(text, common, texts.keys())
            for other in affected:
                if other.article not in texts:
                    texts[other.article] = other
                    heappush(waiting, other.place)

    def _leader_for(self, text: _Text, common: AbstractSet[int]) -> int:
        """The leader before it that it shares most with, the first of several; else itself."""
        best, most = text.article, 0.0
        share_with = copied_share_with(text.signature)
        leaders = self._candidates(text, common, "is_copy = 0", f"{_PLACE} < (?, ?, ?)")
        for other in sorted(map(_text_of, leaders), key=lambda other: other.place):
            share = share_with(other.signature)
            if share > most:
                best, most = other.article, share
        return best

    def _drawn_to(
        self, leader: _Text, common: AbstractSet[int], waiting: AbstractSet[int]
    ) -> Iterator[_Text]:
        """The texts that a new leader may take with it, but for those that are `waiting`.

        They are the leaders after it that are like it, and the copies that share more with it than
        with the text that they follow.
        """
        share_with = copied_share_with(leader.signature)
        followed: dict[int, tuple[CopiedShare, _Place]] = {}
        for row in self._candidates(leader, common, "TRUE", f"{_PLACE} > (?, ?, ?)"):
            if row[0] in waiting:
                continue
            text = _text_of(row)
            share = share_with(text.signature)
            if not share:
                continue
            if text.leader is not None and text.leader != text.article:
                if text.leader not in followed:
                    [other] = self._texts((text.leader,))
                    followed[text.leader] = copied_share_with(other.signature), other.place
                share_with_followed, place = followed[text.leader]
                if (share_with_followed(text.signature), leader.place) > (share, place):
                    continue
            yield text

    def _candidates(
        self, text: _Text, common: AbstractSet[int], of_keys: str, of_texts: str
    ) -> list[_Row]:
        """Articles of a like length that share as many keys as copies do.

        `of_keys` and `of_texts` are conditions on what is looked at, the latter with the place of
        `text` as its parameters. Keys that are `common` do not lead to anything. They count as
        shared, so that no copy is missed for their sake that has more in common than they are.
        """
        keys = [key for key in text.signature.keys if key not in common]
        size = text.signature.size
        marks = ", ".join("?" * len(keys))
        rows = self._connection.execute(
            f"""
            SELECT signatures.article, size, chance, hashes, leader FROM (
                SELECT article, count(*) + ? AS shared FROM signature_keys
                WHERE hash IN ({marks}) AND {of_keys} GROUP BY article HAVING shared >= ?
            ) AS found JOIN signatures ON signatures.article = found.article
            WHERE size BETWEEN ? AND ? AND {of_texts}
                AND shared * max(size, ?) >= ? * min(size, ?)
            """,
            (
                len(common),
                *keys,
                LEAST_KEYS,
                size // MOST_RATIO,
                size * MOST_RATIO,
                *text.place,
                size,
                LEAST_KEYS_OF_EQUALS,
                size,
            ),
        )
        return rows.fetchall()

    def _common_keys(self, text: _Text) -> set[int]:
        rows = self._connection.execute(
            """
            SELECT value FROM json_each(?) WHERE EXISTS (
                SELECT 1 FROM signature_keys WHERE hash = value AND is_copy = 0 LIMIT 1 OFFSET ?
            )
            """,
            (json.dumps(text.signature.keys.tolist()), _MOST_LEADERS),
        )
        return {key for (key,) in rows}

    def _text(self, article_id: int) -> _Text | None:
        return next(self._texts((article_id,)), None)

    def _texts(self, ids: Iterable[int]) -> Iterator[_Text]:
        for article_id in ids:
            row = self._connection.execute(
                f"{_COLUMNS} WHERE article = ?", (article_id,)
            ).fetchone()
            if row is not None:
                yield _text_of(row)

    def _members(self, leader: int) -> list[_Text]:
        """The copies in a leader's group, without itself."""
        rows = self._connection.execute(
            f"{_COLUMNS} WHERE leader = ? AND article <> leader", (leader,)
        )
        return [_text_of(row) for row in rows]

    def _insert(self, text: _Text) -> None:
        """Write a text down as one that is not found yet, since it follows nobody."""
        self._unsettled.add(text.article)
        self._connection.execute(
            "INSERT INTO signatures VALUES (?, ?, ?, ?, 0)",
            (text.article, text.signature.size, text.chance, text.signature.to_bytes()),
        )

    def _remove(self, text: _Text) -> None:
        """Delete a text; those that follow it are to find another leader."""
        self._unsettled.discard(text.article)
        members = self._connection.execute(
            "SELECT article FROM signatures WHERE leader = ? AND article <> leader", (text.article,)
        )
        self._unsettled.update(article_id for (article_id,) in members)
        self._connection.execute("DELETE FROM signatures WHERE article = ?", (text.article,))
        self._connection.executemany(
            "DELETE FROM signature_keys WHERE hash = ? AND article = ? AND is_copy IN (0, 1)",
            [(key, text.article) for key in text.signature.keys],
        )

    def _lead(self, text: _Text, leader: int) -> None:
        """Write down whom a text follows."""
        self._connection.execute(
            "UPDATE signatures SET leader = ? WHERE article = ?", (leader, text.article)
        )
        keys, is_copy = text.signature.keys, leader != text.article
        if text.leader is None:
            self._connection.executemany(
                "INSERT INTO signature_keys VALUES (?, ?, ?)",
                [(key, is_copy, text.article) for key in keys],
            )
        elif is_copy != (text.leader != text.article):
            self._connection.executemany(
                "UPDATE signature_keys SET is_copy = ?"
                " WHERE hash = ? AND is_copy = ? AND article = ?",
                [(is_copy, key, not is_copy, text.article) for key in keys],
            )


def group_of(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, int]:
    """Give the group of each of these articles: the id of the article that leads it.

    An article without copies is a group of its own, so that the number of different groups is that
    of different texts.
    """
    groups = {article_id: article_id for article_id in ids}
    asked = tuple(groups)
    for first in range(0, len(asked), _VARIABLES):
        some = asked[first : first + _VARIABLES]
        marks = ", ".join("?" * len(some))
        groups.update(
            connection.execute(
                f"SELECT article, leader FROM signatures WHERE article IN ({marks})", some
            )
        )
    return groups


def copied_articles(connection: sqlite3.Connection) -> dict[int, int]:
    """Give the group, as `group_of` does, of every article that has copies."""
    rows = connection.execute(
        "SELECT article, leader FROM signatures WHERE leader IN"
        " (SELECT leader FROM signatures WHERE leader <> article)"
    )
    return dict(rows.fetchall())


def same_text(article_id: int) -> Clause:
    """The other articles in the group of this one."""
    return Clause(
        "articles.id <> ? AND articles.id IN (SELECT article FROM signatures WHERE leader ="
        " (SELECT leader FROM signatures WHERE article = ?))",
        (article_id, article_id),
    )


_COLUMNS = "SELECT article, size, chance, hashes, leader FROM signatures"


def _text_of(row: _Row) -> _Text:
    article_id, size, chance, hashes, leader = row
    return _Text(article_id, Signature.from_bytes(size, hashes), chance, leader or None)


def _chance(article: Article) -> int:
    """A number that tells articles apart by their identity alone."""
    identity = path_to_blob(article.path) + b"\0" + article.part.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(identity, digest_size=6).digest())
