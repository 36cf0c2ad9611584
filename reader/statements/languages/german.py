"""German."""

from __future__ import annotations

import re

from reader.language import MONTHS
from reader.statements.languages.german_verbs import conjugated_german
from reader.statements.lexicon import CueKind, InterviewWords, Lexicon, Person

# Verbs by what they can do, as `conjugated_german` takes them: `CueKind` says what a kind is.
_SPEECH = (
    "sagen erklären betonen meinen berichten mit|teilen behaupten bestätigen an|kündigen fordern "
    "warnen kritisieren äußern äussern bekräftigen versichern "
    "versprechen/versprach/versprochen/verspricht hinzu|fügen ergänzen ein|räumen "
    "an|geben/gab/angegeben/gibt bekannt|geben/gab/bekanntgegeben/gibt "
    "zu|geben/gab/zugegeben/gibt antworten entgegnen erwidern fragen "
    "schreiben/schrieb/geschrieben melden fest|stellen klar|stellen vermuten begründen "
    "argumentieren unterstreichen/unterstrich/unterstrichen verkünden beklagen verlangen schätzen "
    "dementieren bestreiten/bestritt/bestritten zurück|weisen/wies/zurückgewiesen "
    "hin|weisen/wies/hingewiesen verweisen/verwies/verwiesen drohen erläutern hoffen loben "
    "prognostizieren mahnen an|mahnen rechnen beschreiben/beschrieb/beschrieben twittern "
    "vor|werfen/warf/vorgeworfen/wirft beschuldigen erzählen aus|führen/führte/ausgeführt "
    "hervor|heben/hob/hervorgehoben dar|legen nahe|legen schildern bemängeln monieren rügen "
    "schimpfen widersprechen/widersprach/widersprochen/widerspricht klagen bedauern bilanzieren "
    "resümieren konstatieren attestieren unterstellen mutmaßen spekulieren an|deuten "
    "ab|streiten/stritt/abgestritten leugnen gestehen/gestand/gestanden zu|sichern zu|sagen "
    "signalisieren veröffentlichen raten/riet/geraten/rät appellieren beteuern bekunden "
    "kommentieren urteilen bekennen/bekannte/bekannt verraten/verriet/verraten/verrät aus|sagen "
    "berufen/berief/berufen vor|rechnen vor|schlagen/schlug/vorgeschlagen/schlägt "
    "fort|fahren/fuhr/fortgefahren/fährt wiederholen zitieren verlauten beanstanden "
    "prophezeien wundern freuen ärgern sorgen bewerten ein|schätzen analysieren posten "
    "kündigen/kündigte/gekündigt heißen/hieß/geheißen heissen/hiess/geheissen "
    "befinden/befand/befunden finden/fand/gefunden"
)
_SPOKEN = "sprechen/sprach/gesprochen/spricht"
_MARKED = (
    "rufen/rief/gerufen lauten jubeln scherzen spotten flüstern titeln raunen murmeln brüllen "
    "seufzen lachen zischen stöhnen brummen schreien/schrie/geschrien skandieren witzeln "
    "schwärmen poltern wettern knurren grummeln sinnieren fluchen kontern ätzen nicken danken "
    "grüßen würdigen preisen/pries/gepriesen feiern verurteilen geißeln rechtfertigen "
    "begrüßen lächeln winken/winkte/gewinkt"
)
_NAMING = (
    "nennen/nannte/genannt bezeichnen halten/hielt/gehalten/hält werten ab|tun/tat/abgetan/tut "
    "charakterisieren betiteln brandmarken umschreiben/umschrieb/umschrieben ein|stufen"
)
_OPINION = (
    "überzeugen befürchten glauben fürchten denken/dachte/gedacht erwarten bezweifeln bangen ahnen"
)

