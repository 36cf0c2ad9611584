"""Telling words that somebody said from titles, names, terms and scare quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.statements.attribution import Attribution, Mechanism
from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.sentence import Sentence, Token

_WORD = re.compile(r"[^\W_][\w'’-]*")
_ELIDED = re.compile(r"\A[dl]['’](?=\w)")
"""A French article or preposition that an apostrophe joins to its noun: `Le Songe |d'Armor`."""
_SAMPLE = 400
"""Characters of a quotation that are looked at."""

_SURE = frozenset((Mechanism.AFTER, Mechanism.COLON, Mechanism.DASH, Mechanism.CONTINUED))

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
_CLAIM_REACH = 15
_TITLE_LENGTH = 8
_CLAUSE_LENGTH = 5
"""Words from which on marks hold a clause rather than a term."""


def is_utterance(
    sentence: Sentence, position: int, attribution: Attribution, lexicon: Lexicon
) -> bool:
    """Whether the quotation at token number `position` holds words that somebody said."""
    tokens = sentence.tokens
    quotation = sentence.paragraph.quotations[tokens[position].quotation]
    inner = quotation.inner.of(sentence.paragraph.text)[:_SAMPLE].strip()
    words = _WORD.findall(inner)
    if not any(word[0].isalpha() for word in words):
        return False
    if _is_inscribed(sentence, attribution, lexicon) or _is_read(tokens, position, lexicon):
        return False
    unreported = attribution.mechanism in (Mechanism.NONE, Mechanism.SUBJECT)
    if unreported and position and tokens[position - 1].text == "(":
        return False
    if attribution.mechanism is Mechanism.COLON and attribution.cue is None:
        if any(token.lower in lexicon.inscriptions for token in tokens[:position][-_SIGN_REACH:]):
            return False
        is_headline = _is_all_speaker(sentence, position, attribution)
        return is_headline or len(words) >= _CLAUSE_LENGTH or inner[-1] in ".!?…"
    is_title = (
        len(words) <= _TITLE_LENGTH
        and _is_title_case(inner, words, lexicon)
        and not _is_headline(sentence, lexicon)
    )
    is_embedded = position > 0 and tokens[position - 1].is_word
    if attribution.mechanism in _SURE and not (
        attribution.mechanism is Mechanism.AFTER
        and is_embedded
        and (is_title or _is_named(tokens, position, inner, lexicon, None))
    ):
        return True
    if attribution.mechanism is Mechanism.CHAIN and len(tokens) == 1 and inner[-1] in ".!?…":
        return True
    is_called = (
        attribution.mechanism is Mechanism.BEFORE
        and attribution.speaker is not None
        and not is_title
    )
    is_reported = attribution.mechanism is Mechanism.WITHIN and not is_title
    if (
        not is_called
        and _is_named(tokens, position, inner, lexicon, attribution if is_reported else None)
        and (is_title or len(words) < _CLAUSE_LENGTH or _is_labelled(tokens, position, lexicon))
    ):
        return False
    is_name = lexicon.nouns_are_capitalised and is_title and is_embedded
    has_article = position > 0 and tokens[position - 1].lower in lexicon.determiners
    if is_name and has_article and attribution.kind is not CueKind.NAMING:
        return False
    if attribution.mechanism is Mechanism.BEFORE:
        return not is_title or _follows_joint(tokens, position) or len(words) == 1
    if is_title and not (
        attribution.kind is CueKind.NAMING and lexicon.nouns_are_capitalised and len(words) <= 3
    ):
        return False
    if attribution.kind is CueKind.NAMING and attribution.mechanism is Mechanism.WITHIN:
        return True
    if attribution.mechanism in (Mechanism.CHAIN, Mechanism.ORPHAN):
        return len(words) >= 2 or (attribution.speaker is not None and inner[-1] in ".!?…")
    if attribution.mechanism in (
        Mechanism.WITHIN,
        Mechanism.ACCORDING,
        Mechanism.MOOD,
        Mechanism.GUESS,
    ):
        return len(words) >= (3 if lexicon.nouns_are_capitalised and not inner[0].islower() else 1)
    if attribution.mechanism is Mechanism.SUBJECT and not lexicon.nouns_are_capitalised:
        if _is_part_of_claim(tokens, position, lexicon) or _is_headline(sentence, lexicon):
            return True
        if _is_heading(sentence):
            return len(words) >= 2
        return len(words) >= (_CLAUSE_LENGTH if _is_predicate(tokens, position, lexicon) else 3)
    return len(words) >= _CLAUSE_LENGTH


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


def _is_part_of_claim(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether what stands before reports though no verb does: `her claim that it was “safe”`."""
    before = tokens[max(0, position - _CLAIM_REACH) : position]
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


def _is_named(
    tokens: Sequence[Token],
    position: int,
    inner: str,
    lexicon: Lexicon,
    reported: Attribution | None,
) -> bool:
    """Whether a word beside the quotation says that it is a name, a title or a term.

    The verb of what is `reported` does not count: `called them “stubborn”`.
    """
    before = tokens[max(0, position - 2) : position]
    if reported and reported.cue and reported.speaker:
        before = [token for token in before if token.start != reported.cue.start]
        if lexicon.titles_begin_large:
            before = [
                token
                for token in before
                if not reported.cue.start <= token.start < reported.cue.end
            ]
    after = tokens[position + 1 : position + 2]
    if any(token.lower in lexicon.before_names for token in before):
        return True
    if lexicon.titles_begin_large and not _begins_large(inner):
        return False
    return any(_is_work(token, lexicon) for token in (*before, *after))


def _begins_large(inner: str) -> bool:
    return inner[:1].isupper() or inner[:1].isdigit()


def _is_labelled(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether the word right before marks says that they hold a title or a term: `titled`."""
    return position > 0 and tokens[position - 1].lower in lexicon.before_names


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


def _is_predicate(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether the quotation is what something is called: `this is the “thinking shop”`."""
    if position and tokens[position - 1].lower in lexicon.auxiliaries:
        return True
    return (
        position > 1
        and tokens[position - 1].lower in lexicon.determiners
        and tokens[position - 2].lower in lexicon.auxiliaries
    )


def _follows_joint(tokens: Sequence[Token], position: int) -> bool:
    return position > 0 and tokens[position - 1].text in ",:"
