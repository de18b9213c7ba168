"""Clock: the moment of recording, in UTC, as text that sorts by time."""

import datetime


def now() -> str:
    """This moment ("2026-03-05T14:07:09.123456Z")."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
