from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.app import App, ComposeResult

from reader import tui
from reader.article import Span
from reader.errors import LibraryError
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.claims.claims import Claim, ClaimOrder
from reader.tui.claims.arrangement import Arrangement, Grouping, View
from reader.tui.claims.claim_list import ClaimList
from tests.tui.app_library import until
from tests.unit.tui.claims.claims import Shelf, answer, figure

MANY = 100_000


class ListApp(App[None]):
    """Nothing but a list of claims, and what it said."""

    CSS_PATH = Path(tui.__file__).parent / "app.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.told: list[ClaimList.Highlighted | ClaimList.Opened] = []

    def compose(self) -> ComposeResult:
        yield ClaimList()

    def on_mount(self) -> None:
        self.list.focus()

    def on_claim_list_highlighted(self, event: ClaimList.Highlighted) -> None:
        self.told.append(event)

    def on_claim_list_opened(self, event: ClaimList.Opened) -> None:
        self.told.append(event)

    @property
    def list(self) -> ClaimList:
        return self.query_one(ClaimList)


def in_view(listed: ClaimList) -> str:
    return "\n".join(listed.render_line(y).text.rstrip() for y in range(listed.size.height))


def arranged(*claims: Claim, view: View | None = None) -> Arrangement:
    return Arrangement(answer(*claims), view or View())


async def test_of_many_claims_the_articles_in_view_alone_are_read() -> None:
    app, shelf = ListApp(), Shelf()
    place = len("The storms sank ")
    claims = [
        replace(figure(number), article_id=number, span=Span(place, place + len(str(number))))
        for number in range(1, MANY + 1)
    ]
    arrangement = arranged(*claims)
    async with app.run_test(size=(150, 20)) as pilot:
        app.list.show_claims(arrangement, shelf)
        await until(pilot, lambda: "20.txt" in in_view(app.list))
        assert app.list.shown == MANY
        assert len(set(shelf.opened)) <= 10 * app.list.size.height < MANY
        app.list.action_move_to_percent(100)
        await until(pilot, lambda: f"{MANY}.txt" in in_view(app.list))
        assert len(set(shelf.opened)) <= 20 * app.list.size.height < MANY


async def test_an_article_in_view_is_read_once() -> None:
    app, shelf = ListApp(), Shelf()
    async with app.run_test(size=(150, 20)) as pilot:
        app.list.show_claims(arranged(*(shelf.claim(n) for n in range(2, 6))), shelf)
        await until(pilot, lambda: "sank 5 boats" in in_view(app.list))
        app.list.action_move_by(2)
        app.list.show_claims(arranged(shelf.claim(3), shelf.claim(4)), shelf)
        await pilot.pause(0.05)
        assert sorted(shelf.opened) == [2, 3, 4, 5]


async def test_a_row_tells_what_its_article_says() -> None:
    app, shelf = ListApp(), Shelf()
    async with app.run_test(size=(150, 10)) as pilot:
        app.list.show_claims(arranged(shelf.claim(17)), shelf)
        await until(pilot, lambda: "sank 17 boats, Ann Berg said." in in_view(app.list))
        assert "17.txt" in in_view(app.list)
        assert "Ann Berg" in in_view(app.list)


async def test_an_article_that_is_gone_is_said_to_be_and_the_others_are_shown() -> None:
    class WithoutOne(Shelf):
        def open(self, article_id: int) -> AnnotatedArticle:
            if article_id == 2:
                raise LibraryError("It is not there.")
            return super().open(article_id)

    app, shelf = ListApp(), WithoutOne()
    async with app.run_test(size=(150, 10)) as pilot:
        app.list.show_claims(arranged(shelf.claim(2), shelf.claim(3)), shelf)
        await until(pilot, lambda: "sank 3 boats" in in_view(app.list))
        assert "no longer in the library" in in_view(app.list)


async def test_what_was_read_is_read_anew_once_it_may_have_changed() -> None:
    app, shelf = ListApp(), Shelf()
    async with app.run_test(size=(150, 10)) as pilot:
        app.list.show_claims(arranged(shelf.claim(3)), shelf)
        await until(pilot, lambda: "sank 3 boats" in in_view(app.list))
        app.list.show_claims(arranged(shelf.claim(3)), shelf, anew=True)
        await until(pilot, lambda: shelf.opened == [3, 3])
        await until(pilot, lambda: "sank 3 boats" in in_view(app.list))


