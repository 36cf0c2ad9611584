"""A text as its rules see it: paragraphs, sentences and tokens, quotations masked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.article import Span
from reader.statements.lexicon import Lexicon
from reader.statements.quotation import Quotation, quotations_of_line
from reader.text import sentences

COMMA_WITHIN = "“,"
"""What a quotation that ends in a comma has for lower case."""


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation."""

    start: int
    end: int
    """Half-open offsets into the whole text."""
    text: str
    """As it stands; `“` for a quotation."""
    lower: str
    """In lower case; as it stands where it is a given name that looks like another word."""
    quotation: int = -1
    """Its number among the quotations of its paragraph; -1 for words and punctuation."""

    @property
    def is_word(self) -> bool:
        """Whether this is a word or a number."""
        return self.quotation < 0 and (self.text[0].isalnum() or len(self.text) > 1)

    @property
    def is_capitalised(self) -> bool:
        """Whether this is a word that begins with a capital letter."""
        return self.quotation < 0 and self.text[0].isupper()


_TOKEN = re.compile(r"[@#]?\w[\w'’&-]*+(?:(?:\.(?=\w)|(?<=\d)[:,](?=\d))[\w'’&-]*+)*+|[^\w\s]")
"""A word, with the marks that join its parts (`o'clock`, `e.g`, `10:30`), or any other mark."""
_DOTTED = re.compile(
    r"(?:[A-Z]|(?:\w\.)+\w|mrs?|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|cmdr|adm|maj|rev|hon|"
    r"jr|sr|st|inc|corp|co|ltd|no|jan|feb|aug|sept|oct|nov|dec)\Z",
    re.IGNORECASE,
)
"""Words whose full stop belongs to them."""
_BEFORE_NUMBERS = frozenset(("no", "sept"))
"""Those of them that are words of their own where no number follows."""

_TERMINATORS = ".!?…。！？"
"""Marks that end a sentence within a quotation too."""
_MASK = "x"
"""What stands for each character inside of a quotation."""
_MARKS_WITHIN = 4
"""Characters that may stand at most between an opening mark and the first word."""
_WORD = re.compile(r"\w[\w'’]*+")
"""A word of a masked sentence."""
_ELIDED = re.compile(r"(?<=['’])")
"""Behind each apostrophe, where an elided word ends: `l'|avocat`."""


_LONGEST_SENTENCE = 4_000
"""Characters from which on a stretch without a full stop is no sentence of prose."""


class Sentence:
    """A sentence of a paragraph; its tokens are made when they are first asked for."""

    def __init__(self, paragraph: Paragraph, span: Span, quotations: range) -> None:
        self.paragraph = paragraph
        self.span = span
        self.quotations = quotations
        """The numbers of the paragraph's quotations that lie in it."""

    @property
    def is_prose(self) -> bool:
        """Whether it is short enough, its quotations apart, to be a sentence somebody wrote."""
        length = len(self.span)
        if length > _LONGEST_SENTENCE:
            quotations = self.paragraph.quotations[self.quotations.start : self.quotations.stop]
            length -= sum(len(quotation.span) for quotation in quotations)
        return length <= _LONGEST_SENTENCE

    @cached_property
    def words(self) -> frozenset[str]:
        """The lower-case words outside quotations."""
        masked = self.paragraph.masked
        offset = self.paragraph.span.start
        part = masked[self.span.start - offset : self.span.end - offset]
        words = _WORD.findall(part.lower().replace("’", "'"))
        if self.paragraph.lexicon.elisions:
            words = [piece for word in words for piece in _ELIDED.split(word)]
        return frozenset(words)

    @cached_property
    def tokens(self) -> list[Token]:
        """The sentence's tokens, in order."""
        text, tokens = self.paragraph.text, []
        position = self.span.start
        for number in self.quotations:
            quotation = self.paragraph.quotations[number]
            start, end = quotation.span.start, quotation.span.end
            if start > position:
                tokens += words_between(self.paragraph, position, start)
            ends_in_comma = text[quotation.inner.end - 1] == ","
            tokens.append(Token(start, end, "“", COMMA_WITHIN if ends_in_comma else "“", number))
            position = end
        tokens += words_between(self.paragraph, position, self.span.end)
        return tokens

    def forget(self) -> None:
        """Let go of words and tokens, which fill the memory where a paragraph is a whole book; they
        are made again for whoever asks."""
        for name in ("words", "tokens"):
            self.__dict__.pop(name, None)


def words_between(paragraph: Paragraph, start: int, end: int) -> list[Token]:
    """Give the words and punctuation marks of a stretch of text, whatever quotations it holds."""
    text, lexicon = paragraph.text, paragraph.lexicon
    clitics, elisions, given_names = lexicon.clitics, lexicon.elisions, lexicon.given_names
    tokens: list[Token] = []
    position = start
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if first < position:
            continue
        word = match[0]
        if text[last : last + 1] == "." and last + 1 < end and _is_dotted(word, text, last + 1):
            last += 1
            word = text[first:last]
        position = last
        while elisions and (cut := _elision(word, elisions)):
            lower = word[:cut].lower().replace("’", "'")
            tokens.append(Token(first, first + cut, word[:cut], lower))
            first, word = first + cut, word[cut:]
        if clitics and "-" in word and word.rpartition("-")[2].lower() in clitics:
            head, _, clitic = word.rpartition("-")
            tokens.append(Token(first, first + len(head), head, head.lower().removesuffix("-t")))
            first, word = last - len(clitic), clitic
        lower = word.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        is_name = lower in given_names and text[last : last + 2][1:].isupper()
        tokens.append(Token(first, last, word, word if is_name else lower))
    return tokens


