"""`reader search --saved`: the saved searches and what each gives."""

from __future__ import annotations

import argparse
import json
from difflib import get_close_matches

from reader.cli.exits import DONE, FAILED, UsageError
from reader.cli.narration import tell
from reader.cli.opened_library import opened_library
from reader.library.catalogue.annotated import Json
from reader.library.library import Library
from reader.library.search.saved_search_counts import CountedSearch
from reader.library.state.moments import to_text
from reader.library.state.saved_searches import one_line


def list_saved_searches(arguments: argparse.Namespace) -> int:
    """Print name, counts and query of each, or with `--json` an object; 1 where there are none."""
    if arguments.files or arguments.vimgrep or arguments.count:
        arguments.complain("--files, --count and --vimgrep need the name of a saved search")
    is_any = False
    code = DONE
    with opened_library(below=arguments.folders) as library:
        for counted in library.counted_searches():
            is_any = True
            if arguments.json:
                print(json.dumps(_to_json(counted)), flush=True)
            elif counted.problem is None:
                print(f"{_counts(counted)}  {counted.search.name}: {counted.search.query}")
            if counted.problem is not None:
                tell(f"{counted.search.name}: {counted.problem}")
                code = FAILED
    if not is_any:
        tell("no search was saved yet")
        return FAILED
    return code


def saved_query(library: Library, name: str) -> str:
    """Give the query of a saved search; raises UsageError where there is none of that name."""
    queries = {search.name: search.query for search in library.state.saved_searches()}
    wanted = one_line(name)
    if wanted not in queries:
        nearest = get_close_matches(wanted, queries, n=1)
        hint = f": did you mean {nearest[0]}?" if nearest else ""
        raise UsageError(f"there is no saved search {wanted}{hint}")
    return queries[wanted]


def _counts(counted: CountedSearch) -> str:
    new = f"+{counted.new}"
    return f"{counted.total:>6} found {counted.unread:>6} unread {new:>6} new"


def _to_json(counted: CountedSearch) -> Json:
    search = counted.search
    return {
        "version": 1,
        "name": search.name,
        "query": search.query,
        "total": None if counted.problem else counted.total,
        "unread": None if counted.problem else counted.unread,
        "new": None if counted.problem else counted.new,
        "looked": to_text(search.looked),
    }
