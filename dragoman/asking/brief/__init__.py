"""Brief: one page on a conflict that an editor can print, every sentence with its sources."""
