"""What tells the parts of a message apart where little else does."""

from __future__ import annotations

import pytest

from reader.article import Article, BlockKind
from tests.unit.formats.mail.messages import article_of, multipart, page, plain
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of

_HEADERS = "From: Anna Berg <anna@lantern.example>\nSubject: Who pays?\n"


def _page(*texts: str) -> Article:
    return article_of(_HEADERS + page("".join(f"<p>{text}</p>" for text in texts)))


def test_addresses_in_a_plain_text_are_links_wherever_they_stand() -> None:
    first, last = "https://a.example/1", "https://a.example/2"
    article = article_of(_HEADERS + plain(f"{first} is one. See also {last}, and then {first}."))
    links = [(link.span.of(article.text), link.url) for link in article.links]
    assert links == [(first, first), (last, last), (first, first)]
    assert article.text.endswith(f"{first} is one. See also {last}, and then {first}.")


def test_the_lines_of_code_in_a_message_stay_lines() -> None:
    code = "<pre>first = 1\n    second = 2\n\nthird = 3</pre>"
    article = article_of(_HEADERS + page(f"<p>{PROSE}</p>{code}<p>{MORE_PROSE}</p>"))
    assert blocks_of(article, BlockKind.CODE) == ["first = 1", "    second = 2", "third = 3"]


def _offer(text: str) -> str:
    return f'<a href="https://lantern.example/7">{text}</a>'


def test_the_address_is_that_of_the_words_that_offer_the_page() -> None:
    share = '<a href="https://share.example/">Share</a>'
    assert _page(f"{share} | {_offer('View in browser')}", PROSE).url == "https://lantern.example/7"
    assert _page(f"View this email in your browser: {_offer('here')}", PROSE).url == (
        "https://lantern.example/7"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE} {PROSE} {_offer('View in browser')}",
        _offer("Unsubscribe"),
        '<a href="mailto:a@lantern.example">View in browser</a>',
        "View in browser",
    ],
)
def test_what_offers_no_page_tells_no_address(text: str) -> None:
    assert _page(text, PROSE, MORE_PROSE).url is None


def test_a_page_that_is_offered_last_has_no_line_below() -> None:
    assert _page(PROSE, MORE_PROSE, "View in browser").url is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Trouble reading this? " + "Write to us. " * 7, BlockKind.FURNITURE),
        (
            "Readers who had trouble reading the small print on the quay wall " * 2,
            BlockKind.PARAGRAPH,
        ),
        ("You can open the web version at http://lantern.example/" + "x" * 90, BlockKind.FURNITURE),
        ("* * *", BlockKind.FURNITURE),
        ("Listen now →", BlockKind.FURNITURE),
        ("Listen now to the harbour", BlockKind.PARAGRAPH),
    ],
)
def test_lines_that_offer_a_page_are_short_or_ask_or_link(line: str, kind: BlockKind) -> None:
    assert kind_of(_page(PROSE, line.strip(), MORE_PROSE), line.strip()) is kind


def test_a_long_note_on_how_to_stop_a_newsletter_is_none() -> None:
    said = (
        "Nobody has to unsubscribe. " + "The harbour stays closed until the anchor is found. " * 13
    )
    article = _page(PROSE, MORE_PROSE, said.strip())
    assert kind_of(article, said.strip()) is BlockKind.PARAGRAPH


def test_prose_below_a_note_ends_what_stands_below_a_newsletter() -> None:
    note = "You can unsubscribe at any time."
    prose = [f"{name} said that {PROSE[0].lower()}{PROSE[1:]}" for name in ("Ann", "Bo", "Cleo")]
    article = _page(MORE_PROSE, note, *prose)
    assert blocks_of(article, BlockKind.PARAGRAPH) == [MORE_PROSE, note, *prose]
    below = _page(PROSE, MORE_PROSE, note, prose[0])
    assert [block.kind for block in below.blocks[-2:]] == [BlockKind.FURNITURE] * 2


def test_quotes_below_a_newsletter_stay_quotes() -> None:
    text = f"{PROSE}\n\nUnsubscribe\n\n> {MORE_PROSE}\n"
    article = article_of(_HEADERS + plain(text))
    assert blocks_of(article, BlockKind.QUOTE) == [MORE_PROSE]


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ('"Berg, Anna"', "Anna Berg"),
        ('"Berg, Anna, Dr"', "Berg, Anna, Dr"),
        ("'Anna Berg'", "Anna Berg"),
        ('"Tom Holt, Jr."', "Tom Holt, Jr."),
    ],
)
def test_names_with_a_comma(name: str, author: str) -> None:
    article = article_of(f"From: {name} <x@post.example>\nSubject: S\n" + plain(PROSE))
    assert article.authors == (author,)


@pytest.mark.parametrize(
    ("sender", "authors", "publisher"),
    [
        ("Anna from The Lantern", ("Anna",), "The Lantern"),
        ("News Desk", ("News Desk",), "News Desk"),
        ("Lantern", ("Lantern",), "Lantern"),
        ('"Berg Partners, Inc"', ("Berg Partners, Inc",), "Berg Partners, Inc"),
        ('"Holt & Berg, LLC."', ("Holt & Berg, LLC.",), "Holt & Berg, LLC."),
    ],
)
def test_senders(sender: str, authors: tuple[str, ...], publisher: str) -> None:
    article = article_of(f"From: {sender} <a@lantern.example>\nSubject: S\n" + plain(PROSE))
    assert (article.authors, article.publisher) == (authors, publisher)


