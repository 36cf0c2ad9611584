from __future__ import annotations

from pathlib import Path
from zlib import crc32

from reader.article import Article
from reader.formats.mail.message import read_message
from reader.formats.mail.mime import parse_message


def article_of(message: str | bytes) -> Article:
    """The article that a message gives."""
    data = message.encode() if isinstance(message, str) else message
    article = read_message(parse_message(data), Path("a.eml"), "eml")
    assert article is not None
    return article


def multipart(kind: str, *parts: str) -> str:
    """A part of a message with others in it, each of which begins with its headers."""
    boundary = f"b{crc32(repr((kind, parts)).encode())}"
    inside = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{inside}--{boundary}--'


def plain(text: str, headers: str = "") -> str:
    return f"Content-Type: text/plain; charset=utf-8\n{headers}\n{text}"


def page(text: str, headers: str = "") -> str:
    return f"Content-Type: text/html; charset=utf-8\n{headers}\n<html><body>{text}</body></html>"
