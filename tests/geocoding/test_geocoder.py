"""The geopy interface, tested as geopy tests its own geocoders; no test reaches a network."""

from __future__ import annotations

import asyncio
import json
import pickle
import sqlite3
import warnings

import pytest
from geopy.adapters import BaseAsyncAdapter, BaseSyncAdapter
from geopy.exc import ConfigurationError, GeocoderQueryError, GeocoderServiceError, GeocoderTimedOut
from geopy.extra.rate_limiter import AsyncRateLimiter, RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from tests import toyland
from zonemap import gazetteer
from zonemap.errors import OutputError, UsageError
from zonemap.geocoding import GazetteerGeocoder, online


@pytest.fixture(autouse=True)
def in_toyland(monkeypatch, tmp_path_factory):
    toy = toyland.gazetteer(tmp_path_factory.mktemp("toyland"))
    monkeypatch.setattr(gazetteer, "bundled", lambda: toy)


@pytest.fixture
def geocoder():
    return GazetteerGeocoder()


class NoSync(BaseSyncAdapter):
    def get_json(self, *_, **__):
        raise AssertionError("nothing is fetched")

    get_text = get_json


class NoAsync(BaseAsyncAdapter):
    async def get_json(self, *_, **__):
        raise AssertionError("nothing is fetched")

    get_text = get_json


class Fake(Geocoder):
    """A geocoder of geopy that answers from memory and counts the questions."""

    def __init__(self, answers=(), *, fails=None, user_agent="desk", **options):
        super().__init__(user_agent=user_agent, **options)
        self.answers, self.fails, self.asked = list(answers), fails, []

    def geocode(self, query, *, exactly_one=True, timeout=None):
        self.asked.append((query, timeout))
        if self.fails:
            raise self.fails
        return (self.answers[0] if exactly_one else self.answers) if self.answers else None

    def reverse(self, query, *, exactly_one=True, timeout=None):
        return self.geocode(query, exactly_one=exactly_one, timeout=timeout)


ANSWER = Location("Farland", (10.0, 20.0), {"place": 7})


@pytest.fixture
def behind(tmp_path):
    """A gazetteer geocoder with a fake one behind it, and the fake."""

    def made(fake, **options):
        return GazetteerGeocoder(online=fake, cache=tmp_path / "answers.sqlite", min_delay_seconds=0, **options)

    return made


def test_a_location_is_what_geopy_makes(geocoder):
    place = geocoder.geocode("Cato")
    assert isinstance(place, Location)
    address, (lat, lon) = place
    assert (address, lat, lon) == ("Cato (Toyland)", 1.1, 31.2)
    assert place.point == Point(1.1, 31.2)
    assert place.raw["origin"] == "gazetteer"
    assert pickle.loads(pickle.dumps(place)) == place  # noqa: S301  our own bytes


def test_exactly_one_and_limit(geocoder):
    assert isinstance(geocoder.geocode("Alba", exactly_one=False), list)
    assert len(geocoder.geocode("Alba", exactly_one=False, limit=1)) == 1
    assert geocoder.geocode("Nowhere at all", exactly_one=False) is None
    assert geocoder.geocode("Nowhere at all", exactly_one=True) is None


@pytest.mark.parametrize("query", ["", "  ", None, 3, {"city": "Alba"}, b"Alba"])
def test_what_is_no_name(geocoder, query):
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query)


@pytest.mark.parametrize("query", ["", None, "somewhere", (1, 2, 3, 4), "91, 0", object()])
def test_what_is_no_point(geocoder, query):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # geopy warns of a latitude beyond the pole, then raises
        with pytest.raises(GeocoderQueryError):
            geocoder.reverse(query)


@pytest.mark.parametrize("limit", [0, -1, "x"])
def test_what_is_no_limit(geocoder, limit):
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode("Alba", limit=limit)


@pytest.mark.parametrize("query", [(1.1, 31.2), "1.1, 31.2", Point(1.1, 31.2), "1 6m 0s N 31 12m 0s E"])
def test_reverse_takes_all_points_of_geopy(geocoder, query):
    place = geocoder.reverse(query)
    assert place.raw["id"] == "t:3"
    assert place.raw["distance_km"] == pytest.approx(0, abs=0.01)


def test_reverse_does_not_call_the_far_off_near():
    assert GazetteerGeocoder().reverse((-40, -100)) is None
    assert GazetteerGeocoder(within_km=20_000).reverse((-40, -100)) is not None


def test_only_one_country():
    assert GazetteerGeocoder(country="XX").geocode("Cato") is None
    assert GazetteerGeocoder(country="XX").reverse((1.1, 31.2)) is None


def test_timeouts_are_taken(geocoder):
    assert geocoder.geocode("Cato", timeout=1) == geocoder.geocode("Cato", timeout=None)
    assert geocoder.reverse((1.1, 31.2), timeout=1).raw["id"] == "t:3"


def test_it_is_a_context_manager_and_fetches_nothing():
    with GazetteerGeocoder(adapter_factory=NoSync, user_agent="desk", timeout=3) as geocoder:
        assert geocoder.geocode("Cato").raw["id"] == "t:3"
        assert geocoder.headers == {"User-Agent": "desk"}
        assert geocoder.timeout == 3


