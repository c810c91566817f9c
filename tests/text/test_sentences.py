import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.text.sentences import MAX_CHARS, split_sentences


def sentences(text):
    return [text[a:b] for a, b in split_sentences(text)]


# Each case is a list of sentences; written together they are the text, and the splitter must find them again.
SPLIT = {
    "latin stop": ["قصف الجيش البلدة. ", "وقتل ثلاثة جنود."],
    "stop without space": ["قصف الجيش البلدة.", "وقتل ثلاثة جنود."],
    "stop without space, marked word": ["قصف الجيش البلدةَ.", "وقتل ثلاثة جنود."],
    "question": ["من قصف البلدة؟ ", "لا أحد يعلم."],
    "question without space": ["من قصف البلدة؟", "لا أحد يعلم!", "هكذا قال."],
    "latin question mark": ["من قصف البلدة? ", "لا أحد يعلم."],
    "ellipsis": ["قصف ثم قصف... ", "ثم هدوء."],
    "one-letter ellipsis": ["قصف ثم قصف… ", "ثم هدوء."],
    "guillemets": ["قال: «سنقصف البلدة.» ", "ثم غادر."],
    "curly quotes": ["قال: “سنقصف البلدة.” ", "ثم غادر."],
    "straight quotes": ['قال: "سنقصف البلدة." ', "ثم غادر."],
    "quote with no space behind": ["قال: «سنقصف البلدة.»", "ثم غادر."],
    "quote closed before the stop": ["قال «سنقصف البلدة». ", "ثم غادر."],
    "quote closed before the stop, no space behind": ["قال “سنقصف البلدة”.", "ثم غادر."],
    "bracket closed before the stop, no space behind": ["قصف الجيش البلدة (شمال).", "ثم غادر."],
    "bracket closed before the stop": ["قصف الجيش (أمس). ", "ثم غادر."],
    "stop inside a bracket": ["قصف الجيش (أمس.) ", "ثم غادر."],
    "headline": ["مقتل ثلاثة في قصف على تعز\n", "قتل ثلاثة جنود أمس."],
    "headline, crlf": ["مقتل ثلاثة في قصف على تعز\r\n\r\n", "قتل ثلاثة جنود أمس."],
    "headline, carriage return": ["مقتل ثلاثة في قصف على تعز\r", "قتل ثلاثة جنود أمس."],
    "line separator": ["مقتل ثلاثة\u2028", "قتل ثلاثة جنود أمس."],
    "caption": ["أرشيفية: جنود قرب سرت\n", "طرابلس - وكالات\n", "قتل ثلاثة جنود."],
    "blank lines": ["\n\n  سقط قتلى.\n \n\t", "ثم هدوء."],
    "after a number and a space": ["قتلوا في عام 2016. ", "ثم هدوء."],
    "after a date": ["وقع الهجوم في 2016/12/07. ", "ثم هدوء."],
    "after a percent sign": ["تراجعت 5%. ", "ثم هدوء."],
    "after a Latin name": ["قال موقع BBC. ", "ثم هدوء."],
    "several marks": ["ماذا حدث؟! ", "لا أحد يعلم."],
    "no stop at the end": ["قصف الجيش البلدة. ", "وقتل ثلاثة جنود"],
}

WHOLE = [
    "قصف الجيش البلدة وقتل ثلاثة جنود",
    "قطع 2.5 كيلومتر شرق سرت",
    "قطع ٢٫٥ كيلومتر شرق سرت",
    "في الساعة 13.00 بتوقيت غرينتش",
    "في 2016/12/07 قصف الجيش البلدة",
    "في 7.12.2016 قصف الجيش البلدة",
    "قال مراسل أ.ف.ب في المدينة",
    "قال مراسل أ. ف. ب. في المدينة",
    "قال د. سامي إن الوضع هادئ",
    "قال الجنرال ج. سميث إن الوضع هادئ",
    "قالت U.S. Army إنها قصفت",
    "قال موقع عين.نت إن الجيش قصف",
    "قال موقع example.com إن الجيش قصف",
    "قال «سنقصف» ثم غادر",
    "قصف الجيش البلدة، وقتل ثلاثة؛ وجرح اثنان",
    "قال «موقع عين».نت إن الجيش قصف",
    "قال (1).ثم غادر",
    "قال: نحن هنا",
    "قصف 5 - 7 مرات",
    "قصف الجيش\u00a0البلدة",
    "قصف الجيش\tالبلدة",
    "؟",
    "...",
]


