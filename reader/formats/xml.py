"""XML of documents, parsed without entities, without a network, and only so deep."""

from __future__ import annotations

import re
from html.entities import html5
from pathlib import Path

from lxml import etree

from reader.errors import FormatError

MOST_NESTED = 1_000
"""Elements within elements."""


def parse_xml(data: bytes, path: Path) -> etree._Element:
    """Give the root of an XML document, as far as it can be read where it is damaged.

    Entities are the characters that HTML names so; those of a document's own are left out, and
    nothing outside is ever looked up.

    Raises:
        FormatError: It is no XML at all, or has elements nested more than `MOST_NESTED` deep.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=True,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_without_entities(data), parser)
    except (etree.LxmlError, ValueError) as error:
        raise FormatError(path, "a part of it is no XML") from error
    if root is None:
        raise FormatError(path, "a part of it is no XML")
    _check_depth(root, path)
    _resolve_entities(root)
    return root


_ENTITY = re.compile(rb"&([A-Za-z_:][\w.:-]{0,99});")
_PREDEFINED = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")
"""What text in UTF-16 begins with."""


def _without_entities(data: bytes) -> bytes:
    """The document with each entity but XML's own as the characters that it stands for.

    After one that it does not know, libxml2 drops those that it knows (`&amp;`) as well.
    """
    if b"&" not in data or data.startswith(_WIDE):
        return data
    return _ENTITY.sub(_characters, data)


def _characters(entity: re.Match[bytes]) -> bytes:
    if entity[1] in _PREDEFINED:
        return entity[0]
    text = html5.get(f"{entity[1].decode('ascii', 'replace')};", "")
    return "".join(f"&#{ord(character)};" for character in text).encode()


def _resolve_entities(root: etree._Element) -> None:
    for entity in list(root.iter(etree.Entity)):
        parent, before = entity.getparent(), entity.getprevious()
        text = html5.get((entity.text or "").removeprefix("&"), "") + (entity.tail or "")
        if parent is None:
            continue
        if before is not None:
            before.tail = (before.tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        entity.tail = None
        parent.remove(entity)


def _check_depth(root: etree._Element, path: Path) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MOST_NESTED:
            raise FormatError(path, f"it is nested more than {MOST_NESTED:,} deep")


def local_name(element: etree._Element) -> str:
    """Give the name of an element without its namespace, in lower case.

    That is also what stands behind a prefix which a damaged document does not declare.
    """
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def valid_text(text: str) -> str:
    """Give a text without what XML cannot hold, though HTML may bring it along."""
    return _NOT_IN_XML.sub("", text)


def text_of(element: etree._Element, most: int | None = None) -> str:
    """Give the text in an element as it stands there, of a long one at least `most` characters.

    There is none in a comment.
    """
    if not isinstance(element.tag, str):
        return ""
    texts: list[str] = []
    length = 0
    for text in element.itertext():
        texts.append(str(text))
        length += len(text)
        if most is not None and length >= most:
            break
    return "".join(texts)
