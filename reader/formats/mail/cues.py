"""The set phrases of newsletters and of the programs that send mail, by language.

They are patterns of lines in lower case with straight apostrophes; all are bounded.
"""

from __future__ import annotations

import re

from reader.formats.cues import any_of

END = any_of(
    r"unsubscrib|manage (?:your )?(?:e-?mail |newsletter )?(?:preferences|subscriptions?|settings)|"
    r"(?:update|change|edit) (?:your )?(?:e-?mail |subscription )?(?:preferences|profile|settings)|"
    r"you(?:'re| are) (?:receiving|getting) this|you (?:have )?received? this "
    r"(?:e-?mail|message|newsletter|letter)|this (?:e-?mail|message|newsletter) (?:was|is) "
    r"(?:being )?(?:sent|intended)|our mailing address|opt[- ]out|why did i get this|"
    r"to your address book|no longer (?:wish|want) to receive|to stop receiving|"
    r"was sent to \S{1,100}@|this (?:e-?mail|message|communication) and any (?:attach|files)|"
    r"intended (?:solely|only) for the|plain[- ]text version of (?:this|the)",
    r"(?:newsletter|hier|jederzeit|hier wieder) (?:abmelden|abbestellen)|abbestellen|abmeldelink|"
    r"(?:sie|du) (?:erhalten|erhältst|bekommen|bekommst) diese[nr]? (?:e-?mail|mail|newsletter|"
    r"nachricht)|diese (?:e-?mail|nachricht) wurde (?:an|ihnen|ihr)|vom newsletter ab|austragen",
    r"désabonn|désinscri|vous recevez (?:cet|ce|cette)|ce(?:t e-?mail| message) (?:vous )?a été "
    r"envoyé|gérer (?:vos|mes) (?:préférences|abonnements)",
    r"dar(?:se|te) de baja|date de baja|cancelar (?:la|tu|su) suscripción|anular la suscripción|"
    r"(?:recibes|recibe|has recibido|ha recibido) este (?:correo|mensaje|boletín|e-?mail)",
    r"disiscriv|annulla(?:re)? (?:l')?iscrizione|(?:ricevi|hai ricevuto) questa (?:e-?mail|"
    r"newsletter)|uitschrijven|afmelden|(?:je|u) ontvangt (?:deze|dit)|"
    r"cancelar (?:a |sua )?(?:inscrição|assinatura|subscrição)|descadastr|"
    r"(?:está recebendo|recebeu) (?:este|esta)",
)
"""What only stands below a newsletter, before addresses and rights."""

BEFORE_END = any_of(
    r"©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos|tutti i diritti|privacy policy|terms of (?:service|use)|impressum|"
    r"datenschutz|mentions légales|follow us|folgen sie uns|suivez-nous|síguenos|powered by|"
    r"forward to a friend",
)
"""What stands around that."""

SHORT_LINES = frozenset(
    "share|like|comment|restack|subscribe|subscribe now|upgrade to paid|upgrade your subscription|"
    "share this post|leave a comment|get the app|start writing|forward|tweet|refer a friend|"
    "sign up|sign up here|read in app|listen now|invite friends|advertisement|sponsored|"
    "weiterleiten|jetzt abonnieren|abonnieren|teilen|anzeige|s'abonner|partager|suscribirse|"
    "compartir|iscriviti|condividi|abonneren|delen|assinar|compartilhar|❤|🔗".split("|")
)
"""Whole lines that are buttons."""

FORWARDED_TO_READER = any_of(
    r"(?:was this|did (?:someone|a friend)|someone) (?:e-?mail |newsletter )?forward(?:ed)?|"
    r"forwarded this (?:e-?mail|newsletter)|wurde (?:ihnen|dir) (?:dieser|diese)[\w -]{1,30}"
    r"weitergeleitet|vous a (?:transféré|transmis)|te (?:han )?reenvi",
)

FORWARDING_WORDS = (
    r"[-–_ ]{0,40}(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht|"
    r"ursprüngliche nachricht|anfang der weitergeleiteten (?:nachricht|e-mail)|message transféré|"
    r"message d'origine|début du message (?:réexpédié|transféré)|mensaje reenviado|"
    r"mensaje original|messaggio inoltrato|messaggio originale|inizio messaggio inoltrato|"
    r"doorgestuurd bericht|oorspronkelijk bericht|mensagem (?:encaminhada|original))"
)
FORWARDING = re.compile(FORWARDING_WORDS + r"[-–_ :]{0,40}\Z")
"""A line over the headers of a message that was forwarded as text."""

HEADER_NAMES = {
    "from": "from|von|de|da|van|expéditeur",
    "published": "date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|enviado em",
    "title": "subject|betreff|objet|sujet|asunto|oggetto|onderwerp|assunto",
    "": "to|cc|bcc|reply-to|an|kopie|à|para|cc :|a|aan|antwort an|répondre à|to:|pour",
}
"""The names of such headers by what they tell; the last ones tell nothing to us."""

REPLY_PREFIX = re.compile(
    r"(?:(?:re|fwd?|fw|aw|wg|tr|ref|rv|res|enc|antw|doorst|sv|vs|vb|vl|odp|pd|ynt|ilt|i|r)"
    r"(?:\[\d{1,3}\]|\^\d{1,3}|\(\d{1,3}\))? ?[:：]|"
    r"(?:回复|转发|答复|回覆|轉寄)[:：])\s*",
    re.IGNORECASE,
)
"""What programs put before a subject when a message is answered or forwarded."""

ORGANISATION_WORDS = frozenset(
    "the daily weekly monthly morning evening news newsletter newsroom press times post team staff "
    "editors editorial editor office service alerts alert briefing digest update updates media "
    "magazine review journal gazette herald tribune observer group institute university agency "
    "ministry department bureau council committee foundation association support info no-reply "
    "noreply mail list inc ltd llc gmbh ag sa report bulletin letter radio tv online club "
    "zeitung redaktion presse pressestelle nachrichten ministerium verlag verband amt stiftung "
    "universität magazin tagblatt blatt anzeiger kurier rundschau "
    "le la les rédaction lettre journal ministère agence revue magazine "
    "el los las redacción prensa diario boletín revista noticias ministerio agencia "
    "il lo gli redazione stampa giornale notizie ministero rivista "
    "de het een nieuws nieuwsbrief krant redactie jornal notícias imprensa o a".split()
)
"""Words in the name of a sender that is no person."""
