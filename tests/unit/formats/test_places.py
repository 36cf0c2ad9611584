from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path
from typing import BinaryIO

import pytest

from reader import formats
from reader.article import Span
from reader.formats import mbox
from reader.formats.places import Place, PlaceFinder, Places, places_in
from reader.formats.places.file_words import FileWords


def place_of(
    name: str, data: bytes | str, words: str, changed: bytes | None = None
) -> Place | None:
    """Give where `words`, which the article of `data` holds, stand in it, or in what it became."""
    read = data.encode() if isinstance(data, str) else data
    [article] = formats.loads(read, Path(name))
    start = article.text.index(words)
    places = Places(article, read if changed is None else changed)
    return places.place(Span(start, start + len(words)))


def place_in(raw: str, words: str) -> Place:
    """Give where `words` stand first in the characters of a file."""
    line, _, before = raw[: raw.index(words)].rpartition("\n")
    return Place(line.count("\n") + 2, len(before.encode()) + 1)


def test_columns_are_bytes_of_utf_8() -> None:
    assert place_of("a.txt", "Osk\n\nZwölf Bürger kamen.\n", "kamen") == Place(3, 16)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_columns_do_not_depend_on_the_encoding(encoding: str) -> None:
    data = "Zwölf Bürger kamen aus Osk.\n".encode(encoding)
    assert place_of("a.txt", data, "kamen") == Place(1, 16)


def test_lines_are_those_of_the_file_also_where_they_are_joined() -> None:
    text = "The pier\n\nThe pier of Osk is closed, as the harbour\nmaster has told us.\n"
    assert place_of("a.txt", text, "master has") == Place(4, 1)


def test_the_same_words_are_told_apart() -> None:
    text = "Title\n\nThe pier opened.\n\nThe pier opened.\n\nThe pier opened.\n"
    [article] = formats.loads(text.encode(), Path("a.txt"))
    places = Places(article, text.encode())
    starts = [i for i in range(len(article.text)) if article.text.startswith("pier", i)]
    found = [places.place(Span(start, start + 4)) for start in starts]
    assert found == [Place(3, 5), Place(5, 5), Place(7, 5)]


def test_marks_before_the_first_word_belong_to_the_place() -> None:
    text = "Title\n\nShe said: “$30 is too much.”\n"
    assert place_of("a.txt", text, "“$30") == Place(3, 11)
    assert place_of("a.txt", text, "$30") == Place(3, 14)


def test_a_place_may_be_within_a_word() -> None:
    assert place_of("a.txt", "Title\n\nThe harbourmaster spoke.\n", "master") == Place(3, 12)


def test_words_of_writing_without_spaces_are_found() -> None:
    assert place_of("a.txt", "標題\n\n港口已經關閉。\n", "關閉") == Place(3, 13)


def test_markdown_is_looked_through() -> None:
    text = "---\ntitle: Pier\n---\n\nThe [pier](https://a.example/pier) of **Osk** has _closed_.\n"
    assert place_of("a.md", text, "Osk") == place_in(text, "Osk")
    assert place_of("a.md", text, "closed") == place_in(text, "closed")


PAGE = """<html><head><title>Pier closed</title><script>"The pier of Osk has closed."</script>
<!-- The pier of Osk has closed. --></head>
<body><nav><a href="/pier">The pier</a> <a href="/news">News of Osk</a></nav>
<article><h1 class="pier">Pier closed</h1>
<p>The pier of <b>O</b>sk has closed, the mayor told the people of the town on Friday evening,
and <a href="/x?The pier of Osk">nobody</a> knows when it will be opened to them again.
Fish&nbsp;&amp;
Sons will&shy;ing&#8203;ly left.</p><p>“It is a loss for all of us,” said the mayor.</p>
<p>He lives there.</p></article></body></html>
"""


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("Osk has closed", "O</b>sk"),
        ("nobody", "nobody"),
        ("Sons", "Sons"),
        ("left", "left"),
        ("“It is", "“It is"),
    ],
)
def test_tags_and_entities_are_passed_over(words: str, raw: str) -> None:
    assert place_of("a.html", PAGE, words) == place_in(PAGE, raw)


