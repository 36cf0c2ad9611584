"""French reports: a verb with the pronouns and auxiliaries around it, and its subject."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.languages.given_names import MEN, WOMEN
from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.french_sources import (
    SUBJECT_REACH,
    apposition_end,
    insertion_end,
    is_speaking,
)
from reader.statements.reports.french_verbs import CLITICS_REACH, HAVING, VerbGroup, verb_group
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import Mention, phrase_starting_at
from reader.statements.speakers.subjects import subject_before

_CLAUSE_REACH = 30
"""Tokens looked at for the verb of a clause before a report: keeps the time linear."""

_JOINTS = frozenset(",—–-?!…")
"""What may stand between the words reported and their report."""


def verb_report(
    sentence: Sentence, index: int, kind: CueKind, carried: Mention | None, lexicon: Lexicon
) -> Report | None:
    """Give the report whose verb is the token at `index`; `carried`: a subject it may share."""
    tokens = sentence.tokens
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if (tokens[index].lower, ahead) in lexicon.phrasal:
        return None
    if ahead not in lexicon.particles.get(tokens[index].lower, (ahead,)):
        return None
    if _is_narrated(tokens, index, lexicon):
        return Report(index - 1, index + 1, (index, index + 1), kind, Order.HANGING, carried)
    if tokens[index].lower in lexicon.reading:
        return _read_in(tokens, index, lexicon)
    if tokens[index].lower in lexicon.learnt:
        return _learnt_from(tokens, index, lexicon)
    group = verb_group(tokens, index, lexicon)
    if group is not None and group.is_passive:
        return _by_agent(tokens, index, group, lexicon)
    if group is None or not group.is_report or _is_noun_or_adjective(tokens, index, group, lexicon):
        return None
    if not _has_its_pronoun(tokens, index, group, lexicon):
        return None
    cue = (group.first, max(group.last, index + 1))
    if group.subject is not None:
        clitic = Mention(group.subject, group.subject + 1, group.subject + 1)
        return Report(group.first, cue[1], cue, kind, Order.INVERTED, clitic)
    cue = (group.first, index + 1)
    if group.is_infinite and tokens[group.first].lower != tokens[index].lower:
        hangs = group.first > 0 and tokens[group.first - 1].lower in lexicon.prepositions
        if not hangs and not _is_coordinated(tokens, index, lexicon):
            return None
    if group.is_infinite:
        return Report(group.first, index + 1, cue, kind, Order.HANGING, carried)
    inverted = _inverted(sentence, group, kind, lexicon)
    if inverted is not None:
        return inverted
    before = tokens[group.first - 1].lower if group.first else ""
    if before in lexicon.coordinators or before in lexicon.openers or before == "puis":
        return Report(group.first, index + 1, cue, kind, Order.HANGING, carried)
    speaker = latter(tokens, group.first - 2, lexicon) or subject_before(
        tokens, group.first, lexicon
    )
    if speaker is None and before == "," and _is_nickname(tokens, index):
        return None
    if speaker is None:
        return Report(group.first, index + 1, cue, kind, Order.HANGING, carried)
    speaker = _behind_opening(tokens, speaker, lexicon)
    opens = tokens[speaker.first].lower
    if opens in lexicon.nobody or (not speaker.first and opens in lexicon.rumours):
        return None
    apposed = tokens[speaker.core_last + 1 : speaker.last]
    if len(apposed) == 1 and apposed[0].lower in lexicon.pronouns:
        speaker = speaker._replace(last=speaker.core_last)
    return Report(speaker.first, index + 1, cue, kind, Order.SUBJECT_FIRST, speaker)


_AGENT_REACH = 8
"""Tokens between a passive and its `par` at most."""


def _by_agent(
    tokens: Sequence[Token], index: int, group: VerbGroup, lexicon: Lexicon
) -> Report | None:
    """The report of a passive that names who says it: `est jugé « trop cher » par les élus`."""
    for position in range(index + 1, min(len(tokens), index + _AGENT_REACH)):
        if tokens[position].quotation < 0 and not tokens[position].is_word:
            return None
        if tokens[position].lower in lexicon.agentive:
            speaker = phrase_starting_at(tokens, position + 1, lexicon, inverted=False)
            if speaker is None or not group.is_report:
                return None
            cue = (group.first, index + 1)
            return Report(group.first, index + 1, cue, CueKind.NAMING, Order.SUBJECT_FIRST, speaker)
    return None


def _read_in(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """The report of `peut-on lire dans le rapport` and `lit-on dans le rapport`."""
    before = tokens[index - 1].lower if index else ""
    behind = index + 1
    if before in lexicon.clitics and index > 1:
        first = index - 2
    elif behind < len(tokens) and tokens[behind].lower in lexicon.clitics:
        first, behind = index, behind + 1
    else:
        return None
    if behind >= len(tokens) or tokens[behind].lower not in lexicon.prepositions:
        return None
    speaker = phrase_starting_at(tokens, behind + 1, lexicon, inverted=False)
    if speaker is None:
        return None
    cue = (first, index + 1)
    return Report(first, speaker.last, cue, CueKind.SPEECH, Order.INVERTED, speaker)


def _learnt_from(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """The report of `a-t-on appris auprès de la préfecture`, also with a day before `auprès`."""
    if index < 2 or tokens[index - 1].lower not in lexicon.rumours:
        return None
    origin = index + 1
    limit = min(len(tokens), index + CLITICS_REACH)
    while origin + 2 < limit and (
        tokens[origin].lower in lexicon.times or tokens[origin].lower in lexicon.adverbs
    ):
        origin += 1
    if origin + 2 >= len(tokens) or tokens[origin].lower not in lexicon.origins:
        return None
    speaker = phrase_starting_at(tokens, origin + 2, lexicon, inverted=False)
    if speaker is None:
        return None
    cue = (index - 2, index + 1)
    return Report(index - 2, speaker.last, cue, CueKind.SPEECH, Order.INVERTED, speaker)


def _is_narrated(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive goes on telling: `Et d'|ajouter : « … »`, `avant de |conclure`."""
    if index < 2 or tokens[index].lower not in lexicon.infinitives:
        return False
    opener = tokens[index - 2].lower
    is_opener = opener in lexicon.coordinators or opener in ("avant", "puis")
    return is_opener and tokens[index - 1].lower in lexicon.charge_words


