from __future__ import annotations

from functools import partial
from threading import Event

from textual.app import App

from reader.errors import LibraryError
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import Failed
from tests.tui.app_library import until


class RequestApp(App[None]):
    """Nothing but requests, and what failed of them."""

    def __init__(self) -> None:
        super().__init__()
        self.failures: list[Failed] = []

    def on_failed(self, event: Failed) -> None:
        self.failures.append(event)


def note(done: list[str], name: str, request: int) -> None:
    done.append(name)


def has_more_than(failures: list[Failed], count: int) -> bool:
    return len(failures) > count


async def test_only_the_newest_of_what_waits_is_done_and_one_at_a_time() -> None:
    app = RequestApp()
    async with app.run_test() as pilot:
        requests = LatestRequest(app, "Searching")
        begun, may_end, done = Event(), Event(), list[str]()

        def first(request: int) -> None:
            begun.set()
            assert may_end.wait(20)
            done.append("first")

        requests.submit(first)
        await until(pilot, begun.is_set)
        for name in ("second", "third", "fourth"):
            requests.submit(partial(note, done, name))
        assert done == []
        may_end.set()
        await until(pilot, lambda: len(done) == 2)
        assert done == ["first", "fourth"]


async def test_only_the_newest_request_is_current() -> None:
    app = RequestApp()
    async with app.run_test() as pilot:
        requests = LatestRequest(app, "Searching")
        first = requests.submit(lambda request: None)
        assert requests.is_current(first)
        second = requests.submit(lambda request: None)
        assert not requests.is_current(first)
        assert requests.is_current(second)
        requests.drop()
        assert not requests.is_current(second)
        await pilot.pause()


async def test_what_is_dropped_while_it_waits_is_never_done() -> None:
    app = RequestApp()
    async with app.run_test() as pilot:
        requests = LatestRequest(app, "Searching")
        begun, may_end, done = Event(), Event(), list[int]()

        def first(request: int) -> None:
            begun.set()
            assert may_end.wait(20)

        requests.submit(first)
        await until(pilot, begun.is_set)
        requests.submit(done.append)
        requests.drop()
        may_end.set()
        last = requests.submit(done.append)
        await until(pilot, lambda: bool(done))
        assert done == [last]


async def test_a_failure_is_told_as_a_sentence_and_the_next_request_is_done() -> None:
    app = RequestApp()
    async with app.run_test() as pilot:
        requests = LatestRequest(app, "Searching")
        done: list[int] = []

        def fail(request: int) -> None:
            raise LibraryError("The library is gone.")

        def break_down(request: int) -> None:
            raise ValueError("odd \x1b[31m")

        for work in (fail, break_down):
            told = len(app.failures)
            requests.submit(work)
            await until(pilot, partial(has_more_than, app.failures, told))
        assert [failure.sentence for failure in app.failures] == [
            "The library is gone.",
            "Searching failed: ValueError: odd ␛[31m",
        ]
        requests.submit(done.append)
        await until(pilot, lambda: bool(done))
