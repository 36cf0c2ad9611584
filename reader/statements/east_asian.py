"""Chinese and Japanese, whose words no space parts: a reporting verb that touches the marks.

Only words in marks are found: what is reported without them would need words told apart. Nor is a
quotation found that no such verb attributes: titles and terms stand in the same marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from reader.article import Span
from reader.statements.quotation import Quotation, quotations_of_line
from reader.statements.statement import Speaker, Statement, StatementKind
from reader.text import paragraphs

_CONFIDENCE = 0.8
"""How sure a speaker is: not measured, for the gold has a single sentence of each language.

It is set below that of the same reports in the languages where it is measured.
"""
_REACH = 60
"""Characters around a quotation in which its verb and speaker are looked for."""

_CHINESE_VERBS = (
    "表示|指出|强调|強調|认为|認為|宣布|宣佈|回应|回應|写道|寫道|透露|补充|補充|解释|解釋|警告|呼吁|"
    "呼籲|批评|批評|声明|聲明|坦言|告诉记者|告訴記者|回答|称|稱|说|說|问|問"
)
_CHINESE_BEFORE = re.compile(
    rf"(?P<who>[^，,。！？；：:“”「」『』\s]{{1,30}}?)(?P<cue>{_CHINESE_VERBS})道?[，,：:]?\Z"
)
_CHINESE_AFTER = re.compile(
    rf"[，,]?(?P<who>[^，,。！？；：:“”「」『』\s]{{1,30}}?)(?P<cue>{_CHINESE_VERBS})道?[。，,；]"
)
_CHINESE_REST = re.compile(
    r"\d|[在对對向于於就则則也还還又再并並]|周[一二三四五六日]|今天|昨天|当天|當天"
)
"""Where what names the speaker ends: place, day and adverbs follow."""

_JAPANESE_AFTER = re.compile(
    r"(?:など)?とも?(?P<cue>述べ|語|話し|指摘|説明|強調|批判|主張|発言|コメント|答え|書い|訴え|"
    r"警告|明らかに|言っ|言う|呼びかけ|反論|投稿)"
)
_JAPANESE_SUBJECT = re.compile(r"(?:\A|[、。\s])(?P<who>[^、。「」『』\s]{1,20}?)[はが]")

_Found = tuple[Span, Span]
"""The spans of speaker and verb."""


def chinese(text: str) -> list[Statement]:
    """Give the attributed statements in marks of a Chinese text, in order."""
    return list(_statements(text, _of_chinese))


def japanese(text: str) -> list[Statement]:
    """Give the attributed statements in marks of a Japanese text, in order."""
    return list(_statements(text, _of_japanese))


BY_LANGUAGE: Mapping[str, Callable[[str], list[Statement]]] = MappingProxyType(
    {"ja": japanese, "zh": chinese}
)
"""What finds the statements of each of the two languages, by its two-letter code."""


def _statements(
    text: str, attribute: Callable[[str, Span, Quotation], _Found | None]
) -> Iterator[Statement]:
    for line in paragraphs(text):
        for quotation in quotations_of_line(text, line.start, line.end):
            found = attribute(text, line, quotation)
            if found is None:
                continue
            who, cue = found
            yield Statement(
                quotation.span,
                StatementKind.DIRECT,
                Speaker(who, who.of(text)),
                cue,
                _CONFIDENCE,
            )


def _of_chinese(text: str, line: Span, quotation: Quotation) -> _Found | None:
    first = max(line.start, quotation.span.start - _REACH)
    match = _CHINESE_BEFORE.search(text[first : quotation.span.start])
    if match is None:
        first = quotation.span.end
        match = _CHINESE_AFTER.match(text[first : min(line.end, first + _REACH)])
    if match is None:
        return None
    rest = _CHINESE_REST.search(match["who"], 1)
    last = match.start("who") + rest.start() if rest else match.end("who")
    who = Span(first + match.start("who"), first + last)
    return who, Span(first + match.start("cue"), first + match.end("cue"))


def _of_japanese(text: str, line: Span, quotation: Quotation) -> _Found | None:
    end = quotation.span.end
    verb = _JAPANESE_AFTER.match(text[end : min(line.end, end + _REACH)])
    if verb is None:
        return None
    first = max(line.start, quotation.span.start - _REACH)
    before = text[first : quotation.span.start].rpartition("。")
    first += len(before[0]) + len(before[1])
    subjects = list(_JAPANESE_SUBJECT.finditer(before[2]))
    if not subjects:
        return None
    who = Span(first + subjects[-1].start("who"), first + subjects[-1].end("who"))
    return who, Span(end + verb.start("cue"), end + verb.end("cue"))
