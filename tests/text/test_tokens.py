import pytest

CASES = [
    # text, tokens as kind:raw
    ("قصف الجيش البلدة", "word:قصف word:الجيش word:البلدة"),
    ("قَصَفَ الجيشُ", "word:قَصَفَ word:الجيشُ"),
    ("قصف،الجيش", "word:قصف punct:، word:الجيش"),
    ("«داعش»", "punct:« word:داعش punct:»"),
    ('"داعش".', 'punct:" word:داعش punct:" punct:.'),
    ("قال:", "word:قال punct::"),
    ("#سرت_الآن", "word:سرت word:الآن"),
    ("إف-16", "word:إف punct:- number:16"),
    ("F16 وBMP", "latin:F16 word:و latin:BMP"),
    ("موقع bbc.com", "word:موقع latin:bbc punct:. latin:com"),
    # numbers in digits are one token
    ("1,200 قتيل", "number:1,200 word:قتيل"),
    ("١٬٢٠٠", "number:١٬٢٠٠"),
    ("2.5", "number:2.5"),
    ("2016/12/07", "number:2016/12/07"),
    ("7:45", "number:7:45"),
    ("5-7", "number:5 punct:- number:7"),
    ("5، 7", "number:5 punct:، number:7"),
    ("20%", "number:20 punct:%"),
    ("في 2016.", "word:في number:2016 punct:."),
    ("٢٧قتيلا", "number:٢٧ word:قتيلا"),
    ("16mm", "number:16 latin:mm"),
    # a prefix glued to a number
    ("الـ27", "number:الـ27"),
    ("ال27", "number:ال27"),
    ("الـ\u200f27", "number:الـ\u200f27"),
    ("بـ5", "number:بـ5"),
    ("و500", "number:و500"),
    ("وبالـ5", "number:وبالـ5"),
    ("كتاب5", "word:كتاب number:5"),
    ("القتلى5", "word:القتلى number:5"),
    # what is no letter is no word, and a letter keeps its marks
    ("﴾سورة﴿", "punct:﴾ word:سورة punct:﴿"),
    ("طرابلس ـ وكالات", "word:طرابلس punct:ـ word:وكالات"),
    ("طرابلس ــــ وكالات", "word:طرابلس punct:ــــ word:وكالات"),
    ("قصـــف", "word:قصـــف"),
    ("\u200fقصف\u200f الجيش\u202c", "word:قصف word:الجيش"),
    ("قص\u200cف", "word:قص\u200cف"),
    ("قصفࣰ", "word:قصفࣰ"),
    ("😀قصف😀", "punct:😀 word:قصف punct:😀"),
    ("cafe\u0301", "latin:cafe\u0301"),
    ("قصف\u00a0الجيش", "word:قصف word:الجيش"),
    ("\u064b\u064b", ""),
    ("\u200f\u200e", ""),
    ("_ #", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_text_is_cut_into_tokens(tokens_of, text, expected):
    assert " ".join(f"{t.kind}:{text[t.start : t.end]}" for t in tokens_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "conj", "prep", "det", "digits"),
    [
        ("27", "", "", False, "27"),
        ("الـ٢٧", "", "", True, "27"),
        ("ب5", "", "ب", False, "5"),
        ("وبالـ5", "و", "ب", True, "5"),
        ("ف1,200", "ف", "", False, "1,200"),
        ("لـ2016/12/07", "", "ل", False, "2016/12/07"),
    ],
)
def test_numbers_lose_their_prefix(tokens_of, text, conj, prep, det, digits):
    (token,) = tokens_of(text)
    assert (token.kind, token.conj, token.prep, token.det, token.stem) == ("number", conj, prep, det, digits)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("وبالمدينة", "المدينة"),
        ("وَبِالمدينة", "المدينة"),
        ("و\u200fبـالمدينة", "المدينة"),
        ("للجيش", "لجيش"),
        ("فَللجيش", "لجيش"),
        ("للجنة", "لجنة"),
        ("سيقتل", "يقتل"),
        ("وسَيَقتل", "يَقتل"),
        ("الـ27", "الـ27"),
        ("وبـ٥", "٥"),
        ("المدينة", "المدينة"),
        ("وَسط", "وَسط"),
        ("بلدة", "بلدة"),
        ("ﻭﺍﻟﺠﻴﺶ", "ﺍﻟﺠﻴﺶ"),
    ],
)
def test_a_word_proper_starts_behind_its_proclitics(tokens_of, text, core):
    (token,) = tokens_of(text)
    assert text[token.core : token.end] == core


def test_offsets_count_from_the_beginning_of_the_text(tokens_of):
    text = "😀 قُتل ٢٧."
    assert [(t.i, t.start, t.end, t.form) for t in tokens_of(text)] == [
        (0, 0, 1, "😀"),
        (1, 2, 6, "قتل"),
        (2, 7, 9, "27"),
        (3, 9, 10, "."),
    ]


def test_a_repr_shows_place_and_form(tokens_of):
    assert repr(tokens_of("قُتل")[0]) == "Token(0, 0:4, word, 'قتل')"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("و قال الوزير", ["قال", "الوزير"]),
        ("القتلى و الجرحى، و ذلك أمس", ["القتلى", "الجرحى", "،", "وذلك", "أمس"]),
        ("أ و ب", ["أ", "و", "ب"]),
    ],
)
def test_a_waw_that_stands_apart_joins_the_next_word(text, words, tokens_of):
    """Some agencies put a space behind و; it is read as the proclitic that it is."""
    assert [token.raw[token.core - token.start :] for token in tokens_of(text)] == words
