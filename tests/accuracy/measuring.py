"""Running the program over all gold, and the tables of how right it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.figures import find_figures
from reader.statements import find_statements
from tests.accuracy.gold import (
    FIGURE_PASSAGES,
    FOLDER,
    STATEMENT_PASSAGES,
    GoldText,
    gold_files,
    load_article,
    load_challenge,
    load_passage,
    passage_files,
)
from tests.accuracy.judged import HALVES
from tests.accuracy.news import NEWS, NEWS_LANGUAGES, NewsScore, news_texts
from tests.accuracy.page_scores import PageScore, score_pages
from tests.accuracy.ranking_scores import RankingScore, score_rankings
from tests.accuracy.scoring import F1, FigureScore, Ratio, StatementScore

LANGUAGES = {"en": "English", "de": "German", "fr": "French"}
FIGURE_LANGUAGES = {**LANGUAGES, "es": "Spanish", "other": "Italian, Dutch, Portuguese"}
"""What is measured of figures; `other` are the languages without a name of their own here."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One score: of what, on which texts, how many items it counts, and how right they are."""

    name: str
    texts: str
    """The name of the set, and for a passage the language: `passages en`."""
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
    statements: StatementScore | None = None
    figures: FigureScore | None = None
    ranking: RankingScore | None = None
    news: NewsScore | None = None
    pages: PageScore | None = None
    counts_whole: bool = False
    """Whether the texts are short enough that being wholly right means something."""

    def measures(self) -> list[Measure]:
        """All measures of the set, in the order of the table."""
        s, f = self.statements, self.figures
        rows: list[tuple[str, F1 | Ratio]] = []
        if s is not None:
            rows += [
                ("statements marked", s.marked),
                ("statements indirect", s.indirect),
                ("statements speaker", s.speaker),
                ("statements name", s.name),
                ("statements end2end", s.end2end),
                ("statements end2end indirect", s.end2end_indirect),
            ]
        if f is not None:
            rows += [
                ("figures overlap", f.overlap),
                ("figures precision", Ratio(f.overlap.right, f.overlap.found)),
                ("figures recall", Ratio(f.overlap.right, f.overlap.wanted)),
                ("figures value", f.value),
                ("figures value+unit", f.value_unit),
                ("figures kind", f.kind),
                ("figures modifier", f.modifier),
                ("figures entity", f.entity),
            ]
        if self.counts_whole and s is not None:
            rows.append(("statements whole texts", s.whole))
        if self.counts_whole and f is not None:
            rows.append(("figures whole texts", f.whole))
        if self.news is not None:
            rows += _news_rows(self.news)
        if self.pages is not None:
            rows += [
                (f"pages {name}", self.pages.fields[name]) for name in sorted(self.pages.fields)
            ]
        return [*(_measure(name, self.texts, score) for name, score in rows), *self._of_ranking()]

    def _of_ranking(self) -> Iterable[Measure]:
        """Means over queries; how many are right says nothing of them."""
        if self.ranking is not None:
            items = len(self.ranking.queries)
            for name, value in self.ranking.means().items():
                yield Measure(f"ranking {name}", self.texts, items, round(value * items), value)


def _news_rows(n: NewsScore) -> list[tuple[str, F1 | Ratio]]:
    return [
        ("news title", n.title),
        ("news byline", n.byline),
        ("news date", n.date),
        ("news kicker", n.kicker),
        ("news not invented", n.not_invented),
        ("news headings precision", Ratio(n.headings.right, n.headings.found)),
        ("news headings recall", Ratio(n.headings.right, n.headings.wanted)),
        ("news furniture", n.furniture),
        ("news kept", n.kept),
    ]


def score_articles() -> Scores:
    """Measure on the sample articles, each as the program loads it."""
    statements, figures = StatementScore(), FigureScore()
    for path in gold_files():
        gold = load_article(path).gold
        statements.add(gold, find_statements(gold.text, gold.language))
        figures.add(gold, find_figures(gold.text, gold.language, gold.published))
    return Scores("sample articles", statements, figures)


def score_challenge() -> Scores:
    """Measure on the single sentences, each set for what it was annotated for."""
    statements, figures = StatementScore(), FigureScore()
    for gold in challenge("statements"):
        statements.add(gold, find_statements(gold.text, gold.language))
    for gold in challenge("figures"):
        figures.add(gold, find_figures(gold.text, gold.language, gold.published))
    return Scores("challenge", statements, figures, counts_whole=True)


def score_passages(folder: str, language: str) -> Scores:
    """Measure statements on the passages of `passages` or `unseen`, in one language."""
    statements = StatementScore()
    for gold in passages(folder):
        if gold.language == language:
            statements.add(gold, find_statements(gold.text, gold.language))
    return Scores(f"{folder} {language}", statements)


def score_figure_passages(folder: str, group: str) -> Scores:
    """Measure figures on a folder of `FIGURE_PASSAGES`, in a group of `FIGURE_LANGUAGES`."""
    figures = FigureScore()
    for gold in passages(folder):
        if group == _figure_group(gold):
            figures.add(gold, find_figures(gold.text, gold.language, gold.published))
    return Scores(f"{folder.replace('_', ' ')} {group}", figures=figures)


