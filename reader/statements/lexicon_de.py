"""German."""

from __future__ import annotations

from reader.language import MONTHS
from reader.statements.lexicon import CueKind, Lexicon, Person

_SPEECH = (
    "sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären betonte betont betonten "
    "meinte meint meinten berichtete berichtet berichten berichteten teilte teilt teilten "
    "mitgeteilt behauptete behauptet behaupteten bestätigte bestätigt bestätigten kündigte "
    "kündigt kündigten angekündigt forderte fordert forderten gefordert warnte warnt warnten "
    "gewarnt kritisierte kritisiert kritisierten äußerte äußert äußerten geäußert bekräftigte "
    "bekräftigt versicherte versichert versicherten versprach verspricht fügte fügt ergänzte "
    "ergänzt räumte eingeräumt gab gibt gaben bekanntgegeben antwortete antwortet entgegnete "
    "entgegnet erwiderte erwidert fragte fragt schrieb schreibt schrieben geschrieben meldete "
    "meldet meldeten melden stellte stellten hieß heißt vermutete vermutet vermuten begründete "
    "begründet begründeten argumentierte argumentiert unterstrich unterstreicht verkündete "
    "verkündet beklagte beklagt verlangte verlangt schätzte schätzt schätzen dementierte "
    "dementiert bestritt bestreitet wies zitierte zitiert verwies verweist droht drohte gedroht "
    "erläuterte erläutert sprach spricht sprachen hofft hoffte glaubt glaubte nannte nennt "
    "bezeichnete bezeichnet bezeichneten lobte lobt prognostizierte mahnte mahnt rechnet rechnete "
    "beschreibt beschrieb twitterte mitteilte mitteilten mitteilt angab angaben angibt bekanntgab "
    "schreiben heisst heissen wirft werfen warf warfen vorwarf vorwirft vorgeworfen beschuldigt "
    "beschuldigte beschuldigten erzählt erzählte erzählten weist weisen gefragt geantwortet "
    "hinwies einräumte ankündigte ankündigten ausführte hinzufügte betont unterstrichen"
)
_MARKED = (
    "rief ruft gerufen lautete lautet fuhr ging jubelte scherzte spottete flüsterte flüstert heiße "
    "titelte raunt raunte murmelt murmelte spottet jubelt scherzt"
)
_NAMING = "hält hielt halten hielten"
_OPINION = "befürchtet befürchten befürchtete"


def _kinds() -> dict[str, CueKind]:
    kinds: dict[str, CueKind] = {}
    for kind, forms in (
        (CueKind.OPINION, _OPINION),
        (CueKind.NAMING, _NAMING),
        (CueKind.MARKED, _MARKED),
        (CueKind.SPEECH, _SPEECH),
    ):
        kinds.update(dict.fromkeys(forms.split(), kind))
    return kinds


