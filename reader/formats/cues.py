"""The set phrases of saved articles: bylines, summary boxes, share lines, credits, by language.

All are lower case. Where a phrase is one of a line's beginning or end, the name says so.
"""

from __future__ import annotations

import re


def phrase_set(*rows: str) -> frozenset[str]:
    """Give the phrases in rows of phrases that are parted by `|`."""
    return frozenset(phrase for row in rows for phrase in row.split("|"))


def any_of(*rows: str) -> re.Pattern[str]:
    """Give the pattern of what is in any of the rows; all of it is bounded."""
    return re.compile("|".join(f"(?:{row})" for row in rows))


BYLINE_PREFIXES = phrase_set(
    "by|written by|story by|words by|text by|reported by|reporting by|report by|interview by|"
    "analysis by|opinion by|comment by|author|authors|interviewed by|review by|reviewed by|"
    "posted by|published by|submitted by|photos and text by|story and photos by|obituary by|"
    "as told to|words|edited by|compiled by|interview and text by|reported and written by|"
    "interviews by|sent by|story|report|text and photos|text and photos by|words and pictures|"
    "words and pictures by|text and pictures by|reporter|reporters",
    "von|text von|ein bericht von|eine analyse von|ein kommentar von|ein interview von|"
    "ein gastbeitrag von|eine reportage von|interview von|kommentar von|autor|autorin|"
    "das gespräch führte|das gespräch führten|das interview führte|das interview führten|"
    "interview|text|protokoll|protokoll von|aufgezeichnet von|ein nachruf von|nachruf von|"
    "eine kolumne von|kolumne von|ein essay von|eine rezension von|rezension von|reportage von|"
    "bericht von|analyse von|gastbeitrag von|ein porträt von|eine glosse von|ein faktencheck von|"
    "faktencheck von|verfasst von|geschrieben von|autoren|autorinnen|text und fotos|"
    "text und fotos von|eine kritik von|ein leitartikel von|aus dem archiv von|es schreibt|"
    "heute schreibt|zusammengestellt von|die fragen stellte|die fragen stellten|interview führte|"
    "gesprächsführung|ein text von|ein beitrag von|"
    "text und bilder|text und bilder von|text & fotos|bericht|reportage|"
    "mit ihm sprach|mit ihr sprach|mit ihnen sprach|ein protokoll von|redaktionelle bearbeitung|"
    "reporterin|manuskript|autor und sprecher",
    "par|propos recueillis par|texte de|auteur|autrice|recueilli par|entretien réalisé par|"
    "interview réalisée par|une chronique de|chronique de|tribune de|reportage de|enquête de|"
    "écrit par|rédigé par|texte|textes|publié par|interview par|un reportage de|une analyse de|"
    "analyse de|éditorial de|l'édito de|critique de|une enquête de|rédigée par|écrite par|"
    "entretien mené par|propos recueillis et traduits par|"
    "recueillis par|entretien par|entretien|une tribune de|un entretien de|un texte de|signé|"
    "un billet de|billet de|texte et photos|texte et photos de|textes et photos|récit|reportage",
    "por|texto de|texto por|autor|autora|texto|escrito por|entrevista de|una entrevista de|"
    "entrevista por|un reportaje de|reportaje de|análisis de|redacción y fotos|publicado por|"
    "una crónica de|crónica de|opinión de|columna de|una columna de|escribe|firma|escrita por|"
    "entrevista realizada por|entrevista|un texto de|un artículo de|artículo de|redactado por|"
    "texto y fotos|texto y fotos de|textos y fotos|texto y fotografías|reportaje|crónica|"
    "por nuestro compañero|por nuestra compañera|reportero|reportera|guion|guión|"
    "guion y narración|guion y locución",
    "di|testo di|autore|intervista di|a cura di|door|auteur|tekst|tekst door|geschreven door|"
    "interview door|um artigo de|entrevista de|reportagem de|opinião de|texto de",
    "veröffentlicht von|erstellt von|posté par|publicada por|postado por|scritto da|"
    "pubblicato da|geplaatst door",
    "作者|撰文|采写|記者|记者|本报记者|著者|執筆|글|автор|текст",
)
"""What stands before an author's name at the beginning of a line."""


