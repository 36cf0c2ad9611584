from __future__ import annotations

from reader.formats.mail.mime import Part, parse_message
from reader.formats.mail.selection import Selection, TextPart, select
from tests.unit.formats.mail.messages import multipart, page, plain


def selected(message: str) -> Selection:
    return select(parse_message(message.encode()))


def words(message: str) -> list[str]:
    """What is read, in order; a page by its text between the tags, a forwarded message by mark."""
    found = []
    for content in selected(message).contents:
        if isinstance(content, Part):
            found.append("message")
        else:
            found.append((content.page or content.plain).split("body>")[-2 if content.page else 0])
    return [text.removesuffix("</").strip() for text in found]


def test_of_alternatives_the_page_is_read_with_its_plain_text_beside_it() -> None:
    (content,) = selected(multipart("alternative", plain("Words"), page("A page"))).contents
    assert isinstance(content, TextPart)
    assert (content.plain, "A page" in content.page) == ("Words", True)


def test_of_alternatives_without_a_page_the_last_text_is_read() -> None:
    calendar = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR"
    assert words(multipart("alternative", plain("Words"), calendar)) == ["Words"]


def test_mixed_parts_are_read_in_order_without_attachments() -> None:
    attachment = plain("Attached", 'Content-Disposition: attachment; filename="a.txt"\n')
    picture = "Content-Type: image/png\n\nno text"
    message = multipart("mixed", page("One"), picture, attachment, plain("Two"))
    assert words(message) == ["One", "Two"]


def test_an_attached_text_is_read_where_there_is_nothing_else() -> None:
    attachment = page("Attached", "Content-Disposition: ATTACHMENT\n")
    assert words(multipart("mixed", plain("  "), attachment)) == ["Attached"]


def test_of_related_parts_the_root_is_read() -> None:
    parts = (plain("Not this", "Content-ID: <a>\n"), page("This", "Content-ID: <b>\n"))
    message = multipart("related", *parts)
    assert words(message) == ["Not this"]
    assert words(message.replace("related;", 'related; start="<b>";')) == ["This"]


def test_alternatives_within_related_within_mixed_are_found() -> None:
    alternative = multipart("alternative", plain("Words"), page("A page"))
    nested = multipart("mixed", multipart("related", alternative, "Content-Type: image/png\n\nx"))
    assert words(nested) == ["A page"]


def test_pages_within_related_alternatives_beat_plain_text() -> None:
    related = multipart("related", page("A page"), "Content-Type: image/png\n\nx")
    assert words(multipart("alternative", plain("Words"), related)) == ["A page"]


def test_what_is_signed_is_read_and_the_signature_is_not() -> None:
    signature = "Content-Type: text/plain\n\nsignature"
    assert words(multipart("signed", plain("Words"), signature)) == ["Words"]


def test_encrypted_messages_say_so() -> None:
    assert selected(
        multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nx")
    ).is_encrypted
    assert selected(
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx"
    ).is_encrypted
    assert not selected(
        "Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx"
    ).is_encrypted


def test_forwarded_messages_are_told_from_texts() -> None:
    forwarded = "Content-Type: message/rfc822\n\nSubject: a\n\nInner"
    assert words(multipart("mixed", plain("See below"), forwarded)) == ["See below", "message"]


def test_a_page_that_is_called_plain_text_is_a_page() -> None:
    assert words(plain("<!DOCTYPE html><html><body>A page</body></html>")) == ["A page"]


def test_parts_whose_boundary_is_missing_are_read_as_they_stand() -> None:
    assert words("Content-Type: multipart/mixed; boundary=b\n\nThe text") == ["The text"]


def test_parts_beyond_measure_are_left_out_and_told() -> None:
    selection = selected(multipart("mixed", *[plain("a")] * 3_000))
    assert selection.is_cut
    assert len(selection.contents) == 1_000


def test_a_text_beyond_measure_is_cut_and_told() -> None:
    selection = selected(plain("word " * 1_000_001))
    assert selection.is_cut
    assert not selected(plain("word")).is_cut
    (content,) = selection.contents
    assert isinstance(content, TextPart)
    assert len(content.plain) == 5_000_000


def test_parts_in_parts_beyond_measure_come_to_an_end() -> None:
    message = plain("Deep")
    for _ in range(60):
        message = multipart("mixed", message)
    assert selected(message).contents == []
