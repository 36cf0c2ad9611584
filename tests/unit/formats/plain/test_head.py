"""Title, byline and date where several lines could be each of them."""

from __future__ import annotations

import pytest

from reader.article import BlockKind
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_TITLE = "Divers look for the anchor of Port Amsel"
_BODY = f"{PROSE}\n\n{MORE_PROSE}\n"


@pytest.mark.parametrize(
    "head",
    [
        f"{_TITLE} - The Amsel Courier\nSkip to content\nMenu\nHarbour\n{_TITLE}\nBy Anna Berg",
        f"HARBOUR COUNCIL\nPress release\n3 May 2024\n{_TITLE}",
        f"The Quay\nnotes on the sea and other waters\n{_TITLE}\nPosted on 3 May 2024 by Anna Berg",
        f"Interview with a diver\nHarbour\n{_TITLE}\nAnna Berg\n3 May 2024",
        f"THE  AMSEL  COURIER          3 May 2024          Page 4\n\n{_TITLE}",
    ],
)
def test_the_title_is_told_from_what_stands_around_it(head: str) -> None:
    assert read(f"{head}\n\n{_BODY}", "page.txt").title == _TITLE


def test_a_title_that_is_surer_says_so() -> None:
    sure = read(f"{_TITLE}\nBy Anna Berg\n3 May 2024\n{_BODY}", "page.txt")
    doubtful = read(f"Quiet water\nLoud men\n\n{_TITLE[:17]}\n\n{_BODY}", "page.txt")
    assert sure.sources["title"].confidence > doubtful.sources["title"].confidence


def test_the_name_of_the_site_is_the_publisher() -> None:
    article = read(f"{_TITLE} | Amsel Today\nBy Anna Berg\n{_BODY}", "page.txt")
    assert (article.title, article.publisher) == (_TITLE, "Amsel Today")


def test_a_title_in_capitals_over_two_rows_is_one() -> None:
    article = read(f"LAST FERRY LEAVES THE\nQUAY OF PORT AMSEL\n\n3 May 2024\n\n{_BODY}", "a.txt")
    assert article.title == "LAST FERRY LEAVES THE QUAY OF PORT AMSEL"


def test_minutes_are_called_by_their_sitting() -> None:
    title = "Minutes of the meeting held on 12 May 2022"
    article = read(f"PORT AMSEL HARBOUR COUNCIL\n\n{title}\n\n1. Anchor\n\n{_BODY}", "page.txt")
    assert (article.title, article.published) == (title, "2022-05-12")


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Text: Anna Berg  Fotos: Piet Harms", ("Anna Berg",)),
        ("Analysis | By Anna Berg | 3 May 2024", ("Anna Berg",)),
        ("By Anna Berg with AFP", ("Anna Berg",)),
        ("By Our Own Correspondent", ()),
        ("Eigener Bericht", ()),
        ("By Anna Berg\nNorthern Wire", ("Anna Berg",)),
        ("By\nAnna Berg\n@annaberg\nPiet Harms", ("Anna Berg", "Piet Harms")),
        ("Anna Berg @annaberg", ("Anna Berg",)),
        ("3 May 2024 by Anna Berg Leave a Comment", ("Anna Berg",)),
    ],
)
def test_only_those_who_wrote_it_are_the_authors(byline: str, authors: tuple[str, ...]) -> None:
    assert read(f"{_TITLE}\n{byline}\n3 May 2024\n\n{_BODY}", "page.txt").authors == authors


@pytest.mark.parametrize(
    "end",
    [
        "Anna Berg",
        "Anna Berg\n3 May 2024",
        "Anna Berg\nRelated articles\nTen walks by the sea",
        "Anna Berg covers the harbour for the Courier.",
        "* Anna Berg enseigne la philosophie à Halvers.",
        "About Anna Berg",
    ],
)
def test_who_signs_under_the_text_wrote_it(end: str) -> None:
    assert read(f"{_TITLE}\n\n{_BODY}\n{end}\n", "page.txt").authors == ("Anna Berg",)


def test_who_is_named_in_brackets_behind_the_last_words_wrote_it() -> None:
    article = read(f"{_TITLE}\n\n{_BODY.rstrip()} (Anna Berg)\n", "page.txt")
    assert article.authors == ("Anna Berg",)


@pytest.mark.parametrize("end", ["Press contact:\nPiet Harms\nTel. 555 0142", "Harbour Council"])
def test_who_answers_questions_wrote_nothing(end: str) -> None:
    assert read(f"{_TITLE}\n\n{_BODY}\n{end}\n", "page.txt").authors == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{_TITLE}\n3 May 2024\n\n{_BODY}\nThe fair opens on 9 June 2025.", "2024-05-03"),
        (f"{_TITLE}\nUpdated 5 May 2024\nPublished 3 May 2024\n\n{_BODY}", "2024-05-03"),
        (f"{_TITLE}\n\n(News Desk) – PORT AMSEL, 3 May 2024 - {_BODY}", "2024-05-03"),
        (f"{_TITLE}\n\n{_BODY}\nFirst published 3 May 2024", "2024-05-03"),
        (f"{_TITLE}\nBorn 3 May 1954\n\n{_BODY}", None),
    ],
)
def test_one_of_the_dates_is_of_publication(text: str, day: str | None) -> None:
    assert read(text, "page.txt").published == day


def test_a_row_of_a_printed_page_is_no_heading() -> None:
    row = "THE AMSEL COURIER - FRIDAY 3 MAY 2024 - 9"
    article = read(f"{_TITLE}\nBy Anna Berg\n{PROSE}\n{row}\n{MORE_PROSE}\n", "page.txt")
    assert kind_of(article, row) in {BlockKind.FURNITURE, BlockKind.DATELINE}


@pytest.mark.parametrize("line", ["00:24 ANNA BERG", "[00:01:52] BERG: Why?", "(Laughter)", "—Yes"])
def test_what_stands_in_a_transcript_is_no_heading(line: str) -> None:
    article = read(f"{_TITLE}\nBy Anna Berg\n\n{PROSE}\n\n{line}\n\n{MORE_PROSE}\n", "page.txt")
    assert blocks_of(article, BlockKind.HEADING) == []


def test_a_heading_may_follow_a_short_sentence() -> None:
    short = "Nobody came to help."
    body = f"{PROSE}\n\n{short}\n\nThe day after\n\n{MORE_PROSE}\n"
    article = read(f"{_TITLE}\nBy Anna Berg\n\n{body}", "page.txt")
    assert blocks_of(article, BlockKind.HEADING) == ["The day after"]
