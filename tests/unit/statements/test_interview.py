from __future__ import annotations

import pytest

from reader.statements import Statement, StatementKind, find_statements

INTERVIEW = """You were on the bridge that night?
Ada Quill: For nine hours. Nobody slept.
And the harbour master?
Ada Quill: He said the tide would turn at four. “Trust the book,” he told us."""


def _by_words(text: str, language: str = "en") -> dict[str, Statement]:
    return {one.span.of(text): one for one in find_statements(text, language)}


def test_an_answer_is_a_direct_statement_of_who_is_named_before_it() -> None:
    answer = _by_words(INTERVIEW)["For nine hours. Nobody slept."]
    assert answer.kind is StatementKind.DIRECT
    assert answer.speaker is not None
    assert (answer.speaker.text, answer.speaker.name) == ("Ada Quill", "Ada Quill")


def test_quotations_and_reports_inside_an_answer_are_statements_of_their_own() -> None:
    found = _by_words(INTERVIEW)
    assert found["“Trust the book,”"].kind is StatementKind.DIRECT
    assert found["the tide would turn at four"].kind is StatementKind.INDIRECT


def test_questions_with_a_name_before_them_are_no_statements() -> None:
    text = "Herald: Were you afraid?\nAda Quill: Never.\nHerald: And now?\nAda Quill: A little."
    assert list(_by_words(text)) == ["Never.", "A little."]


def test_lines_with_the_same_label_and_no_questions_are_no_interview() -> None:
    assert not find_statements("Note: The pool is closed.\nNote: The gate is open.", "en")


def test_a_name_with_a_role_below_a_quotation_is_its_speaker() -> None:
    text = "The hall was full.\n“I would sail tomorrow.”\nAda Quill, pilot of the port"
    [statement] = find_statements(text, "en")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


def test_a_name_behind_a_dash_below_a_quotation_is_its_speaker() -> None:
    [statement] = find_statements("Der Saal war voll.\n„Ich fahre morgen.“\n– Ada Quill", "de")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


def test_a_sentence_below_a_quotation_may_tell_who_said_it() -> None:
    text = "„Das Netz ist leer, und das Meer ist warm.“\nDas sagte Ministerin Ada Quill am Montag."
    statement = find_statements(text, "de")[0]
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Were you afraid?\nAda Quill: Never.\nAnd now?\nAda Quill: Yes.", "en"),
        ("Hatten Sie Angst?\nAda Quill: Nie.\nUnd jetzt?\nAda Quill: Ja.", "de"),
        ("Aviez-vous peur ?\nAda Quill: Non.\nEt là ?\nAda Quill: Oui.", "fr"),
    ],
)
def test_questions_without_a_name_and_answers_with_one(text: str, language: str) -> None:
    found = find_statements(text, language)
    assert [one.speaker.name for one in found if one.speaker] == ["Ada Quill", "Ada Quill"]


def test_questions_and_answers_may_be_named_by_a_letter() -> None:
    text = "Q: Were you afraid?\nA: Never at all.\nQ: And now?\nA: A little more."
    assert list(_by_words(text)) == ["Never at all.", "A little more."]


def test_a_surname_before_an_answer_is_who_bears_the_full_name() -> None:
    text = "Herald: Were you afraid?\nAda Quill: Never.\nHerald: And now?\nQuill: A little."
    answer = _by_words(text)["A little."]
    assert answer.speaker is not None
    assert (answer.speaker.text, answer.speaker.name) == ("Quill", "Ada Quill")


def test_one_answer_makes_no_interview() -> None:
    assert not find_statements("Were you afraid?\nAda Quill: Never.", "en")


def test_an_answer_that_is_all_in_marks_is_given_once() -> None:
    text = "Were you afraid?\nAda Quill: “Never at all.”\nAnd now?\nAda Quill: “A little more.”"
    assert list(_by_words(text)) == ["“Never at all.”", "“A little more.”"]


def test_a_line_below_marks_that_is_a_sentence_credits_nobody() -> None:
    text = "The hall was full.\n“I would sail tomorrow.”\nAda Quill, pilot, left the hall."
    [statement] = find_statements(text, "en")
    assert statement.speaker is None or statement.speaker.name != "Ada Quill"


def test_a_line_below_a_quotation_with_other_words_credits_nobody() -> None:
    text = "Tom Hale said: “I would sail tomorrow.”\nAda Quill, pilot of the port"
    [statement] = find_statements(text, "en")
    assert statement.speaker is not None
    assert statement.speaker.name == "Tom Hale"
