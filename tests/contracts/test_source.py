"""What the source may not do, wherever it stands."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

import reader

ROOT = Path(reader.__file__).parent


@cache
def sources() -> Mapping[str, ast.Module]:
    """Every module by its path below the package."""
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(ROOT.rglob("*.py"))
    }


def imported(tree: ast.Module) -> Iterator[str]:
    """The modules a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """The calls in a module, by the last name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node


def users_of(module: str) -> set[str]:
    return {
        name
        for name, tree in sources().items()
        if any(f"{used}.".startswith(f"{module}.") for used in imported(tree))
    }


def callers_of(function: str) -> set[str]:
    return {name for name, tree in sources().items() if function in dict(calls(tree))}


@pytest.mark.parametrize("module", ["rich.markup", "textual.markup"])
def test_nothing_escapes_markup_since_nothing_parses_it(module: str) -> None:
    assert users_of(module) == set()
    assert callers_of("from_markup") == callers_of("render_markup") == set()


@pytest.mark.parametrize("widget", ["Static", "Label"])
def test_text_goes_into_widgets_as_content_and_not_as_markup(widget: str) -> None:
    for name, tree in sources().items():
        for called, call in calls(tree):
            has_text = bool(call.args) and not isinstance(call.args[0], ast.Call | ast.Constant)
            options = {option.arg: option.value for option in call.keywords}
            markup = options.get("markup")
            is_off = isinstance(markup, ast.Constant) and markup.value is False
            assert called != widget or not has_text or is_off, f"{name}:{call.lineno}"


def test_only_the_restricted_unpickler_knows_pickles() -> None:
    assert users_of("pickle") == {"index/unpickling.py"}
    assert users_of("marshal") == users_of("shelve") == set()


def test_nothing_that_is_read_is_run() -> None:
    assert callers_of("eval") == callers_of("exec") == set()
    assert callers_of("unsafe_load") == callers_of("full_load") == set()


def test_processes_are_started_by_subprocess_alone_and_never_by_a_shell() -> None:
    assert users_of("multiprocessing") == set()
    assert callers_of("system") == callers_of("popen") == set()
    for name, tree in sources().items():
        for _, call in calls(tree):
            assert "shell" not in {option.arg for option in call.keywords}, f"{name}:{call.lineno}"


def test_one_place_starts_processes_that_run_the_program_s_own_modules() -> None:
    named = {
        name
        for name, tree in sources().items()
        if any(
            isinstance(node, ast.Attribute) and node.attr == "executable" for node in ast.walk(tree)
        )
    }
    assert named == {"own_process.py"}


@pytest.mark.parametrize("module", ["http", "urllib.request", "ssl", "ftplib", "smtplib"])
def test_nothing_knows_the_network(module: str) -> None:
    assert users_of(module) == set()


def test_sockets_are_known_only_to_what_keeps_a_library_from_opening_one() -> None:
    assert users_of("socket") == {"formats/html/extraction.py"}
