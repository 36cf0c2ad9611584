"""The query language: text -> a tree of conditions. Knows neither the index nor the catalogue."""

from reader.query.fields import FIELD_HELP, FieldGroup, QueryField, help_text
from reader.query.hints import hint
from reader.query.nodes import (
    Added,
    Among,
    And,
    Condition,
    Everything,
    FigureCondition,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Property,
    Published,
    Recorded,
    StatementCondition,
    Text,
    TextField,
    ValueRange,
    Word,
)
from reader.query.parser import parse, parse_unfinished
from reader.query.traversal import text_conditions

__all__ = [
    "FIELD_HELP",
    "Added",
    "Among",
    "And",
    "Condition",
    "Everything",
    "FieldGroup",
    "FigureCondition",
    "Fuzzy",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Property",
    "Published",
    "QueryField",
    "Recorded",
    "StatementCondition",
    "Text",
    "TextField",
    "ValueRange",
    "Word",
    "help_text",
    "hint",
    "parse",
    "parse_unfinished",
    "text_conditions",
]
