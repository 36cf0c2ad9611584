"""How tables are written short: many names of one thing in one row."""

from __future__ import annotations

from collections.abc import Mapping


def rows(table: Mapping[str, str]) -> dict[str, str]:
    """Turn `{symbol: "name|name"}` round into `{name: symbol}`."""
    return {name: symbol for symbol, names in table.items() for name in names.split("|")}


def qualified(
    nouns: str, qualifiers: Mapping[str, str], *, noun_first: bool = True
) -> dict[str, str]:
    """Join every one of `nouns` with every qualifier of `{symbol: "name|name"}`, to the symbol.

    Agreement is not looked at: `dollari canadese` names a currency too, only nobody writes it.
    """
    return {
        f"{noun} {qualifier}" if noun_first else f"{qualifier} {noun}": symbol
        for qualifier, symbol in rows(qualifiers).items()
        for noun in nouns.split("|")
    }


_UNACCENTED = str.maketrans("áàâãäéèêëíìîïóòôõöúùûüç", "aaaaaeeeeiiiiooooouuuuc")


def also_unaccented(names: Mapping[str, str]) -> dict[str, str]:
    """Add the names as people type them without accents, but for the shortest, other words then."""
    plain = {name.translate(_UNACCENTED): symbol for name, symbol in names.items() if len(name) > 4}
    return {**plain, **names}
