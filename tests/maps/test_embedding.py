from pathlib import Path

from zonemap.maps.embedding import snippet


def test_the_frame_has_no_origin_and_names_the_page():
    text = snippet(Path("out/My map.html"), title='A "quoted" <map>')
    assert 'src="My%20map.html"' in text
    assert 'title="A &quot;quoted&quot; &lt;map&gt;"' in text
    sandbox = text.split('sandbox="')[1].split('"')[0]
    assert "allow-scripts" in sandbox
    assert "allow-same-origin" not in sandbox
    assert "allow-top-navigation" not in sandbox


def test_two_pages_in_one_article_do_not_collide():
    assert (
        snippet(Path("a.html"), title="").split('id="')[1][:20]
        != snippet(Path("b.html"), title="").split('id="')[1][:20]
    )
    assert snippet(Path("a.html"), title="") == snippet(Path("b/a.html"), title="")


def test_a_hostile_file_name_stays_a_name():
    text = snippet(Path('"><script>x</script>{{7*7}}.html'), title="")
    assert text.count("<script>") == 1
    assert "{{" not in text
