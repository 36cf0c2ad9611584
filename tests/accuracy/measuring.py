"""Running the program over all gold, and the table of how right it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.figures import find_figures
from reader.statements import find_statements
from tests.accuracy.gold import (
    FOLDER,
    GoldText,
    gold_files,
    load_article,
    load_challenge,
)
from tests.accuracy.scoring import F1, FigureScore, Ratio, StatementScore

ARTICLES_SET = "sample articles"
CHALLENGE_SET = "challenge"


@dataclass(frozen=True, slots=True)
class Measure:
    """One score: of what, on which texts, how many items it counts, and how right they are."""

    name: str
    texts: str
    """`sample articles` or `challenge`."""
    items: int
    right: int
    value: float

    @property
    def key(self) -> str:
        """The name under which the floor is kept."""
        return f"{self.texts}: {self.name}"


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured of one set of texts."""

    texts: str
    statements: StatementScore
    figures: FigureScore

    def measures(self) -> list[Measure]:
        """All measures of the set, in the order of the table."""
        s, f = self.statements, self.figures
        rows: list[tuple[str, F1 | Ratio]] = [
            ("statements marked", s.marked),
            ("statements indirect", s.indirect),
            ("statements speaker", s.speaker),
            ("statements name", s.name),
            ("statements end2end", s.end2end),
            ("statements end2end indirect", s.end2end_indirect),
            ("figures overlap", f.overlap),
            ("figures value", f.value),
            ("figures value+unit", f.value_unit),
            ("figures kind", f.kind),
            ("figures modifier", f.modifier),
            ("figures entity", f.entity),
        ]
        if self.texts == CHALLENGE_SET:
            rows.append(("statements whole texts", s.whole))
            rows.append(("figures whole texts", f.whole))
        return [_measure(name, self.texts, score) for name, score in rows]


def score_articles() -> Scores:
    """Measure on the sample articles, each as the program loads it."""
    scores = Scores(ARTICLES_SET, StatementScore(), FigureScore())
    for path in gold_files():
        sample = load_article(path)
        gold = sample.gold
        scores.statements.add(gold, find_statements(gold.text, gold.language))
        scores.figures.add(gold, find_figures(gold.text, gold.language, gold.published))
    return scores


def score_challenge() -> Scores:
    """Measure on the single sentences and passages, each set for what it was annotated for."""
    scores = Scores(CHALLENGE_SET, StatementScore(), FigureScore())
    for gold in _challenge("statements"):
        scores.statements.add(gold, find_statements(gold.text, gold.language))
    for gold in _challenge("figures"):
        scores.figures.add(gold, find_figures(gold.text, gold.language, gold.published))
    return scores


def _challenge(kind: str) -> list[GoldText]:
    return load_challenge(FOLDER / "challenge" / f"{kind}.jsonl")


def _measure(name: str, texts: str, score: F1 | Ratio) -> Measure:
    items = score.wanted if isinstance(score, F1) else score.of
    return Measure(name, texts, items, score.right, score.value)


def table(measures: Sequence[Measure]) -> str:
    """Give the measures as the Markdown table that the README shows."""
    by_key = {measure.key: measure for measure in measures}
    names = list(dict.fromkeys(measure.name for measure in measures))
    lines = [
        f"| | {ARTICLES_SET} | items | {CHALLENGE_SET} | items |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name in names:
        cells = [
            (f"{m.value:.3f}", str(m.items)) if m else ("", "")
            for m in (by_key.get(f"{texts}: {name}") for texts in (ARTICLES_SET, CHALLENGE_SET))
        ]
        lines.append(f"| {name} | {' | '.join(cell for pair in cells for cell in pair)} |")
    return "\n".join(lines)
