"""What is laid over the application: help, links, the question what to open."""
