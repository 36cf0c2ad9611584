"""More set phrases of copied pages and letters: beginnings and words of lines, kinds of articles.

As those of `phrases`: lower case, straight apostrophes, one row a language.
"""

from __future__ import annotations

from reader.formats.cues import phrase_set

PAYWALL_WORDS = (
    "to continue reading this article|this article is for subscribers|for subscribers only|"
    "already a subscriber|create a free account to|you have reached your limit of|"
    "rechte am artikel|jetzt weiterlesen mit|dieser artikel ist exklusiv|"
    "um den ganzen artikel zu lesen|sie haben bereits ein abo|"
    "de cet article à lire|réservée aux abonnés|réservé aux abonnés|déjà abonné|"
    "is a reader-supported publication|to receive new posts|thanks for reading|"
    "bitte melden sie sich an, um|pour lire la suite|lire la suite de cet article|"
    "solo para suscriptores|exclusivo para suscriptores|para seguir leyendo|ya eres suscriptor|"
    "contenuto riservato agli abbonati|alleen voor abonnees|exclusivo para assinantes"
).split("|")
"""Words of the lines where a page stops those who have not paid."""

DEVICE_BEGINNINGS = tuple(
    (
        "sent from my |sent from outlook|get outlook for |von meinem iphone |von meinem ipad |"
        "von meinem smartphone |gesendet von |gesendet mit |envoyé de mon |envoyé depuis |"
        "enviado desde mi |enviado desde |inviato da |verzonden vanaf |enviado do meu "
    ).split("|")
)
"""How the line begins that a telephone puts under a letter."""

ASKING_BEGINNINGS = tuple(
    (
        "was this article helpful|was this page helpful|did you find this|get our |get the best |"
        "get the latest |sign up to |join our |join the |download our app|have a tip|"
        "lesedauer |suivre ce |suivre cet |seguir a este |diesem autor folgen|follow this |"
        "buscar en |"
        "you are here|sie befinden sich hier|vous êtes ici|estás aquí|usted está aquí|ti trovi in|"
        "tagged:|support local |personnalisez |turn on javascript|please turn on javascript|"
        "please enable javascript|updates on |"
        "to use this feature|support our journalism|show key events|key events|"
        "war dieser artikel hilfreich|hat ihnen der artikel gefallen|jetzt abonnieren|"
        "abonnieren sie |bestellen sie |melden sie sich |kategorie:|kategorien:|schlagwort:|"
        "schlagwörter:|schlagworte:|stichwörter:|tags:|original-content von|rückfragen bitte|"
        "dieses thema im programm|mehr zu diesem thema|"
        "cet article vous a-t-il|vous avez aimé cet article|abonnez-vous |inscrivez-vous |"
        "recevez |je m'inscris|je m'abonne|l'espace des contributions|mots-clés |"
        "catégorie :|catégories :|étiquettes :|classé dans|"
        "¿te ha resultado útil|¿te ha gustado|suscríbete |suscríbase |recibe |regístrate |"
        "únete |etiquetas:|categoría:|categorías:|archivado en|me gusta esto|me gusta cargando|"
        "iscriviti |ricevi |categoria:|abonneer je |meld je aan|assine |receba |subscreva "
    ).split("|")
)
"""How short lines begin that ask something of the reader of a page, or file the article."""

LEGAL_BEGINNINGS = tuple(
    (
        "copyright ©|copyright (c)|© copyright|© 1|© 2|all rights reserved|alle rechte vorbehalten|"
        "tous droits réservés|todos los derechos reservados|tutti i diritti riservati|"
        "alle rechten voorbehouden|todos os direitos reservados|toute reproduction |"
        "queda prohibida la reproducción|prohibida la reproducción|"
        "this material may not be published|original-content von"
    ).split("|")
)
"""How the lines begin that tell whose rights a page or letter is."""

MASTHEAD_WORDS = phrase_set(
    "courier|times|post|herald|record|journal|gazette|tribune|chronicle|observer|guardian|mail|"
    "telegraph|star|sun|mirror|examiner|independent|news|press|review|dispatch|standard|bulletin|"
    "echo|advertiser|argus|sentinel|globe|register|inquirer|ledger|mercury|reporter|express",
    "zeitung|kurier|bote|blatt|tageblatt|tagblatt|anzeiger|rundschau|nachrichten|presse|merkur|"
    "allgemeine|stimme|volksblatt|wochenblatt|tageszeitung|woche",
    "courrier|journal|dépêche|monde|figaro|parisien|progrès|voix|presse|gazette|tribune|croix|"
    "nouvelliste|quotidien|soir|temps|messager|républicain",
    "diario|periódico|correo|heraldo|mundo|país|vanguardia|voz|gaceta|prensa|noticias|mercurio|"
    "universal|nación|tiempo|observador",
    "corriere|gazzetta|giornale|messaggero|stampa|courant|dagblad|telegraaf|krant|jornal|folha|"
    "correio|público",
)
"""Words that papers are called by, after an article: `The Times`, `Le Courrier`."""

