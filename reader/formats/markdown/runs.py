"""The text of a block with its links and highlights, from markdown-it's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from reader.formats.builder import Run
from reader.formats.markdown.syntax import MARKED, UNMARKED

_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\[\]{}\\]{3,2000}", re.IGNORECASE)
_AFTER_ADDRESS = ".,;:!?*_~"
_TARGET = re.compile(r"\bhref\s{0,5}=\s{0,5}(?:\"([^\"<>]{0,2000})\"|'([^'<>]{0,2000})')", re.I)
_INLINE_TAG = re.compile(r"<(/?)(a|mark|br)(?=[\s/>])", re.IGNORECASE)
_REFERENCE = re.compile(r"view highlight|⤴️?|location \d{1,9}|page \d{1,9}|open in \w+", re.I)


def runs_of(children: Sequence[Token]) -> list[Run]:
    """Give the text of a line with its links; an image gives its description."""
    runs: list[Run] = []
    urls: list[str] = []
    marks = 0
    for token in children:
        tag = _INLINE_TAG.match(token.content) if token.type == "html_inline" else None
        if token.type == "link_open":
            urls.append(str(token.attrs.get("href", "")))
        elif token.type == "link_close" and urls:
            urls.pop()
        elif token.type in {MARKED, UNMARKED}:
            marks += token.nesting
        elif token.type in {"softbreak", "hardbreak"}:
            runs.append(Run(" ", None, marks > 0))
        elif tag and tag[2].lower() == "br":
            runs.append(Run(" "))
        elif tag and tag[2].lower() == "mark":
            marks = max(0, marks + (-1 if tag[1] else 1))
        elif tag and tag[1] and urls:
            urls.pop()
        elif tag and not tag[1] and (target := _TARGET.search(token.content)):
            urls.append(target[1] or target[2] or "")
        elif token.type == "html_inline":
            continue
        elif token.content:
            url = urls[-1] if urls else None
            if token.type == "text" and url is None:
                runs += _with_addresses(token.content, marks > 0)
            else:
                runs.append(Run(token.content, url, marks > 0))
    return runs


def text_of(runs: Sequence[Run]) -> str:
    """Give the text of all runs."""
    return "".join(run.text for run in runs)


def without_reference(runs: Sequence[Run]) -> list[Run] | None:
    """Give the runs without a link back to the highlight they are; None where there is none."""
    for number, run in enumerate(runs):
        if run.url and _REFERENCE.fullmatch(run.text.strip()):
            before, after = list(runs[:number]), list(runs[number + 1 :])
            if before and before[-1].text.rstrip().endswith("("):
                last = before[-1]
                before[-1] = Run(last.text.rstrip()[:-1], last.url, last.is_highlighted)
                if after and after[0].text.startswith(")"):
                    after[0] = Run(after[0].text[1:], after[0].url, after[0].is_highlighted)
            return before + after
    return None


def _with_addresses(text: str, is_highlighted: bool) -> Iterator[Run]:
    """The text with the addresses in it made links."""
    end = 0
    for match in _ADDRESS.finditer(text):
        url = match[0].rstrip(_AFTER_ADDRESS)
        while url.endswith(")") and url.count("(") < url.count(")"):
            url = url[:-1].rstrip(_AFTER_ADDRESS)
        if match.start() > end:
            yield Run(text[end : match.start()], None, is_highlighted)
        end = match.start() + len(url)
        yield Run(url, url, is_highlighted)
    if end < len(text):
        yield Run(text[end:], None, is_highlighted)
