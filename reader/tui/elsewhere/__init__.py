"""The same words, or the same number, in other articles, as a list over the page."""
