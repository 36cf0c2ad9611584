from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.csv_cells import Cell, CsvLines, begins_formula

COLUMNS = ("words", "value")


def read_back(lines: CsvLines) -> list[list[str]]:
    header, *rows = csv.reader(io.StringIO("\n".join(lines), newline=""))
    assert header == list(COLUMNS)
    return rows


def lines_of(*rows: tuple[Cell, Cell], safe: bool) -> CsvLines:
    return CsvLines(COLUMNS, rows, is_for_spreadsheets=safe)


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "--05", "-5..-3"],
)
def test_what_begins_like_a_formula_stands_behind_an_apostrophe_where_it_is_asked_for(
    cell: str,
) -> None:
    verbatim, safe = lines_of((cell, 1), safe=False), lines_of((cell, 1), safe=True)
    assert read_back(verbatim) == [[cell, "1"]]
    assert read_back(safe) == [[f"'{cell}", "1"]]
    assert verbatim.formulas == safe.formulas == 1


@pytest.mark.parametrize("cell", ["", "a=b", "“=1”", "-5", "+3.25", "-1e9", "2024-05", "'=1"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    lines = lines_of((cell, -5), (None, 2.5), safe=True)
    assert read_back(lines) == [[cell, "-5"], ["", "2.5"]]
    assert lines.formulas == 0


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_no_cell_is_run_and_none_is_lost(rows: list[tuple[str, str]]) -> None:
    read = read_back(lines_of(*rows, safe=True))
    for written, row in zip(read, rows, strict=True):
        for cell, original in zip(written, row, strict=True):
            assert not begins_formula(cell)
            assert cell == (f"'{original}" if begins_formula(original) else original)
