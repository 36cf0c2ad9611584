from __future__ import annotations

import pytest

from reader.tui.links_screen import may_open


@pytest.mark.parametrize(
    "url", ["http://example.org/a", "HTTPS://example.org", "mailto:anna@example.org"]
)
def test_addresses_of_the_web_and_of_people_are_opened(url: str) -> None:
    assert may_open(url)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "ssh://host", "", "-x", "http//a", "//[x"]
)
def test_no_other_address_is_opened(url: str) -> None:
    assert not may_open(url)