@pytest.mark.parametrize("parts", SPLIT.values(), ids=SPLIT)
def test_sentences_end_where_they_should(parts):
    assert sentences("".join(parts)) == [part.strip() for part in parts]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_one_sentence_stays_one(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n \u00a0\t"])
def test_nothing_holds_no_sentence(text):
    assert sentences(text) == []


@pytest.mark.parametrize("between", ["، ", " ", ""])
def test_a_sentence_without_end_is_cut(between):
    text = between.join(["قصف"] * 3000)
    pieces = list(split_sentences(text))
    assert len(text) >= 9000
    assert len(pieces) >= len(text) // MAX_CHARS
    assert all(b - a <= MAX_CHARS for a, b in pieces)
    if between == "، ":
        assert all(text[a:b].endswith("،") for a, b in pieces[:-1])
    if between:
        assert {word for a, b in pieces for word in text[a:b].replace("،", " ").split()} == {"قصف"}


def test_a_cut_leaves_a_letter_its_marks():
    text = "بَّ" * 4000
    for a, _ in split_sentences(text):
        assert text[a] == "ب"


def test_a_letter_with_marks_without_end_is_not_cut():
    text = "ب" + "\u064b" * (3 * MAX_CHARS) + "ت"
    assert [a for a, _ in split_sentences(text)] == [0, len(text) - 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("• قتل جنديان.\n• أصيب ثالث.", ["قتل جنديان.", "أصيب ثالث."]),
        ("- قتل جنديان.\n- أصيب ثالث.", ["قتل جنديان.", "أصيب ثالث."]),
        ("🔴 عاجل | قتل جنديان", ["قتل جنديان"]),
        ("#عاجل قتل جنديان", ["قتل جنديان"]),
        ("خبر عاجل: قتل جنديان.\nعاجل - أصيب ثالث.", ["قتل جنديان.", "أصيب ثالث."]),
        ("بالفيديو: قصف عنيف", ["قصف عنيف"]),
        ("عاجلا أم آجلا", ["عاجلا أم آجلا"]),
        ("فيديو جديد للرهينة", ["فيديو جديد للرهينة"]),
        ("قتل جنديان في غزة . وأصيب ثالث .", ["قتل جنديان في غزة .", "وأصيب ثالث ."]),
        ("قتل جنديان (ا . ف . ب)", ["قتل جنديان (ا . ف . ب)"]),
        ('قال إنه "قتل".\u200f وأضاف', ['قال إنه "قتل".\u200f', "وأضاف"]),
        ("انخفضت الحرارة إلى -5 درجات", ["انخفضت الحرارة إلى -5 درجات"]),
        ("-5 درجات", ["-5 درجات"]),
        ("طرابلس - وكالات", ["طرابلس - وكالات"]),
    ],
)
def test_what_opens_an_entry_of_a_list_is_in_no_sentence(text, found):
    assert sentences(text) == found


OPENS = "\u200f"


@given(st.text(st.sampled_from('بَـ .؟!…\n\r»”")(أ5،\u200f\u00a0#')))
def test_sentences_hold_everything_but_space(text):
    end = 0
    for a, b in split_sentences(text):
        assert end <= a < b
        assert not text[end:a].replace(OPENS, "").strip()
        assert text[a:b].strip() == text[a:b]
        end = b
    assert not text[end:].replace(OPENS, "").strip()
