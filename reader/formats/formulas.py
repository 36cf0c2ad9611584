"""Formulas as a line of text: MathML and the mathematics of Word documents.

MathML is read as the W3C's MathML Core and MathML 3 have it, Word's as ECMA-376 (22.1). The line is
written as in Unicode's linear format (Unicode Technical Note 28): `(a+b)/2`, `x²`, `√(x+1)`,
`∑_(i=1)^n`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxml import etree

from reader.formats.xml import local_name, text_of

_MOST_ELEMENTS = 5_000
"""Of a formula; of a larger one the signs stand behind each other."""
_DEEPEST = 100
"""Elements within each other; of a formula with more the signs stand behind each other."""
_SUPERSCRIPTS = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_SUBSCRIPTS = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISED = re.compile(r"[+\-−]?[0-9]{1,6}|n")
_PRIMES = frozenset("′″‴°")
_LOWERED = re.compile(r"[+\-−]?[0-9]{1,6}")
_SINGLE = re.compile(r"\w+(?:[.,]\d+)?|[^\w\s]|\(.*\)|\|.*\||√\w+")
_INVISIBLE = re.compile("[\u2061-\u2064\u200b\u2060]")
"""Signs that say how a formula is spoken: function application, times, separators."""
_SPACES = re.compile(r"\s+")
_NO_TEXT = frozenset(
    "annotation annotation-xml mphantom malignmark maligngroup mglyph del movefrom "
    "rpr ctrlpr fpr radpr narypr dpr mpr ssuppr ssubpr ssubsuppr funcpr accpr barpr boxpr "
    "eqarrpr groupchrpr limlowpr limupppr phantpr spr sprepr omathparapr borderboxpr".split()
)
_INTEGRAL = "∫"

Lines = Sequence[str]


def formula_text(element: etree._Element) -> str:
    """Give the text of a formula, `math` of MathML or `oMath` of Word, on one line.

    A formula that holds nothing but another notation of itself is told by that, as `alttext` has
    it; never raises.
    """
    elements = list(element.iter(etree.Element))
    if len(elements) > _MOST_ELEMENTS or _is_deep(element):
        text = text_of(element)
    else:
        text = _line(element)
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
    return text or " ".join((element.get("alttext") or "").split())


def _is_deep(element: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(element, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def _line(element: etree._Element | None) -> str:
    """The text of an element, and what stands in it, in the order and form of a line."""
    if element is None:
        return ""
    name = local_name(element)
    if name in _NO_TEXT:
        return ""
    write = _WRITERS.get(name)
    if write is not None:
        return write(element)
    return _inner(element)


def _inner(element: etree._Element) -> str:
    own = element.text or ""
    return (own if own.strip() else "") + "".join(map(_line, _children(element)))


def _children(element: etree._Element) -> list[etree._Element]:
    return [child for child in element if isinstance(child.tag, str)]


def _lines(element: etree._Element) -> list[str]:
    """The text of each child that holds any of a formula."""
    return [_line(child) for child in _children(element) if local_name(child) not in _NO_TEXT]


def _part(element: etree._Element, name: str) -> str:
    """The text of the child with this name."""
    return _line(next((c for c in _children(element) if local_name(c) == name), None))


def _value(element: etree._Element, properties: str, name: str, default: str) -> str:
    """The value of a property of Word's, as `chr` of `dPr`; `default` where it is not told."""
    for outer in _children(element):
        if local_name(outer) != properties:
            continue
        for child in _children(outer):
            if local_name(child) == name:
                values = (v for k, v in child.attrib.items() if str(k).rpartition("}")[2] == "val")
                return str(next(values, ""))
    return default


def _enclosed(text: str) -> str:
    """A text as an operand: in brackets unless it is a single one."""
    text = text.strip()
    return text if not text or _SINGLE.fullmatch(text) else f"({text})"


def _fraction(above: str, below: str) -> str:
    return f"{_enclosed(above)}/{_enclosed(below)}"


def _scripts(base: str, below: str, above: str) -> str:
    below, above = below.strip(), above.strip()
    if below:
        is_number = _LOWERED.fullmatch(below)
        base += below.translate(_SUBSCRIPTS) if is_number else f"_{_enclosed(below)}"
    if above:
        is_plain = bool(_RAISED.fullmatch(above)) or set(above) <= _PRIMES
        base += above.translate(_SUPERSCRIPTS) if is_plain else f"^{_enclosed(above)}"
    return base


def _root(content: str, degree: str) -> str:
    sign = {"": "√", "2": "√", "3": "∛", "4": "∜"}.get(degree.strip())
    return f"{sign or f'{_enclosed(degree)}√'}{_enclosed(content)}"


def _of(parts: Lines, at: int) -> str:
    return parts[at] if at < len(parts) else ""


def _mathml_fraction(element: etree._Element) -> str:
    parts = _lines(element)
    if element.get("linethickness") in {"0", "0pt", "0px"}:  # a binomial coefficient
        return f"{_of(parts, 0)} {_of(parts, 1)}"
    return _fraction(_of(parts, 0), _of(parts, 1))


def _mathml_below(element: etree._Element) -> str:
    parts = _lines(element)
    return _scripts(_of(parts, 0), _of(parts, 1), "")


def _mathml_above(element: etree._Element) -> str:
    parts = _lines(element)
    return _scripts(_of(parts, 0), "", _of(parts, 1))


def _mathml_both(element: etree._Element) -> str:
    parts = _lines(element)
    return _scripts(_of(parts, 0), _of(parts, 1), _of(parts, 2))


