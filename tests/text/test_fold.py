import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.text.fold import fold, fold_with_offsets

FOLDED = [
    # marks
    ("قُتِلَ", "قتل"),
    ("مُسَلَّحٌ", "مسلح"),
    ("هٰذا", "هذا"),
    ("مستشفىٰ", "مستشفي"),
    ("قصفࣰ", "قصف"),
    ("ا\u0653ب", "اب"),
    ("cafe\u0301", "cafe"),
    # alef and its company
    ("أمس", "امس"),
    ("إلى", "الي"),
    ("آلاف", "الاف"),
    ("ٱلجيش", "الجيش"),
    # yeh and kaf of other keyboards
    ("علی", "علي"),
    ("کرکوک", "كركوك"),
    ("ڭوباني", "كوباني"),
    ("حلبے", "حلبي"),
    # tatweel
    ("قـــصف", "قصف"),
    ("الـ27", "ال27"),
    ("ـ", ""),
    # bidirectional and zero-width controls, byte order mark, soft hyphen
    ("\u200fقصف\u200f", "قصف"),
    ("\u202bقصف\u202c", "قصف"),
    ("\u2067قصف\u2069", "قصف"),
    ("قص\u200cف", "قصف"),
    ("\ufeffقصف", "قصف"),
    ("قص\u00adف", "قصف"),
    # presentation forms
    ("ﻗﺼﻒ", "قصف"),
    ("ﻻجئ", "لاجئ"),
    ("ﻷن", "لان"),
    ("ﷲ", "الله"),
    ("ﹰﹱ", ""),
    ("ﱠ", ""),
    # digits
    ("٢٠١٦", "2016"),
    ("۲۰۱۶", "2016"),
    ("२०", "20"),
    ("𝟗", "9"),
    ("２７", "27"),
    ("١٬٢٠٠", "1,200"),
    ("٢٫٥", "2.5"),
]

KEPT = [
    "مدينة",  # ta marbuta is no ha: مدينة against مدينه
    "مؤتمر",
    "لاجئ",
    "قضاء",
    "ه",
    "چ",
    "گ",
    "پ",
    "ڤ",
    "NATO",
    "é",
    "½",
    "²",
    "«»“”\"'",
    "،؛؟…",
    "\u00a0",
    "😀",
    "",
    "﴾سورة﴿",
]


@pytest.mark.parametrize(("raw", "folded"), FOLDED)
def test_spellings_of_one_word_fold_to_one(raw, folded):
    assert fold(raw) == fold_with_offsets(raw).text == folded


@pytest.mark.parametrize("text", KEPT)
def test_what_tells_words_apart_stays(text):
    assert fold(text) == fold_with_offsets(text).text == text


@pytest.mark.parametrize(
    ("raw", "offsets"),
    [
        ("قُتِل", (0, 2, 4, 5)),
        ("الـ27", (0, 1, 3, 4, 5)),
        ("\u200fأمس", (1, 2, 3, 4)),
        ("ﻻجئ", (0, 0, 1, 2, 3)),
        ("ﷲ", (0, 0, 0, 0, 1)),
        ("بـ٥", (0, 2, 3)),
        ("ـــ", (3,)),
        ("", (0,)),
    ],
)
def test_each_folded_letter_knows_where_it_stood(raw, offsets):
    assert fold_with_offsets(raw).offsets == offsets


def test_the_way_back():
    view = fold_with_offsets("و\u064eبـالمدينة")
    assert [view.raw(k) for k in range(3)] == [0, 2, 4]


@given(st.text())
def test_both_ways_of_folding_agree(text):
    assert fold(text) == fold_with_offsets(text).text


@given(st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x08FF)))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_offsets_run_forward_to_the_end(text):
    view = fold_with_offsets(text)
    assert len(view.offsets) == len(view.text) + 1
    assert list(view.offsets) == sorted(view.offsets)
    assert view.offsets[-1] == len(text)


@given(st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF)))
def test_composed_and_decomposed_letters_fold_alike(text):
    decomposed = unicodedata.normalize("NFD", text)
    composed = unicodedata.normalize("NFC", text)
    hamza = str.maketrans("ؤئۓۂ", "ويےہ")  # a hamza that is a mark is dropped, one that is part of its letter is kept
    assert fold(fold(composed).translate(hamza)) == fold(decomposed)
