"""What the names of paragraph styles say: title, heading, quotation, caption."""

from __future__ import annotations

import re

from reader.article import BlockKind

Role = tuple[BlockKind, int]
"""The kind of a block and its level."""

_DEEPEST_HEADING = 6
_HEADING = re.compile(
    r"(?:heading|(?:ü|ue)?berschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|"
    r"nagłówek|nagwek|nadpis|заголовок|título de capítulo|encabezado|cabeçalho|intestazione)"
    r" ?([1-9])(?: .{0,20})?"
)
_LIST = re.compile(r"list (?:bullet|number) ?([2-5])?")
"""As Word names its own styles in files, whatever the language."""
_TABLE_OF_CONTENTS = re.compile(
    r"(?:toc|verzeichnis|tm|tdc|sommario|inhopg|contents|index|table of figures|"
    r"abbildungsverzeichnis)(?: ?(?:heading|\d))?|contents heading|index heading|toc ?heading|"
    r"inhaltsverzeichnis(?:überschrift)?"
)
_KINDS: dict[BlockKind, frozenset[str]] = {
    BlockKind.TITLE: frozenset(
        "title|titel|titre|título|titulo|titolo|titlu|otsikko|tytuł|názov|название|headline|"
        "book title|document title|doctitle".split("|")
    ),
    BlockKind.SUMMARY: frozenset(
        "subtitle|untertitel|sous-titre|soustitre|subtítulo|subttulo|sottotitolo|ondertitel|"
        "underrubrik|undertitel|abstract|summary|zusammenfassung|résumé|resumen|lead|vorspann|"
        "standfirst|teaser|chapeau|deck".split("|")
    ),
    BlockKind.KICKER: frozenset(
        "kicker|overline|dachzeile|spitzmarke|surtitre|antetítulo".split("|")
    ),
    BlockKind.BYLINE: frozenset(
        "author|autor|auteur|autore|byline|authors|autorenzeile".split("|")
    ),
    BlockKind.DATELINE: frozenset("date|datum|fecha|data|dateline".split("|")),
    BlockKind.QUOTE: frozenset(
        "quote|intense quote|quotations|block text|block quotation|blockquote|zitat|"
        "intensives zitat|zitate|blocktext|citation|citation intense|cita|cita destacada|citazione|"
        "citazione intensa|citat|citaat|citação|pull quote|quotation|footnote block text|"
        "intensequote|blocktext|block quote".split("|")
    ),
    BlockKind.CAPTION: frozenset(
        "caption|beschriftung|légende|lgende|leyenda|epígrafe|didascalia|bijschrift|legenda|"
        "image caption|table caption|figure caption|illustration|drawing|bildunterschrift|"
        "abbildung|bildlegende|photo caption".split("|")
    ),
    BlockKind.CODE: frozenset(
        "source code|html preformatted|preformatted text|code|macro text|listing|codeblock|"
        "html vorformatiert|préformaté html|plain code|sourcecode".split("|")
    ),
    BlockKind.HEADING: frozenset(
        "heading|überschrift|subheading|subhead|zwischentitel|zwischenüberschrift|crosshead|"
        "intertitre|ladillo|appendix|unterüberschrift|abstract title|abstracttitle".split("|")
    ),
}
_ROLES: dict[str, Role] = {
    name: (kind, 2 if kind is BlockKind.HEADING else 0)
    for kind, names in _KINDS.items()
    for name in names
}


def role_of_name(name: str) -> Role | None:
    """Give what a style with this name is for, or None where the name does not say."""
    name = " ".join(name.replace("_20_", " ").replace("_", " ").lower().split())
    heading = _HEADING.fullmatch(name)
    if heading:
        return BlockKind.HEADING, min(int(heading[1]), _DEEPEST_HEADING)
    item = _LIST.fullmatch(name)
    if item:
        return BlockKind.ITEM, int(item[1] or 1)
    if _TABLE_OF_CONTENTS.fullmatch(name):
        return BlockKind.FURNITURE, 0
    return _ROLES.get(name)


def heading_role(outline_level: int) -> Role:
    """Give the role of a heading whose level in the outline is this, from 1."""
    return BlockKind.HEADING, max(1, min(outline_level, _DEEPEST_HEADING))
