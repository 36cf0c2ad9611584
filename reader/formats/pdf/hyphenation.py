"""The lines of a paragraph as one text: words that were parted at line ends are put together.

Whether a hyphen at the end of a line belongs to the word is told from how the document writes the
word elsewhere, else from the language: German puts compounds together without a hyphen, English
keeps one between two words that it has by themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.formats.builder import Run
from reader.language import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
_END = re.compile(r"([^\W_]+(?:[-‑'’.][^\W_]+)*)[\u00ad\u2010‑-]\Z")
_BEGINNING = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*")
_HYPHENS = "\u00ad\u2010‑-"
_CJK = re.compile("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")
_URL_END = re.compile(r"(?:https?://|www\.)\S*[/_=&?.\u2010-]\Z")
_COMPOUNDING = frozenset({"de", "nl", "da", "sv", "no", "fi"})
_SUSPENDED = frozenset("und oder bis sowie and or to en of et ou y o".split())
"""Before these a hyphen stands for the rest of a word: `Raub- und Jagdvögel`."""
_PREFIXES = frozenset(
    "anti co counter cross ex half inter mid multi non post pre pro quasi re self semi so state "
    "sub super ultra well vice all ill".split()
)
_MOST_WORDS = 2_000_000


class Vocabulary:
    """The words that a document writes whole."""

    def __init__(self, lines: Iterable[Sequence[Run]], language: str | None) -> None:
        """Learn from all lines of a document."""
        self._language = language
        self._functions = FUNCTION_WORDS.get(language or "", frozenset())
        counts: Counter[str] = Counter()
        seen = 0
        for line in lines:
            text = "".join(run.text for run in line)
            words = _WORD.findall(text)
            if words and text.rstrip()[-1:] in _HYPHENS:
                words.pop()
            seen += len(words)
            if seen > _MOST_WORDS:
                break
            counts.update(word.casefold().replace("‑", "-") for word in words)
        self._words = counts

    def joined(self, lines: Sequence[Sequence[Run]]) -> list[Run]:
        """Give the lines of a paragraph as one text."""
        runs: list[Run] = []
        for line in lines:
            if not line:
                continue
            if runs:
                before = "".join(run.text for run in runs[-4:])[-80:]
                after = "".join(run.text for run in line)[:80]
                drops, between = self._seam(before, after)
                if drops:
                    runs[-1] = replace(runs[-1], text=runs[-1].text[:-1])
                elif runs[-1].text.endswith("\u2010"):
                    runs[-1] = replace(runs[-1], text=runs[-1].text[:-1] + "-")
                if between:
                    url = runs[-1].url if runs[-1].url == line[0].url else None
                    is_highlighted = runs[-1].is_highlighted and line[0].is_highlighted
                    mark = runs[-1].mark if runs[-1].mark is line[0].mark else None
                    runs.append(Run(between, url, is_highlighted, mark))
            runs.extend(line)
        return [replace(run, text=run.text.replace("\u2010", "-")) for run in runs]

    def _seam(self, before: str, after: str) -> tuple[bool, str]:
        """Whether the last character of a line goes, and what parts it from the next."""
        if before.endswith("\u00ad"):
            return True, ""
        end, beginning = _END.search(before), _BEGINNING.match(after)
        if end and beginning:
            if beginning[0].casefold() in _SUSPENDED:
                return False, " "
            return not self._keeps_hyphen(end[1], beginning[0]), ""
        if _URL_END.search(before) and after[:1].isalnum():
            return False, ""
        if before[-1:] in "–—/" and len(before) > 1 and not before[-2].isspace():
            return False, ""
        if before[-1:] in _HYPHENS and beginning:
            return False, ""
        if _CJK.match(before[-1:]) and _CJK.match(after[:1]):
            return False, ""
        return False, " "

    def _keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether a word parted at a hyphen is written with it."""
        last = re.split("[-‑]", left)[-1]
        first = re.split("[-‑]", right)[0]
        if left[-1].isdigit() or right[0].isdigit():
            return True
        whole, hyphened = (left + right).casefold(), f"{left}-{right}".casefold()
        if self._words[hyphened] or self._words[f"{last}-{first}".casefold()]:
            return self._words[hyphened] + 1 > self._words[whole]
        if self._words[whole] or self._words[(last + first).casefold()]:
            return False
        if right[0].isupper():
            return not (left.isupper() and right.isupper() and min(len(last), len(first)) > 2)
        if last != left:  # there is a hyphen in it already
            known = {last.casefold(), first.casefold()}
            if all(word in self._words or word in self._functions for word in known):
                return True
            return last.casefold() in self._functions
        if self._language in _COMPOUNDING:
            return False
        if first != right:
            return True
        if last.casefold() in _PREFIXES and last.casefold() not in {"re", "so"}:
            return first.casefold() in self._words and last.casefold() in {
                "all", "half", "ill", "non", "self", "state", "well", "ex", "anti",
            }  # fmt: skip
        is_known = self._words[last.casefold()] and self._words[first.casefold()]
        return bool(is_known) and min(len(last), len(first)) > 3
