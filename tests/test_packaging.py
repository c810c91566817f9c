import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata

import pytest

import conflict_events

TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "NOTICE",
    "README.md",
    "conflict_events",
    "docs",
    "examples",
    "pyproject.toml",
    "tests",
}


@pytest.fixture(scope="module")
def pyproject(root):
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def commands(root):
    """The `sh` blocks of the README."""
    return re.findall(r"^```sh\n(.*?)\n```$", (root / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)


def package_files(root):
    """Every file of the package that is no leftover of running it."""
    files = (root / "conflict_events").rglob("*")
    return {str(one.relative_to(root)) for one in files if one.is_file() and "__pycache__" not in one.parts}


def test_nothing_else_lies_at_the_top(root):
    seen = {one.name for one in root.iterdir() if not one.name.startswith(".")}
    assert seen - TOP_LEVEL - {"build", "dist", "venv"} == set()


def test_the_wheel_holds_the_whole_package(root, tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    inside = {name for name in names if name.startswith("conflict_events/")}
    assert inside == package_files(root)
    assert "conflict_events/py.typed" in inside
    assert any(name.startswith("conflict_events/languages/ar/") and not name.endswith(".py") for name in inside)
    outside = {name.split("/")[0] for name in names - inside}
    assert outside == {f"conflict_events-{conflict_events.__version__}.dist-info"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/NOTICE") for name in names)


def test_versions_agree(pyproject):
    assert pyproject["tool"]["hatch"]["version"]["path"] == "conflict_events/__init__.py"
    assert metadata.version("conflict-events") == conflict_events.__version__


def test_the_changelog_knows_the_version_or_what_is_coming(root):
    headings = re.findall(r"^## \[(.+?)\]", (root / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] in {"Unreleased", conflict_events.__version__}


def test_the_licence_is_the_one_that_is_named(root, pyproject):
    assert pyproject["project"]["license"] == "Apache-2.0"
    text = (root / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_readme_sets_up_with_two_commands(root):
    found = commands(root)
    assert len(found) == 2
    assert not any("\n" in command for command in found), "each is one line"
    assert all("-c .ci/constraints.txt" in command for command in found)
    assert found[0].endswith("conflict-events extract examples/articles.jsonl")
    assert found[1].endswith("pytest")


def test_ci_runs_the_commands_of_the_readme(root):
    script = (root / ".ci" / "run").read_text("utf-8")
    assert script.count('eval "$(readme 1)"') == script.count('eval "$(readme 2)"') == 1
    reader = re.search(r"^readme\(\) \{ (.+); \}$", script, re.MULTILINE).group(1)
    for number, command in enumerate(commands(root), 1):
        bash = ["bash", "-c", reader.replace("$1", str(number))]
        read = subprocess.run(bash, cwd=root, capture_output=True, check=True, text=True).stdout
        assert read.strip() == command


def test_torch_is_pinned_and_dependencies_are_not_capped(root, pyproject):
    assert "torch==2.13.0" in (root / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
    for dependency in pyproject["project"]["dependencies"]:
        assert re.fullmatch(r"[a-z-]+>=[\d.]+", dependency)


def test_every_mark_is_known(pyproject):
    marks = [one.split(":")[0] for one in pyproject["tool"]["pytest"]["ini_options"]["markers"]]
    assert marks == ["browser", "minutes", "slow"]
