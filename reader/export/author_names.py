"""Which part of an author's name is the family name, where that is safe to tell.

An author may be a person, an agency, an office or a whole newsroom, and names are written in more
orders than one. A name is parted only where its first words are known given names or initials;
every other is kept whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.statements.languages.given_names import MEN, WOMEN

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}\Z")
_FAMILY_NAME = re.compile(r"(?:[DO]['’])?[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*\Z")
_PARTICLES = frozenset(
    "van von zu zum zur der den dem de del della di du da dos ter ten la".split()
)
_NO_FAMILY_NAMES = frozenset(
    "agency bulletin bureau chronicle club company correspondent council courier daily desk "
    "dispatch editor echo examiner express foundation gazette globe group guardian herald "
    "independent inquirer institute journal leader ledger magazine mail media mercury ministry "
    "mirror monitor network news newspaper newspapers nachrichten observer office online pilot "
    "post presse press radio record recorder redaktion register reporter reporters review "
    "sentinel service staff standard star sun team telegraph television times today tribune "
    "university voice weekly welle world writer writers zeitung".split()
)
"""Last words of newspapers and newsrooms, whose first words may be given names too: `Charlotte
Observer`."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its two parts."""

    given: str
    family: str
    """With its particle: `van der Berg`."""


def person_name(author: str) -> PersonName | None:
    """Give an author's name in parts, or None where it cannot be told which they are."""
    family, comma, given = author.partition(", ")
    words = given.split() + family.split() if comma else author.split()
    count = len(given.split()) if comma else _given_count(words)
    if not 0 < count < len(words) or not all(map(_is_given, words[:count])):
        return None
    *particles, last = words[count:]
    if not all(particle.lower() in _PARTICLES for particle in particles):
        return None
    if not _FAMILY_NAME.match(last) or not last[0].isupper() or last.lower() in _NO_FAMILY_NAMES:
        return None
    if all(map(_INITIALS.match, words[:count])) and last.isupper():
        return None
    return PersonName(" ".join(words[:count]), " ".join(words[count:]))


def _given_count(words: list[str]) -> int:
    """How many words come before the particles of the family name, or before its only word."""
    count = len(words) - 1
    while count > 0 and words[count - 1].lower() in _PARTICLES:
        count -= 1
    return count


def _is_given(word: str) -> bool:
    if _INITIALS.match(word):
        return True
    first = word.partition("-")[0].lower()
    return word[0].isupper() and (first in WOMEN or first in MEN)
