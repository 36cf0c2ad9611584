"""Whom an interview is with, as its introduction tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.article import Span
from reader.statements.languages.given_names import MEN, WOMEN
from reader.statements.lexicon import Lexicon
from reader.statements.speakers.names import NAME, POSSESSIVE, Names

_WORD = re.compile(r"\w(?:[\w'’&-]*\w)?['’]?|[^\w\s]")
_REACH = 120
"""Characters before and behind a name in which words for its part in the interview stand."""
_PHRASE_GAP = 5
"""Words between `interview with` and the name, at most: `interview with |the pilot| Ann Hill`."""
_COMPOUND_LENGTH = 10
"""Words behind a name among which a participle follows its auxiliary: `hat die Lotsin |besucht`."""
_BYLINE_LENGTH = 14
"""Words and marks of a line with the author's name, at most."""
_AGE_OR_ROLE = re.compile(r",? (?:\((\d{2})\)|(?<=, )(\d{2})\b|(?<=, )([^,.;:!?\n]{1,60}))")
_ADDRESS = re.compile(r"(?P<title>[^\W\d_]+)\.? (?P<name>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?),")
_ROLE_WORDS = 6
"""Words behind a name and a comma among which a role must stand."""
_MOST_PEOPLE = 20
"""People of an introduction that are told apart, at most."""


@dataclass(slots=True)
class _Person:
    """Somebody whom an introduction names in full."""

    name: str
    mentions: list[Span] = field(default_factory=list)
    """Those that may be of the person interviewed."""
    interviewed: list[Span] = field(default_factory=list)
    """Those that are said to be."""
    asks: bool = False


def is_announced(introduction: str, lexicon: Lexicon) -> bool:
    """Whether an introduction calls what follows an interview."""
    return not lexicon.interview.announcing.isdisjoint(_words(introduction))


def is_impersonal(introduction: str, lexicon: Lexicon) -> bool:
    """Whether an introduction is that of a page of frequent questions."""
    told = f" {' '.join(_words(introduction))} "
    return any(f" {phrase} " in told for phrase in lexicon.interview.frequent_questions)


