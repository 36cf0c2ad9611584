from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.errors import FormatError
from reader.formats.mail.message import read_message
from reader.formats.mail.mime import parse_message
from tests.unit.formats.mail.messages import article_of, multipart, page, plain
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of

_HEADERS = (
    "From: Anna Berg <anna@example.org>\nSubject: Who pays?\nDate: Fri, 3 May 2024 10:00 +0000\n"
)


def test_a_page_that_says_too_little_gives_way_to_the_plain_text() -> None:
    short = page("<p>Open this message in another program.</p>")
    article = article_of(_HEADERS + multipart("alternative", plain(PROSE), short))
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE]


def test_title_author_and_date_above_the_text_are_what_they_are() -> None:
    head = "<h1>Who pays?</h1><h3>Four who will not</h3><p>Anna Berg</p><p>May 3, 2024</p>"
    article = article_of(_HEADERS + page(f"{head}<p>{PROSE}</p>"))
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.BYLINE, BlockKind.DATELINE,
        BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_a_byline_may_name_several_authors() -> None:
    headers = _HEADERS.replace("Anna Berg", "The Lantern")
    article = article_of(headers + page(f"<p>By Jo Lind and Mara Vale</p><p>{PROSE}</p>"))
    assert article.authors == ("Jo Lind", "Mara Vale")


@pytest.mark.parametrize("line", ["By Jo Lind", "Von Jo Lind", "Par Jo Lind", "Text von Jo Lind"])
def test_a_byline_tells_the_author_of_a_newsletter_of_many(line: str) -> None:
    headers = _HEADERS.replace("Anna Berg", "The Lantern")
    article = article_of(headers + page(f"<p>{line}</p><p>{PROSE}</p>"))
    assert (article.authors, article.publisher) == (("Jo Lind",), "The Lantern")
    assert kind_of(article, line) is BlockKind.BYLINE


def test_a_title_that_is_not_in_the_text_stands_above_it() -> None:
    article = article_of(_HEADERS + page(f"<p>{PROSE}</p><p>Who pays? Nobody knows.</p>"))
    assert article.blocks[0].kind is BlockKind.TITLE


def test_a_message_without_a_subject_has_its_first_line_as_title() -> None:
    article = article_of("From: a@example.org\n" + page(f"<h2>Pier closed</h2><p>{PROSE}</p>"))
    assert (article.title, article.sources["title"].origin) == ("Pier closed", "first line")


def test_a_message_that_is_forwarded_alone_is_the_article() -> None:
    inner = (
        f"From: Jo Lind <jo@example.org>\nSubject: The dam\nDate: 1 May 2024 09:00 +0000\n\n{PROSE}"
    )
    forwarded = f"Content-Type: message/rfc822\nContent-Disposition: attachment\n\n{inner}"
    article = article_of(_HEADERS + multipart("mixed", plain(""), forwarded))
    assert (article.title, article.authors) == ("The dam", ("Jo Lind",))
    assert article.published == "2024-05-01T09:00"
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE]


def test_a_message_that_is_forwarded_below_a_text_follows_under_its_subject() -> None:
    forwarded = f"Content-Type: message/rfc822\n\nSubject: The dam\n\n{MORE_PROSE}"
    article = article_of(_HEADERS + multipart("mixed", plain(PROSE), forwarded))
    assert article.title == "Who pays?"
    assert blocks_of(article, BlockKind.HEADING) == ["The dam"]
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]


@pytest.mark.parametrize(
    "forwarded",
    [
        "---------- Forwarded message ---------\nFrom: Jo Lind <jo@example.org>\n"
        "Date: Wed, 1 May 2024 09:00\nSubject: The dam\nTo: Anna Berg <anna@example.org>\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: \tThe dam\n"
        "Datum: \tWed, 1 May 2024 09:00:00 +0200\nVon: \tJo Lind <jo@example.org>\n"
        "An: \tanna@example.org\n",
        "From: Jo Lind <jo@example.org>\nSent: Wed, 1 May 2024 09:00\nTo: Anna Berg\n"
        "Subject: RE: The dam\n",
        "Begin forwarded message:\n\nFrom: Jo Lind <jo@example.org>\nSubject: The dam\n"
        "Date: 1 May 2024 at 09:00:00 CEST\nTo: anna@example.org\n",
    ],
)
def test_a_message_that_is_forwarded_as_text_tells_its_headers(forwarded: str) -> None:
    for message in (
        f"{forwarded}\n{PROSE}",
        page(escape(forwarded).replace("\n", "<br>") + f"<p>{PROSE}</p>"),
    ):
        is_page = "<br>" in message
        article = article_of(_HEADERS + (message if is_page else f"\nFYI\n\n{message}"))
        assert (article.title, article.authors) == ("The dam", ("Jo Lind",))
        assert article.published == "2024-05-01T09:00"
        assert kind_of(article, PROSE) is BlockKind.PARAGRAPH
        assert "jo@example.org" in " ".join(blocks_of(article, BlockKind.FURNITURE))


