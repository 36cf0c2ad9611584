"""Where an article of a page begins and ends."""

from __future__ import annotations

from reader.article import Article, BlockKind
from reader.formats.html.choosing import choose
from reader.formats.html.parsing import parse
from reader.formats.html.walk import pieces
from reader.formats.html.wording import Wording
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_THIRD = (
    "In the evening the harbour master came down to the quay and told everybody to go home. "
    "Some of them did, and others waited for the tide."
)
_TEXT = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
_TITLE = "<title>The anchor</title>"
_DECK = "Divers have been looking for it since Monday, and nobody knows for how long."
_OTHER = "The tide turned twice in the north, and the fishermen of Lindau wonder what it means."


def _page(body: str) -> Article:
    return read(f"<!DOCTYPE html><html lang=en>{_TITLE}<body>{body}", "a.html")


def _chosen(body: str, *said: str) -> list[str]:
    """The blocks of a page that are its article, when a search found the texts that it `said`."""
    tree = parse(body)
    assert tree is not None
    wordings = [Wording(piece) for piece in pieces(tree)]
    chosen = choose(wordings, said)
    return [w.text for w, is_chosen in zip(wordings, chosen, strict=True) if is_chosen]


def test_a_first_paragraph_that_a_box_parts_from_the_others_is_the_articles() -> None:
    box = "<ul><li><a href=/x>Tides</a></li></ul>"
    body = f"<div><p>{PROSE}</p>{box}<p>{MORE_PROSE}</p><p>{_THIRD}</p></div>"
    assert _chosen(body, MORE_PROSE, _THIRD) == [PROSE, MORE_PROSE, _THIRD]
    bare = f"<div>{PROSE}<p>{MORE_PROSE}</p><p>{_THIRD}</p></div>"
    assert _chosen(bare, MORE_PROSE, _THIRD) == [PROSE, MORE_PROSE, _THIRD]
    apart = f"<div><p>{PROSE}</p></div><div><p>{MORE_PROSE}</p><p>{_THIRD}</p></div>"
    assert _chosen(apart, MORE_PROSE, _THIRD) == [MORE_PROSE, _THIRD]


def test_a_heading_of_the_articles_level_may_begin_it() -> None:
    heading = "The anchor was lost on Monday when the ferry came in"
    one = f"<div class='part first'><h3>{heading}</h3></div>"
    two = f"<div class='part'><p>{PROSE}</p><p>{MORE_PROSE}</p></div>"
    three = f"<div class='part'><h3>Who pays</h3><p>{_THIRD}</p></div>"
    said = [PROSE, MORE_PROSE, "Who pays", _THIRD]
    assert _chosen(f"<div>{one}{two}{three}</div>", *said) == [heading, *said]
    lower = one.replace("h3", "h5")
    assert _chosen(f"<div>{lower}{two}{three}</div>", *said) == said
    elsewhere = one.replace("part first", "other")
    assert _chosen(f"<div>{elsewhere}{two}{three}</div>", *said) == said


def test_a_paragraph_right_behind_the_title_is_the_lead() -> None:
    for tag in ("p", "div"):
        top = f"<header><h1>The anchor</h1><{tag}>{_DECK}</{tag}></header>"
        article = _page(f"{top}<div class=text>{_TEXT}</div>")
        assert blocks_of(article, BlockKind.SUMMARY) == [_DECK]
    links = f"<header><h1>The anchor</h1><p><a href=/x>{_DECK}</a></p></header>"
    article = _page(f"{links}<div class=text>{_TEXT}</div>")
    assert blocks_of(article, BlockKind.SUMMARY) == []


def test_a_sentence_set_as_a_heading_under_the_title_is_the_lead() -> None:
    article = _page(f"<article><h1>The anchor</h1><h2>{_DECK}</h2>{_TEXT}</article>")
    assert kind_of(article, _DECK) is BlockKind.SUMMARY
    dated = f"<h5>3 March 2025, 18:12 (updated 19:30 the same day)</h5><h2>{_DECK}</h2>"
    article = _page(f"<article><h1>The anchor</h1>{dated}{_TEXT}</article>")
    assert kind_of(article, _DECK) is BlockKind.SUMMARY


