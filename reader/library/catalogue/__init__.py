"""What is known of files, articles and claims: SQLite tables that can be made anew at any time."""
