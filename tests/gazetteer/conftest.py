import pytest

from tests import toyland
from zonemap import gazetteer


@pytest.fixture(scope="session")
def toy(tmp_path_factory):
    return toyland.gazetteer(tmp_path_factory.mktemp("toyland"))


@pytest.fixture(scope="session")
def store():
    return gazetteer.Gazetteer(gazetteer.home())
