"""What leaves the program: rows of statements and figures as CSV, JSON lines and Markdown."""
