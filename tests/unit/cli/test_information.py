"""What the program tells of itself: `keys`, `config`, `formats`, `help`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader import __version__
from reader.cli.arguments import COMMANDS
from reader.config import Config, default_paths, load_config
from reader.formats.table import FORMATS
from reader.query import FIELD_HELP
from reader.tui.keys.commands import COMMANDS as KEYS
from tests.unit.cli.library import run, write_config

Capture = pytest.CaptureFixture[str]

CONFIGURATIONS = (
    "",
    'folders = ["/a b/ü", "/c\\"d"]\ntheme = "nord"\ntext_width = 60\nmouse = false\n',
    '[keymap]\n"list.down" = "ö"\n[aliases]\nZakharova = ["Sacharowa", "Захарова"]\n',
    '[aliases]\n"A \\"B\\" \\\\ C" = ["[/x]"]\n',
    '[aliases]\nOwl = ["🦉"]\n',
    '[commands]\nless = ["less"]\n"a b" = { run = ["x", "{url}\\n"], background = true }\n',
    '[copy]\ntemplate = "{words}\\n\\"{title}\\" \\\\ \\t{url}\\n\\n"\ncitation = "bibtex"\n',
)


class TestKeys:
    def test_the_keymap_printed_is_the_one_in_force(self, capsys: Capture) -> None:
        code, out, _ = run(capsys, "keys")
        assert code == 0
        assert tomllib.loads(out)["keymap"] == {key.id: ", ".join(key.keys) for key in KEYS}

    def test_every_key_says_what_it_does(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "keys")
        lines = out.splitlines()[1:]
        assert [line.partition("  # ")[2] for line in lines] == [key.title for key in KEYS]

    @pytest.mark.parametrize("key", ["ö", "\\\\", '\\"'])
    def test_a_configured_key_is_printed_so_that_it_can_be_read_again(
        self, capsys: Capture, key: str
    ) -> None:
        write_config(f'[keymap]\n"list.down" = "{key}"\n')
        _, out, _ = run(capsys, "keys")
        configured = load_config(default_paths().config_file).keymap["list.down"]
        assert tomllib.loads(out)["keymap"]["list.down"] == configured

    def test_an_unknown_command_in_the_keymap_is_code_2(self, capsys: Capture) -> None:
        write_config('[keymap]\n"list.dwn" = "x"\n')
        code, out, err = run(capsys, "keys")
        assert (code, out) == (2, "")
        assert "Did you mean list.down?" in err

    def test_commands_of_the_user_can_be_given_keys(self, capsys: Capture) -> None:
        write_config('[keymap]\n"command.x [/]" = "gx"\n[commands]\n"x [/]" = ["a"]\ny = ["b"]\n')
        code, out, _ = run(capsys, "keys")
        assert code == 0
        assert tomllib.loads(out)["keymap"]["command.x [/]"] == "gx"
        assert '# "command.y" = ""' in out

    @pytest.mark.parametrize("command", ["keys", "config"])
    def test_keys_that_two_commands_claim_are_named_and_a_failure(
        self, capsys: Capture, command: str
    ) -> None:
        write_config('[keymap]\n"app.star" = "r"\n')
        code, out, err = run(capsys, command)
        assert code == 1
        assert tomllib.loads(out)["keymap"]["app.star"] == "r"
        assert "claimed by two commands, app.star and app.read: it is app.star." in err


class TestConfig:
    @pytest.mark.parametrize("text", CONFIGURATIONS)
    def test_what_is_printed_can_be_read_again(
        self, capsys: Capture, text: str, tmp_path: Path
    ) -> None:
        before = load_config(write_config(text))
        code, out, _ = run(capsys, "config")
        assert code == 0
        copy = tmp_path / "copy.toml"
        copy.write_text(out, encoding="utf-8")
        assert load_config(copy) == before

    def test_it_says_where_the_files_are(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "config")
        paths = default_paths()
        for place in (paths.config_file, paths.state_file, paths.cache):
            assert str(place) in out

    def test_every_setting_is_shown_with_its_default(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "config")
        for name in Config.__slots__:
            assert name in out

    def test_nothing_is_written(self, capsys: Capture) -> None:
        run(capsys, "config")
        assert not default_paths().config_file.exists()
        assert not default_paths().state_file.exists()

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("text_widht = 60\n", "did you mean 'text_width'?"),
            ("text_width = 3\n", "text_width must be a whole number of cells from 20 to 400"),
            ("folders = [\n", "is not valid TOML"),
            ('mouse = "yes"\n', "mouse must be true or false"),
        ],
    )
    def test_a_bad_file_is_code_2_and_told(
        self, capsys: Capture, text: str, complaint: str
    ) -> None:
        file = write_config(text)
        code, out, err = run(capsys, "config")
        assert (code, out) == (2, "")
        assert complaint in err
        assert str(file) in err

    def test_a_theme_that_there_is_not_is_told_below_the_settings(self, capsys: Capture) -> None:
        write_config('theme = "reader-drak [/]"\n')
        code, out, err = run(capsys, "config")
        assert code == 2
        assert str(default_paths().config_file) in out
        assert "There is no theme called reader-drak [/]. Did you mean reader-dark?" in err
        assert run(capsys, "keys")[0] == 0, "others have nothing to do with it"


def test_formats_are_listed_with_their_suffixes(capsys: Capture) -> None:
    code, out, _ = run(capsys, "formats")
    assert code == 0
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == [known.name for known in FORMATS]
    for line, known in zip(lines, FORMATS, strict=True):
        assert set(known.suffixes) <= set(line.split())
        assert known.title in line
        assert line.endswith(known.contents)


class TestHelp:
    def test_every_command_is_listed(self, capsys: Capture) -> None:
        code, out, _ = run(capsys, "help")
        assert code == 0
        for command in COMMANDS.values():
            assert f"  {command.name}" in out
            assert command.summary in out

    def test_help_and_the_option_say_the_same(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "help")
        with pytest.raises(SystemExit) as end:
            run(capsys, "--help")
        assert end.value.code == 0
        assert capsys.readouterr().out == out

    def test_every_field_of_the_query_language_is_explained(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "help", "query")
        words = " ".join(out.split())
        for field in FIELD_HELP:
            assert field.example in words
            assert field.help in words

    def test_another_topic_is_wrong_usage(self, capsys: Capture) -> None:
        with pytest.raises(SystemExit) as end:
            run(capsys, "help", "poetry")
        assert end.value.code == 2

    def test_the_version_is_told(self, capsys: Capture) -> None:
        with pytest.raises(SystemExit) as end:
            run(capsys, "--version")
        assert end.value.code == 0
        assert capsys.readouterr().out == f"reader {__version__}\n"
