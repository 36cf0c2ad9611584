"""Values of JSON files, whole, by lines, and of damaged and hostile ones."""

from __future__ import annotations

import json

import pytest

from reader.errors import NoArticleError
from reader.formats.json import may_tell_of_articles
from reader.formats.json.objects import TEXT_KEYS
from reader.formats.json.values import JsonValues
from tests.linear_time import is_linear
from tests.unit.formats.json.reading import RECORD, article, articles, articles_and_damage, lines
from tests.unit.formats.reading import PROSE

_OTHER = {**RECORD, "title": "Another", "url": "https://example.org/b"}


def _values(text: str, *, are_lines: bool = False) -> tuple[list[object], str | None]:
    values = JsonValues(text, are_lines=are_lines)
    return list(values), values.damage


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.ndjson", "a.jsonl.gz"])
def test_lines_are_values_whatever_the_suffix(name: str) -> None:
    data = lines([RECORD, _OTHER])
    assert [a.title for a in articles(data, name)] == ["A title", "Another"]


def test_a_record_separator_a_byte_order_mark_and_empty_lines_are_no_damage() -> None:
    data = b"\xef\xbb\xbf\x1e" + lines([RECORD]) + b"\r\n\n\x1e" + lines([_OTHER])
    found, damage = articles_and_damage(data, "a.jsonl")
    assert (len(found), damage) == (2, "")


def test_damaged_lines_are_counted_after_what_could_be_read() -> None:
    data = lines([RECORD]) + b'{"title": "cut\n{,}\n' + lines([_OTHER])
    found, damage = articles_and_damage(data, "a.jsonl")
    assert [a.title for a in found] == ["A title", "Another"]
    assert damage == "2 of its 4 lines are no JSON"


def test_a_damaged_first_line_does_not_hide_the_others() -> None:
    found, damage = articles_and_damage(b'{"title": "cut\n' + lines([RECORD, _OTHER]), "a.json")
    assert (len(found), damage) == (2, "1 of its 3 lines is no JSON")


def test_a_list_that_ends_too_early_gives_its_beginning() -> None:
    data = json.dumps([RECORD, _OTHER]).encode()[:-30]
    found, damage = articles_and_damage(data)
    assert [a.title for a in found] == ["A title"]
    assert damage == "its list is damaged or ends too early, after entry 1"


def test_a_list_within_an_object_that_ends_too_early_gives_its_beginning() -> None:
    data = json.dumps({"status": "ok", "articles": [RECORD, _OTHER]}).encode()[:-30]
    found, damage = articles_and_damage(data)
    assert found[0].title == "A title"
    assert damage == "its JSON is damaged or ends too early"


def test_a_list_that_a_comma_too_many_ends_is_whole() -> None:
    assert _values('[{"a": 1},\n{"b": 2},]') == ([{"a": 1}, {"b": 2}], None)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 1_000_000,
        b'{"a":' * 1_000_000,
        b'[{"title": "x", "text":' + b"[" * 100_000,
        b"[1, 2, 3]",
        b'"only a text"',
        b"// tsconfig\n{}",
        b"\x00\x01\x02\x03 binary",
        b"  ",
        b"\xff\xfe[\x00",
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_what_holds_no_article_is_passed_over(data: bytes, name: str) -> None:
    with pytest.raises(NoArticleError):
        articles(data, name)


@pytest.mark.parametrize("key", TEXT_KEYS)
def test_what_is_not_parsed_has_no_key_of_a_text(key: str) -> None:
    for written in (key, key.upper(), key.capitalize()):
        assert may_tell_of_articles(json.dumps({written: "x"}))
    assert not may_tell_of_articles('{"type": "FeatureCollection", "features": [{"id": 1}]}')


def test_deep_nesting_beside_an_article_costs_only_its_line() -> None:
    data = lines([RECORD]) + b'{"a":' * 200_000 + b"\n" + lines([_OTHER])
    found, damage = articles_and_damage(data, "a.jsonl")
    assert (len(found), damage) == (2, "1 of its 3 lines is no JSON")


def test_endless_numbers_infinities_and_surrogates_are_harmless() -> None:
    data = (
        b'{"title": "A \\ud800 title", "text": "' + PROSE.encode() + b'", "id": '
        b"9" + b"9" * 1_000_000 + b', "date": -Infinity, "updated": NaN, "published": 1e999,'
        b' "url": "https://example.org/a"}'
    )
    found = article(data)
    assert found.title == "A \ufffd title"
    assert (found.published, found.updated) == (None, None)
    assert found.part == "https://example.org/a"


def test_of_two_keys_that_are_alike_one_holds() -> None:
    data = b'{"url": "https://example.org/a", "title": "A", "title": "B", "Title": "C", "text": "'
    assert article(data + PROSE.encode() + b'"}').title == "B"


def test_one_line_of_many_megabytes_is_read() -> None:
    found = article({**RECORD, "text": PROSE * 20_000})
    assert len(found.text) > 2_500_000


@pytest.mark.parametrize("piece", ["[", '{"a":', "[0,\n", '{"a":[0,\n', '"\n', "{}\n", "[[0],\n"])
def test_damage_is_read_in_linear_time(piece: str) -> None:
    assert is_linear(_values, piece * 20_000, piece * 160_000, times=8)


def test_of_what_is_nested_and_never_ends_the_outer_levels_are_given() -> None:
    [value], damage = _values('{"title": "A", "b": ' + '{"a":' * 5_000)
    assert value == {"title": "A", "b": {"a": {"a": {}}}}
    assert damage is not None
