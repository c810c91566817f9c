"""Numbers in words and digits, their bounds and ranges, and what only looks like a number."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.entities.quantities.numbers import find_quantities
from conflict_events.languages import table
from conflict_events.text.clitics import Clitics
from conflict_events.text.fold import fold
from conflict_events.text.tokens import tokenize

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "numbers.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ANALYZE = Clitics({}, frozenset())
UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
TEENS = ["عشرة", "أحد عشر", "اثنا عشر", *(f"{unit} عشر" for unit in UNITS[3:])]


def below_hundred(n):
    if n < 10:
        return UNITS[n]
    if n < 20:
        return TEENS[n - 10]
    return f"{UNITS[n % 10]} و{TENS[n // 10]}" if n % 10 else TENS[n // 10]


def below_thousand(n):
    return " و".join(filter(None, (HUNDREDS[n // 100], below_hundred(n % 100))))


def scaled(n, one, two, plural):
    if n < 3:
        return ["", one, two][n]
    return f"{below_thousand(n)} {plural if n <= 10 else one}"


def words(n):
    """Write a number below a billion in Arabic words."""
    parts = (
        scaled(n // 1_000_000, "مليون", "مليونان", "ملايين"),
        scaled(n // 1000 % 1000, "ألف", "ألفان", "آلاف"),
        below_thousand(n % 1000),
    )
    return " و".join(filter(None, parts))


def find(text):
    tokens = tokenize(text, 0, len(text), ANALYZE)
    return find_quantities(tokens), tokens


def shown(quantity):
    """Write a quantity as the table does."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        value = "?"
    elif low == high:
        value = str(low)
    else:
        value = f"{low}+" if high is None else f"{high}-" if low is None else f"{low}..{high}"
    unit = f"/{quantity.unit}" if quantity.unit else ""
    return value + "~" * quantity.approximate + unit + "!" * quantity.post


def spans(text, quantities, tokens):
    for quantity in quantities:
        for i, j in filter(None, ((quantity.i, quantity.j), quantity.tail)):
            yield text[tokens[i].start : tokens[j - 1].end]


@pytest.mark.parametrize(("text", "values", "places"), TABLE)
def test_the_table_of_numbers_is_read(text, values, places):
    quantities, tokens = find(text)
    assert " ".join(map(shown, quantities)) == values.replace("none", "")
    assert " | ".join(spans(text, quantities, tokens)) == places.replace("none", "")


def test_the_table_is_large_and_a_third_of_it_are_traps():
    traps = [row for row in TABLE if row[1] == "none" or "/" in row[1] or "?" in row[1]]
    assert len(TABLE) >= 300
    assert len(traps) >= len(TABLE) / 3
    assert len({row[0] for row in TABLE}) == len(TABLE)


@given(st.integers(1, 999_999_999))
def test_a_number_in_words_is_read_back(number):
    quantities, tokens = find(words(number))
    assert [(q.i, q.j, q.low, q.high) for q in quantities] == [(0, len(tokens), number, number)]


@given(st.integers(1000, 999_999_999), st.sampled_from([",", ".", "٬", " "]), st.booleans())
def test_a_number_in_digits_is_read_back(number, separator, eastern):
    text = f"{number:,}".replace(",", separator)
    if eastern:
        text = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    quantities, _ = find(f"نزح {text} شخصا")
    assert [(q.low, q.high) for q in quantities] == [(number, number)]


@given(st.integers(3, 999), st.integers(3, 999))
def test_two_numbers_make_a_range_only_if_they_rise(first, second):
    quantities, _ = find(f"من {first} إلى {second} شخصا")
    expected = [(first, second)] if first <= second else [(first, first), (second, second)]
    assert [(q.low, q.high) for q in quantities] == expected


@given(
    st.lists(st.sampled_from([*UNITS[1:], *TENS[2:], "ألف", "آلاف", "و", "بين", "من", "إلى", "نصف", "مئات", "3", "،"]))
)
def test_any_string_of_number_words_gives_ordered_quantities(parts):
    text = " ".join(parts)
    quantities, tokens = find(text)
    ends = [0]
    for quantity in quantities:
        assert ends[-1] <= quantity.i < quantity.j <= len(tokens)
        assert quantity.low is None or quantity.high is None or 0 <= quantity.low <= quantity.high
        ends.append(quantity.j)


def strings(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from strings(part)


def test_the_data_has_no_doubled_units_and_no_marks():
    data = table("ar", "numbers")
    for section in ("units", "tens", "hundreds"):
        forms = [fold(word) for words in data[section].values() for word in words]
        assert len(forms) == len(set(forms))
    assert not [word for word in strings(data) if "ـ" in word or any("\u064b" <= c <= "\u0652" for c in word)]
