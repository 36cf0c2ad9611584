"""Drives the program in tmux through what it is for: `python -m tests.demo [--pace SECONDS]`.

It opens the sample articles, searches, walks statements and matches, lists findings, leaves one
speaker alone, copies a quotation with its source, writes a note, goes to a claim, exports the note
and follows its link back. Each step waits for what it is to show, and its screen is printed;
`--pace` lets a person watch, who attaches with the command that is printed first. It works in a
folder of its own, whose articles are invented.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.terminal import reader_command
from tests.tmux import Tmux

ROOT = Path(__file__).parent.parent
SIZE = (124, 36)
QUOTATION, NOTE = "“Nobody was left behind.”", "Ask the ministry"
SPEAKER = "Mara Ellin, head of the provincial rescue service"
CLAIMS = "orlune figure:>700 of:(people OR persons OR Menschen OR Personen OR Evakuierte)"
"""How many had to leave their homes, which the articles on the Orlune Dam disagree about."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is pressed, and what tells on the screen that it has been done."""

    told: str
    keys: tuple[str, ...]
    """As tmux names them; what is no key's name is typed as it is."""
    shown: tuple[str, ...]
    """Regular expressions, each to be found in one row of the screen."""
    gone: tuple[str, ...] = ()
    """The same, none of them to be found any more."""

    def lacking(self, screen: str) -> str:
        """Tell what the screen lacks of what it is to show; nothing when it has been done."""
        missing = [f"no {p!r}" for p in self.shown if not re.search(p, screen, re.M)]
        left = [f"still {p!r}" for p in self.gone if re.search(p, screen, re.M)]
        return ", ".join((*missing, *left))


ON_A_STATEMENT = Step(
    "Step to a statement",
    (")",),
    (f"^quoted · {SPEAKER} · statement 2 of 18 ", "▶┃ “We had ninety minutes to empty two towns"),
)
CLAIMS_COMPARED = Step(
    "Ask the library how many people had to leave",
    ("/", "C-u", CLAIMS, "Enter"),
    (
        "10 claims in 4 articles · 6 unattributed",
        "furthest apart on 2024-02-11: 800 and 1,200",
        "^▌ 2024-02-11  Veldria Wire +unattributed +800$",
        "^  2024-05-28  The Orlune Courier +The inquiry +3,150$",
        "claim 1/10$",
    ),
)
STEPS = (
    Step(
        "Open a folder: the list, and the newest article beside it",
        (),
        ("^   14 articles", "^▌   Corvane sells more", r"423\swords · 2\smin", " live "),
    ),
    Step(
        "Search the library while typing",
        ("/", "spillway"),
        (
            "^   2 articles",
            "^▌   Cracked spillway drives",
            "▶  .*found in the spillway",
            "match 2/4",
        ),
        ("14 articles", "Corvane"),
    ),
    Step("Go to the hits", ("Enter",), ("^enter read ", "article 1/2$"), ("go to what is found",)),
    Step("Read the first, on its first match", ("Enter",), (r"^/ find +\) statement", "44 %$")),
    ON_A_STATEMENT,
    Step(
        "Walk the matches",
        ("n", "n"),
        ("▶  said. It had spent just 400,000 euros on the spillway", "match 4/4"),
    ),
    Step(
        "Walk on into the next hit's article",
        ("n",),
        ("^▌   FLASH: 800 people moved", "▶  spillway gates were shut", "match 1/1"),
    ),
    Step("Walk back", ("N",), ("^▌   Cracked spillway drives", "▶  said. It had", "match 4/4")),
    Step(
        "List what was found in the article",
        ("f",),
        (
            "^  ── Statements ─+ 18 ──",
            "^  Mara Ellin, head of the provincial rescue serv… 5 ",
            "^  Piet Hollander, Its spokesman +3 ",
            "^  ── Figures ─+ 28 ──",
            "^ +≈ 1,200  Rescue crews moved about 1,200…",
        ),
    ),
    Step(
        "Narrow it to one speaker; the page goes along",
        ("ellin",),
        ("^  / ellin +5 of 49 ", "▶┃ “We had ninety minutes", f"^{SPEAKER} · 5 statements"),
        ("^  Piet Hollander",),
    ),
    Step(
        "Read the first statement there",
        ("Down", "Enter"),
        (f"^quoted · {SPEAKER} · statement 2 of 18 ", "^   2 articles"),
        ("5 of 49",),
    ),
    Step(
        "Leave only this speaker's statements",
        ("z", "o"),
        (f"^Only what {SPEAKER} said ", "▶┃ “We had ninety", "   The water authority said"),
        ("[┊╏]",),
    ),
    Step("Step to the next of them", (")",), (f"^quoted · {SPEAKER} · statement 2 of 5 ",)),
    Step("Copy it with its source", ("y",), ("^Copied statement: .*in tmux.*copied.txt",)),
    Step("Write a note on it", ("a", NOTE), ("│  A note on", f"│  {QUOTATION}", f"│  {NOTE} ")),
    Step("Keep it", ("Enter",), (f"▶┃ .*{QUOTATION} +✎", f"^Noted: {QUOTATION}"), ("A note on",)),
    Step(
        "List the claims of what was searched",
        ("F",),
        ("^  spillway", "^  9 claims in 2 articles · 9 unattributed", "claim 1/9$"),
    ),
    CLAIMS_COMPARED,
    Step(
        "Read one of them in its article",
        ("Down", "Enter"),
        (
            "▶┊ LOWER CALE .* Some 800 people have been moved",
            "^count · ≈ 800 · people · reported · Tavish police · figure 2 of 12 ",
            "claim 2/10 ",
        ),
    ),
    Step("Go back to the claims", ("q",), ("^  10 claims in 4 articles", "claim 2/10$")),
    Step(
        "Leave them",
        ("q",),
        ("^   2 articles", "^enter read  / search", "match 2/4"),
        ("10 claims",),
    ),
)
"""All that is done in one run of the program; the samples have what is asked for."""


