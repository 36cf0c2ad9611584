from reader.query import Phrase, Word, parse, text_conditions


def test_conditions_on_words_are_found_wherever_they_speak_for_an_article() -> None:
    query = parse('strike (port OR "red line") said:talks lang:de -rail')
    assert text_conditions(query) == (
        Word("strike"),
        Word("port"),
        Phrase("red line"),
        Word("talks"),
    )


def test_a_repeated_condition_is_given_once() -> None:
    assert text_conditions(parse("strike OR strike")) == (Word("strike"),)


def test_nothing_is_found_under_not() -> None:
    assert text_conditions(parse("-(strike OR said:talks)")) == ()
