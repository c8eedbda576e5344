"""The palette stays legible for colour-blind readers: checked by simulating what they see."""

import itertools

import numpy as np
import pytest

from zonemap.maps import palette
from zonemap.model import KINDS, STATUSES

# Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB.
SIGHT = {
    "normal": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
HUES = {c for c, _ in palette.KINDS.values()}


def linear(colour):
    value = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def oklab(rgb):
    cone = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return lab @ np.cbrt(cone @ np.clip(rgb, 0, 1))


def contrast(one, other):
    dark, light = sorted(float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (one, other))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_no_two_hues_merge_for_any_reader(ground, sight):
    seen = [oklab(np.array(SIGHT[sight]) @ linear(getattr(c, ground))) for c in HUES]
    assert min(float(np.linalg.norm(a - b)) for a, b in itertools.combinations(seen, 2)) >= 0.07


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_every_edge_stands_out_from_the_land(ground):
    for colour in (*HUES, palette.SPENT):
        assert contrast(getattr(colour, ground), getattr(palette.LAND, ground)) >= 3


def test_every_kind_and_status_has_a_look_and_no_two_kinds_share_one():
    assert set(palette.KINDS) == set(KINDS)
    assert set(palette.FILL) == set(palette.WEIGHT) == set(STATUSES)
    assert len(set(palette.KINDS.values())) == len(KINDS)
