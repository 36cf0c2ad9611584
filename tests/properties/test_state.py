"""What is noted stays with its text, through any history of changes, moves, edits and refreshes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Span
from reader.library.refresh.scan import scan
from reader.library.rows import ArticleRow
from reader.library.state.arrivals import ArrivedFile
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.state import State
from reader.library.state.state_records import record_from_json, record_to_json
from tests.unit.library.building import row_of

NAMES = ("a.txt", "b.txt", "c.txt", "sub/a.txt", "sub/b.txt", "other/d.txt")
TEXTS = ("one", "two", "three", "four", "five")
TAGS = ("[/] x", "y", "é")
TOGETHER = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass
class Item:
    """An article as the simple model has it."""

    text: str
    is_news: bool
    number: int
    read: bool | None = None
    starred: bool | None = None
    position: int | None = None
    tags: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)
    went: int = 0
    """The refresh that missed its file; 0 where its place was taken, or that is not known."""

    @property
    def is_noted(self) -> bool:
        said = (self.read, self.starred, self.position)
        return any(value is not None for value in said) or self.has_tagged

    has_tagged: bool = False


class Model:
    """A folder, its files, and what is noted of them, in memory."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self.known: dict[str, Item] = {}
        self.gone: dict[tuple[str, str], Item] = {}
        """By where they were, and where another text came there, what tells them apart."""
        self.is_imported = False
        self.count = 0
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1
        for name in [name for name in self.known if name not in self.files]:
            self.known[name].went = self.refreshed
            self.gone[name, ""] = self.known.pop(name)
        for name in self.files:
            if (name, "") in self.gone:
                self.known[name] = self.gone.pop((name, ""))
        came = [
            name
            for name in sorted(self.files)
            if name not in self.known or self.known[name].text != self.files[name]
        ]
        own = {name: self.known[name] for name in came if name in self.known}
        texts, old_texts = {self.files[n] for n in came}, {item.text for item in own.values()}
        for name, item in own.items():
            waited_for = {other.text for other in self.gone.values()} | old_texts
            if item.text in texts or self.files[name] in waited_for:
                item.went = 0
                self.gone[name, f"#{item.number}"] = self.known.pop(name)
        for name in came:
            if name in self.known:
                self.known[name].text = self.files[name]
            elif (moved := self._moved(name)) is not None:
                self.known[name] = moved
            elif name not in own:
                self.known[name] = self._new(name)
        for name in [name for name in own if name not in self.known]:
            kept = self.gone.pop((name, f"#{own[name].number}"), None)
            self.known[name] = kept or self._moved(name) or self._new(name)
            self.known[name].text = self.files[name]
        self.is_imported = self.is_imported or bool(self.files)

    def _moved(self, name: str) -> Item | None:
        waiting = [
            place
            for place, item in self.gone.items()
            if item.text == self.files[name] and (place[1] or place[0] not in self.files)
        ]
        waiting.sort(key=lambda place: (-self.gone[place].went, self.gone[place].number))
        waiting.sort(key=lambda place: (Path(place[0]).name != Path(name).name, place[1] != ""))
        return self.gone.pop(waiting[0]) if waiting else None

    def _new(self, name: str) -> Item:
        self.count += 1
        item = Item(self.files[name], self.is_imported, self.count)
        here = {(other_name, ""): other for other_name, other in self.known.items()}
        noted = [
            other
            for _, other in sorted((here | self.gone).items())
            if other.text == item.text and other.is_noted
        ]
        if noted:
            original = max(noted, key=lambda one: (_rank(one.read), _rank(one.starred)))
            item.read, item.starred = original.read, original.starred
            item.position, item.tags = original.position, original.tags
            item.has_tagged = original.has_tagged
        return item


def _rank(value: bool | None) -> int:
    return -1 if value is None else int(value)