NO_AUTHORS = phrase_set(
    "admin|administrator|administrateur|administrador|amministratore|beheerder|root|webmaster|"
    "web master|user|guest|unknown|anonymous|none|null|undefined|nan|n/a|author|default|"
    "super user|superuser|site admin|wp admin|webadmin|web admin|blogger|wordpress|noreply|"
    "no author|test|info|contact|webredaktion|content manager|cms|system"
)
"""What programs fill in where nobody signs."""

NO_NAME_BEGINNINGS = phrase_set(
    "our|your|yours|own|special correspondent|from our|one of our",
    "ihr|ihre|euer|eure|unser|unsere|unserem|unserer|eigener|eigene|eigenem|eigen|sonderbericht",
    "notre|nos|votre|de notre|nuestro|nuestra|nuestros|enviado especial|de nuestro|nostro|nostra|"
    "dal nostro|onze|van onze|nosso|nossa|do nosso",
    "presentación|présentation|presented|moderation|moderación|dirección|direction|regie",
)
"""What a line begins with that tells who wrote without a name: `Our Own Correspondent`."""

CREDITED_WORK = phrase_set(
    "photo|photos|photograph|photographs|photography|photographer|picture|pictures|image|images|"
    "illustration|illustrations|graphic|graphics|video|drawing|drawings|translation|translated",
    "foto|fotos|fotografie|fotografien|bild|bilder|illustrationen|grafik|grafiken|zeichnung|"
    "zeichnungen|übersetzung|kamera|ton|schnitt",
    "photographie|photographies|infographie|dessin|dessins|traduction|vidéo|crédit",
    "fotografía|fotografías|ilustración|ilustraciones|imagen|imágenes|traducción|gráfico|"
    "gráficos|vídeo",
    "fotografia|illustrazioni|disegni|traduzione|beeld|tekening|tekeningen|vertaling|ilustração|"
    "tradução",
)
"""What somebody did who is named beside the author."""

NAME_DEGREES = phrase_set(
    "phd|ph.d|md|m.d|msc|m.sc|ma|m.a|ba|b.a|mba|jd|j.d|esq|rn|dphil|bsc|llm|rd|cfa|cpa|dvm|mph"
)
"""What follows a name behind a comma and is none, without the final full stop."""

NAME_JOINERS = phrase_set("and|und|et|y|e|en|with|mit|avec|con|&")

NAME_PARTICLES = phrase_set(
    "von|van|de|der|den|del|della|di|da|dos|du|la|le|zu|zur|al|el|bin|ibn|ben|ter|ten|af|y|e"
)
"""Words in lower case that belong to a name."""

NAME_ROLES = phrase_set(
    "editor|correspondent|reporter|writer|journalist|columnist|critic|producer|contributor|"
    "redakteur|redakteurin|korrespondent|korrespondentin|journalistin|reporterin|autorin|autor|"
    "journaliste|correspondant|correspondante|rédacteur|rédactrice|envoyé|redactor|redactora|"
    "corresponsal|periodista|corrispondente|giornalista|verslaggever|jornalista|repórter|"
    "editors|reporters|correspondents|columnists|chefredakteur|"
    "chefredakteurin|redaktionsleiter|redaktionsleiterin|ressortleiter|ressortleiterin|"
    "volontär|volontärin|kolumnist|kolumnistin|gerichtsreporter|gerichtsreporterin|"
    "chroniqueur|chroniqueuse|envoyée|correspondants|enviado|enviada|"
    "columnista|redactor/a|redactor-jefe|redacteur|correspondente|jornalistas|redator|redatora|"
    "inviato|inviata|editorialista|analyst|analysts|commentator|meteorologist|economist|strategist|"
    "photographer|blogger|writers|journalists|critics|producers|contributors|photographers|"
    "bloggers|commentators|economists|meteorologists|"
    "redakteure|redakteurinnen|korrespondenten|korrespondentinnen|journalisten|journalistinnen|"
    "reporterinnen|autoren|autorinnen|kolumnisten|kolumnistinnen|volontäre|volontärinnen|"
    "journalistes|rédacteurs|rédactrices|correspondantes|chroniqueurs|chroniqueuses|envoyés|"
    "envoyées|redactores|redactoras|corresponsales|periodistas|columnistas|enviados|enviadas"
)
"""What follows a name in a byline."""

