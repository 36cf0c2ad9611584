"""Articles and claims held against each other: copies, the same words, the same figure."""
