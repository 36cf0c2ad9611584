from __future__ import annotations

import pytest

from tests.piloting import wait_until_idle_in


@pytest.fixture(autouse=True)
def _wait_until_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a pilot has waited for be done, however busy the machine is."""
    wait_until_idle_in(monkeypatch)
