from rich.cells import cell_len

from reader.query.pointing import excerpt_at


def test_a_short_query_is_shown_whole() -> None:
    assert excerpt_at("port foo:bar", 5, 80, cell_len) == ("port foo:bar", 5)


def test_of_a_long_query_what_stands_around_the_place_is_shown() -> None:
    query = "x" * 200 + "foo:bar"
    shown, column = excerpt_at(query, 200, 40, cell_len)
    assert len(shown) <= 40
    assert shown[column:].startswith("foo:")


def test_the_place_is_told_in_cells() -> None:
    assert excerpt_at("東京 foo:", 3, 80, cell_len)[1] == 5
    shown, column = excerpt_at("東" * 100 + "foo:", 100, 40, cell_len)
    assert column <= 32
    assert shown.lstrip("東") == "foo:"
