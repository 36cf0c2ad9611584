"""What is typed for an article or a screen before that is there: kept, and done in order.

Commands of the page wait; those that work anywhere do not, so that the key that ends the program
always does. Behind a command that gives the keyboard to something else, a filter or a prompt, no
key is a command for certain: whatever is typed then waits as it was typed. So does all that is
typed for a screen.
"""

from __future__ import annotations

from textual.events import Key, Paste

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
_BACK = "app.quit"
"""The command that does the same from the page of an article that was only looked for so far."""
_NEVER_TEXT = frozenset({"ctrl+c", "ctrl+q", "ctrl+z"})


class TypeAhead:
    """Commands and keys in the order they were typed in."""

    def __init__(self) -> None:
        self._typed: list[Run | Key | Paste] = []
        self._is_text = False
        """Whether keys may be text by now."""

    def take_command(self, run: Run, *, is_article_unknown: bool = False) -> bool:
        """Keep a command; False where it is to be done at once.

        While it is not even known which article it is for, that is so of commands that work
        anywhere, too, unless they do so while text is typed, and of the one that finds.
        """
        command = run.command
        leaving = {_LEAVE, _BACK} if is_article_unknown else {_LEAVE}
        at_once = leaving if is_article_unknown else {_FIND, *leaving}
        is_own = command.region is not Region.ANYWHERE or command.id in (*_MATCHES, *leaving)
        if not is_own and (command.while_typing or not is_article_unknown):
            return False
        if command.id in at_once and not self._typed:
            return False
        if command.id in leaving:
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

    def take_for_screen(self, typed: Key | Paste) -> bool:
        """Keep what is typed or pasted for another screen; False where it is not for that."""
        if isinstance(typed, Key) and typed.key in _NEVER_TEXT:
            return False
        self._keep(typed)
        return True

    def taken(self) -> list[Run | Key | Paste]:
        """Give what was kept, and keep nothing any more."""
        typed, self._typed, self._is_text = self._typed, [], False
        return typed

    def _keep(self, typed: Run | Key | Paste) -> None:
        if len(self._typed) < _MOST:
            self._typed.append(typed)
