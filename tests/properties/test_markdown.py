"""Whatever stands around a word of a Markdown text, the word is in the article."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats import loads
from tests.unit.formats.invariants import assert_sound

_BEFORE = st.sampled_from(
    "|# |## |> |- |1. |- [ ] |    |\t|**|*|==|~~|`|``` \n|$$\n|[[|[|![|\\|<p>|<b>|<li>|<td>|"
    "> [!note] |"
    "> [!quote]- |[^1]: |[^2]|$|$x_|- - |> > |> - |10) |+ |* * |<div>\n|| a |".split("|")
)
_AFTER = st.sampled_from(
    "|\n|\n\n|**|*|==|~~|`|\n```\n|\n$$\n|]]|](x)|](<x> 'y')|][ref]|</p>|</b>|  \n|\n===\n|\n---\n|"
    " {#id}| ^id1\n\n|\n\n    |\n\n\t- |\n> |\n|---|---|\n|$|:|::|.|, |\n:::\n".split("|")
)


@settings(max_examples=200, deadline=None)
@given(pieces=st.lists(st.tuples(_BEFORE, _AFTER), min_size=1, max_size=12))
def test_no_word_is_lost(pieces: list[tuple[str, str]]) -> None:
    words = [f"word{number}x" for number in range(len(pieces))]
    text = "".join(
        f"{before}{word}{after}" for (before, after), word in zip(pieces, words, strict=True)
    )
    try:
        (article,) = loads(f"Begun.\n\n{text}".encode(), Path("a.md"))
    except FormatError:
        return
    assert_sound([article])
    found = article.text + " ".join(link.url for link in article.links)
    assert [word for word in words if word not in found] == []
