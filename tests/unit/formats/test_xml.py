from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from reader.errors import FormatError
from reader.formats.xml import parse_xml

PATH = Path("document")


def text_of(root: etree._Element) -> str:
    return "".join(map(str, root.itertext()))


@pytest.mark.parametrize("entity", ['"ha"', 'SYSTEM "file:///etc/passwd"'])
def test_entities_that_a_document_declares_are_left_out(entity: str) -> None:
    root = parse_xml(f"<!DOCTYPE x [<!ENTITY e {entity}>]><x>a&e;b &amp; c</x>".encode(), PATH)
    assert text_of(root) == "ab & c"


def test_entities_within_entities_are_left_out() -> None:
    ten = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(20))
    root = parse_xml(f'<!DOCTYPE x [<!ENTITY e0 "ha">{ten}]><x>a&e20;</x>'.encode(), PATH)
    assert text_of(root) == "a"


def test_characters_that_web_pages_name_are_read() -> None:
    root = parse_xml(b"<x>a&nbsp;b<y>&eacute;</y>c&hellip;<z/>&unheard;</x>", PATH)
    assert text_of(root) == "a\xa0b\xe9c\u2026"


@pytest.mark.parametrize("entity", ["nbsp", "unheard"])
def test_what_xml_names_is_read_behind_what_it_does_not(entity: str) -> None:
    root = parse_xml(f"<x>a&{entity};b &amp; c<y z='&lt;&{entity};'>&gt;</y></x>".encode(), PATH)
    assert text_of(root).replace("\xa0", "") == "ab & c>"
    assert root[0].get("z", "").strip("\xa0") == "<"


def test_nesting_has_a_limit() -> None:
    with pytest.raises(FormatError, match="nested more than 1,000 deep"):
        parse_xml(b"<a>" * 1_500 + b"</a>" * 1_500, PATH)


def test_damage_costs_only_what_is_damaged() -> None:
    root = parse_xml(b"<a><b>one</b><b>two & three</a>", PATH)
    assert next(b.text for b in root.iter("b")) == "one"


@pytest.mark.parametrize("data", [b"", b"no xml", b"\x00\x01"])
def test_what_is_no_xml_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(FormatError, match="no XML"):
        parse_xml(data, PATH)
