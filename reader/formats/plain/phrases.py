"""The set phrases of pages that were copied as text, by language: menus, share bars, page ends.

All are lower case, with straight apostrophes, without a final colon. One row a language: English,
German, French, Spanish, Italian, Dutch, Portuguese.
"""

from __future__ import annotations

from reader.formats.cues import FURNITURE_LINES, phrase_set

SKIP_LINES = phrase_set(
    "skip to main content|skip to content|skip to navigation|jump to content|skip links|"
    "skip to footer|skip navigation|accessibility links|accessibility help|skip to article",
    "zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|zur navigation springen|"
    "zum inhalt|zum seitenanfang|sprungmarken|barrierefreiheit",
    "aller au contenu|aller au contenu principal|passer au contenu|accéder au contenu|"
    "aller à la navigation|accéder au menu",
    "saltar al contenido|ir al contenido|ir al contenido principal|pasar al contenido principal",
    "vai al contenuto|salta al contenuto|vai al contenuto principale",
    "ga naar de inhoud|ga naar hoofdinhoud|ga naar inhoud|direct naar artikelinhoud",
    "saltar para o conteúdo|ir para o conteúdo|pular para o conteúdo|avançar para o conteúdo",
)
"""What a page says to those who hear it: after it come the site's name and its menu."""

MENU_LINES = phrase_set(
    "home|menu|search|sign in|log in|login|sign up|subscribe|subscribe now|my account|account|"
    "news|opinion|sport|sports|culture|lifestyle|business|world|us news|uk news|weather|video|"
    "videos|podcasts|newsletters|events|jobs|shop|about|about us|archive|contact|donate|support us|"
    "more|close|close menu|open menu|latest|e-paper|games|crosswords|advertise|navigation|sections|"
    "breadcrumb|your account|notifications|local|politics|economy|health|science|tech|technology|"
    "travel|arts|music|books|films|tv|radio|live|register|edition|my profile|toggle navigation",
    "startseite|menü|suche|anmelden|einloggen|abo|abonnieren|mein konto|lokales|politik|"
    "wirtschaft|sport|kultur|panorama|wissen|regional|region|meinung|digital|reise|auto|wetter|"
    "mediathek|e-paper|epaper|anzeigen|stellenmarkt|trauer|shop|archiv|über uns|kontakt|"
    "start|impressum|über mich|liveticker|tabelle|spielplan|sendungen a-z|livestream|ratgeber|"
    "themen|"
    "navigation|zurück|login|registrieren|gesellschaft|feuilleton|podcasts|newsletter|audio|"
    "hauptnavigation|sie sind hier|menü öffnen|ausland|inland|international|spenden",
    "accueil|menu|recherche|rechercher|se connecter|connexion|s'abonner|s'inscrire|mon compte|"
    "actualités|actualité|en direct|politique|monde|international|france|économie|sport|sports|"
    "culture|société|régions|opinions|débats|planète|sciences|santé|vidéos|podcasts|le journal|"
    "info|environnement|le direct|podcast|idées|"
    "newsletters|fermer|jeux|météo|navigation|boutique|en continu|à propos|archives|faire un don",
    "inicio|portada|menú|buscar|iniciar sesión|inicia sesión|suscríbete|suscribirse|regístrate|"
    "mi cuenta|españa|internacional|opinión|economía|deportes|cultura|sociedad|ciencia|"
    "tecnología|política|local|vídeos|últimas noticias|hemeroteca|edición impresa|boletines|"
    "archivo|sobre mí|actualidad|noticias|directos|"
    "newsletters|cerrar|el tiempo|contacto|quiénes somos|sucesos|secciones|entrar",
    "homepage|menu|cerca|accedi|abbonati|cronaca|politica|esteri|economia|sport|cultura|"
    "spettacoli|meteo|video|il giornale|edizioni locali|registrati|chi siamo|contatti|mondo|"
    "tecnologia|salute|esci",
    "home|menu|zoeken|inloggen|abonneren|word abonnee|mijn account|nieuws|binnenland|buitenland|"
    "politiek|economie|sport|cultuur|opinie|regio|weer|net binnen|podcasts|meer|winkel|"
    "klantenservice",
    "início|menu|pesquisar|entrar|iniciar sessão|assine|assinar|última hora|últimas|política|"
    "economia|mundo|país|desporto|esporte|cultura|opinião|sociedade|local|multimédia|vídeos|"
    "ciência|contactos|secções",
)
"""Lines of a menu. One of them alone over a title is the article's section."""

