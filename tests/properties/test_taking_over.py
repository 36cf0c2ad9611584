"""Whatever happens to files and state, what the user says last of what was taken over holds."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Highlight, Span
from reader.library.catalogue.records import content_digest
from reader.library.rows import ArticleRow
from reader.library.state.arrivals import ArrivedFile
from reader.library.state.state import State
from reader.library.state.taking_over import brought_by

_TEXTS = ("The dyke of Orlune held all night.", "The dyke of Orlune held. All night, it rained.")
_PASSAGES = ("dyke of Orlune", "held", "night")
_STEPS = st.one_of(
    st.tuples(st.just("read"), st.integers(0, 1), st.sets(st.sampled_from(_PASSAGES))),
    st.tuples(st.just("move"), st.integers(0, 1), st.just(set[str]())),
    st.tuples(st.just("remove"), st.integers(0, 1), st.sets(st.sampled_from(_PASSAGES))),
)


def _article(path: Path, text: str, passages: set[str]) -> Article:
    spans = [Span(text.index(p), text.index(p) + len(p)) for p in sorted(passages)]
    return Article(
        path,
        "",
        "omnivore",
        text,
        (Block(Span(0, len(text)), BlockKind.PARAGRAPH),),
        "A title",
        own_tags=tuple(sorted(passages)),
        highlights=tuple(Highlight(span) for span in spans),
    )


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(_STEPS, max_size=12))
def test_each_thing_is_taken_once_and_then_the_users(
    steps: list[tuple[str, int, set[str]]],
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        state = State(folder / "state.sqlite")
        state.complete_imports([folder])
        try:
            _play(state, folder, steps)
        finally:
            state.close()


def _play(state: State, folder: Path, steps: list[tuple[str, int, set[str]]]) -> None:
    path, text = folder / "0", _TEXTS[0]
    path.write_text("")
    told: set[str] = set()
    held: set[str] = set()
    for what, which, passages in steps:
        if what == "remove":
            row = _row(path, text)
            for note in state.notes_of(row):
                if note.passage.exact in passages:
                    state.remove_note(note.id)
            tags = state.tags_of([row]).get(row.id, ())
            state.set_tags(row, [tag for tag in tags if tag not in passages])
            held -= passages
        elif what == "move":
            target = folder / f"{int(path.name) + 1}"
            path.rename(target)
            state.mark_gone([path])
            path = target
            _arrive(state, path, text, told)
        else:
            text = _TEXTS[which]
            held |= passages - told
            told |= passages
            _arrive(state, path, text, passages)
        row = _row(path, text)
        if told:
            assert {note.passage.exact for note in state.notes_of(row)} == held
            assert set(state.tags_of([row]).get(row.id, ())) == held


def _arrive(state: State, path: Path, text: str, passages: set[str]) -> None:
    article = _article(path, text, passages)
    brought = brought_by(article)
    file = ArrivedFile(
        path, {"": content_digest(article)}, {} if brought is None else {"": brought}
    )
    state.record_arrivals([file])


def _row(path: Path, text: str) -> ArticleRow:
    digest = content_digest(_article(path, text, set()))
    return ArticleRow(1, path, "", "omnivore", "A title", (), None, None, None, 0, 0, 0, digest)
