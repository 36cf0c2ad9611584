from __future__ import annotations

import pytest

from reader.article import Span
from reader.text import clean, clean_name, fold, paragraphs, sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


class TestClean:
    def test_ordinary_text_is_left_as_it_is(self) -> None:
        text = "Zoë paid 3 €, “not 2”.\nשלום, 你好 – ça va? 👍🏽"
        assert clean(text) == text

    def test_escape_sequences_become_visible(self) -> None:
        assert clean("\x1b]52;c;cm0=\x07") == "␛]52;c;cm0=␇"

    def test_c1_codes_and_lone_surrogates_become_replacement_characters(self) -> None:
        assert clean("a\x9b31mb\udc80") == "a\ufffd31mb\ufffd"

    @pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
    def test_bidi_controls_go(self, code: int) -> None:
        assert clean(f"שלום{chr(code)}abc") == "שלוםabc"

    @pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
    def test_every_line_end_becomes_a_newline(self, end: str) -> None:
        assert clean(f"one{end}two") == "one\ntwo"

    def test_tabs_become_spaces(self) -> None:
        assert clean("a\tb") == "a    b"

    @pytest.mark.parametrize("text", ["👩‍👩‍👧", "❤️‍🔥", "می‌خواهم", "क्‍ष"])
    def test_joiners_stay_where_emoji_and_scripts_need_them(self, text: str) -> None:
        assert clean(text) == text

    def test_joiners_go_elsewhere(self) -> None:
        assert clean("pass\u200dword \u200c") == "password "

    def test_direction_marks_stay_near_right_to_left_letters(self) -> None:
        assert clean("שלום!\u200f (2)") == "שלום!\u200f (2)"

    def test_direction_marks_go_elsewhere(self) -> None:
        assert clean("user\u200ename\nשלום") == "username\nשלום"

    def test_tags_and_fillers_go(self) -> None:
        assert clean("a\U000e0041b\u2060c\u3164d\u00ade\ufeff") == "abcde"

    def test_a_run_of_variation_selectors_keeps_its_first(self) -> None:
        assert clean("❤\ufe0f\ufe01\ufe02!") == "❤\ufe0f!"


def test_a_name_shows_on_one_line() -> None:
    assert clean_name("a\n\x1b[31mb.txt") == "a␊␛[31mb.txt"


class TestFold:
    def test_case_and_accents_go(self) -> None:
        assert fold("Bühler ÉLYSÉE Straße") == "buhler elysee strasse"


class TestParagraphs:
    def test_lines_are_trimmed_and_blank_ones_skipped(self) -> None:
        text = "  one \n\n \ntwo"
        assert list(paragraphs(text)) == [Span(2, 5), Span(10, 13)]


class TestSentences:
    def test_spans_leave_out_the_space_between(self) -> None:
        assert list(sentences("One. Two.")) == [Span(0, 4), Span(5, 9)]

    @pytest.mark.parametrize(
        "text",
        [
            "Thomas E. Perez said so.",
            "The U.S. Army left.",
            "Mr. Smith, Sen. Hale and Dr. J. R. Voss met.",
            "It cost $3.5 million at 5.30 p.m. on Monday.",
            "Lamb, Inc. Chairman Otto Reiss left.",
            "„Wirklich?“, fragte sie.",
            '"Why?" he asked.',
            "Am 3. Oktober kam Frau Dr. Müller.",
            "Der 2. Platz blieb z. B. Peter Voss.",
            "See No. 5 vs. No. 6.",
            "Wait... what?",
            "首相は「必ず実現する。」と述べた。",
        ],
    )
    def test_one_sentence_stays_one(self, text: str) -> None:
        assert split(text) == [text]

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("It ended in 2016. The rest followed.", 2),
            ("“We won.” She left.", 2),
            ("He lives in the U.S. He left.", 2),
            ("Is it? Yes! Good.", 3),
            ("Er sagte: »Gut.« Dann ging er.", 2),
            ("She met Anna B. The two agreed.", 2),
            ("今日は晴れ。明日は雨。", 2),
        ],
    )
    def test_several_are_parted(self, text: str, count: int) -> None:
        assert len(split(text)) == count

    def test_a_closing_mark_behind_a_space_belongs_to_the_sentence(self) -> None:
        assert split("« Non. » Il part.") == ["« Non. »", "Il part."]
        assert split("Er ging. »Gut«, sagte sie.") == ["Er ging.", "»Gut«, sagte sie."]

    def test_a_line_end_ends_a_sentence(self) -> None:
        assert split("A heading\nA sentence.") == ["A heading", "A sentence."]

    def test_only_the_part_within_is_looked_at(self) -> None:
        assert list(sentences("One. Two. Three.", Span(5, 9))) == [Span(5, 9)]
