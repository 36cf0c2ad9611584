"""Texts as people copy them, with what stands around the article."""

from __future__ import annotations

import pytest

from reader.article import BlockKind
from reader.formats.plain.dateline import is_place_of_agency
from reader.formats.plain.lines import Line
from reader.formats.plain.page_remains import is_masthead, is_page_remain
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_TITLE = "Divers look for the anchor of Port Amsel"
_BODY = f"{PROSE}\n{MORE_PROSE}\n"


@pytest.mark.parametrize(
    "over",
    [
        "The Amsel Courier\nWednesday, 19 February 2025\n",
        "Halverscher Bote\n",
        "BC-Amsel-Anchor, 3rd Ld\n(Updates with quotes, adds byline.)\n",
        "Crooked Rails\nNotes from the branch line\nHome Archive About Contact\n",
        "MINISTRY OF HARBOURS\nPress release\nPort Amsel, 19 February 2025\n",
        "Press releases\n19/02/2025\n",
        "POL-AMS: News\n19.02.2025 – 10:17\n",
        "You are here: Home > News > Harbour\n",
        "Email not displaying correctly? View it in your browser: https://letter.example/1\n",
        "Trouble viewing this email? https://letter.example/1\n",
        "Wird diese E-Mail nicht optimal dargestellt?\n",
        "Voir ce message sur votre navigateur\n",
        "Give\nThings To Do\nFood & Drink\nThe Latest\n",
        "#[1]The Northern Record RSS Feed\n",
        "=================\nTHE HARBOUR LETTER\n=================\n",
    ],
)
def test_what_stands_over_a_title_is_not_the_title(over: str) -> None:
    assert read(f"{over}{_TITLE}\n{_BODY}", "page.txt").title == _TITLE


def test_the_last_of_a_menus_unknown_entries_is_the_topic() -> None:
    article = read(f"Give\nArts\nFood & Drink\nThe Latest\nHarbour\n{_TITLE}\n{_BODY}", "page.txt")
    assert (article.kicker, article.title) == ("Harbour", _TITLE)


def test_a_title_that_the_text_repeats_beats_one_that_it_never_does() -> None:
    menu = "Keyboard shortcuts for audio player\nOpen Navigation Menu\nWKMR\n"
    assert read(f"{menu}{_TITLE}\n3 May 2024\n{_BODY}", "page.txt").title == _TITLE


@pytest.mark.parametrize(
    "kicker", ["TRIBUNE", "Leitartikel", "HARBOUR | LIVE", "The Lost Anchor ›"]
)
def test_a_kind_of_article_or_a_linked_topic_is_the_kicker(kicker: str) -> None:
    article = read(f"{kicker}\n{_TITLE}\nBy Anna Berg\n3 May 2024\n{_BODY}", "page.txt")
    assert (article.kicker, article.title) == (kicker, _TITLE)


def test_a_title_over_two_lines_is_one() -> None:
    article = read(f"Divers look for the anchor\nof the lost ferry\nBy Anna Berg\n{_BODY}", "a.txt")
    assert article.title == "Divers look for the anchor of the lost ferry"
    assert article.authors == ("Anna Berg",)


def test_a_line_under_the_title_is_its_subtitle_and_no_heading() -> None:
    article = read(f"{_TITLE}\nFishermen lose patience\n{_BODY}", "page.txt")
    assert kind_of(article, "Fishermen lose") is not BlockKind.HEADING


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Anna Berg, Port Amsel", ("Anna Berg",)),
        ("By Anna Berg, Bad Kalme", ("Anna Berg",)),
        ("By Anna Berg, Piet Harms", ("Anna Berg", "Piet Harms")),
        ("By Anna Berg; Staff Writer", ("Anna Berg",)),
        ("Chronique d’Anna Berg", ("Anna Berg",)),
        ("Anna Berg\nProfesora de Derecho Marítimo", ("Anna Berg",)),
        ("By Anna Berg\nFotografías de Piet Harms", ("Anna Berg",)),
    ],
)
def test_authors_of_a_byline(byline: str, authors: tuple[str, ...]) -> None:
    assert read(f"{_TITLE}\n{byline}\n3 May 2024\n{_BODY}", "page.txt").authors == authors


