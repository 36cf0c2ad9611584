"""The query language: text -> a tree of conditions. Knows neither Whoosh nor SQL."""
