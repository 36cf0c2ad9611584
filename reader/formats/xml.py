"""XML of documents, parsed without entities, without a network, and only so deep."""

from __future__ import annotations

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
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise FormatError(path, "a part of it is no XML") from error
    if root is None:
        raise FormatError(path, "a part of it is no XML")
    _check_depth(root, path)
    _resolve_entities(root)
    return root


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
    """Give the name of an element without its namespace, in lower case."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def text_of(element: etree._Element, most: int | None = None) -> str:
    """Give the text in an element as it stands there, of a long one at least `most` characters."""
    texts: list[str] = []
    length = 0
    for text in element.itertext():
        texts.append(str(text))
        length += len(text)
        if most is not None and length >= most:
            break
    return "".join(texts)
