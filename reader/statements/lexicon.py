"""What the rules need to know of a language, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_MIN_ENDING = 5
"""Letters of a role that compounds may end in."""


class CueKind(StrEnum):
    """What a reporting word can do."""

    SPEECH = "speech"
    """Introduces words with and without marks: `said`."""
    TELLING = "telling"
    """The same, with the hearer named first: `told reporters`."""
    MARKED = "marked"
    """Introduces words in marks only: `continued`, `joked`."""
    NAMING = "naming"
    """What somebody calls something, in marks: `dubbed`, `described`."""
    OPINION = "opinion"
    """Introduces what somebody thinks, without marks: `believes`."""


class Person(StrEnum):
    """What a pronoun or an honorific tells of the person it stands for."""

    WOMAN = "woman"
    """`she`, `Mrs`."""
    MAN = "man"
    """`he`, `Mr`."""
    THING = "thing"
    """`it`: a body, say, but nobody by name."""
    SEVERAL = "several"
    """`they`."""
    ANYONE = "anyone"
    """A pronoun that tells nothing: `who`."""
    SELF = "self"
    """The writer: `I`, `we`."""


@dataclass(frozen=True, slots=True)
class InterviewWords:
    """What tells of an interview and of who takes part, in lower case unless told otherwise."""

    announcing: frozenset[str] = frozenset()
    """Words of an introduction to an interview: `interview`, `conversation`."""
    before_interviewee: tuple[str, ...] = ()
    """Phrases that the person interviewed follows: `interview with`."""
    behind_interviewee: tuple[str, ...] = ()
    """Phrases right behind the name of that person: German `im Gespräch`."""
    before_interviewer: tuple[str, ...] = ()
    """Phrases that the person who asks follows: `interviewed by`."""
    before_listener: tuple[str, ...] = ()
    """The same, where no answer is told from a credit: `she talks to`, `our reporter`."""
    behind_interviewer: frozenset[str] = frozenset()
    """Verbs behind the name of the person who asks, participles too: `met`."""
    before_others: frozenset[str] = frozenset()
    """Prepositions before people who are only mentioned: `the daughter |of Ann Hill`."""
    bylines: frozenset[str] = frozenset()
    """Words that open a line with the author's name: `By Ann Hill`."""
    credits: frozenset[str] = frozenset()
    """Words that open such a line with a colon behind them: `Interview: Ann Hill`."""
    hearers: frozenset[str] = frozenset()
    """Words that turn to whoever is asked, as they are written: `you`, German `Sie`."""
    selves: frozenset[str] = frozenset()
    """Words of one who speaks of themselves: `i`, `my`."""
    question_labels: frozenset[str] = frozenset()
    """What stands before the colon of a question: `q`, `question`."""
    answer_labels: frozenset[str] = frozenset()
    """What stands before the colon of an answer: `a`, `answer`."""
    frequent_questions: tuple[str, ...] = ()
    """What a page calls itself whose questions nobody in particular asks: `faq`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The closed classes and reporting words of one language, all in lower case.

    An example without a language is English; a bar shows which part of it is meant.
    """

    # The language itself
    language: str
    """Two-letter code: `en`."""
    nouns_are_capitalised: bool = False
    """Whether nouns begin with a capital letter, as in German."""
    is_verb_second: bool = False
    """Whether the subject follows the verb where something else opens the sentence."""
    inverts_with_auxiliary: bool = False
    """Whether the subject may follow a whole compound verb: French `a déclaré Anne`."""
    reports_by_mood: bool = False
    """Whether the verb forms of `modals` alone mark what somebody said: German `sei`."""
    tags_within: bool = False
    """Whether a tag may stand inside the marks: French « Nous partons, dit-il, et vite. »"""
    titles_begin_large: bool = False
    """Whether a title has a capital letter at its front alone: French « Le sel des autres »."""
    repeats_complementiser: bool = False
    """Whether a sentence that opens with `Que` goes on reporting: French `Que rien n'est sûr.`"""
    resolves_roles: bool = False
    """Whether a role with an article stands for who was named with it: French `la maire`."""

    # Reporting verbs
    cues: Mapping[str, CueKind]
    """Finite forms of reporting verbs, and participles with an auxiliary: `said`, `written`."""
    bare_clause_cues: frozenset[str] = frozenset()
    """Those that a clause may follow without a complementiser: `said they had left`."""
    participles: frozenset[str] = frozenset()
    """Forms that report for the subject of the clause they hang on: `…, |adding`."""
    plain: frozenset[str] = frozenset()
    """Cues in the plain form: nouns unless a plural subject stands before them: `they claim`."""
    never_nouns: frozenset[str] = frozenset()
    """Those of them that are verbs wherever they stand: `say`."""
    plural_noun_cues: frozenset[str] = frozenset()
    """Cues in -s that are plural nouns before a preposition: `claims about`, not `warns about`."""
    homographs: frozenset[str] = frozenset()
    """Cues that are as often nouns or adjectives: French `demande`, `critique`."""
    past_participles: frozenset[str] = frozenset()
    """Cues that come with an auxiliary: German `gesagt`."""
    compounding: frozenset[str] = frozenset()
    """The auxiliaries that they come with: German `hat … gesagt`."""
    perfects: frozenset[str] = frozenset()
    """Cues that are nothing but past participles, which need an auxiliary: French `affirmé`."""
    particles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Cues that report only with one of these behind them: German `teilte … mit`."""
    phrasal: frozenset[tuple[str, str]] = frozenset()
    """Cues that report nothing with the word behind them: `ruled out`."""
    pronominal: Mapping[str, str] = field(default_factory=dict)
    """Cues that report with one pronoun only, to that: French `se` in `s'inquiète`."""
    never_pronominal: frozenset[str] = frozenset()
    """Cues that report nothing with a reflexive pronoun: French `les travaux se poursuivent`."""
    impersonal_only: frozenset[str] = frozenset()
    """Cues that report with an empty subject only: German `heißt es`."""
    as_only: frozenset[str] = frozenset()
    """Cues that report only in a clause of `as_words`: German `wie die Zeitung |erfuhr`."""
    findings: frozenset[str] = frozenset()
    """Verbs that report only right before a complementiser: `the inquiry found that`."""
    relaying: frozenset[str] = frozenset()
    """Verbs whose object speaks: `quoted her father`."""
    gerundial: frozenset[str] = frozenset()
    """Verbs that a gerund may follow with what is said: `denied taking anything`."""
    indirect_questions: frozenset[str] = frozenset()
    """Cues that `si` introduces a clause after: French `demande |s'il viendra`."""
    reading: frozenset[str] = frozenset()
    """Verbs that say where words stand: French `peut-on lire dans le rapport`."""
    learnt: frozenset[str] = frozenset()
    """Participles that say where words come from: French `a-t-on |appris auprès du parquet`."""
    origins: frozenset[str] = frozenset()
    """Prepositions behind them: French `|auprès du parquet`."""

    # Reporting verbs of two words
    causatives: frozenset[str] = frozenset()
    """Verbs that make a report of an infinitive: German `ließ wissen`."""
    caused: frozenset[str] = frozenset()
    """The infinitives that report with them: German `ließ |mitteilen`."""
    caused_only: frozenset[str] = frozenset()
    """Those of them that report with nothing else: German `wissen`."""
    insisting: frozenset[str] = frozenset()
    """Verbs that report with `à` and the infinitive of a cue: French `tient à préciser`."""
    infinitives: frozenset[str] = frozenset()
    """Those infinitives: French `préciser`."""
    warnings: frozenset[str] = frozenset()
    """Verbs that report with `en` and a noun: French `met en garde`."""
    warned: frozenset[str] = frozenset()
    """Those nouns: French `met en |garde`."""
    charging: frozenset[str] = frozenset()
    """Verbs that `of` and a gerund follow: `accused them of lying`."""
    charge_openers: frozenset[str] = frozenset()
    """Words between a verb of `charging` and the charge: `accused Ann |of lying`.

    Right behind the verb they make a passive of it: `the minister accused |of lying`.
    """
    charge_words: frozenset[str] = frozenset()
    """What a charge begins with behind a verb of `charging`: French `accuse Anne |de mentir`."""

    # Reports without a verb
    according: tuple[tuple[str, ...], ...]
    """Phrases that the speaker follows: `according to`; longer ones first."""
    according_after_break: frozenset[str] = frozenset()
    """Those of one word that report only behind a comma or a quotation: German `, |so Ann`."""
    according_behind: frozenset[str] = frozenset()
    """Words that the speaker precedes: German `Ann |zufolge`."""
    according_nouns: frozenset[str] = frozenset()
    """Nouns that make a source of a preposition: German `nach Angaben`, `seiner Meinung nach`."""
    account_prepositions: frozenset[str] = frozenset()
    """Those prepositions: German `nach`."""
    account_holders: frozenset[str] = frozenset()
    """Words between such a noun and whose account it is: German `nach Angaben |von Ann`."""
    own: frozenset[str] = frozenset()
    """Words before them that make their clause's subject the source: German `|eigenen Angaben`."""
    viewpoints: frozenset[str] = frozenset()
    """Words that make a source at a sentence's front, before a comma: French `Pour Anne, …`."""
    source_nouns: frozenset[str] = frozenset()
    """Nouns that report behind a preposition: French `de |source policière`."""
    criteria: frozenset[str] = frozenset()
    """Nouns that say nothing though they follow `according`: French `selon les |cas`."""
    as_words: frozenset[str] = frozenset()
    """Words that open `as Ann said`."""
    carrying: frozenset[str] = frozenset()
    """Words that open a sentence which goes on with a report: German `Demnach`."""
    anaphors: frozenset[str] = frozenset()
    """Words for what was quoted before, ahead of a verb and its subject: German `Das sagte`."""
    fragment_openers: frozenset[str] = frozenset()
    """Words between a verb and the marks of what it reports: `described it |as “mad”`."""

    # Closed classes: verbs
    auxiliaries: frozenset[str]
    """Verb forms that go with another verb, the infinitive marker too: `has`, `will`, `to`."""
    modals: frozenset[str]
    """Verb forms that go on reporting without a reporting word: `should`, German `sei`."""
    weak_moods: frozenset[str] = frozenset()
    """Those of `modals` that often mark something else: German `hätte`."""
    prospects: frozenset[str] = frozenset()
    """Words before a `to` and a verb that say it is still to come: `has |yet to say`."""
    relay_joints: frozenset[str] = frozenset()
    """Words behind whom a verb of `relaying` quotes: `quoted Ann |as saying`."""
    hypothetical_openers: frozenset[str] = frozenset()
    """Verbs that make a condition of the clause they open: `|Had Ann said it`."""
    possibilities: frozenset[str] = frozenset()
    """Modals that make of a perfect what did not happen: `might have said`."""
    supposing: frozenset[str] = frozenset()
    """Modals of what is only told: `a candidate who |would “unravel” it`."""
    passives: frozenset[str] = frozenset()
    """Auxiliaries that make a passive of a participle: `was`, German `wurde`, French `est`."""
    perfect_infinitives: frozenset[str] = frozenset()
    """Infinitives of auxiliaries: `may |have said`, French `après |avoir dit`."""
    nonfinite: frozenset[str] = frozenset()
    """Auxiliaries that are no finite verb: `to`, `been`."""
    infinitive_markers: frozenset[str] = frozenset()
    """Words that make an infinitive of the next one: `used |to say`, German `zu`."""
    perfect_markers: frozenset[str] = frozenset()
    """Words of an infinitive between a verb and its `that`: `claim |to have learned that`."""
    other_verbs: frozenset[str]
    """Frequent finite verbs that report nothing: they end a subject: `wants`."""
    negations: frozenset[str] = frozenset()
    """Words that make a verb say nothing before a question: `did not say when`."""

    # Closed classes: joining words
    complementisers: frozenset[str]
    """Words that introduce what is said: `that`, French `que`."""
    conjunctions: frozenset[str]
    """Words that begin a clause, and so end a phrase: `because`."""
    subordinators: frozenset[str] = frozenset()
    """Those that a clause needs a verb before, unless it begins with one: `while`."""
    coordinators: frozenset[str]
    """Words that join two phrases or clauses: `and`."""
    openers: frozenset[str]
    """Conjunctions that may open a main clause: `But`."""
    contrasts: frozenset[str] = frozenset()
    """Conjunctions that set what another says against it: `though a spokesman said`."""
    hypotheses: frozenset[str] = frozenset()
    """Words that make of a report a case only thought of: `if they say that`."""
    interrogatives: frozenset[str] = frozenset()
    """Words that open an indirect question: `when`."""
    relatives: frozenset[str]
    """Relative pronouns that are hardly anything else: `who`."""
    possessive_relatives: frozenset[str] = frozenset()
    """Relative words whose noun is the subject: `whose`; also those that are none: `whom`."""
    late_relatives: frozenset[str] = frozenset()
    """Relative pronouns that are mostly something else: `the note |that says`."""
    sharing: frozenset[str] = frozenset()
    """Words behind which a verb takes over the subject of the one before: `and |added`."""

    # Closed classes: words of a phrase
    determiners: frozenset[str]
    """Words that begin a noun phrase: `the`, `her`, `two`."""
    possessives: frozenset[str]
    """Determiners that are pronouns elsewhere: `her`."""
    definites: frozenset[str]
    """Determiners that take up who was named before: `the |mayor`."""
    demonstratives: frozenset[str] = frozenset()
    """Determiners that make a pronoun of `latter`: French `|ce dernier`."""
    oblique: frozenset[str] = frozenset()
    """Determiners that no subject begins with: German `dem`."""
    quantifiers: frozenset[str]
    """Words that a subject begins with before a number: `about 300 people`."""
    numerals: frozenset[str] = frozenset()
    """Numbers in words: German `zwei`."""
    prepositions: frozenset[str]
    """Words that a noun phrase follows: `of`, `with`."""
    nominal_prepositions: frozenset[str]
    """Those that join nouns to one phrase: `spokesman for the ministry`."""
    partitives: frozenset[str] = frozenset()
    """Prepositions that are articles elsewhere: French `du`."""
    agentive: frozenset[str] = frozenset()
    """Prepositions that name who does what a passive tells: `by`, German `von`."""
    accompaniments: frozenset[str] = frozenset()
    """Prepositions that a phrase with a participle of its own follows: `with Ann adding`."""
    adverbs: frozenset[str]
    """Words that may stand between a subject and its verb, or a verb and what is said: `also`."""
    focusing: frozenset[str] = frozenset()
    """Words that may stand before a subject without being part of it: German `Auch`."""
    before_verbs: frozenset[str] = frozenset()
    """Determiners and prepositions that a cue is a verb behind: `the note which |claims`."""
    behind_nouns: frozenset[str] = frozenset()
    """Words that hardly follow a verb of saying in the third person: `the claims |about it`."""

    # Closed classes: pronouns
    pronouns: Mapping[str, Person]
    """Words that stand for somebody, to whom that may be: `she`."""
    nominatives: frozenset[str] = frozenset()
    """Pronouns that can only be a subject: German `er`."""
    datives: frozenset[str] = frozenset()
    """Pronouns that can be none: `us`, German `sich`."""
    clitics: frozenset[str] = frozenset()
    """Pronouns that a hyphen joins to their verb: French `dit-|il`."""
    elisions: frozenset[str] = frozenset()
    """Words that an apostrophe joins to the next one: French `l'`."""
    object_clitics: frozenset[str] = frozenset()
    """Pronouns that stand between a subject and its verb: French `lui` in `Anne lui répond`."""
    reflexives: frozenset[str] = frozenset()
    """Those of them that make an active verb of `être` and a participle: French `s'est indigné`."""
    impersonal: frozenset[str] = frozenset()
    """Empty subjects, which stand for the place of the words: German `im Bericht heißt |es`."""
    anyone: frozenset[str] = frozenset()
    """Subjects that make no statement of a name: German `nennt man`."""
    nobody: frozenset[str] = frozenset()
    """Words that begin a subject of whom it is told that they do not say it: `nobody`."""
    rumours: frozenset[str] = frozenset()
    """Subjects that stand for nobody at a sentence's front: French `On dit que`."""
    latter: frozenset[str] = frozenset()
    """Words that `demonstratives` make a pronoun of: French `ce |dernier`."""

    # Endings
    gerunds: tuple[str, ...] = ()
    """What words end in that open a clause without a subject: `giv|ing`."""
    verb_endings: tuple[str, ...] = ()
    """What verbs of the third person end in, whatever they mean: `walk|ed`."""
    clause_endings: tuple[str, ...] = ()
    """What a word ends in that makes a clause of what it stands in: `300 people wait|ed`."""
    finite_endings: tuple[str, ...] = ()
    """What only finite verbs end in: French `parl|aient`."""
    infinitive_endings: tuple[str, ...] = ()
    """What infinitives end in, where one says what is claimed: French `dit voul|oir`."""
    manner_endings: tuple[str, ...] = ()
    """What adverbs end in: `short|ly`."""
    negative_endings: tuple[str, ...] = ()
    """What negated auxiliaries end in: `did|n't`, `ca|nnot`."""
    marked_infinitive: re.Pattern[str] | None = None
    """What infinitives look like that hold their marker: German `vorzulegen`."""

    # People and bodies
    given_names: frozenset[str]
    """Names that look like another word, and are one unless a capital follows: `May Hill`."""
    roles: frozenset[str]
    """Nouns for what people are: `spokeswoman`, `senator`."""
    compound_roles: tuple[str, ...] = ()
    """Short roles that compounds end in all the same: German `Vereins|chef`."""
    plurals: frozenset[str] = frozenset()
    """Words that a plural verb follows though they do not end in -s: `people`."""
    honorifics: Mapping[str, Person]
    """Forms of address, without a full stop, to what they tell; also titles of office."""
    women: frozenset[str]
    """Words for what women are: `mother`, `actress`."""
    men: frozenset[str]
    """Words for what men are: `father`, `actor`."""
    bodies: frozenset[str]
    """Words in names of bodies and places, which no `he` or `she` stands for: `committee`."""
    generic_bodies: frozenset[str]
    """Nouns that take up any company or association named before: `the firm`."""
    lead_ins: frozenset[str]
    """Verbs that bring in somebody at a sentence's front: `Take |Ann Hill`, `Enter |Ann Hill`."""
    byline_openers: frozenset[str]
    """Words before the author's name in a line of its own: `By Ann Hill`."""
    interview: InterviewWords = InterviewWords()
    """What tells of an interview."""

    # Times, measures and titles
    times: frozenset[str]
    """Names of days and months, and words for days: `Monday`, `yesterday`."""
    distances: frozenset[str] = frozenset()
    """Words that make a time of what stands before them: `two years |ago`."""
    measures: frozenset[str] = frozenset()
    """Units that with a number tell how old, long or heavy somebody is: German `71 |Jahre`."""
    works: frozenset[str]
    """Nouns that a title follows or precedes: `book`, `film`, `song`; German compounds end so."""
    before_names: frozenset[str]
    """Words after which marks hold a name, a term or a title: `titled`, `so-called`."""
    inscriptions: frozenset[str] = frozenset()
    """Nouns for what words are read on that nobody says: `sign`."""

    # Worked out from the fields above
    verbal: frozenset[str] = field(init=False)
    """All words that may be the last of a reporting verb."""
    strong_moods: frozenset[str] = field(init=False)
    """Those of `modals` that mark nothing else: German `sei`."""
    signals: frozenset[str] = field(init=False)
    """All words that may begin or be a report."""
    circumstantial: frozenset[str] = field(init=False)
    """Words that open what tells how, where or when: `in`, `on`, `later`, `Monday`."""
    before_marks: frozenset[str] = field(init=False)
    """Words that may stand between a report and the quotation behind it: `that`, `Monday`."""
    before_subjects: frozenset[str] = field(init=False)
    """Words before a subject that do not change where its verb stands: German `aber`, `auch`."""
    account_endings: tuple[str, ...] = field(init=False)
    """What the nouns of a source end in, compounds too: German `Polizei|angaben`."""

    def __post_init__(self) -> None:
        """Fill in what the other fields say together."""
        verbal = {*self.cues, *self.findings, *self.caused, *self.infinitives, *self.reading}
        verbal.update(self.learnt, self.warned)
        signals = {*verbal, *self.participles, *self.according_behind}
        signals.update(phrase[0] for phrase in self.according)
        signals.update(self.account_prepositions, self.viewpoints, self.source_nouns)
        object.__setattr__(self, "verbal", frozenset(verbal))
        object.__setattr__(self, "signals", frozenset(signals))
        circumstantial = self.prepositions | self.adverbs | self.times
        before_marks = self.complementisers | self.adverbs | self.times | self.fragment_openers
        object.__setattr__(self, "strong_moods", self.modals - self.weak_moods)
        object.__setattr__(self, "circumstantial", circumstantial)
        object.__setattr__(self, "before_marks", before_marks)
        object.__setattr__(self, "before_subjects", self.openers | self.focusing)
        object.__setattr__(self, "account_endings", tuple(sorted(self.according_nouns)))

    def is_time(self, word: str) -> bool:
        """Whether a capitalised word is a day or month and cannot be a given name."""
        lower = word.lower()
        return lower in self.times and lower not in self.given_names

    def is_role(self, word: str) -> bool:
        """Whether a word says what somebody is; compounds go by their last part."""
        lower = word.lower()
        if lower in self.roles or not self.nouns_are_capitalised:
            return lower in self.roles
        ends = range(1, len(lower) - _MIN_ENDING + 1)
        is_compound = any(lower[start:] in self.roles for start in ends)
        return is_compound or lower.endswith(self.compound_roles)
