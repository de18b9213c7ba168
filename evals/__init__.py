"""Quality on gold data, each with floors that only ever rise."""
