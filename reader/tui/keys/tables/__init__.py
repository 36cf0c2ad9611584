"""The commands of each region, declared once; `reader.tui.keys.commands` puts them together."""
