"""What the lines over a plain text's body look like, before anything is chosen among them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from reader.formats.plain.choice import bucket
from reader.formats.plain.head_signs import TEXT, Sign, head_signs, label_of
from reader.formats.plain.lines import Line
from reader.formats.plain.mail_head import mail_head, mail_value
from reader.formats.plain.names import has_common_words, lower_words
from reader.formats.plain.navigation import menu_length
from reader.formats.plain.signs import is_release_mark

_REACH = 40
"""Lines under the menu that are looked at for a head."""
_MOST_PROSE = 3
"""The head ends before so many paragraphs of running text."""
_FIRST_PARAGRAPHS = 12
_LONG_WORDS = 4
"""Words of a line that may be more than a topic."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a line: how many lines of which sort, and whether one of others."""

    text: int = 0
    long_text: int = 0
    paragraphs: int = 0
    has_date: bool = False
    has_byline: bool = False
    has_release_mark: bool = False


@dataclass(frozen=True)
class Outline:
    """The first lines of a text, each with the sign of what it may be."""

    lines: Sequence[Line]
    """All lines of the text."""
    signs: Sequence[Sign]
    """Those of the first of them."""
    language: str | None = None

    def __len__(self) -> int:
        return len(self.signs)

    @cached_property
    def prose(self) -> Sequence[bool]:
        """For each line with a sign whether it is a paragraph of sentences."""
        pairs = zip(self.signs, self.lines, strict=False)
        return [sign is Sign.PROSE and line.is_sentences for sign, line in pairs]

    @cached_property
    def end(self) -> int:
        """The number of lines among which title, byline and date are looked for."""
        found = 0
        for i, is_prose in enumerate(self.prose):
            found += is_prose
            if found >= _MOST_PROSE:
                return i
        return len(self.signs)

    @cached_property
    def _lower_words(self) -> frozenset[str]:
        return lower_words(self.lines)

    def has_common_words(self, name: str) -> bool:
        """Whether the text has a word of the name in lower case: then it is rather no name."""
        return has_common_words(name, self._lower_words)

    def name(self, at: int) -> str:
        """The name of a line's sign; those around the text have names too."""
        if at < 0:
            return "BEGINNING"
        return self.signs[at].name if at < len(self.signs) else "END"

    @cached_property
    def _mail_head(self) -> dict[int, str]:
        return mail_head(self.lines)

    def label(self, at: int) -> str | None:
        """The field that a line tells behind a label, as `label_of`, also in a letter's head."""
        return self._mail_head.get(at, label_of(self.lines[at]))

    def value(self, at: int) -> str:
        """What a line tells behind its label."""
        if at in self._mail_head:
            return mail_value(self.lines[at])
        return self.lines[at].text.split(":", 1)[1].strip()

    def is_of_mail(self, at: int) -> bool:
        """Whether a line is of a letter's head."""
        return at in self._mail_head

    def is_text(self, at: int) -> bool:
        """Whether the line may be the article's own, by its sign."""
        return self.signs[at] in TEXT

    def is_long_text(self, at: int) -> bool:
        """Whether it may be more than a topic and less than a paragraph."""
        line = self.lines[at]
        return self.is_text(at) and len(line.words) >= _LONG_WORDS and not line.is_sentences

    def to_prose(self, at: int) -> int:
        """How many lines further the next paragraph stands, or the end of what has signs."""
        return next((i for i in range(at + 1, len(self)) if self.prose[i]), len(self)) - at

    def since_prose(self, at: int) -> int | None:
        """How many lines stand between the paragraph before and the line; None without one."""
        above = (at - i - 1 for i in range(at - 1, -1, -1) if self.prose[i])
        return next(above, None)

    def above(self, at: int) -> Above:
        """What stands over a line."""
        return self._above[at]

    def place(self, at: int, title: int | None) -> set[str]:
        """The signs of where a line stands, of which `title` is the title's index."""
        if title is None:
            place = "no title"
        elif at == title:
            place = "the title"
        elif at < title:
            place = f"above {bucket(title - at, 1, 3)}"
        else:
            place = f"below {bucket(at - title, 1, 2, 3, 5, 8)}"
        paragraphs = sum(self.prose[title or 0 : at])
        return {
            f"place {place}",
            f"before {'TITLE' if title == at - 1 else self.name(at - 1)}",
            f"next {'TITLE' if title == at + 1 else self.name(at + 1)}",
            f"to paragraph {bucket(self.to_prose(at), 1, 2, 3, 6)}",
            f"paragraphs above {bucket(paragraphs, 0, 1)}",
        }

    def words_below(self, at: int) -> frozenset[str]:
        """The content words of the first paragraphs under a line."""
        return self._words_from(self._prose_before[min(at + 1, len(self._prose_before) - 1)])

    @cached_property
    def _above(self) -> Sequence[Above]:
        rows = [Above()]
        for i, sign in enumerate(self.signs):
            last = rows[-1]
            rows.append(
                Above(
                    last.text + self.is_text(i),
                    last.long_text + self.is_long_text(i),
                    last.paragraphs + self.prose[i],
                    last.has_date or sign is Sign.DATES,
                    last.has_byline or sign is Sign.BYLINE,
                    last.has_release_mark or is_release_mark(self.lines[i]),
                )
            )
        return rows

    @cached_property
    def _paragraphs(self) -> list[Line]:
        most = _FIRST_PARAGRAPHS + _MOST_PROSE + _REACH
        return list(islice((line for line in self.lines if line.is_prose), most))

    @cached_property
    def _prose_before(self) -> list[int]:
        """How many running paragraphs stand before each of the lines with signs."""
        counts = [0]
        for line in self.lines[: len(self.signs)]:
            counts.append(counts[-1] + line.is_prose)
        return counts

    @cached_property
    def _known_words(self) -> dict[int, frozenset[str]]:
        return {}

    def _words_from(self, first: int) -> frozenset[str]:
        if first not in self._known_words:
            paragraphs = self._paragraphs[first : first + _FIRST_PARAGRAPHS]
            self._known_words[first] = frozenset(
                word for line in paragraphs for word in line.content_words
            )
        return self._known_words[first]


def outline(
    lines: Sequence[Line], language: str | None, shared: Collection[int] = frozenset()
) -> Outline:
    """Give what the first lines look like; those in `shared` are of the page."""
    menu = menu_length(list(lines))
    signs = head_signs(list(lines[: menu + _REACH]), language, menu, shared)
    return Outline(lines, signs, language)
