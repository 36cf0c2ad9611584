"""What a mention stands for: a surname, a pronoun or a description, as far as the article tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.article import Span
from reader.statements.attribution import Phrase
from reader.statements.lexicon import Lexicon, Person
from reader.statements.speakers.appellation import person_of, split_mention
from reader.statements.speakers.names import PARTICLES, POSSESSIVE, Bearer, Names
from reader.statements.statement import Speaker

_WORD = re.compile(r"\w[\w'’.-]*")
_PARENTHESIS = re.compile(r"\s*\([^()]{0,60}\)?\Z")
_AGE = re.compile(r"(\d{1,3})(?:-|‑)")
_EDGES = " ,\u00a0\u202f\t"
"""What stands around an apposition."""
_WITHIN_NAMES = frozenset(("of",))
_ORIGINS = frozenset(("of", "at", "from"))
_RECENT = 12
"""Speakers that a pronoun or a description is looked up among, at most."""
_REACH = 1_500
"""Characters before a pronoun within which whom it stands for must have been named."""


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


class Register:
    """Who speaks in an article; fed with every speaker in the order of the text."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._names = Names(text, lexicon)
        self._heard: list[_Heard] = []
        self._resolved: dict[Span, Speaker] = {}

    def speaker(self, phrase: Phrase, before: Phrase | None = None) -> Speaker:
        """Give the speaker that a mention stands for, and remember having heard them.

        `before` is the subject of the sentence before, whom a pronoun may take up.
        """
        known = self._resolved.get(phrase.span)
        if known is None:
            known = self._resolved[phrase.span] = self._speaker(phrase, before)
        return known

    def _speaker(self, phrase: Phrase, before: Phrase | None = None) -> Speaker:
        text = phrase.span.of(self._text)
        core = _PARENTHESIS.sub("", phrase.core.of(self._text))
        start = phrase.span.start
        if phrase.stands_for is not None:
            taken_up = phrase.stands_for
            antecedent = self._speaker(Phrase(taken_up, taken_up))
            return Speaker(phrase.span, text, antecedent.name or antecedent.text, antecedent.role)
        if phrase.is_label:
            return Speaker(phrase.span, text)
        person = self._lexicon.pronouns.get(core.lower())
        if person is not None:
            return Speaker(phrase.span, text, self._antecedent(person, start, before), None)
        name, role = self._name_and_role(self._without_origin(core))
        apposition = self._text[phrase.core.end : phrase.span.end].strip(_EDGES)
        opener = apposition.split()[0].lower() if apposition else ""
        named = apposition.split()[:2]
        is_named = len(named) == 2 and self._names.is_person([word.strip(",") for word in named])
        is_described = core.split()[0].lower() in self._lexicon.determiners
        is_titled = apposition[:1].isupper() or opener in self._lexicon.definites
        if (is_described and is_named) or (name is None and is_titled):
            name, role = self._leading_name(apposition), core
        elif apposition and self._tells_role(opener):
            role = apposition
        bearer = self._names.full(name, start) if name else self._described(core, start)
        if bearer is not None:
            name = bearer.name
        label = name or self._heard_before(core, start) or core
        self._hear(label, core, bearer, start)
        return Speaker(phrase.span, text, name or (label if label != core else None), role)

    def _without_origin(self, core: str) -> str:
        """Leave out where a person is from: `Sheila Marchetti| of Coldwater Research`."""
        words = core.split()
        for index in range(2, len(words) - 1):
            if words[index] in _ORIGINS and self._names.is_person(words[:index]):
                return " ".join(words[:index])
        return core

    def _tells_role(self, opener: str) -> bool:
        """Whether what stands between commas behind a name and begins so says who that is."""
        lexicon = self._lexicon
        closed = (lexicon.relatives, lexicon.prepositions, lexicon.adverbs, lexicon.conjunctions)
        return not any(opener in words for words in closed)

    def _name_and_role(self, core: str) -> tuple[str | None, str | None]:
        """Split `Foreign Ministry spokeswoman Maria Zakharova` in name and role."""
        if self._lexicon.resolves_roles:
            return split_mention(core, self._lexicon)
        words = core.split()
        first = len(words)
        while first and (
            self._is_name_word(words[first - 1]) or self._joins_names(words, first - 1)
        ):
            first -= 1
        while first < len(words) and self._is_no_name_front(words[first]):
            first += 1
        if first == len(words) or self._is_common(words, first):
            return None, None
        if first and words[first - 1].lower() in self._lexicon.coordinators:
            return " ".join(words), None
        if self._is_place_of(words, first):
            return None, None
        role = " ".join(words[:first]) or None
        if role is not None and role.lower() in self._lexicon.determiners:
            role = None
        named = self._names.trimmed([word.strip(",()") for word in words[first:]])
        return (POSSESSIVE.sub("", " ".join(named)) or None), role

    def _is_place_of(self, words: list[str], first: int) -> bool:
        """Whether a capitalised word says where somebody has a role: `the mayor of |Marl`."""
        if first < 2 or words[first - 1] not in _ORIGINS:
            return False
        return any(self._lexicon.is_role(word) for word in words[: first - 1])

    def _leading_name(self, apposition: str) -> str | None:
        """The name that an apposition begins with: `Matthias Röhl |vom Verlag`."""
        words = apposition.split()
        last = 0
        while last < len(words) and (self._is_name_word(words[last]) or words[last] in PARTICLES):
            last += 1
        named = self._names.trimmed([word.strip(",()") for word in words[:last]])
        return " ".join(named) or self._name_and_role(apposition)[0]

    def _is_no_name_front(self, word: str) -> bool:
        lower = word.lower()
        return (
            word in PARTICLES
            or lower.rstrip(".") in self._lexicon.honorifics
            or lower in self._lexicon.determiners
        )

    def _is_common(self, words: list[str], first: int) -> bool:
        """Whether a German phrase of article and one noun is no name: `die Autorin`."""
        if not self._lexicon.nouns_are_capitalised or not first or len(words) - first > 1:
            return False
        opener = words[0].lower()
        is_known = self._names.full(words[-1], len(self._text)) is not None
        return opener in self._lexicon.determiners and not is_known and not words[-1].isupper()

    def _joins_names(self, words: list[str], index: int) -> bool:
        """Whether a preposition is part of a name: `University of Cale`."""
        is_within = 0 < index < len(words) - 1 and words[index] in _WITHIN_NAMES
        return is_within and self._is_name_word(words[index - 1])

    def _is_name_word(self, word: str) -> bool:
        if word in PARTICLES or word == "&":
            return True
        if not word[0].isupper() or word.endswith(("'s", "’s")):
            return False
        return not self._lexicon.is_role(word) and not self._lexicon.is_time(word)

    def _described(self, core: str, position: int) -> Bearer | None:
        """Who a description stands for by role or age: `the mayor`, `the 34-year-old`."""
        words = core.lower().split()
        if words[0] not in self._lexicon.definites | self._lexicon.possessives:
            return None
        age = _AGE.match(words[-1])
        if age is not None:
            return self._names.with_role([age[1]], position)
        if len(words) > 2 or not self._lexicon.is_role(words[-1]):
            return None
        return self._names.with_role([words[-1]], position)

    def _heard_before(self, core: str, position: int) -> str | None:
        """Whom a short description takes up: `A State Department official`, then `the official`."""
        words = core.lower().split()
        if words[0] not in self._lexicon.definites or len(words) != 2:
            return None
        noun = words[-1]
        for heard in reversed(self._heard):
            if position - heard.position > _REACH:
                break
            if noun in heard.words and len(heard.words) > 2:
                return heard.label
        if noun in self._lexicon.generic_bodies:
            return next((h.label for h in reversed(self._heard) if h.person is Person.THING), None)
        return None

    def _hear(self, label: str, core: str, bearer: Bearer | None, position: int) -> None:
        words = frozenset(word.lower() for word in _WORD.findall(core[:120]))
        person = bearer.person if bearer else self._person_of(core, label)
        self._heard = [heard for heard in self._heard if heard.label != label][-_RECENT:]
        self._heard.append(_Heard(label, words, person, position))

    def _person_of(self, core: str, label: str) -> Person:
        """What a description or a single name tells of who it is."""
        if self._lexicon.resolves_roles:
            told = person_of(core[:120], self._lexicon)
            if told is not None:
                return told
        words = _WORD.findall(core[:120])
        for word in words:
            person = self._names.person_of_word(word)
            if person in (Person.WOMAN, Person.MAN):
                return person
        if any(self._lexicon.is_role(word) for word in words):
            return Person.SEVERAL if _is_plural(words[-1]) else Person.ANYONE
        if self._names.is_body(words) or (label == core and words and words[-1][0].isupper()):
            return Person.THING
        return Person.SEVERAL if words and _is_plural(words[-1]) else Person.ANYONE

    def _antecedent(self, pronoun: Person, position: int, before: Phrase | None) -> str | None:
        """Whom a pronoun at `position` stands for, as far as can be told."""
        if pronoun in (Person.THING, Person.SEVERAL):
            return self._last_heard(pronoun, position)
        if pronoun not in (Person.MAN, Person.WOMAN):
            return None
        found = [
            _Candidate(naming.bearer.name, naming.bearer.person, naming.start, naming.is_subject)
            for naming in self._names.before(position)
        ]
        found += [
            _Candidate(heard.label, heard.person, heard.position, is_subject=True)
            for heard in self._heard
            if heard.position < position
        ]
        if before is not None:
            found += self._described_subject(before)
        fitting = [
            one
            for one in found
            if one.person in (pronoun, Person.ANYONE) and position - one.position <= _REACH
        ]
        likeliest = max(fitting, key=lambda one: one.nearness(pronoun), default=None)
        return likeliest.label if likeliest else None

    def _described_subject(self, phrase: Phrase) -> list[_Candidate]:
        """A subject that is told by a role and not by a name: `Ferrier's deputy`; or nobody."""
        core = phrase.core.of(self._text)
        words = _WORD.findall(core[:120])
        lexicon = self._lexicon
        end = phrase.core.end
        is_named = self._text[end : end + 1] == "," and self._text[end : end + 3][2:].isupper()
        if (
            not words
            or is_named
            or phrase.span != phrase.core
            or not (
                lexicon.is_role(words[-1])
                or words[-1].lower() in lexicon.women
                or words[-1].lower() in lexicon.men
            )
        ):
            return []
        bearer = self._described(core, phrase.span.start)
        label = bearer.name if bearer else core
        person = bearer.person if bearer else self._person_of(core, core)
        return [_Candidate(label, person, phrase.core.end, is_subject=True)]

    def _last_heard(self, pronoun: Person, position: int) -> str | None:
        for heard in reversed(self._heard):
            if heard.position >= position or position - heard.position > _REACH // 3:
                continue
            is_described = heard.label.split()[0].lower() in self._lexicon.determiners
            if heard.person is pronoun or (heard.person is Person.ANYONE and is_described):
                return heard.label
        return None


_SUBJECT_BONUS = 120
"""Characters that being the subject of its sentence brings somebody nearer to a pronoun."""
_KNOWN_BONUS = 200
"""The same for being known as a woman or a man, as the pronoun tells."""


def _is_plural(word: str) -> bool:
    if word.lower().endswith(("men", "people")):
        return True
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s", "us"))
