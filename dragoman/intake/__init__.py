"""Intake: a file, folder, archive, feed or page becomes documents; ``sources.documents`` is the one way in."""
