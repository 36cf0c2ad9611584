from __future__ import annotations

import pytest

from reader.formats.plain.lines import Line
from reader.formats.plain.site_name import without_site

_PAGE = [Line("Skip to content"), Line("© 2024 Vale of Amsel")]


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Divers look for the anchor | Amsel Today", "Amsel Today"),
        ("Divers look for the anchor - The Amsel Courier", "The Amsel Courier"),
        ("Taucher suchen den Anker – Halverscher Bote", "Halverscher Bote"),
        ("Divers look for the anchor - Vale of Amsel", "Vale of Amsel"),
        ("Divers look for the anchor - amsel.example", "amsel.example"),
    ],
)
def test_the_name_of_the_site_is_parted_from_the_title(title: str, site: str) -> None:
    assert without_site(title, _PAGE) == (title[: title.index(site)].rstrip(" |–-"), site)


@pytest.mark.parametrize(
    "title",
    [
        "Divers look for the anchor - and find a bicycle",
        "Divers look for the anchor – Anna Berg",
        "Amsel – Halvers Bote",
        "Divers look for the anchor | Who lost it, and who will pay for all of this?",
        "Anchor-watch",
    ],
)
def test_what_stands_behind_a_mark_may_be_of_the_title(title: str) -> None:
    assert without_site(title, _PAGE) == (title, None)
