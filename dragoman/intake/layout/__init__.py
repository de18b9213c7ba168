"""Layout: headline, photo caption, dateline, body and credit line of a report, as spans of its text."""