class TestCursor:
    async def test_it_stays_on_its_claim_in_another_order(self) -> None:
        app, shelf = ListApp(), Shelf()
        claims = [figure(90 - n, article=n + 1, published=f"20{n + 10}") for n in range(60)]
        async with app.run_test(size=(150, 12)):
            app.list.show_claims(arranged(*claims), shelf)
            app.list.go_to(50)
            kept = app.list.current
            view = View(order=ClaimOrder.VALUE, grouping=Grouping.SOURCE)
            app.list.show_claims(arranged(*claims, view=view), shelf)
            assert app.list.current == kept
            assert "▌" in in_view(app.list)

    async def test_it_begins_on_the_first_claim_and_not_on_a_heading(self) -> None:
        app, shelf = ListApp(), Shelf()
        view = View(grouping=Grouping.SOURCE)
        async with app.run_test(size=(150, 12)):
            app.list.show_claims(arranged(figure(), view=view), shelf, keep_cursor=False)
            assert app.list.current is not None

    async def test_the_heading_of_its_group_is_seen_with_it(self) -> None:
        app, shelf = ListApp(), Shelf()
        claims = [figure(article=n, publisher=f"Paper {n:02}") for n in range(1, 40)]
        async with app.run_test(size=(150, 12)):
            app.list.show_claims(arranged(*claims), shelf)
            app.list.go_to(20)
            app.list.action_move_by(-11)
            assert app.list.cursor_line == 0
            app.list.show_claims(arranged(*claims, view=View(grouping=Grouping.SOURCE)), shelf)
            assert "Paper 10" in in_view(app.list).split("\n")[0]
            assert app.list.current == claims[9]

    async def test_steps_pass_headings_over_and_end_with_the_last(self) -> None:
        app, shelf = ListApp(), Shelf()
        claims = [figure(article=1, publisher="A"), figure(article=2, publisher="B")]
        view = View(grouping=Grouping.SOURCE)
        async with app.run_test(size=(150, 12)):
            app.list.show_claims(arranged(*claims, view=view), shelf, keep_cursor=False)
            assert app.list.step(1) == claims[1]
            assert app.list.step(1) is None
            assert app.list.current == claims[1]
            assert app.list.step(-1) == claims[0]

    async def test_every_move_is_told(self) -> None:
        app, shelf = ListApp(), Shelf()
        claims = [figure(article=number) for number in range(1, 5)]
        async with app.run_test(size=(150, 12)) as pilot:
            app.list.show_claims(arranged(*claims), shelf)
            app.list.action_move_by(2)
            await pilot.pause()
            assert app.told == [
                ClaimList.Highlighted(claims[0]),
                ClaimList.Highlighted(claims[2]),
            ]

    async def test_a_double_click_opens(self) -> None:
        app, shelf = ListApp(), Shelf()
        claims = [figure(article=number) for number in range(1, 5)]
        async with app.run_test(size=(150, 12)) as pilot:
            app.list.show_claims(arranged(*claims), shelf)
            await pilot.double_click(ClaimList, offset=(5, 2))
            assert app.list.current == claims[2]
            assert app.told[-1] == ClaimList.Opened()


async def test_a_heading_folds_its_group() -> None:
    app, shelf = ListApp(), Shelf()
    claims = [figure(article=1, publisher="A"), figure(article=2, publisher="B")]
    async with app.run_test(size=(150, 12)):
        app.list.show_claims(arranged(*claims, view=View(grouping=Grouping.SOURCE)), shelf)
        app.list.go_to(0)
        app.list.action_fold()
        assert in_view(app.list).split("\n")[:2] == [
            "▌ ▸ A – 1 claim, 2024-02-11",
            "  ▾ B – 1 claim, 2024-02-11",
        ]
        app.list.action_fold()
        assert app.list.shown == 4


async def test_a_narrow_list_gives_every_row_two_lines() -> None:
    app, shelf = ListApp(), Shelf()
    async with app.run_test(size=(150, 12)) as pilot:
        app.list.show_claims(arranged(*(shelf.claim(n) for n in range(2, 40))), shelf)
        app.list.go_to(30)
        assert app.list.row_height == 1
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        assert app.list.row_height == 2
        assert "▌" in in_view(app.list)
        await until(pilot, lambda: "sank 32 boats" in in_view(app.list))