def test_what_is_not_the_article_is_found_before_it() -> None:
    [article] = formats.loads(PAGE.encode(), Path("a.html"))
    assert article.text.index("News of Osk") > article.text.index("nobody")
    assert place_of("a.html", PAGE, "News of Osk") == place_in(PAGE, "News of Osk")


LETTER = "Subject: The pier\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "


def test_quoted_printable_is_decoded() -> None:
    letter = (
        LETTER + "quoted-printable\n\nDer B=C3=BCrgermeister von O=\nsk schlie=C3=9Ft den Pier.\n"
    )
    assert place_of("a.eml", letter, "Bürgermeister") == Place(5, 5)
    assert place_of("a.eml", letter, "schließt") == Place(6, 4)


def test_what_the_file_does_not_show_has_no_place() -> None:
    body = base64.b64encode(b"The pier of Osk has closed, said Runa Hald on Monday.").decode()
    letter = f"{LETTER}base64\n\n{body}\n"
    assert place_of("a.eml", letter, "Runa") is None
    assert place_of("a.eml", letter, "pier") == Place(1, 14)


def test_a_word_that_is_gone_is_given_by_its_neighbour() -> None:
    text = "Title\n\nThe pier of Osk has closed.\n"
    changed = b"Title\n\nMoved down.\n\nThe pier of Ask has closed.\n"
    assert place_of("a.txt", text, "Osk", changed) == Place(5, 10)


@pytest.mark.parametrize(
    "changed", [b"", b"\x00\x01\x02" * 9, b"%PDF-1.7 The pier", b"All is new."]
)
def test_a_file_that_holds_something_else_has_no_place(changed: bytes) -> None:
    assert place_of("a.txt", "Title\n\nThe pier of Osk.\n", "pier", changed) is None


@pytest.mark.parametrize("markup", ["<!--", "<script>", "<", "<a ", "&amp", "\u200b", "the "])
def test_unclosed_markup_is_read_in_linear_time(markup: str) -> None:
    [article] = formats.loads(b"<p>The pier of Osk.</p>", Path("a.html"))
    Places(article, markup.encode() * 60_000).place(Span(4, 8))


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def place_on_disk(path: Path, words: str) -> Place | None:
    """Give where `words`, which one of the articles of the file at `path` holds, stand in it."""
    [article] = [found for found in formats.load(path) if words in found.text]
    start = article.text.index(words)
    return places_in(article, path).place(Span(start, start + len(words)))


def test_the_lines_of_a_message_are_those_of_its_mailbox(tmp_path: Path) -> None:
    text = "".join(
        f"From - Fri Oct 25 04:30:00 2024\nSubject: {subject}\n\nThe pier is closed.\n\n{end}\n\n"
        for subject, end in (("One", "It rains."), ("Two", "Divers look for it."))
    )
    path = _saved(tmp_path / "a.mbox", text.encode())
    assert place_on_disk(path, "Divers") == place_in(text, "Divers")
    [_, second] = formats.load(path)
    places = places_in(second, path)
    start = second.text.index("pier")
    assert places.place(Span(start, start + 4)) == Place(11, 5)
    assert places.start == Place(8, 1)


def test_a_mailbox_is_read_through_once_for_all_its_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_through: list[object] = []

    def counted(file: BinaryIO) -> dict[str, mbox.MessagePlace]:
        read_through.append(file)
        return found(file)

    found = mbox.message_places
    monkeypatch.setattr(mbox, "message_places", counted)
    envelope = "From - Fri Oct 25 04:30:00 2024\n"
    texts = [f"{envelope}Subject: {n}\n\nThe pier is closed.\n\n" for n in range(5)]
    path = _saved(tmp_path / "a.mbox", "".join(texts).encode())
    articles = list(formats.load(path))
    finder = PlaceFinder()
    for article in articles[::-1]:
        span = Span(start := article.text.index("pier"), start + 4)
        assert finder.places_in(article, path).place(span) == places_in(article, path).place(span)
    assert len(read_through) == 1
    path.write_text("\n" + "".join(texts[1:]), encoding="utf-8")
    assert finder.places_in(articles[4], path).start == Place(17, 1)
    assert finder.places_in(articles[0], path).start == Place(1, 1)
    assert len(read_through) == 2


