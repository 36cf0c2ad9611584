from __future__ import annotations

import re
from contextlib import suppress
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats import loads
from reader.formats.mail.mime import Part, parse_message
from reader.formats.mbox import message_at, message_places, read_stream, stored_message
from tests.fixtures.saved_pages import FOLDER

_ENVELOPE = b"From - Fri Oct 25 04:30:00 2024\n"
_LINES = st.sampled_from(
    [
        "", "From the quay", "From - Fri Oct 25 04:30:00 2024", ">From the pier", "From ",
        "Subject: none", "The pier is closed.", "--b", "> quoted", "X-Header: 1",
    ]
)  # fmt: skip
_TEXTS = st.lists(_LINES, max_size=12).map("\n".join)


def _mailbox(texts: list[str]) -> bytes:
    """A mailbox as mboxrd has it, of messages with these texts."""
    messages = (
        f"Message-ID: <{n}@x>\nSubject: {n}\n\nText\n{text}\n" for n, text in enumerate(texts)
    )
    escaped = (re.sub(r"(?m)^(>*From )", r">\1", message) for message in messages)
    return b"".join(_ENVELOPE + message.encode() + b"\n" for message in escaped)


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(_TEXTS, min_size=1, max_size=6))
def test_messages_come_out_of_a_mailbox_as_they_went_in(texts: list[str]) -> None:
    data = _mailbox(texts)
    for n, text in enumerate(texts):
        stored = stored_message(BytesIO(data), f"{n}@x")
        assert stored is not None
        assert (
            stored.data.decode().rstrip()
            == f"Message-ID: <{n}@x>\nSubject: {n}\n\nText\n{text}".rstrip()
        )
    assert [a.part for a in read_stream(BytesIO(data), Path("a"))] == [
        f"{n}@x" for n in range(len(texts))
    ]


@settings(max_examples=80, deadline=None)
@given(texts=st.lists(_TEXTS, min_size=1, max_size=6))
def test_the_lines_of_messages_are_all_lines_of_the_mailbox(texts: list[str]) -> None:
    data = _mailbox(texts)
    next_line = 1
    for n in range(len(texts)):
        stored = stored_message(BytesIO(data), f"{n}@x")
        assert stored is not None
        assert stored.line == next_line
        next_line += stored.line_count
    assert next_line == data.count(b"\n") + 1


@settings(max_examples=80, deadline=None)
@given(texts=st.lists(_TEXTS, min_size=1, max_size=6), has_lengths=st.booleans())
def test_a_message_is_read_at_its_place_as_on_the_way_through(
    texts: list[str], *, has_lengths: bool
) -> None:
    data = _mailbox(texts)
    if has_lengths:
        length = f"Content-Length: {len(texts[0].encode()) + 6}\nSubject: 0\n"
        data = data.replace(b"Subject: 0\n", length.encode(), 1)
    places = message_places(BytesIO(data))
    for part, place in places.items():
        assert message_at(BytesIO(data), place) == stored_message(BytesIO(data), part)


@settings(max_examples=100, deadline=None)
@given(
    text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200),
    subject=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60),
    encoding=st.sampled_from(["7bit", "8bit", "base64", "quoted-printable"]),
)
def test_what_the_standard_library_writes_is_read(text: str, subject: str, encoding: str) -> None:
    written = EmailMessage()
    written["Subject"] = subject
    with suppress(UnicodeError):  # what the encoding cannot carry
        written.set_content(text, cte=encoding)
        written.add_alternative(f"<p>{encoding}</p>", subtype="html")
        first = next(parse_message(bytes(written)).children())
        assert first.text().rstrip("\n") == text.rstrip("\n")


def _leaves(part: Part, depth: int = 0) -> int:
    children = list(part.children()) if part.is_multipart and depth < 5 else []
    return sum(_leaves(child, depth + 1) for child in children) + (part.text() is not None)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_damaged_files_give_articles_or_a_format_error(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(FOLDER.glob("*.[emw]*"))))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 40))
        content[at : at + length] = data.draw(
            st.binary(max_size=20) | st.just(bytes(content[:200]))
        )
        if not content:
            return
    with suppress(FormatError):
        for article in loads(bytes(content), path):
            assert article.text
    assert _leaves(parse_message(bytes(content))) >= 1
