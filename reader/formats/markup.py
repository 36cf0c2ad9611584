"""Texts that may be plain, Markdown or HTML, as exports of articles hold them without saying."""

from __future__ import annotations

import re
from enum import Enum
from html import unescape

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.plain import add_body

_HTML = re.compile(
    r"</(?:p|div|a|li|ul|ol|h[1-6]|em|strong|span|blockquote|b|i|u|figure|table|td|section|article"
    r"|html|body|pre|code)\s{0,5}>|<(?:p|br|hr|img)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_ESCAPED_HTML = re.compile(r"&lt;(?:/?(?:p|div|a|li|em|strong|blockquote)|br|img)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,32});")
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^ {0,3}(?:```|~~~)|!?\[[^\[\]\n]{1,300}\]\(\s?<?(?:https?://|/|#|mailto:)"
    r"|(?<![\w*])\*\*[^\s*][^*\n]{0,500}\*\*(?![\w*])|^> \S|^\[\^\w{1,20}\]: ",
    re.MULTILINE,
)
_MARKDOWN_SIGNS = ("](", "**", "# ", "```", "~~~", "> ", "[^")
"""One of them stands wherever the pattern matches; to look for these takes far less time."""
_FIRST_HEADING = re.compile(
    r"\s{0,100}(?:<(?!h1\b)[^<>]{0,2000}>\s{0,100}){0,20}(<h1\b[^<>]{0,2000}>(.{0,2000}?)</h1\s{0,5}>)",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_INLINE_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span|sup|sub|cite|a|br|q|font|small|abbr|wbr|p|div)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)


class Markup(Enum):
    """How a text is written."""

    PLAIN = "plain"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PAGE = "a page of HTML"
    """In which the article is to be looked for."""


def markup_of(text: str) -> Markup:
    """Tell how a text is written, by what plain prose does not have in it."""
    if "<" in text and _HTML.search(text):
        return Markup.HTML
    if any(sign in text for sign in _MARKDOWN_SIGNS) and _MARKDOWN.search(text):
        return Markup.MARKDOWN
    return Markup.PLAIN


def add_marked_up(
    builder: ArticleBuilder,
    text: str,
    markup: Markup | None = None,
    base_url: str | None = None,
    *,
    has_highlights: bool = False,
) -> None:
    """Add a text as the blocks of an article; `markup` is told by the text itself where it is None.

    A title that the builder knows and the text begins with is not added again. Links of HTML are
    resolved against `base_url`; `has_highlights` is that of `add_fragment`.
    """
    title = builder.told("title") or ""
    if markup is None:
        markup = markup_of(text)
    # Only as far as needed: plain texts need neither library.
    if markup is Markup.PAGE:
        from reader.formats.html import add_page

        add_page(builder, text)
    elif markup is Markup.HTML:
        from reader.formats.html import add_fragment

        add_fragment(
            builder, _without_heading(text, title), base_url, has_highlights=has_highlights
        )
    elif markup is Markup.MARKDOWN:
        from reader.formats.markdown import add_markdown

        add_markdown(builder, _without_first_line(text, title))
    else:
        add_body(builder, _with_gaps(_without_first_line(text, title)))


def _with_gaps(text: str) -> str:
    """A text of one paragraph a line with the empty lines by which headings are told.

    Extractors of articles leave them out. A text that is wrapped has them.
    """
    lines = text.strip().split("\n")
    if len(lines) < 2 or any(not line.strip() for line in lines):
        return text
    is_wrapped = sum(len(line) > _WIDEST_WRAPPED for line in lines) * 4 < len(lines)
    return text if is_wrapped else "\n\n".join(lines)


_WIDEST_WRAPPED = 90
"""Characters of a line in a text wrapped by hand."""


def feed_markup_of(text: str) -> tuple[str, Markup]:
    """Give a text of a feed, where HTML is the rule, and how it is written.

    HTML that was escaped once too often is unescaped.
    """
    if not _HTML.search(text) and _ESCAPED_HTML.search(text):
        text = unescape(text)
    if _HTML.search(text) or _ENTITY.search(text) or _INLINE_TAG.search(text):
        return text, Markup.HTML
    return text, Markup.PLAIN


def plain_line(text: str) -> str:
    """Give a title or name on one line, without the tags and entities that some exports leave."""
    if _ENTITY.search(text):
        text = unescape(text)
    if "<" in text:
        text = _INLINE_TAG.sub("", text)
    return single_line(text)


def _without_heading(text: str, title: str) -> str:
    """A piece of HTML without its first heading, where that is the title."""
    found = _FIRST_HEADING.match(text)
    if found is None or not title:
        return text
    heading = unescape(_TAG.sub("", found[2]))
    if single_line(heading).casefold() != title.casefold():
        return text
    return text[: found.start(1)] + text[found.end(1) :]


def _without_first_line(text: str, title: str) -> str:
    """A text without its first line, where that is the title."""
    first, _, rest = text.lstrip().partition("\n")
    if (
        title
        and len(first) < 1_000
        and single_line(first.lstrip("# ")).casefold() == title.casefold()
    ):
        return rest
    return text
