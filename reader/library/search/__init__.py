"""A query -> articles: the index finds and ranks them, the catalogue decides the rest."""
