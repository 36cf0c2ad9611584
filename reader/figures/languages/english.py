"""English: number words and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from reader.figures.figure import Modifier
from reader.figures.languages.english_measures import (
    CURRENCIES,
    MEASURED_NOUNS,
    MONEY_NOUNS,
    SENSES,
    UNITS,
)
from reader.figures.lexicon import Lexicon
from reader.figures.vocabulary import (
    AgeWords,
    BoundWords,
    ClockWords,
    DateWords,
    EllipsisWords,
    FractionWords,
    GameWords,
    MeasureWords,
    NameWords,
    NumberWords,
    OrdinalWords,
    RangeWords,
)
from reader.figures.vocabulary.tables import rows

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS = [f"{name[:-1]}ieth" for name in _TENS]
_DENOMINATORS = {
    **{name: number for number, name in enumerate(_ORDINAL_ONES, start=3)},
    **dict(zip(_ORDINAL_TENS, range(20, 100, 10), strict=True)),
    "quarter": 4, "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9,
    "trillionth": 10**12,
}  # fmt: skip

_MODIFIERS = {
    Modifier.ABOUT: "about|around|some|roughly|approximately|approx|nearly|almost|an estimated|"
    "estimated|close to|closer to|nearer to|nearer|circa|c|ca|near|nearing|approaching|nearly a|"
    "virtually|just about|or about|"
    "in the region of|in the order of|on the order of|of the order of|something like|more or less|"
    "as good as|an average of|an average|averaging|averaged|average|averages|perhaps|maybe|"
    "little more than|hardly more than|barely more than|barely over|somewhere around|"
    "around about|getting on for|in the neighborhood of|in the neighbourhood of|"
    "the equivalent of about|estimated at|estimated to be|estimated to have been",
    Modifier.MORE_THAN: "more than|over|above|exceeding|exceed|exceeds|exceeded|greater than|"
    "in excess of|better than|larger than|higher than|older than|beyond|north of|surpass|"
    "surpasses|surpassing|surpassed|could top|may top|might top|will top|would top|can top|"
    "to top|topped|topping|tops|further than|longer than|bigger than",
    Modifier.AT_LEAST: "at least|at the very least|no less than|not less than|no fewer than|"
    "not fewer than|nothing less than|a minimum of|minimum|min|minimum of|upwards of|upward of|"
    "starting at|starting from|starts from|start from|started from|starts at|start at|a minimum|"
    "as few as|as little as|as low as|at or above|equal to or more than",
    Modifier.LESS_THAN: "less than|fewer than|not even|not quite|under|below|lower than|"
    "smaller than|younger than|shorter than|under the age of|well under|south of|short of|shy of",
    Modifier.AT_MOST: "up to|at most|no more than|not more than|a maximum of|maximum|maximum of|"
    "max|as much as|as many as|a maximum|as high as|as long as|as far as|capped at|limited to|"
    "restricted to|until|within|at or below|equal to or less than",
}

_MODIFIERS_AFTER = {
    Modifier.AT_LEAST: "at least|at the least|at a minimum|or more|or older|or over|or above|"
    "and over|and older|or higher|or greater|or better|and up|and above|and upwards|"
    "and counting|or longer|minimum|no less",
    Modifier.AT_MOST: "at most|at the most|at a maximum|or less|or fewer|or under|or younger|"
    "or below|and under|and younger|or lower|maximum|max|tops|no more",
    Modifier.ABOUT: "or so|or thereabouts|approximately|give or take|on average|or near",
}

_VERBS = (
    "are is was were be been being am has have had having do does did will would can could may "
    "might must shall should said say says told launched killed died fled left won lost "
    "arrived signed came went took made remained voted injured wounded according "
    "rose fell grew dropped climbed jumped gained slid tumbled according later earlier ago away "
    "each apart off long wide high tall deep old more less most likely so then also just only "
    "tonight ever once twice overnight together alone instead anyway soon finally "
    "not now today yesterday tomorrow too again already still"
)
_PREPOSITIONS = (
    "in on at by for from to of with without within into onto over under after before during "
    "since until between among against about above below across through per as than that which "
    "who whom whose when where while if because and or but nor the a an this these those its his "
    "her their our your my it they he she we you i them him us me there here how what why "
    "via versus vs down up "
    "ahead overseas abroad aboard aside everywhere elsewhere nearby indoors outdoors upstairs "
    "downstairs ashore underway diabetes news politics tops out near behind beyond plus minus "
    "around both via"
)

_VERBS_WITH_PARTICLE = {
    "over": "hand handed hands handing turn turned turns turning take took taken taking takes sign "
    "signed carry carried roll rolled pass passed fork forked preside presided presides concern "
    "concerns control dispute disputes debate battle victory win row fight fears anger talks "
    "questions argument arrested sued criticised criticized protest protests clash clashed",
    "about": "talk talked talks talking think thought thinking worry worried worries care cares "
    "cared know knew ask asked asks complain complained concerned concerns what how questions "
    "question warn warned write wrote written something information story stories speak spoke "
    "hear heard learn learned learnt tell told read argue argued book books film facts",
    "under": "serve served serving work worked works live lived lives lay buried place placed",
    "up to": "add adds added adding live lived stand stood own owned wake woke",
    "around": "turn turned look looked gather gathered sit sat stand stood walk walked",
}

_NUMBER_WORDS = NumberWords(
    cardinals={
        **{name: number for number, name in enumerate(_ONES, start=1)},
        **{name: number for number, name in zip(range(20, 100, 10), _TENS, strict=True)},
        "zero": 0, "nought": 0, "naught": 0,
    },
    decimal_words=frozenset({"point"}),
    hundreds=frozenset({"hundred"}),
    magnitudes={
        "thousand": 10**3, "million": 10**6, "millions": 10**6, "billion": 10**9,
        "billions": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5,
        "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "mn": 10**6, "bn": 10**9, "tn": 10**12,
        "mln": 10**6, "bln": 10**9, "trn": 10**12, "mil": 10**6,
    },
    short_magnitudes={
        "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "t": 10**12,
        "T": 10**12,
    },
    joins_tens=False,
    joiners=frozenset({"and", "&"}),
    dozens={"dozen": 12, "dozens": 12, "hundreds": 100, "thousands": 1000},
    counted_indefinite=frozenset({"scores"}),
    indefinite={
        "tens": (10, 100), "dozens": (24, 100), "scores": (40, 100),
        "hundreds": (100, 1000), "thousands": (1000, 10**4),
        "millions": (10**6, 10**7), "billions": (10**9, 10**10), "trillions": (10**12, 10**13),
    },
    minus_words=frozenset({"minus", "negative"}),
    not_before_minus=frozenset("or tested test tests testing".split()),
    quantifiers=frozenset({"several", "few", "many"}),
    pairs=frozenset({"couple", "pair"}),
    approximate=frozenset({"couple"}),
    paired_nouns=frozenset(
        "shoes boots socks gloves mittens trousers jeans pants shorts tights stockings glasses "
        "goggles sunglasses spectacles binoculars scissors pliers tweezers shears tongs skis "
        "skates sneakers trainers sandals slippers heels pyjamas pajamas leggings headphones "
        "earrings crutches handcuffs hands eyes ears".split()
    ),
    amount_adjectives=frozenset(
        "good full cool mere whole measly paltry record staggering".split()
    ),
    measured_nouns=MEASURED_NOUNS,
    amount_nouns=frozenset(
        "numbers number population populations sales audience audiences circulation membership "
        "downloads subscriptions viewership readership ridership listenership views streams "
        "bookings registrations sign-ups signups enrolment enrollment footfall attendance turnout "
        "employment unemployment votes ballots shipments deliveries arrivals departures births "
        "deaths visits clicks tickets copies total workforce headcount".split()
    ),
    counted_nouns=frozenset(
        "viewers passengers subscribers users people customers visitors readers jobs homes members "
        "listeners tourists workers employees voters followers households players students pupils "
        "patients residents claimants migrants refugees travellers travelers guests fans "
        "shoppers drivers accounts pensioners taxpayers owners inhabitants citizens".split()
    ),
    length_words=frozenset(
        "swim swam swum swims swimming ran walked walks threw throws thrown height length depth "
        "width distance diameter radius altitude elevation metre metres meter meters within "
        "cliff tower ship yacht ladder hole tunnel trench wall fence bridge freestyle sprint "
        "hurdles relay dash".split()
    ),
    length_adjectives=frozenset(
        "long tall high wide deep thick across apart away above below beneath off short of up "
        "down".split()
    ),
    period_words=frozenset("last next this each year month week per annually".split()),
    counted_adjectives=frozenset(
        "more new other additional extra fewer further young old older poor rural urban public "
        "private registered active monthly daily annual paying working unemployed foreign "
        "domestic premium unique different mobile global online".split()
    ),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("ratio odds scale".split()),
    names={
        **_DENOMINATORS,
        **{f"{name}s": number for name, number in _DENOMINATORS.items()}, "halves": 2,
    },
    are_plural=True,
    over_words=frozenset({"over"}),
    unit_parts={"fortnight": (Fraction(14), "day")},
    proportion_nouns=frozenset({"ratio", "ratios", "odds"}),
    ratio_words=frozenset(
        "ratio odds margin majority vote outnumber outnumbers outnumbered outnumbering shot "
        "favourite favorite against".split()
    ),
    halves=frozenset({"half"}),
    multipliers=frozenset({"multiplied by", "multiply by", "multiplying by", "multiplies by"}),
    ambiguous=frozenset({"quarter", "quarters"}),
    share_cues=frozenset({"by"}),
    share_followers=frozenset({"to", "since", "from", "in", "this", "compared"}),
    not_before_half=frozenset("first second other better one each".split()),
    half_followers=frozenset(
        "price pay fare fares rations capacity speed strength to were are was is had have has will "
        "would said say".split()
    ),
    half_cues=frozenset({"pay", "pays", "paid", "paying", "costs", "cost"}),
    not_after_half=frozenset({"past", "time", "back", "brother", "sister"}),
    and_a_half=("and a half", "and-a-half", "and one half", "and one-half"),
    multiples={
        **{f"{name}fold": number for number, name in enumerate(_ONES, start=1) if number > 1},
        "hundredfold": 100, "thousandfold": 1000, "twice": 2, "thrice": 3, "double": 2,
        "triple": 3, "treble": 3, "quadruple": 4,
    },
    ambiguous_multiples=frozenset({"double", "triple", "treble", "quadruple"}),
    out_of_is_common=frozenset({"in"}),
    out_of=("in every", "out of every", "out of", "in"),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    tails={
        "first": 1, **{name: number for number, name in enumerate(_ORDINAL_ONES[:7], start=3)},
        "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
    },
    words={
        **{name: number for number, name in enumerate(_ORDINAL_ONES, start=3)},
        "second": 2, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
        "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    },
    ambiguous=frozenset({"second"}),
    superlative_endings=("est",),
    superlative_words=frozenset({"most", "least", "best", "worst"}),
    openers=frozenset(
        {
            "in the", "came", "comes", "come", "coming", "finished", "finishes", "finish",
            "finishing", "placed", "ranked", "ranks", "rank", "ranking",
        }
    ),
    ranked_nouns=frozenset(
        "place spot seed quarter half set period inning innings leg lap heat row tier".split()
    ),
    suffixes=frozenset({"st", "nd", "rd", "th"}),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("below zero",),
    frequency_words=frozenset({"once", "twice", "thrice", "times"}),
    unit_adjectives=frozenset(
        "more fewer further additional extra full whole solid straight consecutive successive "
        "long short".split()
    ),
    units=UNITS,
    currencies=CURRENCIES,
    temperature_words=frozenset(
        "temperature temperatures warming warmer heat heatwave hot cold colder cool degrees "
        "climate celsius fahrenheit thermometer freezing frost fever oven mercury bake baked "
        "baking preheat preheated roast roasted fan".split()
    ),
    reading_words=frozenset(
        "above below at to of around near about reach reached reaching hit hits nearly over under "
        "is was".split()
    ),
    senses=SENSES,
    money_nouns=MONEY_NOUNS,
    notes={"fiver": 5, "tenner": 10},
    per=frozenset({"per"}),
    frequencies={
        "pcm": "month", "pw": "week", "pa": "year", "monthly": "month", "annually": "year",
        "yearly": "year", "weekly": "week", "hourly": "h", "nightly": "night",
        "daily": "day",
    },
    each=frozenset({"a", "an", "each", "every"}),
    not_after_rate=frozenset("earlier ago before later after previously".split()),
    denominators=rows(
        {
            "share": "share", "person": "person|head|capita", "pupil": "pupil|student",
            "lb": "pound",
            "household": "household", "year": "annum", "month": "mo",
            "vehicle": "vehicle|car", "ticket": "ticket",
            "piece": "piece", "dozen": "dozen|doz",
            "employee": "employee|worker", "family": "family",
        }
    ),
    dimension_words=frozenset({"by", "x", "×"}),
    units_before={"magnitude": "magnitude"},
    inches_are_written_in=True,
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"to", "through"}),
    between=frozenset({"between"}),
    joiners=frozenset({"and", "to"}),
    alternative_words=frozenset({"or"}),
    from_words=frozenset({"from"}),
    change_words=frozenset(
        "rise rises rose risen rising raise raises raised raising increase increases increased "
        "increasing grow grows grew grown growing climb climbs climbed climbing jump jumped jumps "
        "soar soared soars surge surged swell swelled expand expanded double doubled triple "
        "tripled fall falls fell fallen falling drop drops dropped dropping decline declines "
        "declined declining decrease decreased decreases shrink shrank shrunk dip dipped slide "
        "slid sink sank sunk slip slipped plunge plunged plummet plummeted tumble tumbled slump "
        "slumped slow slowed slows narrow narrowed narrowing cut cuts cutting reduce reduced "
        "reduces reducing reduction lower lowered lowers lift lifted hike hiked slash slashed "
        "trim trimmed widen widened change changed changes move moved moves go goes went gone "
        "going push pushed revise revised upgrade upgraded downgrade downgraded boost boosted "
        "extend extended up down ease eased improve improved worsen worsened recover recovered "
        "accelerate accelerated edge edged inch inched".split()
    ),
    cost_words=frozenset(
        "flights fares beds prices leasing homes rents cost costs costing priced sell sells "
        "selling charge charges fees tickets rooms".split()
    ),
    spread_words=frozenset(
        "range ranges ranged ranging vary varies varied varying anywhere anything between".split()
    ),
    change_to=frozenset({"to"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    threshold_nouns=("threshold", "limit", "ceiling", "level", "mark"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    after={
        phrase: modifier for modifier, row in _MODIFIERS_AFTER.items() for phrase in row.split("|")
    },
    span_words=frozenset({"over"}),
    adjectives=frozenset({"minimum", "maximum", "max", "tops"}),
    not_bounds=frozenset(
        f"{word} {particle}"
        for particle, words in _VERBS_WITH_PARTICLE.items()
        for word in words.split()
    ),
    places=frozenset({"over", "under", "near", "beyond", "above", "below"}),
    spanned_nouns=frozenset(
        "innings floors storeys stories levels rounds sets legs laps holes stages seasons episodes "
        "sessions sittings heats games matches series volumes".split()
    ),
    before_spans=frozenset(
        "for in of after by with from well just take takes took taken last lasts lasted lasting "
        "spend spends spent spending wait waits waited waiting need needs needed require requires "
        "required is are was were be been being and or to until within at than still already now "
        "there here years days weeks months ago lived worked served held survived endured".split()
    ),
    time_modifiers=frozenset(
        {"around", "about", "approximately", "approx", "roughly", "circa", "c", "ca", "nearly"}
    ),
    negations=frozenset("not never no cannot without nor neither".split()),
    negation_endings=("n't",),
    after_negation=frozenset(
        "to be been have go gone rise risen cost last take weigh longer ever any go climb fall "
        "fell drop dip sink".split()
    ),
    comparison_words=frozenset({"than"}),
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "years of age|years old|year old|year olds|yo|y/o",
            "month": "months of age|months old|month old|month olds",
            "week": "weeks of age|weeks old|week old",
            "day": "days of age|days old|day old",
        }
    ),
    prefixes=frozenset({"aged", "ages", "age"}),
    comparisons=frozenset({"older than", "younger than"}),
    agent_endings=(
        "er", "or", "ian", "ist", "ant", "ent", "man", "woman", "mother", "father", "son",
        "daughter", "wife", "husband", "widow", "chief", "captain", "suspect", "victim", "pilot",
        "coach", "host", "nurse", "judge", "priest", "friend", "accused", "partner", "sister",
        "brother",
    ),
    copulas=frozenset({"is", "was", "are", "were", "be", "all", "mostly"}),
    event_prepositions=frozenset({"at"}),
    life_events=frozenset(
        "died dies married marry wed retired retire retires retiring orphaned widowed left "
        "leave leaving learned learnt began started joined debuted emigrated enlisted graduated "
        "ordained killed murdered executed drowned perished crowned diagnosed pregnant divorced "
        "moved school home became mother father".split()
    ),
    personal_pronouns=frozenset({"he", "she", "I"}),
    older_words=frozenset({"older", "younger"}),
    openers=frozenset(
        "both|age was|age is|i am|i'm|i’m|he is|he's|he’s|she is|she's|she’s|he was|she was|"
        "who is|who was|turned|turns|i was|youngest is|youngest was|oldest is|oldest was|"
        "eldest is|eldest was".split("|")
    ),
    followers=frozenset("and when while but who on in this last next now then today".split()),
    adverbs=frozenset("only just now already still".split()),
    groups=frozenset(
        "child children kids people anyone anybody those them everyone boys girls men women adults "
        "youths persons teenagers adolescents drivers players everybody somebody someone "
        "passengers pensioners visitors residents workers voters patients students pupils citizens "
        "travellers travelers customers guests fans viewers users swimmers riders cyclists "
        "applicants employees soldiers recruits candidates nobody one volunteers participants "
        "respondents members victims migrants refugees prisoners inmates half most".split()
    ),
    pronouns=frozenset(
        "everyone anyone anybody everybody somebody someone nobody one".split()
    ),
    bounds=frozenset({"under", "over", "above", "below"}),
    age_nouns=frozenset({"age", "ages"}),
    score_words=frozenset(
        "added beat scored runs wicket wickets innings overs unbeaten goals points rating rated "
        "score scores stand partnership crease ranking".split()
    ),
)  # fmt: skip

_DATE_WORDS = DateWords(
    parts_of_year=frozenset(
        "end start beginning middle half quarter rest part months spring summer autumn fall winter "
        "class most much election elections crash crisis war revolution".split()
    ),
    year_prepositions=frozenset({"in", "since", "by", "until"}),
    year_cues=frozenset(
        "in since until till by from before after during of year years early late mid spring "
        "summer autumn fall winter of and to through between around circa pre post class".split()
    ),
    circa_words=frozenset({"c", "ca", "circa"}),
    prepositions=frozenset({"on", "until", "since", "before", "after", "dated", "due"}),
    decade_names={
        f"{name[:-1]}ies": number for number, name in zip(range(20, 100, 10), _TENS, strict=True)
    },
    decade_articles=frozenset({"the"}),
    dated_nouns=frozenset(
        "elections primaries olympics games championships protests riots floods talks "
        "negotiations attacks bombings murders killings accords sanctions reforms revenues "
        "results sales earnings taxes celebrations ceremonies".split()
    ),
    is_month_first=True,
    months_are_capitalised=True,
    month_cues=frozenset(
        "in since until till by from before after during of last next this early late mid every "
        "through between end and to".split()
    ),
    ambiguous_months=frozenset({"may", "march", "mar", "jun", "sep", "dec", "jan", "apr"}),
    zero_words=frozenset({"oh", "aught", "ought"}),
    half_year_letter="H",
    fiscal_year="FY",
    quarter_words=frozenset({"quarter"}),
    half_year_words=frozenset({"half"}),
    period_ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4},
    seasons={"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    relative_days={"today": 0, "yesterday": -1, "tomorrow": 1},
    weekdays={
        name: number
        for number, name in enumerate(
            "monday tuesday wednesday thursday friday saturday sunday".split()
        )
    },
    weekday_cues=frozenset(
        "on last next by until till through this coming since from before after late early "
        "starting beginning".split()
    ),
    weekdays_stand_alone=True,
    time_cues=frozenset({"at"}),
    last_words=frozenset({"last", "since"}),
    next_words=frozenset({"next"}),
    coming_words=frozenset({"coming"}),
    deadline_words=frozenset({"by", "until", "till", "through", "starting", "beginning"}),
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    words=frozenset({"o'clock", "o’clock"}),
    cues=frozenset(
        "sunrise|sunset|dawn|dusk|moonrise|moonset|high water|low water|high tide|low tide|"
        "kick-off|kickoff|doors open|closing time".split("|")
    ),
    departures=frozenset(
        "flight train bus ferry sailing boat coach tram plane service from to express "
        "shuttle".split()
    ),
    named_times={"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
    parts_of_day={
        "in the morning": 13, "in the afternoon": 1, "in the evening": 4, "at night": 6,
    },
    parts_past={"half past": 30, "quarter past": 15, "quarter to": -15},
    lasting_words=frozenset("lasted lasts lasting runs took takes".split()),
    elapsed_openers=frozenset({"in"}),
    elapsed_verbs=frozenset(
        "won win wins winning ran run runs running finish finished finishes finishing completed "
        "completes completing clocked covered swam swum rode ridden cycled skied rowed crossed "
        "crossing home".split()
    ),
    elapsed_nouns=frozenset("time times record best clocking".split()),
    long_nouns=frozenset("marathon marathons triathlon meeting debate film movie flight".split()),
    short_nouns=frozenset(
        "video videos song songs track clip clips trailer mile lap laps recording advert".split()
    ),
)  # fmt: skip

_NAME_WORDS = NameWords(
    identifier_cues=frozenset(
        "no number page pages pp p chapter section sections article articles paragraph line verse "
        "version route flight room floor gate platform highway interstate resolution "
        "amendment "
        "category level phase tier grade size type model series volume vol issue part step "
        "stage formula junction path ext extension exit pier licence license permit badge "
        "passport appendix "
        "figure fig table exercise nr id isbn zone "
        "sector footnote footnotes note scene "
        "act psalm sonnet track lane seat row gate pier berth bus tram ios android python java php "
        "op opp opus symphony sonata concerto quartet macos firefox chrome linux kernel ubuntu "
        "sector district ward area unit "
        "channel season episode round game week day title rule bill proposition".split()
    ),
    grade_words=frozenset({"year"}),
    phone_cues=frozenset(
        "tel telephone phone call dial ring fax mobile cell hotline helpline text whatsapp".split()
    ),
    passed_by_phone=frozenset({"on", "at", "us", "the", "him", "her", "number", "free"}),
    scripture=frozenset(
        "genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles "
        "ezra nehemiah esther job psalm psalms proverbs ecclesiastes isaiah jeremiah lamentations "
        "ezekiel daniel hosea joel amos obadiah jonah micah nahum habakkuk zephaniah haggai "
        "zechariah malachi matthew mark luke john acts romans corinthians galatians ephesians "
        "philippians colossians thessalonians timothy titus philemon hebrews james peter jude "
        "revelation surah sura quran qur'an koran".split()
    ),
    street_words=frozenset(
        "street st road rd avenue ave lane ln drive dr boulevard blvd square sq court ct place "
        "way crescent terrace close gardens row broadway parkway highway".split()
    ),
    troops=frozenset(
        "squadron brigade battalion division regiment infantry commando wing corps airborne "
        "cavalry fleet".split()
    ),
    lines=frozenset("bus tram train trolleybus trolley streetcar subway ferry".split()),
    counts_by_number=True,
    idioms=frozenset(
        {
            "second thought", "second thoughts", "second hand", "second nature",
            "second guess", "second lieutenant", "second wind", "sixth sense", "eleventh hour",
            "third party", "third parties", "third world",
            "third person", "fourth estate", "seventh heaven", "third degree", "fifth column",
            "fifth columnists", "third rail", "third way", "one off", "one offs", "one way",
            "one sided", "one liner", "one liners", "one stop", "one size", "one upmanship",
            "twelfth man", "third reich", "at one point", "at one stage", "at one time",
            "at one end", "at one extreme",
        }
    ),
)  # fmt: skip

_GAME_WORDS = GameWords(
    joiners=frozenset({"to"}),
    vote_words=frozenset(
        "vote voted votes voting deadlocked ruled split passed approved rejected".split()
    ),
    scored_nouns=frozenset(
        "vote votes ruling rulings decision decisions majority minority margin split tie loss win "
        "victory defeat lead pro conservative liberal".split()
    ),
    tally_joiners=frozenset({"for"}),
    tally_words=frozenset(
        "wicket wickets innings bowled bowler bowlers bowling batsman batsmen batter batters "
        "batted batting declared cricket stumps lunch tea crease spinner seamer overs".split()
    ),
    tally_verbs=frozenset(
        "were was slumped collapsed reduced reached reaching closed took takes taking went goes "
        "going finished hit shot batted is are at on to with".split()
    ),
    cues=frozenset(
        "beat beats beating won win wins winning lost lose loses losing defeat defeats defeated "
        "defeating draw draws drew victory led lead leads leading score scored trail trails "
        "trailing edged downed rallied fell "
        "aggregate loss tie tied trailed ahead".split()
    ),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset({"including", "among them", "include", "included"}),
    parts=frozenset({"of which", "of whom", "of those", "of these", "of them"}),
    sides=frozenset("against|for|in favour|in favor|in support|opposed|abstaining".split("|")),
    totals=frozenset({"number", "numbers", "tally"}),
    harms=frozenset(
        "killed died dead wounded injured hurt arrested detained hospitalised hospitalized jailed "
        "imprisoned drowned infected executed murdered kidnapped abducted convicted sentenced "
        "shot buried starved vaccinated treated".split()
    ),
    beings=frozenset(
        "police troops crew staff personnel civilians hostages dogs cats horses cows birds cattle "
        "sheep wolves bears crewmen policemen firefighters officers relatives militants rebels "
        "captives inhabitants troopers marines brothers sisters villagers".split()
    ),
    being_endings=(
        "ers", "ors", "ians", "ists", "ants", "ents", "men", "women", "people", "folk", "ees",
    ),
)  # fmt: skip

LEXICON = Lexicon(
    language="en",
    decimal=".",
    articles=frozenset({"a", "an"}),
    definite_articles=frozenset({"the"}),
    determiners=frozenset("the its their his her our all as those these".split()),
    comparatives=frozenset("more less fewer larger smaller higher lower cheaper".split()),
    list_words=frozenset({"and", "or", "&"}),
    heads_are_plural=True,
    plural_endings=("s", "children", "women", "men", "people", "folk"),
    of_words=frozenset({"of"}),
    plurals=frozenset(
        "people men women children police troops cattle fish sheep aircraft species crew staff "
        "personnel clergy feet teeth media data votes wolves reindeer deer salmon trout "
        "jellyfish swine offspring spacecraft livestock poultry squid shrimp bison moose lives "
        "knives thieves mice geese oxen bacteria criteria phenomena alumni yen "
        "iraqis israelis pakistanis yemenis saudis kuwaitis qataris emiratis omanis bahrainis "
        "bangladeshis azerbaijanis somalis kashmiris punjabis bengalis nepalis houthis nazis "
        "yazidis swazis gujaratis rabbis taxis skis safaris kiwis bikinis alibis tsunamis khakis "
        "salamis emojis selfies yetis".split()
    ),
    not_nouns=frozenset((_VERBS + " " + _PREPOSITIONS).split()),
    attributives=frozenset("likely old high long deep tall wide lost".split()),
    collections=frozenset(
        "crowd population populations staff workforce audience membership fleet turnout "
        "attendance crew army electorate congregation community nation country state province "
        "town village city garrison herd flock cast".split()
    ),
    owners=frozenset("my your our his her its their".split()),
    of_those=frozenset({"of them", "of whom", "of those", "of which", "of these"}),
    comparing=frozenset(
        "against|up from|down from|compared with|compared to|versus|rather than|"
        "instead of".split("|")
    ),
    another_words=frozenset({"another", "further", "other", "additional", "extra"}),
    with_words=frozenset({"with"}),
    possessives=frozenset("his her their its my our your mid early late".split()),
    not_before_one=frozenset("no any every each which that this the another some".split()),
    pronoun_cues=frozenset(
        "available possible based named known designed aimed meant needed used feels writes "
        "thinks sees looks knows wants needs makes takes gets goes "
        "says finds hears reads comes asks believes considers remembers imagines expects hopes "
        "wonders speaks lives chooses defines views understands treats puts gives does "
        "of another that who which is was has can may might could would should must will in on at "
        "to for with from by he she they we you i it the and or but more thing day's as never "
        "ever always knew knows wrote said says told tells asked replied added recalled explained "
        "noted joked complained called felt thought went came took gave saw became began spoke "
        "stood got did had were are "
        "does do must".split()
    ),
    past_words=frozenset(
        "was were had did said told went came broke fell rose won lost met held left took made "
        "gave "
        "saw began died killed hit struck shot found got sent spoke wrote signed arrived announced "
        "launched opened closed voted arrested injured wounded fled became ran flew drew grew "
        "threw "
        "brought bought thought caught taught fought sold paid built kept led felt stood "
        "understood "
        "slid swore stole rode woke wore drove beat bit burst chose dealt fought forgot froze hid "
        "lent rang sang shook shut spent split spread struck swam swung tore upheld withdrew "
        "wound released reported published confirmed denied warned resigned ended started happened "
        "failed "
        "reached landed crashed sank burned collapsed returned visited attacked called".split()
    ),
    past_endings=("ed",),
    future_words=frozenset({"will", "shall", "won't", "won’t", "'ll", "’ll"}),
    open_words=frozenset(
        "is are am be being been can could may might should must would if whether unless expected "
        "'d ’d scheduled rescheduled proposed slated anticipated postponed due planned plans plan "
        "set likely hopes hope intends aims wants".split()
    ),
    numbers=_NUMBER_WORDS,
    fractions=_FRACTION_WORDS,
    ordinals=_ORDINAL_WORDS,
    measures=_MEASURE_WORDS,
    ranges=_RANGE_WORDS,
    bounds=_BOUND_WORDS,
    ages=_AGE_WORDS,
    dates=_DATE_WORDS,
    clock=_CLOCK_WORDS,
    names=_NAME_WORDS,
    ellipsis=_ELLIPSIS_WORDS,
    games=_GAME_WORDS,
)  # fmt: skip
