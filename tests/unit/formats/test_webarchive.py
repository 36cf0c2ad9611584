from __future__ import annotations

import plistlib
import struct
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FormatError
from reader.formats import loads
from tests.unit.formats.reading import MORE_PROSE, PROSE, read

_PAGE = (
    f"<html><body><article><h1>Café</h1><p>{PROSE}</p><p>{MORE_PROSE}</p></article></body></html>"
)


def resource(data: bytes, kind: str = "text/html", **others: object) -> dict[str, Any]:
    return {"WebResourceData": data, "WebResourceMIMEType": kind, **others}


def archive(main: dict[str, Any], *frames: dict[str, Any], fmt: Any = plistlib.FMT_BINARY) -> bytes:
    subframes = [{"WebMainResource": frame} for frame in frames]
    return plistlib.dumps({"WebMainResource": main, "WebSubframeArchives": subframes}, fmt=fmt)


@pytest.mark.parametrize("fmt", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_is_the_article_and_tells_where_it_was(fmt: Any) -> None:
    main = resource(_PAGE.encode(), WebResourceURL="https://lantern.example/a")
    article = read(archive(main, fmt=fmt), "a.webarchive")
    assert (article.format, article.url) == ("webarchive", "https://lantern.example/a")
    assert PROSE in article.text


def test_the_charset_is_that_of_the_resource() -> None:
    main = resource(_PAGE.encode("mac_roman"), WebResourceTextEncodingName="macintosh")
    assert "Café" in read(archive(main), "a.webarchive").text


@pytest.mark.parametrize("address", ["about:blank", "file:///Users/a/b.html", 7])
def test_other_addresses_are_not_told(address: object) -> None:
    main = resource(_PAGE.encode(), WebResourceURL=address)
    assert read(archive(main), "a.webarchive").url is None


def test_of_a_page_of_frames_the_longest_is_read() -> None:
    main = resource(b"<html><frameset><frame src=a></frameset></html>")
    frames = [resource(b"<html><body>Menu</body></html>"), resource(_PAGE.encode())]
    assert PROSE in read(archive(main, *frames), "a.webarchive").text


def test_a_plain_text_is_read() -> None:
    assert PROSE in read(archive(resource(PROSE.encode(), "text/plain")), "a.webarchive").text


@pytest.mark.parametrize("kind", ["image/png", "application/pdf"])
def test_other_files_say_what_they_are(kind: str) -> None:
    with pytest.raises(FormatError, match=f"it holds no page but a file of the type {kind}"):
        read(archive(resource(b"\x89PNG", kind)), "a.webarchive")


def _bomb(depth: int) -> bytes:
    """A binary list whose lists each hold the next one many times over."""
    objects = [b"\xaf\x11\x00\xff" + bytes([i + 1]) * 255 for i in range(depth)] + [b"\x50"]
    offsets, body = [], b"bplist00"
    for item in objects:
        offsets.append(len(body))
        body += item
    table = b"".join(struct.pack(">H", offset) for offset in offsets)
    return body + table + struct.pack(">6xBBQQQ", 2, 1, len(objects), 0, len(body))


def _nested(depth: int) -> bytes:
    return b'<?xml version="1.0"?><plist>' + b"<array>" * depth + b"</array>" * depth + b"</plist>"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00", b"bplist00" + b"\xff" * 100, b"<plist", b"<plist><dict/></plist>",
        b"<plist><array/></plist>", plistlib.dumps({"WebMainResource": []}),
        plistlib.dumps({"WebMainResource": {"WebResourceData": "text"}}),
        b'<!DOCTYPE plist [<!ENTITY a "b">]><plist><string>&a;</string></plist>',
        b"bplist00" + b"\x00" * 40 + struct.pack(">6xBBQQQ", 8, 8, 2**60, 0, 8),
        _bomb(100), _nested(100_000), archive(resource(_PAGE.encode()))[:-50],
    ],
    ids=range(12),
)  # fmt: skip
def test_damage_is_told(data: bytes) -> None:
    with pytest.raises(FormatError, match="web archive"):
        next(loads(data, Path("a.webarchive"), "webarchive"))
