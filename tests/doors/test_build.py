"""Building: what is not ours is left alone, and a build that fails leaves the last good guide as it was."""

import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir

from playbook.doors.signals import undisturbed
from playbook.doors.site.finish import FinishError, finish, policy
from playbook.doors.site.kit import kit_folder
from playbook.doors.site.replace import MARKER, NotOursError, put_in_place, refuse_strange
from playbook.doors.site.theme_scripts import theme_scripts
from playbook.reading.places import BRANDS, CONTENT

from .run import PLAYBOOK, environment, playbook

CARD = (CONTENT / "cards" / "first-minute.yml").read_text("utf-8")
OURS = re.compile(re.escape('let a = "</é>";'))
PAGE = '<html><head><meta charset="utf-8"></head><body>{}</body></html>'


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_failed_build_leaves_the_last_good_guide(tmp_path: Path, default_site: Path) -> None:
    site = Path(shutil.copytree(default_site, tmp_path / "site"))
    brand = Path(shutil.copytree(BRANDS / "harbor-dental", tmp_path / "my-brand"))
    (brand / "cards").mkdir()
    too_long = CARD.replace("lines:\n", "lines:\n" + "      - Wait a little and read it once more.\n" * 40, 1)
    (brand / "cards" / "endless.yml").write_text(too_long, encoding="utf-8")
    before = snapshot(site)
    run = playbook("build", "--brand", brand, "--out", site)
    assert run.exit_code == 2
    assert "no room for this line" in run.err
    assert "Wait a little" in run.err
    assert snapshot(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["my-brand", "site"], "a failed build left something"


def test_an_overlay_gets_its_pages_and_what_is_hidden_goes(tmp_path: Path) -> None:
    brand = Path(shutil.copytree(BRANDS / "harbor-dental", tmp_path / "my-brand"))
    (brand / "cards").mkdir()
    (brand / "cards" / "second-minute.yml").write_text(CARD, encoding="utf-8")
    with (brand / "brand.yml").open("a", encoding="utf-8") as file:
        file.write("hide: [billing]\n")
    run = playbook("build", "--brand", brand, "--out", tmp_path / "site")
    assert run.exit_code == 0, run.err
    for page in ("cards/second-minute.html", "cards/second-minute.pdf", "cards/first-minute.html"):
        assert (tmp_path / "site" / page).is_file(), f"the guide has no {page}"
    assert not (tmp_path / "site" / "situations" / "billing.html").exists()


@pytest.mark.parametrize("out", [".", "notes", "notes/todo.txt"], ids=["here", "a folder of files", "a file"])
def test_what_is_not_ours_is_left_alone(out: str, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "todo.txt").write_text("mine", encoding="utf-8")
    run = playbook("build", "--out", out, cwd=tmp_path)
    assert run.exit_code == 2
    assert "left alone" in run.err or "is a file" in run.err
    assert snapshot(tmp_path) == {str(Path("notes/todo.txt")): b"mine"}


def test_a_guide_is_not_built_among_its_own_pages() -> None:
    out = kit_folder() / "docs" / "site"
    run = playbook("build", "--out", out)
    assert run.exit_code == 2
    assert "Name a folder elsewhere" in run.err
    assert not out.exists()


def test_a_site_of_ours_an_empty_folder_and_none_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / MARKER).touch()
    for name in ("empty", "ours", "none"):
        refuse_strange(tmp_path / name)
    (tmp_path / "ours" / MARKER).rename(tmp_path / "ours" / "index.html")
    with pytest.raises(NotOursError, match="left alone"):
        refuse_strange(tmp_path / "ours")


