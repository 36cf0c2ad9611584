"""Files that are almost like real ones: what a mutation makes of fixtures, seeded and thus again.

A file is taken apart as far as its format is known, so that not only its outside is changed: the
members of zip archives, what gzip and PDF streams compress, the parts of a message in base64.
"""

from __future__ import annotations

import base64
import gzip
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from reader.errors import FormatError
from reader.formats import is_supported, loads
from tests.expected import FOLDERS

CRASHES = Path(__file__).parent.parent / "fixtures" / "crashes"
"""Files that once led to an error that was none of the format's own."""

_LARGEST = 60_000
"""Bytes of a fixture that is mutated: the time goes with the size."""


def seeds(name: str, folders: Sequence[Path] = FOLDERS) -> list[tuple[Path, bytes]]:
    """Give the fixtures that are of the format with this name, by content and suffix."""
    found = []
    for path in sorted(file for folder in folders for file in folder.iterdir()):
        if not path.is_file() or not is_supported(path) or path.stat().st_size > _LARGEST:
            continue
        data = path.read_bytes()
        try:
            article = next(loads(data, path), None)
        except FormatError:
            continue
        if article is not None and article.format == name:
            found.append((path, data))
    return found


def mutants(
    name: str, count: int, seed: int = 0, folders: Sequence[Path] = FOLDERS
) -> Iterator[tuple[Path, bytes]]:
    """Give so many mutants of the fixtures of a format, each under the name of what it was."""
    originals = seeds(name, folders)
    chance = random.Random(f"{name} {seed}")
    for _ in range(count if originals else 0):
        path, data = chance.choice(originals)
        other = chance.choice(originals)[1]
        for _ in range(chance.choice((1, 1, 2, 4))):
            data = mutated(data, other, chance)
        yield path, data


def mutated(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Give `data` changed in one place of it or of what is packed in it, perhaps by `other`."""
    if chance.random() < 0.8:
        for packing in (_within_zip, _within_gzip, _within_streams, _within_base64):
            changed = packing(data, other, chance)
            if changed is not None:
                return changed
    return chance.choice(_MUTATIONS)(data, other, chance)


def _within_zip(data: bytes, other: bytes, chance: random.Random) -> bytes | None:
    if not data.startswith(b"PK"):
        return None
    files, others = _unzipped(data), _unzipped(other)
    if not files:
        return None
    name = chance.choice(list(files))
    way = chance.randrange(8)
    if way == 0:
        del files[name]
    elif way == 1:
        files[chance.choice(HOSTILE_NAMES)] = files[name]
    elif way == 2 and others:
        files[name] = chance.choice(list(others.values()))
    else:
        replacement = others.get(name, files[name])
        files[name] = chance.choice(_MUTATIONS)(files[name], replacement, chance)
    return zipped(files)


def _unzipped(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError):
        return {}
    except NotImplementedError:
        return {}


def zipped(files: dict[str, bytes]) -> bytes:
    """Give a zip archive of files, whatever they are called."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo("x")
            info.filename = name  # as it stands: the constructor would end it at a NUL
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


HOSTILE_NAMES = (
    "../../../../tmp/reader-was-here",
    "/tmp/reader-was-here",
    "..\\..\\reader-was-here",
    "C:\\reader-was-here",
    "a\0b",
    "",
    "/",
    ".",
    "x" * 5_000,
    "file:///etc/passwd",
    "content.xml/",
    "\u202egpj.exe",
)


def _within_gzip(data: bytes, other: bytes, chance: random.Random) -> bytes | None:
    if not data.startswith(b"\x1f\x8b"):
        return None
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return None
    return gzip.compress(chance.choice(_MUTATIONS)(content, content, chance), mtime=0)


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _within_streams(data: bytes, other: bytes, chance: random.Random) -> bytes | None:
    """Of a PDF one stream, compressed or not."""
    streams = list(_STREAM.finditer(data)) if data.startswith(b"%PDF-") else []
    if not streams or chance.random() < 0.4:
        return None
    stream = chance.choice(streams)
    try:
        content, is_packed = zlib.decompress(stream[1]), True
    except zlib.error:
        content, is_packed = stream[1], False
    content = chance.choice(_MUTATIONS)(content, content, chance)
    packed = zlib.compress(content) if is_packed else content
    return data[: stream.start(1)] + packed + data[stream.end(1) :]


_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{60,76}\r?\n){2,}[A-Za-z0-9+/=]*")


def _within_base64(data: bytes, other: bytes, chance: random.Random) -> bytes | None:
    parts = list(_BASE64.finditer(data))
    if not parts or chance.random() < 0.5:
        return None
    part = chance.choice(parts)
    content = base64.b64decode(part[0] + b"===", validate=False)
    content = chance.choice(_MUTATIONS)(content, content, chance)
    return data[: part.start()] + base64.encodebytes(content) + data[part.end() :]


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + int(chance.expovariate(0.02)))


