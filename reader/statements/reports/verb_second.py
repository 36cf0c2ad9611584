"""Whose verb it is where the finite verb takes the second place of a main clause, as in German.

What stands before the verb may be its subject, an object or a circumstance; what comes before a
comma may be a whole clause. Which it is shows in the form of the first words and in what follows
the verb. A subordinate clause has its verb at the end and its subject at the front.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import Mention, phrase_ending_at, phrase_starting_at

_REACH = 40
"""Tokens looked at on either side: keeps the time linear."""
_PARTICLE_REACH = 30
"""Tokens within which a verb's separated particle stands: `teilte die Polizei am Montag |mit`."""
_PHRASES = 3
"""Circumstances that may stand at most between a verb and its subject."""


def verb_report(
    sentence: Sentence, index: int, kind: CueKind, lexicon: Lexicon, shared: Mention | None
) -> Report | None:
    """Give the report whose verb is the token at `index`.

    `shared` is the subject of the report before, which a verb behind an `und` takes over.
    """
    tokens = sentence.tokens
    if not _has_particle(tokens, index, lexicon):
        return None
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if kind is CueKind.NAMING and (ahead in lexicon.datives or ahead in lexicon.anyone):
        return None
    caused = _causative(tokens, index, lexicon)
    if caused is None and tokens[index].lower in lexicon.caused_only:
        return None
    if caused is None and _closes_as_infinitive(tokens, index, lexicon):
        return None
    finite = caused if caused is not None else _finite_of(tokens, index, lexicon)
    if (
        finite == index
        and ahead in lexicon.passives
        and _is_reporting_participle(tokens, index, lexicon)
    ):
        return None
    if finite != index and _is_within_words(tokens, finite, index, lexicon):
        return None
    if tokens[finite].lower in lexicon.passives and index > finite:
        return _passive(tokens, finite, index, kind, lexicon)
    if finite and tokens[finite - 1].lower in lexicon.coordinators and finite == index:
        return Report(index, index + 1, (index, index + 1), kind, Order.HANGING, shared)
    as_word = _as_word(tokens, finite, lexicon)
    if as_word is None and tokens[index].lower in lexicon.as_only:
        return None
    speaker, order = subject_of(tokens, finite, lexicon)
    if as_word is not None:
        is_empty = speaker is None or tokens[speaker.first].lower in lexicon.impersonal
        origin = _origin(tokens, as_word + 1, finite, lexicon) if is_empty else None
        cue = (index, _past_auxiliary(tokens, index + 1))
        return Report(as_word + 1, cue[1], cue, kind, Order.SUBJECT_FIRST, origin or speaker)
    if speaker is None:
        speaker = _with_nobiliary(tokens, finite, lexicon)
    if speaker is None:
        return Report(index, index + 1, (index, index + 1), kind, Order.HANGING, None)
    first = min(speaker.first, finite) if order is Order.INVERTED else speaker.first
    last = max(speaker.last if order is Order.INVERTED else index + 1, index + 1)
    return Report(first, last, (index, index + 1), kind, order, speaker)


def _as_word(tokens: Sequence[Token], finite: int, lexicon: Lexicon) -> int | None:
    """Where the `wie` stands that opens the clause of the verb at `finite`, which closes it."""
    start = _prefield_start(tokens, finite, lexicon)
    opens = start < finite and tokens[start].lower in lexicon.as_words
    return start if opens and _closes_clause(tokens, finite, lexicon) else None


