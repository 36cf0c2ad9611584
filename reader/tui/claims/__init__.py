"""The claims view: statements and figures of the library, asked for, listed, grouped and drawn."""
