"""Telling words that somebody said from titles, names, terms and scare quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.statements.attribution import Attribution, Mechanism
from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.sentence import Sentence, Token

_WORD = re.compile(r"[^\W_][\w'’-]*")
_ELIDED = re.compile(r"\A[dl]['’](?=\w)")
"""A French article or preposition that an apostrophe joins to its noun: `Le Songe |d'Armor`."""
_SAMPLE = 400
"""Characters of a quotation that are looked at."""

_SURE = frozenset((Mechanism.AFTER, Mechanism.COLON, Mechanism.DASH, Mechanism.CONTINUED))
"""Ways of reporting before or behind which nothing but speech stands in marks."""
_UNREPORTED = frozenset((Mechanism.SUBJECT, Mechanism.NONE))
_CARRIED = frozenset((Mechanism.CHAIN, Mechanism.ORPHAN))
_WOVEN_IN = frozenset((Mechanism.WITHIN, Mechanism.ACCORDING, Mechanism.MOOD, Mechanism.GUESS))
"""Ways of reporting a whole sentence, in which marks may hold any part of it."""

_SMALL_WORDS = frozenset(
    "the a an and or of for to in on at by from with as but vs der die das und von im am le la les "
    "de du des et à".split()
)
"""Words that keep their small letter in an English or French title."""

_SIGN_REACH = 8
"""Tokens before a colon among which a sign is looked for: `a sign on the door: “No entry”`."""
_HEADLINE_LENGTH = 25
"""Tokens of a headline, at most."""
_WEIGHTY = 4
"""Letters of a word that a headline capitalises whatever it is."""
_MIN_WEIGHTY = 3
"""Words of weight that a headline has, at least."""
_CLAIM_REACH = 15
"""Tokens before a quotation among which a word that reports without a verb is looked for."""
_TITLE_LENGTH = 8
"""Words of a title, at most."""
_CLAUSE_LENGTH = 5
"""Words from which on marks hold a clause rather than a term."""
_NAME_LENGTH = 3
"""Words of a German name or term, at most, where every noun has a capital."""
_STOPS = ".!?…"
"""What ends a sentence."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """What a pair of marks holds, where it stands, and who is taken to say it."""

    sentence: Sentence
    position: int
    """The number of the quotation's token."""
    attribution: Attribution
    lexicon: Lexicon
    inner: str
    """What the marks hold, without white space around it; the beginning of a long quotation."""
    words: Sequence[str]

    @property
    def before(self) -> Token | None:
        """The token right before the marks."""
        return self.sentence.tokens[self.position - 1] if self.position else None

    @property
    def is_embedded(self) -> bool:
        """Whether the sentence leads into the marks without punctuation."""
        return self.before is not None and self.before.is_word

    @property
    def is_ended(self) -> bool:
        """Whether the marks hold the end of a sentence."""
        return self.inner[-1] in _STOPS

    @property
    def is_title(self) -> bool:
        """Whether it is written as titles are, in a sentence that is not."""
        return (
            len(self.words) <= _TITLE_LENGTH
            and _is_title_case(self.inner, self.words, self.lexicon)
            and not _is_headline(self.sentence, self.lexicon)
        )


def is_utterance(
    sentence: Sentence, position: int, attribution: Attribution, lexicon: Lexicon
) -> bool:
    """Whether the quotation at token number `position` holds words that somebody said."""
    text = sentence.paragraph.text
    quotation = sentence.paragraph.quotations[sentence.tokens[position].quotation]
    inner = quotation.inner.of(text)[:_SAMPLE].strip()
    quoted = _Quoted(sentence, position, attribution, lexicon, inner, _WORD.findall(inner))
    if not _may_be_speech(quoted):
        return False
    if attribution.mechanism is Mechanism.COLON and attribution.cue is None:
        return _is_said_behind_colon(quoted)
    if _is_surely_said(quoted):
        return True
    if _is_term(quoted):
        return False
    if attribution.mechanism is Mechanism.BEFORE:
        return _is_said_behind_verb(quoted)
    if quoted.is_title and not _is_called(quoted):
        return False
    return len(quoted.words) >= _least_words(quoted)


def _may_be_speech(quoted: _Quoted) -> bool:
    """Whether marks hold words at all, which nobody reads off something or adds in parentheses."""
    if not any(word[0].isalpha() for word in quoted.words):
        return False
    if _is_inscribed(quoted.sentence, quoted.attribution, quoted.lexicon):
        return False
    if _is_read(quoted.sentence.tokens, quoted.position, quoted.lexicon):
        return False
    is_unreported = quoted.attribution.mechanism in _UNREPORTED
    return not (is_unreported and quoted.before is not None and quoted.before.text == "(")