AGENCIES = phrase_set(
    "reuters|afp|ap|dpa|apa|sda|keystone-sda|ats|efe|ansa|anp|lusa|tass|xinhua|kyodo|upi|epa|afp/"
    "getty|getty images|associated press|the associated press|agence france-presse|staff|newsroom|"
    "redaktion|news agencies|agencies|agencias|agenturen|collectif|un collectif|la rédaction|"
    "rédaction|die redaktion|online-redaktion|onlineredaktion|redacción|la redacción|redazione|"
    "la redazione|redactie|de redactie|redação|da redação|editorial board|the editorial board|"
    "staff reporter|staff writer|staff reports|wire reports|wire services|agences|agenzie|"
    "europa press|agencia efe|pa media|press association|belga|adnkronos|agerpres|bloomberg"
)
"""Those who sign in a person's place."""

UPDATED_LABELS = phrase_set(
    "updated|last updated|last modified|modified|last update|update|revised",
    "aktualisiert|zuletzt aktualisiert|aktualisierung|geändert|stand|aktualisiert am|"
    "letzte änderung",
    "mis à jour|mise à jour|modifié|dernière mise à jour|mis à jour le|modifié le",
    "actualizado|actualizada|última actualización|modificado",
    "aggiornato|aggiornata|ultimo aggiornamento|bijgewerkt|laatst bijgewerkt|atualizado|"
    "atualizada|atualizado em|päivitetty|muokattu",
)
PUBLISHED_LABELS = phrase_set(
    "published|first published|posted|created|date|publication date|issued|posted on|published on",
    "veröffentlicht|veröffentlicht am|publiziert|publiziert am|erstellt|erschienen|erschienen am|"
    "datum|vom|am|den",
    "publié|publié le|paru le|le|date de publication",
    "publicado|publicada|publicado el|fecha|el",
    "pubblicato|pubblicato il|il|gepubliceerd|geplaatst|publicado em|em|julkaistu",
)
OTHER_DATES = phrase_set(
    "born|died|deadline|due|until|till|valid|expires|expiry|effective|meeting|event|starts|start|"
    "ends|end|opens|opening|closes|closing|founded|established|elected|"
    "period|season|from|between|arrival|departure|joined|member since|opened",
    "geboren|gestorben|gültig|frist|einsendeschluss|beginn|ende|bis|sitzung|termin|eröffnung|"
    "gegründet|zeitraum|laufzeit|einlass",
    "né|née|mort|morte|jusqu'au|jusqu'à|date limite|échéance|réunion|fondé|fondée|début|fin",
    "nacido|nacida|fallecido|fallecida|hasta|plazo|vence|reunión|fundado|fundada|desde|inicio",
    "nato|nata|morto|morta|scadenza|fino|riunione|fondato|fondata|inizio|dal",
    "overleden|tot|geldig|vergadering|opgericht|vanaf|nascido|nascida|até|prazo|reunião|fundado",
)
"""Words before a date that make it the date of something else than the article."""

WEEKDAYS = phrase_set(
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|"
    "sat|sun",
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so",
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira",
)
TIME_WORDS = phrase_set("at|um|à|a las|alle|alle ore|ore|klo|kl|om|às|@|gegen")
"""What stands between a date and a time."""

ZONES = phrase_set(
    "gmt|utc|bst|cet|cest|mez|mesz|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|ist|jst|kst|hkt|sgt|"
    "aest|msk|z"
)

