"""Files made to take too much time or memory, or to reach out: `python -m tests.faults.hostile`.

It reads each at its full size by a worker process with the limits in use, and prints what became of
it and how long that took. The tests read smaller ones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import plistlib
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from reader.formats import is_supported
from reader.library.refresh.parsing import Job, Parsed, Parser
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.scan import FoundFile
from tests.faults.mutants import HOSTILE_NAMES, zipped

Maker = Callable[[float], bytes]
"""Makes a file; its argument is the size, where 1 is the full one."""

_LINE = 20_000_000
_CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    b"</container>"
)
_PACKAGE = (
    b'<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="%s" '
    b'media-type="application/xhtml+xml"/></manifest><spine>%s</spine></package>'
)
_OFFICE = b' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPEN_DOCUMENT = (
    b' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    b' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_LAUGHS = b"<!DOCTYPE l [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
)
_OUTSIDE = (
    b'<!DOCTYPE l [<!ENTITY a9 SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM '
    b'"http://127.0.0.1:9/x.dtd">%b;]>'
)


def _times(piece: bytes, count: int, size: float) -> bytes:
    return piece * int(count * size)


def _nested(opening: bytes, closing: bytes, count: int) -> Maker:
    return lambda size: (
        _times(opening, count, size) + b"A sentence in the middle." + _times(closing, count, size)
    )


def _line(piece: bytes, head: bytes = b"") -> Maker:
    return lambda size: head + _times(piece, _LINE // len(piece), size)


def _epub(
    chapter: bytes, href: bytes = b"a.xhtml", spine: bytes = b'<itemref idref="a"/>'
) -> bytes:
    return zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "c.opf": _PACKAGE % (href, spine),
            "a.xhtml": chapter,
            **dict.fromkeys(HOSTILE_NAMES, b"<p>A sentence.</p>"),
        }
    )


def _docx(body: bytes, before: bytes = b"") -> bytes:
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": before
            + b"<w:document%s><w:body>%s</w:body></w:document>" % (_OFFICE, body),
            **dict.fromkeys(HOSTILE_NAMES, b"x"),
        }
    )


def _odt(body: bytes, before: bytes = b"") -> bytes:
    head = b"<office:document-content%s><office:body><office:text>" % _OPEN_DOCUMENT
    tail = b"</office:text></office:body></office:document-content>"
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": before + head + body + tail,
            **dict.fromkeys(HOSTILE_NAMES, b"x"),
        }
    )


def _rss(body: bytes, before: bytes = b"") -> bytes:
    head = b"<?xml version='1.0'?>" + before + b"<rss version='2.0'><channel><title>T</title>"
    return head + body + b"</channel></rss>"


def _message(kind: bytes, body: bytes) -> bytes:
    head = b"From: Anna Berg <a@b.example>\nSubject: A title\nMIME-Version: 1.0\n"
    return head + b"Content-Type: " + kind + b"\n\n" + body


def _nested_parts(size: float) -> bytes:
    count = int(3_000 * size)
    parts = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(count)
    )
    return _message(b"multipart/mixed; boundary=b0", parts)


def _pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF of objects, numbered from 1, the first of which is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + head + table + tail % (len(objects) + 1, len(data))


def _pdf_of_stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    return _pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
            b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
            b">> >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        ]
    )


def _pdf_of_loops(size: float) -> bytes:
    return _pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Outlines 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 99999999 /Parent 2 0 R >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] /Contents 3 0 R >>",
        ]
    )


def _pdf_of_pages(size: float) -> bytes:
    count = int(100_000 * size)
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return _pdf([b"<< /Type /Catalog /Pages 2 0 R >>", pages, *[page] * count])


def _looped_property_list(size: float) -> bytes:
    """A binary property list whose array holds itself."""
    objects = b"\xa1\x00"
    table = struct.pack(">B", 8)
    return b"bplist00" + objects + table + struct.pack(">5xBBBQQQ", 0, 1, 1, 1, 0, 8 + len(objects))


def _web_archive(page: bytes, kind: str = "text/html") -> bytes:
    resource = {
        "WebResourceData": page,
        "WebResourceMIMEType": kind,
        "WebResourceURL": "file:///etc/passwd",
        "WebResourceTextEncodingName": "x-nothing",
    }
    return plistlib.dumps(
        {"WebMainResource": resource, "WebSubresources": [resource] * 3}, fmt=plistlib.FMT_BINARY
    )


_DIVS = _nested(b"<div>", b"</div>", 100_000)
_SPANS = _nested(b"<w:sdt>", b"</w:sdt>", 100_000)

HOSTILE: dict[str, Maker] = {
    # web pages
    "divs.html": _DIVS,
    "inline.html": _nested(b"<b><i><font>", b"</font></i></b>", 30_000),
    "tables.html": _nested(b"<table><tr><td>", b"</td></tr></table>", 30_000),
    "lists.html": _nested(b"<ul><li>", b"</li></ul>", 50_000),
    "quotes.html": _nested(b"<blockquote>", b"</blockquote>", 100_000),
    "unclosed.html": lambda size: b"<html><p>A sentence." + _times(b"<p><a href=x>", 200_000, size),
    "declaration.html": lambda size: (
        b"<![a b]><p>A sentence.</p>" + _times(b"<![a b]>", 10**5, size)
    ),
    "line.html": _line(b"a ", b"<html><p>"),
    "entities.html": _line(b"&amp;", b"<html><p>"),
    "comments.html": _line(b"<!--", b"<html><p>A sentence.</p>"),
    "attributes.html": _line(b"a='b' ", b"<html><p>A sentence.</p><p "),
    "elements.html": lambda size: b"<html>" + _times(b"<p>a</p>", 1_000_000, size),
    "cells.html": lambda size: b"<html><table>" + _times(b"<tr><td>a<td>b", 200_000, size),
    "linked-data.html": lambda size: (
        b'<html><script type="application/ld+json">'
        + _times(b'{"author":[', 100_000, size)
        + b"</script><p>A sentence.</p>"
    ),
    "meta.html": lambda size: (
        b"<html>"
        + _times(b'<meta property="article:author" content="A">', 100_000, size)
        + b"<p>A sentence.</p>"
    ),
    "bomb.html.gz": lambda size: gzip.compress(b"<p>" + b"a " * 20_000_000, 9, mtime=0),
    # mail and what is packed as mail
    "parts.eml": lambda size: _message(
        b"multipart/mixed; boundary=b", _times(b"--b\n\nA sentence.\n", 200_000, size)
    ),
    "nested.eml": _nested_parts,
    "line.eml": lambda size: _message(b"text/plain", _line(b"a ")(size)),
    "headers.eml": lambda size: _times(b"X-A: b\n", 500_000, size) + b"\nA sentence.",
    "words.eml": lambda size: b"Subject: " + _times(b"=?utf-8?q?a?= ", 10**5, size) + b"\n\nText.",
    "senders.eml": lambda size: b"From: " + _times(b"(", 10**5, size) + b"\n\nA sentence.",
    "parts.mhtml": lambda size: _message(
        b'multipart/related; boundary="b"; type="text/html"',
        b"--b\nContent-Type: text/html\nContent-Location: file:///etc/passwd\n\n<p>A text.</p>\n"
        + _times(b"--b\nContent-Type: text/css\n\na\n", 200_000, size),
    ),
    "letters.mbox": lambda size: _times(
        b"From a@b.example Mon Jan  1 10:00:00 2024\nSubject: A\n\nA sentence.\n\n", 100_000, size
    ),
    "line.mbox": lambda size: (
        b"From a@b.example Mon Jan  1 10:00:00 2024\nSubject: A\n\n" + _line(b"a ")(size)
    ),
    "loop.webarchive": _looped_property_list,
    "page.webarchive": lambda size: _web_archive(_DIVS(size)),
    "kind.webarchive": lambda size: _web_archive(b"\x89PNG", "image/png"),
    # documents in archives
    "names.epub": lambda size: _epub(b"<html><body><p>A sentence.</p></body></html>"),
    "outside.epub": lambda size: _epub(b"<p/>", b"../../../../etc/passwd"),
    "deep.epub": lambda size: _epub(b"<html><body>" + _DIVS(size) + b"</body></html>"),
    "laughs.epub": lambda size: _epub(_LAUGHS + b"<html><body><p>A &a9;</p></body></html>"),
    "entity.epub": lambda size: _epub(_OUTSIDE + b"<html><body><p>A &a9;</p></body></html>"),
    "bomb.epub": lambda size: _epub(b"<p>" + _times(b"a ", 150_000_000, size)),
    "spine.epub": lambda size: _epub(
        b"<html><body><p>A sentence.</p></body></html>",
        spine=_times(b'<itemref idref="a"/>', 200_000, size),
    ),
    "deep.docx": lambda size: _docx(_SPANS(size)),
    "laughs.docx": lambda size: _docx(b"<w:p><w:r><w:t>A &a9;</w:t></w:r></w:p>", _LAUGHS),
    "entity.docx": lambda size: _docx(b"<w:p><w:r><w:t>A &a9;</w:t></w:r></w:p>", _OUTSIDE),
    "bomb.docx": lambda size: _docx(_times(b"<w:p/>", 40_000_000, size)),
    "tables.docx": lambda size: _docx(
        _nested(b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>", 300)(1)
    ),
    "deep.odt": lambda size: _odt(_nested(b"<text:section>", b"</text:section>", 100_000)(size)),
    "laughs.odt": lambda size: _odt(b"<text:p>A &a9;</text:p>", _LAUGHS),
    "entity.odt": lambda size: _odt(b"<text:p>A &a9;</text:p>", _OUTSIDE),
    "spaces.odt": lambda size: _odt(b'<text:p>A<text:s text:c="2000000000"/>b</text:p>'),
    # feeds, JSON, tables
    "laughs.rss": lambda size: _rss(b"<item><title>A &a9;</title></item>", _LAUGHS),
    "entity.xml": lambda size: _rss(b"<item><title>A &a9;</title></item>", _OUTSIDE),
    "deep.rss": lambda size: _rss(_nested(b"<item>", b"</item>", 100_000)(size)),
    "items.rss": lambda size: _rss(
        _times(b"<item><title>A</title><description>B c.</description></item>", 100_000, size)
    ),
    "deep.json": _nested(b'{"text":[', b"]}", 100_000),
    "number.json": lambda size: b'{"title":"A","text":"B c.","date":' + _line(b"9")(size) + b"}",
    "string.json": lambda size: json.dumps(
        {"title": "A", "text": "b " * int(10**7 * size)}
    ).encode(),
    "records.jsonl": lambda size: _times(b'{"title":"A","text":"A sentence."}\n', 200_000, size),
    "surrogates.json": lambda size: b'{"title":"\\ud800","text":"\\udfff A sentence."}',
    "quotes.csv": lambda size: b"Highlight,Book Title,Book Author\n" + _line(b'"')(size),
    "cells.csv": lambda size: b"Highlight,Book Title,Book Author\n" + _line(b"a,")(size),
    # plain text and Markdown
    "line.txt": _line(b"a "),
    "letters.txt": _line(b"a"),
    "marks.txt": _line("“".encode()),
    "lines.txt": lambda size: _times(b"a b\n\n", 1_000_000, size),
    "line.md": _line(b"*a [b "),
    "items.md": lambda size: _times(b"- a\n", 500_000, size),
    "links.md": lambda size: _times(b"[a]: b\n[[a|\n", 100_000, size),
    "quotes.md": _nested(b"> ", b"", 100_000),
    "front.md": lambda size: b"---\n" + _times(b"[{", 30_000, size) + b"\n---\nA sentence.",
    # PDF
    "loops.pdf": _pdf_of_loops,
    "pages.pdf": _pdf_of_pages,
    "stream.pdf": lambda size: _pdf_of_stream(_times(b"q ", 50_000_000, size)),
    "text.pdf": lambda size: _pdf_of_stream(
        b"BT /F 1 Tf " + _times(b"(a sentence) Tj 1 1 Td ", 1_000_000, size) + b"ET"
    ),
}
"""Files by what they are called."""


def hostile_files(size: float) -> Iterator[tuple[str, bytes]]:
    """Give name and content of each that the program would look at."""
    for name, make in HOSTILE.items():
        if is_supported(Path(name)):
            yield name, make(size)


def read(parser: Parser, file: Path, data: bytes) -> Parsed:
    """Write the file and read it by a worker."""
    file.write_bytes(data)
    return parser.parse(Job(FoundFile(file, len(data), 0)))


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.faults.hostile", description=__doc__)
    options.add_argument("names", nargs="*", help="parts of the names of the files to read")
    options.add_argument("--size", type=float, default=1.0)
    arguments = options.parse_args()
    parser = Parser(Limits())
    parser.get_ready()
    with tempfile.TemporaryDirectory() as folder:
        for name, make in HOSTILE.items():
            is_wanted = not arguments.names or any(part in name for part in arguments.names)
            if not is_supported(Path(name)) or not is_wanted:
                continue
            data = make(arguments.size)
            start = perf_counter()
            parsed = read(parser, Path(folder) / name, data)
            took = perf_counter() - start
            characters = sum(len(annotated.article.text) for annotated in parsed.articles)
            what = parsed.failure or f"{len(parsed.articles):,} articles, {characters:,} characters"
            print(f"{name:18} {len(data) / 1e6:6.1f} MB {took:7.2f} s  {what[:120]}", flush=True)
    parser.close()


if __name__ == "__main__":
    main()