class Demo:
    """The program in tmux, on a copy of the sample articles."""

    def __init__(self, tmux: Tmux, home: Path, environment: dict[str, str]) -> None:
        self.tmux = tmux
        self._articles, self._environment = home / "sample_articles", environment

    def played(self) -> Iterator[tuple[Step, str]]:
        """Go through the steps; gives each when it is done, and the screen then.

        Raises AssertionError for one that does not come to what it is to show.
        """
        self.tmux.start(reader_command(self._articles))
        for step in STEPS:
            assert step.lacking(self.tmux.screen()), f"{step.told}: as it was before"
            self.tmux.press(*step.keys)
            yield step, self.tmux.wait_for(step.lacking)

    def copied(self) -> str:
        """Give what was copied, and see that it is whole, in the terminal's and in tmux's way."""
        article = self._articles / "orlune-dam-evacuation.txt"
        sent, *loaded = self.tmux.buffers
        assert loaded == [sent]
        for told in (
            f"{QUOTATION}\n— {SPEAKER} (quoted)\n",
            "Ines Maddock: “Cracked spillway drives 1,200 people from the Orlune valley”",
            "2024-02-11",
            str(article),
            f"SHA-256 {sha256(article.read_bytes()).hexdigest()}",
        ):
            assert told in sent, f"{told!r} is not in what was copied:\n{sent}"
        return sent

    def exported(self) -> str:
        """Give the notes as Markdown, from a process of their own."""
        command = reader_command("export", "--notes")
        notes = subprocess.run(
            command, env={**os.environ, **self._environment}, capture_output=True, check=True
        ).stdout.decode()
        for told in ("Cracked spillway drives 1,200 people", f"> {QUOTATION}\n\n{NOTE}\n"):
            assert told in notes, f"{told!r} is not in the notes:\n{notes}"
        return notes

    def followed_back(self, notes: str) -> str:
        """End the program, run the command that leads back from a note; gives the screen."""
        self.tmux.press("q")
        assert self.tmux.wait_for_end() == 0
        command = re.search(r"`reader (.*)`", notes)
        assert command is not None, notes
        self.tmux.start_next(reader_command(*shlex.split(command[1])))
        return self.tmux.wait_for(Step("", (), (f"{QUOTATION} +✎",)).lacking)


@contextmanager
def demo(configuration: str = "") -> Iterator[Demo]:
    """Give the program with a new library that has read the sample articles."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        environment = {f"XDG_{n}_HOME": str(home / n.lower()) for n in ("DATA", "CACHE", "CONFIG")}
        config = home / "config" / "article-reader" / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text(configuration, encoding="utf-8")
        articles = shutil.copytree(ROOT / "sample_articles", home / "sample_articles")
        read = reader_command("index", articles)
        subprocess.run(read, env={**os.environ, **environment}, capture_output=True, check=True)
        with Tmux(environment, *SIZE) as tmux:
            yield Demo(tmux, home, environment)


def main() -> None:
    """Play it, and print each screen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pace", type=float, default=0.0, help="seconds between two steps")
    pace = parser.parse_args().pace
    if shutil.which("tmux") is None:
        sys.exit("tmux is not installed")
    with demo() as shown:
        print(shown.tmux.way_in)
        for step, screen in shown.played():
            print(f"\n── {step.told} ──\n{screen}", flush=True)
            time.sleep(pace)
        print(f"\n── What was copied ──\n{shown.copied()}")
        notes = shown.exported()
        print(f"\n── The notes, exported ──\n{notes}")
        print(f"\n── Follow a note's link back ──\n{shown.followed_back(notes)}")
        time.sleep(pace)


if __name__ == "__main__":
    main()
