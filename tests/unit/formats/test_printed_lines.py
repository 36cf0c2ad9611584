from __future__ import annotations

import pytest
from lxml import html

from reader.article import BlockKind
from reader.formats.html.line_reader import PrintedLines
from reader.formats.html.page_lines import page_lines
from reader.formats.html.printed_lines import line_kind, printed_lines
from tests.unit.formats.reading import PROSE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By Anna Berg", BlockKind.BYLINE),
        ("By Anna Berg, 3 May 2021", BlockKind.BYLINE),
        ("Von Jana Okele und Tom Rast", BlockKind.BYLINE),
        ("par Maud Kerellec, le 7 janvier 2018", BlockKind.BYLINE),
        ("Door Sanne de Wit", BlockKind.BYLINE),
        ("By", BlockKind.BYLINE),
        ("Published 3 May 2021 at 10:15", BlockKind.DATELINE),
        ("Stand: 05.06.2023, 18:42 Uhr", BlockKind.DATELINE),
        ("Mis à jour le 14/03/2019", BlockKind.DATELINE),
        ("© 3 May 2021 The Quay", None),
        ("By the way", None),
        ("Born 3 May 1950", None),
        ("12 June 2022 – 14 June 2022", None),
        ("The harbour was closed on 3 May 2021 because the anchor was lost, officials said.", None),
        ("Share on Facebook", None),
        (PROSE, None),
        ("", None),
    ],
)
def test_kind_of_a_line(text: str, kind: BlockKind | None) -> None:
    assert line_kind(text) is kind


def _printed(body: str, title: str = "The ferry stays") -> PrintedLines:
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    return printed_lines(list(page_lines(tree)), title, None)


def test_lines_around_the_title_are_known_by_their_text() -> None:
    printed = _printed(
        "<p>3 May 2021</p><h1>The ferry stays</h1><p class='byline'>Anna Berg</p>"
        f"<p>{PROSE}</p><p>4 May 2021 Another story</p>"
    )
    assert printed.kind_of("Anna Berg") is BlockKind.BYLINE
    assert printed.kind_of(" 3  May 2021") is BlockKind.DATELINE
    assert printed.kind_of("4 May 2021 Another story") is None
    assert printed.kind_of(PROSE) is None


def test_words_of_neighbouring_elements_stand_apart() -> None:
    printed = _printed("<h1>The ferry stays</h1><p><b>By Anna Berg</b><i>3 May 2021</i></p>")
    assert (printed.authors.persons, printed.published) == (("Anna Berg",), "2021-05-03")


def test_title_that_stands_twice_is_read_where_the_lines_are() -> None:
    printed = _printed(
        "<ul><li>Home</li><li>The ferry stays</li></ul><h1>The ferry stays</h1><p>3 May 2021</p>"
    )
    assert printed.published == "2021-05-03"


def test_what_scripts_hold_is_no_line() -> None:
    printed = _printed("<h1>The ferry stays</h1><p>By <script>x</script>Anna Berg</p>")
    assert printed.authors.persons == ("Anna Berg",)
