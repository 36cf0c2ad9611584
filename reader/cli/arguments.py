"""The command line's grammar: which commands there are and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from reader import __version__

STANDARD_INPUT = "-"
"""The path that means standard input."""

EXPORT_FORMATS = ("text", "bibtex", "csl", "md", "csv", "safe-csv", "jsonl")
"""What `reader export` writes."""

Parser = argparse.ArgumentParser
Inputs = argparse._MutuallyExclusiveGroup
Runner = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `reader NAME …`."""

    name: str
    summary: str
    module: str
    """The module whose `run` does it; imported only when the command is used."""
    add_arguments: Callable[[Parser], None]

    def run(self, arguments: argparse.Namespace) -> int:
        """Do what the command does and give the exit code."""
        run: Runner = import_module(self.module).run
        return run(arguments)


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Parse a command line; the result's `run` takes the result and gives the exit code.

    Raises:
        SystemExit: With code 2 for wrong usage, 0 after `--help` and `--version`.
    """
    command = COMMANDS.get(argv[0]) if argv else None
    if command is None:
        return _app_parser().parse_args(argv)
    parser = Parser(prog=f"reader {command.name}", description=_sentence(command.summary))
    command.add_arguments(parser)
    parser.set_defaults(run=command.run)
    return parser.parse_args(argv[1:])


def nearest_command(word: str) -> str:
    """Give the question whether a command was meant by `word`, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, n=1)
    return f"; did you mean `reader {near[0]}`?" if near else ""


def app_help() -> str:
    """Give what `reader --help` prints."""
    return _app_parser().format_help().rstrip("\n")


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."


def _app_parser() -> Parser:
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {c.name:{width}}  {c.summary}" for c in COMMANDS.values())
    parser = Parser(
        prog="reader",
        usage="reader [FOLDER ...] | FILE[:OFFSET] [+/PATTERN] [--format NAME] | -\n"
        "       reader COMMAND ...",
        description="Read saved articles: who said what, and which numbers are claimed.",
        epilog=f"commands (`reader COMMAND --help` tells more):\n{commands}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="folders to open, or one file (`FILE:OFFSET`, `FILE +/PATTERN`), or `-` for an "
        "article from standard input; without any, the whole library",
    )
    _format(parser)
    parser.set_defaults(run=_APP.run)
    return parser


def _no_arguments(parser: Parser) -> None:
    pass


def _index(parser: Parser) -> None:
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="default: the whole library")
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--errors", action="store_true", help="list the files that cannot be read")
    task.add_argument(
        "--check",
        action="store_true",
        help="also read catalogue and index from end to end, and make anew what is damaged",
    )
    task.add_argument(
        "--retry",
        action="store_true",
        help="also read again what could not be read, or not all of it",
    )
    parser.add_argument("--json", action="store_true", help="with --errors: one JSON object a file")


def _search(parser: Parser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="see `reader help query`")
    parser.add_argument(
        "--saved",
        nargs="?",
        const="",
        metavar="NAME",
        help="the saved search of that name; without a name, list the saved searches and what each "
        "gives, with --json as one object a search",
    )
    parser.add_argument(
        "--limit",
        type=_positive,
        metavar="N",
        help="only the best N; default: 20, and all with --json, --files and --vimgrep",
    )
    _below(parser)
    _shapes_of_hits(parser)
    parser.add_argument(
        "--sort",
        choices=("relevance", "date"),
        default="relevance",
        help="default: relevance; date gives the newest first",
    )
    parser.add_argument(
        "--any",
        action="store_true",
        help="any of the query's words is enough; conditions on fields must hold all the same",
    )
    parser.add_argument(
        "--passages",
        type=_positive,
        metavar="N",
        help="up to N passages a hit that together show the query's words; default: 1",
    )
    parser.add_argument(
        "--facets",
        action="store_true",
        help="instead of hits, their publishers, authors, speakers, months, languages and tags, "
        "with counts over all of them; --limit is that of each list",
    )
    parser.epilog = (
        "Lines and columns of --vimgrep are those of the file, from 1, columns in bytes of UTF-8 "
        "as in rg and vim; the text is the sentence as the article has it, without markup. Where "
        "the file has other words at that place, they are those of the nearest word in the same "
        "paragraph, and where it does not show the paragraph at all (a letter in base64, a file "
        "that has changed), 1:1. So are those of articles that were found by no words of theirs.\n"
        "What --saved NAME lists for people counts as looked at; for programs, what is new stays."
    )
    parser.set_defaults(complain=parser.error)


