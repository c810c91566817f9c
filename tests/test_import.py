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


def test_import_costs_little_more_than_pydantic():
    """A ratio in one run: what else the machine does slows both."""
    ours = "import conflict_events"
    peer = "import pydantic\nclass Peer(pydantic.BaseModel): number: int"
    took = {ours: [], peer: []}
    for _ in range(5):
        for code, runs in took.items():
            clocked = f"import time; start = time.process_time()\n{code}\nprint(time.process_time() - start)"
            runs.append(float(subprocess.run([sys.executable, "-c", clocked], capture_output=True, check=True).stdout))
    assert min(took[ours]) <= 3 * min(took[peer])
