from __future__ import annotations

import pytest

from reader.formats.properties import sensible_authors, sensible_title


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Harbour  report\n2024", "Harbour report 2024"),
        ("Microsoft Word - Harbour report", "Harbour report"),
        ("Microsoft Word - harbour_v2.docx", ""),
        ("Document3", ""),
        ("Vorlage", ""),
        ("Vorlage für den Stadtrat", "Vorlage für den Stadtrat"),
        ("Letter to the minister", "Letter to the minister"),
        ("Untitled-1", ""),
        ("IMG_2041", ""),
        ("report_07_final", ""),
        ("file:///C:/report", ""),
        ("12. 3. 2024", ""),
        ("x" * 400, ""),
    ],
)
def test_titles_are_those_that_somebody_wrote(told: str, title: str) -> None:
    assert sensible_title(told) == title


@pytest.mark.parametrize(
    ("told", "authors"),
    [
        ("Berg, Anna; Vale, Tom", ["Anna Berg", "Tom Vale"]),
        ("Anna Berg, Tom Vale and Ines Holt", ["Anna Berg", "Tom Vale", "Ines Holt"]),
        ("Anna Berg & Tom Vale", ["Anna Berg", "Tom Vale"]),
        ("Ministry of Waters, Tarnau", ["Ministry of Waters, Tarnau"]),
        ("Redaktion", ["Redaktion"]),
        ("Radio 24", ["Radio 24"]),
        ("aberg", []),
        ("ABERG02", []),
        ("anna@office.example", []),
        ("Microsoft Office User", []),
        ("python-docx", []),
    ],
)
def test_authors_are_people_and_offices(told: str, authors: list[str]) -> None:
    assert sensible_authors(told) == authors
