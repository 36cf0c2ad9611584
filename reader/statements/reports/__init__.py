"""The reporting words of a sentence, each with its subject: sentence -> [Report]."""
