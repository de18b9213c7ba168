"""Reading: the steps over one document."""
