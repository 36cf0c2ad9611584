import pytest

from reader.errors import QueryError
from reader.query import (
    And,
    Everything,
    FigureCondition,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Property,
    Published,
    Recorded,
    Regex,
    StatementCondition,
    TextField,
    ValueRange,
    Word,
    parse,
    parse_unfinished,
)
from tests.linear_time import is_linear

HARBOUR, STRIKE, RAIL = Word("harbour"), Word("strike"), Word("rail")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("harbour", HARBOUR),
        ("harbour strike", And((HARBOUR, STRIKE))),
        ("harbour AND strike", And((HARBOUR, STRIKE))),
        ("harbour OR strike", Or((HARBOUR, STRIKE))),
        ("harbour strike OR rail", Or((And((HARBOUR, STRIKE)), RAIL))),
        ("harbour (strike OR rail)", And((HARBOUR, Or((STRIKE, RAIL))))),
        ("harbour -rail", And((HARBOUR, Not(RAIL)))),
        ("NOT rail", Not(RAIL)),
        ("NOT -rail", RAIL),
        ("-(harbour rail)", Not(And((HARBOUR, RAIL)))),
        ("harbour-rail", Word("harbour-rail")),
        ("harbour and strike", And((HARBOUR, Word("and"), STRIKE))),
        ('"red line"', Phrase("red line")),
        ("“red line”", Phrase("red line")),
        ("«red  line»", Phrase("red line")),
        ('"red line"~5', Phrase("red line", 5)),
        ("nort*", Prefix("nort")),
        ("zakarova~", Fuzzy("zakarova", 1)),
        ("zakarova~2", Fuzzy("zakarova", 2)),
        ("*", Everything()),
        ("", Everything()),
        ("12:30 http://site.example/x", And((Word("12:30"), Word("http://site.example/x")))),
        ("/strike.*/", Regex("strike.*")),
        (r"port /a\/ b/ -/c/", And((Word("port"), Regex(r"a\/ b"), Not(Regex("c"))))),
        ("(/a/ OR /b/)", Or((Regex("a"), Regex("b")))),
        ("and / or", And((Word("and"), Word("or")))),
        ("path:/x/y/", Recorded(Property.PATH, "/x/y/")),
        ("Note: strike", And((Word("note"), STRIKE))),
        ("bread & butter", And((Word("bread"), Word("butter")))),
    ],
)
def test_words_phrases_and_operators(query: str, tree: Node) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("title:summit", Word("summit", TextField.TITLE)),
        ('author:"anna berg"', Phrase("anna berg", field=TextField.AUTHOR)),
        (
            "title:(strike OR port*)",
            Or((Word("strike", TextField.TITLE), Prefix("port", TextField.TITLE))),
        ),
        ("lang:DE", Recorded(Property.LANGUAGE, "de")),
        ("format:html", Recorded(Property.FORMAT, "html")),
        ('publisher:"The Herald"', Recorded(Property.PUBLISHER, "The Herald")),
        ('tag:"to check"', Recorded(Property.TAG, "to check")),
        ("path:c:/news", Recorded(Property.PATH, "c:/news")),
        ("is:starred", Recorded(Property.IS, "starred")),
        ("is:read", Not(Recorded(Property.IS, "unread"))),
        ("Published:2024-10..", Published("2024-10", None)),
        ("-lang:de", Not(Recorded(Property.LANGUAGE, "de"))),
    ],
)
def test_fields_of_the_article(query: str, tree: Node) -> None:
    assert parse(query) == tree


def test_conditions_on_a_statement_in_one_conjunction_are_one() -> None:
    assert parse('said:"red line" harbour speaker:zakharova') == And(
        (StatementCondition((Phrase("red line"),), ("zakharova",)), HARBOUR)
    )


def test_conditions_on_a_figure_in_one_conjunction_are_one() -> None:
    assert parse('figure:>1000 of:soldiers by:"the ministry" unit:t kind:measure') == (
        FigureCondition(
            (ValueRange(1000, None, includes_low=False),),
            unit="t",
            kind="measure",
            entity=("soldiers",),
            speaker=("the ministry",),
        )
    )


def test_parentheses_part_conditions_on_figures() -> None:
    assert parse("(figure:3000) (of:soldiers)") == And(
        (FigureCondition((ValueRange(3000, 3000),)), FigureCondition(entity=("soldiers",)))
    )


def test_conditions_in_the_parentheses_of_a_field_are_one() -> None:
    assert parse("speaker:(maria zakharova)") == StatementCondition(speaker=("maria", "zakharova"))


def test_a_negated_condition_does_not_merge() -> None:
    assert parse("figure:5 -unit:USD") == And(
        (FigureCondition((ValueRange(5, 5),)), Not(FigureCondition(unit="USD")))
    )


