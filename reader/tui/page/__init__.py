"""The page an article is read on: its layout, its marks, the pane that shows it."""
