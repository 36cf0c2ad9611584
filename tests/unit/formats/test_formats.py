from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.formats import FORMATS, is_supported, load, load_all, loads


def test_suffix_decides_the_format(tmp_path: Path) -> None:
    path = tmp_path / "note.MD"
    path.write_text("# A title\n\nText.", encoding="utf-8")
    assert next(load(path)).format == "markdown"


def test_given_format_overrides_the_suffix() -> None:
    assert next(loads(b"# A title\n\nText.", Path("note.md"), "text")).format == "text"


def test_name_without_suffix_is_read_as_plain_text() -> None:
    assert next(loads(b"Some words", Path("-"))).format == "text"


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a.md", "a.html", "a.HTM", "a.eml"])
def test_known_suffixes_are_supported(name: str) -> None:
    assert is_supported(Path(name))


@pytest.mark.parametrize("name", ["a.exe", "a", ".txt", "a.xlsx"])
def test_other_names_are_not_supported(name: str) -> None:
    assert not is_supported(Path(name))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n\t", "it is empty"),
        ("a.txt", b"{\\rtf1 words", "it is a rich text document under another name"),
        ("a.html", b"\x00\x01\x02\x03" * 100, "it holds binary data"),
        ("a.xlsx", b"words", "files that end in .xlsx are not supported"),
        ("a.html", b"<p></p>", "it holds no text"),
    ],
)
def test_error_says_why_the_content_cannot_be_read(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(FormatError) as raised:
        list(loads(content, Path(name)))
    assert raised.value.reason == reason


def test_unknown_format_names_those_there_are() -> None:
    with pytest.raises(FormatError, match=r"text, markdown, html, .*, eml"):
        list(loads(b"words", Path("a.txt"), "pages"))


def test_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="there is no such file"):
        list(load(tmp_path / "none.txt"))


def test_folder_is_said_to_be_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    with pytest.raises(FormatError, match="it is a folder"):
        list(load(folder))


def test_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(FormatError, match="no file name can"):
        list(load(Path("a\0b.txt")))


def test_title_falls_back_to_the_file_name_and_says_so() -> None:
    article = next(loads(b"- one\n- two", Path("folder/shopping list.txt")))
    assert article.title == "shopping list"
    assert article.sources["title"].confidence == 0


def test_format_libraries_wait_for_the_first_file_of_their_format() -> None:
    program = (
        "import sys; from pathlib import Path; import reader.formats as f;"
        "list(f.loads(b'Some words', Path('a.txt')));"
        "print([m for m in ('lxml', 'trafilatura', 'yaml', 'markdown_it') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_every_format_has_a_module_that_reads() -> None:
    for known in FORMATS:
        assert callable(import_module(known.module).read)


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.xml", "a.zip"])
def test_files_of_a_shared_suffix_that_are_something_else_are_passed_over(name: str) -> None:
    for data in (
        b"",
        b" \n",
        b"{}",
        b"a,b\n1,2\n",
        b"<a/>",
        b"PK\x05\x06" + b"\0" * 18,
        b"\0" * 50,
    ):
        with pytest.raises(NoArticleError):
            list(loads(data, Path(name)))


def test_articles_before_the_damage_are_kept_with_the_reason() -> None:
    def articles() -> Iterator[Article]:
        yield from loads(b"Some words", Path("a.txt"))
        raise IncompleteError(Path("a.txt"), "it ends too early")

    found, missing = load_all(articles())
    assert ([a.text for a in found], missing) == (["Some words"], "it ends too early")
    assert load_all(loads(b"Some words", Path("a.txt"))) == (found, "")
    with pytest.raises(FormatError):
        load_all(loads(b"", Path("a.txt")))


@pytest.mark.parametrize(
    ("name", "data", "format_name"),
    [
        ("a.txt.gz", b"The pier is closed.", "text"),
        ("a.htm.gz", b"<html><p>The pier is closed.</html>", "html"),
        ("a.eml.GZ", b"Subject: a\nMIME-Version: 1.0\n\nThe pier is closed.", "eml"),
        (
            "a.mhtml.gz",
            b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>The pier is closed.",
            "mhtml",
        ),
        (
            "a.mbox.gz",
            b"From - Fri Oct 25 04:30:00 2024\nSubject: a\n\nThe pier is closed.\n",
            "mbox",
        ),
    ],
)
def test_compressed_files_are_read_as_what_is_in_them(
    tmp_path: Path, name: str, data: bytes, format_name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(gzip.compress(data))
    assert is_supported(file)
    (article,) = load(file)
    assert article.format == format_name
    assert "The pier is closed." in article.text


def test_a_title_that_is_the_name_of_a_compressed_file_lacks_both_suffixes(tmp_path: Path) -> None:
    file = tmp_path / "shopping list.txt.gz"
    file.write_bytes(gzip.compress(b"- one\n- two"))
    assert next(load(file)).title == "shopping list"


def test_a_mailbox_exported_by_apple_mail_is_supported_by_its_name() -> None:
    assert is_supported(Path("Letters.mbox/mbox"))


def test_a_file_without_articles_is_an_error_where_its_format_was_named() -> None:
    with pytest.raises(FormatError) as raised:
        list(loads(b"", Path("a.json"), "json"))
    assert not isinstance(raised.value, NoArticleError)
