"""The full-text index: which articles hold a query's words, how well, and in which passages."""
