from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from reader.tui.screens.browser import browser_command, may_open, open_in_browser

URL = "https://example.org/a?b=c&d"


def program(folder: Path, name: str, script: str = "") -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


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


def test_without_a_display_there_is_no_browser(tmp_path: Path) -> None:
    for name in ("xdg-open", "w3m", "lynx"):
        program(tmp_path, name)
    assert browser_command({"PATH": str(tmp_path)}, "linux") == []


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_the_desktops_opener_is_used_where_there_is_a_display(tmp_path: Path, display: str) -> None:
    program(tmp_path, "xdg-open")
    environment = {"PATH": str(tmp_path), display: ":0"}
    assert browser_command(environment, "linux") == ["xdg-open", "%s"]


def test_a_mac_has_an_opener_of_its_own(tmp_path: Path) -> None:
    program(tmp_path, "open")
    assert browser_command({"PATH": str(tmp_path)}, "darwin") == ["open", "%s"]


def test_the_browser_that_the_user_names_comes_first(tmp_path: Path) -> None:
    for name in ("xdg-open", "falcon", "w3m"):
        program(tmp_path, name)
    environment = {
        "PATH": str(tmp_path),
        "DISPLAY": ":0",
        "BROWSER": "w3m:'unfinished:missing %s:falcon --new-tab",
    }
    assert browser_command(environment, "linux") == ["falcon", "--new-tab", "%s"]


def test_the_opener_gets_the_whole_address_and_no_terminal(tmp_path: Path) -> None:
    told = tmp_path / "told"
    program(tmp_path, "falcon", f'read key; (echo "$1"; tty; ps -o sid= -p $$) > "{told}"')
    assert open_in_browser(URL, [str(tmp_path / "falcon"), "%s"])
    address, terminal, session = told.read_text(encoding="utf-8").splitlines()
    assert (address, terminal) == (URL, "not a tty")
    assert int(session) != os.getsid(0)


def test_an_opener_that_fails_is_told_apart(tmp_path: Path) -> None:
    program(tmp_path, "falcon", "exit 3")
    assert not open_in_browser(URL, [str(tmp_path / "falcon"), "%s"])
    assert not open_in_browser(URL, [str(tmp_path / "missing"), "%s"])
    assert not open_in_browser(URL, [])


def test_nothing_is_run_for_an_address_that_may_not_be_opened(tmp_path: Path) -> None:
    told = tmp_path / "told"
    program(tmp_path, "falcon", f'echo "$1" > "{told}"')
    assert not open_in_browser("file:///etc/passwd", [str(tmp_path / "falcon"), "%s"])
    time.sleep(0.05)
    assert not told.exists()
