"""Who wrote a text, in the shapes in which letters, interviews and saved pages tell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.formats.plain.lines import Line
from reader.formats.plain.mail_head import mail_head, mail_value, sender
from reader.formats.plain.names import greets, is_line_of_names, is_name, signing_names
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_TITLE = "Divers look for the anchor of Port Amsel"
_BODY = f"{PROSE}\n\n{MORE_PROSE}\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Anna Berg <anna@quay.example>\nTo: me\nSubject: {}\nDate: Fri, 3 May 2024 07:00:00",
        "Von: Anna Berg\nGesendet: Freitag, 3. Mai 2024 07:00\nAn: Verteiler\nBetreff: {}",
        "De : Anna Berg <lettre@quai.example>\nObjet : {}\nDate : 3 mai 2024 à 07:00",
        "De: Anna Berg <anna@muelle.example>\nEnviado: viernes, 3 de mayo de 2024 7:00\nAsunto: {}",
    ],
)
def test_the_head_of_a_copied_letter_tells_title_author_and_date(head: str) -> None:
    article = read(f"{head.format(_TITLE)}\n\n{_BODY}", "letter.txt")
    assert (article.title, article.authors) == (_TITLE, ("Anna Berg",))
    assert (article.published or "")[:10] == "2024-05-03"


def test_a_letter_of_a_paper_is_signed_by_whoever_greets() -> None:
    head = f"From: Quay Notes <hello@quaynotes.example>\nSubject: {_TITLE}"
    article = read(f"{head}\n\nGood morning. Anna Berg here.\n\n{_BODY}", "letter.txt")
    assert article.authors == ("Anna Berg",)
    assert kind_of(article, "Good morning. Anna Berg here.") is not BlockKind.BYLINE


def test_two_lines_with_a_colon_are_no_letter() -> None:
    assert not mail_head([Line("From: the harbour"), Line("To: the quay"), Line(PROSE)])
    assert not mail_head([Line("Subject: nothing"), Line(PROSE)])


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("From: Anna Berg <anna@berg.example>", "Anna Berg"),
        ("Von: Anna Berg", "Anna Berg"),
        ("From: Quay Notes <hello@quaynotes.example>", None),
        ("From: anna@berg.example", None),
    ],
)
def test_a_sender_is_a_person(line: str, person: str | None) -> None:
    assert sender(Line(line)) == person


@given(st.lists(st.text(max_size=60).map(str.strip).filter(bool), max_size=30))
def test_any_lines_may_be_asked_for_a_letters_head(texts: list[str]) -> None:
    lines = [Line(text) for text in texts]
    found = mail_head(lines)
    assert found.keys() <= set(range(len(lines)))
    assert all(mail_value(lines[i]) in lines[i].text for i in found)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Good morning. Anna Berg here.", "Anna Berg"),
        ("I’m Anna Berg, and this is the letter.", "Anna Berg"),
        ("Moin, hier ist Anna Berg.", "Anna Berg"),
        ("Hola, soy Anna Berg y esta es la carta.", "Anna Berg"),
        ("Bonjour, ici Anna Berg.", "Anna Berg"),
        ("“I’m Anna Berg,” she said.", None),
        ("It is cold here.", None),
    ],
)
def test_a_letter_greets_with_its_authors_name(line: str, name: str | None) -> None:
    assert greets(Line(line)) == name


@pytest.mark.parametrize(
    "text", ["EN BREF", "WHAT ELSE", "Weitere Themen", "EN BREVE", "ALSO THIS WEEK", "Außerdem Neu"]
)
def test_the_heading_of_a_section_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("text", ["Anna von der Berg", "Will Moore", "Des Lynam", "An Nguyen"])
def test_a_name_may_have_words_that_others_are_called_by(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("heading", ["QUAY TALK", "SHIP NOTES"])
def test_words_that_the_text_writes_small_sign_nothing(heading: str) -> None:
    text = (
        f"{_TITLE}\n\n{PROSE}\n\nThe talk on the quay was of the ship and its notes. {MORE_PROSE}"
    )
    article = read(f"{text}\n\n{heading}\n\n- Ferry late\n- Fog at noon\n", "letter.txt")
    assert article.authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "Propos recueillis par Anna Berg",
        "Das Gespräch führte Anna Berg.",
        "Interview: Anna Berg",
        "Entrevista de Anna Berg",
        "Interview by Anna Berg",
        "Texto y fotos: Anna Berg",
        "Text and photos: Anna Berg",
    ],
)
def test_a_byline_behind_the_text_is_a_byline(line: str) -> None:
    article = read(f"{_TITLE}\n\n{_BODY}\n{line}\n\n{PROSE}\n", "interview.txt")
    assert article.authors == ("Anna Berg",)
    assert kind_of(article, line) is BlockKind.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "Anna Berg · 12 Min. Lesezeit",
        "Anna Berg  •  Fr., 3. Mai 2024  •  2 Min. Lesezeit",
        "Anna Berg | 5 min read",
        "BY ANNA BERG",
        "Rédigée par Anna Berg",
        "escribe Anna Berg",
    ],
)
def test_a_name_beside_a_reading_time_or_behind_a_verb_is_the_author(line: str) -> None:
    article = read(f"{_TITLE}\n\n{line}\n\n{_BODY}", "page.txt")
    assert [name.title() for name in article.authors] == ["Anna Berg"]


def test_authors_in_capitals_are_joined_by_a_word_in_capitals() -> None:
    article = read(f"{_TITLE}\nBY ANNA BERG\nAND PIET HARMS\n\n{_BODY}", "page.txt")
    assert article.authors == ("ANNA BERG", "PIET HARMS")


def test_a_noun_before_words_that_are_no_name_is_no_byline() -> None:
    assert signing_names(Line("Text: Anna Berg")) == ["Anna Berg"]
    assert signing_names(Line("Text Anna Berg")) == ["Anna Berg"]
    assert not signing_names(Line("Text Mining hilft, wenn Anna Berg liest"))


def test_what_somebody_says_is_no_line_of_names() -> None:
    assert is_line_of_names(Line("ANNA BERG, HARBOUR REPORTER"))
    assert not is_line_of_names(Line("ANNA BERG, DIVER: Eighty."))


def test_a_transcript_is_named_by_its_episode() -> None:
    head = f"TRANSCRIPT\n\nProgramme: The Quay\nEpisode: {_TITLE}\nBroadcast: 3 May 2024\n\n"
    said = f"ANNA BERG, HOST: {PROSE}\n\nPIET HARMS, DIVER: Deep.\n\nBERG: {MORE_PROSE}\n"
    article = read(head + said, "transcript.txt")
    assert (article.title, article.authors) == (_TITLE, ())


@pytest.mark.parametrize(
    "line",
    [
        "M. BERG",
        "@Anna_B : Is the water cold",
        "Only seven hundred came on Sunday. (rw)",
        "Continued from previous column",
        "Story continues below",
        "Fortsetzung auf Seite 4",
        "Viene de la página 1",
        "ANNA BERG: How deep is it?",
        "Pictures: Piet Harms",
    ],
)
def test_signs_and_speech_are_no_headings(line: str) -> None:
    article = read(f"{_TITLE}\n3 May 2024\n\n{_BODY}\n{line}\n\n{PROSE}\n", "page.txt")
    assert not blocks_of(article, BlockKind.HEADING)


def test_a_menu_of_numbered_links_is_no_title() -> None:
    menu = "[1]The Amsel Packet\n\n[2]Home [3]News [4]Farming [5]What's on [6]Letters\n\n"
    article = read(f"{menu}{_TITLE}\n\nBy [7]Anna Berg\n\n{_BODY}", "lynx.txt")
    assert article.title == _TITLE


@pytest.mark.parametrize(
    "links",
    [
        "Related\nQuay to be mended by spring\nOpinion: Leave the fish alone\n",
        "Lesen Sie auch\nKommentar: Ein Anker macht Geschichte\nSo teuer wird das Tauchen\n",
        "Sur le même sujet\n• Le quai\n• La vase\n[pub]\n",
    ],
)
def test_a_heading_may_follow_links_to_other_articles(links: str) -> None:
    article = read(
        f"{_TITLE}\n3 May 2024\n\n{_BODY}\n{links}\nWhat comes next\n\n{PROSE}\n", "a.txt"
    )
    assert blocks_of(article, BlockKind.HEADING) == ["What comes next"]


def test_a_part_of_a_letter_is_called_in_brief_further_down() -> None:
    parts = "\n\n***\n\n".join([PROSE, MORE_PROSE, PROSE, MORE_PROSE])
    article = read(
        f"{_TITLE}\n3 May 2024\n\n{parts}\n\n***\n\nEN BREF\n\n- Fog at noon\n- Rain at night\n",
        "a.txt",
    )
    assert "EN BREF" in blocks_of(article, BlockKind.HEADING)


def test_rows_of_a_menu_do_not_hide_that_a_text_is_wrapped() -> None:
    menu = "\n".join(
        f"• {word}" for word in "Une Sport Culture Ville Politique Sorties Quai".split()
    )
    rows = (
        "The harbour of Port Amsel has been closed since the\n"
        "storm tore the anchor of the old pilot boat from its\n"
        "chain, and the boat has not been seen again since."
    )
    article = read(f"{menu}\n\n{_TITLE}\n\n{rows}\n\n{rows}\n", "w3m.txt")
    assert not [text for text in article.text.split("\n") if text.startswith("chain,")]


@pytest.mark.parametrize("label", ["Words", "Reporter", "Reporterin", "Guion y narración"])
def test_a_label_of_writing_tells_the_author(label: str) -> None:
    article = read(f"{_TITLE}\n\n{label}: Anna Berg\n\n{_BODY}", "talk.txt")
    assert article.authors == ("Anna Berg",)


@pytest.mark.parametrize("line", ["Words: 640", "Reporter accused of bribery"])
def test_the_same_word_before_something_else_does_not(line: str) -> None:
    article = read(f"{_TITLE}\n\n{line}\n\n{_BODY}", "talk.txt")
    assert article.authors == ()


def test_a_transcript_s_title_stands_behind_its_label() -> None:
    head = f'Transcript: {_TITLE}\n\nRadio Amsel, "The Quay Hour"\nReporter: Anna Berg'
    article = read(f"{head}\n\n{_BODY}", "talk.txt")
    assert (article.title, article.authors) == (_TITLE, ("Anna Berg",))