def _shapes_of_hits(parser: Parser) -> None:
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="one JSON object a hit")
    shape.add_argument("--files", action="store_true", help="only the paths, one a line")
    shape.add_argument(
        "--count", action="store_true", help="only the number of articles, whatever the limit"
    )
    shape.add_argument(
        "--vimgrep", action="store_true", help="path:line:column:text for each match, see below"
    )
    parser.add_argument(
        "-0",
        "--null",
        action="store_true",
        help="with --files: a NUL after each path, not a line end",
    )


def _below(parser: Parser) -> None:
    parser.add_argument(
        "--path",
        action="append",
        dest="folders",
        default=[],
        metavar="DIR",
        help="only articles below that folder; may be given more than once",
    )


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and text.strip("0") and len(text) < 19):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 up")
    return int(text)


def _inputs(parser: Parser) -> Inputs:
    """Add the ways to name articles: paths, or a list of paths; gives the group of these ways."""
    inputs = parser.add_mutually_exclusive_group(required=True)
    inputs.add_argument(
        "paths", nargs="*", default=(), metavar="PATH", help="files, folders, or `-`"
    )
    inputs.add_argument(
        "--files-from",
        metavar="FILE",
        help="read the paths from that file, one a line, or with `-` from standard input",
    )
    parser.add_argument(
        "-0", "--null", action="store_true", help="with --files-from: a NUL ends each path"
    )
    parser.set_defaults(complain=parser.error)
    return inputs


def _format(parser: Parser) -> None:
    parser.add_argument(
        "--format",
        type=_format_name,
        metavar="NAME",
        help="read it as that format, whatever content and name say; `reader formats` lists them",
    )


def _format_name(name: str) -> str:
    """Take the name of a format; one that there is not is told with the nearest, and all there are.

    Only here, so that other command lines need not know the formats.
    """
    from difflib import get_close_matches

    from reader.formats.table import FORMATS

    names = [known.name for known in FORMATS]
    if name in names:
        return name
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    question = f"; did you mean {near[0]}?" if near else ";"
    raise argparse.ArgumentTypeError(
        f"there is no format named {name!r}{question} there are {', '.join(names)}"
    )


def _table(parser: Parser) -> None:
    _inputs(parser)
    _format(parser)
    _shape(parser)
    _uncorrected(parser)


def _uncorrected(parser: Parser) -> None:
    parser.add_argument(
        "--uncorrected", action="store_true", help="as found, without what you corrected"
    )


def _corrections(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a correction")
    parser.add_argument(
        "--remove",
        type=_positive,
        nargs="+",
        metavar="N",
        help="take back those with these numbers",
    )


def _shape(parser: Parser) -> None:
    shapes = parser.add_mutually_exclusive_group()
    for shape, what in _SHAPES.items():
        shapes.add_argument(
            f"--{shape}", action="store_const", const=shape, dest="shape", help=what
        )


_SHAPES = {
    "json": "one JSON object a row",
    "csv": "comma-separated values, verbatim",
    "safe-csv": "the same for spreadsheets: what begins like a formula stands behind an apostrophe",
    "md": "a Markdown table",
}


def _claims(parser: Parser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help="see `reader help query`")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--statements", action="store_true", help="only statements")
    which.add_argument("--figures", action="store_true", help="only figures")
    parser.add_argument(
        "--sort",
        choices=("date", "value", "source", "speaker"),
        default="date",
        help="default: date, the oldest first",
    )
    which.add_argument(
        "--mentions",
        action="store_true",
        help="instead, the articles that name whom the query asks for (speaker:, by:), but in "
        "which no statement by them was found",
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="default: all")
    _below(parser)
    _shape(parser)
    parser.epilog = (
        "A query for statements (said:, speaker:) or figures (figure:, unit:, kind:, of:, by:) "
        "gives those; one of words alone, all claims whose sentence holds them. Asked for a "
        "speaker, tables give first what is quoted, then what is only reported or by a doubtful "
        "speaker; --json and --csv say which under `group`."
    )


def _speakers(parser: Parser) -> None:
    parser.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help="only in the claims that answer it, see `reader help query`; default: all statements",
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="default: all")
    _below(parser)
    _shape(parser)
    parser.epilog = (
        "Names are one person where articles give the same full name, or where the configuration "
        "has them as aliases. Of a surname alone, or of a body like `Interior Ministry`, it is "
        "not known whether several articles mean the same: that is said. Who is only described "
        "(`officials`) stands under the words given."
    )


