"""Tests of the steps over one document."""
