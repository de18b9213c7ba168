"""Intake: a file, folder, archive, feed or page becomes documents."""
