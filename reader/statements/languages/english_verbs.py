"""The forms of English verbs, worked out from the word that a dictionary lists them under."""

from __future__ import annotations

from typing import NamedTuple


class Forms(NamedTuple):
    """What a verb looks like where it is used."""

    plain: str
    """`deny`."""
    third: str
    """`denies`."""
    past: str
    """`denied`."""
    present_participle: str
    """`denying`."""


_VOWELS = "aeiou"
"""Letters that keep a `y` behind them: `plays`, but `denies`."""


def conjugated(entry: str) -> Forms:
    """Give the forms of a verb: of `deny` by rule, of `say/said` with the past behind the slash.

    An entry in `+`, such as `admit+`, doubles its last letter before an ending.
    """
    plain, _, past = entry.partition("/")
    stem = plain.rstrip("+")
    if plain.endswith("+"):
        return Forms(stem, stem + "s", past or f"{stem}{stem[-1]}ed", f"{stem}{stem[-1]}ing")
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return Forms(stem, stem[:-1] + "ies", past or stem[:-1] + "ied", stem + "ing")
    third = stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if stem.endswith("ee"):
        return Forms(stem, third, past or stem + "d", stem + "ing")
    if stem.endswith("e"):
        return Forms(stem, third, past or stem + "d", stem[:-1] + "ing")
    return Forms(stem, third, past or stem + "ed", stem + "ing")
