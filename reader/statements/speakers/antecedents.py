"""Whom a pronoun or a description takes up, among those named and heard before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.statements.attribution import Phrase
from reader.statements.lexicon import Lexicon, Person
from reader.statements.speakers.appellation import person_of
from reader.statements.speakers.mentions import is_plural
from reader.statements.speakers.names import Bearer, Names

_WORD = re.compile(r"\w[\w'’.-]*")
_AGE = re.compile(r"(\d{1,3})(?:-|‑)")
_MENTION_LENGTH = 120
"""Characters of a mention that are looked at."""
_RECENT = 12
"""Speakers that a pronoun or a description is looked up among, at most."""
_REACH = 1_500
"""Characters before a pronoun within which whom it stands for must have been named."""
_SHORT_REACH = _REACH // 3
"""The same for `it` and `they`, which more often take up what nobody named."""
_SUBJECT_BONUS = 120
"""Characters that being the subject of its sentence brings somebody nearer to a pronoun."""
_KNOWN_BONUS = 200
"""The same for being known as a woman or a man, as the pronoun tells."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """Somebody who spoke."""

    label: str
    """The name, or the description where there is none."""
    words: frozenset[str]
    """The words of the mention, lower case."""
    person: Person
    position: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody whom a pronoun may stand for."""

    label: str
    person: Person
    position: int
    is_subject: bool

    def nearness(self, pronoun: Person) -> int:
        """How near in characters, counting what else speaks for it."""
        known = _KNOWN_BONUS if self.person is pronoun else 0
        return self.position + known + (_SUBJECT_BONUS if self.is_subject else 0)


class Antecedents:
    """Whom an article has named and heard so far; all positions are characters of its text."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        self._lexicon = lexicon
        self._heard: list[_Heard] = []

    def hear(self, label: str, core: str, bearer: Bearer | None, position: int) -> None:
        """Remember who spoke: by name or description, as mentioned, who bears the name, where."""
        words = frozenset(word.lower() for word in _words(core))
        person = bearer.person if bearer else self._person_of(core, label)
        self._heard = [heard for heard in self._heard if heard.label != label][-_RECENT:]
        self._heard.append(_Heard(label, words, person, position))

    def of_pronoun(self, pronoun: Person, position: int, before: Phrase | None) -> str | None:
        """Give whom a pronoun at `position` stands for, as far as can be told.

        `before` is the subject of the sentence before. The nearest one wins who may be the person
        that the pronoun tells; being a subject, and being known as that person, count as nearness.
        """
        if pronoun in (Person.THING, Person.SEVERAL):
            return self._last_heard(pronoun, position)
        if pronoun not in (Person.MAN, Person.WOMAN):
            return None
        fitting = [
            one
            for one in self._candidates(position, before)
            if one.person in (pronoun, Person.ANYONE) and position - one.position <= _REACH
        ]
        likeliest = max(fitting, key=lambda one: one.nearness(pronoun), default=None)
        return likeliest.label if likeliest else None

    def bearer_of(self, description: str, position: int) -> Bearer | None:
        """Give whom a description stands for by role or age: `the mayor`, `the 34-year-old`."""
        words = description.lower().split()
        if words[0] not in self._lexicon.definites | self._lexicon.possessives:
            return None
        age = _AGE.match(words[-1])
        if age is not None:
            return self._names.with_role([age[1]], position)
        if len(words) > 2 or not self._lexicon.is_role(words[-1]):
            return None
        return self._names.with_role([words[-1]], position)

    def heard_as(self, description: str, position: int) -> str | None:
        """Give whom a short description takes up: `A port official`, then `the official`."""
        words = description.lower().split()
        if words[0] not in self._lexicon.definites or len(words) != 2:
            return None
        noun = words[-1]
        for heard in reversed(self._heard):
            if position - heard.position > _REACH:
                break
            if noun in heard.words and len(heard.words) > 2:
                return heard.label
        if noun in self._lexicon.generic_bodies:
            bodies = (one for one in reversed(self._heard) if one.person is Person.THING)
            return next((body.label for body in bodies), None)
        return None

    def _candidates(self, position: int, before: Phrase | None) -> Iterator[_Candidate]:
        for naming in self._names.before(position):
            bearer = naming.bearer
            yield _Candidate(bearer.name, bearer.person, naming.start, naming.is_subject)
        for heard in self._heard:
            if heard.position < position:
                yield _Candidate(heard.label, heard.person, heard.position, is_subject=True)
        described = self._described_subject(before) if before is not None else None
        if described is not None:
            yield described

    def _described_subject(self, phrase: Phrase) -> _Candidate | None:
        """A subject that is told by a role and not by a name: `Ferrier's deputy`."""
        core, end = phrase.core.of(self._text), phrase.core.end
        is_named = self._text[end : end + 1] == "," and self._text[end : end + 3][2:].isupper()
        if is_named or phrase.span != phrase.core or not self._tells_person(core):
            return None
        bearer = self.bearer_of(core, phrase.span.start)
        label = bearer.name if bearer else core
        person = bearer.person if bearer else self._person_of(core, core)
        return _Candidate(label, person, end, is_subject=True)

    def _tells_person(self, core: str) -> bool:
        """Whether the last word of a mention is a role or a word for a woman or a man."""
        words, lexicon = _words(core), self._lexicon
        if not words:
            return False
        last = words[-1].lower()
        return lexicon.is_role(words[-1]) or last in lexicon.women or last in lexicon.men

    def _last_heard(self, pronoun: Person, position: int) -> str | None:
        """The last body or group that spoke, or the last one described who may be one."""
        for heard in reversed(self._heard):
            if heard.position >= position or position - heard.position > _SHORT_REACH:
                continue
            is_described = heard.label.split()[0].lower() in self._lexicon.determiners
            if heard.person is pronoun or (heard.person is Person.ANYONE and is_described):
                return heard.label
        return None

    def _person_of(self, core: str, label: str) -> Person:
        """What a description or a single name tells of who it is."""
        if self._lexicon.resolves_roles:
            told = person_of(core[:_MENTION_LENGTH], self._lexicon)
            if told is not None:
                return told
        words = _words(core)
        for word in words:
            person = self._names.person_of_word(word)
            if person in (Person.WOMAN, Person.MAN):
                return person
        is_several = bool(words) and (
            is_plural(words[-1]) or words[-1].lower() in self._lexicon.plurals
        )
        number = Person.SEVERAL if is_several else Person.ANYONE
        if any(self._lexicon.is_role(word) for word in words):
            return number
        if self._names.is_body(words) or (label == core and words and words[-1][0].isupper()):
            return Person.THING
        return number


def _words(core: str) -> list[str]:
    return _WORD.findall(core[:_MENTION_LENGTH])