_KINDS = (
    (CueKind.OPINION, _OPINION),
    (CueKind.NAMING, _NAMING),
    (CueKind.MARKED, _MARKED),
    (CueKind.MARKED, _SPOKEN),
    (CueKind.SPEECH, _SPEECH),
)
_VERBS = [(kind, conjugated_german(entry)) for kind, verbs in _KINDS for entry in verbs.split()]

_MARKED_INFINITIVE = re.compile(
    r"(?:ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|vor|weg|zu|zurück)zu\w{2,}n"
)
"""An infinitive that holds its `zu` behind a particle: `vorzulegen`."""

_CAUSED_ONLY = frozenset(("wissen", "ausrichten", "verbreiten"))
"""Infinitives that report behind `ließ`, which are no forms of verbs that do by themselves."""

_AS_ONLY = frozenset("erfuhr erfuhren erfahren hervorgeht hervorging verlautet".split())
"""Forms that report behind `wie`."""


def _kinds() -> dict[str, CueKind]:
    """Each form of a reporting verb to what it can do; what is set last counts."""
    kinds: dict[str, CueKind] = {}
    for kind, forms in _VERBS:
        kinds.update(dict.fromkeys((*forms.finite, *forms.joined, forms.participle), kind))
    del kinds["bekannt"]
    kinds.update(dict.fromkeys(_CAUSED_ONLY | _AS_ONLY, CueKind.SPEECH))
    kinds["heiße"] = kinds["heisse"] = CueKind.SPEECH
    return kinds


def _particles() -> dict[str, frozenset[str]]:
    """Of verbs that report with a particle only: the finite form to the particles it needs."""
    alone = {form for _, forms in _VERBS if not forms.particle for form in forms.finite}
    needed: dict[str, set[str]] = {}
    for _, forms in _VERBS:
        for form in forms.finite if forms.particle else ():
            needed.setdefault(form, set()).add(forms.particle)
    for form in ("gibt", "geben", "gab", "gaben"):
        needed[form].add("bekannt")
    for form in ("weist", "weisen", "wies", "wiesen"):
        needed[form].update(("darauf", "zurück", "hin"))
    return {form: frozenset(words) for form, words in needed.items() if form not in alone}


_SUBJUNCTIVE = (
    "abnehmen anfangen arbeiten basieren bedeuten bedürfen beginnen begrüßen bekommen benötigen "
    "beruhen bestehen besitzen betragen betreffen bieten bleiben brauchen brechen bringen decken "
    "denken dienen drohen einnehmen enthalten entscheiden entsprechen erfolgen erfordern erhalten "
    "ermitteln ermöglichen erscheinen erwarten existieren fahren fallen fehlen finden folgen "
    "fordern führen funktionieren fürchten geben gefährden gehen gehören gelingen gelten genießen "
    "genügen geschehen gewinnen glauben greifen haben halten handeln heißen helfen hoffen kennen "
    "klagen kommen kosten laufen leben legen leiden leisten lehnen lernen lesen liegen lügen "
    "machen mangeln meinen nehmen nennen nutzen passen planen profitieren prüfen reichen rechnen "
    "reagieren richten sagen schaffen schaden scheinen schreiben schützen sehen setzen sinken "
    "sorgen spielen sprechen stammen stehen steigen stellen sterben stimmen stoßen stützen suchen "
    "tragen treffen treiben treten tun unterliegen unterstützen verbieten verdienen verfolgen "
    "verfügen vergessen versprechen streuen behalten verhalten verhindern verkaufen verlangen "
    "verlassen verlaufen verletzen verlieren vermeiden verstehen verstoßen versuchen vertreten "
    "verzichten wachsen warten wehren weigern werben werden wirken wissen wohnen wollen wünschen "
    "zahlen zeigen ziehen zulassen zwingen einsetzen"
)
"""Verbs whose first subjunctive is often met: `es |bestehe`, `er |sehe`."""


