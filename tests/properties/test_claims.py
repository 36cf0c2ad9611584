"""The claims of the library agree with an oracle that looks at every claim, one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind, Modifier, Value
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.claims import claim_selection
from reader.library.claims.claims import Claim, ClaimOrder, ClaimsResult, ordered_by
from reader.library.library import Library
from reader.query import parse
from reader.query.nodes import (
    And,
    FigureCondition,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Property,
    Published,
    Recorded,
    StatementCondition,
    TextField,
    ValueRange,
    Word,
)
from reader.statements import Speaker, Statement, StatementKind
from tests.properties.claim_oracle import (
    LEMMAS,
    SCALES,
    Answer,
    ClaimOracle,
    Source,
    by_date,
    by_source,
    by_speaker,
    by_value,
)
from tests.properties.stored_library import stored

WORDS: dict[str | None, tuple[str, ...]] = {
    "en": ("soldier", "soldiers", "boat", "boats", "red", "line"),
    "de": ("Soldat", "Soldaten", "Turm", "Türme", "Linie"),
    None: ("soldier", "soldiers", "red", "line"),
}
EDGES = {"en": ("Then", "today"), "de": ("Dann", "heute"), None: ("Then", "today")}
"""What every sentence begins and ends with, so that nobody can doubt where that is."""
ASKED_WORDS = ("soldier", "soldiers", "boats", "red", "line", "soldaten", "turm", "Türme")
PHRASES = ("red line", "soldiers red", "Soldaten Linie", "boat")
PREFIXES = ("sold", "boa", "tür")
SPEAKERS = (
    ("she", "Maria Zakharova"),
    ("Zakharova", "Maria Zakharova"),
    ("Sacharowa", None),
    ("Anna Berg", None),
    ("Berg", "Ole Berg"),
    ("Bergmann", None),
    ("[/Reuters]", None),
)
"""How somebody is called, and who that is."""
ASKED_NAMES = (
    "zakharova", "Maria Zakharova", "sacharowa", "berg", "Ole Berg", "anna", "she", "bergmann",
    "reuters",
)  # fmt: skip
ALIASES = {"Zakharova": ("Sacharowa",), "Ole Berg": ("Bergmann",)}
DATES = (None, None, "2023", "2024", "2024-10", "2024-10-25", "2024-10-25T04:30", "2024-11-02")
ASKED_DATES = {
    "2024": Published("2024", "2024"),
    "2024-10": Published("2024-10", "2024-10"),
    "2024-10-25": Published("2024-10-25", "2024-10-25"),
    "2024-10-26..": Published("2024-10-26", None),
    "..2024-10": Published(None, "2024-10"),
    "<2024": Published(None, "2023"),
}
PUBLISHERS = (None, "Harbour Herald", "harbour herald", "Côte Post", "[/Post]")
ASKED_PUBLISHERS = ("herald", "cote", "POST")
TAGS = ("strike", "to check")
UNITS = (None, *SCALES)
ASKED_UNITS = [unit for unit in SCALES if unit not in {"EUR cent", "cent/month"}]
"""Those that have one name alone."""
NUMBERS: tuple[int | Decimal | Fraction, ...] = (
    *range(6), -40, 100, 1000, 1234, Decimal("1.234"), Decimal("0.05"), Fraction(1, 3),
)  # fmt: skip
ASKED_VALUES = {
    "3": ValueRange(3, 3),
    "~3": ValueRange(Decimal("2.7"), Decimal("3.3"), about=3),
    "~1000": ValueRange(900, 1100, about=1000),
    "1..5": ValueRange(1, 5),
    ">2": ValueRange(2, None, includes_low=False),
    "<=2": ValueRange(None, 2),
    "1234": ValueRange(1234, 1234),
    "1/3": ValueRange(Fraction(1, 3), Fraction(1, 3)),
    "0.05": ValueRange(Decimal("0.05"), Decimal("0.05")),
    "-40": ValueRange(-40, -40),
}
OTHER_VALUES = (
    ValueRange(1, 4, includes_low=False, includes_high=False),
    ValueRange(None, 1000, includes_high=False, about=3),
)
"""What no query can be written for."""
FOLDERS = ("/a", "/b")

TOGETHER = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass(frozen=True)
class Number:
    """A figure of a sentence; what it counts is so many of the words behind it."""

    value: Value
    alternatives: tuple[Value, ...]
    unit: str | None
    kind: FigureKind
    modifier: Modifier | None
    counted: int


@dataclass(frozen=True)
class Said:
    """A statement from one of a line's words to another."""

    ends: tuple[int, int]
    kind: StatementKind
    speaker: tuple[str, str | None] | None
    confidence: float


