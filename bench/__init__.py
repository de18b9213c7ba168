"""Speed and memory, measured against the bare parse of the same model on the same text in the same run."""
