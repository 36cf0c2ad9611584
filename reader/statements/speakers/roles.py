"""Which words of a mention are a name, and which tell the role: `spokeswoman |Maria Sorel`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import Lexicon
from reader.statements.speakers.appellation import split_mention
from reader.statements.speakers.names import PARTICLES, POSSESSIVE, Names

_WITHIN_NAMES = frozenset(("of",))
"""Prepositions that join the words of one name: `University of Cale`."""
_ORIGINS = frozenset(("of", "at", "from"))
"""Prepositions between somebody and a place or body: `the mayor of Marl`."""


def name_and_role(
    core: str, apposition: str, names: Names, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """Give name and role as a mention tells them, either of them or None.

    The core or its apposition may hold the name, and the other one then tells the role:
    `Maria Sorel, the spokeswoman` as well as `the spokeswoman, Maria Sorel`.
    """
    name, role = _split(_without_origin(core, names), names, lexicon)
    if not apposition:
        return name, role
    opener, *rest = apposition.split()
    is_named = bool(rest) and names.is_person([word.strip(",") for word in (opener, rest[0])])
    is_described = core.split()[0].lower() in lexicon.determiners
    is_titled = apposition[0].isupper() or opener.lower() in lexicon.definites
    if (is_described and is_named) or (name is None and is_titled):
        return _leading_name(apposition, names, lexicon), core
    return name, apposition if _tells_role(opener.lower(), lexicon) else role


def _without_origin(core: str, names: Names) -> str:
    """Leave out where a person is from: `Sheila Marchetti| of Coldwater Research`."""
    words = core.split()
    for index in range(2, len(words) - 1):
        if words[index] in _ORIGINS and names.is_person(words[:index]):
            return " ".join(words[:index])
    return core


def _tells_role(opener: str, lexicon: Lexicon) -> bool:
    """Whether what stands between commas behind a name and begins so says who that is."""
    closed = (lexicon.relatives, lexicon.prepositions, lexicon.adverbs, lexicon.conjunctions)
    return not any(opener in words for words in closed)


def _split(core: str, names: Names, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Split `Foreign Ministry spokeswoman Maria Zakharova` in name and role."""
    if lexicon.resolves_roles:
        return split_mention(core, lexicon)
    words = core.split()
    first = _name_start(words, lexicon)
    if first == len(words) or _is_common(words, first, names, lexicon):
        return None, None
    if len(words) - first == 1 and words[first].lower() in lexicon.times:
        return None, None
    if first and words[first - 1].lower() in lexicon.coordinators:
        return " ".join(words), None
    if _is_place_of(words, first, lexicon) or _is_served(words, first, names, lexicon):
        return None, None
    role = " ".join(words[:first])
    name = POSSESSIVE.sub("", _trimmed(words[first:], names))
    return name or None, None if role.lower() in lexicon.determiners else role or None


def _is_served(words: Sequence[str], first: int, names: Names, lexicon: Lexicon) -> bool:
    """Whether the name is of whom somebody speaks for: `a lawyer for |John Smith`."""
    name = words[first:]
    before = {words[first - 1].lower(), name[0].lower()} if first else set[str]()
    joins = bool(before & (lexicon.nominal_prepositions | lexicon.prepositions))
    has_role = any(lexicon.is_role(word) for word in words[:first])
    return joins and has_role and len(name) > 1 and names.is_person(name[-2:])


def _name_start(words: Sequence[str], lexicon: Lexicon) -> int:
    """The number of the word with which the name at the end of a mention begins."""
    first = len(words)
    while first and (
        _is_name_word(words[first - 1], lexicon) or _joins_names(words, first - 1, lexicon)
    ):
        first -= 1
    while first < len(words) and _is_no_name_front(words[first], lexicon):
        first += 1
    return first


def _leading_name(apposition: str, names: Names, lexicon: Lexicon) -> str | None:
    """The name that an apposition begins with: `Matthias Röhl |vom Verlag`."""
    words = apposition.split()
    behind = (i for i, word in enumerate(words) if not _is_name_word(word, lexicon))
    name = _trimmed(words[: next(behind, len(words))], names)
    return name or _split(apposition, names, lexicon)[0]


def _trimmed(words: Sequence[str], names: Names) -> str:
    return " ".join(names.trimmed([word.strip(",()") for word in words]))


def _is_name_word(word: str, lexicon: Lexicon) -> bool:
    if word in PARTICLES or word == "&":
        return True
    if not word[0].isupper() or word.endswith(("'s", "’s")):
        return False
    return not lexicon.is_role(word) and not lexicon.is_time(word)


def _joins_names(words: Sequence[str], index: int, lexicon: Lexicon) -> bool:
    """Whether a preposition is part of a name: `University of Cale`."""
    is_within = 0 < index < len(words) - 1 and words[index] in _WITHIN_NAMES
    return is_within and _is_name_word(words[index - 1], lexicon)


def _is_no_name_front(word: str, lexicon: Lexicon) -> bool:
    lower = word.lower()
    return (
        word in PARTICLES or lower.rstrip(".") in lexicon.honorifics or lower in lexicon.determiners
    )


def _is_common(words: Sequence[str], first: int, names: Names, lexicon: Lexicon) -> bool:
    """Whether a German phrase of article and one noun is no name: `die Autorin`."""
    if not lexicon.nouns_are_capitalised or not first or len(words) - first > 1:
        return False
    if words[0].lower() not in lexicon.determiners or words[-1].isupper():
        return False
    return not names.is_known(words[-1])


def _is_place_of(words: Sequence[str], first: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word says where somebody has a role: `the mayor of |Marl`."""
    if first < 2 or words[first - 1] not in _ORIGINS:
        return False
    return any(lexicon.is_role(word) for word in words[: first - 1])
