"""The list of articles: which there are, how a row looks, the widget."""
