"""Notes on passages: written on the page, and listed over all articles."""
