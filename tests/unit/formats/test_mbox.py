from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError, IncompleteError
from reader.formats import MOST_BYTES, load, loads
from reader.formats.mbox import read_stream, stored_message
from tests.linear_time import is_linear
from tests.unit.formats.reading import blocks_of

_ENVELOPES = (
    "From anna@example.org Fri Oct 25 04:30:00 2024",
    "From anna@example.org  Fri Oct 25 04:30:00 2024",
    "From - Fri Oct 25 04:30:00 2024",
    "From ???@??? Fri Oct 25 04:30:00 2024",
    "From 1776543210987654321@xxx Fri Oct 25 04:30:00 +0000 2024",
    "From MAILER-DAEMON Fri Oct 25 04:30:00 CEST 2024",
    "From anna@example.org 2024-10-25T04:30:00Z",
    "From ",
)


def message(number: int, text: str = "", headers: str = "") -> str:
    text = text or f"Text {number} of the harbour office."
    head = f"From: a@example.org\nMessage-ID: <{number}@x>\nSubject: News {number}\n{headers}"
    return f"{head}\n{text}\n"


def mailbox(*messages: str, envelope: str = _ENVELOPES[0]) -> bytes:
    return "".join(f"{envelope}\n{text}\n" for text in messages).encode()


def articles(data: bytes) -> list[Article]:
    return list(loads(data, Path("a.mbox"), "mbox"))


def titles(data: bytes) -> list[str]:
    return [article.title for article in articles(data)]


