"""Annotations made by hand, and where their words stand in the text.

A gold file gives statements and figures by their exact words; offsets are worked out here, so that
a person can read and check a file without counting. Words that occur more than once are told apart
by `in`, some text around them that occurs once, or by `occurrence`, counted from 1. A word that
would be ambiguous is an error, never a guess.

Keys of a statement: `direct`, `partial` or `indirect` (its words), `by` (the speaker's mention:
where there are several, the one nearest to the words, or the one within `by_in`), `name` (who that
is; the mention itself where left out), `optional`. Keys of a figure: `words`, one of the kinds with
the value, `unit`, `modifier`, `entity`, `optional`; `also`, `also_unit` and `also_kind` hold other
answers that are right too (`*`: any). What is optional or undecided is neither a miss when it is
not found nor a false alarm when it is; what an interviewer asks is optional.
Collective number words that are never exact (`une vingtaine`, `un centenar`) carry `~`; a German
`Cent` or a French `centime` is `EUR cent`, and `cent` is right too.

`gold/` annotates the sample articles; `challenge/` holds single sentences; `passages/` and
`unseen/` hold invented news passages in a file each, with their text. They were written and
annotated by people who did not know the rules. Errors in `passages/` are there to be mended;
`unseen/` is kept for measuring alone: a passage whose errors were read moves to `passages/`.
`unseen_figures/` likewise is kept for measuring alone: passages dense with numbers, annotated with
figures only; `figure_passages/` are such passages whose errors are there to be mended. In both a
weekday or "yesterday" is a figure only where the passage says when it was `published`.
`relevance/` is not annotated: it holds queries, and how well which articles answer them. What
`news/` and `unseen_news/` hold, `tests.accuracy.news` tells.
`pages/` holds web pages and what is true of their metadata.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

import yaml

from reader.article import Article, Block, BlockKind, Span
from reader.figures import FigureKind, Modifier, Value
from reader.formats import load
from reader.statements import StatementKind

FOLDER = Path(__file__).parent
ARTICLES = FOLDER.parent.parent / "sample_articles"
STATEMENT_PASSAGES = ("passages", "unseen")
"""The folders of passages that are annotated with statements."""

FIGURE_PASSAGES = ("figure_passages", "unseen_figures")
"""The folders of passages that are annotated with figures only."""

PASSAGES = (*STATEMENT_PASSAGES, *FIGURE_PASSAGES)

_OTHER_GOLD = ("news", "relevance", "unseen_news")
"""The folders of gold that is read elsewhere."""

_UNSCORED = frozenset(
    (BlockKind.KICKER, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.FURNITURE, BlockKind.TABLE)
)
"""Blocks outside the running text: what is found there is neither right nor wrong."""

Record = Mapping[str, Any]


class GoldError(Exception):
    """An annotation says no kind, or its words are not in the text or there more than once."""


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """Who is reported to have said something, by hand."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement, annotated by hand."""

    span: Span
    kind: StatementKind
    speaker: GoldSpeaker | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A figure, annotated by hand."""

    span: Span
    kinds: tuple[FigureKind, ...]
    values: tuple[Value, ...]
    units: tuple[str | None, ...]
    """All that are right; `*` stands for any."""
    modifier: Modifier | None
    entity: Span | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with all statements and figures in it."""

    id: str
    text: str
    language: str | None
    published: str | None
    statements: tuple[GoldStatement, ...]
    figures: tuple[GoldFigure, ...]
    undecided_statements: tuple[Span, ...] = ()
    undecided_figures: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A sample article as the program loads it, with the fields it should have and its gold."""

    article: Article
    metadata: Record
    gold: GoldText


def gold_files() -> list[Path]:
    """The annotation files of the sample articles."""
    return sorted((FOLDER / "gold").glob("*.yaml"))


def passage_files(folder: str) -> list[Path]:
    """The passages of a folder beside this module, each a text with its annotations."""
    return sorted((FOLDER / folder).glob("*.yaml"))


def challenge_files() -> list[Path]:
    """The files of single sentences and passages."""
    return sorted((FOLDER / "challenge").glob("*.jsonl"))


def gold_digest() -> str:
    """The SHA-256 of all gold: all articles, annotations, passages, news, pages, judgements."""
    digest = hashlib.sha256()
    articles = sorted(p for p in ARTICLES.iterdir() if p.suffix)
    passages = [path for folder in PASSAGES for path in passage_files(folder)]
    others = sorted(p for name in _OTHER_GOLD for p in (FOLDER / name).glob("*.yaml"))
    pages = sorted((FOLDER / "pages").iterdir())
    for path in [*gold_files(), *challenge_files(), *articles, *passages, *others, *pages]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def read_annotations(path: Path) -> Record:
    """One annotation file; every scalar stays the text it is written as."""
    record: Record = load_yaml(path)
    return record


def load_yaml(path: Path) -> Any:
    """Read a file in which every scalar stays the text it is written as; by libyaml, if there."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


def load_article(path: Path) -> GoldArticle:
    """The sample article that the annotation file `path` speaks of, with its gold."""
    record = read_annotations(path)
    (article,) = load(ARTICLES / str(record["file"]))
    gold = locate(record, article.text, path.stem, article.language, article.published)
    outside = tuple(_unscored_spans(article.text, article.blocks))
    return GoldArticle(
        article,
        record["metadata"],
        replace(
            gold,
            undecided_statements=gold.undecided_statements + outside,
            undecided_figures=gold.undecided_figures + outside,
        ),
    )


