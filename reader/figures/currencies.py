"""How money is written: ISO 4217 codes, symbols, minor units.

Codes and symbols after ISO 4217 and Unicode CLDR; names are each language's own (`languages`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CODES = frozenset(
    "AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CLP CNY CRC CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ "
    "GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD "
    "KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO "
    "NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SDG SEK SGD SLE SRD SSP "
    "SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF "
    "YER ZAR ZMW BTC ETH FRF ITL NLG ATS".split()
)
"""The codes that are read before or after a number, in capitals."""

NAMED_CODES = frozenset(
    "ALL ANG BEF COP CUP CVE CYP DEM EEK ESP FIM FKP GIP GRD IEP LTL LUF LVL MOP MTL PAB PTE SCR "
    "SHP SIT SKK SOS STN SVC TOP XCG ZWL".split()
)
"""Codes that stand for a currency's name alone: beside a number they are mostly something else,
`TOP 10`, `COP 29`, or the currency is no more."""

WORDLIKE_CODES = frozenset("AMD BAM GEL LAK MAD PEN PHP TRY".split())
"""Those that are mostly another word or name beside a number of one or two digits: `PHP 8`."""

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
        "₴": "UAH", "₺": "TRY", "₪": "ILS", "₫": "VND", "₱": "PHP", "₦": "NGN", "₿": "BTC",
        "₡": "CRC", "₸": "KZT", "฿": "THB", "₾": "GEL", "¢": "cent", "＄": "USD", "￡": "GBP",
        "￥": "JPY", "￠": "cent", "￦": "KRW", "₲": "PYG", "₵": "GHS", "₮": "MNT", "₭": "LAK",
        "₼": "AZN", "֏": "AMD", "৳": "BDT", "៛": "KHR", "؋": "AFN", "﷼": "IRR",
        "₣": "FRF", "₤": "ITL", "₧": "ESP", "₯": "GRD", "૱": "INR", "௹": "INR",
    }
)  # fmt: skip
"""Single characters that stand for a currency."""

DOLLAR_PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD",
        "HK": "HKD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL", "MX": "MXN", "Mex": "MXN",
        "J": "JMD", "Z": "ZWL", "TT": "TTD", "EC": "XCD", "N": "NAD",
    }
)  # fmt: skip
"""Letters before `$`, and some also after it (`$US`), that say whose dollar it is."""

SMALL_PREFIXES = frozenset({"us", "au", "c", "ca", "nz", "hk", "sg", "nt"})
"""Those of them that are also written small: `us$`, `c $`."""

LETTER_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "Fr.": "CHF", "SFr": "CHF", "sFr": "CHF", "Rs": "INR", "Rs.": "INR", "RM": "MYR",
        "Rp": "IDR", "RMB": "CNY", "kr": "SEK", "zł": "PLN", "Kč": "CZK", "Y=": "JPY", "GH₵": "GHS",
        "CN¥": "CNY", "₨": "INR", "रु": "NPR", "රු": "LKR", "ரூ": "LKR", "Tk": "BDT", "Nu.": "BTN",
        "KSh": "KES", "Ksh": "KES", "TSh": "TZS", "USh": "UGX", "Dh": "AED", "Dhs": "AED",
        "FCFA": "XOF", "CFA": "XOF", "DM": "DEM", "FF": "FRF", "Bs": "BOB", "S/": "PEN",
        "руб": "RUB", "грн": "UAH", "лв": "BGN",
    }
)  # fmt: skip
"""Letters that stand for a currency directly before or after a number."""

MINOR_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "cent": "USD", "EUR cent": "EUR", "penny": "GBP", "sen": "MYR", "paisa": "INR",
        "Rappen": "CHF",
    }
)  # fmt: skip
"""Hundredths that keep a unit of their own, to the currency they are a hundredth of."""

MULTIPLES: Mapping[str, tuple[int, str]] = MappingProxyType({"toman": (10, "IRR")})
"""What people call so many of a currency, to how many and which."""

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
