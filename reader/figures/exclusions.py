"""Digits and words that look like figures and claim nothing: names, codes, phone numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount
from reader.figures.context import (
    NEXT_WORD,
    WORD,
    Context,
    is_plural,
    next_word,
    previous_word,
)
from reader.figures.entities import entity_after, whole_behind
from reader.figures.lexicon import Lexicon
from reader.figures.periods import is_model

_CHUNK = re.compile(r"[\w.:/@#&=?%+~'’-]++")
_CHAIN = re.compile(r"[0-9]++(?:[./:,-][0-9]++){3,}+|[0-9]++(?:[.:/-][0-9]++){2,}+")
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3}){0,9}(?:[.,][0-9]++)?(?![.,]?[0-9])"
)
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?:\.[0-9]++)?(?!,?[0-9])")
_DECIMAL_RANGE = re.compile(
    r"[0-9]{1,6}[.,][0-9]{1,4}[-–][$€£]?[0-9]{1,6}[.,][0-9]{1,4}(?![-–.,:/]?[0-9])"
)
"""Looks like a chain, but is a range: `1.2-1.5`."""
_HALF_DECIMAL_RANGE = re.compile(
    r"(?:(?P<low>[0-9]{1,3}[.,][0-9]{1,2})[-–][$€£]?(?P<whole>[0-9]{1,3})"
    r"|(?P<least>[0-9]{1,3})[-–][$€£]?(?P<high>[0-9]{1,3}[.,][0-9]{1,2}))(?![-–.,:/]?[0-9])"
)
"""The same where only one end has decimals, and the second is higher: `1.5-2 km`."""
_PHONE = re.compile(
    r"(?:(?<=\+)[0-9]{1,3}[ \u00a0./-]?|0)(?:\(?[0-9]{1,4}\)?[ \u00a0./-]?){2,6}[0-9]{2,4}(?![0-9])"
    r"|(?<=\()[0-9]{3}\)[ \u00a0-]?[0-9]{3}[ \u00a0-][0-9]{4}(?![0-9])"
    r"|[0-9]{3}-[0-9]{4}(?![\w-])"
    r"|(?<=\()[0-9]{2,3}\) ?[0-9]{4,5}[ -][0-9]{4}(?![\w-])"
    r"|(?<![0-9] )[0-9]{3}(?:[ \u00a0][0-9]{2}){3}(?![\w%-]|[ .,]?[0-9])"
)
_CIRCA = re.compile(r"(?<!\w)ca?\.\Z")
_PHONE_BEHIND_CUE = re.compile(
    r"[0-9]{2,13}(?:[ \u00a0./-]{1,3}[0-9]{2,9}){0,5}(?![\w%]|[.,:]?[0-9])"
)
_BEFORE_PHONE = re.compile(
    r"(?<![\w-])(?P<cue>[^\W\d_]{3,11})(?:\.:?|:| :)?[ \u00a0]"
    r"(?:(?P<between>[^\W\d_]{1,6})[ \u00a0])?\(?\Z"
)
_SHORT_CODE = re.compile(r"(?<!\w)[A-Z]{2,12} (?:to|an|au|al) \Z")
"""What is sent to a number of five digits or so: `Text STOP to 60777`."""
_LEAST_IN_SHORT_CODE, _LEAST_DIGITS, _LEAST_BEFORE_NOUN = 4, 3, 5
_ZIP = re.compile(r"[0-9]{5}(?:-[0-9]{4})?(?![\w%]|[.,][0-9])")
_BEFORE_ZIP = re.compile(r", [A-Z]\.?[A-Z]\.? \Z")
_AIRCRAFT = re.compile(r"7[0-9]7(?:-[0-9]{1,3}(?:ER|LR|[A-Z])?| MAX)(?![\w%])")
_ORDINAL_NAME = re.compile(r"[0-9]{1,3}(?:st|nd|rd|th)(?= )")
_NAME_WORD = re.compile(r" ([A-Z][^\W\d_]*+)")
_MOST_IN_TROOPS, _MOST_IN_STREET = 4, 2
_REFERENCE = re.compile(
    r"(?=[0-9]{1,8}(?:/[0-9]{1,8}){0,3}/[A-Z]{1,4}(?![a-z]))"
    r"[0-9]{1,8}(?:/[0-9]{1,8}|/[A-Z]{1,4}){2,4}(?![\w/])"
)
"""Numbers and capitals parted by slashes: `grant 214711/Z/18/Z`, `2009/28/EC`."""
_QUANTITY = re.compile(r"no\.?(?= [a-z])")
"""A street or a unit of troops: `42nd Street`, `101st Airborne Division`."""
_PRODUCTS = frozenset(
    "iphone ipad playstation xbox windows galaxy pixel kindle bbc itv espn radio channel".split()
)
"""Brands whose number is part of their name whatever follows: `iPhone 15 sales`."""
_LAST_GRADE = 13
_LEADING_ZERO = re.compile(r"0[0-9]+(?![.,:]?[0-9])")
_IDIOMS = re.compile(r"(?:24/7|9/11|20/20|50[/-]50|7/7|11th[- ]hour(?! of))(?![\w/%-])")
_PROVISIONAL = re.compile(r"(?:1[89]|20)[0-9]{2} [A-Z]{1,2}[0-9]{0,3}(?!\w)")
_BEFORE_PROVISIONAL = re.compile(
    r"(?:[Aa]st[eé]ro[iï]d\w*|[CcKk]om[eèê]t\w*|[Pp]lanetoid\w*|[Oo]bje[ck]t\w*) \Z"
)
"""What was found in the sky and has a year in its name: `asteroid 2024 YR4`."""
_SCREEN = re.compile(r"(?:1080|1440|2160)[pi]\b")
"""Lines of a screen, not pence."""
_PLAN = re.compile(r"(?:401|403|457)[kKbB](?!\w)")
"""Plans for pensions in the United States, called after a clause of a law; `$401k` is money."""
_DOCKET = re.compile(r"[0-9]{1,3} [A-Z][A-Za-z]{0,4}R? [0-9]{1,5}/[0-9]{2,4}(?![\w/])")
"""The number of a court's case: `3 StR 214/22`."""
_PARAGRAPH = re.compile(r"[0-9]{1,4}\([a-zA-Z0-9]{1,3}\)")
"""A clause of a law: `401(k)`, `7(b)`."""
_KNOWN_CODES = re.compile(
    "|".join(f"(?:{p.pattern})" for p in (_IDIOMS, _AIRCRAFT, _PHONE, _SCREEN, _DOCKET, _PARAGRAPH))
)
_IMPROPER = re.compile(r"(?P<top>[0-9]{2,3})/(?P<bottom>[0-9]{1,3})(?![\w/]|[.,][0-9])")
_SECTION_SIGN = re.compile(r"(?:[§№#]|(?<!\w)[nN][°º])[ \u00a0]?\Z")
_POSTCODE = re.compile(r"[0-9]{5} [A-ZÀ-ÖØ-Þ][^\W\d_]+|[1-9][0-9]{3} ?[A-Z]{2} [A-Z][^\W\d_]")
_BEFORE_POSTCODE = re.compile(r"(?:\A|[,\n(–-][ \u00a0]?|[0-9][a-z]?,? )\Z")
_VERSE = re.compile(r"[0-9]{1,3}:[0-9]{1,3}(?:[-–][0-9]{1,3})?(?![\w:])")
_NAME_BEFORE = re.compile(r"(?P<name>[^\W\d_][\w&'’-]*+)\.?[ \u00a0]\Z")
_SPACES = frozenset(" \u00a0")
_BEFORE_SLASH = frozenset(" \u00a0\n)")
"""What may stand before a slash that joins two figures: `180C (160C fan)/350F`."""
_JOINERS = tuple(f" {word} " for word in "and or to et ou à und oder bis y o e en of".split())
_LISTED = re.compile(rf"(?<![\w.,])[0-9]{{1,4}}(?:{'|'.join(_JOINERS)})\Z")
_ABBREVIATIONS = frozenset(
    "ext no nos nr art arts abs p pp pg vol fig figs ch sec sect st par para op n núm num pág cap "
    "ziff s "
    "bd hr op opp".split()
)
_NUMBERED_BOOK = re.compile(r"(?P<number>[1-4]) (?P<book>[A-Z][a-z]{3,14})(?![\w-])")
_ELISION = re.compile(r"\A[^\W\d_]{1,5}['’](?=[^\W\d_])")
_STREET_OPENER = re.compile(r"(?: (?:bis|ter|quater)\b|[a-d]\b)?,? ([^\W\d_]+) ")
_STREET_BEFORE = re.compile(r"(?:[^\W\d_][\w'’.-]*+ ){1,5}[^\W\d_][\w'’.-]*+, \Z")
_NUMBERED_STREET = re.compile(
    r" (?:[NSEW]{1,2}\.? |(?:North|South|East|West) )?[0-9]{1,3}(?:st|nd|rd|th) ([A-Z][a-z]{1,9})\b"
)
"""A street with a number for a name: `1127 NE 33rd Ave`."""
_ADDRESS_END = re.compile(r"\Z|[,.;)\n](?![0-9])")
_LIST_MARK = re.compile(r"[0-9]{1,2}[.)](?=[ \u00a0]\D)")
_BRACKETED = re.compile(r"[0-9]{1,3}\]")
_NOTE = re.compile(r"(?:[0-9]|1[0-5])\)")
"""A note or the mark of a list: `(1)`; from 16 on it may be an age."""
_BEHIND_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w’'-]* \(\Z")
"""Where the number counts what a name has: `Somalia (5), Sudan (4)`."""
_CONTROL_MARKS = "␛�\N{SYMBOL FOR BELL}"
"""What is shown for control characters: digits behind them belong to an escape sequence."""
_HYPHENED_PREFIXES = frozenset(
    "mid pre post to non over under sub plus minus early late ab von bis der the a".split()
)
_HYPHENS = "-–"
_WORD_BEFORE_HYPHEN = re.compile(rf"([^\W_]+)[{_HYPHENS}]\Z")