RELATED_BEGINNINGS = tuple(
    (
        "more news from |more from |more on |more stories |related |latest from |"
        "most read in |also in |other news |"
        "mehr news |mehr aus |mehr von |mehr über |weitere nachrichten |weitere artikel |"
        "weitere meldungen |meistgelesen |neues aus |"
        "nos autres |plus d'actualités |les derniers articles|dans le même dossier|"
        "autres articles |nos articles |nos idées |à lire également |"
        "más noticias |más sobre |otras noticias |noticias relacionadas|artículos relacionados|"
        "lo más leído |altre notizie |meer nieuws |meer over |mais notícias |outras notícias "
    ).split("|")
)
"""How the lines begin that stand over links behind an article."""

GENRES = phrase_set(
    "opinion|comment|analysis|editorial|column|interview|profile|obituary|review|feature|explainer|"
    "live|exclusive|investigation|essay|letters|fact check|perspective|background",
    "kommentar|meinung|leitartikel|glosse|kolumne|gastbeitrag|porträt|nachruf|rezension|reportage|"
    "analyse|hintergrund|faktencheck|essay|liveticker|exklusiv",
    "tribune|éditorial|édito|chronique|billet|enquête|entretien|portrait|critique|analyse|récit|"
    "idées|décryptage|débat|en direct|exclusif|reportage|hommage",
    "opinión|editorial|columna|entrevista|perfil|reportaje|crónica|análisis|reseña|obituario|"
    "tribuna|exclusiva|en directo|crítica",
    "opinione|editoriale|intervista|opinie|recensie|entrevista|análise|crônica|reportagem",
)
"""Kinds of articles, which alone on a line over a title are its kicker and never the title."""

PLACE_BEGINNINGS = phrase_set(
    "port|new|saint|st|st.|bad|sankt|san|santa|santo|los|las|la|le|les|el|villa|puerto|nueva|"
    "nuevo|ciudad|porto|são|fort|mount|lake|north|south|east|west|upper|lower|cape|neu|alt|ober|"
    "unter|groß|klein|rio|río"
)
"""First words of names that are rather of places than of people."""

LETTER_CLOSINGS = (
    "yours,|yours truly,|best,|cheers,|warmly,|"
    "ihr |ihre |euer |eure |herzlich, |herzlichst, |es grüßt |es grüßt sie |"
    "bien à vous, |cordialement, |à bientôt, |"
    "un abrazo, |un saludo, |un saluto, |groeten, |um abraço, "
).split("|")
"""What stands before the name under a letter."""

PAPER_NAMES = phrase_set(
    "magazine|newsletter|courier|gazette|herald|tribune|chronicle|examiner|advertiser|observer",
    "bote|anzeiger|zeitung|tageblatt|tagblatt|kurier|rundschau|nachrichten|rundbrief|gemeindebrief",
    "courrier|dépêche|gazette|messager|bulletin",
    "diario|gaceta|heraldo|boletín|correo|nieuwsbrief|dagblad|corriere|gazzetta|jornal",
)
"""Those of a paper's words that name one without an article too: `Halverscher Bote`."""

PROFESSIONS = phrase_set(
    "professor|writer|author|historian|economist|lawyer|novelist|philosopher|physician|lecturer",
    "professor|professorin|schriftsteller|schriftstellerin|historiker|historikerin|ökonom|"
    "ökonomin|politologe|politologin|jurist|juristin|soziologe|soziologin|philosoph|philosophin",
    "professeur|professeure|écrivain|écrivaine|historien|historienne|économiste|avocat|avocate|"
    "philosophe|sociologue|romancier|romancière|politologue",
    "profesor|profesora|catedrático|catedrática|escritor|escritora|historiador|historiadora|"
    "economista|abogado|abogada|filósofo|filósofa|sociólogo|socióloga|politólogo|politóloga",
    "professore|professoressa|scrittore|scrittrice|hoogleraar|schrijver|schrijfster|advogado",
)
"""What a line under an author's name begins with that says what the author is."""

