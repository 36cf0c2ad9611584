"""The units of measure, and what lets values in different units be compared.

Factors are exact: the definitions of the SI (BIPM, SI Brochure, 9th edition), the international
yard and pound agreement of 1959, the US customary gallon of 231 cubic inches, and the standard
gravity of 9.80665 m/s² in what is derived from a weight (`PS`, `psi`, `lb-ft`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from reader.figures.currencies import MINOR_UNITS
from reader.figures.figure import Number, Value


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as so many of a base unit: `value * factor + offset`."""

    base: str
    factor: Fraction
    offset: Fraction = Fraction(0)


_FACTORS: Mapping[str, Mapping[str, str]] = {
    "m": {
        "pm": "1/1000000000000", "nm": "1/1000000000", "µm": "1/1000000", "mm": "1/1000",
        "cm": "1/100", "dm": "1/10", "m": "1", "hm": "100", "km": "1000",
        "in": "127/5000", "ft": "381/1250", "yd": "1143/1250", "furlong": "25146/125",
        "fathom": "1143/625", "mi": "201168/125", "nmi": "1852", "ly": "9460730472580800",
        "au": "149597870700",
    },
    "g": {
        "µg": "1/1000000", "mg": "1/1000", "g": "1", "hg": "100", "kg": "1000", "q": "100000",
        "t": "1000000",
        "kt": "1000000000", "Mt": "1000000000000", "Gt": "1000000000000000",
        "dag": "10", "oz": "45359237/1600000", "lb": "45359237/100000", "st": "317514659/50000",
        "oz t": "19439673/625000", "short ton": "45359237/50", "long ton": "635029318/625",
        "metric lb": "500", "carat": "1/5",
    },
    "L": {
        "mL": "1/1000", "cL": "1/100", "dL": "1/10", "L": "1", "hL": "100",
        "kL": "1000", "ML": "1000000", "GL": "1000000000", "m³": "1000",
        "cm³": "1/1000", "hm³": "1000000000", "acre-foot": "481828842792/390625",
        "km³": "1000000000000", "in³": "2048383/125000000",
        "yd³": "1493271207/1953125",
        "gal": "473176473/125000000", "fl oz": "473176473/16000000000", "qt": "473176473/500000000",
        "pt": "473176473/1000000000",
        "barrel": "9936705933/62500000", "ft³": "55306341/1953125",
    },
    "m²": {
        "mm²": "1/1000000", "cm²": "1/10000", "m²": "1", "km²": "1000000", "a": "100",
        "ha": "10000", "in²": "16129/25000000", "ft²": "145161/1562500", "yd²": "1306449/1562500",
        "mi²": "40468564224/15625", "acre": "316160658/78125",
    },
    "s": {
        "ns": "1/1000000000", "µs": "1/1000000", "ms": "1/1000", "s": "1", "min": "60", "h": "3600",
        "day": "86400", "night": "86400", "week": "604800", "fortnight": "1209600",
    },
    "month": {"month": "1", "quarter": "3", "year": "12", "decade": "120", "century": "1200"},
    "m/s": {
        "m/s": "1", "km/h": "5/18", "mph": "1397/3125", "kn": "463/900", "km/s": "1000",
        "ft/s": "381/1250",
    },
    "m/s²": {"m/s²": "1", "ft/s²": "381/1250"},
    "W": {
        "W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000",
        "hp": "37284993579113511/50000000000000", "bhp": "37284993579113511/50000000000000",
        "PS": "588399/800", "kWp": "1000", "MWp": "1000000", "GWp": "1000000000",
    },
    "Wh": {
        "Wh": "1", "kWh": "1000", "MWh": "1000000", "GWh": "1000000000", "TWh": "1000000000000",
        "J": "1/3600", "kJ": "5/18", "MJ": "2500/9", "GJ": "2500000/9",
        "BTU": "52752792631/180000000000", "therm": "52752792631/1800000",
    },
    "N": {"N": "1", "kN": "1000"},
    "Nm": {"Nm": "1", "lb-ft": "3389544870828501/2500000000000000"},
    "A": {"mA": "1/1000", "A": "1"},
    "Ah": {"mAh": "1/1000", "Ah": "1"},
    "V": {"V": "1", "kV": "1000"},
    "eV": {
        "eV": "1", "keV": "1000", "MeV": "1000000", "GeV": "1000000000", "TeV": "1000000000000",
    },
    "Bq": {
        "Bq": "1", "kBq": "1000", "MBq": "1000000", "GBq": "1000000000", "TBq": "1000000000000",
    },
    "Sv": {"nSv": "1/1000000000", "µSv": "1/1000000", "mSv": "1/1000", "Sv": "1"},
    "mol": {"nmol": "1/1000000000", "µmol": "1/1000000", "mmol": "1/1000", "mol": "1"},
    "ppm": {"ppb": "1/1000", "ppm": "1"},
    "B": {
        "bit": "1/8", "kbit": "125", "Mbit": "125000", "Gbit": "125000000", "B": "1",
        "kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000",
        "PB": "1000000000000000",
    },
    "Mbit/s": {"kbit/s": "1/1000", "Mbit/s": "1", "Gbit/s": "1000"},
    "Hz": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "Pa": {
        "Pa": "1", "hPa": "100", "kPa": "1000", "MPa": "1000000", "GPa": "1000000000",
        "mbar": "100", "bar": "100000", "atm": "101325", "mmHg": "26664477483/200000000",
        "psi": "8896443230521/1290320000", "ksi": "8896443230521/1290320",
    },
    "cal": {"cal": "1", "kcal": "1000"},
    "%": {"‰": "1/10", "%": "1"},
    "bp": {"bp": "1", "pp": "100"},
}  # fmt: skip
"""Base unit to its units, each as an exact number of the base unit."""

UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        **{
            symbol: Unit(base, Fraction(factor))
            for base, factors in _FACTORS.items()
            for symbol, factor in factors.items()
        },
        "K": Unit("K", Fraction(1)),
        "°C": Unit("K", Fraction(1), Fraction("273.15")),
        "°F": Unit("K", Fraction(5, 9), Fraction("459.67") * Fraction(5, 9)),
    }
)
"""Symbol to what it is in its base unit."""

_NOT_SYMBOLS = frozenset(
    {
        "in", "pm", "st", "B", "J", "K", "pt", "qt", "kn", "month", "s", "bar", "q", "au", "atm",
        "ns", "a", "A", "N",
    }
)  # fmt: skip
"""Units whose symbol alone is more often something else; their names are in `languages`."""

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        **{symbol: symbol for symbol in UNITS if symbol not in _NOT_SYMBOLS},
        "μm": "µm", "um": "µm", "μg": "µg", "μmol": "µmol", "μSv": "µSv", "ml": "mL", "cl": "cL",
        "dl": "dL", "l": "L", "hl": "hL", "m2": "m²", "m^2": "m²", "km2": "km²", "km^2": "km²",
        "ft2": "ft²", "cm2": "cm²", "m3": "m³", "hm3": "hm³", "m^3": "m³", "sqm": "m²", "qm": "m²",
        "kmh": "km/h", "km/u": "km/h",
        "kph": "km/h", "Kmh": "km/h", "km/hr": "km/h", "mi/h": "mph", "MPH": "mph", "kmph": "km/h",
        "kts": "kn", "KM": "km", "Kg": "kg", "KG": "kg", "GWH": "GWh", "KWh": "kWh", "WH": "Wh",
        "Mbps": "Mbit/s", "Gbps": "Gbit/s", "kbps": "kbit/s", "mbps": "Mbit/s",
        "Mb/s": "Mbit/s", "mb/s": "Mbit/s", "mb": "MB",
        "Mb": "Mbit", "gb": "GB", "Gb": "Gbit", "KB": "kB", "′": "ft", "″": "in", "℃": "°C",
        "℉": "°F", "ºC": "°C", "ºF": "°F", "°": "°", "º": "°", "Ω": "Ω", "dB": "dB", "MP": "MP",
        "Mpx": "MP", "px": "px", "rpm": "rpm", "RPM": "rpm", "mpg": "mpg", "fps": "fps",
        "lbs": "lb", "bbl": "barrel", "hrs": "h", "hr": "h", "sec": "s", "secs": "s",
        "mins": "min", "yds": "yd", "tpd": "t/day", "cfs": "ft³/s",
        "b/d": "barrel/day", "bpd": "barrel/day",
        "m/s2": "m/s²", "m/s^2": "m/s²", "m/s/s": "m/s²", "ft/s/s": "ft/s²",
        "kWh/m²a": "kWh/m²/year", "kWh/(m²a)": "kWh/m²/year", "kWh/m2a": "kWh/m²/year",
        "kWh/(m2a)": "kWh/m²/year", "bps": "bp", "rad": "rad", "mrad": "mrad",
        "lm": "lm", "lx": "lx", "cd": "cd", "IU": "IU", "VA": "VA", "kVA": "kVA", "[kg]": "kg",
    }
)  # fmt: skip
"""How a unit is written as a symbol, case counting, to its symbol here."""

PREFIXED_UNITS: Mapping[str, tuple[int, str]] = MappingProxyType(
    {
        "kb/d": (10**3, "barrel/day"), "mb/d": (10**6, "barrel/day"), "mbd": (10**6, "barrel/day"),
        "kbpd": (10**3, "barrel/day"), "mbpd": (10**6, "barrel/day"), "mcm": (10**6, "m³"),
        "bcm": (10**9, "m³"), "bcf": (10**9, "ft³"), "Bcf": (10**9, "ft³"), "tcf": (10**12, "ft³"),
        "Tcf": (10**12, "ft³"), "mgd": (10**6, "gal/day"),
    }
)  # fmt: skip
"""Symbols of the trade in oil and gas, whose prefix is short for a number."""

PERCENT_UNITS = frozenset({"%", "‰", "pp", "bp"})


def comparable(value: Value, unit: str | None) -> tuple[Fraction, Fraction, str] | None:
    """Give the lowest and highest number of `value` in a base unit, and that unit, or None.

    5 km and 5000 m give the same, as do 200 `EUR cent` and 2 `EUR`. Money of one
    currency is never turned into another. Rates keep their denominator: 1 km/day is 1000 m/day.
    None is given for dates, times and values that could not be computed; counts have unit "".
    """
    if value is None or isinstance(value, str):
        return None
    low, high = value if isinstance(value, tuple) else (value, value)
    scale = scale_of(unit or "")
    ends = sorted(_exact(end) * scale.factor + scale.offset for end in (low, high))
    return ends[0], ends[1], scale.base


def _exact(number: Number) -> Fraction:
    return Fraction(number)


def scale_of(unit: str) -> Unit:
    """Give what a unit is in its base unit; one that is not known is its own."""
    if unit in UNITS:
        return UNITS[unit]
    numerator, slash, denominator = unit.partition("/")
    if numerator in MINOR_UNITS:
        return Unit(MINOR_UNITS[numerator] + slash + denominator, Fraction(1, 100))
    if slash and numerator in UNITS and not UNITS[numerator].offset:
        inner = UNITS[numerator]
        return Unit(f"{inner.base}/{denominator}", inner.factor)
    return Unit(unit, Fraction(1))
