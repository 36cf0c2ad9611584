"""Read saved articles in the terminal: who said what, and which numbers are claimed."""

__version__ = "0.1.0"