def test_articles_of_a_file_of_many_are_found_in_their_own_line(tmp_path: Path) -> None:
    texts = [
        f"Pier {n} of “Osk”, which was built in {1800 + n}, is closed.\n\nIt rains."
        for n in range(100)
    ]
    lines = [json.dumps({"title": f"Pier {n}", "text": text}) for n, text in enumerate(texts)]
    path = _saved(tmp_path / "a.jsonl", "\n".join(lines).encode())
    finder = PlaceFinder()
    for number, article in enumerate(formats.load(path), 1):
        line = lines[number - 1]
        for word in ("closed", "rains"):
            start = article.text.index(word)
            found = finder.places_in(article, path).place(Span(start, start + len(word)))
            assert found == Place(number, 1 + line.index(word))


def test_of_a_file_of_many_articles_the_likely_words_are_few(tmp_path: Path) -> None:
    text = "\n\n".join(
        f"Pier {n} is closed, since {n} planks of its deck are rotten.\n\nNobody knows more."
        for n in range(1_000)
    )
    file = FileWords(text.encode(), "text")
    article = next(formats.loads(text[2_000:3_000].encode(), Path("a.txt")))
    likely = file.likely(article)
    assert likely.start < text[:2_000].count(" ") < text[:3_000].count(" ") < likely.stop
    assert len(likely) < len(file.words.texts) // 2
    repeated = FileWords(text.encode() * 2, "text")
    assert len(repeated.likely(article)) == len(repeated.words.texts)


def test_a_message_that_is_gone_has_no_place(tmp_path: Path) -> None:
    envelope = "From - Fri Oct 25 04:30:00 2024\n"
    path = _saved(tmp_path / "a.mbox", f"{envelope}Subject: One\n\nThe pier is closed.\n".encode())
    [article] = formats.load(path)
    path.write_bytes(f"{envelope}Subject: Two\n\nIt is open.\n".encode())
    places = places_in(article, path)
    assert (places.place(Span(5, 6)), places.start) == (None, Place(1, 1))


def test_the_lines_of_a_compressed_file_are_those_of_what_is_in_it(tmp_path: Path) -> None:
    data = b"Osk\n\nThe pier is closed.\n"
    assert place_on_disk(_saved(tmp_path / "a.txt.gz", gzip.compress(data)), "pier") == Place(3, 5)


def test_saved_pages_are_looked_through() -> None:
    raw = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
        "--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<html><body><p>The caf=C3=A9 on the qu=\nay stays open, <b>said</b> Anna Berg on Monday.\n"
        "</p></body></html>\n--b--\n"
    )
    assert place_of("a.mhtml", raw, "said") == place_in(raw, "said")


def test_escapes_of_json_are_looked_through() -> None:
    text = 'Die M\\u00fchle ist zu.\\nDer B\\u00fcrgermeister sagte \\"nein\\" dazu.'
    raw = f'[{{"url": "https://a.example/1", "title": "M\\u00fchle zu",\n "text": "{text}"}}]'
    line, column = 2, raw.split("\n")[1].index("Der") + 1
    assert place_of("a.json", raw, "Der Bürgermeister") == Place(line, column)


def test_escapes_that_mean_nothing_are_left_as_they_are() -> None:
    raw = '{"title": "A dam", "url": "https://a.example/1", "text": "The dam holds."}'
    changed = raw.replace("holds", "\\q holds \\ud800\\").encode()
    assert place_of("a.json", raw, "dam holds", changed) is not None
