"""What the claims view says about its claims, and in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from reader.library.claims.claims import ClaimOrder
from reader.library.wording import articles_of, doubts_of, number_of
from reader.tui.claims.arrangement import Grouping, Shown, View

if TYPE_CHECKING:
    from reader.library.claims.claims import ClaimsResult
    from reader.tui.claims.asking import Answer

_ORDERS = {
    ClaimOrder.DATE: "oldest first",
    ClaimOrder.VALUE: "by value",
    ClaimOrder.SOURCE: "by source",
    ClaimOrder.SPEAKER: "by speaker",
}
_GROUPINGS = {
    Grouping.SPEAKER: "grouped by speaker",
    Grouping.ENTITY: "grouped by what is counted",
    Grouping.SOURCE: "grouped by source",
    Grouping.MANNER: "quoted before reported",
}

NOTHING_ASKED = Text(
    "Who claims which number, and who said what, in all articles of the library?\n\n"
    "figure:>1000 of:people            numbers above 1,000 that count people\n"
    'said:"red line" speaker:moreno    what one speaker said in these words\n'
    "figure:~3000 published:2024       about 3,000, in articles of that year\n"
    "ferry                             every claim whose sentence has the word\n\n"
    "/ types a query, escape leaves. `reader help query` has the language on one page."
)
"""Shown while the query is empty."""
TOO_FEW_TO_DRAW = "A time line needs two figures of one unit, with a date."
TOO_MANY_TO_DRAW = "These are too many for a time line: ask for something narrower."


def told_of(answer: Answer) -> str:
    """Say how many claims are listed, how, and how many of them are not certain or not there."""
    result, view = answer.arrangement.result, answer.arrangement.view
    parts = [_number_of(result, view.shown, answer.texts)]
    if result.claims and answer.begun is not None:
        parts.append(f"for {answer.begun.word}*")
    parts += doubts_of(result)
    if answer.mentioned:
        parts.append(f"{number_of(answer.mentioned, 'more article')} only naming them")
    parts.append(told_of_view(view))
    hint = result.hint if result.claims else None  # else it stands where the claims would
    return "\n".join(filter(None, (" · ".join(parts), hint, result.notice)))


def told_of_view(view: View) -> str:
    """Say in which order and in which groups claims are listed."""
    return ", ".join(filter(None, (_ORDERS[view.order], _GROUPINGS.get(view.grouping))))


def no_claims(answer: Answer, *, is_refreshing: bool) -> Text:
    """Say that nothing answers a query, why that may be, and what else would be answered."""
    result = answer.result
    lines = [f"No {_one(answer.arrangement.view.shown)} of the library answers this:"]
    lines += [answer.asked.text, ""]
    if others := len(result.claims):  # of the kind that is not shown
        lines += [f"{others:,} of the other kind do: # shows them.", ""]
    elif answer.begun is not None:
        word = answer.begun.word
        lines += [f"Some have words that begin with {word}: Enter shows them.", ""]
    if answer.meant is not None:
        key = "Enter" if answer.begun is None else "Tab"
        lines += [f"Did you mean: {answer.meant}", f"{key} takes it.", ""]
    if result.undated_left_out:
        left_out = (
            "1 undated article was"
            if result.undated_left_out == 1
            else (f"{result.undated_left_out:,} undated articles were")
        )
        lines += [f"{left_out} left out.", ""]
    lines += [sentence for sentence in (result.hint, result.notice) if sentence]
    if is_refreshing:
        lines.append("The library is still being read: claims may come.")
    return Text("\n".join(lines).rstrip())


def _one(shown: Shown) -> str:
    return shown.value.removesuffix("s")


def _number_of(result: ClaimsResult, shown: Shown, texts: int) -> str:
    count = len(result.claims)
    what = _one(shown) if count == 1 else shown.value
    return f"{count:,} {what} in {articles_of(result.article_count, texts)}"