def figure_groups(folder: str) -> list[str]:
    """The groups of `FIGURE_LANGUAGES` that a folder of `FIGURE_PASSAGES` has passages in."""
    there = {_figure_group(gold) for gold in passages(folder)}
    return [group for group in FIGURE_LANGUAGES if group in there]


def _figure_group(gold: GoldText) -> str:
    return gold.language if gold.language in FIGURE_LANGUAGES else "other"


def score_news(folder: str, group: str) -> Scores:
    """Measure the structure of saved news of `news` or `unseen_news`, in a language or group."""
    score = NewsScore()
    for news in news_texts(folder):
        if news.group == group:
            score.add(news)
    return Scores(f"{folder.replace('_', ' ')} {group}", news=score)


@cache
def score_all_news() -> tuple[Scores, ...]:
    """Measure the structure of all saved news, once."""
    return tuple(
        score_news(folder, group)
        for folder in NEWS
        for group in NEWS_LANGUAGES
        if any(news.group == group for news in news_texts(folder))
    )


@cache
def score_all() -> tuple[Scores, ...]:
    """Measure on all gold, once."""
    statements = [
        score_passages(folder, code) for folder in STATEMENT_PASSAGES for code in LANGUAGES
    ]
    figures = [
        score_figure_passages(folder, group)
        for folder in FIGURE_PASSAGES
        for group in figure_groups(folder)
    ]
    pages = Scores("web pages", pages=score_pages())
    read = (*statements, *figures, *score_all_news(), pages)
    return score_articles(), score_challenge(), *read, *score_relevance()


def all_measures() -> list[Measure]:
    """Give every measure on all gold, in the order of the tables."""
    return [measure for scores in score_all() for measure in scores.measures()]


def score_relevance() -> list[Scores]:
    """Measure how well hits are ordered, on the queries of either half."""
    return [Scores(f"relevance {h}", ranking=score) for h, score in score_rankings().items()]


def challenge(kind: str) -> list[GoldText]:
    """The single sentences for `statements` or `figures`."""
    return load_challenge(FOLDER / "challenge" / f"{kind}.jsonl")


@cache
def passages(folder: str) -> Sequence[GoldText]:
    """The passages of a folder of `PASSAGES`."""
    return [load_passage(path) for path in passage_files(folder)]


def _measure(name: str, texts: str, score: F1 | Ratio) -> Measure:
    items = score.wanted if isinstance(score, F1) else score.of
    return Measure(name, texts, items, score.right, score.value)


_TITLES = {"sample articles": "sample articles", "challenge": "hard sentences"} | {
    f"{folder} {code}": f"{title}, {language}"
    for folder, title in (("passages", "passages"), ("unseen", "unseen passages"))
    for code, language in LANGUAGES.items()
}
_TITLES |= {
    f"{folder} {group}": f"{title}, {language}"
    for folder, title in (("figure passages", "passages"), ("unseen figures", "unseen passages"))
    for group, language in FIGURE_LANGUAGES.items()
}


_TITLES |= {
    f"{folder} {group}": f"{title}, {language}"
    for folder, title in (("news", "saved news"), ("unseen news", "unseen saved news"))
    for group, language in NEWS_LANGUAGES.items()
}

_TITLES["web pages"] = "web pages"
_TITLES |= {f"relevance {half}": f"queries, {half}" for half in HALVES}


def statement_table(measures: Sequence[Measure]) -> str:
    """Give how right statements are as a Markdown table, a row a set of texts."""
    return _table(measures, lambda name: name.startswith("statements "), "statements ")


def figure_table(measures: Sequence[Measure]) -> str:
    """Give how right figures are as a Markdown table, a row a set of texts."""
    return _table(measures, lambda name: name.startswith("figures "), "figures ")


def news_table(measures: Sequence[Measure]) -> str:
    """Give how right the structure of saved news is as a Markdown table."""
    return _table(measures, lambda name: name.startswith("news "), "news ", "share right")


def page_table(measures: Sequence[Measure]) -> str:
    """Give how right the metadata of web pages is as a Markdown table of one row."""
    return _table(measures, lambda name: name.startswith("pages "), "pages ", "share right")


def ranking_table(measures: Sequence[Measure]) -> str:
    """Give how well hits are ordered as a Markdown table, a row a half of the queries."""
    header = "mean over queries"
    return _table(measures, lambda name: name.startswith("ranking "), "ranking ", header)


def _table(
    measures: Sequence[Measure],
    wanted: Callable[[str], bool],
    prefix: str,
    header: str = "F1, or share right",
) -> str:
    kept = [measure for measure in measures if wanted(measure.name)]
    names = list(dict.fromkeys(measure.name for measure in kept))
    by_key = {measure.key: measure for measure in kept}
    lines = [_row([header, *(name.removeprefix(prefix) for name in names)])]
    lines.append(_row(["---", *("---:" for _ in names)]))
    for texts in dict.fromkeys(measure.texts for measure in kept):
        row = [by_key.get(f"{texts}: {name}") for name in names]
        cells = (f"{m.value:.3f} of {m.items}" if m and m.items else "" for m in row)
        lines.append(_row([_TITLES[texts], *cells]))
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