class Real:
    """The same with files and the user's state."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "articles"
        self.folder.mkdir(parents=True)
        self.states = 0
        self.state = State(home / "0.sqlite")
        self.listed: dict[tuple[str, str], Item] = {}
        """What a list has shown, now or before, by its name and text."""

    def refresh(self) -> None:
        found = scan([self.folder], lambda path: True)
        paths = {file.path for file in found.files}
        if self.folder not in found.unseen:
            self.state.mark_gone(path for path in self.state.present_paths() if path not in paths)
        self.state.record_arrivals(
            ArrivedFile(file.path, {"": file.path.read_text()}) for file in found.files
        )
        if self.folder not in found.unseen:
            self.state.complete_imports([self.folder])

    def row(self, name: str, item: Item) -> ArticleRow:
        return row_of(str(self.folder / name), digest=item.text, article_id=item.number)

    def carry_over(self) -> None:
        """Go on with a state that was exported and imported."""
        lines = exported(self.state)
        self.state.close()
        self.states += 1
        self.listed.clear()
        self.state = State(self.home / f"{self.states}.sqlite")
        self.state.merge([record_from_json(json.loads(line)) for line in lines])
        assert exported(self.state) == lines


def exported(state: State) -> list[str]:
    return [json.dumps(record_to_json(record)) for record in state.records()]


Step = Callable[[int, int, Model, Real], None]
"""Two numbers say which file, and what of it."""


def _pick(names: Iterable[str], number: int) -> str | None:
    ordered = sorted(names)
    return ordered[number % len(ordered)] if ordered else None


def put(name: str, text: str, model: Model, real: Real) -> None:
    model.files[name] = text
    (real.folder / name).parent.mkdir(exist_ok=True)
    (real.folder / name).write_text(text)


def write(number: int, value: int, model: Model, real: Real) -> None:
    put(NAMES[number % len(NAMES)], TEXTS[value % len(TEXTS)], model, real)


def edit(number: int, value: int, model: Model, real: Real) -> None:
    if name := _pick(model.files, number):
        put(name, TEXTS[value % len(TEXTS)], model, real)


def delete(number: int, value: int, model: Model, real: Real) -> None:
    if name := _pick(model.files, number):
        del model.files[name]
        (real.folder / name).unlink()


def move(number: int, value: int, model: Model, real: Real) -> None:
    name, target = _pick(model.files, number), _pick(set(NAMES) - model.files.keys(), value)
    if name and target:
        model.files[target] = model.files.pop(name)
        (real.folder / target).parent.mkdir(exist_ok=True)
        (real.folder / name).rename(real.folder / target)


def swap(number: int, value: int, model: Model, real: Real) -> None:
    one, other = _pick(model.files, number), _pick(model.files, value)
    if one and other:
        text = model.files[one]
        put(one, model.files[other], model, real)
        put(other, text, model, real)


def move_over(number: int, value: int, model: Model, real: Real) -> None:
    one, other = _pick(model.files, number), _pick(model.files, value)
    if one and other and one != other:
        put(other, model.files[one], model, real)
        delete(number, value, model, real)


def refresh(number: int, value: int, model: Model, real: Real) -> None:
    if model.files:  # an empty folder may be a disk that is away
        model.refresh()
    real.refresh()
    real.listed |= {(name, item.text): item for name, item in model.known.items()}


def move_and_refresh(number: int, value: int, model: Model, real: Real) -> None:
    move(number, value, model, real)
    refresh(number, value, model, real)


def note(number: int, value: int, model: Model, real: Real) -> None:
    name = _pick(model.known, number)
    if name is None:
        return
    item = model.known[name]
    row = real.row(name, item)
    match value % 5:
        case 0:
            item.read = bool(value // 5 % 2)
            real.state.set_read(row, item.read)
        case 1:
            item.starred = bool(value // 5 % 2)
            real.state.set_starred(row, item.starred)
        case 2:
            item.position = value
            real.state.set_position(row, value, read_to=value + 3)
        case 3:
            item.tags = tuple(sorted(TAGS[: value // 5 % 4]))
            item.has_tagged = True
            real.state.set_tags(row, item.tags)
        case _:
            item.notes.append(str(value))
            real.state.add_note(row, anchor_of("words", Span(0, 5)), str(value))


def note_in_old_list(number: int, value: int, model: Model, real: Real) -> None:
    if real.listed:
        name, text = sorted(real.listed)[number % len(real.listed)]
        item = real.listed[name, text]
        item.position = value
        row = row_of(str(real.folder / name), digest=text)
        real.state.set_position(row, value, read_to=value + 3)
        assert real.state.position(row) == value


def carry_over(number: int, value: int, model: Model, real: Real) -> None:
    real.carry_over()
    for item in model.gone.values():
        item.went = 0


def merge_own(number: int, value: int, model: Model, real: Real) -> None:
    before = exported(real.state)
    merged = real.state.merge(real.state.records())
    assert not merged.added
    assert not merged.conflicts
    assert exported(real.state) == before


KINDS: tuple[Step, ...] = (
    write, write, edit, delete, move, move, swap, move_over, refresh, refresh, move_and_refresh,
    move_and_refresh, note, note, note, note, note_in_old_list,
    note_in_old_list, carry_over, merge_own,
)  # fmt: skip
steps = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 40), st.integers(0, 40)),
    min_size=15,
    max_size=40,
)


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    numbers = iter(range(10**6))
    home = tmp_path_factory.mktemp("homes")
    return lambda: home / str(next(numbers))


@TOGETHER
@given(steps)
def test_everything_noted_stays_with_its_text(
    homes: Callable[[], Path], history: list[tuple[Step, int, int]]
) -> None:
    model, real = Model(), Real(homes())
    put("a.txt", "one", model, real)
    put("b.txt", "two", model, real)
    refresh(0, 0, model, real)
    for step, number, value in history:
        step(number, value, model, real)
        compare(model, real)
    real.state.close()


def compare(model: Model, real: Real) -> None:
    items = {item.number: item for item in model.known.values()}
    rows = [real.row(name, item) for name, item in model.known.items()]
    unread = {
        number
        for number, item in items.items()
        if (item.is_news if item.read is None else not item.read)
    }
    assert real.state.unread_ids(rows) == unread
    assert real.state.starred_ids(rows) == {n for n, item in items.items() if item.starred}
    assert real.state.tags_of(rows) == {n: item.tags for n, item in items.items() if item.tags}
    assert [real.state.position(row) for row in rows] == [items[row.id].position for row in rows]
    assert real.state.read_to_of(rows) == {
        number: item.position + 3 for number, item in items.items() if item.position is not None
    }
    for row in rows:
        noted = {note.text for note in real.state.notes_of(row)}
        assert set(items[row.id].notes) <= noted, "notes are found by the text, too"
    order = sorted((arrival.number, place) for place, arrival in real.state.arrivals().items())
    known = {str(real.folder / name): item.number for name, item in model.known.items()}
    numbers = [
        known[path.decode()] for _, (path, part) in order if path.decode() in known and not part
    ]
    assert numbers == sorted(items), "none is lost, none comes twice"
