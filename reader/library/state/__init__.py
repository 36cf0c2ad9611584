"""What the user did with the articles, which cannot be made again: kept, exported, imported."""
