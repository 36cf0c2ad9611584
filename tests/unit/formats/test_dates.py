from __future__ import annotations

import pytest

from reader.formats.dates import find_moments, normalise_moment


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("25.10.2024", "2024-10-25"),
        ("25. 10. 2024", "2024-10-25"),
        ("25.10.24", "2024-10-25"),
        ("2024-10-25", "2024-10-25"),
        ("2024/10/25", "2024-10-25"),
        ("2024-10-25T04:30:00Z", "2024-10-25T04:30"),
        ("25.10.2024, 04:30", "2024-10-25T04:30"),
        ("25 October 2024", "2024-10-25"),
        ("October 25th, 2024", "2024-10-25"),
        ("Oct. 25, 2024", "2024-10-25"),
        ("Oct. 25, 2024, 4.30 p.m.", "2024-10-25T16:30"),
        ("Oct. 25, 2024 at 12 a.m.", "2024-10-25T00:00"),
        ("Updated 4:30 PM EDT, Fri October 25, 2024", "2024-10-25T16:30"),
        ("25. Oktober 2024, 14.30 Uhr", "2024-10-25T14:30"),
        ("Freitag, 1. März 2024 um 9 Uhr", "2024-03-01T09:00"),
        ("le 1er août 2024 à 14h30", "2024-08-01T14:30"),
        ("25 de octubre de 2024 - 00:38", "2024-10-25T00:38"),
        ("25 ottobre 2024, ore 8:05", "2024-10-25T08:05"),
        ("25 oktober 2024", "2024-10-25"),
        ("25 de outubro de 2024 às 8h15", "2024-10-25T08:15"),
        ("2024年10月25日", "2024-10-25"),
        ("October 2024", "2024-10"),
    ],
)
def test_date_is_read_as_it_is_written(line: str, iso: str) -> None:
    assert [moment.iso for moment in find_moments(line)] == [iso]


@pytest.mark.parametrize(
    "line",
    ["31.2.2024", "99.99.2024", "10.0.0.1", "version 1.2.3", "12:30", "May we?", "1.234.567"],
)
def test_what_is_no_date_gives_none(line: str) -> None:
    assert find_moments(line) == []


def test_slashes_put_the_month_first_in_english_only() -> None:
    assert find_moments("3/4/2024", "en")[0].iso == "2024-03-04"
    assert find_moments("3/4/2024", "fr")[0].iso == "2024-04-03"
    assert find_moments("25/4/2024", "en")[0].iso == "2024-04-25"


def test_ambiguous_date_is_less_sure() -> None:
    assert find_moments("3/4/2024")[0].confidence < find_moments("3.4.2024")[0].confidence


def test_each_date_has_its_own_time_and_span() -> None:
    line = "Mon 20 Jan 2020 06.05 GMT Last modified on Mon 20 Jan 2020 06.07 GMT"
    moments = find_moments(line, "en")
    assert [moment.iso for moment in moments] == ["2020-01-20T06:05", "2020-01-20T06:07"]
    assert moments[0].span.of(line).strip() == "20 Jan 2020 06.05"


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024-10-25T04:30:00+02:00", "2024-10-25T04:30"),
        ("2024-10-25 04:30", "2024-10-25T04:30"),
        ("2024-10-25", "2024-10-25"),
        ("2024-10", "2024-10"),
        ("2024", "2024"),
        ("Fri, 25 Oct 2024 04:30:00 +0200", "2024-10-25T04:30"),
        ("25. Oktober 2024", "2024-10-25"),
        ("yesterday", None),
        ("0001-01-01", None),
        ("", None),
    ],
)
def test_metadata_is_made_iso(value: str, iso: str | None) -> None:
    assert normalise_moment(value) == iso