def _is_said_behind_colon(quoted: _Quoted) -> bool:
    """Whether words behind a colon without a verb of saying are speech, not a sign's words."""
    tokens, position = quoted.sentence.tokens, quoted.position
    before = tokens[max(0, position - _SIGN_REACH) : position]
    if any(token.lower in quoted.lexicon.inscriptions for token in before):
        return False
    is_labelled = _is_all_speaker(quoted.sentence, position, quoted.attribution)
    return is_labelled or len(quoted.words) >= _CLAUSE_LENGTH or quoted.is_ended


def _is_surely_said(quoted: _Quoted) -> bool:
    """Whether the way of reporting leaves no doubt, whatever the words are."""
    mechanism = quoted.attribution.mechanism
    if mechanism is Mechanism.CHAIN:
        return len(quoted.sentence.tokens) == 1 and quoted.is_ended
    if mechanism is Mechanism.AFTER and quoted.is_embedded:
        return not (quoted.is_title or _is_named(quoted))
    return mechanism in _SURE


def _is_term(quoted: _Quoted) -> bool:
    """Whether the words beside the marks make what they hold a name, a title or a term."""
    return _is_announced(quoted) or _is_german_name(quoted)


def _is_announced(quoted: _Quoted) -> bool:
    """Whether a word beside the marks says so, and neither verb nor length speak against it."""
    attribution, is_title = quoted.attribution, quoted.is_title
    if attribution.mechanism is Mechanism.BEFORE and attribution.speaker and not is_title:
        return False
    is_reported = attribution.mechanism is Mechanism.WITHIN and not is_title
    return _is_named(quoted, attribution if is_reported else None) and (
        is_title or len(quoted.words) < _CLAUSE_LENGTH or _is_labelled(quoted)
    )


def _is_german_name(quoted: _Quoted) -> bool:
    """Whether an article leads to capitalised words: `der „Rote Löwe“`, unless called so."""
    lexicon, before = quoted.lexicon, quoted.before
    if not lexicon.nouns_are_capitalised or quoted.attribution.kind is CueKind.NAMING:
        return False
    has_article = before is not None and before.lower in lexicon.determiners
    return has_article and quoted.is_embedded and quoted.is_title


def _is_said_behind_verb(quoted: _Quoted) -> bool:
    """Whether what a verb of saying leads to is speech: titles are only behind punctuation."""
    return not quoted.is_title or _follows_joint(quoted) or len(quoted.words) == 1


def _is_called(quoted: _Quoted) -> bool:
    """Whether somebody calls something so, in German: `nannte ihn einen „Feigling“`."""
    return (
        quoted.attribution.kind is CueKind.NAMING
        and quoted.lexicon.nouns_are_capitalised
        and len(quoted.words) <= _NAME_LENGTH
    )


def _least_words(quoted: _Quoted) -> int:
    """How many words marks must hold to be speech, by how they are attributed."""
    attribution, lexicon = quoted.attribution, quoted.lexicon
    mechanism = attribution.mechanism
    if mechanism in _CARRIED:
        return 1 if attribution.speaker is not None and quoted.is_ended else 2
    if mechanism is Mechanism.WITHIN and attribution.kind is CueKind.NAMING:
        return 1
    if mechanism in _WOVEN_IN:
        may_be_noun = lexicon.nouns_are_capitalised and not quoted.inner[0].islower()
        return _NAME_LENGTH if may_be_noun else 1
    if mechanism is Mechanism.SUBJECT and not lexicon.nouns_are_capitalised:
        return _least_words_unreported(quoted)
    return _CLAUSE_LENGTH


def _least_words_unreported(quoted: _Quoted) -> int:
    """The same where a sentence has a subject but no verb of saying."""
    if _is_part_of_claim(quoted) or _is_headline(quoted.sentence, quoted.lexicon):
        return 1
    if _is_heading(quoted.sentence):
        return 2
    return _CLAUSE_LENGTH if _is_predicate(quoted) else 3


