"""Pages as SingleFile saves them: pictures and fonts in the page itself, megabytes of them."""

from __future__ import annotations

import base64
import random
from functools import cache

from reader.article import BlockKind
from tests.linear_time import is_linear
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, read


@cache
def _page(size: int) -> bytes:
    """A page with so many bytes of pictures and fonts."""
    data = base64.b64encode(random.Random(1).randbytes(size // 4)).decode()
    return (
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n"
        " url: https://lantern.example/wharf \n"
        " saved date: Sat Mar 09 2024 18:02:11 GMT+0100 (Central European Standard Time)\n-->"
        "<meta charset=utf-8><title>Wharf café to stay open</title>"
        f"<style>@font-face{{font-family:a;src:url(data:font/woff2;base64,{data})}}</style>"
        f'<link rel=icon href="data:image/png;base64,{data}">'
        "<body><article><h1>Wharf café to stay open</h1>"
        f"<p>{PROSE}<figure><img src=data:image/jpeg;base64,{data}><figcaption>The wharf.</figure>"
        f'<p style="background:url(data:image/png;base64,{data})">{MORE_PROSE}</article>'
    ).encode()


def test_a_page_of_ten_megabytes_is_read_without_what_is_packed_into_it() -> None:
    article = read(_page(8_000_000), "a.html")
    assert article.title == "Wharf café to stay open"
    assert article.url == "https://lantern.example/wharf"
    assert "SingleFile" not in article.text
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]
    assert blocks_of(article, BlockKind.CAPTION) == ["The wharf."]
    assert len(article.text) < 1_000


def test_time_is_linear_in_what_is_packed_into_it() -> None:
    def run(size: int) -> None:
        read(_page(size), "a.html")

    assert is_linear(run, 1_000_000, 8_000_000, times=8)
