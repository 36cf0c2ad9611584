"""Claims for tests of how they are listed and drawn; all of them are invented."""

from __future__ import annotations

from reader.article import Article, Span
from reader.figures import FigureKind
from reader.figures.units import comparable
from reader.library.catalogue.annotated import AnnotatedArticle, annotate
from reader.library.catalogue.claim_rows import Reading, as_float
from reader.library.claims.claims import Claim, ClaimSpeaker, ClaimsResult, result_of
from tests.unit.library.building import annotated_text


def reading_of(low: float, high: float | None = None, unit: str = "") -> Reading:
    """Give the reading of a number, or of a range, in a unit."""
    high = low if high is None else high
    base = comparable((_exact(low), _exact(high)), unit)
    assert base is not None
    return Reading(low, high, unit, as_float(base[0]), as_float(base[1]), base[2])


def _exact(number: float) -> int:
    assert number == int(number)
    return int(number)


def figure(
    low: float = 1,
    high: float | None = None,
    *,
    unit: str = "",
    article: int = 1,
    ordinal: int = 0,
    published: str | None = "2024-02-11",
    publisher: str | None = "Osk Courier",
    speaker: ClaimSpeaker | None = None,
    entity: str | None = None,
    kind: str = FigureKind.COUNT,
    modifier: str | None = None,
    reading: Reading | None = None,
) -> Claim:
    """Give a figure of which the test says what matters."""
    return Claim(
        article,
        ordinal,
        kind,
        Span(ordinal, ordinal + 1),
        Span(0, 1),
        published,
        publisher,
        speaker,
        False,
        reading or reading_of(low, high, unit),
        0,
        modifier,
        entity,
    )


def statement(
    *,
    article: int = 1,
    ordinal: int = 0,
    speaker: ClaimSpeaker | None = None,
    published: str | None = "2024-02-11",
    publisher: str | None = "Osk Courier",
    is_doubtful: bool = False,
) -> Claim:
    """Give a statement."""
    place = (Span(ordinal, ordinal + 1), Span(0, 1))
    return Claim(article, ordinal, "direct", *place, published, publisher, speaker, is_doubtful)


def person(name: str, mention: str | None = None) -> ClaimSpeaker:
    """Give a speaker; without a name only the mention is known."""
    return ClaimSpeaker(name, mention or name, "", name.casefold())


def answer(*claims: Claim) -> ClaimsResult:
    """Give the claims as a search does."""
    return result_of(claims)


class Shelf:
    """Articles of one sentence, `The storms sank 17 boats, …`; counts what is opened."""

    def __init__(self, text: str = "The storms sank {} boats, Ann Berg said.") -> None:
        self._text = text
        self.opened: list[int] = []

    def open(self, article_id: int) -> AnnotatedArticle:
        """Give an article that tells its own number."""
        self.opened.append(article_id)
        return annotate(self.article(article_id))

    def article(self, article_id: int) -> Article:
        """Give the article without what is found in it."""
        return annotated_text(self._text.format(article_id), f"/a/{article_id}.txt").article

    def claim(self, article_id: int) -> Claim:
        """Give the figure of an article."""
        annotated = annotate(self.article(article_id))
        [found] = annotated.figures
        length = len(annotated.article.text)
        claim = figure(article_id, article=article_id, publisher=None)
        return Claim(
            article_id, 0, found.kind, found.span, Span(0, length), "2024-02-11", None, None, False,
            claim.reading,
        )  # fmt: skip