def test_with_an_asynchronous_adapter_answers_are_awaited():
    async def run():
        async with GazetteerGeocoder(adapter_factory=NoAsync) as geocoder:
            limited = AsyncRateLimiter(geocoder.geocode, min_delay_seconds=0)
            return await limited("Cato"), await geocoder.reverse((1.1, 31.2), exactly_one=False)

    first, many = asyncio.run(run())
    assert first.raw["id"] == many[0].raw["id"] == "t:3"


def test_it_goes_with_a_rate_limiter_and_a_frame(geocoder):
    import pandas as pd

    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    frame = pd.DataFrame({"name": ["Cato", "Nowhere at all"]})
    found = [limited(name) for name in frame["name"]]
    assert [place and place.raw["id"] for place in found] == ["t:3", None]


def test_nothing_is_asked_online_that_the_gazetteer_holds(behind):
    fake = Fake([ANSWER])
    behind(fake).geocode("Cato")
    assert fake.asked == []


def test_what_the_gazetteer_lacks_is_asked_once(behind):
    fake = Fake([ANSWER])
    geocoder = behind(fake)
    for _ in range(2):
        place = geocoder.geocode("Farland", timeout=7)
        assert (place.address, place.latitude, place.longitude) == ("Farland", 10.0, 20.0)
        assert place.raw == {"origin": "online", "service": "Fake", "answer": {"place": 7}}
    assert fake.asked == [("Farland", 7)]
    assert behind(Fake(fails=AssertionError("asked again"))).geocode("Farland").address == "Farland"


def test_no_answer_is_kept_too(behind):
    fake = Fake()
    geocoder = behind(fake)
    assert geocoder.geocode("Farland") is geocoder.geocode("Farland") is None
    assert len(fake.asked) == 1


def test_reverse_goes_online_too(behind):
    fake = Fake([ANSWER])
    assert behind(fake).reverse((-40, -100)).address == "Farland"
    assert fake.asked[0][0] == (-40.0, -100.0)


@pytest.mark.parametrize("error", [GeocoderTimedOut("late"), GeocoderServiceError("down")])
def test_a_failure_is_told_and_not_kept(behind, error, monkeypatch):
    monkeypatch.setattr(online, "_WAIT_AFTER_ERROR", 0)
    fake = Fake(fails=error)
    with pytest.raises(type(error)):
        behind(fake).geocode("Farland")
    fake.fails, fake.answers = None, [ANSWER]
    assert behind(fake).geocode("Farland").address == "Farland"


def test_the_online_one_is_waited_for(tmp_path, monkeypatch):
    waits = []
    monkeypatch.setattr(RateLimiter, "_sleep", lambda _, seconds: waits.append(seconds))
    geocoder = GazetteerGeocoder(online=Fake([ANSWER]), cache=tmp_path / "a.sqlite", min_delay_seconds=60)
    geocoder.geocode("Farland")
    geocoder.geocode("Otherland")
    assert waits
    assert 59 < max(waits) <= 60


@pytest.mark.parametrize("agent", [None, "", "geopy/2.4.1", "python-requests/2"])
def test_an_online_geocoder_without_a_name_of_its_own_is_refused(agent, tmp_path):
    with pytest.raises(ConfigurationError, match="user agent") as caught:
        GazetteerGeocoder(online=Fake(user_agent=agent), cache=tmp_path / "a.sqlite")
    assert isinstance(caught.value, UsageError)


def test_an_asynchronous_online_geocoder_is_refused(tmp_path):
    with pytest.raises(ConfigurationError, match="synchronous"):
        GazetteerGeocoder(online=Fake(adapter_factory=NoAsync), cache=tmp_path / "a.sqlite")


def test_the_file_of_answers_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(online, "_MOST", 3)
    answers = online.Answers(tmp_path / "a.sqlite")
    for number in range(6):
        answers.keep(f"q{number}", [["x", number, 0, {}]])
    assert [bool(answers.get(f"q{n}")) for n in range(6)] == [False, False, False, True, True, True]


def test_a_damaged_file_of_answers_is_one_clear_line(tmp_path, behind):
    (tmp_path / "answers.sqlite").write_text(
        "no database at all, but a text that is long enough to be told from one" * 20
    )
    with pytest.raises(OutputError, match=r"answers\.sqlite.*delete it"):
        behind(Fake([ANSWER])).geocode("Farland")


def test_a_damaged_answer_is_one_clear_line(tmp_path, behind):
    geocoder = behind(Fake([ANSWER]))
    geocoder.geocode("Farland")
    with sqlite3.connect(tmp_path / "answers.sqlite") as store:
        store.execute("UPDATE answers SET answer = '{'")
    store.close()
    with pytest.raises(OutputError, match="delete it"):
        geocoder.geocode("Farland")


def test_by_default_answers_lie_where_the_platform_keeps_data(tmp_path, monkeypatch):
    monkeypatch.setenv("ZONEMAP_HOME", str(tmp_path))
    GazetteerGeocoder(online=Fake([ANSWER]), min_delay_seconds=0).geocode("Farland")
    with sqlite3.connect(tmp_path / "geocoding.sqlite") as store:
        ((question, answer),) = store.execute("SELECT question, answer FROM answers").fetchall()
    store.close()
    assert json.loads(question) == ["Fake", "geocode", "Farland"]
    assert json.loads(answer) == [["Farland", 10.0, 20.0, {"place": 7}]]


def test_several_threads_may_ask(behind):
    from concurrent.futures import ThreadPoolExecutor

    fake = Fake([ANSWER])
    geocoder = behind(fake)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(geocoder.geocode, ["Farland", "Otherland"] * 6))
    assert {place.address for place in found} == {"Farland"}
