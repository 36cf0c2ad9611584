from __future__ import annotations

import pytest

from reader.passage_template import DEFAULT_TEMPLATE, FIELDS, PassageTemplate


def filled(template: str, **values: str) -> str:
    return PassageTemplate.parse(template).fill(values)


def test_fields_take_their_values() -> None:
    assert filled("{words} ({title})", words="It rains.", title="Rain") == "It rains. (Rain)"


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"title": "T", "publisher": "P", "date": "2024"}, "in T, P; 2024."),
        ({"title": "T", "date": "2024"}, "in T; 2024."),
        ({"title": "T", "publisher": "P"}, "in T, P."),
        ({"publisher": "P", "date": "2024"}, "in P; 2024."),
        ({"date": "2024"}, "in 2024."),
    ],
)
def test_what_is_missing_goes_with_its_separator(values: dict[str, str], line: str) -> None:
    assert filled("in {title}, {publisher}; {date}.", **values) == line


def test_a_line_on_which_nothing_is_left_goes_too() -> None:
    assert filled("{words}\n— {speaker}\n{url}", words="It rains.", url="u") == "It rains.\nu"


def test_a_line_without_fields_stays() -> None:
    assert filled("{words}\n\n***\n{url}", words="It rains.", url="u") == "It rains.\n\n***\nu"


def test_a_part_in_brackets_is_there_whole_or_not_at_all() -> None:
    line = "{title}, [p. {page}], [{start}–{end}]"
    assert filled(line, title="T", page="3", start="1", end="9") == "T, p. 3, 1–9"
    assert filled(line, title="T", start="1") == "T"


def test_brackets_and_braces_themselves_are_written_twice() -> None:
    assert filled("[[{title}]] {{{page}}}", title="T", page="3") == "[T] {3}"


@pytest.mark.parametrize("value", ["{title}", "[x]", "[/", "\\", "{", "]]", "%s", "a\nb"])
def test_a_value_is_taken_as_it_is(value: str) -> None:
    assert filled("{words}, {title}", words=value, title="T") == f"{value}, T"


def test_nothing_given_leaves_nothing_of_the_default() -> None:
    assert filled(DEFAULT_TEMPLATE) == ""


@pytest.mark.parametrize("missing", FIELDS)
def test_the_default_leaves_no_litter_whatever_is_missing(missing: str) -> None:
    values = {name: f"<{name}>" for name in FIELDS if name != missing}
    for line in filled(DEFAULT_TEMPLATE, **values).splitlines():
        assert "None" not in line
        assert "{" not in line
        assert not line.startswith((",", " ", "]"))
        assert not line.endswith((",", " ", ":", "("))
        assert ", ," not in line
        assert "()" not in line


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("{pge}", r"no {pge}; did you mean {page}\?"),
        ("{qqqq}", "there are {words}, {speaker}"),
        ("{}", "there is no {}"),
        ("{words!r}", r"no {words!r}; did you mean {words}\?"),
        ("{words", "a { too many"),
        ("words}", "a } too many"),
        ("{words} [p. {page}", "a \\[ too many"),
        ("{words}] {page}", "a ] too many"),
        ("[{words} [{page}] ]", "a \\[ too many"),
        ("[{words}\n]", "a \\[ too many"),
        ("{words} [p.]", "a field in each pair of brackets"),
        ("words", "with fields in it"),
        ("", "with fields in it"),
        ("{words}\x1b[31m", "control characters"),
        ("{words}\u202e", "control characters"),
        ("{words}\x9b", "control characters"),
    ],
)
def test_what_cannot_be_meant_is_refused(template: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        PassageTemplate.parse(template)


def test_tabs_and_line_ends_are_no_control_characters_here() -> None:
    assert filled("{date}\t{words}\n{url}", date="d", words="w", url="u") == "d\tw\nu"


def test_it_knows_what_it_asks_for() -> None:
    template = PassageTemplate.parse("{words} [hash {hash}]")
    assert template.names("hash")
    assert not template.names("page")
