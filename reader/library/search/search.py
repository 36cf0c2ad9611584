"""Which articles a query finds: the index ranks them, the catalogue decides other conditions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Any, TypeVar

from reader.article import BlockKind, Span
from reader.index import Locator, Passage, Ranked, Ranking, best_passages, find_matches
from reader.library.catalogue import conditions
from reader.library.catalogue.conditions import Clause
from reader.library.catalogue.records import ArticleText
from reader.library.claims.claims import ClaimGroup, group_of_kind
from reader.library.names import Aliases
from reader.library.search.mentions import mention_query
from reader.library.search.resolution import ALL, Resolver
from reader.library.search.results import HitOrder
from reader.query.nodes import (
    Among,
    And,
    Everything,
    FigureCondition,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Regex,
    StatementCondition,
    Text,
    Word,
)


class Searcher:
    """Answers one query against one state of the catalogue and the index."""

    def __init__(
        self,
        resolver: Resolver,
        scope: Clause,
    ) -> None:
        self._resolver = resolver
        self._scope = scope
        """The articles that are searched at all."""

    def ranking(self, query: Node, limit: int, order: HitOrder = HitOrder.RELEVANCE) -> Ranking:
        """Give the ids of the best articles, or of the newest where no words are asked for."""
        resolved = self._resolver.resolve(query, ranks=True)
        if _asks_for_words(resolved):
            if order is HitOrder.RELEVANCE:
                return self._resolver.rank(self._scoped(resolved), limit)
            ranked = self._resolver.rank(self._scoped(resolved), ALL)
            scores = {hit.id: hit.score for hit in ranked.hits}
            newest = tuple(Ranked(i, scores[i]) for i in self._newest(scores, limit))
            return Ranking(newest, ranked.total, ranked.capped, ranked.locator)
        ids = self._members(self._scoped(resolved))
        return Ranking(tuple(Ranked(i, 0.0) for i in self._newest(ids, limit)), len(ids), ())

    def ids(self, query: Node, within: frozenset[int] | None = None) -> frozenset[int]:
        """Give the ids of all articles, or of those within a set, that fulfil a query.

        That they are in the scope is for the caller to see to.
        """
        resolved = self._resolver.resolve(query, within=within)
        if within is not None:
            resolved = And((Among(within), resolved))
        if _asks_for_words(resolved):
            return self._resolver.with_words(resolved)
        return self._members(resolved)

    def scope(self) -> frozenset[int] | None:
        """Give the ids of the articles that are searched at all; None for all."""
        return None if self._scope == conditions.ALWAYS else self._resolver.articles(self._scope)

    def undated(self) -> frozenset[int]:
        """Give the ids of the articles that have no date."""
        return self._resolver.articles(conditions.UNDATED)

    def groups(self, query: Node, articles: Collection[int]) -> dict[int, ClaimGroup]:
        """Give for each of these articles how it gives the words of whom a query asks for."""
        claims = self._resolver.claims
        groups: dict[int, ClaimGroup] = {}
        found: list[Iterator[tuple[Any, ...]]] = []
        for stated in _positive(query, StatementCondition):
            if stated.speaker:
                columns = ("article", "kind", "is_doubtful")
                found.append(claims.statements(stated, columns, articles))
        for counted in _positive(query, FigureCondition):
            if counted.speaker:
                columns = ("article", "said_as", "is_doubtful")
                found.append(claims.figures(counted, columns, articles))
        for article_id, kind, is_doubtful in chain.from_iterable(found):
            if groups.get(article_id) is not ClaimGroup.QUOTED:
                groups[article_id] = group_of_kind(kind, bool(is_doubtful))
        return groups

    def mentions(self, query: Node, aliases: Aliases) -> frozenset[int]:
        """Give the ids of the articles that name whom a query asks for, but quote them nowhere."""
        asked = mention_query(query, aliases)
        return frozenset() if asked is None else self.ids(asked, self.scope())

    def undated_left_out(self, query: Node) -> int:
        """Give how many articles only their lack of a date keeps from fulfilling `query`."""
        if not _asks_for_date(query):
            return 0
        undated = self.undated()
        otherwise = self._resolver.resolve(query, undated_count_as_published=True, within=undated)
        now = self._resolver.resolve(query, within=undated)
        left_out = And((Among(undated), otherwise))
        if not _is_impossible(now):
            left_out = And((*left_out.children, Not(now)))
        if _asks_for_words(left_out):
            return self._resolver.rank(self._scoped(left_out), 1).total
        return len(self._members(self._scoped(left_out)))

    def _scoped(self, query: Node) -> Node:
        if self._scope == conditions.ALWAYS:
            return query
        return And((query, Among(self._resolver.articles(self._scope))))

    def _members(self, node: Node) -> frozenset[int]:
        """The articles that fulfil a query of nothing but `Among` and `Everything`."""
        if isinstance(node, Among):
            return node.ids
        if isinstance(node, Not):
            return self._everything() - self._members(node.child)
        if isinstance(node, Or):
            return frozenset().union(*map(self._members, node.children))
        if isinstance(node, And) and node.children:
            first, *others = map(self._members, node.children)
            return first.intersection(*others)
        return self._everything()

    def _everything(self) -> frozenset[int]:
        return self._resolver.articles(conditions.ALWAYS)

    def _newest(self, ids: Collection[int], limit: int) -> Iterator[int]:
        left = min(limit, len(ids))
        for article_id in self._resolver.newest_first():
            if left <= 0:
                return
            if article_id in ids:
                yield article_id
                left -= 1


def find_marks(
    query: Node,
    article_id: int | None,
    article: ArticleText,
    resolver: Resolver,
    locator: Locator | None = None,
) -> list[Span]:
    """Give the spans of an article where a query holds, in order and without overlap.

    They are its words, what its regular expressions match, the words of `said:` within the
    statements that hold all of them, statements by the speaker it asks for, and figures. Of two
    that overlap the shorter one is given; of an article that is not in the catalogue, words and
    regular expressions only. With the `locator` of a search that found the article this takes a
    fraction of the time, and not all of the words need be given.
    """
    spans = set(_words(query, article, locator))
    for expression in _positive(query, Regex):
        spans |= set(resolver.regex_spans(expression, article.text))
    if article_id is not None:
        for condition in _positive(query, StatementCondition):
            for statement in resolver.statement_spans(article_id, condition):
                spans |= set(_said(condition, statement, article))
        for asked in _positive(query, FigureCondition):
            spans |= set(resolver.figure_spans(article_id, asked))
    return _without_overlap(spans)


def find_passages(
    query: Node,
    article_id: int | None,
    article: ArticleText,
    resolver: Resolver,
    most: int = 1,
    locator: Locator | None = None,
) -> tuple[Passage, ...]:
    """Give the passages of an article that show why a query found it, the best one first.

    Where the query asks for statements it lies within one that fulfils all that is asked of it;
    else in the text below the title, if there is a match, for the title is shown in any case.
    """
    marks = find_marks(query, article_id, article, resolver, locator)
    if not marks:
        return ()
    statements = [
        span
        for condition in _positive(query, StatementCondition)
        if article_id is not None
        for span in resolver.statement_spans(article_id, condition)
    ]
    if statements:
        return best_passages(article.text, marks, most, statements)
    content = [block.span for block in article.blocks if block.kind not in _HEAD]
    found = best_passages(article.text, marks, most, content)
    return found or best_passages(article.text, marks, most)


_HEAD = {BlockKind.KICKER, BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE}
"""What a list shows of an article beside the passage."""


def _words(query: Node, article: ArticleText, locator: Locator | None) -> list[Span]:
    conditions = [condition for kind in _TEXT_KINDS for condition in _positive(query, kind)]
    if not conditions:
        return []
    # A search ranks by what is `said:`, too, and its locator finds that anywhere in the text.
    if locator is None or any(stated.said for stated in _positive(query, StatementCondition)):
        return find_matches(Or(tuple(conditions)), article.text, article.language)
    return locator.locate(article.text, article.language)


def _said(condition: StatementCondition, statement: Span, article: ArticleText) -> Iterator[Span]:
    if not condition.said:
        yield statement
        return
    for match in find_matches(Or(condition.said), statement.of(article.text), article.language):
        yield Span(match.start + statement.start, match.end + statement.start)


def _without_overlap(spans: Collection[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (len(span), span)):
        place = bisect_left(kept, span)
        if any(span.overlaps(neighbour) for neighbour in kept[max(0, place - 1) : place + 1]):
            continue
        kept.insert(place, span)
    return kept


_Condition = TypeVar("_Condition", bound=Node)
_TEXT_KINDS: tuple[type[Text], ...] = (Word, Phrase, Prefix, Fuzzy)


def _positive(
    node: Node, kind: type[_Condition], *, is_negative: bool = False
) -> Iterator[_Condition]:
    """The conditions of a kind that speak for an article: those not under NOT."""
    if isinstance(node, And | Or):
        for child in node.children:
            yield from _positive(child, kind, is_negative=is_negative)
    elif isinstance(node, Not):
        yield from _positive(node.child, kind, is_negative=not is_negative)
    elif not is_negative and isinstance(node, kind):
        yield node


def _asks_for_words(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_asks_for_words, node.children))
    if isinstance(node, Not):
        return _asks_for_words(node.child)
    return not isinstance(node, Among | Everything)


def _is_impossible(node: Node) -> bool:
    """Whether it can be seen without asking the index that no article fulfils a resolved query."""
    if isinstance(node, And):
        return any(map(_is_impossible, node.children))
    if isinstance(node, Or):
        return all(map(_is_impossible, node.children))
    return isinstance(node, Among) and not node.ids


def _asks_for_date(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_asks_for_date, node.children))
    return _asks_for_date(node.child) if isinstance(node, Not) else isinstance(node, Published)
