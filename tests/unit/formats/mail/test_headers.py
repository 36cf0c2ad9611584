from __future__ import annotations

import pytest

from reader.formats.mail.headers import is_deleted, is_read, subject
from reader.formats.mail.mime import parse_message
from tests.unit.formats.mail.messages import article_of


def with_headers(headers: str) -> str:
    return f"{headers}\n\nThe pier is closed.\n"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Re: The pier", "The pier"),
        ("Fwd: AW: WG: TR: RE[2]: The pier", "The pier"),
        ("RE : The pier", "The pier"),
        ("回复：The pier", "The pier"),
        ("Rain: what now?", "Rain: what now?"),
        ("Reform: who pays", "Reform: who pays"),
        ("Re:", "Re:"),
        ("[sic] The pier", "[sic] The pier"),
    ],
)
def test_titles_lack_what_programs_put_before_them(written: str, title: str) -> None:
    assert subject(parse_message(f"Subject: {written}\n\n".encode())) == title


def test_titles_lack_the_name_of_their_list() -> None:
    message = (
        "List-Id: Harbour talk <talk.example.org>\nSubject: Re: [Harbour Talk] [sic] The pier\n\n"
    )
    assert subject(parse_message(message.encode())) == "[sic] The pier"


@pytest.mark.parametrize(
    ("sender", "authors", "publisher"),
    [
        ("Anna Berg <anna@example.org>", ("Anna Berg",), None),
        ("Anna Berg from The Lantern <post@substack.example>", ("Anna Berg",), "The Lantern"),
        ("Anna Berg via Harbour list <list@example.org>", ("Anna Berg",), "Harbour list"),
        ("Anna Berg | The Lantern <post@example.org>", ("Anna Berg",), "The Lantern"),
        ("The Lantern - Anna Berg <post@example.org>", ("Anna Berg",), "The Lantern"),
        (
            "The Lantern Weekly <post@lantern.example>",
            ("The Lantern Weekly",),
            "The Lantern Weekly",
        ),
        ("Lantern <news@lantern.example>", ("Lantern",), "Lantern"),
        (
            "Ministerium für Wasser <presse@wasser.example>",
            ("Ministerium für Wasser",),
            "Ministerium für Wasser",
        ),
        ("Marie Dupont - Le Phare <a@example.org>", ("Marie Dupont",), "Le Phare"),
        ("Le Phare <lettre@example.org>", ("Le Phare",), "Le Phare"),
        ("Anna Berg (The Lantern) <a@example.org>", ("Anna Berg",), "The Lantern"),
        ("Anna at Quay Letters <anna@quay.example>", ("Anna",), "Quay Letters"),
        ("Maria Rossi da Il Molo <m@ilmolo.example>", ("Maria Rossi",), "Il Molo"),
        ("Anna von Berg <a@lantern.example>", ("Anna von Berg",), None),
        ("Ursula von der Leyen <u@example.org>", ("Ursula von der Leyen",), None),
        ('"Berg, Anna" <anna@example.org>', ("Anna Berg",), None),
        ('"Lantern Press, Inc." <a@example.org>', ("Lantern Press, Inc.",), "Lantern Press, Inc."),
        ("=?utf-8?q?Berg=2C_J=C3=B6rg?= <j@example.org>", ("Jörg Berg",), None),
        ("anna@example.org", ("anna@example.org",), None),
        ("Anna Berg <anna@example.org>, Jo Lind <jo@example.org>", ("Anna Berg", "Jo Lind"), None),
        ("Anna Berg <<anna@example.org>", ("Anna Berg",), None),
    ],
)
def test_senders_are_people_or_publishers(
    sender: str, authors: tuple[str, ...], publisher: str | None
) -> None:
    article = article_of(with_headers(f"From: {sender}"))
    assert (article.authors, article.publisher) == (authors, publisher)


def test_a_list_names_the_publisher_unless_a_machine_named_it() -> None:
    named = 'From: Anna Berg <a@example.org>\nList-Id: "The Quay Letter" <quay.example.org>'
    assert article_of(with_headers(named)).publisher == "The Quay Letter"
    for machine in ("1a2b3c4dmc list <1a2b3c4d.77.list-id.mcsv.example>", "<quay.example.org>"):
        headers = f"From: Anna Berg <a@example.org>\nList-Id: {machine}"
        assert article_of(with_headers(headers)).publisher is None


