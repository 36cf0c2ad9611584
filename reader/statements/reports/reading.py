"""The reporting words of a sentence, each with its subject: "said Ann", "according to Ann"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.mood import has_mood
from reader.statements.reports import verb_second
from reader.statements.reports.report import Order, Report
from reader.statements.reports.romance import source, sourced, unlisted, verb_report, viewpoint
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import (
    Mention,
    is_name_in_marks,
    phrase_ending_at,
    phrase_starting_at,
)
from reader.statements.speakers.subjects import (
    accompanying_subject,
    is_finite,
    is_manner,
    sentence_subject,
    subject_before,
)

_REPORTS_BACK = 8
_INNER_REACH = 12
"""Tokens between two reports of which one holds the other, at most."""
_BREAKS = frozenset(",—–-")


def reports_of(sentence: Sentence, lexicon: Lexicon) -> list[Report]:
    """Give the reports of a sentence in order."""
    tokens = sentence.tokens
    found: list[Report] = []
    for index, token in enumerate(tokens):
        if token.lower not in lexicon.signals or token.quotation >= 0:
            continue
        if found and index < found[-1].cue[1]:
            continue
        report = _according(tokens, index, lexicon)
        if report is None and lexicon.source_nouns:
            report = viewpoint(tokens, index, lexicon) or sourced(tokens, index, lexicon)
        is_verb = token.lower in lexicon.cues or token.lower in lexicon.participles
        is_verb = is_verb or (token.lower in lexicon.verbal and token.lower not in lexicon.findings)
        if report is None and (is_verb or _is_finding(tokens, index, lexicon)):
            report = _verb(sentence, index, lexicon, found)
            is_open = report is not None and token.lower not in lexicon.infinitives
            if is_open and report and report.speaker is None and report.order is Order.HANGING:
                carried = (
                    accompanying_subject(tokens, index, lexicon)
                    or _carried(found, tokens, lexicon)
                    or sentence_subject(tokens, lexicon, index)
                )
                report = Report(
                    report.first, report.last, report.cue, report.kind, report.order, carried
                )
        if report is not None and not _is_unsaid(report, tokens, lexicon):
            found.append(report)
    return _with_unlisted(tokens, sentence, found, lexicon)


def _is_unsaid(report: Report, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a report tells that something was not said, or in which case it would be.

    `Nobody claimed that`, `he would not say when`, `if they say that`.
    """
    if report.speaker is None:
        return False
    first = tokens[report.speaker.first].lower
    if first in lexicon.nobody:
        return True
    if report.speaker.first and tokens[report.speaker.first - 1].lower in lexicon.hypotheses:
        return report.order is Order.SUBJECT_FIRST
    ahead = tokens[report.cue[1]].lower if report.cue[1] < len(tokens) else ""
    if ahead not in lexicon.interrogatives:
        return False
    before = tokens[max(0, report.cue[0] - _NEGATION_REACH) : report.cue[0]]
    return any(
        token.lower in lexicon.negations or token.lower.endswith(("n't", "nnot"))
        for token in before
    )


_NEGATION_REACH = 3


def _with_unlisted(
    tokens: Sequence[Token], sentence: Sentence, found: list[Report], lexicon: Lexicon
) -> list[Report]:
    """Add the reports of verbs that no lexicon lists, but that only a speaker can have there.

    `“…,” she surmised.` and `“…?” scoffed Ann.`: right behind a quotation that ends in a comma, a
    question mark or an exclamation mark, a subject and a verb and nothing else of weight.
    """
    if lexicon.reports_by_mood and not found:
        behind = _behind_mood(tokens, lexicon)
        if behind is not None:
            return [behind]
    if not sentence.quotations:
        return found
    known = {token for report in found for token in range(report.first, report.last)}
    added = []
    for position, token in enumerate(tokens):
        if token.quotation < 0:
            continue
        start = _behind_joint(sentence, position)
        if start is None or start in known or start + 1 >= len(tokens):
            continue
        report = _unlisted(tokens, start, lexicon)
        if report is not None and known.isdisjoint(range(report.first, report.last)):
            added.append(report)
    return sorted(found + added, key=lambda report: report.cue) if added else found


def _behind_mood(tokens: Sequence[Token], lexicon: Lexicon) -> Report | None:
    """The report of any verb behind a clause in the subjunctive: `Er sei müde, |ließ er wissen`."""
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), None)
    if comma is None or not has_mood(tokens[:comma], lexicon):
        return None
    for index in range(comma, min(len(tokens) - 2, comma + _FRONT_REACH)):
        if tokens[index].text != "," or not _may_be_verb(tokens, index + 1, lexicon):
            continue
        speaker, order = verb_second.subject_of(tokens, index + 1, lexicon)
        if speaker is not None and order is Order.INVERTED:
            cue = (index + 1, index + 2)
            return Report(index + 1, speaker.last, cue, CueKind.SPEECH, order, speaker)
    return None