def _is_dotted(word: str, text: str, end: int) -> bool:
    """Whether the full stop that ends before `end` belongs to a word; numbers follow `no.`."""
    is_numbering = word.lower() in _BEFORE_NUMBERS
    return bool(_DOTTED.match(word)) and not (
        is_numbering and not text[end : end + 2].strip().isdigit()
    )


def _elision(word: str, elisions: frozenset[str]) -> int:
    """Where an elided word ends that has grown together with the next one: 2 in `l'avocat`."""
    cut = max(word.find("'", 0, _LONGEST_ELISION), word.find("’", 0, _LONGEST_ELISION)) + 1
    is_elided = 0 < cut < len(word) and word[:cut].lower().replace("’", "'") in elisions
    return cut if is_elided else 0


_LONGEST_ELISION = 9
"""Characters of an elided word with its apostrophe at most: `lorsqu'`."""


@dataclass(slots=True)
class Paragraph:
    """One line of a text, with its quotations and sentences."""

    text: str
    """The whole text, which all offsets point into."""
    span: Span
    """Where the line stands in it."""
    quotations: list[Quotation]
    """Those of the line, in order."""
    masked: str
    """The line with the insides of its quotations masked, character for character."""
    sentences: list[Sentence]
    """Those of the line, in order."""
    lexicon: Lexicon
    """What is known of the text's language."""


def paragraphs_of(text: str, lexicon: Lexicon) -> Iterator[Paragraph]:
    """Give the non-empty lines of `text` with their sentences."""
    position = 0
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if end > position and not text[position:end].isspace():
            yield _paragraph(text, Span(position, end), lexicon)
        position = end + 1


def _paragraph(text: str, span: Span, lexicon: Lexicon) -> Paragraph:
    """Read one line: no sentence ends within its quotations, nor before the tag of one."""
    quotations = quotations_of_line(text, span.start, span.end)
    masked = _mask(text, span, quotations)
    paragraph = Paragraph(text, span, quotations, masked, [], lexicon)
    number = 0
    for piece in sentences(masked):
        end = piece.end + span.start
        first = number
        while number < len(quotations) and quotations[number].span.start < end:
            end = max(end, quotations[number].span.end)
            number += 1
        sentence = Sentence(paragraph, Span(piece.start + span.start, end), range(first, number))
        if paragraph.sentences and _belongs_to(sentence, paragraph.sentences[-1], lexicon):
            before = paragraph.sentences.pop()
            whole = Span(before.span.start, sentence.span.end)
            sentence = Sentence(paragraph, whole, range(before.quotations.start, number))
        paragraph.sentences.append(sentence)
    return paragraph


def _mask(text: str, span: Span, quotations: list[Quotation]) -> str:
    """A line whose quotations hold one letter over and over, but for how they begin and end."""
    pieces: list[str] = []
    position = span.start
    for quotation in quotations:
        start, end = quotation.inner.start, quotation.inner.end
        keep = 1 if end > start + 1 and text[end - 1] in _TERMINATORS else 0
        first = start
        while first < min(end, start + _MARKS_WITHIN) and not text[first].isalnum():
            first += 1
        first = min(end - keep, first + 1)
        pieces += (text[position:first], _MASK * (end - keep - first), text[end - keep : end])
        position = end
    pieces.append(text[position : span.end])
    return "".join(pieces)


_TAG_LENGTH = 14
"""Words that a sentence may have at most to be only the "X said" of a quotation before it."""


_CREDIT_LENGTH = 80
"""Characters of a `— Ann Hill, teacher` behind a quotation, at most."""


def _is_credit(sentence: Sentence) -> bool:
    """Whether a sentence is only the name behind a quotation: `“It works.” — |Ann Hill`."""
    if len(sentence.span) > _CREDIT_LENGTH:
        return False
    part = sentence.span.of(sentence.paragraph.text)
    return part[:1] in "—–―-" and part.lstrip("—–―- ")[:1].isupper()


def _belongs_to(sentence: Sentence, before: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is only the `she asked.` of the exclamation or question before it."""
    if sentence.quotations or not before.quotations:
        return False
    if _is_credit(sentence):
        return True
    quotation = before.paragraph.quotations[before.quotations[-1]]
    if quotation.span.end != before.span.end or len(sentence.span) > 12 * _TAG_LENGTH:
        return False
    if lexicon.signals.isdisjoint(sentence.words):
        return False
    mark = before.paragraph.text[quotation.inner.end - 1 : quotation.inner.end]
    tokens = sentence.tokens
    cue = next((i for i, token in enumerate(tokens) if token.lower in lexicon.signals), None)
    if cue is None or cue > _TAG_LENGTH:
        return False
    if mark == ".":
        words = [token for token in tokens if token.is_word]
        return cue <= 4 and tokens[cue] is words[-1]
    return _goes_no_further(tokens, cue, lexicon)


def _goes_no_further(tokens: Sequence[Token], cue: int, lexicon: Lexicon) -> bool:
    """Whether a reporting word at `cue` is followed by nothing that it could report."""
    behind = cue + 1
    while behind < len(tokens) and tokens[behind].lower in lexicon.adverbs:
        behind += 1
    if behind >= len(tokens) or not tokens[behind].is_word:
        return behind >= len(tokens) or (
            tokens[behind].quotation < 0 and tokens[behind].text in ",."
        )
    following = tokens[behind].lower
    if following in lexicon.complementisers:
        return False
    is_adverb_or_name = following.endswith("ly")  # `sadly` in English, `Emily` in all languages
    if following in lexicon.times or following in lexicon.prepositions or is_adverb_or_name:
        return True
    words = sum(token.is_word for token in tokens)
    return words - cue <= 6 and not any(token.lower in lexicon.auxiliaries for token in tokens)
