"""The program opens no connection, whatever it reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_REFUSE = """
import socket, sys
def refuse(event, arguments):
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        raise SystemExit("opened a network socket")
    if event in ("socket.getaddrinfo", "socket.connect", "urllib.Request", "http.client.connect"):
        raise SystemExit(f"network: {event} {arguments}")
sys.addaudithook(refuse)
"""
"""Ends the process at the first attempt; audit hooks cannot be taken away again."""


def run_without_network(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _REFUSE + code, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_check_itself_finds_a_socket() -> None:
    done = run_without_network("import socket; socket.socket(socket.AF_INET)")
    assert "opened a network socket" in done.stderr


def test_reading_every_sample_opens_no_socket(samples: Path) -> None:
    code = "from reader.cli import main; raise SystemExit(main(sys.argv[1:]))"
    done = run_without_network(code, "annotate", str(samples))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") >= 12


def test_indexing_and_searching_open_no_socket(samples: Path) -> None:
    code = (
        "from reader.cli import main\n"
        "main(['index', sys.argv[1]])\n"
        "raise SystemExit(main(['search', 'said']))"
    )
    done = run_without_network(code, str(samples))
    assert done.returncode == 0, done.stderr


def test_reading_a_file_of_every_format_opens_no_socket() -> None:
    fixtures = Path(__file__).parents[1] / "fixtures" / "formats"
    code = (
        "from pathlib import Path\n"
        "from reader.formats import is_supported, load, load_all\n"
        "for path in Path(sys.argv[1]).iterdir():\n"
        "    for article in load_all(load(path))[0] if is_supported(path) else ():\n"
        "        print(article.format)"
    )
    done = run_without_network(code, str(fixtures))
    assert done.returncode == 0, done.stderr
    assert "pdf" in done.stdout.split()
