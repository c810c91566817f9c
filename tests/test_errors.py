import pickle

import pytest

from conflict_events import ConflictEventsError, DataFileError, InputError, ModelError, SpanError

WHAT, RIGHT = "there is no role 'atacker'", "write 'attacker'"


@pytest.mark.parametrize("error", [DataFileError, InputError, ModelError, SpanError])
def test_one_root_catches_them_all(error):
    assert issubclass(error, ConflictEventsError)


@pytest.mark.parametrize("error", [DataFileError, InputError, SpanError])
def test_what_is_wrong_with_a_value_is_a_value_error(error):
    assert issubclass(error, ValueError)


@pytest.mark.parametrize(
    ("line", "item", "message"),
    [
        (12, "strike.raid", f"a.toml:12: strike.raid: {WHAT}; {RIGHT}"),
        (12, None, f"a.toml:12: {WHAT}; {RIGHT}"),
        (None, "strike.raid", f"a.toml: strike.raid: {WHAT}; {RIGHT}"),
        (None, None, f"a.toml: {WHAT}; {RIGHT}"),
    ],
)
def test_a_complaint_about_data_says_where_what_and_what_would_be_right(line, item, message):
    error = DataFileError("a.toml", line, item, WHAT, RIGHT)
    assert str(error) == message
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(copy), copy.line, copy.item) == (message, line, item)
