from reader.query.lexer import TokenKind, tokens


def kinds(query: str) -> list[TokenKind]:
    return [token.kind for token in tokens(query)]


def test_the_last_token_is_the_end() -> None:
    assert kinds("") == [TokenKind.END]
    assert kinds("  ") == [TokenKind.END]


def test_offsets_point_into_the_query() -> None:
    query = '  said:"red line"~3 (nort*)'
    found = [query[token.start : token.end] for token in tokens(query)]
    assert found == ["said:", '"red line"~3', "(", "nort*", ")", ""]


def test_a_value_is_not_looked_into() -> None:
    assert kinds("tag:OR")[:2] == [TokenKind.FIELD, TokenKind.WORD]
    assert kinds("figure:-5")[:2] == [TokenKind.FIELD, TokenKind.WORD]
    assert [token.text for token in tokens("path:a:b")][:2] == ["path", "a:b"]


def test_a_minus_inside_or_behind_a_word_is_none() -> None:
    assert kinds("a-b c- -d") == [
        TokenKind.WORD,
        TokenKind.WORD,
        TokenKind.NOT,
        TokenKind.WORD,
        TokenKind.END,
    ]


def test_a_straight_quotation_mark_closes_only_with_a_straight_one() -> None:
    first = next(tokens('"he said “no” to it"'))
    assert first.text == "he said “no” to it"
    assert first.is_closed


def test_an_open_quotation_mark_reaches_to_the_end() -> None:
    first = next(tokens('"red line'))
    assert first.text == "red line"
    assert not first.is_closed
