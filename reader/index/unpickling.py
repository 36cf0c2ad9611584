"""A restricted unpickler in the place of the one that Whoosh reads its files with.

Whoosh keeps its table of contents as a pickle, and a pickle can name any function to be called.
Checksums stop damage, not somebody who can write the manifest, too. So here nothing is looked up
but the few classes that such a table is made of; the files of our segments hold no pickle.
"""

from __future__ import annotations

import io
import pickle
from types import SimpleNamespace
from typing import IO, Any

import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.externalsort
import whoosh.filedb.structfile
import whoosh.formats
import whoosh.index
import whoosh.legacy

ALLOWED = frozenset(
    {
        ("reader.index.segment", "ArticleSegment"),
        ("builtins", "set"),
        ("__builtin__", "set"),
    }
)
"""Module and name of everything that the files of an index may name."""


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in an index")
        return super().find_class(module, name)


def loads(data: bytes) -> Any:
    """Read a pickle that names nothing but `ALLOWED`; raises UnpicklingError on any other."""
    return _Unpickler(io.BytesIO(data)).load()


def load(file: IO[bytes]) -> Any:
    """Read such a pickle from a file, from its position on."""
    return _Unpickler(file).load()


def restrict_whoosh() -> None:
    """Make everything in Whoosh that reads the files of an index use the functions above."""
    whoosh.index.pickle = SimpleNamespace(
        loads=loads, dumps=pickle.dumps, PicklingError=pickle.PicklingError
    )
    for module in (whoosh.codec.whoosh3, whoosh.columns, whoosh.formats):
        module.loads = loads
    for module in (whoosh.filedb.structfile, whoosh.externalsort):
        module.load = load
    whoosh.legacy.toc_loaders.clear()