SUMMARY_CUES = phrase_set(
    "key points|key takeaways|takeaways|highlights|at a glance|in brief|in short|summary|the gist|"
    "key facts|what you need to know|why it matters|the essentials|main points|tl;dr",
    "das wichtigste in kürze|das wichtigste|auf einen blick|in kürze|zusammenfassung|"
    "darum geht's|darum geht es|das wichtigste im überblick|keine zeit|die wichtigsten punkte",
    "l'essentiel|en bref|en résumé|l'essentiel en bref|points clés|les points clés|ce qu'il faut "
    "retenir|à retenir|l'info en bref",
    "claves|las claves|lo esencial|en breve|puntos clave|en resumen|lo más importante",
    "in sintesi|in breve|punti chiave|i punti chiave|in het kort|samenvatting|kernpunten|"
    "em resumo|pontos-chave|resumo|destaques",
)
"""Lines that announce a summary in points; a final colon or exclamation mark is left out."""

SUMMARY_CUE_WORDS = (
    "summarizes for you|summarises for you|sums it up for you|sums up for you|"
    "fasst für dich zusammen|fasst für sie zusammen|"
    "fasst zusammen|résume pour toi|résume pour vous|riassume per te|resume para ti".split("|")
)
"""Phrases that make a short line one that announces a summary."""

SUMMARY_CUE_BEGINNINGS = (
    "no time?",
    "short on time?",
    "keine zeit?",
    "pas le temps ?",
    "pas le temps?",
    "¿sin tiempo?",
    "non hai tempo?",
    "geen tijd?",
    "sem tempo?",
)

FURNITURE_LINES = phrase_set(
    "advertisement|continue reading the main story|supported by|share|share this|"
    "share this article|close|comments|comment|subscribe|sign up|log in|register|register now|"
    "reply|print|email|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|instagram|"
    "pocket|add to pocket|facebook messenger|copy link|read more|more|related|related articles|"
    "related coverage|related stories|related topics|related content|most read|most popular|"
    "recent posts|trending|topics|tags|discussion|save|listen|author|report comment|"
    "delete comment|reuse this content|"
    "newest first|oldest first|most liked|pdf version|google scholar|follow|loading|skip ad|"
    "all rights reserved|story continues|advertising|recommended|newsletter|in this article|"
    "advert|trending news|leave a reply|post a comment",
    "anzeige|werbung|teilen|merken|drucken|kommentare|kommentar|mehr zum thema|artikel drucken|"
    "mailen|twittern|flippen|newsletter|themen|schlagworte|lesen sie auch|auch interessant|"
    "zur startseite|jetzt teilen auf|artikel teilen|mehr|weiterlesen|artikel anhören",
    "publicité|partager|imprimer|commentaires|tous les commentaires|répondre|alerter|à lire aussi|"
    "lire aussi|en ce moment|s'abonner|la rédaction vous conseille|sur le même sujet",
    "publicidad|compartir|comentarios|imprimir|te puede interesar|lee también|temas|suscribirse",
    "pubblicità|condividi|commenti|leggi anche|stampa|advertentie|delen|reacties|lees ook|"
    "publicidade|compartilhar|partilhar|comentários|leia também|lue myös|lue aiheesta lisää|"
    "jaa artikkeli",
)
"""Whole lines that belong to the page and not to the article; a final colon is left out."""

COMMENT_LINES = phrase_set(
    "comments|comment|reply|leave a reply|report comment|delete comment|discussion|recent posts|"
    "author|about the author|post a comment|join the conversation",
    "kommentare|kommentar|antworten|über den autor|über die autorin",
    "commentaires|tous les commentaires|répondre|comentarios|responder|commenti|rispondi|reacties|"
    "comentários|deixe um comentário",
)
"""Lines that only stand after an article's end: over comments and notes about the author."""

ABOUT_WORDS = ("about ", "über ", "à propos de ", "sobre ", "acerca de ", "over ")
"""What stands before the author's name over a note about the author."""

NETWORKS = phrase_set(
    "facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|instagram|email|e-mail|xing|"
    "google|tumblr|tweet|messenger|mail|print|share|pocket|flipboard|threads|bluesky|mastodon|pint"
)
"""Words that make a line of share links where two of them stand together."""

