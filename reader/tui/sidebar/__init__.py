"""Saved searches and folders beside the list."""
