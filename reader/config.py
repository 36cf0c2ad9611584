"""The configuration, and where every file of the program lies."""

from __future__ import annotations