Token = str | Number


@dataclass(frozen=True)
class Line:
    """A paragraph: sentences, and what is said in them, within or across each other."""

    sentences: tuple[tuple[Token, ...], ...]
    said: tuple[Said, ...]


numbers = st.sampled_from(NUMBERS)
values: st.SearchStrategy[Value] = (
    numbers
    | st.tuples(numbers, numbers).filter(lambda ends: ends[0] != ends[1])
    | st.sampled_from([None, "2024-10-25"])
)
figures = st.builds(
    Number,
    values,
    st.just(()) | st.just((Decimal("7.001"), 7001)),
    st.sampled_from(UNITS),
    st.sampled_from(FigureKind),
    st.none() | st.sampled_from(Modifier),
    st.integers(min_value=0, max_value=2),
)
statements = st.builds(
    Said,
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
    st.sampled_from(StatementKind),
    st.none() | st.sampled_from(SPEAKERS),
    st.sampled_from((0.5, 0.9)),
)


def lines_in(language: str | None) -> st.SearchStrategy[tuple[str | None, list[Line]]]:
    token: st.SearchStrategy[Token] = st.sampled_from(WORDS[language]) | figures
    sentence = st.lists(token, min_size=1, max_size=5).map(tuple)
    line = st.builds(
        Line,
        st.lists(sentence, min_size=1, max_size=2).map(tuple),
        st.lists(statements, max_size=3).map(tuple),
    )
    return st.tuples(st.just(language), st.lists(line, min_size=1, max_size=3))


@dataclass(frozen=True)
class Written:
    """All that an article is made of."""

    language_and_lines: tuple[str | None, list[Line]]
    title: str
    published: str | None
    publisher: str | None
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    folder: str


articles = st.builds(
    Written,
    st.sampled_from(sorted(LEMMAS, key=str)).flatmap(lines_in),
    st.sampled_from(("none", "red none")),
    st.sampled_from(DATES),
    st.sampled_from(PUBLISHERS),
    st.lists(st.sampled_from(TAGS), unique=True).map(tuple),
    st.sampled_from(((), ("Ole Lind",))),
    st.sampled_from(FOLDERS),
)
libraries = st.lists(articles, min_size=1, max_size=5)


class _Composer:
    """Puts together one article and its claims."""

    def __init__(self, language: str | None) -> None:
        self._edges = EDGES[language]
        self.text = ""
        self.sentences: list[Span] = []
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []

    def add(self, line: Line) -> None:
        places: list[Span] = []
        for sentence in line.sentences:
            start = len(self.text)
            spans = [
                self._word(token if isinstance(token, str) else "77")
                for token in (self._edges[0], *sentence, self._edges[1])
            ]
            self.sentences.append(Span(start, spans[-1].end + 1))
            self.text = self.text[:-1] + ". "
            for place, token in enumerate(sentence, start=1):
                if isinstance(token, Number):
                    self.figures.append(_figure(token, spans, place))
            places += spans
        self.statements += sorted(
            (_statement(said, places) for said in line.said), key=lambda said: said.span
        )
        self.text = self.text[:-1] + "\n"

    def _word(self, word: str) -> Span:
        start = len(self.text)
        self.text += word + " "
        return Span(start, start + len(word))


def _figure(number: Number, spans: Sequence[Span], place: int) -> Figure:
    counted = spans[place + 1 : place + 1 + number.counted]
    return Figure(
        spans[place],
        spans[place],
        number.kind,
        number.value,
        number.unit,
        number.modifier,
        Span(counted[0].start, counted[-1].end) if counted else None,
        number.alternatives,
    )


def _statement(said: Said, places: Sequence[Span]) -> Statement:
    first, last = sorted(end % len(places) for end in said.ends)
    speaker = said.speaker and Speaker(places[first], *said.speaker)
    span = Span(places[first].start, places[last].end)
    return Statement(span, said.kind, speaker, None, said.confidence)


