from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.errors import FormatError
from reader.formats import loads
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, read

_PAGE = (
    f"<html><head><title>The café</title></head><body><article><h1>The café on the quay</h1>"
    f"<p>{PROSE}</p><p>{MORE_PROSE}</p></article></body></html>"
)
_BROWSER = "From: <Saved by Blink>\nSnapshot-Content-Location: https://lantern.example/a\n"


def saved(*parts: str | bytes, headers: str = "", parameters: str = "") -> bytes:
    head = (
        f"{headers}MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b{parameters}\n\n"
    )
    data = [part.encode() if isinstance(part, str) else part for part in parts]
    return head.encode() + b"".join(b"--b\n" + part + b"\n" for part in data) + b"--b--\n"


def page_part(page: str = _PAGE, headers: str = "") -> str:
    return f"Content-Type: text/html\n{headers}\n{page}"


def test_the_page_is_the_article_and_tells_where_it_was_saved() -> None:
    article = read(saved(page_part(), headers=f"{_BROWSER}Subject: Another title\n"), "a.mhtml")
    assert article.format == "mhtml"
    assert article.url == "https://lantern.example/a"
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]
    assert "café" in article.title


def test_the_day_of_saving_is_not_when_it_was_published() -> None:
    data = saved(page_part(), headers="Date: Fri, 25 Oct 2024 04:30:00 +0000\n")
    assert read(data, "a.mht").published is None


def test_the_subject_is_the_title_of_a_page_without_one() -> None:
    page = f"<html><body><p>{PROSE}</p><p>{MORE_PROSE}</p></body></html>"
    data = saved(page_part(page), headers="Subject: =?utf-8?q?Caf=C3=A9?=\n")
    assert read(data, "a.mhtml").title == "Café"


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
def test_parts_without_a_charset_are_read_by_their_bytes(charset: str, encoding: str) -> None:
    content = _PAGE.encode(charset)
    if encoding == "quoted-printable":
        content = quopri.encodestring(content)
    elif encoding == "base64":
        content = base64.encodebytes(content)
    elif charset == "utf-16":
        return  # has line ends of its own
    head = f"Content-Type: text/html\nContent-Transfer-Encoding: {encoding}\n\n"
    assert "The café on the quay" in read(saved(head.encode() + content), "a.mhtml").text


def test_the_part_that_the_file_begins_with_is_the_page() -> None:
    advertisement = page_part("<html><body><p>Buy a boat.</p></body></html>", "Content-ID: <ad>\n")
    page = page_part(headers="Content-ID: <page>\nContent-Location: https://lantern.example/a\n")
    by_start = saved(advertisement, page, parameters='; type="text/html"; start="<page>"')
    by_place = saved(advertisement, page, headers=_BROWSER)
    for data in (by_start, by_place):
        assert "boat" not in read(data, "a.mhtml").text


def test_of_a_page_of_frames_the_one_with_the_most_text_is_read() -> None:
    frames = page_part('<html><frameset><frame src="a"><frame src="b"></frameset></html>')
    menu = page_part("<html><body><a href='x'>Home</a></body></html>")
    assert PROSE in read(saved(frames, menu, page_part()), "a.mht").text


def test_a_page_that_is_the_whole_file_is_read() -> None:
    data = f"Subject: a\nMIME-Version: 1.0\n{page_part()}".encode()
    article = read(data, "a.mht")
    assert (article.format, article.url) == ("mhtml", None)
    assert PROSE in article.text


def test_a_text_is_read_where_there_is_no_page() -> None:
    assert PROSE in read(saved(f"Content-Type: text/plain\n\n{PROSE}"), "a.mht").text


def test_addresses_on_a_disk_are_not_told() -> None:
    part = page_part(headers="Content-Location: file:///C:/a.htm\n")
    assert read(saved(part), "a.mht").url is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"nothing of the kind", "none of the headers"),
        (saved("Content-Type: image/png\n\nx"), "no page"),
    ],
)
def test_files_without_a_page_say_so(data: bytes, reason: str) -> None:
    with pytest.raises(FormatError, match=reason):
        next(loads(data, Path("a.mhtml"), "mhtml"))


def test_a_page_with_many_pictures_comes_to_an_end() -> None:
    picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n" + "A" * 100
    assert PROSE in read(saved(page_part(), *[picture] * 50_000), "a.mhtml").text
