"""Groups of copies depend on the articles alone, and not on how they came to be there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.catalogue import Catalogue
from reader.library.comparing.copies import _chance, copied_articles, group_of
from reader.library.comparing.similarity import (
    LEAST_SHARED,
    Signature,
    copied_share,
    signature_of,
)
from reader.library.refresh.scan import FoundFile
from tests.unit.library.building import annotated_text

SENTENCES = [
    " ".join(random.Random(number).choices([f"w{n}" for n in range(3000)], k=12))
    for number in range(12)
]
"""Texts are made of these: what they share is a sentence or more."""

texts = st.lists(st.integers(0, len(SENTENCES) - 1), max_size=9, unique=True).map(
    lambda numbers: ". ".join(SENTENCES[number] for number in numbers)
)
files = st.integers(0, 7)
changes = st.lists(st.tuples(files, texts | st.none()), min_size=1, max_size=30)
"""File by file its new text, None where the file is removed."""


def article(number: int, text: str) -> AnnotatedArticle:
    return annotated_text(text, f"/articles/{number}.txt")


class Collection:
    """A catalogue, and the texts that it should hold."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self.catalogue = Catalogue(Path(self._folder.name) / "catalogue.sqlite")
        self.texts: dict[int, str] = {}

    def change(self, number: int, text: str | None) -> None:
        self.change_at_once([(number, text)])

    def change_at_once(self, changed: Sequence[tuple[int, str | None]]) -> None:
        """Change files in one batch, one after the other."""
        with self.catalogue.batch():
            for number, text in changed:
                self._change(number, text)

    def _change(self, number: int, text: str | None) -> None:
        path = Path(f"/articles/{number}.txt")
        if text is not None:
            self.texts[number] = text
            self.catalogue.store(FoundFile(path, 0, 0), "", [article(number, text)])
        elif self.texts.pop(number, None) is not None:
            self.catalogue.remove_file(self.catalogue.known_files()[path].id)

    def ids(self) -> dict[int, int]:
        rows = self.catalogue.connection.execute(
            "SELECT articles.id, path FROM articles JOIN files ON files.id = file"
        )
        return {article_id: int(Path(path.decode()).stem) for article_id, path in rows}

    def groups(self) -> set[frozenset[int]]:
        """The articles, as numbers of files, by group."""
        ids = self.ids()
        groups: dict[int, set[int]] = {}
        for article_id, group in group_of(self.catalogue.connection, ids).items():
            groups.setdefault(ids[group], set()).add(ids[article_id])
        return {frozenset(members) for members in groups.values()}

    def close(self) -> None:
        self.catalogue.close()
        self._folder.cleanup()


def groups_after(changed: Sequence[tuple[int, str | None]]) -> set[frozenset[int]]:
    collection = Collection()
    try:
        for number, text in changed:
            collection.change(number, text)
        return collection.groups()
    finally:
        collection.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=changes, order=st.randoms(use_true_random=False))
def test_groups_are_those_of_the_same_articles_read_anew(
    changes: list[tuple[int, str | None]], order: random.Random
) -> None:
    left = {number: text for number, text in dict(changes).items() if text is not None}
    anew = list(left.items())
    order.shuffle(anew)
    assert groups_after(changes) == groups_after(anew)


def groups_by_definition(articles: dict[int, str]) -> set[frozenset[int]]:
    """The groups as they are defined: each text, from the longest on, joins the leader that it
    shares most with, the first of several, or leads a group of its own."""
    found = {n: signature_of(text) for n, text in articles.items() if text}
    chances = {n: _chance(article(n, articles[n]).article) for n in found}
    groups: dict[int, set[int]] = {n: {n} for n in articles if n not in found}
    leaders: list[int] = []
    for number in sorted(found, key=lambda n: (-found[n].size, chances[n])):
        shares = [copied_share(found[number], found[leader]) for leader in leaders]
        most = max(shares, default=0.0)
        if most:
            groups[leaders[shares.index(most)]].add(number)
        else:
            groups[number] = {number}
            if found[number].size >= LEAST_SHARED:
                leaders.append(number)
    return set(map(frozenset, groups.values()))


batches = st.lists(st.lists(st.tuples(files, texts | st.none()), max_size=12), max_size=5)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(batches=batches)
def test_what_changes_at_once_is_grouped_as_the_definition_says(
    batches: list[list[tuple[int, str | None]]],
) -> None:
    collection = Collection()
    try:
        for batch in batches:
            collection.change_at_once(batch)
            assert collection.groups() == groups_by_definition(collection.texts)
    finally:
        collection.close()


def statements_to_change(count: int) -> int:
    """How many SQL statements it takes to change one group of so many texts, all at once, where
    each is longer than the one before it."""
    words = [f"x{number}" for number in range(2 * count)]
    shared, collection = ". ".join(SENTENCES[:10]), Collection()
    try:
        collection.change_at_once([(n, f"{shared}. {n}") for n in range(count)])
        asked: list[str] = []
        collection.catalogue.connection.set_trace_callback(asked.append)
        collection.change_at_once(
            [(n, f"{shared}. {' '.join(words[: n + 4])}") for n in range(count)]
        )
        collection.catalogue.connection.set_trace_callback(None)
        assert len(collection.groups()) == 1
        return sum("FROM signature" in statement for statement in asked)
    finally:
        collection.close()


def test_the_work_for_a_group_that_changes_at_once_grows_with_its_size() -> None:
    assert statements_to_change(80) < 2.5 * statements_to_change(40)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=changes)
def test_every_copy_is_similar_to_its_leader_and_no_leader_to_another(
    changes: list[tuple[int, str | None]],
) -> None:
    collection = Collection()
    try:
        for number, text in changes:
            collection.change(number, text)
        connection, ids = collection.catalogue.connection, collection.ids()
        signatures = {i: signature_of(collection.texts[number]) for i, number in ids.items()}
        group = group_of(connection, ids)
        for article_id, leader in group.items():
            assert group[leader] == leader
            if leader != article_id:
                assert copied_share(signatures[article_id], signatures[leader]) > 0
                assert signatures[leader].size >= signatures[article_id].size
        leaders = sorted(set(group.values()))
        for place, one in enumerate(leaders):
            for other in leaders[:place]:
                assert not copied_share(signatures[one], signatures[other])
        in_groups = {i for i in ids if list(group.values()).count(group[i]) > 1}
        assert copied_articles(connection) == {i: group[i] for i in in_groups}
    finally:
        collection.close()


@given(one=texts, other=texts)
def test_being_a_copy_goes_both_ways(one: str, other: str) -> None:
    first, second = signature_of(one), signature_of(other)
    assert copied_share(first, second) == copied_share(second, first)
    assert Signature.from_bytes(first.size, first.to_bytes()) == first


@given(text=st.text())
def test_any_text_has_a_signature(text: str) -> None:
    signature = signature_of(text)
    assert list(signature.hashes) == sorted(set(signature.hashes))
    assert len(signature.hashes) <= signature.size
