"""Markdown's grammar: CommonMark with tables, and what note-taking programs add to it.

These are wiki links, embeds, highlights, comments, callouts and block ids (help.obsidian.md,
"Obsidian Flavored Markdown"), footnotes, math and fenced divisions (Pandoc User's Guide). Each is a
rule of markdown-it's: it looks at one place, says whether its syntax stands there, and goes on
behind it.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

LONGEST_TEXT = 20_000
"""Characters of one paragraph; inline rules backtrack, so that of a longer one the text is taken as
it stands."""
_DEEPEST = 40
"""Levels of nesting, of which a list has two; what is nested deeper is taken as it stands."""

_DATA_ADDRESS = re.compile(r"(\bdata:[\w/+.-]{1,60};base64,)[A-Za-z0-9+/=%_-]{200,}")

EMBEDDED, MARKED, UNMARKED = "embedded", "mark_open", "mark_close"
"""Types of tokens of this module's own."""
CALLOUT, CALLOUT_TITLE = "callout", "callout title"
"""What `meta` of a block quote's token has of a callout."""


def tokens_of(text: str) -> list[Token]:
    """Give markdown-it's tokens of a text, those of lines within their blocks as `children`."""
    return _parser().parse(_DATA_ADDRESS.sub(r"\1", text))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 4 * _DEEPEST})
    parser.enable(["table", "strikethrough"])
    block = parser.block.ruler
    interrupting: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    block.before("table", "comment", _comment, interrupting)
    block.before("table", "math", _math_block, interrupting)
    block.before("table", "footnote", _footnote, interrupting)
    block.before("table", "division", _division, interrupting)
    block.before("comment", "deep", _deep)
    inline = parser.inline.ruler
    inline.before("link", "wiki_link", _wiki_link)
    inline.before("link", "footnote_mark", _footnote_mark)
    inline.before("wiki_link", "highlight", _highlight)
    inline.before("wiki_link", "inline_comment", _inline_comment)
    inline.before("wiki_link", "math", _math)
    parser.core.ruler.before("inline", "callouts", _callouts)
    parser.core.ruler.at("inline", _inline)
    return parser


# Blocks.


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _begins(state: StateBlock, number: int, beginning: str) -> bool:
    return not state.is_code_block(number) and state.src.startswith(
        beginning, state.bMarks[number] + state.tShift[number]
    )


def _add_text(state: StateBlock, first: int, last: int, content: str) -> None:
    """Add a paragraph of the lines from `first` to before `last`."""
    state.push("paragraph_open", "p", 1).map = [first, last]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = content, [first, last], []
    state.push("paragraph_close", "p", -1)


def _deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """What is nested too deeply, which markdown-it would leave out."""
    if state.level < _DEEPEST:
        return False
    if silent:
        return True
    last = start
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent):
        last += 1
    for number in range(start, last):
        if not state.isEmpty(number):
            _add_text(state, number, number + 1, _line(state, number).lstrip("> \t"))
    state.line = last
    return True


def _closing(state: StateBlock, start: int, end: int, fence: str) -> int | None:
    """The line after `start` that is or ends with a fence; None where there is none in reach."""
    for number in range(start + 1, min(end, start + _MOST_FENCED)):
        if state.sCount[number] < state.blkIndent and not state.isEmpty(number):
            return None
        if _line(state, number).rstrip().endswith(fence):
            return number
    return None


_MOST_FENCED = 200
"""Lines of a comment or a formula; an unclosed one takes no more than these to find out."""


def _comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines between `%%` and `%%`, which are not shown."""
    if not _begins(state, start, "%%"):
        return False
    line = _line(state, start).rstrip()
    if len(line) > 4 and line.endswith("%%") and "%%" not in line[2:-2]:
        state.line = start + 1
        return True
    if line != "%%" and "%%" in line[2:]:
        return False
    last = _closing(state, start, end, "%%")
    if last is None:
        return False
    state.line = last + 1
    return True


def _math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines between `$$` and `$$`, whose characters mean what they do in TeX."""
    if not _begins(state, start, "$$"):
        return False
    line = _line(state, start).rstrip()
    is_whole = len(line) > 4 and line.endswith("$$")
    last = start if is_whole else _closing(state, start, end, "$$")
    if last is None:
        return False
    if silent:
        return True
    token = state.push("fence", "code", 0)
    lines = state.getLines(start, last + 1, state.blkIndent, False).strip()
    token.content, token.map = (
        lines.removeprefix("$$").removesuffix("$$").strip("\n"),
        [start, last],
    )
    state.line = last + 1
    return True


