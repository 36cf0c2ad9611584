"""Learns what speaks for a title, a byline and a date: `python -m tests.accuracy.learning`.

The weights of `reader.formats.plain.weights` are those that make the saved texts of `news/` most
likely (`reader.formats.plain.choice` says by which model), pulled towards what a sign means by the
language (`_PRIORS`), so that what few texts show counts little. It prints how often texts that were
left out of the learning, a tenth at a time, are read right; that says more of unseen texts than how
those that were learnt from are read. With `--write` it writes the weights. `unseen_news/` is never
learnt from. Who signs a text is asked where the head names nobody, with the weights as they are
written: after a change write twice.

Menus, share lines and names of papers are told from lists, and the lists know the pages that they
were written for better than others. So each text is learnt from once more, with half of what the
lists know forgotten.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import reader.formats.plain.weights as weights_module
from reader.formats.plain import prepared
from reader.formats.plain.body import classify_body
from reader.formats.plain.byline_evidence import byline_candidates, bylines
from reader.formats.plain.choice import Evidence, chances, choose
from reader.formats.plain.date_evidence import date_candidates
from reader.formats.plain.head import read_head
from reader.formats.plain.head_dates import settled_dates
from reader.formats.plain.head_signs import Sign, sign_without_lists
from reader.formats.plain.lines import Line
from reader.formats.plain.outline import Outline, outline
from reader.formats.plain.signature import signature_candidates, signatures
from reader.formats.plain.site_name import without_site
from reader.formats.plain.title_evidence import title_candidates
from reader.language import detect
from reader.text import clean
from tests.accuracy.news import NewsText, folded, news_texts

_FORGOTTEN = 0.5
_LISTED = {"genre", "masthead", "menu", "desk note"}
"""Signs of a title that come from lists."""
_SEED = 20
_PARTS = 10
_PRIOR = 1.0
_STEPS = 80
_RATE = 0.5
_WEIGHTS = (0.6, 0.4, 0.2, 0.2)
"""How much each of the variants of a text counts."""
_PRIORS: Mapping[str, Mapping[str, float]] = {
    "TITLE": {
        "label of title": 4.0,
        "domain": -3.0,
        "release mark": -3.0,
        "genre": -2.0,
        "organisation": -2.5,
        "release mark below": -1.0,
        "masthead": -1.5,
        "desk note": -1.5,
        "between rulers": -1.5,
        "hardly a letter": -3.0,
        "holds another": -2.0,
        "repeated in quotation marks": 2.0,
        "repeated with the site's name": 2.0,
        "sitting": 3.0,
        "menu": -1.0,
        "quotation over an interview": 3.0,
        "no form of a title": -1.5,
        "sign FURNITURE": -2.5,
        "sign MENU": -2.5,
        "sign LABEL": -2.0,
        "sign BYLINE": -2.0,
        "sign CLOCK": -2.0,
        "sign DATES": -1.0,
        "sign CAPTION": -1.0,
        "none": -1.0,
    },
    "BYLINE": {
        "form label": 3.0,
        "form prefix": 1.5,
        "form sender": 3.0,
        "form greeting": 2.0,
        "common words": -2.0,
        "place": -1.0,
        "organisation": -2.0,
        "since paragraph +": -3.0,
    },
    "DATE": {"published": 1.5, "update": -2.0, "other": -3.0, "where stamp": 3.0},
    "SIGNATURE": {
        "form prefix": 1.0,
        "form closing": 3.0,
        "form bracket": 3.0,
        "common words": -2.0,
        "behind the page's end": -2.0,
        "under a contact": -2.0,
        "organisation": -2.0,
        "lines between +": -3.5,
        "place": -1.0,
    },
}
"""What signs mean by the language, before any text is learnt from."""


@dataclass(frozen=True, slots=True)
class Question:
    """One choice of one text: the candidates, which of them are right, how much it counts."""

    candidates: Sequence[Evidence]
    right: frozenset[int]
    weight: float


Asked = Callable[[NewsText, Outline, "int | None"], "Question | None"]


def _title_question(news: NewsText, view: Outline, title: int | None) -> Question | None:
    del news
    candidates = title_candidates(view)
    right = len(candidates) - 1 if title is None else title
    return Question(candidates, frozenset({right}), 1.0) if right < len(candidates) else None


def _byline_question(news: NewsText, view: Outline, title: int | None) -> Question | None:
    wanted = set(map(folded, news.truth["authors"]))
    found = bylines(view)
    right = {i for i, one in enumerate(found) if set(map(folded, one.names)) <= wanted}
    right = right if wanted and right else {len(found)}
    return Question(byline_candidates(view, found, title), frozenset(right), 1.0)


def _date_question(news: NewsText, view: Outline, title: int | None) -> Question | None:
    day = str(news.truth["published"])
    found = settled_dates(view)
    right = {i for i, one in enumerate(found) if one.moment.iso[:10] == day} or {len(found)}
    return Question(date_candidates(view, found, title), frozenset(right), 1.0)


def _signature_question(news: NewsText, view: Outline, title: int | None) -> Question | None:
    return _signed(news, view.lines, view, title)


def _signed_at_end(news: NewsText, view: Outline, title: int | None) -> Question | None:
    """The question about a text of which the authors were taken from its head to its end."""
    authors = news.truth["authors"]
    head = read_head(view.lines, view.language, title_at=title)
    kinds = head.kinds | classify_body(list(view.lines), head.end)
    last, _ = signatures(view.lines, kinds, head.end)
    if not authors or last < 0:
        return None
    line = Line(", ".join(authors), follows_gap=view.lines[last].follows_gap)
    lines = [*view.lines[: last + 1], line, *view.lines[last + 1 :]]
    return _signed(news, lines, view, title)


def _signed(
    news: NewsText, lines: Sequence[Line], view: Outline, title: int | None
) -> Question | None:
    wanted = set(map(folded, news.truth["authors"]))
    head = read_head(lines, view.language, title_at=title)
    is_told = bool(wanted) and set(map(folded, head.authors)) == wanted
    kinds = head.kinds | classify_body(list(lines), head.end)
    last, found = signatures(lines, kinds, head.end)
    right = {i for i, one in enumerate(found) if set(map(folded, one.names)) <= wanted}
    candidates = signature_candidates(lines, kinds, last, found)
    weight = _TOLD_ABOVE if is_told else 1.0
    return Question(candidates, frozenset(right or {len(found)}), weight)


_TOLD_ABOVE = 0.3
"""How much a text counts for signatures whose head tells who wrote it: nobody would look there."""


QUESTIONS: Mapping[str, Asked] = {
    "TITLE": _title_question,
    "BYLINE": _byline_question,
    "DATE": _date_question,
    "SIGNATURE": _signature_question,
}


def view_of(news: NewsText) -> tuple[Outline, int | None]:
    """The outline of a text, and the index of its title among the first lines."""
    text = clean(news.text)
    lines, _ = prepared(text)
    view = outline(lines, detect(text[:8_000]))
    wanted = folded(str(news.truth["title"]))
    labelled = (
        view.value(i) if view.label(i) == "title" else lines[i].text for i in range(len(view))
    )
    told = (folded(without_site(text, lines)[0]) for text in labelled)
    title = next((i for i, text in enumerate(told) if text == wanted), None)
    return view, title


def variants(
    view: Outline, title: int | None, chance: random.Random
) -> list[tuple[Outline, int | None]]:
    """The outline, and what else its text could have been saved as, each with its title's index.

    With half of what the lists know forgotten; with nothing but the title over the text; and
    without its head, so that there is no title.
    """
    result = [(view, title), (_forgetting(view, chance), title)]
    start = 0 if title is None else title + 1
    first = next((i for i in range(start, len(view)) if view.prose[i]), None)
    if title is not None and first is not None:
        below = list(view.lines[first:])
        result.append((outline([view.lines[title], *below], view.language), 0))
        result.append((outline(below, view.language), None))
    return result


def questions(asked: Asked, texts: Sequence[NewsText]) -> list[list[Question]]:
    """For each text the question, and the same with half of what the lists know forgotten."""
    chance = random.Random(_SEED)
    result: list[list[Question]] = []
    for news in texts:
        view, title = view_of(news)
        of_text = [asked(news, *variant) for variant in variants(view, title, chance)]
        if asked is _signature_question:
            of_text = [asked(news, view, title), _signed_at_end(news, view, title)]
        result.append(
            [
                replace(question, weight=question.weight * _WEIGHTS[i])
                for i, question in enumerate(of_text)
                if question is not None
            ]
        )
    return result


def _forgetting(view: Outline, chance: random.Random) -> Outline:
    signs = [
        sign_without_lists(line)
        if sign in {Sign.FURNITURE, Sign.MENU} and chance.random() < _FORGOTTEN
        else sign
        for sign, line in zip(view.signs, view.lines, strict=False)
    ]
    return Outline(view.lines, signs, view.language)


def learn(asked: Sequence[Question], priors: Mapping[str, float]) -> dict[str, float]:
    """The weights that make the right answers most likely (AdaGrad, Duchi and others, 2011)."""
    weights = dict(priors)
    squares: dict[str, float] = {}
    for _ in range(_STEPS):
        found = slopes(asked, priors, weights)
        for sign in sorted(found):
            slope = found[sign]
            squares[sign] = squares.get(sign, 0.0) + slope * slope
            step = _RATE * slope / math.sqrt(squares[sign] + 1e-8)
            weights[sign] = weights.get(sign, 0.0) + step
    return weights


def slopes(
    asked: Sequence[Question], priors: Mapping[str, float], weights: Mapping[str, float]
) -> dict[str, float]:
    """For each sign how fast the right answers become likelier as its weight grows.

    All are zero for the weights that are learnt; no weight is farther from its best than the length
    of the vector of slopes, as the pull to the priors alone curves as much as `_PRIOR`.
    """
    result: dict[str, float] = {}
    for question in asked:
        found = chances(question.candidates, weights)
        of_right = math.fsum(found[i] for i in question.right)
        for i, evidence in enumerate(question.candidates):
            target = found[i] / of_right if i in question.right and of_right else 0.0
            slope = question.weight * (target - found[i])
            if abs(slope) > 1e-4:
                for sign in evidence:
                    result[sign] = result.get(sign, 0.0) + slope
    for sign, slope in result.items():
        result[sign] = slope - _PRIOR * (weights.get(sign, 0.0) - priors.get(sign, 0.0))
    return result


def slopes_of_written(name: str, texts: Sequence[NewsText]) -> dict[str, float]:
    """The slopes at the weights of one of `QUESTIONS` as the program has them."""
    asked = [question for of_text in questions(QUESTIONS[name], texts) for question in of_text]
    return slopes(asked, _PRIORS[name], getattr(weights_module, f"{name}_WEIGHTS"))


def left_out(asked: Sequence[Sequence[Question]], priors: Mapping[str, float]) -> list[bool]:
    """For each text whether it is read right by weights that were learnt without it."""
    order = list(range(len(asked)))
    random.Random(_SEED).shuffle(order)
    right: dict[int, bool] = {}
    for part in range(_PARTS):
        held = set(order[part::_PARTS])
        others = [q for i, qs in enumerate(asked) if i not in held for q in qs]
        weights = learn(others, priors)
        for i in held:
            right[i] = bool(asked[i]) and is_right(asked[i][0], weights)
    return [right[i] for i in range(len(asked))]


def is_right(question: Question, weights: Mapping[str, float]) -> bool:
    """Whether the likeliest candidate is a right one."""
    return choose(question.candidates, weights)[0] in question.right


def write(tables: Mapping[str, Mapping[str, float]]) -> None:
    """Write the weights as the module that the program reads."""
    rows = [_HEADER]
    for name, weights in tables.items():
        rows.append(f"{name}_WEIGHTS: Mapping[str, float] = MappingProxyType(\n    {{")
        rows += [
            f'        "{sign}": {value:.2f},'
            for sign, value in sorted(weights.items())
            if abs(value) >= 0.005
        ]
        rows.append("    }\n)")
    Path(str(weights_module.__file__)).write_text("\n".join(rows) + "\n", encoding="utf-8")


_HEADER = '''\
"""How much each sign speaks for a title, a byline or a date.

Learnt from saved texts; written by `python -m tests.accuracy.learning --write`. What the signs mean
is told where they are given: `title_evidence`, `byline_evidence`, `date_evidence`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
'''


def main(arguments: Sequence[str]) -> int:
    """Print what is right of the texts left out; with `--write` also write the weights."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.learning", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write what was learnt")
    parser.add_argument("--errors", action="store_true", help="name the texts read wrong")
    options = parser.parse_args(arguments)
    texts = news_texts("news")
    tables: dict[str, Mapping[str, float]] = {}
    for name, asked in QUESTIONS.items():
        of_texts = questions(asked, texts)
        right = left_out(of_texts, _PRIORS[name])
        print(f"{name.lower()}: {sum(right)} of {len(right)} left out")
        if options.errors:
            print(*(f"  {t.id}" for t, is_good in zip(texts, right, strict=True) if not is_good))
        tables[name] = learn([question for qs in of_texts for question in qs], _PRIORS[name])
    if options.write:
        write(tables)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
