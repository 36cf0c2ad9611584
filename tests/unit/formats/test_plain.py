from __future__ import annotations

import pytest

from reader.article import BlockKind
from tests.linear_time import is_linear
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_NEWS = f"""Storm on the coastWho pays for the broken harbour now?
Anna Berg
25.10.2024
The harbour of Port Amsel is closed. The town asks the state for help. Nobody answers.
25.10.2024, 04:30
25.10.2024, 05:24
Anna Berg
No time? The Courier sums it up for you
The harbour of Port Amsel stayed closed while divers looked for the anchor.
Fishermen waited at the quay since dawn, the search might last another week.
Ferries to the islands were replaced by helicopters of the coast guard.
{PROSE}
{MORE_PROSE}
Where is the anchor?
{PROSE}
{MORE_PROSE}
Mayor warns: "We will not wait"
{PROSE}
#PortAmsel is closed until further notice. #storm @harbour pic.twitter.com/abc
{MORE_PROSE}
"""


def test_kicker_glued_to_the_title_becomes_a_block_of_its_own() -> None:
    article = read(_NEWS, "a.txt")
    assert article.kicker == "Storm on the coast"
    assert article.title == "Who pays for the broken harbour now?"
    assert blocks_of(article, BlockKind.KICKER) == ["Storm on the coast"]


def test_no_character_is_lost_or_moved() -> None:
    article = read(_NEWS, "a.txt")
    assert "".join(article.text.split()) == "".join(_NEWS.split())


def test_bare_name_under_the_title_is_the_author() -> None:
    assert read(_NEWS, "a.txt").authors == ("Anna Berg",)


def test_most_exact_date_is_of_publication_and_a_later_one_of_the_update() -> None:
    article = read(_NEWS, "a.txt")
    assert (article.published, article.updated) == ("2024-10-25T04:30", "2024-10-25T05:24")


def test_lead_and_summary_points_are_the_summary() -> None:
    summary = blocks_of(read(_NEWS, "a.txt"), BlockKind.SUMMARY)
    assert [line.split()[0] for line in summary] == ["The", "No", "The", "Fishermen"]


def test_short_lines_between_paragraphs_are_headings() -> None:
    headings = blocks_of(read(_NEWS, "a.txt"), BlockKind.HEADING)
    assert headings == ["Where is the anchor?", 'Mayor warns: "We will not wait"']


def test_post_of_a_social_network_is_an_embed() -> None:
    assert kind_of(read(_NEWS, "a.txt"), "#PortAmsel") is BlockKind.EMBED


def test_guessed_fields_say_where_they_come_from() -> None:
    sources = read(_NEWS, "a.txt").sources
    assert sources["published"].origin == "date line"
    assert 0 < sources["title"].confidence < 1


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Anna Berg", ("Anna Berg",)),
        ("By Anna Berg and Jo O'Neill, Port Amsel", ("Anna Berg", "Jo O'Neill")),
        ("By Anna Berg, October 25, 2024 2:30 pm", ("Anna Berg",)),
        ("Von Anna von der Berg", ("Anna von der Berg",)),
        ("Eine Analyse von Jürg Bühler", ("Jürg Bühler",)),
        ("Par Ophélie Le Goff", ("Ophélie Le Goff",)),
        ("Por Luciana Bertoni", ("Luciana Bertoni",)),
        ("By Anna Berg [sic]", ("Anna Berg [sic]",)),
        ("Anna Berg Education editor", ("Anna Berg",)),
        ("BYLINE: Anna Berg", ("Anna Berg",)),
    ],
)
def test_byline_gives_the_authors(byline: str, authors: tuple[str, ...]) -> None:
    text = f"The harbour stays closed for weeks\n{byline}\n25 October 2024\n{PROSE}\n{MORE_PROSE}"
    article = read(text, "a.txt")
    assert article.authors == authors
    assert kind_of(article, byline) is BlockKind.BYLINE


def test_kicker_on_its_own_line_is_not_the_title() -> None:
    article = read(f"Higher learning\nThe college that nobody left\nBy Anna Berg\n{PROSE}", "a.txt")
    assert (article.kicker, article.title) == ("Higher learning", "The college that nobody left")


def test_a_name_between_title_and_date_is_the_author() -> None:
    article = read(f"Harbour bridge closes\nAnna Berg\n27.11.2025\n\n{PROSE}", "a.txt")
    assert (article.title, article.kicker) == ("Harbour bridge closes", None)
    assert (article.authors, article.published) == (("Anna Berg",), "2025-11-27")
    portrait = read(f"Portrait\nAnna Berg\n27.11.2025\n\n{PROSE}", "a.txt")
    assert (portrait.title, portrait.kicker) == ("Anna Berg", "Portrait")


def test_line_before_the_lead_is_the_title() -> None:
    over = "The country\nLetters home\n"
    lead = "The lead is a sentence. It is two."
    text = f"{over}The title stands here\n{lead}\nBy Anna Berg\n{PROSE}"
    assert read(text, "a.txt").title == "The title stands here"