MENU_ACTIONS = phrase_set(
    "home|menu|search|sign in|log in|login|sign up|subscribe|subscribe now|my account|account|"
    "close|close menu|open menu|e-paper|shop|contact|about|about us|archive|donate|support us|"
    "register|jobs|navigation|more|newsletters|newsletter|podcasts|video|videos|vídeos|live|"
    "latest|en direct|en continu|directo|mediathek|audio|events|advertise|toggle navigation|"
    "my profile",
    "startseite|menü|suche|anmelden|einloggen|abo|abonnieren|mein konto|e-paper|epaper|kontakt|"
    "navigation|zurück|registrieren|menü öffnen|spenden|über uns|archiv|stellenmarkt|trauer",
    "accueil|recherche|rechercher|se connecter|connexion|s'abonner|s'inscrire|mon compte|fermer|"
    "boutique|à propos|archives|faire un don|le journal",
    "inicio|portada|buscar|iniciar sesión|inicia sesión|suscríbete|suscribirse|regístrate|"
    "mi cuenta|cerrar|contacto|quiénes somos|secciones|entrar|hemeroteca|boletines",
    "homepage|cerca|accedi|abbonati|registrati|chi siamo|contatti|esci|zoeken|inloggen|abonneren|"
    "word abonnee|mijn account|klantenservice|início|pesquisar|entrar|iniciar sessão|assine|"
    "assinar|contactos|secções",
)
"""Those of them that are no section an article could be in."""

SHARE_LINES = phrase_set(
    "share|share this|share this article|share this story|share article|share this page|save|print|"
    "print this page|print article|email this article|email|copy link|link copied|comment|comments|"
    "view comments|leave a comment|add a comment|post a comment|listen|listen to this article|"
    "listen to article|gift this article|give this article|save article|save for later|bookmark|"
    "add as preferred source on google|add us on google|follow|following|read aloud|text size|a a|"
    "font size|aa|resize text|share options|advertisement|ad|sponsored|paid content|"
    "report an error|sponsor message|message from our sponsor|white papers|webinars|latest issue|"
    "story continues below advertisement|article continues below advertisement|continue reading|"
    "article continues after ad|scroll to continue|this video can not be played|play video|"
    "play audio|media player|image gallery|show more|show less|read the full story|close ad|"
    "article content|subscriber only|subscribers only|members only|premium|"
    "exclusive for subscribers|"
    "go deeper|view image in fullscreen|"
    "open image in gallery|enlarge image|expand|"
    "download pdf|cite this article|cite|permalink|send tip|share to facebook|copied|download",
    "teilen|zum merken anmelden|beitrag teilen|artikel teilen|seite teilen|merken|drucken|"
    "seite drucken|"
    "artikel drucken|vorlesen|artikel vorlesen|artikel anhören|anhören|kommentieren|"
    "kommentar schreiben|kommentare|kommentare anzeigen|anzeige|werbung|link kopieren|"
    "artikel merken|artikel verschenken|verschenken|schriftgröße|speichern|feedback|"
    "auf facebook teilen|per mail teilen|per e-mail teilen|folgen|zum artikel|mehr anzeigen|"
    "weniger anzeigen|bild vergrößern|bildergalerie|video starten|exklusiv für abonnenten|"
    "hier geht es zur bilderstrecke|nach der anzeige weiterlesen|artikel speichern|pdf|"
    "zur merkliste|auf die merkliste|audio-version|zusammenfassung anzeigen|abonnenten-inhalt|"
    "hinterlasse einen kommentar|schreibe einen kommentar|"
    "hier klicken|jetzt testen|per e-mail versenden|seite versenden|"
    "fehler melden|"
    "externer inhalt|newsletter abonnieren|kurzlink kopieren|bild in voller größe anzeigen|plus",
    "partager|partager l'article|partager cet article|ajouter à vos sélections|enregistrer|"
    "imprimer|réagir|réactions|commenter|commentaires|voir les commentaires|écouter|"
    "écouter l'article|offrir|offrir l'article|copier le lien|lien copié|publicité|"
    "article réservé aux abonnés|réservé aux abonnés|abonnés|envoyer par mail|"
    "envoyer par e-mail|suivre|lire plus tard|lire dans l'application|lire la suite|voir plus|"
    "ajouter à mes favoris|sauvegarder|newsletter|je m'abonne|signaler une erreur|"
    "la suite après cette publicité|la suite après la publicité|partager sur facebook|"
    "laisser un commentaire|j'achète ce numéro|agrandir l'image|taille du texte|"
    "télécharger|"
    "lecture zen|zen|contenu réservé aux abonnés",
    "compartir|compartir en facebook|compartir en twitter|compartir en x|compartir en whatsapp|"
    "compartir en linkedin|copiar enlace|guardar|guardar artículo|imprimir|comentar|comentarios|"
    "ver comentarios|escuchar|escuchar artículo|publicidad|seguir leyendo|solo para suscriptores|"
    "exclusivo suscriptores|ir a los comentarios|enviar por correo|enviar por email|"
    "regalar artículo|desplegar redes sociales|seguir|leer más|ver más|bluesky|"
    "deja un comentario|deja una respuesta|comenta|"
    "añádenos en google|comparte|comparte esta noticia|descargar|ampliar imagen|me gusta",
    "condividi|condividi l'articolo|condividi su facebook|salva|stampa|ascolta|"
    "ascolta l'articolo|commenta|commenti|pubblicità|segui|copia link|invia|invia per email|"
    "continua a leggere|regala l'articolo|riservato agli abbonati|leggi i commenti|"
    "dimensione testo",
    "deel|delen|deel artikel|deel dit artikel|deel dit|bewaar|bewaren|opslaan|print|printen|"
    "reageer|reageren|"
    "reacties|luister|luister naar dit artikel|advertentie|kopieer link|lees verder|"
    "cadeau geven|geef cadeau|leeslijst|volg|toon meer|artikel beluisteren|"
    "lees later|alleen voor abonnees|lees meer",
    "partilhar|partilhar artigo|partilhe|compartilhar|compartilhe|guardar|guardar artigo|imprimir|"
    "comentar|comentários|ouvir|ouvir artigo|ouça|publicidade|seguir|copiar link|"
    "continue a ler|exclusivo|exclusivo para assinantes|oferecer artigo|leia mais|ler mais|"
    "salvar|enviar por email|oiça este artigo",
)
"""Lines of the bar under a title, and of what stands between paragraphs."""