@pytest.mark.parametrize("envelope", _ENVELOPES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_message_is_an_article(envelope: str, line_end: str) -> None:
    data = mailbox(message(1), message(2), message(3), envelope=envelope)
    data = data.replace(b"\n", line_end.encode())
    assert titles(data) == ["News 1", "News 2", "News 3"]
    (first, *_) = loads(data, Path("Inbox"))
    assert (first.format, first.part) == ("mbox", "1@x")


@pytest.mark.parametrize(
    "line",
    [
        "From the quay nothing can be seen.",
        "From 10:30 on the pier is closed.\nNote: bring boots",
        "From Monday to Friday\nDate: none",
        "words before\nFrom anna Fri 04:30\nSubject: none",
    ],
)
def test_lines_of_a_message_that_begin_so_part_nothing(line: str) -> None:
    assert titles(mailbox(message(1, f"Before.\n\n{line}"), message(2))) == ["News 1", "News 2"]


def test_lines_that_were_escaped_are_what_they_were() -> None:
    text = "A\n\n>From the quay.\n\n>>From the pier."
    (article,) = articles(mailbox(message(1, text)))
    assert blocks_of(article, BlockKind.PARAGRAPH)[1] == "From the quay."


def test_messages_that_tell_their_length_may_hold_anything() -> None:
    text = f"Before.\n\n{_ENVELOPES[0]}\nSubject: no message\n\nAfter."
    told = f"Content-Length: {len(text.encode()) + 1}\n"
    data = mailbox(message(1, text, told), message(2))
    assert titles(data) == ["News 1", "News 2"]
    assert "After." in articles(data)[0].text


@pytest.mark.parametrize("length", ["0", "3", "99999999", "999999999999"])
def test_a_length_that_is_wrong_is_not_believed(length: str) -> None:
    data = mailbox(message(1, headers=f"Content-Length: {length}\n"), message(2))
    assert titles(data) == ["News 1", "News 2"]


def test_a_message_without_an_empty_line_before_the_next_is_one() -> None:
    data = mailbox(message(1), message(2)).replace(b"\n\nFrom", b"\nFrom")
    assert titles(data) == ["News 1", "News 2"]


def test_parts_stay_the_same_whichever_other_messages_are_deleted() -> None:
    without_id = [message(n).replace(f"Message-ID: <{n}@x>\n", "") for n in range(3)]
    messages = [message(7), *without_id, message(8), message(7, "Another text of the office.")]
    parts = [article.part for article in articles(mailbox(*messages))]
    assert len(set(parts)) == len(messages)
    for gone in range(len(messages) - 1):
        left = [text for i, text in enumerate(messages) if i != gone]
        expected = [part for i, part in enumerate(parts) if i != gone]
        if gone == 0:  # the copy is the only one then
            expected[-1] = "7@x"
        assert [article.part for article in articles(mailbox(*left))] == expected


def test_a_part_does_not_change_once_the_message_is_read() -> None:
    unread = message(1).replace("Message-ID: <1@x>\n", "")
    (before,) = articles(mailbox(unread))
    (after,) = articles(mailbox(f"Status: RO\nX-Status: A\n{unread}"))
    assert (before.part, before.is_read, after.is_read) == (after.part, False, True)


def test_the_same_message_is_read_once() -> None:
    assert len(articles(mailbox(message(1), message(1)))) == 1


def test_deleted_messages_and_those_without_text_are_left_out() -> None:
    deleted = message(1, headers="X-Mozilla-Status: 0009\n")
    picture = message(2, headers="Content-Type: image/png\n")
    assert titles(mailbox(deleted, picture, message(3))) == ["News 3"]


def test_a_message_that_cannot_be_read_is_told_after_the_others() -> None:
    encrypted = message(1, headers="Content-Type: application/pkcs7-mime\n")
    found: list[Article] = []
    with pytest.raises(IncompleteError, match="1 of its 3 messages are encrypted or damaged"):
        found.extend(loads(mailbox(encrypted, message(2), message(3)), Path("a.mbox")))
    assert [article.title for article in found] == ["News 2", "News 3"]


def test_the_line_above_tells_the_date_where_the_message_does_not() -> None:
    assert articles(mailbox(message(1)))[0].published == "2024-10-25T04:30"
    dated = message(1, headers="Date: Sat, 26 Oct 2024 08:00:00 +0000\n")
    assert articles(mailbox(dated))[0].published == "2024-10-26T08:00"


@pytest.mark.parametrize("data", [b"No mailbox at all", b"From nobody\n", b"Subject: x\n\ny"])
def test_what_is_no_mailbox_says_so(data: bytes) -> None:
    with pytest.raises(FormatError, match="there is no message in it"):
        articles(data)


def test_a_mailbox_may_be_larger_than_any_other_file(tmp_path: Path) -> None:
    file = tmp_path / "large.mbox"
    with file.open("wb") as target:
        target.write(mailbox(message(1)))
        target.seek(MOST_BYTES + 10)
        target.write(b"\n\n" + mailbox(message(2)))
    assert [article.title for article in load(file)] == ["News 1", "News 2"]
    other = file.rename(tmp_path / "large")
    assert next(load(other)).format == "mbox"


def test_a_large_file_that_is_no_mailbox_is_too_large(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as target:
        target.truncate(MOST_BYTES + 1)
    with pytest.raises(FormatError, match="it is larger than 100 MB"):
        next(load(file))


def test_messages_are_given_before_the_next_one_is_read() -> None:
    class Watched(BytesIO):
        taken = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            self.taken += len(line)
            return line

    file = Watched(mailbox(*(message(n) for n in range(1_000))))
    next(read_stream(file, Path("a.mbox")))
    assert file.taken < 1_000


def test_a_compressed_mailbox_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.mbox.gz"
    file.write_bytes(gzip.compress(mailbox(message(1), message(2))))
    assert [article.title for article in load(file)] == ["News 1", "News 2"]


def test_a_message_is_found_with_its_lines() -> None:
    data = mailbox(message(1), message(2, "A\n\n>From the quay."), message(3))
    found = [stored_message(BytesIO(data), f"{n}@x") for n in (1, 2, 3)]
    lines = data.split(b"\n")
    for number, stored in enumerate(found, 1):
        assert stored is not None
        own = lines[stored.line - 1 : stored.line - 1 + stored.line_count]
        assert own[0] == _ENVELOPES[0].encode()
        assert own[3] == f"Subject: News {number}".encode()
        assert len(own) == 1 + stored.data.count(b"\n")
    assert stored_message(BytesIO(data), "4@x") is None


@pytest.mark.parametrize(
    "piece",
    [
        mailbox(message(1)),
        b"From \n",
        b"From a@b Fri Oct 25 04:30:00 2024\nA: b\n\n",
        b"From - Fri Oct 25 04:30:00 2024\nSubject: a\nContent-Length: 9\n\n",
        b">From ",
    ],
)
def test_time_is_linear(piece: bytes) -> None:
    def run(data: bytes) -> None:
        for _ in read_stream(BytesIO(data), Path("a")):
            pass

    begin = mailbox(message(1))
    assert is_linear(run, begin + piece * 300, begin + piece * 2_400, times=8, tolerance=3)
