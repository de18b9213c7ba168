"""Weighing: across reports, what is the same, what contradicts, what was kept."""
