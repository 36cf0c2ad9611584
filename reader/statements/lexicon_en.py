"""English."""

from __future__ import annotations

from reader.language import MONTHS
from reader.statements.lexicon import CueKind, Lexicon, Person

_SPEECH = (
    "said says say admitted admits acknowledged acknowledges affirmed affirms agreed agrees "
    "alleged alleges alleging announced announces argued argues asked asks asserted asserts "
    "added adds claimed claims commented comments complained complains conceded concedes "
    "concluded concludes confessed confesses confirmed confirms contended contends countered "
    "counters cautioned cautions declared declares denied denies disclosed discloses emphasized "
    "emphasizes emphasised emphasises estimated estimates explained explains hinted hints "
    "implied implies indicated indicates insisted insists lamented laments maintained maintains "
    "mentioned mentions noted notes objected objects observed observes pledged pledges predicted "
    "predicts proclaimed proclaims promised promises recalled recalls reckoned reckons reiterated "
    "reiterates remarked remarks repeated repeats replied replies reported reports responded "
    "responds retorted retorts revealed reveals ruled signaled signals speculated speculates "
    "stated states stressed stresses suggested suggests swore testified testifies threatened "
    "threatens tweeted tweets underlined underlines underscored underscores urged urges vowed "
    "vows warned warns wondered wonders wrote writes written reasserted opined opines "
    "joked jokes quipped quips swears posits posited forecast forecasts boasted boasts "
    "claim argue insist report warn suggest allege maintain deny admit agree acknowledge contend "
    "confirm predict estimate "
    "bragged pleaded pleads protested protests mused muses summarized fumed tells"
)
_TELLING = "told tells informed informs assured assures reminded reminds notified advised"
_MARKED = (
    "continued continues began begins shouted shouts screamed screams yelled cried whispered "
    "exclaimed exclaims declaimed chanted chants chimed joined interjected interrupted answered "
    "answers posted posts quoted read reads thundered snapped sighed laughed demanded demands "
    "called calls went goes blasted slammed slams ripped praised praises criticized criticizes "
    "criticised decried decries denounced denounces condemned condemns accused accuses blamed "
    "mocked mocks touted hailed lauded dismissed dismisses rejected rejects attacked attacks "
    "echoed echoes saluted cited cites advocated expressed expresses offered offers "
    "invoked pointed points ended ends opened concurred charged charges put puts gushed "
    "marveled intoned pressed prayed pondered singing sang inquired questioned questions "
    "apologized spoke speaks talked thanked ordered told ridiculed blogged texted emailed"
)
_NAMING = (
    "described describes dubbed dubs labeled labels labelled termed terms characterized "
    "characterizes branded deemed considers considered refers referred portrayed"
)
_OPINION = (
    "believe think fear hope expect suspect "
    "believes believed thinks thought expects expected fears feared doubts doubted feels felt "
    "knows knew understands understood hopes hoped assumes assumed suspects suspected concedes "
    "worries worried considers imagines supposes concerned convinced"
)
_PARTICIPLES = (
    "saying adding noting arguing explaining claiming insisting stating suggesting writing "
    "declaring calling describing asking warning stressing predicting acknowledging asserting "
    "complaining emphasizing emphasising pointing indicating telling announcing admitting "
    "contending replying responding reporting vowing promising urging tweeting joking quipping "
    "alleging remarking commenting concluding recalling maintaining referring quoting citing "
    "labeling dubbing accusing denying boasting questioning wondering cautioning threatening "
    "pledging observing reiterating confirming conceding testifying lamenting proclaiming"
)


def _kinds() -> dict[str, CueKind]:
    kinds: dict[str, CueKind] = {}
    for kind, forms in (
        (CueKind.OPINION, _OPINION),
        (CueKind.NAMING, _NAMING),
        (CueKind.MARKED, _MARKED),
        (CueKind.SPEECH, _SPEECH),
        (CueKind.TELLING, _TELLING),
    ):
        kinds.update(dict.fromkeys(forms.split(), kind))
    return kinds


