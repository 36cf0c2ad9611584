"""Texts that pdfium writes into buffers."""

from __future__ import annotations

import ctypes
from typing import Any

_MOST_BYTES = 1 << 20


def utf16_text(function: Any, *arguments: Any) -> str:
    """Give what one of pdfium's functions writes as UTF-16, of which it first tells the size."""
    size = function(*arguments, None, 0)
    if not 2 < size <= _MOST_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(size)
    target: Any = buffer
    if function.argtypes and function.argtypes[-2] is ctypes.POINTER(ctypes.c_ushort):
        target = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    function(*arguments, target, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
