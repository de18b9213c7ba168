"""Agreements: deals, truces and accords with their parties, terms and status, also where only proposed."""

from dragoman.reading.agreements.find import find_agreements

__all__ = ["find_agreements"]
