"""A user's own sources over the bundled ones."""

import pytest

from zonemap.errors import GazetteerError
from zonemap.gazetteer import Gazetteer, layer, user


@pytest.fixture
def places(tmp_path):
    path = tmp_path / "my places.csv"
    path.write_text(
        "id,name,lat,lon,country,feature\n1,Newtown,1.5,30.5,QT,town\n2,Alba Nova,1.7,30.1,QT,village\n",
        encoding="utf-8",
    )
    return path


def add(places, toy, tmp_path, **more):
    return user.add(places, base=toy, folder=tmp_path / "home", **({"licence": "CC0-1.0", "credit": "© me"} | more))


def test_own_places_lie_over_the_bundled_ones(places, toy, tmp_path):
    assert add(places, toy, tmp_path) == 2
    own = Gazetteer(tmp_path / "home" / "built")
    assert own.ids("newtown") == ("user-my-places:1",)
    assert own.place("t:1") == toy.place("t:1")
    assert own.names("co:QT") == toy.names("co:QT")
    assert own.geometry("t:W").equals(toy.geometry("t:W"))
    assert own.disputed((30, 0, 32, 2))[0].note == toy.disputed((30, 0, 32, 2))[0].note
    assert own.credits == ("© Toyland", "© me")
    assert own.sources()["user-my-places"]["licence"] == "CC0-1.0"
    assert own.version == "toy+user"
    assert own.base == toy.checksum


def test_rebuilding_gives_the_same(places, toy, tmp_path):
    add(places, toy, tmp_path)
    before = Gazetteer(tmp_path / "home" / "built").checksum
    user.rebuild(toy, tmp_path / "home")
    assert Gazetteer(tmp_path / "home" / "built").checksum == before


@pytest.mark.parametrize(
    ("more", "why"), [({"licence": ""}, "no licence is stated"), ({"title": "GADM 4.1"}, "refused: GADM data"), ({"credit": " "}, "no credit"), ({"form": "geonames"}, "expected 19")]
)  # fmt: skip
def test_nothing_is_added_when_anything_is_wrong(places, toy, tmp_path, more, why):
    with pytest.raises(GazetteerError, match=why):
        add(places, toy, tmp_path, **more)
    assert not (tmp_path / "home").exists()


def test_there_must_be_something_to_rebuild(toy, tmp_path):
    with pytest.raises(GazetteerError, match="no sources of your own"):
        user.rebuild(toy, tmp_path)


def test_a_missing_file_is_said_so(toy, tmp_path):
    with pytest.raises(GazetteerError, match="no such file"):
        add(tmp_path / "none.csv", toy, tmp_path)


def test_the_folder_can_be_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("ZONEMAP_HOME", str(tmp_path))
    assert layer.folder() == tmp_path / "gazetteer"
