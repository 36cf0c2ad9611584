"""The lexicons of all languages whose reporting words are known."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.statements.languages.english import ENGLISH
from reader.statements.languages.french import FRENCH
from reader.statements.languages.german import GERMAN
from reader.statements.lexicon import Lexicon

LEXICONS: Mapping[str, Lexicon] = MappingProxyType(
    {lexicon.language: lexicon for lexicon in (ENGLISH, GERMAN, FRENCH)}
)
"""Two-letter code to lexicon."""
