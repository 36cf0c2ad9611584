from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import FormatError
from reader.formats import unpacked
from reader.formats.guess import choose, format_shown
from reader.formats.table import format_of_suffix, inner_suffix
from tests.unit.formats.zips import zip_of

FIXTURES = Path(__file__).parents[2] / "fixtures" / "formats"
_TEXT = b"application/vnd.oasis.opendocument.text"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"bplist00\xd1", "webarchive"),
        (zip_of({"META-INF/container.xml": b""}), "epub"),
        (zip_of({"_rels/.rels": b"", "word/document.xml": b""}), "docx"),
        (zip_of({"word/document.xml": b""}), None),
        (zip_of({"mimetype": _TEXT, "content.xml": b""}), "odt"),
        (zip_of({"mimetype": _TEXT + b"-template", "content.xml": b""}), "odt"),
        (zip_of({"mimetype": _SPREADSHEET, "content.xml": b""}), None),
        (zip_of({"content.xml": b""}), None),
        (zip_of({"metadata_0_to_20.json": b""}), "omnivore"),
        (zip_of({"a.txt": b""}), None),
        (b"PK\x03\x04 and no more", None),
        (b"\xef\xbb\xbf <!-- saved --> <!DOCTYPE HTML><html>", "html"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        (b'<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b"From anna@example.org Fri Oct 25 04:30:00 2024\nSubject: x\n\nText", "mbox"),
        (b"From: a@example.org\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\nText", "eml"),
        (
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            b'\ttype="text/html";\r\n\tboundary="x"\r\n\r\n',
            "mhtml",
        ),
        (
            b"Return-Path: <a@x>\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
            b"Content-Type: multipart/related; boundary=x\n\n",
            "eml",
        ),
        (
            b"MIME-Version: 1.0\nContent-Location: file:///C:/a.htm\n"
            b"Content-Type: multipart/related; boundary=x\n\n",
            "mhtml",
        ),
        (b"Snapshot-Content-Location: https://a.example/\nContent-Type: text/html\n\n", "mhtml"),
        (b"1234      \nReceived: from a\nSubject: x\n\nText", "eml"),
        (b"From \r\nReceived: from a\r\n\r\nText", "mbox"),
        (b"From - Fri Oct 25 04:30:00 2024\nX-Mozilla-Status: 0001\n\nText", "mbox"),
        (b"From 17@xxx Fri Oct 25 04:30:00 +0000 2024\nX-GM-THRID: 17\n\nText", "mbox"),
        (b"Words\nMIME-Version: 1.0\n", None),
        (b"From: Anna Berg\nSubject: the letter\n\nDear all, it rains.", None),
        (b"<p>A paragraph that Markdown may begin with.</p>", None),
        (b"From Osk, where it rains, at 12:30\nThe mayor said so.", None),
        (b"Words, words, words.", None),
    ],
)
def test_content_shows_its_format_or_nothing(data: bytes, name: str | None) -> None:
    assert format_shown(data) == name


@pytest.mark.parametrize(
    ("name", "data", "chosen"),
    [
        ("page.txt", b"<!DOCTYPE html><html><p>x</html>", "html"),
        ("mail.html", b"Message-ID: <1@x>\nSubject: x\n\ny", "eml"),
        ("page.dat", b"<html><p>x</html>", "html"),
        ("a.md", b"Text", "markdown"),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x", "mhtml"),
        ("Inbox", b"From - Fri Oct 25 04:30:00 2024\nSubject: x\n\ny", "mbox"),
        ("a", b"Text", "text"),
        ("a.HTML.GZ", b"Text", "html"),
    ],
)
def test_what_the_content_shows_beats_the_suffix(name: str, data: bytes, chosen: str) -> None:
    assert choose(Path(name), data).name == chosen


@pytest.mark.parametrize("file", sorted(FIXTURES.iterdir()), ids=lambda file: file.name)
def test_the_content_of_every_fixture_shows_its_format_or_no_other(file: Path) -> None:
    named = format_of_suffix(inner_suffix(file))
    shown = format_shown(unpacked(file.read_bytes(), file))
    assert shown in {None, named.name if named else None}
    assert shown is not None or named is None or not named.is_binary


def test_a_name_beats_the_content() -> None:
    assert choose(Path("a.txt"), b"<!DOCTYPE html><p>", "markdown").name == "markdown"


def test_a_suffix_of_no_format_is_named() -> None:
    with pytest.raises(FormatError, match=r"files that end in \.exe are not supported"):
        choose(Path("a.exe"), b"words")


def test_the_suffix_of_a_compressed_file_is_that_of_what_is_in_it() -> None:
    assert [inner_suffix(Path(name)) for name in ("a.html.gz", "a.gz", "a.txt")] == [
        ".html", "", ".txt",
    ]  # fmt: skip


def test_endless_headers_and_spaces_are_looked_at_once() -> None:
    for piece in (b"A:\n", b" ", b"<!-- ", b"A: x\n x\n", b"<?xml?>"):
        assert format_shown(piece * 1_000_000) is None


_MARKDOWN = b"""# Divers look for the anchor

By [Anna Berg](/people/berg)

**The harbour is closed.**

## The day after
"""


def test_a_text_with_headings_and_links_of_markdown_is_markdown() -> None:
    assert choose(Path("page.txt"), _MARKDOWN).name == "markdown"
    assert choose(Path("page.txt"), _MARKDOWN, "text").name == "text"


def test_what_an_agency_adds_to_a_story_does_not_make_it_markdown() -> None:
    notes = b"# Notes\n\n## Places\n- [Harbour](https://quay.example)\n\n## Contacts\n**Desk**\n"
    assert choose(Path("wire.txt"), b"The harbour is closed.\n\n" * 20 + notes).name == "text"
    assert choose(Path("page.txt"), notes + b"The harbour is closed.\n\n" * 20).name == "markdown"


@pytest.mark.parametrize(
    "text", [b"# 1\n# 2\n# 3\n", b"f(x)[0](y)\n**note** this\n", b"a * b ** c"]
)
def test_one_kind_of_sign_does_not_make_a_text_markdown(text: bytes) -> None:
    assert choose(Path("page.txt"), text).name == "text"
