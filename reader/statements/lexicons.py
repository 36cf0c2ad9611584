"""The lexicons of all languages whose reporting words are known."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.statements.lexicon import Lexicon
from reader.statements.lexicon_de import GERMAN
from reader.statements.lexicon_en import ENGLISH
from reader.statements.lexicon_fr import FRENCH

LEXICONS: Mapping[str, Lexicon] = MappingProxyType(
    {lexicon.language: lexicon for lexicon in (ENGLISH, GERMAN, FRENCH)}
)
"""Two-letter code to lexicon."""
