"""How money is written: ISO 4217 codes, symbols, minor units.

Codes and symbols after ISO 4217 and Unicode CLDR; names are each language's own (`languages`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CODES = frozenset(
    "AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP "
    "DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KPW KRW KWD KZT LBP LKR LYD MAD MDL MKD MMK MNT MXN MYR NGN NIO NOK NPR NZD OMR PEN PHP "
    "PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SYP THB TND TRY TWD TZS UAH UGX USD UYU UZS "
    "VND XAF XOF YER ZAR ZMW BTC ETH".split()
)
"""The codes that are read before or after a number, in capitals."""

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
        "₴": "UAH", "₺": "TRY", "₪": "ILS", "₫": "VND", "₱": "PHP", "₦": "NGN", "₿": "BTC",
        "₡": "CRC", "₸": "KZT", "฿": "THB", "₾": "GEL", "¢": "cent", "＄": "USD", "￡": "GBP",
        "￥": "JPY",
    }
)  # fmt: skip
"""Single characters that stand for a currency."""

DOLLAR_PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD",
        "HK": "HKD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL", "MX": "MXN", "Mex": "MXN",
        "J": "JMD", "Z": "ZWL",
    }
)  # fmt: skip
"""Letters before `$`, and some also after it (`$US`), that say whose dollar it is."""

SMALL_PREFIXES = frozenset({"us", "au", "c", "ca", "nz", "hk", "sg", "nt"})
"""Those of them that are also written small: `us$`, `c $`."""

LETTER_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "Fr.": "CHF", "SFr": "CHF", "sFr": "CHF", "Rs": "INR", "Rs.": "INR", "RM": "MYR",
        "Rp": "IDR", "RMB": "CNY", "kr": "SEK", "zł": "PLN", "Kč": "CZK", "Y=": "JPY", "GH₵": "GHS",
        "CN¥": "CNY", "₨": "INR",
    }
)  # fmt: skip
"""Letters that stand for a currency directly before or after a number."""

MINOR_UNITS: Mapping[str, str] = MappingProxyType(
    {"cent": "USD", "EUR cent": "EUR", "penny": "GBP", "sen": "MYR", "Rappen": "CHF"}
)
"""Hundredths that keep a unit of their own, to the currency they are a hundredth of."""

_CENTS = frozenset(
    "USD EUR AUD CAD NZD HKD SGD TWD BRL MXN JMD ZAR ARS CLP COP PHP KES LKR CRC UYU PEN".split()
)
HUNDREDTHS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "cent": _CENTS, "EUR cent": _CENTS | {"CHF"}, "penny": frozenset({"GBP", "EGP", "SYP"}),
        "sen": frozenset({"MYR", "IDR"}), "Rappen": frozenset({"CHF"}),
    }
)  # fmt: skip
"""Minor units to the currencies of which a hundredth is called so behind their own name."""
