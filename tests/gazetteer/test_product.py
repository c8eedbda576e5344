"""The same rows give the same bytes; a damaged product is named with its remedy."""

import shutil

import pytest

from tests import toyland
from zonemap.errors import GazetteerError
from zonemap.gazetteer import Gazetteer, manifest


def test_the_same_rows_give_the_same_bytes(tmp_path):
    a, b = toyland.gazetteer(tmp_path / "a"), toyland.gazetteer(tmp_path / "b")
    assert a.checksum == b.checksum


def test_order_of_rows_does_not_matter(tmp_path):
    from zonemap.gazetteer.build import put

    put(reversed(toyland.rows()), toyland.DISPUTED, toyland.ABOUT, tmp_path / "built")
    assert Gazetteer(tmp_path / "built").checksum == toyland.gazetteer(tmp_path / "b").checksum


def test_rebuilding_replaces_the_old_product_and_leaves_nothing_beside_it(tmp_path):
    toyland.gazetteer(tmp_path)
    toyland.gazetteer(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["built"]


@pytest.mark.parametrize("name", ["names.marisa", "lat.npy", "outlines.bin", "ids.bin"])
def test_a_truncated_file_is_named(toy, tmp_path, name):
    shutil.copytree(toy.folder, tmp_path / "built")
    file = tmp_path / "built" / name
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(GazetteerError, match=rf"{name}: is damaged .* reinstall zonemap"):
        Gazetteer(tmp_path / "built")


def test_a_missing_file_is_named(toy, tmp_path):
    shutil.copytree(toy.folder, tmp_path / "built")
    (tmp_path / "built" / "lon.npy").unlink()
    with pytest.raises(GazetteerError, match=r"lon.npy: is missing"):
        Gazetteer(tmp_path / "built")


def test_a_folder_without_gazetteer_is_said_so(tmp_path):
    with pytest.raises(GazetteerError, match="no readable gazetteer"):
        Gazetteer(tmp_path)


def test_changed_content_of_the_same_size_is_found_by_checking(toy, tmp_path):
    shutil.copytree(toy.folder, tmp_path / "built")
    file = tmp_path / "built" / "population.npy"
    file.write_bytes(file.read_bytes()[:-1] + b"\x7f")
    assert manifest.verify(tmp_path / "built") == ["population.npy"]
    assert manifest.verify(toy.folder) == []