def test_a_heading_under_the_title_like_the_others_is_a_heading() -> None:
    sections = f"<h2>{_DECK}</h2><p>{PROSE}</p><h2>Who pays</h2><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(f"<article><h1>The anchor</h1>{sections}</article>")
    assert blocks_of(article, BlockKind.HEADING) == [_DECK, "Who pays"]
    short = f"<h2>How it was lost</h2>{_TEXT}"
    article = _page(f"<article><h1>The anchor</h1>{short}</article>")
    assert blocks_of(article, BlockKind.HEADING) == ["How it was lost"]
    later = f"<p>{PROSE}</p><h2>{_DECK}</h2><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(f"<article><h1>The anchor</h1>{later}</article>")
    assert blocks_of(article, BlockKind.HEADING) == [_DECK]


def test_lists_of_links_under_headings_like_the_others_are_sections() -> None:
    heads = ["How it was lost", "Who pays", "What comes next"]
    texts = [PROSE, MORE_PROSE, _THIRD]
    links = "<div><ul><li><a href=/a>Anchors</a></li><li><a href=/f>Ferries</a></li></ul></div>"
    body = "".join(f"<h2>{h}</h2><p>{t}</p>" for h, t in zip(heads, texts, strict=True))
    said = [text for pair in zip(heads, texts, strict=True) for text in pair]
    page = f"<main>{body}<h2>External links</h2>{links}</main>"
    assert _chosen(page, *said) == [*said, "External links", "Anchors", "Ferries"]
    other = f"<main>{body}<h2 class=more>On other pages</h2>{links}</main>"
    assert _chosen(other, *said) == said
    mixed = f"<main>{body}<h2>External links</h2>{links}<p>Last changed by Jo.</p></main>"
    assert "Last changed by Jo." not in _chosen(mixed, *said)
    few = f"<main><h2>How it was lost</h2><p>{PROSE}</p><h2>External links</h2>{links}</main>"
    assert _chosen(few, "How it was lost", PROSE) == ["How it was lost", PROSE]


def test_a_part_below_whose_headings_are_links_is_of_other_articles() -> None:
    teasers = "".join(
        f"<div><a href=/{i}><h2>Tides of the month, part {i}</h2></a><p>{_OTHER} {i}</p></div>"
        for i in range(3)
    )
    said = [PROSE, MORE_PROSE, _THIRD]
    body = f"<main><div>{_TEXT}</div><div><h4>On the front page</h4>{teasers}</div></main>"
    assert _chosen(body, *said, "Tides of the month, part 1", f"{_OTHER} 1") == said
    own = f"<main><div>{_TEXT}</div><div><h2>Who pays</h2><p>{_OTHER}</p></div></main>"
    assert _chosen(own, *said, "Who pays", _OTHER) == [*said, "Who pays", _OTHER]


def test_what_readers_wrote_is_left_out_whatever_the_search_says() -> None:
    long = " ".join(f"{_OTHER} {_THIRD}" for _ in range(4))
    names = ("visitors_comment_block", "comentarios_lectores", "comments-list", "user-commentaires")
    for name in names:
        said = [PROSE, MORE_PROSE, _THIRD, f"I was there. {_OTHER}"]
        body = f"<div>{_TEXT}</div><div id={name}><p>I was there. {_OTHER}</p></div>"
        assert _chosen(f"<main>{body}</main>", *said) == said[:3]
    opinion = f"<main><p>{_DECK}</p><div class=comment><p>{_OTHER}</p><p>{long}</p></div></main>"
    assert _chosen(opinion, _DECK, _OTHER, long) == [_DECK, _OTHER, long]


def test_a_widget_in_the_text_is_furniture_and_one_around_it_is_not() -> None:
    said = [PROSE, MORE_PROSE, _THIRD, _OTHER]
    body = f"<main><div>{_TEXT}</div><div class='list widget'><p>{_OTHER}</p></div></main>"
    assert _chosen(body, *said) == said[:3]
    around = f"<main class=widget>{_TEXT}</main>"
    assert _chosen(around, *said[:3]) == said[:3]
