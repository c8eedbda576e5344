"""Names that news of the world uses, by class: the first reading is the place meant, in six languages."""

import pytest

from zonemap import geodesy

POINTS = {
    "seas, bays and straits": (150, {
        "North Sea": (56, 3), "Bering Strait": (65.9, -169), "Bay of Bengal": (15, 88), "Baltic Sea": (58, 20), "Gulf of Mexico": (25, -90),
        "Arabian Sea": (16, 64), "Taiwan Strait": (24.5, 119.5), "English Channel": (50.2, -1.5), "Dead Sea": (31.5, 35.5),
        "Gulf of Guinea": (2, 3), "Hudson Bay": (60, -86), "بحر الشمال": (56, 3), "خليج البنغال": (15, 88), "Берингов пролив": (65.9, -169),
        "Финский залив": (59.9, 25.5), "détroit de Gibraltar": (35.9, -5.6), "golfe de Gascogne": (45.5, -4.5), "Ege Denizi": (39, 25),
        "Çanakkale Boğazı": (40.2, 26.4), "estrecho de Magallanes": (-53.5, -70.7),
    }),
    "mountains": (10, {
        "Mount Everest": (27.99, 86.93), "Everest": (27.99, 86.93), "K2": (35.88, 76.51), "Mount Kilimanjaro": (-3.08, 37.35),
        "Mount Etna": (37.75, 14.99), "Etna": (37.75, 14.99), "Vesuvius": (40.82, 14.43), "Mount Fuji": (35.36, 138.73),
        "Popocatepetl": (19.02, -98.63), "Эльбрус": (43.35, 42.44), "جبل الشيخ": (33.42, 35.86), "mont Blanc": (45.83, 6.87),
        "Ağrı Dağı": (39.70, 44.30), "Vesubio": (40.82, 14.43), "Machu Picchu": (-13.16, -72.55),
    }),
    "lakes": (120, {
        "Lake Nicaragua": (11.5, -85.4), "Lake Titicaca": (-15.8, -69.4), "Lake Victoria": (-1, 33), "Байкал": (53.5, 108),
        "بحيرة طبريا": (32.8, 35.6), "lac Tchad": (13.2, 14.1), "Van Gölü": (38.6, 42.9), "lago Titicaca": (-15.8, -69.4),
    }),
    "islands": (60, {
        "Pemba Island": (-5.2, 39.8), "El Hierro": (27.7, -18), "Galapagos Islands": (-0.5, -90.8), "Senkaku Islands": (25.8, 123.5),
        "Diego Garcia": (-7.3, 72.4), "Easter Island": (-27.1, -109.4), "Lampedusa": (35.5, 12.6), "جزيرة القيامة": (-27.1, -109.4),
        "îles Galápagos": (-0.5, -90.8), "остров Пасхи": (-27.1, -109.4),
    }),
    "regions": (100, {
        "Yorkshire": (54, -1.5), "Lower Shabelle": (1.9, 44.2), "Gorkha District": (28.3, 84.8), "Transylvania": (46.4, 24.3),
        "Silicon Valley": (37.4, -122), "Waziristan": (32.6, 69.8), "Côte d'Azur": (43.6, 7.1), "Luque": (-25.3, -57.5),
        "Прибалтика": (57, 25), "North Pole": (90, 0), "South Pole": (-90, 0),
    }),
}  # fmt: skip
NAMED = [(group, name) for group, (_, names) in POINTS.items() for name in names]
IDS = {
    "Vaşington": "gn:4140963", "Yeni Delhi": "gn:1261481", "Nueva Delhi": "gn:1261481", "نيودلهي": "gn:1261481", "Нью-Дели": "gn:1261481",
    "Democratic Republic of Congo": "co:CD", "DR Congo": "co:CD",
}  # fmt: skip
SHARED = {"واشنطن": "gn:4140963", "Congo": "co:CD", "Конго": "co:CD", "الكونغو": "co:CD", "Kongo": "co:CD"}
BEFORE = {
    "Georgia": "country", "Lebanon": "country", "Kilimanjaro": "admin", "Calbuco": "settlement", "Naples": "settlement", "Venice": "settlement",
    "Tripoli": "settlement", "Manila": "settlement", "Ontario": "admin", "Michigan": "admin",
}  # fmt: skip


@pytest.mark.parametrize(("group", "name"), NAMED)
def test_a_name_of_world_news_is_first_the_place_it_means(store, group, name):
    km, points = POINTS[group]
    lat, lon = points[name]
    first = store.candidates(name)[0].place
    assert geodesy.haversine_km(lon, lat, first.lon, first.lat) < km, (first.id, first.lat, first.lon)


@pytest.mark.parametrize(("name", "place_id"), IDS.items())
def test_a_capital_or_country_is_first_in_other_languages(store, name, place_id):
    assert store.candidates(name)[0].place.id == place_id


@pytest.mark.parametrize(("name", "place_id"), SHARED.items())
def test_a_name_that_two_great_places_share_reaches_both(store, name, place_id):
    assert place_id in {candidate.place.id for candidate in store.candidates(name)[:3]}


@pytest.mark.parametrize(("name", "group"), BEFORE.items())
def test_water_and_heights_go_behind_the_country_unit_or_town_of_the_name(store, name, group):
    assert store.candidates(name)[0].place.feature_class == group