def is_empty_as_clause(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the verb at `index` closes a clause like `wie es im Bericht |heißt`."""
    as_word = _as_word(tokens, index, lexicon) if lexicon.is_verb_second else None
    return as_word is not None and tokens[as_word + 1].lower in lexicon.impersonal


def _closes_clause(tokens: Sequence[Token], finite: int, lexicon: Lexicon) -> bool:
    """Whether a verb ends its clause, but for an auxiliary."""
    if finite + 1 >= len(tokens) or not tokens[finite + 1].is_word:
        return True
    return tokens[finite + 1].lower in lexicon.auxiliaries


def _past_auxiliary(tokens: Sequence[Token], index: int) -> int:
    """Where a clause ends, of which an auxiliary may be left: `wie die Zeitung erfahren |hat`."""
    return index + (index < len(tokens) and tokens[index].is_word)


def _origin(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """Where words come from that nobody is named for: `wie aus |Polizeikreisen verlautete`."""
    for index in range(start, end - 1):
        ahead = tokens[index + 1].lower
        if tokens[index].lower in lexicon.prepositions and ahead not in lexicon.times:
            return phrase_starting_at(tokens[:end], index + 1, lexicon, inverted=False)
    return None


def _with_nobiliary(tokens: Sequence[Token], finite: int, lexicon: Lexicon) -> Mention | None:
    """A name that begins like a circumstance: `Von der Aue |sagte`."""
    if finite < 2:
        return None
    first = finite - 1
    while first > 0 and finite - first < 4 and tokens[first].is_capitalised:
        first -= 1
    while first > 0 and tokens[first].lower in lexicon.determiners:
        first -= 1
    is_opening = first == 0 or tokens[first - 1].text in ",:"
    if tokens[first].lower in lexicon.agentive and is_opening and finite - first > 1:
        return Mention(first, finite, finite)
    return None


def _has_particle(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a verb that reports only with a particle has one: `teilte … mit`, not `teilte`."""
    particles = lexicon.particles.get(tokens[index].lower)
    if particles is None:
        return True
    behind = tokens[index + 1 : index + 1 + _PARTICLE_REACH]
    return any(token.lower in particles for token in behind)


def _causative(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int | None:
    """Where the verb stands that has an infinitive report: `Der Kreml |ließ wissen`."""
    if tokens[index].lower not in lexicon.caused:
        return None
    for before in range(index - 1, max(-1, index - _REACH), -1):
        if tokens[before].quotation >= 0 or tokens[before].text in ",;:":
            return None
        if tokens[before].lower in lexicon.causatives:
            return before
    return None


def _closes_as_infinitive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a verb in -n closes its clause behind `zu` or a modal: `sie werde etwas |sagen`."""
    if not tokens[index].lower.endswith("n") or _is_reporting_participle(tokens, index, lexicon):
        return False
    if index and tokens[index - 1].lower in lexicon.infinitive_markers:
        return True
    if index + 1 < len(tokens) and tokens[index + 1].is_word:
        return False
    for before in range(index - 1, max(-1, index - _REACH), -1):
        token = tokens[before]
        if token.quotation >= 0 or token.text in ",;:":
            return False
        if token.lower in lexicon.auxiliaries or token.lower in lexicon.modals:
            return True
    return False


def _is_reporting_participle(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a cue comes with an auxiliary: `hat … |gesagt`."""
    return tokens[index].lower in lexicon.past_participles


def _finite_of(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int:
    """Where the finite verb stands: the auxiliary before a participle, else the verb itself."""
    if not _is_reporting_participle(tokens, index, lexicon):
        return index
    for before in range(index - 1, max(-1, index - _REACH), -1):
        token = tokens[before]
        if token.text in ";:" and token.quotation < 0:
            break
        if token.lower in lexicon.compounding:
            is_told = token.lower in lexicon.strong_moods
            return index if is_told and _begins_tag(tokens, index, lexicon) else before
    return index


def _begins_tag(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a verb and its subject stand right behind a comma: `Er sei weg, |erzählt Ann`."""
    if not index or tokens[index - 1].text != "," or tokens[index].lower not in lexicon.cues:
        return False
    ahead = tokens[index + 1] if index + 1 < len(tokens) else None
    if ahead is None or ahead.lower in lexicon.auxiliaries or not tokens[index].text.islower():
        return False
    return _subject_behind(tokens, index + 1, lexicon) is not None


def _is_within_words(
    tokens: Sequence[Token], finite: int, participle: int, lexicon: Lexicon
) -> bool:
    """Whether a participle belongs to words whose tag follows: `Er habe |gefragt, erzählt Ann`."""
    if tokens[finite].lower not in lexicon.strong_moods:
        return False
    return any(
        _begins_tag(tokens, index, lexicon)
        for index in range(participle + 2, min(len(tokens), participle + _REACH))
        if tokens[index - 1].text == ","
    )


def _passive(
    tokens: Sequence[Token], finite: int, verb: int, kind: CueKind, lexicon: Lexicon
) -> Report | None:
    """The report of a passive, whose speaker stands behind `von`; of `wird er zitiert`, him."""
    cue = (verb, verb + 1)
    if tokens[verb].lower in lexicon.relaying:
        speaker, order = subject_of(tokens, finite, lexicon)
        if speaker is None:
            return None
        first = min(speaker.first, finite)
        return Report(first, verb + 1, cue, CueKind.MARKED, order, speaker)
    for index in range(finite + 1, verb - 1):
        if tokens[index].lower in lexicon.agentive:
            speaker = phrase_starting_at(tokens[:verb], index + 1, lexicon, inverted=False)
            if speaker is not None:
                return Report(finite, verb + 1, cue, kind, Order.SUBJECT_FIRST, speaker)
    return None


def subject_of(
    tokens: Sequence[Token], finite: int, lexicon: Lexicon
) -> tuple[Mention | None, Order]:
    """Give the subject of the finite verb at `finite`, and on which side of it that stands."""
    start = _prefield_start(tokens, finite, lexicon)
    subordinate = _subordinate_subject(tokens, start, finite, lexicon)
    if subordinate is not None:
        return subordinate, Order.SUBJECT_FIRST
    inserted = _before_insertion(tokens, finite, lexicon)
    if inserted is not None:
        return inserted, Order.SUBJECT_FIRST
    front = _front_subject(tokens, start, finite, lexicon)
    behind = _subject_behind(tokens, finite + 1, lexicon)
    if behind is not None and (front is None or _is_nominative(tokens, behind, lexicon)):
        return behind, Order.INVERTED
    return front, Order.SUBJECT_FIRST


def _is_nominative(tokens: Sequence[Token], behind: Mention, lexicon: Lexicon) -> bool:
    """Whether a pronoun behind the verb can only be the subject: `Das bezeichnete |er als`."""
    word = tokens[behind.first].lower
    return behind.last - behind.first == 1 and word in lexicon.nominatives


def _prefield_start(tokens: Sequence[Token], finite: int, lexicon: Lexicon) -> int:
    """Where what stands before the verb begins: behind a comma, a colon, a quotation or `und`."""
    start, limit = finite, max(0, finite - _REACH)
    while start > limit:
        token = tokens[start - 1]
        if token.quotation >= 0 and not _is_inside_phrase(tokens, start - 1):
            break
        if token.quotation < 0 and token.text in ",;:–—":
            break
        if (
            token.lower in lexicon.openers
            and start < finite
            and _has_finite(tokens, max(limit, start - 12), start - 1, lexicon)
        ):
            break
        start -= 1
    while start < finite and tokens[start].lower in lexicon.openers:
        start += 1
    return start


def _is_inside_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation is the name within a phrase: `die Zeitung „Der Bote“ meldet`."""
    return index > 0 and tokens[index - 1].is_word and index + 1 < len(tokens)


def _subordinate_subject(
    tokens: Sequence[Token], start: int, finite: int, lexicon: Lexicon
) -> Mention | None:
    """The subject of a clause with its verb at the end: `wie |Ann sagte`, `|der ihn so nannte`."""
    if start >= finite:
        return None
    opener = tokens[start].lower
    is_behind_comma = start > 0 and tokens[start - 1].text == ","
    closes = _closes_clause(tokens, finite, lexicon)
    openers = (lexicon.as_words, lexicon.complementisers, lexicon.conjunctions)
    if closes and any(opener in words for words in openers):
        return _subject_behind(tokens[:finite], start + 1, lexicon)
    if not (is_behind_comma and closes and opener in lexicon.late_relatives) or finite - start < 2:
        return None
    is_oblique = opener in lexicon.oblique or opener in lexicon.possessive_relatives
    if tokens[start + 1].is_capitalised and not is_oblique:
        return None
    if is_oblique:
        return _subject_behind(tokens[:finite], start + 1, lexicon)
    antecedent = phrase_ending_at(tokens, start - 1, lexicon)
    core = (antecedent.first, antecedent.core_last) if antecedent else None
    return Mention(start, start + 1, start + 1, core)


def _before_insertion(tokens: Sequence[Token], finite: int, lexicon: Lexicon) -> Mention | None:
    """The subject before an insertion that ends at the verb: `Ann Hill, die Ärztin, sagte`."""
    if not finite or tokens[finite - 1].text != "," or tokens[finite - 1].quotation >= 0:
        return None
    limit = max(0, finite - _REACH)
    begin = limit
    for index in range(finite - 2, limit - 1, -1):
        if tokens[index].text in ";:–—" or (
            tokens[index].quotation >= 0 and not _is_inside_phrase(tokens, index)
        ):
            begin = index + 1
            break
    comma = next((i for i in range(begin, finite - 1) if tokens[i].text == ","), None)
    if comma is None or comma == begin or _has_finite(tokens, begin, comma, lexicon):
        return None
    while begin < comma and tokens[begin].lower in lexicon.before_subjects:
        begin += 1
    core = _front_subject(tokens, begin, comma, lexicon)
    behind = _subject_behind(tokens, finite + 1, lexicon)
    if core is None or (behind is not None and _is_nominative(tokens, behind, lexicon)):
        return None
    return Mention(core.first, finite - 1, comma)


def _front_subject(
    tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon
) -> Mention | None:
    """What stands before the verb if it can be its subject: no circumstance, not in the dative."""
    while start < end and tokens[start].lower in lexicon.focusing:
        start += 1
    if start >= end:
        return None
    opener = tokens[start].lower
    ahead = tokens[start + 1].lower if start + 1 < end else ""
    is_one_of = opener in lexicon.oblique and ahead in lexicon.nominal_prepositions
    if opener in lexicon.prepositions or opener in lexicon.adverbs:
        return None
    if opener in lexicon.datives and end - start == 1:
        return None
    if opener in lexicon.oblique and not is_one_of:
        return None
    if opener in lexicon.times or opener in lexicon.conjunctions:
        return None
    if opener in lexicon.anaphors and end - start == 1:
        return None
    if (
        end - start > 1
        and tokens[start + 1].lower in lexicon.prepositions
        and (opener not in lexicon.pronouns and not _looks_like_noun(tokens[start], start))
    ):
        return None
    phrase = phrase_starting_at(tokens[:end], start, lexicon, inverted=False)
    if phrase is None or _is_measure(tokens, start, end, lexicon):
        return None
    whole = phrase_starting_at(tokens[:end], start, lexicon)
    return whole if whole is not None and whole.last == end else phrase


def _is_measure(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether what a clause opens with tells how old, long or heavy: `|71 Jahre alt ist Ann`."""
    words = [token.lower for token in tokens[start : min(end, start + _MEASURE_LENGTH)]]
    numbers = [word[0].isdigit() or word in lexicon.numerals for word in words]
    for index, word in enumerate(words):
        if word in lexicon.measures:
            is_whole = start + index + 2 >= end and not tokens[end - 1].is_capitalised
            return any(numbers[:index]) and (is_whole or start + index + 1 == end)
    return False


_MEASURE_LENGTH = 4
"""Tokens of a measure at most: `fast 71 Jahre alt`."""


def _looks_like_noun(token: Token, index: int) -> bool:
    """Whether a word is a noun or name: at a sentence's front any word is capitalised."""
    return token.is_capitalised and (index > 0 or not token.lower.endswith(("end", "lich", "ig")))


def _subject_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Mention | None:
    """The subject behind a verb or an opener, past reflexives, objects and circumstances."""
    index = start
    for _ in range(_PHRASES):
        while index < len(tokens) and (
            tokens[index].lower in lexicon.adverbs
            or tokens[index].lower in lexicon.datives
            or tokens[index].lower in lexicon.times
        ):
            index += 1
        if index >= len(tokens) or tokens[index].lower not in lexicon.prepositions:
            break
        phrase = phrase_starting_at(tokens, index + 1, lexicon, inverted=False)
        if phrase is None:
            break
        index = phrase.last
    if index >= len(tokens) or tokens[index].lower in lexicon.oblique:
        return None
    if tokens[index].quotation >= 0 or tokens[index].text[0].isdigit():
        return None
    if tokens[index].lower in lexicon.prepositions:
        return None
    return phrase_starting_at(tokens, index, lexicon)


def _has_finite(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word from `start` to `end` may be a finite verb."""
    return any(_may_be_finite(tokens, index, lexicon) for index in range(start, end))


def _may_be_finite(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word at `index` is, going by form and place, a finite verb."""
    token = tokens[index]
    if token.quotation >= 0 or not token.text.islower() or not token.text.isalpha():
        return False
    word = token.lower
    if word in lexicon.auxiliaries or word in lexicon.other_verbs or word in lexicon.modals:
        return True
    if word in lexicon.cues:
        return word not in lexicon.past_participles
    if not index or _is_closed(word, lexicon):
        return False
    before = tokens[index - 1]
    is_behind_phrase = before.is_capitalised or before.lower in lexicon.nominatives
    opens_phrase = before.lower in lexicon.determiners or before.lower in lexicon.prepositions
    return is_behind_phrase and not opens_phrase


def _is_closed(word: str, lexicon: Lexicon) -> bool:
    """Whether a word belongs to a class that has no verbs."""
    closed = (
        lexicon.prepositions, lexicon.determiners, lexicon.coordinators, lexicon.adverbs,
        lexicon.conjunctions, lexicon.pronouns, lexicon.times, lexicon.datives, lexicon.numerals,
    )  # fmt: skip
    return any(word in words for words in closed)


def opens_subordinate(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether the word at `start` opens a clause with its verb at the end: `weil`, `, der`."""
    word = tokens[start].lower
    if word in lexicon.complementisers or word in lexicon.as_words:
        return True
    if word in lexicon.conjunctions:
        return word not in lexicon.openers and word not in lexicon.coordinators
    is_behind_comma = start > 0 and tokens[start - 1].text == ","
    ahead = tokens[start + 1] if start + 1 < len(tokens) else None
    is_article = ahead is not None and ahead.is_capitalised
    return is_behind_comma and word in lexicon.late_relatives and not is_article


def clause_subject(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon
) -> Mention | None:
    """Give the subject of the clause around a circumstance, the tokens from `first` to `last`."""
    start = _prefield_start(tokens, first, lexicon)
    if start < first and opens_subordinate(tokens, start, lexicon):
        if tokens[start].lower not in lexicon.late_relatives:
            return _subject_behind(tokens[:first], start + 1, lexicon) or _subject_behind(
                tokens, last, lexicon
            )
        antecedent = phrase_ending_at(tokens, start - 1, lexicon)
        core = (antecedent.first, antecedent.core_last) if antecedent else None
        return Mention(start, start + 1, start + 1, core)
    if start == first:
        return _subject_behind(tokens, last + 1, lexicon)
    for finite in range(start, first):
        if not (finite == first - 1 or _is_second(tokens, start, finite, lexicon)):
            continue
        subject, order = subject_of(tokens, finite, lexicon)
        is_past = order is Order.INVERTED and subject is not None and subject.first >= first
        return _subject_behind(tokens, last, lexicon) if subject is None or is_past else subject
    return None


def _is_second(tokens: Sequence[Token], start: int, index: int, lexicon: Lexicon) -> bool:
    """Whether the verb of a main clause that begins at `start` may stand at `index`.

    Also right behind the comma of a clause before, and behind the year of a date.
    """
    if _may_be_finite(tokens, index, lexicon):
        return True
    token = tokens[index]
    if not token.text.islower() or not token.text.isalpha() or _is_closed(token.lower, lexicon):
        return False
    if index == start:
        return start > 0
    return tokens[start].lower in lexicon.prepositions and tokens[index - 1].text[0].isdigit()


def main_subject(
    tokens: Sequence[Token], lexicon: Lexicon, end: int | None = None
) -> Mention | None:
    """Give the subject of a sentence's first clause, as far as its verb stands before `end`."""
    limit = min(len(tokens), _REACH if end is None else min(end, _REACH))
    for index in range(limit):
        if tokens[index].quotation >= 0 and not _is_inside_phrase(tokens, index):
            return None
        if not _may_be_finite(tokens, index, lexicon):
            continue
        subject, _ = subject_of(tokens, index, lexicon)
        if subject is not None and subject.stands_for is None:
            return subject
    start = 0
    while start < limit and tokens[start].lower in lexicon.before_subjects:
        start += 1
    return _front_subject(tokens, start, limit, lexicon)
