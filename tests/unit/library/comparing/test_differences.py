from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle, annotate
from reader.library.comparing.differences import Difference, DifferenceKind, differences
from reader.library.names import Aliases
from tests.unit.library.building import annotated_text

NO_ALIASES = Aliases({})

STORY = """The ferry “Marit” ran onto the rocks off Osk in heavy fog on Tuesday night.
Some 3,000 litres of oil have leaked into the bay, the coast guard said.
“Nobody on board was hurt by the impact,” said Runa Hald, who commands the station.
The owner expects repairs to cost 2.5 million euros and to last until 4 May 2024.
The ship carried 212 passengers and had been inspected three weeks before."""


def annotated(text: str, published: str | None = "2024-03-05") -> AnnotatedArticle:
    """An article of one paragraph a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line)), BlockKind.PARAGRAPH))
        start += len(line) + 1
    article = Article(
        Path("/a.txt"), "", "text", text, tuple(blocks), "", published=published, language="en"
    )
    return annotate(article)


def told(one: str, other: str) -> list[tuple[str, str, str]]:
    found = differences(annotated(one), annotated(other), NO_ALIASES)
    return [(d.kind.value, d.words_before, d.words_after) for d in found]


def test_a_text_differs_from_itself_in_nothing() -> None:
    assert told(STORY, STORY) == []


def test_another_number_in_the_same_place_is_told_with_its_spans() -> None:
    other = STORY.replace("3,000", "12,000")
    assert differences(annotated(STORY), annotated(other), NO_ALIASES) == (
        Difference(
            DifferenceKind.FIGURE,
            Span(STORY.index("3,000"), STORY.index("3,000") + len("3,000 litres")),
            Span(other.index("12,000"), other.index("12,000") + len("12,000 litres")),
            "3,000 litres",
            "12,000 litres",
        ),
    )


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        ("212 passengers", "221 passengers", ("figure", "212", "221")),
        ("2.5 million euros", "2.5 billion euros", None),
        ("2.5 million euros", "2.5 million dollars", None),
        ("Runa Hald, who", "Mika Lorn, who", ("speaker", "Runa Hald", "Mika Lorn")),
        ("was hurt by", "was killed by", None),
        ("4 May 2024", "4 June 2024", ("date", "4 May 2024", "4 June 2024")),
    ],
)
def test_what_one_copy_claims_otherwise_is_told(
    before: str, after: str, difference: tuple[str, str, str] | None
) -> None:
    assert before in STORY
    [found] = told(STORY, STORY.replace(before, after))
    if difference is not None:
        assert found == difference
    assert found[1] in STORY
    assert found[2] not in STORY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3,000 litres", "3000 litres"),
        ("three weeks", "3 weeks"),
        ("until 4 May 2024", "until May"),
        ("heavy fog", "thick fog"),
        ("on Tuesday night", "late"),
        ("The ship carried 212 passengers and had", "She had"),
        ("“Nobody on board was hurt by the impact,”", "Nobody was hurt,"),
        ("Runa Hald", "Hald"),
    ],
)
def test_another_way_to_say_the_same_is_no_difference(before: str, after: str) -> None:
    assert before in STORY
    assert told(STORY, STORY.replace(before, after)) == []


def test_a_measure_that_was_converted_is_no_difference() -> None:
    one = "The column stretched for 5 miles along the northern road to Osk that night."
    assert told(one, one.replace("5 miles", "8 km")) == []
    [difference] = told(one, one.replace("5 miles", "9 km"))
    assert difference == ("figure", "5 miles", "9 km")


def test_values_agree_in_copies_as_they_do_elsewhere() -> None:
    one = "The column stretched for about 3,000 metres along the northern road to Osk."
    assert told(one, one.replace("about 3,000", "3,150")) == []
    assert told(one, one.replace("about 3,000", "2,900 to 3,100")) == []
    [difference] = told(one, one.replace("about 3,000", "about 3,900"))
    assert difference[0] == "figure"


def test_the_numbers_of_a_score_are_no_range() -> None:
    one = "The harbour team lost 0:3 against the islanders on that evening."
    assert [kind for kind, *_ in told(one, one.replace("0:3", "1:2"))] == ["figure"]


def test_a_number_within_a_quotation_is_told_as_a_number_alone() -> None:
    one = "“We have lost 412 passengers to the bridge since it was opened,” said Runa Hald."
    assert told(one, one.replace("412", "214")) == [("figure", "412", "214")]


def test_a_cut_text_differs_in_nothing() -> None:
    lines = STORY.split("\n")
    assert told(STORY, "\n".join(lines[:2])) == []
    assert told("\n".join(lines[2:]), STORY) == []


def test_paragraphs_before_the_text_do_not_shift_what_is_compared() -> None:
    more = "Subscribe to the Osk Courier: 3 issues for 9 euros.\nRead 100 more stories."
    other = f"{more}\n{STORY.replace('212', '112')}\n{more}"
    assert told(STORY, other) == [("figure", "212", "112")]


def test_numbers_come_first_and_dates_last() -> None:
    other = STORY.replace("4 May", "9 May").replace("was hurt", "was killed")
    other = other.replace("212", "312")
    assert [kind for kind, *_ in told(STORY, other)] == ["figure", "quotation", "date"]


@pytest.mark.parametrize(
    ("name", "is_another"),
    [("Hald", False), ("Runa Haldane", True), ("Rune Chald", True), ("Runa Khald", False)],
)
def test_another_speaker_is_told_by_whole_words_and_aliases(name: str, is_another: bool) -> None:
    other = STORY.replace("Runa Hald", name)
    aliases = Aliases({"Hald": ["Khald"]})
    found = differences(annotated(STORY), annotated(other), aliases)
    told = [(d.kind, d.words_before, d.words_after) for d in found]
    assert told == ([(DifferenceKind.SPEAKER, "Runa Hald", name)] if is_another else [])


def test_what_belongs_to_the_head_is_not_compared() -> None:
    def with_title(title: str) -> AnnotatedArticle:
        text = f"{title}\nThe ferry ran onto the rocks off Osk on that night."
        blocks = (
            Block(Span(0, len(title)), BlockKind.TITLE),
            Block(Span(len(title) + 1, len(text)), BlockKind.PARAGRAPH),
        )
        return annotate(Article(Path("/a.txt"), "", "text", text, blocks, title, language="en"))

    one, other = with_title("The night 12 people died"), with_title("The night 9 people died")
    assert differences(one, other, NO_ALIASES) == ()


words = st.lists(st.sampled_from("a b c d 1 2 3,000 “a” said Hald .".split()), max_size=40)


@settings(deadline=None)
@given(one=words, other=words)
def test_differences_lie_where_they_say_they_do(one: list[str], other: list[str]) -> None:
    first, second = annotated(" ".join(one)), annotated(" ".join(other))
    for difference in differences(first, second, NO_ALIASES):
        if difference.kind is not DifferenceKind.SPEAKER:
            assert difference.before.of(first.article.text) == difference.words_before
            assert difference.after.of(second.article.text) == difference.words_after


@pytest.mark.parametrize("text", ["1 " * 50_000, "a b c 1 " * 20_000, "“a” " * 20_000, ""])
def test_hostile_texts_are_compared_too(text: str) -> None:
    assert differences(annotated_text(text), annotated_text(text + " b"), NO_ALIASES) == ()
