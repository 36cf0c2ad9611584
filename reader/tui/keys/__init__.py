"""Every command with its keys, and how keys find their command."""
