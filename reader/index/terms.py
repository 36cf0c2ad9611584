"""How words are named in the index: folded, with their language, and by their stems.

A term is a word of a text in one language: its folded form first, by which words are searched
verbatim, begun and misspelt, then the language of the stems by which it is found in its inflections
and, where the folding lost something, the word as it was written.
"""

from __future__ import annotations

from reader.index.analysis import folded, is_unspaced, plain_stem, stems

_AFTER_FORM = "\x01"
_AFTER_LANGUAGE = "\x02"
"""They stand in no word, and before every other character."""

FORM_END = _AFTER_FORM.encode()
"""What ends the folded form in a term's bytes."""


def term_of(word: str, language: str) -> bytes:
    """Give the term of a token's word in a text whose stems are `language`'s."""
    if word.isascii() and word.isalpha():
        return f"{word}{_AFTER_FORM}{language}".encode()
    plain = folded(word)
    written = "" if plain == word else f"{_AFTER_LANGUAGE}{word}"
    return f"{plain}{_AFTER_FORM}{language}{written}".encode()


def exact_prefix(form: str) -> bytes:
    """Give what all terms of a folded form begin with, and no others."""
    return f"{form}{_AFTER_FORM}".encode()


def form_of(term: bytes) -> bytes:
    """Give the folded form of a term."""
    return term.partition(FORM_END)[0]


def word_of(term: bytes) -> str:
    """Give the word of a term as it was written, in lower case."""
    form, _, rest = term.decode().partition(_AFTER_FORM)
    return rest.partition(_AFTER_LANGUAGE)[2] or form


def stem_entries(word: str, language: str) -> list[bytes]:
    """Give the entries by which a word is found from those of its stems that are other words.

    A number has none.
    """
    if word.isascii() and word.isalpha():  # no need to remember it, as there are so many
        stem = plain_stem(word, language)
        return [] if stem == word else [f"{language}:{stem}{_AFTER_FORM}{word}".encode()]
    if is_unspaced(word) or folded(word)[0].isdigit():
        return []
    return [
        f"{language}:{stem}{_AFTER_FORM}{word}".encode()
        for stem in stems(word, language)
        if stem != word
    ]


def stem_prefix(stem: str, language: str) -> bytes:
    """Give what the entries of all words with a stem begin with, and no others."""
    return f"{language}:{stem}{_AFTER_FORM}".encode()


def word_of_entry(entry: bytes) -> str:
    """Give the word of an entry that `stem_entries` made."""
    return entry.partition(FORM_END)[2].decode()
