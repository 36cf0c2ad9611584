"""The tables of each language, written from CLDR, ISO 4217 and dictionaries."""
