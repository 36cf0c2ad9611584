"""The forms of French verbs, worked out from the infinitive."""

from __future__ import annotations

from typing import NamedTuple


class FrenchForms(NamedTuple):
    """What a verb looks like where a third person uses it."""

    infinitive: str
    """`nier`."""
    finite: frozenset[str]
    """Present, imperfect and past historic: `nie`, `nient`, `niait`, `nia`, `nièrent`."""
    participles: frozenset[str]
    """The past participle with its agreements: `nié niée niés niées`."""
    gerund: str
    """`niant`."""


_IRREGULAR = {
    "dire": "dit disent dis dit dit dirent",
    "redire": "redit redisent redis redit redit redirent",
    "contredire": "contredit contredisent contredis contredit contredit contredirent",
    "prédire": "prédit prédisent prédis prédit prédit prédirent",
    "écrire": "écrit écrivent écriv écrit écrivit écrivirent",
    "décrire": "décrit décrivent décriv décrit décrivit décrivirent",
    "reconnaître": "reconnaît reconnaissent reconnaiss reconnu reconnut reconnurent",
    "admettre": "admet admettent admett admis admit admirent",
    "promettre": "promet promettent promett promis promit promirent",
    "soutenir": "soutient soutiennent souten soutenu soutint soutinrent",
    "maintenir": "maintient maintiennent mainten maintenu maintint maintinrent",
    "convenir": "convient conviennent conven convenu convint convinrent",
    "prévenir": "prévient préviennent préven prévenu prévint prévinrent",
    "intervenir": "intervient interviennent interven intervenu intervint intervinrent",
    "souvenir": "souvient souviennent souven souvenu souvint souvinrent",
    "poursuivre": "poursuit poursuivent poursuiv poursuivi poursuivit poursuivirent",
    "conclure": "conclut concluent conclu conclu conclut conclurent",
    "exclure": "exclut excluent exclu exclu exclut exclurent",
    "croire": "croit croient croy cru crut crurent",
    "craindre": "craint craignent craign craint craignit craignirent",
    "plaindre": "plaint plaignent plaign plaint plaignit plaignirent",
    "rire": "rit rient ri ri rit rirent",
    "sourire": "sourit sourient souri souri sourit sourirent",
    "savoir": "sait savent sav su sut surent",
    "voir": "voit voient voy vu vit virent",
    "apprendre": "apprend apprennent appren appris apprit apprirent",
    "reprendre": "reprend reprennent repren repris reprit reprirent",
    "émettre": "émet émettent émett émis émit émirent",
    "lire": "lit lisent lis lu lut lurent",
    "sentir": "sent sentent sent senti sentit sentirent",
    "démentir": "dément démentent dément démenti démentit démentirent",
    "émouvoir": "émeut émeuvent émouv ému émut émurent",
    "convaincre": "convainc convainquent convainqu convaincu convainquit convainquirent",
    "prendre": "prend prennent pren pris prit prirent",
    "comprendre": "comprend comprennent compren compris comprit comprirent",
    "mettre": "met mettent mett mis mit mirent",
    "permettre": "permet permettent permett permis permit permirent",
    "suivre": "suit suivent suiv suivi suivit suivirent",
    "vivre": "vit vivent viv vécu vécut vécurent",
    "servir": "sert servent serv servi servit servirent",
    "dormir": "dort dorment dorm dormi dormit dormirent",
    "partir": "part partent part parti partit partirent",
    "sortir": "sort sortent sort sorti sortit sortirent",
    "courir": "court courent cour couru courut coururent",
    "mourir": "meurt meurent mour mort mourut moururent",
    "ouvrir": "ouvre ouvrent ouvr ouvert ouvrit ouvrirent",
    "rouvrir": "rouvre rouvrent rouvr rouvert rouvrit rouvrirent",
    "prévoir": "prévoit prévoient prévoy prévu prévit prévirent",
    "recevoir": "reçoit reçoivent recev reçu reçut reçurent",
    "devenir": "devient deviennent deven devenu devint devinrent",
    "revenir": "revient reviennent reven revenu revint revinrent",
    "tenir": "tient tiennent ten tenu tint tinrent",
    "connaître": "connaît connaissent connaiss connu connut connurent",
    "apparaître": "apparaît apparaissent apparaiss apparu apparut apparurent",
    "disparaître": "disparaît disparaissent disparaiss disparu disparut disparurent",
    "naître": "naît naissent naiss né naquit naquirent",
    "construire": "construit construisent construis construit construisit construisirent",
    "rejoindre": "rejoint rejoignent rejoign rejoint rejoignit rejoignirent",
    "faire": "fait font fais fait fit firent",
}
"""Third persons of the present, stem of the imperfect, participle, third persons of the past."""


def conjugated(infinitive: str) -> FrenchForms:
    """Give the forms of a verb in -er, -ir or -re, or of one of the irregular table."""
    if infinitive in _IRREGULAR:
        one, several, stem, participle, past, pasts = _IRREGULAR[infinitive].split()
        return _forms(infinitive, (one, several, past, pasts), stem, participle)
    stem = infinitive[:-2]
    if infinitive.endswith("er"):
        return _first_group(infinitive, stem)
    if infinitive.endswith("ir"):
        finite = (stem + "it", stem + "issent", stem + "irent")
        return _forms(infinitive, finite, stem + "iss", stem + "i")
    return _forms(infinitive, (stem, stem + "ent", stem + "it", stem + "irent"), stem, stem + "u")


def _first_group(infinitive: str, stem: str) -> FrenchForms:
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)
    strong = _strong(stem)
    finite = (strong + "e", strong + "ent", soft + "a", stem + "èrent")
    return _forms(infinitive, finite, soft, stem + "é")


_DOUBLING = frozenset("appel rappel interpel rejet jet".split())
"""Stems whose last letter doubles before a silent ending: `rappelle`."""


def _strong(stem: str) -> str:
    """The stem before a silent ending: `rappell-e`, `martèl-e`, `appui-e`."""
    if stem in _DOUBLING:
        return stem + stem[-1]
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouyé":
        return f"{stem[:-2]}è{stem[-1]}"
    return stem


def _forms(
    infinitive: str, finite: tuple[str, ...], imperfect: str, participle: str
) -> FrenchForms:
    agreed = participle if participle.endswith("s") else participle + "s"
    return FrenchForms(
        infinitive,
        frozenset((*finite, imperfect + "ait", imperfect + "aient")),
        frozenset((participle, participle + "e", agreed, participle + "es")),
        imperfect + "ant",
    )
