import subprocess
import sys

import pytest

import conflict_events

HEAVY = ("torch", "stanza", "pandas", "polars", "pyarrow", "numpy", "hypothesis", "conflict_events.outputs")


def test_all_names_are_there():
    for name in conflict_events.__all__:
        assert getattr(conflict_events, name) is not None
    assert set(conflict_events.__all__) <= set(dir(conflict_events))


def test_an_unknown_name_is_refused_as_usual():
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        _ = conflict_events.lode


@pytest.mark.parametrize("heavy", HEAVY)
def test_import_is_light(heavy):
    code = f"import sys, conflict_events; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_import_takes_a_fifth_of_a_second_at_most():
    code = "import time; start = time.perf_counter(); import conflict_events; print(time.perf_counter() - start)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(5)]
    # The best of five, since this machine may have other things to do.
    assert min(float(run.stdout) for run in runs) <= 0.2
