"""Searching the library and the article, as one types."""
