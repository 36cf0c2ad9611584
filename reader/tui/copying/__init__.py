"""Copying passages and citations, and every way out of the program that there is for them."""
