"""The forms of German verbs, worked out from the infinitive and, for strong verbs, the stems."""

from __future__ import annotations

import re
from typing import NamedTuple

_UNSEPARATED = ("be", "er", "ver", "ent", "zer", "ge", "wider", "unter", "über", "miss")
"""Prefixes whose participle has no `ge-`."""

_NEEDS_LINK = re.compile(r"(?:[td]|[^aeiouäöürlhmn][nm]|ch[nm])\Z")
"""Stems that an `e` joins to the ending: `antwort|e|t`, `entgegn|e|t`."""


class GermanForms(NamedTuple):
    """What a verb looks like where it is used; without its particle, which stands apart."""

    finite: tuple[str, ...]
    """`teilt teilen teilte teilten`."""
    joined: tuple[str, ...]
    """With the particle, as at the end of a clause: `mitteilte`; empty for a verb without one."""
    participle: str
    """`mitgeteilt`."""
    subjunctive: tuple[str, ...]
    """`teile`."""
    particle: str
    """`mit`, or nothing."""


def conjugated_german(entry: str) -> GermanForms:
    """Give the forms of a verb: of `sagen` by rule, of `ge|ben/gab/gegeben/gibt` with its stems.

    A particle is set off by a bar (`mit|teilen`); the stems are the past, the participle and,
    where its vowel changes, the third person.
    """
    infinitive, *stems = entry.split("/")
    particle, _, base = infinitive.rpartition("|")
    stem = base.removesuffix("en") if base.endswith("en") else base.removesuffix("n")
    link = "e" if _NEEDS_LINK.search(stem) else ""
    third = stems[2] if len(stems) > 2 else stem + link + "t"
    past = stems[0] if stems else stem + link + "te"
    pasts = past + ("n" if past.endswith("e") else "en")
    has_prefix = base.startswith(_UNSEPARATED) or base.endswith("ieren")
    participle = particle + ("" if has_prefix else "ge") + stem + link + "t"
    if len(stems) > 1:
        participle = stems[1]
    finite = tuple(dict.fromkeys((third, base, past, pasts)))
    joined = tuple(particle + form for form in finite) if particle else ()
    return GermanForms(finite, joined, participle, (stem + "e",), particle)