def _behind_opening(tokens: Sequence[Token], speaker: Mention, lexicon: Lexicon) -> Mention:
    """Leave out what only opens the sentence: `Interrogée par RTV, |la ministre, Anne Roche,|`."""
    before = tokens[speaker.first - 1].lower if speaker.first else ""
    if before not in lexicon.prepositions or speaker.core_last + 1 >= speaker.last:
        return speaker
    first = speaker.core_last + 1
    core = phrase_starting_at(tokens[: speaker.last], first, lexicon, inverted=False)
    if core is None or not is_speaking(tokens, core, lexicon):
        return speaker
    return Mention(first, speaker.last, core.last)


def _is_coordinated(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an `et` joins a verb to the one before: `avoir entendu |et dit`."""
    return index > 0 and tokens[index - 1].lower in lexicon.coordinators


def _is_nickname(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows is what somebody is called: `Jean Petit, |dit « le Grand »`."""
    is_called = tokens[index].lower in ("dit", "dite", "dits")
    return is_called and index + 1 < len(tokens) and tokens[index + 1].quotation >= 0


def latter(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Mention | None:
    """Give the phrase `ce dernier` that begins at `index`."""
    words = [token.lower for token in tokens[max(index, 0) : index + 2]]
    if index < 0 or len(words) < 2:
        return None
    if words[0] not in lexicon.demonstratives or words[1] not in lexicon.latter:
        return None
    return Mention(index, index + 2, index + 2)


def _is_noun_or_adjective(
    tokens: Sequence[Token], index: int, group: VerbGroup, lexicon: Lexicon
) -> bool:
    """Whether what may be a verb is a noun or an adjective here: `sa demande`, `l'annonce`."""
    if index and index == group.first and group.subject is None:
        before = tokens[index - 1]
        if before.lower in lexicon.pronouns:
            return False
        if before.lower in lexicon.determiners or before.lower in lexicon.prepositions:
            return before.lower not in lexicon.adverbs
    if tokens[index].lower not in lexicon.homographs or group.subject is not None:
        return False
    if index + 1 < len(tokens):
        ahead = tokens[index + 1]
        if ahead.quotation >= 0 or ahead.text == ":" or ahead.lower in lexicon.complementisers:
            return index > 0 and tokens[index - 1].lower in lexicon.determiners
    if not index:
        return True
    before = tokens[index - 1]
    if before.lower in lexicon.determiners:
        return True
    if before.quotation >= 0 or before.text in ",)—–" or before.is_capitalised:
        return False
    known = (lexicon.pronouns, lexicon.relatives, lexicon.adverbs, lexicon.object_clitics)
    if any(before.lower in words for words in known):
        return False
    if before.lower in lexicon.roles or before.lower in lexicon.bodies:
        return False
    return index > group.first - 1 and group.first == index


def _has_its_pronoun(
    tokens: Sequence[Token], index: int, group: VerbGroup, lexicon: Lexicon
) -> bool:
    """Whether a verb has the pronoun that it reports with, and none that it does not."""
    before = {token.lower for token in tokens[group.first : index]}
    word = tokens[index].lower
    due = lexicon.pronominal.get(word)
    if due is None:
        return word not in lexicon.never_pronominal or before.isdisjoint(("se", "s'"))
    return due in before or (
        due in lexicon.reflexives and not before.isdisjoint(lexicon.reflexives)
    )


def _inverted(
    sentence: Sentence, group: VerbGroup, kind: CueKind, lexicon: Lexicon
) -> Report | None:
    """The report of a verb that its subject follows: `…, a dit mardi à l'AFP Anne Roche`."""
    tokens = sentence.tokens
    before = group.first - 1
    if before >= 0 and tokens[before].lower in lexicon.as_words:
        before -= 1
    while before >= 0 and before > group.first - 3 and tokens[before].text in _JOINTS:
        before -= 1
    behind_quotation = before >= 0 and tokens[before].quotation >= 0
    if before == group.first - 1 and not behind_quotation:
        return None
    speaker = _subject_behind(tokens, group.last, lexicon)
    if speaker is None or not _ends_at_subject(tokens, speaker.core_last, lexicon):
        return None
    if not behind_quotation:
        if kind in (CueKind.NAMING, CueKind.OPINION):
            return None
        if not _has_clause(tokens, before + 1, lexicon) and (
            not is_speaking(tokens, speaker, lexicon) or _is_around(tokens, group.first, lexicon)
        ):
            return None
    cue = (group.first, group.last)
    return Report(group.first, speaker.last, cue, kind, Order.INVERTED, speaker)


def _is_around(tokens: Sequence[Token], verb: int, lexicon: Lexicon) -> bool:
    """Whether a subject with an insertion stands before the verb: `Le trésorier, Paul, nie`."""
    subject = subject_before(tokens, verb, lexicon)
    return subject is not None and subject.last != subject.core_last


def _subject_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Mention | None:
    """The subject behind a verb, past adverbs, days and hearers."""
    index, limit = start, min(len(tokens), start + SUBJECT_REACH)
    while index < limit:
        token = tokens[index]
        word = token.lower
        if token.quotation >= 0 or word in lexicon.complementisers:
            return None
        if (last := latter(tokens, index, lexicon)) is not None:
            return last
        if word in lexicon.auxiliaries or word in lexicon.perfect_infinitives:
            return None
        if not token.is_word:
            closing = insertion_end(tokens, index, limit)
            if closing is None:
                return None
            index = closing
        elif is_circumstance(tokens, index, lexicon):
            index += 1
        elif word in lexicon.prepositions and word not in lexicon.partitives:
            index = _circumstance_end(tokens, index + 1, limit, lexicon)
        else:
            phrase = phrase_starting_at(tokens, index, lexicon)
            return phrase and _with_apposition(tokens, phrase, lexicon)
    return None


def _with_apposition(tokens: Sequence[Token], phrase: Mention, lexicon: Lexicon) -> Mention:
    """Give a subject with what a comma adds to it: `Anne Roche|, maire de Vernay`."""
    behind = phrase.core_last + 1
    if behind < len(tokens) and tokens[behind].lower in lexicon.relatives:
        return phrase
    return phrase._replace(last=apposition_end(tokens, phrase.core_last, lexicon))


def is_circumstance(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word tells how or when: `mardi`, `ce` in `ce matin`, `longuement`."""
    token = tokens[index]
    if token.lower in lexicon.adverbs or token.lower in lexicon.times or token.text[0].isdigit():
        return True
    if token.lower in lexicon.determiners and index + 1 < len(tokens):
        return tokens[index + 1].lower in lexicon.times
    return token.text.islower() and token.lower.endswith("ment") and len(token.text) > 6


def _circumstance_end(tokens: Sequence[Token], start: int, limit: int, lexicon: Lexicon) -> int:
    """Where a phrase behind a preposition ends: before the next determiner, or at a name."""
    index = start
    if index < limit and tokens[index].lower in lexicon.determiners:
        index += 1
    while index < limit:
        token = tokens[index]
        word = token.lower
        if not token.is_word or word in lexicon.determiners or word in lexicon.adverbs:
            break
        if word in lexicon.prepositions or word in lexicon.times:
            break
        if index > start and token.is_capitalised and tokens[index - 1].text.islower():
            closed = tokens[index - 1].lower in lexicon.determiners
            if not closed:
                break
        if index > start and token.is_capitalised and _is_first_name(word):
            break
        index += 1
    return max(index, start)


def _is_first_name(word: str) -> bool:
    """Whether a lower-case word is a given name that tells a woman from a man."""
    return word in WOMEN or word in MEN


def _ends_at_subject(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a clause may end with the subject before `index`: `a dit Anne |en riant`."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    if not token.is_word:
        return token.quotation < 0 and token.text in ".,;!?—–("
    closed = (lexicon.times, lexicon.prepositions, lexicon.adverbs, lexicon.participles)
    return any(token.lower in words for words in closed) or token.lower in ("et", "en", "qui")


def _has_clause(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a clause with a verb of its own ends at `end`."""
    for index in range(end - 1, max(-1, end - _CLAUSE_REACH), -1):
        token = tokens[index]
        if token.quotation >= 0 or token.text in ";:":
            return False
        before = tokens[index - 1].lower if index else ""
        word = token.lower
        finite = word in lexicon.auxiliaries or word in lexicon.other_verbs
        finite = finite or word.endswith(lexicon.finite_endings)
        is_verb = finite and token.text.islower() and before not in lexicon.determiners
        if is_verb and not _in_relative(tokens, index, lexicon):
            return True
    return False


def _in_relative(tokens: Sequence[Token], verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb belongs to `qui …`, `dont …` rather than to the main clause."""
    for index in range(verb - 1, max(-1, verb - CLITICS_REACH), -1):
        word = tokens[index].lower
        if word in lexicon.relatives or word in ("dont", "où"):
            return True
        if not tokens[index].is_word:
            return False
    return False


_VERB_LETTERS = tuple("e t d a é i u s".split())
"""What verbs of the third person and past participles end in."""


def unlisted(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Report | None:
    """Give the report of a verb that no lexicon lists, behind a quotation and before its subject.

    `« Quel désastre ! » se lamente le maire`, `« … », a soufflé Anne`.
    """
    index, limit = start, min(len(tokens), start + CLITICS_REACH)
    while index < limit and tokens[index].lower in lexicon.object_clitics:
        index += 1
    if index < limit and (tokens[index].lower in HAVING or tokens[index].lower in lexicon.passives):
        index += 1
        if index < len(tokens) and tokens[index].lower in lexicon.clitics:
            return _unlisted_by(tokens, start, index, index + 1, lexicon)
    if index + 1 >= len(tokens) or not _may_be_unlisted(tokens[index], lexicon):
        return None
    return _unlisted_by(tokens, start, index + 1, index, lexicon)


def _unlisted_by(
    tokens: Sequence[Token], start: int, subject: int, verb: int, lexicon: Lexicon
) -> Report | None:
    """The report of a verb that no lexicon lists, if that and its subject can be what they seem."""
    if verb >= len(tokens) or not _may_be_unlisted(tokens[verb], lexicon):
        return None
    opener = tokens[subject]
    is_clitic = opener.lower in lexicon.clitics
    if is_clitic:
        speaker: Mention | None = Mention(subject, subject + 1, subject + 1)
    elif opener.is_capitalised or opener.lower in lexicon.determiners:
        speaker = phrase_starting_at(tokens, subject, lexicon)
    else:
        return None
    if speaker is None or not _ends_at_subject(tokens, max(speaker.last, verb + 1), lexicon):
        return None
    cue = (start, verb + 1)
    return Report(start, max(speaker.last, verb + 1), cue, CueKind.MARKED, Order.INVERTED, speaker)


def _may_be_unlisted(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may, going by its form, be a verb no lexicon lists: `lamente`, `soufflé`."""
    if not token.text.islower() or not token.lower.isalpha():
        return False
    closed = (
        lexicon.prepositions, lexicon.conjunctions, lexicon.determiners, lexicon.auxiliaries,
        lexicon.adverbs, lexicon.pronouns, lexicon.roles, lexicon.works, lexicon.bodies,
        lexicon.times, lexicon.participles, lexicon.before_names,
    )  # fmt: skip
    return token.lower.endswith(_VERB_LETTERS) and not any(token.lower in words for words in closed)