def test_text_that_begins_with_a_paragraph_has_no_title_of_its_own() -> None:
    article = read(f"{PROSE}\n{MORE_PROSE}", "letter.txt")
    assert article.title == "letter"
    assert {block.kind for block in article.blocks} == {BlockKind.PARAGRAPH}


def test_labelled_update_is_not_the_publication() -> None:
    text = f"The harbour stays closed\nUpdated 26.10.2024\nPublished 25.10.2024\n{PROSE}"
    article = read(text, "a.txt")
    assert (article.published, article.updated) == ("2024-10-25", "2024-10-26")


def test_press_database_labels_are_read() -> None:
    text = (
        "1 of 10 DOCUMENTS\n\nCourier.example\n\nJanuary 11, 2010 Monday\n\n"
        "The harbour stays closed\n\nBYLINE: Anna Berg\n\nLENGTH: 355 words\n\n"
        f"{PROSE}\n\n{MORE_PROSE}\n\nLANGUAGE: ENGLISH\n"
    )
    article = read(text, "a.txt")
    assert article.title == "The harbour stays closed"
    assert (article.published, article.publisher) == ("2010-01-11", "Courier.example")
    assert kind_of(article, "LENGTH") is BlockKind.FURNITURE


@pytest.mark.parametrize(
    "cue",
    ["Key points", "Das Wichtigste in Kürze", "L'essentiel", "Las claves:", "In sintesi", "TL;DR"],
)
def test_bullets_after_a_cue_are_the_summary(cue: str) -> None:
    text = (
        f"The harbour stays closed\n{cue}\n• One point here\n• Another point\n{PROSE}\n{MORE_PROSE}"
    )
    assert blocks_of(read(text, "a.txt"), BlockKind.SUMMARY)[-3:] == [
        cue,
        "• One point here",
        "• Another point",
    ]


def test_short_sentences_below_the_title_are_the_article() -> None:
    text = (
        "Fire at the port\nA fire broke out on Monday.\n“It was terrible,” said Anna Berg.\n"
        "The fire brigade needed four hours to put it out; the port stayed closed until night.\n"
    )
    article = read(text, "a.txt")
    assert kind_of(article, "A fire") in {BlockKind.PARAGRAPH, BlockKind.SUMMARY}
    assert kind_of(article, "“It was") is BlockKind.PARAGRAPH


def test_a_summary_ends_before_a_line_that_outgrows_its_points() -> None:
    first = (
        "The harbour of Nordhaven will close for a week in May, the council decided on Monday, "
        "so that the old lock can be taken out and the fishermen can see to their nets."
    )
    text = "\n".join(
        (
            "Harbour closes for a week",
            "Key points",
            "The harbour will close in May.",
            "The lock will be taken out.",
            first,
            f"{first} The harbour of Nordhaven was last closed when the lock was put in.",
        )
    )
    assert blocks_of(read(text, "a.txt"), BlockKind.SUMMARY)[-1] == "The lock will be taken out."


def test_summary_between_gaps_ends_at_the_gap() -> None:
    text = (
        f"The harbour stays closed\n\nKey points\nOne point.\nAnother.\n\n{PROSE}\n\n{MORE_PROSE}"
    )
    assert blocks_of(read(text, "a.txt"), BlockKind.SUMMARY) == [
        "Key points",
        "One point.",
        "Another.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "He did not answer that question.",
        "“I do not know.”",
        "and then there was nothing left",
        "He said the following:",
        "Photo: Anna Berg",
        "Advertisement",
        "Related articles",
    ],
)
def test_short_line_of_another_sort_is_no_heading(line: str) -> None:
    text = f"The harbour stays closed\nBy Anna Berg\n{PROSE}\n{line}\n{MORE_PROSE}"
    assert blocks_of(read(text, "a.txt"), BlockKind.HEADING) == []


def test_question_before_a_named_answer_is_no_heading() -> None:
    text = (
        f"A talk by the sea\nBy Anna Berg\n{PROSE}\nWhat did you see there?\nBerg: {MORE_PROSE}\n"
    )
    assert kind_of(read(text, "a.txt"), "What did you") is BlockKind.PARAGRAPH


def test_pull_quote_that_repeats_the_text_is_a_heading() -> None:
    quote = "“Nobody told the fishermen anything.”"
    said = "“Nobody told the fishermen anything at all,” said Berg, who had waited since Sunday."
    text = f"Closed\n{PROSE}\n{quote}\n{MORE_PROSE}\n{said}"
    assert kind_of(read(text, "a.txt"), quote) is BlockKind.HEADING


def test_credit_line_makes_the_line_before_it_a_caption() -> None:
    picture = "The harbour in autumn.\nPhoto: Berg"
    text = f"The harbour stays closed\nBy Anna Berg\n{PROSE}\n{picture}\n{MORE_PROSE}"
    captions = blocks_of(read(text, "a.txt"), BlockKind.CAPTION)
    assert captions == ["The harbour in autumn.", "Photo: Berg"]


