"""Who speaks: the phrases that name somebody, and whom they stand for in the article."""
