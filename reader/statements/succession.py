"""Who a quotation belongs to that stands alone in its sentence: what came before decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.statements.attribution import (
    CONFIDENCE,
    Attribution,
    Mechanism,
    Phrase,
    attribution_by,
    phrase_of,
)
from reader.statements.interview import credit
from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.mood import asks, continues_by_mood
from reader.statements.reports.report import Report
from reader.statements.sentence import Paragraph, Sentence
from reader.statements.speakers.subjects import (
    can_speak,
    is_bystander,
    is_hearer,
    sentence_subject,
)
from reader.statements.statement import DOUBTFUL

_REPORTS_BACK = 8
_CLAUSE_LENGTH = 5
"""Words from which on marks hold a clause rather than a term."""


@dataclass(slots=True)
class Succession:
    """What has been read so far, as far as it bears on the next quotation."""

    lexicon: Lexicon
    last: Attribution | None = None
    """Of the last statement in marks."""
    in_paragraph: bool = False
    """Whether that was in the current paragraph."""
    runs_on: bool = False
    """Whether the paragraph before ended within a speech."""
    paragraphs_since: int = 0
    """Paragraphs without a statement since the last one."""
    before: tuple[Sentence, Sequence[Report], bool] | None = field(default=None)
    """The sentence before, its reports, and whether it held a statement in marks."""
    _paragraph: Paragraph | None = None
    _by_mood: Attribution | None = None
    _credit: Attribution | None = None
    """What the line below the current paragraph says of who speaks in it."""

    def enter(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        """Begin a paragraph, knowing the one below it."""
        previous = self._paragraph
        quotations = previous.quotations if previous else []
        self.runs_on = bool(quotations) and not quotations[-1].is_closed
        self.paragraphs_since = 0 if self.in_paragraph else self.paragraphs_since + 1
        self.in_paragraph = False
        self._paragraph = paragraph
        self._credit = credit(paragraph, following) if paragraph.quotations else None

    def subject_before(self) -> Phrase | None:
        """Give the subject of the sentence before in the paragraph, whom a pronoun may take up."""
        if self.before is None or self.before[0].paragraph is not self._paragraph:
            return None
        tokens = self.before[0].tokens
        subject = sentence_subject(tokens, self.lexicon)
        return None if subject is None else phrase_of(subject, tokens)

    def leave(self, sentence: Sentence, reports: Sequence[Report], *, quoted: bool) -> None:
        """End a sentence; a question of the writer's does not come between two speeches."""
        if not reports and asks(sentence, self.lexicon):
            return
        self.before = (sentence, reports, quoted)

    def record(self, attribution: Attribution) -> None:
        """Take note of a statement in marks."""
        if attribution.speaker is not None:
            self.last = attribution
        self.in_paragraph = True

    def continued(self) -> Attribution:
        """Give who goes on speaking when a paragraph opens its marks anew."""
        return self._carried(Mechanism.CONTINUED)

    def shares_speaker(self, within: Attribution) -> bool:
        """Whether a verb has its subject in an earlier sentence: `Et d'ajouter : « … »`."""
        return (
            bool(self.lexicon.infinitives)
            and within.speaker is None
            and within.cue is not None
            and self.last is not None
        )

    def continued_with(self, within: Attribution) -> Attribution:
        """Give who spoke before, with the verb of the sentence itself."""
        return replace(within, speaker=self.last.speaker if self.last else None)

    def free_indirect(self, sentence: Sentence) -> Attribution | None:
        """Give who a sentence renders more of: `“…,” said Ann. Oslo should think “again”.`

        That is the speaker of the quotation in the sentence before, where a modal marks it.
        """
        if self.before is None or self.lexicon.modals.isdisjoint(sentence.words):
            return None
        before, _, quoted = self.before
        if not quoted or before.paragraph is not self._paragraph:
            return None
        return self._carried(Mechanism.CHAIN)

    def continued_by(
        self, sentence: Sentence, position: int, within: Attribution
    ) -> Attribution | None:
        """Give who goes on in a sentence that reports nothing: `“…,” said Ann. Now, “we wait.”`

        That is the speaker of the sentence before, where a quotation opens the sentence or is
        long enough to be more than a term, and no subject of its own stands before it.
        """
        if self.before is None or not self.before[2]:
            return None
        if self.before[0].paragraph is not self._paragraph:
            return None
        quotation = sentence.paragraph.quotations[sentence.tokens[position].quotation]
        words = quotation.inner.of(sentence.paragraph.text).split()
        if not position or (within.speaker is None and len(words) >= _CLAUSE_LENGTH):
            return self._carried(Mechanism.CHAIN)
        return None

    def carry(self) -> Attribution:
        """Give who a quotation alone in its sentence belongs to."""
        if self._credit is not None:
            return self._credit
        if self.before is None:
            return Attribution(Mechanism.NONE)
        sentence, reports, quoted = self.before
        same_paragraph = sentence.paragraph is self._paragraph
        if quoted and same_paragraph:
            return self._carried(Mechanism.CHAIN)
        if sentence.paragraph.text[sentence.span.end - 1] in ":：":
            return self._of_sentence(sentence, reports, Mechanism.COLON)
        if same_paragraph:
            if reports or self.last is None or not self.in_paragraph:
                return self._of_sentence(sentence, reports, Mechanism.ORPHAN)
            return self._carried(Mechanism.CHAIN)
        if self.last is not None and self.paragraphs_since <= 1 and not self._is_introduced():
            return self._carried(Mechanism.ORPHAN)
        return self._of_sentence(sentence, reports, Mechanism.ORPHAN)

    def _is_introduced(self) -> bool:
        """Whether the paragraph before, in which nobody speaks, is about somebody by name."""
        if self.before is None or self.paragraphs_since != 1 or self.before[2]:
            return False
        sentence = self.before[0]
        subject = sentence_subject(sentence.tokens, self.lexicon)
        if subject is None:
            return False
        last = sentence.tokens[subject.core_last - 1]
        is_name = last.is_capitalised and not self.lexicon.nouns_are_capitalised
        return is_name and last.lower not in self.lexicon.bodies

    def carry_by_mood(self, current: Sentence) -> Attribution | None:
        """Give who a sentence in the subjunctive belongs to: whoever was reported before it."""
        lexicon = self.lexicon
        if not (lexicon.reports_by_mood or lexicon.repeats_complementiser or lexicon.carrying):
            return None
        carries = bool(
            lexicon.carrying and current.tokens and current.tokens[0].lower in lexicon.carrying
        )
        if self.before is None or not (carries or continues_by_mood(current, self.lexicon)):
            return None
        sentence, reports, _ = self.before
        is_near = sentence.paragraph is self._paragraph
        if not is_near and not reports:
            return None
        is_surely = carries or (is_near and bool(reports))
        if not (
            is_surely
            or continues_by_mood(current, self.lexicon, surely=True)
            or (self._by_mood is not None and continues_by_mood(sentence, self.lexicon))
        ):
            return None
        for report in reversed(reports[-_REPORTS_BACK:]):
            if report.speaker is not None:
                self._by_mood = attribution_by(report, Mechanism.MOOD, sentence.tokens)
                return replace(self._by_mood, cue=None)
        if continues_by_mood(sentence, self.lexicon) and self._by_mood is not None:
            return replace(self._by_mood, cue=None)
        if sentence.paragraph is not self._paragraph:
            return None
        subject = sentence_subject(sentence.tokens, self.lexicon)
        if subject is None:
            return None
        self._by_mood = Attribution(Mechanism.GUESS, phrase_of(subject, sentence.tokens))
        return self._by_mood

    def _carried(self, mechanism: Mechanism) -> Attribution:
        if self.last is None:
            return Attribution(Mechanism.NONE if mechanism is Mechanism.CHAIN else mechanism)
        if CONFIDENCE[self.last.mechanism] < DOUBTFUL:
            mechanism = self.last.mechanism
        return replace(self.last, mechanism=mechanism, cue=None)

    def _of_sentence(
        self, sentence: Sentence, reports: Sequence[Report], mechanism: Mechanism
    ) -> Attribution:
        for report in reversed(reports[-_REPORTS_BACK:]):
            if report.speaker is None or report.kind is CueKind.OPINION:
                continue
            if not is_hearer(report.speaker, sentence.tokens, self.lexicon):
                return attribution_by(report, mechanism, sentence.tokens)
        subject = sentence_subject(sentence.tokens, self.lexicon)
        is_near = sentence.paragraph is self._paragraph or mechanism is Mechanism.COLON
        if subject is None or is_bystander(subject, sentence.tokens, self.lexicon):
            return self._carried(mechanism)
        head = sentence.tokens[subject.core_last - 1].lower
        if not is_near and head in self.lexicon.interview.announcing:
            return self._carried(mechanism)  # "Interview with a pilot", over its title
        # Behind a question in a paragraph of its own, whoever answers goes on.
        is_asked = sentence.paragraph.text[sentence.span.end - 1] == "?"
        if not is_near and (is_asked or not can_speak(subject, sentence.tokens, self.lexicon)):
            return self._carried(mechanism)
        return Attribution(mechanism, phrase_of(subject, sentence.tokens))
