"""How often each way of finding a speaker is right, measured on all gold.

A statement's confidence says how sure its speaker is: of the statements whose speaker was found in
one way, the share that has the right one. What was found where nobody said anything counts as
wrong; what the gold leaves undecided does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.statements.attribution import Mechanism
from reader.statements.finding import attributed_statements
from reader.statements.languages import LEXICONS
from tests.accuracy.gold import GoldText, gold_files, load_article
from tests.accuracy.measuring import challenge, passages
from tests.accuracy.scoring import INDIRECT, MARKED, Ratio, is_same_speaker, pair_statements


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
    found = attributed_statements(gold.text, LEXICONS[language])
    ignored = [s.span for s in gold.statements if s.optional] + list(gold.undecided_statements)
    for kinds in (MARKED, INDIRECT):
        wanted = [s for s in gold.statements if s.kind in kinds]
        given = [(s, mechanism) for s, mechanism in found if s.kind in kinds]
        pairs = pair_statements(gold.text, wanted, [s for s, _ in given])
        for index, (statement, mechanism) in enumerate(given):
            match = wanted[pairs[index]] if index in pairs else None
            if match is not None and match.speaker is not None:
                is_right = is_same_speaker(gold.text, match.speaker, statement.speaker)
                shares[mechanism].count(is_right)
            elif not any(span.overlaps(statement.span) for span in ignored):
                shares[mechanism].count(False)
