"""Knowledge: what is known beforehand, as tables and their loaders."""
