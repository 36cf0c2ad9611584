from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, BlockKind
from reader.formats import load, loads
from reader.formats.plain.dumps.document import authors_of, language_of
from tests.linear_time import is_linear
from tests.unit.formats.reading import PROSE, blocks_of, read

_FIXTURES = Path(__file__).parents[3] / "fixtures" / "formats"


def _articles(text: str) -> list[Article]:
    return list(loads(text.encode(), Path("press.txt")))


def _nexis(headline: str, body: str = PROSE, number: int = 1) -> str:
    return (
        f"{number} of 9 DOCUMENTS\n\nThe Courier\n\nMarch 14, 2019 Thursday\n\n{headline}\n\n"
        f"BYLINE: Anna Berg\n\nLENGTH: 12 words\n\n{body}\n\nLOAD-DATE: March 15, 2019\n\n"
    )


def _factiva(headline: str, number: str = "COUSEL0020241025ekap00012") -> str:
    return (
        f"{headline}\nBy Anna Berg\n74 words\n25 October 2024\nThe Courier\nCOUSEL\nEnglish\n"
        f"Copyright 2024 Courier.\n\n{PROSE}\n\nDocument {number}\n\n"
    )


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (
            "press-nexis.txt",
            [
                "Harbour dredging delayed again as costs climb past 30 million",
                "Rowing club wins the island race by a length",
                "Kreistag vertagt Streit um Buslinien",
            ],
        ),
        (
            "press-nexis-uni.txt",
            [
                "Night ferry returns with half of its cabins",
                "Musée de l'imprimerie : la réouverture est fixée au 3 mai",
            ],
        ),
        (
            "press-factiva.txt",
            [
                "Selwick Lines orders two ferries from Corvane yard",
                "Kreis Wendrode sucht neue Betreiber für drei Linien",
            ],
        ),
        (
            "press-factiva-tagged.txt",
            [
                "Storm cuts off Kestrel Bay for a second day",
                "El embalse de Valdehierro, al 9% de su capacidad",
            ],
        ),
        ("press-proquest.txt", ["Council sells the swimming baths", "Bees found in a bank vault"]),
    ],
)
def test_each_article_of_an_export_is_one(name: str, titles: list[str]) -> None:
    articles = list(load(_FIXTURES / name))
    assert [article.title for article in articles] == titles
    assert len({article.part for article in articles}) == len(titles)


@pytest.mark.parametrize("path", sorted(_FIXTURES.glob("press-*.txt")), ids=lambda p: str(p.stem))
def test_no_word_of_an_export_is_lost(path: Path) -> None:
    words = "".join(path.read_text(encoding="utf-8").split())
    assert "".join("".join(article.text.split()) for article in load(path)) == words