RELATED_LINES = phrase_set(
    "related|related articles|related coverage|related stories|related topics|related content|"
    "read more|see also|most read|most popular|recent posts|recommended|trending|more",
    "mehr zum thema|lesen sie auch|auch interessant|mehr",
    "à lire aussi|lire aussi|en ce moment|la rédaction vous conseille|sur le même sujet",
    "te puede interesar|lee también|leggi anche|lees ook|leia também|lue myös|lue aiheesta lisää",
)
"""Those of them that links to other articles follow."""

FURNITURE_BEGINNINGS = (
    "share on |share via |share this |share all |click to |click for |tweet on |"
    "print this |"
    "view all |tempo de leitura|tempo di lettura|tiempo de lectura|lesezeit|reading time|"
    "temps de lecture|"
    "search for this author|follow us|follow @|sign up for |subscribe to |"
    "click here|read more:|read more »|see also:|related:|slideshow|gallery:|photos:|watch:|video:|"
    "advertisement|pingback:|latest posts by |spread the news|doi:|our standards:|copyright |©|"
    "all rights reserved|download |listen to |temas |tags:|tags :|topics:|"
    "lesen sie auch|mehr zum thema|auch interessant|auf facebook |auf twitter |"
    "à lire aussi|lire aussi|en vidéo|voir aussi|partager |"
    "lea también|lee también|te puede interesar|compartir |síguenos |síganos |continúa leyendo|"
    "sigue leyendo|siga leyendo|relacionado:|relacionada:|suivez-nous|folgen sie uns|folge uns|"
    "leggi anche|guarda anche|lees ook|leia também|jaa artikkeli|lue myös|"
    "story continues |article continues |continued from |continued on |continued below|"
    "continues on page |continued next |see page |"
    "fortsetzung auf |fortsetzung von |fortsetzung nächste |fortsetzung seite |weiter auf seite |"
    "suite page |suite en page |suite de la page |suite de la première page |lire la suite |"
    "continúa en |viene de la |sigue en la |pasa a la página |sigue en página ".split("|")
)

CREDIT_WORDS = tuple(
    "photograph:|photo:|photos:|photo by|photo credit|picture:|image:|image credit|credit:|"
    "courtesy of|getty images|/getty|/afp|/reuters|/ap)|/ap |ap photo|/keystone|/imago|/dpa|"
    "shutterstock|istock|unsplash|(photo|(ap)|"
    "foto:|fotos:|bild:|bildquelle|quelle:|symbolbild|grafik:|archivbild|"
    "photo :|crédit|crédits|imagen:|imágenes:|fotografía:|foto di|immagine:|beeld:|lehtikuva".split(
        "|"
    )
)
"""Words that a line under a picture holds."""

FIELD_LABELS = {
    "authors": phrase_set("byline|author|authors|autor|autorin|auteur"),
    "title": phrase_set(
        "headline|title|titel|titre|título|episode|episode title|folge|sendetitel|épisode|episodio|"
        "transcript|transkript|transcription|transcripción"
    ),
    "published": phrase_set("date|published|datum|fecha|publication date|load-date"),
    "publisher": phrase_set(
        "source|publication|publisher|newspaper|quelle|zeitung|medium|journal|fuente|publicación|"
        "periódico|medio|testata|krant|publicação"
    ),
    "url": phrase_set("url|link|permalink"),
    "": phrase_set(
        "length|language|publication-type|section|dateline|subject|copyright|graphic|edition|page|"
        "pages|word count|words|issue|volume|keywords|category|document|id|programme|program|show|"
        "ausgabe|seite|seiten|rubrik|ressort|umfang|wörter|wortanzahl|sprache|heft|jahrgang|sendung|"
        "dokument|stichworte|schlagwörter|"
        "émission|édition|numéro|rubrique|longueur|nombre de mots|langue|mots-clés|"
        "programa|edición|página|páginas|sección|palabras|número|idioma|longitud|documento|materia|"
        "edizione|pagina|sezione|parole|editie|sectie|woorden|edição|seção|secção|palavras"
    ),
}
"""What stands before a colon in records of press databases; the empty field means nothing to us."""

