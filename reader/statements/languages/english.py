"""English."""

from __future__ import annotations

from reader.language import MONTHS
from reader.statements.languages.english_verbs import conjugated
from reader.statements.lexicon import CueKind, InterviewWords, Lexicon, Person

# Verbs by what they can do, as `conjugated` takes them: `CueKind` says what a kind is.
_SPEECH = (
    "say/said accept add admit+ acknowledge advise affirm agree allege announce argue ask assert "
    "aver+ boast brag+ caution claim comment complain concede conclude concur+ confess confide "
    "confirm contend counter declare deny disclose dispute emphasise emphasize estimate explain "
    "forecast/forecast fume grumble gripe guess hint hypothesise hypothesize imply indicate "
    "insist instruct joke lament maintain mention moan muse note object observe opine plead "
    "pledge posit predict proclaim profess project promise protest quip+ reassert recall reckon "
    "recommend recount reiterate relate remark repeat reply report respond retort reveal rule "
    "scoff signal sniff speculate state stress suggest summarise summarize surmise swear/swore "
    "testify theorise bellow holler mumble murmur mutter scream shout whisper yell theorize "
    "threaten tweet underline underscore urge venture volunteer vow warn wonder write/wrote"
)
_TELLING = "tell/told inform assure remind notify"
_MARKED = (
    "accuse answer advocate apologise apologize attack bark begin+/began blame blast blog+ "
    "boom call caption charge chant cheer chime chuckle cite condemn continue cried "
    "cry criticise criticize croon deadpan+ decry declaim demand denounce describe dismiss echo "
    "elaborate enthuse exclaim express gasp greet groan growl gush "
    "hail hammer implore inquire interject interrupt intone invoke jeer join laud laugh "
    "marvel mock offer pen+ point pose post praise pray proffer "
    "question quote rail read/read reflect reject ridicule rip+ roar salute scold "
    "shriek shrug+ sigh sing/sang slam+ snap+ snarl sneer snort sob+ speak/spoke sputter "
    "stammer talk taunt tease text thank thunder tout wisecrack put+/put"
)
_NAMING = "brand characterise characterize consider deem dub+ label liken portray refer+ term"
_OPINION = (
    "believe think/thought fear hope expect suspect doubt feel/felt know/knew "
    "understand/understood assume worry consider imagine suppose"
)

_SPEECH_FORMS = [conjugated(entry) for entry in _SPEECH.split()]
_TELLING_FORMS = [conjugated(entry) for entry in _TELLING.split()]
_MARKED_FORMS = [conjugated(entry) for entry in _MARKED.split()]
_NAMING_FORMS = [conjugated(entry) for entry in _NAMING.split()]
_OPINION_FORMS = [conjugated(entry) for entry in _OPINION.split()]

_PERFECTS = "written sworn begun gone sung spoken known"
"""Participles that differ from the past tense: `has written`."""


def _kinds() -> dict[str, CueKind]:
    """Each form of a reporting verb to what it can do; what is set last counts."""
    kinds: dict[str, CueKind] = {"concerned": CueKind.OPINION, "convinced": CueKind.OPINION}
    kinds.update(dict.fromkeys(_PERFECTS.split(), CueKind.MARKED))
    kinds["written"] = kinds["sworn"] = CueKind.SPEECH
    kinds["known"] = CueKind.OPINION
    for kind, verbs in (
        (CueKind.OPINION, _OPINION_FORMS),
        (CueKind.NAMING, _NAMING_FORMS),
        (CueKind.MARKED, _MARKED_FORMS),
        (CueKind.SPEECH, _SPEECH_FORMS),
        (CueKind.TELLING, _TELLING_FORMS),
    ):
        for forms in verbs:
            kinds.update(dict.fromkeys((forms.plain, forms.third, forms.past), kind))
    kinds.update(dict.fromkeys(("alleging", "texted", "emailed", "e-mailed"), CueKind.MARKED))
    return kinds


def _bare() -> frozenset[str]:
    """All forms of verbs that a clause may follow without `that`."""
    entries = (
        "say/said tell/told believe think/thought know/knew insist claim argue suggest acknowledge "
        "admit+ add allege report note explain maintain hope contend estimate predict deny fear "
        "concede warn stress confirm announce promise vow guess figure reckon swear/swore suspect "
        "conclude imagine recall remember complain"
    )
    return frozenset(form for entry in entries.split() for form in conjugated(entry))


_MEETING = (
    "talk to", "talks to", "talked to", "talk with", "talks with", "talked with", "speak to",
    "speaks to", "spoke to", "speak with", "speaks with", "spoke with", "met", "meet", "tells",
    "told", "sat down with", "sits down with",
)  # fmt: skip
"""Verbs of an interview, ahead of whoever is not their subject."""

