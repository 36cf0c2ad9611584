import pytest

from reader.query import FIELD_HELP, FieldGroup, help_text, parse
from reader.query.fields import nearest


def test_every_example_of_the_help_is_a_query() -> None:
    for field in FIELD_HELP:
        parse(field.example)


@pytest.mark.parametrize("group", FieldGroup)
def test_the_help_names_every_field_below_its_group(group: FieldGroup) -> None:
    section = help_text().split(group.value)[1]
    for field in FIELD_HELP:
        if field.group is group:
            assert field.example in section


def test_the_help_fits_a_wide_terminal() -> None:
    assert max(len(line) for line in help_text().splitlines()) <= 100


def test_the_nearest_name_is_found_among_the_known() -> None:
    assert nearest("Speeker", ["title", "speaker"]) == "speaker"
    assert nearest("xyzzy", ["title", "speaker"]) is None
