"""Handing the article on to other programs: browser, editor, commands of the user's own."""
