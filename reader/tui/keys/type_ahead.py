"""What is typed for an article before it is there, as `less` takes it: kept, and done in order.

Commands of the page wait; those that work anywhere do not, so that the key that ends the program
always does. Behind a command that gives the keyboard to something else, a filter or a prompt, no
key is a command for certain: whatever is typed then waits as it was typed.
"""

from __future__ import annotations

from textual.events import Key

from reader.tui.keys.command import Region
from reader.tui.keys.sequences import Run

_MOST = 200
"""Commands and keys that are kept: a key held down is not meant to go on for minutes."""
_FIND = "page.find"
"""The one command that needs no article: what is to be found is typed in the meantime."""
_MATCHES = frozenset({"app.next_match", "app.previous_match"})
"""Commands that work anywhere, and from the page lead on in its article."""
_LEAVE = "page.leave"
"""The command that forgets what was typed, as Escape does in a prompt."""
_NEVER_TEXT = frozenset({"ctrl+c", "ctrl+q", "ctrl+z"})


class TypeAhead:
    """Commands and keys in the order they were typed in."""

    def __init__(self) -> None:
        self._typed: list[Run | Key] = []
        self._is_text = False
        """Whether keys may be text by now."""

    def take_command(self, run: Run) -> bool:
        """Keep a command; False where it is to be done at once."""
        command = run.command
        if command.region is Region.ANYWHERE and command.id not in _MATCHES:
            return False
        if command.id in (_FIND, _LEAVE) and not self._typed:
            return False
        if command.id == _LEAVE:
            self.taken()
            return True
        if command.id not in _MATCHES:
            self._is_text |= command.action.startswith(("app.", "select"))
        self._keep(run)
        return True

    def take_key(self, key: Key) -> bool:
        """Keep a key that may be text; False where it is none."""
        if not self._is_text or key.key in _NEVER_TEXT:
            return False
        if key.key == "escape":
            self.taken()
        else:
            self._keep(key)
        return True

    def taken(self) -> list[Run | Key]:
        """Give what was kept, and keep nothing any more."""
        typed, self._typed, self._is_text = self._typed, [], False
        return typed

    def _keep(self, typed: Run | Key) -> None:
        if len(self._typed) < _MOST:
            self._typed.append(typed)