def test_a_place_is_one_where_the_text_says_so() -> None:
    text = (
        f"{_TITLE}\nBy Anna Berg, Halvers Nord\n3 May 2024\n{_BODY}The quay in Halvers Nord shut."
    )
    assert read(text, "page.txt").authors == ("Anna Berg",)


def test_a_blog_is_signed_with_one_name() -> None:
    article = read(f"{_TITLE}\n21. August 2023 von Thorsten 7 Kommentare\n{_BODY}", "page.txt")
    assert article.authors == ("Thorsten",)


@pytest.mark.parametrize("end", ["Propos recueillis par Anna Berg", "Ihre Anna Berg"])
def test_an_article_is_signed_under_its_text(end: str) -> None:
    article = read(f"{_TITLE}\n{_BODY}{end}\n", "page.txt")
    assert article.authors == ("Anna Berg",)
    assert kind_of(article, end) is BlockKind.BYLINE


def test_the_authors_of_links_far_below_sign_nothing() -> None:
    links = "".join(f"Another article of {n}\n" for n in range(9))
    assert read(f"{_TITLE}\n{_BODY}{links}By Anna Berg\n", "page.txt").authors == ()


@pytest.mark.parametrize(
    ("end", "day"),
    [("171204 Jan 25", "2025-01-17T12:04"), ("Published: 21 November 2024", "2024-11-21")],
)
def test_a_date_under_the_text(end: str, day: str) -> None:
    assert read(f"{_TITLE}\n{_BODY}{end}\n", "page.txt").published == day


def test_numbers_over_sections_are_headings() -> None:
    article = read(f"{_TITLE}\nBy Anna Berg\nI.\n{PROSE}\nII.\n{MORE_PROSE}\n", "page.txt")
    assert blocks_of(article, BlockKind.HEADING) == ["I.", "II."]


def test_a_number_alone_is_no_heading() -> None:
    article = read(f"{_TITLE}\nBy Anna Berg\n{PROSE}\n2\n{MORE_PROSE}\n", "page.txt")
    assert blocks_of(article, BlockKind.HEADING) == []


@pytest.mark.parametrize(
    "credit", ["Anna Berg/WKMR", "The quay in May. / ANNA BERG", "Divers at work. (Anna Berg)"]
)
def test_a_credit_makes_a_caption(credit: str) -> None:
    article = read(f"{_TITLE}\n3 May 2024\n{PROSE}\n{credit}\n{MORE_PROSE}\n", "page.txt")
    assert kind_of(article, credit) is BlockKind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "cv/jmo/bl",
        "Sent from my telephone",
        "Il vous reste 64.2% de cet article à lire.",
        "← Older post",
        "Kategorie: Allgemein",
        "Copyright © 2024. All rights reserved. We answer for no other pages. " * 2,
        "Home > News > Harbour",
    ],
)
def test_remains_of_the_page(line: str) -> None:
    assert is_page_remain(Line(line))


@pytest.mark.parametrize(
    "line",
    [
        "The harbour stayed closed.",
        "Better late than never",
        "He asked them to join the navy.",
        "1 > 0",
    ],
)
def test_what_is_no_remain_of_the_page(line: str) -> None:
    assert not is_page_remain(Line(line))


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("The Harlow Bay Courier", True),
        ("Le Courrier d’Ardes", True),
        ("Halverscher Bote", True),
        ("The courier who came too late", False),
        ("Divers look for the anchor", False),
    ],
)
def test_the_name_of_a_paper(line: str, is_one: bool) -> None:
    assert is_masthead(Line(line)) is is_one


def test_a_place_with_an_agency_is_no_heading() -> None:
    assert is_place_of_agency(Line("Halvers (ots)"))
    assert not is_place_of_agency(Line("Berlin (West)"))


def test_what_is_said_of_reading_online_is_text() -> None:
    said = "Readers in the harbour can read online what the council decided on Monday evening."
    article = read(f"{_TITLE}\nBy Anna Berg\n3 May 2024\n{_BODY}\n{said}\n", "page.txt")
    assert article.blocks[-1].span.of(article.text) == said
    assert article.blocks[-1].kind is BlockKind.PARAGRAPH
