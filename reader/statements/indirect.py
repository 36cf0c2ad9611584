"""Statements without marks: "Ann said that …", "according to Ann, …", "…, Ann said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, attribution_by
from reader.statements.clauses import HEARER_REACH, content_start, counts
from reader.statements.lexicon import CueKind, Lexicon, Person
from reader.statements.mood import has_mood
from reader.statements.reports.french_complement import charge
from reader.statements.reports.report import Order, Report
from reader.statements.reports.verb_second import opens_subordinate
from reader.statements.reports.word_classes import may_be_verb
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.subjects import is_finite

_TAIL = 10
"""Tokens behind a closing `…, Ann said` at most."""

_MIN_WORDS = 2
"""Words of a statement without marks at least; a quotation counts for three."""

_ADVERBIAL = 3
"""Tokens up to which a phrase with a preposition is no statement."""

_REPORTS_AHEAD = 8
"""Reports of the same sentence that are looked at for where the words of one end."""

_LONGEST = 250
"""Tokens that a statement without marks has at most: keeps the time linear."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Words reported without marks, and who said them."""

    span: Span
    """Where the words stand in the text."""
    attribution: Attribution
    """Who said them."""


def reported(sentence: Sentence, reports: Sequence[Report], lexicon: Lexicon) -> Iterator[Reported]:
    """Give what a sentence reports without marks."""
    tokens = sentence.tokens
    taken = 0
    for number, report in enumerate(reports):
        limit = max(_limit(tokens, reports, number, lexicon), report.last, report.cue[1])
        for first, last in _contents(tokens, report, taken, limit, lexicon):
            if last - first > _LONGEST or _breaks_parenthesis(tokens, first, last):
                continue
            span = _trimmed(tokens, first, last)
            is_charge = first < last and tokens[first].lower in lexicon.charge_words
            if lexicon.tags_within and _is_told_already(tokens, reports, number, first):
                continue
            if span is None or (not is_charge and _is_quotation(tokens, first, last, lexicon)):
                continue
            mechanism = (
                Mechanism.ACCORDING if report.order is Order.ACCORDING else Mechanism.REPORTED
            )
            yield Reported(span, attribution_by(report, mechanism, tokens))
            taken = max(taken, last)


