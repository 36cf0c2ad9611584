"""Who speaks in an article: for every mention the name it stands for, and the role it tells."""

from __future__ import annotations

import re

from reader.article import Span
from reader.statements.attribution import Phrase
from reader.statements.lexicon import Lexicon
from reader.statements.speakers.antecedents import Antecedents
from reader.statements.speakers.names import Names
from reader.statements.speakers.roles import name_and_role
from reader.statements.statement import Speaker

_PARENTHESIS = re.compile(r"\s*\([^()]{0,60}\)?\Z")
_EDGES = " ,\u00a0\u202f\t"
"""What stands around an apposition."""


class Register:
    """Who speaks in an article; fed with every speaker in the order of the text."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._names = Names(text, lexicon)
        self._antecedents = Antecedents(text, self._names, lexicon)
        self._resolved: dict[Span, Speaker] = {}

    def speaker(self, phrase: Phrase, before: Phrase | None = None) -> Speaker:
        """Give the speaker that a mention stands for, and remember having heard them.

        `before` is the subject of the sentence before, whom a pronoun may take up.
        """
        known = self._resolved.get(phrase.span)
        if known is None:
            known = self._resolved[phrase.span] = self._resolve(phrase, before)
        return known

    def _resolve(self, phrase: Phrase, before: Phrase | None = None) -> Speaker:
        text = phrase.span.of(self._text)
        if phrase.stands_for is not None:
            antecedent = self._resolve(Phrase(phrase.stands_for, phrase.stands_for))
            return Speaker(phrase.span, text, antecedent.name or antecedent.text, antecedent.role)
        if phrase.is_label:
            return Speaker(phrase.span, text)
        core = _PARENTHESIS.sub("", phrase.core.of(self._text))
        pronoun = self._lexicon.pronouns.get(core.lower())
        if pronoun is not None:
            name = self._antecedents.of_pronoun(pronoun, phrase.span.start, before)
            return Speaker(phrase.span, text, name)
        return self._named(phrase, core)

    def _named(self, phrase: Phrase, core: str) -> Speaker:
        """Who a name or a description stands for, `core` being the mention without apposition."""
        start = phrase.span.start
        apposition = self._text[phrase.core.end : phrase.span.end].strip(_EDGES)
        name, role = name_and_role(core, apposition, self._names, self._lexicon)
        bearer = self._names.full(name, start) if name else self._antecedents.bearer_of(core, start)
        if bearer is not None:
            name = bearer.name
        label = name or self._antecedents.heard_as(core, start) or core
        self._antecedents.hear(label, core, bearer, start)
        resolved = name or (label if label != core else None)
        return Speaker(phrase.span, phrase.span.of(self._text), resolved, role)
