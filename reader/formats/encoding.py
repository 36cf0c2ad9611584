"""From a file's bytes to characters, whatever the bytes are."""

from __future__ import annotations

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""In the order they are tried: UTF-16's mark is the beginning of UTF-32's."""

_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What files that declare the key are written in (WHATWG Encoding Standard, "Names and labels")."""

_NOT_OF_TEXTS = frozenset(
    "idna punycode undefined unicode-escape raw-unicode-escape utf-7 utf-16 utf-16-le utf-16-be "
    "utf-32 utf-32-le utf-32-be utf-8 utf-8-sig".split()
)
"""Codecs a declaration cannot mean: not for texts, not readable as ASCII, or tried before."""

_MOSTLY_UTF_8 = 8
"""So many good characters beyond ASCII for each bad byte make a text damaged UTF-8."""


def decode(data: bytes, declared: str | None = None) -> str:
    """Give the characters of `data`; bytes that mean nothing become U+FFFD.

    A byte order mark decides, then zeros in every second byte (UTF-16), then valid UTF-8, then the
    charset the file declares, then UTF-8 with a few bad places, then Windows-1252. Never raises.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    unmarked = utf_16_without_mark(data)
    if unmarked:
        return data.decode(unmarked, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = _decode_as_declared(data, declared)
    if text is not None:
        return text
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if sum(character > "\x7f" for character in text) - damaged > _MOSTLY_UTF_8 * damaged:
        return text
    return data.decode("cp1252", "replace")


def utf_16_without_mark(data: bytes) -> str | None:
    """Name the UTF-16 that a text without a byte order mark is in, by its zeros, else None.

    Of Latin letters every second byte is zero, and in text no byte of the other ones.
    """
    sample = data[:_UTF_16_SAMPLE]
    pairs = len(sample) // 2
    if pairs < _FEWEST_PAIRS:
        return None
    high, low = sample[1::2].count(0), sample[: 2 * pairs : 2].count(0)
    if not low and high >= _ZERO_SHARE * pairs:
        return "utf-16-le"
    return "utf-16-be" if not high and low >= _ZERO_SHARE * pairs else None


_UTF_16_SAMPLE = 4_096
_FEWEST_PAIRS = 8
_ZERO_SHARE = 0.7


def _decode_as_declared(data: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip("\"' ")).name
        if name in _NOT_OF_TEXTS:
            return None
        return data.decode(_SUPERSETS.get(name, name), "replace")
    except (LookupError, ValueError):
        return None


_DECLARED_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})|"
    rb"<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_CHARSET_REACH = 4_096


def declared_charset(data: bytes) -> str | None:
    """The charset that the beginning of a page declares in a `meta` element, or None."""
    match = _DECLARED_CHARSET.search(data[:_CHARSET_REACH])
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


_OFFICE = b"\xd0\xcf\x11\xe0"
_OUTLOOK_STREAM = "__substg1.0_".encode("utf-16-le")
"""How Outlook names what it stores of a message (MS-OXMSG)."""
_SIGNATURES = (
    (b"%PDF-", "it is a PDF document"),
    (b"PK\x03\x04", "it is a zip archive"),
    (b"\x1f\x8b", "it is compressed with gzip"),
    (b"\x89PNG", "it is an image"),
    (b"\xff\xd8\xff", "it is an image"),
    (b"GIF8", "it is an image"),
    (b"\x7fELF", "it is a program"),
    (_OFFICE, "it is an old Office document"),
    (b"{\\rtf", "it is a rich text document"),
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_SAMPLE = 8_192
_FEW_CONTROLS = 3
_CONTROL_SHARE = 0.02


def binary_reason(data: bytes) -> str | None:
    """Say what `data` is when it is no text, as the reason of a `FormatError`, else None."""
    if data.startswith(_OFFICE) and _OUTLOOK_STREAM in data:
        return "it is a message of Outlook's own kind; save it as .eml"
    if data[:_SAMPLE].lstrip().startswith(b"<") and _ends_in_zip(data):
        return "it is a page that SingleFile has packed; save it as a plain HTML file"
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            return f"{reason} under another name"
    if data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return None
    if utf_16_without_mark(data):
        data = data[: 2 * _SAMPLE].replace(b"\0", b"")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    is_binary = controls > max(_FEW_CONTROLS, _CONTROL_SHARE * len(sample))
    return "it holds binary data" if is_binary else None


_ZIP_END = b"PK\x05\x06"
_ZIP_END_REACH = 1 << 17
"""Bytes before the end; behind the archive a script may stand that unpacks it."""


def _ends_in_zip(data: bytes) -> bool:
    """Whether a page holds an archive, which its script unpacks when it is opened."""
    return _ZIP_END in data[-_ZIP_END_REACH:] and b"PK\x03\x04" in data
