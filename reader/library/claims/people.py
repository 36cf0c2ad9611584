"""Whom a speaker's name stands for across articles: one person only where that is safe.

Two articles speak of the same person where they give the same full name, case and accents aside, or
names that the configuration calls aliases of each other; a surname that follows a full name in its
article has that name already. Transliterations and middle names are told together by alias alone.
The catalogue keeps `person_key` with each speaker; aliases are applied whenever speakers are
grouped, since the configuration may change.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from reader.library.names import Aliases, Words, searchable, words_of

_TITLES = frozenset("mr mrs ms miss mx dr prof sir dame sgt cllr herr herrn frau mme mlle".split())
"""Forms of address and titles that open a name and are no given name in any of our languages."""
_GERMAN_ARTICLES = frozenset("Der Die Das Ein Eine Einem Einen Einer Mein Meine".split())
"""Words that open a description whose nouns look like names."""
_WITHIN_NAMES = frozenset(
    "de da di do du des del della dos la las le les los l d von van vom zu zum zur und für ohne "
    "gegen im am den der die das dem bin ibn al el e y et and of for the to on sans pour "
    "contre contra & jr sr".split()
)
"""Words that stand in lower case within names."""
_PARTICLES = frozenset("de da di du des van von der den zu bin ibn al el la le d".split())
"""Small words within names, which tell nobody apart."""
_KINDS_OF_BODY = frozenset(
    "administration agency army association authority board bureau cabinet church college "
    "commission committee company congress council court department directorate force forces "
    "government hospital institute interior intelligence justice media ministry navy office "
    "parliament party police press senate service state television treasury union university "
    "agentur amt armee behorde bundestag bundesrat gericht gewerkschaft hochschule "
    "innenministerium institut kommission ministerium partei parlament polizei rat "
    "regierung rathaus senat staatsanwaltschaft universitat verband verein zeitung "
    "agence armee assemblee chambre comite conseil cour gendarmerie gouvernement mairie ministere "
    "parti parquet prefecture syndicat tribunal universite".split()
)
"""Words, folded, for what many places have one of: `ministry`."""
_ACRONYM_LENGTHS = range(2, 7)
"""Letters of a word in capitals that is taken for the initials of a body: `UN` to `UNICEF`."""
_NAMES_KEPT = 4096
"""Names whose words are kept: those of one article follow each other, in all its mentions."""
_EDGES = "\"'’‘“”„«»,.;:!?()[]"
"""What may stand around the words of a name."""


class Named(Protocol):
    """A speaker as an article names them."""

    @property
    def name(self) -> str:
        """Whom the mention stands for; "" where nobody knows."""

    @property
    def mention(self) -> str:
        """As written."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is told from others by the name, or by the description that articles give instead."""

    key: str
    """The same for the same person; no name's key is that of a description."""
    label: str
    """The name or description as this article writes it."""
    is_named: bool
    """Whether there is a name: that of a person or of an organisation."""
    is_distinctive: bool
    """Whether the name tells one from others across articles: a full name, an acronym, an alias.

    Of other names, `Berg` or `Interior Ministry`, it is not known whether two articles that use
    them mean the same one.
    """

    @property
    def told(self) -> str:
        """The label, with a note where it is no name."""
        return self.label if self.is_named else unnamed(self.label)


def unnamed(description: str) -> str:
    """Say of a description, as articles give it, that it is no name."""
    return f"{description} (no name)"


@lru_cache(_NAMES_KEPT)
def person_key(name: str) -> str:
    """Give the words of a name that tell people apart, folded; "" for what is no name.

    Titles are left out, and initials that are all of a name are one word: `U.N.` is `UN`.
    """
    words = () if _is_description(name) else words_of(name)
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    if all(len(word) == 1 for word in words):
        return "".join(words)
    return " ".join(words)


def person_of(speaker: Named, aliases: Aliases) -> Person:
    """Give who a speaker is, told from others as far as is safe."""
    key = person_key(speaker.name)
    if not key:
        label = speaker.name or speaker.mention
        return Person(f"({searchable(label).strip() or label})", label, False, False)
    words = tuple(key.split())
    identity = " ".join(aliases.identity(words))
    is_distinctive = aliases.is_known(words) or _is_distinctive(words, speaker.name)
    return Person(identity, speaker.name, True, is_distinctive)


def _is_description(name: str) -> bool:
    """Whether words that stand for a mention are no name: `A port official`, `Ein Zeuge`."""
    words = [word for word in (part.strip(_EDGES) for part in name.split()) if word]
    if not any(word[0].isalpha() for word in words):
        return True
    if len(words) > 1 and words[0] in _GERMAN_ARTICLES:
        return True
    return not _is_french_body(name) and any(
        word.islower() and word not in _WITHIN_NAMES for word in words
    )


def _is_french_body(name: str) -> bool:
    """Whether a name opens as French ones of bodies do: `ministère des Affaires étrangères`."""
    opener, *others = name.split()
    is_body = not _KINDS_OF_BODY.isdisjoint(words_of(opener))
    return is_body and opener.islower() and any(word[:1].isupper() for word in others)


@lru_cache(_NAMES_KEPT)
def _is_distinctive(words: Words, written: str) -> bool:
    letters = "".join(character for character in written if character.isalpha())
    if len(letters) in _ACRONYM_LENGTHS and letters.isupper() and " " not in written.strip():
        return True
    if _is_french_body(written):
        return False
    telling = [word for word in words if len(word) > 1 and word not in _PARTICLES]
    is_body = not _KINDS_OF_BODY.isdisjoint(words)
    return len(telling) > (2 if is_body else 1)
