from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.comparing.similarity import copied_share, signature_of
from reader.library.library import Library
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, titles, write_article

LEAD = (
    "The ferry “Marit” ran onto the rocks off Osk in heavy fog on Tuesday night. Some 3,000 litres "
    "of oil have leaked into the bay, the coast guard said."
)
MIDDLE = (
    "“Nobody on board was hurt,” said Runa Hald, who commands the station. The owner expects "
    "repairs to cost 2.5 million euros and to last until the summer of next year."
)
END = (
    "The ship carried 212 passengers and had been inspected three weeks before. It is the second "
    "accident on this route since the line was opened again, and the first in fog."
)
OTHER = (
    "Growers in the Venn valley lost a third of the apple harvest in one night of frost. “I have "
    "never seen ice in the blossom so late,” grower Adele Finch said, and asked for help."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A wire story, a cut reprint with another number, a reprint, and an article of its own."""
    folder = tmp_path / "articles"
    write_article(folder / "wire.md", "Ferry aground", LEAD, MIDDLE, END, published="2024-03-05")
    write_article(
        folder / "cut.md",
        "Oil spills off Osk",
        LEAD.replace("3,000", "12,000"),
        MIDDLE,
        published="2024-03-06",
    )
    write_article(folder / "moved/same.md", "“Nobody was hurt”", LEAD, MIDDLE, END)
    write_article(folder / "frost.md", "Frost in the valley", OTHER, OTHER, published="2024-03-07")
    return folder


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Iterator[Library]:
    """A library that has read the folder."""
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    library = Library(paths)
    yield library
    library.close()


def ids(library: Library) -> dict[str, int]:
    """The ids of the articles by the names of their files."""
    return {row.path.stem: row.id for row in library.rows()}


def test_copies_are_found_under_other_titles_and_cut(library: Library) -> None:
    known = ids(library)
    groups = library.group_of(known.values())
    assert groups[known["wire"]] == groups[known["cut"]] == groups[known["same"]]
    assert groups[known["frost"]] == known["frost"]
    assert len(set(groups.values())) == 2
    copied = {known[name] for name in ("wire", "cut", "same")}
    assert library.copied_articles() == {i: groups[i] for i in copied}
    assert [row.title for row in library.copies(known["wire"])] == [
        "Oil spills off Osk",
        "“Nobody was hurt”",
    ]
    assert library.copies(known["frost"]) == ()


def test_copies_outside_the_limit_are_not_listed(
    folder: Path, library: Library, tmp_path: Path
) -> None:
    limited = Library(paths_in(tmp_path / "home"), [folder / "moved"])
    try:
        assert titles(limited) == ["“Nobody was hurt”"]
        assert limited.copies(ids(limited)["same"]) == ()
    finally:
        limited.close()


def test_what_a_copy_claims_otherwise(library: Library) -> None:
    known = ids(library)
    [difference] = library.differences(known["wire"], known["cut"])
    assert (difference.words_before, difference.words_after) == ("3,000 litres", "12,000 litres")
    assert library.differences(known["wire"], known["same"]) == ()
    with pytest.raises(LibraryError, match="not in the library"):
        library.differences(known["wire"], 999)


def test_hits_that_print_one_text_are_counted_as_one(library: Library) -> None:
    result = library.search(parse("osk OR frost"))
    assert (result.total, result.texts) == (4, 2)
    assert library.search(parse("frost")).texts == 1


def test_groups_follow_the_files(folder: Path, library: Library, tmp_path: Path) -> None:
    paths = paths_in(tmp_path / "home")
    write_article(folder / "cut.md", "Something else", OTHER, OTHER, published="2024-03-06")
    (folder / "moved/same.md").unlink()
    bring_up_to_date(paths, folder)
    known = ids(library)
    groups = library.group_of(known.values())
    assert groups[known["cut"]] == groups[known["frost"]]
    assert groups[known["wire"]] == known["wire"]


def test_an_empty_library_has_no_copies(tmp_path: Path) -> None:
    library = Library(paths_in(tmp_path))
    try:
        assert library.group_of([3, 4]) == {3: 3, 4: 4}
        assert library.copied_articles() == {}
        assert library.copies(3) == ()
    finally:
        library.close()


def test_many_groups_are_asked_for_at_once(library: Library) -> None:
    groups = library.group_of(range(1, 5_000))
    assert len(groups) == 4_999
    assert len(set(groups.values())) == 4_997


class TestBeingACopy:
    WORDS = [f"w{number}" for number in range(1000)]  # noqa: RUF012

    def share(self, one: list[str], other: list[str]) -> float:
        return copied_share(signature_of(" ".join(one)), signature_of(" ".join(other)))

    def test_case_marks_and_lines_do_not_matter(self) -> None:
        one, other = LEAD + MIDDLE, (LEAD + "\n" + MIDDLE).upper().replace(",", " –")
        assert copied_share(signature_of(one), signature_of(other)) == 1

    def test_a_cut_is_a_copy_down_to_a_quarter(self) -> None:
        assert self.share(self.WORDS, self.WORDS[:500]) == 1
        assert self.share(self.WORDS, self.WORDS[:260]) == 1
        assert self.share(self.WORDS, self.WORDS[:240]) == 0

    def test_a_third_shared_is_too_little(self) -> None:
        other = [f"v{number}" for number in range(1000)]
        assert self.share(self.WORDS, self.WORDS[:500] + other[:500]) == pytest.approx(0.5, abs=0.1)
        assert self.share(self.WORDS, self.WORDS[:250] + other[:750]) == 0

    def test_a_note_of_a_few_words_is_nobody_s_copy(self) -> None:
        assert self.share(self.WORDS[:28], self.WORDS[:28]) == 1
        assert self.share(self.WORDS[:25], self.WORDS[:25]) == 0

    def test_a_text_that_cannot_be_encoded_is_a_text_too(self) -> None:
        one = " ".join(f"\ud800{word}\udfff" for word in self.WORDS)
        assert copied_share(signature_of(one), signature_of(one)) == 1

    def test_texts_without_spaces_have_words_too(self) -> None:
        one = "".join(chr(0x4E00 + 7 * number) for number in range(200))
        other = "".join(chr(0x4E00 + 7 * number + 3) for number in range(200))
        assert copied_share(signature_of(one), signature_of(one[:120])) == 1
        assert copied_share(signature_of(one), signature_of(other)) == 0


def test_what_many_texts_have_in_common_makes_none_a_copy_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.comparing.copies._MOST_LEADERS", 2)
    paths, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    footer = " ".join(f"note{number}" for number in range(30))
    bodies = [" ".join(f"w{story}x{number}" for number in range(80)) for story in range(8)]
    for story, body in enumerate(bodies):
        write_article(folder / f"{story}.md", f"Story {story}", body, footer)
        write_article(folder / f"{story}-again.md", f"Again {story}", body, footer)
    bring_up_to_date(paths, folder)
    library = Library(paths)
    try:
        groups = library.group_of(ids(library).values())
        assert len(set(groups.values())) == len(bodies)
    finally:
        library.close()