def composed(number: int, written: Written) -> Source:
    language, lines = written.language_and_lines
    composer = _Composer(language)
    for line in lines:
        composer.add(line)
    text = composer.text[:-1]
    article = Article(
        Path(f"{written.folder}/{number}.txt"),
        "",
        "text",
        text,
        (Block(Span(0, len(text)), BlockKind.PARAGRAPH),),
        title=written.title,
        authors=written.authors,
        published=written.published,
        publisher=written.publisher,
        language=language,
        tags=written.tags,
    )
    annotated = AnnotatedArticle(article, tuple(composer.statements), tuple(composer.figures))
    return Source(number, annotated, tuple(composer.sentences))


fields = st.none() | st.none() | st.sampled_from([TextField.TITLE])
words = (
    st.builds(Word, st.sampled_from(ASKED_WORDS), fields)
    | st.builds(Phrase, st.sampled_from(PHRASES))
    | st.builds(Prefix, st.sampled_from(PREFIXES), fields)
    | st.just(Word("lind", TextField.AUTHOR))
)
plain_words = words.filter(lambda word: word.field is None)
recorded = (
    st.builds(Recorded, st.just(Property.PUBLISHER), st.sampled_from(ASKED_PUBLISHERS))
    | st.builds(Recorded, st.just(Property.TAG), st.sampled_from(TAGS))
    | st.builds(Recorded, st.just(Property.LANGUAGE), st.sampled_from(["en", "de", "fr"]))
    | st.just(Recorded(Property.PATH, "/a/"))
    | st.sampled_from(sorted(ASKED_DATES.values(), key=str))
)
names = st.lists(st.sampled_from(ASKED_NAMES), max_size=2).map(tuple)
statement_conditions = st.builds(
    StatementCondition, st.lists(plain_words, max_size=2).map(tuple), names
).filter(lambda asked: bool(asked.said or asked.speaker))
figure_conditions = st.builds(
    FigureCondition,
    st.lists(st.sampled_from((*ASKED_VALUES.values(), *OTHER_VALUES)), max_size=2).map(tuple),
    st.none() | st.sampled_from(ASKED_UNITS),
    st.none() | st.none() | st.none() | st.sampled_from([kind.value for kind in FigureKind]),
    st.just(())
    | st.lists(st.sampled_from(ASKED_WORDS), max_size=2).map(tuple)
    | st.just(("red soldiers",)),
    st.just(()) | names,
).filter(lambda asked: asked != FigureCondition())


