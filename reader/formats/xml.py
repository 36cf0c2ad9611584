"""XML of documents, parsed without entities, without a network, and only so deep."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from reader.errors import FormatError

MOST_NESTED = 1_000
"""Elements within elements."""


def parse_xml(data: bytes, path: Path) -> etree._Element:
    """Give the root of an XML document, as far as it can be read where it is damaged.

    Entities that a document declares itself are left out; nothing outside is ever looked up.

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
    return root


def _check_depth(root: etree._Element, path: Path) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MOST_NESTED:
            raise FormatError(path, f"it is nested more than {MOST_NESTED:,} deep")
