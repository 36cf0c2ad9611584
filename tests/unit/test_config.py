from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.config import (
    CitationFormat,
    Config,
    LowBandwidth,
    Paths,
    UserCommand,
    default_paths,
    load_config,
)
from reader.errors import ConfigError
from reader.passage_template import PassageTemplate


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load_config(file) == Config()


def test_every_setting_is_read(file: Path) -> None:
    file.write_text(
        'folders = ["/articles"]\ntheme = "paper"\ntext_width = 60\nmouse = false\n'
        'low_bandwidth = "on"\n'
        '[keymap]\n"app.quit" = "Q"\n[aliases]\nBerg = ["Bergová", "Берг"]\n',
        encoding="utf-8",
    )
    config = load_config(file)
    assert config == Config(
        folders=(Path("/articles"),),
        theme="paper",
        text_width=60,
        keymap={"app.quit": "Q"},
        aliases={"Berg": ("Bergová", "Берг")},
        mouse=False,
        low_bandwidth=LowBandwidth.ON,
    )


def test_what_copying_does_is_a_table_of_its_own(file: Path) -> None:
    file.write_text('[copy]\ntemplate = "{words} [p. {page}]"\ncitation = "csl"', encoding="utf-8")
    copy = load_config(file).copy
    assert copy.template == PassageTemplate.parse("{words} [p. {page}]")
    assert copy.citation is CitationFormat.CSL


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('template = "{wrds}"', r"copy.template must be .*no {wrds}; did you mean {words}\?"),
        ('template = "{words"', "copy.template must be a template whose brackets"),
        ("template = 1", "copy.template must be a string"),
        ('citation = "ris"', "copy.citation must be one of text, bibtex, csl"),
        ("citation = []", "copy.citation must be a string"),
        ('templat = "{words}"', "no setting 'copy.templat'; did you mean 'copy.template'"),
        ('zzz = "{words}"', "settings are copy.template, copy.citation"),
    ],
)
def test_a_setting_of_copying_that_cannot_be_used_is_refused(
    file: Path, line: str, complaint: str
) -> None:
    file.write_text(f"[copy]\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=complaint) as refusal:
        load_config(file)
    assert str(refusal.value).startswith(f"{file}: ")


def test_commands_are_lists_of_words_or_tables(file: Path) -> None:
    file.write_text(
        '[commands]\nless = ["less", "-S"]\nwords = { run = ["wc"], background = true }\n',
        encoding="utf-8",
    )
    assert load_config(file).commands == {
        "less": UserCommand(("less", "-S")),
        "words": UserCommand(("wc",), background=True),
    }


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('x = "less -S"', 'as a list of words: x = ["less", "-S"]'),
        ("'[/ é' = \"less '-S a'\"", 'commands."[/ é" must.*: "[/ é" = ["less", "-S a"]'),
        ('x = { run = "wc" }', 'commands.x must say what to run, .*: run = ["wc"]'),
        ("x = []", 'commands.x must say what to run, .* for example x = ["wc", "-w"]'),
        ('x = [""]', "commands.x must say what to run"),
        ("""x = "sh -c 'a" """, 'for example x = ["wc", "-w"]'),
        ("x = { background = true }", 'for example run = ["wc", "-w"]'),
        ('x = { run = ["a"], backgrund = true }', "did you mean 'commands.x.background'"),
    ],
)
def test_a_command_that_cannot_be_run_is_refused(file: Path, line: str, complaint: str) -> None:
    file.write_text(f"[commands]\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=complaint.replace("[", r"\[")):
        load_config(file)


def test_a_folder_may_begin_with_the_home_folder(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    file.write_text('folders = ["~/saved"]', encoding="utf-8")
    assert load_config(file).folders == (Path("/home/anna/saved"),)


def test_an_unknown_setting_is_refused_with_the_nearest_name(file: Path) -> None:
    file.write_text("text_widht = 60", encoding="utf-8")
    with pytest.raises(ConfigError, match="did you mean 'text_width'"):
        load_config(file)


@pytest.mark.parametrize(
    "line",
    [
        "text_width = true",
        "text_width = 3",
        "title_lines = 3",
        "title_lines = true",
        'mouse = "no"',
        "low_bandwidth = true",
        "folders = 1",
        "folders = [1]",
        "theme = 1",
        "keymap = 1",
        "aliases = {Berg = 1}",
        "copy = 1",
        "commands = 1",
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_its_name(file: Path, line: str) -> None:
    file.write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError, match=line.split()[0]):
        load_config(file)


@pytest.mark.parametrize("length", [1, 100_000])
def test_what_is_not_toml_is_refused(file: Path, length: int) -> None:
    file.write_text("folders = " + "[" * length, encoding="utf-8")
    with pytest.raises(ConfigError, match="not valid TOML"):
        load_config(file)


def test_what_is_not_utf_8_is_refused(file: Path) -> None:
    file.write_bytes(b'theme = "\xff"')
    with pytest.raises(ConfigError, match=r"cannot be read: it is not UTF-8 \(at byte 10\)"):
        load_config(file)


def test_what_the_system_refuses_is_told_in_its_words_alone(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert str(caught.value) == f"{tmp_path} cannot be read: Is a directory"


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ('[keymap]\napp.star = "x"', 'quotation marks: "app.star"'),
        ('[keymap]\n"app.star" = 5', 'keymap."app.star" must be a string'),
        ('[aliases]\n"A [b" = "c"', 'aliases."A [b" must be a list'),
    ],
)
def test_of_a_table_the_line_that_is_wrong_is_named(file: Path, lines: str, complaint: str) -> None:
    file.write_text(lines, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(complaint)):
        load_config(file)


def test_xdg_variables_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert default_paths() == Paths(
        tmp_path / "CONFIG" / "article-reader" / "config.toml",
        tmp_path / "DATA" / "article-reader",
        tmp_path / "CACHE" / "article-reader",
    )