def _figures(parser: Parser) -> None:
    _table(parser)
    parser.epilog = (
        "CSV and JSON hold normalised values. In CSV a range is 6..18 under `value`; `low` and "
        "`high` are numbers for single numbers and ranges alike, to sort by."
    )


def _show(parser: Parser) -> None:
    parser.add_argument("path", metavar="PATH", help="a file, or `-`")
    parser.add_argument("--plain", action="store_true", help="exactly the text, nothing else")
    _format(parser)
    _uncorrected(parser)


def _annotate(parser: Parser) -> None:
    inputs = _inputs(parser)
    _format(parser)
    inputs.add_argument(
        "--jsonl",
        nargs="?",
        const=STANDARD_INPUT,
        metavar="FILE",
        help='read JSON lines {"id", "text", "language"?} instead, by default from standard input',
    )
    _uncorrected(parser)


def _export(parser: Parser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="see `reader help query`")
    parser.add_argument(
        "--state",
        action="store_true",
        help="instead, all that you noted, as JSON lines that `reader import` takes: folders, what "
        "you read, starred, tagged, corrected and wrote, saved searches and past queries",
    )
    parser.add_argument(
        "--format",
        choices=EXPORT_FORMATS,
        help="default: `citation` of the configuration's [copy], at first text, and md with "
        "--claims and --notes; csl is CSL-JSON",
    )
    parser.add_argument(
        "--claims",
        action="store_true",
        help="not the articles but the claims that answer the query, as `reader claims` gives them "
        "with --md, --csv, --safe-csv and --json; --format is md, csv, safe-csv or jsonl",
    )
    parser.add_argument(
        "--notes",
        action="store_true",
        help="not the articles but your notes, each with its passage and the way back there: all, "
        "or those on articles that answer the query; --format is md, csv, safe-csv or jsonl",
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="default: all of them")
    _below(parser)
    parser.set_defaults(complain=parser.error)


def _import(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="what `reader export --state` wrote, or `-`")
    parser.epilog = (
        "What is not here yet is added, nothing is taken away. Where both say different things of "
        "one thing the later change holds, and each of these is named. Articles are found by path, "
        "or by their text where nothing is at that path. Lines that are damaged are named and left "
        "out. Importing a file again changes nothing."
    )


def _help(parser: Parser) -> None:
    parser.add_argument("topic", nargs="?", choices=("query",))


_APP = Command("", "open the app", "reader.cli.app", _no_arguments)

COMMANDS = {
    command.name: command
    for command in (
        Command("index", "bring the library up to date", "reader.cli.index", _index),
        Command("search", "find articles in the library", "reader.cli.search", _search),
        Command("claims", "list who claims what across the library", "reader.cli.claims", _claims),
        Command("speakers", "list who speaks in the library", "reader.cli.speakers", _speakers),
        Command("statements", "list who said what in files", "reader.cli.statements", _table),
        Command("figures", "list the numbers claimed in files", "reader.cli.figures", _figures),
        Command("show", "print one article", "reader.cli.show", _show),
        Command("annotate", "print articles as JSON", "reader.cli.annotate", _annotate),
        Command(
            "export",
            "cite the articles of a query, list its claims, your notes, or all you noted",
            "reader.cli.export",
            _export,
        ),
        Command("import", "add what `export --state` wrote", "reader.cli.state", _import),
        Command(
            "corrections",
            "list what you corrected, or take it back",
            "reader.cli.corrections",
            _corrections,
        ),
        Command("keys", "print the keymap as TOML", "reader.cli.keys", _no_arguments),
        Command("config", "print the configuration as TOML", "reader.cli.config", _no_arguments),
        Command(
            "formats", "list the formats that can be read", "reader.cli.formats", _no_arguments
        ),
        Command("help", "print help, or `help query`", "reader.cli.help", _help),
    )
}
"""Name to command, in the order they are listed."""
