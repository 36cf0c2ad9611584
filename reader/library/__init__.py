"""The catalogue of articles and the user's state, kept up to date and searched together."""