def _breaks_parenthesis(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a range begins outside of a parenthesis and ends in it, or the other way round."""
    inside = [token.text for token in tokens[first:last] if token.text in ("(", ")")]
    return inside.count("(") != inside.count(")")


def _is_told_already(
    tokens: Sequence[Token], reports: Sequence[Report], number: int, first: int
) -> bool:
    """Whether a source only says where the words of another come from: `« … », a-t-il dit, selon`.

    The words then are those of the quotation that the range from `first` opens with.
    """
    if reports[number].order is not Order.ACCORDING or not number or first >= len(tokens):
        return False
    return tokens[first].quotation >= 0 and reports[number - 1].order is Order.INVERTED


def _limit(
    tokens: Sequence[Token], reports: Sequence[Report], number: int, lexicon: Lexicon
) -> int:
    """Where at the latest what a report introduces ends: the next report's begin."""
    is_front_source = reports[number].order is Order.ACCORDING and not reports[number].first
    for report in reports[number + 1 : number + 1 + _REPORTS_AHEAD]:
        if report.kind in (CueKind.MARKED, CueKind.NAMING):
            continue
        if is_front_source and report.order is Order.SUBJECT_FIRST:
            continue
        first = report.first
        encloses = report.speaker is not None and report.speaker.first < reports[number].first
        if encloses and report.order is Order.SUBJECT_FIRST:
            return report.cue[0]
        joint = tokens[first - 1] if first else None
        if joint is not None and joint.lower in lexicon.contrasts:
            return first - 1
        if joint is not None and (joint.text in ",;—–" or joint.lower in lexicon.openers):
            return first - 1
    return len(tokens)


def _contents(
    tokens: Sequence[Token], report: Report, taken: int, limit: int, lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """The token ranges of what a report reports."""
    charge = _charge(tokens, report, limit, lexicon)
    if charge is not None:
        ends = (n for n in range(charge + 2, limit) if _ends_charge(tokens, n, lexicon))
        yield charge, next(ends, limit)
    if report.kind is CueKind.NAMING:
        return
    if report.kind is CueKind.MARKED and not _has_complementiser(tokens, report, lexicon):
        told = lexicon.reports_by_mood and has_mood(tokens[taken : report.first], lexicon)
        if not told:
            return
    if lexicon.own and report.order is Order.ACCORDING and _is_own_account(report):
        own = _own_clause(tokens, report, taken, limit, lexicon)
        if own is not None:
            yield own
        return
    if lexicon.is_verb_second and report.order is Order.ACCORDING and report.first > taken:
        around = _around(tokens, report, taken, limit, lexicon)
        if around is not None:
            yield from around
            return
    cut = _cut_in_two(tokens, report, taken, lexicon)
    if cut is not None:
        yield cut, limit
        return
    introduced = content_start(tokens, report, limit, lexicon)
    if introduced is not None:
        subject = _split_subject(tokens, report, taken, introduced, lexicon)
        if subject is not None:
            yield subject, limit
            return
        yield introduced, max(introduced, _clause_end(tokens, report, introduced, limit, lexicon))
        front = report.first - 1
        if lexicon.reports_by_mood and report.order is not Order.SUBJECT_FIRST and front > taken:
            start = max(taken, _words_start(tokens, taken, front, lexicon))
            is_joined = _goes_on(tokens, start, front, introduced, lexicon) or (
                report.order is Order.INVERTED and has_mood(tokens[start:front], lexicon)
            )
            if tokens[front].text == "," and is_joined:
                yield start, front
        return
    if report.order is not Order.HANGING:
        yield from _before_report(tokens, report, taken, limit, lexicon)


def _before_report(
    tokens: Sequence[Token], report: Report, taken: int, limit: int, lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """The token ranges of what stands before a report that closes or interrupts its words."""
    quoted = report.first - 1
    if _ends_in_quotation(tokens, quoted, taken, lexicon) and _closes(tokens, report, lexicon):
        start = max(taken, _words_start(tokens, taken, quoted, lexicon))
        yield start, quoted + 1
        return
    comma = report.first - 1
    if comma > 0 and tokens[comma].lower in lexicon.as_words:
        comma -= 1
    if (
        comma > (0 if report.order is Order.ACCORDING else taken)
        and tokens[comma].text == ","
        and _closes(tokens, report, lexicon)
    ):
        floor = 0 if report.order is Order.ACCORDING else taken
        start = max(floor, _words_start(tokens, floor, comma, lexicon))
        if not _is_adverbial(tokens, start, comma, lexicon) and not _is_relative_report(report):
            yield start, comma
        if tokens[comma - 1].quotation >= 0:
            return
        if report.last < len(tokens) - 1 and tokens[report.last].text in ",;":
            yield report.last + 1, limit


def _goes_on(tokens: Sequence[Token], start: int, end: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb goes on with what a tag cut off: `Die Bahn|, sagte Ann, |sei am Ende`."""
    if start >= end or verb >= len(tokens):
        return False
    closed = (lexicon.prepositions, lexicon.conjunctions, lexicon.adverbs)
    if any(tokens[start].lower in words for words in closed):
        return False
    is_verb = tokens[verb].lower in lexicon.auxiliaries or tokens[verb].lower in lexicon.modals
    return is_verb or may_be_verb(tokens, verb, lexicon)


def _is_own_account(report: Report) -> bool:
    """Whether a source is the subject of its clause: `Der Verein zählt |nach eigenen Angaben`."""
    speaker = report.speaker
    return speaker is None or not report.first <= speaker.first < report.last


def _own_clause(
    tokens: Sequence[Token], report: Report, taken: int, limit: int, lexicon: Lexicon
) -> tuple[int, int] | None:
    """The clause that its subject is the source of, whole; at a sentence's front what follows."""
    if report.first <= taken:
        return report.last, limit
    for comma in range(report.first - 1, max(taken, report.first - HEARER_REACH), -1):
        if tokens[comma].text != "," or tokens[comma].quotation >= 0:
            continue
        if not opens_subordinate(tokens, comma + 1, lexicon):
            break
        reach = range(report.last, min(limit, report.last + _LONGEST))
        commas = (index for index in reach if tokens[index].text == ",")
        return comma + 1 + (tokens[comma + 1].lower in lexicon.complementisers), next(commas, limit)
    start = max(taken, _words_start(tokens, taken, report.first, lexicon))
    return (start, limit) if start < report.first else None


def _around(
    tokens: Sequence[Token], report: Report, taken: int, limit: int, lexicon: Lexicon
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """What stands before and behind a source in the middle: `Die Bahn |laut Ann| fährt wieder`."""
    before = tokens[report.first - 1]
    if not before.is_word and before.quotation < 0:
        return None
    start = max(taken, _words_start(tokens, taken, report.first, lexicon))
    if start >= report.first:
        return None
    return (start, report.first), (report.last, limit)


def _split_subject(
    tokens: Sequence[Token], report: Report, taken: int, introduced: int, lexicon: Lexicon
) -> int | None:
    """Where a clause begins whose subject and verb a source parts.

    `|The bridge, according to Ann, is safe`: neither half means anything alone.
    """
    comma = report.first - 1
    if report.order is not Order.ACCORDING or comma <= taken or tokens[comma].text != ",":
        return None
    start = _words_start(tokens, taken, comma, lexicon)
    if start >= comma or _is_adverbial(tokens, start, comma, lexicon):
        return None
    has_verb = any(is_finite(tokens, index, lexicon) for index in range(start, comma))
    follows = introduced < len(tokens) and is_finite(tokens, introduced, lexicon)
    return start if follows and not has_verb else None


def _ends_in_quotation(tokens: Sequence[Token], quoted: int, taken: int, lexicon: Lexicon) -> bool:
    """Whether a clause ends in marks right before its report: `Rusk “lied,” |he said`."""
    if quoted <= taken or tokens[quoted].quotation < 0 or lexicon.is_verb_second:
        return False
    before = tokens[quoted - 1]
    return before.is_word and not any(
        before.lower in words
        for words in (lexicon.cues, lexicon.complementisers, lexicon.adverbs, lexicon.participles)
    )


def _cut_in_two(
    tokens: Sequence[Token], report: Report, taken: int, lexicon: Lexicon
) -> int | None:
    """Where a clause begins that a source cuts in two: `Le pont|, selon Anne, |rouvrira`."""
    comma = report.first - 1
    if report.order is not Order.ACCORDING or not lexicon.tags_within or comma < 1:
        return None
    if report.last >= len(tokens) - 1 or {tokens[comma].text, tokens[report.last].text} != {","}:
        return None
    if tokens[comma - 1].lower in lexicon.openers:
        return report.last + 1
    return None if taken else _words_start(tokens, taken, comma, lexicon)


def _has_complementiser(tokens: Sequence[Token], report: Report, lexicon: Lexicon) -> bool:
    """Whether a `that` comes right behind the verb: `posted that`."""
    end = report.cue[1]
    if end < len(tokens) and tokens[end].lower in lexicon.adverbs:
        end += 1
    return end < len(tokens) and tokens[end].lower in lexicon.complementisers


def _charge(tokens: Sequence[Token], report: Report, limit: int, lexicon: Lexicon) -> int | None:
    """Where the charge begins that somebody is accused of: `accused them of lying`."""
    verb = report.cue[1]
    if lexicon.charge_words:
        accuses = tokens[verb - 1].lower in lexicon.charging
        return charge(tokens, report.last, limit, lexicon) if accuses else None
    if tokens[verb - 1].lower in lexicon.gerundial and verb < limit:
        return verb if tokens[verb].lower.endswith(lexicon.gerunds) else None
    if tokens[verb - 1].lower not in lexicon.charging:
        return None
    for index in range(verb, min(limit - 1, verb + HEARER_REACH)):
        if tokens[index].quotation >= 0 or tokens[index].text in ",;:":
            return None
        following = tokens[index + 1]
        if tokens[index].lower in lexicon.charge_openers and (
            following.lower.endswith(lexicon.gerunds) or following.quotation >= 0
        ):
            return index
    return None


def _ends_charge(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a charge ends at a comma, or at an `and` behind which the accuser acts again."""
    if tokens[index].text == ",":
        return True
    if tokens[index].lower not in lexicon.coordinators or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].lower
    return following in lexicon.cues or following in lexicon.other_verbs


def _clause_end(
    tokens: Sequence[Token], report: Report, first: int, limit: int, lexicon: Lexicon
) -> int:
    """Where the words that begin at `first` end, `limit` at the latest.

    The comma that closes the relative clause they stand in ends them (`Fishermen, who say it is
    too low, have …`), and so does a comma behind which the writer goes on as `I`.
    """
    if limit - first > _LONGEST:
        return limit
    cue, speaker = report.cue[0], report.speaker
    is_relative = (
        cue >= 2 and tokens[cue - 1].lower in lexicon.relatives and tokens[cue - 2].text == ","
    )
    is_self = speaker is None or _is_self(tokens[speaker.first], lexicon)
    for index in range(first, limit - 2):
        if _announces(tokens, index):
            return index
        if tokens[index].text == ";" and not has_mood(tokens[index:limit], lexicon):
            return index
        if tokens[index].text != "," or tokens[index].quotation >= 0:
            continue
        following = tokens[index + 1].lower
        is_behind_quotation = tokens[index - 1].quotation >= 0
        if is_relative and (is_behind_quotation or is_finite(tokens, index + 1, lexicon)):
            return index
        if (
            not is_self
            and following in lexicon.coordinators
            and _is_self(tokens[index + 2], lexicon)
        ):
            return index
    return limit


def _announces(tokens: Sequence[Token], index: int) -> bool:
    """Whether a colon at `index` leads to a quotation, which is a statement of its own."""
    return (
        tokens[index].text == ":" and index + 1 < len(tokens) and tokens[index + 1].quotation >= 0
    )


def _is_self(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word stands for the writer: `I`."""
    return lexicon.pronouns.get(token.lower) is Person.SELF


def _is_adverbial(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a range is only the `In contrast` before `, she said, …`."""
    opener = tokens[first].lower
    is_short = last - first <= _ADVERBIAL
    if opener in lexicon.partitives:
        return is_short
    if counts(tokens[first:last], lexicon):
        return False
    if opener in lexicon.prepositions or opener in lexicon.participles:
        finite = (is_finite(tokens, index, lexicon) for index in range(first, last))
        return is_short or not any(finite)
    return is_short and opener in lexicon.adverbs


def _is_relative_report(report: Report) -> bool:
    """Whether what stands before a report is what it says something about: `…, who joked`."""
    return report.speaker is not None and report.speaker.stands_for is not None


def _closes(tokens: Sequence[Token], report: Report, lexicon: Lexicon) -> bool:
    """Whether nothing but circumstances follows a report, or a comma goes on with the words."""
    rest = tokens[report.last : report.last + _TAIL + 1]
    if not rest or not rest[0].is_word:
        return not rest or (rest[0].text in ",;.?!" and (len(rest) < 2 or rest[0].text in ",;"))
    is_closed = len(rest) <= _TAIL or any(token.text == "," for token in rest)
    if not is_closed:
        return False
    hearer = report.kind is CueKind.TELLING or lexicon.is_verb_second
    if hearer and (
        rest[0].lower in lexicon.determiners
        or rest[0].lower in lexicon.datives
        or rest[0].is_capitalised
    ):
        return True
    return rest[0].lower in lexicon.circumstantial


def _words_start(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int:
    """Where the clause before `end` begins, `start` at the earliest: behind a colon."""
    if not start:
        start = _dateline_end(tokens)
    for index in range(end - 1, max(start, end - _LONGEST), -1):
        if tokens[index].text in (":", ";"):
            start = index + 1
            break
    while start < len(tokens) and (
        (not tokens[start].is_word and tokens[start].quotation < 0)
        or tokens[start].lower in lexicon.openers
    ):
        start += 1
    return start


_DATELINE_REACH = 12
"""Tokens of a dateline at most."""


def _dateline_end(tokens: Sequence[Token]) -> int:
    """Where what a `PARIS (Wire) — ` introduces begins; 0 without one."""
    if not tokens or not tokens[0].text.isupper():
        return 0
    for index, token in enumerate(tokens[:_DATELINE_REACH]):
        if token.text in "—–-":
            return index + 1
        if token.quotation >= 0 or (token.is_word and token.text.islower()):
            return 0
    return 0


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    """The span of a range without the marks around it; None where too few words are left."""
    while first < last and tokens[first].quotation < 0 and tokens[first].text in ",;:.-—–)":
        first += 1
    while last > first and tokens[last - 1].quotation < 0 and tokens[last - 1].text in ",;:.—–-(":
        last -= 1
    words = sum(token.is_word or 3 * (token.quotation >= 0) for token in tokens[first:last][:8])
    if words < _MIN_WORDS:
        return None
    return Span(tokens[first].start, tokens[last - 1].end)


def _is_quotation(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a range holds a quotation and hardly anything else of weight."""
    content = tokens[first:last]
    quoted = sum(t.end - t.start for t in content if t.quotation >= 0)
    if not quoted:
        return False
    light = (lexicon.times, lexicon.prepositions)
    weight = sum(
        token.is_word and not any(token.lower in words for words in light) for token in content
    )
    is_predicate = content[0].is_word and len(content) > 1 and content[-1].quotation >= 0
    return weight < (1 if is_predicate else 2)
