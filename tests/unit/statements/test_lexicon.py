from __future__ import annotations

from reader.statements.languages import LEXICONS
from reader.statements.lexicon import CueKind


def test_the_signals_hold_all_words_that_may_begin_a_report() -> None:
    english = LEXICONS["en"]
    assert {"said", "adding", "according", "found"} <= english.signals
    assert {"zufolge", "laut", "nach", "sagte"} <= LEXICONS["de"].signals
    assert {"selon", "pour", "source", "garde"} <= LEXICONS["fr"].signals


def test_a_german_compound_is_the_role_that_it_ends_in() -> None:
    german = LEXICONS["de"]
    assert german.is_role("Hafenministerin")
    assert german.is_role("Deichsprecher")
    assert not german.is_role("Hafenmauer")


def test_an_english_compound_is_no_role() -> None:
    english = LEXICONS["en"]
    assert english.is_role("Minister")
    assert not english.is_role("Hafenminister")


def test_verbs_are_told_apart_by_what_they_can_introduce() -> None:
    cues = LEXICONS["en"].cues
    kinds = [cues[verb] for verb in ("said", "told", "joked", "laughed", "dubbed", "believes")]
    assert kinds == [
        CueKind.SPEECH,
        CueKind.TELLING,
        CueKind.SPEECH,
        CueKind.MARKED,
        CueKind.NAMING,
        CueKind.OPINION,
    ]