END_LINES = phrase_set(
    "most read|most viewed|most popular|most watched|more on this story|more on this topic|"
    "more from this author|more like this|more stories|more news|more from|more in|top stories|"
    "latest stories|latest news|you may also like|you might also like|recommended for you|"
    "related topics|related|related articles|related stories|related content|related links|"
    "related internet links|related coverage|related news|read next|up next|up next|next article|"
    "next story|previous article|previous post|next post|previous|next|popular now|trending now|"
    "trending|editor's picks|editors' picks|from our partners|sponsored content|topics|tags|"
    "filed under|categories|share this|leave a comment|leave a reply|comments|"
    "join the conversation|"
    "sign up to our newsletter|get the newsletter|newsletter sign-up|privacy policy|privacy|"
    "terms of use|terms and conditions|terms of service|cookie policy|cookie settings|contact us|"
    "about us|advertise with us|all rights reserved|back to top|footer|references|see also|"
    "explore more on these topics|reuse this content|media contact|media contacts|"
    "press contact|contact|contacts|notes to editors|report this ad|follow us|around the bbc|"
    "elsewhere on the web|post navigation|latest news from|explore the bbc|read more|"
    "our standards|support us|"
    "license this content|site map|help|post tags|written by|about the author|editor's note",
    "mehr zum thema|zum thema|mehr aus|mehr aus dem ressort|lesen sie auch|lesen sie mehr|"
    "das könnte sie auch interessieren|das könnte dich auch interessieren|"
    "auch interessant|meistgelesen|meistgelesene artikel|am meisten gelesen|beliebt|"
    "neueste artikel|neueste beiträge|weitere artikel|weitere themen|weitere meldungen|"
    "aktuelle nachrichten|schlagworte|schlagwörter|stichworte|themen|kategorien|kategorie|"
    "kommentare|kommentar schreiben|impressum|datenschutz|datenschutzerklärung|agb|kontakt|"
    "nutzungsbedingungen|cookie-einstellungen|privatsphäre|nach oben|zur startseite|"
    "alle rechte vorbehalten|pressekontakt|ansprechpartner|medienkontakt|rückfragehinweis|"
    "über den autor|über die autorin|newsletter|zurück zur übersicht|nächster artikel|"
    "vorheriger artikel|beitrags-navigation|beitragsnavigation|teilen mit|ähnliche beiträge|"
    "ähnliche artikel|empfehlungen der redaktion|top-themen|leserkommentare|kommentar verfassen|"
    "hinterlasse einen kommentar|schreibe einen kommentar|hinterlassen sie einen kommentar|"
    "rückfragen bitte an|notizblock|dieses thema im programm|"
    "barrierefreiheit|mediadaten|links|quellen|pressekontakt und rückfragen|weiterführende links",
    "à lire aussi|lire aussi|sur le même sujet|sur le même thème|les plus lus|les plus lues|"
    "le plus lu|les plus lues du moment|nos dernières actualités|dans la même rubrique|"
    "articles similaires|contenus sponsorisés|vous aimerez aussi|pour aller plus loin|"
    "en savoir plus|"
    "commentaires|réactions|laisser un commentaire|mentions légales|politique de confidentialité|"
    "conditions générales|conditions générales d'utilisation|cgu|cgv|nous contacter|contact|"
    "contact presse|contacts presse|gestion des cookies|plan du site|haut de page|retour en haut|"
    "tous droits réservés|mots-clés|mots clés|étiquettes|thèmes|catégories|thématiques|"
    "services|l'actualité en direct|la rédaction vous conseille|article précédent|article suivant|"
    "navigation des articles|newsletter|publié dans|nos newsletters|aussi dans l'actu|tags",
    "más información|más noticias|lo más leído|lo más visto|lo más|te puede interesar|"
    "también te puede interesar|te recomendamos|noticias relacionadas|artículos relacionados|"
    "relacionados|archivado en|etiquetas|temas|temas relacionados|comentarios|deja un comentario|"
    "deja una respuesta|normas|aviso legal|política de privacidad|política de cookies|privacidad|"
    "contacto|contacto de prensa|contacto para medios|contacto prensa|quiénes somos|"
    "todos los derechos reservados|volver arriba|condiciones de uso|publicidad|"
    "entrada anterior|entrada siguiente|categorías|últimas noticias|sobre la firma|"
    "newsletters|lee también|lea también|más en|ver también|navegación de entradas",
    "leggi anche|articoli correlati|potrebbe interessarti|ti potrebbe interessare|i più letti|"
    "più letti|ultime notizie|altre notizie|argomenti|tag|commenti|lascia un commento|"
    "informativa sulla privacy|privacy|note legali|contatti|redazione|tutti i diritti riservati|"
    "riproduzione riservata|torna su|ufficio stampa|cookie policy|vedi anche|"
    "© riproduzione riservata",
    "lees ook|lees meer|meer over|meest gelezen|gerelateerd|gerelateerde artikelen|ook interessant|"
    "reacties|reageer|trefwoorden|onderwerpen|privacybeleid|privacy|cookiebeleid|contact|"
    "colofon|algemene voorwaarden|terug naar boven|alle rechten voorbehouden|perscontact|"
    "aanbevolen|meer nieuws|laatste nieuws|categorieën|geef een reactie|deel dit bericht",
    "leia também|leia mais|mais lidas|mais lidos|mais populares|últimas notícias|"
    "notícias relacionadas|artigos relacionados|relacionados|pode gostar|tópicos|etiquetas|tags|"
    "comentários|deixe um comentário|política de privacidade|termos e condições|contactos|"
    "contacto|ficha técnica|todos os direitos reservados|assessoria de imprensa|"
    "contacto para imprensa|voltar ao topo|ver também|sobre o autor|mais notícias",
)
"""Lines after which, behind the last paragraph, nothing is the article's any more."""

