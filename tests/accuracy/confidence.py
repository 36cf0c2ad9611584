"""How often each way of finding a speaker is right, measured on all gold.

A statement's confidence says how sure its speaker is: of the statements whose speaker was found in
one way, the share that has the right one. What was found where nobody said anything, or where the
gold names nobody, counts as wrong; what the gold leaves optional or undecided does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.statements.attribution import Mechanism
from reader.statements.finding import attributed_statements
from reader.statements.languages import LEXICONS
from tests.accuracy.gold import GoldText, gold_files, load_article
from tests.accuracy.measuring import challenge, passages
from tests.accuracy.scoring import INDIRECT, MARKED, Ratio, compare_statements, is_same_speaker


def measured() -> Mapping[Mechanism, Ratio]:
    """How often each mechanism named the right speaker, of how many."""
    shares = {mechanism: Ratio() for mechanism in Mechanism}
    for gold in _texts():
        if gold.language is not None and gold.language in LEXICONS:
            _count(gold, gold.language, shares)
    return shares


def _texts() -> Iterator[GoldText]:
    yield from (load_article(path).gold for path in gold_files())
    yield from challenge("statements")
    yield from passages("passages")
    yield from passages("unseen")


def _count(gold: GoldText, language: str, shares: Mapping[Mechanism, Ratio]) -> None:
    mechanisms = dict(attributed_statements(gold.text, LEXICONS[language]))
    for kinds in (MARKED, INDIRECT):
        matched, extra, _ = compare_statements(gold, mechanisms, kinds)
        for wanted, given in matched:
            is_right = wanted.speaker is not None and is_same_speaker(
                gold.text, wanted.speaker, given.speaker
            )
            shares[mechanisms[given]].count(is_right)
        for statement in extra:
            shares[mechanisms[statement]].count(False)
