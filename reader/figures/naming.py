"""Units by any of their names, as people ask for them: `mile`, `km2`, `mwh`, `$` -> the symbol."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from reader.figures import currencies, units


def unit_symbols(name: str) -> tuple[str, ...]:
    """Give the units that `name` can mean, as figures bear them: more than one where only case
    would tell them apart, none where it is unknown.

    A rate is named by two units with a slash between them.
    """
    symbols = _symbols(name)
    top, slash, bottom = name.partition("/")
    if symbols or not slash:
        return symbols
    tops, bottoms = _symbols(top.strip()), _symbols(bottom.strip()) or _paid_for(bottom.strip())
    return tuple(f"{over}/{under}" for over in tops for under in bottoms)


def known_names() -> Iterable[str]:
    """Give all names of units, for suggestions: the English ones before others."""
    return _names().keys()


def _symbols(name: str) -> tuple[str, ...]:
    exact = _names().get(name)
    return (exact,) if exact else _folded().get(name.casefold(), ())


def _codes(names: Mapping[str, str]) -> Mapping[str, str]:
    """Names of currencies to what figures bear: tomans are counted in rials."""
    return {name: currencies.MULTIPLES.get(of, (1, of))[1] for name, of in names.items()}


def _paid_for(name: str) -> tuple[str, ...]:
    folded = name.casefold()
    from reader.figures.lexicon import LANGUAGES, lexicon_of

    found = (
        lexicon_of(language).measures.denominators.get(folded) for language in sorted(LANGUAGES)
    )
    return tuple(dict.fromkeys(symbol for symbol in found if symbol))


@cache
def _names() -> Mapping[str, str]:
    """Every name and symbol, case counting, to its unit; English before the other languages."""
    # The lexicons are loaded here: most queries name no unit.
    from reader.figures.lexicon import LANGUAGES, lexicon_of

    lexicons = [lexicon_of(language) for language in ("en", *sorted(LANGUAGES - {"en"}))]
    names = [(lexicon.measures.units, _codes(lexicon.measures.currencies)) for lexicon in lexicons]
    tables: list[Mapping[str, str]] = [
        {symbol: symbol for symbol in (*units.UNITS, *currencies.MINOR_UNITS)},
        {code: code for code in (*currencies.CODES, *currencies.NAMED_CODES)},
        units.SYMBOLS,
        currencies.SYMBOLS,
        currencies.LETTER_SYMBOLS,
        *chain.from_iterable(names),
    ]
    merged: dict[str, str] = {}
    for name, symbol in chain.from_iterable(table.items() for table in tables):
        merged.setdefault(name, symbol)
    borne = {*chain.from_iterable(table.values() for table in tables)}
    borne |= {*currencies.DOLLAR_PREFIXES.values()}
    return {**merged, **{symbol: symbol for symbol in sorted(borne - merged.keys())}}


@cache
def _folded() -> Mapping[str, tuple[str, ...]]:
    folded: dict[str, dict[str, None]] = {}
    for name, symbol in _names().items():
        folded.setdefault(name.casefold(), {})[symbol] = None
    return {name: tuple(sorted(symbols)) for name, symbols in folded.items()}
