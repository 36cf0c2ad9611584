"""What is sent to the terminal: no more than what differs from what it shows already."""