def _behind_joint(sentence: Sentence, position: int) -> int | None:
    """Where the words behind a quotation begin that a comma or its like joins to them."""
    quotation = sentence.paragraph.quotations[sentence.tokens[position].quotation]
    inner = quotation.inner.of(sentence.paragraph.text[: quotation.inner.end]).rstrip()
    following = sentence.tokens[position + 1 : position + 2]
    if following and following[0].text == ",":
        return position + 2
    return position + 1 if inner[-1:] in ",?!" else None


def _unlisted(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Report | None:
    if lexicon.inverts_with_auxiliary:
        return unlisted(tokens, start, lexicon)
    if _may_be_verb(tokens, start, lexicon):
        behind = _skip_adverbs(tokens, start + 1, lexicon)
        speaker = _subject_behind(tokens, behind, lexicon)
        if speaker is not None and _ends_clause(tokens, speaker.last, lexicon):
            cue = (start, start + 1)
            return Report(start, speaker.last, cue, CueKind.MARKED, Order.INVERTED, speaker)
    if lexicon.is_verb_second:
        return None
    speaker = phrase_starting_at(tokens, start, lexicon, inverted=False)
    if speaker is None:
        return None
    is_pronoun = tokens[start].lower in lexicon.pronouns and speaker.last == start + 1
    if not _may_be_verb(tokens, speaker.last, lexicon, any_form=is_pronoun):
        return None
    if not _ends_clause(tokens, _skip_adverbs(tokens, speaker.last + 1, lexicon), lexicon):
        return None
    cue = (speaker.last, speaker.last + 1)
    return Report(start, speaker.last + 1, cue, CueKind.MARKED, Order.SUBJECT_FIRST, speaker)


def _may_be_verb(
    tokens: Sequence[Token], index: int, lexicon: Lexicon, *, any_form: bool = False
) -> bool:
    """Whether the form of a word allows a verb that tells of what was done or is being done."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    if not token.text.islower() or not token.text.isalpha():
        return False
    closed = (
        lexicon.prepositions, lexicon.conjunctions, lexicon.determiners, lexicon.auxiliaries,
        lexicon.adverbs, lexicon.pronouns, lexicon.participles, lexicon.roles, lexicon.times,
    )  # fmt: skip
    may_end_so = any_form or lexicon.is_verb_second or token.lower.endswith(lexicon.verb_endings)
    return may_end_so and not any(token.lower in words for words in closed)


def _carried(found: Sequence[Report], tokens: Sequence[Token], lexicon: Lexicon) -> Mention | None:
    """The subject that a verb without one shares with the report before it."""
    recent = [report for report in found[-_REPORTS_BACK:] if report.speaker]
    while len(recent) > 1 and holds(recent[-2], recent[-1], tokens, lexicon):
        recent.pop()
    return recent[-1].speaker if recent else None


def holds(outer: Report, inner: Report, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a report's words hold the inner report."""
    if outer.kind not in (CueKind.SPEECH, CueKind.TELLING) or outer.speaker is None:
        return False
    if inner.order is Order.HANGING or inner.speaker is None:
        return False
    between = tokens[max(outer.last, outer.cue[1]) : inner.first]
    if len(between) > _INNER_REACH or any(t.text in ",;:" for t in between):
        return False
    return inner.kind is CueKind.OPINION or tokens[inner.speaker.first].lower in lexicon.pronouns


def _according(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    word = tokens[index].lower
    if lexicon.according_nouns and word == "nach":
        return _by_account(tokens, index, lexicon)
    if word in lexicon.according_behind:
        speaker = phrase_ending_at(tokens, index, lexicon)
        if speaker is None:
            return None
        cue = (index, index + 1)
        return Report(speaker.first, index + 1, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
    for phrase in lexicon.according:
        end = index + len(phrase)
        if word != phrase[0] or tuple(token.lower for token in tokens[index:end]) != phrase:
            continue
        if word in lexicon.according_after_break and not _follows_break(tokens, index):
            continue
        speaker = phrase_starting_at(tokens, end, lexicon)
        if speaker is None and end < len(tokens) and is_name_in_marks(tokens, end):
            speaker = Mention(end, end + 1, end + 1)
        if speaker is not None and lexicon.source_nouns:
            speaker = source(tokens, speaker, lexicon)
        if speaker is None:
            continue
        if not index and (speaker.last == len(tokens) or tokens[speaker.last].text != ","):
            speaker = speaker._replace(last=speaker.core_last)
        if not index and lexicon.is_verb_second:
            speaker = _before_finite(tokens, speaker, lexicon)
        cue = (index, end)
        return Report(index, speaker.last, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
    return None


def _by_account(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """The report of an account: `nach Angaben der Polizei`, `nach Polizeiangaben`.

    Also with whose it is before the noun (`nach ihren Angaben`) or ahead (`ihrer Meinung nach`).
    """
    cue = (index, index + 1)
    for noun in range(index + 1, min(len(tokens), index + _ACCOUNT_REACH)):
        word = tokens[noun].lower
        if tokens[noun].is_capitalised and word.endswith(tuple(lexicon.according_nouns)):
            cue = (index, noun + 1)
            is_own = word in lexicon.according_nouns and noun == index + 1
            behind = noun + 1
            if behind < len(tokens) and tokens[behind].lower in ("von", "aus", "vom"):
                behind += tokens[behind].lower != "vom"
            speaker = phrase_starting_at(tokens, behind, lexicon) if is_own else None
            if speaker is None:
                speaker = Mention(index + 1, noun + 1, noun + 1)
            if not index:
                speaker = _before_finite(tokens, speaker, lexicon)
            last = max(speaker.last, noun + 1)
            return Report(index, last, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
        if tokens[noun].is_capitalised or not tokens[noun].is_word:
            break
    before = phrase_ending_at(tokens, index, lexicon)
    if before is None or tokens[index - 1].lower not in lexicon.according_nouns:
        return None
    return Report(before.first, index + 1, cue, CueKind.SPEECH, Order.ACCORDING, before)


_ACCOUNT_REACH = 5


def _before_finite(tokens: Sequence[Token], speaker: Mention, lexicon: Lexicon) -> Mention:
    """A source at a sentence's front ends before the verb: `Nach Angaben Ullas |brannte es`."""
    verb = max(finite_behind(tokens, speaker.first + 1, lexicon), speaker.first + 1)
    if speaker.first < verb < speaker.last:
        return Mention(speaker.first, verb, min(verb, speaker.core_last))
    return speaker


def finite_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Where the verb stands behind a source at a sentence's front: `Laut Ann aus Ulm |brannte es`.

    `start` where none is found; behind a comma where one comes first.
    """
    closed = (lexicon.prepositions, lexicon.determiners, lexicon.coordinators, lexicon.adverbs)
    for index in range(start, min(len(tokens), start + _FRONT_REACH)):
        token = tokens[index]
        if token.text in ",:;":
            return index + 1
        before = tokens[index - 1]
        is_behind_noun = before.is_capitalised or before.text[-1] in ")0123456789“"
        if not token.text.islower() or any(token.lower in words for words in closed):
            continue
        if is_behind_noun or index == start:
            return index
    return start


def _follows_break(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and (tokens[index - 1].text == "," or tokens[index - 1].quotation >= 0)


def _verb(
    sentence: Sentence, index: int, lexicon: Lexicon, found: Sequence[Report]
) -> Report | None:
    """The report whose verb is the token at `index`, if it is a verb there."""
    tokens = sentence.tokens
    token = tokens[index]
    cue = (index, index + 1)
    relayed = _relayed(tokens, index, lexicon)
    if relayed is not None:
        return relayed
    is_finite = token.lower in lexicon.verbal
    if not is_finite and not _is_progressive(tokens, index, lexicon):
        if index and tokens[index - 1].lower in lexicon.determiners:
            return None
        return Report(index, index + 1, cue, CueKind.SPEECH, Order.HANGING, None)
    if token.is_capitalised and index and not _follows_break(tokens, index):
        return None
    kind = lexicon.cues.get(token.lower, CueKind.SPEECH)
    if lexicon.inverts_with_auxiliary:
        return verb_report(sentence, index, kind, _carried(found, tokens, lexicon), lexicon)
    if _is_noun_here(tokens, index, lexicon) or _is_wished(tokens, index, kind, lexicon):
        return None
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if _is_plural_noun(tokens, index, lexicon) or (token.lower, ahead) in lexicon.phrasal:
        return None
    if token.lower in lexicon.plain and not _has_plural_subject(tokens, index, lexicon):
        return None
    follows_empty = index > 0 and tokens[index - 1].lower in lexicon.impersonal
    if token.lower in lexicon.impersonal_only and not (
        ahead in lexicon.impersonal or follows_empty
    ):
        return None
    if index and index + 1 < len(tokens) and tokens[index + 1].lower in lexicon.impersonal:
        return _impersonal(tokens, index, lexicon, kind)
    if lexicon.is_verb_second:
        shared = _carried(found, tokens, lexicon)
        return verb_second.verb_report(sentence, index, kind, lexicon, shared)
    inverted = _inverted(sentence, index, lexicon, kind)
    if inverted is not None:
        return inverted
    if index and tokens[index - 1].lower in lexicon.coordinators | {",", "then", "but"}:
        shared = _carried(found, tokens, lexicon)
        before = subject_before(tokens, index, lexicon) if tokens[index - 1].text == "," else None
        if before is None or before.last == before.core_last:
            return Report(index, index + 1, cue, kind, Order.HANGING, shared)
    if _is_infinitive(tokens, index, lexicon):
        return Report(index, index + 1, cue, kind, Order.HANGING, None)
    speaker = subject_before(tokens, index, lexicon)
    if speaker is None:
        return Report(index, index + 1, cue, kind, Order.HANGING, None)
    if _is_passive(tokens, index, speaker, lexicon):
        return None
    first = speaker.first - 1
    is_behind = first > 0 and tokens[first].lower in lexicon.auxiliaries
    if is_behind and tokens[speaker.first].lower in lexicon.oblique:
        speaker = phrase_ending_at(tokens, first, lexicon) or speaker
    return Report(speaker.first, index + 1, cue, kind, Order.SUBJECT_FIRST, speaker)


def _impersonal(tokens: Sequence[Token], index: int, lexicon: Lexicon, kind: CueKind) -> Report:
    """The report of a verb with an empty subject: `im Bericht heißt es`, `…, heißt es dort`."""
    last = index + 2
    place = phrase_ending_at(tokens, index, lexicon)
    if place is None:
        place = _place_behind(tokens, last, lexicon)
        last = place.last if place else last
    if place is None and tokens[0].lower in lexicon.prepositions:
        place = phrase_starting_at(tokens[:index], 1, lexicon, inverted=False)
    return Report(index, last, (index, index + 2), kind, Order.INVERTED, place)


def _place_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Mention | None:
    """Where words stand, past adverbs and dates: `hieß es am Freitag aus dem |Ministerium`."""
    index = start
    while index + 1 < min(len(tokens), start + _PLACE_REACH):
        word, ahead = tokens[index].lower, tokens[index + 1].lower
        if word in lexicon.prepositions and ahead in lexicon.times:
            index += 2
        elif word in lexicon.adverbs or word in lexicon.times:
            index += 1
        elif word in lexicon.prepositions:
            return phrase_starting_at(tokens, index + 1, lexicon)
        else:
            break
    return None


_PLACE_REACH = 6


def _is_finding(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a verb tells what came out: `the inquiry found that`."""
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower in lexicon.findings and ahead in lexicon.complementisers


def _relayed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """The report of a verb whose object speaks: `quoted her father: “…”`."""
    if tokens[index].lower not in lexicon.relaying:
        return None
    speaker = phrase_starting_at(tokens, index + 1, lexicon, inverted=False)
    if speaker is None or speaker.last >= len(tokens) or tokens[speaker.last].text != ":":
        return None
    return Report(index, speaker.last, (index, index + 1), CueKind.MARKED, Order.INVERTED, speaker)


def _is_progressive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a participle is part of a finite verb: `is again threatening`."""
    before = tokens[max(0, index - 2) : index]
    return any(token.lower in lexicon.auxiliaries for token in before)


def _is_plural_noun(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word in -s that may be a verb is a noun by what stands around it: `raised claims`."""
    word = tokens[index].lower
    if not word.endswith("s") or word.removesuffix("s") not in lexicon.plain or not index:
        return False
    before = tokens[index - 1]
    if before.lower in lexicon.verbs or (before.text.islower() and before.lower.endswith("ed")):
        return True
    ahead = tokens[index + 1] if index + 1 < len(tokens) else None
    if ahead is None or ahead.quotation >= 0:
        return False
    if ahead.lower in _BEHIND_NOUNS:
        return word in lexicon.nouns
    is_subject = before.lower in lexicon.pronouns and before.lower not in lexicon.determiners
    return not is_subject and is_finite(tokens, index + 1, lexicon)


_BEHIND_NOUNS = frozenset("of about from by were are have".split())
"""Words that hardly follow a verb of saying in the third person."""


def _has_plural_subject(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be a noun is a verb here: `the critics |claim`, `to |claim`."""
    before = index - 1
    while before > 0 and tokens[before].lower in lexicon.adverbs:
        before -= 1
    if before < 0 or not tokens[before].is_word:
        return before >= 0 and (tokens[before].quotation >= 0 or tokens[before].text == ",")
    word = tokens[before].lower
    if word in lexicon.pronouns or word in lexicon.auxiliaries or word in lexicon.relatives:
        return True
    if word in lexicon.plurals or word in lexicon.coordinators:
        return True
    return word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))


def _is_wished(tokens: Sequence[Token], index: int, kind: CueKind, lexicon: Lexicon) -> bool:
    """Whether a modal says that somebody ought to think so, not that they do."""
    before = tokens[max(0, index - 2) : index]
    return kind is CueKind.OPINION and any(token.lower in lexicon.modals for token in before)


def _is_noun_here(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a determiner, possessive or preposition makes a noun of it: `the reports`."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.lower in ("to", "which", "that", "this"):
        return False
    if before.lower in lexicon.pronouns and before.lower not in lexicon.possessives:
        return False
    is_closed = before.lower in lexicon.determiners or before.lower in lexicon.prepositions
    is_adverb = before.lower in lexicon.adverbs or before.lower in lexicon.conjunctions
    if before.lower in lexicon.plurals and not tokens[index].lower.endswith("s"):
        return False
    is_genitive = before.text.endswith(("'s", "’s")) and tokens[index].lower.endswith("s")
    return (is_closed and not is_adverb) or is_genitive


def _inverted(sentence: Sentence, index: int, lexicon: Lexicon, kind: CueKind) -> Report | None:
    """The report of a verb that its subject follows, right behind the words reported."""
    tokens = sentence.tokens
    first = index
    if lexicon.inverts_with_auxiliary and index and tokens[index - 1].lower in lexicon.auxiliaries:
        first -= 1
    before = first - 1
    while before >= 0 and before > first - 3 and tokens[before].text in _BREAKS:
        before -= 1
    behind_quotation = before >= 0 and tokens[before].quotation >= 0
    if kind is CueKind.TELLING and (before or not behind_quotation):
        return None
    opens = not first and tokens[first].is_capitalised and not lexicon.is_verb_second
    if not behind_quotation and before == first - 1 and not opens:
        return None
    speaker = _subject_behind(tokens, _skip_adverbs(tokens, index + 1, lexicon), lexicon)
    if speaker is None:
        return None
    if behind_quotation and before == first - 1 and not _ends_clause(tokens, speaker.last, lexicon):
        quotation = sentence.paragraph.quotations[tokens[before].quotation]
        if sentence.paragraph.text[quotation.inner.end - 1] not in ",?!.…":
            return None
    if (
        not behind_quotation
        and not opens
        and not any(
            is_finite(tokens, at, lexicon) for at in range(max(0, index - _FRONT_REACH), index)
        )
    ):
        return None
    if not behind_quotation and (
        kind in (CueKind.MARKED, CueKind.NAMING) or not _ends_clause(tokens, speaker.last, lexicon)
    ):
        return None
    return Report(first, speaker.last, (first, index + 1), kind, Order.INVERTED, speaker)


_FRONT_REACH = 16
"""Tokens that may stand at most before the verb of a sentence that has its subject behind it."""


def _subject_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Mention | None:
    if start < len(tokens) and (
        tokens[start].lower in lexicon.oblique or tokens[start].text[0].isdigit()
    ):
        return None
    return phrase_starting_at(tokens, start, lexicon)


def _ends_clause(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    if index >= len(tokens):
        return True
    token = tokens[index]
    if not token.is_word:
        return token.text in ".,;!?"
    if lexicon.is_verb_second and token.lower in lexicon.determiners:
        return True
    return token.lower in lexicon.times or token.lower in lexicon.prepositions


def _skip_adverbs(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int:
    limit = index + 3
    while index < min(limit, len(tokens)) and (
        tokens[index].lower in lexicon.adverbs or is_manner(tokens[index], lexicon)
    ):
        if tokens[index].lower in lexicon.pronouns:
            break
        index += 1
    return index


def _is_infinitive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    before = index - 1
    while before > max(0, index - 3) and tokens[before].lower in lexicon.adverbs:
        before -= 1
    return lexicon.language == "en" and before >= 0 and tokens[before].lower == "to"


_BE = frozenset("is are was were be been being".split())


def _is_passive(tokens: Sequence[Token], index: int, speaker: Mention, lexicon: Lexicon) -> bool:
    if lexicon.language != "en" or tokens[index].lower.endswith("ing"):
        return False
    return any(token.lower in _BE for token in tokens[speaker.last : index])
