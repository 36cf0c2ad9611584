"""What each sample and each fixture gives, as files that people read: `python -m tests.expected`.

It writes one file beside the others in `tests/expected` for every article file in `sample_articles`
and `tests/fixtures/formats`; a test fails when a file gives anything else. What changes is to be
read before it is committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.errors import FormatError
from reader.formats import is_supported, load, load_all

_TESTS = Path(__file__).parent
FOLDERS = (_TESTS.parent / "sample_articles", _TESTS / "fixtures" / "formats")
EXPECTED = _TESTS / "expected"
_FIELDS = ("title", "kicker", "published", "updated", "publisher", "url", "language")


def files() -> list[Path]:
    """Give the files whose articles are written down."""
    return sorted(p for folder in FOLDERS for p in folder.iterdir() if is_supported(p))


def expected_file(path: Path) -> Path:
    """Give where it stands what the file at `path` gives."""
    return EXPECTED / f"{path.name}.expected"


def description(path: Path) -> str:
    """Give the articles of a file, or why there are none, as people read them."""
    try:
        articles, missing = load_all(load(path))
    except FormatError as error:
        return f"It could not be read, because {error.reason}.\n"
    told = ["\n".join(_lines(article)) for article in articles]
    if missing:
        told.append(f"It could not be read completely, because {missing}.")
    return "\n\n".join(told) + "\n"


def _lines(article: Article) -> Iterator[str]:
    yield f"part       {article.part}".rstrip()
    yield f"format     {article.format}"
    for name in _FIELDS:
        value = getattr(article, name)
        if value is not None:
            yield f"{name:10} {value}{_source(article, name)}"
    for name in ("authors", "tags", "own_tags"):
        if values := getattr(article, name):
            yield f"{name:10} {'; '.join(values)}{_source(article, name)}"
    if article.is_read:
        yield "read"
    if article.is_starred:
        yield "starred"
    if "text" in article.sources:
        yield f"text       {_source(article, 'text').strip()}"
    yield ""
    for block in article.blocks:
        kind = f"{block.kind} {block.level}" if block.level else str(block.kind)
        page = "" if block.page is None else f" p. {block.page}"
        yield f"{kind + page:12} {block.span.of(article.text)}"
    if article.links:
        yield ""
        for link in article.links:
            yield f"link       {link.span.of(article.text)} -> {link.url}"
    if article.highlights:
        yield ""
        for highlight in article.highlights:
            about = f" ({highlight.note})" if highlight.note else ""
            when = f" at {highlight.noted}" if highlight.noted else ""
            yield f"highlight  {highlight.span.of(article.text)}{about}{when}"


def _source(article: Article, name: str) -> str:
    source = article.sources.get(name)
    return f"  [{source.origin}, {source.confidence:g}]" if source else ""


def main() -> None:
    """Write down what each file gives, and take away what no file gives any more."""
    EXPECTED.mkdir(exist_ok=True)
    wanted = {expected_file(path): path for path in files()}
    for known in EXPECTED.glob("*.expected"):
        if known not in wanted:
            known.unlink()
    for target, path in wanted.items():
        target.write_text(description(path), encoding="utf-8")


if __name__ == "__main__":
    main()