def glued_code_end(text: str, start: int) -> int | None:
    """Give the end of the name or code that the digits at `start` are glued to, or None.

    `F-16`, `MH17`, `user_1`, `a/4x9`: told by what stands directly before the digits.
    """
    before = text[start - 1 : start]
    if not before or before in " \n(":
        return None
    if before.isalpha() or before in "_@#&=%^\\":
        return chunk_end(text, start)
    if before in "\"'" and text[start - 2 : start - 1] == "=":
        # the attribute of a tag that was left in the text
        return chunk_end(text, start)
    if before in _CONTROL_MARKS or (before in "[]" and text[start - 2 : start - 1] == "␛"):
        return chunk_end(text, start)
    if before == "/" and text[start - 2 : start - 1] not in _BEFORE_SLASH:
        return chunk_end(text, start)
    if before in "-–" and _is_hyphened_name(text, start):
        return chunk_end(text, start)
    if (
        before in ".:"
        and text[start - 2 : start - 1].isalnum()
        and not _CIRCA.search(text, max(0, start - 4), start)
    ):
        return chunk_end(text, start)
    return None


def _provisional_end(text: str, start: int) -> int | None:
    """Give the end of the name of an asteroid or a comet that begins with a year, or None."""
    match = _PROVISIONAL.match(text, start)
    if match is None or not _BEFORE_PROVISIONAL.search(text, max(0, start - 16), start):
        return None
    return match.end()


