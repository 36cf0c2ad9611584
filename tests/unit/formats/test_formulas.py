from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.formats.formulas import formula_text

_MATHML = "http://www.w3.org/1998/Math/MathML"
_WORD = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def _mathml(content: str, more: str = "") -> str:
    return formula_text(etree.fromstring(f'<math xmlns="{_MATHML}" {more}>{content}</math>'))


def _word(content: str) -> str:
    return formula_text(etree.fromstring(f'<m:oMath xmlns:m="{_WORD}">{content}</m:oMath>'))


def _row(*signs: str) -> str:
    """Signs in a row: letters, numbers and operators."""

    def token(sign: str) -> str:
        name = "mn" if sign[0].isdigit() else "mi" if sign.isalpha() else "mo"
        return f"<{name}>{sign}</{name}>"

    return f"<mrow>{''.join(map(token, signs))}</mrow>"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (f"<mi>E</mi><mo>=</mo><mi>m</mi><msup>{_row('c')}<mn>2</mn></msup>", "E = mc²"),
        (f"<mn>4</mn><mo>×</mo><msup><mn>10</mn>{_row('-', '6')}</msup>", "4×10⁻⁶"),
        (f"<msup><mi>e</mi>{_row('x', '+', '1')}</msup>", "e^(x+1)"),
        ("<msup><mi>f</mi><mo>′</mo></msup>", "f′"),
        ("<mi>CO</mi><msub><mi></mi><mn>2</mn></msub>", "CO₂"),
        ("<msub><mi>x</mi><mi>i</mi></msub>", "x_i"),
        (f"<mfrac>{_row('a', '+', 'b')}<mn>2</mn></mfrac>", "(a+b)/2"),
        (f"<mfrac><mn>1.5</mn>{_row('ab')}</mfrac>", "1.5/ab"),
        ('<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>', "n k"),
        (f"<msqrt>{_row('x', '+', '1')}</msqrt>", "√(x+1)"),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "∛x"),
        ("<mroot><mi>x</mi><mi>n</mi></mroot>", "n√x"),
        (
            f"<munderover><mo>∑</mo>{_row('i', '=', '1')}<mi>n</mi></munderover><mi>i</mi>",
            "∑_(i = 1)ⁿi",
        ),
        ("<msubsup><mi>x</mi><mn>0</mn><mn>2</mn></msubsup>", "x₀²"),
        ("<munder><mi>lim</mi><mi>x</mi></munder>", "lim_x"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x̄"),
        ("<mover><mi>AB</mi><mo>→</mo></mover>", "AB"),
        ("<mover><mo>=</mo><mi>def</mi></mover>", "= ^def"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        ('<mfenced open="[" close="["><mi>a</mi></mfenced>', "[a["),
        (
            "<mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>",
            "f(x, y)",
        ),
        (
            "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr>"
            "<mtr><mtd><mn>0</mn></mtd></mtr></mtable>",
            "1 0; 0",
        ),
        ("<mn>12</mn><mspace/><mtext>km  per\nhour</mtext>", "12 km per hour"),
        ("<mi>a</mi><mphantom><mi>b</mi></mphantom>", "a"),
        (
            f"<semantics>{_row('v', '=', '3')}<annotation>v=3</annotation>"
            "<annotation-xml><mi>v</mi></annotation-xml></semantics>",
            "v = 3",
        ),
        ("\n <mn> 10 </mn>\n <mi>m</mi>\n", "10m"),
    ],
)
def test_mathml_is_a_line(content: str, line: str) -> None:
    assert _mathml(content) == line


def test_what_stands_for_a_formula_is_told_where_it_holds_nothing() -> None:
    assert _mathml("", 'alttext="x  squared"') == "x squared"
    assert _mathml("<mi>x</mi>", 'alttext="the unknown"') == "x"


def _run(text: str) -> str:
    return f"<m:r><m:rPr><m:sty/></m:rPr><m:t>{text}</m:t></m:r>"


def _named(**parts: str) -> str:
    return "".join(f"<m:{name}>{_run(text)}</m:{name}>" for name, text in parts.items())


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (_run("E=m") + f"<m:sSup>{_named(e='c', sup='2')}</m:sSup>", "E=mc²"),
        (f"<m:sSub>{_named(e='x', sub='i')}</m:sSub>", "x_i"),
        (f"<m:sSubSup>{_named(e='x', sub='1', sup='2')}</m:sSubSup>", "x₁²"),
        (f"<m:sPre>{_named(sub='6', sup='14', e='C')}</m:sPre>", "₆¹⁴C"),
        (f"<m:f><m:fPr/>{_named(num='a+b', den='2')}</m:f>", "(a+b)/2"),
        (f'<m:f><m:fPr><m:type m:val="noBar"/></m:fPr>{_named(num="n", den="k")}</m:f>', "n k"),
        (f"<m:rad><m:deg/>{_named(e='x')}</m:rad>", "√x"),
        (f"<m:rad>{_named(deg='3', e='x+1')}</m:rad>", "∛(x+1)"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
            f"{_named(sub='i=1', sup='n', e='i')}</m:nary>",
            "∑_(i=1)ⁿ i",
        ),
        (f"<m:nary>{_named(e='x')}</m:nary>", "∫ x"),
        (f"<m:d>{_named(e='a')}{_named(e='b')}</m:d>", "(a|b)"),
        (
            '<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val=""/></m:dPr>'
            f"{_named(e='a')}{_named(e='b')}</m:d>",
            "[a;b",
        ),
        (f"<m:func>{_named(fName='sin', e='x')}</m:func>", "sin x"),
        (f"<m:func>{_named(fName='sin', e='(x)')}</m:func>", "sin(x)"),
        (f"<m:limLow>{_named(e='lim', lim='x→0')}</m:limLow>", "lim_(x→0)"),
        (f"<m:limUpp>{_named(e='x', lim='2')}</m:limUpp>", "x²"),
        (f"<m:acc>{_named(e='x')}</m:acc>", "x̂"),
        (f"<m:eqArr>{_named(e='a=1')}{_named(e='b=2')}</m:eqArr>", "a=1; b=2"),
        (f"<m:m><m:mr>{_named(e='1')}{_named(e='0')}</m:mr></m:m>", "1 0"),
        ("<del>" + _run("5") + "</del>" + _run("6"), "6"),
    ],
)
def test_formulas_of_word_are_a_line(content: str, line: str) -> None:
    assert _word(content) == line


def test_formulas_without_measure_are_their_signs() -> None:
    deep = f"<math>{'<mrow>' * 1_000}<mi>x</mi>{'</mrow>' * 1_000}</math>"
    assert formula_text(etree.fromstring(deep, etree.XMLParser(huge_tree=True))) == "x"
    assert _mathml("<mfrac><mi>a</mi><mi>b</mi></mfrac>" * 2_000) == "ab" * 2_000


_TREES = st.recursive(
    st.sampled_from(["<mi>x</mi>", "<mn>2</mn>", "<mo>=</mo>", "<mtext>or</mtext>", ""]),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
        st.sampled_from(
            "mfrac msup msub msubsup msqrt mroot mfenced mover munder mtable mtr mtd f rad d nary "
            "sSup func acc".split()
        ),
        st.lists(inner, max_size=4),
    ),
)


@given(_TREES)
def test_every_tree_is_one_line(content: str) -> None:
    line = _mathml(content)
    assert line == " ".join(line.split())
