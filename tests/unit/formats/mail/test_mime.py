from __future__ import annotations

import base64
from collections.abc import Callable

import pytest

from reader.formats.mail.mime import Part, parse_message
from tests.linear_time import is_linear

_MULTIPART = b"Content-Type: multipart/mixed; boundary=b\n\n"


def children(data: bytes) -> list[Part]:
    return list(parse_message(data).children())


def test_headers_are_unfolded_and_end_at_an_empty_line() -> None:
    message = parse_message(b"Subject: a\r\n\tb\r\nTo : c\r\n\r\nText\r\n")
    assert message.header("subject") == "a b"
    assert message.header("To") == "c"
    assert message.content() == b"Text\r\n"


def test_text_without_headers_is_all_content() -> None:
    message = parse_message(b"Just words\nSubject: no header any more\n")
    assert not message.has_headers
    assert message.content() == b"Just words\nSubject: no header any more\n"


def test_a_line_that_is_no_header_begins_the_content() -> None:
    assert parse_message(b"Subject: a\nHello there\n\nMore").content() == b"Hello there\n\nMore"


def test_lines_of_mailboxes_between_headers_are_passed_over() -> None:
    message = parse_message(b">From anna Fri Oct 25 04:30:00 2024\nSubject: a\n\nText")
    assert (message.header("Subject"), message.content()) == ("a", b"Text")


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_parts_lie_between_lines_of_the_boundary(line_end: bytes) -> None:
    data = _MULTIPART + b"before\n--b\n\none\n--bc\n--b \nX: y\n\ntwo\n\n--b--\nafter"
    parts = children(data.replace(b"\n", line_end))
    newline = b"\n" if line_end == b"\r" else line_end
    assert [part.content() for part in parts] == [b"one" + newline + b"--bc", b"two" + newline]


def test_the_last_part_may_lack_its_boundary() -> None:
    assert [part.content() for part in children(_MULTIPART + b"--b\n\none\n--b\n\ntwo")] == [
        b"one", b"two",
    ]  # fmt: skip


def test_a_boundary_that_nobody_names_is_found() -> None:
    data = b"Content-Type: multipart/mixed\n\n--q1\nContent-Type: text/html\n\none\n--q1--"
    (part,) = children(data)
    assert (part.content_type, part.content()) == ("text/html", b"one")


def test_parts_of_a_digest_are_messages() -> None:
    data = b"Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: a\n\none\n--b--"
    (part,) = children(data)
    assert part.content_type == "message/rfc822"
    assert part.message().header("Subject") == "a"


@pytest.mark.parametrize(
    ("encoding", "content", "expected"),
    [
        ("base64", b"Q2Fmw6k=\n", "Café"),
        ("BASE64", b"Q2Fm\nw6k", "Café"),
        ("base64", b"Q2Fmw6k=\n____\nlist mailing list\n", "Café"),
        ("quoted-printable", b"Caf=C3=A9 =\nclosed", "Café closed"),
        ("quoted-printable", b"50=% =ZZ", "50=% =ZZ"),
        ("8bit", "Café".encode(), "Café"),
        ("unheard-of", "Café".encode(), "Café"),
    ],
)
def test_transfer_encodings_are_undone(encoding: str, content: bytes, expected: str) -> None:
    message = parse_message(f"Content-Transfer-Encoding: {encoding}\n\n".encode() + content)
    assert message.text() == expected


def test_text_without_a_charset_tells_it_by_its_bytes() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź'.encode("iso-8859-2")
    assert "Łódź" in parse_message(b"Content-Type: text/html\n\n" + page).text()
    assert parse_message(b"X: y\n\ncaf\xe9 \x84zu\x93").text() == "café „zu“"


def test_messages_in_utf_16_are_read() -> None:
    message = parse_message("\ufeffSubject: a\n\nCafé".encode("utf-16-le"))
    assert (message.header("Subject"), message.text()) == ("a", "Café")


_PIECES: tuple[Callable[[int], bytes], ...] = (
    lambda n: _MULTIPART + b"--b\n" * n,
    lambda n: _MULTIPART + b"--b-" * n,
    lambda n: b"A: b\n" * n,
    lambda n: b"A: b\n " * n,
    lambda n: b"Content-Transfer-Encoding: base64\n\n" + base64.b64encode(b"x" * n),
    lambda n: b"Content-Type: text/plain" + b"; a=b" * n + b"\n\n",
)


@pytest.mark.parametrize("number", range(len(_PIECES)))
def test_time_is_linear(number: int) -> None:
    def read(data: bytes) -> None:
        for part in parse_message(data).children():
            part.text()
        parse_message(data).text()

    build = _PIECES[number]
    assert is_linear(read, build(2_000), build(16_000), times=8)
