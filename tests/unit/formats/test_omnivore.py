"""Omnivore's export: articles, labels, highlights with their notes, what was read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError, NoArticleError
from reader.formats import load_all, loads
from reader.formats.omnivore_highlights import quotations_of
from tests.fixtures.omnivore import FILE, export
from tests.unit.formats.reading import PROSE, blocks_of
from tests.unit.formats.zips import zip_of

_CONTENT = f"<div><p>{PROSE}</p><p>“It is <em>gone</em>,” she said. So it is.</p></div>"


def _export(
    metadata: object, content: str = _CONTENT, highlights: str = "", folder: str = ""
) -> bytes:
    return zip_of(
        {
            f"{folder}metadata_0_to_20.json": json.dumps(metadata).encode(),
            f"{folder}content/slug.html": content.encode(),
            f"{folder}highlights/slug.md": highlights.encode(),
        }
    )


def _record(**fields: object) -> dict[str, object]:
    return {"id": "i", "slug": "slug", "title": "A title", "url": "https://example.org/a", **fields}


def _article(*, highlights: str = "", **fields: object) -> Article:
    (only,) = loads(_export([_record(**fields)], highlights=highlights), Path("a.zip"))
    return only


def test_the_fixture_is_what_its_code_makes() -> None:
    assert FILE.read_bytes() == export()


def test_what_was_archived_or_read_to_its_end_was_read() -> None:
    assert _article(state="Archived", readingProgress=3).is_read
    assert _article(state="Active", readingProgress=100).is_read
    assert not _article(state="Active", readingProgress=99).is_read
    assert not _article().is_read


def test_labels_are_the_tags_of_the_user() -> None:
    assert _article(labels=["Sea", {"name": "To quote"}, 7]).own_tags == ("Sea", "To quote")


def test_when_it_was_saved_is_not_when_it_was_published() -> None:
    found = _article(savedAt="2024-11-01T10:00:00Z", updatedAt="2024-11-02T10:00:00Z")
    assert (found.published, found.updated) == (None, None)


def test_what_was_deleted_is_left_out_and_what_failed_has_its_title() -> None:
    records = [_record(state="Deleted"), _record(id="j", slug="none", description="Why not.")]
    (found,) = loads(_export(records), Path("a.zip"))
    assert (found.part, found.text) == ("j", "A title\nWhy not.")


def test_an_article_is_named_by_its_id_in_any_listing() -> None:
    data = zip_of(
        {
            "metadata_20_to_40.json": json.dumps([_record(id="b", title="B")]).encode(),
            "metadata_0_to_20.json": json.dumps([_record(id="a", title="A")]).encode(),
        }
    )
    assert [(a.part, a.title) for a in loads(data, Path("a.zip"))] == [("a", "A"), ("b", "B")]


def test_an_export_within_a_folder_of_the_archive_is_read() -> None:
    (found,) = loads(_export([_record()], folder="omnivore/"), Path("a.zip"))
    assert PROSE[:40] in found.text


def test_highlights_are_found_over_formatting_and_have_their_notes() -> None:
    found = _article(highlights='> "It is gone," she said.\n\nNote *one*.\n\n> divers looked')
    marked = [(h.span.of(found.text), h.note) for h in found.highlights]
    assert marked == [("divers looked", ""), ("“It is gone,” she said.", "Note *one*.")]


def test_a_highlight_that_is_not_there_is_kept_at_the_end() -> None:
    found = _article(highlights="> words of another version\n\nKept?")
    assert blocks_of(found, BlockKind.FURNITURE) == ["words of another version"]
    (highlight,) = found.highlights
    assert (highlight.span.of(found.text), highlight.note) == ("words of another version", "Kept?")


def test_a_note_without_a_passage_is_about_the_article() -> None:
    (highlight,) = _article(highlights="Read this again.\n\n").highlights
    assert (highlight.span.start, highlight.note) == (0, "Read this again.")


class TestHighlights:
    def _quotations(self, markdown: str) -> list[tuple[str, str]]:
        return [(q.text, q.note) for q in quotations_of(markdown, _CONTENT)]

    def test_a_passage_of_two_paragraphs_is_one_and_what_follows_is_its_note(self) -> None:
        markdown = "> might take another week.\n\n“It is gone,” she said.\n\nA note.\n\nMore of it."
        passage = "might take another week.\n“It is gone,” she said."
        assert self._quotations(markdown) == [(passage, "A note.\n\nMore of it.")]

    def test_paragraphs_of_a_passage_are_marked_each(self) -> None:
        markdown = "> might take another week.\n> “It is gone,” she said. \n\n> divers "
        passage = "might take another week.\n“It is gone,” she said."
        assert self._quotations(markdown) == [(passage, ""), ("divers", "")]

    def test_labels_are_no_words_of_the_passage_and_stand_below_its_note(self) -> None:
        told = [("divers looked", "n\n\n#key #to quote")]
        assert self._quotations("> divers looked #key #to quote\n\nn") == told
        assert self._quotations("> divers looked \n\n#key #to quote\n\nn") == told
        assert self._quotations("> divers looked \n\n#key") == [("divers looked", "#key")]

    def test_a_note_on_the_article_is_told_by_what_comes_after_it(self) -> None:
        markdown = "> divers \n\nOn these.\n\nOn all.\n\n\n\n> looked \n\nMore on all.\n\n"
        assert sorted(self._quotations(markdown)) == [
            ("", "On all."),
            ("divers", "On these."),
            ("looked", "More on all."),
        ]
        assert sorted(self._quotations("On all.\n\n\n\n> divers ")) == [
            ("", "On all."),
            ("divers", ""),
        ]

    def test_windows_line_ends_are_line_ends(self) -> None:
        assert self._quotations("> divers\r\n\r\nn\r\n\r\n> looked") == [
            ("divers", "n"),
            ("looked", ""),
        ]


@pytest.mark.parametrize("data", [zip_of({"a.txt": b"x"}), zip_of({}), b"PK\x03\x04 no zip"])
def test_other_archives_are_passed_over_quietly(data: bytes) -> None:
    with pytest.raises(NoArticleError):
        list(loads(data, Path("a.zip")))


def test_a_damaged_export_is_told() -> None:
    with pytest.raises(FormatError) as raised:
        list(loads(export()[:-40], Path("a.zip")))
    assert not isinstance(raised.value, NoArticleError)


def test_damaged_texts_cost_only_themselves_and_are_told() -> None:
    data = bytearray(_export([_record(), _record(id="j", slug="other", title="B")]))
    at = data.index(b"content/slug.html") + len("content/slug.html")
    data[at + 4 : at + 12] = b"\xff" * 8
    found, damage = load_all(loads(bytes(data), Path("a.zip")))
    assert [a.title for a in found] == ["A title", "B"]
    assert damage


def test_a_listing_that_ends_too_early_is_told() -> None:
    listing = json.dumps([_record(), _record(id="j")])[:-20].encode()
    found, damage = load_all(loads(zip_of({"metadata_0_to_20.json": listing}), Path("a.zip")))
    assert (len(found), "ends too early" in damage) == (1, True)


def test_names_that_lead_out_of_the_archive_are_only_names(tmp_path: Path) -> None:
    record = _record(slug="../../../../etc/passwd")
    (found,) = loads(_export([record]), tmp_path / "a.zip")
    assert found.text == "A title"
    assert list(tmp_path.iterdir()) == []