ENGLISH = Lexicon(
    language="en",
    cues=_kinds(),
    bare=frozenset(
        "said says say saying told tells believes believed thinks thought knows insisted "
        "insists claimed claims argued argues suggested suggests acknowledged admitted admits "
        "added adds adding alleged alleges reported noted explained explains maintains hopes hoped "
        "contends estimated predicted denied fears feared claim argue believe think insist ".split()
    ),
    participles=frozenset(_PARTICIPLES.split()),
    according=(
        ("according", "to"),
        ("in", "the", "words", "of"),
        ("in", "the", "opinion", "of"),
        ("in", "the", "view", "of"),
    ),
    according_after_break=frozenset(),
    according_behind=frozenset(),
    complementisers=frozenset(("that",)),
    auxiliaries=frozenset(
        "has have had was were is are been being be am did does do will would can could may might "
        "shall should must won't wouldn't didn't doesn't don't can't couldn't hasn't haven't isn't "
        "wasn't aren't weren't to".split()
    ),
    adverbs=frozenset(
        "also later then not never even just still already often again recently now today "
        "yesterday tonight earlier further too only instead once ever always simply merely long "
        "first finally soon thus therefore additionally meanwhile however nevertheless nonetheless "
        "moreover furthermore similarly rather really though afterwards afterward repeatedly "
        "publicly reportedly privately previously quickly immediately separately specifically "
        "initially openly directly flatly bluntly explicitly jokingly famously back out up on "
        "online aloud alone so".split()
    ),
    prepositions=frozenset(
        "of for at from in with on by to into onto about after before during since until till "
        "against among amid between under over through throughout via without within toward "
        "towards across along around behind beside besides beyond despite near off outside inside "
        "past per upon like unlike following including regarding concerning above below as".split()
    ),
    nominal_prepositions=frozenset("of for at from in with on to against behind".split()),
    conjunctions=frozenset(
        "that but because if while when whereas although though unless whether since as so than "
        "or nor yet where why how what until once after before despite and who whom whose which "
        "then".split()
    ),
    coordinators=frozenset(("and",)),
    openers=frozenset(("and", "but", "yet", "so", "or")),
    modals=frozenset(("should", "must", "ought")),
    determiners=frozenset(
        "the a an this these those some any each every no another both several many most few all "
        "his her its their my our your one two three four five other such more dozens hundreds "
        "multiple various".split()
    ),
    possessives=frozenset("his her its their my our your".split()),
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
        "himself": Person.MAN,
        "herself": Person.WOMAN,
        "them": Person.SEVERAL,
        "there": Person.THING,
        "nobody": Person.ANYONE,
        "everyone": Person.ANYONE,
        "someone": Person.ANYONE,
    },
    relatives=frozenset("who which".split()),
    times=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow "
        "mon tue wed thu fri sat sun morning afternoon evening night week weekend month year "
        "earlier".split()
    )
    | frozenset(MONTHS["en"]),
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
        "activists organizer activist member members mother father wife husband son daughter "
        "brother sister friend neighbor neighbour woman man people person farmer worker workers "
        "trader king queen prince princess pope bishop archbishop cardinal priest pastor rabbi "
        "imam coach player star actor actress singer ceo cfo coo co-founder lawmaker lawmakers "
        "legislator vice-president rival opponent source sources ex-mercenary partner fellow "
        "specialist investigator inspector superintendent veteran opponent democrat republican "
        "treasurer commissioner counsel coordinator administrator principal dean scholar".split()
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
    bodies=frozenset(
        "post times journal news house senate congress party committee commission council court "
        "university college school institute department ministry agency bureau office association "
        "union foundation group company corp inc ltd bank city county state states street avenue "
        "north south east west new united national international center centre fund project "
        "campaign press today street america american republican democratic force army navy "
        "hospital church board network team club league service".split()
    ),
    works=frozenset(
        "book novel film movie song album show series play opera poem essay podcast magazine "
        "newspaper documentary episode column headline section chapter article painting game "
        "musical program programme ballad single hashtag slogan banner sign shirt".split()
    ),
    names=frozenset(
        "title "
        "titled entitled so-called nicknamed named known aka alias dubbed called term word words "
        "phrase headlined reading".split()
    ),
    verbs=frozenset(
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
    charging=frozenset("accused accuses accuse accusing".split()),
    findings=frozenset("found finds find showed shows show showing".split()),
    relaying=frozenset("quoted quotes quoting".split()),
    as_words=frozenset(("as",)),
)
