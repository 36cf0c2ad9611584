import pytest

from reader.query.completion import Typed, completed, field_names, typed_at


@pytest.mark.parametrize(
    ("query", "typed"),
    [
        ("speaker:", Typed("speaker", "", 8, 8)),
        ("speaker:zak", Typed("speaker", "zak", 8, 11)),
        ('a speaker:"Maria Z', Typed("speaker", "Maria Z", 10, 18)),
        ("speaker:(anna OR ma", Typed("speaker", "ma", 17, 19)),
        ("speaker:(", Typed("speaker", "", 9, 9)),
        ("Speaker:((ma", Typed("speaker", "ma", 10, 12)),
        ("-tag:to", Typed("tag", "to", 5, 7)),
        ("sp", Typed(None, "sp", 0, 2)),
        ("harbour (sp", Typed(None, "sp", 9, 11)),
        ("title:(a) sp", Typed(None, "sp", 10, 12)),
    ],
)
def test_what_is_typed_at_the_end_is_told(query: str, typed: Typed) -> None:
    assert typed_at(query, len(query)) == typed


@pytest.mark.parametrize(
    "query", ["", "s", "speaker:zak ", 'speaker:"Anna"', "/spea", '"spea', "foo:", "AND", "a -"]
)
def test_elsewhere_there_is_nothing_to_complete(query: str) -> None:
    assert typed_at(query, len(query)) is None


def test_within_a_word_there_is_nothing_to_complete() -> None:
    assert typed_at("speaker:zakharova", 11) is None
    assert typed_at("(speaker:zak) x", 12) == Typed("speaker", "zak", 9, 12)


@pytest.mark.parametrize(
    ("query", "value", "result"),
    [
        ("sp", "speaker", "speaker:"),
        ("x speaker:za", "Zakharova", "x speaker:Zakharova "),
        ("speaker:za", "Maria Zakharova", 'speaker:"Maria Zakharova" '),
        ('speaker:"Maria Z', 'Maria "Masha" Z.', 'speaker:«Maria "Masha" Z.» '),
        ("speaker:(or", "OR", 'speaker:("OR" '),
    ],
)
def test_the_value_takes_the_place_of_what_is_typed(query: str, value: str, result: str) -> None:
    typed = typed_at(query, len(query))
    assert typed is not None
    assert completed(query, typed, value) == (result, len(result))


def test_what_stands_behind_the_cursor_stays() -> None:
    typed = typed_at("(speaker:za) port", 11)
    assert typed is not None
    assert completed("(speaker:za) port", typed, "Zakharova") == ("(speaker:Zakharova) port", 18)


def test_a_value_that_cannot_be_written_is_refused() -> None:
    typed = typed_at("tag:", 4)
    assert typed is not None
    assert completed("tag:", typed, '"«»“') is None


def test_fields_are_told_by_how_they_begin() -> None:
    assert field_names("p") == ("publisher", "path", "published")
    assert field_names("Speak") == ("speaker",)
