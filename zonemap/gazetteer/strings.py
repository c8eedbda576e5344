"""Strings on disk: short ones by row number at once, long ones in deflated blocks."""

from __future__ import annotations

import mmap
import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

_BLOCK: Final = 32
"""Rows a deflated block: small enough to read in 0.1 ms, large enough to deflate well."""

_PAIR: Final = struct.Struct("=ii")
_OFFSET: Final = 4  # bytes


def mapped(path: Path) -> mmap.mmap | bytes:
    """The bytes of a file, memory-mapped."""
    with path.open("rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""


def _write(folder: Path, name: str, parts: Iterable[bytes]) -> None:
    pieces = list(parts)
    (folder / f"{name}.bin").write_bytes(b"".join(pieces))
    np.save(folder / f"{name}_at.npy", np.cumsum([0, *(len(p) for p in pieces)], dtype=np.int64).astype(np.int32))


class Blobs:
    """Byte strings by number."""

    def __init__(self, folder: Path, name: str) -> None:
        self._bytes = mapped(folder / f"{name}.bin")
        self._at: memoryview[int] = memoryview(np.load(folder / f"{name}_at.npy", mmap_mode="r").view(np.ndarray))

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, i: int) -> bytes:
        return self._bytes[self._at[i] : self._at[i + 1]]

    @staticmethod
    def write(folder: Path, name: str, parts: Iterable[bytes]) -> None:
        """Writes NAME.bin and NAME_at.npy."""
        _write(folder, name, parts)


class Strings(Blobs):
    """Short strings by number; in 1 µs."""

    def text(self, i: int) -> str:
        """String number i, from 0."""
        start, end = _PAIR.unpack_from(self._at, i * _OFFSET)  # two look-ups in one
        return self._bytes[start:end].decode()

    def find(self, text: str) -> int:
        """Number of a string, or -1; the strings must have been written in byte order."""
        wanted, low, high = text.encode(), 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self[low] == wanted else -1

    @staticmethod
    def put(folder: Path, name: str, texts: Iterable[str]) -> None:
        """Writes NAME.bin and NAME_at.npy."""
        _write(folder, name, (text.encode() for text in texts))


class Blocks:
    """Long strings by number, deflated 32 at a time; in 0.1 ms."""

    def __init__(self, folder: Path, name: str) -> None:
        self._blobs = Blobs(folder, name)
        self._block = lru_cache(maxsize=256)(self._inflate)

    def text(self, i: int) -> str:
        """String number i."""
        return self._block(i // _BLOCK)[i % _BLOCK]

    def _inflate(self, block: int) -> list[str]:
        return zlib.decompress(self._blobs[block]).decode().split("\0")

    @staticmethod
    def put(folder: Path, name: str, texts: Sequence[str]) -> None:
        """Writes NAME.bin and NAME_at.npy; no text may hold a NUL."""
        blocks = ("\0".join(texts[i : i + _BLOCK]) for i in range(0, len(texts), _BLOCK))
        _write(folder, name, (zlib.compress(block.encode(), 9) for block in blocks))
