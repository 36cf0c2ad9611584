"""The findings of an article: who says what, which figures, which headings; beside the page."""
