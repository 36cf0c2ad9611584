"""Speakers are grouped into people: each belongs to exactly one, and nothing is lost or doubled."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Span
from reader.library.catalogue.claim_rows import Reading
from reader.library.claims.claims import Claim, ClaimGroup, ClaimSpeaker, by_group, group_of
from reader.library.claims.people import person_key, person_of
from reader.library.claims.speakers import summarised, turns_of
from reader.library.names import Aliases, words_of
from reader.statements import StatementKind

PARTS: tuple[str, ...] = (
    "Maria",
    "Ole",
    "Berg",
    "Bühler",
    "Sacharowa",
    "Захарова",
    "A.",
    "von",
    "of",
    "Dr.",
    "BBC",
)
PARTS += ("officials", "the", "Ein", "[/", "\x1b[1m", "\u202e", "–", "’s", "東京")
NAMES = st.lists(st.sampled_from(PARTS), max_size=3).map(" ".join) | st.text(max_size=4)
ALIASES = st.dictionaries(NAMES, st.lists(NAMES, max_size=3), max_size=4).map(Aliases)
SPEAKERS = st.builds(
    lambda name, mention, role: ClaimSpeaker(name, mention, role, person_key(name)),
    NAMES,
    NAMES,
    st.sampled_from(["", "Mr.", "mayor", "Mayor"]),
)
CLAIMS = st.builds(
    lambda article, speaker, kind, doubtful, is_figure: Claim(
        article,
        0,
        kind,
        Span(0, 1),
        Span(0, 1),
        None if article == 0 else f"2024-0{article}",
        None,
        speaker,
        doubtful and speaker is not None,
        Reading() if is_figure else None,
        said_as=kind if is_figure else None,
    ),
    st.integers(0, 4),
    st.none() | SPEAKERS,
    st.sampled_from([kind.value for kind in StatementKind]),
    st.booleans(),
    st.booleans(),
)


@given(SPEAKERS, ALIASES)
def test_whoever_speaks_is_somebody(speaker: ClaimSpeaker, aliases: Aliases) -> None:
    person = person_of(speaker, aliases)
    assert person.key
    assert person.is_named == (not person.key.startswith("("))
    assert person.label in (speaker.name, speaker.mention)
    assert person.is_named or not person.is_distinctive


@given(SPEAKERS, SPEAKERS)
def test_without_aliases_people_are_told_apart_by_the_words_of_their_names(
    first: ClaimSpeaker, second: ClaimSpeaker
) -> None:
    one, other = (person_of(speaker, Aliases({})) for speaker in (first, second))
    if one.is_named and other.is_named and words_of(first.name) == words_of(second.name):
        assert one.key == other.key
    if one.key == other.key and one.is_named:
        letters = one.key.replace(" ", "")
        assert "".join(words_of(first.name)).endswith(letters)
        assert "".join(words_of(second.name)).endswith(letters)


@given(st.dictionaries(NAMES, st.lists(NAMES, max_size=3), max_size=4))
def test_every_spelling_of_an_alias_is_one_and_the_same(groups: dict[str, list[str]]) -> None:
    aliases = Aliases(groups)
    for name, others in groups.items():
        spellings = [words for words in map(words_of, (name, *others)) if words]
        assert len({aliases.identity(words) for words in spellings}) <= 1
        assert all(map(aliases.is_known, spellings))


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIMS, max_size=12), ALIASES)
def test_people_share_the_claims_out_among_them(claims: list[Claim], aliases: Aliases) -> None:
    people = summarised(*turns_of(claims), aliases)
    told = [claim for claim in claims if claim.speaker is not None]
    by_key: dict[str, list[Claim]] = {}
    for claim in told:
        assert claim.speaker is not None
        by_key.setdefault(person_of(claim.speaker, aliases).key, []).append(claim)
    expected = Counter(
        (
            sum(not claim.is_figure for claim in made),
            sum(claim.is_figure for claim in made),
            len({claim.article_id for claim in made}),
            sum(claim.is_doubtful for claim in made),
            min((c.published for c in made if c.published), default=None),
            max((c.published for c in made if c.published), default=None),
        )
        for made in by_key.values()
    )
    assert expected == Counter(
        (one.statements, one.figures, one.articles, one.doubtful, one.first, one.last)
        for one in people
    )
    for one in people:
        assert one.names[0][0] == one.label
        assert sum(count for _, count in one.names) == one.statements + one.figures
        assert not one.may_be_several or one.articles > 1


@given(st.lists(CLAIMS, max_size=12))
def test_groups_part_claims_and_keep_their_order(claims: list[Claim]) -> None:
    ordered = by_group(claims)
    parts = [
        [claim for claim in claims if group_of(claim) is group]
        for group in (ClaimGroup.QUOTED, ClaimGroup.REPORTED, None)
    ]
    assert list(ordered) == [claim for part in parts for claim in part]
    assert all((group_of(claim) is None) == (claim.speaker is None) for claim in claims)
