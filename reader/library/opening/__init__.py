"""A file read by itself, in stages: its beginning, its text, what is found in it."""
