"""The people and bodies of an article: what a surname or a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.statements.appellation import Roles, named, person_of, words_of
from reader.statements.attribution import Phrase
from reader.statements.lexicon import Lexicon, Person
from reader.statements.statement import Speaker

_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]{1,30}"
    r"(?: (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]{1,30}|de|van|von|der|bin|al|la|du)){1,4}"
)
"""Capitalised words in a row: most are names of people or bodies."""

_FIRST_NAME = re.compile(r"(?<![\w-])(?<![A-ZÀ-Þ]\. )[A-ZÀ-Þ][\w-]{2,20}(?![\w'’]| [A-ZÀ-Þ])")
"""A capitalised word that no other one follows."""
_NAME_REACH = 120
"""Characters within which a name stands behind the titles before it."""

_WORD = re.compile(r"\w[\w'’.-]*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_PARTICLES = frozenset("de van von der den bin al la du le el".split())
_WITHIN_NAMES = frozenset(("of",))
_MIN_ENDING = 5
"""Letters of a role that German compounds may end in: `Fischereiministerin`."""
_RECENT = 12
"""Speakers that a pronoun is looked up among, at most."""
_NEAR = 1_500
"""Characters within which a pronoun takes up a name."""
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


@dataclass(slots=True)
class _Entry:
    """A name of several words, and what is known of who bears it."""

    name: str
    start: int
    person: Person = Person.ANYONE


class Register:
    """Who speaks in an article; fed with every speaker in the order of the text."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._role_endings = tuple(role for role in lexicon.roles if len(role) >= _MIN_ENDING)
        self._by_surname: dict[str, list[_Entry]] = {}
        self._starts: list[int] = []
        self._entries: list[_Entry] = []
        self._recent: list[tuple[str, Person]] = []
        self._heard_at: dict[str, int] = {}
        for match in _NAME.finditer(text):
            self._enter(match)
        self._roles = self._known_roles() if lexicon.resolves_roles else None

    def _known_roles(self) -> Roles:
        """Learn from articles, roles, honorifics and first names who is a woman, who a man."""
        places = []
        for start, entry in zip(self._starts, self._entries, strict=True):
            first = self._text.find(entry.name, start, start + _NAME_REACH)
            if first >= 0:
                places.append((first, first + len(entry.name), entry.name))
        roles = Roles(self._text, places, self._lexicon)
        for entry in self._entries:
            person = person_of(entry.name, self._lexicon) or roles.genders.get(entry.name)
            if entry.person is Person.ANYONE and person is not None:
                entry.person = person
        self._add_first_names()
        return roles

    def _add_first_names(self) -> None:
        """Take in people who are called by their first name: `Enora trie des araignées de mer`."""
        by_first = {entry.name.partition(" ")[0]: entry for entry in reversed(self._entries)}
        found = list(zip(self._starts, self._entries, strict=True))
        for match in _FIRST_NAME.finditer(self._text):
            lower = match[0].lower()
            if lower not in self._lexicon.women and lower not in self._lexicon.men:
                continue
            person = Person.WOMAN if lower in self._lexicon.women else Person.MAN
            entry = by_first.setdefault(match[0], _Entry(match[0], match.start(), person))
            self._by_surname.setdefault(lower, [entry])
            found.append((match.start(), entry))
        found.sort(key=lambda one: one[0])
        self._starts = [start for start, _ in found]
        self._entries = [entry for _, entry in found]

    def _enter(self, match: re.Match[str]) -> None:
        words = match[0].split()
        if self._lexicon.resolves_roles:
            words = words_of(match[0])
        person = Person.ANYONE
        while len(words) > 1 and self._is_prefix(words[0]):
            person = self._person_of(words[0]) or person
            words.pop(0)
        while words and words[-1] in _PARTICLES:
            words.pop()
        if not words:
            return
        words[-1] = _POSSESSIVE.sub("", words[-1])
        surname = words[-1].lower()
        known = self._by_surname.setdefault(surname, [])
        if len(words) == 1:
            for entry in known:
                entry.person = person if person is not Person.ANYONE else entry.person
            return
        name = " ".join(words)
        if self._is_body(words):
            person = Person.THING
        bearer = next((entry for entry in known if entry.name == name), None)
        if bearer is None:
            bearer = _Entry(name, match.start(), person)
            if len(known) < _RECENT:
                known.append(bearer)
        self._starts.append(match.start())
        self._entries.append(bearer)

    def _is_body(self, words: Sequence[str]) -> bool:
        return any(word.lower() in self._lexicon.bodies for word in words)

    def _is_prefix(self, word: str) -> bool:
        lower = word.lower().rstrip(".")
        lexicon = self._lexicon
        if lexicon.nouns_are_capitalised and lower.endswith(self._role_endings):
            return True
        return (
            lower in lexicon.honorifics
            or lower in lexicon.roles
            or lower in lexicon.determiners
            or lower in lexicon.prepositions
            or lower in lexicon.conjunctions
            or lower in lexicon.adverbs
            or lower in lexicon.times
        )

    def _person_of(self, word: str) -> Person | None:
        lower = word.lower()
        person = self._lexicon.honorifics.get(lower.rstrip("."))
        if person is None and lower.endswith("woman"):
            return Person.WOMAN
        is_compound = self._lexicon.nouns_are_capitalised and word[0].isupper()
        if person is None and is_compound and lower.endswith(self._role_endings):
            return Person.WOMAN if lower.endswith("in") else Person.ANYONE
        return person

    def speaker(self, phrase: Phrase) -> Speaker:
        """Give the speaker that a mention stands for, and remember having heard them."""
        text = phrase.span.of(self._text)
        core = phrase.core.of(self._text)
        apposition = self._text[phrase.core.end : phrase.span.end].strip(" ,")
        if phrase.stands_for is not None:
            taken_up = phrase.stands_for
            antecedent = self.speaker(Phrase(taken_up, taken_up))
            return Speaker(phrase.span, text, antecedent.name or antecedent.text, antecedent.role)
        person = self._lexicon.pronouns.get(core.lower())
        if person is not None:
            return Speaker(phrase.span, text, self._antecedent(person, phrase.span.start), None)
        name, role = self._name_and_role(core)
        if name is None and self._roles is not None:
            apposition = apposition.rpartition(", ")[2]
        if name is None and apposition[:1].isupper():
            name, role = self._name_and_role(apposition)[0], core
        elif apposition and apposition.split()[0].lower() not in self._lexicon.relatives:
            role = apposition
        if name is None and self._roles is not None:
            name = self._roles.bearer(core, phrase.span.start)
        if name is not None:
            name = self._full(name, phrase.span.start)
            self._hear(name, self._gender(text, name))
            self._heard_at[name] = phrase.span.start
        return Speaker(phrase.span, text, name, role)

    def _name_and_role(self, core: str) -> tuple[str | None, str | None]:
        """Split `Foreign Ministry spokeswoman Maria Zakharova` in name and role."""
        if self._lexicon.resolves_roles:
            return named(core, self._lexicon)
        words = core.split()
        first = len(words)
        while first and (
            self._is_name_word(words[first - 1]) or self._joins_names(words, first - 1)
        ):
            first -= 1
        while first < len(words) and (
            words[first] in _PARTICLES
            or words[first].lower().rstrip(".") in self._lexicon.honorifics
            or words[first].lower() in self._lexicon.determiners
        ):
            first += 1
        if first == len(words):
            return None, None
        role = " ".join(words[:first]) or None
        if role is not None and role.lower() in self._lexicon.determiners:
            role = None
        return _POSSESSIVE.sub("", " ".join(words[first:]).strip(",()")), role

    def _joins_names(self, words: Sequence[str], index: int) -> bool:
        """Whether a preposition is part of a name: `University of Cale`."""
        is_within = 0 < index < len(words) - 1 and words[index] in _WITHIN_NAMES
        return is_within and self._is_name_word(words[index - 1])

    def _is_name_word(self, word: str) -> bool:
        if word in _PARTICLES or word == "&":
            return True
        if self._lexicon.nouns_are_capitalised and word.lower().endswith(self._role_endings):
            return False
        if not word[0].isupper() or word.endswith(("'s", "’s")):
            return False
        return word.lower() not in self._lexicon.roles and word.lower() not in self._lexicon.times

    def _full(self, name: str, position: int) -> str:
        """The full name that a surname stands for: the last one before, else the first."""
        if " " in name:
            return name
        known = self._by_surname.get(name.lower(), [])
        earlier = [entry for entry in known if entry.start <= position]
        if earlier:
            return earlier[-1].name
        return known[0].name if known else name

    def _gender(self, text: str, name: str) -> Person:
        """What a mention tells of who it is; a single word without a person's name is a place."""
        if self._roles is not None and (told := person_of(text[:120], self._lexicon)) is not None:
            return told
        for word in _WORD.findall(text[:120]):
            person = self._person_of(word)
            if person in (Person.WOMAN, Person.MAN):
                return person
        words = name.split()
        known = self._by_surname.get(words[-1].lower(), [])
        unknown = Person.THING if len(words) == 1 or self._is_body(words) else Person.ANYONE
        return next((entry.person for entry in known if entry.name == name), unknown)

    def _hear(self, name: str, person: Person) -> None:
        if person is Person.ANYONE:
            person = next((known for heard, known in self._recent if heard == name), person)
        self._recent = [entry for entry in self._recent if entry[0] != name][-_RECENT:]
        self._recent.append((name, person))

    def _nearest(self, pronoun: Person, position: int) -> str | None:
        """The nearest one before `position` who is known to be a woman or a man.

        Of several in one sentence that is the first, likely its subject; somebody who spoke since
        goes first.
        """
        index = bisect_left(self._starts, position)
        found: tuple[int, str] | None = None
        for number in range(index - 1, max(-1, index - 1 - _RECENT), -1):
            entry, start = self._entries[number], self._starts[number]
            if position - start > _NEAR or (
                found is not None and _SENTENCE_END.search(self._text, start, found[0])
            ):
                break
            if entry.person is pronoun:
                found = (start, entry.name)
        fitting = (pronoun, Person.ANYONE)
        spoken = next((name for name, person in reversed(self._recent) if person in fitting), None)
        if found is None:
            return None
        if spoken is not None and self._heard_at.get(spoken, -1) > found[0]:
            self._hear(spoken, pronoun)
            return spoken
        self._hear(found[1], pronoun)
        self._heard_at[found[1]] = position
        return found[1]

    def _antecedent(self, pronoun: Person, position: int) -> str | None:
        """The name that `he` or `she` at `position` stands for, as far as can be told."""
        if pronoun not in (Person.MAN, Person.WOMAN):
            return None
        if self._roles is not None and (nearest := self._nearest(pronoun, position)) is not None:
            return nearest
        for name, person in reversed(self._recent):
            if person in (pronoun, Person.ANYONE):
                self._hear(name, pronoun)
                return name
        index = bisect_left(self._starts, position)
        for entry in reversed(self._entries[max(0, index - _RECENT) : index]):
            if entry.person in (pronoun, Person.ANYONE):
                return entry.name
        return None
