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
from reader.library.comparing.copies import copied_articles, group_of
from reader.library.comparing.similarity import Signature, copied_share, signature_of
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
        path = Path(f"/articles/{number}.txt")
        with self.catalogue.batch():
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