def code_end(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Give the end of the code or phone number that begins with the digits at `start`, or None."""
    before = text[start - 1 : start]
    if before and _SECTION_SIGN.search(text, max(0, start - 3), start):
        return chunk_end(text, start)
    if not lexicon.dates.is_month_first and _is_postcode(text, start):
        return start + 5
    if before == "[" and (bracketed := _BRACKETED.match(text, start)):
        return bracketed.end()
    is_note = before == "(" and not _PHONE.match(text, start)
    is_note = is_note and _BEHIND_NAME.search(text, max(0, start - 24), start) is None
    if is_note and (mark := _NOTE.match(text, start)):
        return mark.end()
    chain = _CHAIN.match(text, start)
    if chain and not (
        _is_decimal_range(text, start)
        or any(p.match(text, start) for p in (_GROUPED, _INDIAN, _DECIMAL_RANGE))
    ):
        return chain.end()
    if is_model(text, start):
        return chunk_end(text, start)
    named = _provisional_end(text, start) or _phone_end(text, start, lexicon)
    named = named or _ordinal_name_end(text, start, lexicon)
    if named is not None:
        return named
    zip_code = _ZIP.match(text, start)
    if zip_code is not None and _BEFORE_ZIP.search(text, max(0, start - 8), start):
        return zip_code.end()
    if (plan := _PLAN.match(text, start)) and not before.strip("-( \u00a0"):
        return plan.end()
    known = _KNOWN_CODES.match(text, start)
    if known is not None:
        return known.end()
    pair = _IMPROPER.match(text, start)
    if pair is not None and int(pair["top"]) >= int(pair["bottom"]):
        # a pair of readings, no fraction: "140/90"
        return pair.end()
    if before in {"", "\n"} and (mark := _LIST_MARK.match(text, start)):
        return mark.end()
    zeros = _LEADING_ZERO.match(text, start) if before != "." else None
    return zeros.end() if zeros else None


def _is_decimal_range(text: str, start: int) -> bool:
    """Whether two numbers, the second the higher, of which one has decimals begin at `start`."""
    match = _HALF_DECIMAL_RANGE.match(text, start)
    if match is None:
        return False
    low, high = match["low"] or match["least"], match["whole"] or match["high"]
    return Fraction(low.replace(",", ".")) < Fraction(high.replace(",", "."))


def _phone_end(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Give the end of the phone number behind a word for it: `tel. 555 0134`, or None."""
    match = _PHONE_BEHIND_CUE.match(text, start)
    if match is None or match.end() < start + _LEAST_DIGITS:
        return None
    digits = sum(character.isdigit() for character in match[0])
    if digits >= _LEAST_IN_SHORT_CODE and _SHORT_CODE.search(text, max(0, start - 18), start):
        return match.end()
    before = _BEFORE_PHONE.search(text, max(0, start - 24), start)
    if before is None or digits < _LEAST_DIGITS:
        return None
    cues, between = {before["cue"].lower()}, (before["between"] or "").lower()
    if between and between not in lexicon.names.passed_by_phone:
        cues = {between}
    following = next_word(text, match.end())
    counts = following in lexicon.measures.units or is_plural(following, lexicon)
    if lexicon.nouns_are_capitalised and digits < _LEAST_BEFORE_NOUN:
        # "im Handy 300 Fotos"
        counts = counts or text[match.end() + 1 : match.end() + 2].isupper()
    return match.end() if cues & lexicon.names.phone_cues and not counts else None


def _ordinal_name_end(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Give the end of `42nd Street` and `1st Infantry Division`, or None."""
    match = _ORDINAL_NAME.match(text, start)
    names = lexicon.names
    for position in range(_MOST_IN_TROOPS) if match else ():
        match = _NAME_WORD.match(text, match.end()) if match else None
        if match is None:
            return None
        word = match[1].lower()
        if word in names.troops or (position < _MOST_IN_STREET and word in names.street_words):
            return match.end()
    return None


def reference_end(text: str, start: int) -> int | None:
    """Give the end of the reference that begins with the digits at `start`, or None."""
    match = _REFERENCE.match(text, start)
    return match.end() if match else None


def _is_postcode(text: str, start: int) -> bool:
    """Whether five digits and a town stand behind a street or at the beginning of a line."""
    if _POSTCODE.match(text, start) is None:
        return False
    return _BEFORE_POSTCODE.search(text, max(0, start - 4), start) is not None


def numbered_book_end(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Give the end of the number of a book of scripture: `2 Timothy`, or None."""
    match = _NUMBERED_BOOK.match(text, start)
    if match is None or match["book"].lower() not in lexicon.names.scripture:
        return None
    return match.end("number")


def verse_end(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Give the end of the verse behind the name of a book: `John 3:16`, or None."""
    match = _VERSE.match(text, start)
    if match is None:
        return None
    name = _name_before(text, start)
    return match.end() if name and name.lower() in lexicon.names.scripture else None


def _word_before_hyphen(text: str, start: int) -> re.Match[str] | None:
    """The word and the hyphen or dash before `start`."""
    if text[start - 1 : start] not in _HYPHENS:
        return None
    return _WORD_BEFORE_HYPHEN.search(text, max(0, start - 24), start)


def _is_hyphened_name(text: str, start: int) -> bool:
    word = _word_before_hyphen(text, start)
    if word is None:
        return False
    if len(word[1]) == 1 and word[1].isupper():
        return True
    return not word[1][0].isdigit() and word[1].lower() not in _HYPHENED_PREFIXES


def is_in_compound(context: Context, start: int) -> bool:
    """Whether the number word at `start` goes on a compound of another word: `cloud-nine`."""
    word = _word_before_hyphen(context.text, start)
    if word is None or word[1][0].isdigit():
        return False
    before = word[1].lower()
    is_number = (
        before in context.lexicon.number_starters or before in context.lexicon.numbers.joiners
    )
    return not is_number and before not in _HYPHENED_PREFIXES | context.lexicon.hedges


def chunk_end(text: str, start: int) -> int:
    """Give the end of the code-like run of characters that holds `start`."""
    chunk = _CHUNK.match(text, start)
    end = chunk.end() if chunk else start + 1
    while end > start + 1 and text[end - 1] in ".:?'’-/":
        end -= 1
    return end


def is_behind_cue(context: Context, amount: Amount) -> bool:
    """Whether the bare number at `amount` names a thing: `page 12`, `No. 22-18`, `iOS 17.4`.

    Not where a plural behind it shows that it counts: `in room 12 people waited`.
    """
    lexicon, name = context.lexicon, _name_before(context.text, amount.start)
    if name is None:
        return False
    lowered = name.lower()
    if lowered in _PRODUCTS and any(character.isupper() for character in name):
        return True
    if lowered in lexicon.names.grade_words and amount.numeral.is_plain:
        return isinstance(amount.number, int) and amount.number <= _LAST_GRADE
    # "pakweg 40" is no address
    is_street = lowered.endswith(lexicon.names.street_endings) and lowered not in lexicon.hedges
    if not (is_street or lowered in lexicon.names.identifier_cues):
        return False
    return _is_titled(name, lexicon) or not _counts_next(context, amount)


def belongs_to_name(context: Context, amount: Amount) -> bool:
    """Whether the bare number at `amount` belongs to the name before it: `Boeing 737`."""
    text, lexicon, numeral = context.text, context.lexicon, amount.numeral
    name = _name_before(text, amount.start)
    if name is None or not any(c.isupper() for c in name):
        return False
    match = _NAME_BEFORE.search(text, max(0, amount.start - 40), amount.start)
    if match is None or text[match.end("name")] == ".":
        # "on Tuesday. Five of them"
        return False
    is_capitalised_word = numeral.is_word and text[amount.start].isupper()
    if not numeral.is_plain and not is_capitalised_word:
        return False
    is_team = name.lower() in lexicon.ages.comparisons and numeral.is_plain
    lowered = name.lower()
    is_function_word = lowered in lexicon.function_words or lowered in lexicon.months
    if name[-1] in "'’" or (is_function_word and not is_team):
        return False
    if lexicon.nouns_are_capitalised:
        is_name = not _opens_sentence(text, match.start("name"))
    else:
        is_name = name.lower() not in lexicon.not_nouns
    if not lexicon.heads_are_plural and _opens_sentence(text, match.start("name")):
        # "Fecharam 17": a verb
        is_name = is_name and lowered not in lexicon.past_words
        is_name = is_name and not lowered.endswith(lexicon.past_endings or "\0")
    if not is_name or _counts_next(context, amount):
        return False
    # "Ferment 17 des 36 usines"
    return whole_behind(text, amount.end, lexicon) is None


def _name_before(text: str, start: int) -> str | None:
    """The word before `start`, an elided article left out, `l’article 49`, and another number,
    `pages 3 and 5`.

    None where a sentence ends between them: only `No. 5` and the like have a full stop.
    """
    if text[start - 1 : start] not in _SPACES:
        return None
    if text[max(0, start - 5) : start].endswith(_JOINERS):
        listed = _LISTED.search(text, max(0, start - 24), start)
        start = listed.start() if listed else start
    # no further than the last word reaches
    reach = max(0, start - 40)
    match = _NAME_BEFORE.search(text, max(reach, text.rfind(" ", reach, start - 1)), start)
    if match is None:
        return None
    if text[match.end("name")] == "." and match["name"].lower() not in _ABBREVIATIONS:
        return None
    return _ELISION.sub("", match["name"])


def _counts_next(context: Context, amount: Amount) -> bool:
    """Whether what the number could count stands behind it."""
    following = NEXT_WORD.match(context.text, amount.end)
    if following is None:
        return False
    if context.lexicon.nouns_are_capitalised:
        return following[1][0].isupper()
    return is_plural(following[1], context.lexicon)


def _is_titled(name: str, lexicon: Lexicon) -> bool:
    """Whether a word that numbers things has a capital: `Section 4.2`."""
    return name[0].isupper() and name.lower() not in lexicon.not_before_one


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0\"“„«‘'(")
    return not before or before[-1] in ".!?…:\n"


def is_address_or_unit(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the bare number between `start` and `end` stands in an address or names troops.

    `10 Downing Street`, `14 bis, rue des Tanneurs`, `calle de los Olmos, 27`, `616 Squadron`.
    """
    opener = _STREET_OPENER.match(text, end, end + 24) if lexicon.names.street_openers else None
    if opener is not None and opener[1].lower() in lexicon.names.street_openers:
        return True
    before = None
    if lexicon.names.street_openers and text[max(0, start - 2) : start] == ", ":
        before = _STREET_BEFORE.search(text, max(0, start - 56), start)
    if before is not None and _ADDRESS_END.match(text, end):
        words = before[0].lower().split()
        return not lexicon.names.street_openers.isdisjoint(words[:-1])
    if text[end : end + 1] != " ":
        return False
    numbered = _NUMBERED_STREET.match(text, end, end + 32) if lexicon.names.street_words else None
    if numbered is not None and numbered[1].lower() in lexicon.names.street_words:
        return True
    if not text[end + 1 : end + 2].isupper():
        return False
    if next_word(text, end) in lexicon.names.troops:
        return True
    words = text[end + 1 : end + 48].split(" ")[:4]
    for position, word in enumerate(words):
        bare = word.rstrip(".,;:!?)")
        if not bare[:1].isupper():
            return False
        if position and bare.lower() in lexicon.names.street_words:
            return True
    return False


def is_line(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the bare number between `start` and `end` names a line: `the 11 bus`."""
    if next_word(text, end) not in lexicon.names.lines:
        return False
    if previous_word(text, start) not in lexicon.definite_articles | lexicon.names.identifier_cues:
        return False
    return entity_after(text, end, lexicon, value=None) is None


def quantity_end(text: str, end: int, lexicon: Lexicon) -> int | None:
    """Give the end of the abbreviation that counts behind the digits at `end`: `9no. homes`."""
    match = _QUANTITY.match(text, end, end + 5) if lexicon.names.counts_by_number else None
    return match.end() if match else None


def letters_glued(text: str, end: int) -> str:
    """Give the letters that follow the digits ending at `end` without a gap."""
    match = WORD.match(text, end, end + 24)
    return match[0] if match else ""
