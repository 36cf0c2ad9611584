from __future__ import annotations

import pytest

from reader.statements.quotation import quotations_of_line


def quoted(line: str) -> list[str]:
    return [quotation.span.of(line) for quotation in quotations_of_line(line, 0, len(line))]


@pytest.mark.parametrize(
    "line",
    [
        '"We left," she said.',
        "“We left,” she said.",
        "``We left,'' she said.",
        "‘We left,’ she said.",
        "'We left,' she said.",
        "„Wir gingen“, sagte sie.",
        "„Wir gingen”, sagte sie.",
        "»Wir gingen«, sagte sie.",
        "«Wir gingen», sagte sie.",
        "« Nous partons », dit-elle.",
        "”Vi gick”, sade hon.",
        "「行きます」と言った。",
    ],
)
def test_marks_of_every_tradition_are_paired(line: str) -> None:
    first = quoted(line)[0]
    assert line.startswith(first)
    assert first[-1] in "\"”“'’«»」"


def test_marks_are_part_of_the_span_and_not_of_the_inner_one() -> None:
    line = "She said “go”."
    (quotation,) = quotations_of_line(line, 0, len(line))
    assert quotation.span.of(line) == "“go”"
    assert quotation.inner.of(line) == "go"


def test_only_the_outermost_of_nested_quotations_is_given() -> None:
    assert quoted("“He told me ‘never’ and left,” said Kim.") == ["“He told me ‘never’ and left,”"]
    assert quoted("‘He told me “never” and left,’ said Kim.") == ["‘He told me “never” and left,’"]


