"""Short codes of texts, for short links, snapshots and keys of caches."""

from __future__ import annotations

import hashlib

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no signs that are taken for one another


def code_of(text: str, length: int = 7) -> str:
    """A short code that always is the same for the same text."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    signs = []
    for _position in range(length):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)