CONTENTS_LINES = phrase_set(
    "contents|table of contents|on this page",
    "inhaltsverzeichnis|inhalt|auf dieser seite",
    "sommaire|table des matières",
    "índice|en este artículo|indice|inhoud|inhoudsopgave|índice do artigo",
)
"""What stands over the list of a page's headings."""

ABOUT_AUTHORS = tuple(
    (
        "is a|is an|is the|is our|is editor|is political|is chief|is senior|is deputy|was a|writes|"
        "covers|reports|reported|contributed|lives in|works|teaches|has covered|has written|edits|"
        "can be reached|joined|"
        "ist Redakteur|ist Redakteurin|ist Reporter|ist Reporterin|ist Autor|ist Autorin|"
        "ist freie|ist freier|ist Journalist|ist Journalistin|ist Korrespondent|"
        "ist Korrespondentin|ist Professor|ist Professorin|ist Historiker|ist Historikerin|"
        "ist Volontär|ist Volontärin|schreibt|berichtet|arbeitet|lebt in|lebt als|lehrt|leitet das|"
        "leitet die|leitet den|"
        "est journaliste|est auteur|est autrice|est professeur|est professeure|est historien|"
        "est historienne|est écrivain|est écrivaine|est avocat|est avocate|est correspondant|"
        "est correspondante|est chercheur|est chercheuse|écrit|couvre|travaille|enseigne|vit à|"
        "collabore|tient|dirige|"
        "es periodista|es profesor|es profesora|es escritor|es escritora|es redactor|"
        "es redactora|es autor|es autora|es historiador|es historiadora|es catedrático|"
        "es catedrática|es corresponsal|escribe|cubre|trabaja|vive en|enseña|colabora|dirige|"
        "è giornalista|è una giornalista|è un giornalista|scrive|è autore|è autrice|lavora|"
        "is journalist|is redacteur|schrijft|werkt|is verslaggever|"
        "é jornalista|é professor|é professora|é autor|é autora|escreve|trabalha"
    ).split("|")
)
"""What follows a name in a note about the author."""

SITTINGS = phrase_set(
    "sitting|minutes|hansard|proceedings",
    "sitzung|plenarprotokoll|protokoll|niederschrift|sitzungsprotokoll",
    "séance|compte|procès",
    "sesión|acta|pleno",
    "seduta|verbale|vergadering|notulen|sessão|ata",
)
"""First words of the titles of minutes, which may hold nothing else but a date."""

CONTACT_WORDS = phrase_set(
    "contact|contacts|phone|tel|media|enquiries|inquiries",
    "kontakt|rückfragen|rückfrage|ansprechpartner|ansprechpartnerin|pressestelle|pressekontakt|"
    "telefon|pressesprecher|pressesprecherin|redaktionskontakt",
    "téléphone|tél|attachée|attaché|presse",
    "contacto|teléfono|tel|gabinete",
    "contatto|contatti|telefono|ufficio|perscontact|telefoon|contato|contactos|telefone",
)
"""Words of the lines that tell whom to ask about a press release."""

ORGANISATIONS = phrase_set(
    "council|ministry|department|university|office|police|agency|authority|commission|committee|"
    "foundation|institute|association|society|trust|ltd|inc|corporation|company|group|union|"
    "parliament|assembly|court|school|college|hospital|museum|bureau|service|club",
    "gmbh|ag|kg|se|verein|verband|ministerium|stadtverwaltung|kreisverwaltung|landkreis|gemeinde|"
    "stadt|polizei|polizeidirektion|polizeiinspektion|stadtwerke|universität|hochschule|stiftung|"
    "institut|behörde|amt|bundesamt|landesamt|landesverband|bundesverband|genossenschaft|landtag|"
    "bundestag|fachbereich|abteilung|pressestelle|stadtrat|gemeinderat|kreistag|amtsgericht|landgericht|museum",
    "mairie|ministère|préfecture|ville|commune|conseil|université|association|fondation|institut|"
    "société|syndicat|direction|service|fédération|agence|assemblée|tribunal|département|région|musée",
    "ayuntamiento|ministerio|consejería|diputación|universidad|fundación|asociación|instituto|"
    "policía|gobierno|junta|consejo|sindicato|federación|agencia|asamblea|parlamento|tribunal|"
    "cooperativa|museo|gabinete|servicio|delegación",
    "comune|ministero|università|fondazione|associazione|gemeente|ministerie|universiteit|"
    "stichting|vereniging|câmara|ministério|universidade|fundação|associação",
)
"""First or last words of the names of those who publish what they do themselves."""
