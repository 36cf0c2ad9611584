"""What is known of languages: telling them apart, and the names of their months.

The language of a text is told from its function words, the closed class that makes up some 40 % of
any running text (the "small words" method of Grefenstette, 1995), or from its script where one
script means one language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(words.split())
        for language, words in {
            "en": "the of and to a in that is was for it with as his on be at by i this had not "
            "are but from or have an they which one you were her all their there been if more when "
            "will would who so no she he said we has its than into about could what after these "
            "how my your our",
            "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine "
            "als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch "
            "wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man "
            "sein wurde sei wir ich ihr kann",
            "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne "
            "se ce il sont avec son ou mais nous comme cette aux ont été sa elle ses leur on deux "
            "être même aussi fait entre sans cela ces après dont était je vous",
            "es": "de la que el en y a los se del las un por con no una su para es al lo como más "
            "o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos "
            "también fue había era muy años hasta desde está mi porque",
            "it": "di e il la che in a per un del è non una della le si con i da al sono come più "
            "dei lo nel alla ha anche gli ma dalla delle su o suo se nella questo ai due essere "
            "stato ed era dal degli hanno cui sua anni dopo",
            "nl": "de van het een en in is dat op te zijn met voor niet aan er die om ook als bij "
            "maar hij uit door over naar ze dan nog wordt heeft zich was worden tot hebben deze "
            "meer kan werd al wel geen dit",
            "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como "
            "mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também "
            "só pelo pela até isso ela entre",
        }.items()
    }
)
"""The commonest function words of each language that can be told, lower case."""


@cache
def _languages_of() -> Mapping[str, tuple[str, ...]]:
    """The languages that each function word is one of."""
    return {
        word: tuple(language for language, words in FUNCTION_WORDS.items() if word in words)
        for word in frozenset[str]().union(*FUNCTION_WORDS.values())
    }


MONTHS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        language: MappingProxyType(
            {
                name: number
                for number, names in enumerate(row.split(), start=1)
                for name in names.split("|")
            }
        )
        for language, row in {
            "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
            "september|sept|sep october|oct november|nov december|dec",
            "de": "januar|jänner|jan|jän februar|feber|feb märz|mär april|apr mai juni|jun "
            "juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
            "fr": "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août "
            "septembre|sept octobre|oct novembre|nov décembre|déc",
            "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul "
            "agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
            "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug "
            "agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
            "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug "
            "september|sept|sep oktober|okt november|nov december|dec",
            "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul "
            "agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
        }.items()
    }
)
"""Language to month names and their abbreviations without a full stop, lower case, to 1..12."""

_SAMPLE_LENGTH = 6_000
"""Characters looked at: more do not change the answer."""

_SCRIPTS = (
    ("ja", "[\u3040-\u30ff]"),
    ("ko", "[\uac00-\ud7af]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u0590-\u05ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("uk", "[іїєґ]"),
    ("ru", "[\u0400-\u04ff]"),
)
"""Scripts in the order they are tried; the first that makes up enough of the letters decides.

They are asked of small letters, and compiled with the first text that is not in Latin ones.
"""

_NOT_LATIN = re.compile("[^\0-\u036f]")
"""Where every letter of these scripts stands; most texts hold none. Said by what is left out, it is
compiled in a hundredth of the time."""

_SCRIPT_SHARES = {"ja": 0.05, "uk": 0.03}
"""The share of a text's letters that is enough; 0.3 for all others."""

_WORD = re.compile(r"[^\W\d_]+")


def language_code(tag: str) -> str:
    """Give the ISO 639-1 code that a tag such as `en-GB`, `DE` or `pt_BR` begins with."""
    return tag.strip().lower()[:2]


def detect(text: str) -> str | None:
    """Tell the language of `text` as an ISO 639-1 code, or None where the evidence is thin."""
    return _detected(text[:_SAMPLE_LENGTH])


@lru_cache(maxsize=4)  # a text is asked about by all that reads it, one after the other
def _detected(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    letters = "".join(words)
    if not letters:
        return None
    for language, script in _SCRIPTS if _NOT_LATIN.search(letters) else ():
        if len(re.findall(script, letters)) >= _SCRIPT_SHARES.get(language, 0.3) * len(letters):
            return language
    return _by_function_words(words)


def _by_function_words(words: list[str]) -> str | None:
    counts = dict.fromkeys(FUNCTION_WORDS, 0)
    languages_of = _languages_of()
    for word, count in Counter(filter(languages_of.__contains__, words)).items():
        for language in languages_of[word]:
            counts[language] += count
    scores = sorted((score, language) for language, score in counts.items())
    (second, _), (best, language) = scores[-2:]
    enough = best >= max(2, 0.12 * len(words))
    return language if enough and best > 1.2 * second else None