def test_a_site_takes_the_place_of_the_last(tmp_path: Path) -> None:
    for name in ("built", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")
    put_in_place(tmp_path / "built", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "built"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


REFUSED = {
    "a script from outside": '<script src="https://cdn.example/a.js"></script>',
    "a script without a scheme": '<script src="//cdn.example/a.js"></script>',
    "a style from outside": '<link rel="stylesheet" href="https://fonts.example/a.css">',
    "a font made ready": '<link rel="preconnect" href="https://fonts.example">',
    "a picture from outside": '<img src="http://pictures.example/a.png" alt="">',
    "a frame from outside": '<iframe src="https://films.example"></iframe>',
    "a form that posts": '<form action="https://forms.example"></form>',
    "an inline style": '<p style="color:red">a</p>',
    "a script that is not the theme's": "<script>window.PWN=1</script>",
    "a script that begins as the theme's": '<script>let a = "</é>";window.PWN=1</script>',
    "a script in a title that ends early": "<title></title><script>window.PWN=1</script></title>",
    "a script that never ends": "<script>window.PWN=1",
    "a module": '<script type="module">window.PWN=1</script>',
    "an inline event": '<p onclick="a()">a</p>',
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_output_that_the_policy_would_block_is_refused(body: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    with pytest.raises(FinishError, match=r"index\.html"):
        finish(tmp_path, OURS)


def test_a_style_sheet_that_fetches_from_outside_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text('@import "https://fonts.example/a.css";', encoding="utf-8")
    with pytest.raises(FinishError, match=r"a\.css: fetches https://fonts\.example/a\.css"):
        finish(tmp_path, OURS)


def test_a_page_without_a_charset_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(FinishError, match="no place for the security policy"):
        finish(tmp_path, OURS)


def test_links_that_a_reader_follows_stay(tmp_path: Path) -> None:
    page = PAGE.format('<a href="https://www.hhs.gov/">HHS</a><script>let a = "</é>";</script>')
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    finish(tmp_path, OURS)
    finished = (tmp_path / "index.html").read_text("utf-8")
    assert "https://www.hhs.gov/" in finished
    assert policy(['let a = "</é>";']) in finished, "the script's own words are what the policy allows"


@pytest.mark.parametrize("root", [".", "..", "/", "/my-guide/", "https:"], ids=str)
def test_the_themes_scripts_are_known_whatever_the_way_to_the_root(root: str) -> None:
    theme = (Path(get_theme_dir("material")) / "partials/javascripts/base.html").read_text("utf-8")
    script = theme.partition("<script>")[2].partition("</script>")[0]
    written = re.sub(r"\{\{.*?\}\}", root, script)
    assert bool(theme_scripts().fullmatch(written)) == (root != "https:"), "the blank holds a path and nothing else"
    assert not theme_scripts().fullmatch(f"{written};window.PWN=1")


@pytest.mark.parametrize("command", ["build", "cards"])
@pytest.mark.parametrize("inside", ["site", "cards", "."])
def test_nothing_is_written_into_a_brands_folder(command: str, inside: str, tmp_path: Path) -> None:
    brand = Path(shutil.copytree(BRANDS / "harbor-dental", tmp_path / "my-brand"))
    before = snapshot(brand)
    run = playbook(command, "--brand", brand, "--out", brand / inside)
    assert run.exit_code == 2
    assert "one inside the other" in run.err
    assert snapshot(brand) == before


def test_a_site_that_holds_the_brand_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MARKER).touch()
    brand = Path(shutil.copytree(BRANDS / "harbor-dental", tmp_path / "site" / "my-brand"))
    run = playbook("build", "--brand", brand, "--out", tmp_path / "site")
    assert run.exit_code == 2
    assert (brand / "brand.yml").is_file()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl+C", "SIGTERM"])
def test_a_stopped_build_leaves_the_last_good_guide_and_nothing_else(number: signal.Signals, tmp_path: Path) -> None:
    out = tmp_path / "sites" / "site"
    out.mkdir(parents=True)
    (out / MARKER).touch()
    (out / "index.html").write_text("the last good guide", encoding="utf-8")
    before = snapshot(tmp_path)
    command = [*PLAYBOOK, "build", "--out", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment()) as build:
        wait_for_a_neighbor(out)
        build.send_signal(number)
        _, told = build.communicate(timeout=60)
    assert build.returncode == 128 + number
    assert "Traceback" not in told
    assert snapshot(tmp_path) == before
    assert [path.name for path in out.parent.iterdir()] == ["site"], "a stopped build left something"


def wait_for_a_neighbor(out: Path, seconds: float = 60) -> None:
    """Wait until a build has begun to make its guide beside the last one."""
    end = time.monotonic() + seconds
    while len(list(out.parent.iterdir())) < 2:
        assert time.monotonic() < end, "the build never began"
        time.sleep(0.01)


def test_a_failed_swap_puts_the_last_guide_back(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("site", encoding="utf-8")
    with pytest.raises(OSError, match="built"):
        put_in_place(tmp_path / "built", tmp_path / "site")
    assert snapshot(tmp_path) == {str(Path("site/index.html")): b"site"}


def test_a_signal_waits_for_the_end_of_a_step_that_must_be_whole() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), undisturbed():  # noqa: PT012 the signal must arrive inside
        signal.raise_signal(signal.SIGINT)
        done.append("the step")
    assert done == ["the step"]