_INTERVIEW = InterviewWords(
    announcing=frozenset("interview interviewed interviews conversation q&a".split()),
    before_interviewee=(
        "interview with",
        "a conversation with",
        "questions for",
        "questions to",
        "q&a with",
        *(f"{who} {verb}" for who in ("i", "we") for verb in _MEETING),
    ),
    behind_interviewee=("in conversation", "in interview", "interviewed"),
    before_interviewer=(
        "interview by",
        "interviewed by",
        "questions by",
        "conversation led by",
        "as told to",
    ),
    before_listener=(
        *(f"{who} {verb}" for who in ("he", "she", "they") for verb in _MEETING),
        *(f"our {who}" for who in ("reporter", "correspondent", "editor", "writer", "colleague")),
    ),
    behind_interviewer=frozenset(
        "met meets interviewed interviews asked asks visited visits sat sits reports".split()
    ),
    before_others=frozenset("by with to of from for against than about at".split()),
    bylines=frozenset("by words".split()),
    credits=frozenset("interview interviewer text words photo photos pictures editing".split()),
    hearers=frozenset("you your yours yourself".split()),
    selves=frozenset("i me my mine myself".split()),
    question_labels=frozenset(("q", "question")),
    answer_labels=frozenset(("a", "answer")),
    frequent_questions=("faq", "faqs", "frequently asked questions", "questions and answers"),
)