def load_passage(path: Path) -> GoldText:
    """A passage with its gold."""
    record = read_annotations(path)
    text = str(record["text"]).rstrip("\n")
    return locate(record, text, path.stem, record["language"], record.get("published"))


def load_challenge(path: Path) -> list[GoldText]:
    """The texts of a JSON-lines file of single sentences and passages."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [locate(r, r["text"], r["id"], r.get("language"), r.get("published")) for r in records]


def locate(
    record: Record, text: str, identity: str, language: str | None, published: str | None
) -> GoldText:
    """Give the statements and figures of `record` with their places in `text`."""
    return GoldText(
        identity,
        text,
        language,
        published,
        tuple(_statement(s, text) for s in record.get("statements", ())),
        tuple(_figure(f, text) for f in record.get("figures", ())),
        tuple(_everywhere(record.get("undecided_statements", ()), text)),
        tuple(_everywhere(record.get("undecided_figures", ()), text)),
    )


def _statement(record: Record, text: str) -> GoldStatement:
    kind = _kind(record, StatementKind)
    span = find_words(record[kind], text, record)
    speaker = None
    if "by" in record:
        mention = _mention(record, span, text)
        speaker = GoldSpeaker(mention, record.get("name", record["by"]))
    return GoldStatement(span, kind, speaker, "optional" in record)


_Kind = TypeVar("_Kind", StatementKind, FigureKind)


def _kind(record: Record, kinds: type[_Kind]) -> _Kind:
    kind = next((kind for kind in kinds if kind in record), None)
    if kind is None:
        raise GoldError(f"none of {', '.join(kinds)} in {dict(record)!r}")
    return kind


def _mention(record: Record, statement: Span, text: str) -> Span:
    scope = _only(record["by_in"], text) if "by_in" in record else None
    found = [
        span
        for span in _occurrences(record["by"], text, scope)
        if not span.overlaps(statement) or scope
    ]
    if not found:
        found = list(_occurrences(record["by"], text, scope))
    if not found:
        raise GoldError(f"no mention {record['by']!r}")
    return min(found, key=lambda span: max(span.start - statement.end, statement.start - span.end))


def _figure(record: Record, text: str) -> GoldFigure:
    kind = _kind(record, FigureKind)
    span = find_words(record["words"], text, record)
    kinds = (kind, FigureKind(record["also_kind"])) if "also_kind" in record else (kind,)
    units = (record.get("unit"), *([record["also_unit"]] if "also_unit" in record else ()))
    entity = None
    if "entity" in record:
        places = list(_occurrences(record["entity"], text))
        if not places:
            raise GoldError(f"no entity {record['entity']!r}")
        entity = min(places, key=lambda e: max(e.start - span.end, span.start - e.end))
    return GoldFigure(
        span,
        kinds,
        (parse_value(record[kind], kind), *(parse_value(v, kind) for v in record.get("also", ()))),
        units,
        Modifier(record["modifier"]) if "modifier" in record else None,
        entity,
        "optional" in record,
    )


def parse_value(value: object, kind: FigureKind) -> Value:
    """A value as gold writes it: `22_000_000`, `2/3`, `[4.8, 5.2]`, `--05`, null for none."""
    if value is None:
        return None
    if isinstance(value, list):
        low, high = (Fraction(str(end)) for end in value)
        return low, high
    if kind in (FigureKind.DATE, FigureKind.TIME, FigureKind.SCORE):
        return str(value)
    return Fraction(str(value))


def find_words(words: str, text: str, record: Record) -> Span:
    """The one place of `words` that `record` means; raises GoldError unless it is clear."""
    scope = _only(record["in"], text) if "in" in record else None
    found = list(_occurrences(words, text, scope))
    if "occurrence" in record:
        number = int(record["occurrence"])
        if not 1 <= number <= len(found):
            raise GoldError(f"{words!r} occurs {len(found)} times, and not {number}")
        return found[number - 1]
    if len(found) != 1:
        raise GoldError(f"{words!r} occurs {len(found)} times")
    return found[0]


def _only(words: str, text: str) -> Span:
    found = list(_occurrences(words, text))
    if len(found) != 1:
        raise GoldError(f"the context {words!r} occurs {len(found)} times")
    return found[0]


def _occurrences(words: str, text: str, scope: Span | None = None) -> Iterator[Span]:
    """Where `words` stand by themselves: not inside a longer word or number."""
    scope = scope or Span(0, len(text))
    before = r"(?<![\d][.,:’])(?<!\w)" if words[0].isalnum() and ord(words[0]) < 0x2E80 else ""
    after = r"(?![.,:’]?\d)(?!\w)" if words[-1].isalnum() and ord(words[-1]) < 0x2E80 else ""
    for match in re.compile(before + re.escape(words) + after).finditer(text):
        if scope.start <= match.start() and match.end() <= scope.end:
            yield Span(match.start(), match.end())


def _everywhere(words: Sequence[str], text: str) -> Iterator[Span]:
    for word in words:
        found = list(_occurrences(word, text))
        if not found:
            raise GoldError(f"undecided {word!r} is not in the text")
        yield from found


def _unscored_spans(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    return (block.span for block in blocks if block.kind in _UNSCORED)
