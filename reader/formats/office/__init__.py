"""What the documents of word processors have in common, whatever file they are in."""