ONE_LINK_LINES = phrase_set(
    "read more|read also|see also|read next|also read|don't miss|watch|more on this",
    "lesen sie auch|lesen sie hier|mehr dazu|lesen sie dazu|auch interessant|lies auch|siehe auch",
    "lire aussi|à lire aussi|à lire également|lire également|voir aussi|à lire|notre dossier|"
    "lire l'entretien|lire le reportage|lire l'analyse|lire la tribune",
    "lee también|lea también|te puede interesar|también te puede interesar|leer más|"
    "más información|ver también",
    "leggi anche|guarda anche|vedi anche|approfondisci",
    "lees ook|lees verder|bekijk ook",
    "leia também|leia mais|ler mais|ver também|veja também",
)
"""What stands over the title of one other article, in the middle of this one."""

RELEASE_LINES = phrase_set(
    "press releases|for immediate release|press release|news release|media release|embargoed|###|"
    "ends|-ends-|"
    "- ends -|– ends –|-end-|-30-|# # #|media statement|for release|* * *|***|-----",
    "pressemitteilungen|pressemeldungen|pressemitteilung|presseinformation|medienmitteilung|"
    "pressemeldung|zur sofortigen "
    "veröffentlichung|presseaussendung|medieninformation|pressedienst|sperrfrist|- ende -|ende",
    "communiqués de presse|communiqué de presse|communiqué|pour diffusion immédiate|"
    "information presse|dossier de presse",
    "notas de prensa|nota de prensa|comunicado de prensa|comunicado|para difusión inmediata|"
    "gabinete de prensa",
    "comunicato stampa|persbericht|comunicado de imprensa|nota à imprensa|nota de imprensa",
)
"""What a press release says of itself at its beginning and end."""

