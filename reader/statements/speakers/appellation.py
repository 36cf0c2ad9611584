"""What a mention calls somebody where places and bodies follow `de`: French names and roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.statements.languages.given_names import MEN, WOMEN
from reader.statements.lexicon import Lexicon, Person

_ELISION = re.compile(r"\b([LlDd])['’](?=\w)")
_PARENTHESIS = re.compile(r" ?\([^()]{0,60}\)")
_LINKS = frozenset("de du des d' la le les l' von van et &".split())
_COMPLEMENT = frozenset("de du des d' à au aux en".split())
_FEMININE = frozenset("la une cette sa".split())
_MASCULINE = frozenset("le un ce cet son".split())
_FEMININE_ENDINGS = tuple("trice euse ière ienne ante ente ée esse ate ale eure onne".split())


def words_of(phrase: str) -> list[str]:
    """Give the words of a phrase, elided ones apart: `l' avocat`."""
    return _ELISION.sub(r"\1' ", phrase).split()


def split_mention(core: str, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Split `la ministre de la Santé Anne Roche` in name and role, either of them or None."""
    words = words_of(_PARENTHESIS.sub("", core))
    first = len(words)
    while first and (
        _is_name_word(words[first - 1], lexicon)
        or (_is_link(words, first - 1) and _is_name_word(words[first - 2], lexicon))
    ):
        first -= 1
    first = _without_complement(words, first, lexicon)
    while first < len(words) and _is_title(words[first], lexicon):
        first += 1
    if first < len(words):
        role = _without_article(words[:first], lexicon)
        return _joined(words[first:]), _joined(role) or None
    body = _without_article(words, lexicon)
    is_body = bool(body) and body[0].lower() in lexicon.bodies
    if is_body and any(word[0].isupper() for word in body):
        return _joined(body), None
    return None, None


def _is_name_word(word: str, lexicon: Lexicon) -> bool:
    if not word[0].isupper():
        return False
    lower = word.lower()
    return lower not in lexicon.times and (lower not in lexicon.roles or lower in MEN)


def _is_link(words: Sequence[str], index: int) -> bool:
    return 0 < index < len(words) - 1 and words[index] in _LINKS


def _without_complement(words: Sequence[str], first: int, lexicon: Lexicon) -> int:
    """Where the name begins behind what `de` brings: `le conseiller d'Etat |Reto Amsler`."""
    before = [word.lower() for word in words[max(0, first - 2) : first]]
    articles = lexicon.determiners
    is_complement = bool(before) and (
        before[-1] in _COMPLEMENT
        or (len(before) > 1 and before[-1] in articles and before[-2] in _COMPLEMENT)
    )
    if not is_complement:
        return first
    opener = words[first].lower() if first < len(words) else ""
    is_person = not opener or opener in WOMEN or opener in MEN
    return len(words) if is_person or len(words) - first < 3 else first + 1


def _is_title(word: str, lexicon: Lexicon) -> bool:
    lower = word.lower().rstrip(".")
    return lower in lexicon.honorifics or lower in lexicon.determiners or lower in _LINKS


def _without_article(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    is_article = bool(words) and words[0].lower() in lexicon.determiners
    return list(words[1:] if is_article else words)


def _joined(words: Iterable[str]) -> str:
    return " ".join(words).replace("' ", "'").strip(",()")


def person_of(mention: str, lexicon: Lexicon) -> Person | None:
    """Give what honorific, article with a role, or first name tell of somebody."""
    words = [word.rstrip(".,") for word in words_of(mention)[:12]]
    lower = [word.lower() for word in words]
    for word in lower:
        person = lexicon.honorifics.get(word)
        if person in (Person.WOMAN, Person.MAN):
            return person
    role = next((word for word in lower if word in lexicon.roles), None)
    if role is not None and lower[0] in _FEMININE | _MASCULINE:
        return Person.WOMAN if lower[0] in _FEMININE else Person.MAN
    if role is not None and role.endswith(_FEMININE_ENDINGS):
        return Person.WOMAN
    return None