def _moods() -> frozenset[str]:
    """Forms of the subjunctive, but for those that are nouns as well: `Lage`."""
    present = {
        form for verb in _SUBJUNCTIVE.split() for form in conjugated_german(verb).subjunctive
    }
    fixed = (
        "sei seien habe werde könne müsse solle wolle dürfe möge tue wisse hätte hätten wäre "
        "wären würde würden könnte könnten müsste müssten dürfte dürften käme kämen gäbe gäben "
        "ginge gingen bliebe blieben stünde stünden läge lägen ließe ließen fände fänden hielte "
        "hielten"
    )
    nouns = {"lage", "reise", "rede", "frage", "sage", "treffe"}
    return frozenset(present | set(fixed.split())) - nouns


_MEN_IN_ROLES = (
    "sprecher minister präsident kanzler chef direktor experte professor fischer forscher "
    "wissenschaftler anwalt richter zeuge leiter botschafter bundesrat autor biologe physiker "
    "chemiker historiker soziologe ökonom meteorologe astronom archäologe trainer stürmer "
    "torhüter landwirt wirt besitzer händler pfarrer lehrer kapitän kommandant sanitäter "
    "kommissar ermittler gutachter geschäftsführer verleger lektor kritiker kurator künstler "
    "maler sänger schauspieler regisseur musiker schriftsteller journalist redakteur moderator "
    "analyst meister sekretär vertreter kandidat senator bischof politiker unternehmer "
    "aktivist demonstrant bewohner anwohner bürger nachbar schüler student mitarbeiter fahrer "
    "pilot förster jäger imker bäcker gärtner tierarzt apotheker pfleger arbeiter gewerkschafter "
    "funktionär inspektor ingenieur architekt designer fotograf verteidiger kläger ankläger "
    "schiedsrichter betreiber inhaber gründer investor veranstalter organisator teilnehmer "
    "koordinator berater beobachter kenner fachmann bürgermeister ologe ograf obmann "
    "parlamentarier kämmerer dezernent referent gouverneur diplomat konsul statthalter führer "
    "lobbyist schatzmeister aktuar schriftführer ratsschreiber manager banker makler buchhalter "
    "prokurist treuhänder reeder spediteur juwelier hotelier gastronom aktionär verwalter "
    "eigentümer pächter vermieter mieter verkäufer käufer hersteller importeur exporteur "
    "lieferant auktionator börsianer winzer züchter jurist justiziar notar helfer detektiv "
    "agent spion polizist täter einbrecher offizier soldat admiral feldwebel pastor "
    "priester diakon vikar dekan rabbiner kardinal superintendent seelsorger missionar organist "
    "kantor rektor dozent erzieher betreuer doktorand absolvent abiturient praktikant referendar "
    "bibliothekar archivar mathematiker informatiker statistiker techniker mechaniker "
    "mechatroniker elektriker elektroniker programmierer entwickler erfinder botaniker philosoph "
    "linguist psychiater chirurg internist therapeut optiker hörakustiker laborant patient "
    "reporter korrespondent kolumnist publizist chronist blogger influencer youtuber filmemacher "
    "produzent intendant dirigent komponist pianist cellist gitarrist bassist schlagzeuger rapper "
    "tänzer choreograf kabarettist komiker zauberer bildhauer grafiker illustrator zeichner "
    "dichter lyriker dramatiker übersetzer dolmetscher galerist sammler bühnenbildner restaurator "
    "spieler coach profi athlet läufer sprinter skispringer schwimmer boxer fechter ruderer "
    "segler golfer kletterer bergsteiger biathlet sieger radsportler sportler dachdecker "
    "klempner installateur uhrmacher goldschmied friseur florist konditor hutmacher "
    "instrumentenbauer orgelbauer bootsbauer schornsteinfeger kaminfeger straßenkehrer monteur "
    "maschinist chauffeur flugbegleiter zusteller briefträger pförtner portier "
    "platzwart melker holzfäller bestatter totengräber passant besucher zuschauer urlauber "
    "tourist camper wanderer taucher retter spender wähler bewerber rentner pensionär veteran "
    "aussteiger gastgeber einsiedler bastler tüftler"
)
"""Roles that a woman bears with the ending -in."""