_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,60})\]:[ \t]*(.*)")


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^1]: text`, with what is indented below it; it stays where it is, as a paragraph."""
    if not _begins(state, start, "[^"):
        return False
    match = _FOOTNOTE.match(_line(state, start))
    if match is None:
        return False
    if silent:
        return True
    texts = [f"[{match[1]}] {match[2]}"]
    number, first = start + 1, start
    while number < end:
        is_below = not state.isEmpty(number) and state.sCount[number] >= state.blkIndent + 2
        follows = not state.isEmpty(number) and not state.isEmpty(number - 1)
        if is_below or (follows and not _begins(state, number, "[^")):
            texts.append(_line(state, number))
        elif state.isEmpty(number) and number + 1 < end and _is_below(state, number + 1):
            _add_text(state, first, number, "\n".join(texts))
            texts, first = [], number + 1
        else:
            break
        number += 1
    if texts:
        _add_text(state, first, number, "\n".join(texts))
    state.line = number
    return True


def _is_below(state: StateBlock, number: int) -> bool:
    return not state.isEmpty(number) and state.sCount[number] >= state.blkIndent + 2


_DIVISION = re.compile(r":{3,}[ \t]*(?:\{[^{}]{0,500}\}|[\w-]{0,60})[ \t]*:{0,200}[ \t]*\Z")


def _division(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`::: {.class}` and `:::`, which part a text and are not shown."""
    if not _begins(state, start, ":::") or not _DIVISION.match(_line(state, start)):
        return False
    state.line = start + 1
    return True


# What stands within a line.


_WIKI_LINK = re.compile(r"!?\[\[([^\[\]|\n]{1,1000})(?:\|([^\[\]\n]{0,1000}))?\]\]")
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5})?\Z")
_MEDIA = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|heic|tiff?|mp[34]|m4a|wav|ogg|flac|webm|mov|mkv|pdf)\Z",
    re.IGNORECASE,
)


def _wiki_link(state: StateInline, silent: bool) -> bool:
    """`[[target]]`, `[[target|text]]` and `![[embed]]`."""
    if not state.src.startswith(("[[", "![["), state.pos):
        return False
    match = _WIKI_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        target, text = match[1].strip(), (match[2] or "").split("|")[0].strip()
        is_medium = match[0][0] == "!" and bool(_MEDIA.search(target.partition("#")[0]))
        if is_medium:
            text = "" if _SIZE.match(text) else text
        else:
            text = text or target.removeprefix("#").replace("#^", " ^").replace("#", " > ")
        state.push("image" if is_medium else EMBEDDED, "", 0).content = text
    state.pos = match.end()
    return True


_FOOTNOTE_MARK = re.compile(r"\[\^([^\[\]\s]{1,60})\](?!\()|\^\[([^\[\]]{1,2000})\]")


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """`[^1]`, or a note itself: `^[text]`."""
    match = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        is_mark = match[1] is not None
        state.push(EMBEDDED, "", 0).content = f"[{match[1]}]" if is_mark else f" [{match[2]}]"
    state.pos = match.end()
    return True


_HIGHLIGHT = re.compile(
    r"(?<![A-Za-z0-9_)=])==(?=[^\s=])(?:(?!==).){1,4000}?(?<!\s)==(?!=)", re.DOTALL
)


def _highlight(state: StateInline, silent: bool) -> bool:
    """`==text==`, in which everything else may stand."""
    if not state.src.startswith("==", state.pos):
        return False
    match = _HIGHLIGHT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        end = state.posMax
        state.push(MARKED, "mark", 1)
        state.pos, state.posMax = match.start() + 2, match.end() - 2
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push(UNMARKED, "mark", -1)
    state.pos = match.end()
    return True


_INLINE_COMMENT = re.compile(r"(?<!\S)%%[^%\n]{1,2000}%%(?![^\s.,;:!?)])[ ]?")


def _inline_comment(state: StateInline, silent: bool) -> bool:
    match = _INLINE_COMMENT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    state.pos = match.end()
    return True


_MATH = re.compile(r"\$(?=[^\s$])([^$\n]{1,500}?)(?<!\s)\$(?!\d)|\$\$([^$\n]{1,2000})\$\$")
_TEX = re.compile(r"[\\^_{}]")


def _math(state: StateInline, silent: bool) -> bool:
    """`$x_1$`, taken as it stands where it holds TeX, so that money stays what it is."""
    match = _MATH.match(state.src, state.pos, state.posMax)
    if match is None or not _TEX.search(match[0]):
        return False
    if not silent:
        state.push(EMBEDDED, "", 0).content = match[0]
    state.pos = match.end()
    return True


# The whole.


_CALLOUT = re.compile(r"\[!([\w-]{1,40})(?:\|[^\]\n]{0,200})?\][+-]?[ \t]*([^\n]{0,2000})\n?")


def _callouts(state: StateCore) -> None:
    """Take `[!type] Title` from the beginning of block quotes, and note it on these."""
    tokens = state.tokens
    for quote, opening, content in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if quote.type != "blockquote_open" or opening.type != "paragraph_open":
            continue
        match = _CALLOUT.match(content.content)
        if match:
            quote.meta = {CALLOUT: match[1].lower(), CALLOUT_TITLE: match[2].strip()}
            content.content = content.content[match.end() :]


_BLOCK_ID = re.compile(r"(?:\A|[ \t\n]+)\^[A-Za-z0-9-]{1,60}\Z")
_HEADING_ATTRIBUTES = re.compile(r"[ \t]+\{[#.][^{}\n]{0,200}\}\Z")


def _inline(state: StateCore) -> None:
    """Parse the text of each block that is not too long for it."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        # from the end on: what is searched in all of a text takes long where it nearly fits often
        end = token.content[-300:]
        for pattern in (_BLOCK_ID, _HEADING_ATTRIBUTES):
            if match := pattern.search(end):
                token.content = token.content[: len(token.content) - len(end) + match.start()]
                break
        if len(token.content) > LONGEST_TEXT:
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)