@pytest.mark.parametrize(
    ("status", "is_starred"), [("0004", True), ("0001", False), ("", False), ("x", False)]
)
def test_stars_of_thunderbird(status: str, *, is_starred: bool) -> None:
    article = article_of(f"{_HEADERS}X-Mozilla-Status: {status}\n" + plain(PROSE))
    assert article.is_starred is is_starred


@pytest.mark.parametrize("count", [9, 10])
def test_prefixes_of_subjects_are_taken_away_whatever_their_number(count: int) -> None:
    article = article_of(f"From: a@b.example\nSubject: {'Re: ' * count}The dam\n" + plain(PROSE))
    assert article.title == "The dam"


def test_a_long_subject_is_a_title_and_an_endless_one_is_none() -> None:
    def titled(subject: str) -> str:
        return article_of(f"From: a@b.example\nSubject: {subject}\n" + plain(PROSE)).title

    long = "The dam " * 120
    assert titled(long) == long.strip()
    assert titled("The dam " * 130) == "a"


def _row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _table(*rows: str, more: str = "") -> list[str]:
    body = f"<p>{PROSE}</p><table {more}>{''.join(rows)}</table><p>{MORE_PROSE}</p>"
    return blocks_of(article_of(_HEADERS + page(body)), BlockKind.TABLE)


def test_tables_of_data_and_others() -> None:
    rows = (_row("Day", "Divers"), _row("Monday", "14"))
    assert _table(*rows) == ["Day | Divers", "Monday | 14"]
    for role in ("presentation", "NONE"):
        assert _table(*rows, more=f'role="{role}"') == []
    assert _table(*rows, more='role="table"') == ["Day | Divers", "Monday | 14"]
    assert _table(rows[0]) == []
    assert _table(_row("Day"), _row("Monday")) == []
    assert _table(_row("Day", PROSE), _row("Monday", MORE_PROSE)) == []
    links = _row('<a href="https://a.example/">Home</a>', '<a href="https://b.example/">News</a>')
    assert _table(links, links) == []
    assert _table(links, rows[1]) == ["Home | News", "Monday | 14"]


@pytest.mark.parametrize(
    ("style", "is_heading"),
    [
        ("font-size: 22px", True), ("font-size:21px", False), ("font-size: 18px", False),
        ("font-size: 18px; font-weight: bold", True), ("font-size:18.5px;font-weight:700", True),
        ("font-size: 17px; font-weight: bold", False), ("font-size: 18px; font-weight: 500", False),
    ],
)  # fmt: skip
def test_sizes_of_headings(style: str, *, is_heading: bool) -> None:
    body = f'<p>{PROSE}</p><div style="{style}">The second boat</div><p>{MORE_PROSE}</p>'
    article = article_of(_HEADERS + page(body))
    expected = BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
    assert kind_of(article, "The second boat") is expected


@pytest.mark.parametrize("ending", [".", ",", ";", ":"])
def test_large_type_that_ends_like_a_sentence_is_no_heading(ending: str) -> None:
    line = f"The second boat{ending}"
    body = f'<p>{PROSE}</p><p style="font-size: 30px">{line}</p><p>{MORE_PROSE}</p>'
    assert kind_of(article_of(_HEADERS + page(body)), line) is BlockKind.PARAGRAPH


def test_a_long_preview_is_left_out() -> None:
    def furniture(preview: str) -> list[str]:
        hidden = f'<div style="display:none">{preview}</div>'
        return blocks_of(
            article_of(_HEADERS + page(hidden + f"<p>{PROSE}</p>")), BlockKind.FURNITURE
        )

    assert furniture("x" * 500) == ["x" * 500]
    assert furniture("x" * 501) == []


def test_lines_above_the_text_between_title_and_byline_are_the_summary() -> None:
    article = _page("Who pays?", "The harbour asks the town", "By Tom Holt", PROSE)
    assert kind_of(article, "The harbour asks the town") is BlockKind.SUMMARY


def test_only_a_short_line_of_a_date_is_a_dateline() -> None:
    assert kind_of(_page("3 March 2025", PROSE), "3 March 2025") is BlockKind.DATELINE
    line = "On 3 March 2025 the harbour of Port Amsel was closed."
    assert kind_of(_page(line, PROSE), line) is BlockKind.PARAGRAPH


def test_a_message_in_a_message_follows_under_its_subject() -> None:
    headers = "From: Jo Lind <j@example.org>\nSubject: The dam\n"
    inner = f"Content-Type: message/rfc822\n\n{headers}\n{MORE_PROSE}"
    article = article_of(_HEADERS + multipart("mixed", plain(PROSE), inner))
    assert [(b.kind, b.level) for b in article.blocks if b.kind is BlockKind.HEADING] == [
        (BlockKind.HEADING, 2)
    ]
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]
