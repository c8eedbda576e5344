"""Docstrings show their examples as bare `>>>` lines; the reference wants them in a section of their own."""

from __future__ import annotations

import re
from typing import Any

import griffe

_BARE = re.compile(r"(?:^>>> .*\n?(?:^\S.*\n?)*)+", re.MULTILINE)


def sectioned(text: str) -> str:
    """The docstring with each run of `>>>` lines and their output under 'Examples:'."""
    return _BARE.sub(lambda run: "Examples:\n" + re.sub(r"^(?=.)", "    ", run[0], flags=re.MULTILINE), text)


class Examples(griffe.Extension):
    """Rewrites the docstrings as they are read."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Griffe calls this with every object."""
        if obj.docstring and ">>> " in obj.docstring.value:
            obj.docstring.value = sectioned(obj.docstring.value)
