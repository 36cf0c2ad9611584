"""What the README promises is what the program does."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.cli.arguments import COMMANDS
from reader.config import Config, load_config
from reader.export.extracts import statement_extract, with_source
from reader.formats import load
from reader.library.catalogue.annotated import annotate
from reader.library.refresh.file_digest import file_digest, file_hash
from reader.passage_template import DEFAULT_TEMPLATE, PassageTemplate
from tests.readme import CODE_TABLES, README, with_tables
from tests.unit.cli.library import run, use_home

TEXT = README.read_text(encoding="utf-8")


def test_the_tables_are_as_the_code_has_them() -> None:
    assert with_tables(TEXT, CODE_TABLES) == TEXT, "run `python -m tests.readme`"


def test_every_file_it_points_to_exists() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", TEXT)
    assert targets
    missing = [target for target in targets if not (README.parent / target).exists()]
    assert missing == []


def test_every_command_answers_to_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as end:
            run(capsys, name, "--help")
        assert end.value.code == 0
        assert f"reader {name}" in capsys.readouterr().out


def test_the_passage_it_shows_is_what_is_copied(samples: Path) -> None:
    file = samples / "orlune-dam-inquiry.html"
    (article,) = load(file)
    annotated = annotate(article)
    statement = next(s for s in annotated.statements if "buses" in s.span.of(article.text))
    copied = with_source(
        PassageTemplate.parse(DEFAULT_TEMPLATE),
        replace(article, path=Path("/articles") / file.name),
        statement_extract(annotated, statement),
        file_hash(file, file_digest(file)),
    )
    assert f"```text\n{copied}\n```" in TEXT


def test_the_claims_it_shows_are_those_of_the_samples(
    samples: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    use_home(monkeypatch, tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    assert run(capsys, "index", str(samples))[0] == 0
    _, out, err = run(capsys, "claims", "of:soldiers")
    shown = "\n".join(line for line in (out + err).splitlines() if line)
    assert f"```console\n$ reader claims of:soldiers\n{shown}\n```" in TEXT


def test_the_configuration_it_shows_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    examples = re.findall(r"^```toml\n(.*?)^```", TEXT, flags=re.M | re.S)
    assert examples
    for example in examples:
        file.write_text(example, encoding="utf-8")
        assert load_config(file) != Config()


def test_the_commands_it_shows_exist() -> None:
    shown = set(re.findall(r"^\$ reader (\w+)", TEXT, flags=re.M))
    assert shown
    assert shown <= set(COMMANDS)