@pytest.mark.parametrize("path", sorted(_FIXTURES.glob("press-*.txt")), ids=lambda p: str(p.stem))
def test_no_character_of_a_damaged_export_is_lost(path: Path) -> None:
    rows = path.read_text(encoding="utf-8").split("\n")
    chance = Random(path.name)
    for _ in range(60):
        damaged = [row for row in rows if chance.random() > 0.04]
        moved = damaged.pop(chance.randrange(len(damaged)))
        damaged.insert(chance.randrange(len(damaged)), moved)
        text = "\n".join(damaged[: chance.randrange(len(damaged) // 2, len(damaged))])
        kept = "".join("".join(article.text.split()) for article in _articles(text))
        assert Counter(kept) == Counter("".join(text.split()))


def test_the_part_is_the_accession_number() -> None:
    (article,) = _articles(_factiva("A storm"))
    assert article.part == "COUSEL0020241025ekap00012"


def test_the_part_of_an_article_without_number_stays_when_others_are_added() -> None:
    (alone,) = _articles(_nexis("A storm", number=1))
    _, second = _articles(_nexis("A flood") + _nexis("A storm", number=1))
    assert second.part == alone.part


def test_an_article_that_stands_twice_has_two_parts() -> None:
    first, second = _articles(_nexis("A storm") + _nexis("A storm"))
    assert second.part == f"{first.part}-2"


def test_the_record_tells_who_when_and_where_and_says_so() -> None:
    (article,) = _articles(_nexis("A storm"))
    assert article.authors == ("Anna Berg",)
    assert article.published == "2019-03-14"
    assert article.publisher == "The Courier"
    assert {article.sources[name].origin for name in ("title", "published", "publisher")} == {
        "Nexis record"
    }


def test_what_is_over_and_under_the_text_is_no_text_of_the_article() -> None:
    article = list(load(_FIXTURES / "press-factiva.txt"))[1]
    assert "Search Summary" in blocks_of(article, BlockKind.FURNITURE)
    assert [text.split()[0] for text in blocks_of(article, BlockKind.PARAGRAPH)] == ["Der", "»Wer"]


def test_a_line_that_begins_like_a_tag_is_text() -> None:
    article = next(load(_FIXTURES / "press-factiva-tagged.txt"))
    (line,) = [text for text in blocks_of(article, BlockKind.PARAGRAPH) if text.startswith("IN ")]
    assert line.startswith("IN the evening")


def test_an_export_cut_off_in_an_article_keeps_what_is_there() -> None:
    text = _factiva("A storm") + _factiva("A flood", "COUSEL0020241026ekaq00013")
    articles = _articles(text[: text.index("Document COUSEL0020241026")])
    assert [article.title for article in articles] == ["A storm", "A flood"]


def test_the_beginning_of_an_export_gives_its_first_article() -> None:
    text = (_FIXTURES / "press-nexis.txt").read_text(encoding="utf-8")
    whole = _articles(text)
    begun = _articles(text[: text.index("3 of 3 DOCUMENTS")])
    assert begun[0] == whole[0]


@pytest.mark.parametrize(
    "text",
    [
        f"Storm over the harbour\n\n{PROSE}\n\nDocument 1 of 50 was missing.\n\n1 of 3 documents\n",
        f"Storm over the harbour\n\nLENGTH: 355 words\n\n{PROSE}\n",
        f"A list\n\n74 words\n25 October 2024\nThe Courier\n\n{PROSE}\n",
        f"HD recorders compared\n\n{PROSE}\n\nBY the time it was over, nobody cared.\n",
        f"About ProQuest\n\nFull text: {PROSE}\n\nEnd of Document\n",
    ],
)
def test_a_text_that_only_sounds_like_an_export_is_one_article(text: str) -> None:
    article = read(text, "a.txt")
    assert article.part == ""


@given(st.text(max_size=300))
def test_any_text_between_two_articles_leaves_both(noise: str) -> None:
    text = _factiva("A storm") + noise + "\n" + _factiva("A flood", "COUSEL0020241026ekaq00013")
    parts = [article.part for article in _articles(text)]
    assert parts == ["COUSEL0020241025ekap00012", "COUSEL0020241026ekaq00013"]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Anna Berg and Tom Hill", ["Anna Berg", "Tom Hill"]),
        ("Von Anna Berg, Berlin", ["Anna Berg"]),
        ("ANNA BERG; TOM HILL", ["ANNA BERG", "TOM HILL"]),
        ("From our correspondent", ["From our correspondent"]),
    ],
)
def test_names_of_a_byline(byline: str, names: list[str]) -> None:
    assert authors_of(byline) == names


def test_names_with_the_family_first_are_turned_round() -> None:
    names = authors_of("Berg, Anna; Hill, Tom", has_family_first=True)
    assert names == ["Anna Berg", "Tom Hill"]


def test_languages_are_known_by_the_names_that_services_give_them() -> None:
    assert language_of("GERMAN; DEUTSCH") == "de"
    assert language_of("Español") == "es"
    assert language_of("Elvish") is None


@pytest.mark.parametrize("text", [_nexis("A storm"), _factiva("A storm")], ids=("nexis", "factiva"))
def test_reading_an_export_takes_time_in_proportion(text: str) -> None:
    assert is_linear(_articles, text * 50, text * 400, times=8)


@pytest.mark.parametrize(("clock", "time"), [("06:00 AM", "06:00"), ("10:15 PM", "22:15")])
def test_a_time_of_day_in_halves_is_no_source(clock: str, time: str) -> None:
    text = (
        f"Ferry fares to rise\n212 words\n19 February 2025\n{clock}\nThe Courier\nCOUR\nEnglish\n"
        f"Copyright 2025 Courier Co.\n\n{PROSE}\n\nDocument HBCOUR0020250219el2j0000c\n"
    )
    (article,) = _articles(text)
    assert (article.published, article.publisher) == (f"2025-02-19T{time}", "The Courier")