@pytest.mark.parametrize(
    "line",
    [
        "The workers' union didn't accept the firms' offer in the '90s.",
        "Rock 'n' roll and the ’60s weren’t the guests’ taste.",
        "A board of 6'2\" by 8'1\" was too long.",
        "The dogs' owner and the cats' owner met.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(line: str) -> None:
    assert quoted(line) == []


def test_apostrophes_inside_single_marks_do_not_close_them() -> None:
    assert quoted("'I don't believe it's over,' said Tom.") == ["'I don't believe it's over,'"]
    assert quoted("‘The nurses’ strike is over,’ he said.") == ["‘The nurses’ strike is over,’"]


def test_a_mark_without_partner_inside_a_line_is_ignored() -> None:
    assert quoted('He paid for the "book and left.') == []


def test_a_mark_without_partner_yields_to_the_pair_behind_it() -> None:
    assert quoted('He took the "book and said: "I am back."') == ['"I am back."']


def test_a_line_that_opens_marks_and_never_closes_them_is_a_running_speech() -> None:
    line = "“First we waited. Then we left."
    (quotation,) = quotations_of_line(line, 0, len(line))
    assert quotation.span.of(line) == line
    assert not quotation.is_closed


def test_a_quotation_never_leaves_its_line() -> None:
    text = "“One\ntwo” three"
    assert [q.span.of(text) for q in quotations_of_line(text, 0, 4)] == ["“One"]


def test_marks_around_nothing_are_no_quotation() -> None:
    assert quoted('He typed "" and left.') == []


@pytest.mark.parametrize(
    ("line", "quotation"),
    [
        ("“We left\", she said.", "“We left\""),
        ("\"We left”, she said.", "\"We left”"),
        ("„Wir gingen\", sagte sie.", "„Wir gingen\""),
        (",,Wir gingen'', sagte sie.", ",,Wir gingen''"),
        ("``We left\", she said.", "``We left\""),
        ("''We left,'' she said.", "''We left,''"),
        ("›Wir gingen‹, sagte sie.", "›Wir gingen‹"),
        ("‹Nous partons›, dit-elle.", "‹Nous partons›"),
        ("‚Wir gingen‘, sagte sie.", "‚Wir gingen‘"),
        ("»Vi gik», sagde hun.", "»Vi gik»"),
        ("She said: „We left”, and left.", "„We left”"),
        ("『行きます』と言った。", "『行きます』"),
    ],
)  # fmt: skip
def test_marks_of_two_kinds_may_open_and_close_one_quotation(line: str, quotation: str) -> None:
    assert quoted(line) == [quotation]


def test_french_spaces_belong_to_the_inside() -> None:
    line = "Elle dit : «\u00a0Nous partons\u00a0»."
    (quotation,) = quotations_of_line(line, 0, len(line))
    assert quotation.span.of(line) == "«\u00a0Nous partons\u00a0»"


def test_several_quotations_of_a_line_are_given_in_order() -> None:
    assert quoted("“One,” she said, “two.” ‘Three,’ he said.") == ["“One,”", "“two.”", "‘Three,’"]


@pytest.mark.parametrize(
    ("line", "quotation"),
    [
        ("„Er rief ‚halt‘ und lief“, sagte sie.", "„Er rief ‚halt‘ und lief“"),
        ("»Er rief ›halt‹ und lief«, sagte sie.", "»Er rief ›halt‹ und lief«"),
        ("« Il a crié “stop” et couru », dit-elle.", "« Il a crié “stop” et couru »"),
        ("«Er rief ‹halt› und lief», sagte sie.", "«Er rief ‹halt› und lief»"),
        ("\"He shouted 'stop' and ran,\" she said.", "\"He shouted 'stop' and ran,\""),
        ("「彼は『待て』と言った」と話した。", "「彼は『待て』と言った」"),
    ],
)
def test_quotations_within_quotations_are_not_given(line: str, quotation: str) -> None:
    assert quoted(line) == [quotation]


@pytest.mark.parametrize(
    "line",
    [
        "It was the '70s, and the '80s were near.",
        "Tell 'em that 'twas nothing.",
        "A pole of 12' stood by a plank of 6' 3\".",
        "The twins' boat and the Quills' house burned.",
        "Fish ’n’ chips for the crews’ dinner.",
        "Das war Klaus' Boot und Hans' Haus.",
        "L'eau d'hier n'a pas l'odeur d'aujourd'hui.",
    ],
)
def test_what_else_an_apostrophe_is_for_opens_no_quotation(line: str) -> None:
    assert quoted(line) == []


def test_a_plural_in_the_genitive_does_not_close_single_marks() -> None:
    line = "'The divers' boat sank at the pilots' quay,' said Kim."
    assert quoted(line) == ["'The divers' boat sank at the pilots' quay,'"]


def test_single_marks_close_behind_an_s_before_a_verb_of_saying() -> None:
    assert quoted("'We lost the boats' said Kim.") == ["'We lost the boats'"]


def test_four_marks_in_a_row_are_an_ornament() -> None:
    assert quoted('""""""" Chapter one """""""') == []


def test_a_straight_mark_at_the_front_that_nothing_closes_runs_to_the_end() -> None:
    line = '"First we waited. Then we left.'
    (quotation,) = quotations_of_line(line, 0, len(line))
    assert (quotation.span.of(line), quotation.is_closed) == (line, False)


def test_a_mark_behind_a_colon_that_nothing_closes_runs_to_the_end() -> None:
    line = 'Kim said: "First we waited. Then we left.  '
    (quotation,) = quotations_of_line(line, 0, len(line))
    assert quotation.span.of(line) == '"First we waited. Then we left.'
    assert not quotation.is_closed


def test_a_single_mark_that_nothing_closes_is_no_quotation() -> None:
    assert quoted("‘First we waited. Then we left.") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Das war gut.« Der Minister sagte dem »Spiegel«, es sei spät. Er las die »Zeit«.",
            ["»Spiegel«", "»Zeit«"],
        ),
        ("Das war gut», so der Minister. Er sagte dem «Blick», es sei spät.", ["«Blick»"]),
        (
            "C’est fini. » Le maire a dit « non », puis « oui ».",
            ["« non »", "« oui »"],
        ),
        (
            "C’est fini\u00a0» selon le maire, qui dit «\u00a0non\u00a0».",
            ["«\u00a0non\u00a0»"],
        ),
        (
            "Die Bahn «sagte der »Neuen Zeitung«, man müsse reden. Man las im »Spiegel«, es sei",
            ["»Neuen Zeitung«", "»Spiegel«"],
        ),
    ],
)
def test_a_guillemet_without_partner_takes_none_from_the_pairs_behind_it(
    line: str, expected: list[str]
) -> None:
    assert quoted(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "»Er sagte der »Neuen Zeitung«, man müsse reden«",
        "»Er sagte der «Neuen Zeitung», man müsse reden«",
        "«Er sagte dem »Spiegel«, man müsse reden»",
        "»Er sagte dem ›Spiegel‹, man müsse reden«",
        "« Il a dit « non » hier »",
    ],
)
def test_guillemets_nest(line: str) -> None:
    assert quoted(f"{line}, so hieß es im »Blatt«.") == [line, "»Blatt«"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Die Bahn sagte der »Zeit«, der »Spiegel« schrieb es.", ["»Zeit«", "»Spiegel«"]),
        (
            "»Zeit«-Leser und des »Spiegel«s (»Blatt«) »Ja!«",
            ["»Zeit«", "»Spiegel«", "»Blatt«", "»Ja!«"],
        ),
        ("Der «Blick», die «NZZ»: «Nein.»", ["«Blick»", "«NZZ»", "«Nein.»"]),
        ("Le « Monde », l’« Huma » (« lue »).", ["« Monde »", "« Huma »", "« lue »"]),
        ("»Vi gick», sade hon till »Blad», och ”Nytt”.", ["»Vi gick»", "»Blad»", "”Nytt”"]),
        ("»Und dann –« Sie lief. »Nein«–»Ja«", ["»Und dann –«", "»Nein«", "»Ja«"]),
        (
            "»… so war es«, »(lacht) ja«, »„Ja“, sagt er«",
            ["»… so war es«", "»(lacht) ja«", "»„Ja“, sagt er«"],
        ),
    ],
)
def test_guillemets_are_paired_whichever_way_they_point(line: str, expected: list[str]) -> None:
    assert quoted(line) == expected