def _flip(data: bytes, other: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data or b"\0")
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _truncate(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _repeat(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _splice(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _overwrite(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _insert_token(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    kept = end if chance.random() < 0.3 else start
    token = chance.choice(TOKENS) * chance.choice((1, 1, 1, 100))
    return data[:start] + token + data[kept:]


_NUMBER = re.compile(rb"\d{1,12}")
_EXTREMES = (b"0", b"-1", b"1", b"65536", b"2147483648", b"4294967295", b"9" * 30, b"1e999", b"nan")


def _change_number(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A number that is written out, as lengths, levels, offsets and dates are."""
    start = chance.randrange(len(data) + 1)
    match = _NUMBER.search(data, start) or _NUMBER.search(data)
    if match is None:
        return _flip(data, other, chance)
    return data[: match.start()] + chance.choice(_EXTREMES) + data[match.end() :]


def _change_length(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Bytes that may be a length, as binary formats have it."""
    start = chance.randrange(max(1, len(data) - 4))
    value = chance.choice((0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
    size = chance.choice((1, 2, 4))
    order = chance.choice("<>")
    packed = struct.pack(f"{order}{_SIZES[size]}", value & (256**size - 1))
    return data[:start] + packed + data[start + size :]


_SIZES = {1: "B", 2: "H", 4: "I"}


def _swap_lines(data: bytes, other: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


_MUTATIONS: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    _flip,
    _cut,
    _truncate,
    _repeat,
    _splice,
    _overwrite,
    _insert_token,
    _insert_token,
    _insert_token,
    _change_number,
    _change_length,
    _swap_lines,
)

TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        # web pages and XML
        *("<div>", "</div>", "<p>", "<table><tr><td>", "</td>", "<li>", "<ol start=-9>", "<br>"),
        *("<script>", "</script>", "<style>", "<!--", "-->", "<![a b]>", "<![CDATA[", "]]>", "<?"),
        *("<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#0;", "&#x110000;", "&lt;", "&nbsp;", "<a "),
        *("<a href='javascript:x'>", "<img src=//x.invalid/a>", "<base href=x>", "<svg>", "<math>"),
        *(
            '<meta property="article:published_time" content="',
            '<script type="application/ld+json">',
        ),
        *('xmlns:a="', "<template>", "<h1>", "<h9>", "<blockquote>", "<pre>", "<title>", 'lang="'),
        *("<text:p>", "<text:h text:outline-level='", "<w:p>", "<w:r><w:t>", "<w:tbl>", "<item>"),
        *("<entry>", "<content:encoded>", "<itemref idref='", "<spine>", "<rootfile full-path='"),
        # Markdown and YAML
        *(
            "---\n",
            "+++\n",
            "title: ",
            "- ",
            "> ",
            "# ",
            "```\n",
            "$$\n",
            "%%",
            "==",
            "[[",
            "]]",
            "|",
        ),
        *(
            "[^1]: ",
            "[a]: ",
            "](",
            "![",
            "> [!quote] ",
            "::: ",
            "~~",
            "**",
            "    ",
            "\t",
            "*a",
            "&a",
        ),
        # mail and saved pages
        *(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
            "\n--b--\n",
            "From a Mon 10:00:00\n",
        ),
        *(
            "Content-Transfer-Encoding: base64\n",
            "=?utf-8?q?=FF?=",
            "=?x?b?!?=",
            "charset=x",
            "=\n",
        ),
        *(
            "Content-Location: file:///etc/passwd\n",
            "Date: Mon, 99 Xxx 9999 99:99 +9999\n",
            "\nFrom ",
        ),
        # JSON, tables
        *("{", "}", "[", "]", '"', '\\"', "\\ud800", "null", "true", "1e999", ",", ";", ":", "{}"),
        *('{"title": ', '"url": [', '"text": {}', '"date": -1', "\\u0000", "\r", '""', "'"),
        # PDF
        *(
            "obj\n<<",
            ">>\nendobj\n",
            "stream\n",
            "\nendstream",
            "/Length -1",
            "/Kids [1 0 R]",
            "1 0 R",
        ),
        *(
            "BT (",
            ") Tj ET",
            "/Filter /FlateDecode",
            "trailer <<",
            "startxref\n0\n",
            "/Count 99999999",
        ),
        # what no text should hold
        *(
            "\0",
            "\x1b[31m",
            "\x1b]52;c;eA==\x07",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud800",
            "\x85",
            "\n",
        ),
        *("\u0301" * 3, "\U0010ffff", "\u200d", "12.03.2023", "2024-13-45", "By ", "Advertisement"),
    )
)
"""Pieces that mean something in one of the formats, and in the others should not."""
