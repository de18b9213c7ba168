"""Trains what classifies marked pairs."""