def addressed(questions: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Give the surnames, in lower case, by which questions turn to somebody: `Ms Hill, how …?`."""
    found = (_ADDRESS.match(question[:_REACH]) for question in questions)
    return frozenset(
        match["name"].lower().split()[-1]
        for match in found
        if match and match["title"].lower() in lexicon.honorifics and match["name"][0].isupper()
        if not lexicon.is_role(match["name"])
    )


def asks_by_credit(paragraph: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph tells who asked: `Interview: Ann Hill`, `Interviewed by Ann Hill.`"""
    words = _words(paragraph[: 2 * _REACH])
    if _opens_credit(words, lexicon):
        return True
    told = f" {' '.join(words)} "
    return any(f" {phrase} " in told for phrase in lexicon.interview.before_interviewer)


def interviewee(
    text: str, introduction: Span, surnames: frozenset[str], closing: Span, lexicon: Lexicon
) -> Span | None:
    """Give the mention in `introduction` of the one person who can be interviewed there.

    None where there is no such person or more than one. `surnames` are those by which the questions
    turn to somebody; `closing` is the end of the text, which may credit the person who asks.
    """
    people = [
        person
        for person in _people(text, introduction, surnames, lexicon)
        if not person.asks and not _is_credited(person, text, closing, lexicon)
    ]
    if surnames:
        people = [person for person in people if person.name.lower().split()[-1] in surnames]
        if len(surnames) > 1:
            return None
    told = [person for person in people if person.interviewed]
    if len(told) == 1:
        return told[0].interviewed[0]
    if len(people) != 1 or not people[0].mentions:
        return None
    return people[0].mentions[0]


def _people(
    text: str, introduction: Span, surnames: frozenset[str], lexicon: Lexicon
) -> list[_Person]:
    """The people whom an introduction names in full, in order."""
    people: dict[str, _Person] = {}
    names = Names(introduction.of(text), lexicon)
    found = list(_full_names(text, introduction, names, lexicon))
    shortest = _shortest(span.of(text) for span, _ in found)
    for span, is_known in found:
        name = shortest[_front(span.of(text))]
        span = Span(span.start, span.start + len(name))
        before = _words_before(text, span.start, introduction.start)
        line_behind = _line_behind(text, span.end)
        behind = _words(line_behind)
        if not before and not behind:
            continue
        is_asking = _is_asking(before, behind, lexicon)
        is_told = not is_asking and _is_told(before, behind, lexicon)
        is_person = is_known or name in people or name.lower().split()[-1] in surnames
        is_person = is_person or _has_role(text, span, before, lexicon)
        if not (is_person or is_told or is_asking or _is_subject(before, line_behind)):
            continue
        person = people.setdefault(name, _Person(name))
        person.asks = person.asks or is_asking
        if is_told:
            person.interviewed.append(span)
        elif is_person and not _is_only_mentioned(before, lexicon):
            person.mentions.append(span)
        if len(people) > _MOST_PEOPLE:
            return []
    return list(people.values())


def _front(name: str) -> tuple[str, ...]:
    return tuple(name.split()[:2])


def _shortest(names: Iterable[str]) -> dict[tuple[str, ...], str]:
    """The shortest of names that begin alike: headlines capitalise what stands behind one."""
    shortest: dict[tuple[str, ...], str] = {}
    for name in names:
        known = shortest.setdefault(_front(name), name)
        if name != known and f"{known} ".startswith(f"{name} "):
            shortest[_front(name)] = name
    return shortest


def _is_subject(before: Sequence[str], behind: str) -> bool:
    """Whether capitalised words open a sentence as somebody's name may."""
    return before[-1:] in ([], ["."], ["!"], ["?"]) and behind[1:2].islower()


def _full_names(
    text: str, introduction: Span, names: Names, lexicon: Lexicon
) -> Iterator[tuple[Span, bool]]:
    """Names of several words, each with whether its first word is a given name."""
    for match in NAME.finditer(text, introduction.start, introduction.end):
        words, start = match[0].split(" "), match.start()
        given = next((i for i, word in enumerate(words[:-1]) if _is_given(word)), None)
        first = given or 0
        while given is None and len(words) - first > 2 and names.is_prefix(words[first]):
            first += 1
        start += sum(len(word) + 1 for word in words[:first])
        kept = names.trimmed(words[first:])
        if len(kept) < 2 or names.is_body(kept) or (given is None and names.is_prefix(kept[0])):
            continue
        kept[-1] = POSSESSIVE.sub("", kept[-1])
        span = Span(start, start + len(" ".join(kept)))
        if not _is_in_marks(text, span):
            yield span, given is not None


def _is_given(word: str) -> bool:
    given = word.lower().partition("-")[0]
    return given in WOMEN or given in MEN


def _is_in_marks(text: str, span: Span) -> bool:
    """Whether marks hold a name and nothing else, as they do for a title."""
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return bool(before and behind) and before in "“\"„«»‘'›" and behind in "”\"“»«’'‹"


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _line_before(text: str, start: int, limit: int) -> str:
    return text[max(limit, start - _REACH) : start].rpartition("\n")[2]


def _line_behind(text: str, end: int) -> str:
    return text[end : end + _REACH].partition("\n")[0]


def _words_before(text: str, start: int, limit: int) -> list[str]:
    return _words(_line_before(text, start, limit))


def _opens_credit(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a line begins as one that names its author does: `By`, `Interview:`."""
    if not words:
        return False
    return words[0] in lexicon.interview.credits and ":" in words[1:4]


def _is_author(before: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a line credits a name with the text or the questions."""
    words = lexicon.interview
    if len(before) + len(behind) <= _BYLINE_LENGTH:
        is_byline = before[0] in words.bylines if before else _is_dated(behind, lexicon)
        if _opens_credit(before, lexicon) or (is_byline and behind[-1:] not in (["."], ["!"])):
            return True
    return _follows(before, words.before_interviewer, lexicon)


def _is_dated(behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a bar or a date behind a name makes an author of who opens a line."""
    has_day = any(word.isdigit() for word in behind) and not lexicon.times.isdisjoint(behind)
    return has_day or behind[:1] in (["|"], ["·"], ["•"])


def _is_asking(before: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words around a name make it that of the person who asks, or of the author."""
    words = lexicon.interview
    if _is_author(before, behind, lexicon) or _follows(before, words.before_listener, lexicon):
        return True
    last = _COMPOUND_LENGTH if behind and behind[0] in lexicon.auxiliaries else 1
    return not words.behind_interviewer.isdisjoint(behind[:last])


def _is_told(before: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words around a name say that its bearer is interviewed."""
    words = lexicon.interview
    start = _phrase_start(before, words.before_interviewee, lexicon)
    if start is not None:
        return not _is_within_sentence(before[:start], lexicon)
    told = f"{' '.join(word for word in behind[: _PHRASE_GAP + 1] if word != ',')} "
    phrase = next((p for p in words.behind_interviewee if told.startswith(f"{p} ")), None)
    if phrase is None:
        return False
    next_word = told.removeprefix(f"{phrase} ").partition(" ")[0]
    return next_word not in words.before_others


def _follows(before: Sequence[str], phrases: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of `phrases` stands before a name, with no more than a role in between."""
    return _phrase_start(before, phrases, lexicon) is not None


def _phrase_start(before: Sequence[str], phrases: Sequence[str], lexicon: Lexicon) -> int | None:
    """Where one of `phrases` begins that a name, or a role with it, follows."""
    for gap in range(min(_PHRASE_GAP, len(before)) + 1):
        if gap and _ends_role(before[-gap], lexicon):
            return None
        told = before[: len(before) - gap]
        for phrase in phrases:
            words = phrase.split()
            if told[-len(words) :] == words:
                return len(told) - len(words)
    return None


def _is_within_sentence(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words end in a preposition: `|in an| interview with Ann Hill he said`."""
    words = [word for word in before[-2:] if word not in lexicon.determiners]
    return bool(words) and words[-1] in lexicon.prepositions


def _ends_role(word: str, lexicon: Lexicon) -> bool:
    """Whether a word cannot stand between `interview with` and a name."""
    is_mark = not word[0].isalnum() and word not in ":."
    joins = word in lexicon.interview.before_others or word in lexicon.conjunctions
    return is_mark or joins or word in lexicon.coordinators


def _is_only_mentioned(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a preposition stands before a name: `the daughter |of Ann Hill`."""
    for word in reversed(before):
        if word in lexicon.interview.before_others:
            return True
        is_title = lexicon.is_role(word) or word in lexicon.honorifics or word == "."
        if not (is_title or word in lexicon.determiners or word in lexicon.possessives):
            return False
    return False


def _has_role(text: str, span: Span, before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a role, a title or an age beside a name tells that it is a person's."""
    words = [word for word in before[-2:] if word != "."]
    if words and (lexicon.is_role(words[-1]) or words[-1] in lexicon.honorifics):
        return True
    match = _AGE_OR_ROLE.match(text, span.end, span.end + _REACH)
    if match is None:
        return False
    behind = _words(match[3] or "")[:_ROLE_WORDS]
    return bool(match[1] or match[2]) or any(lexicon.is_role(word) for word in behind)


def _is_credited(person: _Person, text: str, closing: Span, lexicon: Lexicon) -> bool:
    """Whether the end of the text says of somebody that they asked."""
    start = text.find(person.name, closing.start, closing.end)
    if start < 0:
        return False
    before = _words_before(text, start, closing.start)
    behind = _words(_line_behind(text, start + len(person.name)))
    is_alone = not before and not behind
    return is_alone or _is_author(before, behind, lexicon)