def _mathml_accent(element: etree._Element) -> str:
    base, accent = (*_lines(element), "", "")[:2]
    if accent.strip() in _ACCENTS and len(base.strip()) == 1:
        return base.strip() + _ACCENTS[accent.strip()]
    return base if accent.strip() in _ACCENTS else _scripts(base, "", accent)


_ACCENTS = {
    "¯": "\u0304", "‾": "\u0304", "_": "\u0304", "―": "\u0304", "^": "\u0302", "ˆ": "\u0302",
    "˙": "\u0307", "¨": "\u0308", "~": "\u0303", "˜": "\u0303", "→": "\u20d7",
    **{accent: accent for accent in "\u0302\u0303\u0304\u0305\u0307\u0308\u20d7"},
}  # fmt: skip
"""The combining forms of accents; over more than one sign they are left out."""


def _mathml_root(element: etree._Element) -> str:
    parts = _lines(element)
    return _root(_of(parts, 0), _of(parts, 1))


def _mathml_square_root(element: etree._Element) -> str:
    return _root(_inner(element), "")


def _mathml_fenced(element: etree._Element) -> str:
    separators = (element.get("separators") or ",").strip() or ","
    inner = f"{separators[0]} ".join(_lines(element))
    return f"{element.get('open', '(')}{inner}{element.get('close', ')')}"


def _mathml_operator(element: etree._Element) -> str:
    text = " ".join(text_of(element, 100).split())
    return f" {text} " if text in _RELATIONS else f"{text} " if text == "," else text


_RELATIONS = frozenset("= ≠ ≈ < > ≤ ≥ ≡ ∼ ≃ ≅ → ← ↔ ⇒ ⇔ ∈ ∉ ⊂ ⊆ := ∝".split())


def _mathml_token(element: etree._Element) -> str:
    return " ".join(text_of(element).split())


def _words(element: etree._Element) -> str:
    """Words within a formula, with a space around them as they stand there."""
    return _SPACES.sub(" ", text_of(element))


def _mathml_space(element: etree._Element) -> str:
    return " "


def _rows(element: etree._Element) -> str:
    return "; ".join(_lines(element))


def _cells(element: etree._Element) -> str:
    return " ".join(_lines(element))


def _semantics(element: etree._Element) -> str:
    """The first child is what is shown; the others say it again in other notations."""
    return _line(next(iter(_children(element)), None))


def _word_fraction(element: etree._Element) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    if _value(element, "fpr", "type", "bar") == "noBar":
        return f"{above} {below}"
    return _fraction(above, below)


def _word_scripts(element: etree._Element) -> str:
    return _scripts(_part(element, "e"), _part(element, "sub"), _part(element, "sup"))


def _word_scripts_before(element: etree._Element) -> str:
    before = _scripts("", _part(element, "sub"), _part(element, "sup"))
    return before + _part(element, "e")


def _word_root(element: etree._Element) -> str:
    return _root(_part(element, "e"), _part(element, "deg"))


def _word_sum(element: etree._Element) -> str:
    sign = _value(element, "narypr", "chr", _INTEGRAL)
    scripts = _scripts(sign, _part(element, "sub"), _part(element, "sup"))
    return f"{scripts} {_part(element, 'e')}"


def _word_brackets(element: etree._Element) -> str:
    parts = [_line(child) for child in _children(element) if local_name(child) == "e"]
    separator = _value(element, "dpr", "sepchr", "|")
    opening = _value(element, "dpr", "begchr", "(")
    closing = _value(element, "dpr", "endchr", ")")
    return f"{opening}{separator.join(parts)}{closing}"


def _word_function(element: etree._Element) -> str:
    argument = _part(element, "e")
    space = "" if argument.startswith("(") else " "
    return f"{_part(element, 'fname')}{space}{argument}"


def _word_below(element: etree._Element) -> str:
    return _scripts(_part(element, "e"), _part(element, "lim"), "")


def _word_above(element: etree._Element) -> str:
    return _scripts(_part(element, "e"), "", _part(element, "lim"))


def _word_accent(element: etree._Element) -> str:
    base = _part(element, "e")
    accent = _ACCENTS.get(_value(element, "accpr", "chr", "\u0302"), "")
    return base.strip() + accent if len(base.strip()) == 1 else base


_WRITERS: dict[str, Callable[[etree._Element], str]] = {
    "mfrac": _mathml_fraction,
    "msub": _mathml_below,
    "munder": _mathml_below,
    "msup": _mathml_above,
    "mover": _mathml_accent,
    "msubsup": _mathml_both,
    "munderover": _mathml_both,
    "msqrt": _mathml_square_root,
    "mroot": _mathml_root,
    "mfenced": _mathml_fenced,
    "mo": _mathml_operator,
    "mi": _mathml_token,
    "mn": _mathml_token,
    "mtext": _words,
    "ms": _words,
    "mspace": _mathml_space,
    "mtable": _rows,
    "mtr": _cells,
    "semantics": _semantics,
    "f": _word_fraction,
    "ssup": _word_scripts,
    "ssub": _word_scripts,
    "ssubsup": _word_scripts,
    "spre": _word_scripts_before,
    "rad": _word_root,
    "nary": _word_sum,
    "d": _word_brackets,
    "func": _word_function,
    "limlow": _word_below,
    "limupp": _word_above,
    "acc": _word_accent,
    "eqarr": _rows,
    "m": _rows,
    "mr": _cells,
    "omathpara": _rows,
    "t": _words,
}
"""How elements are written that do more than hold others: MathML's, then Word's."""
