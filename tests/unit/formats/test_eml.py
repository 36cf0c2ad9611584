from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.errors import FormatError
from reader.formats import loads
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, read

_HEADERS = """From: =?utf-8?q?J=C3=BCrg_Meier?= <j@example.org>, Anna Berg <a@example.org>
Subject: =?utf-8?q?=C3=9Cber?= the =?iso-8859-1?q?Caf=E9?=
Date: Fri, 25 Oct 2024 04:30:00 +0200
Archived-At: <https://example.org/m/1>
MIME-Version: 1.0
"""


def test_headers_give_the_metadata() -> None:
    article = read(f"{_HEADERS}\n{PROSE}\n", "a.eml")
    assert article.title == "Über the Café"
    assert article.authors == ("Jürg Meier", "Anna Berg")
    assert article.published == "2024-10-25T04:30"
    assert article.url == "https://example.org/m/1"
    assert article.sources["title"].origin == "Subject header"


def test_subject_is_the_title_over_the_text() -> None:
    article = read(f"{_HEADERS}\n{PROSE}\n", "a.eml")
    assert article.blocks[0].kind is BlockKind.TITLE
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE]


def test_the_page_of_a_message_is_preferred_to_its_plain_text_and_attachments() -> None:
    message = f"""{_HEADERS}Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: multipart/alternative; boundary="y"

--y
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Das Caf=E9 ist zu.
--y
Content-Type: text/html

<p>Another text</p>
--y--
--x
Content-Type: text/plain
Content-Disposition: attachment; filename="a.txt"

The attachment
--x--
"""
    assert blocks_of(read(message, "a.eml"), BlockKind.PARAGRAPH) == ["Another text"]
    without = message.replace("text/html", "text/calendar")
    assert blocks_of(read(without, "a.eml"), BlockKind.PARAGRAPH) == ["Das Café ist zu."]


def test_page_is_read_when_there_is_no_plain_part() -> None:
    page = f"<html><body><h1>Über the Café</h1><p>{PROSE}</p><h2>More</h2><p>{MORE_PROSE}</p>"
    article = read(f"{_HEADERS}Content-Type: text/html; charset=utf-8\n\n{page}", "a.eml")
    assert blocks_of(article, BlockKind.TITLE) == ["Über the Café"]
    assert PROSE in article.text


def test_quoted_lines_are_quotes() -> None:
    article = read(f"{_HEADERS}\n{PROSE}\n\n> What did you see?\n\n{MORE_PROSE}\n", "a.eml")
    assert blocks_of(article, BlockKind.QUOTE) == ["What did you see?"]


def test_greeting_is_no_heading() -> None:
    article = read(f"{_HEADERS}\nGood morning from the harbour!\n\n{PROSE}\n", "a.eml")
    assert blocks_of(article, BlockKind.HEADING) == []


@pytest.mark.parametrize(
    "headers",
    [
        b"Subject: =?foo?q?=FF?=\nContent-Type: text/plain; charset=nonsense\n",
        b"Subject: \xff\xfe\nFrom: \xe9 <\nDate: never\n",
        b"From: " + b"(" * 5_000 + b"\nSubject: x\n",
        b'Content-Type: text/plain; charset="\x00bad"\n',
        b"Content-Type: multipart/mixed\nSubject: x\n",
        b"Content-Transfer-Encoding: base64\nSubject: x\n",
    ],
)
def test_damaged_headers_leave_a_readable_message(headers: bytes) -> None:
    assert read(headers + b"\nThe caf\xe9 is closed today.\n", "a.eml").title


def test_two_hundred_thousand_parts_come_to_an_end() -> None:
    part = "--b\nContent-Type: text/plain\n\nhi there\n"
    message = f"{_HEADERS}Content-Type: multipart/mixed; boundary=b\n\n{part * 200_000}--b--\n"
    assert "hi there" in read(message, "a.eml").text


def test_parts_in_parts_come_to_an_end() -> None:
    message = "Subject: Nested\nContent-Type: message/rfc822\n\n" * 3_000 + "The text"
    assert read(message, "a.eml").title == "Nested"


@pytest.mark.parametrize("data", [b"\x8f\xfe!", b"abc", b"?!"])
def test_what_has_no_headers_is_no_message(data: bytes) -> None:
    with pytest.raises(FormatError, match="none of the headers"):
        next(loads(data, Path("a.eml")))


def test_text_without_headers_is_read_as_plain_text() -> None:
    article = read(f"The pier is closed\n\n{PROSE}\n", "a.eml")
    assert (article.format, article.title) == ("text", "The pier is closed")


def test_messages_of_apple_mail_are_read_without_what_stands_around_them() -> None:
    message = f"{_HEADERS}\n{PROSE}\n".encode()
    data = b"%d      \n" % len(message) + message + b"<?xml?><plist><dict/></plist>"
    assert blocks_of(read(data, "1234.emlx"), BlockKind.PARAGRAPH) == [PROSE]


def test_a_message_without_text_says_so() -> None:
    with pytest.raises(FormatError, match="it holds no text"):
        read(f"{_HEADERS}Content-Type: image/png\n\nx", "a.eml")


@pytest.mark.parametrize("name", ["a.msg", "a.eml"])
def test_messages_of_outlook_say_what_they_are(name: str) -> None:
    data = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "__substg1.0_0037001F".encode("utf-16-le")
    with pytest.raises(FormatError, match="it is a message of Outlook's own kind"):
        next(loads(data, Path(name)))


_HOSTILE = (
    b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nhi there\n" * 200_000,
    b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (i, i) for i in range(9_999)
    ),
    b"Content-Type: text/html\n\n" + b"<div>" * 100_000 + b"deep",
    b"Content-Type: text/html\n\n" + b"<table><tr><td>" * 20_000 + b"deep",
    b"Content-Type: text/html\n\n" + b"<![a b]>" * 100_000 + b"deep",
    b"A: b\n" * 200_000,
    b"\n" + b"word " * 1_000_000,
)


@pytest.mark.parametrize("number", range(len(_HOSTILE)))
def test_hostile_messages_come_to_an_end(number: int) -> None:
    data = b"Subject: a\nMIME-Version: 1.0\n" + _HOSTILE[number]
    with suppress(FormatError):
        list(loads(data, Path("a.eml")))