GERMAN = Lexicon(
    language="de",
    cues=_kinds(),
    bare=frozenset(),
    participles=frozenset(),
    according=(
        ("nach", "angaben", "von"),
        ("nach", "angaben"),
        ("nach", "aussage", "von"),
        ("nach", "aussagen", "von"),
        ("nach", "aussage"),
        ("nach", "aussagen"),
        ("nach", "einschätzung", "von"),
        ("nach", "einschätzung"),
        ("nach", "ansicht", "von"),
        ("nach", "ansicht"),
        ("nach", "meinung", "von"),
        ("nach", "meinung"),
        ("nach", "auffassung"),
        ("nach", "informationen"),
        ("nach", "worten"),
        ("nach", "einem", "bericht"),
        ("nach", "berichten"),
        ("laut",),
        ("gemäß",),
        ("so",),
    ),
    according_after_break=frozenset(("so",)),
    according_behind=frozenset(("zufolge",)),
    complementisers=frozenset(("dass", "daß", "ob")),
    auxiliaries=frozenset(
        "hat haben hatte hatten ist sind war waren wird werden wurde wurden worden habe hätte "
        "hätten sei seien würde würden kann können könne könnte könnten muss müssen müsse müsste "
        "soll sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfe "
        "mag möge möchte bin".split()
    ),
    adverbs=frozenset(
        "auch noch dann nicht nie schon bereits jetzt heute gestern morgen später zuvor weiter "
        "zudem außerdem jedoch allerdings dagegen hingegen daraufhin darauf dabei dazu ferner "
        "wörtlich erneut wieder nun zuletzt schließlich gleichzeitig bislang bisher "
        "unterdessen inzwischen abermals ausdrücklich weiterhin ebenfalls sich aber so als hierzu "
        "demnach damit davor dafür dort nur "
        "öffentlich".split()
    ),
    prepositions=frozenset(
        "von für in an im am zu zum zur mit bei beim vom nach aus auf über unter gegen vor seit "
        "durch um während wegen ohne gegenüber trotz zwischen hinter neben ins ans aufs bis per "
        "laut gemäß angesichts".split()
    ),
    nominal_prepositions=frozenset("von vom für der des im in aus beim bei am an zur zum".split()),
    conjunctions=frozenset(
        "dass daß und oder aber denn sondern weil da wenn als ob während obwohl damit bevor "
        "nachdem wie wo was wer sowie bis um falls".split()
    ),
    subordinators=frozenset(),
    coordinators=frozenset(("und",)),
    openers=frozenset(("und", "aber", "doch", "denn")),
    modals=frozenset(
        "sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe bleibe "
        "brauche wisse liege lasse sehe bestehe handle führe finde halte mache zeige "
        "gelte kenne nenne trage spreche reiche drohe laufe fehle gehöre diene koste sorge bringe "
        "nehme setze stelle treffe leide lebe verlaufe erwarte hoffe glaube fahre wachse steige "
        "sinke falle verfüge benötige ermittle plane prüfe versuche".split()
    ),
    determiners=frozenset(
        "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem "
        "diesen seine sein seinen seiner ihre ihr ihren ihrer mehrere viele einige beide alle "
        "unsere unser kein keine zwei drei vier".split()
    ),
    possessives=frozenset("sein seine ihr ihre unser unsere".split()),
    pronouns={
        "er": Person.MAN,
        "sie": Person.WOMAN,
        "es": Person.THING,
        "ich": Person.SELF,
        "wir": Person.SELF,
        "dieser": Person.MAN,
        "diese": Person.ANYONE,
        "man": Person.ANYONE,
        "beide": Person.SEVERAL,
    },
    relatives=frozenset(("welcher", "welche")),
    times=frozenset(
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern "
        "abend morgen mittag nacht montagabend dienstagabend mittwochabend donnerstagabend "
        "freitagabend wochenende vormittag nachmittag".split()
    )
    | frozenset(MONTHS["de"]),
    roles=frozenset(
        "sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin "
        "regierungssprecher chef chefin vorsitzender vorsitzende vorsitzenden direktor direktorin "
        "experte expertin professor professorin polizei behörden behörde ministerium "
        "ministerpräsident außenminister innenminister finanzminister bürgermeister "
        "generalsekretär fischer fischerin forscher forscherin geologe geologin "
        "abgeordneter abgeordnete anwalt anwältin richter staatsanwalt "
        "staatsanwaltschaft zeuge zeugin leiter leiterin botschafter bundesrat bundesrätin".split()
    ),
    honorifics={
        "herr": Person.MAN,
        "herrn": Person.MAN,
        "frau": Person.WOMAN,
        "dr": Person.ANYONE,
        "prof": Person.ANYONE,
    },
    bodies=frozenset(
        "zeitung post partei bundestag bundesrat bundesregierung regierung ministerium kommission "
        "rat gericht bundesgerichtshof universität hochschule institut amt behörde verband verein "
        "stiftung gruppe bank stadt land union vereinigte staaten neue gesellschaft agentur "
        "polizei kirche gewerkschaft allianz nationen".split()
    ),
    works=frozenset(
        "buch roman film lied album serie sendung zeitung zeitschrift magazin studie schiff "
        "theater stück oper gedicht partei organisation firma unternehmen projekt aktion bündnis "
        "gruppe verein titel nachrichtenmagazin tageszeitung fachzeitschrift initiative "
        "programm".split()
    ),
    names=frozenset("sogenannte sogenannten sogenannter namens genannt genannte genannten".split()),
    verbs=frozenset(
        "macht machte machten kommt kam kamen geht ging gingen steht stand lässt ließ sieht sah "
        "findet fand zeigt zeigte bleibt blieb führt führte liegt lag gehört braucht plant plante "
        "begann beginnt erhielt erhält starb".split()
    ),
    nouns_are_capitalised=True,
    is_verb_second=True,
    reports_by_mood=True,
    verb_endings=("te", "ten", "t", "en"),
    oblique=frozenset(
        "dem den des einem einen eines seinem seinen ihrem ihren diesem diesen".split()
    ),
    impersonal=frozenset(("es",)),
    anaphors=frozenset("das dies so".split()),
    as_words=frozenset(("wie",)),
)
