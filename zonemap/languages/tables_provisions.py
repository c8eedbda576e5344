"""The shape of a language's table of provisions: the terms and parties of a zone that a text may state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Topic:
    """One kind of term; words are compared after `zonemap.claims.words.low`, an entry may be several words."""

    words: tuple[str, ...]
    """Any of them names the topic."""
    needs: tuple[str, ...] = ()
    """Where not empty, one of these must stand in the same sentence: flights AND banned."""
    dated: bool = False
    """Whether a deadline or a length of time must stand beside the word."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class ProvisionTable:
    """Topics by the name that `Provision.topic` carries."""

    topics: Mapping[str, Topic]
    joints: tuple[str, ...]
    """Words after a comma that open a clause of their own, so that what precedes is complete: 'with', 'which', 'while'."""
    guarantee: tuple[str, ...] = ()
    """Words that make the names before them parties: 'Russia, Turkey and Iran as guarantors'."""


TOPICS: tuple[str, ...] = (
    "guarantor", "monitor", "troops", "flights", "weapons", "aid", "movement", "checkpoint", "observation-post", "working-group", "deadline",
    "withdrawal",
)  # fmt: skip
"""Every table has these."""