def _is_headline(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether all words of weight are capitalised, so that capitals within marks tell nothing."""
    if lexicon.nouns_are_capitalised or len(sentence.tokens) > _HEADLINE_LENGTH:
        return False
    weighty = [t for t in sentence.tokens if t.is_word and len(t.text) >= _WEIGHTY]
    capitals = sum(token.is_capitalised for token in weighty)
    return len(weighty) >= _MIN_WEIGHTY and 5 * capitals >= 4 * len(weighty)


def _is_heading(sentence: Sentence) -> bool:
    """Whether a sentence is a short line of its own without a full stop."""
    paragraph = sentence.paragraph
    ends = paragraph.text[paragraph.span.end - 1]
    return (
        len(paragraph.sentences) == 1
        and ends not in ".!?…:;,"
        and len(sentence.tokens) <= _HEADLINE_LENGTH
    )


def _is_part_of_claim(quoted: _Quoted) -> bool:
    """Whether what stands before reports though no verb does: `her claim that it was “safe”`."""
    position, lexicon = quoted.position, quoted.lexicon
    before = quoted.sentence.tokens[max(0, position - _CLAIM_REACH) : position]
    return any(
        token.lower in lexicon.complementisers or token.lower in lexicon.supposing
        for token in before
    )


def _is_inscribed(sentence: Sentence, attribution: Attribution, lexicon: Lexicon) -> bool:
    """Whether the words are read on something: `a sign reading “No entry”`."""
    if attribution.speaker is None or not lexicon.inscriptions:
        return False
    words = attribution.speaker.core.of(sentence.paragraph.text).lower().split()
    return bool(words) and not lexicon.inscriptions.isdisjoint(words)


def _is_read(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether the words beside the quotation tell what it is read on: `« Stop » sur la grille`."""
    if not lexicon.titles_begin_large:
        return False
    before = tokens[max(0, position - 3) : position]
    after = tokens[position + 1 : position + 5]
    if any(token.lower in lexicon.inscriptions for token in before):
        return before[-1].lower not in lexicon.complementisers
    behind = next((i for i, t in enumerate(after) if not t.is_word), len(after))
    opens = bool(after) and after[0].lower in lexicon.prepositions
    return opens and any(token.lower in lexicon.inscriptions for token in after[:behind])


def _is_title_case(inner: str, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all but the small words begin with a capital, as in a title or a name."""
    if (inner[-1:] in "?!" and len(words) > 1) or (
        not inner[:1].isupper() and not inner[:1].isdigit()
    ):
        return False
    large = [_ELIDED.sub("", word) for word in words if word.lower() not in _SMALL_WORDS]
    capitals = sum(not word[0].islower() for word in large)
    return capitals == len(large) or (lexicon.nouns_are_capitalised and len(words) <= 3)


def _is_named(quoted: _Quoted, reported: Attribution | None = None) -> bool:
    """Whether a word beside the quotation says that it is a name, a title or a term.

    The verb of what is `reported` does not count: `called them “stubborn”`.
    """
    tokens, position, lexicon = quoted.sentence.tokens, quoted.position, quoted.lexicon
    before = tokens[max(0, position - 2) : position]
    if reported and reported.cue and reported.speaker:
        cue = reported.cue
        last = cue.end if lexicon.titles_begin_large else cue.start + 1
        before = [token for token in before if not cue.start <= token.start < last]
    if any(token.lower in lexicon.before_names for token in before):
        return True
    if lexicon.titles_begin_large and not _begins_large(quoted.inner):
        return False
    after = tokens[position + 1 : position + 2]
    return any(_is_work(token, lexicon) for token in (*before, *after))


def _begins_large(inner: str) -> bool:
    return inner[:1].isupper() or inner[:1].isdigit()


def _is_labelled(quoted: _Quoted) -> bool:
    """Whether the word right before marks says that they hold a title or a term: `titled`."""
    return quoted.before is not None and quoted.before.lower in quoted.lexicon.before_names


def _is_work(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a noun for what bears a title; compounds go by their last part."""
    word = token.lower
    if word in lexicon.works:
        return True
    if not lexicon.nouns_are_capitalised or not token.is_capitalised:
        return False
    return any(len(word) > len(work) and word.endswith(work) for work in lexicon.works)


def _is_all_speaker(sentence: Sentence, position: int, attribution: Attribution) -> bool:
    """Whether all that stands before a colon is who speaks: `Ministry: “…”`."""
    speaker = attribution.speaker
    if speaker is None:
        return True
    before = sentence.tokens[position - 2] if position > 1 else None
    return before is not None and before.end == speaker.span.end


def _is_predicate(quoted: _Quoted) -> bool:
    """Whether the quotation is what something is called: `this is the “thinking shop”`."""
    lexicon, position = quoted.lexicon, quoted.position
    before = [token.lower for token in quoted.sentence.tokens[max(0, position - 2) : position]]
    if before and before[-1] in lexicon.auxiliaries:
        return True
    has_article = len(before) > 1 and before[-1] in lexicon.determiners
    return has_article and before[-2] in lexicon.auxiliaries


def _follows_joint(quoted: _Quoted) -> bool:
    return quoted.before is not None and quoted.before.text in ",:"