ENGLISH = Lexicon(
    # The language itself
    language="en",
    # Reporting verbs
    cues=_kinds(),
    bare_clause_cues=_bare(),
    participles=frozenset(
        forms.present_participle
        for forms in [*_SPEECH_FORMS, *_TELLING_FORMS, *_MARKED_FORMS, *_NAMING_FORMS]
    )
    - frozenset("joining opening closing beginning ending starting going firing shooting".split())
    | frozenset(("pointing",)),
    plain=frozenset(
        forms.plain
        for forms in [*_SPEECH_FORMS, *_TELLING_FORMS, *_MARKED_FORMS, *_OPINION_FORMS]
        if forms.plain != forms.past
    ),
    never_nouns=frozenset("say tell argue insist believe deny agree confirm explain".split()),
    plural_noun_cues=frozenset(
        "claims reports comments questions notes promises demands calls attacks charges estimates "
        "forecasts answers offers posts remarks pledges signals rules states protests".split()
    ),
    phrasal=frozenset(
        (verb, particle)
        for verb, particle in (
            pair.split()
            for pair in (
                "rule out,ruled out,rules out,call off,called off,calls off,call for,called for,"
                "calls for,call on,called on,calls on,answer to,known as,known to,known for,"
                "thought of,considered to,add up,added up,adds up"
            ).split(",")
        )
    ),
    findings=frozenset("found finds find showed shows show showing".split()),
    relaying=frozenset("quoted quotes quoting".split()),
    gerundial=frozenset("deny denies denied denying admitted admits recalled recalls".split()),
    # Reporting verbs of two words
    charging=frozenset("accused accuses accuse accusing".split()),
    charge_openers=frozenset(("of",)),
    # Reports without a verb
    according=(
        ("according", "to"),
        ("in", "the", "words", "of"),
        ("in", "the", "opinion", "of"),
        ("in", "the", "view", "of"),
    ),
    as_words=frozenset(("as",)),
    fragment_openers=frozenset(("of", "as")),
    # Closed classes: verbs
    auxiliaries=frozenset(
        "has have had was were is are been being be am did does do will would can could may might "
        "shall should must won't wouldn't didn't doesn't don't can't couldn't hasn't haven't isn't "
        "wasn't aren't weren't to".split()
    ),
    modals=frozenset(("should", "must", "ought")),
    possibilities=frozenset("might could should would may must".split()),
    supposing=frozenset("would could might may".split()),
    passives=frozenset("is are was were be been being".split()),
    perfect_infinitives=frozenset(("have",)),
    nonfinite=frozenset("to be been being".split()),
    infinitive_markers=frozenset(("to",)),
    perfect_markers=frozenset(("to", "have")),
    other_verbs=frozenset(
        "went built bought wore drove flew sold spent cut hit chose ate slept threw woke fought "
        "caught taught meant rode shot shook sank stole struck tore blew fled froze hid hung laid "
        "lit quit shone slid swept swung wept "
        "want wants wanted plan plans planned think make makes made take takes took give gives "
        "gave come comes came get gets got see sees saw win wins won lose loses lost run runs ran "
        "seem seems seemed appear appears appeared become becomes became keep keeps kept let lets "
        "leave leaves left hold holds held bring brings brought show shows showed need needs "
        "needed try tries tried use uses used work works worked start starts started turn turns "
        "turned help helps helped move moves moved live lives lived play plays played stand stands "
        "stood watch watches watched look looks looked launch launched launches sent send sends "
        "met meet meets sat sits sought seeks led leads found finds paid pays told grew grows "
        "drew draws broke breaks fell falls rose rises set sets faced faces issued issues "
        "released releases remains remained".split()
    ),
    prospects=frozenset(
        "yet expected due likely unlikely supposed going scheduled unable reluctant refused "
        "declined failed wants wanted hopes hoped".split()
    ),
    relay_joints=frozenset(("as",)),
    hypothetical_openers=frozenset("had should were suppose supposing imagine".split()),
    negations=frozenset("not never declined refused failed refuses declines".split()),
    # Closed classes: joining words
    complementisers=frozenset(("that",)),
    conjunctions=frozenset(
        "that but because if while when whereas although though unless whether since as so than "
        "or nor yet where why how what until once after before despite and who whom whose which "
        "then".split()
    ),
    subordinators=frozenset(
        "as while when after before because although though since than unless until".split()
    ),
    coordinators=frozenset(("and",)),
    openers=frozenset(("and", "but", "yet", "so", "or")),
    contrasts=frozenset("though although while whereas".split()),
    hypotheses=frozenset(("if", "unless", "whether", "whenever")),
    interrogatives=frozenset("when where why how what who whether if which".split()),
    relatives=frozenset("who which".split()),
    possessive_relatives=frozenset("whose whom where when".split()),
    late_relatives=frozenset(("that",)),
    sharing=frozenset("and then but".split()),
    # Closed classes: words of a phrase
    determiners=frozenset(
        "the a an this these those some any each every no another both several many most few all "
        "his her its their my our your one two three four five other such more dozens hundreds "
        "multiple various".split()
    ),
    possessives=frozenset("his her its their my our your".split()),
    definites=frozenset("the this that".split()),
    quantifiers=frozenset(
        "about around over under between nearly almost roughly some approximately".split()
    ),
    prepositions=frozenset(
        "of for at from in with on by to into onto about after before during since until till "
        "against among amid between under over through throughout via without within toward "
        "towards across along around behind beside besides beyond despite near off outside inside "
        "past per upon like unlike following including regarding concerning above below as".split()
    ),
    nominal_prepositions=frozenset("of for at from in with on to against behind".split()),
    agentive=frozenset(("by",)),
    accompaniments=frozenset(("with",)),
    adverbs=frozenset(
        "also later then not never even just still already often again recently now today "
        "yesterday tonight earlier further too only instead once ever always simply merely long "
        "first finally soon thus therefore additionally meanwhile however nevertheless nonetheless "
        "moreover furthermore similarly rather really though afterwards afterward repeatedly "
        "publicly reportedly privately previously quickly immediately separately specifically "
        "initially openly directly flatly bluntly explicitly jokingly famously back out up "
        "online aloud alone so there himself herself itself themselves".split()
    ),
    before_verbs=frozenset("to which that this".split()),
    behind_nouns=frozenset("of about from by were are have".split()),
    # Closed classes: pronouns
    pronouns={
        "he": Person.MAN,
        "she": Person.WOMAN,
        "it": Person.THING,
        "they": Person.SEVERAL,
        "i": Person.SELF,
        "we": Person.SELF,
        "you": Person.ANYONE,
        "who": Person.ANYONE,
        "others": Person.SEVERAL,
        "some": Person.SEVERAL,
        "many": Person.SEVERAL,
        "one": Person.ANYONE,
        "both": Person.SEVERAL,
        "another": Person.ANYONE,
        "him": Person.MAN,
        "them": Person.SEVERAL,
        "nobody": Person.ANYONE,
        "everyone": Person.ANYONE,
        "someone": Person.ANYONE,
    },
    datives=frozenset("me us him them".split()),
    nobody=frozenset("nobody none neither nor no few hardly".split()),
    # Endings
    gerunds=("ing",),
    verb_endings=("ed", "s"),
    clause_endings=("ed", "n't", "'re", "'s", "'ve", "'ll"),
    manner_endings=("ly",),
    negative_endings=("n't", "nnot"),
    # People and bodies
    given_names=frozenset(
        "april august chase drew grace grant hope jan june mark may rob rose sue will".split()
    ),
    roles=frozenset(
        "spokesman spokeswoman spokesperson spokespeople spokesmen official officials senator "
        "congressman congresswoman representative governor mayor president premier minister "
        "secretary director chief chairman chairwoman chair head leader manager adviser advisor "
        "aide analyst expert professor researcher scientist author lawyer attorney judge justice "
        "prosecutor officer officers commander general colonel captain sergeant police detective "
        "sheriff deputy ambassador diplomat candidate nominee strategist consultant pollster "
        "journalist reporter editor columnist correspondent anchor host owner founder executive "
        "economist historian engineer doctor physician nurse teacher student students resident "
        "residents witness witnesses voter voters supporter supporters critic critics activist "
        "activists organizer member members mother father wife husband son daughter "
        "brother sister friend neighbor neighbour woman man people person farmer worker workers "
        "trader king queen prince princess pope bishop archbishop cardinal priest pastor rabbi "
        "imam coach player star actor actress singer ceo cfo coo co-founder lawmaker lawmakers "
        "legislator vice-president rival opponent source sources ex-mercenary partner fellow "
        "specialist investigator inspector superintendent veteran democrat republican "
        "treasurer commissioner counsel coordinator administrator principal dean scholar "
        "playwright novelist poet composer producer chef barrister solicitor pilot skipper "
        "goalkeeper midfielder striker defender quarterback postman vet fisherman fishermen "
        "builder driver paramedic firefighter councillor councilman councilwoman alderman "
        "pharmacist dentist surgeon biologist chemist physicist geologist ecologist "
        "meteorologist forecaster archaeologist astronomer curator librarian bookseller publisher "
        "designer architect photographer painter sculptor musician conductor drummer guitarist "
        "dancer choreographer comedian broadcaster presenter blogger campaigner volunteer "
        "organiser pensioner shopkeeper landlord landlady tenant customer passenger survivor "
        "victim suspect defendant plaintiff juror referee umpire trainer jockey sailor soldier "
        "astronaut mechanic plumber electrician carpenter foreman ranger warden harbourmaster "
        "constable marshal clerk registrar auditor regulator banker broker investor developer "
        "contractor entrepreneur billionaire heir negotiator envoy emissary consul attache "
        "undersecretary chancellor governor-general vicar reverend monk nun undertaker baker "
        "butcher brewer gardener beekeeper shepherd forester conservationist environmentalist "
        "epidemiologist virologist psychologist psychiatrist sociologist statistician "
        "mathematician programmer technician operator dispatcher caller freelancer "
        "lecturer tutor headteacher headmaster headmistress pupil graduate apprentice".split()
    ),
    plurals=frozenset(
        "people police men women children two three four five six seven eight nine ten media "
        "percent majority".split()
    ),
    honorifics={
        "mr": Person.MAN,
        "sir": Person.MAN,
        "lord": Person.MAN,
        "mrs": Person.WOMAN,
        "ms": Person.WOMAN,
        "miss": Person.WOMAN,
        "madam": Person.WOMAN,
        "lady": Person.WOMAN,
        "dame": Person.WOMAN,
        **dict.fromkeys(
            "dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres president senator "
            "governor professor judge justice minister secretary mayor general captain congressman "
            "congresswoman chairman ambassador".split(),
            Person.ANYONE,
        ),
    },
    women=frozenset(
        "mother wife daughter sister aunt grandmother widow girlfriend actress queen princess "
        "spokeswoman congresswoman chairwoman woman girl niece duchess waitress heiress".split()
    ),
    men=frozenset(
        "father husband son brother uncle grandfather widower boyfriend actor king prince "
        "spokesman congressman chairman man boy nephew duke waiter".split()
    ),
    bodies=frozenset(
        "post times journal news house senate congress party committee commission council court "
        "university college school institute department ministry agency bureau office association "
        "union foundation group company corp inc ltd bank city county state states street avenue "
        "north south east west new united national international center centre fund project "
        "campaign press today america american republican democratic force army navy "
        "hospital church board network team club league service".split()
    ),
    generic_bodies=frozenset(
        "company firm group organisation organization association business operator maker "
        "manufacturer producer retailer supplier utility carrier airline charity club".split()
    ),
    lead_ins=frozenset("take consider enter meet imagine ask see hear remember".split()),
    byline_openers=frozenset(("by",)),
    interview=_INTERVIEW,
    # Times, measures and titles
    times=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow "
        "mon tue wed thu fri sat sun morning afternoon evening night week weekend month year "
        "earlier".split()
    )
    | frozenset(MONTHS["en"]),
    distances=frozenset("ago later earlier before after afterward afterwards on".split()),
    works=frozenset(
        "book novel film movie song album show series play opera poem essay podcast magazine "
        "newspaper documentary episode column headline section chapter article painting game "
        "musical program programme ballad single hashtag slogan banner sign shirt memoir memoirs "
        "autobiography diary anthology collection trilogy thriller sitcom drama comedy ballet "
        "symphony concerto track tune anthem hymn shanty pamphlet brochure novella sequel".split()
    ),
    before_names=frozenset(
        "title "
        "titled entitled so-called nicknamed named known aka alias dubbed called term word words "
        "phrase headlined reading".split()
    ),
    inscriptions=frozenset(
        "sign signs banner banners poster posters placard placards plaque shirt t-shirt t-shirts "
        "shirts sticker stickers button buttons hat hats headline cap inscription".split()
    ),
)
