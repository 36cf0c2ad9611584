"""The people and bodies that an article names: where, in which role, woman or man."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reader.statements.languages.given_names import MEN, WOMEN
from reader.statements.lexicon import Lexicon, Person
from reader.statements.speakers.appellation import person_of

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŠŽČĆŻ"
NAME = re.compile(
    rf"\b[{_CAPITAL}][\w'’-]{{1,30}}"
    rf"(?: (?:[{_CAPITAL}]\.|[{_CAPITAL}][\w'’-]{{1,30}}|de|van|von|der|bin|al|la|du|le)){{1,4}}"
)
"""Capitalised words in a row: most are names of people or bodies."""

_CAPITALISED = re.compile(rf"\b[{_CAPITAL}][\w'’-]{{1,30}}")
POSSESSIVE = re.compile(r"['’]s?\Z")
"""What makes a name a possessive: `Cole|'s`, `James|'`."""
_POSSESSIVE_ENDS = "s'’"
"""Letters that a possessive ends in: most words end in none, and need no search."""
_POST_NOMINALS = frozenset("KC QC MP MEP MSP MBE OBE CBE KBE JP MD PhD Esq MdB MdL".split())
"""Letters behind a name that are none of it."""
PARTICLES = frozenset("de van von der den bin al du le la el".split())
"""Small words within a surname."""
_ROLE_REACH = 60
"""Characters before and behind a name in which words for who that is are looked for."""
_ROLE_WORDS_BEFORE = 4
_ROLE_WORDS_BEHIND = 8
"""Words among those characters that are taken for a role, at most."""
_OPENING_REACH = 30
"""Characters before a name among which the end of the sentence before is looked for."""
_FULL_NAME = 2
"""Words that a role before a name leaves to it, at least."""
_SAME_SURNAME = 12
"""People of one surname that are told apart, at most."""
_ROLES = 12
"""Words for who somebody is that are remembered, at most."""
_MENTIONS_BACK = 40
"""Mentions before a pronoun that are looked at: keeps the time linear."""
_LEAST_STEM = 4
"""Letters of a word for a role by which a compound that ends in it is known, at least."""
_AGE = re.compile(r"(\d{1,3})(?:\Z|[-‑])")
_ROLE_WORD = re.compile(r"[\w][\w'’-]*")
_BEHIND = re.compile(r"(?: \([^()\n]{1,20}\))?, ([^.;:!?\n“”\"„«»]{1,60})")
"""What a comma puts behind a name, a party or age in parentheses left out."""


@dataclass(slots=True)
class Bearer:
    """Somebody or something with a name of several words."""

    name: str
    person: Person = Person.ANYONE
    roles: set[str] = field(default_factory=set)
    """Words for who that is, lower case, from beside the name: `mayor`; also an age: `34`."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a name or surname stands."""

    start: int
    bearer: Bearer
    is_subject: bool
    """Whether it opens its sentence."""


