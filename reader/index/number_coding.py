"""Whole numbers as few bytes, coded and decoded a sequence at a time.

A code tells how the numbers of a sequence are written: in one, two or four bytes each; or the lower
byte of each first, then the rest of all of them, of which four or two share a byte. It takes as
many steps of Python for many numbers as for few.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence

ONE, TEN_BITS, TWELVE_BITS, TWO, FOUR = range(5)
"""The codes."""

_SHARED_BITS = {TEN_BITS: 2, TWELVE_BITS: 4}
"""What a number takes of a byte that it shares with others."""

_LOW, _HIGH = (0, 1) if sys.byteorder == "little" else (1, 0)
"""Where the halves of a number of two bytes lie in memory."""


def coded(numbers: Sequence[int]) -> tuple[int, bytes]:
    """Give the code of a sequence of numbers from 0 to 2 ** 32 - 1, and the numbers as bytes."""
    largest = max(numbers, default=0)
    if largest < 1 << 8:
        return ONE, array("B", numbers).tobytes()
    if largest >= 1 << 16:
        return FOUR, array("I", numbers).tobytes()
    plain = array("H", numbers).tobytes()
    if largest >= 1 << 12:
        return TWO, plain
    code = TEN_BITS if largest < 1 << 10 else TWELVE_BITS
    return code, plain[_LOW::2] + _shared(plain[_HIGH::2], _SHARED_BITS[code])


def size(code: int, count: int) -> int:
    """Give how many bytes a sequence of so many numbers takes."""
    if code in _SHARED_BITS:
        return count - (-count * _SHARED_BITS[code] // 8)
    return count * (1, 0, 0, 2, 4)[code]


def decoded(code: int, data: bytes, count: int) -> Sequence[int]:
    """Give the numbers that `coded` wrote down; `count` is how many they are."""
    if code == ONE:
        return data
    if code == FOUR:
        return array("I", data)
    if code == TWO:
        return array("H", data)
    plain = bytearray(2 * count)
    plain[_LOW::2] = data[:count]
    plain[_HIGH::2] = _unshared(data[count:], _SHARED_BITS[code])[:count]
    return array("H", bytes(plain))


def _shared(numbers: bytes, bits: int) -> bytes:
    """The numbers, each below 2 ** bits, with as many to a byte as fit; all bytes at once."""
    to_a_byte = 8 // bits
    size = -(-len(numbers) // to_a_byte)
    numbers = numbers.ljust(size * to_a_byte, b"\0")
    together = 0
    for place in range(to_a_byte):
        together |= int.from_bytes(numbers[place::to_a_byte], "little") << place * bits
    return together.to_bytes(size, "little")


def _unshared(data: bytes, bits: int) -> bytearray:
    to_a_byte = 8 // bits
    size = len(data)
    together = int.from_bytes(data, "little")
    mask = int.from_bytes(bytes(((1 << bits) - 1,)) * size, "little")
    numbers = bytearray(size * to_a_byte)
    for place in range(to_a_byte):
        numbers[place::to_a_byte] = (together >> place * bits & mask).to_bytes(size, "little")
    return numbers