def trees(leaves: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    def nested(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        several = st.lists(nodes, min_size=2, max_size=3).map(tuple)
        return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, nodes)

    return st.recursive(leaves, nested, max_leaves=6)


without_claims: st.SearchStrategy[Node] = words | recorded
queries = trees(without_claims | statement_conditions | figure_conditions)
queries_of_words = trees(without_claims)


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    counted = iter(range(10**6))
    home = tmp_path_factory.mktemp("homes")
    return lambda: home / str(next(counted))


@TOGETHER
@given(
    library=libraries,
    asked=st.lists(queries | queries_of_words, min_size=3, max_size=8),
    folders=st.sampled_from([(), (), (), (Path("/a"),)]),
    few=st.sampled_from([None, 0, 1]),
)
def test_claims_are_those_of_the_oracle(
    numbered: Callable[[], Path],
    library: list[Written],
    asked: list[Node],
    folders: tuple[Path, ...],
    few: int | None,
) -> None:
    """Also where `few` articles or statements are too many to be looked through one by one."""
    sources = [composed(number, written) for number, written in enumerate(library, start=1)]
    paths = stored(numbered(), [source.annotated for source in sources])
    inside = [s for s in sources if not folders or s.annotated.article.path.parent in folders]
    oracle, opened = ClaimOracle(inside, ALIASES), Library(paths, folders, ALIASES)
    with closing(opened), pytest.MonkeyPatch.context() as patch:
        if few is not None:
            patch.setattr(claim_selection, "_FEW_ARTICLES", few)
            patch.setattr(claim_selection, "_FEW_STATEMENTS", few)
        for query in asked:
            _agree(opened.claims(query), oracle, query)
            text = written_out(query)
            if text is not None:
                assert parse(text) == query


def _agree(result: ClaimsResult, oracle: ClaimOracle, query: Node) -> None:
    expected = sorted(oracle.answers(query), key=by_date)
    assert [_told(claim) for claim in result.claims] == [_expected(answer) for answer in expected]
    assert result.article_count == len({answer.article_id for answer in expected})
    assert result.undated == sum(answer.published is None for answer in expected)
    assert result.unattributed == sum(answer.speaker is None for answer in expected)
    doubtful = sum(answer.is_doubtful or answer.number > 0 for answer in expected)
    assert result.doubtful == doubtful
    assert result.undated_left_out == oracle.undated_left_out(query)
    _agree_on_orders(result.claims, expected)


def _agree_on_orders(claims: Sequence[Claim], expected: Sequence[Answer]) -> None:
    places = [_place(answer) for answer in sorted(expected, key=by_source)]
    assert [_place(claim) for claim in ordered_by(claims, ClaimOrder.SOURCE)] == places
    places = [_place(answer) for answer in sorted(expected, key=by_speaker)]
    assert [_place(claim) for claim in ordered_by(claims, ClaimOrder.SPEAKER)] == places
    by_units = ordered_by(claims, ClaimOrder.VALUE)
    families = list(dict.fromkeys(c.reading.base_unit for c in by_units if c.reading))
    places = [_place(answer) for answer in sorted(expected, key=by_value)]
    assert sorted(map(_place, by_units)) == sorted(places)
    for family in families:  # which unit comes first is for nobody to care about
        of_family = [c for c in by_units if c.reading and c.reading.base_unit == family]
        assert [p for p in places if p in set(map(_place, of_family))] == list(
            map(_place, of_family)
        )
    is_figure = [claim.is_figure for claim in by_units]
    assert is_figure == sorted(is_figure, reverse=True)


def _place(claim: Claim | Answer) -> tuple[int, bool, int]:
    return claim.article_id, claim.is_figure, claim.ordinal


def _told(claim: Claim) -> tuple[object, ...]:
    speaker = claim.speaker and (claim.speaker.mention, claim.speaker.name)
    return (
        *_place(claim),
        claim.number,
        claim.span,
        claim.sentence,
        claim.published,
        claim.publisher,
        speaker,
        claim.is_doubtful,
    )


def _expected(answer: Answer) -> tuple[object, ...]:
    speaker = answer.speaker and (answer.speaker.text, answer.speaker.name or "")
    return (
        *_place(answer),
        answer.number,
        answer.span,
        answer.sentence,
        answer.published,
        answer.publisher,
        speaker,
        answer.is_doubtful,
    )


_DATE_TEXTS = {bounds: text for text, bounds in ASKED_DATES.items()}
_VALUE_TEXTS = {value: text for text, value in ASKED_VALUES.items()}


def written_out(node: Node) -> str | None:
    """The text of a query, every part in parentheses; None where it cannot be written."""
    if isinstance(node, And | Or):
        parts = [written_out(child) for child in node.children]
        if None in parts:
            return None
        return (" " if isinstance(node, And) else " OR ").join(f"({part})" for part in parts)
    if isinstance(node, Not):
        inner = written_out(node.child)
        return None if inner is None else f"NOT ({inner})"
    if isinstance(node, StatementCondition):
        said = [f"said:{_word_text(word)}" for word in node.said]
        return " ".join([*said, *(f'speaker:"{name}"' for name in node.speaker)])
    if isinstance(node, FigureCondition):
        return _figure_text(node)
    if isinstance(node, Published):
        return f"published:{_DATE_TEXTS[node]}"
    if isinstance(node, Recorded):
        return f'{node.property.value}:"{node.value}"'
    assert isinstance(node, Word | Phrase | Prefix)
    return (f"{node.field.value}:" if node.field else "") + _word_text(node)


def _word_text(word: Node) -> str:
    if isinstance(word, Phrase):
        return f'"{word.text}"'
    assert isinstance(word, Word | Prefix)
    return word.text + ("*" if isinstance(word, Prefix) else "")


def _figure_text(condition: FigureCondition) -> str | None:
    if not set(condition.values) <= _VALUE_TEXTS.keys():
        return None
    parts = [f"figure:{_VALUE_TEXTS[value]}" for value in condition.values]
    parts += [f'unit:"{condition.unit}"'] if condition.unit else []
    parts += [f"kind:{condition.kind}"] if condition.kind else []
    parts += [f'of:"{counted}"' for counted in condition.entity]
    return " ".join([*parts, *(f'by:"{name}"' for name in condition.speaker)])