def test_whoever_writes_more_above_a_forwarded_message_is_its_author() -> None:
    forwarded = (
        "---------- Forwarded message ---------\nFrom: Jo Lind <j@example.org>\nSubject: The dam\n"
    )
    article = article_of(f"{_HEADERS}\n{PROSE}\n\n{MORE_PROSE}\n\n{forwarded}\n{PROSE}")
    assert (article.title, article.authors) == ("Who pays?", ("Anna Berg",))


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser", "Having trouble viewing this email? Click here",
        "Newsletter im Browser ansehen", "Zur Webversion", "Voir la version en ligne",
        "Ver en el navegador", "Visualizza nel browser", "¿No se visualiza correctamente?",
        "Ce message ne s’affiche pas correctement ?", "Bekijk deze nieuwsbrief online",
         "READ IN APP", "Share", "Jetzt abonnieren",
        "Forwarded this email? Subscribe here for more", "→",
    ],
)  # fmt: skip
def test_buttons_are_furniture(line: str) -> None:
    article = article_of(_HEADERS + page(f"<p>{line}</p><p>{PROSE}</p><p>{MORE_PROSE}</p>"))
    assert kind_of(article, line) is BlockKind.FURNITURE
    assert len(blocks_of(article, BlockKind.PARAGRAPH)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "You are receiving this email because you signed up at our website.",
        "Unsubscribe", "Manage your preferences",
        "Sie erhalten diesen Newsletter, weil Sie ihn bestellten.",
        "Vous recevez cet e-mail car vous êtes abonné. Se désabonner", "Darse de baja",
        "Per disiscriverti clicca qui", "U ontvangt deze nieuwsbrief. Uitschrijven",
        "Cancelar a inscrição",
    ],
)  # fmt: skip
def test_what_stands_below_a_newsletter_is_furniture(line: str) -> None:
    end = f"<p>© 2024 The Lantern</p><p>{line}</p><p>14 Quay Street, Port Amsel</p>"
    article = article_of(_HEADERS + page(f"<p>{PROSE}</p><p>{MORE_PROSE}</p>{end}"))
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]
    assert len(blocks_of(article, BlockKind.FURNITURE)) == 3


def test_a_sentence_with_a_link_about_unsubscribing_stays_text() -> None:
    about = (
        'The firm said that its <a href="https://a.example/">readers could unsubscribe</a> at any '
        "time, but that hardly one of them had done so since the beginning of the year."
    )
    article = article_of(_HEADERS + page(f"<p>{about}</p><p>{PROSE}</p><p>{MORE_PROSE}</p>"))
    assert len(blocks_of(article, BlockKind.PARAGRAPH)) == 3


def test_an_article_about_newsletters_stays_one() -> None:
    about = "Most readers never unsubscribe, the study found, whatever a newsletter does to them."
    article = article_of(_HEADERS + page(f"<p>{about}</p><p>{PROSE}</p><p>{MORE_PROSE}</p>" * 10))
    assert not blocks_of(article, BlockKind.FURNITURE)


def test_the_page_that_is_offered_is_the_address() -> None:
    link = '<a href="https://lantern.example/7">View in browser</a>'
    other = '<a href="https://lantern.example/">The Lantern</a>'
    article = article_of(_HEADERS + page(f"<p>{other} | {link}</p><p>{PROSE}</p>"))
    assert article.url == "https://lantern.example/7"


def test_the_page_may_be_offered_on_the_next_line() -> None:
    end = "Paste this link in your browser to view the post online:\nhttps://lantern.example/7"
    article = article_of(f"{_HEADERS}\n{PROSE}\n\n{MORE_PROSE}\n\n{end}\n")
    assert article.url == "https://lantern.example/7"


def test_an_address_between_rights_and_the_end_is_furniture() -> None:
    end = "<p>© 2024 Dorfblatt</p><p>Hauptstraße 1, Lunz</p><p>Vom Newsletter abmelden</p>"
    article = article_of(_HEADERS + page(f"<p>{PROSE}</p><p>{MORE_PROSE}</p>{end}"))
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]


def test_what_the_subject_puts_before_the_heading_is_the_kicker() -> None:
    headers = "Subject: Press release 7/2024: The pier is closed\n"
    article = article_of(f"{headers}\nThe pier is closed\n\n{PROSE}\n")
    assert (article.title, article.kicker) == ("The pier is closed", "Press release 7/2024")
    assert blocks_of(article, BlockKind.TITLE) == ["The pier is closed"]


def test_messages_without_text_are_no_articles() -> None:
    picture = parse_message(b"Subject: a\nContent-Type: image/png\n\nx")
    assert read_message(picture, Path("a.eml"), "eml") is None


def test_encrypted_messages_say_so() -> None:
    message = parse_message(b"Subject: a\nContent-Type: application/pkcs7-mime\n\nx")
    with pytest.raises(FormatError, match="it is encrypted"):
        read_message(message, Path("a.eml"), "eml")
