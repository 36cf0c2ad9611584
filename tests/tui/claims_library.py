"""Articles about one storm that disagree; storm, places, papers and people are invented."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from tests.tui.app_library import paste_text, until
from tests.unit.library.building import write_article

QUERY = "of:boats"
"""What the articles disagree about: 40, 38 to 44, 65 and, undated, 12 boats."""


def write_storm(folder: Path) -> Path:
    """Write the articles into `folder`."""
    write_article(
        folder / "flash.md",
        "Storm over Osk",
        "The storm of Sunday night sank 40 boats in the harbour of Osk, said the harbour master.",
        "The water rose by 3 metres.",
        published="2024-03-04",
        publisher="Veldria Wire",
    )
    write_article(
        folder / "morning.md",
        "After the storm",
        "Between 38 and 44 boats were lost, said Ilse Brandt. “Nobody was warned,” said Brandt.",
        "Repairs will cost 2.4 million euros.",
        published="2024-03-04",
        publisher="Osk [/] Courier",
    )
    write_article(
        folder / "inquiry.md",
        "Inquiry counts the boats",
        "The inquiry found that 65 boats had been lost. “We were not asked,” said Ilse Brandt.",
        published="2024-05-20",
        publisher="Osk [/] Courier",
    )
    write_article(folder / "letter.md", "A letter", "I remember that 12 boats came back.")
    return folder


async def ask_for(pilot: Pilot[int], query: str) -> ReaderApp:
    """Open the claims view and put a query into it."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    if not app.in_claims:
        await pilot.press("F")
    if not app.claim_bar.is_typed_into:
        await pilot.press("slash")
    await paste_text(pilot, query)
    await until(pilot, lambda: asked(app) == query and not app.claims.is_waiting)
    return app


def asked(app: ReaderApp) -> str:
    """The query whose claims are listed."""
    return app.claims.answer.asked.text if app.claims.answer is not None else ""


async def until_told(pilot: Pilot[int]) -> None:
    """Wait until the rows tell what their articles say, and the time line is drawn."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    listed = app.claim_list

    def is_told() -> bool:
        arrangement = listed.arrangement
        assert arrangement is not None
        claims = [arrangement.claim_at(place) for place in listed.in_view]
        return all(listed.detail(claim) is not None for claim in claims if claim is not None)

    await until(pilot, is_told)
    await until(pilot, lambda: not app.time_line.display or app.time_line.size.height > 4)
