"""How fast files of each format are read, and web pages beside trafilatura and readability-lxml.

The peers read pages in a process of their own; readability-lxml needs an environment of its own:

    python3 -m venv peers && peers/bin/pip install --upgrade pip readability-lxml trafilatura
    HTML_PEERS_PYTHON=peers/bin/python python -m tests.benchmarks formats

The pages are the sample articles between menus, scripts, related links and comments as sites have
them, or those of `--pages DIR` (`.html`, `.htm`, compressed or not).
"""

from __future__ import annotations

import gc
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from statistics import median
from time import process_time

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats import FORMATS, load, loads
from reader.formats.encoding import declared_charset, decode
from tests.benchmarks.measure import Row
from tests.benchmarks.search_goals import NOT_MEASURED
from tests.expected import FOLDERS
from tests.faults.mutants import seeds

PEERS_VARIABLE = "HTML_PEERS_PYTHON"
"""Names the Python of an environment that has the peers."""
_PEER = Path(__file__).with_name("html_peer.py")
_PEERS = ("trafilatura", "trafilatura, structure", "readability-lxml")
_ROUNDS = 5
_LEAST_BYTES = 200_000
"""Of each format at least so many bytes are read in a round."""

File = tuple[Path, bytes]


def run(rounds: int | None = None, pages: Path | None = None) -> list[Row]:
    """Give a row for each format, then one for the pages and one for each peer on them."""
    rounds = rounds or _ROUNDS
    rows = [_format_row(known.name, rounds) for known in FORMATS]
    with tempfile.TemporaryDirectory() as folder:
        paths = _written(_pages_in(pages) if pages else _own_pages(), Path(folder))
        files = [(path, path.read_bytes()) for path in paths]
        name = "pages of the folder" if pages else "pages of a site"
        ours = _seconds(files, rounds)
        rows.append({"": name, **_speeds(files, ours)})
        for peer in _PEERS:
            rows.append(_peer_row(peer, files, rounds, ours))
    return rows


def _format_row(name: str, rounds: int) -> Row:
    files = seeds(name, FOLDERS)
    if not files:
        return {"": name, "files/s": NOT_MEASURED}
    files *= 1 + _LEAST_BYTES // sum(len(data) for _, data in files)
    return {"": name, **_speeds(files, _seconds(files, rounds))}


def _speeds(files: Sequence[File], seconds: float) -> Row:
    megabytes = sum(len(data) for _, data in files) / 1e6
    return {
        "files": float(len(files)),
        "kB a file": 1000 * megabytes / len(files),
        "files/s": len(files) / seconds,
        "MB/s": megabytes / seconds,
    }


def _seconds(files: Sequence[File], rounds: int) -> float:
    """The median of the processor time over all files, after a round that loads what is needed."""

    def read() -> None:
        for path, data in files:
            try:
                for _ in loads(data, path):
                    pass
            except FormatError:
                continue

    return median(_timed(read) for _ in range(rounds + 1))


def _timed(work: Callable[[], None]) -> float:
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


def _peer_row(peer: str, files: Sequence[File], rounds: int, ours: float) -> Row:
    task = {"peer": peer, "pages": [str(path) for path, _ in files], "rounds": rounds}
    done = subprocess.run(
        [os.environ.get(PEERS_VARIABLE) or sys.executable, "-P", str(_PEER)],
        input=json.dumps(task),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    if answer.get("missing"):
        return {"": peer, "files/s": NOT_MEASURED}
    seconds = median(answer["seconds"])
    name = f"{peer} {answer['version']}"
    return {"": name, **_speeds(files, seconds), "our time to its": ours / seconds}


def _written(pages: Sequence[str], folder: Path) -> list[Path]:
    paths = []
    for number, page in enumerate(pages):
        paths.append(folder / f"{number:04}.html")
        paths[-1].write_text(page, encoding="utf-8")
    return paths


def _pages_in(folder: Path) -> list[str]:
    pages = []
    for path in sorted(folder.iterdir()):
        if path.name.endswith((".html", ".htm", ".html.gz", ".htm.gz")):
            data = path.read_bytes()
            data = gzip.decompress(data) if path.suffix == ".gz" else data
            pages.append(decode(data, declared_charset(data)))
    return pages


def _own_pages() -> list[str]:
    """The articles of all samples as pages of a site."""
    articles = [
        article
        for path in sorted(FOLDERS[0].iterdir())
        if path.suffix in {".txt", ".md", ".html", ".eml"}
        for article in load(path)
    ]
    return [_page(article, articles) for article in articles]


_TAGS = {
    BlockKind.KICKER: "p",
    BlockKind.TITLE: "h1",
    BlockKind.HEADING: "h2",
    BlockKind.ITEM: "li",
    BlockKind.QUOTE: "blockquote",
    BlockKind.CAPTION: "figcaption",
    BlockKind.CODE: "pre",
}


def _page(article: Article, others: Sequence[Article]) -> str:
    """An article as a site shows it: half of the page and more is something else."""
    body = "\n".join(
        f'<{tag} class="story__part">{escape(block.span.of(article.text))}</{tag}>'
        for block in article.blocks
        for tag in [_TAGS.get(block.kind, "p")]
    )
    menu = "".join(
        f'<li class="nav__item"><a href="/s/{n}">Section {n}</a></li>' for n in range(60)
    )
    related = "".join(
        f'<div class="teaser"><a href="/a/{n}"><img src="/i/{n}.jpg" alt=""><h3>'
        f"{escape(other.title)}</h3></a><p>{escape(other.text[:150])}</p></div>"
        for n, other in enumerate(others)
    )
    script = "".join(f"window.slots.push({{id:{n},size:[300,250]}});" for n in range(400))
    data = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "datePublished": article.published,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
        }
    )
    return (
        f'<!DOCTYPE html><html lang="{article.language or "en"}"><head><meta charset="utf-8">'
        f"<title>{escape(article.title)} - The Daily Sample</title>"
        f'<meta property="og:title" content="{escape(article.title)}">'
        f'<script type="application/ld+json">{data}</script><script>{script}</script></head>'
        f'<body><header><nav><ul>{menu}</ul></nav></header><main><article class="story">{body}'
        f'</article><aside class="related">{related}</aside></main><footer><ul>{menu}</ul>'
        f"<p>© The Daily Sample</p></footer></body></html>"
    )