def _roles() -> frozenset[str]:
    """Roles of men, those of women made of them, and those that are listed one by one."""
    both = (
        "chefin expertin vorsitzender vorsitzende vorsitzenden polizei behörden behörde "
        "ministerium abgeordneter abgeordnete abgeordneten staatsanwaltschaft zeugin forscherin "
        "arzt ärztin anwältin bäuerin bauer bundesrätin hebamme krankenschwester beamter beamte "
        "beamtin angeklagte angeklagter betroffene mutter vater landeshauptmann landeshauptfrau "
        "vorstand feuerwehrmann bademeister general oberst leutnant experten forscher torwart "
        "biologin soziologin meteorologin archäologin ologin ografin ökonomin "
        "stadtrat gemeinderat kantonsrat regierungsrat nationalrat ständerat landrat staatsrat "
        "hofrat kirchenrat schulrat amtsrat ministerialrat aufsichtsrat verwaltungsrat "
        "betriebsrat stiftungsrat rätin vorständin landammann obfrau ombudsmann ombudsfrau "
        "delegierter delegierte delegierten beauftragter beauftragte beauftragten gesandter "
        "gesandte kauffrau fachfrau geschäftsfrau zahnarzt schöffe schöffin verdächtiger "
        "verdächtige beschuldigter beschuldigte verurteilter verurteilte überlebender überlebende "
        "angehöriger angehörige reisender reisende studierende pädagoge pädagogin orthopädin "
        "lotse lotsin matrose matrosin schützin nonne äbtissin ordensfrau ordensschwester "
        "papst imam mönch rabbi köchin müllerin schneiderin metzgerin schreinerin weberin "
        "töpferin schäferin brauerin schlosserin maurerin geigerin turnerin reiterin wächterin "
        "hirtin botin kundin putzfrau friseuse stewardess steward hausfrau kindergärtnerin "
        "sennerin feuerwehrfrau kameramann kamerafrau steuermann mitglied lehrling azubi "
        "flüchtling judoka goalie schaffnerin kellnerin tischlerin zöllnerin käserin torschütze "
        "heckenschütze sportschütze"
    )
    men = _MEN_IN_ROLES.split()
    women = (role.removesuffix("er") if role.endswith("erer") else role for role in men)
    return frozenset([*men, *(role + "in" for role in women), *both.split()])


_INTERVIEW = InterviewWords(
    announcing=frozenset("interview interviews gespräch interviewt unterhaltung".split()),
    before_interviewee=(
        "interview mit",
        "ein gespräch mit",
        "fragen an",
        "besuch bei",
        "wir haben",
        "wir sprachen mit",
        "wir sprechen mit",
        "wir trafen",
        "wir treffen",
    ),
    behind_interviewee=("im gespräch", "im interview", "im großen interview"),
    before_interviewer=(
        "interview von",
        "interviewt von",
        "gespräch führte",
        "gespräch führten",
        "interview führte",
        "interview führten",
        "fragen stellte",
        "fragen stellten",
        "aufgezeichnet von",
    ),
    before_listener=(
        *(
            phrase
            for verb in ("spricht", "sprach", "redet", "redete", "unterhält sich")
            for who in ("er", "sie")
            for phrase in (f"{who} {verb} mit", f"{verb} {who} mit")
        ),
        *(
            f"{our} {who}{ending}"
            for our, ending in (
                ("unser", ""),
                ("unserem", ""),
                ("unseren", ""),
                ("unsere", "in"),
                ("unserer", "in"),
            )
            for who in ("reporter", "redakteur", "korrespondent", "autor", "mitarbeiter")
        ),
    ),
    behind_interviewer=frozenset(
        "traf trifft befragte befragt getroffen interviewte interviewt besuchte besucht "
        "fragte fragt berichtet".split()
    ),
    before_others=frozenset("von vom mit für gegen bei beim an durch über als".split()),
    bylines=frozenset(("von",)),
    credits=frozenset(
        "interview gespräch interviewer interviewerin text foto fotos bild protokoll fragen "
        "redaktion aufzeichnung".split()
    ),
    hearers=frozenset(
        "Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres du dich dir dein deine deinen deinem "
        "deiner".split()
    ),
    selves=frozenset("ich mich mir mein meine meinen meinem meiner meines".split()),
    question_labels=frozenset(("f", "frage")),
    answer_labels=frozenset(("a", "antwort")),
    frequent_questions=(
        "faq",
        "faqs",
        "häufige fragen",
        "häufig gestellte fragen",
        "fragen und antworten",
    ),
)