def test_a_brand_of_a_newsletter_is_a_publisher() -> None:
    headers = "From: Harbour Dispatch <a@example.org>\nList-Unsubscribe: <https://a.example/>"
    article = article_of(with_headers(headers))
    assert (article.authors, article.publisher) == (("Harbour Dispatch",), None)
    owned = headers.replace("a@example.org", "a@mail.harbour.example")
    article = article_of(with_headers(owned))
    assert (article.authors, article.publisher) == (("Harbour Dispatch",), "Harbour Dispatch")
    assert article.sources["authors"].confidence == 0.5


@pytest.mark.parametrize(
    ("headers", "published"),
    [
        ("Date: Fri, 25 Oct 2024 04:30:00 +0200", "2024-10-25T04:30"),
        ("Date: 25 Oct 24 04:30 EST (really)", "2024-10-25T04:30"),
        ("Date: Thu, 1 Jan 1970 00:00:00 +0000", None),
        (
            "Received: from b by c; Sat, 26 Oct 2024 08:00:00 +0000\n"
            "Received: from a by b;\n Fri, 25 Oct 2024 07:59:00 +0000\nDate: nonsense",
            "2024-10-25T07:59",
        ),
    ],
)
def test_dates_are_those_of_sending_else_of_the_first_receipt(
    headers: str, published: str | None
) -> None:
    assert article_of(with_headers(headers)).published == published


@pytest.mark.parametrize(
    "header",
    [
        "Archived-At: <https://lantern.example/1>",
        "List-Post: <https://lantern.example/1>",
        "X-URL: https://lantern.example/1",
    ],
)
def test_addresses_of_the_page_are_taken(header: str) -> None:
    assert article_of(with_headers(header)).url == "https://lantern.example/1"


def test_an_address_to_write_to_is_none_to_read_at() -> None:
    assert article_of(with_headers("List-Post: <mailto:list@example.org>")).url is None


@pytest.mark.parametrize(
    ("headers", "starred"),
    [
        ("X-Gmail-Labels: Inbox,Starred", True),
        ("X-Mozilla-Status: 0005", True),
        ("X-Mozilla-Status: 0001", False),
        ("X-Status: AF", True),
        ("X-Status: A", False),
    ],
)
def test_what_was_starred_is_told(headers: str, starred: bool) -> None:
    assert article_of(with_headers(headers)).is_starred == starred


def test_keywords_are_tags_labels_the_readers_own_and_folders_neither() -> None:
    article = article_of(
        with_headers(
            "X-Gmail-Labels: =?utf-8?q?Inbox,Unread,Category_Updates,H=C3=A4fen?=\n"
            "Keywords: piers, boats\nX-Mozilla-Keys: $label1 divers NonJunk"
        )
    )
    assert article.tags == ("piers", "boats")
    assert article.own_tags == ("Häfen", "divers")


@pytest.mark.parametrize(
    ("headers", "read"),
    [
        ("Status: RO", True),
        ("Status: O", False),
        ("X-Mozilla-Status: 0001", True),
        ("X-Mozilla-Status: 0000", False),
        ("X-Mozilla-Status: zzzz", False),
        ("X-Gmail-Labels: Inbox,Opened", True),
        ("X-Gmail-Labels: Inbox,Unread", False),
    ],
)
def test_what_was_read_is_told(headers: str, read: bool) -> None:
    assert is_read(parse_message(f"{headers}\n\n".encode())) == read
    assert article_of(with_headers(headers)).is_read == read


def test_what_waits_to_be_removed_is_told() -> None:
    assert is_deleted(parse_message(b"X-Mozilla-Status: 0009\n\n"))
    assert not is_deleted(parse_message(b"X-Mozilla-Status: 0001\n\n"))


def test_the_notes_of_servers_are_no_messages() -> None:
    subject_ = b"Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\n"
    assert is_deleted(parse_message(b"X-IMAP: 1 2\n" + subject_ + b"\n"))
    assert not is_deleted(parse_message(subject_ + b"\n"))


@pytest.mark.parametrize(
    "piece", ["Re: ", "[a] ", "=?utf-8?q?a?= ", "(", "<", "a, ", '"', "\udcff"]
)
def test_headers_of_any_length_are_read(piece: str) -> None:
    value = (piece * 50_000).encode("utf-8", "surrogateescape")
    for name in (b"Subject", b"From", b"List-Id", b"Date", b"Received", b"X-Gmail-Labels"):
        article_of(name + b": " + value + b"\n\nThe pier is closed.\n")
