from __future__ import annotations

from reader.statements import find_statements
from tests.unit.statements.told import (
    marked,
    pair,
    reported,
    told,
    unmarked,
)


def test_the_german_subjunctive_goes_on_with_the_speaker_before() -> None:
    text = "Die Ministerin sagte, dass es regne. Die Brücke sei seit Montag gesperrt."
    assert told(text, "de")[1] == ("Die Brücke sei seit Montag gesperrt.", "Die Ministerin")


def test_a_sentence_goes_on_with_que() -> None:
    text = "Elle jure que rien n'est signé. Que la ville se battra."
    assert [words for words, _ in unmarked(text, "fr")] == [
        "rien n'est signé",
        "Que la ville se battra.",
    ]


def test_every_sentence_in_the_subjunctive_goes_on_with_the_same_speaker() -> None:
    text = "Ada Quill sagte, dass es regne. Die Brücke sei gesperrt. Man habe sie geprüft."
    assert unmarked(text, "de") == [
        ("es regne", "Ada Quill"),
        ("Die Brücke sei gesperrt.", "Ada Quill"),
        ("Man habe sie geprüft.", "Ada Quill"),
    ]


def test_a_sentence_in_the_indicative_ends_what_is_reported() -> None:
    text = "Ada Quill sagte, dass es regne. Die Brücke ist gesperrt."
    assert reported(text, "de") == ["es regne"]


def test_a_writer_who_speaks_of_themselves_reports_nobody() -> None:
    text = "Ada Quill sagte, dass es regne. Ich hätte geschlafen."
    assert reported(text, "de") == ["es regne"]


def test_demnach_goes_on_reporting_in_the_indicative() -> None:
    text = "Ada Quill sagte, dass es regne. Demnach bleibt die Brücke gesperrt."
    assert unmarked(text, "de")[1] == ("bleibt die Brücke gesperrt.", "Ada Quill")


def test_a_verb_in_e_behind_its_subject_marks_the_mood_whatever_it_means() -> None:
    text = "Ada Quill sagte, dass es regne. Die Fahrt dauere eine Stunde."
    assert unmarked(text, "de")[1] == ("Die Fahrt dauere eine Stunde.", "Ada Quill")


def test_what_is_told_of_a_telling_is_no_report_of_its_own() -> None:
    text = "Ada Quill sagte, es regne. Er habe angerufen, und sie habe gesagt, es schneie."
    assert unmarked(text, "de")[1:] == [
        ("Er habe angerufen, und sie habe gesagt, es schneie.", "Ada Quill")
    ]


def test_the_mood_alone_after_a_sentence_that_reports_nothing_is_a_guess() -> None:
    text = "Ada Quill kam am Freitag. Der Deich sei sicher."
    (statement,) = find_statements(text, "de")
    assert pair(text, statement) == ("Der Deich sei sicher.", "Ada Quill")
    assert statement.is_doubtful


def test_the_mood_tells_nothing_in_english() -> None:
    assert reported("Kim said that it rained. The bridge should be shut.") == ["it rained"]


def test_marks_in_a_sentence_told_by_its_mood_are_of_the_same_speaker() -> None:
    text = "Ada Quill sagte, dass es regne. Die Brücke sei „morsch und alt“."
    assert marked(text, "de") == [("„morsch und alt“", "Ada Quill")]
