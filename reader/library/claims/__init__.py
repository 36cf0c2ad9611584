"""A query -> statements and figures, and who speaks."""
