"""Identity: an entry's id is made from its content and its words, so that reading a report twice changes nothing."""

import base64
import hashlib


def fingerprint(*parts: object, length: int = 10) -> str:
    """A short stable name for the parts: ``length`` characters of base 32, lower case."""
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=20).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:length]


def entry_id(letter: str, *parts: object) -> str:
    """The id of an entry: the letter of its kind (E, T, V, S, A, C, K, R, Q) and a fingerprint."""
    return letter + fingerprint(letter, *parts)