def test_share_lines_and_comments_after_the_article_are_furniture() -> None:
    tail = f"Share on Facebook\nTwitter\nComments\nReply\n{PROSE}"
    article = read(
        f"The harbour stays closed\nBy Anna Berg\n{PROSE}\n{MORE_PROSE}\n{tail}", "a.txt"
    )
    assert blocks_of(article, BlockKind.FURNITURE) == tail.split("\n")


def test_links_to_other_articles_are_furniture() -> None:
    text = f"The harbour stays closed\n{PROSE}\nRead more\nTen walks by the sea\n{MORE_PROSE}"
    assert kind_of(read(text, "a.txt"), "Ten walks") is BlockKind.FURNITURE


def test_hard_wrapped_text_comes_out_in_paragraphs() -> None:
    wrapped = (PROSE + " " + MORE_PROSE).replace("on Monday ", "on Monday\n").split()
    rows, row = [], ""
    for word in wrapped:
        if len(row) + len(word) > 60:
            rows.append(row.strip())
            row = ""
        row += word + " "
    text = "The harbour stays closed\n\n" + "\n".join([*rows, row.strip()]) + "\n"
    assert blocks_of(read(text, "a.txt"), BlockKind.PARAGRAPH) == [" ".join(wrapped)]


def test_hostile_characters_are_cleaned() -> None:
    article = read("A title\x1b[31m here\n\n\u202eText\u0007 with [/ and \\ in it.", "a.txt")
    assert article.title == "A title␛[31m here"
    assert "\u202e" not in article.text
    assert "[/ and \\ in it" in article.text


def test_language_is_told_from_the_words() -> None:
    text = "Der Hafen bleibt zu, und die Stadt weiß nicht, was sie mit den Schiffen machen soll."
    assert read(text, "a.txt").language == "de"


@pytest.mark.parametrize(
    "line",
    [
        "Anna Berg - Nov 19, 2019, 10:31 pm CST",
        "Anna Berg 19/11/2019 Sea, Harbours",
        "19.11.2019 | Anna Berg",
        "By Anna Berg@berg Nov 19, 2019, 11:47am EST",
        "By Anna Berg On 11/19/19 at 4:00 PM EST",
    ],
)
def test_name_beside_a_date_is_the_author(line: str) -> None:
    article = read(f"The harbour stays closed for weeks\n{line}\n{PROSE}\n{MORE_PROSE}", "a.txt")
    assert article.authors == ("Anna Berg",)
    assert (article.published or "").startswith("2019-11-19")


def test_date_of_an_update_alone_bounds_the_publication_and_is_less_sure() -> None:
    article = read(f"The harbour stays closed\nUpdated 26.10.2024\n{PROSE}", "a.txt")
    assert article.published == article.updated == "2024-10-26"
    assert article.sources["published"].confidence < 0.5 < article.sources["updated"].confidence


def test_share_lines_inside_an_article_do_not_end_it() -> None:
    remains = "Share on Facebook\nTwitter\nSign up\n"
    text = f"The harbour stays closed\n{PROSE}\n{MORE_PROSE}\n{remains}" + f"{PROSE}\n" * 4
    assert len(blocks_of(read(text, "a.txt"), BlockKind.PARAGRAPH)) == 6


def test_numbered_heading_is_no_list_item() -> None:
    text = f"The harbour stays closed\n{PROSE}\n2. What the divers saw\n{MORE_PROSE}"
    assert kind_of(read(text, "a.txt"), "2. What") is BlockKind.HEADING


def test_list_stays_a_list() -> None:
    text = f"The harbour stays closed\n{PROSE}\n1. Ropes\n2. Anchors\n{MORE_PROSE}"
    assert blocks_of(read(text, "a.txt"), BlockKind.ITEM) == ["1. Ropes", "2. Anchors"]


def test_agency_of_the_dateline_is_the_publisher() -> None:
    text = f"The harbour stays closed\nBy Anna Berg\nPORT AMSEL, March 3 (Newswire) - {PROSE}"
    assert read(text, "a.txt").publisher == "Newswire"


def test_salutation_of_a_letter_is_a_paragraph() -> None:
    text = f"Dear Sir,\n\n{PROSE}\n\nYours faithfully,\nAnna Berg"
    assert kind_of(read(text, "letter.txt"), "Dear Sir,") is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "unit", ["Share\nA few words\n", "No time?\nThe harbour is closed.\n", "Related\nA link\n"]
)
def test_time_is_linear(unit: str) -> None:
    def read_news(text: str) -> None:
        read(text, "a.txt")

    assert is_linear(read_news, _NEWS + unit * 400, _NEWS + unit * 2_400, times=6)


def test_every_kind_of_line_end_parts_lines() -> None:
    text = f"Storm on the coast\r{PROSE}\u2028{MORE_PROSE}\f{PROSE}\r\n{MORE_PROSE}"
    assert len(read(text, "a.txt").blocks) == 5


def test_what_was_decoded_wrongly_by_others_is_left_as_it_is() -> None:
    assert "StraÃŸe" in read(f"Die StraÃŸe\n{PROSE}\n", "a.txt").text


def test_a_large_line_is_one_paragraph() -> None:
    (block,) = read("word and " * 200_000, "a.txt").blocks
    assert block.kind is BlockKind.PARAGRAPH