MAIL_LABELS = {
    "authors": phrase_set("from|von|de|expéditeur|remitente|da|van"),
    "title": phrase_set("subject|betreff|objet|asunto|oggetto|onderwerp|assunto"),
    "published": phrase_set("date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|data"),
    "": phrase_set(
        "to|cc|bcc|reply-to|an|antwort an|à|cci|répondre à|para|responder a|a|aan|importance|"
        "attachments|anlagen|pièces jointes|adjuntos"
    ),
}
"""What stands before a colon in the head of a letter that was copied with it."""

CAMEL_CASE_WORDS = phrase_set(
    "youtube|iphone|ipad|ipod|imac|ebay|paypal|linkedin|tiktok|whatsapp|facetime|snapchat|latex|"
    "javascript|typescript|wordpress|github|gitlab|openai|chatgpt|deepmind|deepseek|spacex|"
    "blackrock|unicredit|techcrunch|mastercard|fedex|dreamworks|exxonmobil|wework|softbank|"
    "thyssenkrupp|astrazeneca|biontech|glaxosmithkline|curevac|gamestop|playstation|huffpost|"
    "buzzfeed|macbook|metoo|bafin|airpods|airbnb|doordash|coinbase|microstrategy|mcdonald|"
    "salesforce|autozone|tripadvisor|usaid|postfinance|swisscom|procredit|powerpoint|"
    "proasyl"
)
"""Names written with a capital in the middle, folded."""

CAMEL_CASE_BEGINNINGS = phrase_set(
    "mc|mac|de|di|du|la|le|lo|van|fitz|o|i|e|x|da|del|des|st|pre|pro"
)
"""Beginnings of names after which a capital follows: McCain, DiCaprio, LaGuardia, iPhone."""

VIEW_ONLINE = any_of(
    r"view (?:this |the )?(?:e-?mail|message|newsletter|it|post)?\s?(?:in|on) (?:your |a |the )?"
    r"(?:web ?)?browser|(?:read|open|see) (?:this )?(?:e-?mail |post |newsletter )?in (?:your |a )?"
    r"browser|view (?:this )?(?:e-?mail )?as a web ?page|"
    r"(?:having )?trouble (?:viewing|reading|seeing) this|"
    r"can(?:'t|not) (?:see|read|view) this (?:e-?mail|message|newsletter)|"
    r"not displaying (?:properly|correctly)|in your browser to view the|"
    r"(?:view|read|open|see) (?:this|the) (?:post|e-?mail|newsletter|message) online",
    r"im browser (?:ansehen|anzeigen)|nicht (?:richtig|korrekt|optimal) (?:angezeigt|dargestellt)",
    r"(?:dans|sur) votre navigateur|ne s'affiche pas correctement",
    r"en (?:tu|su) navegador|no se visualiza correctamente",
    r"nel tuo browser|in (?:je|uw) browser|bekijk deze (?:e-?mail|nieuwsbrief) online",
    r"no seu navegador",
)
"""What the line says that offers a letter as a page."""

ONLINE_BUTTONS = any_of(
    r"(?:view|read|open|see) (?:online|in (?:the )?app|on (?:the )?web)|web ?version|"
    r"browser version|(?:having )?trouble (?:viewing|reading|seeing)|"
    r"can(?:'t|not) (?:see|read|view) this",
    r"web-?version|online-?version|online (?:lesen|ansehen)|"
    r"im browser (?:öffnen|lesen|betrachten)",
    r"version (?:en ligne|web)|lire en ligne|(?:dans|sur) (?:le|un) navigateur|"
    r"ne s'affiche pas|problèmes? d'affichage",
    r"versión (?:web|online|en línea)|leer en línea|ver en línea|en el navegador",
    r"versione (?:web|online)|nel browser|online versie|webversie|"
    r"bekijk (?:e-?mail |nieuwsbrief )?online",
    r"versão (?:web|online)|no navegador",
)
"""What a button says that does so, and other texts as well."""