@pytest.mark.parametrize(
    ("query", "position", "part"),
    [
        ('strike "red line', 7, "quotation mark is not closed"),
        ("strike AND", 7, "nothing after AND"),
        ("AND strike", 0, "nothing before AND"),
        ("OR strike", 0, "nothing before OR"),
        ("strike OR", 7, "nothing after OR"),
        ("strike NOT", 7, "nothing after NOT"),
        ("(strike", 0, "not closed"),
        ("strike)", 6, "without an opening one"),
        ("()", 0, "nothing between"),
        ("speaker:", 0, "needs a value"),
        ("strike speaker: anna", 7, "needs a value"),
        ("figur:3", 0, "did you mean figure:?"),
        ("xyzzy:3", 0, "There is no field xyzzy:"),
        ("is:starrd", 3, "did you mean is:starred?"),
        ("kind:banana", 5, "it takes count, money"),
        ("unit:kilometrs", 5, "did you mean unit:kilometres?"),
        ("unit:soldiers", 5, "There is no unit soldiers"),
        ("unit:NM", 5, "may mean two units: write unit:Nm or unit:nm"),
        ("published:yesterday", 10, "is not a date"),
        ("added:tomorrow", 6, "is not a day as added: takes it"),
        ("figure:many", 7, "is not a number"),
        ("figure:1 unit:EUR unit:USD", 0, "only one unit"),
        ("n*rt", 0, "only at the end"),
        ("zakarova~3", 0, "at most 2 letters"),
        ("zak*~", 0, "not both"),
        ('"…"', 0, "no word"),
        ('tag:""', 4, "needs a value"),
        ('"a b"~', 0, "from 1 to 100"),
        ("figure:12.500", 7, "may mean two numbers: write figure:12.5 or figure:12,500."),
        ("port /strike.*", 5, "This regular expression is not closed"),
        ("/home/x", 0, "A path is asked for as path:"),
        ("port /stri(ke/", 10, "missing ), unterminated subpattern"),
        ("//", 0, "no regular expression between these slashes"),
        ("/(?P<a>x)(?P=b)/", 13, "unknown group name"),
        ("/a{99999999999999}/", 0, "too large"),
        (f"/{'a' * 501}/", 0, "at most 500 characters"),
        ("said:/red/", 5, "write it without a field"),
        ("said:(/red/)", 6, "inside the parentheses of said:"),
        ("title:(lang:de)", 7, "inside the parentheses of title:"),
    ],
)
def test_an_error_says_where_and_why(query: str, position: int, part: str) -> None:
    with pytest.raises(QueryError, match=r".") as caught:
        parse(query)
    assert caught.value.position == position
    assert part in str(caught.value)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ('strike "red li', And((STRIKE, Phrase("red li")))),
        ("strike AND", STRIKE),
        ("strike OR", STRIKE),
        ("strike NOT", STRIKE),
        ("strike -", STRIKE),
        ("strike speaker:", STRIKE),
        ("strike (rail", And((STRIKE, RAIL))),
        ("(", Everything()),
        ('"', Everything()),
        ("strike) rail", And((STRIKE, RAIL))),
        ("figur:3000", And((Word("figur"), Word("3000")))),
        ("strike figure:many", STRIKE),
        (
            "figure:1.000",
            Or(tuple(FigureCondition((ValueRange(end, end),)) for end in (1, 1000))),
        ),
        ("strike published:20", STRIKE),
        ("zakarova~9", Fuzzy("zakarova", 2)),
        ("figure:1 unit:EUR unit:USD", None),
    ],
)
def test_an_unfinished_query_means_what_it_says_so_far(query: str, tree: Node | None) -> None:
    found = parse_unfinished(query)
    assert tree is None or found == tree


@pytest.mark.parametrize(
    "query", ["(" * 100_000, "-" * 100_000, "title:(" * 50_000, "NOT " * 50_000]
)
def test_deep_nesting_is_an_error_and_no_crash(query: str) -> None:
    with pytest.raises(QueryError):
        parse(query)
    assert parse_unfinished(query) == Everything()


def test_the_number_of_conditions_is_bounded() -> None:
    with pytest.raises(QueryError, match="at most 1000 conditions"):
        parse("strike " * 1001)
    unfinished = parse_unfinished("strike " * 5000)
    assert isinstance(unfinished, And)
    assert len(unfinished.children) == 1000


def test_what_is_said_of_a_long_value_is_short() -> None:
    with pytest.raises(QueryError) as caught:
        parse("figure:" + "x" * 10_000)
    assert len(str(caught.value)) < 250


def test_words_are_cleaned_where_they_enter() -> None:
    assert parse("str\u202eike") == STRIKE


@pytest.mark.parametrize("unit", ["(", "a ", '"a" ', "-", "a:(", ") ", "a OR ", "1", "published:2"])
def test_time_is_linear(unit: str) -> None:
    assert is_linear(parse_unfinished, unit * 2_000, unit * 8_000, times=4)


@pytest.mark.parametrize(
    ("pattern", "ignores"),
    [("strike", True), ("Strike", False), (r"\S+ \W", True), (r"\\S", False), ("É", False)],
)
def test_capitals_of_a_regular_expression_count_where_it_has_some(
    pattern: str, ignores: bool
) -> None:
    assert Regex(pattern).ignores_case is ignores


def test_a_regular_expression_being_typed_means_what_it_says_so_far() -> None:
    assert parse_unfinished("port /str") == And((Word("port"), Regex("str")))
    assert parse_unfinished("port /st(r") == Word("port")
    assert parse_unfinished("port /") == Word("port")