NEWSLETTER_LINES = phrase_set(
    "view in browser|view this email in your browser|view online|unsubscribe|manage preferences|"
    "update your preferences|update preferences|forwarded this email|forward to a friend|"
    "view this email online|read online|open in app|open in browser|read in app|"
    "manage your preferences|manage subscription|preferences|email preferences",
    "im browser ansehen|im browser öffnen|im browser lesen|newsletter abbestellen|abmelden|"
    "newsletter im browser ansehen|webansicht|online lesen|abbestellen|vom newsletter abmelden",
    "voir dans le navigateur|version en ligne|se désabonner|se désinscrire|lire en ligne|"
    "voir la version en ligne|ouvrir dans le navigateur|gérer mes préférences",
    "ver en el navegador|ver en navegador|darse de baja|cancelar suscripción|ver online",
    "visualizza nel browser|annulla l'iscrizione|cancella iscrizione|bekijk in browser|"
    "bekijk online|uitschrijven|afmelden|ver no navegador|ver no browser|cancelar subscrição",
)
"""What stands over and under a newsletter."""

CAPTION_BEGINNINGS = (
    "image caption,|image source,|image:|video caption,|media caption,|figure caption,|"
    "photographs by |photography by |photos by |fotos von |fotografien von |"
    "photographies de |photographies : |fotografías de |fotografie di |illustrations by |"
    "figure 1|figure 2|fig. 1|fig. 2|pictured:|caption:|photo caption:|"
    "bildunterschrift|bildbeschreibung|bildlegende|legende:|bildrechte|"
    "légende image|légende :|légende de l'image|crédit photo|photo d'illustration|"
    "pie de foto|imagen de archivo|imagen de|crédito|una imagen de|"
    "didascalia|bijschrift|legenda|legenda da foto|imagem de"
).split("|")

AGO = phrase_set(
    "ago|hours ago|hour ago|minutes ago|minute ago|days ago|day ago|mins ago|just now|"
    "hrs ago|weeks ago"
)
"""Ends of lines that only say how long ago something was."""

INTERVIEW_WORDS = phrase_set(
    "interview|interviewed|q&a|q & a|in conversation",
    "interview|gespräch|interviewt|im gespräch|streitgespräch",
    "entretien|interview|propos recueillis|questions à|tête-à-tête|grand entretien",
    "entrevista|entrevistado|intervista|interview|vraaggesprek|conversa com",
)
"""Words of a head that call the text an interview."""

ADDRESSES = phrase_set(
    "you|your|you've|you're|you'd",
    "sie|ihnen|ihr|ihre|ihrem|ihren|ihrer|du|dir|dich|dein|deine",
    "vous|votre|vos|tu|ton|ta|tes",
    "usted|ustedes|te|tú|tu|le",
    "lei|voi|suo|u|uw|je|jij|jouw|você|seu|sua",
)
"""Words by which a question speaks to whoever is asked."""

PAGE_LINES = FURNITURE_LINES | SHARE_LINES | SKIP_LINES | RELEASE_LINES | NEWSLETTER_LINES
"""All whole lines that are of the page and not of the article, wherever they stand."""
