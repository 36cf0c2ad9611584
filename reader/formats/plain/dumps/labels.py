"""What the records of press databases call their fields, by service and language."""

from __future__ import annotations


def _fields(rows: dict[str, str]) -> dict[str, str]:
    return {label: name for name, labels in rows.items() for label in labels.split("|")}


NEXIS_OVER = _fields(
    {
        "section": "section|rubrik|ressort|rubrique|sección|seccion|sezione|sectie|rubriek",
        "length": "length|länge|longueur|longitud|lunghezza|lengte|extensión",
        "byline": "byline|autor|auteur|autore|autor/in|by-line|firma",
        "dateline": "dateline|ort|origine|lugar|datelijn|data",
        "title": "headline|überschrift|titel|titre|titular|titolo|schlagzeile",
        "summary": "highlight|abstract|encart|hoogtepunt|destacado|zusammenfassung|teaser|vorspann",
        "body": "body|textkörper|corps|text|texto|testo|cuerpo|haupttext|volltext",
        "series": "series|serie|série",
        "": "source|quelle|edition|ausgabe|link to image|link to pdf|zeitung|day|page|seite",
    }
)
"""Labels that stand over a text in Nexis's exports, lower case, and the field that each tells."""

NEXIS_UNDER = _fields(
    {
        "language": "language|sprache|langue|idioma|lingua|taal",
        "loaded": "load-date|update|date-chargement|fecha-carga|data-caricamento|datum",
        "caption": "graphic|grafik|photo|bild",
        "": "publication-type|journal code|journal-code|zeitungs-code|zeitungscode|"
        "type-publication|"
        "code journal|tipo de publicación|tipo-publicación|subject|company|organization|industry|"
        "geographic|person|ticker|country|state|city|product|copyright|notes|note|correction|"
        "correction-date|document-type|acc-no|isbn|issn|distribution|classification|"
        "klassifizierung|clasificación|classificatie|pub-type|name|type|url|doc-id|"
        "publicationtype|dokumenttyp|thème|sujet|tema|branche|personne|géographie",
    }
)
"""Labels that stand under a text."""

NEXIS_TAIL_LINES = frozenset(
    "classification|klassifizierung|clasificación|classificazione|graphic|grafik|notes|"
    "classificatie|correction|correction-date".split("|")
)
"""Headings over the fields under a text, in the exports of Nexis Uni."""

FACTIVA_TAGS = {
    "SE": "section",
    "CLM": "column",
    "HD": "title",
    "BY": "byline",
    "CR": "credit",
    "WC": "length",
    "PD": "date",
    "ET": "time",
    "SN": "publisher",
    "SC": "code",
    "ED": "edition",
    "PG": "page",
    "VOL": "volume",
    "LA": "language",
    "CY": "copyright",
    "LP": "lead",
    "TD": "text",
    "ART": "caption",
    "CT": "contact",
    "RF": "reference",
    "CO": "companies",
    "IN": "industries",
    "NS": "subjects",
    "RE": "regions",
    "IPC": "codes",
    "IPD": "descriptors",
    "PUB": "publishing house",
    "AN": "number",
}
"""The tags of Factiva's article format with indexing."""

PROQUEST = _fields(
    {
        "byline": "author|authors",
        "title": "title",
        "publisher": "publication title",
        "info": "publication info",
        "date": "publication date",
        "language": "language of publication",
        "number": "proquest document id",
        "summary": "abstract",
        "text": "full text",
        "section": "section",
        "": "links|subject|location|people|company / organization|company|classification|"
        "publication year|publisher|place of publication|country of publication|"
        "publication subject|issn|source type|document type|document url|copyright|last updated|"
        "database|pages|volume|issue|first page|start page|dateline|column|isbn|e-issn|"
        "identifier / keyword|number of pages|publication date and time|credit|edition|"
        "cite this article|accession number|document feature|doi",
    }
)
"""The labels of ProQuest's text exports."""
