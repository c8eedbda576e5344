import pytest

from tests.maps import samples
from zonemap import maps
from zonemap.errors import UsageError
from zonemap.maps import stills

pytest.importorskip("matplotlib")


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_same_findings_give_the_same_picture(store, tmp_path, suffix):
    one = maps.save(samples.findings(), tmp_path / f"a{suffix}", gazetteer=store, size="800x600").read_bytes()
    two = maps.save(samples.findings(), tmp_path / f"b{suffix}", gazetteer=store, size="800x600").read_bytes()
    assert one == two
    assert one.startswith({".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}[suffix])


def test_a_png_has_the_size_asked_for(store, tmp_path):
    from PIL import Image

    path = maps.save(samples.findings(), tmp_path / "a.png", gazetteer=store, size="900 x 500")
    with Image.open(path) as picture:
        assert picture.size == (900, 500)


def test_titles_sources_scale_and_legend_are_in_the_picture(store, tmp_path, monkeypatch):
    written = []
    from matplotlib.text import Text

    draw = Text.draw

    def spy(self, renderer, *args, **kwargs):
        written.append(self.get_text())
        return draw(self, renderer, *args, **kwargs)

    monkeypatch.setattr(Text, "draw", spy)
    maps.save(
        samples.findings(),
        tmp_path / "a.png",
        gazetteer=store,
        title="Zones of the north",
        credit="The desk",
        size="1000x700",
    )
    text = "\n".join(written)
    for words in (
        "Zones of the north",
        "Approximate areas · As of 15 September 2017",
        "The desk",
        "Credit one",
        " km",
        "N",
        "Administrative border",
        "outer limit",
        "Belt around a zone",
        "(in force)",
        "Golan",
    ):
        assert words in text, words


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_other_scripts_have_every_glyph(store, tmp_path, language):
    """A missing glyph is a warning of matplotlib's, and warnings are errors here."""
    maps.save(samples.findings(), tmp_path / "a.png", gazetteer=store, language=language, size="700x500")


def test_dollar_signs_and_braces_are_no_mathematics(store, tmp_path):
    maps.save(samples.hostile(), tmp_path / "a.svg", gazetteer=store, title="$x^{2}$ {{7*7}}", size="700x500")


@pytest.mark.parametrize("size", ["", "1600", "10x10", "99999x100", "axb", "1600x1000x3"])
def test_impossible_sizes_are_refused_with_an_example(size):
    with pytest.raises(UsageError, match="1600x1000"):
        stills.pixels(size)