GERMAN = Lexicon(
    # The language itself
    language="de",
    nouns_are_capitalised=True,
    is_verb_second=True,
    reports_by_mood=True,
    # Reporting verbs
    cues=_kinds(),
    past_participles=frozenset(forms.participle for _, forms in _VERBS) - {"bekannt"}
    | {"erfahren"},
    compounding=frozenset(
        "hat haben hatte hatten habe hätte hätten wird wurde wurden werden werde soll sollen "
        "will wollen ist sind sei seien".split()
    ),
    particles=_particles(),
    impersonal_only=frozenset("heißt heisst hieß hiess heißen heissen hießen heiße".split()),
    as_only=_AS_ONLY,
    relaying=frozenset("zitiert zitierte zitieren zitierten".split()),
    # Reporting verbs of two words
    causatives=frozenset("ließ lässt ließen lassen liess lasse".split()),
    caused=frozenset("wissen ausrichten mitteilen verlauten verbreiten erklären".split()),
    caused_only=_CAUSED_ONLY,
    # Reports without a verb
    according=(("laut",), ("gemäß",), ("so",)),
    according_after_break=frozenset(("so",)),
    according_behind=frozenset(("zufolge", "nach")),
    according_nouns=frozenset(
        "angaben angabe aussage aussagen einschätzung einschätzungen ansicht meinung auffassung "
        "informationen information worten bericht berichten auskunft darstellung schilderung "
        "überzeugung lesart erkenntnissen erkenntnis einlassung beobachtung beobachtungen "
        "berechnung berechnungen schätzung schätzungen zeugenaussagen urteil bekunden".split()
    ),
    account_prepositions=frozenset(("nach",)),
    account_holders=frozenset(("von", "aus")),
    own=frozenset("eigenen eigener eigenem eigene".split()),
    as_words=frozenset(("wie",)),
    carrying=frozenset(("demnach",)),
    anaphors=frozenset("das dies so".split()),
    # Closed classes: verbs
    auxiliaries=frozenset(
        "hat haben hatte hatten ist sind war waren wird werden wurde wurden worden habe hätte "
        "hätten sei seien würde würden kann können könne könnte könnten muss müssen müsse müsste "
        "soll sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfe "
        "mag möge möchte bin".split()
    ),
    modals=_moods(),
    weak_moods=frozenset(
        "hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften käme "
        "kämen gäbe gäben ginge gingen bliebe blieben stünde stünden läge lägen ließe ließen fände "
        "fänden hielte hielten solle möge".split()
    ),
    passives=frozenset("wird wurde wurden werden werde".split()),
    infinitive_markers=frozenset(("zu",)),
    other_verbs=frozenset(
        "macht machte machten kommt kam kamen geht ging gingen steht stand lässt ließ sieht sah "
        "findet fand zeigt zeigte bleibt blieb führt führte liegt lag gehört braucht plant plante "
        "begann beginnt erhielt erhält starb".split()
    ),
    # Closed classes: joining words
    complementisers=frozenset(("dass", "daß", "ob")),
    conjunctions=frozenset(
        "dass daß und oder aber denn sondern weil da wenn als ob während obwohl damit bevor "
        "nachdem wie wo was wer sowie bis um falls woraufhin wobei wonach weshalb weswegen wodurch "
        "womit wofür worauf woran sodass indem sobald solange sofern wohingegen".split()
    ),
    coordinators=frozenset(("und",)),
    openers=frozenset(("und", "aber", "doch", "denn")),
    negations=frozenset("nicht nie niemals".split()),
    hypotheses=frozenset("wenn falls sofern ob".split()),
    hypothetical_openers=frozenset("hätte sollte würde".split()),
    relay_joints=frozenset(("mit",)),
    interrogatives=frozenset(
        "was wer wen wem wessen wie wo woher wohin wann warum weshalb weswegen wieso wofür womit "
        "worüber woran worauf woraus wovon wozu".split()
    ),
    relatives=frozenset(("welcher", "welche")),
    possessive_relatives=frozenset(("deren", "dessen")),
    late_relatives=frozenset(
        "der die das dem den deren dessen denen welcher welche welches".split()
    ),
    # Closed classes: words of a phrase
    determiners=frozenset(
        "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem "
        "diesen seine sein seinen seiner seines seinem ihre ihr ihren ihrer ihres ihrem mehrere "
        "viele einige beide alle deren dessen unsere unser unseren unserer unseres unserem kein "
        "keine zwei drei vier".split()
    ),
    possessives=frozenset("sein seine ihr ihre unser unsere".split()),
    definites=frozenset("der die das dieser diese dieses dem den derselbe dieselbe".split()),
    oblique=frozenset(
        "dem den des einem einen eines einer seinem seinen seiner ihrem ihren ihrer diesem "
        "diesen jedem".split()
    ),
    quantifiers=frozenset("rund etwa über unter zwischen knapp fast".split()),
    numerals=frozenset(
        "ein eine einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig "
        "dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend".split()
    ),
    prepositions=frozenset(
        "von für in an im am zu zum zur mit bei beim vom nach aus auf über unter gegen vor seit "
        "durch um während wegen ohne gegenüber trotz zwischen hinter neben ins ans aufs bis per "
        "laut gemäß angesichts anlässlich aufgrund zugunsten infolge mithilfe seitens mittels "
        "hinsichtlich bezüglich innerhalb außerhalb binnen statt anstelle".split()
    ),
    nominal_prepositions=frozenset(
        "von vom für der des im in aus beim bei am an zur zum seines ihres unseres eines "
        "dieses".split()
    ),
    agentive=frozenset(("von", "vom", "durch")),
    adverbs=frozenset(
        "auch noch dann nicht nie schon bereits jetzt heute gestern morgen später zuvor weiter "
        "zudem außerdem jedoch allerdings dagegen hingegen daraufhin darauf dabei dazu ferner "
        "wörtlich erneut wieder nun zuletzt schließlich gleichzeitig bislang bisher "
        "unterdessen inzwischen abermals ausdrücklich weiterhin ebenfalls aber so als hierzu "
        "demnach damit davor dafür dort nur hier da daneben deshalb daher trotzdem dennoch indes "
        "indessen gleichwohl einerseits andererseits nämlich offenbar vielmehr sodann ebenso "
        "genauso erst selbst entsprechend insgesamt vermutlich kürzlich jüngst mehrfach vorher "
        "nachher anschließend abschließend einleitend wiederholt zugleich ähnlich anders aktuell "
        "derweil zunächst zwar doch mittlerweile darüber hinaus immer oft lange ganz sehr eher "
        "danach darum somit folglich freilich überdies ohnehin sogar allein gerade "
        "scharf deutlich knapp trocken "
        "öffentlich".split()
    ),
    focusing=frozenset(
        "auch sogar selbst nur allein gerade ausgerechnet insbesondere besonders".split()
    ),
    # Closed classes: pronouns
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
    nominatives=frozenset("er man wir ich sie es dieser".split()),
    datives=frozenset("sich ihm ihr ihnen uns mir dir euch ihn mich".split()),
    impersonal=frozenset(("es",)),
    anyone=frozenset(("man",)),
    nobody=frozenset("niemand keiner kein keine keinem keinen weder wenige kaum".split()),
    # Endings
    verb_endings=("te", "ten", "t", "en"),
    marked_infinitive=_MARKED_INFINITIVE,
    # People and bodies
    given_names=frozenset("august jan mai".split()),
    roles=_roles(),
    compound_roles=tuple("chef arzt wirt boss".split()),
    honorifics={
        "herr": Person.MAN,
        "herrn": Person.MAN,
        "frau": Person.WOMAN,
        "dr": Person.ANYONE,
        "prof": Person.ANYONE,
    },
    women=frozenset(
        "mutter frau ehefrau tochter schwester tante großmutter oma witwe freundin nachbarin "
        "königin landeshauptfrau mädchen nichte".split()
    ),
    men=frozenset(
        "vater mann ehemann sohn bruder onkel großvater opa witwer freund nachbar könig junge "
        "neffe landeshauptmann".split()
    ),
    bodies=frozenset(
        "zeitung post partei bundestag bundesrat bundesregierung regierung ministerium kommission "
        "rat gericht bundesgerichtshof universität hochschule institut amt behörde verband verein "
        "stiftung gruppe bank stadt land union vereinigte staaten neue gesellschaft agentur "
        "polizei kirche gewerkschaft allianz nationen".split()
    ),
    generic_bodies=frozenset(
        "unternehmen konzern firma betrieb verband verein organisation gesellschaft hersteller "
        "betreiber anbieter gruppe fluggesellschaft".split()
    ),
    lead_ins=frozenset("nehmen fragen treffen".split()),
    byline_openers=frozenset(("von",)),
    interview=_INTERVIEW,
    # Times, measures and titles
    times=frozenset(
        day + part
        for day in "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split()
        for part in ["", *"morgen vormittag mittag nachmittag abend nacht s".split()]
    )
    | frozenset(
        "heute gestern abend morgen mittag nacht wochenende vormittag nachmittag woche monat jahr "
        "mitternacht uhr".split()
    )
    | frozenset(MONTHS["de"]),
    measures=frozenset(
        "jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute "
        "minuten sekunde sekunden meter metern kilometer kilometern zentimeter zentimetern "
        "millimeter millimetern quadratmeter quadratkilometer kubikmeter hektar hektaren gramm "
        "kilo kilos kilogramm pfund tonne tonnen liter litern hektoliter grad watt kilowatt "
        "megawatt kilowattstunden stundenkilometer knoten seemeilen meile meilen euro cent "
        "franken rappen dollar zoll fuß mal uhr".split()
    ),
    works=frozenset(
        "buch roman film lied album serie sendung zeitung zeitschrift magazin studie schiff "
        "theater stück oper gedicht partei organisation firma unternehmen projekt aktion bündnis "
        "gruppe verein titel blatt initiative programm motto name namen begriff stichwort gesetz "
        "grundsatz überschrift schlagwort schriftzug aufschrift plakat schild site website portal "
        "sender modell band song hymne ausstellung festival preis reihe kampagne operation "
        "gemälde bild doku drama komödie show podcast spiel kategorie rubrik café restaurant "
        "hotel bar kneipe frachter fähre kutter yacht kreuzfahrtschiff".split()
    ),
    before_names=frozenset(
        "sogenannte sogenannten sogenannter namens genannt genannte genannten".split()
    ),
    inscriptions=frozenset(
        "schild transparent plakat plakate banner zettel aufkleber aufschrift tafel".split()
    ),
)