class Names:
    """All bearers of names in a text, and where they are named."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._is_role = cache(lexicon.is_role)
        self._by_surname: dict[str, list[Bearer]] = {}
        """By the surname in lower case, in the order in which they are first named."""
        self._first: dict[str, int] = {}
        """Where each full name stands for the first time."""
        self._given: dict[str, Bearer] = {}
        """By the given name as written: whoever was first named with it."""
        for match in NAME.finditer(text):
            self._enter(match)
        self._namings = sorted(self._all_namings(), key=lambda naming: naming.start)
        self._starts = [naming.start for naming in self._namings]

    def _enter(self, match: re.Match[str]) -> None:
        """Take in capitalised words in a row, if they are a name."""
        prefixes, words = self._without_prefixes(match[0].split())
        words = self.trimmed(words)
        if not words or self._is_no_name(match):
            return
        words[-1] = POSSESSIVE.sub("", words[-1])
        person = self._told_by(prefixes)
        if len(words) == 1:
            if person is not Person.ANYONE:
                for bearer in self._by_surname.get(words[0].lower(), ()):
                    bearer.person = person
            return
        if self._is_title(match):
            return
        start = match.start() + sum(len(prefix) + 1 for prefix in prefixes)
        bearer = self._bearer(" ".join(words), start)
        if bearer.person is Person.ANYONE:
            known = self._person(words)
            bearer.person = known if known is not Person.ANYONE else person
        self._learn_roles(bearer, prefixes, match)

    def _without_prefixes(self, words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Split titles and roles from the name: `Transport Minister Mrs. |Maria Cole`."""
        first = 0
        for index, word in enumerate(words[:-_FULL_NAME]):
            if self._is_role(word) or word.lower().rstrip(".") in self._lexicon.honorifics:
                first = index + 1
        while first < len(words) - 1 and self.is_prefix(words[first]):
            first += 1
        return words[:first], words[first:]

    def _told_by(self, prefixes: Sequence[str]) -> Person:
        """What titles and roles before a name tell of the person: the last one that does."""
        told = (self.person_of_word(prefix) for prefix in reversed(prefixes))
        return next((person for person in told if person), Person.ANYONE)

    def _is_no_name(self, match: re.Match[str]) -> bool:
        """Whether capitalised words are who wrote the article, a salutation or a dateline."""
        start, end = match.span()
        line = self._text.rfind("\n", max(0, start - _ROLE_REACH), start) + 1
        lead = self._text[line:start].split() if start - line < _ROLE_REACH else []
        opener = (lead or match[0].split())[0].lower()
        if opener in self._lexicon.byline_openers and self._text[end : end + 1] in ("", "\n", ","):
            return True
        if match[0].split()[-1].lower() in self._lexicon.honorifics:
            return True
        return match[0].isupper() and not lead and len(match[0]) > len("A. B.")

    def _bearer(self, name: str, start: int) -> Bearer:
        known = self._by_surname.setdefault(name.split()[-1].lower(), [])
        bearer = next((bearer for bearer in known if bearer.name == name), None)
        if bearer is None:
            bearer = Bearer(name)
            if len(known) < _SAME_SURNAME:
                known.append(bearer)
            self._first.setdefault(name, start)
            self._given.setdefault(name.split()[0], bearer)
        return bearer

    def trimmed(self, words: Sequence[str]) -> list[str]:
        """Give the words of a name without what hangs on it: `Franziska Hug |von der Dorfliste`."""
        kept: list[str] = []
        for word in words:
            if word in PARTICLES and len(kept) > 1 and kept[-1] not in PARTICLES:
                break
            kept.append(word)
        while kept and (kept[-1] in PARTICLES or kept[-1] in _POST_NOMINALS):
            kept.pop()
        return kept

    def _is_title(self, match: re.Match[str]) -> bool:
        """Whether marks hold the name and nothing else, as they do for a title."""
        text = self._text
        before, behind = (
            text[match.start() - 1 : match.start()],
            text[match.end() : match.end() + 1],
        )
        return bool(before and behind) and before in "“\"„«»‘'›" and behind in "”\"“»«’'‹"

    def _person(self, words: Sequence[str]) -> Person:
        if self.is_body(words):
            return Person.THING
        for word in words[:-1]:
            given = word.lower().partition("-")[0]
            if given in WOMEN:
                return Person.WOMAN
            if given in MEN:
                return Person.MAN
        return Person.ANYONE

    def _learn_roles(self, bearer: Bearer, prefixes: Sequence[str], match: re.Match[str]) -> None:
        """Take in the words beside a name that say who that is."""
        start, end = match.span()
        before = self._text[max(0, start - _ROLE_REACH) : start].rpartition("\n")[2]
        words = _ROLE_WORD.findall(before.lower())[-_ROLE_WORDS_BEFORE:]
        words += [prefix.lower() for prefix in prefixes]
        behind = _BEHIND.match(self._text, end)
        if behind is not None:
            words += _ROLE_WORD.findall(behind[1].lower())[:_ROLE_WORDS_BEHIND]
        if bearer.person is Person.ANYONE and self._lexicon.resolves_roles:
            told = f"{before.rpartition(',')[2]} {match[0]}"
            bearer.person = person_of(told.strip(), self._lexicon) or Person.ANYONE
        for word in words:
            age = _AGE.match(word)
            role = age[1] if age else word
            if (age or self._is_role(word)) and len(bearer.roles) < _ROLES:
                bearer.roles.add(role)
            if bearer.person is Person.ANYONE:
                bearer.person = self.person_of_word(word) or Person.ANYONE

    def is_person(self, words: Sequence[str]) -> bool:
        """Whether words end in a person's name in full, or in a surname with a form of address."""
        address, given = words[-2].rstrip(".").lower(), words[-2].lower()
        is_named = words[-1][:1].isupper() and words[-2][:1].isupper()
        known = self.full(" ".join(words[-2:]), len(self._text))
        is_known = known is not None and known.person in (Person.WOMAN, Person.MAN)
        is_told = address in self._lexicon.honorifics or given in WOMEN or given in MEN
        return is_named and (is_known or is_told)

    def is_body(self, words: Sequence[str]) -> bool:
        """Whether one of the words of a name is a body's or a place's: `committee`."""
        return any(word.lower() in self._lexicon.bodies for word in words)

    def is_prefix(self, word: str) -> bool:
        """Whether a capitalised word before a name is none of it: a title, a role, an article."""
        lower = word.lower().rstrip(".")
        lexicon = self._lexicon
        return (
            lower in lexicon.honorifics
            or self._is_role(lower)
            or lower in lexicon.determiners
            or lower in lexicon.prepositions
            or lower in lexicon.conjunctions
            or lower in lexicon.adverbs
            or lexicon.is_time(lower)
            or lower in lexicon.lead_ins
            or lower in lexicon.hypothetical_openers
        )

    def person_of_word(self, word: str) -> Person | None:
        """What a form of address or a role tells of the person."""
        lower = word.lower().rstrip(".")
        person = self._lexicon.honorifics.get(lower)
        if person is not None:
            return person
        if lower.endswith(("woman", "frau")):
            return Person.WOMAN
        if lower in self._lexicon.women:
            return Person.WOMAN
        if lower in self._lexicon.men:
            return Person.MAN
        if self._lexicon.nouns_are_capitalised and self._is_role(lower):
            return Person.WOMAN if lower.endswith("in") else None
        return None

    def _all_namings(self) -> Iterator[Naming]:
        """Every place where somebody's surname or full name stands, or a given name alone."""
        for match in _CAPITALISED.finditer(self._text):
            word = match[0].lower()
            if word[-1] in _POSSESSIVE_ENDS:
                word = POSSESSIVE.sub("", word)
            known = self._by_surname.get(word)
            if known is not None:
                yield self._by_last_name(known, match)
            elif word in WOMEN or word in MEN:
                bearer = self._by_given_name(match)
                if bearer is not None:
                    start = match.start()
                    yield Naming(start, bearer, self._opens_sentence(start))

    def _by_last_name(self, known: Sequence[Bearer], match: re.Match[str]) -> Naming:
        """Who of those with one surname is meant: by the full name here, or as named before."""
        first = start = match.start()
        bearer = self._named_here(known, match)
        if bearer is not None:
            first += len(bearer.name.split()[-1]) - len(bearer.name)
        else:
            bearer = self._last_named(known, start)
        is_possessive = POSSESSIVE.search(match[0]) is not None
        return Naming(start, bearer, self._opens_sentence(first) and not is_possessive)

    def _last_named(self, known: Sequence[Bearer], position: int) -> Bearer:
        """Who of `known` was the last to be introduced up to `position`; else the first one."""
        earlier = [bearer for bearer in known if self._first[bearer.name] <= position]
        return earlier[-1] if earlier else known[0]

    def _by_given_name(self, match: re.Match[str]) -> Bearer | None:
        """Who is called by a given name alone: `Enora trie le poisson`."""
        given = match[0].lower()
        behind = self._text[match.end() : match.end() + 2]
        is_given = (given in WOMEN or given in MEN) and given not in self._lexicon.given_names
        if not is_given or (behind[:1] == " " and behind[1:].isupper()):
            return None
        person = Person.WOMAN if given in WOMEN else Person.MAN
        return self._given.setdefault(match[0], Bearer(match[0], person))

    def _named_here(self, known: Sequence[Bearer], match: re.Match[str]) -> Bearer | None:
        """Whose full name the surname found is the end of."""
        for bearer in known:
            end = match.start() + len(bearer.name.split()[-1])
            if self._text[max(0, end - len(bearer.name)) : end] == bearer.name:
                return bearer
        return None

    def _opens_sentence(self, start: int) -> bool:
        before = self._text[max(0, start - _OPENING_REACH) : max(0, start)].rstrip()
        return not before or before[-1] in '.!?\n”"“»'

    def full(self, name: str, position: int) -> Bearer | None:
        """Give who a surname or full name stands for at `position`: the last one before, if any."""
        known = self._by_surname.get(name.split()[-1].lower(), ())
        exact = next((bearer for bearer in known if bearer.name == name), None)
        if exact is not None or " " in name:
            return exact
        if not known and name in self._given:
            return self._given[name]
        return self._last_named(known, position) if known else None

    def is_known(self, name: str) -> bool:
        """Whether somebody in the text bears that surname or full name."""
        return self.full(name, len(self._text)) is not None

    def before(self, position: int) -> Iterator[Naming]:
        """Give the namings before `position`, the nearest first, a bounded number."""
        index = bisect_left(self._starts, position)
        yield from reversed(self._namings[max(0, index - _MENTIONS_BACK) : index])

    def with_role(self, words: Sequence[str], position: int) -> Bearer | None:
        """Give who was last named before `position` in the role that one of `words` tells."""
        for naming in self.before(position):
            if not naming.bearer.roles.isdisjoint(words):
                return naming.bearer
            if self._lexicon.nouns_are_capitalised and any(
                _is_same(role, word) for role in naming.bearer.roles for word in words
            ):
                return naming.bearer
        return None


def _is_same(role: str, word: str) -> bool:
    """Whether a German compound, in whatever case, tells the role that `word` does."""
    stem = word.removesuffix("n")
    return role.endswith(stem) and len(stem) >= _LEAST_STEM
