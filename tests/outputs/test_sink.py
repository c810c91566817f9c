import os
from pathlib import Path

import pytest

from conflict_events import InputError
from conflict_events.outputs.sink import open_sink


def test_a_file_appears_whole(tmp_path):
    target = tmp_path / "out.jsonl"
    with open_sink(str(target)) as sink:
        sink.write("قصف\n".encode())
        assert not target.exists()
    assert target.read_text("utf-8") == "قصف\n"
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_broken_run_leaves_the_old_file(tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), open_sink(str(target)) as sink:
        sink.write(b"half" * (1 // 0))
    assert target.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_link_keeps_pointing_where_it_points(tmp_path):
    target, link = tmp_path / "real", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    with open_sink(str(link)) as sink:
        sink.write(b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_stays_a_device():
    with open_sink(os.devnull) as sink:
        sink.write(b"x")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("path", [None, "-"])
def test_standard_output_is_the_default(path, capfdbinary):
    with open_sink(path) as sink:
        sink.write("قصف".encode())
    assert capfdbinary.readouterr().out.decode() == "قصف"


@pytest.mark.parametrize("name", ["missing/out.jsonl", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path, name):
    with pytest.raises(InputError, match="cannot be written"), open_sink(str(tmp_path / name)):
        pytest.fail("it was opened")
